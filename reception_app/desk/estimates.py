"""The waiting range of everybody who waits, and what came of the ranges shown so far."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from reception_app.desk.same import Same
from reception_app.desk.states.queue import Outlook
from reception_app.estimates import (
    NO_SHOW,
    Booked,
    Calibration,
    Forecast,
    History,
    Quote,
    Range,
    Running,
    Situation,
    Waiting,
    calibration,
    forecast,
)
from reception_app.queue import in_turn, turn_at
from reception_app.store_errors import StoreError
from reception_app.visits import OWNED, Visit, VisitState

if TYPE_CHECKING:
    from reception_app.desk.console import Console
    from reception_app.store import Reader

log = logging.getLogger(__name__)
HISTORY_EVERY_S = 60.0  # a day changes slowly
TOLD_EVERY_S = 30.0  # without any change in the queue
JUDGED = 200  # ranges that are remembered with what came of them


@dataclass(frozen=True, slots=True)
class Past:
    """What the database knows of the counters."""

    history: History = History()
    staffed: int = 0
    booked: tuple[tuple[str, datetime], ...] = ()
    no_show: float = NO_SHOW


def read_past(
    reader: Reader, now: datetime, configured: Mapping[str, float], known: Past | None = None
) -> Past:
    """Read it, what changes slowly unless it is `known`; runs on the store thread."""
    if known is not None:
        return replace(known, staffed=reader.staffed(now), booked=reader.booked(now))
    history = History.of(reader.took(), configured)
    return Past(history, reader.staffed(now), reader.booked(now), reader.no_show(now))


def situation(
    visits: Iterable[Visit], past: Past, now: datetime, waiting: Iterable[Visit] | None = None
) -> Situation:
    """Return what is known at this moment; `waiting`, if known, in the order of the turn."""
    here = tuple(visits)
    queue = in_turn(here, now) if waiting is None else waiting
    return Situation(
        past.staffed,
        tuple(
            Running(visit.service, max(0.0, _minutes(now, visit.called_at)))
            for visit in here
            if visit.state in OWNED and visit.called_at is not None
        ),
        tuple(Waiting(visit.service, _minutes(turn_at(visit), now)) for visit in queue),
        tuple(Booked.at(service, _minutes(starts, now)) for service, starts in past.booked),
        past.no_show,
    )


def _minutes(later: datetime, earlier: datetime | None) -> float:
    return (later - earlier).total_seconds() / 60 if earlier else 0.0


class EstimatesDesk:
    """The ranges of this console; the rules are in `reception_app.estimates`."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._past, self._read_at = Past(), -HISTORY_EVERY_S
        self._key: object = None
        self._outlook = Outlook()
        self._open: dict[str, tuple[datetime, Range]] = {}  # who was told what, and when
        self._came_out: deque[Quote] = deque(maxlen=JUDGED)

    async def read(self) -> None:
        """Read who works, and the past when it is due; a database that is away changes nothing."""
        console = self._console
        moment = console.moment()
        due = moment.monotonic - self._read_at >= HISTORY_EVERY_S
        known = None if due else self._past
        configured = {one.code: float(one.minutes) for one in console.setup.services}
        try:
            past = await console.store.read(
                lambda reader: read_past(reader, moment.now, configured, known)
            )
        except StoreError as error:
            console.trouble(error)
            return
        if due:
            self._read_at = moment.monotonic
        if due or (past.staffed, past.booked) != (self._past.staffed, self._past.booked):
            self._past = past
            console.changed()

    def outlook(self, now: datetime) -> Outlook:
        """Return the ranges at this moment; reckoned anew when the queue or the time moved."""
        board = self._console.board
        step = int(now.timestamp() // TOLD_EVERY_S)
        key = (Same(board), board.revision, Same(self._past), step)
        if key != self._key:
            self._key = key
            self._follow(board.visits)
            self._outlook = self._reckon(board.visits, now)
        return self._outlook

    def _reckon(self, visits: tuple[Visit, ...], now: datetime) -> Outlook:
        waiting = in_turn(visits, now)
        told = forecast(situation(visits, self._past, now, waiting), self._past.history)
        by_visit: dict[str, Forecast] = {}
        for visit, said in zip(waiting, told, strict=False):
            by_visit[visit.id] = said
            if isinstance(said, Range):
                self._open.setdefault(visit.id, (now, said))
        return Outlook(by_visit, told[-1], self._judged())

    def _judged(self) -> Calibration:
        return calibration(self._came_out)

    def _follow(self, visits: tuple[Visit, ...]) -> None:
        """Hold each range against what came of it, once its visitor was called."""
        here = {visit.id: visit for visit in visits}
        for visit_id, (at, told) in tuple(self._open.items()):
            visit = here.get(visit_id)
            if visit is not None and visit.state is VisitState.WAITING:
                continue
            del self._open[visit_id]
            if visit is None or visit.called_at is None or visit.called_at < at:
                continue  # gone without being called
            waited = _minutes(visit.called_at, at)
            self._came_out.append(Quote(told.low_min, told.high_min, waited))
            log.info(
                "waiting range told %d to %d min, waited %.1f min; of the last %d %d were inside",
                told.low_min, told.high_min, waited, len(self._came_out), self._judged().inside,
            )  # fmt: skip
