"""The wheel: whole by itself, the same bytes each time, and its models those of this repository."""

import base64
import hashlib
import json
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from pyodide_lock import PyodideLockSpec

from build_hooks.pyodide import lock
from build_hooks.pyodide.unknown import UnknownPyodide
from build_hooks.root import ROOT
from build_hooks.site import package
from build_hooks.wheel import front, put, wheel
from widgets.kit import Moves, Widget
from widgets.notebook.api import settled
from widgets.registry import WIDGETS, widget

HERE = Path(__file__).parent
RUNS = """
import json, sys
SOME = []
import colorful_imitation as book
made = {name: book.frame(name) for name in SOME or book.NAMES}
made["chosen"] = book.frame("goodhart", noise_sd=2)
ours = [name for name in sys.modules if name.split(".")[0] in ("altair", "anywidget", "widgets")]
print(json.dumps({"made": made, "ours": ours, "version": book.__version__}))
"""


WATCHED = """
from importlib.machinery import SourceFileLoader
compiled = []
compiles = SourceFileLoader.source_to_code
def source_to_code(self, data, path, *rest, **more):
    compiled.append(str(path))
    return compiles(self, data, path, *rest, **more)
SourceFileLoader.source_to_code = source_to_code
with open("seen.py", "w") as file: file.write("")
import seen
"""
"""Notes what Python compiles when it imports, and that it does: nothing has compiled `seen`."""

SOME = ["debate", "rater"]
"""What is compared with readers' Python here: one that reads a file, one that sums. Others have all."""


def here() -> dict[str, object]:
    """What RUNS makes, by the models of this repository."""
    goodhart = widget("goodhart")
    made = {name: widget(name).frame_at(widget(name).stops({})) for name in WIDGETS}
    chosen = goodhart.frame_at(goodhart.stops({"variant": "regressional", "noise_sd": 2}))
    return json.loads(json.dumps({**made, "chosen": chosen}))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with the wheel."""
    folder = tmp_path_factory.mktemp("site")
    put.put(folder)
    return folder / put.PLACE


@pytest.fixture(scope="module")
def python(site, tmp_path_factory):
    """A Python that has the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=True)
    path = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(path), "install", "--no-index", "--quiet"]
    subprocess.run([*pip, str(site / package.wheel())], check=True)
    return path


def run(python: Path, script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )


def test_a_fresh_python_makes_our_frames(python, tmp_path):
    done = run(python, RUNS, tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["made"] == here()
    assert told["ours"] == []
    assert told["version"] == package.project()["version"]


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ('frame("gooodhart")', "there is no widget 'gooodhart'; there are aggregation, "),
        ('frame("goodhart", nois=2)', "has no control 'nois'; it has variant, bar, n, "),
        ('frame("goodhart", noise_sd=99)', "noise_sd = 99 is out of range (30 stops from 0.1 to 3"),
        ('frame("goodhart", variant="crowd", noise_sd=2)', "it needs variant = 'regressional'"),
        ('widget("goodhart")', "pip install 'colorful-imitation[notebook]'"),
    ],
)
def test_it_says_what_would_be_right(python, tmp_path, asks, says):
    done = run(python, f"import colorful_imitation as book\nbook.{asks}", tmp_path)
    assert done.returncode == 1
    assert says in done.stderr


def test_it_is_the_same_bytes_each_time(site):
    assert (site / package.wheel()).read_bytes() == wheel.wheel(front.files())


