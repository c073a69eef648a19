"""What every figure of ours makes Python do: its first frame, and a reader's mistakes in it."""

import json

from widgets.guard import answer_text
from widgets.registry import WIDGETS, widget

from .written import MODEL, RAISES, WRONG


def figures() -> None:
    """Answer as in readers' browsers."""
    for name in WIDGETS:
        ask("compute", name)
    # What else is wrong with a model is said in the same ways.
    for source in (MODEL, *WRONG[:3], *RAISES[:3], "def frame(**v):\n    return print(v)", "frame = 3"):
        ask("run", next(iter(WIDGETS)), source=source)


def ask(kind: str, name: str, **more: object) -> None:
    """Have a request answered, whatever the reply."""
    answer_text(
        json.dumps({"kind": kind, "widget": name, "stops": [*widget(name).stops({})], **more})
    )
