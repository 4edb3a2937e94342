"""Who may do what, and when a person must sign in again (settled.md 5; reliability.md 5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from reception_app.errors import BadFieldError, NotAllowedError, WeakSecretError
from reception_app.visits import Move

SESSION_AT_MOST = timedelta(hours=12)
IDLE_LOCK = timedelta(minutes=3)
IDLE_LOCK_WITH_VISITOR = timedelta(minutes=10)
PIN_DIGITS = 6
PIN_TRIES = 5  # wrong ones in a session; then the passphrase is needed
FREE_TRIES = 5  # ASVS 6.3.1: this many wrong ones cost no delay
LONGEST_DELAY = timedelta(minutes=5)  # no lock-out: somebody always gets in again
CLOCK_SLIP = timedelta(minutes=2)  # a clock set back by more ends the session (case 78)


class Role(StrEnum):
    """What somebody is at this office; the last three are programs, not people."""

    GUARD = "guard"
    OFFICER = "officer"
    CHIEF = "chief"
    ADMINISTRATOR = "administrator"
    TECHNICIAN = "technician"
    AUDITOR = "auditor"
    CONSOLE = "console"  # the console itself, when nobody is signed in
    BRIDGE = "bridge"  # what the device bridge saw, written by whichever console is there
    COMMAND = "command"  # the command line, run by whoever may read this console's key


PEOPLE = frozenset(Role) - {Role.CONSOLE, Role.BRIDGE, Role.COMMAND}


class Right(StrEnum):
    """What a role may do (settled.md 5)."""

    REGISTER = "register"
    ADMIT = "admit"
    CHECK = "check"
    RELEASE = "release"
    EMERGENCY = "emergency"
    SIGHT = "sight"  # say that somebody was seen to leave or to turn up
    COUNTER = "counter"  # call, serve, pause, refer, finish
    VISITOR = "visitor"  # read and write the visitor's name and note
    ACKNOWLEDGE = "acknowledge"
    BADGES = "badges"  # give a visitor's badge out, take it back, call it lost
    ZONES = "zones"  # grant a visitor a zone, and take it back
    STAFF_ZONES = "staff_zones"  # the same for the staff
    REGIME = "regime"  # day, night, closed; a lockdown needs RELEASE, its end END_LOCKDOWN
    SHELVE = "shelve"
    END_LOCKDOWN = "end_lockdown"
    HOLD = "hold"  # keep the names of one visit beyond their day, and let them go again
    END_PANIC = "end_panic"  # take the silent alarm of another post back
    TAKE_OVER = "take_over"
    BOOK = "book"  # book, move and cancel appointments
    CAPACITY = "capacity"  # override the ceiling of a neighbourhood team
    ALL_POSTS = "all_posts"
    SETTINGS = "settings"
    DIRECTORY = "directory"  # take a changed office file into the office directory
    BUNDLE = "bundle"  # write what a console knows of itself into a file that may be sent on
    STAFF = "staff"
    MAINTENANCE = "maintenance"
    TEST = "test"
    LEDGER = "ledger"  # read and verify
    SIGN_IN = "sign_in"
    OBSERVED = "observed"  # write what the bridge saw
    CLOCK = "clock"  # write what the office's clock makes of an appointment


_GUARD = frozenset(
    {
        Right.REGISTER, Right.ADMIT, Right.CHECK, Right.RELEASE, Right.EMERGENCY, Right.SIGHT,
        Right.ACKNOWLEDGE, Right.BADGES, Right.SIGN_IN,
    }
)  # fmt: skip
_OFFICER = _GUARD | {Right.COUNTER, Right.VISITOR, Right.ZONES, Right.BOOK, Right.REGIME}
_CHIEF = _OFFICER | {
    Right.STAFF_ZONES, Right.SHELVE, Right.END_LOCKDOWN, Right.TAKE_OVER, Right.CAPACITY,
    Right.ALL_POSTS, Right.END_PANIC, Right.HOLD, Right.DIRECTORY, Right.BUNDLE,
}  # fmt: skip
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.GUARD: _GUARD,
    Role.OFFICER: _OFFICER,
    Role.CHIEF: _CHIEF,
    Role.ADMINISTRATOR: frozenset(
        {Right.SETTINGS, Right.STAFF, Right.DIRECTORY, Right.BUNDLE, Right.SIGN_IN}
    ),
    Role.TECHNICIAN: frozenset(
        {Right.MAINTENANCE, Right.TEST, Right.BUNDLE, Right.ACKNOWLEDGE, Right.SIGN_IN}
    ),
    Role.AUDITOR: frozenset({Right.LEDGER, Right.SIGN_IN}),
    Role.CONSOLE: frozenset({Right.SIGN_IN, Right.OBSERVED, Right.CLOCK}),
    Role.BRIDGE: frozenset({Right.OBSERVED}),
    Role.COMMAND: frozenset(
        {
            Right.SETTINGS,
            Right.DIRECTORY,
            Right.STAFF,
            Right.STAFF_ZONES,
            Right.HOLD,
            Right.LEDGER,
            Right.MAINTENANCE,
            Right.BOOK,
        }
    ),
}
# A move may be made with any one of its rights. What the bridge saw is a fact, not a wish.
MOVE_RIGHTS: dict[Move, frozenset[Right]] = {
    Move.REGISTER: frozenset({Right.REGISTER}),
    Move.ADMIT: frozenset({Right.OBSERVED, Right.CHECK}),
    Move.REFUSE: frozenset({Right.CHECK}),
    Move.WALK_OUT: frozenset({Right.OBSERVED, Right.SIGHT}),
    Move.TURN_UP: frozenset({Right.SIGHT}),
    Move.LEAVE: frozenset({Right.OBSERVED, Right.SIGHT}),
    Move.ABANDON: frozenset({Right.OBSERVED, Right.SIGHT}),
    Move.CLASSIFY: frozenset({Right.REGISTER, Right.CLOCK}),
    Move.COCK: frozenset({Right.REGISTER}),
    Move.DESCRIBE: frozenset({Right.REGISTER}),
    Move.BIND: frozenset({Right.REGISTER, Right.OBSERVED}),
    Move.TAKE_OVER: frozenset({Right.TAKE_OVER}),
}
_AT_THE_COUNTER = frozenset({Right.COUNTER})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where: the person or program that a ledger entry names, by id."""

    staff: str
    role: Role
    post: str
    session: str = ""  # of sign-in; empty for a program
    shown_as: str = ""  # "insp. Peeters", or the number of a guard's card

    def may(self, right: Right) -> bool:
        """Tell whether the role has this right."""
        return right in RIGHTS[self.role]


