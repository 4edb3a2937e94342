"""What people did with alarms, read back: who has one in hand, what is put aside or latched."""

from __future__ import annotations

from datetime import datetime

import msgspec
import sqlalchemy as sa

from reception_app.ledger import Entry, Flaw, read_body
from reception_app.staff import RIGHTS, SESSION_AT_MOST, Right, Role
from reception_app.store import tables as t
from reception_app.store.estimate_reads import AWAY_AFTER
from reception_app.store.records import AlarmDeed, AlarmDid, AtWork, LatchedAlarm
from reception_app.store.rows import Rows, own

LATCHED = "alarms.latched"  # the setting that holds what waits for a reset
LEDGER_FLAW = "ledger_flaw"
AT_BRIDGE = "acknowledged"  # the journals' word for it
_E, _R, _B = t.ledger_entry.c, t.remark.c, t.bridge_event.c
_DEEDS = (
    sa.select(_E.revision, _E.at, _E.body, _R.text)
    .select_from(
        t.ledger_entry.outerjoin(
            t.remark, (_R.office_id == _E.office_id) & (_R.revision == _E.revision)
        )
    )
    .where(
        own(t.ledger_entry),
        _E.revision > sa.bindparam("after"),
        _E.what.in_([*AlarmDid, AT_BRIDGE]),
    )
    .order_by(_E.revision)
)
_S = t.staff_session.c
_TAKERS = [role.value for role in Role if Right.ACKNOWLEDGE in RIGHTS[role]]
_AT_WORK = (
    sa.select(_S.staff_id, _S.post_id, _S.role)
    .where(
        own(t.staff_session),
        _S.ended_at.is_(None),
        _S.role.in_(_TAKERS),
        _S.started_at > sa.bindparam("began"),
        _S.locked_at.is_(None) | (_S.locked_at > sa.bindparam("locked")),
    )
    .order_by(_S.started_at)
)
# By the index of the alarms of the bridges' records: a day has few.
_ROSE = (
    sa.select(_B.at, _B.detail)
    .where(
        own(t.bridge_event), t.ALARM, _B.at >= sa.bindparam("since"),
        _B.revision > sa.bindparam("after"),
    )
    .order_by(_B.at)
)  # fmt: skip
_KEPT = sa.select(t.setting.c.value).where(own(t.setting), t.setting.c.name == LATCHED)


class AlarmReads(Rows):
    """What was done with alarms."""

    def alarm_deeds(self, after: int) -> tuple[AlarmDeed, ...]:
        """Return what was done after a revision, oldest first."""
        rows = self._run(_DEEDS, after=after)
        return tuple(_deed(row.revision, row.at, row.body, row.text) for row in rows)

    def rises(self, since: datetime, after: int) -> tuple[tuple[datetime, str], ...]:
        """Return the alarms of the bridges that rose since, and came here after a revision.

        Each by its time and what the journal says: the device, a blank, and the alarm.
        """
        return tuple((row.at, row.detail) for row in self._run(_ROSE, since=since, after=after))

    def at_work(self, now: datetime) -> tuple[AtWork, ...]:
        """Return who works at a post and takes alarms in hand; one locked for long is not there."""
        rows = self._run(_AT_WORK, began=now - SESSION_AT_MOST, locked=now - AWAY_AFTER)
        return tuple(AtWork(row.staff_id, row.post_id, Role(row.role)) for row in rows)

    def latched_alarms(self) -> tuple[LatchedAlarm, ...]:
        """Return the latched alarms that nobody has reset."""
        text = self._run(_KEPT).scalar()
        return msgspec.json.decode(text, type=tuple[LatchedAlarm, ...]) if text else ()

    def flaws_on_record(self) -> tuple[Flaw, ...]:
        """Return the flaws of the ledger that a console noted in it and no chief has reset."""
        found: list[Flaw] = []
        for deed in self.alarm_deeds(0):
            if deed.alarm != LEDGER_FLAW:
                continue
            if deed.did is AlarmDid.RESET:
                found.clear()
            elif deed.did is AlarmDid.LATCHED:
                revision, _, why = deed.detail.partition(" ")
                found.append(Flaw(int(revision) if revision.isdecimal() else deed.revision, why))
        return tuple(found)


def _deed(revision: int, at: datetime, text: bytes, typed: str | None) -> AlarmDeed:
    body = read_body(Entry(revision, text, b"", "", b""))
    about = body.about
    if body.what == AT_BRIDGE:
        # The name of the device, a blank, and the alarm: as the journal was taken over.
        device, _, alarm = body.detail.rpartition(" ")
        did, kind = AlarmDid.ACKNOWLEDGED, ""
    else:
        did, kind = AlarmDid(body.what), str(about.get("kind", ""))
        device, alarm = str(about.get("device", "")), str(about.get("alarm", ""))
    return AlarmDeed(
        did, alarm, kind, device, int(about.get("minutes", 0)), typed or body.reason,
        str(about.get("label", "")) or body.detail,
        to=str(about.get("to", "")), to_post=str(about.get("to_post", "")),
        since=_time(about.get("since")),
        by=str(about.get("officer", "")) or body.staff,
        post=str(about.get("post", "")) or body.post,
        at=_time(about.get("at")) or at, revision=revision,
    )  # fmt: skip


def _time(told: str | int | None) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) else None
