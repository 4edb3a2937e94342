"""Where a passage stands after a sample: the phases of airlock.md 6.4, row by row."""

from __future__ import annotations

from device_bridge.airlock_proofs import (
    both_secure,
    openish,
    people,
    position,
    readback,
    secure,
)
from device_bridge.airlock_state import OTHER
from device_bridge.airlock_turn import FINAL, Turn
from device_bridge.protocol.codes import Door, Phase, Position, Stage

P = Phase
PHASES_OF = {
    Door.OUTER: (P.OUTER_RELEASED, P.OUTER_OPEN, P.OUTER_CLOSING),
    Door.INNER: (P.INNER_RELEASED, P.INNER_OPEN, P.INNER_CLOSING),
}


def follow(turn: Turn) -> None:
    """Take the phase on by what the newest sample proves."""
    _shut(turn)
    match turn.state.phase:
        case P.UNKNOWN:
            _classify(turn)
        case P.EMPTY:
            if people(turn.state, turn.now) != 0:
                _occupied(turn)  # row 10
        case P.HOLD:
            _hold(turn)
        case P.OUTER_RELEASED | P.INNER_RELEASED:
            _released(turn)
        case P.OUTER_OPEN | P.INNER_OPEN:
            _open(turn)
        case P.OUTER_CLOSING | P.INNER_CLOSING:
            _closing(turn)


def _shut(turn: Turn) -> None:
    """Nobody holds a door that is shut, also where nobody saw it shutting."""
    for door in Door:
        if secure(turn.state, door, turn.now):
            turn.calm("held", door)


def side(phase: Phase) -> Door:
    """Return the door whose passage a phase of releasing, opening or closing is."""
    return Door.OUTER if phase in PHASES_OF[Door.OUTER] else Door.INNER


def _classify(turn: Turn) -> None:
    """Rows 2 to 5: what a full sample says after a start, a loss or a fault."""
    state, now = turn.state, turn.now
    if both_secure(state, now):
        release = state.release
        if release and release.stage not in FINAL:
            turn.reach(Stage.SECURE if release.stage is Stage.OPENED else Stage.NOT_KNOWN)
        if people(state, now) == 0:
            turn.end("session_ended", "not_known")
            turn.go(P.EMPTY)
        else:
            _occupied(turn)
        return
    for door in Door:
        # While an output is on, its release is not ours to follow: wait until it is over.
        running = state.door(door).grant is not None or readback(state, door, now) is not False
        if openish(state, door, now) and not running and secure(state, OTHER[door], now):
            opened = position(state, door, now) is Position.OPEN
            turn.go(PHASES_OF[door][1 if opened else 2])


def _occupied(turn: Turn) -> None:
    """Enter HOLD with whoever is, or may be, inside."""
    seen = people(turn.state, turn.now)
    if turn.state.session is None:
        turn.begin(found=True)
        turn.alarm("presence")
    turn.stay(people=seen, entered=True)
    _too_many(turn, seen)
    turn.go(P.HOLD)


def _too_many(turn: Turn, seen: int | None) -> None:
    """Row 20: more than one is inside, until no more than one is seen there."""
    if seen is None:
        return
    if seen > 1:
        turn.alarm("people")
    else:
        turn.calm("people")


def _hold(turn: Turn) -> None:
    """Row 30: the occupant is not whom the approval was for."""
    session, seen = turn.state.session, people(turn.state, turn.now)
    if session is None or seen == session.people:
        return
    turn.stay(people=seen)
    if seen is not None and session.people is not None:
        turn.alarm("count_changed")
    if session.approved_at is not None and seen != session.count:
        turn.void_approval()
        turn.void_selection()
    _too_many(turn, seen)


def _released(turn: Turn) -> None:
    """Rows 12, 13, 31, 32."""
    door = side(turn.state.phase)
    if position(turn.state, door, turn.now) is Position.OPEN:
        _opened(turn, door)
    elif secure(turn.state, door, turn.now):
        _unused(turn, door)


def _opened(turn: Turn, door: Door) -> None:
    turn.reach(Stage.RELEASED)
    turn.reach(Stage.OPENED)
    turn.go(PHASES_OF[door][1])


def _unused(turn: Turn, door: Door) -> None:
    """Rows 13 and 32: the release is over and its door was never seen open."""
    turn.reach(Stage.NOT_USED)
    if not both_secure(turn.state, turn.now):
        turn.go(P.UNKNOWN)
        return
    session, seen = turn.state.session, people(turn.state, turn.now)
    before = session.people if session and session.entered else 0
    if None not in (seen, before) and seen != before:
        turn.fault("sensor", door)  # somebody passed a door whose contact says "closed"
    stays_empty = door is Door.OUTER or (session is not None and session.leaving)
    if seen == 0 and stays_empty:
        turn.end("session_ended", "not_used")
        turn.go(P.EMPTY)
    else:
        _occupied(turn)


def _open(turn: Turn) -> None:
    """Rows 16 and 33; a contact that flaps is open."""
    door = side(turn.state.phase)
    closed = position(turn.state, door, turn.now) is Position.CLOSED
    if closed and _steady(turn, door):
        turn.calm("held", door)
        turn.go(PHASES_OF[door][2])


def _steady(turn: Turn, door: Door) -> bool:
    since, timers = turn.state.door(door).steady_since, turn.state.timers
    return turn.state.sample is not None and turn.state.sample.taken_at - since >= timers.steady


def _closing(turn: Turn) -> None:
    """Rows 18 to 22, 35, 36."""
    state, now = turn.state, turn.now
    door = side(state.phase)
    if position(state, door, now) is Position.OPEN:
        _opened(turn, door)
        return
    if not secure(state, door, now):
        return
    turn.calm("not_locked", door)
    if state.release and state.release.stage in (Stage.ACCEPTED, Stage.RELEASED):
        _unused(turn, door)  # cancelled before anybody opened it
        return
    turn.reach(Stage.SECURE)
    if not both_secure(state, now):
        turn.go(P.UNKNOWN)  # after an override: the other door is still not known
        return
    if people(state, now) == 0:
        _left(turn, door)
        return
    session = turn.state.session
    if door is Door.INNER and session is not None and not session.leaving:
        turn.stay(check=None, approved_at=None, cleared=False)  # row 36: somebody stayed
    _occupied(turn)


def _left(turn: Turn, door: Door) -> None:
    """Rows 18 and 35: nobody is inside any more; say by which door the stay ended."""
    session = turn.state.session
    if session is not None and not session.entered:
        turn.end("session_ended", "not_entered")
    elif door is Door.OUTER:
        turn.end("left_outer")
    elif session is not None and session.cleared:
        turn.end("passed_inner")
    else:
        turn.end("session_ended", "" if session and session.leaving else "not_known")
    turn.go(P.EMPTY)
