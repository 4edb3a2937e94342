"""The tables of the agenda: teams, rosters, appointments, and the time that each takes.

`held` is what makes double booking impossible, whatever the program does: one row for each five
minutes of an officer that are taken, and its key admits no second one (docs/decisions/021).
"""

from __future__ import annotations

import sqlalchemy as sa

from reception_app.store.tables import Instant, metadata

UID_LENGTH = 200


def _id(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), primary_key=key, nullable=False)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False, server_default="")


def _count(name: str, default: str = "0") -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=default)


team = sa.Table(
    "team", metadata,
    _id("office_id", key=True), _id("id", key=True),
    sa.Column("document", sa.Text, nullable=False),  # rosters.Team: canonical JSON
    _count("revision"),  # of the ledger entry that brought it
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
roster = sa.Table(
    "roster", metadata,  # one row a shift
    _id("office_id", key=True), _id("officer", key=True),
    sa.Column("starts", Instant, primary_key=True, nullable=False),
    sa.Column("ends", Instant, nullable=False),
    _id("team_id"),
    _text("bands", 400),  # rosters.packed: "appointments 90, protected 60"
    sa.ForeignKeyConstraint(("office_id", "team_id"), ["team.office_id", "team.id"]),
)  # fmt: skip
sa.Index("ix_roster_starts", roster.c.office_id, roster.c.starts)
appointment = sa.Table(
    "appointment", metadata,
    _id("office_id", key=True), _id("id", key=True),
    _text("code", 8), _text("state", 16),
    _text("team", 64), _text("officer", 64),
    sa.Column("starts", Instant, nullable=False), sa.Column("ends", Instant, nullable=False),
    _text("service", 40), _text("language", 8), _count("people", "1"),
    _text("overrides", 80),  # codes of what a chief went over, with commas
    _text("visit", 64),
    sa.Column("arrived_at", Instant), sa.Column("confirmed_at", Instant),
    _text("uid", UID_LENGTH),  # of the calendar it came from
    _count("version", "1"), _count("revision"),
    sa.ForeignKeyConstraint(("office_id",), ["office.id"]),
)  # fmt: skip
sa.Index("uq_appointment_code", appointment.c.office_id, appointment.c.code, unique=True)
sa.Index("ix_appointment_starts", appointment.c.office_id, appointment.c.starts)
sa.Index("ix_appointment_revision", appointment.c.office_id, appointment.c.revision)
IMPORTED = sa.text("uid <> ''")
sa.Index(
    "uq_appointment_uid", appointment.c.office_id, appointment.c.uid, unique=True,
    sqlite_where=IMPORTED, postgresql_where=IMPORTED,
)  # fmt: skip
held = sa.Table(
    "held", metadata,
    _id("office_id", key=True), _id("officer", key=True),
    sa.Column("at", Instant, primary_key=True, nullable=False),
    _id("appointment_id"),
    sa.ForeignKeyConstraint(
        ("office_id", "appointment_id"), ["appointment.office_id", "appointment.id"]
    ),
)  # fmt: skip
sa.Index("ix_held_appointment", held.c.office_id, held.c.appointment_id)
booked_person = sa.Table(
    "booked_person", metadata,  # what retention erases, with its salt
    _id("office_id", key=True), _id("appointment_id", key=True),
    _text("name", 200), _text("contact", 200), _text("note", 2000),
    sa.Column("salt", sa.LargeBinary(32), nullable=False),
    sa.ForeignKeyConstraint(
        ("office_id", "appointment_id"), ["appointment.office_id", "appointment.id"]
    ),
)  # fmt: skip
