"""The rules of the ticket printer: what is printed when, and never twice unasked; pure.

A job whose bytes may have gone out is never sent again by itself: only a person who looked asks for
it. Nor is one that waited: whom it was for may be gone (settled.md 9).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

KEPT = 50  # jobs that are over and still told of


class PrinterFault(StrEnum):
    """What keeps a printer from printing."""

    NONE = ""
    NO_PAPER = "no_paper"
    COVER = "cover"  # its cover is open
    OFFLINE = "offline"  # it says of itself that it cannot: an error, a cutter that is stuck
    SILENT = "silent"  # connected, and says nothing, or nothing that can be understood
    AWAY = "away"  # refused, unplugged, no such device
    SPOOL = "spool"  # the folder of the jobs cannot be written: nothing is printed unrecorded


@dataclass(frozen=True, slots=True)
class Look:
    """What a printer says of itself before or after a job."""

    fault: PrinterFault = PrinterFault.NONE
    low: bool = False  # the end of the paper is near


class Stage(StrEnum):
    """How far a job is."""

    WANTED = "wanted"  # in the spool; the printer is being looked at
    SENDING = "sending"  # its bytes may be on their way
    PRINTED = "printed"  # proven by the printer
    HANDED_OVER = "handed_over"  # by a line without a way back: nobody can prove it
    HELD = "held"  # nothing was sent; a person asks for it again
    UNSURE = "unsure"  # it may have come out; a person looks before asking again


OVER = frozenset({Stage.PRINTED, Stage.HANDED_OVER})
ASKABLE = frozenset({Stage.HELD, Stage.UNSURE})


class Proof(StrEnum):
    """How the sending of a job ended."""

    PRINTED = "printed"
    HANDED_OVER = "handed_over"
    NOT_SENT = "not_sent"  # not one byte went out
    UNSURE = "unsure"


_STAGE = {
    Proof.PRINTED: Stage.PRINTED,
    Proof.HANDED_OVER: Stage.HANDED_OVER,
    Proof.NOT_SENT: Stage.HELD,
    Proof.UNSURE: Stage.UNSURE,
}


@dataclass(frozen=True, slots=True)
class JobView:
    """One job: whose it is and how far it is. `since` is monotonic, in seconds."""

    job: str
    about: str  # the visit
    stage: Stage
    since: float


@dataclass(frozen=True, slots=True)
class PrinterState:
    """The printer and its jobs, oldest first."""

    jobs: tuple[JobView, ...] = ()
    look: Look = field(default_factory=Look)
    looked: bool = False  # False: nothing is known of the printer yet

    def job(self, name: str) -> JobView | None:
        """Return one job."""
        return next((one for one in self.jobs if one.job == name), None)


@dataclass(frozen=True, slots=True)
class Put:
    """Somebody wants a new job printed."""

    job: str
    about: str


@dataclass(frozen=True, slots=True)
class Found:
    """A job lay in the spool when the program started."""

    job: str
    about: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Again:
    """A person asks for a job that was held or is unsure."""

    job: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Nobody wants a job any more."""

    job: str


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing happened for a while."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The printer was asked how it is."""

    look: Look


@dataclass(frozen=True, slots=True)
class Sent:
    """A job was sent, or tried to be; `look` is the printer after it."""

    job: str
    proof: Proof
    look: Look


@dataclass(frozen=True, slots=True)
class NotKept:
    """A stage could not be written down: what it was for must not happen."""

    job: str


Event = Put | Found | Again | Drop | Idle | Looked | Sent | NotKept


