"""Several services in one visit, and what each call was for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns; a call of an older program has no service of its own."""
    op.add_column("visit", _text("errands", 160))
    op.add_column("visit", sa.Column("asked_at", sa.BigInteger(), nullable=True))
    op.add_column("call", _text("service", 40))


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), server_default="", nullable=False)


def downgrade() -> None:
    """Take the columns away; who came for more is then here for one thing."""
    for table, name in (("call", "service"), ("visit", "asked_at"), ("visit", "errands")):
        op.drop_column(table, name)
