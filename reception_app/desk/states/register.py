"""What the register of security measures says of what the bridge serves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reception_app.offices import MeasureKind


class Written(StrEnum):
    """How the register has a thing on this day."""

    FITTED = "fitted"  # ... or the office keeps no register
    OUT_OF_ORDER = "out_of_order"
    NOT_FITTED = "not_fitted"  # planned, or not named at all


@dataclass(frozen=True, slots=True)
class Unfitted:
    """Things of one kind that the bridge serves, and that the register does not have yet."""

    kind: MeasureKind
    served: int
    planned: date | None = None  # None: the register does not name them
