"""Do a widget's oracles notice when its model is wrong? `python -m tests.unit.widgets.mutants <widget>`.

Every place of the model is changed, one at a time, and the oracles are asked of each such mutant.
With `--slips` only the few named in tests/unit/widgets/<widget>/slips.toml are tried, which takes seconds.
"""

import argparse
import os
import resource
import signal
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from pathlib import Path
from time import perf_counter
from types import ModuleType

from build_hooks.figures import manifest
from tests.unit.widgets.mutation import Mutant, mutants
from widgets.kit import Widget

SLIPS = Path(__file__).parent
NO_SCIENCE = {"words.py", "settings.py", "oracles.py"}
"""Files of words, ranges and expected values."""

MOST_MEMORY = 2**31
SLIP_SECONDS = 120.0
SURVIVED, CAUGHT = 0, 1


def folder(name: str) -> Path:
    """Where a widget's files are."""
    return Path(import_module(f"widgets.{name}").__path__[0])


def widget_of(name: str) -> Widget:
    """The widget as its model declares it, wrong or right."""
    found: Widget = import_module(f"widgets.{name}.model").WIDGET
    return found


def all_mutants(name: str) -> Iterator[Mutant]:
    """Every mutant of a widget's science."""
    for file in manifest.source_names(widget_of(name)):
        if file not in NO_SCIENCE:
            yield from mutants(file, (folder(name) / file).read_text(encoding="utf-8"))


def slips(name: str) -> list[Mutant]:
    """The slips named for a widget, each as a mutant whose change is the reason it matters."""
    page = tomllib.loads((SLIPS / name / "slips.toml").read_text(encoding="utf-8"))
    return [slip(name, **entry) for entry in page["slip"]]


def slip(name: str, why: str, file: str, old: str, new: str) -> Mutant:
    """The mutant in which `file` says `new` where it said `old`, which it says in one place."""
    source = (folder(name) / file).read_text(encoding="utf-8")
    if source.count(old) != 1:
        where = f"tests/unit/widgets/{name}/slips.toml: '{why}'"
        raise ValueError(f"{where}: {file} says {old!r} {source.count(old)} times; name one place")
    line = source.partition(old)[0].count("\n") + 1
    return Mutant(file, line, why, source.replace(old, new))


def put_in_place(name: str, mutant: Mutant) -> None:
    """Make the mutant the module that everything of its widget imports from now on."""
    package = f"widgets.{name}"
    for known in [m for m in sys.modules if m == package or m.startswith(f"{package}.")]:
        del sys.modules[known]
    import_module(package)
    module = ModuleType(f"{package}.{mutant.file.removesuffix('.py')}")
    module.__package__ = package
    sys.modules[module.__name__] = module
    exec(compile(mutant.source, mutant.file, "exec"), module.__dict__)


def all_hold(name: str) -> bool:
    """Whether every oracle of the widget holds; the slow ones are asked last."""
    widget = widget_of(name)
    oracles = sorted(widget.oracles, key=lambda oracle: oracle.ground == "simulated")
    return all(oracle.holds(oracle.measure(widget.at)) for oracle in oracles)


def survives(name: str, mutant: Mutant) -> bool:
    """Whether the oracles all hold of a mutant. A model that raises has been caught."""
    with suppress(Exception):
        put_in_place(name, mutant)
        return all_hold(name)
    return False


def tried(name: str, every: Sequence[Mutant], seconds: float) -> list[bool]:
    """Which mutants survive. Each has a process of its own, as many at once as there are cores.

    So none sees what another has imported, and one that never ends is ended.
    """
    survived = [False] * len(every)
    running: dict[int, int] = {}
    for number, mutant in enumerate(every):
        if len(running) >= (os.cpu_count() or 1):
            collect(running, survived)
        running[spawn(lambda mutant=mutant: survives(name, mutant), seconds)] = number
    while running:
        collect(running, survived)
    return survived


def spawn(survives: Callable[[], bool], seconds: float) -> int:
    """The id of a process that ends with SURVIVED or CAUGHT, or is ended."""
    process = os.fork()
    if process:
        return process
    status = CAUGHT
    try:
        signal.alarm(max(1, round(seconds)))  # it ends the process, whatever that is busy with
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        with (
            Path(os.devnull).open("w", encoding="utf-8") as nowhere,
            redirect_stdout(nowhere),
            redirect_stderr(nowhere),
        ):
            status = SURVIVED if survives() else CAUGHT
    finally:
        os._exit(status)


def collect(running: dict[int, int], survived: list[bool]) -> None:
    """Wait until one of the processes has ended, and note what it found."""
    process, status = os.wait()
    survived[running.pop(process)] = os.WIFEXITED(status) and os.WEXITSTATUS(status) == SURVIVED


def main(arguments: Sequence[str]) -> int:
    """Print who survives. The exit code is 1 if the model itself fails, or a slip survives."""
    asked = argparse.ArgumentParser(prog="python -m tests.unit.widgets.mutants")
    asked.add_argument("widget")
    asked.add_argument("--slips", action="store_true", help="only those named for it")
    options = asked.parse_args(arguments)
    name = options.widget
    if options.slips:
        every, seconds = (
            slips(name),
            SLIP_SECONDS,
        )  # that the model itself is right has its own test
    else:
        began = perf_counter()
        if not all_hold(name):
            print(f"an oracle of {name} does not hold of the model as it is")
            return 1
        every, seconds = list(all_mutants(name)), 5 + 10 * (perf_counter() - began)
    survived = tried(name, every, seconds)
    for mutant in (mutant for mutant, lives in zip(every, survived, strict=True) if lives):
        print(f"{mutant.file}:{mutant.line}  {mutant.change}")
    caught = len(every) - sum(survived)
    kind = "slips" if options.slips else "mutants"
    print(f"{name}: {caught} of {len(every)} {kind} caught ({caught / max(1, len(every)):.0%})")
    return int(options.slips and any(survived))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
