"""How many of nobody known a gate counted in at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column; whoever is on the list already is one person."""
    column = sa.Column("party", sa.BigInteger(), server_default="1", nullable=False)
    op.add_column("presence", column)


def downgrade() -> None:
    """Take it away: a line is one person again."""
    op.drop_column("presence", "party")
