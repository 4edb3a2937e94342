"""The agenda: its grid, its keys, booking and what is said when it is refused, the door."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from reception_app.agenda_errors import OverCapacityError
from reception_app.booking_codes import new_code, qr_text, shown
from reception_app.bookings import BookingState
from reception_app.desk.states.agenda import Lane, Stretch, Use
from tests.ui import agenda_states
from tests.ui.agenda_hands import played, stand
from tests.ui.agenda_states import TODAY, TWO, at
from ui import agenda_scale, printing_agenda, printing_day, tasks, wording_agenda
from ui.shortcuts import Deed

WEEK_WITHIN_MS = 100


# -- the grid ------------------------------------------------------------------------------------


def test_that_the_place_is_offered_where_there_is_a_roster(window, desk):
    desk.show(agenda_states.no_roster())
    assert window.rail.buttons[Deed.AGENDA].isHidden()
    window.do(Deed.AGENDA)
    assert "no roster yet" in window.agenda.panel.empty.text()
    desk.show(agenda_states.day())
    assert not window.rail.buttons[Deed.AGENDA].isHidden()


def test_that_arrows_go_from_cell_to_cell_and_the_name_follows(place, press):
    grid = place.panel.grid
    stand(place, "claes", 4)
    assert "insp. Claes" in grid.accessibleName()
    assert "appointment" in grid.accessibleName()
    press(grid, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert (grid.place.use, grid.place.starts) == (Use.FREE, at(TODAY, 6))
    assert "11:00\u201311:30" in grid.accessibleName()
    assert "free" in grid.accessibleName()
    press(grid, Qt.Key.Key_Down)
    assert "insp. Dubois" in grid.accessibleName()
    assert "protected neighbourhood work" in grid.accessibleName()
    press(grid, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert grid.place.booking == "b25"


def test_that_protected_work_is_stepped_over_by_the_half_hour(place):
    lane = agenda_states.agenda().lanes[0]
    cells = agenda_scale.places_of(0, lane)
    assert {one.ends - one.starts for one in cells if one.use is Use.PROTECTED} == {
        agenda_scale.SLOT
    }
    assert sum(one.use is Use.TAKEN for one in cells) == 3


@pytest.mark.parametrize(
    ("key", "day"),
    [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1), (Qt.Key.Key_Home, 0)],
)
def test_that_keys_change_the_day(place, press, run, desk, key, day):  # noqa: PLR0917 - fixtures
    played(run, lambda: press(place.panel.grid, key))
    asked = desk.asked[-1]
    assert (asked[0], (asked[1] - TODAY).days, asked[2]) == ("agenda.show", day, 1)


def test_that_ctrl_k_once_more_shows_the_week_and_escape_leaves(window, place, run, desk):
    played(run, lambda: window.do(Deed.AGENDA))
    assert desk.asked[-1] == ("agenda.show", TODAY, 7)
    window.do(Deed.BACK)
    assert window.places.currentWidget() is window.area


def test_that_the_meter_tells_what_is_kept_and_who_went_over(place):
    meter = place.panel.meter
    assert meter.share.text().startswith("98")
    assert meter.over.text() == "4 appointments over it this week"
    assert meter.bar.accessibleName() == "Protected neighbourhood work"


def test_that_a_week_with_two_thousand_appointments_is_painted_in_time(window, desk):
    window.do(Deed.AGENDA)
    many = agenda_states.many()
    assert len(many.bookings) == 2000
    desk.show(agenda_states.state(many))
    grid = window.agenda.panel.grid
    picture = QPixmap(grid.size())

    def once():
        begun = time.process_time()
        grid.render(picture)
        return (time.process_time() - begun) * 1000

    # The whole week, also what is scrolled away; the least of some, as others use this machine.
    assert min(once() for _ in range(6)) <= WEEK_WITHIN_MS


def test_that_the_agenda_opens_on_the_next_time_that_can_be_booked(place):
    # It is 10:27: Dubois was free until 10:00, Wouters is until 11:00.
    grid = place.panel.grid
    assert (grid.place.use, grid.place.starts) == (Use.FREE, at(TODAY, 5))
    assert grid.state().lanes[grid.place.lane].officer == "wouters"


def test_that_what_has_passed_is_no_cell_and_a_click_there_chooses_nothing(place, press):
    grid = place.panel.grid
    cells = [one for n in range(len(grid.state().lanes)) for one in grid.places(n)]
    past = [one for one in cells if one.starts < agenda_states.NOW]
    assert {one.use for one in past} == {Use.TAKEN}  # who came, and who did not
    stand(place, "dubois", 16)
    before, gone = grid.place, agenda_scale.Place(1, Use.FREE, at(TODAY, 2), at(TODAY, 3))
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.box(gone).center().toPoint())
    assert grid.place == before
    press(grid, *[Qt.Key.Key_Left] * 9)
    assert grid.place.starts >= agenda_states.NOW


def test_that_a_free_half_hour_that_has_begun_is_offered_from_the_next_five_minutes_on():
    free = Lane("noord", "claes", "insp. Claes", (Stretch(Use.FREE, at(TODAY, 4), at(TODAY, 6)),))
    since = agenda_scale.first_bookable(at(TODAY, 4) + timedelta(minutes=7, seconds=1))
    cells = agenda_scale.places_of(0, free, since)
    assert [one.starts - at(TODAY, 4) for one in cells] == [
        timedelta(minutes=10), timedelta(minutes=30)
    ]  # fmt: skip
    assert agenda_scale.first_bookable(at(TODAY, 4)) == at(TODAY, 4)


def test_that_ten_free_minutes_are_not_what_the_agenda_opens_on():
    ten = timedelta(minutes=10)
    short = Stretch(Use.FREE, at(TODAY, 4), at(TODAY, 4) + ten)
    late = Stretch(Use.FREE, at(TODAY, 5) + ten, at(TODAY, 7))
    lanes = [agenda_scale.places_of(0, Lane("noord", "claes", "", (short, late)))]
    assert agenda_scale.next_free(lanes).starts == late.starts  # 20 and 30 minutes that touch
    lanes = [agenda_scale.places_of(0, Lane("noord", "claes", "", (short,)))]
    assert agenda_scale.next_free(lanes).starts == short.starts
    assert agenda_scale.next_free([()]) is None


def test_that_another_day_keeps_the_hour_and_today_offers_what_is_next(place, desk):
    stand(place, "maes", 18)
    wednesday = TODAY + timedelta(days=2)
    shown = agenda_states.Shown(wednesday, 1, details=True)
    desk.show(agenda_states.state(agenda_states.agenda(shown=shown)))
    assert place.panel.grid.place.starts == at(wednesday, 18)
    desk.show(agenda_states.day())
    assert place.panel.grid.place.starts == at(TODAY, 5)


# -- an appointment ------------------------------------------------------------------------------


def test_that_del_asks_why_before_it_cancels(place, press, run, desk):
    stand(place, "claes", 5)
    press(place.panel.grid, Qt.Key.Key_Delete)
    ask = place.panel.card.ask
    assert ask.is_open()
    played(run, lambda: press(ask.field, Qt.Key.Key_Return))
    assert desk.asked == [("agenda.cancel", "b25", "visitor")]


def test_that_an_appointment_is_moved_by_choosing_its_new_time(window, place, press, run, desk):
    stand(place, "claes", 5)
    place.panel.card.move_button.click()
    assert "choose the new time" in place.panel.warning.text()
    stand(place, "dubois", 16)
    played(run, lambda: press(place.panel.grid, Qt.Key.Key_Return))
    assert desk.asked == [("agenda.move", "b25", "noord", at(TODAY, 16), "dubois", "")]
    place.panel.begin_move("b25")
    window.do(Deed.BACK)
    assert place.here()
    assert place.panel.warning.isHidden()


def test_that_a_move_over_the_band_asks_the_chief_why(place, run, desk):
    desk.fails["agenda.move"] = OverCapacityError(("protected",), TWO)
    stand(place, "claes", 5)
    place.panel.begin_move("b25")
    stand(place, "claes", 10)
    played(run, place.panel.open_cell)
    assert place.panel.card.ask.is_open()
    del desk.fails["agenda.move"]
    played(run, place.panel.card.ask.field.take)
    assert desk.asked[-1] == ("agenda.move", "b25", "noord", at(TODAY, 10), "claes", "victim")


def test_that_the_card_checks_in_and_offers_only_what_can_be_done(place, run, desk):
    stand(place, "claes", 5)
    card = place.panel.card
    played(run, card.in_button.click)
    assert desk.asked == [("agenda.check_in", "b25", "")]
    stand(place, "claes", 4)
    assert card.head.text() == "A001"
    assert card.in_button.isHidden()
    assert card.cancel_button.isHidden()


@pytest.fixture
def papers(tmp_path, monkeypatch):
    """Give the folder where confirmations go."""
    made = tmp_path / "papers"
    for printing in (printing_agenda, printing_day):
        monkeypatch.setattr(printing, "folder", lambda: made)
    return made


def test_that_a_confirmation_is_written_in_the_visitors_language(window, place, run, desk, papers):
    stand(place, "claes", 5)
    played(run, lambda: window.do(Deed.PRINT))
    assert desk.asked == [("agenda.confirm", "b25")]
    page, calendar = sorted(papers.iterdir(), key=lambda one: one.suffix, reverse=True)
    assert page.read_bytes().startswith(b"%PDF")
    assert b"BEGIN:VEVENT" in calendar.read_bytes()
    assert b"Janssens" not in calendar.read_bytes()
    row = desk.state.agenda.booking("b25")
    text = printing_agenda.document(
        desk.state, row, printing_agenda.Tongue("fr")
    ).toPlainText()  # fmt: skip
    assert "Rendez-vous" in text
    service = next(one for one in desk.state.services if one.code == row.service)
    assert f"À apporter : {service.bring.fr}." in text
    assert shown(row.code) in text


def test_that_a_page_that_cannot_be_written_confirms_nothing(window, place, run, desk, papers):
    papers.write_text("")  # a file stands where the folder should be
    stand(place, "claes", 5)
    played(run, lambda: window.do(Deed.PRINT))
    assert desk.asked == []
    assert "could not be written" in window.notice.text()


def test_that_a_qr_has_its_quiet_edge_and_both_colours():
    image = printing_agenda.qr_image(qr_text("noord", new_code()))
    edge = {image.pixelColor(x, 3).name() for x in range(image.width())}
    assert edge == {"#" + "f" * 6}
    assert image.pixelColor(4, 4).name() == "#" + "0" * 6


@pytest.mark.parametrize("state", list(BookingState))
def test_that_every_state_has_glyph_and_words(state):
    row = replace(agenda_states.agenda().bookings[0], state=state)
    glyph, words, _ = wording_agenda.state(row)
    assert glyph
    assert words


def test_that_the_shown_days_are_printed_without_a_name(window, place, desk, run, papers):
    run(_click(place.panel.paper))
    (page,) = papers.iterdir()
    assert page.read_bytes().startswith(b"%PDF")
    assert str(page) in window.notice.text()
    text = printing_day.document(desk.state).toPlainText()
    booked = desk.state.agenda.bookings
    assert all(shown(one.code) in text for one in booked)
    assert not any(one.name and one.name in text for one in booked)
    hidden = [one for one in desk.state.services if one.discreet]
    assert not any(one.en in text for one in hidden)
    assert "Confidential" in text


def test_that_ctrl_p_beside_an_appointment_prints_the_days(window, place, run, desk, papers):
    stand(place, "claes", 6)
    played(run, lambda: window.do(Deed.PRINT))
    assert [one.name[:6] for one in papers.iterdir()] == ["agenda"]
    next(papers.iterdir()).unlink()
    papers.rmdir()
    papers.write_text("")  # a file stands where the folder should be
    played(run, lambda: window.do(Deed.PRINT))
    assert "could not be written" in window.notice.text()
    assert desk.asked == []


async def _click(button) -> None:
    button.click()
    await tasks.settle()


def test_that_an_appointment_at_a_closed_office_is_marked_and_counted(place, desk):
    desk.show(agenda_states.closed_early())
    panel = place.panel
    assert panel.warning.text().startswith("4 appointments stand while the office is closed.")
    panel.grid.choose_time(at(TODAY, 15), "claes")
    assert panel.card.note.text() == "office closed"
    panel.begin_move("b34")
    assert panel.warning.text().startswith("Moving")
    assert panel.put_away()
    desk.show(agenda_states.day())
    assert panel.warning.isHidden()
