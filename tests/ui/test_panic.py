"""The silent alarm: not a pixel changes where it is raised; other posts are told what to do."""

from dataclasses import replace

import pytest

from reception_app.desk.states.offers import Offer, Why
from reception_app.errors import LinkDownError, NotAllowedError
from tests.ui import building_states, desk_states
from ui import tasks
from ui.shortcuts import Deed


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def settled(window, qapp):
    """Give the picture of a window that has laid out and polished all that it shows."""
    qapp.setCursorFlashTime(0)
    before = None
    for _ in range(20):
        qapp.processEvents()
        now = window.grab().toImage()
        if now == before:
            return now
        before = now
    raise AssertionError("the window does not come to rest")


@pytest.mark.parametrize("fails", [None, LinkDownError(), NotAllowedError("sign_in")])
@pytest.mark.parametrize("place", [Deed.DESK, Deed.PROTECTION])
def test_that_not_a_pixel_changes_where_it_is_raised(  # noqa: PLR0917 - fixtures
    window, desk, run, qapp, fails, place
):
    desk.show(building_states.regime_day())
    window.do(place)
    if fails is not None:
        desk.fails["panic.raise_alarm"] = fails
    before = settled(window, qapp)
    played(run, lambda: window.do(Deed.SILENT))
    assert settled(window, qapp) == before
    assert desk.asked == [("panic.raise_alarm",)]


def test_that_a_locked_window_sends_nothing_and_shows_nothing_of_it(window, desk, run, qapp):
    desk.show(desk_states.locked())
    before = settled(window, qapp)
    played(run, lambda: window.do(Deed.SILENT))
    assert settled(window, qapp) == before
    assert desk.asked == []


@pytest.fixture
def card(window, desk):
    desk.show(building_states.panic_chief())
    window.do(Deed.PROTECTION)
    return window.protection.panic


def test_that_another_post_is_named_with_what_to_do(card, window, desk):
    assert "counter 3" in card.what.text()
    assert "Do not phone the post" in card.how.text()
    assert "counter 5" in card.others.text()
    desk.show(building_states.regime_day())
    assert card.isHidden()


def test_that_a_chief_ends_it_with_a_reason(card, desk, run):
    assert not card.end.isEnabled()
    played(run, card.end.click)
    assert desk.asked == []
    card.reason.setText("false alarm")
    played(run, card.end.click)
    assert desk.asked == [("panic.end", "counter-3", "false alarm")]


def test_that_it_is_not_ended_while_the_button_is_pressed(card, desk):
    state = building_states.panic_chief()
    first = replace(state.panics.rows[0], pressed=True)
    desk.show(replace(state, panics=replace(state.panics, rows=(first,))))
    card.reason.setText("false alarm")
    assert not card.end.isEnabled()
    assert "still pressed" in card.end.why


def test_that_who_may_not_end_it_is_told_who_may(card, desk):
    state = building_states.panic_chief()
    no = replace(state.panics, end=Offer(Why.NOT_ALLOWED))
    desk.show(replace(state, panics=no))
    assert "chief" in card.end.why
    assert card.reason.isHidden()
