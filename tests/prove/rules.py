"""The rules as a graph: each of their states a number, each step taken once and then remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from device_bridge.airlock_state import (
    Airlock,
    AnyEvent,
    Drive,
    JournalFailed,
    NotWritten,
    Sampled,
    WriteUnsure,
    Written,
)
from device_bridge.plc import Op, Result, Sample
from device_bridge.protocol.codes import Door
from tests.prove import requests
from tests.prove.building import View, bits_of, words_of
from tests.prove.invariants import of_step
from tests.prove.quotient import (
    BEFORE,
    COMMAND,
    DISAGREE,
    NOW,
    OVERTAKEN,
    SOON,
    Late,
    first,
    key_of,
    started,
    take,
)
from tests.prove.rig import Rig

TOO_OLD = NOW - 1.5  # a sample that comes when it proves nothing any more


class Step(NamedTuple):
    """One step of the rules, as far as the world must know."""

    name: str
    after: int
    grant: Op | None = None
    cancel: bool = False
    retaken: bool = False  # a grant was taken back: samples under way are of before
    needs: str = ""
    friendly: bool = True
    broken: str = ""


class Rules:
    """Numbers for the states that were met, and their steps."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._numbers: dict[tuple[object, ...], int] = {}
        self.states: list[Airlock] = []
        self._approved: list[bool] = []
        self._asks: dict[int, tuple[Step, ...]] = {}
        self._samples: dict[tuple[int, int, float, bool, bool], tuple[Step, ...]] = {}
        self._writes: dict[tuple[int, Result | str], Step] = {}
        self._restarts: dict[int, Step] = {}
        self.start = self._number(first(steady=rig.bounce))

    def _number(self, state: Airlock) -> int:
        key = key_of(state)
        number = self._numbers.setdefault(key, len(self.states))
        if number == len(self.states):
            self.states.append(state)
            session = state.session
            self._approved.append(session is not None and session.approved_at is not None)
        return number

    def approved(self, number: int) -> bool:
        """Tell whether a state has a live approval."""
        return self._approved[number]

    def _step(self, number: int, name: str, event: AnyEvent, late: Late = Late.NOTHING) -> Step:
        before, after, canon, actions = take(self.states[number], event, late)
        drives = [action.op for action in actions if isinstance(action, Drive)]
        grants = [op for op in drives if op is not Op.CANCEL]
        broken = "" if self._rig.truth_only else of_step(before, event, after, actions)
        if len(grants) > 1:
            broken = "INV-1: two releases at once"
        return Step(
            name, self._number(canon), grants[0] if grants else None, Op.CANCEL in drives,
            broken=broken,
        )  # fmt: skip

    # -- what does not depend on the building -----------------------------------------------

    def asks(self, number: int) -> tuple[Step, ...]:
        """Return requests and run out times that change something."""
        known = self._asks.get(number)
        if known is None:
            found = (
                self._step(number, ask.name, ask.event, ask.late)._replace(
                    needs=ask.needs, friendly=ask.friendly
                )
                for ask in requests.of(self.states[number], self._rig)
            )
            known = self._asks[number] = tuple(_telling(found, number))
        return known

    def write(self, number: int, what: Result | str) -> Step:
        """Return what an answer, or the lack of one, to the present write does."""
        known = self._writes.get((number, what))
        if known is None:
            event: AnyEvent
            match what:
                case "journal":
                    event = JournalFailed(COMMAND)
                case "not written":
                    event = NotWritten(COMMAND)
                case "unsure":
                    event = WriteUnsure(COMMAND)
                case Result():
                    event = Written(COMMAND, what)
                case _:
                    raise ValueError(what)
            known = self._step(number, f"write: {what}", event)._replace(retaken=what != "unsure")
            self._writes[number, what] = known
        return known

    def restart(self, number: int) -> Step:
        """Return what a crash and a start of the bridge leave."""
        known = self._restarts.get(number)
        if known is None:
            state = self.states[number]
            event = started(state.latch, state.regime, driven=bool(state.memory))
            known = self._step(number, "the bridge crashes and starts", event)
            known = self._restarts[number] = known._replace(friendly=False)
        return known

    # -- samples -----------------------------------------------------------------------------

    def sample(
        self,
        number: int,
        seen: int,
        shown: View,
        *,
        ended: bool,
        dead: bool,
        overtaken: bool = False,
    ) -> tuple[Step, ...]:
        """Return what a sample does, with every set of times that can have run out.

        `ended`: our release is surely over; `dead`: no write can still arrive.
        """
        taken_at = OVERTAKEN if overtaken else SOON
        key = (number, seen, taken_at, ended, dead)
        known = self._samples.get(key)
        if known is None:
            sample = Sample(taken_at, words_of(shown), bits_of(shown))
            lates = self._lates(number, ended=ended, dead=dead)
            found = (
                self._step(number, f"sample{_told(late)}", Sampled(sample), late) for late in lates
            )
            known = self._samples[key] = tuple(_telling(found, number, keep_first=True))
        return known

    def stale(self, number: int, seen: int, shown: View) -> tuple[Step, ...]:
        """Return what a sample does that comes when it is too old."""
        key = (number, seen, TOO_OLD, False, False)
        known = self._samples.get(key)
        if known is None:
            event = Sampled(Sample(TOO_OLD, words_of(shown), bits_of(shown)))
            step = self._step(number, "a sample that is too old", event, Late.SAMPLE)
            known = self._samples[key] = (step._replace(friendly=False),)
        return known

    def _lates(  # noqa: C901 - one row a time
        self, number: int, *, ended: bool, dead: bool
    ) -> Iterator[Late]:
        state = self.states[number]
        flags: list[Late] = []
        recent = state.sample is not None and state.sample.taken_at == BEFORE
        for door in Door:
            track = state.door(door)
            if track.disagree_since is not None and not track.fault:
                flags.append(DISAGREE[door])
        if ended and (state.outer.grant or state.inner.grant):
            flags.append(Late.GRANT)
        if dead and max(state.outer.proof_after, state.inner.proof_after) > NOW:
            flags.append(Late.SETTLE)
        for size in range(len(flags) + 1):
            for some in combinations(flags, size):
                late = Late.NOTHING
                for flag in some:
                    late |= flag
                yield late
                if recent and self._rig.bounce:  # elsewhere a gap is told by nothing
                    yield late | Late.SAMPLE


def _told(late: Late) -> str:
    names = [flag.name.lower().replace("_", " ") for flag in Late if flag in late and flag.name]
    return f" ({', '.join(names)} run out)" if names else ""


def _telling(steps: Iterable[Step], number: int, *, keep_first: bool = False) -> Iterator[Step]:
    """Leave out what changes nothing, or the same as another."""
    met: set[object] = set()
    for step in steps:
        mark = step._replace(name="", friendly=True)
        idle = step.after == number and not (step.grant or step.cancel or step.broken)
        if mark in met or (idle and not keep_first):
            continue
        met.add(mark)
        yield step
