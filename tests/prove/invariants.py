"""What may never happen (airlock.md 6.2), read anew from the pages: no guard of the rules is asked.

`of_step` judges one step of the rules by what they knew; the building in truth is judged in
`world.py` where a release is acted on.
"""

from __future__ import annotations

from device_bridge.airlock_state import (
    Actions,
    Airlock,
    Answer,
    AnyEvent,
    Asked,
    Drive,
    Elapsed,
    LoopStalled,
    Record,
    Sampled,
    Selection,
)
from device_bridge.plc import Bit, Op, Sample
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Regime, Right, Role, Stage
from device_bridge.protocol.requests import Check, Operate
from tests.prove.quotient import NOW, moment

D, P = Door, Purpose
RIGHT_FOR = {
    (D.OUTER, P.ENTRY): Right.ADMIT, (D.OUTER, P.RETREAT): Right.ADMIT,
    (D.OUTER, P.EXIT): Right.RELEASE, (D.INNER, P.EXIT): Right.RELEASE,
    (D.INNER, P.ENTRY): Right.RELEASE, (D.OUTER, P.OVERRIDE): Right.OVERRIDE,
}  # fmt: skip
AT_A_COUNTER = {Role.GUARD, Role.OFFICER, Role.CHIEF}
SHUT = (True, False, True, False)  # closed, not open, bolted, no output
OUTER = slice(Bit.OUTER_CLOSED, Bit.OUTER_READBACK + 1)
INNER = slice(Bit.INNER_CLOSED, Bit.INNER_READBACK + 1)
FRESH_S, TICK_S, TOKEN_S, APPROVAL_S = 1.0, 1.0, 8.0, 300.0  # settled.md 2
PROOF_S, CALL_S, LONGEST_S = 1.5, 600.0, 30.0


def of_step(before: Airlock, event: AnyEvent, after: Airlock, actions: Actions) -> str:
    """Return what this step of the rules broke, "" when nothing."""
    found = [_of_memory(before, event, actions)]
    drives = [a for a in actions if isinstance(a, Drive) and a.op is not Op.CANCEL]
    found += [_of_grant(before, event, after, actions, drive) for drive in drives]
    found += [_of_approval(before, event, after), _of_void(before, event, after)]
    found += [_of_known(after, event), _of_latch(before, event, after)]
    if isinstance(event, Elapsed):
        found.append(_of_time(before, after))
    return next((one for one in found if one), "")


def _sample(state: Airlock, now: float) -> Sample | None:
    fresh = state.sample is not None and now - state.sample.taken_at <= FRESH_S
    return state.sample if fresh else None


# -- INV-1, INV-4, INV-8 at the instant of a grant ---------------------------------------------


def _of_grant(
    before: Airlock, event: AnyEvent, after: Airlock, actions: Actions, drive: Drive
) -> str:
    live = before.selection
    if not isinstance(event, Asked) or not isinstance(event.request, Operate):
        return "INV-1: a release that nobody operated"
    if live is None or after.selection is not None:
        return "INV-1: a release without a token of its own"
    if drive.command in before.memory:
        return "INV-8: a command acted on twice"
    intents = [a.command for a in actions if isinstance(a, Record) and a.intent]
    if drive.command not in intents:
        return "INV-8: a release that is not on record first"
    now = moment(event)
    return (
        _of_request(live, event, event.request, now)
        or _of_mode(before, live, now)
        or _of_doors(before, live, now)
        or _of_stay(before, live, after, now)
    )


def _of_request(live: Selection, event: Asked, request: Operate, now: float) -> str:
    way = (live.door, live.purpose)
    if way not in RIGHT_FOR:
        return "INV-1: no purpose moves that door"
    if event.tick_age_s is None or event.tick_age_s > TICK_S:
        return "INV-1: a late command"
    if request.token != live.token or event.console != live.console:
        return "INV-1: a token of somebody else"
    if now - live.since > TOKEN_S:
        return "INV-1: a token too old"
    if RIGHT_FOR[way] not in event.rights or request.who.role not in AT_A_COUNTER:
        return "INV-1: somebody who may not"
    return ""


