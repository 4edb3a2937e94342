"""A real window on a real desk, its bridge away, frozen or restarted: what the officer sees.

The bridge and the building are processes; what is believed is the PLC's own count of edges.
"""

import asyncio
import time
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from device_bridge import keys
from device_bridge.client import BridgeClient
from device_bridge.keys import BridgeAddress
from device_bridge.protocol.codes import Phase, Right
from reception_app.desk.desk import Desk
from reception_app.desk.notices import NoticeCode
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import Freshness, LinkFault
from reception_app.store import Store
from tests.conftest import until
from tests.device_bridge.bridge_rig import Site
from tests.reception_app.desk.bench import PASSPHRASE, POST, DeskBench
from ui import style, tasks, translations
from ui.main_window import MainWindow
from ui.shortcuts import Deed
from ui.theme import DAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WITHIN_S = 25.0
DOWN = {
    "nl": "er is niets verzonden",
    "fr": "rien n’a été envoyé",
    "en": "nothing was sent",
}


class RealClock:
    """The clocks of this machine, for store and desk alike."""

    monotonic = property(lambda _self: time.monotonic())

    def __call__(self) -> datetime:
        return datetime.now(UTC)

    def moment(self) -> Moment:
        return Moment(self(), time.monotonic())


class Counter:
    """One office with its bridge as a process, and whatever consoles are opened on it."""

    def __init__(self, folder, window) -> None:
        self.site, self.window = Site(folder), window
        self.bench = DeskBench(folder)
        self.bench.clock = RealClock()
        self.bench.create()
        self.pair = keys.create(folder / "consoles", POST)
        keys.enrol(folder / "keys", POST, self.pair.public, tuple(Right))
        self.desk: Desk | None = None
        self.worth: list[tuple[Freshness, float]] = []

    @asynccontextmanager
    async def open(self):
        """Open a console and sign the officer in."""
        bench = self.bench

        async def open_store() -> Store:
            return await Store.open(bench.place(POST), bench.signers[POST], bench.clock)

        def connect(on_event):
            return BridgeClient(BridgeAddress(self.site.url, self.site.pair.public), self.pair,
                                on_event)  # fmt: skip

        self.desk = desk = Desk(bench.setup, open_store, connect, bench.clock)
        desk.subscribe(self._note)
        await desk.start()
        self.window.attach(desk)
        try:
            await desk.staff.sign_in("peeters", PASSPHRASE)
            yield desk
        finally:
            await tasks.settle()
            await desk.stop()

    def _note(self, state) -> None:
        link = state.airlock.link
        if not self.worth or self.worth[-1][0] is not link.freshness:
            self.worth.append((link.freshness, link.age_s))

    async def until(self, condition, what: str) -> None:
        await until(condition, WITHIN_S, what)

    async def until_phase(self, *phases: Phase) -> None:
        def there() -> bool:
            link, device = self.desk.state.airlock.link, self.desk.state.airlock.device
            return link.freshness is Freshness.LIVE and device and device.phase in phases

        await self.until(there, f"{phases}")

    async def until_worth(self, worth: Freshness) -> None:
        await self.until(lambda: self.desk.state.airlock.link.freshness is worth, worth)

    async def armed_in_hold(self) -> None:
        """Bring somebody into the airlock, checked, with the inner door armed."""
        desk = self.desk
        await self.until_phase(Phase.EMPTY)
        with self.site.building() as building:
            building.do("bell")
        await self.until(lambda: bool(desk.state.airlock.rings), "the ring")
        await desk.queue.register("KLACHT", "nl")
        await desk.airlock.admit()
        await self.until_phase(Phase.HOLD)
        await desk.airlock.tick_deposit()
        await self.approve_and_arm()

    async def approve_and_arm(self) -> None:
        """Pass the check and select the inner door."""
        desk = self.desk
        await self.until(lambda: desk.state.airlock.approve.ready, "a check that can pass")
        await desk.airlock.approve()
        await self.until(lambda: desk.state.airlock.arm.ready, "an approval")
        await desk.airlock.arm()

    async def press(self, deed: Deed) -> str:
        """Press a key of the window; return what the notice says then."""
        self.window.do(deed)
        await tasks.settle()
        return self.window.notice.text()


@pytest.fixture
def window(qapp, qtbot):
    style.use_theme(qapp, DAY)
    translations.use(qapp, "en")
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.show()
    qtbot.waitExposed(made)
    yield made
    translations.use(qapp, "en")


@pytest.fixture
def counter(tmp_path, window):
    made = Counter(tmp_path, window)
    try:
        made.site.start_building()
        yield made
    finally:
        made.site.close()


def calm(window) -> None:
    """See that the window shows sentences and no traceback, exception or code."""
    for sign in ("Traceback", "Error", "Exception", "None"):
        assert sign not in window.notice.text()


@pytest.fixture
def play(qapp):
    """Run a scene on the loop of the window; such a scene waits for whole processes."""
    from qasync import QEventLoop

    loop = QEventLoop(qapp)
    with loop:
        yield lambda scene: loop.run_until_complete(asyncio.wait_for(scene, 90))


