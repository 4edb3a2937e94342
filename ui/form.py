"""How the boxes of the window stand, by its size."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize

WIDE_FROM, STACKED_BELOW = 1680, QSize(1200, 600)


class Form(StrEnum):
    """How the boxes stand."""

    WIDE = "wide"  # side by side
    SMALL = "small"  # the counter folded above the queue
    STACKED = "stacked"  # one at a time, in tabs


def form_for(size: QSize) -> Form:
    """Choose the form for a window of `size` logical px."""
    if size.width() < STACKED_BELOW.width() or size.height() < STACKED_BELOW.height():
        return Form.STACKED
    return Form.WIDE if size.width() >= WIDE_FROM else Form.SMALL