def _of_mode(before: Airlock, live: Selection, now: float) -> str:  # noqa: PLR0911 - one row a rule
    """Say why emergency, fault, key, regime or power forbid this release (settled.md 1)."""
    sample = _sample(before, now)
    if sample is None:
        return "INV-5: a release on an old sample"
    if before.latch is Latch.EMERGENCY:
        return "INV-6: a release in an emergency"
    if before.latch is Latch.FAULT and live.purpose is not P.OVERRIDE:
        return "INV-1: a release under a fault"
    if sample.bit(Bit.MAINTENANCE_KEY) or sample.bit(Bit.BYPASS_KEY):
        return "INV-1: a release while a key is turned"
    if live.purpose is P.OVERRIDE:
        return _of_override(before, sample)
    if before.phase is Phase.UNKNOWN:
        return "INV-1: a release while nothing is known"
    return _of_regime(before, live, sample)


def _of_override(before: Airlock, sample: Sample) -> str:
    if before.phase is not Phase.UNKNOWN and before.latch is not Latch.FAULT:
        return "INV-2: an override without need"
    if sample.bit(Bit.INNER_READBACK):
        return "INV-2: an override beside a released inner door"
    contacts = sample.bit(Bit.INNER_OPEN), sample.bit(Bit.INNER_CLOSED)
    if contacts == (True, False) and not before.inner.fault:
        return "INV-2: an override beside an open inner door"
    nobody = sample.people == 0 and not sample.bit(Bit.PRESENCE)
    return "INV-2: an override with nobody inside" if nobody else ""


def _of_regime(before: Airlock, live: Selection, sample: Sample) -> str:
    entry, called = live.purpose is P.ENTRY, live.call in {call.number for call in before.calls}
    outer = live.door is D.OUTER
    forbidden = {
        Regime.DAY: False,
        Regime.NIGHT: entry and outer and not called,
        Regime.CLOSED: entry,
        Regime.LOCKDOWN: not (outer and live.purpose in (P.RETREAT, P.EXIT)),
        Regime.MAINTENANCE: True,
    }
    if forbidden[before.regime]:
        return f"INV-1: a release against {before.regime}"
    dead = not sample.bit(Bit.MAINS) and not sample.bit(Bit.BATTERY)
    return "INV-1: a new stay without power" if dead and entry and outer else ""


def _of_doors(before: Airlock, live: Selection, now: float) -> str:
    """INV-1: the other door is seen shut, and neither is released; not known is not secure."""
    sample = _sample(before, now)
    if sample is None or live.purpose is P.OVERRIDE:
        return ""
    inner, outer = sample.bits[INNER], sample.bits[OUTER]
    other, own = (outer, inner) if live.door is D.INNER else (inner, outer)
    if other != SHUT:
        return "INV-1: a release beside a door that is not seen shut"
    return "INV-1: a release of a door that is released" if own[3] else ""


def _of_stay(before: Airlock, live: Selection, after: Airlock, now: float) -> str:
    if live.purpose is P.OVERRIDE:
        return ""
    present = before.session.number if before.session else 0
    if live.session != present:
        return "INV-1: a release for another stay"
    sample = _sample(before, now)
    nobody = sample is not None and sample.people == 0 and not sample.bit(Bit.PRESENCE)
    if (live.door, live.purpose) in {(D.OUTER, P.ENTRY), (D.INNER, P.EXIT)}:
        return "" if nobody else "INV-4: a new stay while somebody is inside"
    if before.phase is not Phase.HOLD:
        return "INV-1: a release out of its place"
    return _of_inner_entry(before, after, sample, now) if live.door is D.INNER else ""


def _of_inner_entry(before: Airlock, after: Airlock, sample: Sample | None, now: float) -> str:
    stay = before.session
    if stay is None or stay.approved_at is None:
        return "INV-4: an inner release without an approval"
    if now - stay.approved_at > APPROVAL_S:
        return "INV-4: an approval too old"
    if after.session is not None and after.session.approved_at is not None:
        return "INV-4: an approval used and kept"
    seen = sample.people if sample else None
    agrees = seen is None or seen in (0, stay.count)  # 0 beside presence: the count is not known
    return "" if agrees else "INV-4: an approval for another count"


# -- what else a step may not do ----------------------------------------------------------------


def _of_memory(before: Airlock, event: AnyEvent, actions: Actions) -> str:
    if not isinstance(event, Asked) or event.request.id not in before.memory:
        return ""
    other = any(isinstance(a, Answer) and isinstance(a.message, Refused) for a in actions)
    return "INV-8: another answer to the same command" if other else ""


def _approved(state: Airlock) -> bool:
    return state.session is not None and state.session.approved_at is not None


