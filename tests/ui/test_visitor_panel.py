"""The visitor at this counter: facts, course, fields that keep what is typed, and questions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.printer import SlipWay
from reception_app.visits import VisitState
from tests.ui import desk_states, printer_scenes, stage
from ui import tasks
from ui.shortcuts import Deed


@pytest.fixture
def serving(window, desk):
    desk.show(desk_states.morning())
    return window.visitor


def called() -> desk_states.DeskState:
    """Give the morning with B014 called and not yet here."""
    state = desk_states.morning()
    row = replace(state.counter.card.row, state=VisitState.CALLED)
    card = replace(state.counter.card, row=row, served_at=None)
    return replace(state, counter=replace(state.counter, card=card))


def test_that_the_card_says_who_it_acts_on(serving):
    assert serving.ticket.text() == "B014"
    assert serving.reason.text() == "Assault"
    assert serving.confirm.words() == "Finish B014"
    assert serving.since.text() == "4 min at the counter"


def test_that_the_course_of_a_whole_visit_is_in_sight_beside_an_alarm(window, desk):
    window.resize(1920, 1080)
    desk.show(replace(printer_scenes.ready(), counter=desk_states.morning().counter,
                      alarms=desk_states.morning().alarms))  # fmt: skip
    QApplication.processEvents()
    course = window.visitor.timeline
    area = course.parentWidget().parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_that_a_called_visitor_is_confirmed_before_it_is_finished(window, desk):
    desk.show(called())
    assert window.visitor.confirm.words() == "B014 is here"
    assert window.visitor.where.text() == "CALLED TO COUNTER 2"
    assert window.visitor.since.text() == "4 min since the call"


def test_that_an_empty_counter_says_whom_f4_calls(window):
    panel = window.visitor
    assert panel.calm.text() == "No visitor at this counter."
    assert panel.calm_hint.text() == "Next: B008, 31 min + 15 after a pause. Call with F4"


def test_that_a_button_that_is_not_offered_says_why(serving):
    button = serving.buttons[Deed.RECALL]
    assert not button.isEnabled()
    assert button.why == "Nobody is called now. Call the next one (F4)."


def test_that_what_is_typed_is_saved_with_enter(serving, desk, qtbot, run):
    async def scene():
        serving.fields.note.setFocus()
        qtbot.keyClicks(serving.fields.note, "comes back at noon")
        qtbot.keyClick(serving.fields.note, Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [
        ("counter.describe", "", "comes back at noon", 1, "Medisch attest"),
    ]


def test_that_what_is_typed_is_saved_on_leaving_the_field(serving, desk, qtbot, run):
    async def scene():
        serving.fields.name.setFocus()
        qtbot.keyClicks(serving.fields.name, "Ada")
        qtbot.keyClick(serving.fields.name, Qt.Key.Key_Tab)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("counter.describe", "Ada", "", 1, "Medisch attest")]


def test_that_a_new_state_never_overwrites_what_is_being_typed(serving, desk, qtbot):
    serving.fields.name.setFocus()
    qtbot.keyClicks(serving.fields.name, "Ad")
    desk.show(
        replace(desk_states.morning(), now=desk_states.NOW + desk_states.timedelta(seconds=1))
    )
    assert serving.fields.name.text() == "Ad"


def test_that_another_visitor_shows_nothing_of_the_one_before(serving, desk, qtbot):
    serving.fields.name.setFocus()
    qtbot.keyClicks(serving.fields.name, "Ada")
    state = desk_states.morning()
    row = replace(state.counter.card.row, visit="visit-B020", ticket="B020")
    card = replace(state.counter.card, row=row)
    desk.show(replace(state, counter=replace(state.counter, card=card)))
    assert serving.fields.name.text() == ""
    assert serving.ticket.text() == "B020"


def test_that_companions_are_a_number(serving, qtbot):
    serving.fields.companions.clear()
    qtbot.keyClicks(serving.fields.companions, "two")
    assert serving.fields.companions.text() == ""


def test_that_a_pause_asks_how_long(serving, window, desk, qtbot, run):
    async def scene():
        window.do(Deed.PARK)
        assert serving.ask.is_open()
        qtbot.keyClicks(QApplication.focusWidget(), "30")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("counter.park", 30)]


def test_that_a_referral_finds_the_service_by_letters(serving, window, desk, qtbot, run):
    async def scene():
        window.do(Deed.REFER)
        qtbot.keyClicks(QApplication.focusWidget(), "vict")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("referrals.refer", "SLB", SlipWay.NONE)]


def test_that_a_question_goes_with_its_visitor(serving, window, desk):
    window.do(Deed.PARK)
    desk.show(desk_states.free())
    assert not serving.ask.is_open()


def test_that_a_deed_that_is_not_offered_asks_nothing(window, desk):
    window.do(Deed.PARK)
    assert not window.visitor.ask.is_open()
    assert window.notice.text() == "No visitor at this counter. Call one first (F4)."


def test_that_the_strip_of_a_small_window_unfolds_to_the_card(window, desk, qtbot):
    window.resize(1366, 768)
    desk.show(desk_states.morning())
    panel = window.visitor
    assert panel.pages.currentWidget() is panel.strip
    assert panel.strip.ticket.text() == "B014"
    panel.strip.unfold.click()
    assert panel.pages.currentWidget() is not panel.strip
    assert window.queue.isHidden()
    window.do(Deed.BACK)
    assert panel.pages.currentWidget() is panel.strip
    assert not window.queue.isHidden()


def test_that_a_guard_is_not_asked_to_serve(window, desk):
    guard = replace(desk_states.PEETERS, role="guard", shown_as="S-4471")
    counter = replace(desk_states.free().counter, call_next=Offer(Why.NOT_ALLOWED))
    desk.show(replace(desk_states.free(), session=guard, counter=counter))
    assert window.visitor.calm.text() == "An officer serves at the counter."
    assert not window.queue.call.isEnabled()


def test_that_a_head_with_nothing_under_it_is_left_out(window, desk):
    desk.show(desk_states.morning())
    course = window.visitor.course
    stage.settle()
    assert course.visibleRegion().boundingRect() == course.rect()
    window.resize(960, 540)
    window.area.reveal(window.visitor)
    stage.settle()
    assert course.visibleRegion().isEmpty()
    assert window.visitor.fields.name.isVisible()
