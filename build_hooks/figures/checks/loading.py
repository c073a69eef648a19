"""Models, read before anything is asked of them: they must be Python, and Python that readers have."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from widgets.kit import Widget, WidgetError
from widgets.kit.data import ENDINGS, MAPS

from ...root import ROOT
from ..pictures.raised import told, where
from . import places

HOMELESS = frozenset(
    {
        *("ssl", "sqlite3", "lzma", "curses", "tkinter", "turtle", "dbm", "readline", "resource"),
        *("socket", "socketserver", "urllib", "http", "ftplib", "smtplib", "asyncio", "select"),
        *("subprocess", "multiprocessing", "threading", "concurrent", "signal", "fcntl", "pty"),
        *("tempfile", "shutil", "webbrowser", "venv", "ensurepip", "idlelib"),
    }
)
"""Modules of the standard library that need what a page does not have: processes, sockets, a disk."""

HAND = re.compile(r"hand on the mark '([^']*)'")
LINE = re.compile(r"\.py:\d")

UNSEEDED = frozenset(
    {
        *("random", "randint", "randrange", "choice", "choices", "shuffle", "sample", "uniform"),
        *("gauss", "normalvariate", "expovariate", "betavariate", "gammavariate", "triangular"),
        *("lognormvariate", "paretovariate", "weibullvariate", "vonmisesvariate", "getrandbits"),
        *("randbytes", "binomialvariate", "seed", "SystemRandom"),
    }
)
"""What a model must not take from `random`: all but `Random`."""

CLOCKS = {
    "time": {"time", "time_ns", "monotonic", "perf_counter", "process_time", "localtime", "gmtime"},
    "datetime": {"now", "today", "utcnow"},
    "os": {"urandom", "getenv", "environ", "listdir", "getpid"},
    "uuid": {"uuid1", "uuid4"},
    "secrets": {"token_bytes", "token_hex", "randbelow", "choice", "randbits"},
}
"""What is another each time, by the modules that have it."""


def faults(name: str, root: Path = ROOT) -> list[str]:
    """What keeps the model of a widget from being a model, told from its files alone."""
    folder = root / "widgets" / name
    if not (folder / "model.py").is_file():
        return [f"widgets/{name}/ has no model.py; write one that ends with `WIDGET = Widget(...)`"]
    found: list[str] = []
    for path in places.sources(folder):
        try:
            places.nodes(path)
        except SyntaxError as error:
            line = f":{error.lineno}" if error.lineno else ""
            found.append(f"{places.shown(path, root)}{line}: {error.msg}")
            continue
        except ValueError as error:  # such as a NUL
            found.append(f"{places.shown(path, root)}: {error}")
            continue
        if not places.is_view(path, folder):
            found += [f"{places.shown(path, root)}:{fault}" for fault in strangers(path)]
            found += [f"{places.shown(path, root)}:{fault}" for fault in chances(path)]
    return found or [*unread(folder, root)]


def unread(folder: Path, root: Path = ROOT) -> Iterator[str]:
    """Files of data that no model of the folder names: readers would get them for nothing.

    A map may be named by a view, which is drawn with it.
    """
    every = places.sources(folder)
    read = texts(path for path in every if not places.is_view(path, folder))
    drawn = texts(path for path in every if places.is_view(path, folder))
    for path in sorted(path for path in folder.iterdir() if path.suffix in ENDINGS):
        if path.suffix == MAPS and path.name not in read | drawn:
            yield (
                f"{places.shown(path, root)}: no view names '{path.name}', so nobody would see it; draw it by "
                f'Map(__package__, "{path.name}", …), or move it to {places.shown(folder, root)}/data/'
            )
        elif path.suffix != MAPS and path.name not in read:
            yield (
                f"{places.shown(path, root)}: no file of the model names '{path.name}', and readers would fetch it "
                f'for nothing; read it with read_csv(__package__, "{path.name}", …) or '
                f'data_file(__package__, "{path.name}"), or move it to {places.shown(folder, root)}/data/'
            )


def texts(files: Iterable[Path]) -> set[str]:
    """The texts that Python files write."""
    return {
        node.value
        for path in files
        for node in places.nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def strangers(path: Path) -> Iterator[str]:
    """What a file imports that readers' Python has not, each with its line."""
    for node in places.nodes(path):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # From `widgets/sir/`, one point more leads to `widgets`, and two out of it.
            if node.level == 2 and node.module and node.module.partition(".")[0] != "kit":
                names = [f"widgets.{node.module}"]
            elif not node.level and node.module:
                names = [node.module]
        for name in names:
            if fault := stranger(name):
                yield f"{node.lineno}: {fault}"  # type: ignore[attr-defined]


