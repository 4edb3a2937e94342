"""Run the migrations on the connection that `maintenance.upgrade` opened, in one transaction."""

from __future__ import annotations

from alembic import context

from reception_app.store import agenda_tables  # noqa: F401 - its tables are in the metadata
from reception_app.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter a constraint: Alembic copies the table instead.
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
