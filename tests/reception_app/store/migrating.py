"""A program that is one schema ahead of the file: a migration more than the file has seen."""

from reception_app.store import files, maintenance, tables

AHEAD = f"{int(tables.SCHEMA) + 1:04}"
NEXT = """
import os

import sqlalchemy as sa
from alembic import op

revision = "AHEAD"
down_revision = "NEWEST"


def upgrade():
    op.add_column("visit", sa.Column("next", sa.Integer()))
    op.execute("UPDATE office SET name = 'halfway'")
    if os.environ.get("CRASH"):
        raise KeyboardInterrupt
    with op.batch_alter_table("post") as batch:  # copies the whole table
        batch.alter_column("number", new_column_name="numbered")
"""


def one_schema_ahead(folder, monkeypatch):
    """Give the program a second migration, kept in `folder`."""
    ahead = folder / "migrations"
    (ahead / "versions").mkdir(parents=True)
    for source in maintenance.MIGRATIONS.rglob("*"):
        if source.suffix in {".py", ".mako"}:
            target = ahead / source.relative_to(maintenance.MIGRATIONS)
            target.write_text(source.read_text())
    (ahead / "versions" / f"r{AHEAD}_next.py").write_text(
        NEXT.replace("AHEAD", AHEAD).replace("NEWEST", tables.SCHEMA)
    )
    monkeypatch.setattr(maintenance, "MIGRATIONS", ahead)
    for module in (maintenance, files):
        for name, value in (("KNOWN", (*tables.KNOWN, AHEAD)), ("SCHEMA", AHEAD)):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, value)
