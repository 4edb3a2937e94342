"""Passphrases and PINs: what is accepted, how it is kept (NIST 800-63B; reliability.md 5).

Hashing costs some 50 ms on purpose: call it off the window's thread and outside a transaction.
"""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from reception_app.errors import WeakSecretError

SHORTEST = 15
LONGEST = 128  # far above the 64 that must be allowed; a bound, so that nobody sends a megabyte
_KINDS = 5  # different characters at least
# What people type when fifteen characters are asked; compared without spaces and signs.
_BLOCKED = (
    "passwordpassword", "wachtwoordwachtwoord", "motdepassemotdepasse", "correcthorsebatterystaple",
    "qwertyuiopasdfgh", "azertyuiopqsdfgh", "welkomwelkomwelkom", "politiepolitie",
    "politieantwerpen", "policeantwerp", "onthaalonthaal", "noorderlaan", "letmeinletmein",
    "iloveyouiloveyou", "administrator", "geheimgeheim",
)  # fmt: skip
# Of a random text that nobody kept: what an account that does not exist is compared with.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$BO6e03o3/QTMBRb7zibnoA$i"
    "wX/duk1/nWqm+jqtRC9A5yl7sUMM9TdkwmLKHF5bpc"
)
_HASHER = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


def check_passphrase(passphrase: str, login: str = "") -> None:
    """Raise `WeakSecretError`: short, long, simple, blocked or name. No rules of composition."""
    text = _normal(passphrase)
    if len(text) < SHORTEST:
        raise WeakSecretError("short")
    if len(text) > LONGEST:
        raise WeakSecretError("long")
    if len(set(text)) < _KINDS:
        raise WeakSecretError("simple")
    bare = "".join(sign for sign in text.casefold() if sign.isalpha())
    rest = bare
    for blocked in _BLOCKED:
        rest = rest.replace(blocked, "")
    if rest != bare and len(rest) < SHORTEST // 2:
        raise WeakSecretError("blocked")
    own = login.casefold().strip()
    if own and text.casefold().replace(own, "").strip(" 0123456789") == "":
        raise WeakSecretError("name")


def hash_secret(secret: str) -> str:
    """Return the Argon2id hash of a passphrase or PIN, with its own salt."""
    return _HASHER.hash(_normal(secret))


def verify_secret(kept: str, secret: str) -> bool:
    """Tell whether `secret` is the one; an empty `kept` costs the same time and is never right.

    So nobody learns from the time whether an account exists (ASVS 6.3.8).
    """
    try:
        _HASHER.verify(kept or _NOBODY, _normal(secret))
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


def _normal(secret: str) -> str:
    # The same sign may be typed as one character or as two (NIST 800-63B 5.1.1.2).
    return unicodedata.normalize("NFKC", secret)
