"""Course packages: the same bytes each time, every file listed, and nothing that a platform refuses."""

import io
import json
import re
from os.path import normpath
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_hooks import store
from build_hooks.site.embed import page as pages
from build_hooks.site.packages import contents, put
from build_hooks.site.packages.manifest import EDITIONS, SCORM_12, SCORM_2004, manifest
from build_hooks.site.packages.pack import packed
from tests.unit.press.scripts.made import at_once, made
from tests.unit.press.site.packaged import EMBED, IMPORT, MODULES, NAMES, opened, site_in


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A printed site, and nothing kept of an earlier one."""
    monkeypatch.setattr(store, "FOLDER", tmp_path / "kept")
    return site_in(tmp_path / "site")


def listed(content):
    """The files that a manifest names, whatever the edition calls its elements."""
    return [
        node.attrib["href"]
        for node in ElementTree.fromstring(content).iter()
        if node.tag.endswith("}file")
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_a_package_has_what_its_manifest_lists_and_nothing_else(site, edition, name):
    put.put(site, [EMBED])
    files = opened(site / "packages" / f"{name}-{edition.name}.zip")
    names = listed(files["imsmanifest.xml"])
    assert names == sorted(names)
    assert {*names, "imsmanifest.xml"} == set(files)
    wanted = {"index.html", "licence.txt", "licence-text.txt", "preview.svg"}
    assert wanted < set(names)
    assert "_generated/flipbooks/spot_check/2-4.json" in names
    assert not [name for name in names if re.search(r"stock|another|/page/", name)]


def test_the_same_site_makes_the_same_bytes(site):
    put.put(site, [EMBED])
    first = {path.name: path.read_bytes() for path in site.glob("packages/*.zip")}
    assert len(first) == len(EDITIONS) * len(NAMES)
    for path in site.glob("_generated/**/*.json"):  # as if it were built another day
        path.write_bytes(path.read_bytes())
    put.put(site, [EMBED])
    assert first == {path.name: path.read_bytes() for path in site.glob("packages/*.zip")}


def test_a_zip_tells_nothing_of_who_packed_it_and_when():
    held = packed({"b": b"2", "a": b"1"})
    assert held == packed({"a": b"1", "b": b"2"})
    with ZipFile(io.BytesIO(packed({"c": b"3"}, held))) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a": b"1",
            "b": b"2",
            "c": b"3",
        }


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_a_manifest_has_one_page_that_reports(edition):
    tree = ElementTree.fromstring(
        manifest(edition, "x-1", EMBED.about["title"], ["a.js", "index.html"])
    )
    [resource] = [node for node in tree.iter() if node.tag.endswith("}resource")]
    [item] = [node for node in tree.iter() if node.tag.endswith("}item")]
    [organization] = [node for node in tree.iter() if node.tag.endswith("}organization")]
    [organizations] = [node for node in tree.iter() if node.tag.endswith("}organizations")]
    assert resource.attrib["href"] == "index.html"
    assert resource.attrib[f"{{{edition.adl}}}{edition.kind}"] == "sco"
    assert item.attrib["identifierref"] == resource.attrib["identifier"]
    assert organizations.attrib["default"] == organization.attrib["identifier"]
    assert {node.text for node in tree.iter() if node.tag.endswith("}title")} == {
        EMBED.about["title"]
    }


def test_no_score_must_be_reached():
    """At the end of a visit some platforms make an unfinished attempt below it a failed one."""
    made = [manifest(edition, "x-1", "X", ["index.html"]).decode().lower() for edition in EDITIONS]
    for text in made:
        assert "mastery" not in text
        assert "scaledpassingscore" not in text
        assert "completionthreshold" not in text
    assert 'completionsetbycontent="true" objectivesetbycontent="true"' in made[1]


def test_editions_say_which_they_are():
    for edition, schema in ((SCORM_12, "1.2"), (SCORM_2004, "2004 4th Edition")):
        tree = ElementTree.fromstring(manifest(edition, "x-1", "X", ["index.html"]))
        assert [node.text for node in tree.iter() if node.tag.endswith("}schemaversion")] == [
            schema
        ]


@pytest.mark.parametrize("name", ["Main.js", "a b.js", "python.mjs", "x.whl", "é.js"])
def test_a_name_that_some_platform_refuses_stops_the_build(name):
    with pytest.raises(contents.PackageError, match="some platforms refuse it"):
        contents.checked({name: b""})


def test_the_page_of_a_package_leads_nowhere_and_says_what_is_asked():
    course = {"package": "spot_check-1", "query": "n=1&x=</script><b>"}
    html = pages.page(EMBED, "", "A book & more", course)
    tree = LexborHTMLParser(html)
    addresses = [
        value
        for node in tree.css("[href], [src]")
        for key, value in node.attributes.items()
        if key in ("href", "src")
    ]
    assert addresses
    assert [one for one in addresses if not one or re.match(r"[a-z]+:|/|\.\.", one)] == []
    assert "://" not in html
    [script] = tree.css("script#course")
    assert script.attributes["type"] == "application/json"
    assert json.loads(script.text()) == course
    assert len(tree.css("figure.widget")) == 1
    # A browser that is told of no icon asks the platform's server for one.
    assert tree.css_first("link[rel=icon]").attributes["href"] == "preview.svg"


def test_the_page_of_the_book_asks_nothing():
    assert 'id="course"' not in pages.page(EMBED, "https://book.example/", "A book")


def test_all_that_a_module_of_a_package_imports_is_in_it(site):
    """At once or late: a school's server has nothing beside the package."""
    folder = site / "_generated" / "browser"
    for name, text in made().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    found = {
        name.removeprefix("_generated/browser/"): content.decode()
        for name, content in contents.shared(site).items()
        if "/browser/" in name
    }
    assert {f"{name}.js" for name in contents.MODULES} < found.keys()
    for name, text in found.items():
        for way in IMPORT.findall(text):
            assert normpath(Path(name).parent / way) in found, f"{name}: {way}"
        assert name.partition("/")[0] not in ("main.js", "offline", "page"), "it is the book's"
        # Browsers' tools would ask the school's server for what is not there.
        assert "sourceMappingURL" not in text


