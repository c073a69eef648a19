"""What comes after the reader has begun knows what was done before it came."""

from playwright.sync_api import expect

from tests.site.figures import expect_stops, figure, unfold
from tests.site.hands import put
from tests.site.held import Held
from tests.site.test_home import PHONE, TOO_LATE, line, wait_for
from tests.site.waiting import until
from widgets.registry import widget


def test_a_challenge_that_is_met_before_the_challenges_have_come_is_met(visiting):
    """The first touch brings them; on a slow line the answer may be there before them."""
    visit = visiting()
    held = Held()
    visit.context.route("**/browser/**/tools/index.js", held.asked)
    page = visit.open("embed/v1/goodhart/?variant=extremal&n=100&challenge=stop-in-time")
    found = page.locator("figure.widget")
    expect(found.locator("widget-figure[data-ready]")).to_be_attached()
    unfold(found)
    put(found, {"n": 30})
    expect_stops(found, widget("goodhart").stops({"variant": "extremal", "n": 30}))
    until(
        page, lambda: page.locator("widget-figure").evaluate("f => f.shown !== null"), "it answers"
    )
    held.let_go()
    expect(page.get_by_role("button", name="Challenges: 1 of 1")).to_be_visible()
    expect(page.get_by_text("Challenge met: ")).to_be_visible()


def test_a_link_to_an_answer_is_no_answer(visiting):
    """Whatever the challenges find when they come: the reader has done nothing."""
    page = visiting().open("embed/v1/goodhart/?variant=extremal&n=30&challenge=stop-in-time")
    button = page.get_by_role("button", name="Challenges: 0 of 1")
    expect(button).to_be_visible()
    answered = "f => f.shown !== null && f.shown.met.some(Boolean)"
    until(page, lambda: page.locator("widget-figure").evaluate(answered), "it opens on the answer")
    expect(button).to_be_visible()


def test_a_story_knows_an_episode_that_was_played_before_it_came(visiting):
    visit = visiting(viewport=PHONE, reduced_motion="reduce")
    held = Held()
    visit.context.route("**/browser/page/figure_story.js", held.asked)
    found = figure(visit.open(), "paperclip")
    found.locator(".widget-time").press("End")
    wait_for(found, 1)
    expect(found.locator(".widget-summary")).to_contain_text("habitat cells")
    held.let_go()
    expect(line(found.page, TOO_LATE)).to_be_visible()
