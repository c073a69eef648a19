"""What every figure of ours makes Python do: its first frame, and a reader's mistakes in it."""

import json
from zipimport import zipimporter

from widgets.registry import WIDGETS, widget

from .written import MODEL, RAISES, WRONG

PRINTS = "import traceback, json\ntry:\n    json.loads('{')\nexcept ValueError:\n    traceback.print_exc()"


def requests() -> str:
    """What to ask as the page does, as JSON."""
    # What else is wrong with a model is said in the same ways.
    sources = (MODEL, *WRONG[:3], *RAISES[:3], PRINTS, "def frame(**v):\n    return print(v)")
    computing = [asking("compute", name) for name in WIDGETS]
    # Python keeps a text by its widest letter, and has functions for each of three widths: readers
    # write é, and the models themselves β; whoever writes 😀 shall not wait either.
    wide = [f"# {letter}\n{source}" for letter in "éβ😀" for source in sources]
    running = [asking("run", next(iter(WIDGETS)), source=source) for source in (*sources, *wide)]
    editing = [asking("run", name, source=f"# 😀\n{model(name)}") for name in WIDGETS]
    return json.dumps([*computing, *running, *editing])


def model(name: str) -> str:
    """The model of a widget as readers open it."""
    return zipimporter("/widgets.zip").get_data(f"widgets/{name}/model.py").decode()


def asking(kind: str, name: str, **more: str) -> dict[str, object]:
    """A request about the first frame of a figure."""
    return {"kind": kind, "widget": name, "stops": [*widget(name).stops({})], **more}
