"""Figures for tests and pictures: a busy office, a small one, and the quiet states."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.figures import FiguresState
from reception_app.figures import Day, Figures, Kept, figures, first_monday
from tests.ui import office_day, states
from tests.ui.states import NOW, ZONE

LOCAL = ZoneInfo(ZONE)
TODAY = NOW.astimezone(LOCAL).date()
SERVICES = ("AANG-FIETS", "KLACHT", "VERLIES-DOC", "GEWELD", "VERKEER", "ADMIN", "WIJK")
MEAN_MIN = (19, 14, 9, 4, 12, 3, 6)
OUTCOMES = ("declined", "dangerous_object", "misconduct", "broken_off")
SHARES = (78, 81, 84, 80, 82)  # of protected work, week by week


def _times(
    day: date, chance: random.Random, a_day: int, hours: tuple[int, int]
) -> Iterator[datetime]:
    begin = datetime.combine(day, time(hours[0]), LOCAL).astimezone(UTC)
    for _ in range(a_day):
        at = begin + timedelta(minutes=chance.triangular(0, 60 * (hours[1] - hours[0]), 180))
        if at <= NOW:
            yield at


def one_day(day: date, a_day: int = 48, hours: tuple[int, int] = (7, 21), alarms: int = 9) -> Day:
    """Make a day of about so many visits; the same one each time."""
    chance = random.Random(day.isoformat())  # noqa: S311 - the same pictures each time
    arrivals = tuple(sorted(_times(day, chance, a_day, hours)))
    waits = []
    for _ in arrivals:
        which = chance.choices(range(len(SERVICES)), (8, 6, 7, 4, 4, 9, 1))[0]
        waits.append((SERVICES[which], chance.gammavariate(3, MEAN_MIN[which] / 3)))
    checks = tuple(chance.gammavariate(6, 9) for _ in arrivals)
    turned_away = tuple(
        chance.choices(OUTCOMES, (6, 1, 2, 1))[0] for _ in range(len(arrivals) // 16)
    )
    booked = len(arrivals) // 4
    missed = sum(chance.random() < 0.12 for _ in range(booked))
    return Day(day, arrivals, tuple(waits), checks, turned_away,
               tuple(sorted(_times(day, chance, alarms, hours))), booked, missed)  # fmt: skip


def made(a_day: int = 48, hours: tuple[int, int] = (7, 21), kept: bool = True) -> Figures:  # noqa: FBT001, FBT002 - a state's own
    """Make the figures of a whole month of such days."""
    first = first_monday(TODAY)
    days = [first + timedelta(days=n) for n in range((TODAY - first).days + 1)]
    every = {day: one_day(day, a_day, hours) for day in days if day.weekday() < 5 or hours[1] == 24}
    weeks = [
        Kept(first + timedelta(weeks=n), 1000 if kept else 0, 10 * (100 - share), 80)
        for n, share in enumerate(SHARES)
    ]
    target = {one.code: one.target_min for one in office_day.day(states.empty()).services}
    return figures(every, weeks, NOW, LOCAL, lambda code: target.get(code, 20))


def state(figures_state: FiguresState) -> DeskState:
    """Put figures into a quiet morning."""
    return replace(office_day.day(states.empty()), figures=figures_state)


def day() -> DeskState:
    """Give a busy regional office."""
    return state(FiguresState(made(), NOW))


def night() -> DeskState:
    """Give an office that is open day and night, every day."""
    return state(FiguresState(made(160, (0, 24)), NOW))


def few() -> DeskState:
    """Give a small office without a roster: most is hidden."""
    return state(FiguresState(made(4, (9, 17), kept=False), NOW))


def empty() -> DeskState:
    """Give an office on its first day."""
    return state(FiguresState(figures({}, (), NOW, LOCAL, lambda _code: 20), NOW))


def reading() -> DeskState:
    """Give the moment before the first reading."""
    return state(FiguresState())


def away() -> DeskState:
    """Give the figures as they were when the database went away."""
    return state(FiguresState(made(), NOW - timedelta(minutes=20), current=False))
