"""What people did with alarms, read back: who has one in hand, what is put aside or latched."""

from __future__ import annotations

from datetime import datetime

import msgspec
import sqlalchemy as sa

from reception_app.ledger import Entry, read_body
from reception_app.staff import SESSION_AT_MOST, Role
from reception_app.store import tables as t
from reception_app.store.estimate_reads import AWAY_AFTER
from reception_app.store.records import AlarmDeed, AlarmDid, ChiefAt, LatchedAlarm
from reception_app.store.rows import Rows, own

LATCHED = "alarms.latched"  # the setting that holds what waits for a reset
AT_BRIDGE = "acknowledged"  # the journals' word for it
_E = t.ledger_entry.c
_DEEDS = (
    sa.select(_E.revision, _E.at, _E.body)
    .where(
        own(t.ledger_entry),
        _E.revision > sa.bindparam("after"),
        _E.what.in_([*AlarmDid, AT_BRIDGE]),
    )
    .order_by(_E.revision)
)
_S = t.staff_session.c
_CHIEFS = (
    sa.select(_S.staff_id, _S.post_id)
    .where(
        own(t.staff_session),
        _S.ended_at.is_(None),
        _S.role == Role.CHIEF,
        _S.started_at > sa.bindparam("began"),
        _S.locked_at.is_(None) | (_S.locked_at > sa.bindparam("locked")),
    )
    .order_by(_S.started_at)
)
_KEPT = sa.select(t.setting.c.value).where(own(t.setting), t.setting.c.name == LATCHED)


class AlarmReads(Rows):
    """What was done with alarms."""

    def alarm_deeds(self, after: int) -> tuple[AlarmDeed, ...]:
        """Return what was done after a revision, oldest first."""
        rows = self._run(_DEEDS, after=after)
        return tuple(_deed(row.revision, row.at, row.body) for row in rows)

    def chiefs(self, now: datetime) -> tuple[ChiefAt, ...]:
        """Return the chiefs who work at a post; one locked for long is not there."""
        rows = self._run(_CHIEFS, began=now - SESSION_AT_MOST, locked=now - AWAY_AFTER)
        return tuple(ChiefAt(row.staff_id, row.post_id) for row in rows)

    def latched_alarms(self) -> tuple[LatchedAlarm, ...]:
        """Return the latched alarms that nobody has reset."""
        text = self._run(_KEPT).scalar()
        return msgspec.json.decode(text, type=tuple[LatchedAlarm, ...]) if text else ()


def _deed(revision: int, at: datetime, text: bytes) -> AlarmDeed:
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
        did, alarm, kind, device, int(about.get("minutes", 0)), body.reason, body.detail,
        str(about.get("officer", "")) or body.staff, str(about.get("post", "")) or body.post,
        _time(about.get("at"), at), revision,
    )  # fmt: skip


def _time(told: str | int | None, recorded: datetime) -> datetime:
    return datetime.fromisoformat(told) if isinstance(told, str) else recorded
