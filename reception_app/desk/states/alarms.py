"""The alarms of this office, as the alarm line, the counts and the panel show them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from itertools import chain
from operator import attrgetter
from typing import Any

from reception_app.alarm_catalogue import AlarmPriority, Standing, kind_of, shelvable_min

__all__ = [
    "AlarmMoment", "AlarmPriority", "AlarmRate", "AlarmRow", "AlarmTurn", "AlarmsState",
    "ChiefRow", "ClosedAlarm", "Colleague", "Handed", "SoundCheck", "SoundState", "Standing",
    "row_with",
]  # fmt: skip


class SoundCheck(StrEnum):
    """What the self-test of the sound found."""

    NOT_YET = "not_yet"
    HEARD = "heard"  # a device took it
    NO_DEVICE = "no_device"
    FAILED = "failed"  # there is a device, and it does not play


@dataclass(frozen=True, slots=True)
class SoundState:
    """Whether this post can be heard, and when that was tried."""

    check: SoundCheck = SoundCheck.NOT_YET
    at: datetime | None = None

    @property
    def silent(self) -> bool:
        """Tell whether nobody would hear an alarm here."""
        return self.check in (SoundCheck.NO_DEVICE, SoundCheck.FAILED)


class AlarmTurn(StrEnum):
    """What happened with an alarm."""

    ROSE = "rose"
    AGAIN = "again"  # it rose, as it had done before
    CLEARED = "cleared"  # its cause is gone
    TAKEN = "taken"  # in hand
    GIVEN = "given"  # to the chief
    HANDED = "handed"  # to a colleague
    TAKEN_BACK = "taken_back"
    SHELVED = "shelved"
    UNSHELVED = "unshelved"  # by a chief
    BACK = "back"  # put aside no longer: its time is over
    RESET = "reset"
    NOTED = "noted"  # closed with a note
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class AlarmMoment:
    """One turn in the course of an alarm."""

    at: datetime
    turn: AlarmTurn
    who: str = ""  # as shown
    to: tuple[str, ...] = ()  # posts, as people call them; of a colleague the name, and the post
    until: datetime | None = None  # of a shelving


@dataclass(frozen=True, slots=True)
class Handed:
    """An alarm that a colleague was handed, and has not taken in hand yet."""

    at: datetime
    by: str  # as shown
    to: str
    post: str  # number of the counter where they work
    here: bool = False  # to whoever is signed in here
    mine: bool = False  # by whoever is signed in here
    was_held: bool = False  # whoever handed it on had it in hand


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """One alarm; its words are in `ui/wording_alarms` by `kind`."""

    alarm: str
    kind: str
    priority: AlarmPriority
    since: datetime
    active: bool = True
    acknowledged: bool = False
    detail: str = ""
    device: str = ""  # whom the bridge is to tell; empty: this console's own
    owner: str = ""  # who has it in hand, as shown
    in_hand_at: datetime | None = None
    over_at: datetime | None = None
    latched: bool = False  # its cause is gone; it waits for a reset
    times: int = 1  # how often it rose since this console was opened
    today: int = 0  # how often it rose on this day of the office; 0: no record tells
    escalated: bool = False  # nobody took it in hand for a minute: for the chief
    given_at: datetime | None = None  # it is on record that the chief was given it
    post: str = ""  # id of the other post that alone can see it; empty: seen here
    post_number: str = ""  # as people call that post
    stands_for: int = 0  # others that follow from it, or are told with it
    with_it: tuple[str, ...] = ()  # kinds that it stands for and that lead to something else
    members: tuple[tuple[str, str], ...] = ()  # device and alarm of those taken in hand with it
    shelved_until: datetime | None = None
    shelved_by: str = ""
    shelved_why: str = ""
    handed: Handed | None = None
    not_handed: str = ""  # why whoever is signed in may not hand it on: see `NotHandableError`
    course: tuple[AlarmMoment, ...] = ()  # oldest first; empty: it rose, and no more is known

    @property
    def key(self) -> str:
        """What tells it from every other one."""
        return f"{self.device}|{self.alarm}"

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Device and alarm of each that it tells as one; else its own."""
        return self.members or ((self.device, self.alarm),)

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        if self.active:
            return Standing.IN_HAND if self.acknowledged else Standing.NEW
        return Standing.NORMAL if self.acknowledged else Standing.OVER

    @property
    def closable(self) -> bool:
        """Tell whether anybody may close it with a note: nothing of it stands any more."""
        return not self.latched and (not self.active or kind_of(self.kind).once)

    @property
    def shelvable_min(self) -> int:
        """For how many minutes it may be put aside at most; 0: never."""
        return shelvable_min(kind_of(self.kind))


