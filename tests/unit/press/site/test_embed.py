"""Embeds: a page for each figure, complete before scripts, that fetches from its own site alone."""

import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_hooks.root import ROOT
from build_hooks.site.embed import page as pages
from build_hooks.site.embed.oembed import oembed
from build_hooks.site.embed.put import put
from build_hooks.site.embed.sheet import sheet
from tests.unit.press.scripts.made import at_once
from widgets.registry import WIDGETS, widget

MODULES = ROOT / "widgets" / "browser"
HOME = "https://book.example/sub/"
EMBED = pages.Embed(
    about={
        "name": "spot_check",
        "title": "Spot <checks>",
        "description": 'Reading "a few"',
        "edition": "0a1b2c3d",
        "values": [[0.1, 0.2], None, [False, True]],
    },
    figure='<figure class="widget"><widget-figure></widget-figure></figure>',
)


def parsed(home=HOME):
    return LexborHTMLParser(pages.page(EMBED, home, "A book & more"))


def test_a_page_has_its_figure_and_no_script_of_its_own():
    """Its policy allows none that stands in the page."""
    tree = parsed()
    assert len(tree.css("figure.widget")) == 1
    scripts = [(node.attributes.get("src") or "", node.text()) for node in tree.css("script")]
    assert [(src.rpartition("/")[2], text) for src, text in scripts] == [
        ("main.js", ""),
        ("missing.js", ""),
    ]
    assert [
        name for node in tree.css("*") for name in node.attributes if name.startswith("on")
    ] == []
    [policy] = tree.css('meta[http-equiv="Content-Security-Policy"]')
    allowed = dict(
        part.strip().split(" ", 1) for part in (policy.attributes["content"] or "").split(";")
    )
    assert allowed["default-src"] == "'none'"
    assert "unsafe-inline" not in allowed["script-src"]
    assert allowed["connect-src"] == "'self'"


def test_the_policy_stands_above_all_that_it_is_about():
    html = pages.page(EMBED, HOME, "A book")
    assert html.index("Content-Security-Policy") < html.index("<link") < html.index("<script")


def test_what_an_author_wrote_stays_text():
    tree = parsed()
    assert tree.css_first("title").text() == "Spot <checks>"
    assert tree.css_first(".embed-from a").text() == "A book & more"
    assert json.loads(tree.body.attributes["data-values"]) == EMBED.about["values"]
    assert tree.body.attributes["data-model"] == "spot_check@1"


def test_the_modules_that_an_embed_preloads_are_those_it_imports():
    """One that is left out is fetched a round later; one too many is fetched for nothing."""
    assert {f"{name}.js" for name in pages.MODULES} == at_once("embed/main.js")


def test_a_site_that_does_not_know_its_address_promises_none():
    assert parsed("").css("link[rel~=alternate]") == []
    [link] = parsed().css("link[rel~=alternate]")
    assert link.attributes["type"] == "application/json+oembed"
    assert link.attributes["href"] == f"{HOME}embed/v1/spot_check/oembed.json"


def test_others_are_told_how_to_show_it():
    """A quotation before the frame: without one WordPress does not load what resizes frames."""
    told = json.loads(oembed(EMBED, HOME, "A book"))
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert 0 < told["width"] <= 1000
    assert 0 < told["height"] <= 1000
    tree = LexborHTMLParser(told["html"])
    assert [node.tag for node in tree.body.iter()] == ["blockquote", "iframe"]
    frame = tree.css_first("iframe").attributes
    assert frame["src"] == f"{HOME}embed/v1/spot_check/"
    assert frame["title"] == "Spot <checks>"
    assert "sandbox" not in frame
    for address in (told["provider_url"], told["thumbnail_url"]):
        assert address.startswith(HOME)


def test_all_of_it_is_put_into_a_site_and_the_parts_are_taken_away(tmp_path):
    made = tmp_path / "_generated"
    for name, text in {
        "embeds/spot_check.html": EMBED.figure,
        "manifests/spot_check.json": json.dumps(EMBED.about),
        "browser/embed/host.js": "// host",
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text)
    kept = tmp_path / "kept.html"
    kept.hardlink_to(made / "embeds" / "spot_check.html")
    put(tmp_path, HOME)
    assert EMBED.figure in (tmp_path / "embed/v1/spot_check/index.html").read_text()
    assert (tmp_path / "embed/v1/embed.js").read_text() == "// host"
    assert (tmp_path / "embed/v1/spot_check/oembed.json").exists()
    assert (made / "embed.css").exists()
    assert not (made / "embeds").exists()
    assert kept.read_text() == EMBED.figure  # what it was a link to is the press's
    put(tmp_path, HOME)  # a site without figures has nothing to be put


def test_the_sheet_has_every_sheet_of_figures_and_both_schemes():
    css = sheet(ROOT).decode()
    assert ".md-header" not in css
    assert "@font-face" not in css
    assert "url(" not in css
    for each in (".widget-picture", ".widget-readouts", ".widget-panel", ".embed-lock"):
        assert each in css
    palette = (ROOT / "docs/stylesheets/palette.css").read_text()
    slate = palette.partition('"slate"')[2].partition("}")[0]
    paper = re.search(r"--paper: (#\w+)", slate)
    assert paper
    auto = css.partition(":root:not([data-md-color-scheme])")[2].partition("}")[0]
    assert f"--paper:{paper[1]}" in auto.replace(" ", "")


@pytest.mark.parametrize("name", WIDGETS)
def test_no_control_has_a_name_that_addresses_need(name):
    """`theme` as a control could not be told from the theme of an embed."""
    reserved = re.search(
        r"RESERVED = (\[.*?\])", (MODULES / "shared/embed_address.js").read_text(), re.S
    )
    assert reserved
    names = {control.name for control in widget(name).controls}
    assert names & {*json.loads(reserved[1])} == set()
    # `seed` in an address is the random seed, whatever that is called.
    assert {control.kind for control in widget(name).controls if control.name == "seed"} <= {"seed"}
