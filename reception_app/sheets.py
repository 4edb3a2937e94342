"""Rows for a spreadsheet: what people typed stays a text, and is no formula (case 66)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# Signs by which spreadsheets begin a formula or a new cell; the wide ones are typed in Asia.
_STARTS = tuple("=+-@\t\r\n|%＝＋－＠")


def cell(text: str) -> str:
    """Return a text that a spreadsheet shows as it is.

    The apostrophe before it is what spreadsheets write themselves for a text that looks like more.
    """
    bare = text.lstrip(" \u00a0\ufeff\x00")
    return f"'{text}" if bare.startswith(_STARTS) else text


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as RFC 4180 writes them; every cell is in quotes."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([cell(one) for one in row] for row in rows)
    return text.getvalue()
