"""The figures of the office, as their panel shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reception_app.figures import Figures


@dataclass(frozen=True, slots=True)
class FiguresState:
    """The newest figures; None until somebody looked at them."""

    figures: Figures | None = None
    read_at: datetime | None = None
    current: bool = True  # False: the database is away, and these are as they were
