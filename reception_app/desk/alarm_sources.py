"""Where the alarms of an office come from: its bridges, and what only a console can see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from device_bridge.protocol.codes import CheckOutcome
from device_bridge.protocol.state import (
    AirlockState,
    AlarmState,
    AnyDevice,
    BarrierState,
    GateState,
    InputsState,
    PanicState,
    PlanState,
    ReaderState,
)
from reception_app.alarm_catalogue import kind_of, priority_of
from reception_app.alarms import Cause
from reception_app.desk.board import Board
from reception_app.desk.links import LinkView
from reception_app.desk.setup import Moment, Setup
from reception_app.desk.states.alarms import AlarmRow, SoundState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.zones import PushStand, ZonesState
from reception_app.ledger import Flaw
from reception_app.presence import Standing
from reception_app.queue import callable_now
from reception_app.visits import Priority

LOST_AFTER_S = 3.0  # on-delay of the parent alarm: a hiccup of the LAN is no alarm
BEGINS_WITHIN_S = 10.0  # ... and a bridge that starts together with the console is not lost
SILENT_AFTER_S = 5.0  # a detector that gives nothing (screens.md S3)
PRIORITY_WAITS = timedelta(minutes=10)  # screens.md 4.6, PANIC-WAIT
DRIFT_S = 5.0  # the wall clock jumped against the monotonic one
STEADY_S = 600.0  # ... and goes on steadily since: it is the clock of this machine now
BUILDING_LOST = "building_bridge_lost"  # ... in an office without an airlock
JOURNAL_CHANGED = "journal_changed"  # happened once, and stands until somebody takes it in hand
# The bridge's names for the kinds of the catalogue.
KINDS = {
    "dwell": "occupant_waiting",
    "presence": "presence_without_passage",
    "people": "count",
    "plc_lost": "comms",
    "mains": "power",
}
# ... and of its bollards and shutters; "link" is one alarm for all that hang on one controller.
BARRIER_KINDS = {
    "link": "field_lost",
    "jammed": "barrier_jammed",
    "drive_fault": "barrier_drive",
    "sensor": "barrier_sensor",
    "contacts": "barrier_sensor",
    "not_executed": "barrier_not_moved",
}
# ... and of its speed gates.
GATE_KINDS = {
    "link": "field_lost",
    "tailgating": "gate_tailgating",
    "wrong_way": "gate_wrong_way",
    "forced": "gate_forced",
    "obstruction": "gate_obstructed",
    "held": "gate_obstructed",
    "self_test": "gate_fault",
    "contacts": "gate_fault",
    "not_executed": "gate_not_opened",
    "freed": "gate_freed",
    "grants": "gate_grants",
}
# ... and of its badge readers; "bus" is one alarm for all that hang on one.
READER_KINDS = {
    "offline": "reader_offline",
    "bus": "reader_bus",
    "insecure": "reader_insecure",
    "doubled": "reader_doubled",
    "supply": "reader_supply",
    "tamper": "reader_tamper",
}
# ... and of the alarm inputs of the building.
INPUT_KINDS = {
    "glass": "glass_break",
    "tamper": "tamper_input",
    "mains": "building_mains",
    "battery": "building_battery",
}
ELEMENT_KINDS = {
    BarrierState: BARRIER_KINDS, GateState: GATE_KINDS, ReaderState: READER_KINDS,
}  # fmt: skip
NO_ELEMENT = (AirlockState, PanicState, PlanState)  # its bridge calls its alarms as they are here
URGENT = frozenset({Priority.DANGER, Priority.VULNERABLE, Priority.MINOR, Priority.MEDICAL})


def from_bridge(alarm: AlarmState, since: datetime, device: AnyDevice) -> AlarmRow:
    """Return an alarm of the bridge as a row."""
    if isinstance(device, NO_ELEMENT):
        kind, detail = KINDS.get(alarm.kind, alarm.kind), alarm.detail
    elif isinstance(device, InputsState):
        kind, detail = INPUT_KINDS.get(alarm.kind, alarm.kind), alarm.detail
    else:
        kind = ELEMENT_KINDS[type(device)].get(alarm.kind, alarm.kind)
        detail = device.label or device.name
    priority = priority_of(kind_of(kind), new=alarm.active and not alarm.acknowledged)
    return AlarmRow(
        alarm.alarm, kind, priority, since, alarm.active, alarm.acknowledged, detail,
        device.name,
    )  # fmt: skip


class Drift:
    """How far the wall clock jumped against the monotonic one.

    A clock that was set, or a machine that slept, is told; once the clock has gone on steadily
    for ten minutes it is the one that people read and compare with, and the jump is over. Wall
    time is for records only (reliability.md 2).
    """

    def __init__(self, moment: Moment) -> None:
        self._begun = self._used = self._last = _apart_s(moment)
        self._since = moment.monotonic

    def seconds(self, moment: Moment) -> float:
        """Return by how much the wall clock is not where it would be without a jump."""
        apart = _apart_s(moment)
        if abs(apart - self._last) > DRIFT_S:
            self._last, self._since = apart, moment.monotonic
        elif moment.monotonic - self._since >= STEADY_S:
            self._used, self._last, self._since = apart, apart, moment.monotonic
        return apart - self._used

    def since_start(self, moment: Moment) -> float:
        """Return by how much it was set while this ran, however long ago."""
        return _apart_s(moment) - self._begun


def _apart_s(moment: Moment) -> float:
    return moment.now.timestamp() - moment.monotonic


@dataclass(frozen=True, slots=True)
class Watch:
    """What the console's own alarms depend on."""

    setup: Setup
    link: LinkView
    started_at: float  # monotonic
    health: StoreHealth
    board: Board
    moment: Moment
    drift_s: float = 0.0
    journal_changed_at: datetime | None = None
    flaw: Flaw | None = None
    sound: SoundState = field(default_factory=SoundState)
    printer: str = ""  # what is wrong with the ticket printer, as a code
    inside: ZonesState = field(default_factory=ZonesState)
    close_late_since: datetime | None = None  # closed by the hours, and not shut
    bridged: bool = False  # a bridge is configured, with or without an airlock

    @property
    def device(self) -> AirlockState | None:
        """The airlock as it was told last."""
        return self.link.airlock(self.setup.airlock) if self.setup.airlock else None

    @property
    def silent_s(self) -> float:
        """Seconds without a word of the bridge."""
        heard = self.link.heard_at
        return self.moment.monotonic - (self.started_at if heard is None else heard)

    @property
    def bridge_lost(self) -> bool:
        """Tell whether the bridge has been silent for too long; False where there is none."""
        patience_s = BEGINS_WITHIN_S if self.link.heard_at is None else LOST_AFTER_S
        return (self.bridged or bool(self.setup.airlock)) and self.silent_s > patience_s


