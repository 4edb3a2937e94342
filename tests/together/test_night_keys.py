"""Two rows of the night's table by keys in a real window: the slip (4) and the silent alarm (9)."""

import asyncio
import time
from dataclasses import replace

from msgspec import structs
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from device_bridge import keys
from device_bridge.client import BridgeClient
from device_bridge.protocol.codes import Right
from device_bridge.training_messages import FaultKind
from reception_app.cli.places import place_of, signer_of
from reception_app.desk.desk import Desk
from reception_app.desk.states.links import Freshness
from reception_app.store import Store
from reception_app.visits import VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import SETUP
from tests.together.demo import LARGE, demo
from tests.together.test_night import make_night, press_twice

SEEN_WITHIN_S = 2.0  # screens.md 5.2, row 9
SLOW_MS = 800  # of the printer's answers: a job lies in the spool for so long at least
OTHER = "counter-1"
# Where the clock and the age of the link move by themselves: the status bar, the airlock's head.
MOVING = QRect(0, 0, 1920, 54), QRect(1640, 136, 256, 32)
STILL_S = 1.2  # longer than anything that still changes each second


def test_that_at_night_the_slip_of_doc_stop_comes_in_the_language_of_the_visitor(tmp_path):
    with demo(tmp_path) as office:
        office.until_may("BINNENLATEN")  # the state of the airlock is known
        make_night(office)
        office.ring()
        office.until_seen("belt sinds")
        press_twice(office)
        office.press("F2", "v", "e", "r", "Return", "Tab", "e", "Return")
        office.until_held()
        office.pass_check("T001")
        office.until(lambda: office.building.state().printed == 1, "the ticket is on paper")
        office.press("F4")
        office.until_state("T001", VisitState.CALLED)
        office.press("ctrl+Return")
        office.until_state("T001", VisitState.SERVING)
        office.building.fault("printer", FaultKind.LATE, SLOW_MS)

        slips = set()

        def printed() -> bool:
            for job in office.office.folder.glob("spool-*/*.json"):
                slips.add(job.read_text("utf-8"))
            return office.building.state().printed == 2

        before = len(office.pressed)
        office.press("ctrl+r", "d", "o", "c", "Return")
        office.until(printed, "the slip is on paper")
        assert len(office.pressed) - before == 5
        office.until_state("T001", VisitState.LEAVING)
        office.picture("night-slip")
        assert slips
        for slip in slips:
            assert "00800 2123 2123" in slip
            assert "By telephone, or www.docstop.be" in slip
            assert "Per telefoon" not in slip
        finished = next(one for one in office.export() if one["detail"] == "doc-stop")
        assert finished["what"] == "finish"
        office.verify()


class OtherCounter:
    """Another counter of the demo's office, with a key of its own to the same bridge."""

    def __init__(self, office):
        self._settings = settings = office.office.settings()
        pair = keys.create(office.office.folder / "other-keys", OTHER)
        keys.enrol(office.office.folder / "keys", OTHER, pair.public, (Right.OBSERVE,))
        address = keys.BridgeAddress(settings.bridge[0].url, settings.bridge[0].public_key)
        shown = replace(SETUP.office, post="1", post_id=OTHER)
        self.desk = Desk(
            replace(SETUP, office=shown), self._open,
            lambda on_event: BridgeClient(address, pair, on_event),
        )  # fmt: skip

    async def _open(self):
        post = structs.replace(self._settings.post, id=OTHER, number="1")
        here = structs.replace(self._settings, post=post)
        return await Store.open(place_of(here), signer_of(here))

    def alarms(self):
        return [row for row in self.desk.state.alarms.rows if row.kind == "panic"]


def still_part(path):
    """Read a picture of the window without what moves by itself."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert image.width() == LARGE[0]
    painter = QPainter(image)
    for part in MOVING:
        painter.fillRect(part, Qt.GlobalColor.black)
    painter.end()
    return image


def at_rest(office):
    """Wait until nothing else moves in the window; return its picture."""
    for _ in range(20):
        first = still_part(office.picture("silent-before"))
        time.sleep(STILL_S)  # the measure itself: a second picture of another second
        if still_part(office.picture("silent-before")) == first:
            return first
    raise AssertionError("the window never came to rest")


def test_that_the_silent_alarm_is_a_key_that_changes_nothing_here_and_is_heard_elsewhere(tmp_path):
    with demo(tmp_path) as office:
        office.until_seen("live")

        async def scene():
            other = OtherCounter(office)
            await other.desk.start()
            try:
                await until(
                    lambda: other.desk.state.airlock.link.freshness is Freshness.LIVE,
                    what="the other counter hears the bridge",
                )
                before = await asyncio.to_thread(at_rest, office)
                told, focus = office.ears.announced(), office.ears.moves()
                assert other.alarms() == []
                pressed = time.monotonic()
                await asyncio.to_thread(office.press, "ctrl+F12")
                await until(other.alarms, what="the alarm at the other counter")
                assert time.monotonic() - pressed < SEEN_WITHIN_S
                post = office.office.settings().post  # by its id, where nobody reads the board
                assert other.alarms()[0].detail in {post.number, post.id}
                await asyncio.sleep(SEEN_WITHIN_S)  # time enough for anything to show here, too
                after = await asyncio.to_thread(office.picture, "silent-after")
                assert still_part(after) == before
                assert office.ears.announced() == told
                assert office.ears.moves() == focus
                assert not office.ears.sees("1 kritiek")
            finally:
                await other.desk.stop()

        asyncio.run(scene())
        assert office.recorded("panic", "console") == 1
        office.verify()
