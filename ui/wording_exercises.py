"""Words of the exercises: how each line stands, why one does not begin, and the sheet of one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Regime
from reception_app.desk.states.training import TrainingState
from reception_app.errors import NoExerciseError
from reception_app.training import Fault, Judged, Mark
from ui import wording_time, wording_training
from ui.translations import current

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: what it is about, how it stands, within and after how long."""

    about: str
    stands: str
    within: str = ""
    took: str = ""
    mark: Mark | None = None  # None: something that must not be done


def mark(code: Mark) -> str:
    """Say how a line stands."""
    return {
        Mark.TO_COME: translate("exercises", "to come"),
        Mark.OPEN: translate("exercises", "now"),
        Mark.OVERDUE: translate("exercises", "overdue"),
        Mark.IN_TIME: translate("exercises", "in time"),
        Mark.LATE: translate("exercises", "late"),
        Mark.MISSED: translate("exercises", "missed"),
    }[code]


def seconds(value: float) -> str:
    """Say a time as it is trained: in seconds, with a tenth below ten."""
    return wording_time.age(value)


def clock(value: float) -> str:
    """Say how far an exercise is, in minutes and seconds."""
    return f"{int(value) // 60}:{int(value) % 60:02}"


def lines(state: TrainingState) -> tuple[Line, ...]:
    """Say every line that is expected, and then all that was wrong."""
    verdict = state.verdict
    if verdict is None:
        return ()
    return (*map(_expected, verdict.lines), *map(_fault, verdict.faults))


def _expected(one: Judged) -> Line:
    within = translate("exercises", "within {time}").format(time=seconds(one.expected.within_s))
    took = "" if one.took_s is None else seconds(one.took_s)
    return Line(one.expected.say.said(current()), mark(one.mark), within, took, one.mark)


def _fault(one: Fault) -> Line:
    refused = translate("exercises", "refused") if one.why else translate("exercises", "wrong")
    at = translate("exercises", "at {time}").format(time=clock(one.at_s))
    return Line(one.wrong.say.said(current()), refused, at)


def heads() -> tuple[str, ...]:
    """Name the columns of the sheet."""
    return (
        translate("exercises", "Expected"), translate("exercises", "Time"),
        translate("exercises", "Done after"), translate("exercises", "Result"),
    )  # fmt: skip


def verdict(state: TrainingState) -> str:
    """Say how it went, or goes, in one line."""
    found = state.verdict
    if state.waits:
        return translate("exercises", "Begins as soon as the doors are known.")
    if found is None:
        return ""
    counted = translate("exercises", "{n} in time, {late} late, {missed} missed, {wrong} wrong")
    told = counted.format(
        n=found.count(Mark.IN_TIME), late=found.count(Mark.LATE, Mark.OVERDUE),
        missed=found.count(Mark.MISSED), wrong=len(found.faults),
    )  # fmt: skip
    if not state.over:
        return told
    if found.passed:
        return translate("exercises", "Passed: {told}.").format(told=told)
    return translate("exercises", "Not passed: {told}.").format(told=told)


def title(state: TrainingState) -> str:
    """Name the exercise that runs, or ran last."""
    return "" if state.exercise is None else state.exercise.name.said(current())


def when(state: TrainingState, zone: str) -> str:
    """Say who trains where, since when."""
    if state.began_at is None:
        return ""
    return translate("exercises", "{officer} at counter {post}, {day} at {time}").format(
        officer=state.officer, post=state.post,
        day=wording_time.long_date(state.began_at, zone),
        time=wording_time.clock(state.began_at, zone),
    )  # fmt: skip


def text(state: TrainingState, zone: str) -> str:
    """Give the sheet as plain text, to be copied; the cells of a line lie a tab apart."""
    cells = (heads(), *((one.about, one.within, one.took, one.stands) for one in lines(state)))
    rows = ("\t".join(line) for line in cells)
    return "\n".join((title(state), when(state, zone), verdict(state), *rows)) + "\n"


def failure(error: Exception) -> str:
    """Say why an exercise does not begin, and what to do."""
    if isinstance(error, NoExerciseError):
        return hindrance(error.why, error.detail)
    return wording_training.failure(error)


def hindrance(why: str, detail: str = "") -> str:
    """Say by its code why an exercise does not begin, or is not played whole."""
    if why == "regime":
        night = translate("exercises", "This exercise begins at night. Set the night regime first.")
        day = translate("exercises", "This exercise begins by day. Set the day regime first.")
        return night if detail == Regime.NIGHT else day
    return _hindrances().get(why) or translate(
        "exercises", "Something of this exercise could not be played. Begin it again."
    )


def _hindrances() -> dict[str, str]:
    return {
        "production": translate(
            "exercises", "This is a real office: nothing is trained here. Use the demo."
        ),
        "real_bridge": translate(
            "exercises", "The bridge moves real doors: nothing is trained here. Use the demo."
        ),
        "no_building": translate(
            "exercises", "The fake building does not answer. Start the demo again."
        ),
        "link": translate("exercises", "The bridge does not answer. Wait until it is live again."),
        "nobody": translate("exercises", "Nobody is signed in. Sign in first."),
        "not_ready": translate(
            "exercises", "The airlock is not empty and locked. Finish that first, then begin."
        ),
        "running": translate("exercises", "An exercise runs. End it first."),
        "unknown": translate("exercises", "There is no such exercise. Choose another."),
    }
