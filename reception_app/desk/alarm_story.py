"""The course of an alarm: from what this console saw and what is on record, oldest first; bounded.

Pure, but for what it keeps so as not to make it twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reception_app.alarm_catalogue import kind_of, priority_of
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.states.alarms import AlarmMoment, AlarmRow, AlarmTurn, ClosedAlarm, row_with
from reception_app.hours import instant
from reception_app.store import AlarmDeed, AlarmDid

AT_MOST = 10  # turns that are told of one alarm; the first one always
TOLD_FOR = timedelta(hours=24)
SAME = timedelta(seconds=5)  # one rise, as the console saw it and as the journal has it
NEAR = timedelta(minutes=1)  # one alarm, as two consoles saw it rise
CLOSED_AT_MOST = 100
UNTOLD = {"zone_breach": "–"}  # who it was is on no record
TURNS = {
    AlarmDid.ACKNOWLEDGED: AlarmTurn.TAKEN,
    AlarmDid.GIVEN: AlarmTurn.GIVEN,
    AlarmDid.HANDED: AlarmTurn.HANDED,
    AlarmDid.TAKEN_BACK: AlarmTurn.TAKEN_BACK,
    AlarmDid.SHELVED: AlarmTurn.SHELVED,
    AlarmDid.UNSHELVED: AlarmTurn.UNSHELVED,
    AlarmDid.RESET: AlarmTurn.RESET,
    AlarmDid.CLOSED: AlarmTurn.NOTED,
}
_ORDER = {turn: number for number, turn in enumerate(AlarmTurn)}
Named = Callable[[str], str]


class Story:
    """Tells the course of the alarms of one office at one console."""

    def __init__(
        self, record: AlarmRecord, zone: str, post: str, named: Named, number: Named
    ) -> None:
        """`named` gives how a member of staff is shown, `number` how people call a post."""
        self._record, self._zone, self._post = record, ZoneInfo(zone), post
        self._named, self._number = named, number
        self._day, self._midnight = date.min, datetime.min.replace(tzinfo=UTC)
        self._closed_key: tuple[object, ...] = ()
        self._closed: tuple[ClosedAlarm, ...] = ()
        self._told_of: tuple[object, ...] = ()  # what the stories below were told from
        self._ends: dict[int, tuple[ClosedAlarm, ClosedAlarm]] = {}  # as it was seen, as it is told

    def midnight(self, now: datetime) -> datetime:
        """Return when this day of the office began."""
        day = now.astimezone(self._zone).date()
        if day != self._day:
            self._day, self._midnight = day, instant(day, time(0), self._zone)
        return self._midnight

    def told(self, row: AlarmRow, seen: tuple[AlarmMoment, ...], now: datetime) -> AlarmRow:
        """Return an alarm with its course and how often it rose today."""
        today, course = self._of(row, seen, now)
        if today == row.today and course == row.course:
            return row
        return row_with(row, today=today, course=course)

    def _of(
        self, row: AlarmRow, seen: tuple[AlarmMoment, ...], now: datetime
    ) -> tuple[int, tuple[AlarmMoment, ...]]:
        """Return how often an alarm rose today, and its course."""
        deeds = self._record.deeds(row.key, self._post)
        rises = self._record.rises(row, self.midnight(now))
        today = max(len(rises), 1) if row.device else 0
        if not deeds and len(rises) <= 1 and len(seen) <= 1:
            return today, row.course
        return today, self._course(row, seen, deeds, rises, now)

    def _course(
        self, row: AlarmRow, seen: tuple[AlarmMoment, ...], deeds: tuple[AlarmDeed, ...],
        rises: tuple[datetime, ...], now: datetime,
    ) -> tuple[AlarmMoment, ...]:  # fmt: skip
        found = [one for one in seen if one.turn not in (AlarmTurn.ROSE, AlarmTurn.AGAIN)]
        rose = [one.at for one in seen if one.turn in (AlarmTurn.ROSE, AlarmTurn.AGAIN)]
        rose = [row.since, *(at for at in (*rises, *rose) if abs(at - row.since) > SAME)]
        found += _risen(rose)
        for deed in deeds:
            found += self._moments(deed, deeds, now)
        recent = sorted((one for one in found if now - one.at <= TOLD_FOR), key=_order)
        return (*recent[:1], *recent[1:][-(AT_MOST - 1) :])

    def _moments(
        self, deed: AlarmDeed, deeds: tuple[AlarmDeed, ...], now: datetime
    ) -> Iterable[AlarmMoment]:
        turn = TURNS.get(deed.did)
        if turn is None or deed.at is None:
            return
        who = "" if turn is AlarmTurn.GIVEN else self._named(deed.by)
        match turn:
            case AlarmTurn.GIVEN:
                to = tuple(one for one in deed.detail.split(", ") if one != "nobody")
                yield AlarmMoment(deed.at, turn, who, to)
            case AlarmTurn.HANDED:
                to = self._named(deed.to), self._number(deed.to_post)
                yield AlarmMoment(deed.at, turn, who, to)
            case AlarmTurn.SHELVED:
                until = deed.at + timedelta(minutes=deed.minutes)
                yield AlarmMoment(deed.at, turn, who, until=until)
                if until <= now and not _ended_before(until, deed, deeds):
                    yield AlarmMoment(until, AlarmTurn.BACK)
            case _:
                yield AlarmMoment(deed.at, turn, who)

    # -- what is closed --------------------------------------------------------------------

    def closed(self, seen: tuple[ClosedAlarm, ...], now: datetime) -> tuple[ClosedAlarm, ...]:
        """Return what was closed in the last day, with the notes on it, newest first.

        What was closed at another post, or before this console was opened, is told from its note.
        """
        notes = self._record.notes(now)
        key = (*map(id, seen[:1]), len(seen), self._record.changes, len(notes))
        if key != self._closed_key:
            told = self._endings(seen, now)
            self._closed_key, self._closed = key, self._noted(told, notes)
        return self._closed

    def _endings(self, seen: tuple[ClosedAlarm, ...], now: datetime) -> tuple[ClosedAlarm, ...]:
        """Tell each again only when the record changed: in a flood the list grows all the time."""
        source = (self._record.changes, self.midnight(now))
        kept = self._ends if source == self._told_of else {}
        self._told_of = source
        self._ends = {id(one): kept.get(id(one)) or (one, self._ended(one, now)) for one in seen}
        return tuple(told for _, told in self._ends.values())

    def _ended(self, one: ClosedAlarm, now: datetime) -> ClosedAlarm:
        """Return a closed alarm with its course, and nothing of what came after it."""
        today, course = self._of(one.row, one.row.course, now)
        course = tuple(turn for turn in course if turn.at <= one.at or turn.turn is AlarmTurn.NOTED)
        told = row_with(one.row, today=today, course=course)
        return ClosedAlarm(told, one.at, one.note, one.noted_by)

    def _noted(
        self, seen: tuple[ClosedAlarm, ...], notes: tuple[AlarmDeed, ...]
    ) -> tuple[ClosedAlarm, ...]:
        found = {one.key: one for one in seen}
        for deed in notes:
            if kind_of(deed.kind).of_post and not deed.device and deed.post != self._post:
                continue
            place = _same_alarm(deed, found.values())
            by = self._named(deed.by)
            if place is not None:
                found[place.key] = replace(place, note=deed.reason, noted_by=by)
            elif deed.at is not None:
                made = ClosedAlarm(_row(deed, by), deed.at.replace(microsecond=0), deed.reason, by)
                found[made.key] = made
        newest = sorted(found.values(), key=lambda one: one.at, reverse=True)
        return tuple(newest[:CLOSED_AT_MOST])


def _risen(rose: list[datetime]) -> list[AlarmMoment]:
    """Tell each rise once: the first as such, the others as coming back."""
    found: list[AlarmMoment] = []
    for at in sorted(rose):
        if found and at - found[-1].at <= SAME:
            continue
        found.append(AlarmMoment(at, AlarmTurn.AGAIN if found else AlarmTurn.ROSE))
    return found


def _order(one: AlarmMoment) -> tuple[datetime, int]:
    return one.at.replace(microsecond=0), _ORDER[one.turn]


def _ended_before(until: datetime, shelving: AlarmDeed, deeds: tuple[AlarmDeed, ...]) -> bool:
    """Tell whether somebody ended a shelving, or put the alarm aside anew, before its time."""
    return any(
        one.did in (AlarmDid.UNSHELVED, AlarmDid.SHELVED)
        and one.revision > shelving.revision
        and one.at is not None
        and one.at < until
        for one in deeds
    )


def _same_alarm(deed: AlarmDeed, closed: Iterable[ClosedAlarm]) -> ClosedAlarm | None:
    """Return the closed alarm that a note is about: of that name, and risen at about that time."""
    if deed.since is None:
        return None
    key, since = f"{deed.device}|{deed.alarm}", deed.since
    near = [one for one in closed if one.row.key == key and abs(one.row.since - since) <= NEAR]
    return min(near, key=lambda one: abs(one.row.since - since), default=None)


def _row(deed: AlarmDeed, by: str) -> AlarmRow:
    """Return the alarm of a note that this console did not see end."""
    since = deed.since or deed.at
    assert since is not None  # noqa: S101 - a deed that was read has its time
    return AlarmRow(
        deed.alarm, deed.kind, priority_of(kind_of(deed.kind), new=False, worse=False), since,
        acknowledged=True,
        detail=deed.detail or UNTOLD.get(deed.kind, ""), device=deed.device, owner=by,
    )  # fmt: skip
