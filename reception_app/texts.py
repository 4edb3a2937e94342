"""What may be typed about a visitor: kept exactly, or refused with a reason (case 66).

The national number is never stored: using it needs an authorisation by law (reliability.md 5, 8).
"""

from __future__ import annotations

import re
import unicodedata

from reception_app.errors import BadFieldError

LONGEST = {"name": 200, "note": 2000, "brought": 200, "reason": 200, "cause": 200,
           "contact": 200}  # fmt: skip
_DIGITS = 11  # of a national number
# Turning the direction of text round can make one name look like another (Trojan source).
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RUN = re.compile(r"\d(?:[ .\-/]{0,2}\d){10,}")
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


def check_text(field: str, text: str) -> str:
    """Return `text`, or raise `BadFieldError`: long, control, direction or national_number.

    A note may have lines. Letters of every script, emoji and signs of programs are kept as typed.
    """
    if len(text) > LONGEST.get(field, 200):
        raise BadFieldError(field, "long")
    lines = "\n" if field == "note" else ""
    for sign in text:
        if sign in _TURNS:
            raise BadFieldError(field, "direction")
        # Cc: controls; Cs: halves of a character, which no file can hold; Zl, Zp: line ends.
        if sign not in lines and unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}:
            raise BadFieldError(field, "control")
    if has_national_number(text):
        raise BadFieldError(field, "national_number")
    return text


def has_national_number(text: str) -> bool:
    """Tell whether somebody's Belgian national or bis number stands in the text (case 70)."""
    runs = _RUN.findall(text)
    if not runs:
        return False
    from stdnum.be import bis, nn  # noqa: PLC0415 - loads more than the first paint does

    for run in runs:
        digits = "".join(sign for sign in run if sign.isdecimal())
        for start in range(len(digits) - _DIGITS + 1):
            part = digits[start : start + _DIGITS]
            if nn.is_valid(part) or bis.is_valid(part):
                return True
    return False


def is_code(text: str) -> bool:
    """Tell whether a reason is a code of ours, not something typed."""
    return CODE.fullmatch(text) is not None
