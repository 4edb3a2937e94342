"""The machine readable zone of a travel document, as a scanner types it: TD1, TD2 and TD3.

Source: ICAO Doc 9303, parts 3 to 6. Nothing is guessed or mended: what fails one check digit is
refused. Document number, nationality and the optional fields, where a Belgian card has its
national number, count for the check digits and are then gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import cycle

from device_bridge.identity import Born, Identity

FILLER = "<"
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WEIGHTS = (7, 3, 1)
DIGITS_OF_NO_NAME = 5
LONGEST = 3 * 100  # signs that are looked at; a scanner may send anything
# What a scanner that believes in a QWERTY keyboard types on a Belgian AZERTY one.
AZERTY = str.maketrans("&é\"'(§è!çà-_QAZW?.", "123456789068AQWZM<")  # the French one too
_OURS = re.compile(r"[A-Z0-9<]+")
_BEGINS = re.compile(r"[PIAC][A-Z<][A-Z<]{3}")


class MrzFault(StrEnum):
    """Why a zone is refused."""

    HALF = "half"  # a line is missing, or a part of one
    LONG = "long"  # more than one document in a row
    SIGNS = "signs"  # what no zone has
    CHECK = "check"  # a check digit: a misread sign, such as O for 0
    DATE = "date"  # a birth date that is none
    NAME = "name"


class MrzError(Exception):
    """A zone is refused; nothing of it is in the message."""

    def __init__(self, fault: MrzFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand, as offsets into the lines put one behind the other.

    A check digit stands behind what it checks; `whole` is what the last one checks, at `last`.
    """

    lines: int
    width: int
    number: slice
    birth: slice
    expiry: slice
    name: slice
    rest: slice  # where a longer document number goes on
    whole: tuple[slice, ...]
    last: int
    personal: slice | None = None


_TD1 = _Layout(
    3, 30, slice(5, 14), slice(30, 36), slice(38, 44), slice(60, 90), slice(15, 30),
    (slice(5, 30), slice(30, 37), slice(38, 45), slice(48, 59)), 59,
)  # fmt: skip
_TD2 = _Layout(
    2, 36, slice(36, 45), slice(49, 55), slice(57, 63), slice(5, 36), slice(64, 71),
    (slice(36, 46), slice(49, 56), slice(57, 71)), 71,
)  # fmt: skip
_TD3 = _Layout(
    2, 44, slice(44, 53), slice(57, 63), slice(65, 71), slice(5, 44), slice(0, 0),
    (slice(44, 54), slice(57, 64), slice(65, 87)), 87, slice(72, 86),
)  # fmt: skip
_BY_LENGTH = {layout.lines * layout.width: layout for layout in (_TD1, _TD2, _TD3)}
LENGTHS = frozenset(_BY_LENGTH)  # of whole zones, in signs without line ends


def looks_like(untrusted: str) -> bool:
    """Tell whether somebody scans a document here: no name has such signs."""
    plain = _plain(untrusted)
    if FILLER in plain:
        # A name with a `<` in it is odd, and kept as typed; a zone has no other such signs.
        return not plain.startswith(FILLER) and bool(_OURS.fullmatch(plain))
    return any(_begins_a_zone(text) for text in (plain, plain.translate(AZERTY)))


def _begins_a_zone(text: str) -> bool:
    # One dot may be an initial; a first line has two fillers, or a number.
    told = FILLER * 2 in text or sum(sign.isdigit() for sign in text) >= DIGITS_OF_NO_NAME
    return told and bool(_OURS.fullmatch(text) and _BEGINS.match(text))


def read(untrusted: str, today: date) -> Identity:
    """Read a whole zone, with or without line ends; raise `MrzError`.

    `today` tells the century: nobody is born later.
    """
    if len(untrusted) > LONGEST:
        raise MrzError(MrzFault.LONG)
    plain = _plain(untrusted)
    text = plain if FILLER in plain else plain.translate(AZERTY)
    if not _OURS.fullmatch(text):
        raise MrzError(MrzFault.SIGNS if text else MrzFault.HALF)
    layout = _BY_LENGTH.get(len(text))
    if layout is None:
        raise MrzError(MrzFault.HALF if len(text) < max(LENGTHS) else MrzFault.LONG)
    if not _BEGINS.match(text):
        raise MrzError(MrzFault.SIGNS)
    _check(text, layout)
    surname, given = _names(text[layout.name])
    return Identity(surname, given, _born(text[layout.birth], today))


def check_digit(field: str) -> str:
    """Return the check digit of a field (9303-3, 4.9): weights 7, 3, 1; a filler counts 0."""
    total = sum(
        weight * (0 if sign == FILLER else SIGNS.index(sign))
        for sign, weight in zip(field, cycle(WEIGHTS), strict=False)
    )
    return str(total % 10)


def _plain(untrusted: str) -> str:
    return "".join(untrusted[:LONGEST].split())


def _check(text: str, layout: _Layout) -> None:
    """Raise `MrzError` unless every check digit is right."""
    _check_number(text, layout)
    for part in (layout.birth, layout.expiry):
        _check_one(text[part], text[part.stop])
    if layout.personal is not None:
        personal, digit = text[layout.personal], text[layout.personal.stop]
        if personal.strip(FILLER) or digit != FILLER:  # an empty one may have no digit
            _check_one(personal, digit)
    _check_one("".join(text[part] for part in layout.whole), text[layout.last])


def _check_number(text: str, layout: _Layout) -> None:
    number, digit = text[layout.number], text[layout.number.stop]
    if digit == FILLER and layout.rest.stop:
        # A longer number goes on in the optional field, and its digit stands there (9303-5).
        rest = text[layout.rest].partition(FILLER)[0]
        number, digit = number + rest[:-1], rest[-1:]
    _check_one(number, digit)


def _check_one(field: str, digit: str) -> None:
    if check_digit(field) != digit:
        raise MrzError(MrzFault.CHECK)


def _names(field: str) -> tuple[str, str]:
    """Return surname and given names; a document with one name has it as surname."""
    surname, _, given = field.strip(FILLER).partition(FILLER * 2)
    if not surname or any(sign.isdigit() for sign in field):
        raise MrzError(MrzFault.NAME)
    return " ".join(surname.split(FILLER)), " ".join(given.replace(FILLER, " ").split())


def _born(field: str, today: date) -> Born:
    """Read YYMMDD, of which month and day may be unknown; the century is the latest that fits."""
    if not field[:2].isdigit():
        raise MrzError(MrzFault.DATE)
    month, day = (0 if part == FILLER * 2 else _number(part) for part in (field[2:4], field[4:]))
    if bool(day) > bool(month):
        raise MrzError(MrzFault.DATE)
    century = today.year // 100 * 100
    for year in (century + int(field[:2]), century - 100 + int(field[:2])):
        first = _day(year, month or 1, day or 1)
        if first is not None and first <= today:
            return Born(year, month, day)
    raise MrzError(MrzFault.DATE)


def _number(part: str) -> int:
    if not part.isdigit() or part == "00":
        raise MrzError(MrzFault.DATE)
    return int(part)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
