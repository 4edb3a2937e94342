"""What a sample proves about doors and people; everything else is unknown (INV-5)."""

from __future__ import annotations

from collections.abc import Callable

from device_bridge.airlock_state import Airlock, DoorTrack, Timers
from device_bridge.plc import Bit, Sample, Word
from device_bridge.protocol.codes import Bolt, Door, Position

BITS = {
    Door.OUTER: slice(Bit.OUTER_CLOSED, Bit.OUTER_READBACK + 1),
    Door.INNER: slice(Bit.INNER_CLOSED, Bit.INNER_READBACK + 1),
}
EDGES = {Door.OUTER: Word.EDGES_OUTER, Door.INNER: Word.EDGES_INNER}

Contacts = tuple[bool, bool, bool, bool]  # closed, open, bolt, output


def contacts(sample: Sample, which: Door) -> Contacts:
    """Return what the four inputs of a door say."""
    closed, opened, bolted, on = sample.bits[BITS[which]]
    return closed, opened, bolted, on


def fresh(state: Airlock, now: float) -> Sample | None:
    """Return the last sample while it may prove anything (INV-5)."""
    sample = state.sample
    return sample if sample and now - sample.taken_at <= state.timers.fresh else None


def position(state: Airlock, which: Door, now: float) -> Position:
    """Read the two contacts of a door; equal contacts are unknown, then a fault."""
    sample = fresh(state, now)
    if sample is None:
        return Position.UNKNOWN
    if state.door(which).fault:
        return Position.FAULT
    closed, opened, _, _ = contacts(sample, which)
    if closed == opened:
        return Position.UNKNOWN
    return Position.CLOSED if closed else Position.OPEN


def bolt(state: Airlock, which: Door, now: float) -> Bolt:
    """Read the bolt contact of a door."""
    sample = fresh(state, now)
    if sample is None:
        return Bolt.UNKNOWN
    return Bolt.LOCKED if contacts(sample, which)[2] else Bolt.UNLOCKED


def readback(state: Airlock, which: Door, now: float) -> bool | None:
    """Read the output of a door's release."""
    sample = fresh(state, now)
    return None if sample is None else contacts(sample, which)[3]


Proof = Callable[[DoorTrack, Sample, Door, Timers], bool]

# All of these, from one fresh sample, make a door SECURE (airlock.md 6.1), in the order in which
# the first missing one is named.
PROOFS: dict[str, Proof] = {
    "release": lambda track, _sample, _door, _timers: track.grant is None,
    "position": lambda track, sample, door, _timers: (
        not track.fault and contacts(sample, door)[:2] == (True, False)
    ),
    "bolt": lambda _track, sample, door, _timers: contacts(sample, door)[2],
    "readback": lambda _track, sample, door, _timers: not contacts(sample, door)[3],
    "proof": lambda track, sample, _door, _timers: sample.taken_at > track.proof_after,
    "steady": lambda track, sample, _door, timers: (
        sample.taken_at - track.steady_since >= timers.steady
    ),
}


def missing(state: Airlock, which: Door, now: float) -> str:
    """Name the first thing without which the door is not SECURE; "" when it is (airlock.md 6.1)."""
    sample, track = fresh(state, now), state.door(which)
    if sample is None:
        return "sample"
    for name, holds in PROOFS.items():
        if not holds(track, sample, which, state.timers):
            return name
    return ""


def secure(state: Airlock, which: Door, now: float) -> bool:
    """Tell whether the door is proven closed, locked and not released."""
    return not missing(state, which, now)


def both_secure(state: Airlock, now: float) -> bool:
    """Tell whether the airlock is proven shut on both sides."""
    return secure(state, Door.OUTER, now) and secure(state, Door.INNER, now)


def openish(state: Airlock, which: Door, now: float) -> bool:
    """Tell whether the door is positively seen open, unlocked or released."""
    return (
        position(state, which, now) is Position.OPEN
        or bolt(state, which, now) is Bolt.UNLOCKED
        or readback(state, which, now) is True
    )


def people(state: Airlock, now: float) -> int | None:
    """Count whoever is inside; None when the two sensors do not agree on nobody."""
    sample = fresh(state, now)
    if sample is None or sample.people is None:
        return None
    return None if sample.people == 0 and sample.bit(Bit.PRESENCE) else sample.people


def key_turned(sample: Sample) -> bool:
    """Tell whether the maintenance or the bypass key at the door is turned."""
    return sample.bit(Bit.MAINTENANCE_KEY) or sample.bit(Bit.BYPASS_KEY)
