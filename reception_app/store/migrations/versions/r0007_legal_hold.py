"""Visits whose names are kept beyond their day, until a chief lets them go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "legal_hold",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("visit_id", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), server_default="", nullable=False),
        sa.Column("placed_at", sa.BigInteger(), nullable=False),
        sa.Column("placed_by", sa.String(length=64), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "visit_id"],
            ["visit.office_id", "visit.id"],
            name=op.f("fk_legal_hold_visit_id_visit"),
        ),
        sa.PrimaryKeyConstraint("office_id", "visit_id", name=op.f("pk_legal_hold")),
    )


def downgrade() -> None:
    """Take it away: what was kept is erased at its next turn."""
    op.drop_table("legal_hold")
