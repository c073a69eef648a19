"""Fences by the thousand: each is a figure, or a sentence that says what to mend."""

import re
from html.parser import HTMLParser

from build_hooks.figures import figure
from build_hooks.figures.fences import opening, read
from tests.site.night.texts import EVIL, altered, text
from widgets.kit import WidgetError
from widgets.registry import WIDGETS, widget

OPTIONS = ("name", "preset", "stops", "hide", "caption", "id", "parts")

GOOD = (
    'name = "goodhart"\npreset = "heavy-tails"\nstops = { n = 100 }\nhide = ["seed"]\ncaption = "A *crowd*"\nparts = ["checked"]',
    'name = "paperclip"\nid = "first-clips"\nheight = 30\nparts = ["guess", "checked"]',
    'name = "race"\nstops = { teams = 3, safety = 0.5 }',
)


class Tags(HTMLParser):
    """The tags of a page that could do something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        acts = any(
            name.startswith("on") or (said or "").startswith("javascript:") for name, said in attrs
        )
        if acts or tag in {"script", "img", "iframe", "object", "embed"}:
            self.found.append(self.get_starttag_text() or tag)


def test_a_fence_is_a_figure_or_says_what_to_mend(random, many):
    """No other error comes out of what an author may write, and no text of theirs becomes a tag."""
    printed = 0
    for _ in range(many):
        source = fence(random)
        try:
            made = read(source)
            shown = widget(made.name)
            stops = opening(made, shown)
        except WidgetError as error:
            assert str(error), source
            continue
        assert all(0 <= stop < each.count for stop, each in zip(stops, shown.controls, strict=True))
        # All else in its page are the widget's own words.
        assert Tags(figure.caption_html(made)).found == [], source
        assert re.fullmatch(r"[\w-]+", made.anchor), source
        printed += 1
    assert printed


def fence(random) -> str:
    """A good one as it is, with another caption, or with something wrong in it."""
    good = random.choice(GOOD)
    way = random.randrange(4)
    if way == 0:
        return altered(random, good)
    if way == 1:
        return altered(random, altered(random, good))
    if way == 2:
        said = (
            random.choice((*EVIL, text(random, "A curve")))
            .replace("\\", "\\\\")
            .replace('"', '\\"')
        )
        return f'name = "{random.choice(list(WIDGETS))}"\ncaption = "{said}"'
    return "\n".join(
        f"{text(random, *OPTIONS)} = {text(random, *good.split(chr(10)))}" for _ in range(3)
    )
