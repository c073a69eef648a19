"""Python's library in the browser: what our models import is there, the rest comes when asked for."""

import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

HERE = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
WHOLE = "/lib/python-whole.zip"


class TheRest:
    """Finds what only the whole library has, and has it fetched by the first import that needs it."""

    def __init__(self, fetch: Callable[[str], None]) -> None:
        self.fetch = fetch
        self.fetched = False

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the module called `name` is in the whole library, if it is one of Python's."""
        if name.partition(".")[0] not in sys.stdlib_module_names:
            return None
        if not self.fetched:
            try:
                self.fetch(WHOLE)
            except Exception as error:
                raise ModuleNotFoundError(f"{name} could not be fetched: {error}") from error
            self.fetched = True
        places = [WHOLE] if path is None else [place.replace(HERE, WHOLE) for place in path]
        return PathFinder.find_spec(name, places, target)


def extend(fetch: Callable[[str], None]) -> None:
    """Look in the whole library for what is not here; `fetch` puts it where it is told to."""
    sys.meta_path.append(TheRest(fetch))
