"""A silent alarm that no bridge hears: on record when the window closes, told at the next start."""

import asyncio
import stat
import threading
from concurrent.futures import Future
from dataclasses import replace
from datetime import timedelta

import pytest

from device_bridge.airlock_state import Asked, Record
from device_bridge.client import BridgeAwayError
from device_bridge.panic import Panic, step
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Refusal, Right
from device_bridge.protocol.requests import RaiseSilentAlarm
from reception_app.desk.unheard import KEPT_FOR, UnheardAlarm
from reception_app.ledger import read_body
from tests.conftest import until
from tests.reception_app.desk.bench import POST
from tests.reception_app.desk.fake_bridge import FakeBridge


class PanicBridge(FakeBridge):
    """A bridge with the real rules of silent alarms; one that is `deaf` hears nothing of them."""

    def __init__(self, monotonic):
        super().__init__(monotonic)
        self.panic, self.deaf, self.tries = Panic(), True, 0
        self.refusals = []  # of the next tries, one after the other

    def ask(self, request, within_s=2.0):
        if not isinstance(request, RaiseSilentAlarm):
            return super().ask(request, within_s)
        self.tries += 1
        answer: Future = Future()
        if self.deaf:
            answer.set_exception(BridgeAwayError("no link"))
            return answer
        if self.refusals:
            answer.set_result(Refused(request.id, self.refusals.pop(0)))
            return answer
        asked = Asked("c1", frozenset(Right), request, "x" * 32)
        self.panic, actions = step(self.panic, asked, self._monotonic())
        said = next(one.message for one in actions if not isinstance(one, Record))
        answer.set_result(said)
        return answer


@pytest.fixture
def office(bench, tmp_path):
    bench.bridge = PanicBridge(lambda: bench.clock.monotonic)
    kept = UnheardAlarm(tmp_path / "unheard.json")
    bench.setup = replace(bench.setup, unheard=kept)
    return bench


def pressed(office):
    """Press at a post whose bridge hears nothing, and close the window."""

    async def scene(desk):
        await office.told(desk)
        before = desk.state
        await desk.panic.raise_alarm()
        await until(lambda: office.bridge.tries, what="the first try")
        return before, desk.state, desk.state.session.staff

    return office.run(scene)


async def unheard_entries(desk):
    def read(reader):
        bodies = [read_body(entry) for entry in reader.entries()]
        return [body.about for body in bodies if body.what == "panic_not_heard"]

    return await desk._console.store.read(read)


def play(office, scene):
    return office.run(scene, login="")


def test_that_closing_the_window_puts_an_unheard_alarm_on_record(office):
    before, after, _officer = pressed(office)
    assert (after.notice, after.alarms.rows) == (before.notice, before.alarms.rows)
    office.setup.unheard.erase()
    (entry,) = play(office, unheard_entries)
    assert entry["command"]


def test_that_it_is_told_at_the_next_start_with_its_officer_though_nobody_is_signed_in(office):
    *_, officer = pressed(office)
    path = office.setup.unheard.path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    office.bridge.deaf = False

    async def scene(desk):
        await until(lambda: office.bridge.panic.latched, what="the alarm")
        await until(lambda: not path.exists(), what="its end on the disk")
        assert desk.state.notice is None
        assert [row.kind for row in desk.state.alarms.rows] == []
        return office.bridge.panic.latched[0]

    heard = play(office, scene)
    assert (heard.post, heard.officer) == (POST, officer)


def test_that_what_was_heard_is_neither_on_record_as_unheard_nor_kept(office):
    office.bridge.deaf = False

    async def scene(desk):
        await office.told(desk)
        await desk.panic.raise_alarm()
        await until(lambda: office.bridge.panic.latched, what="the alarm")
        path = office.setup.unheard.path
        await until(lambda: not path.exists(), what="its end on the disk")

    office.run(scene)
    assert not office.setup.unheard.path.exists()
    assert play(office, unheard_entries) == []


class SlowDisk(UnheardAlarm):
    """A disk that takes what is kept only when a test lets it."""

    free = threading.Event()

    def write(self, request, at):
        self.free.wait(10)
        super().write(request, at)


def test_that_a_window_that_closes_while_a_slow_disk_writes_leaves_nothing_of_what_was_heard(
    office,
):
    office.setup = replace(office.setup, unheard=SlowDisk(office.setup.unheard.path))
    office.bridge.deaf = False

    async def scene(desk):
        await office.told(desk)
        await desk.panic.raise_alarm()
        await until(lambda: desk.panic._unheard is None, what="that it is heard")
        stopping = asyncio.create_task(desk.panic.stop())
        await until(desk.panic._telling.done, what="the end of the telling")
        SlowDisk.free.set()
        await stopping

    office.run(scene)
    assert not office.setup.unheard.path.exists()


def test_that_a_bridge_that_refuses_for_a_while_is_asked_until_it_hears(office):
    office.bridge.deaf = False
    office.bridge.refusals = [Refusal.RATE, Refusal.BUSY]

    async def scene(desk):
        await desk.panic.raise_alarm()
        await until(lambda: office.bridge.panic.latched, what="the alarm")

    office.run(scene)
    assert office.bridge.tries == 3
    assert play(office, unheard_entries) == []


def test_that_a_post_that_may_not_raise_it_asks_once_and_has_it_on_record(office):
    office.bridge.deaf = False
    office.bridge.refusals = [Refusal.NOT_ALLOWED]

    async def scene(desk):
        await desk.panic.raise_alarm()
        await until(desk.panic._telling.done, what="its end")

    office.run(scene)
    assert (office.bridge.tries, office.bridge.panic.latched) == (1, ())
    (entry,) = play(office, unheard_entries)
    assert entry["command"]


def test_that_a_program_that_was_killed_tells_it_at_its_next_start_as_well(office):
    async def scene(desk):
        await desk.panic.raise_alarm()
        await until(office.setup.unheard.path.exists, what="it on the disk")
        desk.panic._telling.cancel()  # as a kill ends it: nothing more is run
        await asyncio.gather(desk.panic._telling, return_exceptions=True)
        desk.panic._unheard = None

    office.run(scene)
    office.bridge.deaf = False

    async def next_start(_desk):
        await until(lambda: office.bridge.panic.latched, what="the alarm")

    play(office, next_start)


def test_that_what_is_over_or_spoilt_is_told_to_nobody(office):
    pressed(office)
    kept, now = office.setup.unheard, office.clock.now
    assert kept.read(now) is not None
    assert kept.read(now + KEPT_FOR - timedelta(seconds=1)) is not None
    assert kept.read(now + KEPT_FOR) is None
    assert not kept.path.exists()
    kept.path.write_bytes(b'{"at": 3')
    assert kept.read(now) is None
    assert not kept.path.exists()


def test_that_a_disk_that_takes_nothing_holds_no_alarm_up(office, tmp_path):
    office.setup = replace(office.setup, unheard=UnheardAlarm(tmp_path / "none" / "unheard.json"))
    office.bridge.deaf = False

    async def scene(desk):
        await desk.panic.raise_alarm()
        await until(lambda: office.bridge.panic.latched, what="the alarm")

    office.run(scene)
