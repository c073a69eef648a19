"""A build after an edit of prose does nothing over again, and a build after anything else does all."""

import os

import pytest

from build_hooks.rebuild import prepared

FENCE = '```widget\nname = "goodhart"\n```\n'


@pytest.fixture
def project(tmp_path):
    """A small project that has just been prepared."""
    for path, text in {
        "widgets/goodhart/model.py": "POINTS = 101\n",
        "build_hooks/figures/frames.py": "# draws\n",
        "package-lock.json": "{}",
        "requirements.lock": "altair==6\n",
        "docs/page.md": f"# Page\n\nSome prose.\n\n{FENCE}",
        "docs/_generated/figures/1.html": "<figure>",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    prepared.remember(tmp_path)
    return tmp_path


def edit(path, old, new):
    """Replace some text; the date moves on even if the clock is too coarse to tell."""
    path.write_text(path.read_text().replace(old, new))
    changed = path.stat().st_mtime_ns + 10**9
    os.utime(path, ns=(changed, changed))


def test_an_edit_of_prose_leaves_figures_as_they_are(project):
    edit(project / "docs" / "page.md", "Some prose.", "Other prose, and a line more.\n\nOf it.")
    assert prepared.since_prepared(project)


@pytest.mark.parametrize(
    "path",
    [
        "widgets/goodhart/model.py",
        "build_hooks/figures/frames.py",
        "package-lock.json",
        "requirements.lock",
    ],
)
def test_an_edit_of_what_figures_are_made_from_is_seen(project, path):
    """Even one that leaves as many characters."""
    edit(project / path, "1", "2")
    assert not prepared.since_prepared(project)


def test_an_edit_of_a_fence_is_seen(project):
    edit(project / "docs" / "page.md", "goodhart", "paperclip")
    assert not prepared.since_prepared(project)


def test_a_new_fence_in_a_new_page_is_seen(project):
    (project / "docs" / "new.md").write_text(f"# New\n\n> {FENCE}")
    assert not prepared.since_prepared(project)


def test_a_generated_file_that_went_missing_is_seen(project):
    (project / "docs" / "_generated" / "figures" / "1.html").unlink()
    assert not prepared.since_prepared(project)


def test_a_folder_that_was_never_prepared_is_not_up_to_date(tmp_path):
    for name in ("docs/page.md", *prepared.SOURCES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert not prepared.since_prepared(tmp_path)


def test_what_was_made_for_a_writer_is_enough_for_one_and_for_no_reader(project, monkeypatch):
    """While somebody writes only first pictures are drawn."""
    monkeypatch.setenv("PRESS_WRITING", "1")
    assert prepared.since_prepared(project)
    prepared.remember(project)
    assert prepared.since_prepared(project)
    monkeypatch.delenv("PRESS_WRITING")
    assert not prepared.since_prepared(project)
