"""Turn rows into the values that leave the store, and back."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from reception_app.queue import turn_at
from reception_app.staff import Role, Throttle
from reception_app.store import tables
from reception_app.store.records import BridgeEvent, CallRecord, StaffMember, StaffSession, Visitor
from reception_app.visits import Priority, Visit, VisitState

_VISIT = tuple(name for name in Visit.__dataclass_fields__ if name != "office")
_EVENT = tuple(BridgeEvent.__dataclass_fields__)
VISIT_COLUMNS = [tables.visit.c[name] for name in _VISIT]
# Made once: putting a statement of so many columns together takes longer than running it.
VISITS = sa.select(*VISIT_COLUMNS)
EVENT_COLUMNS = [tables.bridge_event.c[name] for name in _EVENT]


class Rows:
    """One transaction on one office, at one moment; the base of `Reader` and `Transaction`.

    `now` is the moment of the transaction in UTC: rules that run inside take it from here.
    """

    def __init__(self, db: sa.Connection, office: str, zone: str, now: datetime) -> None:
        self._db = db
        self.office = office
        self.zone = zone
        self.now = now

    def _mine(self, table: sa.Table) -> sa.ColumnElement[bool]:
        return _of_office(table, self.office)

    def _run(self, statement: sa.Executable, **values: object) -> sa.CursorResult[Any]:
        """Run a statement that was made once, with `own` in it, for this office."""
        return self._db.execute(statement, {"own_office": self.office, **values})


def own(table: sa.Table) -> sa.ColumnElement[bool]:
    """Return the condition "of this office" for a statement made once, when the program starts.

    Putting a statement together takes SQLAlchemy several times as long as running it; what every
    press of a key runs is made once and gets its values by name (`_run`).
    """
    return table.c.office_id == sa.bindparam("own_office")


def named(column: sa.Column[Any], name: str) -> sa.ColumnElement[bool]:
    """Return the condition that a column has the value given by this name."""
    return column == sa.bindparam(name)


@cache
def _of_office(table: sa.Table, office: str) -> sa.ColumnElement[bool]:
    """Return the condition that stands in every other statement."""
    return table.c.office_id == office


def to_visit(office: str, row: sa.Row[tuple[object, ...]]) -> Visit:
    """Make the visit of a row that was selected by `VISIT_COLUMNS`."""
    fields: dict[str, object] = dict(zip(_VISIT, row, strict=True))
    fields["state"] = VisitState(str(fields["state"]))
    fields["priority"] = Priority(str(fields["priority"]))
    return Visit(office=office, **fields)  # type: ignore[arg-type]  # the columns are the fields


def visit_values(visit: Visit, zone: str) -> dict[str, object]:
    """Return the columns of a visit, with those by which the queue is sorted."""
    fields: dict[str, object] = {name: getattr(visit, name) for name in _VISIT}
    fields["state"], fields["priority"] = visit.state.value, visit.priority.value
    fields["calm"] = int(visit.priority is not Priority.DANGER)
    fields["turn_at"] = turn_at(visit)
    fields["service_day"] = service_day(visit.arrived_at, zone)
    return fields


def service_day(at: datetime, zone: str) -> str:
    """Return the local day to which a visit belongs (I9)."""
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def to_event(row: sa.Row[tuple[object, ...]]) -> BridgeEvent:
    """Make the event of a row that was selected by `EVENT_COLUMNS`."""
    fields: dict[str, object] = dict(zip(_EVENT, row, strict=True))
    return BridgeEvent(**fields)  # type: ignore[arg-type]  # the columns are the fields


def to_staff(row: sa.RowMapping) -> StaffMember:
    """Make the member of staff of a whole row."""
    return StaffMember(
        id=row["id"],
        login=row["login"],
        shown_as=row["shown_as"],
        roles=frozenset(Role(role) for role in row["roles"].split(",") if role),
        active=row["active"],
        passphrase_hash=row["passphrase_hash"],
        pin_hash=row["pin_hash"],
        throttle=Throttle(row["failures"], row["failed_at"]),
    )


def to_session(row: sa.RowMapping) -> StaffSession:
    """Make the session of a whole row."""
    return StaffSession(
        id=row["id"],
        staff=row["staff_id"],
        role=Role(row["role"]),
        post=row["post_id"],
        started_at=row["started_at"],
        last_seen_at=row["last_seen_at"],
        locked_at=row["locked_at"],
        ended_at=row["ended_at"],
        pin_failures=row["pin_failures"],
    )


def to_call(row: sa.RowMapping) -> CallRecord:
    """Make the call of a whole row."""
    return CallRecord(
        visit=row["visit_id"],
        number=row["number"],
        post=row["post"],
        officer=row["officer"],
        called_at=row["called_at"],
        attempts=row["attempts"],
        served_at=row["served_at"],
        ended_at=row["ended_at"],
        outcome=row["outcome"],
    )


def to_visitor(row: sa.RowMapping) -> Visitor:
    """Make the visitor of a whole row, without the salt."""
    return Visitor(
        visit=row["visit_id"],
        name=row["name"],
        note=row["note"],
        companions=row["companions"],
        brought=row["brought"],
    )
