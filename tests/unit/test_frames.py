"""Drawing is the long step, so it must end as soon as it can't succeed."""

from multiprocessing import active_children

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
