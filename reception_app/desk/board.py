"""What this console knows of the office's visits: read in one transaction, then only looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reception_app.desk.gate_passages import REFUSED
from reception_app.staff import Role
from reception_app.store import AtWork, Counts, GateRefusals, Inside, TimelineEntry, Visitor
from reception_app.undo import UNDO_WITHIN, Step
from reception_app.visits import OWNED, Visit

if TYPE_CHECKING:
    from reception_app.store import Reader


@dataclass(frozen=True, slots=True)
class Board:
    """The visits of everybody who is here, and what goes with the ones this console shows."""

    revision: int = 0
    directory: int = 0  # revision of the newest import that this reading saw
    loaded: bool = False
    visits: tuple[Visit, ...] = ()
    counts: Counts = field(default_factory=Counts)
    posts: Mapping[str, str] = field(default_factory=dict)  # id -> number as the office says it
    names: Mapping[str, str] = field(default_factory=dict)  # staff id -> shown as
    visitors: Mapping[str, Visitor] = field(default_factory=dict)  # never for a guard
    timelines: Mapping[str, tuple[TimelineEntry, ...]] = field(default_factory=dict)
    inside: Inside = field(default_factory=Inside)
    refused: GateRefusals = field(default_factory=GateRefusals)
    at_work: tuple[AtWork, ...] = ()  # who takes alarms in hand, and where
    read_at: datetime | None = None
    last: Step | None = None  # newest change by whoever is signed in, for Ctrl+Z

    @property
    def chiefs(self) -> tuple[AtWork, ...]:
        """Return who would be given an alarm that nobody takes in hand."""
        return tuple(one for one in self.at_work if one.role is Role.CHIEF)

    def visit(self, visit_id: str) -> Visit | None:
        """Return one visit that is still here."""
        return next((visit for visit in self.visits if visit.id == visit_id), None)

    def at_post(self, post: str) -> Visit | None:
        """Return whom a counter has called or serves."""
        return next(
            (visit for visit in self.visits if visit.post == post and visit.state in OWNED), None
        )

    def ticket(self, visit_id: str) -> str:
        """Return the number of a visit, "" when it is not here."""
        visit = self.visit(visit_id)
        return visit.ticket if visit else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a console wants to see of the board."""

    now: datetime
    post: str
    staff: str = ""  # whose last change may be undone; "" when nobody is signed in
    details: bool = False  # names, notes and time lines: not for a guard, not while locked
    occupant: str = ""  # visit in the airlock
    refused: GateRefusals = field(default_factory=GateRefusals)  # as far as it is known


def read_board(reader: Reader, wanted: Wanted, before: Board | None = None) -> Board:
    """Read the board; runs on the store thread.

    What is as it was `before` stays the very same object: whoever draws compares by it.
    """
    before = before or Board()
    known, inside = {visit.id: visit for visit in before.visits}, reader.inside()
    visits = tuple(
        known[visit.id] if known.get(visit.id) == visit else visit for visit in reader.open_visits()
    )
    shown = {
        visit.id
        for visit in visits
        if visit.id == wanted.occupant or (visit.post == wanted.post and visit.state in OWNED)
    }
    details = shown if wanted.details else set()
    since = wanted.now - UNDO_WITHIN - timedelta(seconds=1)
    return Board(
        revision=reader.revision(),
        directory=reader.directory_version(),
        loaded=True,
        visits=visits,
        counts=reader.counts(wanted.now),
        posts={post.id: post.number for post in reader.posts()},
        names={member.id: member.shown_as for member in reader.people()},
        visitors={visit: reader.visitor(visit) for visit in details},
        timelines={visit: reader.timeline(visit) for visit in details},
        inside=before.inside if before.inside == inside else inside,
        refused=reader.gate_refusals(wanted.refused, wanted.now, REFUSED),
        at_work=reader.at_work(wanted.now),
        read_at=wanted.now,
        last=reader.last_step_by(wanted.staff, since) if wanted.staff else None,
    )
