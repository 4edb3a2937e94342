"""`reception agenda`: rosters and calendars in, calendars and reminders out; whole or not."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reception_app.appointments import Asked
from reception_app.booking_codes import shown
from reception_app.bookings import Person
from reception_app.cli.demo_founding import found
from reception_app.cli.demo_office import Office
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.office_files import demo_files
from reception_app.staff import command_actor
from reception_app.store import NewBooking
from tests.reception_app.cli.test_offices import changed
from tests.reception_app.cli.test_offices import told as _told

told = _told
LOCAL = ZoneInfo("Europe/Brussels")
MONDAY = date.today() + timedelta(days=7 - date.today().weekday())  # noqa: DTZ011 - any zone
ROSTER = """
[[team]]
id = "wijk"
name = { nl = "Wijk", fr = "Quartier", en = "Neighbourhood" }
[[team.member]]
id = "claes"
shown_as = "insp. Claes"
[[week]]
officer = "claes"
team = "wijk"
monday = "09:00-11:00 appointments, 11:00-12:00 protected"
"""


def event(uid, hour, minutes=30, day=MONDAY, *more):
    starts = datetime.combine(day, datetime.min.time(), LOCAL) + timedelta(hours=hour)
    ends = starts + timedelta(minutes=minutes)
    lines = (f"UID:{uid}", f"DTSTART:{starts:%Y%m%dT%H%M%S}", f"DTEND:{ends:%Y%m%dT%H%M%S}", *more)
    return "BEGIN:VEVENT\r\n" + "\r\n".join(lines) + "\r\nEND:VEVENT\r\n"


@pytest.fixture
def office(told, tmp_path):
    """Give a console with the demo's offices and a roster, and commands with its settings."""
    type_in, config = told
    assert type_in("office", "import", *map(str, demo_files()), *config).code == 0
    path = tmp_path / "roster.toml"
    path.write_text(ROSTER, "utf-8")
    days = ("--from", str(MONDAY), "--until", str(MONDAY + timedelta(days=6)))
    assert type_in("agenda", "import", str(path), *days, *config).code == 0
    return lambda *words: type_in("agenda", *words, *config)


def calendar(tmp_path, *events):
    path = tmp_path / "events.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + "".join(events) + "END:VCALENDAR\r\n"
    )
    return str(path)


def test_that_a_calendar_is_booked_once_and_shown_and_written_again(office, tmp_path):
    path = calendar(tmp_path, event("a@site", 9), event("b@site", 10))
    named = ("--team", "wijk", "--service", "WIJK")
    first = office("import", path, *named)
    assert first.out.split() == ["booked", "a@site", "booked", "b@site"]
    again = office("import", path, *named)
    assert again.out.splitlines() == ["as it was  a@site", "as it was  b@site"]
    days = ("--from", str(MONDAY))
    shown = office("show", *days)
    assert "claes" in shown.out
    assert "protected work kept: 100 %" in shown.out
    target = tmp_path / "out.ics"
    assert "2 appointments" in office("export", str(target), *days).out
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 2
    assert "exists already" in office("export", str(target), *days).err
    gone = calendar(tmp_path, event("a@site", 9, 30, MONDAY, "STATUS:CANCELLED"))
    assert office("import", gone, *named).out.split() == ["cancelled", "a@site"]


def test_that_a_calendar_without_an_event_says_so(office, tmp_path):
    path = calendar(tmp_path)
    answer = office("import", path)
    assert (answer.code, answer.out) == (0, f"No event is in {path}: nothing was changed.\n")


