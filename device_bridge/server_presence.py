"""Who is inside, as consoles tell it: what a way out waits for before it is closed.

The bridge sees its doors and gates; who has a number and has not left, only the register knows.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass

from device_bridge.airlock_guards import MOVERS
from device_bridge.airlock_state import Asked
from device_bridge.clock import Clock
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import Refusal, Right, Role, Stage
from device_bridge.protocol.requests import PRESENCE, PushPresence
from device_bridge.protocol.state import AnyDevice
from device_bridge.services import CommonEvent

OLD_S = 60.0  # a word that is older says nothing


@dataclass(frozen=True, slots=True)
class Word:
    """What one console told: how many, and of when on the bridge's clock."""

    inside: int
    of: float


class PresenceService:
    """The newest word of every console; nothing is kept across a start."""

    look_every_s = 60.0

    def __init__(self, clock: Clock, pay: Callable[[str, AnyAnswer], None]) -> None:
        self._clock, self._pay = clock, pay
        self._words: dict[str, Word] = {}  # by console

    def inside(self, now: float) -> bool | None:
        """Tell whether a visitor is inside, None when no console said so within a minute.

        One console that knows of somebody outweighs all that know of nobody.
        """
        heard = [one.inside for one in self._words.values() if now - one.of <= OLD_S]
        return any(heard) if heard else None

    @property
    def simulated(self) -> bool | None:
        """Say nothing of any hardware."""
        return None

    def start(self) -> None:
        """Know nothing: people came and went meanwhile."""

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return none."""
        return ()

    def owns(self, device: str) -> bool:
        """Tell whether a request is about who is inside."""
        return device == PRESENCE

    def feed(self, event: CommonEvent) -> None:
        """Take a word in; time and stalls make it old by themselves."""
        if isinstance(event, Asked):
            self._pay(event.console, self._asked(event))

    def _asked(self, event: Asked) -> AnyAnswer:
        request = event.request
        if not isinstance(request, PushPresence):
            return Refused(request.id, Refusal.UNSUPPORTED)
        if Right.RELEASE not in event.rights or Role(request.who.role) not in MOVERS:
            return Refused(request.id, Refusal.NOT_ALLOWED)
        now = self._clock()
        kept = {name: one for name, one in self._words.items() if now - one.of <= OLD_S}
        self._words = {**kept, event.console: Word(request.inside, now - request.age_s)}
        return Done(request.id)

    def devices(self, _now: float) -> tuple[AnyDevice, ...]:
        """Return none: consoles know it already."""
        return ()

    def unlike(self, _one: AnyDevice, _other: AnyDevice) -> bool:
        """Tell that nothing of it is shown."""
        return False

    def stage(self, _command: str) -> tuple[Stage, Refusal | None] | None:
        """Know of no movement."""
        return None

    async def close(self) -> None:
        """Hang up nothing."""
