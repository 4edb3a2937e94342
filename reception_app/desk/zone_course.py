"""The course of one person through the building: read while somebody looks, and told in steps.

The moves of the visit and what was given to it are in the ledger, the passages in the records of
the bridge. No name, no note and no reason is taken from either.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from reception_app.desk.board import Board
from reception_app.desk.console import Console
from reception_app.desk.counter_view import course
from reception_app.desk.gate_passages import passages
from reception_app.desk.same import Same
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.zones import (
    Course,
    CourseStep,
    Happened,
    PersonKind,
    PersonRow,
    ZonesState,
)
from reception_app.presence import Seen
from reception_app.store import BridgeEvent, TimelineEntry
from reception_app.store_errors import StoreError
from reception_app.visits import Move
from reception_app.zones import Bearer, Grant, Zones, key_of

if TYPE_CHECKING:
    from reception_app.store import Reader

log = logging.getLogger(__name__)
MOST = 24  # steps that are told: more than any card has room for
REST_S = 2.0  # after a failure, before the next try
# Of a visit, what says nothing of where somebody is or what becomes of them.
_UNTOLD = frozenset({Move.DESCRIBE, Move.CLASSIFY, Move.COCK, Move.BIND, "bell", "outer", "check"})
_SEEN = {
    Seen.ENTERED: Happened.ENTERED, Seen.LEFT: Happened.WENT_OUT, Seen.PERHAPS: Happened.PERHAPS,
}  # fmt: skip
_PLACES = frozenset(Happened)
_RECORDED = frozenset(
    {
        Happened.GRANTED, Happened.REVOKED, Happened.BADGE_ISSUED, Happened.BADGE_RETURNED,
        Happened.BADGE_LOST,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """What the database knows of one visit, at a revision."""

    visit: str = ""
    revision: int = -1  # -1: nothing was read
    entries: tuple[TimelineEntry, ...] = ()
    events: tuple[BridgeEvent, ...] = ()
    grants: tuple[Grant, ...] = ()


def read_story(reader: Reader, visit: str) -> Story:
    """Read a visit; runs on the store thread."""
    return Story(
        visit, reader.revision(), reader.timeline(visit), reader.bridge_events(visit),
        reader.grants_of(visit),
    )  # fmt: skip


# -- pure ----------------------------------------------------------------------------------------


def course_of(
    row: PersonRow, story: Story, board: Board, zones: Zones, now: datetime
) -> tuple[CourseStep, ...]:
    """Return what happened to somebody, in order; of the staff only what the list knows itself."""
    if row.kind is PersonKind.VISITOR:
        found = [*_of_ledger(story, board), *_of_gates(story, zones), *_over(story.grants, now)]
    else:
        found = [*_of_list(row, board), *_over(_own(row, board), now)]
    return tuple(sorted(found, key=lambda step: step.at))[-MOST:]


def _of_ledger(story: Story, board: Board) -> Iterator[CourseStep]:
    people = frozenset(board.names.values())
    for step in course(story.entries, board):
        if step.what not in _UNTOLD:
            yield CourseStep(step.at, step.what, who=step.who if step.who in people else "")
    for entry in story.entries:
        if entry.what in _RECORDED:
            yield CourseStep(
                entry.at, Happened(entry.what), entry.zone, badge=entry.badge,
                who=entry.shown_as or board.names.get(entry.who, ""),
            )  # fmt: skip


def _of_gates(story: Story, zones: Zones) -> Iterator[CourseStep]:
    own = key_of(Bearer.VISIT, story.visit)
    for event in story.events:
        for seen in passages(event):
            if key_of(Bearer.VISIT, seen.visit) == own and seen.seen in _SEEN:
                there = zones.before if seen.seen is Seen.LEFT else zones.behind
                yield CourseStep(seen.at, _SEEN[seen.seen], there(seen.gate), seen.gate)


def _over(grants: tuple[Grant, ...], now: datetime) -> Iterator[CourseStep]:
    """Yield the zones whose time ran out; one that was taken back before is told by that."""
    for one in grants:
        if one.until <= now and (one.ended_at is None or one.ended_at >= one.until):
            yield CourseStep(one.until, Happened.EXPIRED, one.zone)


def _own(row: PersonRow, board: Board) -> tuple[Grant, ...]:
    return tuple(one for one in board.inside.grants if row.staff and one.who == row.staff)


def _of_list(row: PersonRow, board: Board) -> Iterator[CourseStep]:
    if row.kind is PersonKind.UNKNOWN:
        if row.gate:
            yield CourseStep(row.since, Happened.SEEN, row.zone, row.gate)
        return
    duty = board.inside.duty.get(row.staff)
    if duty is not None:
        yield CourseStep(duty[1], Happened.SIGNED_IN, who=board.posts.get(duty[0], duty[0]))
    if row.gate:
        yield CourseStep(row.since, Happened.ENTERED, row.zone, row.gate)


# -- the desk's end ------------------------------------------------------------------------------


class CourseDesk:
    """Reads the course of whom somebody looks at, and again when the office went on."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._looked_at = ""  # key of a person
        self._story = Story()
        self._task: asyncio.Task[None] | None = None
        self._not_before = 0.0
        self._made_of: object = None
        self._made: Course | None = None

    def look(self, key: str) -> None:
        """Look at somebody of the list; "" at nobody, and then nothing is read."""
        if key == self._looked_at:
            return
        self._looked_at = key
        self._not_before = 0.0
        self.follow()
        self._console.changed()

    def follow(self) -> None:
        """Read what is new of whom somebody looks at; called with every beat."""
        visit, console = self._visit(), self._console
        busy = self._task is not None and not self._task.done()
        rested = console.moment().monotonic >= self._not_before
        signed_in = console.session.phase is SessionPhase.SIGNED_IN
        if visit and signed_in and rested and not busy and not self._knows(visit):
            self._task = asyncio.get_running_loop().create_task(self._read())

    def _visit(self) -> str:
        bearer, _, who = self._looked_at.partition(":")
        return who if bearer == Bearer.VISIT else ""

    async def _read(self) -> None:
        """Read until what was read is of whom somebody looks at now, and of now."""
        console = self._console
        try:
            while (visit := self._visit()) and not self._knows(visit):
                self._story = await console.store.read(partial(read_story, visit=visit))
        except StoreError as error:
            console.trouble(error)
            self._not_before = console.moment().monotonic + REST_S
        except Exception:
            # The last stop of this work: told, and not with every beat.
            log.exception("the course of a visit is not read")
            self._not_before = console.moment().monotonic + REST_S
        console.changed()

    def _knows(self, visit: str) -> bool:
        story = self._story
        return story.visit == visit and story.revision >= self._console.board.revision

    async def stop(self) -> None:
        """End a reading; it changes nothing."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    # -- what is shown -----------------------------------------------------------------

    def compose(self, zones: ZonesState, now: datetime) -> Course | None:
        """Return the course of whom somebody looks at; None where nobody does, or they are gone."""
        row = zones.person(self._looked_at) if self._looked_at else None
        if row is None:
            return None
        console = self._console
        minute = now.replace(second=0, microsecond=0)
        key = (
            row, Same(self._story), Same(console.board), Same(console.setup), minute,
            console.sees_details(),
        )  # fmt: skip
        if key != self._made_of:
            self._made_of, self._made = key, self._composed(row, now)
        return self._made

    def _composed(self, row: PersonRow, now: datetime) -> Course:
        board = self._console.board
        if row.kind is not PersonKind.VISITOR:
            since = board.inside.duty.get(row.staff, ("", None))[1]
            return Course(row.key, since, course_of(row, Story(), board, self._zones, now))
        visit = board.visit(row.visit)
        since = (visit.admitted_at or visit.arrived_at) if visit else None
        if self._story.visit != row.visit:
            return Course(row.key, since, read=False)
        steps = course_of(row, self._story, board, self._zones, now)
        if not self._console.sees_details():
            # A guard is told of places and badges, not of what became of the visit (settled.md 5).
            steps = tuple(step for step in steps if step.what in _PLACES)
        return Course(row.key, since, steps)

    @property
    def _zones(self) -> Zones:
        return self._console.setup.zones
