"""What the airlock's rules know, what happens to them, and what they ask for in return.

All times are seconds of the bridge's monotonic clock, handed in as `now`; none is asked for.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import msgspec

from device_bridge.plc import MAX_AGE_TICKS, PULSE_S, TICK_S, Op, Result, Sample
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.codes import (
    CallStage,
    CheckOutcome,
    Door,
    Latch,
    Phase,
    Purpose,
    Refusal,
    Regime,
    Right,
    Stage,
)
from device_bridge.protocol.requests import AnyRequest


@dataclass(frozen=True, slots=True)
class Timers:
    """The times of settled.md 2 and airlock.md 5, in seconds."""

    fresh: float = 1.0  # oldest sample that proves anything
    tick: float = 1.0  # oldest tick an operate may quote
    token: float = 8.0
    approval: float = 300.0
    pulse: float = PULSE_S
    proof: float = 1.5  # from a done write to its readback
    write: float = MAX_AGE_TICKS * TICK_S  # a write that thaws later is dead (settled.md 3)
    steady: float = 0.15  # three polls: a contact that says the same that long does not flap
    disagree: float = 1.5
    held_soon: float = 20.0
    held: float = 30.0
    held_more: float = 15.0  # longer for each time within `held_lately` (screens.md 4.6)
    held_lately: float = 3600.0
    close: float = 6.0
    waiting: float = 90.0
    dwell: float = 180.0
    flap: float = 2.0  # window in which changes of a contact are counted
    link: float = 1.5  # without a sample: alarm
    call: float = 600.0  # a ring that nobody answered is missed
    bounce: float = 2.0  # two rings closer than this are one


HELD_AT_MOST = 4  # repeats that lengthen the patience: it is never more than a minute longer
FLAPS = 10  # changes of one door's contacts within `Timers.flap`; a passage makes six


@dataclass(frozen=True, slots=True)
class Grant:
    """A release of ours that no sample has yet proven to be over."""

    command: str
    since: float
    edges: int  # the PLC's count of output edges before it
    seq: int = 0  # of the write block
    seen: bool = False  # output proven on
    unsure: bool = False  # the write may or may not have arrived
    dropped: bool = False  # the PLC was asked to end it


@dataclass(frozen=True, slots=True)
class DoorTrack:
    """One door as tracked across samples."""

    grant: Grant | None = None
    proof_after: float = float("-inf")  # samples taken until then prove nothing
    steady_since: float = float("-inf")  # contacts and bolt say the same since
    disagree_since: float | None = None
    fault: bool = False
    foreign: bool = False  # its output is, or was just, on without a release of ours
    flaps: int = 0
    flaps_since: float = float("-inf")


@dataclass(frozen=True, slots=True)
class Session:
    """The stay of whoever is inside now."""

    number: int
    since: float
    visit: str = ""
    leaving: bool = False
    found: bool = False
    people: int | None = None  # as last seen in HOLD
    entered: bool = False  # somebody was proven inside
    cleared: bool = False  # its approval was used: an inner release was given for it
    check: CheckOutcome | None = None
    checked_by: str = ""
    checked_at: float = 0.0
    count: int = 0
    approved_at: float | None = None  # live approval


@dataclass(frozen=True, slots=True)
class Call:
    """A call at the outer door; it begins with a ring."""

    number: int
    since: float
    visit: str = ""
    stage: CallStage = CallStage.RINGING
    stage_since: float = float("-inf")  # of an answered or held one
    officer: str = ""  # who answered it, and where
    post: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """The one live selection and its token."""

    command: str
    console: str
    post: str
    officer: str
    role: str
    door: Door
    purpose: Purpose
    session: int
    call: int
    visit: str
    token: str
    since: float


@dataclass(frozen=True, slots=True)
class Release:
    """The newest release and how far it has come."""

    command: str
    console: str
    door: Door
    purpose: Purpose
    visit: str
    session: int
    post: str
    officer: str
    role: str
    stages: tuple[tuple[Stage, float], ...]
    reason: Refusal | None = None
    answered: bool = False

    @property
    def stage(self) -> Stage:
        """The furthest stage."""
        return self.stages[-1][0]


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm: active and acknowledged are independent (airlock.md 6.5)."""

    alarm: str
    kind: str
    since: float
    active: bool = True
    acknowledged: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The answer to a command id; `answer` is None while it is under way."""

    fingerprint: str
    answer: AnyAnswer | None


@dataclass(frozen=True, slots=True)
class Airlock:
    """All that the rules know of one airlock."""

    name: str
    timers: Timers = field(default_factory=Timers)
    phase: Phase = Phase.UNKNOWN
    phase_since: float = 0.0
    latch: Latch = Latch.NONE
    cause: str = ""
    regime: Regime = Regime.DAY
    sample: Sample | None = None
    started_at: float = 0.0
    outer: DoorTrack = field(default_factory=DoorTrack)
    inner: DoorTrack = field(default_factory=DoorTrack)
    session: Session | None = None
    selection: Selection | None = None
    voided: str = ""  # the token that died last, to say "expired" instead of "none"
    release: Release | None = None
    calls: tuple[Call, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    held_lately: tuple[tuple[Door, float], ...] = ()  # doors held open, and when that was told
    memory: dict[str, Known] = field(default_factory=dict)  # never changed in place
    last_session: int = 0
    last_call: int = 0
    bell: bool = False
    detectors_since: tuple[float, float] = (0.0, 0.0)
    noticed: tuple[str, ...] = ()  # what this phase has put on record already
    sequences: tuple[int, ...] = ()  # of the newest writes, as many as the PLC knows again
    drove_at: float = float("-inf")  # when the newest write was asked for

    def door(self, which: Door) -> DoorTrack:
        """Return the track of one door."""
        return self.outer if which is Door.OUTER else self.inner


OTHER = {Door.OUTER: Door.INNER, Door.INNER: Door.OUTER}


# -- events --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Started:
    """The bridge starts: nothing is replayed; latch, numbers and memory come from the journal."""

    latch: Latch = Latch.NONE
    cause: str = ""
    regime: Regime = Regime.DAY
    last_session: int = 0
    last_call: int = 0
    memory: tuple[tuple[str, Known], ...] = ()


@dataclass(frozen=True, slots=True)
class Sampled:
    """A whole, validated sample came."""

    sample: Sample


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Time passed; sent at least every 100 ms, also when no sample comes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A console asks. `token` is fresh and random; `tick_age_s` is None for an unknown tick."""

    console: str
    rights: frozenset[Right]
    request: AnyRequest
    token: str
    tick_age_s: float | None = None