_PLACES = {one.name: place for place, one in enumerate(fields(AlarmRow))}
_values = attrgetter(*_PLACES)


def row_with(row: AlarmRow, **changes: Any) -> AlarmRow:  # noqa: ANN401 - of whatever field
    """Return a row with some fields changed, as `dataclasses.replace` does.

    Three times as fast, by giving so many fields by their place: a flood changes hundreds a second.
    """
    values = list(_values(row))
    for name, value in changes.items():
        values[_PLACES[name]] = value
    return AlarmRow(*values)


@dataclass(frozen=True, slots=True)
class ChiefRow:
    """A chief who works now, and where."""

    name: str
    post: str  # number of the counter
    here: bool = False  # at this console


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody at another post who can be handed an alarm."""

    staff: str
    name: str
    post: str  # number of the counter


@dataclass(frozen=True, slots=True)
class ClosedAlarm:
    """An alarm of the last day that is dealt with."""

    row: AlarmRow
    at: datetime
    note: str = ""  # what was done, as somebody typed it
    noted_by: str = ""
    key: str = field(init=False, compare=False)  # what tells it from every other one

    def __post_init__(self) -> None:
        """Make the key once: lists of a hundred ask for it often."""
        key = f"closed:{self.row.key}:{self.at.timestamp():.0f}"
        object.__setattr__(self, "key", key)


@dataclass(frozen=True, slots=True)
class AlarmRate:
    """How many rose lately, and how many stand: beside the budget of `reception_app.alarms`."""

    hour: int = 0
    ten_min: int = 0
    flooding: bool = False


@dataclass(frozen=True, slots=True)
class AlarmsState:
    """The alarms of this office, worst and newest first."""

    rows: tuple[AlarmRow, ...] = ()
    shelved: tuple[AlarmRow, ...] = ()
    closed: tuple[ClosedAlarm, ...] = ()  # newest first
    more: int = 0  # rows that did not fit the list
    rate: AlarmRate = field(default_factory=AlarmRate)
    sound: SoundState = field(default_factory=SoundState)
    may_shelve: bool = False  # whoever is signed in is a chief
    chiefs: tuple[ChiefRow, ...] = ()  # none: an alarm that nobody takes in hand reaches nobody
    colleagues: tuple[Colleague, ...] = ()  # who can be handed one
    stored: bool = True  # what is done can be put on record

    def count(self, priority: AlarmPriority) -> int:
        """Count the alarms of one priority that are active or not acknowledged."""
        return sum(row.priority is priority for row in self.rows)

    @property
    def newest(self) -> AlarmRow | None:
        """The first one that nobody has taken in hand.

        What was handed to whoever is signed in comes before all but a critical one; for a chief,
        of high ones what was given.
        """
        found = next((row for row in self.rows if not row.acknowledged), None)
        if found is None or found.priority is AlarmPriority.CRITICAL:
            return found
        handed = next((row for row in self.rows if row.handed and row.handed.here), None)
        if handed is not None:
            return handed
        if not self.may_shelve or found.priority is not AlarmPriority.HIGH:
            return found
        given = (row for row in self.rows if row.escalated and not row.acknowledged)
        return next(given, found)

    def heir(self, was: AlarmRow) -> AlarmRow | None:
        """Return the open alarm that goes on for one of before, or another of its device.

        In a flood the alarms of a device are told as one, by the name of one of them.
        """
        places = {*was.places, (was.device, was.alarm)}
        goes_on = (row for row in self.rows if not places.isdisjoint(row.places))
        beside = (row for row in self.rows if was.device and row.device == was.device)
        return next(chain(goes_on, beside), None)

    def find(self, key: str) -> AlarmRow | None:
        """Return an open or a shelved alarm by its key."""
        return next((row for row in (*self.rows, *self.shelved) if row.key == key), None)
