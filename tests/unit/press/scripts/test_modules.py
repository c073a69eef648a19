"""What pages fetch of our modules: few files, each module in one of them, and nothing that leads nowhere."""

import json
import re
from os.path import normpath
from pathlib import Path

import pytest

from build_hooks.scripts import modules
from tests.unit.press.scripts.made import at_once, imported, made

APART = ("offline/events.js", "offline/gone.js", "offline/sw.js")
"""The service worker has a place of its own."""

KNOWN_BY_ADDRESS = {"chunks/core.js", "worker/worker.js"}
"""Files that find others by their own address, each two folders below those."""


def written():
    """The modules of pages as we write them, and not what only describes types."""
    return {
        path.relative_to(modules.FOLDER).as_posix()
        for path in modules.FOLDER.rglob("*.js")
        if path.parent.name != "notebook"
    } - {*APART, "kernel/protocol.js", "shared/types.js"}


def sources(name):
    """The modules that a file is made of, by its map."""
    told = json.loads(made()[f"{name}.map"])
    return {normpath(Path(name).parent / source) for source in told["sources"]} & written()


def scripts():
    return sorted(name for name in made() if name.endswith(".js"))


def test_what_a_page_needs_before_it_is_touched_is_two_files():
    """Each costs a slow phone more than its bytes."""
    assert at_once("main.js") == {"main.js", "chunks/core.js"}


def test_an_embed_needs_no_more_than_three():
    assert at_once("embed/main.js") == {"embed/main.js", "chunks/embedded.js", "chunks/core.js"}


def test_what_comes_later_brings_nothing_of_the_core_again():
    """A second kernel would be a second Python, and a second release another opinion on where files are."""
    holders: dict[str, list[str]] = {}
    for name in scripts():
        for source in sources(name):
            holders.setdefault(source, []).append(name)
    assert {source: names for source, names in holders.items() if len(names) > 1} == {}
    assert set(holders) == written()


def test_whatever_is_imported_is_there():
    """At once or late; nobody would see it before a reader asks for it."""
    for name in scripts():
        for way in imported(name):
            assert normpath(Path(name).parent / way) in made(), f"{name} imports {way}"


def test_what_finds_files_by_its_address_stands_where_it_did():
    """Two folders below the release: from any other it would look for Python in the wrong place."""
    ours = {name for name in scripts() if "import.meta" in made()[name]}
    assert ours == KNOWN_BY_ADDRESS
    for name in ours:
        found = re.findall(r'new URL\("([./]+)[^"]*",\s*import\.meta\.url\)', made()[name])
        assert found and {way.count("../") for way in found} <= {2, 3}, name
        assert name.count("/") == 1


def test_each_file_says_where_it_can_be_read_as_written():
    for name in scripts():
        assert made()[name].rstrip().endswith(f"//# sourceMappingURL={Path(name).name}.map")
        told = json.loads(made()[f"{name}.map"])
        for source, text in zip(told["sources"], told["sourcesContent"], strict=True):
            path = modules.FOLDER / normpath(Path(name).parent / source)
            if path.exists():
                assert path.read_text(encoding="utf-8") in text, source


def test_names_are_the_same_at_every_printing():
    """And such as every platform of courses has: no hash, which would have capitals."""
    assert all(re.fullmatch(r"[a-z0-9_./]+", name) for name in made())
    assert modules.bundled(modules.FOLDER) == made()


def test_what_must_run_alone_imports_nothing():
    for name in modules.ALONE:
        assert imported(name) == set()


def test_a_module_that_is_wrong_stops_the_build(tmp_path):
    for name in (*modules.PAGES, *modules.OFFERED, *modules.ALONE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("export const one = 1;\n")
    (tmp_path / "main.js").write_text('import { two } from "./absent.js";\n')
    with pytest.raises(RuntimeError, match=r"absent\.js"):
        modules.bundled(tmp_path)
