"""The database: one thread, one transaction a change, an event for every revision.

Importing this room is cheap: SQLAlchemy is loaded by the store thread, when it opens the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app.store.records import (
    AlarmDeed,
    AlarmDid,
    AtWork,
    BridgeEvent,
    CallRecord,
    Counts,
    Facts,
    GateRefusals,
    Inside,
    LatchedAlarm,
    NewBooking,
    NewVisit,
    Place,
    Post,
    StaffMember,
    StaffSession,
    TimelineEntry,
    Visitor,
    is_later_journal,
    journal_name,
)
from reception_app.store.store import Health, Store, versions

if TYPE_CHECKING:
    from reception_app.store.reader import Reader
    from reception_app.store.transaction import Transaction
else:
    # Other rooms name these in annotations alone; the real ones would load SQLAlchemy.
    Reader = Transaction = object

__all__ = [
    "AlarmDeed",
    "AlarmDid",
    "AtWork",
    "BridgeEvent",
    "CallRecord",
    "Counts",
    "Facts",
    "GateRefusals",
    "Health",
    "Inside",
    "LatchedAlarm",
    "NewBooking",
    "NewVisit",
    "Place",
    "Post",
    "Reader",
    "StaffMember",
    "StaffSession",
    "Store",
    "TimelineEntry",
    "Transaction",
    "Visitor",
    "is_later_journal",
    "journal_name",
    "versions",
]
