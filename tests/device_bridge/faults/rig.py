"""A scene for one fault: a console at a calm airlock, and what happened since it began."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from device_bridge.protocol.answers import Answer, Done, JournalRecord, NotKnown, Refused, Released
from device_bridge.protocol.codes import CheckOutcome, Door, Latch, Phase, Purpose, Regime, Role
from device_bridge.protocol.requests import AskStatus, Operate, Reset, SetRegime, Who
from device_bridge.protocol.state import AirlockState
from device_bridge.settings import COMMENTED
from device_bridge.training import Building, Deed, NotDoneError
from tests.device_bridge.bridge_rig import WHO, Console, Raw, Site, wait_for
from tests.device_bridge.proxy import Proxy

CHIEF = Who("janssens", Role.CHIEF, "counter-1")
NAME = "airlock/main"
PULSE_S = 0.5  # long enough for a hand to reach the door, at the pace of the tests
SHOWN_WITHIN_S = 1.5  # settled.md 9
SWITCHED_OFF = (Deed.STAY, Deed.FIRE, Deed.PULL, Deed.TAMPER, Deed.MAINTENANCE, Deed.BYPASS)


class FaultySite(Site):
    """A site with a proxy before the PLC and one before the bridge."""

    def __init__(self, folder: Path, pulse: float = PULSE_S, *, requests_per_s: int = 200) -> None:
        super().__init__(folder, pulse)
        self.plc = Proxy(self.plc_port)
        self.wire = Proxy(self.port)
        self.plc.accept()
        self.wire.accept()
        settings = COMMENTED.format(
            name="bridge", bind=self.url, production="false", host="127.0.0.1", port=self.plc.port
        )
        rate = f"requests_per_s = {requests_per_s}\n\n[plc]"
        self.config.write_text(settings.replace("[plc]", rate), "utf-8")
        self.url = f"tcp://127.0.0.1:{self.wire.port}"

    def close(self) -> None:
        super().close()
        for proxy in (self.wire, self.plc):
            proxy.__exit__()


@contextmanager
def faulty_site(folder: Path, fault: str = "hasty", pulse: float = PULSE_S) -> Iterator[FaultySite]:
    made = FaultySite(folder, pulse)
    try:
        made.start_building()
        made.start_bridge(fault)
        assert made.bridge_process.poll() is None, made.said
        yield made
    finally:
        made.close()


class Scene:
    """One console, one building, and what the PLC and the journal say of the time since."""

    def __init__(self, place: Site, console: Console, building: Building) -> None:
        self.place, self.console, self.building = place, console, building
        calm(place, console, building)
        self._edges = place.edges()
        self._seen = len(place.records())
        self._blocks = building.state().plc.blocks

    # -- what is believed ------------------------------------------------------------------

    @property
    def edges(self) -> tuple[int, int]:
        """What the PLC counted since the scene began: outer, inner."""
        outer, inner = self.place.edges()
        return outer - self._edges[0], inner - self._edges[1]

    @property
    def blocks(self) -> int:
        return self.building.state().plc.blocks - self._blocks

    def records(self, kind: str = "") -> list[JournalRecord]:
        new = self.place.records()[self._seen :]
        return [record for record in new if kind in ("", record.kind)]

    @property
    def alarms(self) -> list[str]:
        return [record.detail for record in self.records("alarm")]

    @property
    def now(self) -> AirlockState:
        """The newest state that the console was shown."""
        assert self.console.airlock is not None
        return self.console.airlock

    # -- what is done ----------------------------------------------------------------------

    def shown(self, door: Door = Door.OUTER):
        return self.now.outer if door is Door.OUTER else self.now.inner

    def wait(self, condition, within_s: float = 10.0, what: str = "") -> None:
        wait_for(lambda: self.console.airlock is not None and condition(), within_s, what)

    def until(self, *phases: Phase, within_s: float = 15.0) -> None:
        shown = self.console.airlock and self.console.airlock.phase
        self.wait(lambda: self.now.phase in phases, within_s, f"{phases}, was {shown}")

    def select(self, door: Door = Door.OUTER, purpose: Purpose = Purpose.ENTRY, visit="v1"):
        return self.console.select(door, purpose, visit)

    def release(self, door: Door = Door.OUTER, purpose: Purpose = Purpose.ENTRY, visit="v1"):
        """Select and operate; the answer to whichever was refused."""
        answer = self.select(door, purpose, visit)
        return answer if isinstance(answer, Refused) else self.console.operate(answer.token)

    def hold_open(self, door: Door = Door.OUTER) -> None:
        """Take hold of a door as soon as its bolt is drawn."""

        def held() -> bool:
            with suppress(NotDoneError):
                self.building.do(Deed.OPEN, door)
                return True
            return False

        wait_for(held, what="a door that gives way")

    def let_in(self, people: int = 1, visit: str = "v1") -> None:
        self.building.do(Deed.BELL, count=people)
        assert isinstance(self.release(visit=visit), Released)
        self.until(Phase.HOLD)

    def check(self, people: int = 1, outcome: CheckOutcome = CheckOutcome.PASSED):
        return self.console.check(outcome, people)

    def status(self, command: str):
        return self.console.ask(AskStatus(self.console.id(), command))

    def operate_of(self, token: str) -> Operate:
        """Make the request of a release, to be sent when the fault is there."""
        wait_for(lambda: self.console.client.newest_tick > 0, what="a tick")
        return Operate(self.console.id(), WHO, NAME, token, self.console.client.newest_tick)

    def reset(self, count: int = 0) -> Answer:
        return reset(self.console, self.now.latch, count)

    def refused_because_of(self, signal: str, door: Door = Door.OUTER) -> None:
        """See a release from the empty airlock refused with the signal named."""
        answer = self.release(door, Purpose.ENTRY if door is Door.OUTER else Purpose.EXIT)
        assert isinstance(answer, Refused)
        assert answer.detail == signal


def reset(console: Console, latch: Latch, count: int = 0) -> Answer:
    request = Reset(console.id(), CHIEF, NAME, latch, "looked at it", count)
    return console.ask(request)


def calm(place: Site, console: Console, building: Building) -> None:
    """Bring the airlock back to EMPTY by day, whatever the scene before left behind."""
    building.clear()
    for deed in SWITCHED_OFF:
        building.do(deed, on=False)
    for door in Door:
        with suppress(NotDoneError):
            building.do(Deed.CLOSE, door)
    building.do(Deed.CLEAR_OUT)
    wait_for(lambda: _shut(building), what="shut doors")
    wait_for(lambda: console.airlock is not None and console.airlock.plc_live, what="the link")
    wait_for(lambda: _unlatched(console), what="no latch")
    if console.airlock.regime is not Regime.DAY:
        assert console.ask(SetRegime(console.id(), CHIEF, NAME, Regime.DAY)) is not None
    # A key at the door, turned and turned back, voids tokens, approvals and stays.
    building.do(Deed.MAINTENANCE)
    wait_for(lambda: console.airlock.regime is Regime.MAINTENANCE, what="the key")
    building.do(Deed.MAINTENANCE, on=False)
    wait_for(lambda: console.airlock.regime is Regime.DAY, what="day")
    console.until(Phase.EMPTY)


def _shut(building: Building) -> bool:
    state = building.state()
    return all(d.leaf == "shut" and d.bolted and not d.released for d in (state.outer, state.inner))


def _unlatched(console: Console) -> bool:
    latch = console.airlock.latch
    return latch is Latch.NONE or isinstance(reset(console, latch), Done)


def pause(seconds: float) -> None:
    """Let a fault last that long."""
    end = time.monotonic() + seconds
    wait_for(lambda: time.monotonic() >= end, seconds + 5, "time")


__all__ = ["NotKnown", "Raw", "Scene", "calm", "faulty_site", "pause"]
