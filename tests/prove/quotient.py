"""A finite quotient of the rules' state: the real `step`, with time and names made few.

Only these differences are kept, because the rules make no other:
- a time is young or has run out; which ones have run out is said with the event (`Late`), so every
  order in which they can run out is tried, and also that they never do;
- a number or an id is that of now, that of before, or none: they are given again in order;
- alarms, records and words for people are forgotten: no rule of a release reads them.
  (An alarm that is active already only spares a second CANCEL; with its latch no grant runs.)
So whatever the real rules can do in a world, some path here does as well.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Flag, auto

from device_bridge.airlock import at_start, step
from device_bridge.airlock_state import (
    Actions,
    Airlock,
    AnyEvent,
    Call,
    DoorTrack,
    Grant,
    Known,
    Release,
    Sampled,
    Selection,
    Session,
    Started,
    Timers,
    fingerprint,
)
from device_bridge.airlock_turn import FINAL
from device_bridge.plc import Sample, Word
from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Regime, Role, Stage
from device_bridge.protocol.requests import Operate, Who

NOW = 1000.0
# Between two samples contacts become steady: a bounce is shorter, a missed poll makes it longer.
BEFORE = NOW - 0.2  # when the last sample was taken
SOON = NOW + 0.05  # when the next one is
OVERTAKEN = NOW - 0.02  # a sample that was under way while something else happened
LONG_AGO = NOW - 400.0  # longer than every timer
STALE = NOW - 2.0
NAME = "a"
SESSION, FORMER = 5, 4  # the present stay, one before it
CALL, GONE = 1, 9  # the open call, one that is over
COMMAND, NEXT = "r", "n"  # the newest operate; the id of every new request
TOKEN, OLD_TOKEN = "t" * 32, "u" * 32
CHIEF = Who("o", Role.CHIEF, "p")
NEVER = float("-inf")


class Late(Flag):
    """What has run out when an event comes."""

    NOTHING = 0
    SAMPLE = auto()
    DISAGREE_OUTER = auto()
    DISAGREE_INNER = auto()
    GRANT = auto()  # the longest time that a release can run
    SETTLE = auto()  # the longest time that a write can live, since a start
    START = auto()  # ... and the release that it could have begun
    PHASE = auto()
    PROOF = auto()  # of a written release
    TOKEN = auto()
    APPROVAL = auto()
    CALL = auto()


DISAGREE = {Door.OUTER: Late.DISAGREE_OUTER, Door.INNER: Late.DISAGREE_INNER}


def operate(command: str, *, token: str = TOKEN, who: Who = CHIEF) -> Operate:
    return Operate(command, who, NAME, token, 1)


# The newest operate, as it would come a second time.
AGAIN = operate(COMMAND, token=OLD_TOKEN)
_KNOWN = {COMMAND: Known(fingerprint(AGAIN), None)}


def started(latch: Latch, regime: Regime, *, driven: bool) -> Started:
    """Start as from the journal, which knows the newest operate."""
    memory = tuple(_KNOWN.items()) if driven else ()
    cause = "x" if latch is not Latch.NONE else ""
    return Started(latch, cause, regime, SESSION, CALL, memory)


def first(*, steady: bool) -> Airlock:
    """Return the state of a bridge that just started.

    Where no contact bounces (not `steady`), one sample is enough: the rules are told to believe
    sooner than they do, which can only bring more to light.
    """
    timers = Timers() if steady else Timers(steady=0.0)
    blank = replace(at_start(NAME, NOW), timers=timers)
    state, _ = step(blank, started(Latch.NONE, Regime.DAY, driven=False), NOW)
    return canonical(state, NOW)


def take(
    state: Airlock, event: AnyEvent, late: Late = Late.NOTHING
) -> tuple[Airlock, Airlock, Airlock, Actions]:
    """Run the real rules on one event; return before and after as they are, the canon, actions."""
    aged = aged_by(state, late)
    after, actions = step(aged, event, moment(event))
    return aged, after, canonical(after, moment(event)), actions


def moment(event: AnyEvent) -> float:
    """Return when an event comes: a sample that is not overtaken a little later than all else."""
    soon = isinstance(event, Sampled) and event.sample.taken_at == SOON
    return SOON if soon else NOW


def aged_by(state: Airlock, late: Late) -> Airlock:  # noqa: C901 - one row a time
    """Let the named times run out."""
    if not late:
        return state
    changes: dict[str, object] = {}
    if Late.SAMPLE in late and state.sample:
        changes["sample"] = replace(state.sample, taken_at=STALE)
    if Late.PHASE in late:
        changes["phase_since"] = LONG_AGO
    if Late.START in late:
        changes["started_at"] = LONG_AGO
    if Late.TOKEN in late and state.selection:
        changes["selection"] = replace(state.selection, since=LONG_AGO)
    if Late.APPROVAL in late and state.session:
        changes["session"] = replace(state.session, approved_at=LONG_AGO)
    if Late.PROOF in late and state.release:
        stages = ((state.release.stage, LONG_AGO),)
        changes["release"] = replace(state.release, stages=stages)
    if Late.CALL in late:
        changes["calls"] = tuple(replace(call, since=NOW - 700.0) for call in state.calls)
    for door in Door:
        track = _aged_track(state.door(door), late, door)
        if track is not state.door(door):
            changes[str(door)] = track
    return replace(state, **changes)  # type: ignore[arg-type]


def _aged_track(track: DoorTrack, late: Late, door: Door) -> DoorTrack:
    if DISAGREE[door] in late and track.disagree_since is not None:
        track = replace(track, disagree_since=LONG_AGO)
    if Late.SETTLE in late and track.proof_after > NOW:
        track = replace(track, proof_after=NEVER)
    if Late.GRANT in late and track.grant:
        track = replace(track, grant=replace(track.grant, since=LONG_AGO))
    return track


# -- the quotient ----------------------------------------------------------------------------


def canonical(state: Airlock, now: float) -> Airlock:
    """Return the representative of this state, seen at `now`, with the present at `NOW`."""
    sample = state.sample
    fresh = sample is not None and now - sample.taken_at <= state.timers.fresh
    outer = _track(state, Door.OUTER, now, fresh=fresh)
    inner = _track(state, Door.INNER, now, fresh=fresh)
    grants = outer.grant is not None or inner.grant is not None
    # The id of an operate that was given is the next COMMAND.
    given = state.release is not None and state.release.command == NEXT
    driven = given or COMMAND in state.memory
    young = state.phase is Phase.UNKNOWN or any(t.proof_after > now for t in (outer, inner))
    started_lately = now - state.started_at < 1.0 and (young or state.started_at > LONG_AGO)
    return Airlock(
        name=NAME, timers=state.timers, phase=state.phase, phase_since=NOW, latch=state.latch,
        cause="x" if state.cause else "", regime=state.regime,
        sample=_sample(sample, fresh=fresh) if sample else None,
        started_at=NOW if started_lately else LONG_AGO,
        outer=outer, inner=inner,
        session=_session(state.session) if state.session else None,
        selection=_selection(state, state.selection) if state.selection else None,
        release=_release(state, state.release, grants=grants) if state.release else None,
        calls=(Call(CALL, NOW - 10.0),) if state.calls else (),
        memory=_KNOWN if driven else {}, last_session=SESSION, last_call=CALL,
    )  # fmt: skip


def _sample(sample: Sample, *, fresh: bool) -> Sample:
    # What is left of the registers is the count of people: boot id and edges are relative to this
    # sample, and sequence, result, tick and pulse are read from a new sample only.
    words = [0] * len(sample.words)
    if not fresh:
        # The rules compare a new sample with an old one in its boot id and its keys only.
        return Sample(STALE, tuple(words), (False,) * len(sample.bits))
    words[Word.OCCUPANCY] = sample.words[Word.OCCUPANCY]
    return Sample(BEFORE, tuple(words), sample.bits)


def _track(state: Airlock, door: Door, now: float, *, fresh: bool) -> DoorTrack:
    track, sample = state.door(door), state.sample
    taken = sample.taken_at if sample else NEVER
    steady = fresh and taken - track.steady_since >= state.timers.steady
    return DoorTrack(
        grant=track.grant and _grant(track.grant, state, door),
        proof_after=_proof_after(track.proof_after, taken, now, fresh=fresh),
        steady_since=NEVER if steady or not fresh else BEFORE,
        disagree_since=None if track.disagree_since is None else NOW,
        fault=track.fault, foreign=track.foreign,
    )  # fmt: skip


def _proof_after(proof_after: float, taken: float, now: float, *, fresh: bool) -> float:
    if proof_after > now:
        return NOW + 0.5  # settling
    if proof_after > taken:
        return NOW  # after the last sample
    return BEFORE if fresh and proof_after == taken else NEVER


def _grant(grant: Grant, state: Airlock, door: Door) -> Grant:
    edges = Word.EDGES_OUTER if door is Door.OUTER else Word.EDGES_INNER
    known = state.sample.word(edges) if state.sample else 0
    differs = not grant.seen and grant.edges != known
    return Grant(
        COMMAND, NOW, -1 if differs else 0, 1, grant.seen, grant.unsure and not grant.seen,
        grant.dropped,
    )  # fmt: skip


def _session(session: Session) -> Session:
    approved = session.approved_at is not None
    return Session(
        SESSION, NOW, visit=session.visit, leaving=session.leaving, people=session.people,
        entered=session.entered, count=session.count if approved else 0,
        approved_at=NOW - 1.0 if approved else None,
    )  # fmt: skip


def _selection(state: Airlock, live: Selection) -> Selection:
    number = state.session.number if state.session else 0
    session = 0 if live.session == 0 else SESSION if live.session == number else FORMER
    open_call = live.call in {call.number for call in state.calls}
    return Selection(
        "s", live.console, "p", "o", Role.CHIEF, live.door, live.purpose, session,
        0 if live.call == 0 else CALL if open_call else GONE, live.visit, TOKEN, NOW,
    )  # fmt: skip


TOLD_APART = {Purpose.OVERRIDE, Purpose.RETREAT}  # by an emergency and by a lockdown
PASSAGE = frozenset(Phase) - {Phase.UNKNOWN, Phase.EMPTY, Phase.HOLD}


def _release(state: Airlock, release: Release, *, grants: bool) -> Release | None:
    stage = Stage.NOT_KNOWN if release.stage in FINAL else release.stage
    if stage is Stage.NOT_KNOWN and not grants and state.phase not in PASSAGE:
        return None
    purpose = release.purpose if release.purpose in TOLD_APART else Purpose.ENTRY
    return Release(
        COMMAND, "c", release.door, purpose, "", 0, "p", "o", Role.CHIEF,
        ((stage, NOW),), None, answered=True,
    )  # fmt: skip


def key_of(state: Airlock) -> tuple[object, ...]:
    """Return what tells representatives apart, hashable."""
    return (
        state.phase, state.latch, state.regime, state.sample, state.outer, state.inner,
        state.session, state.selection, state.release, bool(state.memory), state.started_at,
        bool(state.calls),
    )  # fmt: skip
