"""What every figure of ours makes Python do: its first frame, and a reader's mistakes in it."""

import json

from widgets.registry import WIDGETS, widget

from .written import MODEL, RAISES, WRONG

PRINTS = "import traceback, json\ntry:\n    json.loads('{')\nexcept ValueError:\n    traceback.print_exc()"


def requests() -> str:
    """What to ask as the page does, as JSON."""
    # What else is wrong with a model is said in the same ways.
    sources = (MODEL, *WRONG[:3], *RAISES[:3], PRINTS, "def frame(**v):\n    return print(v)")
    computing = [asking("compute", name) for name in WIDGETS]
    running = [asking("run", next(iter(WIDGETS)), source=source) for source in sources]
    return json.dumps([*computing, *running])


def asking(kind: str, name: str, **more: str) -> dict[str, object]:
    """A request about the first frame of a figure."""
    return {"kind": kind, "widget": name, "stops": [*widget(name).stops({})], **more}
