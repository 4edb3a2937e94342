"""Agendas for tests and pictures: a busy day of six teams, its week, and the quiet states."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reception_app.bookings import Booking, BookingState, Person
from reception_app.desk.agenda_view import Picture, Shown, agenda_state
from reception_app.desk.states.agenda import AgendaState
from reception_app.desk.states.desk import DeskState
from reception_app.free_times import FreeTime
from reception_app.rosters import Band, Block, Member, Shift, Team
from reception_app.services import Text
from tests.ui import office_day, states
from tests.ui.states import NOW, ZONE

LOCAL = ZoneInfo(ZONE)
TODAY = NOW.astimezone(LOCAL).date()
BANDS = {"a": Band.APPOINTMENTS, "p": Band.PROTECTED, "f": Band.FREE}


def team(code, nl, fr, en, *people, **fields):
    members = tuple(Member(name.split()[-1].lower().replace(" ", "-"), name) for name in people)
    return Team(code, Text(nl=nl, fr=fr, en=en), members, week_min=1500, **fields)


TEAMS = (
    team("noord", "Wijkteam Noord", "Équipe Nord", "Team North", "insp. Claes", "insp. Dubois"),
    team("centrum", "Wijkteam Centrum", "Équipe Centre", "Team Centre", "insp. Maes",
         "hinsp. Wouters"),
    team("zuid", "Wijkteam Zuid", "Équipe Sud", "Team South", "insp. Jacobs"),
    team("slb", "Slachtofferbejegening", "Assistance aux victimes", "Victim support", "Peeters",
         aim_percent=0),
    team("verhoor", "Verhoor", "Audition", "Interviews", "insp. Lambert", aim_percent=0),
)  # fmt: skip
# From 08:00, by the half hour: . is off duty.
DAY = {
    "claes": "ppppaaaapppppppaaapp",
    "dubois": "aaffpppppp..ppppaaff",
    "maes": "aapppppppppppppaaaff",
    "wouters": "ppaaaapp..ppppppppaa",
    "jacobs": "ppppppaaaapppaapppp.",
    "peeters": "..aaaaaa..aaaa......",
    "lambert": "aaaaaa..aaaaaaaaaaaa",
}
NAMES = ("Janssens, Els", "Benali, Karim", "Dupont, Marie", "Smets, Jan", "Nowak, Anna")


def at(day: date, half: int) -> datetime:
    wall = datetime.combine(day, time(8), LOCAL) + timedelta(minutes=30 * half)
    return wall.astimezone(UTC)


TWO = (at(TODAY, 7), at(TODAY, 15))  # what a refusal offers


def shifts(day: date) -> list[Shift]:
    """Cut the day of everybody into shifts."""
    found = []
    for one in TEAMS:
        for member in one.member:
            blocks: list[Block] = []
            for half, sign in enumerate(DAY[member.id] + "."):
                if sign != ".":
                    blocks.append(Block(BANDS[sign], at(day, half), at(day, half + 1)))
                elif blocks:
                    found.append(Shift(one.id, member.id, tuple(_joined(blocks))))
                    blocks = []
    return found


def _joined(blocks: list[Block]) -> list[Block]:
    made = [blocks[0]]
    for one in blocks[1:]:
        if one.band is made[-1].band:
            made[-1] = replace(made[-1], ends=one.ends)
        else:
            made.append(one)
    return made


def booking(number, day, officer, half, *kind, **fields):
    service, halves = (*kind, *("WIJK", 1)[len(kind) :])
    own = next(one for one in TEAMS if any(m.id == officer for m in one.member))
    given = {"language": "nl", "people": 1} | fields
    code = f"{number:04}".translate(str.maketrans("01", "ZX")) + "P7KM"
    return Booking("noord", f"b{number}", code, own.id, officer, at(day, half),
                   at(day, half + halves), service, **given)  # fmt: skip


def today_bookings(day: date = TODAY) -> tuple[Booking, ...]:
    """Give the appointments of the day: come, missed, expected, and one over the band."""
    arrived = {"state": BookingState.ARRIVED, "visit": "visit-A001", "arrived_at": NOW}
    return (
        booking(22, day, "maes", 0, state=BookingState.NO_SHOW),
        booking(23, day, "lambert", 0, "UITNODIGING", 4, state=BookingState.ARRIVED,
                visit="gone", arrived_at=NOW),
        booking(24, day, "claes", 4, **arrived),
        booking(25, day, "claes", 5, language="fr", confirmed_at=NOW),
        booking(26, day, "peeters", 6, "SLB", 2, language="fr"),
        booking(27, day, "jacobs", 7, "AANG-FIETS", people=2),
        booking(28, day, "jacobs", 4, "GEWELD", overrides=frozenset({"protected"})),
        booking(29, day, "lambert", 8, "UITNODIGING", 3, language="other"),
        booking(33, day, "peeters", 11, "SLB", 2),
        booking(34, day, "claes", 15, "ADMIN", 2),
        booking(35, day, "maes", 16),
        booking(36, day, "lambert", 14, "UITNODIGING", 4),
        booking(37, day, "dubois", 17, "KLACHT", 2),
    )  # fmt: skip


PERSONS = {
    f"b{number}": Person(NAMES[number % 5], f"0470 12 34 {number}", "komt met een buurvrouw")
    for number in range(22, 40)
}


def picture(days: int = 1, **changes: object) -> Picture:
    """Give what a desk would have read."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    week = [shift for n in range(5) for shift in shifts(monday + timedelta(days=n))]
    own = today_bookings()
    others = tuple(
        replace(one, id=f"{one.id}-{n}", starts=one.starts + timedelta(days=n),
                ends=one.ends + timedelta(days=n), state=BookingState.BOOKED)
        for n in range(1, 5) for one in own if (int(one.id[1:]) + n) % 3
    )  # fmt: skip
    made = Picture(
        "noord", (1, 1), Shown(TODAY, days, details=True), NOW, teams=TEAMS, week=tuple(week),
        bookings=(*own, *others), today=own, persons=PERSONS,
        free=(FreeTime(at(TODAY, 6), at(TODAY, 20), at(TODAY, 7), timedelta(minutes=30)),
              FreeTime(at(TODAY, 16), at(TODAY, 20), at(TODAY, 20), timedelta(hours=2))),
    )  # fmt: skip
    return replace(made, **changes)


