"""The check at the desk: whose it is stands in large type, and it ends in one of two ways."""

from dataclasses import replace

import pytest

from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import VisitCard
from tests.ui import desk_states
from ui import tasks, translations
from ui.shortcuts import Deed

DUE = AirlockPanelState(
    fitted=False, at_desk=True, approve=Offer(), refuse=Offer(),
    occupant=VisitCard(desk_states.IN_AIRLOCK, waited_min=2, served_at=None, called_at=None),
)  # fmt: skip
NOBODY = replace(
    DUE, occupant=None, approve=Offer(Why.NOBODY_TO_CHECK), refuse=Offer(Why.NOBODY_TO_CHECK)
)


@pytest.fixture
def at_desk(window, desk):
    """Give the window of an office without airlock, with somebody to check."""
    desk.show(replace(desk.state, airlock=DUE))
    return window.airlock


def test_that_whoever_is_to_be_checked_is_named(at_desk):
    assert at_desk.nothing.isVisible()
    assert not at_desk.plan.isVisible()
    assert at_desk.nothing.ticket.text() == desk_states.IN_AIRLOCK.ticket


def test_that_the_key_and_the_button_pass_the_check(window, at_desk, desk, run):
    async def scene():
        window.do(Deed.APPROVE)
        at_desk.nothing.good.click()
        await tasks.settle()

    run(scene())
    assert desk.asked == [("airlock.approve",), ("airlock.approve",)]


def test_that_a_refusal_asks_for_its_reason(window, at_desk, desk, run):
    async def scene():
        window.do(Deed.REFUSE)
        assert at_desk.refusals.isVisible()
        at_desk.refusals.actions()[0].trigger()
        await tasks.settle()

    run(scene())
    assert desk.asked == [("airlock.refuse", "declined")]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_with_nobody_to_check_the_box_is_calm(window, desk, qapp, language):
    translations.use(qapp, language)
    desk.show(replace(desk.state, airlock=NOBODY))
    box = window.airlock
    assert box.nothing.ticket.text()
    assert not box.nothing.good.isEnabled()
    window.do(Deed.REFUSE)
    assert not box.refusals.isVisible()


NO_AIRLOCK = AirlockPanelState(fitted=False)


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_that_without_an_airlock_its_place_is_the_counter_s(window, desk, qtbot, size):
    window.resize(*size)
    desk.show(replace(desk.state, airlock=NO_AIRLOCK))
    assert not window.airlock.isVisible()
    assert window.queue.isVisible()
    whole = (window.visitor.free, window.visitor._card)
    assert window.visitor.pages.currentWidget() in whole, "also on a small screen"
    card = window.visitor.geometry
    qtbot.waitUntil(lambda: window.area.width() - card().right() <= 17)  # nothing at its right
    desk.show(replace(desk.state, airlock=DUE))
    assert window.airlock.isVisible()
    qtbot.waitUntil(lambda: window.airlock.y() > window.queue.geometry().bottom())
    desk.show(replace(desk.state, airlock=AirlockPanelState()))
    assert window.airlock.isVisible()
    qtbot.waitUntil(lambda: window.airlock.geometry().left() > card().right())


def test_that_a_low_window_has_a_tab_for_what_there_is_only(window, desk):
    window.resize(960, 540)
    area = window.area
    area.reveal(window.airlock)
    desk.show(replace(desk.state, airlock=NO_AIRLOCK))
    assert not area.tabs.isTabVisible(2)
    assert not window.airlock.isVisible()
    assert window.queue.isVisible() or window.visitor.isVisible()
    desk.show(replace(desk.state, airlock=DUE))
    assert area.tabs.isTabVisible(2)
    assert area.tabs.tabText(2) == "Check"
