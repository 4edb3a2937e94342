"""The silent alarms as the server keeps them: latched first, then recorded, then told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime

from device_bridge.airlock_state import Answer, Asked, Record
from device_bridge.clock import Clock
from device_bridge.field import point_sample
from device_bridge.journal import Journal
from device_bridge.panic import BUTTONS, AnyPanicEvent, Button, Latched, Panic, PointsSeen
from device_bridge.panic import not_in as panic_not_in
from device_bridge.panic import step as panic_step
from device_bridge.panic import unlike as panic_unlike
from device_bridge.panic import view as panic_view
from device_bridge.protocol.answers import AnyAnswer, Refused
from device_bridge.protocol.codes import Refusal, Stage
from device_bridge.protocol.requests import PANIC, EndSilentAlarm
from device_bridge.protocol.state import AnyDevice, PanicState
from device_bridge.recording import catch_up, recorded
from device_bridge.services import CommonEvent, SampleEvent
from device_bridge.settings import BridgeSettings


class PanicService:
    """The silent alarms of every post of this bridge; it has no line of its own."""

    look_every_s = 0.25

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
    ) -> None:
        self._journal, self._clock, self._pay = journal, clock, pay
        buttons = tuple(Button(BUTTONS[one.number - 1], one.post) for one in settings.panic)
        self._state = Panic(buttons, started_at=clock())

    @property
    def simulated(self) -> bool | None:
        """Say nothing of any hardware."""
        return None

    def start(self) -> None:
        """Go on with what nobody has taken back, across restarts too."""
        now, wall = self._clock(), datetime.now(UTC)
        latched = tuple(
            Latched(one.post, now - one.age_s(wall), one.source, one.officer, one.acknowledged)
            for one in self._journal.panics.latched()
        )
        self._state = replace(self._state, latched=latched, started_at=now)

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return none: the field controller's poll brings the buttons."""
        return ()

    def owns(self, device: str) -> bool:
        """Tell whether a request is about silent alarms."""
        return device == PANIC

    def feed(self, event: CommonEvent | SampleEvent) -> None:
        """Let one event through the rules.

        A press counts even when it cannot be recorded; taking one back does not.
        """
        mine: AnyPanicEvent = (
            PointsSeen(point_sample(event.sample)) if isinstance(event, SampleEvent) else event
        )
        before = self._state
        self._state, actions = panic_step(before, mine, self._clock())
        kept = recorded(self._journal, [one for one in actions if isinstance(one, Record)])
        if not kept and isinstance(event, Asked) and isinstance(event.request, EndSilentAlarm):
            self._state = before
            why = self._journal.trouble[-80:]
            self._pay(event.console, Refused(event.request.id, Refusal.JOURNAL, why))
            return
        for one in actions:
            if isinstance(one, Answer):
                self._pay(one.console, one.message)
        on_record = {one.post: one.acknowledged for one in self._journal.panics.latched()}
        catch_up(self._journal, panic_not_in(on_record, self._state))

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return the silent alarms as consoles may know them."""
        return (panic_view(self._state, now),)

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if isinstance(one, PanicState) and isinstance(other, PanicState):
            return panic_unlike(one, other)
        return True

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Know of no movement."""
        del command
        return None

    async def close(self) -> None:
        """Hang up nothing."""
