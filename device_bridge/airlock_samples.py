"""What one sample proves: doors, releases and the site, in the order of precedence."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.airlock_calls import rung
from device_bridge.airlock_passage import PHASES_OF, follow
from device_bridge.airlock_proofs import EDGES, contacts, fresh, key_turned, openish
from device_bridge.airlock_state import FLAPS, Grant
from device_bridge.airlock_turn import Turn, edges_of
from device_bridge.plc import Bit, Result, Sample, Word
from device_bridge.protocol.codes import Door, Latch, Phase, Refusal, Stage


def sampled(turn: Turn, sample: Sample) -> None:
    """Take one sample in, in the order of precedence: emergency, fault, then the passage."""
    before = turn.state.sample
    if before is not None and sample.taken_at <= before.taken_at:
        return  # overtaken on its way: it says less than what is known
    turn.set(sample=sample)
    if fresh(turn.state, turn.now) is None:
        # Too old to be followed; a later one that says the same is still the first to be believed.
        for door in Door:
            turn.track(door, steady_since=sample.taken_at)
        return
    turn.calm("plc_lost")
    if before is not None and before.word(Word.BOOT) != sample.word(Word.BOOT):
        _plc_restarted(turn, sample)
    if before is not None and key_turned(before) != key_turned(sample):
        _key_changed(turn, sample)
    gap = before is None or sample.taken_at - before.taken_at > turn.state.timers.fresh
    for door in Door:
        _contacts(turn, door, None if gap else before, sample)
        _grant(turn, door, sample)
    _site(turn, before, sample)
    rung(turn, sample)
    for door in Door:
        _foreign(turn, door, before, sample)
    _intrusion(turn)
    follow(turn)


def _plc_restarted(turn: Turn, sample: Sample) -> None:
    """Row 1: its outputs are off, its proofs are void, nothing is replayed.

    A write under way may still arrive in its new life: until it is dead, nothing is proven.
    """
    turn.record("plc_restarted", detail=str(sample.word(Word.BOOT)))
    turn.reach(Stage.NOT_KNOWN)
    for door in Door:
        turn.track(door, grant=None, proof_after=turn.now + turn.state.timers.write)
    turn.void_approval()
    turn.void_selection()
    turn.go(Phase.UNKNOWN)


def _key_changed(turn: Turn, sample: Sample) -> None:
    """Row 51: whoever holds the key moves the doors; afterwards as after a restart."""
    turned = key_turned(sample)
    turn.record("key", outcome="turned" if turned else "returned")
    turn.void_approval()
    turn.void_selection()
    if not turned:
        turn.go(Phase.UNKNOWN)


# -- one door --------------------------------------------------------------------------------


def _contacts(turn: Turn, door: Door, before: Sample | None, sample: Sample) -> None:
    """Row 39: contacts that contradict each other for longer than 1.5 s are a fault."""
    closed, opened, bolted, _ = contacts(sample, door)
    if before is None or contacts(before, door)[:3] != (closed, opened, bolted):
        _changed(turn, door, sample)
    track = turn.state.door(door)
    # A bolt that says locked beside an open door hangs in the air, or one of the two lies.
    if closed != opened and not (opened and bolted):
        if track.disagree_since is not None:
            turn.track(door, disagree_since=None, fault=False)
            turn.calm("sensor", door)
    elif track.disagree_since is None:
        turn.track(door, disagree_since=turn.now)
    elif not track.fault and turn.now - track.disagree_since > turn.state.timers.disagree:
        turn.track(door, fault=True)
        turn.fault("sensor", door)
        if not turn.overriding:
            turn.go(Phase.UNKNOWN)


def _changed(turn: Turn, door: Door, sample: Sample) -> None:
    """Start the time from which contacts count as steady; tell one that flaps, once."""
    track = turn.state.door(door)
    taken_at = sample.taken_at
    if turn.now - track.flaps_since > turn.state.timers.flap:
        turn.track(door, steady_since=taken_at, flaps=1, flaps_since=turn.now)
        return
    turn.track(door, steady_since=taken_at, flaps=track.flaps + 1)
    if track.flaps + 1 == FLAPS:
        turn.alarm("flapping", door, lasts=False)


def _grant(turn: Turn, door: Door, sample: Sample) -> None:
    """Follow a release of ours by the output's readback and the PLC's own count of edges."""
    grant = turn.state.door(door).grant
    if grant is None:
        return
    readback = contacts(sample, door)[3]
    on = readback or sample.word(Word.PULSE_LEFT) > 0
    edge = edges_of(turn.state, door) != grant.edges
    # Until the PLC has judged our own block, an output or an edge is another writer's; and the
    # timer alone proves no release: the output behind it may be dead.
    judged = sample.word(Word.LAST_SEQ) == grant.seq
    if not grant.seen and judged and (readback or edge):
        grant = replace(grant, seen=True)
        turn.track(door, grant=grant)
        turn.reach(Stage.RELEASED)
    if grant.unsure and not grant.seen and _refused(turn, door, grant, sample):
        return
    timers = turn.state.timers
    longest = timers.write + timers.pulse
    if not on and (grant.seen or sample.taken_at > grant.since + longest):
        turn.track(door, grant=None, proof_after=sample.taken_at)


def _refused(turn: Turn, door: Door, grant: Grant, sample: Sample) -> bool:
    """Resolve a write without an answer by the PLC's own word, when that is a refusal."""
    result = sample.word(Word.RESULT)
    if sample.word(Word.LAST_SEQ) != grant.seq or result not in REFUSING:
        return False
    turn.not_done(grant.command, Refusal.PLC_REFUSED, Result(result).name.lower())
    return turn.state.door(door).grant is None


