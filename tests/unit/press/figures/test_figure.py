"""A figure's HTML: all there before scripts, and nothing in it that an author did not mean."""

import json
import re
from html.parser import HTMLParser

import pytest

from build_hooks.figures import figure, manifest, oracles, room
from build_hooks.figures.fences import opening, read
from build_hooks.root import DOCS
from tests.unit.example import widget
from widgets.kit import Choice, Guess, Toggle
from widgets.registry import widget as registered

EXAMPLE = widget()
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&"


@pytest.fixture
def html():
    """The figure of a fence whose texts try to break out of it."""
    fence = read(
        f"name = 'example'\nstops = {{ kind = 'decay' }}\nhide = ['rounds']\ncaption = '''{HOSTILE}'''"
    )
    about = {**manifest_of(widget(title=HOSTILE)), "sources": {"model.py": "print()"}}
    words = {
        "times": 5,
        "chart": "main",
        "summary": HOSTILE,
        "readouts": {"top": "1 m"},
        "met": [False],
        "offers": {},
        "sayings": [],
    }
    return figure.written(fence, about, opening(fence, EXAMPLE), words, "<svg></svg>")


def manifest_of(example):
    """The manifest without the sources, which only a widget in the registry has."""
    return {
        "name": example.name, "title": example.title, "description": example.description,
        "controls": [manifest.described(example, control) for control in example.controls],
        "presets": [{"name": p.name, "title": p.title, "stops": example.stops(p.values)} for p in example.presets],
        "readouts": [{"metric": r.metric, "label": r.label, "role": r.role} for r in example.readouts],
        "challenges": [], "clock": {"unit": "step", "rate": 3.0, "unfolds": False, "waits": False}, "guess": None, "drawnBy": None,
        "levers": [0],
        "hands": [],
        "signature": manifest.signature(example), "edition": "0", "sources": {}, "checks": oracles.rows(example),
        "room": room.of({}, EXAMPLE),
    }  # fmt: skip


