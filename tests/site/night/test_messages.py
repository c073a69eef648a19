"""Messages by the thousand to an embed: from a page around it that means no good, or that speaks to somebody else."""

import json

import pytest

from tests.site.embedding import Course, expect_stops, ready, whole
from tests.site.figures import expect_words
from tests.site.night.texts import text, value
from tests.site.server import serving
from widgets.registry import widget

BATCH = 100
NAME = "goodhart"

SENT = """messages => {
  const inside = document.querySelector("iframe").contentWindow;
  for (const message of messages) inside.postMessage(message, "*");
}"""


@pytest.fixture
def course(visiting, tmp_path):
    """A page of somebody else's around the figure."""
    with serving(tmp_path) as site:
        visit = visiting(viewport={"width": 900, "height": 900})
        visit.known.append(site.url)
        yield Course(visit, tmp_path, site)


def test_no_message_does_more_than_set_stops_and_colours(course, random, many):
    """Afterwards the figure still stands at stops it has, and does as it is told in words that it knows."""
    page, inside = course.show(f"embed/v1/{NAME}/")
    found = whole(inside)
    for _ in range(0, many, BATCH):
        page.evaluate(SENT, [message(random) for _ in range(BATCH)])
        stands = found.locator("widget-figure").evaluate(
            "one => one.about.controls.every(({ count }, place) => one.stops[place] >= 0 && one.stops[place] < count)"
        )
        assert stands
        assert inside.locator("html").evaluate("() => window.executed") is None
        assert (
            inside.locator("html").evaluate(
                "root => root.querySelectorAll('img, script:not([src])').length"
            )
            == 0
        )
    preset = widget(NAME).presets[0].name
    page.evaluate(SENT, [{"widget": 1, "type": "set", "query": f"preset={preset}"}])
    ready(inside)
    expect_stops(found, widget(NAME).preset(preset))
    expect_words(found)


def message(random):
    """Ours with something else in it, a host's, or anything at all; as an object or as text."""
    made = random.choice((
        {"widget": 1, "type": "set", "query": text(random, "n=10", "preset=start", "noise_sd=2&lock=n")},
        {"widget": 1, "type": "theme", "theme": text(random, "dark", "light")},
        {"widget": 1, "type": text(random, "set", "theme", "run"), "query": value(random, "n=10")},
        {"context": "h5p", "action": text(random, "hello", "resize", "resizePrepared")},
        {"message": text(random, "ready"), "secret": text(random, "Ab1Cd2Ef3G"), "value": value(random)},
        {"subject": text(random, "lti.frameResize"), "height": value(random)},
        value(random, "set", "theme", "n=10"),
    ))  # fmt: skip
    return json.dumps(made) if random.random() < 0.2 else made
