"""What people do with alarms, into the ledger: taken in hand, put aside, brought back, reset.

The bridges journal the alarms of their devices, and who took them in hand; that comes into the
ledger with their journals. Shelving is the office's own (docs/decisions/018).
"""

from __future__ import annotations

import msgspec

from reception_app.alarm_catalogue import kind_of
from reception_app.alarms import ESCALATES_AFTER, check_may_shelve
from reception_app.staff import Right
from reception_app.store import tables as t
from reception_app.store.alarm_reads import LATCHED
from reception_app.store.records import AlarmDeed, AlarmDid, Facts, LatchedAlarm
from reception_app.store.writer import Writer

LATELY = 200  # entries of the ledger; an office makes some in a minute
NEEDED = {
    AlarmDid.ACKNOWLEDGED: Right.ACKNOWLEDGE,
    AlarmDid.SHELVED: Right.SHELVE,
    AlarmDid.UNSHELVED: Right.SHELVE,
    AlarmDid.RESET: Right.SHELVE,
    AlarmDid.LATCHED: Right.OBSERVED,
    AlarmDid.GIVEN: Right.OBSERVED,
    AlarmDid.OVER: Right.OBSERVED,
    AlarmDid.HANDED: Right.ACKNOWLEDGE,
    AlarmDid.TAKEN_BACK: Right.ACKNOWLEDGE,
    AlarmDid.CLOSED: Right.ACKNOWLEDGE,
}


class AlarmWrites(Writer):
    """What a person does with an alarm."""

    def alarm_deed(self, deed: AlarmDeed) -> None:
        """Put a deed on record; raise `NotAllowedError`, and what `check_may_shelve` raises.

        One that could not be saved at its time is written by the console later, with its person
        and its hour; none that puts an alarm aside. What two consoles give to the chief at the same
        moment is on record once. Of a note the ledger keeps that there is one; its text can be
        erased.
        """
        if deed.did is AlarmDid.GIVEN and self._given_just_now(deed):
            return
        late = bool(deed.by) and deed.did is AlarmDid.ACKNOWLEDGED
        self.require(Right.OBSERVED if late else NEEDED[deed.did])
        if deed.did is AlarmDid.SHELVED:
            check_may_shelve(self.actor.role, deed.kind, deed.minutes, deed.reason)
        typed = deed.did is AlarmDid.CLOSED
        about: dict[str, str | int] = {"alarm": deed.alarm, "kind": deed.kind}
        told: dict[str, str | int] = {
            "device": deed.device, "minutes": deed.minutes, "to": deed.to, "to_post": deed.to_post,
            "since": deed.since.isoformat() if deed.since else "",
            "label": deed.detail if typed else "",
        }  # fmt: skip
        about |= {name: value for name, value in told.items() if value}
        if late:
            about |= {"officer": deed.by, "post": deed.post}
            about["at"] = (deed.at or self.now).isoformat()
        elif deed.post:
            about["post"] = deed.post  # a chief takes in hand what another post told
        facts = Facts(deed.reason, "" if typed else deed.detail, typed=typed)
        self.record(deed.did, facts=facts, about=about)
        self._keep_latched(deed)

    def _given_just_now(self, deed: AlarmDeed) -> bool:
        """Tell whether another console, which sees the same alarm, gave it a moment ago."""
        if kind_of(deed.kind).of_post:
            return False
        lately = self.now - ESCALATES_AFTER
        return any(
            one.did is AlarmDid.GIVEN and (one.device, one.alarm) == (deed.device, deed.alarm)
            and one.at is not None and one.at >= lately
            for one in self.alarm_deeds(max(0, self.revision() - LATELY))
        )  # fmt: skip

    def _keep_latched(self, deed: AlarmDeed) -> None:
        others = tuple(one for one in self.latched_alarms() if one.alarm != deed.alarm)
        match deed.did:
            case AlarmDid.LATCHED:
                others += (LatchedAlarm(deed.alarm, deed.kind, deed.detail, self.now),)
            case AlarmDid.RESET:
                pass
            case _:
                return
        value = msgspec.json.encode(others).decode()
        table = t.setting
        where = self._mine(table) & (table.c.name == LATCHED)
        if self._db.execute(table.update().where(where).values(value=value)).rowcount == 0:
            row = {"office_id": self.office, "name": LATCHED, "value": value}
            self._db.execute(table.insert().values(row))
