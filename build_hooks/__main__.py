"""python -m build_hooks prepare | protocol | release | audit."""

import sys

from widgets.kit import WidgetError

from . import audit, checks, found, prepare, protocol, release, unchanged
from .prose import MarkupError


def bring_up_to_date() -> None:
    """Check what authors wrote, then make what their pages include."""
    with prepare.alone():
        checks.check()
        prepare.prepare()
        unchanged.remember()


def release_site() -> None:
    """Give what is in site/ its addresses; the MkDocs hook has done so, Zensical runs none."""
    site = release.ROOT / "site"
    found.publish(site)
    release.release(site)


COMMANDS = {
    "prepare": bring_up_to_date,
    "protocol": protocol.write,
    "release": release_site,
    "audit": audit.write,
}


def main(words: list[str]) -> int:
    """Run the command that `words` name; what an author must mend is said without a traceback."""
    if len(words) != 1 or words[0] not in COMMANDS:
        print(f"usage: python -m build_hooks {' | '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        COMMANDS[words[0]]()
    except (WidgetError, MarkupError, FileNotFoundError, release.ReleaseError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
