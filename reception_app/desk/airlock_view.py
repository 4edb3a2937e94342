"""The airlock box as the window draws it: a pure step from what the bridge said to what is shown.

Nothing is optimistic: doors, stages, arming and approval come from the bridge alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

from device_bridge.protocol.codes import CallStage, CheckOutcome, Door, Phase, Purpose, Stage
from device_bridge.protocol.state import AirlockState, CallState
from reception_app.clearance import CheckItem
from reception_app.desk.airlock_checks import Look, check_items, is_refused
from reception_app.desk.airlock_notes import Hand, Notes, Sightings
from reception_app.desk.airlock_offers import (
    Scene,
    offers,
    primary,
    somebody_leaves,
)
from reception_app.desk.board import Board
from reception_app.desk.calls import in_turn, speaks
from reception_app.desk.console import Console
from reception_app.desk.counter_view import may, visit_card
from reception_app.desk.desk_check import to_check
from reception_app.desk.links import link_state
from reception_app.desk.queue_view import Entrance, awaited, entrance, row_of
from reception_app.desk.setup import Moment, Setup
from reception_app.desk.states.airlock import AirlockPanelState, Armed, Passage, Ring, Step
from reception_app.desk.states.links import LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import QueueRow, VisitCard
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.staff import Right
from reception_app.visits import OWNED, Visit, VisitState

SHOWN_S = 20.0  # a passage that is over stays on screen for so long
OVER = frozenset({Stage.SECURE, Stage.NOT_USED, Stage.REFUSED})
STEPS = {
    Phase.OUTER_RELEASED: Step.INSIDE,
    Phase.OUTER_OPEN: Step.INSIDE,
    Phase.OUTER_CLOSING: Step.INSIDE,
    Phase.INNER_RELEASED: Step.RELEASED,
    Phase.INNER_OPEN: Step.RELEASED,
    Phase.INNER_CLOSING: Step.RELEASED,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What the bridge said of this airlock, and when (monotonic seconds)."""

    device: AirlockState | None
    boot: str
    seen_at: float


def compose_airlock(picture: Picture) -> AirlockPanelState:
    """Return all that the airlock box shows."""
    if not picture.setup.airlock:
        return _without_airlock(picture)
    scene, items = picture.scene(), picture.items()
    known = offers(scene, items)
    bind = picture.bindable() if picture.signed_in else ()
    device, hand = picture.device, picture.hand
    stay = device.session if device else None
    return AirlockPanelState(
        link=picture.link,
        device=device,
        occupant=picture.occupant(),
        rings=picture.rings(),
        outside=picture.outside(),
        inside_since=picture.inside_since(),
        step=step_of(device),
        checks=items,
        checked_by=picture.name(stay.checked_by) if stay else "",
        checked_at=picture.checked_at(),
        refused=is_refused(device, scene.visit),
        police=bool(stay and stay.check is CheckOutcome.POLICE_CALLED),
        count=picture.notes.count,
        admit_again=scene.monotonic < hand.again_until,
        emergency_open=scene.guard_lifted,
        emergency_reason_due=bool(hand.reason_due),
        bind=bind,
        armed=picture.armed(),
        passage=picture.passage(),
        in_flight=bool(hand.sending),
        primary=primary(scene, known, may_bind=bool(bind)),
        waiting=picture.board.counts.waiting,
        at_counters=sum(visit.state in OWNED for visit in picture.board.visits),
        **known.by_name(),
    )


def _without_airlock(picture: Picture) -> AirlockPanelState:
    """Return the calm box of an office without airlock, with whose check is due at the desk."""
    if not picture.setup.check_at_desk:
        return AirlockPanelState(fitted=False)
    due = to_check(picture.board) if picture.signed_in else None
    allowed = may(picture.session, Right.CHECK)
    offer = Offer(Why.NOBODY_TO_CHECK) if allowed.ready and due is None else allowed
    now = picture.moment.now
    card = visit_card(due, picture.board, Entrance(), picture.setup, now) if due else None
    return AirlockPanelState(fitted=False, at_desk=True, occupant=card, approve=offer, refuse=offer)


