"""All that one counter shows: the one state that the window draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reception_app.alarm_catalogue import AlarmPriority
from reception_app.desk.states.agenda import AgendaState
from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.alarms import AlarmsState
from reception_app.desk.states.closing import ClosingState
from reception_app.desk.states.diagnosis import DiagnosisState
from reception_app.desk.states.figures import FiguresState
from reception_app.desk.states.identity import IdentityState
from reception_app.desk.states.links import Freshness, StoreFault, StoreHealth
from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.office_page import OfficePage
from reception_app.desk.states.panic import PanicsState
from reception_app.desk.states.plan import PlanViewState
from reception_app.desk.states.printer import PrinterState
from reception_app.desk.states.protection import ProtectionState
from reception_app.desk.states.queue import CounterState, QueueState
from reception_app.desk.states.regime import RegimeState
from reception_app.desk.states.services import ServiceName
from reception_app.desk.states.staff import SessionState
from reception_app.desk.states.training import TrainingState
from reception_app.desk.states.zones import ZonesState
from reception_app.referrals import Target

CALM_S = 3.0  # between two looks at everything while nothing happens, and only the clock goes on


class NoticeKind(StrEnum):
    """How a notice looks: it never blocks and never takes the focus."""

    DONE = "done"
    REFUSED = "refused"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the officer: a code and its parts, put into words by ui/wording."""

    kind: NoticeKind
    code: str
    parts: tuple[tuple[str, str], ...] = ()
    until: datetime | None = None  # None: until something else happens
    undo: bool = False  # offers Ctrl+Z
    number: int = 0  # grows, so that the same sentence twice is seen twice


@dataclass(frozen=True, slots=True)
class DeskState:
    """All that one counter shows."""

    now: datetime
    office: OfficeState = field(default_factory=OfficeState)
    session: SessionState = field(default_factory=SessionState)
    services: tuple[ServiceName, ...] = ()
    queue: QueueState = field(default_factory=QueueState)
    counter: CounterState = field(default_factory=CounterState)
    airlock: AirlockPanelState = field(default_factory=AirlockPanelState)
    alarms: AlarmsState = field(default_factory=AlarmsState)
    protection: ProtectionState = field(default_factory=ProtectionState)
    agenda: AgendaState = field(default_factory=AgendaState)
    regime: RegimeState = field(default_factory=RegimeState)
    printer: PrinterState = field(default_factory=PrinterState)
    identity: IdentityState = field(default_factory=IdentityState)
    referrals: tuple[Target, ...] = ()  # everybody to refer to
    zones: ZonesState = field(default_factory=ZonesState)
    closing: ClosingState = field(default_factory=ClosingState)
    plan: PlanViewState = field(default_factory=PlanViewState)
    panics: PanicsState = field(default_factory=PanicsState)
    training: TrainingState = field(default_factory=TrainingState)
    figures: FiguresState = field(default_factory=FiguresState)
    diagnosis: DiagnosisState = field(default_factory=DiagnosisState)
    office_page: OfficePage = field(default_factory=OfficePage)
    roll: ZonesState | None = None  # what may be printed without a sign-in; None: sign in first
    store: StoreHealth = StoreHealth.OK
    store_fault: StoreFault = StoreFault.NONE  # why it is away
    notice: Notice | None = None

    @property
    def calm(self) -> bool:
        """Tell whether nothing in sight counts seconds, or blinks, but the clock."""
        newest = self.alarms.newest
        return self.still and (newest is None or newest.priority is AlarmPriority.LOW)

    @property
    def still(self) -> bool:
        """Tell whether nothing but the clock and the alarms goes on by itself."""
        airlock = self.airlock
        heard = not airlock.fitted or airlock.link.freshness is Freshness.LIVE
        return heard and not (airlock.rings or airlock.armed or self.training.running)