class Page(HTMLParser):
    """The start tags of a page, and the data of its scripts."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


def test_no_text_of_an_author_becomes_a_tag(html):
    """Titles, captions and summaries are text, whatever is in them."""
    assert not Page(html).all("img")


def test_what_the_script_needs_survives_hostile_texts(html):
    """The JSON must end where its attribute ends, and parse to what went in."""
    [figure] = Page(html).all("widget-figure")
    assert json.loads(figure["data-about"])["opening"]["summary"] == HOSTILE
    assert not Page(html).all("script"), "instant navigation would run it"


def test_every_field_has_a_label_and_waits_for_scripts(html):
    """A control without a name is no control to a screen reader; one that does nothing is a trap."""
    page = Page(html)
    labels = {attrs.get("for") for attrs in page.all("label")}
    fields = [attrs for attrs in page.all("input") if attrs["type"] != "radio"] + page.all("select")
    assert fields
    assert all(attrs["id"] in labels for attrs in fields)
    assert all("disabled" in attrs for attrs in fields + page.all("button"))


def test_sliders_say_their_value_in_words(html):
    """A stop number means nothing to a reader: they hear the value and its unit."""
    [slider] = [a for a in Page(html).all("input") if a.get("name", "").endswith("pressure")]
    assert (slider["aria-valuetext"], slider["min"], slider["max"], slider["value"]) == (
        "4.0 bar",
        "0",
        "19",
        "7",
    )


def test_hidden_controls_are_not_in_the_page_and_others_only_where_they_apply(html):
    """`hide` is the author's choice; `when` is the model's."""
    rows = {
        attrs["data-place"]: "hidden" in attrs
        for attrs in Page(html).all("div")
        if "data-place" in attrs
    }
    assert rows == {"0": False, "1": False, "3": False, "4": True}


def test_the_html_has_no_blank_line(html):
    """Markdown ends a block of HTML at the first, and would wrap the rest in paragraphs."""
    assert "\n" not in html


def test_a_signature_changes_when_a_stop_means_something_else():
    """An old link must not silently show other settings."""
    before = manifest.signature(EXAMPLE)
    fewer = widget(controls=EXAMPLE.controls[:-1])
    assert re.fullmatch("[0-9a-f]{4}", before)
    assert manifest.signature(fewer) != before
    assert manifest.signature(widget(title="Other")) == before


def test_links_of_an_earlier_edition_are_known_and_what_they_lack_is_added():
    """By the signature that the edition had, and where the new controls stand now."""
    newer = widget(
        controls=(
            Choice("view", "View", {"new": "New", "old": "Old"}),
            *EXAMPLE.controls,
            Toggle("more", "More"),
        ),
        earlier=({"more": True, "view": "old"},),
    )
    assert [manifest.earlier(newer, lacked) for lacked in newer.earlier] == [
        {
            "signature": manifest.signature(EXAMPLE),
            "stops": [[0, 1], [len(EXAMPLE.controls) + 1, 1]],
            "options": [],
        }
    ]


def test_links_of_an_earlier_edition_mean_the_options_that_it_had():
    """An option that came first moves the others up by one."""
    kind, *others = EXAMPLE.controls
    more = Choice("kind", "Kind", {"step": "Step", **kind.options}, added=("step",))
    found = manifest.earlier(widget(controls=(more, *others)), {})
    assert found == {
        "signature": manifest.signature(EXAMPLE),
        "stops": [],
        "options": [[0, [1, 2]]],
    }


def guessed(kind, parts='["guess"]'):
    """A figure that opens with this kind of line, where only a straight one is to be guessed."""
    fence = read(f"name = 'example'\nstops = {{ kind = '{kind}' }}\nparts = {parts}")
    example = widget(
        guess=Guess(
            HOSTILE, table="line", x="time", y="y", hides=("line", "end"), when={"kind": ("line",)}
        )
    )
    about = manifest_of(example)
    about["guess"] = {
        "prompt": HOSTILE,
        "hides": ["line", "end"],
        "when": manifest.when(example, {"kind": ("line",)}),
    }
    words = {
        "times": 5,
        "chart": "main",
        "summary": "It rises.",
        "readouts": {},
        "met": [],
        "offers": {},
        "sayings": [],
    }
    return figure.written(fence, about, opening(fence, example), words, "<svg></svg>")


def boxes(html):
    """What asks for a guess in a figure."""
    return [attrs for attrs in Page(html).all("div") if attrs.get("class") == "widget-guess"]


@pytest.mark.parametrize(("kind", "asked"), [("line", True), ("decay", False)])
def test_a_figure_asks_for_a_guess_where_it_opens_if_there_is_one_to_be_made(kind, asked):
    """Elsewhere the box waits: the reader may come to where there is."""
    html = guessed(kind)
    [box] = boxes(html)
    assert ("hidden" not in box) is asked
    [element] = Page(html).all("widget-figure")
    assert (element.get("class") == "widget-guessing") is asked
    assert json.loads(element["data-about"])["guess"] == {"when": [[0, [0]]]}
    assert all("disabled" in button for button in Page(html).all("button"))
    assert not Page(html).all("img"), "the prompt became a tag"


def test_a_figure_asks_for_no_guess_unless_its_author_does():
    """The widget has one to make, and its fence does not name it."""
    html = guessed("line", parts="[]")
    assert not boxes(html)
    assert "widget-guessing" not in html
    [element] = Page(html).all("widget-figure")
    assert json.loads(element["data-about"])["guess"] is None


def test_marks_are_hidden_on_a_screen_with_scripts_and_nowhere_else():
    """On paper and without scripts nothing would ever show them."""
    [rule] = re.findall("<style>(.*?)</style>", guessed("line"))
    assert rule.startswith("@media screen and (scripting: enabled) { #example .widget-guessing ")
    assert ":is(.line_marks, .end_marks) { visibility: " in rule


def test_the_box_is_out_of_the_page_unless_on_a_screen_with_scripts():
    """The stylesheet shows it there only, and hides the words of the answer there only."""
    css = (DOCS / "stylesheets" / "figure" / "guess.css").read_text()
    always, _, scripted = css.partition("@media screen and (scripting: enabled) {")
    assert re.search(r"\.widget-guess \{\s*display: none;", always)
    assert "widget-guessing" not in always
    assert re.search(r"\.widget-guess \{\s*display: grid;", scripted)


PRESS = {
    "kind": "press",
    "mark": "line",
    "chart": "main",
    "hint": "",
    "control": 0,
    "act": "Pull <it>",
}


def unfolding(**words):
    """The page of a figure with an episode that unfolds, and with a hand that presses at a moment."""
    said = {
        "times": 3, "chart": "main", "summary": "It fell.", "readouts": {}, "met": [], "offers": {},
        "sayings": ["It stands.", "It leans.", "It fell."],
    }  # fmt: skip
    about = {
        **manifest_of(EXAMPLE),
        "clock": {"unit": "step", "rate": 3.0, "unfolds": True, "waits": False},
        "hands": [PRESS],
    }
    fence = read("name = 'example'")
    return figure.written(fence, about, opening(fence, EXAMPLE), {**said, **words}, "<svg></svg>")


def test_an_episode_that_unfolds_opens_at_its_beginning_and_says_its_end_without_scripts_only():
    """Its sentence is of the first moment, and the player stands there."""
    html = unfolding()
    assert '<p class="widget-summary">It stands.</p>' in html
    assert re.search(r'class="widget-time"[^>]* value="0"', html)
    assert re.findall(r"It fell\.(?=</p>)", html.partition("<noscript>")[2]) == ["It fell."]
    assert 'class="widget-unfolding"' in html


def test_a_frame_that_stands_still_has_nothing_to_unfold():
    """A panel without time says what it shows."""
    html = unfolding(times=0, sayings=[])
    assert '<p class="widget-summary">It fell.</p>' in html and "widget-unfolding" not in html


def test_a_press_at_a_moment_has_a_button_that_keeps_its_room():
    """Where its chart is not shown it is away."""
    [here] = [tag for tag in Page(unfolding()).all("button") if tag.get("class") == "widget-press"]
    assert here["data-place"] == "0" and "disabled" in here and "data-away" not in here
    [away] = [
        tag
        for tag in Page(unfolding(chart="other")).all("button")
        if tag.get("class") == "widget-press"
    ]
    assert "data-away" in away
    assert "Pull &lt;it&gt;" in unfolding()


SHARED = {
    "boat_race": "2a37",
    "coin_run": "4078",
    "debate": "58dc",
    "goodhart": "f63d",
    "off_switch": "26ff",
    "paperclip": "13fb",
    "rater": "e29b",
    "superposition": "a9df",
}
"""How links begin that readers have shared since the book was first published."""


@pytest.mark.parametrize("name", SHARED)
def test_links_that_have_been_shared_are_known(name):
    """By what a widget is now, or by an edition that it says it had."""
    shared = registered(name)
    editions = [manifest.earlier(shared, lacked)["signature"] for lacked in shared.earlier]
    assert SHARED[name] in (manifest.signature(shared), *editions)
