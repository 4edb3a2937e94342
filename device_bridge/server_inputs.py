"""The alarm inputs as the server keeps them; their samples come from the field's poll."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime

from device_bridge.airlock_state import Answer, Asked, Record
from device_bridge.clock import Clock
from device_bridge.field import point_sample
from device_bridge.inputs import (
    AnyInputsEvent,
    Input,
    Inputs,
    PointsRead,
    Raised,
    risen,
    step,
    unlike,
    view,
)
from device_bridge.journal import Journal
from device_bridge.protocol.answers import AnyAnswer, Refused
from device_bridge.protocol.codes import Refusal, Stage
from device_bridge.protocol.requests import INPUTS
from device_bridge.protocol.state import AnyDevice, InputsState
from device_bridge.recording import catch_up, recorded
from device_bridge.services import CommonEvent, SampleEvent
from device_bridge.settings import BridgeSettings


class InputsService:
    """All alarm inputs of one bridge."""

    look_every_s = 0.25

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
    ) -> None:
        self._journal, self._clock, self._pay = journal, clock, pay
        found = tuple(Input(one.kind, one.number, one.label) for one in settings.input)
        self._state = Inputs(found, started_at=clock())

    @property
    def simulated(self) -> bool | None:
        """Say nothing of any hardware."""
        return None

    def start(self) -> None:
        """Go on with what nobody has taken in hand, across restarts too."""
        now, names = self._clock(), self._journal.inputs.untaken(datetime.now(UTC))
        raised = tuple(
            Raised(one, now - names[one.name], active=False)
            for one in self._state.inputs
            if one.name in names
        )
        self._state = replace(self._state, raised=raised, started_at=now)

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return none: the field controller's poll brings the inputs."""
        return ()

    def owns(self, device: str) -> bool:
        """Tell whether a request is about alarm inputs."""
        return device == INPUTS

    def feed(self, event: CommonEvent | SampleEvent) -> None:
        """Let one event through the rules: an alarm counts even when it cannot be recorded."""
        mine: AnyInputsEvent = (
            PointsRead(point_sample(event.sample)) if isinstance(event, SampleEvent) else event
        )
        before = self._state
        self._state, actions = step(before, mine, self._clock())
        kept = recorded(self._journal, [one for one in actions if isinstance(one, Record)])
        if not kept and isinstance(event, Asked):
            self._state = before
            why = self._journal.trouble[-80:]
            self._pay(event.console, Refused(event.request.id, Refusal.JOURNAL, why))
            return
        for one in actions:
            if isinstance(one, Answer):
                self._pay(one.console, one.message)
        missing = (
            risen(one.source)
            for one in self._state.raised
            if not one.acknowledged and one.source.name not in self._journal.inputs
        )
        catch_up(self._journal, missing)

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return the inputs as consoles may know them; a building without any tells nothing."""
        return (view(self._state, now),) if self._state.inputs else ()

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if isinstance(one, InputsState) and isinstance(other, InputsState):
            return unlike(one, other)
        return True

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Know of no movement."""
        del command
        return None

    async def close(self) -> None:
        """Hang up nothing."""
