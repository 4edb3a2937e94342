"""The public screen as people meet it: its own program, a real database, a real fire input."""

import asyncio
import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from uuid import uuid4

import pytest

from device_bridge.training import Building
from reception_app import visits as rules
from reception_app.cli import demo_founding
from reception_app.cli.demo_beside import Beside, People
from reception_app.cli.demo_office import Office
from reception_app.store import NewVisit
from reception_app.visits import Move
from tests.benchmarks.queue import Counter
from tests.together.demo import ROOT, demo
from tests.together.display import wait_for

WITHIN_S = 60.0
STALE_S = 2.0


@contextmanager
def screen(office: Office):
    """Run the screen without a monitor; give the pages as it tells them."""
    program = subprocess.Popen(
        [sys.executable, "-m", "reception_app", "display", "--config", str(office.config),
         "--tell"],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    said: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        for line in program.stdout:
            said.put(line.strip())

    listening = threading.Thread(target=listen, daemon=True)
    listening.start()

    def until(page: str) -> None:
        while (told := said.get(timeout=WITHIN_S)) != page:
            assert told, page

    try:
        yield until
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=20) == 0
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
        listening.join(timeout=5)
        program.stdout.close()


async def register(counter: Counter) -> None:
    new = NewVisit("KLACHT", "nl", admitted=True, series="T")
    await counter.store.write(counter._actor, uuid4().hex, lambda tx: tx.register(new))


async def call(counter: Counter) -> None:
    actor = counter._actor

    def work(tx):
        visit = tx.next_waiting(tx.now)
        return tx.put(visit, rules.called(visit, actor.post, actor.staff, tx.now), Move.CALL)

    await counter.store.write(actor, uuid4().hex, work)


async def opened(office: Office, *deeds) -> None:
    counter = await Counter.open(office.config)
    try:
        for deed in deeds:
            await deed(counter)
    finally:
        await counter.store.close()


def test_that_a_call_is_on_the_screen_and_goes_when_the_database_does(tmp_path):
    office = Office(tmp_path)
    demo_founding.found(tmp_path, "")
    text = office.config.read_text("utf-8")
    office.config.write_text(
        text.replace("[display]\n", f"[display]\nstale_after_s = {STALE_S}\n"), "utf-8"
    )
    with screen(office) as until:
        until("welcome")
        asyncio.run(opened(office, register, call))
        until("calls T001 2")
        database, away = tmp_path / "reception.db", tmp_path / "away.db"
        database.rename(away)
        until("patience")
        away.rename(database)
        until("calls T001 2")


def test_that_a_fire_turns_the_screen_into_the_way_out_and_back(tmp_path):
    office = Office(tmp_path)
    demo_founding.found(tmp_path, "")
    beside = Beside(office, People(come=False, speed=6.0, pulse=2.5))
    try:
        wait_for(office.card.exists, WITHIN_S, "the fake building is there")
        with Building.connect(office.card) as building, screen(office) as until:
            until("welcome")
            building.do("fire", on=True)
            until("evacuation")
            building.do("fire", on=False)
            until("welcome")
    finally:
        beside.stop()


@pytest.mark.long
def test_that_the_demo_opens_the_screen_and_a_fire_empties_it(tmp_path):
    with demo(tmp_path, "--display") as office:
        wait_for(lambda: bool(office.display.windows("screen|scherm")), WITHIN_S, "the screen")
        office.until_seen("Welkom. U wordt zo geholpen.")
        office.picture("public-screen")
        office.building.do("fire", on=True)
        office.until_seen("Verlaat het gebouw")
        office.picture("public-evacuation")
        office.building.do("fire", on=False)
        office.until_seen("Welkom. U wordt zo geholpen.")
