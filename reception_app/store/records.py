"""The values that cross the door of the store, beside `Visit`; never rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from reception_app.appointments import Asked
from reception_app.bookings import Person
from reception_app.presence import Badge, Presence
from reception_app.staff import Role, Throttle
from reception_app.visits import Priority
from reception_app.zones import Grant

LATER = "~"  # between the name of a bridge and the number of its journal


APPOINTMENT = "appointment"  # detail of a registration: what it was made of


@dataclass(frozen=True, slots=True)
class Place:
    """Where the database is and whose it is; everything that opening it needs.

    `url` is a SQLAlchemy URL or a path of a file. `post` is this console's post, `number` what the
    office calls it ("2"). `checkpoints` is the folder for signed checkpoints, best on a disk that
    another party runs; None writes none.
    """

    url: str
    office: str
    post: str
    office_name: str = ""
    number: str = ""
    zone: str = "Europe/Brussels"
    checkpoints: Path | None = None


@dataclass(frozen=True, slots=True)
class NewVisit:
    """What registering needs; the store gives number and id (T3)."""

    service: str = ""
    language: str = ""
    priority: Priority = Priority.WALK_IN
    discreet: bool = False
    party: int = 1
    errands: tuple[str, ...] = ()  # services that come after the first one
    call: int = 0
    session: int = 0
    bridge_boot: str = ""
    series: str = "B"
    admitted: bool = False  # no airlock here, or the check is passed: callable at once


@dataclass(frozen=True, slots=True)
class NewBooking:
    """What is asked of the agenda, and what was typed about whoever comes."""

    asked: Asked
    language: str = ""
    person: Person = field(default_factory=Person)
    uid: str = ""  # of the calendar it comes from


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes beside a move into the ledger.

    `reason` is a code (`a-z`, digits, `_`) or typed text. A typed text stays out of the ledger,
    which keeps a salted commitment to it; the text itself can be erased. `detail` holds codes only.
    """

    reason: str = ""
    detail: str = ""
    typed: bool = False  # `reason` was typed, and is no code even where one word looks like one


@dataclass(frozen=True, slots=True)
class Visitor:
    """What an officer typed about a visitor: all the personal data of a visit."""

    visit: str
    name: str = ""
    note: str = ""
    companions: int = 0
    brought: str = ""


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One time that a counter had a visit (visits.md 3)."""

    visit: str
    number: int  # 1 for the first
    post: str
    officer: str
    called_at: datetime
    attempts: int = 1
    served_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str = ""  # move that ended it


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One ledger entry about a visit. `what` is a `Move` or the kind of a bridge event.

    Of a bridge event `officer` is whose command it was, as far as the event itself says.
    """

    revision: int
    at: datetime
    what: str
    who: str  # staff id, or a bridge
    shown_as: str
    role: str
    post: str
    reason: str = ""
    detail: str = ""
    officer: str = ""  # staff id
    session: int = 0
    door: str = ""
    purpose: str = ""
    zone: str = ""  # that was granted or taken back
    badge: str = ""  # number


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who may sign in at this office."""

    id: str
    login: str
    shown_as: str
    roles: frozenset[Role]
    active: bool = True
    passphrase_hash: str = field(default="", repr=False)
    pin_hash: str = field(default="", repr=False)
    throttle: Throttle = field(default_factory=Throttle)


@dataclass(frozen=True, slots=True)
class StaffSession:
    """One sign-in; it ends by signing out, after 12 h, or when the account is closed."""

    id: str
    staff: str
    role: Role
    post: str
    started_at: datetime
    last_seen_at: datetime
    locked_at: datetime | None = None
    ended_at: datetime | None = None
    pin_failures: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """A work post and the public key of its console."""

    id: str
    number: str
    public_key: str  # hex
    throttle: Throttle = field(default_factory=Throttle)


def journal_name(bridge: str, number: int) -> str:
    """Name the journals of a bridge: the first by the bridge, each later one by its number."""
    # No bridge can be called so: its name has no such sign.
    return bridge if number <= 1 else f"{bridge}{LATER}{number}"


def is_later_journal(name: str) -> bool:
    """Tell whether a journal took the place of another one."""
    return LATER in name


@dataclass(frozen=True, slots=True)
class BridgeEvent:
    """One record of a bridge's journal; `visit` is empty when nobody was bound."""

    bridge: str  # which journal: see `journal_name`
    sequence: int
    boot: str
    at: datetime
    kind: str
    visit: str = ""
    call: int = 0
    session: int = 0
    door: str = ""
    purpose: str = ""
    command: str = ""
    officer: str = ""
    role: str = ""
    post: str = ""
    outcome: str = ""
    detail: str = ""


class AlarmDid(StrEnum):
    """What was done with an alarm, as the ledger calls it."""

    ACKNOWLEDGED = "alarm_acknowledged"
    SHELVED = "alarm_shelved"
    UNSHELVED = "alarm_unshelved"
    LATCHED = "alarm_latched"  # it stays until it is reset, over a restart too
    RESET = "alarm_reset"
    GIVEN = "alarm_given"  # nobody took it in hand: the chief has it before them
    OVER = "alarm_over"  # one that a chief was given, and only its post can see
    HANDED = "alarm_handed"  # to a colleague, who has yet to take it in hand
    TAKEN_BACK = "alarm_taken_back"  # before they did
    CLOSED = "alarm_closed"  # with a note of what was done: see `Facts` for its text


@dataclass(frozen=True, slots=True)
class AlarmDeed:
    """One thing done with one alarm; `by`, `post` and `at` are filled in from the record.

    The `reason` of one that is closed is what somebody typed; "" once that was erased.
    """

    did: AlarmDid
    alarm: str
    kind: str = ""
    device: str = ""  # of a bridge; empty: a console's own alarm
    minutes: int = 0  # of a shelving
    reason: str = ""  # code
    detail: str = ""
    to: str = ""  # staff id of whom it is handed to
    to_post: str = ""
    since: datetime | None = None  # when the alarm rose that is closed
    by: str = ""  # staff id
    post: str = ""
    at: datetime | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class AtWork:
    """Somebody who works at a post and takes alarms in hand."""

    staff: str
    post: str
    role: Role


@dataclass(frozen=True, slots=True)
class LatchedAlarm:
    """A latched alarm that nobody has reset."""

    alarm: str
    kind: str
    detail: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Inside:
    """What tells who is in which zone, beside the visits themselves.

    `places` are those who were seen by a gate, by key; `duty` is who is signed in: staff id to
    post and since when.
    """

    badges: tuple[Badge, ...] = ()
    grants: tuple[Grant, ...] = ()
    places: Mapping[str, Presence] = field(default_factory=dict)
    duty: Mapping[str, tuple[str, datetime]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GateRefusals:
    """How many badges each gate refused on one day, by the ledger up to a revision."""

    day: str = ""  # local, ISO 8601; "": nothing was counted yet
    revision: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, gate: str) -> int | None:
        """Return the count of one gate; None before anything was counted."""
        return self.counts.get(gate, 0) if self.day else None


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the board."""

    waiting: int = 0
    longest: datetime | None = None  # arrival of whoever waits longest
    last_left: datetime | None = None
    today: int = 0  # registered on this service day


@dataclass(frozen=True, slots=True)
class Erased:
    """How many of each kind went; `more` where there is more to erase."""

    visitors: int = 0
    booked: int = 0
    remarks: int = 0
    more: bool = False
