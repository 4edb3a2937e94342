"""Zones: badges, what was granted until when, and where somebody was seen last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables; they begin empty."""
    op.create_table(
        "badge",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("card", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="", nullable=False),
        sa.Column("visit_id", sa.String(length=64), server_default="", nullable=False),
        sa.Column("staff_id", sa.String(length=64), server_default="", nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_badge__office")),
        sa.PrimaryKeyConstraint("office_id", "number", name=op.f("pk_badge")),
        sa.UniqueConstraint("office_id", "card", name=op.f("uq_badge_card")),
    )
    op.create_index("ix_badge_visit", "badge", ["office_id", "visit_id"])
    op.create_table(
        "zone_grant",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("bearer", sa.String(length=16), server_default="", nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("given_by", sa.String(length=64), server_default="", nullable=False),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("begun_version", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_version", sa.BigInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_zone_grant__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_zone_grant")),
    )
    op.create_index("ix_zone_grant_who", "zone_grant", ["office_id", "who"])
    op.create_index("ix_zone_grant_until", "zone_grant", ["office_id", "until"])
    op.create_table(
        "presence",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("zone", sa.String(length=64), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("gate", sa.String(length=64), server_default="", nullable=False),
        sa.Column("doubt", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_presence__office")),
        sa.PrimaryKeyConstraint("office_id", "key", name=op.f("pk_presence")),
    )


def downgrade() -> None:
    """Take the tables away: who is where is in the ledger and in the bridge's journal, too."""
    for table in ("presence", "zone_grant", "badge"):
        op.drop_table(table)