def agenda(days: int = 1, *, writable: bool = True, **changes: object) -> AgendaState:
    """Give the state of a picture."""
    return made_of(picture(days, **changes), writable=writable)


def made_of(read: Picture, *, writable: bool = True) -> AgendaState:
    """Make the state of what was read, as the desk does."""
    return agenda_state(read, ZONE, {"visit-A001": "A001"}, writable=writable)


def state(made: AgendaState) -> DeskState:
    """Put an agenda into a quiet morning."""
    return replace(office_day.day(states.empty()), agenda=made)


def day() -> DeskState:
    """Give the busy day."""
    return state(agenda())


def week() -> DeskState:
    """Give its week."""
    return state(agenda(7))


def sunday() -> DeskState:
    """Give a day on which nobody is on the roster."""
    return state(agenda(shown=Shown(TODAY + timedelta(days=6), 1, details=True)))


def no_roster() -> DeskState:
    """Give an office that has no roster yet."""
    return state(agenda(teams=(), week=(), bookings=(), today=(), free=()))


def guarded() -> DeskState:
    """Give what a security guard sees of it: no names."""
    made = state(agenda(persons={}))
    return replace(made, session=replace(made.session, role="guard", shown_as="S-4471"))


def of_a_chief() -> DeskState:
    """Give the day as the chief sees it."""
    made = state(agenda())
    return replace(made, session=replace(made.session, role="chief"))


def away() -> DeskState:
    """Give the day as it was when the database went away."""
    return state(agenda(writable=False))


def closed_early() -> DeskState:
    """Give a day on which the office now closes at three, with appointments after that."""
    return state(agenda(closed=((at(TODAY, 14), at(TODAY, 40)),)))


def calm() -> DeskState:
    """Give a day with a roster and without an appointment."""
    return state(agenda(bookings=(), today=()))


def many(appointments: int = 2000) -> AgendaState:
    """Give a week with thousands of appointments, of forty officers."""
    return made_of(many_read(appointments))


def many_read(appointments: int) -> Picture:
    """Give what a desk would have read of it."""
    people = tuple(Member(f"o{n}", f"insp. {n:02}") for n in range(40))
    teams = tuple(
        Team(f"t{n}", Text(nl=f"Wijkteam {n}", fr=f"Équipe {n}", en=f"Team {n}"),
             people[n * 5 : n * 5 + 5])
        for n in range(8)
    )  # fmt: skip
    monday = TODAY - timedelta(days=TODAY.weekday())
    week, booked = [], []
    for n, member in enumerate(people):
        own = teams[n // 5].id
        for step in range(5):
            day_of = monday + timedelta(days=step)
            blocks = [Block(Band.APPOINTMENTS, at(day_of, 0), at(day_of, 12)),
                      Block(Band.PROTECTED, at(day_of, 12), at(day_of, 20))]  # fmt: skip
            week.append(Shift(own, member.id, tuple(blocks)))
            for half in range(10):
                if len(booked) < appointments:
                    one = booking(22, day_of, "claes", half)
                    booked.append(replace(one, id=f"x{len(booked)}", team=own, officer=member.id))
    return picture(7, teams=teams, week=tuple(week), bookings=tuple(booked), persons={})
