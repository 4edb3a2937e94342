"""What consoles ask of the airlock: select, operate, cancel, and where all requests arrive."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from device_bridge.airlock_calls import change_call
from device_bridge.airlock_guards import MOVERS, Wish, lacks_right, refusal
from device_bridge.airlock_office import (
    acknowledge,
    bind,
    check,
    done,
    refuse,
    reset,
    set_regime,
)
from device_bridge.airlock_state import Airlock, Asked, Grant, Release, Selection, fingerprint
from device_bridge.airlock_turn import Turn, edges_of, op_for
from device_bridge.protocol.answers import Refused, Selected
from device_bridge.protocol.codes import Door, Phase, Purpose, Refusal, Right, Stage
from device_bridge.protocol.requests import (
    Acknowledge,
    AnswerCall,
    Bind,
    Cancel,
    Check,
    Deselect,
    EndCall,
    HoldCall,
    Operate,
    Reset,
    Select,
    SetRegime,
)

AirlockRequest = (
    Select
    | Operate
    | Deselect
    | Cancel
    | Bind
    | Check
    | AnswerCall
    | HoldCall
    | EndCall
    | SetRegime
    | Reset
    | Acknowledge
)
TokenGuard = Callable[[Airlock, Selection, Asked, Operate, float], Refusal | None]


def asked(turn: Turn, event: Asked) -> None:
    """Act on one request: a repeat gets its first answer, another content is a conflict (INV-8)."""
    request = event.request
    if not isinstance(request, AirlockRequest):
        turn.tell(event.console, Refused(request.id, Refusal.UNSUPPORTED))
        return
    if not _is_new(turn, event, request.id):
        return
    turn.remember(request.id, fingerprint(request))
    if request.device != turn.state.name:
        refuse(turn, event, Refusal.BAD_REQUEST, "airlock")
        return
    _serve(turn, event, request)


def _is_new(turn: Turn, event: Asked, command: str) -> bool:
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


def _serve(turn: Turn, event: Asked, request: AirlockRequest) -> None:  # noqa: C901 - one row a type
    match request:
        case Select():
            _select(turn, event, request)
        case Operate():
            _operate(turn, event, request)
        case Deselect():
            _deselect(turn, event)
        case Cancel():
            _cancel(turn, event, request)
        case Bind():
            bind(turn, event, request)
        case Check():
            check(turn, event, request)
        case AnswerCall() | HoldCall() | EndCall():
            change_call(turn, event, request)
        case SetRegime():
            set_regime(turn, event, request)
        case Reset():
            reset(turn, event, request)
        case Acknowledge():
            acknowledge(turn, event, request)
        case _:
            assert_never(request)


def _select(turn: Turn, event: Asked, request: Select) -> None:
    who = request.who
    if lacks_right(request.door, request.purpose, event.rights, who.role):
        refuse(turn, event, Refusal.NOT_ALLOWED)
        return
    live = turn.state.selection
    if live is not None and live.console != event.console:
        refuse(turn, event, Refusal.BUSY, "selected")
        return
    wish = Wish(request.door, request.purpose, request.session, request.call)
    if no := refusal(turn.state, wish, turn.now):
        refuse(turn, event, *no)
        return
    visit = request.visit
    if turn.state.session and turn.state.session.visit:
        visit = turn.state.session.visit  # whoever is inside, never whom a console believes
    turn.set(
        selection=Selection(
            request.id, event.console, who.post, who.officer, who.role, request.door,
            request.purpose, request.session, request.call, visit, event.token, turn.now,
        )
    )  # fmt: skip
    turn.record(
        "selected", command=request.id, session=request.session, call=request.call, visit=visit,
        door=request.door, purpose=request.purpose, officer=who.officer, role=who.role,
        post=who.post,
    )  # fmt: skip
    turn.answer(event.console, Selected(request.id, event.token, turn.state.timers.token))


# Why a token is not good, in the order in which it is told; each by its name, as in `GUARDS`.
TOKEN_GUARDS: dict[str, TokenGuard] = {
    "token": lambda _state, live, _event, request, _now: (
        None if live.token == request.token else Refusal.NO_SELECTION
    ),
    "console": lambda _state, live, event, _request, _now: (
        None if live.console == event.console else Refusal.NO_SELECTION
    ),
    "token_age": lambda state, live, _event, _request, now: (
        None if now - live.since <= state.timers.token else Refusal.SELECTION_EXPIRED
    ),
    "tick_age": lambda state, _live, event, _request, _now: (
        None
        if event.tick_age_s is not None and event.tick_age_s <= state.timers.tick
        else Refusal.STALE_TICK
    ),
    "right": lambda _state, live, event, request, _now: (
        Refusal.NOT_ALLOWED
        if lacks_right(live.door, live.purpose, event.rights, request.who.role)
        else None
    ),
}


def _token_no(turn: Turn, event: Asked, request: Operate) -> Refusal | None:
    """Say why the token is not good: spent, expired, another console's, or never given."""
    live = turn.state.selection
    if live is None:
        expired = turn.state.voided == request.token
        return Refusal.SELECTION_EXPIRED if expired else Refusal.NO_SELECTION
    noes = (guard(turn.state, live, event, request, turn.now) for guard in TOKEN_GUARDS.values())
    return next((no for no in noes if no), None)


