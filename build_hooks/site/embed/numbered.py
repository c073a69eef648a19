"""How often a figure's numbers have changed since courses can embed it: `NAME@3`.

`widgets/numbered.json` holds that number, and what the model says at each preset. Those values prove
nothing of the model, which oracles do; they tell that what a course was written for is not so any more.
"""

import json
import math
from functools import cache
from typing import Any

from widgets.kit import Widget
from widgets.kit.frame import METRICS
from widgets.registry import WIDGETS as NAMES, widget

from ...root import WIDGETS

FILE = WIDGETS / "numbered.json"

SAME = 1e-9
"""Between machines the last digits of logarithms and the like differ."""

Said = dict[str, dict[str, Any]]
"""What a model says, by the names of its presets and of its metrics."""


def number(name: str) -> int:
    """The number of a widget: one for as long as nothing has changed."""
    return int(written().get(name, {}).get("number", 1))


@cache
def written() -> dict[str, Any]:
    """What the file says, by widget; nothing of a book that has no such file."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def said(shown: Widget) -> Said:
    """What its model says now."""
    frames = {each.name: shown.frame_at(shown.preset(each.name)) for each in shown.presets}
    return {
        preset: {metric: value for metric, [value] in frame[METRICS].items()}
        for preset, frame in frames.items()
    }


def changes(before: Said, after: Said) -> list[str]:
    """What is not as it was, in words; what is only new is no change."""
    return [
        f"{metric} of preset '{preset}' was {value!r}, "
        + (
            f"and is {after[preset][metric]!r}"
            if metric in after.get(preset, {})
            else "and is gone"
        )
        for preset, metrics in before.items()
        for metric, value in metrics.items()
        if not same(value, after.get(preset, {}).get(metric, ...))
    ]


def same(one: object, other: object) -> bool:
    """Whether two values are the same but for their last digits."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return math.isclose(one, other, rel_tol=SAME, abs_tol=SAME)
    return one == other


def renumber() -> None:
    """Write down what every model says now, and raise the number of each that says something else."""
    made = {}
    for name in NAMES:
        before, now = written().get(name, {}).get("said", {}), said(widget(name))
        told = changes(before, now)
        made[name] = {"number": number(name) + bool(told), "said": now}
        if told:
            print(f"{name}@{made[name]['number']}: {'; '.join(told)}")
            print(
                f"Say in CHANGELOG.md what has changed, and name `{name}@{made[name]['number']}`."
            )
    FILE.write_text(text(made), encoding="utf-8")


def text(made: dict[str, Any]) -> str:
    """The file, with a preset a line."""
    blocks = []
    for name, about in made.items():
        rows = [
            f"      {json.dumps(preset)}: {json.dumps(row, ensure_ascii=False)}"
            for preset, row in about["said"].items()
        ]
        head = f'  {json.dumps(name)}: {{\n    "number": {about["number"]},\n    "said": {{\n'
        blocks.append(head + ",\n".join(rows) + "\n    }\n  }")
    return "{\n" + ",\n".join(blocks) + "\n}\n"
