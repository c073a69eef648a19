"""python -m build_hooks prepare | build | protocol | release | audit | wheel | renumber, or what an author asks for."""

import sys
from io import TextIOWrapper

from widgets.kit import WidgetError

from . import prepare, store
from .author import serve as live
from .author.commands import COMMANDS as AUTHOR
from .checks import all as checks, audit
from .figures.checks import all as figures
from .rebuild import prepared
from .root import ROOT
from .scripts import protocol
from .site import publish, release
from .site.embed import numbered
from .site.packages.contents import PackageError
from .text.messages import MarkupError
from .wheel import put as wheels


def bring_up_to_date() -> None:
    """Check what authors wrote, then make what their pages include."""
    with prepare.alone():
        checks.check()
        figures.check()
        prepare.prepare()
        prepared.remember()
        store.forget()


def build_site() -> None:
    """Print the book into site/, as `make build` does."""
    live.mkdocs("build", "--strict")


def release_site() -> None:
    """Give what is in site/ its addresses; the MkDocs hook has done so, Zensical runs none."""
    site = ROOT / "site"
    wheels.put(site, publish.publish(site))
    release.release(site)


FAULTS = (
    WidgetError,
    MarkupError,
    FileNotFoundError,
    release.ReleaseError,
    store.StoreError,
    PackageError,
)
"""What an author, or whoever builds, must mend; it says how."""

COMMANDS = {
    "prepare": bring_up_to_date,
    "build": build_site,
    "protocol": protocol.write,
    "release": release_site,
    "audit": audit.write,
    "wheel": wheels.write,
    "renumber": numbered.renumber,
}


def main(words: list[str]) -> int:
    """Run the command that `words` name; what an author must mend is said without a traceback."""
    if isinstance(sys.stdout, TextIOWrapper):  # whose encoding may lack what a title has
        sys.stdout.reconfigure(errors="replace")
    first, rest = words[0] if words else "", words[1:]
    if first not in AUTHOR and (rest or first not in COMMANDS):
        print(f"usage: python -m build_hooks {' | '.join([*COMMANDS, *AUTHOR])}", file=sys.stderr)
        return 2
    try:
        AUTHOR[first](rest) if first in AUTHOR else COMMANDS[first]()
    except FAULTS as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
