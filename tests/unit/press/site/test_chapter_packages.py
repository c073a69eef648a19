"""The package of a chapter: its figures in order, one page that reports, and nothing that leads out but its text."""

import json
import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_hooks import store
from build_hooks.site.packages import chapters, contents, put
from build_hooks.site.packages.manifest import SCORM_12
from tests.unit.press.scripts.made import at_once
from tests.unit.press.site.packaged import EMBED, PRINTED, opened, site_in


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A printed site, and nothing kept of an earlier one."""
    monkeypatch.setattr(store, "FOLDER", tmp_path / "kept")
    return site_in(tmp_path / "site")


def page_of(site, home=""):
    """The page of the chapter's package."""
    put.put(site, [EMBED], home)
    html = opened(site / "packages" / f"specification-{SCORM_12.name}.zip")["index.html"].decode()
    return LexborHTMLParser(html), html


def test_a_chapter_has_its_figures_in_order_and_asks_nothing_of_them(site):
    tree, _ = page_of(site)
    assert [node.attributes["id"] for node in tree.css("main section figure.widget")] == [
        "few",
        "many",
    ]
    # Of one widget twice it says which is which, where a preset says so.
    titles = ["Figure 2.1: Spot <checks> & more (A few & more)", "Figure 2.1: Spot <checks> & more"]
    assert [node.text() for node in tree.css("main section h2")] == titles
    links = tree.css("header li a")
    assert [(link.attributes["href"], link.text()) for link in links] == [
        ("#few", titles[0]),
        ("#many", titles[1]),
    ]
    for section in tree.css("main section"):
        assert section.attributes["data-model"] == "spot_check@1"
        assert section.attributes["data-values"] == "[]"
    [script] = tree.css("script#course")
    about = json.loads(script.text())
    assert about["figures"] == {"few": "", "many": ""}
    assert re.fullmatch(r"specification-[0-9a-f]{8}", about["package"])


def test_only_the_chapters_text_is_elsewhere(site):
    """And where the book has no address, nothing is."""
    assert "://" not in page_of(site)[1]
    tree, html = page_of(site, "https://book.example/")
    [link] = tree.css('a[href^="http"]')
    assert link.attributes["href"] == "https://book.example/chapters/specification/"
    assert html.count("://") == 1


def test_a_chapter_is_another_when_a_figure_of_it_is(site):
    first = json.loads(page_of(site)[0].css("script#course")[0].text())["package"]
    path = site / "chapters/specification/index.html"
    path.write_text(PRINTED.replace("Text.", "Other text."), encoding="utf-8")
    assert json.loads(page_of(site)[0].css("script#course")[0].text())["package"] == first
    path.write_text(PRINTED.replace("Figure 2.1", "Figure 3.1"), encoding="utf-8")
    assert json.loads(page_of(site)[0].css("script#course")[0].text())["package"] != first


def test_a_chapter_that_shows_what_has_no_embed_stops_the_build(site):
    other = replace(EMBED, about={**EMBED.about, "name": "another"})
    with pytest.raises(
        contents.PackageError, match=r"specification\.md shows a figure of spot_check"
    ):
        put.put(site, [other])


def test_a_chapter_and_a_widget_can_not_have_one_name(site):
    (site / "_generated/thumbnails/specification-light.svg").write_text("<svg/>")
    (site / "_generated/manifests/specification.json").write_text("{}")
    other = replace(EMBED, about={**EMBED.about, "name": "specification"})
    with pytest.raises(contents.PackageError, match="two packages would be called specification"):
        put.put(site, [EMBED, other])


def test_the_modules_that_a_chapter_preloads_are_those_it_imports():
    """One more round for each that is forgotten; one that is there for nothing is fetched for nothing."""
    assert {f"{name}.js" for name in chapters.IMPORTED} == at_once("embed/chapter/main.js")
