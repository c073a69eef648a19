"""A step: every chart as the page draws it, and as much of Vega as drawing them needs."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from widgets.kit import WidgetError
from widgets.registry import WIDGETS

from .. import causes, store
from ..root import ROOT
from .drawing import charted

CUT = Path(__file__).parent / "vega_cut" / "cut.js"
DRAWN_BY = ("vega", "vega-interpreter", "esbuild")
SELDOM = ("dates", "maps")
"""What of Vega is packed only if some chart has it, and then at a price that is said."""


def files() -> Iterator[tuple[str, bytes]]:
    """The flow of every chart under `flows/`, and `vendor/vega.js`."""
    made = json.loads(kept())
    for name, flow in made["flows"].items():
        yield f"flows/{name}.json", json.dumps(flow, separators=(",", ":")).encode()
    yield "vendor/vega.js", made["bundle"].encode()


def kept() -> bytes:
    """Both as they are in the store, made now if they are not in it."""
    return store.made("vega/charts", made_from(), lambda: cut(specs()))


def ahead() -> str:
    """Have the store hold both, as a task beside others."""
    kept()
    return ""


def made_from() -> list[bytes]:
    """All that the flows and the bundle are made from."""
    views = [f"widgets.{name}.view" for name in WIDGETS]
    draws = (charted.MAKES, *views)
    ours = causes.python(__name__, *draws, but=causes.ORACLES) | causes.javascript(CUT)
    charts = [f"{name}/{which}".encode() for name in WIDGETS for which in charted.names(name)]
    return [
        *charts,
        *causes.contents(ours),
        *causes.libraries(*draws),
        *causes.npm(*DRAWN_BY),
    ]


def specs() -> dict[str, object]:
    """Every chart of every widget as Vega, by names as in `WIDGET/CHART`."""
    return {
        f"{name}/{which}": charted.chart(name, which)
        for name in WIDGETS
        for which in charted.names(name)
    }


def cut(charts: dict[str, object]) -> bytes:
    """The flows of charts and the bundle that draws them as JSON, or a WidgetError that names the chart."""
    made = subprocess.run(
        ["node", str(CUT)],
        input=json.dumps(charts).encode(),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if made.returncode:
        raise WidgetError(made.stderr.decode())
    found = json.loads(made.stdout)
    for what in SELDOM:
        if found[what]["charts"]:
            print(priced(what, found[what]["charts"], found[what]["bytes"]), file=sys.stderr)
    return made.stdout


def priced(what: str, charts: list[str], size: int) -> str:
    """What dates or maps cost a reader of any figure that becomes live, and which charts they are for."""
    named = (
        f"'{charts[0]}'" if len(charts) == 1 else f"{len(charts)} charts, such as '{charts[0]}',"
    )
    return f"{what} in {named} add {size / 1000:.1f} kB to what readers fetch of Vega"