def test_that_an_office_that_closes_a_day_names_who_would_come(office, told, tmp_path):
    type_in, config = told
    (code,) = booked(config, "0470 12 34 56")
    closes = tmp_path / "ekeren.toml"
    own = next(path for path in demo_files() if path.stem == "ekeren").read_text("utf-8")
    closed = f'[[exception]]\ndate = {MONDAY}\nhours = ""\nwhy = "opleiding"\n'
    closes.write_text(f"{own}\n{closed}", "utf-8")
    answer = type_in("office", "import", str(closes), *config)
    assert answer.code == 0
    line = answer.out.splitlines()[1]
    assert line.startswith(f"appointment {code} at {MONDAY} 09:00:00+0")
    assert line.endswith(": the office is closed then; move it")
    usual = tmp_path / "usual.toml"
    usual.write_text(own, "utf-8")
    assert type_in("office", "import", str(usual), *config).out.splitlines() == [
        "imported   ekeren"
    ]


def test_that_a_foreign_event_named_after_this_office_is_booked_once(office, tmp_path):
    named = ("--team", "wijk", "--service", "WIJK")
    path = calendar(tmp_path, event("a@ekeren", 9))
    assert office("import", path, *named).out.split() == ["booked", "a@ekeren"]
    again = office("import", path, *named)
    assert (again.code, again.out) == (0, "as it was  a@ekeren\n")


def test_that_what_was_cancelled_here_is_not_said_to_be_as_it_was(office, tmp_path):
    named = ("--team", "wijk", "--service", "WIJK")
    path = calendar(tmp_path, event("a@site", 9))
    gone = ("STATUS:CANCELLED",)
    assert office("import", path, *named).code == 0
    office("import", calendar(tmp_path, event("a@site", 9, 30, MONDAY, *gone)), *named)
    path = calendar(tmp_path, event("a@site", 9), event("b@site", 10))
    answer = office("import", path, *named)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "a@site: was cancelled here; with another UID it is booked anew\n"
    path = calendar(tmp_path, event("a@site", 9, 30, MONDAY, *gone), event("b@site", 10))
    assert office("import", path, *named).out.split("\n")[:2] == [
        "as it was  a@site", "booked     b@site"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((event("a", 9), event("bad", 9)), "bad: that time is taken"),
        ((event("a", 9), event("bad", 11)), "bad: that time is kept for neighbourhood work"),
        ((event("a", 9), event("bad", 15)), "bad: nobody of the team is on duty then"),
        ((event("a", 9), event("bad", 9, 30, date(2020, 1, 6))), "bad: its time is over"),
        ((event("a", 9), event("bad", 10, 7)), "bad: is shorter than the "),
        ((event("a", 9), event("bad", 10, 30, MONDAY, "X-RECEPTION-PEOPLE:500")), "bad: party"),
        ((event("a", 9), event("bad", 10, 30, MONDAY, "X-RECEPTION-PEOPLE:3")), "bad: is shorter"),
        (
            (event("a", 9), event("bad", 10, 30, MONDAY, "X-RECEPTION-SERVICE:NO")),
            "bad: there is no",
        ),
    ],
)
def test_that_one_fault_leaves_the_whole_file_out(office, tmp_path, events, said):
    answer = office("import", calendar(tmp_path, *events), "--team", "wijk", "--service", "WIJK")
    assert answer.code == 1
    assert said in answer.err
    assert "No appointments." in office("show", "--from", str(MONDAY)).out


def test_that_a_roster_with_a_gap_is_refused_by_officer_and_hour(office, tmp_path):
    path = tmp_path / "gap.toml"
    path.write_text(ROSTER.replace("11:00-12:00 protected", "11:30-12:00 protected"), "utf-8")
    answer = office("import", str(path), "--from", str(MONDAY))
    assert answer.code == 1
    assert answer.err.startswith(f"claes: nothing stands at {MONDAY} 11:00: fill")


def test_that_a_day_that_cannot_be_is_refused_by_its_option(office, tmp_path):
    commands = {
        ("show",): "--from", ("export", str(tmp_path / "out.ics")): "--from",
        ("import", str(tmp_path / "roster.toml")): "--from",
        ("reminders", str(tmp_path / "mail")): "--on",
    }  # fmt: skip
    for words, option in commands.items():
        for day in ("0001-01-01", "9999-12-31", "1999-12-31", "2101-01-01", "soon"):
            answer = office(*words, option, day)
            assert (answer.code, option in answer.err, "2100" in answer.err) == (2, True, True)
    answer = office("show", "--from", str(MONDAY), "--until", "2026-01-01")
    assert (answer.code, "--until" in answer.err) == (2, True)


