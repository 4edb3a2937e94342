"""One gate or barrier as the server keeps it: the rules, the journal before every drive."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Generic

from device_bridge.airlock_state import Answer, Asked, JournalFailed, Record
from device_bridge.clock import Clock
from device_bridge.element import AnyElementEvent, ElementActions, MoveDrive
from device_bridge.element_turn import S
from device_bridge.field import FieldOp
from device_bridge.gate_state import Gate
from device_bridge.journal import Journal
from device_bridge.plc import Sample
from device_bridge.protocol.answers import AnyAnswer, Refused
from device_bridge.protocol.codes import Refusal, Stage
from device_bridge.protocol.state import AnyDevice
from device_bridge.recording import promises, recorded

STOPS = frozenset({FieldOp.BARRIER_STOP, FieldOp.GATE_CLOSE})


class ServedElement(Generic[S]):
    """The state of one element; `drives` is what the controller is still to be asked, in order.

    `number` is its place in the field map, `seen` makes an event of its part of a whole sample.
    """

    def __init__(
        self,
        number: int,
        state: S,
        step: Callable[[S, AnyElementEvent, float], tuple[S, ElementActions]],
        view: Callable[[S, float], AnyDevice],
        seen: Callable[[Sample, int], AnyElementEvent],
    ) -> None:
        self.number, self._state = number, state
        self._step, self._view, self._seen = step, view, seen
        self.drives: deque[MoveDrive] = deque()

    @property
    def name(self) -> str:
        """Return the name under which it is asked."""
        return self._state.name

    def seen(self, whole: Sample) -> AnyElementEvent:
        """Make an event of its part of a whole sample."""
        return self._seen(whole, self.number)

    def start(self, journal: Journal) -> None:
        """Remember what was answered before; nothing is replayed."""
        self._state = replace(self._state, memory=journal.commands(self.name))
        if isinstance(self._state, Gate):
            # Each event has a record of its own, so that its number can never have been used.
            self._state = replace(self._state, seq=journal.last)

    def feed(
        self,
        event: AnyElementEvent,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
    ) -> None:
        """Let one event through the rules, and what follows from it."""
        events: deque[AnyElementEvent] = deque([event])
        while events:
            now_event = events.popleft()
            before = self._state
            self._state, actions = self._step(before, now_event, clock())
            kept = recorded(journal, [one for one in actions if isinstance(one, Record)])
            if not kept and isinstance(now_event, Asked) and promises(now_event, actions):
                self._state = before
                why = journal.trouble[-80:]
                pay(now_event.console, Refused(now_event.request.id, Refusal.JOURNAL, why))
                continue
            events.extend(self._act(actions, pay, kept=kept))

    def _act(
        self, actions: ElementActions, pay: Callable[[str, AnyAnswer], None], *, kept: bool
    ) -> list[AnyElementEvent]:
        follow: list[AnyElementEvent] = []
        for action in actions:
            match action:
                case Answer(console=console, message=message):
                    pay(console, message)
                case MoveDrive() if kept or action.op in STOPS:
                    self.drives.append(action)
                case MoveDrive():
                    follow.append(JournalFailed(action.command))
                case Record():
                    pass
        return follow

    def view(self, now: float) -> AnyDevice:
        """Return all that a console may know."""
        return self._view(self._state, now)

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far a command came, None when it is not the newest movement."""
        moved = self._state.movement
        if moved is None or moved.command != command:
            return None
        return moved.stage, moved.reason
