"""Readers are told whose work they are sent, and programs what it is made with."""

import base64
import json
import re
from pathlib import Path

import material
import pytest

from build_hooks.site.served import bill, notices, parts

ROOT = Path(__file__).resolve().parents[4]
BILL = json.loads(bill.bill())
PURL = re.compile(r"pkg:(npm|pypi)/(%40[\w.-]+/)?[\w.-]+@[\w.+-]+")


def test_the_bill_has_the_shape_of_cyclonedx():
    """As its schema asks: https://cyclonedx.org/docs/1.6/json/."""
    assert (BILL["bomFormat"], BILL["specVersion"], BILL["version"]) == ("CycloneDX", "1.6", 1)
    assert BILL["metadata"]["component"].keys() == {"type", "bom-ref", "name", "version"}
    references = [each["bom-ref"] for each in BILL["components"]]
    assert len(set(references)) == len(references) > 200
    for each in BILL["components"]:
        assert each["type"] == "library"
        assert each["name"]
        assert each["version"]
        assert each["scope"] in ("required", "excluded")
        assert PURL.fullmatch(each["purl"])
        for licence in each.get("licenses", []):
            assert licence.keys() == {"expression"} or licence["license"].keys() == {"id"}
        for found in each.get("hashes", []):
            assert found["alg"] == "SHA-512"
            assert re.fullmatch(r"[0-9a-f]{128}", found["content"])


def test_the_bill_has_every_package_of_both_lock_files_and_no_date():
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    pinned = re.findall(
        r"(?m)^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8")
    )
    named = {each["name"] for each in BILL["components"]}
    assert named == {path.rpartition("node_modules/")[2] for path in locked if path} | set(pinned)
    assert bill.bill() == bill.bill()
    assert not re.search(r"20\d\d-\d\d-\d\dT", json.dumps(BILL))


def test_what_is_sent_is_what_the_book_depends_on_and_all_that_this_needs():
    """A package finds what it needs in its own folder first, where another version may be."""
    locked = {
        "": {"dependencies": {"a": "1", "esbuild": "1"}, "devDependencies": {"d": "1"}},
        "node_modules/a": {"dependencies": {"b": "1", "c": "1"}},
        "node_modules/a/node_modules/b": {"dependencies": {"c": "1"}},
        **{f"node_modules/{name}": {} for name in ("b", "c", "d", "esbuild")},
    }
    assert parts.served(locked) == {
        "node_modules/a",
        "node_modules/a/node_modules/b",
        "node_modules/c",
    }


def test_a_promise_of_npm_is_read_as_others_write_it():
    told = bytes(range(64))
    assert parts.sha512(f"sha512-{base64.b64encode(told).decode()}") == told.hex()
    assert parts.sha512("") == ""


@pytest.mark.parametrize(
    "name", ["pyodide", "vega", "@codemirror/view", "fflate", "mkdocs-material"]
)
def test_what_readers_are_sent_is_listed_with_its_notice(name):
    [found] = [each for each in notices.notices() if each.name == name]
    assert found.version
    assert found.licence
    assert re.search("copyright|licen[cs]e", found.text, re.I)
    assert found.text.strip() in notices.whole([found])
    assert name in notices.listed([found])


def test_every_notice_has_words_and_none_is_of_a_tool():
    found = notices.notices()
    assert [each.name for each in found if not each.licence or len(each.text) < 30] == []
    assert not {each.name for each in found} & {"esbuild", "typescript", "html-validate"}


def test_what_is_inside_the_themes_script_is_listed():
    """Its map says from which packages it is made; a new theme may be made from others."""
    [found] = Path(material.__file__).parent.glob("templates/assets/javascripts/bundle.*.js.map")
    sources = json.loads(found.read_text(encoding="utf-8"))["sources"]
    made_from = {
        match[1]
        for each in sources
        if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", each))
    }
    named = " ".join(name.lower() for name, _, _ in notices.WITHIN)
    assert made_from
    assert [name for name in made_from if name not in named] == []


def test_the_page_lists_them_in_place_of_a_promise(tmp_path):
    page = tmp_path / "licences" / "index.html"
    page.parent.mkdir()
    page.write_text(f"<p>Before.</p>{notices.LIST}Later.</p><p>After.</p>", encoding="utf-8")
    notices.put(tmp_path)
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<p>Before.</p><table")
    assert html.endswith("</p><p>After.</p>")
    assert f'href="../{bill.FILE}"' in html
    assert "Later." not in html
    assert "Mozilla Public License" in (tmp_path / "notices.txt").read_text(encoding="utf-8")