def own_causes(watch: Watch) -> tuple[Cause, ...]:
    """Return all that this console sees by itself."""
    now = watch.moment.now
    found = [*_waiting(watch), *_program(watch), *_inside(watch)]
    if watch.close_late_since is not None:
        found.append(Cause("close_not_ready", "close_not_ready", watch.close_late_since))
    if watch.bridge_lost:
        since = (now - timedelta(seconds=watch.silent_s)).replace(microsecond=0)
        if watch.setup.airlock:
            found.append(Cause("bridge_lost", "bridge_lost", since, watch.link.fault.value))
        else:
            found.append(Cause(BUILDING_LOST, BUILDING_LOST, since))
    else:
        found += _airlock(watch)
    return tuple(found)


def _program(watch: Watch) -> list[Cause]:
    """Return what is wrong with the program and the machine it runs on."""
    now, flaw = watch.moment.now, watch.flaw
    there = {
        "server_lost": (watch.health is StoreHealth.AWAY, ""),
        "store_full": (watch.health is StoreHealth.FULL, ""),
        "ledger_flaw": (flaw is not None, flaw.detail if flaw else ""),
        "clock_drift": (abs(watch.drift_s) > DRIFT_S, f"{watch.drift_s:.0f}"),
        "sound": (watch.sound.silent, watch.sound.check.value),
    }
    found = [Cause(name, name, now, detail) for name, (on, detail) in there.items() if on]
    if watch.printer:
        kind = "paper" if watch.printer == "no_paper" else "printer"
        found.append(Cause(kind, kind, now, watch.printer))
    if watch.journal_changed_at is not None:
        found.append(Cause(JOURNAL_CHANGED, JOURNAL_CHANGED, watch.journal_changed_at))
    return found


def _inside(watch: Watch) -> list[Cause]:
    """Return who is where they may not be, what gates have not heard, and badges not come back."""
    now, inside = watch.moment.now, watch.inside
    found = [
        Cause(f"zone_breach.{row.key}", "zone_breach", now, row.name)
        for row in inside.people
        if row.standing is Standing.ASTRAY
    ]
    if inside.push.old:
        why = "refused" if inside.push.stand is PushStand.REFUSED else ""
        found.append(Cause("grants_old", "grants_old", inside.push.since or now, why))
    for kind, lost in (("badge_late", False), ("badge_lost", True)):
        badges = tuple(badge.number for badge in inside.late_badges if badge.lost is lost)
        if badges:
            found.append(Cause(kind, kind, now, subjects=badges))
    return found


def _waiting(watch: Watch) -> list[Cause]:
    now = watch.moment.now
    waiting = callable_now(watch.board.visits, now)
    within = {code: _target(watch, code) for code in {visit.service for visit in waiting}}
    over = {
        "wait_over": [
            ((visit.asked_at or visit.arrived_at) + within[visit.service], visit.ticket)
            for visit in waiting
        ],
        "priority_waits": [
            (visit.arrived_at + PRIORITY_WAITS, visit.ticket)
            for visit in waiting
            if visit.priority in URGENT
        ],
    }
    found = []
    for kind, all_due in over.items():
        late = sorted((one for one in all_due if one[0] < now), reverse=True)
        if late:
            subjects = tuple(ticket for _, ticket in late)
            found.append(Cause(kind, kind, late[-1][0], subjects=subjects))
    return found


def _target(watch: Watch, service: str) -> timedelta:
    return timedelta(minutes=watch.setup.target_min(service))


def _airlock(watch: Watch) -> list[Cause]:
    device, now = watch.device, watch.moment.now
    if device is None:
        return []
    found = [
        Cause(f"detector.{one.kind}", "detector", now, one.kind)
        for one in device.detectors
        if device.plc_live and not one.healthy and one.age_s > SILENT_AFTER_S
    ]
    if device.session and device.session.check is CheckOutcome.DANGEROUS_OBJECT:
        found.append(Cause("dangerous_object", "dangerous_object", now))
    return found