def stranger(name: str) -> str:
    """What to say of a module that a model imports; nothing if it may."""
    top, _, rest = name.partition(".")
    if top == "widgets":
        if rest.partition(".")[0] not in ("draw", ""):
            return ""
        return f"a model can't import '{name}', which needs Altair; only views draw"
    if top == "build_hooks":
        return f"a model can't import '{name}': readers' Python has no press"
    if top not in sys.stdlib_module_names:
        return (
            f"a model can't import '{top}': it uses the standard library only, because it also runs in "
            f"the reader's browser, whose Python has no {top}; write it in Python (`math`, `statistics`, "
            "`widgets.kit`), or compute it beforehand into a data file beside the model"
        )
    if top in HOMELESS:
        return (
            f"a model can't import '{top}', which needs a machine: in the reader's browser there are no "
            "processes, sockets or disk; a model is a function of its settings"
        )
    return ""


def chances(path: Path) -> Iterator[str]:
    """What in a file is another each time it runs, each with its line."""
    modules, names = brought(path)
    for node in places.nodes(path):
        line = f"{getattr(node, 'lineno', 0)}:"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if fault := chance(modules.get(node.value.id, ""), node.attr):
                yield f"{line} {fault}"
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "datetime.datetime":
            if fault := chance("datetime", node.attr):
                yield f"{line} {fault}"
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
            if fault := chance(*names[node.id]):
                yield f"{line} {fault}"
        elif isinstance(node, ast.Call) and not node.args and not node.keywords:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            known = names.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if known == ("random", "Random") or called == "Random":
                yield f"{line} {seedless('Random()')}"


def brought(path: Path) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """What a file calls modules of Python, and what it calls things in them."""
    modules: dict[str, str] = {}
    names: dict[str, tuple[str, str]] = {}
    for node in places.nodes(path):
        if isinstance(node, ast.Import):
            modules |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = (node.module, alias.name)
                if node.module == "datetime":  # a class with what is another each time
                    modules[alias.asname or alias.name] = "datetime"
    return modules, names


def chance(module: str, name: str) -> str:
    """What to say of something that a model takes from a module; nothing if it may."""
    if module == "random" and name in UNSEEDED:
        return seedless(f"random.{name}")
    if name in CLOCKS.get(module, ()):
        return (
            f"{module}.{name} is another each time, and a frame must be the same here and in the "
            "reader's browser; give it as a control"
        )
    return ""


def seedless(what: str) -> str:
    """What to say of chance without a seed."""
    return (
        f"{what} draws from a generator without a seed, so each frame would be another; write "
        "random = Random(seed), with `Seed()` among the controls, and ask that"
    )


def check(name: str, root: Path = ROOT) -> None:
    """Raise a WidgetError where the files of a widget can't be a model's."""
    if wrong := faults(name, root):
        raise WidgetError("\n".join(wrong))


def load(name: str, root: Path = ROOT) -> Widget:
    """The widget in a folder, its files checked; a WidgetError says what to mend, in which file and line."""
    file = f"widgets/{name}/model.py"
    try:
        module = import_module(f"widgets.{name}.model")
    except WidgetError as error:
        raise WidgetError(placed(str(error), error, name, root)) from error
    except SyntaxError as error:
        raise WidgetError(f"{where(str(error.filename))}:{error.lineno}: {error.msg}") from error
    except (Exception, SystemExit) as error:
        raise WidgetError(f"widget '{name}' can't be read: {told(error, name)}") from error
    found = getattr(module, "WIDGET", None)
    if found is None:
        raise WidgetError(f"{file} has no WIDGET; end it with `WIDGET = Widget(...)`")
    if not isinstance(found, Widget):
        kind = type(found).__name__
        raise WidgetError(f"WIDGET in {file} is a {kind}; make it `WIDGET = Widget(...)`")
    if found.name != name:
        raise WidgetError(
            f"{places.given(name, 'name', root)}: the widget is called '{found.name}' and its folder "
            f"'{name}'; call both the same"
        )
    return found


def placed(message: str, error: BaseException, name: str, root: Path = ROOT) -> str:
    """A message with the file and line that it is about."""
    if hand := HAND.search(message):
        kinds = (places.declared(name, kind, hand[1], root) for kind in ("Drag", "Cells", "Press"))
        return f"{next((place for place in kinds if ':' in place), f'widgets/{name}')}: {message}"
    if LINE.search(message) or places.BEGINS.match(message):
        return message
    found = told(error, name).rpartition(" (")
    return f"{found[2].rstrip(')')}: {message}" if found[1] else message
