"""Nothing moves by itself under a reader's eyes: not when fonts come, not when figures come alive."""

import re

import pytest
from playwright.sync_api import expect

from tests.printed.book import SITE
from tests.site.held import Held

pytestmark = pytest.mark.alone

CHAPTERS = sorted(
    path.parent.relative_to(SITE).as_posix() + "/" for path in SITE.glob("chapters/*/*.html")
)
MODULES = re.compile(r"/browser/(?!page/start\.js).*\.js")
"""Those that come when they come; the page itself waits for its first script, as for its style sheets."""

PAGES = ["./", *CHAPTERS, "widgets/", "widgets/goodhart/", "glossary/", "timeline/"]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1440, "height": 900}
CASES = [(path, PHONE) for path in PAGES] + [
    (path, DESK) for path in ("./", CHAPTERS[-1], "widgets/")
]

ALLOWED = 0.02
"""What of the screen may move, times how far: a fifth of what counts as good."""

WATCH = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    if (shift.hadRecentInput) continue;
    const what = shift.sources.map(({ node }) => node && (node.outerHTML ?? node.textContent).slice(0, 90));
    window.shifts.push({ value: shift.value, what });
  }
}).observe({ type: "layout-shift", buffered: true });"""

SCROLL = """async () => {
  // A figure comes alive before it is reached; a reader leaves it the time.
  const rest = () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)));
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo({ top: y, behavior: "instant" });
    await rest();
  }
  return window.shifts;
}"""

LATE = """() => {
  const [painted] = performance.getEntriesByName("first-contentful-paint");
  return painted && performance.now() > painted.startTime + 200;
}"""
"""When a face that is optional is taken no more: a tenth of a second after its text was laid out."""

PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize(("path", "size"), CASES, ids=lambda value: str(value))
def test_nothing_moves_by_itself(visiting, path, size):
    """With fonts that come after the first picture of the page, and while the page is scrolled to its end."""
    visit = visiting(viewport=size)
    visit.context.add_init_script(WATCH)
    held = Held()
    visit.context.route("**/fonts/*.woff2", held.asked)
    page = visit.context.new_page()
    page.goto(visit.host.url + path, wait_until="domcontentloaded")
    page.wait_for_function(LATE)
    held.let_go()
    page.wait_for_function("document.fonts.status === 'loaded'")
    if page.locator("widget-figure").count():
        expect(page.locator("widget-figure[data-ready]").first).to_be_attached()
    shifts = page.evaluate(SCROLL)
    assert sum(shift["value"] for shift in shifts) <= ALLOWED, shifts


@pytest.mark.parametrize("size", [PHONE, DESK], ids=lambda size: str(size["width"]))
def test_a_figure_that_asks_for_a_guess_moves_nothing_when_it_comes_alive(visiting, size):
    """For a reader who is there before its scripts are."""
    visit = visiting(viewport=size)
    visit.context.add_init_script(WATCH)
    held = Held()
    visit.context.route(MODULES, held.asked)
    page = visit.context.new_page()
    page.goto(visit.host.url + "chapters/specification/", wait_until="domcontentloaded")
    found = page.locator("#goodhart")
    presets = found.get_by_role("group", name="Presets")
    presets.evaluate("here => here.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.evaluate(PAINTED)
    before = found.evaluate("figure => figure.offsetHeight")
    held.let_go()
    expect(found.get_by_role("group", name="Your curve")).to_be_attached()
    expect(found.get_by_role("button", name="Data")).to_be_attached()
    page.evaluate(PAINTED)
    shifts = page.evaluate("window.shifts")
    assert sum(shift["value"] for shift in shifts) <= ALLOWED, shifts
    # The size of a shift depends on where one looks; the height of the figure does not.
    assert found.evaluate("figure => figure.offsetHeight") == pytest.approx(before, abs=2)
