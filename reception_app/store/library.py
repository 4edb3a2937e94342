"""The SQLite that the store uses, everywhere: the system's, or a newer one that came along.

Debian 12 has 3.40.1, whose write-ahead log can damage the file in a race (docs/decisions/017).
One library for the whole process: the locks of a file belong to a process, so two libraries in it
would not see each other's, and closing a file with one would drop the locks of the other.
"""

from __future__ import annotations

import sqlite3 as system
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

BUNDLED = "pysqlite3.dbapi2"


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """Tell whether this SQLite is free of the WAL-reset race (3.7.0 to 3.51.2)."""
    if version[:2] == (3, 44):
        return version >= (3, 44, 6)
    if version[:2] == (3, 50):
        return version >= (3, 50, 7)
    return version >= (3, 51, 3)


def newest(name: str = BUNDLED) -> ModuleType:
    """Return the bundled module where it is installed and newer, else the system's."""
    try:
        bundled = import_module(name)
    except ImportError:
        return system
    newer: bool = bundled.sqlite_version_info > system.sqlite_version_info
    return bundled if newer else system


if TYPE_CHECKING:
    import sqlite3
else:
    sqlite3 = newest()

__all__ = ["newest", "sqlite3", "system", "wal_is_safe"]