def test_that_a_file_of_another_kind_or_too_large_is_refused(office, tmp_path):
    assert office("import", str(tmp_path / "x.pdf")).code == 2
    large = tmp_path / "large.ics"
    with large.open("wb") as file:
        file.truncate(10_000_001)
    answer = office("import", str(large))
    assert (answer.code, "10 MB" in answer.err) == (1, True)


def booked(config, *contacts):
    """Book a quarter on Monday for each who left such a contact; return the codes."""
    settings = settings_of(Path(config[1]))
    starts = datetime.combine(MONDAY, datetime.min.time(), LOCAL).astimezone(UTC)

    def work(tx):
        for number, contact in enumerate(contacts):
            at = starts + timedelta(hours=9, minutes=15 * number)
            asked = Asked("wijk", at, timedelta(minutes=15), "claes", "WIJK")
            yield tx.book(NewBooking(asked, "fr", Person("Claes, Anna", contact))).code

    actor = command_actor(settings.post.id)
    codes = write_store(settings, actor, lambda tx: tuple(work(tx)))
    return [shown(code) for code in codes]


def test_that_reminders_are_written_once_and_no_odd_contact_stops_them(office, told, tmp_path):
    codes = booked(
        told[1], "anna@example.org", "x@[1.2", "=?utf-8?q?=0aBcc?=@b.c", "", "0470 12 34 56"
    )
    mail = tmp_path / "mail"
    found = office("reminders", str(mail), "--on", str(MONDAY))
    assert (found.code, found.out) == (
        0, f"2 reminders in {mail}; 3 without an address or a number\n"
    )  # fmt: skip
    why = "its contact is no address and no number"
    assert found.err.splitlines() == [f"{code}: {why}" for code in codes[1:3]]
    names = sorted(path.name for path in mail.iterdir())
    assert names == [
        f"{MONDAY}T0900-{codes[0]}.eml", f"{MONDAY}T1000-{codes[4]}.txt"
    ]  # fmt: skip
    assert b"To: anna@example.org\n" in (mail / names[0]).read_bytes()
    again = office("reminders", str(mail), "--on", str(MONDAY))
    assert (again.code, again.out.split()[0]) == (0, "0")
    assert sorted(path.name for path in mail.iterdir()) == names


def test_that_nobody_is_reminded_of_an_hour_at_which_the_office_is_closed(office, told, tmp_path):
    (code,) = booked(told[1], "anna@example.org")
    day = f'[[exception]]\ndate = {MONDAY}\nhours = ""\nwhy = "brug"\n\n[[exception]]'
    path = changed(tmp_path, "[[exception]]", day)
    assert told[0]("office", "import", str(path), *told[1]).code == 0
    found = office("reminders", str(tmp_path / "mail"), "--on", str(MONDAY))
    assert (found.code, found.out.split()[0]) == (0, "0")
    assert found.err.startswith(f"{code}: the office is closed then; ")
    assert not (tmp_path / "mail").exists()


def test_that_a_demo_has_a_made_up_agenda_from_now_on(tmp_path):
    found(tmp_path, "ekeren")
    settings = Office(tmp_path).settings()

    def work(reader):
        since, until = reader.now, reader.now + timedelta(days=7)
        return reader.teams(), reader.bookings(since, until), reader.booked_persons(since, until)

    teams, bookings, persons = read_store(settings, work)
    assert all(team.demo for team in teams)
    assert bookings[0].starts - datetime.now(LOCAL) < timedelta(minutes=30)
    assert {one.id for one in bookings} == set(persons)
