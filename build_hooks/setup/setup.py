"""Install what the project needs, into its own folder: `setup.py venv`, `python`, `node`, `browser`, `engines`.

The Makefile runs it, at first with whatever Python the machine has: standard library only. Where there is no `make`,
`setup.py ready` does the first three, as far as they are to be done.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
MODULES = ROOT / "node_modules"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

PACKAGE = ROOT / "package.json"
OLDEST_NODE = int(json.loads(PACKAGE.read_text(encoding="utf-8"))["engines"]["node"].lstrip(">="))

OLDEST_PYTHON = (3, 12)

NO_VENV = """This Python can't make virtual environments: its `venv` and `ensurepip` are packaged separately.
  Debian, Ubuntu  sudo apt install python3-venv"""

NO_NODE = f"""Node {OLDEST_NODE} or newer is needed, with npm; {{found}}.
  Debian, Ubuntu  sudo apt install nodejs npm, if `apt policy nodejs` says {OLDEST_NODE} or more
  macOS           brew install node
  anything else   https://nodejs.org/en/download, or `nvm install {OLDEST_NODE}`"""

SHELL = "chromium-headless-shell"
"""Debian's Chromium without windows, in which the site tests take half the processor's time."""

NO_BROWSER = f"""The site tests need Chromium, and none could be found or installed. Any one of these will do:
  {PYTHON.relative_to(ROOT).as_posix()} -m playwright install --with-deps chromium
  sudo apt install chromium
  CHROMIUM=/path/to/chrome make test"""

PACKAGES = {"firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb"]}
"""What Debian calls each engine, and what else it takes to drive it."""

NO_ENGINES = f"""`make engines` needs Firefox and WebKit; not to be found or installed: {{missing}}. Either will do:
  {PYTHON.relative_to(ROOT).as_posix()} -m playwright install --with-deps {{missing}}
  sudo apt install {{packages}}, on Debian"""


def main() -> None:
    """Do the step that the command line names."""
    steps = {each.__name__: each for each in (ready, venv, python, node, browser, engines)}
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked not in steps:
        sys.exit(f"usage: {Path(sys.argv[0]).as_posix()} {' | '.join(steps)}")
    steps[asked]()


def ready() -> None:
    """Do what the Makefile does before anything else."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(
            f"This is Python {sys.version.split()[0]}; {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed."
        )
    if not PYTHON.exists():
        venv()
    for step, made, sources in (
        ("python", VENV, ("requirements.lock", "pyproject.toml")),
        ("node", MODULES, ("package-lock.json", ".npmrc")),
    ):
        if stale(made / ".ready", [ROOT / name for name in sources]):
            done = subprocess.run([PYTHON, __file__, step], cwd=ROOT, check=False)
            if done.returncode:
                sys.exit(done.returncode)
    say(f"ready: {PYTHON.relative_to(ROOT).as_posix()} -m build_hooks serve")


def stale(mark: Path, sources: list[Path]) -> bool:
    """Whether a step is to be done: never was, or what it is done for has changed since."""
    there = [path.stat().st_mtime for path in sources if path.exists()]
    return not mark.exists() or mark.stat().st_mtime < max(there)


def venv() -> None:
    """Make .venv for the Python that runs this."""
    if not find_spec("ensurepip"):
        sys.exit(NO_VENV)
    say(f"Making .venv with Python {sys.version.split()[0]}")
    must([sys.executable, "-m", "venv", "--clear", VENV])


def python() -> None:
    """Bring .venv to what requirements.lock lists, with the project itself editable in it."""
    lock = ROOT / "requirements.lock"
    packages = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    say(f"Installing {packages} Python packages; the first time takes a minute or two")
    pip = [sys.executable, "-m", "pip", "install", "--progress-bar=off"]
    must([*pip, "--require-hashes", "--requirement", lock], counting="Collecting ")
    must([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    (VENV / ".ready").touch()


def node() -> None:
    """Bring node_modules to what package-lock.json lists."""
    found = said(["node", "--version"])
    if not found or int(found.lstrip("v").split(".")[0]) < OLDEST_NODE:
        sys.exit(NO_NODE.format(found=f"this is {found}" if found else "there is none"))
    if not (npm := which("npm")) or not said([npm, "--version"]):  # under Windows it is npm.cmd
        sys.exit(NO_NODE.format(found=f"Node {found} is here without it"))
    say("Installing Node packages")
    with cache() as kept:
        must([npm, "ci", "--no-progress", "--loglevel=error", *kept])
    (MODULES / ".ready").touch()


def said_to_npm(name: str) -> str:
    """A setting of npm's in the environment, in letters of either size; nothing where it is not there."""
    asked = f"npm_config_{name}"
    return next((value for key, value in os.environ.items() if key.lower() == asked), "")


