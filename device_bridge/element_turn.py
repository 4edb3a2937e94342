"""One step of an element's rules while it is being made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar

from device_bridge.airlock_state import Answer, Known, Record
from device_bridge.alarm_set import calmed, raised, taken
from device_bridge.element import (
    FINAL,
    AnyElementAction,
    Element,
    ElementActions,
    MoveDrive,
    Movement,
)
from device_bridge.field import FieldOp
from device_bridge.protocol.answers import AnyAnswer, NotKnown, Refused, Released
from device_bridge.protocol.codes import Refusal, Stage

MEMORY = 500  # command ids remembered; a barrier moves some times a day, a gate by hand some dozens

S = TypeVar("S", bound=Element)


class ElementTurn(Generic[S]):
    """Collects what one event changes; lives only inside one `step`."""

    def __init__(self, state: S, now: float) -> None:
        self.state, self.now = state, now
        self._actions: list[AnyElementAction] = []

    @property
    def actions(self) -> ElementActions:
        """What the server has to do, in order."""
        return tuple(self._actions)

    def set(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the element
        """Change fields of the state; what is so already costs no copy."""
        state = self.state
        if any(getattr(state, name) is not value for name, value in changes.items()):
            self.state = replace(state, **changes)

    def record(self, kind: str, **fields: Any) -> None:  # noqa: ANN401 - fields of Record
        """Ask for a line in the journal."""
        self._actions.append(Record(kind, device=self.state.name, **fields))

    def tell(self, console: str, message: AnyAnswer) -> None:
        """Answer a console, and remember nothing."""
        self._actions.append(Answer(console, message))

    def answer(self, console: str, message: AnyAnswer) -> None:
        """Answer a console and remember the answer under its command id."""
        self.tell(console, message)
        known = self.state.memory.get(message.id)
        if known is not None and known.answer is None:
            self.set(memory={**self.state.memory, message.id: Known(known.fingerprint, message)})

    def remember(self, command: str, fingerprint: str) -> None:
        """Note that the command is under way; the oldest ids are forgotten."""
        kept = dict(self.state.memory)
        while len(kept) >= MEMORY:
            del kept[next(iter(kept))]
        self.set(memory={**kept, command: Known(fingerprint, None)})

    def drive(self, command: str, op: FieldOp) -> None:
        """Ask for one write."""
        self._actions.append(MoveDrive(command, op))

    def void_selection(self) -> None:
        """Kill the live token."""
        if self.state.selection:
            self.set(voided=self.state.selection.token, selection=None)

    # -- alarms ----------------------------------------------------------------------------

    def alarm(self, kind: str, *, lasts: bool = True, detail: str = "") -> None:
        """Raise an alarm, unless it is active already; one that does not last is an event."""
        state = self.state
        found = raised(state.alarms, kind, state.name, self.now, active=lasts, detail=detail)
        if found is not None:
            self.set(alarms=found)
            self.record("alarm", detail=kind)

    def calm(self, kind: str) -> None:
        """Note that the cause of an alarm is gone."""
        if any(one.kind == kind for one in self.state.alarms):
            self.set(alarms=calmed(self.state.alarms, kind))

    def acknowledge(self, alarm: str) -> bool:
        """Take an alarm in hand; one that is over goes away. False when there is none such."""
        found = taken(self.state.alarms, alarm)
        if found is not None:
            self.set(alarms=found)
        return found is not None

    # -- the newest movement ---------------------------------------------------------------

    def reach(self, stage: Stage, reason: Refusal | None = None, detail: str = "") -> None:
        """Note how far the newest movement came, and answer its console once."""
        moved = self.state.movement
        if moved is None or moved.stage in FINAL or moved.stage is stage:
            return
        moved = replace(
            moved, stages=(*moved.stages, (stage, self.now)), reason=reason or moved.reason,
            detail=detail or moved.detail,
        )  # fmt: skip
        self.set(movement=moved)
        self._answer_operate(moved)
        if stage in FINAL and moved.console:  # of a card the gate itself keeps the record
            self.record(
                "outcome", command=moved.command, visit=moved.visit, officer=moved.officer,
                role=moved.role, post=moved.post, outcome=stage, detail=reason or "",
            )  # fmt: skip

    def _answer_operate(self, moved: Movement) -> None:
        if moved.answered:
            return
        message: AnyAnswer
        match moved.stage:
            case Stage.REFUSED:
                reason = moved.reason or Refusal.PLC_REFUSED
                message = Refused(moved.command, reason, moved.detail[:80])
            case Stage.NOT_KNOWN:
                message = NotKnown(moved.command)
            case Stage.ACCEPTED:
                return
            case _:
                message = Released(moved.command)
        self.set(movement=replace(moved, answered=True))
        self.answer(moved.console, message)
