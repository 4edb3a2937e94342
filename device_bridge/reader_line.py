"""How one reader on an OSDP bus is watched and brought back; pure.

The library itself notices a cut cable after 8 s and then waits for 300 (devices.md 8.2): whoever
drives it switches a reader that is not as it should be off and on again. All times are seconds of
one monotonic clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from device_bridge.protocol.codes import ReaderStand

SILENT_S = 2.0  # without a word: away; a bus of eight dead readers is asked round in 1.6 s
PAUSE_S = 0.2  # off before it is switched on again
ASKED_S = 0.25  # in which an answer comes (the library waits for 0.2 s)
SILENT_COSTS_S = 0.5  # of a round of the bus, at most: 2.8 s were seen with seven silent ones
ROUND_S = 4.0  # longer than it takes to come round to one whose bus is full of them
QUIET_S = 1.0  # switched on and silent: again
SHAKES_S = 5.0  # switched on, and a word but no secure channel: again; at 9600 baud eight take 3 s
SHAKES = 6  # questions until there is a secure channel
AT_ONCE = 2  # silent ones that are asked while others of the bus speak
STOOD_S = 0.5  # a driver that made no turn for so long heard nobody
LATE_S = 1.0  # a card from behind a longer silence was held before the reader long ago
SETTLED_S = 0.5  # ... and so were those that follow it closely
DOUBLES = 5  # answers that came twice, after which there are two: a wire may double one
DOUBLED_S = 3.0  # between two of them at most; a second reader answers most questions


class Switch(StrEnum):
    """What the driver has to do."""

    OFF = "off"
    ON = "on"


class Watched(Struct, frozen=True):
    """One reader as its bus knows it; a `Struct`, since every question and answer replaces it."""

    since: float  # it is switched on, or off
    on: bool = True
    was_secure: bool = False  # since it was switched on
    asked_at: float | None = None  # what is not answered yet, since it is on
    heard_at: float | None = None  # whenever
    excused_at: float = float("-inf")  # until then nobody listened: its silence is not its own
    fresh_from: float = float("inf")  # a card before that is a late one
    doubles: int = 0  # answers of two at its address, one after the other
    doubled_at: float = float("-inf")


def asked(state: Watched, now: float) -> Watched:
    """Note that a frame went out to it."""
    return replace(state, asked_at=now) if state.on and state.asked_at is None else state


def heard(state: Watched, now: float) -> Watched:
    """Note that it answered; after a gap its next cards are late ones."""
    gap = state.heard_at is None or now - state.heard_at > LATE_S
    fresh_from = now + SETTLED_S if gap else state.fresh_from
    return replace(state, heard_at=now, asked_at=None, fresh_from=fresh_from)


def doubled(state: Watched, now: float) -> Watched:
    """Note that one question had two answers that differ: of two readers with one address."""
    before = state.doubles if now - state.doubled_at <= DOUBLED_S else 0
    return replace(state, doubles=before + 1, doubled_at=now)


def stood(state: Watched, before: float, now: float) -> Watched:
    """Note that the driver itself stood still from `before` to `now`: no reader is away for that.

    A card that comes after it is late all the same.
    """
    return replace(state, excused_at=now) if _speaks(state, before) else state


def card(state: Watched, now: float) -> tuple[Watched, bool]:
    """Note a card; return whether it came too late to count."""
    late = now < state.fresh_from
    return (replace(state, fresh_from=now + SETTLED_S) if late else state), late


@dataclass(frozen=True, slots=True)
class Around:
    """All readers of a bus: how many are asked and silent, and whether one speaks."""

    silent: int = 0
    speak: bool = False


def around(bus: Iterable[tuple[Watched, bool]], now: float) -> Around:
    """Return how the readers of a bus stand, each with whether the library asks it (`enabled`)."""
    silent, speak = 0, False
    for one, enabled in bus:
        if _speaks(one, now):
            speak = True
        elif enabled:
            silent += 1
    return Around(silent, speak)


def turn(
    state: Watched, now: float, bus: Around, *, secure: bool, enabled: bool
) -> tuple[Watched, Switch | None]:
    """Let time pass; `secure` and `enabled` are what the library says of its channel and of it.

    The library switches a reader only when its bus comes round to it, behind every silent one, and
    hears no "on" for one that is not off yet: so each is asked until it is so. A silent one takes
    0.2 s of each second from the others, for 8 s: where some speak, they are tried in turn.
    """
    if not state.on and (enabled or now - state.since < PAUSE_S or _waits(state, now, bus)):
        return state, Switch.OFF if enabled else None
    if not enabled:
        return replace(state, since=now, on=True), Switch.ON
    if secure and _speaks(state, now):
        return (state if state.was_secure else replace(state, was_secure=True)), None
    if not _given_up(state, now, bus, secure=secure):
        return state, None
    off = replace(state, since=now, on=False, was_secure=False, asked_at=None)
    return off, Switch.OFF


def _waits(state: Watched, now: float, bus: Around) -> bool:
    return bus.speak and bus.silent >= AT_ONCE and not _speaks(state, now)


def _speaks(state: Watched, now: float) -> bool:
    """Tell whether it is heard; one that is not asked, behind silent ones, is not silent."""
    if state.heard_at is None:
        return False
    quiet = now - max(state.heard_at, state.excused_at)
    if quiet <= SILENT_S:
        return True
    return quiet <= SILENT_S + ROUND_S and state.on and not _unanswered(state, now)


def _unanswered(state: Watched, now: float) -> bool:
    return state.asked_at is not None and now - max(state.asked_at, state.excused_at) >= ASKED_S


def _given_up(state: Watched, now: float, bus: Around, *, secure: bool) -> bool:
    if state.was_secure:
        return True  # lost just now, or silent for too long
    if secure:
        return False
    heard_at = state.heard_at if state.heard_at is not None else float("-inf")
    if heard_at < state.since:
        return _unanswered(state, now) and now - state.since > QUIET_S
    crowd = SILENT_COSTS_S * bus.silent  # for which its next question may have to wait
    if now - state.since > SHAKES_S + SHAKES * crowd:
        return True
    # A question that nobody answers, or a library that asks no more: for it this is the end.
    open_at = state.asked_at
    return now - heard_at > QUIET_S + crowd and (open_at is None or _unanswered(state, now))


def stand(state: Watched, now: float, *, secure: bool) -> ReaderStand:
    """Return how it stands; while it is being brought back it is what it was heard as."""
    if not _speaks(state, now):
        return ReaderStand.OFFLINE
    if state.doubles >= DOUBLES and now - state.doubled_at <= DOUBLED_S:
        return ReaderStand.DOUBLED
    return ReaderStand.SECURE if secure and state.on else ReaderStand.ONLINE


def well(state: Watched, stands: ReaderStand, *, enabled: bool) -> bool:
    """Tell whether `turn` has nothing to do about one that `stands` so."""
    return enabled and state.was_secure and stands is ReaderStand.SECURE