@dataclass(frozen=True, slots=True)
class TakeLook:
    """Ask the printer how it is."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Write the stage of a job to the spool before anything else is done."""

    job: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Send:
    """Send a job; only after its stage was kept."""

    job: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Take a job out of the spool."""

    job: str


Action = TakeLook | Keep | Send | Forget


def step(state: PrinterState, event: Event, now: float) -> tuple[PrinterState, tuple[Action, ...]]:
    """Return the state after one event, and what to do; `now` is monotonic, in seconds."""
    match event:
        case Looked(look=look):
            return _next(replace(state, look=look, looked=True), now)
        case Sent(job=job, proof=proof, look=look):
            return _sent(replace(state, look=look, looked=True), job, proof, now)
        case Idle():
            return state, () if _sending(state) else (TakeLook(),)
        case _:
            return _about_a_job(state, event, now)


def _about_a_job(
    state: PrinterState, event: Put | Found | Again | Drop | NotKept, now: float
) -> tuple[PrinterState, tuple[Action, ...]]:
    match event:
        case Put(job=job, about=about):
            view = JobView(job, about, Stage.WANTED, now)
            return _with(state, view), (Keep(job, Stage.WANTED), TakeLook())
        case Found():
            return _found(state, event, now)
        case Again(job=job):
            return _again(state, job, now)
        case Drop(job=job):
            return _drop(state, job)
        case NotKept(job=job):
            known = state.job(job)
            if known is not None and known.stage is not Stage.UNSURE:  # that may be out already
                # Nothing of it was sent: keeping goes before sending.
                state = _staged(state, job, Stage.HELD, now)
            return replace(state, look=Look(PrinterFault.SPOOL), looked=True), ()


def _found(
    state: PrinterState, found: Found, now: float
) -> tuple[PrinterState, tuple[Action, ...]]:
    """Take over a job of an earlier life: one that was being sent may have come out."""
    stage = Stage.UNSURE if found.stage in {Stage.SENDING, Stage.UNSURE} else Stage.HELD
    view = JobView(found.job, found.about, stage, now)
    return _with(state, view), (Keep(found.job, stage),)


def _again(state: PrinterState, job: str, now: float) -> tuple[PrinterState, tuple[Action, ...]]:
    view = state.job(job)
    if view is None or view.stage not in ASKABLE:
        return state, ()
    wanted = _staged(state, job, Stage.WANTED, now)
    return wanted, (Keep(job, Stage.WANTED), TakeLook())


def _drop(state: PrinterState, job: str) -> tuple[PrinterState, tuple[Action, ...]]:
    view = state.job(job)
    if view is None or view.stage is Stage.SENDING:
        return state, ()
    left = tuple(one for one in state.jobs if one.job != job)
    return replace(state, jobs=left), (Forget(job),)


def _next(state: PrinterState, now: float) -> tuple[PrinterState, tuple[Action, ...]]:
    """Send the oldest job that is wanted, or hold them all when the printer cannot."""
    wanted = [one for one in state.jobs if one.stage is Stage.WANTED]
    if not wanted or _sending(state):
        return state, ()
    if state.look.fault is not PrinterFault.NONE:
        for one in wanted:
            state = _staged(state, one.job, Stage.HELD, now)
        return state, tuple(Keep(one.job, Stage.HELD) for one in wanted)
    first = wanted[0].job
    return _staged(state, first, Stage.SENDING, now), (Keep(first, Stage.SENDING), Send(first))


def _sent(
    state: PrinterState, job: str, proof: Proof, now: float
) -> tuple[PrinterState, tuple[Action, ...]]:
    stage = _STAGE[proof]
    state = _staged(state, job, stage, now)
    done: tuple[Action, ...] = (Forget(job),) if stage in OVER else (Keep(job, stage),)
    more = any(one.stage is Stage.WANTED for one in state.jobs)
    return _shortened(state), (*done, *((TakeLook(),) if more else ()))


def _sending(state: PrinterState) -> bool:
    return any(one.stage is Stage.SENDING for one in state.jobs)


def _with(state: PrinterState, view: JobView) -> PrinterState:
    others = tuple(one for one in state.jobs if one.job != view.job)
    return replace(state, jobs=(*others, view))


def _staged(state: PrinterState, job: str, stage: Stage, now: float) -> PrinterState:
    jobs = tuple(
        replace(one, stage=stage, since=now) if one.job == job else one for one in state.jobs
    )
    return replace(state, jobs=jobs)


def _shortened(state: PrinterState) -> PrinterState:
    """Forget the oldest of those that are over."""
    over = [one.job for one in state.jobs if one.stage in OVER]
    gone = frozenset(over[:-KEPT])
    return replace(state, jobs=tuple(one for one in state.jobs if one.job not in gone))
