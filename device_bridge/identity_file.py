"""The identity file of a Belgian eID: tag, length, value; strict, and read around what is not ours.

Only the heads of the fields are read, and the values of three. What is not asked for, the national
number first of all, never leaves the card. Layout: ID_ADRESSE_File_applet1_8_v5 of Fedict/eid-mw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from device_bridge.identity import Born, CardError, CardFault, Identity

ReadAt = Callable[[int, int], bytes]  # offset, count -> as many bytes; fewer at the end of the file

SURNAME, GIVEN, BIRTH = 7, 8, 12
LONGEST = {SURNAME: 110, GIVEN: 95, BIRTH: 12}  # bytes; the layout's largest
LAST_TAG = 63  # today 31; room for what later cards add
CHAIN = 3  # bytes 0xFF that a length may begin with
LONGEST_FILE = 2048
MORE = 0xFF  # a length that adds 255 and goes on
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "JAN JANV", "FEB FEV", "MAAR MARS MÄR", "APR AVR", "MEI MAI", "JUN JUIN", "JUL JUIL",
            "AUG AOUT", "SEP SEPT", "OKT OCT", "NOV", "DEC DEZ",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DATE = re.compile(r"(?:([0-9]{2})[ .]+([A-ZÄ]{3,4})[ .]+)?([0-9]{4})", re.ASCII)
EARLIEST, LATEST = 1850, 2199


@dataclass(frozen=True, slots=True)
class Field:
    """Where a value lies: its tag, its offset and its length in bytes."""

    tag: int
    at: int
    length: int


def read_identity(read: ReadAt) -> Identity:
    """Take three values out of a file; raise `CardError` DAMAGED with the rule that is broken."""
    values = {field.tag: _value(read, field) for field in fields(read) if field.tag in LONGEST}
    if values.keys() != LONGEST.keys():
        raise _damaged("missing")
    surname, given = values[SURNAME], values[GIVEN]
    if not surname and not given:
        raise _damaged("missing")
    return Identity(surname, given, birth_of(values[BIRTH]))


def fields(read: ReadAt) -> Iterator[Field]:
    """Walk from head to head to the end of the file; raise `CardError` where that is not possible.

    Up to the last field that is wanted, tags rise; none comes twice.
    """
    at, before, seen = 0, Field(0, 0, 0), set[int]()
    while head := read(at, 2):
        if not any(head):
            return  # padding
        tag = head[0]
        _check_tag(tag, before.tag, seen)
        seen.add(tag)
        field = _measured(read, tag, at + 1, head[1:])
        yield field
        at, before = field.at + field.length, field
        if at > LONGEST_FILE:
            raise _damaged("length")
    # At the end nothing follows that shows whether the last value is whole.
    if before.tag > BIRTH and before.length and not read(at - 1, 1):
        raise _damaged("truncated")


def birth_of(text: str) -> Born:
    """Read `DD MMM YYYY`, months in any of the three languages, or a year alone.

    Raise `CardError` DAMAGED for what is no day of the calendar.
    """
    found = _DATE.fullmatch(text)
    if found is None or not EARLIEST <= int(found[3]) <= LATEST:
        raise _damaged("date")
    year = int(found[3])
    if found[1] is None:
        return Born(year)
    try:
        day = date(year, MONTHS[found[2]], int(found[1]))
    except (KeyError, ValueError) as error:
        raise _damaged("date") from error
    return Born(day.year, day.month, day.day)


def _check_tag(tag: int, before: int, seen: set[int]) -> None:
    if not 0 < tag <= LAST_TAG:
        raise _damaged("tag")
    if tag in seen:
        raise _damaged("duplicate")
    if before < BIRTH and tag < before:
        raise _damaged("order")


def _measured(read: ReadAt, tag: int, at: int, first: bytes) -> Field:
    """Read the length of a value, which may go on over several bytes."""
    length, part = 0, first
    for _ in range(CHAIN + 1):
        if not part:
            raise _damaged("truncated")
        length, at = length + part[0], at + 1
        if part[0] != MORE:
            if length > LONGEST.get(tag, length):
                raise _damaged("length")
            return Field(tag, at, length)
        part = read(at, 1)
    raise _damaged("length")


def _value(read: ReadAt, field: Field) -> str:
    """Read a value as text without control characters."""
    raw = read(field.at, field.length) if field.length else b""
    if len(raw) != field.length:
        raise _damaged("truncated")
    try:
        text = raw.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise _damaged("encoding") from error
    if not text.isprintable():
        raise _damaged("signs")
    return text


def _damaged(why: str) -> CardError:
    return CardError(CardFault.DAMAGED, why)
