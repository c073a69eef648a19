"""Pages ask for every module at once."""

import re
from os.path import normpath
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from build_hooks.root import MADE

MODULES = MADE / "browser"
IMPORT = re.compile(r'(?:from|\bimport)\s*"(\.{1,2}/[\w/-]+\.js)"')


def test_the_modules_that_a_page_preloads_are_those_it_imports(by_mkdocs: Path):
    """One that is left out is fetched a round later; one too many is fetched for nothing."""
    for page in ("index.html", "404.html", "chapters/specification/index.html"):
        links = LexborHTMLParser((by_mkdocs / page).read_text()).css("link[rel=modulepreload]")
        preloaded = [(link.attributes["href"] or "").rpartition("/browser/")[2] for link in links]
        wanted = imported(MODULES / "main.js")
        assert preloaded == sorted(path.relative_to(MODULES).as_posix() for path in wanted), page


def imported(path: Path, found: frozenset[Path] = frozenset()) -> frozenset[Path]:
    """A module and all that it imports, directly or not."""
    if path in found:
        return found
    found |= {path}
    for way in IMPORT.findall(path.read_text(encoding="utf-8")):
        found = imported(Path(normpath(path.parent / way)), found)
    return found
