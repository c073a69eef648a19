"""A step: every chart as the page draws it, and as much of Vega as drawing them needs."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from widgets.kit import Widget, WidgetError
from widgets.registry import WIDGETS, widget as widget_named

from . import frames

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".press" / "vega"
CUT = ROOT / "build_hooks" / "cut"


def files() -> Iterator[tuple[str, bytes]]:
    """The flow of every chart under `flows/`, and `vendor/vega.js`."""
    path = cached()
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        for old in CACHE.glob("*"):
            old.unlink()
        partial = path.with_suffix(".part")
        partial.write_text(json.dumps(cut(specs())), encoding="utf-8")
        partial.replace(path)
    made = json.loads(path.read_text(encoding="utf-8"))
    for name, flow in made["flows"].items():
        yield f"flows/{name}.json", json.dumps(flow, separators=(",", ":")).encode()
    yield "vendor/vega.js", made["bundle"].encode()


def cached() -> Path:
    """Where what was made is kept, under a name that changes when it would."""
    parts = [*sorted(CUT.glob("*.js")), ROOT / "package-lock.json"]
    pictures = "".join(frames.digest(name) for name in WIDGETS)
    hangs_on = pictures.encode() + b"".join(path.read_bytes() for path in parts)
    return CACHE / f"{hashlib.sha256(hangs_on).hexdigest()[:16]}.json"


def specs() -> dict[str, object]:
    """Every chart of every widget as Vega, by names as in `goodhart/causal`."""
    from . import charts  # here, because it imports Altair, which takes a second

    return {
        f"{name}/{which}": charts.chart(name, which)
        for name in WIDGETS
        for which in names(widget_named(name))
    }


def names(widget: Widget) -> list[str]:
    """The names of a widget's charts."""
    if not widget.drawn_by:
        return ["main"]
    return [str(value) for value in widget.control(widget.drawn_by).values]


def cut(charts: dict[str, object]) -> dict[str, object]:
    """The flows of charts and the bundle that draws them, or a WidgetError that names the chart."""
    made = subprocess.run(
        ["node", str(CUT / "cut.js")],
        input=json.dumps(charts),
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if made.returncode:
        raise WidgetError(made.stderr)
    cut: dict[str, object] = json.loads(made.stdout)
    return cut