# A duplicate says that an earlier block had this number: not what became of it.
REFUSING = frozenset(Result) - {Result.NONE, Result.DONE, Result.DUPLICATE}


def _foreign(turn: Turn, door: Door, before: Sample | None, sample: Sample) -> None:
    """Tell an output that is on, or was between two samples, without a release of ours."""
    track, on = turn.state.door(door), contacts(sample, door)[3]
    same_life = before is not None and before.word(Word.BOOT) == sample.word(Word.BOOT)
    edge = same_life and before is not None and before.word(EDGES[door]) != sample.word(EDGES[door])
    just_ours = track.grant is not None or track.proof_after == sample.taken_at
    foreign = not just_ours and (on or edge) and not _excused(turn)
    if foreign and not track.foreign and not _hands_off(turn):
        turn.fault("forced", door)
        turn.cancel_foreign(door)
        turn.go(Phase.UNKNOWN)
    turn.track(door, foreign=foreign)


def _excused(turn: Turn) -> bool:
    """Tell whether a release of the bridge's life before may still run."""
    timers = turn.state.timers
    running = turn.now - turn.state.started_at <= timers.write + timers.pulse
    return running and turn.state.phase is Phase.UNKNOWN


def _hands_off(turn: Turn) -> bool:
    """Tell whether others rightly move the doors: an emergency, or a key at the door."""
    sample = turn.state.sample
    keyed = sample is not None and key_turned(sample)
    return turn.state.latch is Latch.EMERGENCY or keyed


def _intrusion(turn: Turn) -> None:
    """Rows 11 and 38: what is open without a release of ours, and both doors at once."""
    state, now = turn.state, turn.now
    opened = [door for door in Door if openish(state, door, now)]
    astray = [door for door in opened if state.phase not in PHASES_OF[door]]
    if turn.overriding or not opened:
        return
    if len(opened) == len(Door):
        if not _hands_off(turn):
            turn.fault("both_not_secure")
        turn.go(Phase.UNKNOWN)
    elif astray and state.phase is not Phase.UNKNOWN:
        if not _hands_off(turn):
            turn.fault("forced", astray[0])
        turn.go(Phase.UNKNOWN)


# -- the site --------------------------------------------------------------------------------


def _site(turn: Turn, before: Sample | None, sample: Sample) -> None:
    """Emergency, tamper, power and detectors (rows 41, 42, 49, 50)."""
    for bit, kind in ((Bit.FIRE, "fire"), (Bit.EMERGENCY, "emergency")):
        if sample.bit(bit):
            turn.alarm(kind)
            turn.latch(Latch.EMERGENCY, kind)
    if sample.bit(Bit.TAMPER):
        turn.fault("tamper")
    dead = not sample.bit(Bit.MAINS) and not sample.bit(Bit.BATTERY)
    for kind, active in (("power", dead), ("mains", not sample.bit(Bit.MAINS) and not dead)):
        if active:
            turn.alarm(kind)
        else:
            turn.calm(kind)
    pairs = ((Bit.METAL_ALERT, Bit.METAL_HEALTHY), (Bit.XRAY_ALERT, Bit.XRAY_HEALTHY))
    metal, xray = (
        turn.now if before is None or any(before.bit(b) != sample.bit(b) for b in pair) else known
        for pair, known in zip(pairs, turn.state.detectors_since, strict=True)
    )
    if (metal, xray) != turn.state.detectors_since:
        turn.set(detectors_since=(metal, xray))
