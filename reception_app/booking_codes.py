"""The code of an appointment: on its confirmation, typed at the door or scanned from a QR.

Seven random signs and one that tells a slip of the pen; none that can be misread. The QR names the
office too, so that a code of another office is refused by the name of that office.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

from reception_app.agenda_errors import CodeRefusedError

SIGNS = "23456789ABCDEFGHJKMNPRSTVWXYZ"  # 29, a prime: every swap of two is seen
RANDOM = 7
PREFIX = "RDV1"  # what a QR begins with; a later form gets another number
_TYPED = re.compile(rf"[{SIGNS}]{{{RANDOM + 1}}}")
_SCANNED = re.compile(rf"{PREFIX}:([A-Z0-9_./-]{{1,64}}):([{SIGNS}]{{{RANDOM + 1}}})")
LONGEST = 100  # signs that are looked at; a reader may send anything


@dataclass(frozen=True, slots=True)
class Code:
    """A code as it was read; `office` is empty when it was typed, in capitals when scanned."""

    signs: str
    office: str = ""


def new_code() -> str:
    """Make a code that nobody can guess from another one."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(RANDOM))
    return drawn + check_sign(drawn)


def check_sign(drawn: str) -> str:
    """Return the sign that shows one wrong sign, or two that were swapped."""
    total = sum(place * SIGNS.index(sign) for place, sign in enumerate(drawn, start=2))
    return SIGNS[-total % len(SIGNS)]


def shown(code: str) -> str:
    """Write a code for people: `7K4P-X2MD`."""
    return f"{code[:4]}-{code[4:]}"


def qr_text(office: str, code: str) -> str:
    """Return what the QR of a confirmation holds."""
    # Capitals alone make a smaller QR, and a reader on any keyboard types them alike.
    return f"{PREFIX}:{office.upper()}:{code}"


def looks_like(untrusted: str) -> bool:
    """Tell whether somebody typed or scanned a code and not the beginning of a word."""
    plain = _plain(untrusted)
    return plain.startswith(PREFIX) or (len(plain) == RANDOM + 1 and bool(_TYPED.fullmatch(plain)))


def read(untrusted: str) -> Code:
    """Read what was typed or scanned; raise `CodeRefusedError` for what is no code."""
    plain = _plain(untrusted)
    scanned = _SCANNED.fullmatch(plain)
    office, signs = (scanned[1], scanned[2]) if scanned else ("", plain.replace("-", ""))
    if not _TYPED.fullmatch(signs):
        raise CodeRefusedError("malformed")
    if check_sign(signs[:RANDOM]) != signs[RANDOM]:
        raise CodeRefusedError("slip")
    return Code(signs, office)


def _plain(untrusted: str) -> str:
    text = "".join(untrusted[:LONGEST].split()).upper()
    return text if text.startswith(PREFIX) else text.replace("-", "")
