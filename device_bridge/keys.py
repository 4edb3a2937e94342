"""Who may talk to whom: CURVE key pairs, and the consoles that a bridge trusts.

A key pair is two files of one line, `NAME.public` and `NAME.secret` (mode 600). A trusted console
is one file in `consoles/`: public key and rights, taken back by removing the file.
"""

from __future__ import annotations

import os
import re
import secrets
import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path

import msgspec
import structlog
import zmq
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct
from zmq.utils import z85

from device_bridge.protocol.codes import Right

SAFE_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
SIGNS = 40  # of a public key as text
Z85 = re.compile(r"[0-9A-Za-z.\-:+=^!/*?&<>()\[\]{}@%$#]{40}")
KEY_BYTES = 32
READER_KEY = re.compile(r"[0-9a-fA-F]{32}")
READER_KEY_BYTES = 16  # AES-128, as the secure channel of OSDP has it
SOLD_WITH = bytes(range(0x30, 0x40))  # SCBK-D of the OSDP specification, no secret at all
log = structlog.get_logger()


class KeyFileError(Exception):
    """A key file is missing, readable by others, or no key; one sentence with its path."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A CURVE key pair in Z85."""

    public: str
    secret: str

    def __repr__(self) -> str:
        return f"KeyPair(public={self.public!r})"


@dataclass(frozen=True, slots=True)
class BridgeAddress:
    """Where a bridge listens, and the key by which we know it."""

    url: str
    public: str


class TrustedConsole(Struct, frozen=True, forbid_unknown_fields=True):
    """One enrolled console."""

    name: str
    public: str
    rights: tuple[Right, ...]


def create(folder: Path, name: str) -> KeyPair:
    """Make a key pair; raise `KeyFileError` rather than write over one."""
    _check_name(name)
    secret_file = folder / f"{name}.secret"
    if secret_file.exists():
        raise KeyFileError(f"{secret_file}: there is a key already; move it away first")
    folder.mkdir(parents=True, exist_ok=True)
    public, secret = zmq.curve_keypair()
    pair = KeyPair(public.decode(), secret.decode())
    write_secret(secret_file, pair.secret)
    (folder / f"{name}.public").write_text(pair.public + "\n", "utf-8")
    return pair


def load(folder: Path, name: str) -> KeyPair:
    """Read a key pair; raise `KeyFileError` when others may read its secret."""
    return KeyPair(read_public(folder / f"{name}.public"), read_secret(folder / f"{name}.secret"))


def read_public(path: Path) -> str:
    """Read a public key of 40 characters."""
    return _checked(path, _read(path))


def read_secret(path: Path) -> str:
    """Read a secret that nobody else can read."""
    _check_private(path)
    return _checked(path, _read(path))


