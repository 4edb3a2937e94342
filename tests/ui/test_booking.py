"""Booking: the form, its keys, what is offered where a time is refused, and by team."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reception_app.agenda_errors import NotBookableError, OverCapacityError
from reception_app.desk.states.agenda import Use, Wish
from tests.ui import agenda_states
from tests.ui.agenda_hands import fill_form, played, stand
from tests.ui.agenda_states import TODAY, TWO, at
from ui.shortcuts import Deed


def test_that_enter_opens_the_form_and_enter_books(place, press, run, desk):
    stand(place, "claes", 6)
    press(place.panel.grid, Qt.Key.Key_Return)
    assert place.booking.is_open()
    assert "insp. Claes" in place.booking.when.text()
    fill_form(place)
    assert "20 min" in place.booking.told.text()
    place.booking.people.setValue(2)
    assert "11:00\u201311:40" in place.booking.when.text()
    place.booking.name.setText("Claes, Anna")
    played(run, lambda: press(place.booking.name, Qt.Key.Key_Return))
    wish = Wish("noord", at(TODAY, 6), "WIJK", "claes", "nl", 2, "Claes, Anna")
    assert desk.asked == [("agenda.book", wish)]
    assert not place.booking.is_open()
    assert place.panel.grid.hasFocus()


def test_that_a_refusal_keeps_the_form_and_offers_two_times(place, press, run, desk):
    stand(place, "claes", 6)
    press(place.panel.grid, Qt.Key.Key_Return)
    fill_form(place)
    place.booking.name.setText("Claes, Anna")
    desk.fails["agenda.book"] = NotBookableError("taken", TWO)
    played(run, place.booking.save.click)
    form = place.booking
    assert form.is_open()
    assert "That time is taken" in form.error.text()
    assert [one.words() for one in form.others] == ["Take 11:30", "Take 15:30"]
    assert form.others[0].hasFocus()
    del desk.fails["agenda.book"]
    form.others[1].setFocus()
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", autorep=True)
    played(run, lambda: QApplication.sendEvent(form.others[1], held))
    assert len(desk.asked) == 1  # a key that is held was meant for the field before
    played(run, lambda: press(form.others[1], Qt.Key.Key_Return))
    wish = desk.asked[-1][1]
    assert (wish.starts, wish.officer, wish.name) == (TWO[1], "", "Claes, Anna")


@pytest.mark.parametrize("why", ["taken", "protected", "off_roster"])
def test_that_where_nothing_is_near_none_is_promised(place, press, run, desk, why):
    stand(place, "claes", 6)
    press(place.panel.grid, Qt.Key.Key_Return)
    fill_form(place)
    desk.fails["agenda.book"] = NotBookableError(why, ())
    played(run, place.booking.save.click)
    assert place.booking.error.text().endswith("Choose another time.")
    assert all(one.isHidden() for one in place.booking.others)
    assert place.booking.reason.hasFocus()


def test_that_only_who_may_never_take_protected_work_reads_never(window, place, press, desk):
    stand(place, "claes", 10)
    press(place.panel.grid, Qt.Key.Key_Return)
    fill_form(place)
    assert "never takes protected" in place.booking.told.text()
    place.booking.close_form()
    desk.show(replace(desk.state, session=replace(desk.state.session, role="chief")))
    press(place.panel.grid, Qt.Key.Key_Return)
    fill_form(place)
    assert "20 min" in place.booking.told.text()
    assert "never" not in place.booking.told.text()


def test_that_a_chief_is_asked_why(place, press, run, desk):
    stand(place, "claes", 10)
    press(place.panel.grid, Qt.Key.Key_Return)
    fill_form(place)
    desk.fails["agenda.book"] = OverCapacityError(("protected",), TWO)
    played(run, place.booking.save.click)
    assert "takes protected neighbourhood work" in place.booking.error.text()
    assert not place.booking.why.isHidden()
    del desk.fails["agenda.book"]
    played(run, place.booking.save.click)
    assert len(desk.asked) == 1  # no reason, nothing asked
    place.booking.why.setCurrentIndex(1)
    played(run, place.booking.save.click)
    assert desk.asked[-1][1].reason == "victim"


def test_that_escape_puts_the_form_away_and_books_nothing(window, place, press, desk):
    stand(place, "claes", 6)
    press(place.panel.grid, Qt.Key.Key_Return)
    window.do(Deed.BACK)
    assert not place.booking.is_open()
    assert place.here()
    assert desk.asked == []


def test_that_a_guard_and_a_lost_database_book_nothing_and_are_told_why(window, place, press, desk):
    for made in (agenda_states.guarded(), agenda_states.away()):
        desk.show(made)
        stand(place, "claes", 6)
        press(place.panel.grid, Qt.Key.Key_Return)
        assert not place.booking.is_open()
        assert not place.panel.card.book_button.isEnabled()
        assert place.panel.card.book_button.why
    assert "database is away" in place.panel.warning.text()
    assert "10:27" in place.panel.warning.text()


def test_that_by_team_a_free_time_is_booked_with_whoever_has_it(window, place, press, run, desk):
    window.do(Deed.AGENDA_BY)
    grid = place.panel.grid
    lanes = [lane for lane in grid._state.lanes if lane.team == "noord"]
    assert all(lane.officer == "" for lane in lanes)
    grid.choose(next(one for n in range(9) for one in grid.places(n) if one.use is Use.FREE))
    played(run, lambda: press(grid, Qt.Key.Key_Return))
    assert place.booking.is_open()
    assert place.booking._slot.officer == ""
    place.booking.close_form()
    window.do(Deed.AGENDA_BY)
    assert "claes" in {lane.officer for lane in grid._state.lanes}
