"""`agenda`: the free time of a large force, a full week in the window, eight counters at once."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from tempfile import TemporaryDirectory

from reception_app.appointments import Agenda, Appointment, gaps
from reception_app.hours import Calendar, Hours, Span, closed_between
from reception_app.rosters import Band, Block, Shift
from reception_app.signing import create_signer
from reception_app.staff import command_actor
from tests.benchmarks.figures import Figure, middle
from tests.reception_app.store import rush
from tests.reception_app.store.office import POST, Bench, op

OFFICERS, DAYS, APPOINTMENTS, TEAMS = 200, 30, 20_000, 20
COUNTERS, SLOTS = 8, 25  # of each of four officers: a hundred times
ROUNDS, WEEKS = 9, 5
IN_THE_WEEK = 2000  # appointments
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
ZONE = "Europe/Brussels"
HOURS = Calendar.of(Hours(((Span(clock(8), clock(12)), Span(clock(13), clock(18))),) * 7), ZONE)


def figures() -> list[Figure]:
    double, kept = _rush()
    return [
        Figure("agenda.free_slots", _free_ms(), 50, "ms, 200 officers, 30 days, 20,000 taken"),
        Figure("agenda.week", _week_ms(), 100, "ms of the UI thread, 2,000 appointments"),
        Figure("agenda.booked_twice", double, 0, "of 100 times at 8 counters"),
        Figure("agenda.in_protected", kept, 0, "of 100 times at 8 counters"),
    ]


def _force() -> Agenda:
    """Give 200 officers a month of shifts, and 20,000 appointments spread over them."""
    shifts, taken = [], []
    each = APPOINTMENTS // (OFFICERS * DAYS) + 1
    for officer in range(OFFICERS):
        team, name = f"team-{officer % TEAMS}", f"officer-{officer}"
        for day in range(DAYS):
            start = MONDAY + timedelta(days=day)
            noon, end = start + timedelta(hours=4), start + timedelta(hours=8)
            blocks = (Block(Band.APPOINTMENTS, start, noon), Block(Band.PROTECTED, noon, end))
            shifts.append(Shift(team, name, blocks))
            for number in range(each):
                if len(taken) < APPOINTMENTS:
                    at = start + 3 * number * QUARTER
                    taken.append(Appointment(f"{len(taken)}", team, name, at, at + 2 * QUARTER))
    return Agenda(ZONE, tuple(shifts), tuple(taken))


def _free_ms() -> float:
    agenda = _force()
    until = MONDAY + timedelta(days=DAYS)
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        open_only = replace(agenda, closed=closed_between(HOURS, MONDAY, until))
        found = sum(1 for _ in gaps(open_only, "", MONDAY, until))
        took.append((time.perf_counter() - begun) * 1000)
    assert found > APPOINTMENTS
    return middle(took)


def _week_ms() -> float:
    """Take the UI thread's time from a week that was read until it stands in the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from tests.ui import agenda_states
    from ui.main_window import MainWindow
    from ui.shortcuts import Deed

    app = QApplication.instance() or QApplication([])
    read = agenda_states.many_read(IN_THE_WEEK)
    window, took = MainWindow(), []
    window.resize(1920, 1080)
    window.show()
    window.draw(agenda_states.calm())
    window.do(Deed.AGENDA)
    app.processEvents()
    for number in range(WEEKS + 1):
        picture = replace(read, version=(number, number))
        begun = time.thread_time()
        window.draw(agenda_states.state(agenda_states.made_of(picture)))
        app.processEvents()
        took.append((time.thread_time() - begun) * 1000)
        assert len(window.state.agenda.bookings) == IN_THE_WEEK
    window.close()
    return middle(took[1:])  # the first one finds the fonts


def _rush() -> tuple[int, int]:
    """Return how many times were booked twice, and how many in the protected band."""
    with TemporaryDirectory() as folder:
        office, key = Bench(Path(folder)), Path(folder) / "console.key"
        office.clock.now = rush.NOW
        office.signer = create_signer(key)
        office.create()
        found = rush.roster(SLOTS)

        async def fit(store: object) -> None:
            await store.write(command_actor(POST), op(), lambda tx: tx.keep_roster(found))

        office.run(fit)
        words = [sys.executable, "-m", "tests.reception_app.store.rush", str(office.path), str(key),
                 str(SLOTS)]  # fmt: skip
        pipe = subprocess.PIPE
        programs = [
            subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True) for _ in range(COUNTERS)
        ]
        for one in programs:
            assert one.stdout.readline() == "ready\n"
        for one in programs:
            one.stdin.write("begin\n")
            one.stdin.flush()
        for one in programs:
            one.communicate(timeout=600)

        async def look(store: object) -> tuple:
            day = timedelta(days=1)
            return await store.read(
                lambda reader: reader.bookings(rush.START - day, rush.START + 2 * day)
            )

        booked = office.run(look)
    assert len(booked) == len(rush.OFFICERS) * SLOTS
    first, last = rush.START + 8 * rush.STEP, rush.START + (8 + SLOTS) * rush.STEP
    outside = sum(one.starts < first or one.ends > last for one in booked)
    return len(booked) - len({(one.officer, one.starts) for one in booked}), outside
