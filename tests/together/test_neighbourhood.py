"""A neighbourhood office in a real window: who comes without an appointment, and the check."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from reception_app.cli.places import read_store
from reception_app.visits import VisitState
from tests.together.demo import Demo, demo

BRUSSELS = ZoneInfo("Europe/Brussels")
LAST_HALF_HOUR = time(23, 25)  # with the minutes of the test before it


def test_that_a_walk_in_is_told_no_and_let_in_only_with_a_reason(tmp_path):
    with demo(tmp_path, "--office", "ekeren", building=False) as office:
        # By appointment in the day, closed at night: refused at whatever hour this runs.
        office.until_seen("CONTROLE AAN DE BALIE")
        office.press("F2")
        office.until_seen("Afspraak aanmelden")
        office.picture("neighbourhood-check-in")
        office.press("F2")  # somebody without an appointment
        office.until_seen("Verwijs naar: Regiokantoor Noorderlaan")
        office.picture("neighbourhood-refused")
        office.press("k", "l", "a", "Return", "Return")
        office.until_seen("Kies waarom deze bezoeker toch aangemeld wordt.")
        assert office.visits() == {}
        office.press("Down", "Return")
        office.until_state("T001", VisitState.AT_AIRLOCK)
        office.until_may("Goedgekeurd")
        office.picture("neighbourhood-check")
        office.press("alt+g")
        office.until_state("T001", VisitState.WAITING)
        # The demo has somebody who comes in a quarter of an hour.
        office.press("F2")
        office.until_seen("Afspraak aanmelden")
        office.press("j", "a", "n", "s", "s", "Return")
        office.until_state("T002", VisitState.AT_AIRLOCK)
        book_the_next_time(office)
        entries = office.export()
        registered = next(one for one in entries if one["what"] == "register")
        assert registered["reason"] == "appointment"
        assert registered["detail"] in {"appointment_only", "closed"}
        whats = [one["what"] for one in entries]
        first = whats.index("checked")
        assert whats[first : first + 2] == ["checked", "admit"]
        assert "appointment_arrived" in whats
        assert office.verify()


def book_the_next_time(office: Demo) -> None:
    """Book what the agenda opens on; where that is taken meanwhile, what is offered instead."""
    before = booked(office)
    office.press("ctrl+k")
    if datetime.now(BRUSSELS).time() > LAST_HALF_HOUR:  # of today nothing is left to book
        office.press("Next")
    office.until_seen("Dit uur boeken")
    office.press("Return")
    office.until_seen("Afspraak boeken")
    office.press("w", "i", "j", "Return", "Return")
    other = "Neem "
    office.until(lambda: booked(office) > before or office.ears.sees(other), "it is booked")
    if booked(office) == before:
        office.press("Return")
    office.until(lambda: booked(office) == before + 1, "one more is booked")
    office.picture("neighbourhood-booked")


def booked(office: Demo) -> int:
    """Count the appointments of the office."""
    week = timedelta(days=7)
    return len(read_store(
        office.office.settings(),
        lambda reader: reader.bookings(reader.now - week, reader.now + week),
    ))  # fmt: skip
