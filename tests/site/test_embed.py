"""A figure in somebody else's page: as tall as it needs, alive wherever it stands, deaf to strangers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Visit
from tests.site.embedding import ELEMENT, KINDS, Course, Kind, expect_stops, ready, tall, whole
from tests.site.figures import expect_words
from tests.site.hands import put
from tests.site.server import serving
from tests.site.waiting import until
from widgets.registry import WIDGETS, widget

GOODHART = "embed/v1/goodhart/"


@pytest.fixture
def course(visiting: Callable[..., Visit], tmp_path: Path) -> Iterator[Callable[..., Course]]:
    """A function that opens a course on another origin than the book's."""
    with serving(tmp_path) as site:

        def start(**options: Any) -> Course:
            visit = visiting(**{"viewport": {"width": 700, "height": 900}, **options})
            visit.known.append(site.url)
            return Course(visit, tmp_path, site)

        yield start


@pytest.mark.parametrize("kind", KINDS)
def test_a_host_gives_the_frame_its_height_and_takes_it_back(course, kind):
    """By its own way of listening, with nothing of ours in its page."""
    page, inside = course().show(GOODHART, KINDS[kind])
    most = KINDS[kind].most

    def fits() -> bool:
        given = page.locator("iframe").bounding_box()
        return given is not None and abs(given["height"] - min(tall(inside), most)) <= 2

    ready(inside)
    until(page, fits, "the frame is as tall as its figure")
    assert page.locator("iframe").is_visible()
    before = tall(inside)
    tool = inside.locator(".widget-tools").get_by_role("button", name="Challenges")
    tool.click()
    until(page, lambda: tall(inside) > before + 20 and fits(), "it grows")
    tool.click()
    until(page, lambda: abs(tall(inside) - before) <= 2 and fits(), "it shrinks")
    assert inside.locator("html").evaluate("root => getComputedStyle(root).overflowY") == "visible"


def test_wordpress_follows_a_link_for_its_frame(course):
    page, inside = course().show(GOODHART, KINDS["wordpress"])
    ready(inside).get_by_role("link", name="A Colorful Imitation").click()
    until(
        page,
        lambda: str(page.evaluate("window.followed")).endswith("/widgets/goodhart/"),
        "the link is followed",
    )


def test_a_frame_without_an_origin_has_live_python(course):
    """A platform may sandbox what its teachers paste; the policy of the page still lets its own files in."""
    _page, inside = course().show(
        f"{GOODHART}?variant=extremal&beta=0.2", more='sandbox="allow-scripts"'
    )
    found = whole(inside)
    expect_words(found)
    inside.get_by_role("slider").first.press("End")
    expect_words(found)
    inside.get_by_role("button", name="Look inside").click()
    expect(inside.get_by_role("textbox", name="model.py of")).to_be_visible(timeout=60_000)
    inside.get_by_role("button", name="Run", exact=True).click()
    expect(inside.get_by_text("The figure shows our version.")).to_be_visible(timeout=60_000)


BLOCKED = """if (self !== top) for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError") } })
}"""


def test_a_frame_that_may_keep_nothing_is_whole(course):
    """As browsers have it for frames of another site."""
    made = course()
    made.visit.context.add_init_script(BLOCKED)
    _page, inside = made.show(f"{GOODHART}?seed=3&challenge=all")
    found = whole(inside)
    preset = widget("goodhart").challenges[0]
    inside.locator(".widget-tools").get_by_role("button", name="Challenges").click()
    expect(inside.locator(".widget-tasks li")).to_have_count(len(widget("goodhart").challenges))
    assert preset.task in inside.locator(".widget-tasks li").first.inner_text()
    inside.locator("button[data-preset]").nth(1).click()
    expect_words(found)


