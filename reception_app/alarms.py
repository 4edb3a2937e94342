"""Alarms as people work with them: their states, shelving, one parent, the rate (screens.md 4.6).

An alarm is new, taken in hand, over but not yet seen, or it is not (normal). A latched one stays
when its cause is gone, until a person resets it. Nothing that nobody took in hand ever goes away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from reception_app.alarm_catalogue import (
    AlarmPriority,
    Standing,
    kind_of,
    priority_of,
    shelvable_min,
)
from reception_app.errors import (
    AlarmLastsError,
    AlarmStandsError,
    NotHandableError,
    NotShelvableError,
    ReasonNeededError,
    UnknownAlarmError,
)
from reception_app.staff import Right, Role, check_right

CLOCK_SLIP = timedelta(minutes=2)  # a clock set back by more ends a shelving: too soon, never late
ESCALATES_AFTER = timedelta(seconds=60)  # a high one that nobody took in hand (screens.md 4.8)
TURN = timedelta(seconds=3)  # between two consoles that would both put it on record
NAMED = 4  # of those that one alarm tells of together; the others are counted
TEN_MIN, HOUR = 10, 60
# EEMUA 191, as screens.md A4 has it: one console, six an hour, three standing, a flood from ten on.
BUDGET_TEN_MIN, BUDGET_HOUR, BUDGET_STANDING = 10, 6, 3


@dataclass(frozen=True, slots=True)
class At:
    """One instant: what people read, and seconds of a clock that nobody sets."""

    now: datetime
    clock_s: float


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that should not be; `alarm` is unique while it lasts."""

    alarm: str
    kind: str
    since: datetime
    detail: str = ""
    device: str = ""
    subjects: tuple[str, ...] = ()  # whom or what it tells of together, newest first


@dataclass(frozen=True, slots=True)
class Alarm:
    """An alarm that has a cause, or had one and is not dealt with. Normal is None."""

    cause: Cause
    rose: bool = False  # False: its cause does not yet last long enough
    active: bool = False
    latched: bool = False  # its cause is gone, and nobody has reset it
    acknowledged: bool = False
    by: str = ""  # who took it in hand
    acknowledged_at: datetime | None = None
    rose_at: datetime | None = None
    over_at: datetime | None = None
    seen_s: float | None = None  # since when its cause is there; None: it is gone
    gone_s: float | None = None
    rose_s: float = 0.0
    in_hand: frozenset[str] = frozenset()  # subjects that it told of when it was taken in hand
    worse: bool = False  # it has lasted so long that it is worse
    again: bool = False  # it rose once more: who had it in hand before has not this

    @property
    def priority(self) -> AlarmPriority:
        """How bad it is now."""
        new = self.active and not self.acknowledged
        return priority_of(kind_of(self.cause.kind), new=new, worse=self.worse)

    @property
    def detail(self) -> str:
        """What its words name: those that nobody took in hand first, at most `NAMED`."""
        told = self.cause.subjects
        if not told:
            return self.cause.detail
        ordered = sorted(told, key=lambda one: one in self.in_hand)
        more = len(ordered) - NAMED
        named = ", ".join(ordered[:NAMED])
        return f"{named} +{more}" if more > 0 else named

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        if not self.rose:
            return Standing.NORMAL
        if self.active:
            return Standing.IN_HAND if self.acknowledged else Standing.NEW
        return Standing.NORMAL if self.acknowledged else Standing.OVER


@dataclass(frozen=True, slots=True)
class Seen:
    """The cause is there."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class Gone:
    """The cause is not there."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody took it in hand."""

    by: str


@dataclass(frozen=True, slots=True)
class Reset:
    """Somebody looked into a latched one and lets it go."""

    by: str


AnyAlarmEvent = Seen | Gone | Acknowledged | Reset


class Happening(StrEnum):
    """What an event made of an alarm."""

    ROSE = "rose"
    ENDED = "ended"


Step = tuple[Alarm | None, tuple[Happening, ...]]


def step(alarm: Alarm | None, event: AnyAlarmEvent, at: At) -> Step:
    """Return the alarm after one event, None when all is normal, and what happened.

    Raise `AlarmLastsError` on a reset while the cause is there, `UnknownAlarmError` on a reset or
    an acknowledgement of nothing.
    """
    match event:
        case Seen(cause=cause):
            return _seen(alarm, cause, at)
        case Gone():
            return _gone(alarm, at)
        case Acknowledged(by=by):
            return _acknowledged(_there(alarm), by, at)
        case Reset(by=by):
            return _reset(_there(alarm), by, at)
        case _:
            assert_never(event)