def console_actor(post: str) -> Actor:
    """Return the console itself, which writes what happens while nobody is signed in."""
    return Actor("console", Role.CONSOLE, post)


def bridge_actor(bridge: str, post: str) -> Actor:
    """Return the bridge, whose events this console writes down."""
    return Actor(bridge, Role.BRIDGE, post)


def command_actor(post: str) -> Actor:
    """Return the command line of this machine."""
    return Actor("command", Role.COMMAND, post)


def check_right(role: Role, right: Right) -> None:
    """Raise `NotAllowedError` unless the role has this right."""
    if right not in RIGHTS[role]:
        raise NotAllowedError(right)


def check_move(role: Role, move: Move) -> None:
    """Raise `NotAllowedError` unless the role may make this move."""
    enough = MOVE_RIGHTS.get(move, _AT_THE_COUNTER)
    if not enough & RIGHTS[role]:
        raise NotAllowedError(min(enough))


def check_roles(roles: frozenset[Role]) -> None:
    """Raise `BadFieldError` for roles that one person may not hold (auditor + technician)."""
    if {Role.AUDITOR, Role.TECHNICIAN} <= roles:
        raise BadFieldError("role", "together")
    if roles - PEOPLE:
        raise BadFieldError("role", "program")


@dataclass(frozen=True, slots=True)
class Throttle:
    """Wrong tries of one account or of one post; kept in the store, so a restart helps nobody."""

    failures: int = 0
    last_at: datetime | None = None


def delay_after(failures: int) -> timedelta:
    """Return the wait after so many wrong tries: none up to five, then 2 s doubling to 5 min."""
    if failures < FREE_TRIES:
        return timedelta(0)
    # The exponent is held down so that a million failures cost no arithmetic.
    grown = timedelta(seconds=2 ** min(failures - FREE_TRIES + 1, 12))
    return min(grown, LONGEST_DELAY)


def wait_s(throttle: Throttle, now: datetime) -> float:
    """Return the seconds until the next try counts; a clock set back shortens nothing."""
    if throttle.last_at is None:
        return 0.0
    passed = max(timedelta(0), now - throttle.last_at)
    return max(0.0, (delay_after(throttle.failures) - passed).total_seconds())


def failed(throttle: Throttle, now: datetime) -> Throttle:
    """Count one more wrong try."""
    return Throttle(throttle.failures + 1, now)


def settled(throttle: Throttle, now: datetime) -> Throttle:
    """Pull a try from the future back to now, so that a clock set back locks nobody out.

    It has to be kept: the wait is whole again, and runs down only from a moment that stands.
    """
    if throttle.last_at is not None and throttle.last_at > now:
        return replace(throttle, last_at=now)
    return throttle


def check_pin(pin: str) -> None:
    """Raise `WeakSecretError` unless the PIN has six digits that are no run and no repetition."""
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise WeakSecretError("pin_six_digits")
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise WeakSecretError("pin_easy")


def pin_usable(failures: int, session_post: str, post: str) -> bool:
    """Tell whether a PIN may resume: on the post of the session, and fewer than five wrong."""
    return failures < PIN_TRIES and session_post == post


def idle_locks_after(*, visitor_here: bool) -> timedelta:
    """Return how long a console may be left alone before it locks (settled.md 5)."""
    return IDLE_LOCK_WITH_VISITOR if visitor_here else IDLE_LOCK


def session_over(started_at: datetime, last_seen_at: datetime, now: datetime) -> bool:
    """Tell whether a session is past its 12 h, or the clock was set back under it (case 78)."""
    return now - started_at >= SESSION_AT_MOST or now < last_seen_at - CLOCK_SLIP
