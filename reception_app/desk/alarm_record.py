"""What people did with alarms, as the ledger has it: every console of the office sees the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from reception_app.alarm_catalogue import kind_of
from reception_app.alarms import Shelf
from reception_app.desk.states.alarms import AlarmRow
from reception_app.store import AlarmDeed, AlarmDid, LatchedAlarm

HANDS_AT_MOST = 500
SLIP = timedelta(seconds=5)  # the clock of a bridge beside that of a console


class AlarmRecord:
    """Folds the deeds of the ledger, oldest first."""

    def __init__(self) -> None:
        self.revision = 0
        self._hands: dict[str, AlarmDeed] = {}
        self._shelves: dict[str, Shelf] = {}
        self._given: dict[str, AlarmDeed] = {}  # what a chief was given, by key and post
        self.latched: tuple[LatchedAlarm, ...] = ()

    def take(self, deeds: Iterable[AlarmDeed]) -> bool:
        """Take in what was done since; tell whether there was anything."""
        found = False
        for deed in deeds:
            found = True
            self.revision = max(self.revision, deed.revision)
            self._take(deed)
        return found

    def _take(self, deed: AlarmDeed) -> None:
        key = f"{deed.device}|{deed.alarm}"
        match deed.did:
            case AlarmDid.ACKNOWLEDGED:
                self._hands.pop(key, None)
                self._hands[key] = deed
                while len(self._hands) > HANDS_AT_MOST:
                    del self._hands[next(iter(self._hands))]
            case AlarmDid.GIVEN:
                self._given.pop(_placed(deed), None)
                self._given[_placed(deed)] = deed
                while len(self._given) > HANDS_AT_MOST:
                    del self._given[next(iter(self._given))]
            case AlarmDid.OVER:
                self._given.pop(_placed(deed), None)
            case AlarmDid.SHELVED if deed.at is not None:
                until = deed.at + timedelta(minutes=deed.minutes)
                self._shelves[key] = Shelf(key, deed.kind, deed.at, until, deed.by, deed.reason)
            case AlarmDid.UNSHELVED:
                self._shelves.pop(key, None)
            case _:
                pass  # what is latched is read as a whole

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

    def of_posts(self) -> tuple[AlarmDeed, ...]:
        """Return what the chief was given that one post alone can see, and is not over."""
        return tuple(deed for deed in self._given.values() if kind_of(deed.kind).of_post)

    def shelves(self, now: datetime) -> dict[str, Shelf]:
        """Return what is put aside at this moment; the rest has come back by itself."""
        over = [key for key, shelf in self._shelves.items() if now >= shelf.until]
        for key in over:
            del self._shelves[key]
        return {key: shelf for key, shelf in self._shelves.items() if shelf.holds(now)}

    def at_once(self, deed: AlarmDeed) -> None:
        """Take in a deed that is done here and not yet saved."""
        self._take(replace(deed, revision=0))


def _placed(deed: AlarmDeed) -> str:
    place = deed.post if kind_of(deed.kind).of_post else ""
    return f"{deed.device}|{deed.alarm}@{place}"
