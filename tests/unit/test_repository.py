"""What holds for the repository as a whole: one place for a version, and papers that tell the truth."""

import json
import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
import vl_convert

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "package-lock.json")
LONGEST = 300
CODE = {".py", ".js", ".css"}


def tracked():
    """Every file that git has, and has not lost."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def texts():
    """The text files among them, by name."""
    found = {}
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content:
            found[path.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return found


TEXTS = texts()
PACKAGE = json.loads(TEXTS["package.json"])
PROJECT = tomllib.loads(TEXTS["pyproject.toml"])


def mentions(pattern):
    """Where a pattern with one group is found outside the lock files, as (file, group)."""
    return {
        (name, found)
        for name, text in TEXTS.items()
        if name not in LOCKS
        for found in re.findall(pattern, text)
    }


def test_no_file_of_code_is_longer_than_a_reader_can_keep_in_mind():
    """A file past 300 lines is two files."""
    lengths = {
        name: len(text.splitlines()) for name, text in TEXTS.items() if Path(name).suffix in CODE
    }
    assert lengths
    assert {name: count for name, count in lengths.items() if count > LONGEST} == {}


@pytest.mark.parametrize(
    "parts",
    [
        ("registry.", "npmjs.org"),
        ("pypi.", "org"),
        ("files.", "pythonhosted.org"),
        ("deb.", "debian.org"),
        ("resolved", '": "http'),
        ("/work", "/main"),
        ("/work", "/shared"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/tmp", "/brief"),
        ("/opt", "/wheels"),
    ],
    ids="".join,
)
def test_nothing_names_a_registrys_host_or_somebodys_machine(parts):
    """It would be wrong on every other machine. The words are in parts, or this file would be one."""
    word = "".join(parts)
    assert [name for name, text in TEXTS.items() if word in text] == []


def test_every_package_in_a_lock_file_has_a_checksum():
    """What is downloaded is what was reviewed, from whichever mirror it comes."""
    packages = json.loads(TEXTS["package-lock.json"])["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    pins = re.split(r"\n(?=\S)", TEXTS["requirements.lock"])
    assert [pin.split("\n")[0] for pin in pins if "--hash=sha256:" not in pin] == []


def test_the_lock_files_are_of_these_projects():
    """Someone who adds a dependency and forgets to lock it finds out here."""
    locked = json.loads(TEXTS["package-lock.json"])["packages"][""]
    for group in ("dependencies", "devDependencies"):
        assert locked[group] == PACKAGE[group]
    pins = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", TEXTS["requirements.lock"], re.MULTILINE))
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = [re.split(r"[=<>]", requirement)[0] for requirement in wanted]
    assert [name for name in names if name not in pins] == []
    assert {name: version(name) for name in names} == {name: pins[name] for name in names}


def test_the_browsers_vega_is_the_one_that_charts_are_compiled_for():
    """A chart compiled for another Vega may draw otherwise in the page than in its picture."""
    assert PACKAGE["dependencies"]["vega"] == vl_convert.get_vega_version()


def test_dependencies_of_the_browser_are_exact():
    """A range would let the same commit print two different sites."""
    wanted = {**PACKAGE["dependencies"], **PACKAGE["devDependencies"]}
    assert [pin for pin in wanted.values() if not re.fullmatch(r"\d+\.\d+\.\d+", pin)] == []


def test_no_other_place_says_another_version():
    """A version is written once; prose and code that repeat it have to agree."""
    wanted = {**PACKAGE["dependencies"], **PACKAGE["devDependencies"]}
    for name, pin in wanted.items():
        pattern = rf"(?i)\b{re.escape(name)}[@ /=:'\"v]{{1,4}}(\d+\.\d+\.\d+)\b"
        assert {(file, said) for file, said in mentions(pattern) if said != pin} == set()


def test_the_project_has_its_version_in_one_file():
    """package.json and CITATION.cff could each have another."""
    assert PROJECT["project"]["version"]
    assert "version" not in PACKAGE
    assert not re.search(r"^version:", TEXTS["CITATION.cff"], re.MULTILINE)


def test_the_oldest_python_is_the_same_everywhere():
    """Someone with that Python must not find out halfway that it will not do."""
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert TEXTS[".python-version"].strip() == oldest
    said = mentions(r"Python (3\.\d+) or newer") | mentions(r"pyenv install (3\.\d+)")
    assert {"README.md", "build_hooks/setup/find-python"} <= {name for name, _ in said}
    assert {found for _, found in said} == {oldest}
    assert (
        f"sys.version_info < ({oldest.replace('.', ', ')})"
        in TEXTS["build_hooks/setup/find-python"]
    )


def test_the_oldest_node_is_the_same_everywhere():
    """As for Python; the workflows run the oldest, so that it is known to do."""
    oldest = PACKAGE["engines"]["node"].removeprefix(">=")
    said = mentions(r"Node (\d+) or newer") | mentions(r"node-version: (\d+)")
    assert {"README.md", ".github/workflows/test.yml"} <= {name for name, _ in said}
    assert {found for _, found in said} == {oldest}


def test_every_action_is_pinned_by_its_commit():
    """A tag can be moved to other code; a commit can't."""
    used = mentions(r"(?m)^ *-? *uses: (\S.*)$")
    assert used
    assert [
        use for use in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use[1])
    ] == []


def targets():
    """What the Makefile makes, by name."""
    return set(re.findall(r"^([a-z-]+):", TEXTS["Makefile"], re.MULTILINE))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_commands_that_are_promised_exist(name):
    """A reader's first command must not be answered by `No rule to make target`."""
    named = set(re.findall(r"(?:`|^|exec |&& |/ )make ([a-z-]+)", TEXTS[name], re.MULTILINE))
    assert named
    assert named - targets() == set()


def test_the_workflow_runs_all_that_make_test_does():
    """Its jobs share the work; a part that none of them has would be tried by nobody."""
    (whole,) = re.findall(r"^test: ([a-z ]+?) ##", TEXTS["Makefile"], re.MULTILINE)
    (parts,) = re.findall(r"\bpart: \[(.*)\]", TEXTS[".github/workflows/test.yml"])
    assert parts.replace(",", " ").split() == whole.split()


def test_nothing_that_the_makefile_names_is_taken_for_a_file():
    """There is a folder site/, and `make site` would find it up to date."""
    (phony,) = re.findall(r"^\.PHONY: (.*)$", TEXTS["Makefile"], re.MULTILINE)
    assert set(phony.split()) == targets()


def test_clean_removes_what_git_ignores():
    """`make clean` promises a folder as fresh as a clone, and removes nothing of anyone's own."""
    (made,) = re.findall(r"^MADE := ((?:.*\\\n)*.*)$", TEXTS["Makefile"], re.MULTILINE)
    ignored = {line.strip("/") for line in TEXTS[".gitignore"].split()}
    assert set(made.replace("\\", "").split()) | {"__pycache__"} == ignored


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_within_the_repository_lead_somewhere(name):
    """Papers are read in the repository, where no builder checks them."""
    links = re.findall(r"\[[^]]*\]\((?!https?:)([^)#]+)", TEXTS[name])
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_files_that_the_papers_name_exist(name):
    """All but those of the widget that the reader is about to write."""
    named = re.findall(r"`((?:docs|widgets|build_hooks|tests)/[\w./-]*)`", TEXTS[name])
    assert named
    assert [path for path in named if not (ROOT / path).exists() and "spot_check" not in path] == []
