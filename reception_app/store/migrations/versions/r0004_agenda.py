"""The agenda: teams, rosters, appointments, the time they take, and who comes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), server_default="", nullable=False)


def _number(name: str, default: str = "0") -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), server_default=default, nullable=False)


def _moment(name: str, *, known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=not known)


def _of_an_appointment(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["office_id", "appointment_id"],
        ["appointment.office_id", "appointment.id"],
        name=op.f(f"fk_{table}_appointment_id_appointment"),
    )


def upgrade() -> None:
    """Add the tables; rosters come by `reception agenda import`."""
    _make_rosters()
    _make_appointments()
    op.create_table(
        "held",
        _id("office_id"),
        _id("officer"),
        _moment("at"),
        _id("appointment_id"),
        _of_an_appointment("held"),
        sa.PrimaryKeyConstraint("office_id", "officer", "at", name=op.f("pk_held")),
    )
    op.create_index("ix_held_appointment", "held", ["office_id", "appointment_id"], unique=False)
    op.create_table(
        "booked_person",
        _id("office_id"),
        _id("appointment_id"),
        _text("name", 200),
        _text("contact", 200),
        _text("note", 2000),
        sa.Column("salt", sa.LargeBinary(length=32), nullable=False),
        _of_an_appointment("booked_person"),
        sa.PrimaryKeyConstraint("office_id", "appointment_id", name=op.f("pk_booked_person")),
    )


def _make_rosters() -> None:
    op.create_table(
        "team",
        _id("office_id"),
        _id("id"),
        sa.Column("document", sa.Text(), nullable=False),
        _number("revision"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_team__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_team")),
    )
    op.create_table(
        "roster",
        _id("office_id"),
        _id("officer"),
        _moment("starts"),
        _moment("ends"),
        _id("team_id"),
        _text("bands", 400),
        sa.ForeignKeyConstraint(
            ["office_id", "team_id"],
            ["team.office_id", "team.id"],
            name=op.f("fk_roster_team_id_team"),
        ),
        sa.PrimaryKeyConstraint("office_id", "officer", "starts", name=op.f("pk_roster")),
    )
    op.create_index("ix_roster_starts", "roster", ["office_id", "starts"], unique=False)


def _make_appointments() -> None:
    op.create_table(
        "appointment",
        _id("office_id"),
        _id("id"),
        _text("code", 8),
        _text("state", 16),
        _text("team", 64),
        _text("officer", 64),
        _moment("starts"),
        _moment("ends"),
        _text("service", 40),
        _text("language", 8),
        _number("people", "1"),
        _text("overrides", 80),
        _text("visit", 64),
        _moment("arrived_at", known=False),
        _moment("confirmed_at", known=False),
        _text("uid", 200),
        _number("version", "1"),
        _number("revision"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_appointment__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_appointment")),
    )
    for name, column, unique in (
        ("uq_appointment_code", "code", True),
        ("ix_appointment_starts", "starts", False),
        ("ix_appointment_revision", "revision", False),
    ):
        op.create_index(name, "appointment", ["office_id", column], unique=unique)
    imported = sa.text("uid <> ''")
    op.create_index(
        "uq_appointment_uid",
        "appointment",
        ["office_id", "uid"],
        unique=True,
        sqlite_where=imported,
        postgresql_where=imported,
    )


def downgrade() -> None:
    """Take the agenda away."""
    for name in ("booked_person", "held", "appointment", "roster", "team"):
        op.drop_table(name)
