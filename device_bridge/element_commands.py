"""What consoles ask of a gate or a barrier: select, operate, stop, acknowledge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from device_bridge.airlock_guards import MOVERS
from device_bridge.airlock_state import Asked, fingerprint
from device_bridge.alarm_set import may_not_acknowledge
from device_bridge.element import TICK_S, TOKEN_S, Movement, Selection
from device_bridge.element_turn import ElementTurn, S
from device_bridge.field import FieldOp
from device_bridge.protocol.answers import Done, Refused, Selected
from device_bridge.protocol.codes import Move, Refusal, Right, Role, Stage
from device_bridge.protocol.requests import (
    Acknowledge,
    Deselect,
    Operate,
    SelectMove,
    Stop,
)

No = tuple[Refusal, str] | None
ElementRequest = SelectMove | Operate | Deselect | Stop | Acknowledge


@dataclass(frozen=True, slots=True)
class Commands(Generic[S]):
    """What is particular to one kind of element.

    `refusal` says why a movement may not be given now; `ops` what the controller is asked for it;
    `stop` what ends one; `needed` which right of its key a console needs.
    """

    refusal: Callable[[S, Move, float], No]
    ops: dict[Move, FieldOp]
    stop: FieldOp
    needed: Right = Right.RELEASE

    def asked(self, turn: ElementTurn[S], event: Asked) -> None:
        """Act on one request: a repeat gets its first answer, another content is a conflict."""
        request = event.request
        if not isinstance(request, ElementRequest):
            turn.tell(event.console, Refused(request.id, Refusal.UNSUPPORTED))
            return
        if not _is_new(turn, event):
            return
        turn.remember(request.id, fingerprint(request))
        if self._may_not(event, request):
            _refuse(turn, event, Refusal.NOT_ALLOWED)
        else:
            self._serve(turn, event, request)

    def _serve(self, turn: ElementTurn[S], event: Asked, request: ElementRequest) -> None:
        match request:
            case SelectMove():
                self._select(turn, event, request)
            case Operate():
                self._operate(turn, event, request)
            case Deselect():
                self._deselect(turn, event)
            case Stop():
                self._stop(turn, event, request)
            case Acknowledge():
                self._acknowledge(turn, event, request)

    def _may_not(self, event: Asked, request: ElementRequest) -> bool:
        if isinstance(request, Acknowledge):
            return may_not_acknowledge(event, request)
        return self.needed not in event.rights or Role(request.who.role) not in MOVERS

    def _select(self, turn: ElementTurn[S], event: Asked, request: SelectMove) -> None:
        live = turn.state.selection
        if live is not None and live.console != event.console:
            _refuse(turn, event, Refusal.BUSY, "selected")
        elif request.move not in self.ops:
            _refuse(turn, event, Refusal.BAD_REQUEST, "move")
        elif no := self.refusal(turn.state, request.move, turn.now):
            _refuse(turn, event, *no)
        else:
            who = request.who
            turn.set(
                selection=Selection(
                    request.id, event.console, who.post, who.officer, who.role, request.move,
                    request.visit, event.token, turn.now,
                )
            )  # fmt: skip
            turn.record(
                "selected", command=request.id, visit=request.visit, officer=who.officer,
                role=who.role, post=who.post, detail=request.move,
            )  # fmt: skip
            turn.answer(event.console, Selected(request.id, event.token, TOKEN_S))

    def _operate(self, turn: ElementTurn[S], event: Asked, request: Operate) -> None:
        live = turn.state.selection
        no = _token_no(turn, event, request)
        if no or live is None:
            _refuse(turn, event, no or Refusal.NO_SELECTION)
            return
        hindrance = self.refusal(turn.state, live.move, turn.now)
        turn.void_selection()  # spent, whatever comes of it
        if hindrance:
            _refuse(turn, event, *hindrance)
            return
        _give_up(turn)
        who = request.who
        turn.record(
            "operate", command=request.id, visit=live.visit, officer=who.officer, role=who.role,
            post=who.post, outcome=live.move, detail=fingerprint(request), intent=True,
        )  # fmt: skip
        turn.set(
            movement=Movement(
                request.id, event.console, live.move, live.visit, who.post, who.officer, who.role,
                ((Stage.ACCEPTED, turn.now),),
            )
        )  # fmt: skip
        turn.drive(request.id, self.ops[live.move])

    def _deselect(self, turn: ElementTurn[S], event: Asked) -> None:
        live = turn.state.selection
        if live is not None and live.console == event.console:
            turn.void_selection()
        turn.answer(event.console, Done(event.request.id))

    def _stop(self, turn: ElementTurn[S], event: Asked, request: Stop) -> None:
        """Stop whatever moves; it needs no token, since standing still harms nobody."""
        turn.void_selection()
        who = request.who
        turn.record(
            "stop", command=request.id, officer=who.officer, role=who.role, post=who.post,
        )  # fmt: skip
        turn.drive(f"{request.id}.stop", self.stop)
        turn.answer(event.console, Done(request.id))

    def _acknowledge(self, turn: ElementTurn[S], event: Asked, request: Acknowledge) -> None:
        if not turn.acknowledge(request.alarm):
            _refuse(turn, event, Refusal.BAD_REQUEST, "alarm")
            return
        who = request.who
        turn.record(
            "acknowledged", command=request.id, officer=who.officer, role=who.role,
            post=who.post, detail=request.alarm,
        )  # fmt: skip
        turn.answer(event.console, Done(request.id))


def _give_up(turn: ElementTurn[S]) -> None:
    """Bring the movement that another one takes the place of to its end: on record, and answered.

    One that was not seen to move may still have begun: its write is on its way.
    """
    moved = turn.state.movement
    if moved is not None:
        turn.reach(Stage.STOPPED if moved.stage is Stage.MOVING else Stage.NOT_KNOWN)


def _is_new(turn: ElementTurn[S], event: Asked) -> bool:
    command = event.request.id
    known = turn.state.memory.get(command)
    if known is None:
        return True
    if known.fingerprint != fingerprint(event.request):
        turn.alarm("conflict", lasts=False)
        turn.record("refused", command=command, outcome=Refusal.CONFLICT)
        turn.tell(event.console, Refused(command, Refusal.CONFLICT))
    elif known.answer is not None:
        turn.tell(event.console, known.answer)
    return False


def _token_no(turn: ElementTurn[S], event: Asked, request: Operate) -> Refusal | None:
    """Say why the token is not good: spent, expired, another console's, or never given."""
    live = turn.state.selection
    if live is None:
        expired = turn.state.voided == request.token
        return Refusal.SELECTION_EXPIRED if expired else Refusal.NO_SELECTION
    if turn.now - live.since > TOKEN_S:
        return Refusal.SELECTION_EXPIRED
    return next(
        (no for guard in TOKEN_GUARDS.values() if (no := guard(live, event, request))), None
    )


def _own_token(live: Selection, _event: Asked, request: Operate) -> Refusal | None:
    return None if live.token == request.token else Refusal.NO_SELECTION


def _own_console(live: Selection, event: Asked, _request: Operate) -> Refusal | None:
    return None if live.console == event.console else Refusal.NO_SELECTION


def _tick_age(_live: Selection, event: Asked, _request: Operate) -> Refusal | None:
    fresh = event.tick_age_s is not None and event.tick_age_s <= TICK_S
    return None if fresh else Refusal.STALE_TICK


TokenGuard = Callable[[Selection, Asked, Operate], Refusal | None]
# A search takes them out one by one.
TOKEN_GUARDS: dict[str, TokenGuard] = {
    "token": _own_token,
    "console": _own_console,
    "tick_age": _tick_age,
}


def _refuse(turn: ElementTurn[S], event: Asked, reason: Refusal, detail: str = "") -> None:
    request = event.request
    turn.record("refused", command=request.id, outcome=reason, detail=detail[:80])
    turn.answer(event.console, Refused(request.id, reason, detail[:80]))
