"""The form at the door: a code scanned or typed, a name, an hour; and what a refusal says."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reception_app.agenda_errors import ArrivalRefusedError, CodeRefusedError
from reception_app.booking_codes import new_code, qr_text
from reception_app.desk.states.office import WalkIns
from tests.ui import agenda_states, desk_states
from tests.ui.agenda_scenes import TWO
from tests.ui.agenda_states import TODAY, at
from ui import tasks
from ui.shortcuts import Deed


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def by_appointment(made):
    office = replace(made.office, walk_ins=WalkIns.APPOINTMENT_ONLY)
    return replace(made, office=office)


def test_that_f2_checks_in_where_people_come_by_appointment_and_once_more_does_not(window, desk):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    assert window.agenda.check_in.is_open()
    assert window.agenda.check_in.who.hasFocus()
    window.do(Deed.NEW)
    assert window.popover.is_open()
    assert not window.agenda.check_in.is_open()
    window.do(Deed.NEW)
    assert window.agenda.check_in.is_open()
    assert not window.popover.is_open()


def test_that_f2_registers_where_anybody_may_come(window, desk):
    desk.show(agenda_states.day())
    window.do(Deed.NEW)
    assert window.popover.is_open()


def test_that_f2_at_a_closed_office_asks_for_whoever_is_still_expected(window, desk):
    shown = agenda_states.day()
    closed = replace(shown.office, walk_ins=WalkIns.CLOSED)
    desk.show(replace(shown, office=closed))
    window.do(Deed.NEW)
    assert window.agenda.check_in.is_open()
    window.agenda.check_in.close_form()
    desk.show(replace(shown, office=closed, agenda=replace(shown.agenda, today=())))
    window.do(Deed.NEW)
    assert window.popover.is_open()


def typed(window, text):
    field = window.agenda.check_in.who
    field.setText(text)
    field.textEdited.emit(text)
    return field


def test_that_a_scanned_code_and_one_enter_let_in(window, desk, press, run):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    code = qr_text("noord", new_code())
    played(run, lambda: press(typed(window, code), Qt.Key.Key_Return))
    assert desk.asked == [("agenda.check_in", code, "")]
    assert not window.agenda.check_in.is_open()


@pytest.mark.parametrize("text", ["janss", "10:30", "zz25"])
def test_that_who_is_expected_is_found_by_name_hour_or_code(window, desk, press, run, text):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    played(run, lambda: press(typed(window, text), Qt.Key.Key_Return))
    assert desk.asked == [("agenda.check_in", "b25", "")]


def test_that_a_name_that_nobody_has_is_said_and_enter_asks_nothing(window, desk, press, run):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    form = window.agenda.check_in
    played(run, lambda: press(typed(window, "xyzz"), Qt.Key.Key_Return))
    assert form.none.isVisible()
    assert "F2" in form.none.text()
    assert desk.asked == []
    typed(window, "janss")
    assert not form.none.isVisible()


def test_that_who_is_too_early_is_received_with_a_reason(window, desk, press, run):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    form = window.agenda.check_in
    desk.fails["agenda.check_in"] = ArrivalRefusedError("early", "2222P7KM", TWO[1])
    played(run, lambda: press(typed(window, "wouter 15:30 zz34"), Qt.Key.Key_Return))
    played(run, lambda: press(typed(window, "15:30"), Qt.Key.Key_Return))
    assert form.error.text() == "Too early: expected at 15:30. Say why they come in now."
    assert form.why.hasFocus()
    del desk.fails["agenda.check_in"]
    form.why.setCurrentIndex(1)
    played(run, lambda: press(form.why, Qt.Key.Key_Return))
    assert desk.asked[-1] == ("agenda.check_in", "b34", "asked")


def test_that_another_name_after_a_refusal_is_not_the_first_one(window, desk, press, run, qtbot):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    form = window.agenda.check_in
    desk.fails["agenda.check_in"] = ArrivalRefusedError("early", "2222P7KM", TWO[1])
    played(run, lambda: press(typed(window, "15:30"), Qt.Key.Key_Return))
    assert form.why.isVisible()
    form.who.selectAll()
    qtbot.keyClicks(form.who, "zz23")
    assert not form.why.isVisible()
    del desk.fails["agenda.check_in"]
    played(run, lambda: press(form.who, Qt.Key.Key_Return))
    assert desk.asked[-1] == ("agenda.check_in", "b23", "")


def test_that_a_check_in_that_fails_after_a_lock_stays_below_it(window, desk, press, run):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)

    async def scene():
        goes_on = asyncio.Event()

        async def check_in(*_values):
            await goes_on.wait()
            raise CodeRefusedError("unknown")

        desk.agenda.check_in = check_in
        press(typed(window, new_code()), Qt.Key.Key_Return)
        desk.show(desk_states.locked())
        goes_on.set()
        await tasks.settle()

    run(scene())
    assert not window.agenda.check_in.is_open()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CodeRefusedError("other_office", "Ekeren"), "at Ekeren"),
        (CodeRefusedError("unknown"), "No appointment here"),
        (CodeRefusedError("slip"), "One sign"),
        (CodeRefusedError("malformed"), "no code"),
        (ArrivalRefusedError("used", "2222P7KM", TWO[0]), "used already"),
        (ArrivalRefusedError("cancelled", "2222P7KM", TWO[0]), "was cancelled"),
        (ArrivalRefusedError("other_day", "2222P7KM", at(TODAY, 60)), "another day: Tue 24 Nov"),
    ],
)
def test_that_a_code_is_refused_by_its_name(window, desk, press, run, error, said):  # noqa: PLR0917 - fixtures
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    desk.fails["agenda.check_in"] = error
    played(run, lambda: press(typed(window, new_code()), Qt.Key.Key_Return))
    form = window.agenda.check_in
    assert said in form.error.text()
    assert form.why.isHidden()
    assert form.is_open()


def test_that_a_wrong_name_is_found_again_by_who_looks_for_it(window, desk, press, run):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    form = window.agenda.check_in
    assert "b23" not in [one.code for one in form.who.matches]
    typed(window, "zz23")
    assert form.who.matches[0].words.endswith("gone already")
    desk.fails["agenda.check_in"] = ArrivalRefusedError("again", "ZZ23P7KM", at(TODAY, 0))
    played(run, lambda: press(form.who, Qt.Key.Key_Return))
    assert form.error.text() == "Used today already. Say why it is used again."
    del desk.fails["agenda.check_in"]
    form.why.setCurrentIndex(form.why.findData("wrong_name"))
    played(run, lambda: press(form.why, Qt.Key.Key_Return))
    assert desk.asked[-1] == ("agenda.check_in", "b23", "wrong_name")


def test_that_the_card_of_an_appointment_asks_for_the_reason_and_keeps_whose_it_is(
    window, desk, press, run
):
    desk.show(agenda_states.day())
    window.do(Deed.AGENDA)
    panel, form = window.agenda.panel, window.agenda.check_in
    panel.grid.choose_time(at(TODAY, 0), "maes")  # who did not come
    desk.fails["agenda.check_in"] = ArrivalRefusedError("late", "ZZ22P7KM", at(TODAY, 0))
    played(run, panel.card.in_button.click)
    assert form.is_open()
    del desk.fails["agenda.check_in"]
    form.why.setCurrentIndex(1)
    played(run, lambda: press(form.why, Qt.Key.Key_Return))
    assert desk.asked[-1] == ("agenda.check_in", "b22", "asked")


def test_that_who_has_no_appointment_is_told_the_next_free_time(window, desk):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    window.do(Deed.NEW)
    assert "Next free time here: 11:00 (Ctrl+K books it)." in window.popover.refusal.text()


def test_that_the_next_free_time_is_one_that_the_reason_and_the_people_fit_into(window, desk):
    desk.show(by_appointment(agenda_states.day()))
    window.do(Deed.NEW)
    window.do(Deed.NEW)
    form = window.popover
    form.reason.setText("klacht")
    form.reason.textEdited.emit("klacht")
    form.reason.take()
    assert form.reason.option is not None
    form.people.setValue(4)
    assert "Next free time here: 16:00 (Ctrl+K books it)." in form.refusal.text()
    form.people.setValue(20)
    assert "Next free time" not in form.refusal.text()
    form.people.setValue(1)
    desk.show(replace(desk.state, now=at(TODAY, 7)))  # half past eleven: the first one has passed
    assert "Next free time here: 16:00 (Ctrl+K books it)." in form.refusal.text()