@dataclass(frozen=True, slots=True)
class JournalFailed:
    """The intent could not be fsynced: the drive behind it was not done, nor will it be."""

    command: str


@dataclass(frozen=True, slots=True)
class Written:
    """The PLC answered the write of `command`."""

    command: str
    result: Result


@dataclass(frozen=True, slots=True)
class WriteUnsure:
    """The write of `command` may or may not have arrived. It is never repeated."""

    command: str


@dataclass(frozen=True, slots=True)
class NotWritten:
    """The write of `command` surely did not leave."""

    command: str


@dataclass(frozen=True, slots=True)
class LoopStalled:
    """The bridge itself stood still for `for_s` seconds: what it was told before is old."""

    for_s: float


AnyEvent = (
    Started | Sampled | Elapsed | Asked | JournalFailed | Written | WriteUnsure | NotWritten
    | LoopStalled
)  # fmt: skip


# -- actions, done by the server in this order ---------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """Send `message` to `console`."""

    console: str
    message: AnyAnswer


@dataclass(frozen=True, slots=True)
class Record:
    """Append to the journal.

    With `intent` it is fsynced first; on failure feed `JournalFailed` and leave the next drive out.
    """

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
    intent: bool = False
    device: str = ""


@dataclass(frozen=True, slots=True)
class Drive:
    """Write one block to the PLC, once; then feed Written, WriteUnsure or NotWritten."""

    command: str
    op: Op
    seq: int
    session: int
    tick: int
    max_age: int = MAX_AGE_TICKS


AnyAction = Answer | Record | Drive
Actions = tuple[AnyAction, ...]


def fingerprint(request: AnyRequest) -> str:
    """Tell two contents of one id apart: 16 hex digits of SHA-256 over the JSON."""
    return hashlib.sha256(msgspec.json.encode(request)).hexdigest()[:16]
