"""Duty at a whole site, round after round: people, cards, consoles and faults, as a day has them.

What a single deed meets is not judged: a gate may be in use and a controller away. `done` counts
those that came to their end, and what the site holds afterwards is for others to judge.
"""

import os
import signal
import time
from collections import Counter
from contextlib import suppress
from itertools import count

from device_bridge import keys
from device_bridge.airlock_state import Record
from device_bridge.client import BridgeAwayError, NoAnswerError
from device_bridge.journal import Journal
from device_bridge.protocol.answers import Refused, Released, Selected
from device_bridge.protocol.codes import Door, Move, Phase, Purpose, Stage
from device_bridge.protocol.requests import (
    GRANTS,
    Acknowledge,
    Grant,
    Operate,
    PushGrants,
    SelectMove,
)
from device_bridge.training import Building, BuildingError, Deed, FaultKind
from tests.device_bridge.bridge_rig import EVERY_RIGHT, WHO, Console, Site, wait_for
from tests.device_bridge.faults.rig import calm
from tests.device_bridge.whole_site import BARRIERS, GATES, READERS, children, secure

CARDS = 40
PAST = 2_100  # commands in the journal: more than it gives back to a bridge that starts
BURST, BURSTS = 105, 5  # requests of each element: more than the 500 that it remembers
BURSTS_OF_AIRLOCK = 20
# Refused, late, away; the last two: what was to be there is not, since the link is being made anew.
UNSETTLED = (
    AssertionError, NoAnswerError, BridgeAwayError, BuildingError, TimeoutError, AttributeError,
    KeyError,
)  # fmt: skip
FAULTS = (
    ("reader/3", FaultKind.CUT), ("field", FaultKind.FROZEN), ("reader/12", FaultKind.DAMAGED),
    ("plc", FaultKind.REBOOT), ("field", FaultKind.REBOOT), ("plc", FaultKind.FROZEN),
)  # fmt: skip
LASTS_S = 4.0  # a fault
EVERY = 30  # turns between two faults
ELEMENTS = (
    *(f"gate/{n}" for n in range(1, GATES + 1)),
    *(f"barrier/{n}" for n in range(1, BARRIERS + 1)),
)


def with_a_past(site: Site) -> None:
    """Give the bridge a journal of some months, so that what it keeps of it is full at once."""
    settings = site.config.read_text("utf-8")
    site.config.write_text(
        settings.replace("# requests_per_s = 50 ", "requests_per_s = 1000 "), "utf-8"
    )
    journal = Journal(site.journal, keys.signing_key(site.folder / "keys" / "journal.key"))
    for number in range(PAST):
        name = f"past-{number}-{'0' * 24}"
        known = {
            "command": name, "officer": WHO.officer, "role": WHO.role, "post": WHO.post,
            "device": ELEMENTS[number % len(ELEMENTS)],
        }  # fmt: skip
        journal.append(
            [
                Record("operate", outcome=Move.OPEN, detail="f" * 64, **known),
                Record("outcome", outcome=Stage.NOT_KNOWN, **known),
            ]
        )
    journal.close()


def fill(site: Site) -> None:
    """Ask so much that every memory of commands is full: from then on the oldest is forgotten."""
    raw = site.raw("busy")
    names = (f"fill-{number}-{'0' * 24}" for number in count())
    whom = [name for name in ELEMENTS for _ in range(BURSTS)]
    for device in (*whom, *["airlock/main"] * BURSTS_OF_AIRLOCK):
        asked = [Operate(next(names), WHO, device, "0" * 32, 1) for _ in range(BURST)]
        for request in asked:
            raw.say(request)
        assert isinstance(raw.answer(asked[-1].id, 60.0), Refused)
    raw.close()


