"""Exercises: what happens in the fake building, what is expected of the officer, and the verdict.

An exercise is data. What is expected of whoever trains is something that can be observed: a deed
that is on record, or a state of the console; never a feeling of the trainer. Pure: facts in,
verdict out; times are seconds since the exercise began.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from reception_app.services import Text

REFUSED_KEY = "key_refused"  # a key or button that the desk refused: `deed`, `why`
STATE = "state"  # the fact that a state changed: `name`, `value`
LONGEST_S = 3600
Seconds = Annotated[float, Meta(ge=0, le=LONGEST_S)]
Code = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z")]
Value = Annotated[str, Meta(max_length=80)]
Long = Annotated[
    str, Meta(max_length=700, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+\Z")
]


class Briefing(Struct, frozen=True, forbid_unknown_fields=True):
    """What the officer is told before it begins, in the three languages."""

    nl: Long
    fr: Long
    en: Long

    def said(self, language: str) -> str:
        """Return it in one of the languages of the desk."""
        return {"nl": self.nl, "fr": self.fr}.get(language, self.en)


class Happening(Struct, frozen=True, forbid_unknown_fields=True):
    """What happens in the fake building at a moment: somebody does, something breaks, is mended."""

    at_s: Seconds
    do: str = ""  # a deed of a person
    at: Value = ""  # a door, a gate, a barrier or an alarm input
    on: bool = True
    count: Annotated[int, Meta(ge=1, le=9)] = 1
    metal: bool = False
    card: Value = ""
    breaks: str = ""  # a signal
    kind: str = ""  # how it breaks
    value: Annotated[int, Meta(ge=0, le=65535)] = 0
    mends: str = ""  # a signal; "all" is everything


class Sight(Struct, frozen=True, forbid_unknown_fields=True, rename={"where": "with", "so": "is"}):
    """Something that can be observed: a deed on record, or a state of the console."""

    deed: str = ""  # as ledger and journal call it, or `REFUSED_KEY`
    where: dict[Code, Value | tuple[Value, ...]] = {}  # what its record must say
    state: str = ""  # its name
    so: Value | tuple[Value, ...] = ""  # the value that counts; several: any of them

    def of(self, fact: Fact) -> bool:
        """Tell whether a fact is this sight."""
        if self.state:
            named = fact.what == STATE and fact.details.get("name") == self.state
            return named and _is(fact.details.get("value", ""), self.so)
        return fact.what == self.deed and all(
            _is(fact.details.get(key, ""), wanted) for key, wanted in self.where.items()
        )


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """What is expected, and within how many seconds of its moment."""

    say: Text
    see: Sight
    within_s: Annotated[float, Meta(gt=0, le=LONGEST_S)]
    from_s: Seconds = 0.0  # its moment
    follows: bool = False  # its moment is when what stands before it was done


class Wrong(Struct, frozen=True, forbid_unknown_fields=True):
    """What must not be done, or not even be tried; from a moment to another."""

    say: Text
    see: Sight
    from_s: Seconds = 0.0
    until_s: Seconds = LONGEST_S


class Exercise(Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise, whole; `id` is the name of its file."""

    name: Text
    briefing: Briefing
    lasts_s: Annotated[float, Meta(ge=10, le=LONGEST_S)]  # then it is over, done or not
    happening: Annotated[tuple[Happening, ...], Meta(min_length=1, max_length=40)]
    expect: Annotated[tuple[Expected, ...], Meta(min_length=1, max_length=12)]
    wrong: Annotated[tuple[Wrong, ...], Meta(max_length=8)] = ()
    regime: Code = "day"  # that the airlock has when it begins
    id: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing observed, `at_s` seconds after the exercise began; before it is negative."""

    at_s: float
    what: str
    details: Mapping[str, str] = field(default_factory=dict)


class Mark(StrEnum):
    """How it stands with something expected."""

    TO_COME = "to_come"  # its moment has not come
    OPEN = "open"  # it may still be done in time
    OVERDUE = "overdue"  # its time is over, the exercise is not
    IN_TIME = "in_time"
    LATE = "late"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing expected: how it stands, and how long it took from its moment."""

    expected: Expected
    mark: Mark
    moment_s: float | None = None  # None: it has not come
    took_s: float | None = None  # None: not done

    @property
    def left_s(self) -> float | None:
        """Return the seconds that it was faster than asked, below zero when slower."""
        return None if self.took_s is None else self.expected.within_s - self.took_s


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was done, or tried, and must not be; and what it was answered."""

    wrong: Wrong
    at_s: float
    why: str = ""  # a code: it was refused


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was done and how fast, what was missed, what was wrong."""

    lines: tuple[Judged, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def complete(self) -> bool:
        """Tell whether all that is expected was done, in time or late."""
        return all(line.took_s is not None for line in self.lines)

    @property
    def passed(self) -> bool:
        """Tell whether all was done in time and nothing was wrong."""
        return not self.faults and all(line.mark is Mark.IN_TIME for line in self.lines)

    def count(self, *marks: Mark) -> int:
        """Count the lines that stand so."""
        return sum(line.mark in marks for line in self.lines)


def judge(
    exercise: Exercise, facts: Iterable[Fact], elapsed_s: float, *, over: bool = False
) -> Verdict:
    """Return how an exercise stands after `elapsed_s` seconds; `over`: nothing more counts.

    A deed counts once, for the first line that it answers. A state counts from the moment of its
    line on, also when it was so before.
    """
    # Facts of one moment have an order of their own, so that the one they came in decides nothing.
    known = sorted(facts, key=lambda fact: (fact.at_s, fact.what, sorted(fact.details.items())))
    used: set[int] = set()
    lines: list[Judged] = []
    before: float | None = 0.0  # when the line before was done
    for expected in exercise.expect:
        moment = _moment(expected, before)
        done = None if moment is None else _done_at(expected.see, known, moment, used)
        lines.append(_judged(expected, moment, done, elapsed_s, over=over))
        before = done
    return Verdict(tuple(lines), tuple(_faults(exercise.wrong, known)))


def _moment(expected: Expected, before: float | None) -> float | None:
    if not expected.follows:
        return expected.from_s
    return None if before is None else max(expected.from_s, before)


def _done_at(see: Sight, facts: Sequence[Fact], moment: float, used: set[int]) -> float | None:
    if see.state:
        return _so_since(see, facts, moment)
    for number, fact in enumerate(facts):
        if fact.at_s >= moment and number not in used and see.of(fact):
            used.add(number)
            return fact.at_s
    return None


def _so_since(see: Sight, facts: Sequence[Fact], moment: float) -> float | None:
    named = [one for one in facts if one.what == STATE and one.details.get("name") == see.state]
    earlier = [fact for fact in named if fact.at_s < moment]
    if earlier and see.of(earlier[-1]):
        return moment
    return next((fact.at_s for fact in named if fact.at_s >= moment and see.of(fact)), None)


def _judged(
    expected: Expected, moment: float | None, done: float | None, elapsed_s: float, *, over: bool
) -> Judged:
    if moment is not None and done is not None:
        took = done - moment
        mark = Mark.IN_TIME if took <= expected.within_s else Mark.LATE
        return Judged(expected, mark, moment, took)
    if over:
        return Judged(expected, Mark.MISSED, moment)
    if moment is None or elapsed_s < moment:
        return Judged(expected, Mark.TO_COME, moment)
    late = elapsed_s - moment > expected.within_s
    return Judged(expected, Mark.OVERDUE if late else Mark.OPEN, moment)


def _faults(wrongs: Iterable[Wrong], facts: Sequence[Fact]) -> list[Fault]:
    found = [
        Fault(wrong, fact.at_s, fact.details.get("why", ""))
        for wrong in wrongs
        for fact in facts
        if max(0.0, wrong.from_s) <= fact.at_s <= wrong.until_s and wrong.see.of(fact)
    ]
    return sorted(found, key=lambda fault: fault.at_s)


def _is(value: str, wanted: str | tuple[str, ...]) -> bool:
    return value in wanted if isinstance(wanted, tuple) else value == wanted