@contextmanager
def cache() -> Iterator[list[str]]:
    """An option of npm's for where to keep what it fetches, where it can't write where it would."""
    home = Path(said_to_npm("cache") or Path.home() / ".npm")
    there = next((path for path in (home, *home.parents) if path.exists()), home)
    if there.is_dir() and os.access(there, os.W_OK):
        yield []
    else:
        with tempfile.TemporaryDirectory() as made:
            yield [f"--cache={made}"]


def browser() -> None:
    """Make sure that tests/browser.py finds a browser, if need be by installing one."""
    found = chromium()
    asked_for = os.environ.get("CHROMIUM")
    if asked_for and not found:
        sys.exit(f"CHROMIUM={asked_for} does not run; unset it, or name a Chromium that does.")
    for command in [] if found else ways_to_a_browser():
        say(f"No Chromium was found; trying: {' '.join(command)}")
        subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
        if found := chromium():
            break
    if not found:
        sys.exit(NO_BROWSER)
    if not asked_for and found == which("chromium") and may_install():
        say(f"Installing {SHELL}, which halves the time that tests take")
        for command in apt(SHELL):
            subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        found = chromium()
    say(f"Tests run in {found}")


def chromium() -> str:
    """Where the tests now find one, by their own account; nothing if they find none."""
    return said([sys.executable, "-m", "tests.browser"])


def engines() -> None:
    """Make sure that tests/engines finds Firefox and WebKit, if need be by installing them."""
    for name in lacking():
        for command in ways_to_a_browser(name, *PACKAGES[name]):
            if name in lacking():
                say(f"No {name} was found; trying: {' '.join(command)}")
                subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
    if missing := lacking():
        packages = " ".join(package for name in missing for package in PACKAGES[name])
        sys.exit(NO_ENGINES.format(missing=" ".join(missing), packages=packages))


def lacking() -> list[str]:
    """The engines that those tests would not find, by their own account."""
    return said([sys.executable, "-m", "tests.engines.found"]).split()


def ways_to_a_browser(name: str = "chromium", *packages: str) -> list[list[str]]:
    """Commands that may bring one: the tests' own first, then the system's if we may."""
    own = [sys.executable, "-m", "playwright", "install", name]
    return [own, *apt(*(packages or [name]))] if may_install() else [own]


def may_install() -> bool:
    """Whether this is a Debian-like machine that we may change."""
    return getattr(os, "geteuid", lambda: 1)() == 0 and which("apt-get") is not None


def apt(*packages: str) -> list[list[str]]:
    """Commands that install packages of the system's."""
    apt_get = ["apt-get", "--quiet", "--yes"]
    return [[*apt_get, "update"], [*apt_get, "install", "--no-install-recommends", *packages]]


def said(command: list[str | Path]) -> str:
    """What `command` prints, or nothing if it can't be run."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def must(command: list[str | Path], counting: str = "") -> None:
    """Run `command` quietly, or stop with all it said. Says how many lines began with `counting`."""
    lines = []
    seen = 0
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as running:
        assert running.stdout
        for line in running.stdout:
            lines.append(line)
            seen += bool(counting) and line.startswith(counting)
            if counting and line.startswith(counting) and seen % 10 == 0:
                say(f"  {seen} fetched")
    if running.returncode:
        sys.exit(f"{''.join(lines)}\n{' '.join(map(str, command))}\nfailed with the output above.")


def say(line: str) -> None:
    """Print `line` now, even into a pipe: whoever waits should see that something happens."""
    print(line, flush=True)


if __name__ == "__main__":
    main()