class Duty:
    """One console on duty all the time, and what happens around it."""

    def __init__(self, site: Site, console: Console, building: Building) -> None:
        self.site, self.console, self.building = site, console, building
        self.done: Counter[str] = Counter()
        self._turns = 0
        self._spare = keys.create(site.folder / "consoles", "spare")
        keys.enrol(site.folder / "keys", "spare", self._spare.public, EVERY_RIGHT)
        wait_for(lambda: secure(console.devices) == READERS, 60.0, "the readers")
        now = time.time()
        grants = tuple(
            Grant(f"{number:08x}", ("z",), now - 60, now + 86_400, visit=f"v{number}")
            for number in range(1, CARDS + 1)
        )
        assert not isinstance(
            console.ask(PushGrants(console.id(), WHO, GRANTS, 1, 1, 1, grants)), Refused
        )

    def turn(self) -> None:
        """Do the next thing; it takes some seconds at most."""
        self._turns += 1
        deeds = (self._card, self._barrier, self._let_through, self._card, self._come_and_go)
        if self._turns % EVERY == 0:
            deed = self._fault
        elif self._turns % EVERY in (10, 20):
            deed = self._visitor
        else:
            deed = deeds[self._turns % len(deeds)]
        with suppress(*UNSETTLED):
            deed()
            self.done[deed.__name__] += 1

    def _visitor(self) -> None:
        calm(self.site, self.console, self.building)
        console = self.console
        self.building.do(Deed.BELL)
        assert isinstance(
            console.operate(console.select(Door.OUTER, Purpose.ENTRY).token), Released
        )
        console.until(Phase.HOLD)
        console.check()
        answer = console.select(Door.INNER, Purpose.ENTRY)
        assert isinstance(console.operate(answer.token), Released)
        console.until(Phase.EMPTY)
        self.building.do(Deed.CLEAR_OUT)

    def _card(self) -> None:
        place = f"gate/{self._turns % GATES + 1}"
        self.building.do(Deed.GIVE_UP, place)
        way = Deed.CARD_IN if self._turns % 16 < GATES else Deed.CARD_OUT
        before = self._newest(place)
        self.building.do(way, place, card=f"{self._turns % (CARDS + 4) + 1:08x}")
        wait_for(lambda: self._newest(place) > before, 5.0, "the card")

    def _newest(self, gate: str) -> int:
        events = self.console.devices[gate].events
        return events[-1].seq if events else 0

    def _move(self, device: str, move: Move) -> None:
        console = self.console
        answer = console.ask(SelectMove(console.id(), WHO, device, move))
        assert isinstance(answer, Selected)
        tick = console.client.newest_tick
        request = Operate(console.id(), WHO, device, answer.token, tick)
        assert isinstance(console.ask(request), Released)

    def _barrier(self) -> None:
        number = self._turns // 5 % BARRIERS + 1
        closed = self.building.state().barriers[number - 1].position > 0.5
        self._move(f"barrier/{number}", Move.OPEN if closed else Move.CLOSE)

    def _let_through(self) -> None:
        place = f"gate/{self._turns % GATES + 1}"
        self.building.do(Deed.WALK_OUT, place)
        self._move(place, Move.LET_OUT)

    def _come_and_go(self) -> None:
        """Let another console come, see everything and go, and somebody say what is no request."""
        other = self.site.open(self._spare)
        self.site._clients.remove(other.client)
        wait_for(lambda: other.airlock is not None, 5.0, "the state")
        other.client.stop()
        raw = self.site.open_raw(self._spare)
        self.site._raws.remove(raw)
        raw.send(b"1", b"{")
        raw.hear(1.0)
        raw.close()
        for device in self.console.devices.values():
            for alarm in getattr(device, "alarms", ()):
                if not alarm.acknowledged:
                    name = self.console.id()
                    self.console.ask(Acknowledge(name, WHO, device.name, alarm.alarm))

    def _fault(self) -> None:
        which = self._turns // EVERY % (len(FAULTS) + 1)
        if which == len(FAULTS):
            # The younger of the two buses: the older one is watched.
            os.kill(children(self.site.bridge_process.pid)[-1], signal.SIGKILL)
        else:
            self.building.fault(*FAULTS[which])
        ends = time.monotonic() + LASTS_S
        wait_for(lambda: time.monotonic() > ends, LASTS_S + 5, "time")
        self.building.clear()
        wait_for(lambda: secure(self.console.devices) == READERS, 30.0, "the readers")


__all__ = ["Duty", "fill", "with_a_past"]
