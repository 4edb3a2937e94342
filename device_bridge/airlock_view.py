"""The airlock as consoles may see it: what is not proven is unknown (INV-5)."""

from __future__ import annotations

from device_bridge.airlock_guards import POSSIBLE, Wish, refusal, regime_now
from device_bridge.airlock_proofs import bolt, fresh, missing, people, position, readback
from device_bridge.airlock_state import Airlock, Call, Release, Selection, Session
from device_bridge.plc import TICK_S, Bit, Sample, Word
from device_bridge.protocol.codes import Bolt, CallStage, Door, Position
from device_bridge.protocol.state import (
    AirlockState,
    AlarmState,
    CallState,
    DetectorState,
    DoorState,
    ReleaseState,
    SelectionState,
    SessionState,
    StageState,
    Way,
)


def view(state: Airlock, now: float) -> AirlockState:
    """Return all that a console may know; ages and durations in seconds at `now`."""
    sample = fresh(state, now)
    return AirlockState(
        name=state.name, phase=state.phase, latch=state.latch, regime=regime_now(state, now),
        phase_age_s=now - state.phase_since,
        outer=_door(state, Door.OUTER, now), inner=_door(state, Door.INNER, now),
        people=people(state, now), presence=_bit(sample, Bit.PRESENCE), plc_live=sample is not None,
        sample_age_s=now - (state.sample.taken_at if state.sample else state.started_at),
        session=_session(state, state.session, now) if state.session else None,
        selection=_selection(state, state.selection, now) if state.selection else None,
        release=_release(state.release, sample, now) if state.release else None,
        calls=tuple(_call(call, now) for call in state.calls),
        alarms=tuple(
            AlarmState(a.alarm, a.kind, now - a.since, a.active, a.acknowledged, a.detail)
            for a in state.alarms
        ),
        detectors=_detectors(state, sample, now), ways=ways(state, now),
        fire=_bit(sample, Bit.FIRE), emergency=_bit(sample, Bit.EMERGENCY),
        tamper=_bit(sample, Bit.TAMPER), mains=_bit(sample, Bit.MAINS),
        battery=_bit(sample, Bit.BATTERY), maintenance_key=_bit(sample, Bit.MAINTENANCE_KEY),
        bypass_key=_bit(sample, Bit.BYPASS_KEY),
    )  # fmt: skip


def ways(state: Airlock, now: float) -> tuple[Way, ...]:
    """Say of each release whether it could be selected now, by the very guards of SELECT."""
    session = state.session.number if state.session else 0
    call = state.calls[0].number if state.calls else 0
    found = []
    for door, purpose in sorted(POSSIBLE):
        no = refusal(state, Wish(door, purpose, session, call), now)
        found.append(Way(door, purpose, no[0] if no else None, no[1] if no else ""))
    return tuple(found)


def _bit(sample: Sample | None, bit: Bit) -> bool | None:
    return None if sample is None else sample.bit(bit)


def _door(state: Airlock, which: Door, now: float) -> DoorState:
    where, lack = position(state, which, now), missing(state, which, now)
    unknown = where is Position.UNKNOWN
    return DoorState(
        position=where, bolt=Bolt.UNKNOWN if unknown else bolt(state, which, now),
        released=readback(state, which, now), secure=not lack, missing=lack,
    )  # fmt: skip


def _session(state: Airlock, session: Session, now: float) -> SessionState:
    approved = session.approved_at
    left = 0.0 if approved is None else state.timers.approval - (now - approved)
    return SessionState(
        session=session.number, age_s=now - session.since, visit=session.visit,
        leaving=session.leaving, found=session.found, check=session.check,
        checked_by=session.checked_by,
        check_age_s=now - session.checked_at if session.check else 0.0,
        approved=approved is not None, approval_left_s=left, count=session.count,
    )  # fmt: skip


def _call(call: Call, now: float) -> CallState:
    ringing = call.stage is CallStage.RINGING
    return CallState(
        call.number, now - call.since, call.visit, call.stage,
        0.0 if ringing else now - call.stage_since, call.officer, call.post,
    )  # fmt: skip


def _selection(state: Airlock, live: Selection, now: float) -> SelectionState:
    return SelectionState(
        command=live.command, post=live.post, door=live.door, purpose=live.purpose,
        visit=live.visit, left_s=max(0.0, state.timers.token - (now - live.since)),
    )  # fmt: skip


def _release(release: Release, sample: Sample | None, now: float) -> ReleaseState:
    left = sample.word(Word.PULSE_LEFT) * TICK_S if sample else 0.0
    return ReleaseState(
        command=release.command, door=release.door, purpose=release.purpose, visit=release.visit,
        post=release.post, reason=release.reason, left_s=left,
        stages=tuple(StageState(stage, now - at) for stage, at in release.stages),
    )  # fmt: skip


def _detectors(state: Airlock, sample: Sample | None, now: float) -> tuple[DetectorState, ...]:
    pairs = (
        ("metal", Bit.METAL_ALERT, Bit.METAL_HEALTHY, state.detectors_since[0]),
        ("xray", Bit.XRAY_ALERT, Bit.XRAY_HEALTHY, state.detectors_since[1]),
    )
    return tuple(
        DetectorState(kind, _bit(sample, alert), _bit(sample, healthy), now - since)
        for kind, alert, healthy, since in pairs
    )


def unlike(one: AirlockState, other: AirlockState) -> bool:
    """Tell whether two views differ in more than their ages (then consoles are told)."""
    return _ageless(one) != _ageless(other)


def _ageless(state: AirlockState) -> tuple[object, ...]:
    session, live, release = state.session, state.selection, state.release
    return (
        state.phase, state.latch, state.regime, state.outer, state.inner, state.people,
        state.presence, state.plc_live, state.fire, state.emergency, state.tamper, state.mains,
        state.battery, state.maintenance_key, state.bypass_key, state.ways,
        session and (session.session, session.visit, session.check, session.approved,
                     session.count, session.leaving),
        live and (live.command, live.post), release and (release.command, len(release.stages)),
        tuple((call.call, call.visit, call.stage, call.post) for call in state.calls),
        tuple((a.alarm, a.active, a.acknowledged) for a in state.alarms),
        tuple((d.kind, d.alert, d.healthy) for d in state.detectors),
    )  # fmt: skip
