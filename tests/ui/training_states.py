"""States of an exercise: before it, in the middle of it, and the end, passed and not."""

from __future__ import annotations

from reception_app.desk.states.training import TrainingState
from reception_app.desk.training_files import load_exercises
from reception_app.training import REFUSED_KEY, STATE, Exercise, Fact, judge
from tests.ui.states import ago

EXERCISES = load_exercises()


def exercise(name: str) -> Exercise:
    return next(one for one in EXERCISES if one.id == name)


def operate(at_s: float, door: str, purpose: str) -> Fact:
    return Fact(at_s, "operate", {"door": door, "purpose": purpose})


LET_IN = operate(17.4, "outer", "entry")
IN_HAND = Fact(38.2, "acknowledged", {"detail": "people"})
TRIED = Fact(44.0, REFUSED_KEY, {"deed": "release", "why": "arm_first"})
LET_OUT = operate(71.0, "outer", "retreat")


def ran(name: str, elapsed_s: int, *facts: Fact, over: bool = False) -> TrainingState:
    whole = exercise(name)
    return TrainingState(
        EXERCISES, "", whole, ago(elapsed_s), elapsed_s, over, "insp. Peeters", "2",
        judge(whole, facts, elapsed_s, over=over),
    )  # fmt: skip


def before() -> TrainingState:
    return TrainingState(EXERCISES)


def waiting() -> TrainingState:
    return TrainingState(EXERCISES, waits="fire")


def running() -> TrainingState:
    return ran("second-person", 52, LET_IN, IN_HAND, TRIED)


def failed() -> TrainingState:
    return ran("second-person", 240, LET_IN, IN_HAND, TRIED, over=True)


def passed() -> TrainingState:
    closed = Fact(70, STATE, {"name": "airlock.phase", "value": "empty"})
    return ran("second-person", 74, LET_IN, IN_HAND, LET_OUT, closed, over=True)