def test_the_modules_that_a_package_preloads_are_those_it_imports():
    """The reporter comes when it is asked for, and a package always asks for it."""
    named = {f"{name}.js" for name in (*pages.MODULES, *pages.REPORT)}
    assert named == at_once("embed/main.js") | at_once("embed/report/main.js")


def test_open_edx_finds_its_words_in_the_reporter():
    whole = "".join(path.read_text() for path in (MODULES / "embed" / "report").glob("*.js"))
    for word in ("lesson_status", "completion_status", "progress_measure"):
        assert word in whole


def test_nothing_waits_for_a_page_to_be_unloaded():
    """Browsers and platforms block it, and what was to be said then is lost."""
    for path in (MODULES / "embed").rglob("*.js"):
        assert not re.search(r"[\"'](before)?unload[\"']|on(before)?unload", path.read_text()), path


def test_the_page_lists_every_package_with_its_size(site):
    put.put(site, [EMBED])
    tree = LexborHTMLParser((site / "packages/index.html").read_text(encoding="utf-8"))
    links = tree.css("#packages td a[download]")
    assert [link.attributes["href"] for link in links] == [
        f"{name}-{edition.name}.zip" for name in NAMES for edition in EDITIONS
    ]
    assert [head.text() for head in tree.css("#packages tbody th")] == ["Chapters", "Figures"]
    for link in links:
        size = (site / "packages" / (link.attributes["href"] or "")).stat().st_size
        assert link.text() == f"{size / 1e6:.1f} MB"
    assert "For authors." not in tree.body.text()
    assert "More." in tree.body.text()


def test_a_site_without_figures_has_no_packages(tmp_path):
    put.put(tmp_path, [])
    assert not (tmp_path / "packages").exists()
