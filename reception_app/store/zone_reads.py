"""Badges, grants and where somebody was seen last, as they are read."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from reception_app.hours import closes_at
from reception_app.offices import calendar_of
from reception_app.presence import Badge, BadgeState, Presence
from reception_app.store import tables as t
from reception_app.store.directory_reads import DirectoryReads
from reception_app.store.records import Inside
from reception_app.store.rows import named, own
from reception_app.zones import Bearer, Grant, Zones, tree_of

_BADGES = t.badge.select().where(own(t.badge)).order_by(t.badge.c.number)
_BADGES_OF = t.badge.select().where(
    own(t.badge), named(t.badge.c.visit_id, "whose"), t.badge.c.state == BadgeState.ISSUED.value
)
_GRANTS = t.zone_grant.select().where(own(t.zone_grant))
_GRANTS_OF = _GRANTS.where(named(t.zone_grant.c.who, "whose"))
_HERE = sa.select(t.visit.c.id).where(own(t.visit), t.HERE)
# What is over is still told of who is here: until when it had been.
_GRANTS_NOW = _GRANTS.where(
    t.zone_grant.c.ended_at.is_(None),
    (t.zone_grant.c.bearer == Bearer.STAFF.value) | t.zone_grant.c.who.in_(_HERE),
)
_PLACES = t.presence.select().where(own(t.presence))
_ON_DUTY = (
    sa.select(t.staff_session)
    .where(own(t.staff_session), t.staff_session.c.ended_at.is_(None))
    .order_by(t.staff_session.c.started_at)
)


class ZoneReads(DirectoryReads):
    """Zones, badges, grants, presence."""

    def inside(self) -> Inside:
        """Return all that tells who is where, beside the visits."""
        duty = {row.staff_id: (row.post_id, row.started_at) for row in self._run(_ON_DUTY)}
        return Inside(
            badges=self.badges(),
            grants=tuple(_to_grant(row) for row in self._run(_GRANTS_NOW).mappings()),
            places={row["key"]: _to_presence(row) for row in self._run(_PLACES).mappings()},
            duty=duty,
        )

    def badges(self) -> tuple[Badge, ...]:
        """Return every badge of the office, by number."""
        return tuple(_to_badge(row) for row in self._run(_BADGES).mappings())

    def badges_of(self, visit_id: str) -> tuple[Badge, ...]:
        """Return the badges that a visitor has not handed in."""
        rows = self._run(_BADGES_OF, whose=visit_id).mappings()
        return tuple(_to_badge(row) for row in rows)

    def grants_of(self, who: str) -> tuple[Grant, ...]:
        """Return all that was ever granted to a visitor or to somebody of the staff."""
        return tuple(_to_grant(row) for row in self._run(_GRANTS_OF, whose=who).mappings())

    def zones(self) -> Zones:
        """Return the zones of this office; none where the directory does not know it."""
        here = self.described(self.office)
        return tree_of(here.area if here else ())

    def closes(self) -> datetime | None:
        """Return when the office closes next; now where it is closed, None where it never does."""
        here = self.described(self.office)
        return closes_at(calendar_of(here), self.now) if here else None


def _to_badge(row: sa.RowMapping) -> Badge:
    state = BadgeState(row["state"])
    return Badge(row["number"], row["card"], state, row["visit_id"], row["staff_id"], row["since"])


def _to_grant(row: sa.RowMapping) -> Grant:
    return Grant(
        id=row["id"], bearer=Bearer(row["bearer"]), who=row["who"], zone=row["zone"],
        given_at=row["given_at"], until=row["until"], given_by=row["given_by"],
        begun_version=row["begun_version"], ended_at=row["ended_at"],
        ended_version=row["ended_version"],
    )  # fmt: skip


def _to_presence(row: sa.RowMapping) -> Presence:
    return Presence(
        row["key"], row["zone"], row["at"], row["gate"], row["doubt"], row["party"]
    )  # fmt: skip
