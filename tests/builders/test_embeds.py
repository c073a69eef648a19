"""Figures alone: both builders put the same ones at addresses that stay, and say where they are."""

import json
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.builders.conftest import HOME
from tests.builders.test_builders import contents
from widgets.registry import WIDGETS

RELEASE = re.compile(rb"_generated/[0-9a-f]{16}/")


def embeds(site: Path) -> dict[str, bytes]:
    """What lies below `embed/`, whatever the rest of the release is called."""
    return {
        name: RELEASE.sub(b"_generated/", content)
        for name, content in contents(site).items()
        if name.startswith("embed/")
    }


def test_both_builders_put_the_same_embeds(by_mkdocs, by_zensical):
    ours = embeds(by_mkdocs)
    wanted = {
        f"embed/v1/{name}/{file}" for name in WIDGETS for file in ("index.html", "oembed.json")
    }
    assert ours.keys() == wanted | {"embed/v1/embed.js"}
    assert ours == embeds(by_zensical)


def test_what_an_embed_fetches_is_of_one_release(site):
    """Else a deploy would mix its modules with others."""
    for name in WIDGETS:
        page = LexborHTMLParser((site / "embed/v1" / name / "index.html").read_text())
        links = page.css("link[rel=stylesheet], link[rel=modulepreload], script")
        fetched = [node.attributes.get("href") or node.attributes["src"] or "" for node in links]
        assert {Path(address).suffix for address in fetched} == {".css", ".js"}
        for address in fetched:
            assert re.match(r"\.\./\.\./\.\./_generated/[0-9a-f]{16}/", address), address
            assert (site / address.removeprefix("../../../")).is_file(), address


def test_the_page_of_a_widget_and_its_embed_lead_to_one_answer(site):
    """Somebody may paste either address."""
    for name in WIDGETS:
        for path in (f"widgets/{name}", f"embed/v1/{name}"):
            page = LexborHTMLParser((site / path / "index.html").read_text())
            [link] = page.css('link[type="application/json+oembed"]')
            assert link.attributes["href"] == f"{HOME}embed/v1/{name}/oembed.json"
        told = json.loads((site / f"embed/v1/{name}/oembed.json").read_text())
        frame = LexborHTMLParser(told["html"]).css_first("iframe")
        shown = (frame.attributes["src"] or "").removeprefix(HOME)
        assert (site / shown / "index.html").is_file()
        assert (site / told["thumbnail_url"].removeprefix(HOME)).is_file()
    assert "oembed" not in (site / "widgets/index.html").read_text()


def test_nothing_of_the_parts_is_left(site):
    """They are in the pages."""
    assert list((site / "_generated").rglob("embeds")) == []
