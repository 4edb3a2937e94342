"""What the bridge answers; only codes, never sentences."""

from __future__ import annotations

from msgspec import Struct

from device_bridge.protocol.codes import Door, Purpose, Refusal, Right, Stage
from device_bridge.protocol.requests import Id, Name


class Answer(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """What the bridge answers to the request `id`."""

    id: Id


class Welcome(Answer, frozen=True, tag="welcome"):
    """Say who answers: `boot` changes with every start of the bridge."""

    bridge: Id
    boot: Id
    simulated: bool
    rights: tuple[Right, ...]


class Pong(Answer, frozen=True, tag="pong"):
    """The bridge lives."""


class Done(Answer, frozen=True, tag="done"):
    """It is done and journalled."""


class Refused(Answer, frozen=True, tag="refused"):
    """Nothing moved, and why; `detail` names the signal or record, in code words."""

    reason: Refusal
    detail: Name = ""


class Selected(Answer, frozen=True, tag="selected"):
    """A one-shot token, good for `lives_s` on the bridge's clock."""

    token: str
    lives_s: float


class Released(Answer, frozen=True, tag="released"):
    """The output was read back on: the door can be opened."""


class NotKnown(Answer, frozen=True, tag="not_known"):
    """It was sent and no proof came: look at the door."""


class Status(Answer, frozen=True, tag="status"):
    """How a command ended; `stage` is None when the bridge never saw it."""

    command: Id
    stage: Stage | None
    reason: Refusal | None = None


class JournalRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the bridge's journal, without its hash and signature; no names in it."""

    seq: int
    at: str  # UTC, ISO 8601, from the bridge's wall clock: for reading, never for deciding
    kind: str
    command: str = ""
    call: int = 0
    session: int = 0
    visit: str = ""
    door: Door | None = None
    purpose: Purpose | None = None
    officer: str = ""
    role: str = ""
    post: str = ""
    outcome: str = ""
    detail: str = ""
    device: str = ""  # of a gate, a barrier, ...; the airlock's records name none


class JournalPart(Answer, frozen=True, tag="journal_part"):
    """Records in order; `last` is the newest sequence the bridge has."""

    bridge: Id
    records: tuple[JournalRecord, ...]
    last: int


AnyAnswer = (
    Welcome | Pong | Done | Refused | Selected | Released | NotKnown | Status | JournalPart
)  # fmt: skip
