"""`queue`: give a number and call the next one, with 1,000 and 20,000 waiting and a million past.

The databases are loaded in bulk once, into `build/`; that takes minutes and is not counted.
"""

import asyncio
import os
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import uuid4

from reception_app import visits as rules
from reception_app.cli import demo_founding, demo_office
from reception_app.cli.places import place_of, signer_of
from reception_app.settings import load
from reception_app.staff import Actor, Right, Role, console_actor
from reception_app.store import NewVisit, Store
from reception_app.store.tables import SCHEMA
from reception_app.visits import Move, VisitState
from tests.benchmarks import visits
from tests.benchmarks.figures import Figure, middle, percentile
from tests.reception_app.desk.bench import PASSPHRASE, DeskBench
from tests.reception_app.desk.crowd import crowd, with_one_changed

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PAST, WAITING = 1_000_000, (1_000, 20_000)
FOLDER = Path("build/bench-queue")
ROUNDS, IN_A_ROUND = 5, 40
ROWS, IN_SIGHT = 1_000, 3
WHO = ("peeters", PASSPHRASE)


def figures() -> list[Figure]:
    offices = {count: _copied(_loaded(count)) for count in WAITING}
    took = asyncio.run(_measured(offices))
    worst = {
        (kind, count): middle([percentile(part, 0.95) for part in took[kind, count]]) * 1000
        for kind, count in took
    }
    few, many = WAITING
    found = [
        Figure(f"queue.{kind}_{count}", worst[kind, count], 5, "ms at the 95th percentile")
        for kind, count in worst
    ]
    found += [
        Figure(
            f"queue.{kind}_ratio",
            worst[kind, many] / worst[kind, few],
            1.5,
            f"x {few} waiting at {many}",
        )
        for kind in ("issue", "call")
    ]
    return [*found, Figure("queue.repaint", _repaint_ms(), 16, "ms of the UI thread")]


def _loaded(waiting: int) -> Path:
    """Return the settings of an office with a million past visits; load it if it is not there."""
    folder = FOLDER / f"{SCHEMA}-{waiting}"  # another schema is loaded anew
    office = demo_office.Office(folder)
    mark = folder / "loaded"
    if not mark.exists():
        demo_founding.found(folder, "")
        settings, now = load(office.config), datetime.now(UTC)
        past = (
            visits.row(settings.office.id, n, VisitState.LEFT, now - timedelta(minutes=90 + n))
            for n in range(PAST)
        )
        here = (
            visits.row(settings.office.id, PAST + n, VisitState.WAITING, now - timedelta(seconds=n))
            for n in range(waiting)
        )
        visits.load(settings.database.url, chain(past, here))
        mark.touch()
    return folder


def _copied(folder: Path) -> Path:
    """Return the settings of a copy, so that every run begins with the same office."""
    work = folder.with_name(f"{folder.name}-work")
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder, work)
    # Half a gigabyte that the system has not written out yet would go before each of our commits.
    os.sync()
    return demo_office.Office(work).config


async def _measured(offices: dict[int, Path]) -> dict[tuple[str, int], list[list[float]]]:
    """Take turns between the two offices, so that a busy machine is as slow for both."""
    took: dict[tuple[str, int], list[list[float]]] = {}
    counters = {count: await Counter.open(config) for count, config in offices.items()}
    try:
        for number in range(ROUNDS + 1):
            for count, counter in counters.items():
                parts = [await counter.once() for _ in range(IN_A_ROUND)]
                if number:  # the first round warms the caches
                    took.setdefault(("issue", count), []).append([part[0] for part in parts])
                    took.setdefault(("call", count), []).append([part[1] for part in parts])
    finally:
        for counter in counters.values():
            await counter.store.close()
    return took


class Counter:
    """One counter of an office, without a window."""

    def __init__(self, store: Store, actor: Actor) -> None:
        self.store, self._actor = store, actor

    @classmethod
    async def open(cls, config: Path) -> "Counter":
        """Open the database and sign in."""
        settings = load(config)
        store = await Store.open(place_of(settings), signer_of(settings))
        member = (await store.read(lambda reader: reader.people()))[0]
        at_the_post = console_actor(settings.post.id)
        session = await store.write(
            at_the_post, uuid4().hex, lambda tx: tx.open_session(member.id, Role.CHIEF)
        )
        return cls(
            store, Actor(member.id, Role.CHIEF, settings.post.id, session.id, member.shown_as)
        )

    async def once(self) -> tuple[float, float]:
        """Give a number, call the next one, and see that visitor off; return the first two."""
        actor, new = self._actor, NewVisit("KLACHT", "nl", admitted=True, series=visits.FREE)
        begun = time.perf_counter()
        await self.store.write(actor, uuid4().hex, lambda tx: tx.register(new))
        given = time.perf_counter()

        def call(tx):
            visit = tx.next_waiting(tx.now)
            return tx.put(visit, rules.called(visit, actor.post, actor.staff, tx.now), Move.CALL)

        visit = await self.store.write(actor, uuid4().hex, call)
        called = time.perf_counter()

        def see_off(tx):
            here = tx.put(visit, rules.started(visit, actor.post, tx.now), Move.START)
            done = tx.put(here, rules.finished(here, actor.post), Move.FINISH)
            return tx.put(done, rules.left(done, tx.now), Move.LEAVE)

        await self.store.write(actor, uuid4().hex, see_off)
        return given - begun, called - given


def _repaint_ms() -> float:
    """Change one of a thousand visits on the board; take the UI thread's time until it is painted.

    All that the thread does of it: the state composed by a whole desk, drawn, and painted.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui import style, theme
    from ui.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    style.use_theme(app, theme.DAY)
    with TemporaryDirectory() as folder:
        bench = DeskBench(Path(folder))
        bench.create()
        window = MainWindow()
        window.resize(1920, 1080)
        window.show()
        took = asyncio.run(_changes(bench, window, app.processEvents))
        window.close()
    return middle(took[1:])


async def _changes(
    bench: DeskBench, window: "MainWindow", paint: Callable[[], None]
) -> list[float]:
    desk = bench.desk()
    await desk.start()
    window.attach(desk)
    took = []
    try:
        await desk.staff.sign_in(*WHO)
        console = desk._console
        actor = console.actor(Right.REGISTER)
        await console.store.write(actor, uuid4().hex, lambda tx: crowd(tx, ROWS))
        await console.refresh()
        paint()
        for _ in range(2 * ROUNDS + 1):
            changed = with_one_changed(console.board, IN_SIGHT)
            begun = time.thread_time()
            console.board = changed
            desk._publish()
            paint()
            took.append((time.thread_time() - begun) * 1000)
    finally:
        await desk.stop()
    return took
