"""A silent alarm between two counters on one real bridge: seen elsewhere, never where it is."""

import asyncio
import time
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from device_bridge import keys
from device_bridge.client import BridgeClient
from device_bridge.keys import BridgeAddress
from device_bridge.protocol.codes import Phase, Right
from device_bridge.protocol.requests import RaiseSilentAlarm
from device_bridge.training import Deed
from reception_app.desk.desk import Desk
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.store import Store
from tests.conftest import until
from tests.device_bridge.bridge_rig import site
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE, POST, SETUP, DeskBench
from ui import style, translations
from ui.main_window import MainWindow
from ui.theme import DAY

SEEN_WITHIN_S = 2.0  # screens.md 5.2, step 9
BUTTONS = """
port = {field_port}

[[panic]]
number = 1
post = "counter-2"
"""
RIGHTS = (Right.OBSERVE, Right.ADMIT, Right.RELEASE, Right.OVERRIDE)
STEADY = LinkState(Freshness.LIVE, 0.2)


class Counters:
    """Two desks of one office, each with a key and a link of its own to the one bridge."""

    def __init__(self, place, folder):
        self.place, self.office = place, DeskBench(folder)
        self.office.create()

    def desk(self, post):
        place, office = self.place, self.office
        pair = keys.create(place.folder / f"{post}-keys", post)
        keys.enrol(place.folder / "keys", post, pair.public, RIGHTS)
        address = BridgeAddress(place.url, place.pair.public)
        setup = replace(SETUP, office=replace(SETUP.office, post=post[-1], post_id=post))

        async def open_store():
            return await Store.open(office.place(post), office.signers[post])

        return Desk(setup, open_store, lambda on_event: BridgeClient(address, pair, on_event))

    def play(self, scene):
        async def whole():
            desks = [self.desk(POST), self.desk(OTHER_POST)]
            try:
                for desk, login in zip(desks, ("peeters", "janssens"), strict=True):
                    await desk.start()
                    await desk.staff.sign_in(login, PASSPHRASE)
                for desk in desks:
                    await until(
                        lambda d=desk: (
                            d.state.airlock.link.freshness is Freshness.LIVE
                            and d.state.airlock.device is not None
                        ),
                        what="the bridge",
                    )
                await asyncio.wait_for(scene(*desks), 40)
            finally:
                for desk in desks:
                    await desk.stop()

        asyncio.run(whole())


@pytest.fixture
def counters(tmp_path):
    with site(tmp_path, more=BUTTONS) as place:
        yield Counters(place, tmp_path)


def still(state, now):
    """Return a state without what moves by itself: the clock and the age of the link."""
    return replace(
        state, now=now, airlock=replace(state.airlock, link=STEADY),
        protection=replace(state.protection, link=STEADY),
        regime=replace(state.regime, link=STEADY),
    )  # fmt: skip


def picture(window, state, now) -> QImage:
    window.draw(still(state, now))
    return window.grab().toImage()


def settled(desk):
    """Tell whether the doors are known, and both officers who have just signed in."""
    device = desk.state.airlock.device
    return device is not None and device.phase is Phase.EMPTY and len(desk.state.zones.people) == 2


def panics(desk):
    return [row for row in desk.state.alarms.rows if row.kind == "panic"]


def test_that_a_silent_alarm_is_seen_within_two_seconds_elsewhere_and_not_here(
    counters, qtbot, qapp
):
    style.use_theme(qapp, DAY)
    translations.use(qapp, "en")
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)

    async def scene(own, other):
        await until(lambda: settled(own), what="what moves by itself at the start")
        now = own.state.now
        before = picture(window, own.state, now)
        pressed = time.monotonic()
        await own.panic.raise_alarm()
        await until(lambda: panics(other), what="the alarm at the other counter")
        assert time.monotonic() - pressed < SEEN_WITHIN_S
        assert panics(other)[0].detail == "2"
        assert [row.post for row in other.state.panics.rows] == ["2"]
        tick = own._console.link.number
        await other.alarms.acknowledge()
        await until(lambda: own._console.link.number > tick, what="a later word of the bridge")
        assert panics(own) == []
        assert own.state.panics.rows == ()
        assert own.state.notice is None
        assert picture(window, own.state, now) == before
        # Another one of the same post is heard, and still one alarm.
        await own.panic.raise_alarm()
        await until(own.panic._telling.done, what="the second one to be heard")
        await other.panic.end(POST, "false alarm, seen on the spot")
        await until(lambda: not other.state.panics.rows, what="its end")
        assert picture(window, own.state, now) == before

    counters.play(scene)
    told = [(one.kind, one.outcome) for one in counters.place.records() if one.device == "panic"]
    assert told[0] == ("panic", "console")
    assert ("panic_ended", POST) in told


def test_that_a_button_is_seen_elsewhere_within_two_seconds(counters):
    async def scene(own, other):
        def press() -> None:
            with counters.place.building() as building:
                building.do(Deed.POINT, "panic_1", on=True)

        pressed = time.monotonic()
        await asyncio.to_thread(press)
        await until(lambda: panics(other), what="the alarm at the other counter")
        assert time.monotonic() - pressed < SEEN_WITHIN_S
        assert other.state.panics.rows[0].by_button
        assert panics(own) == []

    counters.play(scene)


def test_that_a_silent_alarm_waits_for_a_bridge_that_is_away_and_says_nothing(tmp_path):
    """It moves nothing, so it is told again until it is heard; the same one stays one."""
    office = DeskBench(tmp_path)
    office.create()
    office.bridge.lost.add(RaiseSilentAlarm)

    async def scene(desk):
        await office.told(desk)
        notice, alarms = desk.state.notice, desk.state.alarms
        await desk.panic.raise_alarm()
        await until(lambda: len(office.bridge.sent(RaiseSilentAlarm)) > 1, what="another try")
        assert desk.state.notice is notice
        assert desk.state.alarms == alarms

    office.run(scene)
    assert len({one.id for one in office.bridge.sent(RaiseSilentAlarm)}) == 1
