"""What people did with alarms, as the ledger has it: every console of the office sees the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from reception_app.alarm_catalogue import kind_of
from reception_app.alarms import Shelf
from reception_app.desk.states.alarms import AlarmRow
from reception_app.store import AlarmDeed, AlarmDid, LatchedAlarm

T = TypeVar("T")
HANDS_AT_MOST = 500
DEEDS_AT_MOST = 12  # of one alarm: what its course can tell
RISES_AT_MOST = 99  # of one alarm on one day
NOTES_AT_MOST = 100
NOTES_FOR = timedelta(hours=24)
SLIP = timedelta(seconds=5)  # the clock of a bridge beside that of a console


class AlarmRecord:
    """Folds the deeds of the ledger, oldest first."""

    def __init__(self) -> None:
        self.revision = 0
        self.risen = 0  # revision up to which the rises are taken in
        self.changes = 0  # grows with everything that is taken in
        self._hands: dict[str, AlarmDeed] = {}
        self._shelves: dict[str, Shelf] = {}
        self._given: dict[str, AlarmDeed] = {}  # what a chief was given, by key and post
        self._handed: dict[str, AlarmDeed] = {}  # what a colleague has yet to take in hand
        self._deeds: dict[str, deque[AlarmDeed]] = {}
        self._rises: dict[str, deque[datetime]] = {}  # by what a journal calls the alarm
        self._notes: deque[AlarmDeed] = deque(maxlen=NOTES_AT_MOST)
        self.latched: tuple[LatchedAlarm, ...] = ()

    def take(self, deeds: Iterable[AlarmDeed]) -> bool:
        """Take in what was done since; tell whether there was anything."""
        found = False
        for deed in deeds:
            found = True
            self.revision = max(self.revision, deed.revision)
            self._take(deed)
        self.changes += found
        return found

    def take_rises(self, rises: Iterable[tuple[datetime, str]]) -> bool:
        """Take in when alarms of the bridges rose; tell whether there was anything."""
        found = False
        for at, alarm in rises:
            found = True
            _kept(self._rises, alarm, RISES_AT_MOST).append(at)
        self.changes += found
        return found

    def _take(self, deed: AlarmDeed) -> None:
        key = f"{deed.device}|{deed.alarm}"
        _kept(self._deeds, key, DEEDS_AT_MOST).append(deed)
        match deed.did:
            case AlarmDid.ACKNOWLEDGED:
                _put(self._hands, key, deed)
                self._taken(key, deed)
            case AlarmDid.GIVEN:
                _put(self._given, _placed(deed), deed)
            case AlarmDid.OVER:
                self._given.pop(_placed(deed), None)
            case AlarmDid.SHELVED if deed.at is not None:
                until = deed.at + timedelta(minutes=deed.minutes)
                self._shelves[key] = Shelf(key, deed.kind, deed.at, until, deed.by, deed.reason)
            case AlarmDid.UNSHELVED:
                self._shelves.pop(key, None)
            case AlarmDid.CLOSED:
                self._notes.append(deed)
            case _:
                self._take_handing(key, deed)  # what is latched is read as a whole

    def _take_handing(self, key: str, deed: AlarmDeed) -> None:
        if deed.did is AlarmDid.HANDED:
            _put(self._handed, key, deed)
        elif deed.did is AlarmDid.TAKEN_BACK:
            self._handed.pop(key, None)

    def _taken(self, key: str, deed: AlarmDeed) -> None:
        """End a handing-on when anybody but whoever did it takes the alarm in hand.

        That they had taken it in hand before may come here later, out of a journal.
        """
        keys = [key] if deed.device else [one for one in self._handed if one.endswith(key)]
        for one in keys:
            pending = self._handed.get(one)
            if pending is not None and deed.by != pending.by:
                del self._handed[one]

    def hand(self, key: str, since: datetime, post: str) -> AlarmDeed | None:
        """Return who took an alarm in hand after it rose; of a post's own alarm, at that post."""
        # Some bridges do not name their device in the journal.
        deed = self._hands.get(key) or self._hands.get(f"|{key.partition('|')[2]}")
        if deed is None or deed.at is None or deed.at < since - SLIP:
            return None
        if not deed.device and deed.kind and kind_of(deed.kind).of_post and deed.post != post:
            return None
        return deed

    def given(self, row: AlarmRow, post: str) -> datetime | None:
        """Return when the chief was given an alarm after it rose; None: not on record."""
        place = post if kind_of(row.kind).of_post else ""
        deed = self._given.get(f"{row.key}@{place}")
        if deed is None or deed.at is None or deed.at < row.since:
            return None
        return deed.at

    def handed(self, key: str, since: datetime) -> AlarmDeed | None:
        """Return to whom an alarm was handed after it rose, who has not taken it in hand yet."""
        deed = self._handed.get(key)
        return (
            deed if deed is not None and deed.at is not None and deed.at >= since - SLIP else None
        )

    def of_posts(self) -> tuple[AlarmDeed, ...]:
        """Return what the chief was given that one post alone can see, and is not over."""
        return tuple(deed for deed in self._given.values() if kind_of(deed.kind).of_post)

    def shelves(self, now: datetime) -> dict[str, Shelf]:
        """Return what is put aside at this moment; the rest has come back by itself."""
        over = [key for key, shelf in self._shelves.items() if now >= shelf.until]
        for key in over:
            del self._shelves[key]
        return {key: shelf for key, shelf in self._shelves.items() if shelf.holds(now)}

    def deeds(self, key: str, post: str) -> tuple[AlarmDeed, ...]:
        """Return what was done with an alarm, oldest first; of a post's own alarm, at that post."""
        alarm = key.partition("|")[2]
        found = [*self._deeds.get(key, ())]
        if not key.startswith("|"):
            found += self._deeds.get(f"|{alarm}", ())
        if not found:
            return ()
        here = (
            deed for deed in found
            if deed.device or not kind_of(deed.kind or alarm).of_post or deed.post == post
        )  # fmt: skip
        return tuple(sorted(here, key=lambda deed: deed.revision))

    def rises(self, row: AlarmRow, since: datetime) -> tuple[datetime, ...]:
        """Return when an alarm of a bridge rose since, by the journal of that bridge."""
        if not row.device:
            return ()
        # An element's alarm is called by its kind and the element; its journal names them apart.
        names = {row.alarm, row.alarm.removesuffix(f":{row.device}")}
        found = [
            at
            for name in names
            for told in (f"{row.device} {name}", name)
            for at in self._rises.get(told, ())
        ]
        return tuple(sorted(at for at in found if at >= since))

    def notes(self, now: datetime) -> tuple[AlarmDeed, ...]:
        """Return the notes of the last day, oldest first."""
        while self._notes and (at := self._notes[0].at) is not None and now - at > NOTES_FOR:
            self._notes.popleft()
        return tuple(self._notes)


def _put(found: dict[str, AlarmDeed], key: str, deed: AlarmDeed) -> None:
    """Keep the newest deed of a key, and no more keys than an office can use."""
    found.pop(key, None)
    found[key] = deed
    while len(found) > HANDS_AT_MOST:
        del found[next(iter(found))]


def _kept(found: dict[str, deque[T]], key: str, most: int) -> deque[T]:
    """Return the bounded list of a key, and forget the key that was used longest ago."""
    kept = found.pop(key, None)
    kept = deque(maxlen=most) if kept is None else kept
    found[key] = kept
    while len(found) > HANDS_AT_MOST:
        del found[next(iter(found))]
    return kept


def _placed(deed: AlarmDeed) -> str:
    place = deed.post if kind_of(deed.kind).of_post else ""
    return f"{deed.device}|{deed.alarm}@{place}"
