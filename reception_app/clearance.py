"""The security check: what must be ticked before a visitor may go on, and who may say so.

A guard looks for weapons and dangerous objects only; a visitor may decline, and is then refused
without force (screens.md 1.4). Declining and carrying a weapon are different outcomes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reception_app.errors import BadFieldError, CheckOpenError
from reception_app.staff import Right, Role, check_right
from reception_app.visits import PARTY


class CheckSource(StrEnum):
    """What fills an item of the check."""

    METAL = "metal"  # the gate tells
    XRAY = "xray"  # the scanner tells
    RECORDED = "recorded"  # reason and language noted: F2 ticks it by itself
    DEPOSIT = "deposit"  # forbidden things left behind: the one line that a person ticks


class Posture(StrEnum):
    """How strict an office checks; dated policy, never code (mission.md)."""

    BASIC = "basic"  # no detectors fitted
    FULL = "full"


class Outcome(StrEnum):
    """How a check ended; the codes of the bridge's `CheckOutcome`."""

    PASSED = "passed"
    DECLINED = "declined"
    DANGEROUS_OBJECT = "dangerous_object"
    MISCONDUCT = "misconduct"
    POLICE_CALLED = "police_called"
    OFFICE_CLOSED = "office_closed"
    BROKEN_OFF = "broken_off"
    OTHER = "other"


DETECTORS = frozenset({CheckSource.METAL, CheckSource.XRAY})
# Police at the airlock neither passes nor refuses: the check stays open.
REFUSALS = frozenset(Outcome) - {Outcome.PASSED, Outcome.POLICE_CALLED}
_REQUIRED: dict[Posture, tuple[CheckSource, ...]] = {
    Posture.BASIC: (CheckSource.RECORDED, CheckSource.DEPOSIT),
    Posture.FULL: (CheckSource.METAL, CheckSource.XRAY, CheckSource.RECORDED, CheckSource.DEPOSIT),
}


class CheckMark(StrEnum):
    """What an item says."""

    WAITING = "waiting"  # nobody is inside yet
    OPEN = "open"
    CLEAR = "clear"
    ALERT = "alert"
    SILENT = "silent"  # the device says nothing: a person must look
    BY_HAND = "by_hand"  # a person looked instead, on record
    TICKED = "ticked"


_DONE = frozenset({CheckMark.CLEAR, CheckMark.BY_HAND, CheckMark.TICKED})
_WORST_FIRST = (CheckMark.ALERT, CheckMark.SILENT, CheckMark.OPEN, CheckMark.WAITING)


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One item of the check as it stands: who ticked it, and when."""

    source: CheckSource
    mark: CheckMark = CheckMark.OPEN
    at: datetime | None = None
    who: str = ""


def required(posture: Posture) -> tuple[CheckSource, ...]:
    """Return the lines of a check, in the order in which they are done."""
    return _REQUIRED[posture]


def recorded(service: str, language: str) -> CheckMark:
    """Return what the recorded line says: it ticks itself when both are noted."""
    return CheckMark.TICKED if service and language else CheckMark.OPEN


def detected(*, healthy: bool | None, alert: bool | None) -> CheckMark:
    """Return what a detector's line says; what is not known is never clear."""
    if not healthy or alert is None:
        return CheckMark.SILENT
    return CheckMark.ALERT if alert else CheckMark.CLEAR


def ticked(source: CheckSource, who: str, now: datetime) -> CheckItem:
    """Tick the item that is a person's; a detector is not ticked but looked after by hand.

    Raise `CheckOpenError` for a detector's item.
    """
    if source is CheckSource.RECORDED:
        raise CheckOpenError(source)
    mark = CheckMark.BY_HAND if source in DETECTORS else CheckMark.TICKED
    return CheckItem(source, mark, now, who)


def first_open(items: Iterable[CheckItem]) -> CheckItem | None:
    """Return the item that stands in the way most: alerts, then silence, then what is open."""
    left = [item for item in items if item.mark not in _DONE]
    return min(left, key=lambda item: _WORST_FIRST.index(item.mark), default=None)


def must_count(party: int, seen: int | None, declared: int) -> bool:
    """Tell whether a person must still say how many are inside (settled.md 1).

    `seen` is what the airlock counts, None when it cannot; `declared` is 0 while nobody has said.
    Nobody is asked about one person who came alone and is counted as one.
    """
    if declared:
        return seen is not None and declared != seen
    return seen is None or seen != party or party != 1


def check_may_approve(
    role: Role, posture: Posture, items: Iterable[CheckItem], *, uncounted: bool
) -> None:
    """Raise `NotAllowedError`, or `CheckOpenError` with what is open; pass else (INV-4)."""
    check_right(role, Right.CHECK)
    known = {item.source: item for item in items}
    whole = [known.get(source, CheckItem(source)) for source in required(posture)]
    stands = first_open(whole)
    if stands is not None:
        raise CheckOpenError(stands.source)
    if uncounted:
        raise CheckOpenError("count")


def check_refusal(role: Role, outcome: Outcome) -> None:
    """Raise unless this role may end a check with this outcome."""
    check_right(role, Right.CHECK)
    if outcome not in REFUSALS:
        raise BadFieldError("outcome", "no_refusal")


def check_count(count: int) -> None:
    """Raise `BadFieldError` unless somebody could be inside in this number."""
    if count not in PARTY:
        raise BadFieldError("count", "range")
