"""Everything by keyboard, with names, focus and contrast: WCAG 2.2 AA, as far as axe can tell."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import SITE
from tests.site.figures import ANCHORS, CHAPTER, figure
from tests.site.server import serving

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = sorted(path.parent.relative_to(SITE).as_posix() + "/" for path in SITE.rglob("index.html"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visiting, path, scheme):
    """Every page, both schemes, every rule of the WCAG 2.2 AA tags and the best practices."""
    visit = visiting(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = visit.open(path)
    if page.locator("widget-figure").count():
        expect(page.locator("widget-figure[data-ready]").first).to_be_attached()
    assert troubles(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_there_is_no_page(browser, scheme):
    """Served at the path that the site was built for, which a 404 page must know."""
    with serving(SITE) as host:
        page = browser.new_page(color_scheme=scheme)
        page.goto(host.url + "nowhere/")
        assert troubles(page) == []
        page.close()


def troubles(page: Page, within: str = "html") -> list[str]:
    """What axe objects to, once it has run and found something to approve of."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("([within, tags]) => axe.run(within, { runOnly: tags })", [within, TAGS])
    assert found["passes"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def test_axe_finds_nothing_in_what_scripts_add(visiting):
    """Panels that open are part of the page too."""
    page = visiting(viewport={"width": 1280, "height": 900}).open(CHAPTER)
    found = figure(page, ANCHORS["goodhart"])
    expect(found.get_by_role("button", name="Look inside")).to_be_visible()  # they come last
    for button in found.locator(".widget-tools button[aria-expanded]").all():
        button.click()
    expect(found.locator(".cm-content")).to_be_visible()
    assert troubles(page, "#goodhart-extremes") == []


def test_every_stop_of_the_tab_key_is_seen(visit):
    """A focus that can't be seen is lost."""
    page = visit.open(CHAPTER)
    found = figure(page, ANCHORS["goodhart"])
    found.locator("button, input").first.focus()
    seen = 0
    while page.evaluate(
        "document.querySelector('#goodhart-extremes').contains(document.activeElement)"
    ):
        outline = page.evaluate(
            "() => { const at = document.activeElement; const boxes = [at, at.nextElementSibling, at.parentElement];"
            "return boxes.some((box) => { if (!box) return false; const style = getComputedStyle(box);"
            "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
            "|| style.boxShadow !== 'none'; }); }"
        )
        assert outline, page.evaluate("document.activeElement.outerHTML")
        seen += 1
        page.keyboard.press("Tab")
        assert seen < 200
    assert seen > 8
