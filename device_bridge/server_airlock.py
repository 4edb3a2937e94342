"""One airlock as the server keeps it: the rules, the journal before every drive, its line.

What the rules ask for is done in their order. Without a committed record nothing is driven and
nothing is promised (INV-8).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import replace as record_with

import structlog
from msgspec.structs import replace

from device_bridge.airlock import at_start, step
from device_bridge.airlock_proofs import fresh, people
from device_bridge.airlock_state import (
    Actions,
    Airlock,
    Answer,
    AnyAction,
    AnyEvent,
    Asked,
    Drive,
    JournalFailed,
    Record,
    Sampled,
)
from device_bridge.airlock_view import unlike, view
from device_bridge.alarm_set import may_not_acknowledge
from device_bridge.clock import Clock
from device_bridge.drivers.modbus import (
    ModbusPlc,
)
from device_bridge.journal import Journal
from device_bridge.plc import SIMULATED, Bit, Op, Sample, Word
from device_bridge.plc_line import PlcLine
from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import Latch, Refusal, Regime, Stage
from device_bridge.protocol.requests import Acknowledge, SetRegime
from device_bridge.protocol.state import AirlockState, AlarmState, AnyDevice, RegimeSet
from device_bridge.recording import catch_up, promises, recorded
from device_bridge.settings import BridgeSettings

JOURNAL_ALARM = "journal"
POLL_S = 0.05  # settled.md 2
log = structlog.get_logger()


class ServedAirlock:
    """The state of one airlock; `drives` is what the PLC is still to be asked, in order."""

    def __init__(
        self,
        name: str,
        journal: Journal,
        clock: Clock,
        on_answer: Callable[[str, AnyAnswer], None],
    ) -> None:
        self._journal, self._clock, self._on_answer = journal, clock, on_answer
        self._state: Airlock = at_start(name, clock())
        self._regime_set: tuple[Record, float] | None = None  # and since when
        self._trouble_since: float | None = None
        self._trouble_seen = False
        self.drives: deque[Drive] = deque()

    def start(self, regime: Regime) -> None:
        """Begin with what the journal remembers; tell what a crash left behind."""
        left = list(self._journal.in_doubt())
        if self._journal.torn:
            left.append(Record("journal_torn", detail=f"{self._journal.torn} bytes"))
        if left:
            recorded(self._journal, left)
        self.feed(self._journal.recall(regime))
        found = self._journal.regime_set()
        if found is not None:
            who, age_s = found
            self._regime_set = who, self._clock() - age_s

    def feed(self, event: AnyEvent) -> None:
        """Let one event through the rules, and what follows from it."""
        events: deque[AnyEvent] = deque([event])
        while events:
            events.extend(self._step(events.popleft()))
        state = self._state
        if state.latch not in {Latch.NONE, self._journal.latch}:
            latched = Record("latched", outcome=state.latch, detail=state.cause)
            catch_up(self._journal, [latched])

    def ask(self, event: Asked) -> None:
        """Let a request through the rules, save what the rules know nothing of."""
        request = event.request
        if isinstance(request, Acknowledge) and request.alarm == JOURNAL_ALARM:
            if may_not_acknowledge(event, request):
                self._on_answer(event.console, Refused(request.id, Refusal.NOT_ALLOWED))
                return
            self._trouble_seen = True
            self._on_answer(event.console, Done(request.id))
        else:
            self.feed(event)

    def view(self, now: float) -> AirlockState:
        """Return all that a console may know, the state of the journal included."""
        seen = view(self._state, now)
        if self._regime_set is not None:
            who, since = self._regime_set
            seen = replace(seen, regime_set=RegimeSet(who.officer, who.post, now - since))
        why = self._journal.trouble
        if not why:
            self._trouble_since, self._trouble_seen = None, False
            return seen
        if self._trouble_since is None:
            self._trouble_since = now
        alarm = AlarmState(
            JOURNAL_ALARM, JOURNAL_ALARM, now - self._trouble_since,
            acknowledged=self._trouble_seen, detail=why[-80:],
        )  # fmt: skip
        ways = tuple(
            replace(way, refusal=way.refusal or Refusal.JOURNAL, detail=way.detail)
            for way in seen.ways
        )
        return replace(seen, alarms=(*seen.alarms, alarm), ways=ways)

    def somebody_inside(self, now: float) -> bool | None:
        """Tell whether somebody is inside, None when the sensors are old or do not agree."""
        count, sample = people(self._state, now), fresh(self._state, now)
        if sample is None or count is None:
            return None
        return count > 0 or sample.bit(Bit.PRESENCE)

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far the newest release came, None when `command` is another."""
        release = self._state.release
        if release is None or release.command != command:
            return None
        return release.stage, release.reason

    @property
    def simulated(self) -> bool | None:
        """Tell whether the PLC says of itself that it is a fake; None before the first sample."""
        sample = self._state.sample
        return None if sample is None else bool(sample.word(Word.VERSION) & SIMULATED)

    # -- one step --------------------------------------------------------------------------

    def _step(self, event: AnyEvent) -> list[AnyEvent]:
        before = self._state
        self._state, ruled = step(before, event, self._clock())
        actions = tuple(_with_reason(event, action) for action in ruled)
        kept = recorded(self._journal, [a for a in actions if isinstance(a, Record)])
        if not kept and isinstance(event, Asked) and promises(event, actions):
            self._state = before
            detail = self._journal.trouble[-80:]
            self._on_answer(event.console, Refused(event.request.id, Refusal.JOURNAL, detail))
            return []
        for action in actions:
            if isinstance(action, Record) and action.kind == "regime":
                self._regime_set = action, self._clock()
        return self._act(actions, kept=kept)

    def _act(self, actions: Actions, *, kept: bool) -> list[AnyEvent]:
        follow: list[AnyEvent] = []
        for action in actions:
            match action:
                case Answer(console=console, message=message):
                    self._on_answer(console, message)
                case Drive() if kept or action.op is Op.CANCEL:
                    self.drives.append(action)
                case Drive():
                    follow.append(JournalFailed(action.command))
                case Record():
                    pass
        return follow


