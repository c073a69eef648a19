"""Challenges help who asks: a hint at a time, then an answer, which is not the reader's."""

import pytest
from playwright.sync_api import expect

from tests.site.figures import ANCHORS, CHAPTER, expect_words, figure, stops_of
from tests.site.hands import put
from widgets.registry import widget

BOOT = 60_000


@pytest.mark.parametrize("name", ["goodhart", "paperclip"])
def test_help_comes_in_steps_and_an_answer_that_was_shown_does_not_count(visit, name):
    """Who has read all hints may see how it is done; met is only what the reader did."""
    page = visit.open(CHAPTER)
    found = figure(page, ANCHORS[name])
    shown = widget(name)
    found.get_by_role("button", name="Challenges: 0 of").click()
    task = shown.challenges[-1]
    item = found.get_by_role("listitem").filter(has_text=task.task)
    for number, hint in enumerate(task.hints, start=1):
        expect(item).not_to_contain_text(hint)
        item.get_by_role("button", name=f"Hint {number} of {len(task.hints)}").press("Enter")
        expect(item.get_by_role("status")).to_contain_text(hint)
    expect(item).not_to_contain_text(task.worked)
    item.get_by_role("button", name="Show an answer").press("Enter")
    expect(item.get_by_role("status")).to_contain_text(task.worked)
    expect(item.get_by_role("button", name="Show the answer again")).to_be_focused()
    expect_words(found)
    assert stops_of(found) == shown.stops(task.answer)
    # Away and back again by hand: the answer was still not the reader's own.
    control, value = list(task.answer.items())[-1]
    before = next(other for other in shown.control(control).values if other != value)
    put(found, {control: before})
    put(found, {control: value})
    expect_words(found)
    assert shown.words(stops_of(found), shown.frame_at(stops_of(found))).met[-1]
    expect(item).to_contain_text("Not met yet")
    page.reload()
    found = figure(page, ANCHORS[name])
    found.get_by_role("button", name="Challenges: 0 of").click()