def _of_approval(before: Airlock, event: AnyEvent, after: Airlock) -> str:
    """Judge an approval when it is made, and that it lives nowhere else (6.1)."""
    if not _approved(after):
        return ""
    if after.phase is not Phase.HOLD or after.latch is not Latch.NONE:
        return "INV-4: an approval outside HOLD or under a latch"
    request = event.request if isinstance(event, Asked) else None
    if _approved(before) and not isinstance(request, Check):
        return ""
    if not isinstance(request, Check) or not isinstance(event, Asked):
        return "INV-4: an approval that nobody gave"
    if after.session is not None and after.session.approved_at != moment(event):
        return ""  # refused; the approval of before lives on
    return _of_check(before, event, request)


def _of_check(before: Airlock, event: Asked, request: Check) -> str:
    if Right.RELEASE not in event.rights or request.who.role not in AT_A_COUNTER:
        return "INV-4: an approval by somebody who may not"
    if before.session is None or request.session != before.session.number:
        return "INV-4: an approval for another stay"
    if request.visit != before.session.visit:
        return "INV-4: an approval for another visit"
    if before.phase is not Phase.HOLD:
        return "INV-4: an approval outside HOLD"
    return ""


def _of_void(before: Airlock, event: AnyEvent, after: Airlock) -> str:
    """Judge that a token does not outlive what it was given for (settled.md 1)."""
    if after.selection is None or after.selection is not before.selection:
        return ""
    numbers = [state.session.number if state.session else 0 for state in (before, after)]
    changed = numbers[0] != numbers[1] or before.latch is not after.latch
    if changed or before.regime is not after.regime or isinstance(event, LoopStalled):
        return "INV-1: a token outlives its stay, latch, regime or a stall"
    return ""


def _of_known(after: Airlock, event: AnyEvent) -> str:
    """INV-5: without a fresh sample nothing is known; only `Written` and its like wait for time."""
    timed = isinstance(event, (Sampled, Asked))
    if not timed or _sample(after, moment(event)) is not None or after.phase is Phase.UNKNOWN:
        return ""
    return "INV-5: a phase that no fresh sample proves"


def _of_time(before: Airlock, after: Airlock) -> str:
    """Judge that what lasts too long is told (INV-2, INV-5, airlock.md 6.7)."""
    release, lasted = after.release, NOW - before.phase_since
    waiting = release is not None and release.stage is Stage.ACCEPTED
    if release is not None and waiting and NOW - release.stages[0][1] > PROOF_S:
        return "INV-5: a release that is not said to be not known"
    if any(NOW - call.since > CALL_S for call in after.calls):
        return "INV-1: a ring that outlives its time"
    closing = before.phase in (Phase.OUTER_CLOSING, Phase.INNER_CLOSING) and lasted > LONGEST_S
    # The door has its time from the end of its release on, however long it was closed before.
    ended = all(
        track.grant is None and NOW - track.proof_after > LONGEST_S
        for track in (before.outer, before.inner)
    )
    if closing and ended and after.latch is Latch.NONE and after.phase is before.phase:
        return "INV-2: a door that does not lock and no fault"
    return ""


def _of_latch(before: Airlock, event: AnyEvent, after: Airlock) -> str:
    if after.latch is Latch.NONE and before.latch is not Latch.NONE:
        sample = _sample(before, moment(event))
        if sample is None or sample.bit(Bit.FIRE) or sample.bit(Bit.TAMPER):
            return "INV-6: a latch cleared before its cause"
    if isinstance(event, Sampled) and event.sample.bit(Bit.FIRE):
        fresh = _sample(after, moment(event))
        if fresh is event.sample and after.latch is not Latch.EMERGENCY:
            return "INV-6: a fire that is not an emergency"
    return _of_both(event, after)


def _of_both(event: AnyEvent, after: Airlock) -> str:
    """INV-2: both doors seen open is a fault, unless declared."""
    sample = event.sample if isinstance(event, Sampled) else None
    if sample is None or _sample(after, moment(event)) is not sample:
        return ""
    both = sample.bit(Bit.OUTER_OPEN) and sample.bit(Bit.INNER_OPEN)
    release = after.release
    excused = after.latch is not Latch.NONE or sample.bit(Bit.MAINTENANCE_KEY)
    declared = release is not None and release.purpose is P.OVERRIDE
    return "INV-2: both doors open and no fault" if both and not (excused or declared) else ""