def _with_reason(event: AnyEvent, action: AnyAction) -> AnyAction:
    """Put the reason that a person gave for a regime on its record: no rule depends on it."""
    if not isinstance(event, Asked) or not isinstance(event.request, SetRegime):
        return action
    if not isinstance(action, Record) or action.kind != "regime":
        return action
    return record_with(action, detail=event.request.reason)


class AirlockService:
    """One airlock behind one PLC. `through` lets an event of its own loops through the bridge."""

    look_every_s = 0.12

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
        through: Callable[[AirlockService, AnyEvent], None],
    ) -> None:
        self._settings, self._clock, self._through = settings, clock, through
        made = ModbusPlc(settings.plc, production=settings.production, clock=clock)
        self._line = PlcLine(made, clock, "plc", POLL_S)
        self._airlock = ServedAirlock(settings.airlock, journal, clock, pay)
        self._to_drive = asyncio.Event()

    @property
    def simulated(self) -> bool | None:
        """Tell whether the PLC says of itself that it is a fake; None before the first sample."""
        return self._airlock.simulated

    def start(self) -> None:
        """Begin with what the journal remembers; tell what a crash left behind."""
        self._airlock.start(self._settings.regime)

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return the poll and the driver."""
        return (("the poll of the PLC", self._line.poll(self._seen)), ("the driver", self._drive()))

    def owns(self, device: str) -> bool:
        """Tell whether a request is for this airlock."""
        return device == self._settings.airlock

    def feed(self, event: AnyEvent) -> None:
        """Let one event through the rules."""
        if isinstance(event, Asked):
            self._airlock.ask(event)
        else:
            self._airlock.feed(event)
        if self._airlock.drives:
            self._to_drive.set()

    def somebody_inside(self, now: float) -> bool | None:
        """Tell whether somebody is in the airlock, None when that is not known."""
        return self._airlock.somebody_inside(now)

    def devices(self, now: float) -> tuple[AirlockState, ...]:
        """Return the airlock as consoles may know it."""
        return (self._airlock.view(now),)

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if not isinstance(one, AirlockState) or not isinstance(other, AirlockState):
            return True
        return unlike(one, other)

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far the newest release came."""
        return self._airlock.stage(command)

    async def close(self) -> None:
        """Hang up."""
        await self._line.close()

    # -- loops -----------------------------------------------------------------------------

    def _seen(self, sample: Sample) -> None:
        self._through(self, Sampled(sample))

    async def _drive(self) -> None:
        while True:
            await self._to_drive.wait()
            self._to_drive.clear()
            while self._airlock.drives:
                self._through(self, await self._driven(self._airlock.drives.popleft()))

    async def _driven(self, drive: Drive) -> AnyEvent:
        """Write one block, once; what came of it is an event like any other."""
        return await self._line.write(
            drive.command,
            drive.seq,
            op=drive.op,
            subject=drive.session,
            tick=drive.tick,
            max_age=drive.max_age,
        )