def _operate(turn: Turn, event: Asked, request: Operate) -> None:
    no, live = _token_no(turn, event, request), turn.state.selection
    if no or live is None:
        refuse(turn, event, no or Refusal.NO_SELECTION)
        return
    wish = Wish(live.door, live.purpose, live.session, live.call)
    hindrance = refusal(turn.state, wish, turn.now)
    turn.void_selection()  # spent, whatever comes of it
    if hindrance:
        refuse(turn, event, *hindrance)
        return
    _give(turn, event, request, live)


def _give(turn: Turn, event: Asked, request: Operate, live: Selection) -> None:
    """Put the intent on record and then ask the PLC (rows 7, 8, 25, 28, 45)."""
    who = request.who
    number = _stay_for(turn, live)
    visit = turn.state.session.visit if turn.state.session else live.visit
    turn.record(
        "operate", command=request.id, session=number, visit=visit, call=live.call,
        door=live.door, purpose=live.purpose, officer=who.officer, role=who.role,
        post=who.post, detail=fingerprint(request), intent=True,
    )  # fmt: skip
    edges = edges_of(turn.state, live.door)
    seq = turn.drive(request.id, op_for(live.door, live.purpose), number)
    turn.track(live.door, grant=Grant(request.id, turn.now, edges, seq))
    turn.set(
        release=Release(
            request.id, event.console, live.door, live.purpose, visit, number, who.post,
            who.officer, who.role, ((Stage.ACCEPTED, turn.now),),
        )
    )  # fmt: skip
    turn.go(Phase.OUTER_RELEASED if live.door is Door.OUTER else Phase.INNER_RELEASED)


def _stay_for(turn: Turn, live: Selection) -> int:
    """Open the stay that an entry or an exit begins, or use up the approval of the present one."""
    into_empty = {(Door.OUTER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT)}
    if (live.door, live.purpose) in into_empty:
        call = next((c for c in turn.state.calls if c.number == live.call), None)
        visit = live.visit or (call.visit if call else "")
        turn.set(calls=tuple(c for c in turn.state.calls if c.number != live.call))
        return turn.begin(visit=visit, leaving=live.purpose is Purpose.EXIT).number
    turn.void_approval()
    if live.door is Door.INNER:
        turn.stay(cleared=True)
    return turn.state.session.number if turn.state.session else 0


def _deselect(turn: Turn, event: Asked) -> None:
    live = turn.state.selection
    if live is not None and live.console == event.console:
        turn.void_selection()
        turn.record("deselected", command=live.command, door=live.door, post=live.post)
    done(turn, event)


def _cancel(turn: Turn, event: Asked, request: Cancel) -> None:
    """Row 15: the PLC ends the release; what the door then shows decides how it ended."""
    phase = turn.state.phase
    if Right.ADMIT not in event.rights or request.who.role not in MOVERS:
        refuse(turn, event, Refusal.NOT_ALLOWED)
        return
    if phase not in (Phase.OUTER_RELEASED, Phase.INNER_RELEASED):
        refuse(turn, event, Refusal.BAD_REQUEST, phase)
        return
    turn.drop("cancelled")
    turn.go(Phase.OUTER_CLOSING if phase is Phase.OUTER_RELEASED else Phase.INNER_CLOSING)
    done(turn, event)
