"""Install what the project needs, into its own folder: `setup.py venv`, `python`, `node`, `browser`, `engines`.

The Makefile runs it, at first with whatever Python the machine has: standard library only.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
MODULES = ROOT / "node_modules"

OLDEST_NODE = int(json.loads((ROOT / "package.json").read_text())["engines"]["node"].lstrip(">="))

NO_VENV = """This Python can't make virtual environments: its `venv` and `ensurepip` are packaged separately.
  Debian, Ubuntu  sudo apt install python3-venv"""

NO_NODE = f"""Node {OLDEST_NODE} or newer is needed, with npm; {{found}}.
  Debian, Ubuntu  sudo apt install nodejs npm, if `apt policy nodejs` says {OLDEST_NODE} or more
  macOS           brew install node
  anything else   https://nodejs.org/en/download, or `nvm install {OLDEST_NODE}`"""

SHELL = "chromium-headless-shell"
"""Debian's Chromium without windows, in which the site tests take half the processor's time."""

NO_BROWSER = """The site tests need Chromium, and none could be found or installed. Any one of these will do:
  .venv/bin/python -m playwright install --with-deps chromium
  sudo apt install chromium
  CHROMIUM=/path/to/chrome make test"""

PACKAGES = {"firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb"]}
"""What Debian calls each engine, and what else it takes to drive it."""

NO_ENGINES = """`make engines` needs Firefox and WebKit; not to be found or installed: {missing}. Either will do:
  .venv/bin/python -m playwright install --with-deps {missing}
  sudo apt install {packages}, on Debian"""


def main() -> None:
    """Do the step that the command line names."""
    steps = {"venv": venv, "python": python, "node": node, "browser": browser, "engines": engines}
    steps[sys.argv[1]]()


def venv() -> None:
    """Make .venv for the Python that runs this."""
    if not find_spec("ensurepip"):
        sys.exit(NO_VENV)
    say(f"Making .venv with Python {sys.version.split()[0]}")
    must([sys.executable, "-m", "venv", "--clear", VENV])


def python() -> None:
    """Bring .venv to what requirements.lock lists, with the project itself editable in it."""
    lock = ROOT / "requirements.lock"
    packages = sum("==" in line for line in lock.read_text().splitlines())
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
    if not said(["npm", "--version"]):
        sys.exit(NO_NODE.format(found=f"Node {found} is here without it"))
    say("Installing Node packages")
    must(["npm", "ci", "--no-progress", "--loglevel=error"])
    (MODULES / ".ready").touch()


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
    return os.geteuid() == 0 and which("apt-get") is not None


def apt(*packages: str) -> list[list[str]]:
    """Commands that install packages of the system's."""
    apt_get = ["apt-get", "--quiet", "--yes"]
    return [[*apt_get, "update"], [*apt_get, "install", "--no-install-recommends", *packages]]


def said(command: list[str | Path]) -> str:
    """What `command` prints, or nothing if it can't be run."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
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