def write_secret(path: Path, secret: str) -> None:
    """Write a secret that only its owner can read, from the first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(secret + "\n")


def signing_key(path: Path) -> Ed25519PrivateKey:
    """Return the key that signs a journal; make it the first time.

    Raise `KeyFileError` for a file that is no such key.
    """
    if not path.exists():
        write_secret(path, Ed25519PrivateKey.generate().private_bytes_raw().hex())
    _check_private(path)
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(_read(path)))
    except ValueError as error:
        raise KeyFileError(f"{path}: is no signing key") from error


def reader_key(path: Path) -> bytes:
    """Read the key of a badge reader, 16 bytes as 32 hexadecimal digits.

    Raise `KeyFileError` when others may read it, and for the key that every reader is sold with.
    """
    _check_private(path)
    told = _read(path)
    if not READER_KEY.fullmatch(told):
        raise KeyFileError(f"{path}: is no key of a reader: 32 hexadecimal digits are")
    key = bytes.fromhex(told)
    if key == SOLD_WITH or len(set(key)) == 1:
        raise KeyFileError(f"{path}: everybody knows this key; give the reader one of its own")
    return key


def create_reader_key(path: Path) -> None:
    """Make a key for badge readers; raise `KeyFileError` rather than write over one."""
    if path.exists():
        raise KeyFileError(f"{path}: there is a key already; move it away first")
    write_secret(path, secrets.token_hex(READER_KEY_BYTES))


def enrol(folder: Path, name: str, public: str, rights: tuple[Right, ...]) -> TrustedConsole:
    """Trust a console from its next message on.

    Raise `KeyFileError` for a key that has another name already.
    """
    _check_name(name)
    console = TrustedConsole(name, _checked(folder / name, public.strip()), rights)
    consoles = folder / "consoles"
    consoles.mkdir(mode=0o755, parents=True, exist_ok=True)
    for other in Trust(folder).consoles():
        if other.public == console.public and other.name != name:
            raise KeyFileError(f"{name}: this key is enrolled already, as {other.name}")
    with tempfile.NamedTemporaryFile(dir=consoles, delete=False, suffix=".new") as file:
        file.write(msgspec.json.encode(console) + b"\n")
    Path(file.name).replace(consoles / f"{name}.json")  # whole, or not at all
    return console


def revoke(folder: Path, name: str) -> None:
    """Trust a console no longer; raise `KeyFileError` when it was not trusted."""
    try:
        (folder / "consoles" / f"{name}.json").unlink()
    except FileNotFoundError as error:
        raise KeyFileError(f"{name}: no such console; see `keys list`") from error


class Trust:
    """The consoles trusted at this moment; enrolling and revoking count from the next look on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "consoles"
        self._by_key: dict[str, _Seen] = {}

    def console(self, public: str) -> TrustedConsole | None:
        """Return the console with this key, None when it is not trusted (any more).

        Its file is looked at every time: a change of the folder alone could be missed within the
        file system's clock tick.
        """
        seen = self._by_key.get(public)
        if seen is None or _mark(seen.path) != seen.mark:
            self._scan()
            seen = self._by_key.get(public)
        return seen.console if seen else None

    def consoles(self) -> tuple[TrustedConsole, ...]:
        """Return all of them by name; raise `KeyFileError` for a file that is none."""
        if os.name == "posix" and self._folder.exists() and self._folder.stat().st_mode & 0o022:
            raise KeyFileError(f"{self._folder}: others can enrol here; run: chmod go-w on it")
        return tuple(_read_console(path) for path in sorted(self._folder.glob("*.json")))

    def _scan(self) -> None:
        self._by_key = {}
        for path in sorted(self._folder.glob("*.json")):
            # Marked before it is read: a change in between is seen at the next look.
            mark = _mark(path)
            try:
                console = _read_console(path)
            except KeyFileError as error:
                log.warning("console not trusted", why=str(error))
                continue
            self._by_key[console.public] = _Seen(path, mark, console)


@dataclass(frozen=True, slots=True)
class _Seen:
    path: Path
    mark: tuple[int, int, int] | None
    console: TrustedConsole


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size)


def _read_console(path: Path) -> TrustedConsole:
    try:
        return msgspec.json.decode(path.read_bytes(), type=TrustedConsole)
    except (OSError, msgspec.MsgspecError) as error:
        raise KeyFileError(f"{path}: {error}") from error


def _check_name(name: str) -> None:
    if not SAFE_NAME.fullmatch(name):
        raise KeyFileError(f"{name!r}: a name has letters, digits, - and _, at most 40")


def _check_private(path: Path) -> None:
    if os.name != "posix" or not path.exists():
        return  # on Windows the folder's rights guard it
    if path.stat().st_mode & 0o077:
        raise KeyFileError(f"{path}: others can read this secret; run: chmod 600 {path}")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError as error:
        raise KeyFileError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise KeyFileError(f"{path}: is no text") from error


def _checked(path: Path, key: str) -> str:
    try:
        whole = bool(Z85.fullmatch(key)) and len(z85.decode(key)) == KEY_BYTES
    except struct.error:  # five characters above the largest 32-bit number
        whole = False
    if not whole:
        raise KeyFileError(f"{path}: is no key: 40 characters of Z85 are")
    return key
