"""The press works on machines that are not here: what would fail on them is looked for, or simulated."""

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from build_hooks.held import held
from build_hooks.setup import setup

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    path
    for top in ("build_hooks", "widgets")
    for path in sorted((ROOT / top).rglob("*.py"))
    if "inside" not in path.parts  # which runs where Pyodide does
]

TEXTUAL = {"read_text", "write_text", "open", "TemporaryFile", "NamedTemporaryFile"}
PROGRAMS = {"run", "Popen", "check_output"}


@cache
def nodes(path):
    """Every part of a file, and what each is a part of."""
    above = {}
    waiting = [ast.parse(path.read_bytes())]
    for node in waiting:
        for child in ast.iter_child_nodes(node):
            above[child] = node
            waiting.append(child)
    return above


def calls(path):
    """Every call of a file, by the last part of what is called."""
    for node in nodes(path):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield name, node, {each.arg: each.value for each in node.keywords}


def binary(node):
    """Whether a call that opens a file says that it is of bytes."""
    said = [*node.args, *(each.value for each in node.keywords if each.arg == "mode")]
    modes = [each.value for each in said if isinstance(each, ast.Constant)]
    return any(
        isinstance(mode, str) and set(mode) <= set("rwaxb+") and "b" in mode for mode in modes
    )


def without_encoding(path):
    """The lines of a file in which a text is read or written as the machine would have it."""
    for name, node, named in calls(path):
        whose = getattr(node.func, "value", None)
        of_a_package = isinstance(whose, ast.Call) and "distribution" in ast.unparse(whose)
        opens = name in TEXTUAL and not binary(node) and not of_a_package
        if name in ("TemporaryFile", "NamedTemporaryFile"):
            opens = opens and "mode" in named
        hears = name in PROGRAMS and "text" in named
        if (opens or hears) and "encoding" not in named:
            yield node.lineno


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("p.read_text()", [1]),
        ("p.read_text(encoding='utf-8')", []),
        ("p.write_text(x)", [1]),
        ("p.open('rb')", []),
        ("p.open('w')", [1]),
        ("open(p, mode='wb')", []),
        ("TemporaryFile()", []),
        ("TemporaryFile(mode='w+')", [1]),
        ("subprocess.run(c, text=True)", [1]),
        ("subprocess.run(c)", []),
    ],
)
def test_a_text_without_an_encoding_would_be_found(tmp_path, line, found):
    path = tmp_path / "a.py"
    path.write_text(line, encoding="utf-8")
    assert [*without_encoding(path)] == found


def test_every_text_says_how_it_is_encoded():
    """Under Windows it would be something else, and an ü of an author two other letters."""
    assert SOURCES
    found = {str(path): lines for path in SOURCES if (lines := [*without_encoding(path)])}
    assert found == {}


def bare_paths(path):
    """The lines of a file in which a path within a folder may come to be said with backslashes."""
    for name, node, _ in calls(path):
        if name != "relative_to":
            continue
        around = nodes(path)[node]
        with_slashes = (
            getattr(around, "attr", "") in ("as_posix", "parts", "with_suffix")
            or (isinstance(around, ast.Call) and ast.unparse(around.func) == "PurePosixPath")
            or isinstance(around, ast.BinOp)  # joined to another: a file and no word
            or "PurePosixPath" in ast.unparse(node.func)
        )
        if not with_slashes:
            yield node.lineno


