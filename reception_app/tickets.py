"""The number on the ticket: a series letter and 001 to 999 (visits.md I2, settled.md 6).

Numbers run on past midnight. They wrap only over numbers that nobody who is here still holds.
"""

from __future__ import annotations

from collections.abc import Collection

from reception_app.errors import BadFieldError, TicketsExhaustedError

WALK_IN = "B"
TEST = "T"  # simulated bridge: never mistaken for a real visit
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # O, I and Q are read as 0, 1 and 0
LAST = 999


def check_series(series: str) -> None:
    """Raise `BadFieldError` unless it is a letter that cannot be misread."""
    if len(series) != 1 or series not in LETTERS:
        raise BadFieldError("series", "letter")


def ticket(series: str, number: int) -> str:
    """Write a number as it is printed and called, e.g. B015."""
    return f"{series}{number:03d}"


def next_number(series: str, last: int, taken: Collection[str]) -> int:
    """Return the number after `last` that nobody who is here holds.

    Raise `TicketsExhaustedError` when all are held.
    """
    check_series(series)
    for step in range(1, LAST + 1):
        number = (last + step - 1) % LAST + 1
        if ticket(series, number) not in taken:
            return number
    raise TicketsExhaustedError
