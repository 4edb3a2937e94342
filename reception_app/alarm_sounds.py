"""What is to be heard, when again, and how loud (screens.md 4.8). There is no mute."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

NIGHT = 0.5  # -6 dB, for all but the critical one
GAP_S = 2.0  # two sounds of one kind never run into each other


class Sound(StrEnum):
    """The five sounds of a post; a refusal or a wrong form has none."""

    CRITICAL = "critical"
    HIGH = "high"
    LOW = "low"
    BELL = "bell"
    CLICK = "click"  # a release was executed


REPEAT_S = {Sound.CRITICAL: 5.0, Sound.HIGH: 20.0, Sound.BELL: 15.0}
FLOORS = {
    Sound.CRITICAL: 0.6, Sound.HIGH: 0.4, Sound.LOW: 0.0, Sound.BELL: 0.4, Sound.CLICK: 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud each sound is by day, 0.0 to 1.0."""

    critical: float = 1.0
    high: float = 0.8
    low: float = 0.5
    bell: float = 0.8
    click: float = 0.4


def level(sound: Sound, volumes: Volumes, *, night: bool) -> float:
    """Return how loud a sound is now, 0.0 to 1.0: never below its floor, by night neither."""
    wanted: float = getattr(volumes, sound.value)
    if night and sound is not Sound.CRITICAL:
        wanted *= NIGHT
    return min(1.0, max(FLOORS[sound], wanted))


@dataclass(frozen=True, slots=True)
class Heard:
    """What calls for a sound at one moment; the alarms are those that nobody has in hand."""

    critical: frozenset[str] = frozenset()
    high: frozenset[str] = frozenset()
    low: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()  # high ones that a chief is given at this console
    rings: frozenset[str] = frozenset()
    release: str = ""  # the newest executed one
    flooding: bool = False  # then the repeats are enough


@dataclass(frozen=True, slots=True)
class Sounded:
    """What was heard already; times are seconds of a clock that nobody sets."""

    heard: Heard | None = None
    alarm: Sound | None = None  # the alarm sound that repeats
    alarm_s: float = 0.0
    bell_s: float | None = None


def due(sounded: Sounded, heard: Heard, clock_s: float) -> tuple[Sounded, tuple[Sound, ...]]:
    """Return the sounds to make now: of all alarms the worst alone, the bell beside it."""
    known = sounded.heard or Heard(release=heard.release)
    alarm, sounded = _alarm(sounded, known, heard, clock_s)
    bell, sounded = _bell(sounded, known, heard, clock_s)
    clicks = bool(heard.release) and heard.release != known.release
    made = (*alarm, *bell, *((Sound.CLICK,) if clicks else ()))
    return replace(sounded, heard=heard), made


def _alarm(
    sounded: Sounded, known: Heard, heard: Heard, clock_s: float
) -> tuple[tuple[Sound, ...], Sounded]:
    for sound, now, before in (
        (Sound.CRITICAL, heard.critical, known.critical),
        # One that is given to the chief sounds at once there, as one that rose.
        (Sound.HIGH, _high(heard), _high(known)),
    ):
        if not now:
            continue
        passed_s = clock_s - sounded.alarm_s
        fresh = bool(now - before) and passed_s >= GAP_S and not heard.flooding
        if fresh or sounded.alarm is not sound or passed_s >= REPEAT_S[sound]:
            return (sound,), replace(sounded, alarm=sound, alarm_s=clock_s)
        return (), sounded
    quiet = replace(sounded, alarm=None)
    ticks = bool(heard.low - known.low) and not heard.flooding
    return ((Sound.LOW,) if ticks else ()), quiet


def _high(heard: Heard) -> frozenset[str]:
    return heard.high | {f"given {name}" for name in heard.given}


def _bell(
    sounded: Sounded, known: Heard, heard: Heard, clock_s: float
) -> tuple[tuple[Sound, ...], Sounded]:
    if not heard.rings:
        return (), replace(sounded, bell_s=None)
    last = sounded.bell_s
    if heard.rings - known.rings or last is None or clock_s - last >= REPEAT_S[Sound.BELL]:
        return (Sound.BELL,), replace(sounded, bell_s=clock_s)
    return (), sounded
