"""What this console knows of its office on a chosen day, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from reception_app.desk.states.offers import Offer

if TYPE_CHECKING:
    from reception_app.office_changes import Change, Gap
    from reception_app.office_days import OfficeDay
    from reception_app.office_files import Fault
    from reception_app.offices import Office


@dataclass(frozen=True, slots=True)
class ImportState:
    """A changed office file: its faults, or what it would change; nothing without a file."""

    file: str = ""  # its name, without the folder
    reading: bool = False
    faults: tuple[Fault, ...] = ()
    office: Office | None = None  # the draft
    known: bool = False  # the directory has this office already
    changes: tuple[Change, ...] = ()
    gap: Gap | None = None  # days without any rule
    saving: bool = False
    unsaved: bool = False  # the database was away: the draft may be confirmed again
    stored: bool = False


@dataclass(frozen=True, slots=True)
class OfficePage:
    """One day of the office; all empty until somebody who may looks."""

    offer: Offer = field(default_factory=Offer)  # whether whoever is here may look
    read: bool = False  # the directory was read
    today: date | None = None
    day: date | None = None  # the one that was asked for
    told: OfficeDay | None = None  # None: the directory does not have this office
    draft: ImportState = field(default_factory=ImportState)
    current: bool = True  # False: the database is away, and this is as it was read last
