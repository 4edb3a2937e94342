"""One step while it is being made: the state so far and what is asked for, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from device_bridge.airlock_proofs import EDGES
from device_bridge.airlock_state import (
    Actions,
    Airlock,
    Alarm,
    Answer,
    AnyAction,
    Drive,
    Known,
    Record,
    Release,
    Session,
)
from device_bridge.plc import SEQ_KEPT, Op, Word, next_seq
from device_bridge.protocol.answers import AnyAnswer, NotKnown, Refused, Released
from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Refusal, Stage

T = TypeVar("T")
MEMORY = 2000  # command ids remembered; a counter makes some hundred a day
FINAL = frozenset({Stage.SECURE, Stage.NOT_USED, Stage.REFUSED, Stage.NOT_KNOWN})


class Turn:
    """Collects what one event changes; lives only inside `airlock.step`."""

    def __init__(self, state: Airlock, now: float) -> None:
        self.state = state
        self.now = now
        self._actions: list[AnyAction] = []

    @property
    def actions(self) -> Actions:
        """What the server has to do, in order."""
        return tuple(self._actions)

    def set(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Airlock
        """Change fields of the state; what is so already costs no copy (20 samples a second)."""
        self.state = _with(self.state, changes)

    def track(self, door: Door, **changes: Any) -> None:  # noqa: ANN401 - fields of DoorTrack
        """Change the track of one door."""
        track = self.state.door(door)
        changed = _with(track, changes)
        if changed is not track:
            self.set(**{str(door): changed})

    def stay(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Session
        """Change the present session."""
        if self.state.session:
            self.set(session=replace(self.state.session, **changes))

    def go(self, phase: Phase) -> None:
        """Enter a phase; its timers start now."""
        if phase is not self.state.phase:
            self.set(phase=phase, phase_since=self.now, noticed=())

    def record(self, kind: str, **fields: Any) -> None:  # noqa: ANN401 - fields of Record
        """Ask for a line in the journal."""
        self._actions.append(Record(kind, **fields))

    def notice(self, what: str) -> None:
        """Put something on record once in this phase."""
        if what not in self.state.noticed:
            self.set(noticed=(*self.state.noticed, what))
            session = self.state.session
            self.record("notice", session=session.number if session else 0, detail=what)

    def tell(self, console: str, message: AnyAnswer) -> None:
        """Answer a console, and remember nothing."""
        self._actions.append(Answer(console, message))

    def answer(self, console: str, message: AnyAnswer) -> None:
        """Answer a console and remember the answer under its command id."""
        self.tell(console, message)
        known = self.state.memory.get(message.id)
        if known is not None and known.answer is None:
            self.set(memory={**self.state.memory, message.id: Known(known.fingerprint, message)})

    def remember(self, command: str, fingerprint: str) -> None:
        """Note that the command is under way; the oldest ids are forgotten."""
        kept = dict(self.state.memory)
        while len(kept) >= MEMORY:
            del kept[next(iter(kept))]
        self.set(memory={**kept, command: Known(fingerprint, None)})

    def drive(self, command: str, op: Op, session: int) -> int:
        """Ask for one write to the PLC, quoting its own counter; return its sequence."""
        sample, used = self.state.sample, self.state.sequences
        last = used[-1] if used else 0
        # Between two samples the PLC's own word for the last sequence is that of before.
        if sample and sample.taken_at > self.state.drove_at:
            last = sample.word(Word.LAST_SEQ)
        seq = next_seq(last, used)
        tick = sample.word(Word.TICK) if sample else 0
        self._actions.append(Drive(command, op, seq, session & 0xFFFF, tick))
        self.set(sequences=(*used, seq)[-SEQ_KEPT:], drove_at=self.now)
        return seq

    # -- alarms and latches ----------------------------------------------------------------

    def alarm(self, kind: str, door: Door | None = None, *, lasts: bool = True) -> bool:
        """Raise an alarm and return True, unless it is active already.

        One that does not last is an event: it is over at once and stays until acknowledged.
        """
        name = f"{kind}.{door}" if door else kind
        known = next((a for a in self.state.alarms if a.alarm == name), None)
        if known and known.active:
            return False
        others = tuple(a for a in self.state.alarms if a.alarm != name)
        self.set(alarms=(*others, Alarm(name, kind, self.now, active=lasts)))
        self.record("alarm", door=door, detail=name)
        return True

    def calm(self, kind: str, door: Door | None = None) -> None:
        """Note that the cause of an alarm is gone."""
        name = f"{kind}.{door}" if door else kind
        if all(a.alarm != name for a in self.state.alarms):
            return
        self.set(
            alarms=tuple(
                replace(a, active=False) if a.alarm == name else a
                for a in self.state.alarms
                if a.alarm != name or not a.acknowledged
            )
        )

    def latch(self, latch: Latch, cause: str) -> None:
        """Latch a fault or an emergency; an emergency outranks a fault."""
        if self.state.latch is Latch.EMERGENCY or self.state.latch is latch:
            return
        self.set(latch=latch, cause=cause)
        self.record("latched", outcome=latch, detail=cause)
        self.void_approval()
        self.void_selection()

    def fault(self, kind: str, door: Door | None = None) -> None:
        """Alarm and latch FAULT; what runs is dropped, save a declared override (INV-2)."""
        if self.alarm(kind, door):
            self.drop(kind)
        self.latch(Latch.FAULT, f"{kind}.{door}" if door else kind)

    # -- selection, approval, release ------------------------------------------------------

    def void_selection(self) -> None:
        """Kill the live token."""
        if self.state.selection:
            self.set(voided=self.state.selection.token, selection=None)

    def void_approval(self) -> None:
        """Kill the live approval; the check must be made again."""
        if self.state.session and self.state.session.approved_at is not None:
            self.stay(approved_at=None)

    @property
    def overriding(self) -> bool:
        """Tell whether a declared override is under way: its door is the outer one."""
        release = self.state.release
        passing = self.state.phase in (Phase.OUTER_RELEASED, Phase.OUTER_OPEN, Phase.OUTER_CLOSING)
        return (
            release is not None
            and release.purpose is Purpose.OVERRIDE
            and (passing or self.state.outer.grant is not None)
        )

    def drop(self, why: str) -> None:
        """Ask the PLC once to end a running release (rows 11, 38, 47)."""
        for door in Door:
            grant = self.state.door(door).grant
            if grant and not grant.dropped and not self.overriding:
                self.track(door, grant=replace(grant, dropped=True))
                self.record("cancel", command=grant.command, door=door, detail=why)
                self.drive(grant.command + ".cancel", Op.CANCEL, 0)

    def cancel_foreign(self, door: Door) -> None:
        """Ask the PLC to end a release that nobody here gave."""
        self.record("cancel", door=door, detail="foreign")
        self.drive("foreign", Op.CANCEL, 0)

    def reach(self, stage: Stage, reason: Refusal | None = None) -> None:
        """Note how far the newest release came, and answer its console once."""
        release = self.state.release
        if release is None or release.stage in FINAL or release.stage is stage:
            return
        release = replace(
            release, stages=(*release.stages, (stage, self.now)), reason=reason or release.reason
        )
        self.set(release=release)
        self._answer_operate(release)
        if stage in FINAL or stage is Stage.OPENED:
            self._record_outcome(release, stage)

    def not_done(self, command: str, reason: Refusal, detail: str = "") -> None:
        """Take a grant back that certainly moved nothing, and classify anew."""
        release = self.state.release
        if release is None or release.command != command:
            return
        grant = self.state.door(release.door).grant
        if grant is None or grant.seen:
            return
        if detail:
            self.record("plc_refused", command=command, door=release.door, detail=detail)
        # A sample taken before this moment may still show the state before the write.
        self.track(release.door, grant=None, proof_after=self.now)
        if release.stage is Stage.ACCEPTED:
            self.reach(Stage.REFUSED, reason)
        self.go(Phase.UNKNOWN)

    def _answer_operate(self, release: Release) -> None:
        if release.answered:
            return
        message: AnyAnswer
        match release.stage:
            case Stage.REFUSED:
                message = Refused(release.command, release.reason or Refusal.PLC_REFUSED)
            case Stage.NOT_KNOWN:
                message = NotKnown(release.command)
            case Stage.RELEASED | Stage.OPENED | Stage.SECURE | Stage.NOT_USED:
                message = Released(release.command)
            case _:
                return
        self.set(release=replace(release, answered=True))
        self.answer(release.console, message)

    def _record_outcome(self, release: Release, stage: Stage) -> None:
        self.record(
            "outcome", command=release.command, session=release.session, visit=release.visit,
            door=release.door, purpose=release.purpose, officer=release.officer,
            role=release.role, post=release.post, outcome=stage, detail=release.reason or "",
        )  # fmt: skip

    # -- stays -----------------------------------------------------------------------------

    def begin(self, *, visit: str = "", leaving: bool = False, found: bool = False) -> Session:
        """Open a session for whoever is, or will be, inside."""
        number = self.state.last_session + 1
        session = Session(number, self.now, visit=visit, leaving=leaving, found=found)
        self.set(session=session, last_session=number)
        self.void_selection()
        self.record(
            "session_began", session=number, visit=visit,
            detail="found" if found else "leaving" if leaving else "",
        )  # fmt: skip
        return session

    def end(self, kind: str, outcome: str = "") -> None:
        """Close the session: `passed_inner`, `left_outer` or `session_ended`."""
        session = self.state.session
        if session is None:
            return
        self.record(
            kind, session=session.number, visit=session.visit,
            outcome=outcome or (session.check or ""),
            officer=session.checked_by,
        )  # fmt: skip
        self.set(session=None)
        self.void_selection()
        for name in ("dwell", "count_changed", "people", "presence"):
            self.calm(name)


def _with(known: T, changes: dict[str, Any]) -> T:
    """Copy a frozen, slotted value with other fields; itself where nothing differs.

    As `dataclasses.replace`, at a fifth of its cost: a sample makes some ten copies.
    """
    if all(getattr(known, name) == value for name, value in changes.items()):
        return known
    kind = type(known)
    copy = kind.__new__(kind)
    for name in kind.__slots__:  # type: ignore[attr-defined]  # slotted, as said
        value = changes[name] if name in changes else getattr(known, name)
        object.__setattr__(copy, name, value)
    return copy


def op_for(door: Door, purpose: Purpose) -> Op:
    """Return what the PLC is asked for a release."""
    if purpose is Purpose.OVERRIDE:
        return Op.OVERRIDE_OUTER
    return Op.RELEASE_OUTER if door is Door.OUTER else Op.RELEASE_INNER


def edges_of(state: Airlock, door: Door) -> int:
    """Return the PLC's own count of output edges of a door."""
    return state.sample.word(EDGES[door]) if state.sample else 0
