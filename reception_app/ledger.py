"""The ledger of an office: who did what, chained, signed, without a name (reliability.md 4).

Each entry is chained to the one before by `SHA-256("AUD1" | previous | seq | SHA-256(body))` and
signed by the console that wrote it. Whoever rewrites and re-chains lacks the key; whoever cuts the
tail meets a signed checkpoint, which is kept outside the database.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from reception_app.signing import Signer, key_id, signs

GENESIS = bytes(32)  # what the first entry is chained to
SALT_BYTES = 32
KEY_ENROLLED = "key_enrolled"  # its `about` names a public key that signs from then on
# Fields in their order of definition, keys of dicts sorted: one text for one value.
_ENCODER = msgspec.json.Encoder(order="deterministic")


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an entry says. Ids and codes only: names and typed texts are kept elsewhere."""

    office: str
    revision: int
    op: str  # operation of the console; the same id never writes twice
    at: str  # UTC, ISO 8601 with microseconds
    staff: str
    role: str
    post: str
    session: str
    what: str  # a move of a visit, or another event
    visit: str = ""
    changes: dict[str, object] = {}  # fields of the visit, as they are from now on
    about: dict[str, str | int] = {}  # what else belongs to the event
    reason: str = ""  # code
    detail: str = ""  # code
    commitment: str = ""  # HMAC-SHA-256, hex, of the typed text; says nothing without its salt


class Entry(msgspec.Struct, frozen=True):
    """A body as it was written, with what proves it."""

    revision: int
    body: bytes
    hash: bytes
    key: str
    signature: bytes


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the ledger stood; kept outside the database (hex texts)."""

    office: str
    revision: int
    hash: str
    at: str
    key: str
    signature: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """The first revision at which the ledger is not what was written, and a code for why."""

    revision: int
    why: str

    @property
    def detail(self) -> str:
        """Return it as the alarm of it stands on record."""
        return f"{self.revision} {self.why}"


def body_bytes(body: Body) -> bytes:
    """Return the one canonical text of a body."""
    return _ENCODER.encode(body)


def read_body(entry: Entry) -> Body:
    """Read an entry back."""
    return msgspec.json.decode(entry.body, type=Body)


def chained(previous: bytes, revision: int, body: bytes) -> bytes:
    """Return the hash that binds a body to its place and to all before it."""
    place = revision.to_bytes(8, "big")
    return sha256(b"AUD1" + previous + place + sha256(body).digest()).digest()


def written(body: Body, previous: bytes, signer: Signer) -> Entry:
    """Make the entry that follows `previous`."""
    text = body_bytes(body)
    link = chained(previous, body.revision, text)
    return Entry(body.revision, text, link, signer.id, signer.sign(link))


def new_salt() -> bytes:
    """Return a salt; it is erased together with the text that it hides."""
    return secrets.token_bytes(SALT_BYTES)


def commitment(salt: bytes, text: str) -> str:
    """Return what the ledger keeps of a personal text."""
    return hmac.new(salt, text.encode(), "sha256").hexdigest()


def checkpoint(office: str, revision: int, link: bytes, at: str, signer: Signer) -> Checkpoint:
    """Sign where the ledger stands."""
    bare = Checkpoint(office, revision, link.hex(), at, signer.id, "")
    signature = signer.sign(_checkpoint_text(bare)).hex()
    return msgspec.structs.replace(bare, signature=signature)


def _checkpoint_text(point: Checkpoint) -> bytes:
    return b"CHK1" + _ENCODER.encode(msgspec.structs.replace(point, signature=""))


def verify(
    entries: Iterable[Entry], keys: Iterable[str], checkpoints: Iterable[Checkpoint] = ()
) -> Flaw | None:
    """Return the first flaw of a whole ledger, or None.

    `keys` are public keys (hex) that are trusted from outside the database; keys that a trusted
    one enrolled in the ledger count from there on. `entries` must begin with revision 1.
    """
    trusted = {key_id(public): public for public in keys}
    points = sorted(checkpoints, key=lambda point: point.revision)
    marks: dict[int, list[Checkpoint]] = {}
    for point in points:
        marks.setdefault(point.revision, []).append(point)
    previous, revision = GENESIS, 0
    for entry in entries:
        revision += 1
        why = _flaw_of(entry, revision, previous, trusted)
        why = why or _against(marks.get(revision, []), entry, trusted)
        if why:
            return Flaw(revision, why)
        previous = entry.hash
    if points and points[-1].revision > revision:
        return Flaw(revision + 1, "truncated")
    return None


def _flaw_of(entry: Entry, revision: int, previous: bytes, trusted: dict[str, str]) -> str:
    if entry.revision != revision:
        return "gap"
    if entry.hash != chained(previous, revision, entry.body):
        return "chain"
    if entry.key not in trusted:
        return "unknown_key"
    if not signs(trusted[entry.key], entry.hash, entry.signature):
        return "signature"
    return _flaw_of_body(entry, trusted)


def _flaw_of_body(entry: Entry, trusted: dict[str, str]) -> str:
    try:
        body = read_body(entry)
        if body.what == KEY_ENROLLED:
            enrolled = str(body.about.get("public", ""))
            trusted[key_id(enrolled)] = enrolled
    except (msgspec.DecodeError, ValueError):
        return "body"
    return "" if body.revision == entry.revision else "body"


def _against(points: Iterable[Checkpoint], entry: Entry, trusted: Mapping[str, str]) -> str:
    for point in points:
        public = trusted.get(point.key)
        if public is None or not _genuine(point, public):
            return "checkpoint_forged"
        if point.hash != entry.hash.hex():
            return "checkpoint"
    return ""


def _genuine(point: Checkpoint, public: str) -> bool:
    try:
        signature = bytes.fromhex(point.signature)
    except ValueError:
        return False
    return signs(public, _checkpoint_text(point), signature)
