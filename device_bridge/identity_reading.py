"""The console's end of its card reader: a thread that polls while somebody asks, and else sleeps.

No card is read unasked, and none twice for one question. The loop is our own: the monitors of
PC/SC libraries do not survive a restart of the service (devices.md 8.6).
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from device_bridge.identity import CardError, CardFault, CardReaders, Identity
from device_bridge.identity_card import read_card

POLL_S = 0.25
WAIT_S = 30.0  # for a card, a reader or the service; then somebody asks again
STOPPED_WITHIN_S = 3.0  # a reader that hangs must not keep the window from closing
# While the question stands these may pass by themselves: a reader plugged in, a service restarted.
PASSING = frozenset({CardFault.NO_SERVICE, CardFault.NO_READER, CardFault.NO_CARD,
                     CardFault.TWO_CARDS})  # fmt: skip
log = logging.getLogger(__name__)


class Phase(StrEnum):
    """How far a reading is."""

    IDLE = "idle"
    WAITING = "waiting"  # for a card; a fault says what is in the way
    READING = "reading"
    READ = "read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Reading:
    """One question and its answer; `why` of a damaged card is the rule that it breaks."""

    asked: str = ""  # whose question: the visit
    phase: Phase = Phase.IDLE
    fault: CardFault = CardFault.NONE
    why: str = ""
    identity: Identity | None = None


Tell = Callable[[Reading], None]
MakeReaders = Callable[[], CardReaders]


@dataclass(frozen=True, slots=True)
class CardWiring:
    """How the readers are reached; `kind` is pcsc, or building: the fake one of a test office."""

    kind: str
    reader: str = ""  # pcsc: a part of the reader's name; empty takes any
    host: str = ""
    port: int = 0


def readers_at(wiring: CardWiring) -> CardReaders:
    """Return the readers of a wiring; raise `CardError` where their library is missing."""
    if wiring.kind == "building":
        from device_bridge.drivers.virtual_card import BuildingReaders  # noqa: PLC0415 - an extra, which may be missing

        return BuildingReaders(wiring.host, wiring.port)
    from device_bridge.drivers.pcsc import PcscReaders  # noqa: PLC0415 - an extra

    return PcscReaders(wiring.reader)


def look_once(wiring: CardWiring) -> CardFault:
    """Tell what keeps the readers from being asked, for who sets them up."""
    try:
        readers_at(wiring).with_card()
    except CardError as error:
        return error.fault
    return CardFault.NONE


class IdentityReader:
    """Reads a card when asked. `make` is called in the thread; `tell` too, with frozen values."""

    def __init__(self, make: MakeReaders, tell: Tell, wait_s: float = WAIT_S) -> None:
        self._make, self._tell, self._wait_s = make, tell, wait_s
        self._questions: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._readers: CardReaders | None = None
        self._said = Reading()
        # A daemon: PC/SC may hold a call for as long as a card pleases.
        self._thread = threading.Thread(target=self._run, name="identity", daemon=True)

    def start(self) -> None:
        """Begin to wait for questions; no reader is touched yet."""
        self._thread.start()

    def stop(self) -> None:
        """End after the call that is under way."""
        self._questions.put(None)
        self._thread.join(STOPPED_WITHIN_S)

    def ask(self, whose: str) -> None:
        """Read one card for somebody; a newer question takes the place of an older one."""
        self._questions.put(whose)

    def cancel(self) -> None:
        """Ask no more."""
        self._questions.put("")

    # -- the thread --------------------------------------------------------------------

    def _run(self) -> None:
        asked: str | None = ""
        while asked is not None:
            asked = self._answered(asked) if asked else self._questions.get()

    def _answered(self, asked: str) -> str | None:
        """Work on a question until it is answered or another one comes; return that one."""
        told = Reading(asked, Phase.WAITING)
        self._say(told)
        until = time.monotonic() + self._wait_s
        while True:
            new = self._tried(told, over=time.monotonic() >= until)
            self._say(new)
            if new.phase is not Phase.WAITING:
                return ""
            told = new
            try:
                return self._questions.get(timeout=POLL_S)
            except queue.Empty:
                continue

    def _say(self, reading: Reading) -> None:
        if reading != self._said:
            self._said = reading
            self._tell(reading)

    def _tried(self, told: Reading, *, over: bool) -> Reading:
        """Look for a card once, and read it when it is there."""
        try:
            identity = self._read(told)
        except CardError as error:
            if error.why:
                log.warning("an identity card was refused: %s, %s", error.fault, error.why)
            waits = error.fault in PASSING and not over
            phase = Phase.WAITING if waits else Phase.REFUSED
            return replace(told, phase=phase, fault=error.fault, why=error.why)
        except Exception:
            # Without its thread the reader would be silent for ever, and nobody told.
            log.exception("the card reader failed")
            return replace(told, phase=Phase.REFUSED, fault=CardFault.SILENT)
        return Reading(told.asked, Phase.READ, identity=identity)

    def _read(self, told: Reading) -> Identity:
        if self._readers is None:
            self._readers = self._make()
        held = self._readers.with_card()
        if len(held) != 1:
            raise CardError(CardFault.TWO_CARDS if held else CardFault.NO_CARD)
        self._say(Reading(told.asked, Phase.READING))
        card = self._readers.connect(held[0])
        try:
            return read_card(card)
        finally:
            card.close()
