"""What the journal tells a bridge that starts: latch, numbers, commands; nothing is done again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from device_bridge.airlock_state import Known, Record, Started
from device_bridge.airlock_turn import MEMORY
from device_bridge.journal_gates import GateMemory
from device_bridge.journal_inputs import InputsMemory
from device_bridge.journal_panic import PanicMemory
from device_bridge.journal_plan import PlanMemory
from device_bridge.protocol.answers import AnyAnswer, JournalRecord, NotKnown, Refused, Released
from device_bridge.protocol.codes import Latch, Refusal, Regime, Stage

COMMANDS = frozenset({"operate", "outcome", "refused"})
STAGES_KEPT = 10_000  # commands whose status can be asked


@dataclass(slots=True)
class _Operate:
    intent: JournalRecord
    outcome: JournalRecord | None = None


class Memory:
    """Folds records, one by one, into what must outlive the process (INV-8)."""

    def __init__(self) -> None:
        self._latch, self._cause = Latch.NONE, ""
        self._regime: JournalRecord | None = None
        self._session = 0
        self._call = 0
        self._operates: dict[str, _Operate] = {}
        self._stages: dict[str, tuple[Stage, Refusal | None]] = {}
        self.gates = GateMemory()
        self.panics, self.inputs = PanicMemory(), InputsMemory()
        self.plan = PlanMemory()

    def note(self, record: JournalRecord) -> None:
        """Take one record in, in its order."""
        self.gates.note(record)
        self.panics.note(record)
        self.inputs.note(record)
        self.plan.note(record)
        if record.device and record.kind not in COMMANDS:
            return  # what only the airlock has to remember
        match record.kind:
            case "latched":
                self._latch, self._cause = Latch(record.outcome), record.detail
            case "reset":
                self._latch, self._cause = Latch.NONE, ""
            case "regime":
                self._regime = record
            # Only what the bridge numbered itself: other records quote what a console believes.
            case "session_began":
                self._session = max(self._session, record.session)
            case "call":
                self._call = max(self._call, record.call)
            case kind if kind in COMMANDS:
                self._command(record)

    @property
    def latch(self) -> Latch:
        """Return the latch that the airlock would begin with."""
        return self._latch

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far a command came; None when no record names it."""
        return self._stages.get(command)

    def started(self, regime: Regime) -> Started:
        """Make the start event; `regime` counts unless somebody asked for another one."""
        memory = tuple(
            (command, Known(one.intent.detail, _answer(one)))
            for command, one in self._operates.items()
            if not one.intent.device
        )
        asked = Regime(self._regime.outcome) if self._regime else regime
        return Started(self._latch, self._cause, asked, self._session, self._call, memory)

    def regime_set(self, now: datetime) -> tuple[Record, float] | None:
        """Return who asked for the newest regime and how many seconds ago; None when nobody did."""
        if self._regime is None:
            return None
        who = Record("regime", officer=self._regime.officer, post=self._regime.post)
        return who, max(0.0, (now - datetime.fromisoformat(self._regime.at)).total_seconds())

    def commands(self, device: str) -> dict[str, Known]:
        """Return what was asked of a gate or a barrier, and what it was answered."""
        return {
            command: Known(one.intent.detail, _answer(one))
            for command, one in self._operates.items()
            if one.intent.device == device
        }

    def in_doubt(self) -> tuple[Record, ...]:
        """Return the missing outcome of each release that has none: not known, never driven."""
        return self.gates.in_doubt() + tuple(
            Record(
                "outcome", one.intent.command, one.intent.call, one.intent.session,
                one.intent.visit, one.intent.door, one.intent.purpose, one.intent.officer,
                one.intent.role, one.intent.post, Stage.NOT_KNOWN, "restart",
                device=one.intent.device,
            )
            for one in self._operates.values()
            if one.outcome is None
        )  # fmt: skip

    def _command(self, record: JournalRecord) -> None:
        command = record.command
        if record.kind == "operate":
            self._keep(command, Stage.ACCEPTED, None)
            self._operates[command] = _Operate(record)
            while len(self._operates) > MEMORY:
                del self._operates[next(iter(self._operates))]
        elif record.kind == "outcome":
            self._keep(command, Stage(record.outcome), _reason(record.detail))
            if command in self._operates:
                self._operates[command].outcome = record
        elif command not in self._stages:  # a conflict says nothing about the first of that id
            self._keep(command, Stage.REFUSED, _reason(record.outcome))

    def _keep(self, command: str, stage: Stage, reason: Refusal | None) -> None:
        self._stages[command] = (stage, reason if stage is Stage.REFUSED else None)
        while len(self._stages) > STAGES_KEPT:
            del self._stages[next(iter(self._stages))]


def _reason(code: str) -> Refusal | None:
    return Refusal(code) if code in tuple(Refusal) else None


def _answer(one: _Operate) -> AnyAnswer:
    command = one.intent.command
    if one.outcome is None:
        return NotKnown(command)
    match Stage(one.outcome.outcome):
        case Stage.REFUSED:
            return Refused(command, _reason(one.outcome.detail) or Refusal.PLC_REFUSED)
        case Stage.NOT_KNOWN:
            return NotKnown(command)
        case _:
            return Released(command)