def step_of(device: AirlockState | None) -> Step:
    """Return where the visitor in the airlock is, of the five steps."""
    if device is None or (device.session is None and device.phase not in STEPS):
        return Step.EMPTY
    if device.phase is not Phase.HOLD:
        return STEPS.get(device.phase, Step.INSIDE)
    live = device.selection
    if live and (live.door, live.purpose) == (Door.INNER, Purpose.ENTRY):
        return Step.ARMED
    return Step.PASSED if device.session and device.session.approved else Step.CHECK


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the airlock box is made of, at one moment."""

    told: Told
    link: LinkState
    board: Board
    session: SessionState
    setup: Setup
    moment: Moment
    sightings: Sightings
    notes: Notes = field(default_factory=Notes)
    hand: Hand = field(default_factory=Hand)

    @classmethod
    def of(cls, console: Console) -> Self:
        """Take everything from what the console holds at this moment."""
        moment = console.moment()
        return cls(
            told=Told(
                console.device, console.link.boot, console.link.told_at(console.setup.airlock)
            ),
            link=link_state(console.link, moment.monotonic, moment.now),
            board=console.board,
            session=console.session,
            setup=console.setup,
            moment=moment,
            sightings=console.sightings,
            notes=console.notes,
            hand=console.hand,
        )

    @property
    def device(self) -> AirlockState | None:
        """The airlock as it was told."""
        return self.told.device

    @property
    def since_s(self) -> float:
        """Seconds since it was told: every age in it has grown by as much."""
        return max(0.0, self.moment.monotonic - self.told.seen_at)

    @property
    def seen(self) -> datetime:
        """When it was told."""
        return self.moment.now - timedelta(seconds=self.since_s)

    @property
    def visit(self) -> Visit | None:
        """Whoever the present stay is bound to."""
        stay = self.device.session if self.device else None
        return self.board.visit(stay.visit) if stay and stay.visit else None

    @property
    def signed_in(self) -> bool:
        """Whether somebody may see tickets here."""
        return self.session.phase is SessionPhase.SIGNED_IN

    def scene(self) -> Scene:
        """Return what the offers depend on."""
        return Scene(
            session=self.session,
            link=self.link,
            device=self.device,
            post=self.setup.post,
            visit=self.visit,
            leaving=somebody_leaves(self.board.visits),
            notes=self.notes,
            hand=self.hand,
            monotonic=self.moment.monotonic,
        )

    def items(self) -> tuple[CheckItem, ...]:
        """Return the items of the check."""
        required = self.setup.checks
        look = Look(self.seen, self.sightings)
        return check_items(required, self.device, self.visit, self.notes, look)

    def occupant(self) -> VisitCard | None:
        """Return whoever is inside, as a card."""
        if self.visit is None or not self.signed_in:
            return None
        door = entrance(self.device, self.told.boot, self.seen)
        return visit_card(self.visit, self.board, door, self.setup, self.moment.now)

    def rings(self) -> tuple[Ring, ...]:
        """Return who rings, is spoken with or held, in their turn."""
        if self.device is None:
            return ()
        return tuple(self._ring(call) for call in in_turn(self.device.calls, self.setup.post))

    def _ring(self, call: CallState) -> Ring:
        rung = self.seen - timedelta(seconds=call.age_s)
        staged = self.seen - timedelta(seconds=call.stage_age_s)
        key = self.told.boot, call.call
        ringing = call.stage is CallStage.RINGING
        return Ring(
            call.call, self.sightings.first(rung, "call", *key),
            self.board.ticket(call.visit) if self.signed_in else "",
            self._service(call.visit) if self.signed_in else "",
            call.stage,
            None if ringing else self.sightings.first(staged, call.stage, *key, call.post),
            speaks(call, self.setup.post), self.board.posts.get(call.post, call.post),
        )  # fmt: skip

    def _ticket(self, visit: str) -> str:
        """Return the number of who went through: a moment later they are off the board."""
        known = self.sightings.ticket(visit, self.board.ticket(visit))
        return known if self.signed_in else ""

    def outside(self) -> str:
        """Return the number of the one whom F6 lets in while nobody rings, when there is one."""
        who = awaited(self.device, self.board, entrance(self.device, self.told.boot, self.seen))
        return self.board.ticket(who) if self.signed_in else ""

    def _service(self, visit_id: str) -> str:
        visit = self.board.visit(visit_id)
        return visit.service if visit else ""

    def name(self, staff: str) -> str:
        """Return how an officer is shown."""
        return self.board.names.get(staff, staff)

    def inside_since(self) -> datetime | None:
        """Return when the present stay began."""
        stay = self.device.session if self.device else None
        if stay is None:
            return None
        at = self.seen - timedelta(seconds=stay.age_s)
        return self.sightings.first(at, "stay", self.told.boot, stay.session)

    def checked_at(self) -> datetime | None:
        """Return when the check was reported."""
        stay = self.device.session if self.device else None
        if stay is None or stay.check is None:
            return None
        at = self.seen - timedelta(seconds=stay.check_age_s)
        return self.sightings.first(at, "check", self.told.boot, stay.session, stay.check)

    def bindable(self) -> tuple[QueueRow, ...]:
        """Return the visits that may be the one inside, when nobody is bound."""
        device = self.device
        if device is None or device.session is None or device.session.visit:
            return ()
        wanted = VisitState.LEAVING if device.session.leaving else VisitState.AT_AIRLOCK
        return tuple(
            row_of(visit, self.board, Entrance(), self.setup)
            for visit in self.board.visits
            if visit.state is wanted and not self._elsewhere(visit)
        )

    def _elsewhere(self, visit: Visit) -> bool:
        """Tell whether the visit stands outside, by its own ring."""
        return self.device is not None and any(c.visit == visit.id for c in self.device.calls)

    def armed(self) -> Armed | None:
        """Return the live selection."""
        live = self.device.selection if self.device else None
        if live is None:
            return None
        left_s = round(live.left_s - self.since_s, 1)
        if left_s <= 0:
            return None
        ticket = self.board.ticket(live.visit) if self.signed_in else ""
        return Armed(live.door, live.purpose, ticket, live.post == self.setup.post, left_s)

    def passage(self) -> Passage | None:
        """Return the newest release, or the one of ours of which nothing more was heard."""
        newest, sent = (self.device.release if self.device else None), self.hand.sent
        unsure = sent is not None and not sent.known
        if sent is not None and unsure and (newest is None or newest.command != sent.command):
            ticket = self._ticket(sent.visit)
            stages = ((Stage.NOT_KNOWN, sent.at.replace(microsecond=0)),)
            return Passage(sent.command, sent.door, sent.purpose, ticket, True, stages)  # noqa: FBT003 - "mine", as the field says
        if newest is None or not newest.stages:
            return None
        last = newest.stages[-1]
        if last.stage in OVER and last.age_s + self.since_s > SHOWN_S:
            return None
        return Passage(
            command=newest.command,
            door=newest.door,
            purpose=newest.purpose,
            ticket=self._ticket(newest.visit),
            mine=newest.post == self.setup.post,
            stages=tuple(
                (
                    reached.stage,
                    self.sightings.first(
                        self.seen - timedelta(seconds=reached.age_s), newest.command, reached.stage
                    ),
                )
                for reached in newest.stages
            ),
            refusal=newest.reason,
        )
