"""The office directory: what each office is, as dated data."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the table; it is filled by `reception office import`."""
    op.create_table(
        "directory",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), server_default="", nullable=False),
        sa.Column("revision", sa.BigInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_directory__office")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_directory")),
    )


def downgrade() -> None:
    """Take the directory away; the files it came from are elsewhere."""
    op.drop_table("directory")