def test_that_a_frozen_bridge_is_seen_and_opens_nothing_when_it_goes_on(counter, play, qapp):
    window, site = counter.window, counter.site
    site.start_bridge()

    async def scene():
        async with counter.open() as desk:
            await counter.armed_in_hold()
            site.freeze()
            counter.worth.clear()
            await counter.until_worth(Freshness.STALE)
            age_s = next(age for worth, age in counter.worth if worth is Freshness.STALE)
            assert 1.5 <= age_s < 1.75  # the bound is exact; the rest is a busy machine
            for language, said in DOWN.items():
                translations.use(qapp, language)
                assert said in await counter.press(Deed.RELEASE)
                calm(window)
            translations.use(qapp, "en")
            await counter.until_worth(Freshness.LOST)
            assert not window.airlock.procedure.isHidden()
            assert "No airlock data since" in window.airlock.procedure.title_line.text()
            assert desk.state.airlock.link.age_s < 10.3
            site.thaw()
            await counter.until_phase(Phase.HOLD)
            assert window.airlock.procedure.isHidden()
            assert site.edges() == (1, 0)

    play(scene())
    assert site.edges() == (1, 0)


def test_that_a_release_sent_into_a_freeze_is_not_known_and_then_known_not_to_be_done(
    counter, play
):
    site = counter.site
    site.start_bridge()

    async def scene():
        async with counter.open() as desk:
            await counter.armed_in_hold()
            site.freeze()
            # Its last word is still fresh: the key is sent, and nobody answers.
            said = await counter.press(Deed.RELEASE)
            assert "Look at the door" in said
            calm(counter.window)
            site.thaw()
            await counter.until_phase(Phase.HOLD)
            await counter.until(lambda: desk._console.hand.sent is None, "how it ended")
            assert desk.state.airlock.armed is None
            assert desk.state.notice.code == NoticeCode.NOT_RELEASED
            assert site.edges() == (1, 0)
            # Nobody knows who stood there meanwhile: checked again, armed again, by a person.
            await counter.approve_and_arm()
            await desk.airlock.release()
            await counter.until_phase(Phase.EMPTY)
            assert site.edges() == (1, 1)

    play(scene())
    done = [one for one in site.records() if one.kind == "operate" and one.door == "inner"]
    assert len(done) == 1


def test_that_a_killed_bridge_is_told_and_its_next_life_replays_nothing(counter, play, qapp):
    window, site = counter.window, counter.site
    site.start_bridge()

    async def scene():
        async with counter.open() as desk:
            await counter.armed_in_hold()
            boot = desk._console.link.boot
            site.kill_bridge()
            await counter.until_worth(Freshness.STALE)
            for language, said in DOWN.items():
                translations.use(qapp, language)
                assert said in await counter.press(Deed.RELEASE)
                calm(window)
            assert desk.state.airlock.link.fault is LinkFault.AWAY
            # The counter works on meanwhile.
            await desk.queue.register("KLACHT", "fr")
            site.start_bridge()
            await counter.until_worth(Freshness.LIVE)
            assert desk._console.link.boot != boot
            assert desk.state.airlock.armed is None
            assert site.edges() == (1, 0)

    play(scene())
    assert site.edges() == (1, 0)


def test_that_a_console_closed_in_the_middle_of_a_release_finds_it_done_once(counter, play):
    """Case 76: the window goes while the door is released; the next one shows how it ended."""
    site = counter.site
    site.start_bridge()

    async def scene():
        async with counter.open() as desk:
            await counter.armed_in_hold()
            released = asyncio.ensure_future(desk.airlock.release())
            await asyncio.sleep(0)  # let it be sent; nobody waits for the answer
        await asyncio.wait({released})
        async with counter.open() as desk:
            await counter.until_phase(Phase.EMPTY)
            wanted = len(site.records())
            await counter.until(lambda: desk._events._position >= wanted, "the journal drained")
            assert site.edges() == (1, 1)
            await counter.until(lambda: desk.state.queue.waiting == 1, "the visitor in the queue")

    play(scene())
    assert site.edges() == (1, 1)
    assert [one.kind for one in site.records()].count("operate") == 2


def test_that_a_counter_serves_without_its_bridge_and_finds_it_later(counter, play):
    """Case 76: a window without a bridge; then a bridge that had a night without a window."""
    site = counter.site

    async def scene():
        async with counter.open() as desk:
            await desk.queue.register("KLACHT", "nl")
            await counter.until(
                lambda: desk.state.airlock.link.fault is LinkFault.AWAY, "the absent bridge"
            )
            assert "nothing was sent" in await counter.press(Deed.ADMIT)
            assert desk.state.queue.rows[0].ticket == "B001"
            site.start_bridge()
            await counter.until_phase(Phase.EMPTY)
        with site.building() as building:
            building.do("bell")  # in the night: no console is open
        async with counter.open() as desk:
            await counter.until(lambda: bool(desk.state.airlock.rings), "the ring of the night")
            wanted = len(site.records())
            await counter.until(lambda: desk._events._position >= wanted, "the journal drained")

    play(scene())
    assert site.edges() == (0, 0)