def test_its_record_lists_each_file_with_its_checksum(site):
    with zipfile.ZipFile(site / package.wheel()) as whole:
        names = whole.namelist()
        [record] = [name for name in names if name.endswith(".dist-info/RECORD")]
        rows = [line.rsplit(",", 2) for line in whole.read(record).decode().splitlines()]
        assert {name for name, *_ in rows} == set(names)
        for name, digest, size in rows:
            if name != record:
                content = whole.read(name)
                want = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode()
                assert (digest, int(size)) == (f"sha256={want.rstrip('=')}", len(content))
        assert list(map(Path, names)) == sorted(map(Path, names))
        assert {info.date_time for info in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_in_it_draws_or_names_the_room_it_had_here(site):
    with zipfile.ZipFile(site / package.wheel()) as whole:
        for name in whole.namelist():
            if name.endswith(".py"):
                text = whole.read(name).decode()
                assert "import altair" not in text, name
                assert "from widgets" not in text and "import widgets" not in text, name


def test_pyodide_finds_it_by_name(site):
    """By a list that Pyodide's own tools can read, in which all else is where it was."""
    spec = PyodideLockSpec.from_json(site / lock.NAME)
    ours = spec.packages["colorful-imitation"]
    assert ours.file_name == package.wheel()
    assert ours.imports == [package.module()]
    assert ours.depends == []  # what only notebooks need is an extra
    assert ours.sha256 == hashlib.sha256((site / package.wheel()).read_bytes()).hexdigest()
    others = [each for name, each in spec.packages.items() if name != "colorful-imitation"]
    assert len(others) > 100
    assert all(each.file_name.startswith("https://") for each in others)


def test_a_wheel_that_is_none_stops_the_build():
    """Pyodide's command says why, and so does the build."""
    with pytest.raises(UnknownPyodide, match=r"can't add some-1-py3-none-any\.whl: .*not a zip"):
        lock.registered("some-1-py3-none-any.whl", b"no wheel")


def test_readers_python_makes_our_frames_and_compiles_nothing(site):
    """It is started with the list of the site, and told nothing but the package's name."""
    asks = RUNS.replace("print(", "told = (").replace("[]", repr(SOME), 1)
    done = subprocess.run(
        ["node", str(HERE / "loaded.js"), str(site)],
        input=f"{WATCHED}{asks}\njson.dumps([json.loads(told), compiled])",
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told, compiled = json.loads(done.stdout)
    assert [Path(path).name for path in compiled] == ["seen.py"]
    made = told["made"]
    want = {name: frame for name, frame in here().items() if name in made}
    assert want.keys() == {*SOME, "chosen"}
    assert close(made, want)


def close(one: object, other: object) -> bool:
    """Whether two frames are the same but for the last digits of what their libraries of C compute."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(close(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(close, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, rel=1e-9, abs=1e-12)
    return one == other


def test_what_embed_offers_for_notebooks_shows_what_the_page_shows():
    """Of every preset, and of every answer, written into an address value by value."""
    asked = []
    for name in WIDGETS:
        found = widget(name)
        for preset in found.presets:
            asked.append((name, f"preset={preset.name}", found.preset(preset.name)))
        for challenge in found.challenges:
            stops = found.stops(challenge.answer)
            asked.append((name, urlencode(spoken(found, stops)), stops))
    urls = [f"https://book.example/embed/v1/{name}/?{query}" for name, query, _ in asked]
    done = subprocess.run(
        [
            "node",
            str(HERE / "pasted.js"),
            json.dumps(urls),
            f"https://book.example/{put.PLACE}/{package.wheel()}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    for text, (name, query, stops) in zip(json.loads(done.stdout), asked, strict=True):
        install, *_, cell = text.splitlines()
        assert install.endswith(f'/{put.PLACE}/{package.wheel()}"')
        book = SimpleNamespace(widget=lambda which, **said: settled(widget(which), said))
        assert eval(cell, {"colorful_imitation": book}) == stops, (name, query)


def test_the_readme_names_the_file_that_there_is():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"[\w.-]+\.whl", text)) == {package.wheel()}


def spoken(found: Widget, stops: tuple[int, ...]) -> dict[str, str]:
    """The values of controls that apply and are not at their start, as an address has them."""
    values = found.values(stops)
    said = {}
    for control, stop in zip(found.controls, stops, strict=True):
        if stop != control.start and found.applies(control, values):
            value = stop if isinstance(control, Moves) else control.values[stop]
            said[control.name] = str(value).lower() if isinstance(value, bool) else str(value)
    return said