def test_paths_that_are_said_or_are_keys_have_slashes(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("str(a.relative_to(b))\na.relative_to(b).as_posix()\n", encoding="utf-8")
    assert [*bare_paths(path)] == [1]
    found = {str(path): lines for path in SOURCES if (lines := [*bare_paths(path)])}
    assert found == {}


ELSEWHERE = """
import os, signal, sys
for name in ("fcntl", "resource", "termios", "pwd", "grp", "pty", "tty", "syslog"):
    sys.modules[name] = None
for module, names in ((os, "fork getuid geteuid sysconf"), (signal, "SIGALRM SIGPROF SIGKILL setitimer")):
    for name in names.split():
        delattr(module, name)
from importlib import import_module
from pathlib import Path
for path in map(Path, sys.argv[1:]):
    name = ".".join(path.with_suffix("").parts)
    import_module(name.removesuffix(".__init__"))
from build_hooks.prepare import alone
"""
"""What no Windows has is taken away, and the modules are imported."""


def imported(*names, python=sys.executable):
    """How another Python fared with our modules, where that is missing which only some systems have."""
    return subprocess.run(
        [python, "-c", ELSEWHERE, *names],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_press_can_be_imported_where_unix_is_not():
    """In readers' Python and under Windows a module may be missing; what uses one has another way."""
    names = [
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        if not {"begun", "notebook"} & {*path.parts} and path.name not in ("mkdocs.py", "setup.py")
    ]
    done = imported(*names)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_module_that_needs_unix_would_be_found(tmp_path):
    (tmp_path / "needs.py").write_text("import fcntl\n", encoding="utf-8")
    code = ELSEWHERE.replace(
        "import os,", f"import sys; sys.path.append({str(tmp_path)!r})\nimport os,"
    )
    run = [sys.executable, "-c", code, "needs.py"]
    done = subprocess.run(
        run, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "ModuleNotFoundError: import of fcntl halted" in done.stderr


HOLDS = """
import sys
if sys.argv[2] == "elsewhere":
    sys.modules["fcntl"] = None
    class Windows:  # its locks, told by a file that only one can make
        LK_NBLCK, LK_UNLCK = 2, 0
        def locking(self, file, mode, length):
            import os
            other = sys.argv[1] + ".taken"
            if mode == self.LK_UNLCK:
                os.unlink(other)
            else:
                os.close(os.open(other, os.O_CREAT | os.O_EXCL))
    sys.modules["msvcrt"] = Windows()
from pathlib import Path
from build_hooks.held import held
with held(Path(sys.argv[1]), lambda: print("waits", flush=True)):
    print("has it", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_who_finds_it_held_waits_on_every_system(tmp_path, where):
    """Windows is simulated: its module has one call, which says at once whether it has what it asked for."""
    start = [sys.executable, "-c", HOLDS, str(tmp_path / "deep" / "lock"), where]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT, "text": True}
    with subprocess.Popen(start, **pipes) as one:
        assert one.stdout.readline() == "has it\n"
        with subprocess.Popen(start, **pipes) as two:
            assert two.stdout.readline() == "waits\n"
            one.communicate("\n")
            assert two.stdout.readline() == "has it\n"
            two.communicate("\n")
    assert (one.returncode, two.returncode) == (0, 0)


def test_a_fault_lets_go_of_what_was_held(tmp_path):
    with pytest.raises(ValueError, match="mine"), held(tmp_path / "lock", pytest.fail):
        raise ValueError("mine")
    with held(tmp_path / "lock", pytest.fail):
        pass


def test_a_clone_has_the_same_bytes_where_git_is_told_to_end_lines_otherwise(tmp_path):
    """As Git for Windows is by its installer; a shell finds no `sh\\r`, and digests are the same everywhere."""
    clone = ["git", "-c", "core.autocrlf=true", "clone", "--quiet", str(ROOT), str(tmp_path / "a")]
    subprocess.run(clone, check=True, capture_output=True)
    listed = ["git", "ls-files", "--eol"]
    told = subprocess.run(
        listed, cwd=tmp_path / "a", capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout.splitlines()
    assert told
    assert [line for line in told if "w/crlf" in line or "w/mixed" in line] == []


def test_a_clone_of_one_commit_is_enough():
    """Nothing asks git for more than what is there: GitHub's machines fetch one commit."""
    asks = {
        str(path): [
            node.lineno
            for name, node, _ in calls(path)
            if name in PROGRAMS and "'git'" in ast.unparse(node)
        ]
        for path in SOURCES
    }
    assert {path: lines for path, lines in asks.items() if lines} == {}


def test_npm_keeps_nothing_in_a_home_that_can_not_be_written(tmp_path, monkeypatch):
    """A home of nobody's, as in a container, and npm would stop with EACCES."""
    monkeypatch.delenv("npm_config_cache", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    with setup.cache() as kept:
        assert kept == []
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    with setup.cache() as kept:
        (option,) = kept
        assert Path(option.removeprefix("--cache=")).is_dir()
    assert not Path(option.removeprefix("--cache=")).exists()


def test_who_has_no_make_is_told_what_comes_next(tmp_path):
    """All is ready here, so nothing is installed."""
    run = [sys.executable, str(ROOT / "build_hooks" / "setup" / "setup.py")]
    said = {"capture_output": True, "text": True, "encoding": "utf-8", "check": False}
    wrong = subprocess.run([*run, "wrong"], **said)
    assert wrong.returncode == 1
    assert "ready | venv | python | node | browser | engines" in wrong.stderr


@pytest.mark.parametrize(
    ("mark", "source", "stale"), [(None, 1, True), (1, 2, True), (2, 1, False)]
)
def test_a_step_is_done_again_once_its_list_is_newer(tmp_path, mark, source, stale):
    there = tmp_path / "list"
    there.touch()
    os.utime(there, (source, source))
    if mark:
        (tmp_path / ".ready").touch()
        os.utime(tmp_path / ".ready", (mark, mark))
    assert setup.stale(tmp_path / ".ready", [there, tmp_path / "none"]) is stale
