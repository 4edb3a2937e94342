"""An index by time of the alarms in the bridges' journals: what figures look up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
NAME, TABLE = "ix_bridge_event_alarm", "bridge_event"


def upgrade() -> None:
    """Make the index."""
    alarm = sa.text("kind = 'alarm'")
    op.create_index(
        NAME, TABLE, ["office_id", "at"], unique=False, sqlite_where=alarm, postgresql_where=alarm
    )


def downgrade() -> None:
    """Take it away; nothing is lost."""
    op.drop_index(NAME, TABLE)
