"""The closing round: step by step, each proven or explained before the next.

A step that holds no more is open again: a shutter that went up after it was confirmed is not shut.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from reception_app.errors import NotOfferedError, ReasonNeededError

LASTS = timedelta(hours=12)  # past midnight, and not to the next evening


class StepKind(StrEnum):
    """What is gone through, in this order: people first, so that nobody is shut in."""

    PEOPLE = "people"  # nobody inside, or it is said why
    ELEMENT = "element"  # a shutter or a bollard group stands closed
    DOORS = "doors"  # both doors of the airlock are seen shut
    REGIME = "regime"  # entry is closed, or the night has begun


@dataclass(frozen=True, slots=True)
class Stays:
    """Somebody inside, with whoever came along, of whom it must be said why they stay."""

    key: str
    name: str = ""  # the number; "" is nobody known
    party: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it stands; `holds` None is not known."""

    kind: StepKind
    name: str = ""  # of an element
    label: str = ""
    holds: bool | None = None
    people: tuple[Stays, ...] = ()  # inside, and to be brought out or explained
    staff: int = 0  # inside, and told only: they hold the office, and let themselves out

    @property
    def count(self) -> int:
        """Count who must be brought out or explained; who came along counts."""
        return sum(one.party for one in self.people)

    @property
    def key(self) -> str:
        """Name the step, whatever it says now."""
        return f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody confirmed a step; `explained` is of whom it was said why they stay."""

    key: str
    at: datetime
    by: str
    explained: tuple[Stays, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A round under way, at this console; it can be left and taken up again."""

    begun_at: datetime
    seen: tuple[Seen, ...] = ()

    def over(self, now: datetime) -> bool:
        """Tell whether it is of a night before: what was seen then proves nothing now."""
        return now - self.begun_at > LASTS

    def of(self, step: Step) -> Seen | None:
        """Return who confirmed a step, None when nobody did or it holds no more."""
        found = next((one for one in self.seen if one.key == step.key), None)
        return found if found is not None and fulfilled(step, found.explained) else None


def fulfilled(step: Step, explained: tuple[Stays, ...] = ()) -> bool:
    """Tell whether a step is as it must be: whoever stays is one of those who were explained.

    Another one, or one more who came along, was not.
    """
    if step.kind is StepKind.PEOPLE:
        covered = {one.key: one.party for one in explained}
        return step.holds is not None and all(
            one.party <= covered.get(one.key, 0) for one in step.people
        )
    return step.holds is True


def current(round_: Round, steps: Iterable[Step]) -> Step | None:
    """Return the first step that is open, None when the round is done."""
    return next((step for step in steps if round_.of(step) is None), None)


def confirmed(
    round_: Round, steps: tuple[Step, ...], at: datetime, by: str, why: str = ""
) -> tuple[Round, Step]:
    """Confirm the step whose turn it is; raise why it may not be confirmed yet.

    `NotOfferedError` when it is not as it must be, `ReasonNeededError` for people inside.
    """
    step = current(round_, steps)
    if step is None:
        raise NotOfferedError("already")
    if step.holds is None:
        raise NotOfferedError("link")
    explained: tuple[Stays, ...] = ()
    if step.kind is StepKind.PEOPLE and step.people:
        if not why.strip():
            raise ReasonNeededError("closing_people")
        explained = step.people
    if not fulfilled(step, explained):
        raise NotOfferedError("closing_open", step.label)
    others = tuple(one for one in round_.seen if one.key != step.key)
    return Round(round_.begun_at, (*others, Seen(step.key, at, by, explained))), step
