"""The book can be read: without scripts, on paper, on a small screen, at any address."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import expect

from tests.site.conftest import SITE
from tests.site.server import serving

PAGES = sorted(path.parent.relative_to(SITE).as_posix() + "/" for path in SITE.rglob("index.html"))
WITH_FIGURES = ["./", "chapters/specification/"]


def test_there_are_pages():
    """The tests below go over a list that must not be empty."""
    assert {"./", "chapters/specification/", "bibliography/", "glossary/"} <= set(PAGES)


@pytest.mark.parametrize("path", WITH_FIGURES)
def test_figures_are_complete_without_scripts(visiting, path):
    """Picture, summary, controls and their values are in the HTML; only the moving waits."""
    page = visiting(java_script_enabled=False).open(path)
    for figure in page.locator("figure.widget").all():
        expect(figure.locator("svg.marks").first).to_be_visible()
        expect(figure.locator(".widget-summary")).to_have_text(re.compile(r"\w{3,}.*\.$"))
        expect(figure.locator(".widget-note")).to_contain_text("come alive when scripts are on")
        fields = figure.locator("input, select, button")
        assert fields.count() > 3
        assert all(field.is_disabled() for field in fields.all())


@pytest.mark.parametrize("path", WITH_FIGURES)
def test_figures_are_printed_without_what_paper_can_not_do(visit, path):
    """A picture and its summary make sense on paper; a slider does not."""
    page = visit.open(path)
    page.emulate_media(media="print")
    figure = page.locator("figure.widget").first
    expect(figure.locator("svg.marks").first).to_be_visible()
    expect(figure.locator(".widget-summary")).to_be_visible()
    expect(figure.locator(".widget-controls")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_small_phone(visiting, path):
    """320 px is where WCAG draws the line for reading without sideways scrolling."""
    page = visiting(viewport={"width": 320, "height": 640}).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_the_site_leads_somewhere(path):
    """Pages, files and the places inside them, as they are in the HTML."""
    html = (SITE / path / "index.html").read_text(encoding="utf-8")
    for target in re.findall(r'\b(?:href|src)="([^"]+)"', html):
        if re.match(r"[a-z]+:", target):
            continue
        address, anchor = urldefrag(
            urljoin(f"https://x/{path.removeprefix('./')}", target.replace("&amp;", "&"))
        )
        found = SITE / address.removeprefix("https://x/").partition("?")[0]
        found = found / "index.html" if found.is_dir() else found
        assert found.is_file(), f"{path} links to {target}"
        if anchor and found.suffix == ".html":
            assert f'id="{anchor}"' in found.read_text(encoding="utf-8"), (
                f"{path} links to {target}"
            )


@pytest.mark.parametrize("at", ["/", "/any/sub/path/"])
def test_the_site_works_under_any_path(browser, at):
    """A fork's pages live below a path that we do not know."""
    with serving(SITE, at) as host:
        page = browser.new_page()
        failed: list[str] = []
        page.on("response", lambda got: failed.append(got.url) if got.status >= 400 else None)
        page.goto(host.url)
        expect(page.locator("widget-figure[data-ready]").first).to_be_attached()
        page.get_by_role("main").get_by_role("link", name="Specification").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Specification")
        expect(page.locator("#goodhart widget-figure[data-ready]")).to_be_attached()
        page.close()
    assert failed == []


@pytest.mark.parametrize(
    "path", ["no/such/page/", "nothing.html", "chapters/no/such/depth/at/all/"]
)
def test_a_missing_page_is_readable_at_any_depth(browser, path):
    """Its styles and its way home must not hang on where the reader got lost."""
    with serving(SITE) as host:  # at the path that the site was built for: this page must know it
        page = browser.new_page()
        failed: list[str] = []
        page.on("response", lambda got: failed.append(got.url) if got.status >= 400 else None)
        page.goto(host.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.locator("main").get_by_role("link").first.click()
        expect(page.locator("figure.widget").first).to_be_visible()
        assert failed == [host.url + path]
        page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_follow_the_colour_scheme(visiting, scheme):
    """One picture serves both, because its colours are the page's."""
    page = visiting(color_scheme=scheme).open("chapters/specification/")
    colour = page.locator("#goodhart .truth_marks path").first.evaluate(
        "mark => getComputedStyle(mark).stroke"
    )
    role = page.evaluate(
        "() => { const probe = document.createElement('i'); probe.style.color = 'var(--truth)';"
        "document.body.append(probe); return getComputedStyle(probe).color; }"
    )
    assert colour == role
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    channels = [int(number) for number in re.findall(r"\d+", background)[:3]]
    assert (sum(channels) > 384) == (scheme == "light")


def test_the_site_names_no_other_origin_to_load_from():
    """What is never named is never asked for, whatever the browser."""
    for path in SITE.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        loaded = re.findall(
            r'<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="(https?:[^"]+)"[^>]*>', html
        )
        foreign = [url for url in loaded if not url.startswith(canonical(path, html))]
        assert foreign == [], path


def canonical(path: Path, html: str) -> str:
    """The site's own address, which canonical links may name."""
    found = re.search(r'<link rel="canonical" href="([^"]+?)"', html)
    if not found:
        return "-"
    return found[1].removesuffix(path.parent.relative_to(SITE).as_posix() + "/")
