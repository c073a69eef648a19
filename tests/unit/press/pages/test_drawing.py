"""The reference of what views draw with says what it says of itself."""

import inspect
from importlib import import_module

from build_hooks.pages import drawing, lines
from build_hooks.root import DOCS, ROOT


def ids():
    return {each.get("id") for each in drawing.whole() if each.get("id")}


def test_every_function_and_class_that_its_modules_offer_is_there_and_no_other():
    wanted = set()
    for path in (ROOT / "widgets" / "draw").glob("*.py"):
        module = import_module(f"widgets.draw.{path.stem}")
        for name, thing in vars(module).items():
            own = getattr(thing, "__module__", "") == module.__name__
            offered = name in getattr(module, "__all__", [name])
            if own and offered and (inspect.isclass(thing) or inspect.isfunction(thing)):
                wanted.add(f"draw-{path.stem}-{name}")
    assert "draw-tabular-Column" in wanted
    assert {each for each in ids() if not each.startswith("draw-file-")} == wanted


def test_what_a_name_stands_for_is_there():
    said = {}
    for each in drawing.whole():
        rows = list(each) if each.tag == "dl" else []
        said |= {
            "".join(name.itertext()): "".join(words.itertext())
            for name, words in zip(rows[::2], rows[1::2], strict=True)
        }
    assert said["HUES"].startswith("For things of different kinds: blue")
    assert "as `.1f`" not in said["style"]  # code is set as such, without its signs
    assert "such as .1f" in said["style"]


def test_it_stands_on_the_page_for_authors():
    assert "{{ draw }}" in (DOCS / "make.md").read_text(encoding="utf-8")
    assert lines.unknown("draw", DOCS) == ""