def test_what_is_fixed_can_be_moved_by_nothing(course):
    """Neither by the keyboard, a preset, a challenge's answer nor a message."""
    shown = widget("goodhart")
    fixed = {"variant": "regressional", "noise": "student3"}
    page, inside = course().show(f"{GOODHART}?preset=heavy-tails&lock=noise&controls=n,noise")
    found = whole(inside)
    expect_stops(found, shown.preset("heavy-tails"))
    expect(inside.locator(".widget-control[data-place]:visible")).to_have_count(2)
    for radio in inside.get_by_role("radio").all():
        expect(radio).to_be_disabled()
    expect(inside.locator(".embed-fixed div:visible dt").first).to_have_text("Mechanism")
    expect(inside.get_by_role("button", name="Worth cheating")).to_be_disabled()
    for n, query in ((10, "variant=causal"), (30, "noise=laplace"), (100, "preset=honest-noise")):
        message = {"widget": 1, "type": "set", "query": f"{query}&n={n}"}
        page.evaluate("message => frame().contentWindow.postMessage(message, '*')", message)
        expect_stops(found, shown.stops({**fixed, "n": n}))
    inside.locator(".widget-tools").get_by_role("button", name="Challenges").click()
    first = inside.locator(".widget-tasks li").first
    for _ in range(len(shown.challenges[0].hints) + 1):
        first.get_by_role("button").click()
    expect_stops(found, shown.stops({**fixed, "n": shown.challenges[0].answer["n"]}))


def test_a_button_of_what_is_fixed_is_not_there_to_be_pressed(course):
    _page, inside = course().show("embed/v1/paperclip/?controls=tolerance")
    ready(inside)
    expect(inside.get_by_role("button", name="Press the switch")).to_have_count(0)


def test_a_host_is_told_what_was_done(course):
    """Not what the address did: where a figure opens is no reader's work. Only what is offered counts."""
    page, inside = course().show(f"{GOODHART}?variant=extremal&n=100&challenge=stop-in-time")
    found = whole(inside)
    expect(inside.get_by_role("button", name="Challenges: 0 of 1")).to_be_visible(timeout=60_000)
    expect_words(found)
    told = "heard.filter(({ widget, type }) => widget === 1 && type === 'progress')"
    assert page.evaluate(told) == []
    put(found, {"n": 30})
    expect(inside.get_by_role("button", name="Challenges: 1 of 1")).to_be_visible(timeout=60_000)
    last = page.evaluate(f"{told}.at(-1)")
    assert (last["score"], last["completed"]) == ({"scaled": 1}, True)
    assert last["challenges"] == ["stop-in-time"]
    states = page.evaluate("heard.filter(({ type }) => type === 'state').map(({ query }) => query)")
    assert states[-1] == "variant=extremal&n=30"


def test_what_the_address_says_wrongly_is_one_quiet_line(course):
    _page, inside = course().show(
        f"{GOODHART}?n=4&bogus=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&theme=dark"
    )
    ready(inside)
    notice = inside.locator(".embed-notice")
    expect(notice.locator("summary")).to_have_text(
        "2 parts of this figure’s address could not be used"
    )
    notice.locator("summary").click()
    expect(notice.locator("li")).to_have_count(2)
    assert inside.locator("img").count() == 0
    expect_words(whole(inside))


HOSTILE = """
addEventListener("load", () => {
  const figure = frame().contentWindow
  const junk = [null, 0, "set", [], { widget: 1 }, { widget: 1, type: "set" }, { widget: 1, type: "set", query: {} },
    { widget: 1, type: "set", query: "n=".padEnd(100000, "9") }, { widget: 1, type: "theme", theme: "__proto__" },
    { widget: 1, type: "run", source: "import js" }, { widget: 1, type: "set", query: "__proto__=1&constructor=1" },
    { context: "h5p", action: "constructor" }, { message: {} }, "{\\"widget\\":1,\\"type\\":\\"set\\",\\"query\\":\\"n=1\\"}"]
  for (const message of junk) figure.postMessage(message, "*")
  window.done = true
})"""


def test_a_hostile_page_changes_nothing(course):
    """What is no message of ours is not answered, and none is ever run."""
    page, inside = course().show(GOODHART, Kind(HOSTILE))
    found = whole(inside)
    page.wait_for_function("window.done")
    expect_stops(found, widget("goodhart").preset("start"))
    expect(inside.locator("widget-figure.widget-changed")).to_have_count(0)
    assert inside.locator("html").get_attribute("data-md-color-scheme") is None
    expect_words(found)


SIBLING = """<iframe name="sibling" srcdoc="&lt;script&gt;
addEventListener('message', () => {
  parent.frames[1].postMessage({ widget: 1, type: 'set', query: 'n=10' }, '*')
  parent.frames[1].postMessage({ widget: 1, type: 'theme', theme: 'dark' }, '*')
  parent.document.title = 'sent'
})&lt;/script&gt;"></iframe>"""


