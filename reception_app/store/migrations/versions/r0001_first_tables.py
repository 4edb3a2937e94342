"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of the first schema."""
    op.create_table(
        "bridge_event",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("bridge", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("boot", sa.String(length=64), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("visit", sa.String(length=64), server_default="", nullable=False),
        sa.Column("call", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("session", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("door", sa.String(length=16), server_default="", nullable=False),
        sa.Column("purpose", sa.String(length=16), server_default="", nullable=False),
        sa.Column("command", sa.String(length=64), server_default="", nullable=False),
        sa.Column("officer", sa.String(length=64), server_default="", nullable=False),
        sa.Column("role", sa.String(length=16), server_default="", nullable=False),
        sa.Column("post", sa.String(length=64), server_default="", nullable=False),
        sa.Column("outcome", sa.String(length=40), server_default="", nullable=False),
        sa.Column("detail", sa.String(length=80), server_default="", nullable=False),
        sa.Column("revision", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("office_id", "bridge", "sequence", name=op.f("pk_bridge_event")),
    )
    op.create_index("ix_bridge_event_visit", "bridge_event", ["office_id", "visit"], unique=False)
    op.create_table(
        "checkpoint",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=40), server_default="", nullable=False),
        sa.Column("hash", sa.String(length=64), server_default="", nullable=False),
        sa.Column("key_id", sa.String(length=16), server_default="", nullable=False),
        sa.Column("signature", sa.String(length=128), server_default="", nullable=False),
        sa.Column("filed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "revision", name=op.f("pk_checkpoint")),
    )
    op.create_table(
        "ledger_entry",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=40), server_default="", nullable=False),
        sa.Column("visit_id", sa.String(length=64), server_default="", nullable=False),
        sa.Column("staff_id", sa.String(length=64), server_default="", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("key_id", sa.String(length=16), server_default="", nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "revision", name=op.f("pk_ledger_entry")),
    )
    op.create_index(
        "ix_ledger_entry_staff", "ledger_entry", ["office_id", "staff_id"], unique=False
    )
    op.create_index(
        "ix_ledger_entry_visit", "ledger_entry", ["office_id", "visit_id"], unique=False
    )
    op.create_table(
        "office",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), server_default="", nullable=False),
        sa.Column("zone", sa.String(length=64), server_default="", nullable=False),
        sa.Column("revision", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("head", sa.LargeBinary(length=32), nullable=False),
        sa.Column("epoch", sa.BigInteger(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "operation",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), server_default="", nullable=False),
        sa.Column("revision", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("result", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_operation")),
    )
    op.create_table(
        "remark",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("visit_id", sa.String(length=64), server_default="", nullable=False),
        sa.Column("text", sa.String(length=200), server_default="", nullable=False),
        sa.Column("salt", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "revision", name=op.f("pk_remark")),
    )
    op.create_table(
        "setting",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.String(length=4000), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("office_id", "name", name=op.f("pk_setting")),
    )
    op.create_table(
        "ticket_series",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("series", sa.String(length=64), nullable=False),
        sa.Column("last", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("office_id", "series", name=op.f("pk_ticket_series")),
    )
    op.create_table(
        "post",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=16), server_default="", nullable=False),
        sa.Column("public_key", sa.String(length=64), server_default="", nullable=False),
        sa.Column("failures", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("failed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_post__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_post")),
    )
    op.create_table(
        "staff",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("login", sa.String(length=64), server_default="", nullable=False),
        sa.Column("shown_as", sa.String(length=80), server_default="", nullable=False),
        sa.Column("roles", sa.String(length=120), server_default="", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.Column("passphrase_hash", sa.String(length=200), server_default="", nullable=False),
        sa.Column("pin_hash", sa.String(length=200), server_default="", nullable=False),
        sa.Column("failures", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("failed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_staff__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_staff")),
        sa.UniqueConstraint("office_id", "login", name=op.f("uq_staff_login")),
    )
    op.create_table(
        "visit",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("ticket", sa.String(length=8), server_default="", nullable=False),
        sa.Column("state", sa.String(length=16), server_default="", nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=False),
        sa.Column("service_day", sa.String(length=10), server_default="", nullable=False),
        sa.Column("service", sa.String(length=40), server_default="", nullable=False),
        sa.Column("language", sa.String(length=8), server_default="", nullable=False),
        sa.Column("priority", sa.String(length=16), server_default="", nullable=False),
        sa.Column("discreet", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("party", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("call", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("session", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("bridge_boot", sa.String(length=64), server_default="", nullable=False),
        sa.Column("admitted_at", sa.BigInteger(), nullable=True),
        sa.Column("post", sa.String(length=64), server_default="", nullable=False),
        sa.Column("officer", sa.String(length=64), server_default="", nullable=False),
        sa.Column("attempt", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("called_at", sa.BigInteger(), nullable=True),
        sa.Column("served_at", sa.BigInteger(), nullable=True),
        sa.Column("parked_until", sa.BigInteger(), nullable=True),
        sa.Column("not_before", sa.BigInteger(), nullable=True),
        sa.Column("resumed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cocked", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("outcome", sa.String(length=80), server_default="", nullable=False),
        sa.Column("left_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("calm", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("turn_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_visit__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_visit")),
    )
    op.create_index("ix_visit_left", "visit", ["office_id", "left_at"], unique=False)
    op.create_index("ix_visit_service_day", "visit", ["office_id", "service_day"], unique=False)
    op.create_index(
        "ix_visit_turn",
        "visit",
        ["office_id", "calm", "turn_at", "arrived_at", "ticket"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "uq_visit_counter",
        "visit",
        ["office_id", "post"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_index(
        "uq_visit_ticket",
        "visit",
        ["office_id", "ticket"],
        unique=True,
        sqlite_where=sa.text("state NOT IN ('left', 'abandoned')"),
        postgresql_where=sa.text("state NOT IN ('left', 'abandoned')"),
    )
    op.create_table(
        "call",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("visit_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("post", sa.String(length=64), nullable=False),
        sa.Column("officer", sa.String(length=64), server_default="", nullable=False),
        sa.Column("attempts", sa.BigInteger(), server_default="1", nullable=False),
        sa.Column("called_at", sa.BigInteger(), nullable=False),
        sa.Column("served_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.String(length=16), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "visit_id"],
            ["visit.office_id", "visit.id"],
            name=op.f("fk_call_visit_id_visit"),
        ),
        sa.PrimaryKeyConstraint("office_id", "visit_id", "number", name=op.f("pk_call")),
    )
    op.create_index(
        "uq_call_open",
        "call",
        ["office_id", "visit_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "staff_session",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), server_default="", nullable=False),
        sa.Column("post_id", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("last_seen_at", sa.BigInteger(), nullable=False),
        sa.Column("locked_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("pin_failures", sa.BigInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "staff_id"],
            ["staff.office_id", "staff.id"],
            name=op.f("fk_staff_session_staff_id_staff"),
        ),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_staff_session")),
    )
    op.create_table(
        "visitor",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("visit_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("companions", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("brought", sa.String(length=200), server_default="", nullable=False),
        sa.Column("salt", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "visit_id"],
            ["visit.office_id", "visit.id"],
            name=op.f("fk_visitor_visit_id_visit"),
        ),
        sa.PrimaryKeyConstraint("office_id", "visit_id", name=op.f("pk_visitor")),
    )


def downgrade() -> None:
    """Take the tables away; nothing is left."""
    for table in (
        "visitor", "staff_session", "call", "visit", "staff", "post", "ticket_series", "setting",
        "remark", "operation", "office", "ledger_entry", "checkpoint", "bridge_event",
    ):  # fmt: skip
        op.drop_table(table)
