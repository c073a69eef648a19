"""After an edit only what was made from it is made again, and what went missing."""

import os

import pytest

from build_hooks.prepare import prepare
from build_hooks.rebuild.parts import Memory
from build_hooks.rebuild.sources import Sources, lines


@pytest.fixture
def made(tmp_path):
    """Brings a folder up to date from two parts, and says which of them were made."""
    out, file = tmp_path / "out", tmp_path / "parts.json"

    def bring(**causes):
        asked = []

        def files(part):
            asked.append(part)
            yield f"{part}/file", causes[part].encode()

        memory = Memory(out, file)
        steps = [
            lambda part=part: memory.kept(part, [causes[part]], lambda: files(part))
            for part in causes
        ]
        prepare(out, steps)
        memory.remember()
        return asked

    bring.out = out
    bring.file = file
    return bring


def test_what_was_made_from_the_same_is_left(made):
    assert made(a="1", b="1") == ["a", "b"]
    assert made(a="1", b="1") == []
    assert made(a="1", b="2") == ["b"]
    assert (made.out / "a" / "file").read_text() == "1"
    assert (made.out / "b" / "file").read_text() == "2"


def test_a_part_that_is_gone_is_removed(made):
    made(a="1", b="1")
    assert made(a="1") == []
    assert not (made.out / "b").exists()


@pytest.mark.parametrize("harm", ["remove", "write"])
def test_a_file_that_somebody_took_away_or_changed_is_made_again(made, harm):
    made(a="1", b="1")
    path = made.out / "a" / "file"
    if harm == "remove":
        path.unlink()
    else:
        path.write_text("2")
        os.utime(path, ns=(1, 1))
    assert made(a="1", b="1") == ["a"]
    assert path.read_text() == "1"


@pytest.mark.parametrize("content", ["", "{", "[1"])
def test_a_memory_that_is_spoilt_is_none(made, content):
    made(a="1")
    made.file.write_text(content)
    assert made(a="1") == ["a"]


@pytest.fixture
def project(tmp_path):
    """Files of every kind."""
    for path in (
        "build_hooks/figures/frames.py",
        "build_hooks/author/begun/curve/model.py",
        "build_hooks/theme/main.html",
        "package-lock.json",
        "mkdocs.yml",
        "docs/data/references.bib",
        "docs/stylesheets/palette.css",
        *("widgets/registry.py", "widgets/levers.toml", "widgets/kit/widget.py"),
        *("widgets/draw/look.py", "widgets/reader/serve.py", "widgets/browser/main.js"),
        *("widgets/sir/model.py", "widgets/sir/cases.txt", "widgets/tides/view.py"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1")
    return tmp_path


PARTS = {
    "sir": lambda sources: sources.figure("sir", ["a fence"]),
    **{
        name: getattr(Sources, name)
        for name in ("gallery", "modules", "charts", "runtime", "models")
    },
}
EVERY = set(PARTS)


@pytest.mark.parametrize(
    ("path", "again"),
    [
        ("widgets/sir/model.py", {"sir", "gallery", "charts", "models"}),
        ("widgets/sir/cases.txt", {"sir", "gallery", "charts", "models"}),
        ("widgets/tides/view.py", {"gallery", "charts", "models"}),
        ("widgets/kit/widget.py", EVERY),
        ("widgets/draw/look.py", {"sir", "gallery", "charts", "models"}),
        ("widgets/reader/serve.py", {"gallery", "charts", "runtime", "models"}),
        ("widgets/browser/main.js", {"gallery", "modules"}),
        ("widgets/levers.toml", {"sir", "gallery", "charts", "runtime", "models"}),
        ("build_hooks/figures/frames.py", EVERY),
        ("package-lock.json", EVERY),
        ("build_hooks/author/begun/curve/model.py", set()),
        ("build_hooks/theme/main.html", set()),
        ("docs/data/references.bib", {"sir", "gallery"}),
        ("docs/stylesheets/palette.css", {"gallery"}),
        ("mkdocs.yml", {"gallery", "runtime"}),
    ],
)
def test_an_edit_concerns_what_is_made_from_the_file(project, path, again):
    before = {name: part(Sources(project)) for name, part in PARTS.items()}
    (project / path).write_text("22")
    after = {name: part(Sources(project)) for name, part in PARTS.items()}
    assert {name for name in PARTS if before[name] != after[name]} == again


def test_another_fence_concerns_its_widget(project):
    sources = Sources(project)
    assert sources.figure("sir", ["one"]) != sources.figure("sir", ["other"])


def test_bytecode_is_no_source(project):
    before = lines(project / "widgets")
    (project / "widgets" / "sir" / "__pycache__").mkdir()
    (project / "widgets" / "sir" / "__pycache__" / "model.pyc").touch()
    assert lines(project / "widgets") == before