def test_a_frame_beside_it_is_not_heard(course):
    """Only the page around an embed speaks to it."""
    page, _ = course().show(GOODHART, before=SIBLING)
    inside = page.frame_locator("iframe[title='A figure']")
    found = whole(inside)
    page.evaluate("frames[0].postMessage('go', '*')")
    expect(page).to_have_title("sent")
    # A message from the page itself comes after those: once it is answered they have been too.
    page.evaluate("frames[1].postMessage({ widget: 1, type: 'theme', theme: 'light' }, '*')")
    expect(inside.locator("html")).to_have_attribute("data-md-color-scheme", "default")
    expect_stops(found, widget("goodhart").preset("start"))


def test_the_element_makes_the_frame_and_tells_what_happens_in_it(course):
    made = course()
    home = made.visit.host.url
    (made.folder / "element.html").write_text(ELEMENT.replace("{home}", home), encoding="utf-8")
    page = made.visit.context.new_page()
    page.goto(f"{made.site.url}element.html")
    frame, inside = page.locator("iframe"), page.frame_locator("iframe")
    ready(inside)
    expect(frame).to_have_attribute("title", "Goodhart’s law")
    expect(frame).to_have_attribute("loading", "lazy")
    assert frame.get_attribute("sandbox") is None
    expect(page.get_by_role("link", name="Goodhart’s law")).to_be_hidden()
    expect(inside.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    until(page, lambda: abs(frame.bounding_box()["height"] - tall(inside)) <= 2, "the frame fits")
    inside.get_by_role("slider").first.press("ArrowRight")
    page.wait_for_function(
        "events.some(({ type, query }) => type === 'state' && /\\bn=/.test(query))"
    )
    page.evaluate("document.querySelector('widget-embed').set('n=10')")
    # Read like a link: what it does not name stands as the figure opens, if it is not fixed.
    expect_stops(whole(inside), widget("goodhart").stops({"variant": "regressional", "n": 10}))
    page.evaluate("document.querySelector('widget-embed').setAttribute('theme', 'light')")
    expect(inside.locator("html")).to_have_attribute("data-md-color-scheme", "default")


MOST = 52_000
"""Bytes, packed, that an embed may need before it can be touched: less than the 60 kB that are promised."""

LATER = ("/flipbooks/", "/browser/tools/")
"""What is fetched after that, and on a busy machine before a test has looked."""


@pytest.mark.parametrize("name", WIDGETS)
def test_an_embed_is_light(course, name):
    """Until it takes a touch: the page, its style and its modules. The flipbook that answers is not counted."""
    made = course()
    sizes: dict[str, int] = {}
    made.visit.context.on(
        "response",
        lambda answer: sizes.setdefault(answer.url, int(answer.headers.get("content-length", 0))),
    )
    _page, inside = made.show(f"embed/v1/{name}/")
    ready(inside)
    ours = {url: size for url, size in sizes.items() if url.startswith(made.visit.host.url)}
    needed = {url: size for url, size in ours.items() if not any(part in url for part in LATER)}
    assert not [url for url in ours if ".woff" in url]
    assert sum(needed.values()) <= MOST, needed


@pytest.mark.parametrize("name", WIDGETS)
def test_a_narrow_low_frame_is_usable(course, name):
    """320 by 420 pixels, whatever the host does: nothing beside the frame, and the picture stays in sight
    when its first control is used."""
    _page, inside = course(viewport={"width": 320, "height": 480}).show(
        f"embed/v1/{name}/", Kind("", style="height: 420px")
    )
    ready(inside)
    root = inside.locator("html")
    assert root.evaluate("root => root.scrollWidth <= innerWidth")
    picture = inside.locator(".widget-picture")
    expect(inside.locator(".widget-summary")).to_be_in_viewport()
    lever = inside.locator(".widget-control:visible").first
    lever.locator("input, select, button").first.focus()
    lever.evaluate("row => row.scrollIntoView({ block: 'end' })")
    expect(picture).to_be_in_viewport(ratio=0.9)
    expect(lever).to_be_in_viewport(ratio=0.9)
    # To the edges of the frame, or what goes under it would show beside it.
    edges = (
        "one => [1, innerWidth - 2].every((x) => one.contains(document.elementFromPoint(x, 60)))"
    )
    assert picture.evaluate(edges)
    assert root.evaluate("root => getComputedStyle(root).overflowY") == "visible"
