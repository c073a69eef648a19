"""Drawing is the long step, so it must end as soon as it can't succeed."""

import os
from multiprocessing import active_children
from time import time

import pytest

from build_hooks import frames
from widgets.kit import WidgetError
from widgets.registry import widget


def test_a_fault_in_one_figure_ends_the_drawing_of_the_others(tmp_path, monkeypatch):
    """An author who mends a slip should not have to wait for pictures that are of no use."""
    monkeypatch.setattr(frames, "CACHE", tmp_path)
    with pytest.raises(WidgetError, match=r"^there is no widget 'nothing'"):
        frames.draw([("goodhart", widget("goodhart").preset("start")), ("nothing", ())])
    assert active_children() == []
    assert list(tmp_path.iterdir()) == []


def test_a_drawing_is_kept_while_some_branch_uses_it(tmp_path, monkeypatch):
    """One that is used now has as long again, and one that nobody has used for long is removed."""
    monkeypatch.setattr(frames, "CACHE", tmp_path)
    days = {"used": 40, "of-another-branch": 29, "of-long-ago": 31}
    for name, age in days.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, times=(time(), time() - age * 86_400))
    frames.forget({tmp_path / "used"})
    assert {path.name for path in tmp_path.iterdir()} == {"used", "of-another-branch"}
    assert time() - (tmp_path / "used").stat().st_mtime < 60
