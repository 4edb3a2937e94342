"""The key by which a console signs what it writes (ed25519), and the file that keeps it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from reception_app.store_errors import SigningKeyError

_HEX = 64  # characters of a raw key
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def key_id(public: str) -> str:
    """Return the short name of a public key (hex), by which ledger entries quote it."""
    return sha256(bytes.fromhex(public)).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key in use; its text never shows the secret."""

    public: str  # hex
    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def id(self) -> str:
        """Return the short name of the key."""
        return key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return self._key.sign(message)


def signs(public: str, message: bytes, signature: bytes) -> bool:
    """Tell whether `signature` over `message` was made with the key of `public` (hex)."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def new_signer() -> Signer:
    """Make a key that lives in memory only."""
    return _signer(Ed25519PrivateKey.generate())


def create_signer(path: Path) -> Signer:
    """Make a key and keep it in `path`, for its owner's eyes only; never over another one.

    Raise `SigningKeyError` where there is one, or none can be written.
    """
    key = Ed25519PrivateKey.generate()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise SigningKeyError(str(path), "exists") from error
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return _signer(key)


def load_signer(path: Path) -> Signer:
    """Read the key in `path`; raise `SigningKeyError` when others could read it too (case 80)."""
    try:
        if os.name == "posix" and path.stat().st_mode & _OTHERS:
            raise SigningKeyError(str(path), "readable_by_others")
        text = path.read_text("ascii").strip()
        if len(text) != _HEX:
            raise SigningKeyError(str(path), "malformed")
        return _signer(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text)))
    except FileNotFoundError as error:
        raise SigningKeyError(str(path), "missing") from error
    except (OSError, ValueError) as error:
        raise SigningKeyError(str(path), "malformed") from error


def _signer(key: Ed25519PrivateKey) -> Signer:
    return Signer(key.public_key().public_bytes_raw().hex(), key)