def _there(alarm: Alarm | None) -> Alarm:
    if alarm is None or not alarm.rose:
        raise UnknownAlarmError
    return alarm


def _seen(alarm: Alarm | None, cause: Cause, at: At) -> Step:
    alarm = alarm or Alarm(cause)
    if alarm.active and not alarm.latched:
        told = replace(
            alarm.cause, detail=cause.detail, device=cause.device, subjects=cause.subjects
        )
        return _lasted(replace(alarm, cause=told, gone_s=None), at)
    began = at.clock_s if alarm.seen_s is None else alarm.seen_s
    alarm = replace(alarm, cause=cause if not alarm.rose else alarm.cause, seen_s=began)
    if at.clock_s - began < kind_of(cause.kind).on_delay_s:
        return alarm, ()
    risen = replace(
        alarm, cause=cause, rose=True, active=True, latched=False, acknowledged=False, by="",
        acknowledged_at=None, rose_at=at.now, over_at=None, gone_s=None, rose_s=at.clock_s,
        in_hand=frozenset(), again=False, worse=False,
    )  # fmt: skip
    return risen, (Happening.ROSE,)


def _lasted(alarm: Alarm, at: At) -> Step:
    """Make an alarm worse in its time: as such nobody has it in hand yet."""
    kind = kind_of(alarm.cause.kind)
    lasts_s = (at.now - alarm.cause.since).total_seconds()
    if kind.worse is None or alarm.worse or lasts_s < kind.worse_after_s:
        return _grown(alarm, at)
    worse = replace(alarm, worse=True)
    return (_anew(worse, at), (Happening.ROSE,)) if alarm.acknowledged else (worse, ())


def _grown(alarm: Alarm, at: At) -> Step:
    """Make an alarm that is in hand new again when it tells of somebody nobody took in hand.

    Not sooner after its last rise than its kind says (docs/decisions/050).
    """
    if not alarm.acknowledged:
        return alarm, ()
    alarm = replace(alarm, in_hand=alarm.in_hand.intersection(alarm.cause.subjects))
    grown = len(set(alarm.cause.subjects)) > len(alarm.in_hand)
    if not grown or at.clock_s - alarm.rose_s < kind_of(alarm.cause.kind).again_after_s:
        return alarm, ()
    return _anew(alarm, at), (Happening.ROSE,)


def _anew(alarm: Alarm, at: At) -> Alarm:
    """Let an alarm that is in hand rise once more: it sounds, and goes to the chief."""
    return replace(
        alarm, cause=replace(alarm.cause, since=at.now.replace(microsecond=0)), acknowledged=False,
        by="", acknowledged_at=None, rose_at=at.now, rose_s=at.clock_s,
        again=True,
    )  # fmt: skip


def _gone(alarm: Alarm | None, at: At) -> Step:
    if alarm is None or not alarm.rose:
        return None, ()  # it never lasted long enough to be one
    if not alarm.active or alarm.latched:
        return replace(alarm, seen_s=None), ()
    kind = kind_of(alarm.cause.kind)
    since = at.clock_s if alarm.gone_s is None else alarm.gone_s
    if at.clock_s - since < kind.off_delay_s:
        return replace(alarm, gone_s=since), ()
    over = replace(alarm, seen_s=None, gone_s=since, over_at=at.now)
    if kind.latched:
        return replace(over, latched=True), ()
    if alarm.acknowledged:
        return None, (Happening.ENDED,)
    return replace(over, active=False), ()


def _acknowledged(alarm: Alarm, by: str, at: At) -> Step:
    if not alarm.active:
        return None, (Happening.ENDED,)
    if alarm.acknowledged:
        return alarm, ()
    taken = replace(alarm, acknowledged=True, by=by, acknowledged_at=at.now)
    return replace(taken, in_hand=frozenset(alarm.cause.subjects)), ()


def _reset(alarm: Alarm, by: str, at: At) -> Step:
    del by, at
    if not alarm.latched:
        raise AlarmLastsError(alarm.cause.kind)
    return None, (Happening.ENDED,)


# -- shelving ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shelf:
    """An alarm put aside until a time; it comes back by itself."""

    alarm: str
    kind: str
    at: datetime
    until: datetime
    by: str
    reason: str

    def holds(self, now: datetime) -> bool:
        """Tell whether it is still put aside."""
        return self.at - CLOCK_SLIP <= now < self.until


