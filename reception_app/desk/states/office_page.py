"""What this console knows of its office on a chosen day, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from reception_app.desk.states.offers import Offer

if TYPE_CHECKING:
    from reception_app.office_days import OfficeDay


@dataclass(frozen=True, slots=True)
class OfficePage:
    """One day of the office; all empty until somebody who may looks."""

    offer: Offer = field(default_factory=Offer)  # whether whoever is here may look
    read: bool = False  # the directory was read
    today: date | None = None
    day: date | None = None  # the one that was asked for
    told: OfficeDay | None = None  # None: the directory does not have this office
    current: bool = True  # False: the database is away, and this is as it was read last
