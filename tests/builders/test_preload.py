"""Pages ask for every module at once."""

import re
from pathlib import Path

MODULES = Path(__file__).resolve().parents[2] / "widgets" / "browser"
IMPORT = re.compile(r'^(?:import|export|\})[^;]*?"\./([\w-]+)\.js";$', re.MULTILINE)
PRELOADED = re.compile(r'<link rel="modulepreload"[^>]*href="[^"]*/([\w-]+)\.js"')


def test_the_modules_that_a_page_preloads_are_those_it_imports(by_mkdocs: Path):
    """One that is left out is fetched a round later; one too many is fetched for nothing."""
    for page in ("index.html", "404.html", "chapters/specification/index.html"):
        preloaded = PRELOADED.findall((by_mkdocs / page).read_text())
        assert preloaded == sorted(imported(MODULES, "main")), page


def imported(folder: Path, name: str, found: frozenset[str] = frozenset()) -> frozenset[str]:
    """The module called `name` and all that it imports, directly or not."""
    if name in found:
        return found
    found |= {name}
    for other in IMPORT.findall((folder / f"{name}.js").read_text()):
        found = imported(folder, other, found)
    return found