def minutes_left(until: datetime, now: datetime) -> int:
    """Count the minutes until an alarm put aside comes back, a begun one as a whole."""
    return max(0, -int((now - until).total_seconds() // 60))


def check_may_shelve(role: Role, kind: str, minutes: int, reason: str) -> None:
    """Raise unless this role may put an alarm aside for so long, and says why.

    `NotAllowedError` for anybody but a chief, `NotShelvableError` for the kind or the minutes,
    `ReasonNeededError` without a reason.
    """
    check_right(role, Right.SHELVE)
    most = shelvable_min(kind_of(kind))
    if not 1 <= minutes <= most:
        raise NotShelvableError(kind, most)
    if not reason.strip():
        raise ReasonNeededError("shelve")


# -- closing with a note, and handing on -------------------------------------------------------


def check_may_close(role: Role, kind: str, note: str, *, active: bool, latched: bool) -> None:
    """Raise unless this role may close an alarm and say what was done.

    `AlarmStandsError` while its cause is there, save of a kind that stands only until somebody
    takes it in hand; `NotAllowedError` for a latched one by anybody but a chief;
    `ReasonNeededError` without a note.
    """
    check_right(role, Right.SHELVE if latched else Right.ACKNOWLEDGE)
    if active and not latched and not kind_of(kind).once:
        raise AlarmStandsError(kind)
    if not note.strip():
        raise ReasonNeededError("close")


def why_not_handed(kind: str, owner: str, staff: str, *, held: bool, given: bool) -> str:
    """Return the code why somebody may not hand an alarm to a colleague, "" where they may.

    `owner` has it in hand, "" is not known; see `NotHandableError` for the codes. Only whoever has
    an alarm in hand gives it away, and anybody one that nobody has.
    """
    if kind_of(kind).of_post:
        return "post"
    if kind == "panic":
        return "everybody"
    if given:
        return "given"
    return "held" if held and owner not in ("", staff) else ""


def check_may_hand(role: Role, why: str) -> None:
    """Raise `NotAllowedError` for a role without alarms, `NotHandableError` for a code."""
    check_right(role, Right.ACKNOWLEDGE)
    if why:
        raise NotHandableError(why)


# -- one parent, one list --------------------------------------------------------------------


def hidden_by(kind: str, active: frozenset[str]) -> str:
    """Return the active kind that stands for this one, "" when it stands for itself."""
    known = kind_of(kind)
    if known.priority is AlarmPriority.CRITICAL:
        return ""
    return next((parent for parent in known.parents if parent in active), "")


def told_by(kind: str, active: frozenset[str]) -> str:
    """Return the lost controller that stands for this kind, active at any device of its bridge."""
    return next((one for one in kind_of(kind).controllers if one in active), "")


def escalated(priority: AlarmPriority, since: datetime, now: datetime, *, in_hand: bool) -> bool:
    """Tell whether a chief must hear of an alarm that nobody took in hand."""
    return priority is AlarmPriority.HIGH and not in_hand and now - since >= ESCALATES_AFTER


def given_now(since: datetime, now: datetime, turn: int) -> bool:
    """Tell whether it is this console's turn to put on record that a chief is given an alarm.

    `turn` counts the posts of the office from 0: the first one that runs writes it for all.
    """
    return now - since >= ESCALATES_AFTER + turn * TURN


# -- the rate against the budget -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rate:
    """How many alarms rose in each minute of the last hour; never larger than that hour."""

    minutes: tuple[tuple[int, int], ...] = ()  # minute of the clock, how many

    def counted(self, clock_s: float, count: int = 1) -> Rate:
        """Return the rate with so many more that rose now."""
        minute = int(clock_s // 60)
        kept = dict(pair for pair in self.minutes if minute - HOUR < pair[0] <= minute)
        kept[minute] = kept.get(minute, 0) + count
        return Rate(tuple(sorted(kept.items())))

    def within(self, minutes: int, clock_s: float) -> int:
        """Count those that rose in the last so many minutes, at most 60."""
        now = int(clock_s // 60)
        return sum(count for minute, count in self.minutes if now - minutes < minute <= now)

    def flooding(self, clock_s: float) -> bool:
        """Tell whether more come than anybody can read: then they are told per device."""
        return self.within(TEN_MIN, clock_s) > BUDGET_TEN_MIN
