"""The one state of the desk, made of what each topic shows; a part that says the same is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from reception_app.desk.agenda import AgendaDesk
from reception_app.desk.airlock_view import Picture, compose_airlock
from reception_app.desk.alarms import AlarmsDesk
from reception_app.desk.closing import ClosingDesk
from reception_app.desk.console import Console
from reception_app.desk.counter_view import compose_counter
from reception_app.desk.diagnosis import DiagnosisDesk
from reception_app.desk.estimates import EstimatesDesk
from reception_app.desk.figures import FiguresDesk
from reception_app.desk.identity import IdentityDesk
from reception_app.desk.links import link_state
from reception_app.desk.muster import MusterDesk
from reception_app.desk.offices import OfficeDesk
from reception_app.desk.panic import PanicDesk
from reception_app.desk.plan import PlanDesk
from reception_app.desk.printer import PrinterDesk
from reception_app.desk.protection import ProtectionDesk
from reception_app.desk.queue_view import (
    Entrance,
    Kept,
    compose_queue,
    entrance,
    hidden,
)
from reception_app.desk.referrals import ReferralDesk
from reception_app.desk.regime import RegimeDesk
from reception_app.desk.same import Same
from reception_app.desk.setup import Moment
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import Freshness, LinkState, StoreFault, StoreHealth
from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.queue import QueueState
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.training import TrainingDesk
from reception_app.desk.zones import ZonesDesk

QUEUE_EVERY_S = 5.0  # waits are told in minutes, and `not_before` may pass
WORN = frozenset({Freshness.STALE, Freshness.LOST, Freshness.NEVER})

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a desk that have something to show."""

    offices: OfficeDesk
    printer: PrinterDesk
    identity: IdentityDesk
    referrals: ReferralDesk
    alarms: AlarmsDesk
    protection: ProtectionDesk
    agenda: AgendaDesk
    estimates: EstimatesDesk
    regime: RegimeDesk
    plan: PlanDesk
    closing: ClosingDesk
    zones: ZonesDesk
    panic: PanicDesk
    training: TrainingDesk
    figures: FiguresDesk
    muster: MusterDesk
    diagnosis: DiagnosisDesk


class Composer:
    """Makes the state; it changes nothing and asks nobody."""

    def __init__(self, console: Console, topics: Topics) -> None:
        self._console, self._topics = console, topics
        self._queue_key: object = None
        self._board_shown = QueueState()
        self._kept = Kept()

    def compose(self, old: DeskState) -> DeskState:
        """Make the state of this moment, and keep every part that did not change."""
        console, topics = self._console, self._topics
        moment = console.moment()
        link = link_state(console.link, moment.monotonic, moment.now)
        queue = self._compose_queue(moment, link)
        # Before the alarms: some of them are theirs.
        printer = _same(old.printer, topics.printer.compose(moment))
        zones = _same(old.zones, topics.zones.compose(moment))
        signed_in = console.session.phase is SessionPhase.SIGNED_IN
        away = console.health is StoreHealth.AWAY
        return DeskState(
            now=second(moment.now),
            office=_same(old.office, self._office(moment.now)),
            session=_same(old.session, console.session),
            services=console.setup.services,
            queue=_same(old.queue, queue if signed_in else hidden(queue)),
            counter=_same(
                old.counter,
                compose_counter(console.board, queue, console.session, console.setup, moment.now),
            ),
            airlock=_same(old.airlock, compose_airlock(Picture.of(console))),
            alarms=_same(old.alarms, topics.alarms.compose(moment)),
            protection=_same(old.protection, topics.protection.compose(moment)),
            agenda=_same(old.agenda, topics.agenda.state()),
            closing=_same(old.closing, topics.closing.compose(moment)),
            plan=_same(old.plan, topics.plan.compose(moment)),
            regime=_same(old.regime, topics.regime.compose(moment)),
            printer=printer,
            identity=_same(old.identity, topics.identity.compose()),
            referrals=topics.referrals.targets(moment.now),
            zones=zones,
            panics=_same(old.panics, topics.panic.compose(moment)),
            training=_same(old.training, topics.training.compose(moment)),
            figures=_same(old.figures, topics.figures.state()),
            diagnosis=topics.diagnosis.state(),
            office_page=topics.offices.page(moment.now),
            roll=_same(old.roll, topics.muster.roll()),
            store=console.health,
            store_fault=console.fault if away else StoreFault.NONE,
            notice=console.notices.now,
        )

    def later(self, old: DeskState) -> DeskState:
        """Let the clock of a state go on, and the age of the bridge's word; nothing else."""
        moment, airlock = self._console.moment(), old.airlock
        link = _same(airlock.link, link_state(self._console.link, moment.monotonic, moment.now))
        if airlock.fitted and link is not airlock.link:
            airlock = replace(airlock, link=link)
        return replace(old, now=second(moment.now), airlock=airlock)

    def _compose_queue(self, moment: Moment, link: LinkState) -> QueueState:
        """Compose the board only when something in it can have changed."""
        console = self._console
        door = self._entrance(moment) if link.freshness not in WORN else Entrance()
        step = int(moment.now.timestamp() // QUEUE_EVERY_S)
        outlook = self._topics.estimates.outlook(moment.now)
        key = (Same(console.board), console.board.revision, door, step, Same(outlook))
        if key != self._queue_key:
            self._queue_key = key
            self._board_shown = compose_queue(
                console.board, door, console.setup, moment.now, outlook, kept=self._kept
            )
        return self._board_shown

    def _entrance(self, moment: Moment) -> Entrance:
        console = self._console
        seen = moment.now - timedelta(
            seconds=moment.monotonic - console.link.told_at(console.setup.airlock)
        )
        door = entrance(console.device, console.link.boot, seen)
        rings = tuple(
            (call, console.sightings.first(since, "call", door.boot, call), visit)
            for call, since, visit in door.rings
        )
        return replace(door, rings=rings)

    def _office(self, now: datetime) -> OfficeState:
        office = self._topics.offices.state(now)
        return replace(office, test=office.test or self._console.link.simulated)


def _same(old: Part, new: Part) -> Part:
    """Return the old value where the new one says the same: the window compares by identity."""
    return old if old == new else new


def second(now: datetime) -> datetime:
    """Cut a moment to its second: what is in sight does not change within it."""
    return now.replace(microsecond=0)
