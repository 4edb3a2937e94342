"""The closed sets of codes that cross the wire; their words are the console's (ui/wording)."""

from enum import StrEnum


class Door(StrEnum):
    """A door of the airlock."""

    OUTER = "outer"
    INNER = "inner"


class Purpose(StrEnum):
    """What a door is released for; the guards differ (airlock.md 6.4)."""

    ENTRY = "entry"  # outer: let in from the street; inner: on to the reception
    EXIT = "exit"  # inner: from the reception into the empty airlock
    RETREAT = "retreat"  # outer: whoever is inside goes back out
    OVERRIDE = "override"  # outer: a way out when the state is not known or in fault


class Phase(StrEnum):
    """Where a passage through the airlock stands (settled.md 1)."""

    UNKNOWN = "unknown"
    EMPTY = "empty"
    OUTER_RELEASED = "outer_released"
    OUTER_OPEN = "outer_open"
    OUTER_CLOSING = "outer_closing"
    HOLD = "hold"
    INNER_RELEASED = "inner_released"
    INNER_OPEN = "inner_open"
    INNER_CLOSING = "inner_closing"


class Latch(StrEnum):
    """What keeps the airlock from moving until a person resets it (rows 43, 46)."""

    NONE = "none"
    FAULT = "fault"
    EMERGENCY = "emergency"


class Regime(StrEnum):
    """Which movements the hour or a person allows (settled.md 1)."""

    DAY = "day"
    NIGHT = "night"
    CLOSED = "closed"
    LOCKDOWN = "lockdown"
    MAINTENANCE = "maintenance"


class Refusal(StrEnum):
    """Why nothing moved: the closed set of settled.md 4."""

    NOT_KNOWN = "not_known"
    OTHER_DOOR_NOT_SECURE = "other_door_not_secure"
    NOBODY_INSIDE = "nobody_inside"
    NOT_APPROVED = "not_approved"
    STALE_SESSION = "stale_session"
    STALE_TICK = "stale_tick"
    NO_SELECTION = "no_selection"
    SELECTION_EXPIRED = "selection_expired"
    BUSY = "busy"
    CONFLICT = "conflict"
    REGIME = "regime"
    LATCHED = "latched"
    NOT_ALLOWED = "not_allowed"
    JOURNAL = "journal"
    PLC_REFUSED = "plc_refused"
    COUNT_MISMATCH = "count_mismatch"
    RATE = "rate"
    OBSTRUCTED = "obstructed"  # something stands where it would move, or that is not known
    OLDER = "older"  # the bridge holds a newer version of what was pushed
    BAD_REQUEST = "bad_request"
    UNSUPPORTED = "unsupported"


class Outcome(StrEnum):
    """How a release ended (settled.md 4)."""

    OPENED = "opened"
    NOT_USED = "not_used"
    REFUSED = "refused"
    NOT_KNOWN = "not_known"


class Stage(StrEnum):
    """How far a release has come, each proven by the plant and never by the request."""

    ACCEPTED = "accepted"  # journalled, sent to the PLC
    RELEASED = "released"  # output read back
    OPENED = "opened"  # door seen open
    SECURE = "secure"  # closed and locked again
    NOT_USED = "not_used"
    MOVING = "moving"  # a barrier: the drive turns
    ARRIVED = "arrived"  # ... and its end switch is closed
    STOPPED = "stopped"  # ... by a person, an obstruction or its own protection
    PASSED = "passed"  # a gate: counted through, and shut again
    REFUSED = "refused"
    NOT_KNOWN = "not_known"


class Move(StrEnum):
    """What a gate or a barrier is asked to do."""

    CLOSE = "close"  # bollards up, shutter down
    OPEN = "open"
    LET_IN = "let_in"  # a gate: one person, towards the inside
    LET_OUT = "let_out"


class Direction(StrEnum):
    """Which way through a gate."""

    IN = "in"  # into the zone that it guards
    OUT = "out"
    BOTH = "both"  # of a grant, and of what goes neither way


class GateStand(StrEnum):
    """How a speed gate stands, as its inputs prove."""

    CLOSED = "closed"
    GRANTED = "granted"  # asked to open, not yet seen open
    OPEN = "open"
    PASSAGE = "passage"  # somebody is between the panels of an open gate
    ALARM = "alarm"  # somebody or something is where it must not be
    FREED = "freed"  # held open by the fire panel, in hardware
    UNKNOWN = "unknown"


class GateOutcome(StrEnum):
    """What became of a card at a gate, and of a passage; a grant is not a passage.

    The last four are no card's: `credential` is empty.
    """

    GRANTED = "granted"  # asked to open; a second event tells what came of it
    PASSED = "passed"
    NOT_USED = "not_used"  # it opened, and nobody came
    TAILGATED = "tailgated"  # more than one on one grant
    AGAINST = "against"  # somebody came through the other way
    OBSTRUCTED = "obstructed"  # somebody or something stayed between the panels
    NOT_OPENED = "not_opened"  # the controller refused, or did not open it
    NOT_KNOWN = "not_known"  # nobody knows whether somebody passed
    # Refused, and nothing moved:
    UNKNOWN_CARD = "unknown_card"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    WRONG_ZONE = "wrong_zone"
    WRONG_DIRECTION = "wrong_direction"
    PASSED_BACK = "passed_back"  # it is inside (or outside) already
    BUSY = "busy"  # it serves somebody else
    NOT_READY = "not_ready"  # its self-test, its lane, or its state is not known
    LATE = "late"  # presented while the bridge did not look
    NO_RECORD = "no_record"  # the journal cannot be written
    # Without a card:
    FORCED = "forced"  # somebody passed, or it opened, and nothing was granted
    FREED = "freed"  # the fire panel opened it
    RESTORED = "restored"  # ... and let go
    MISSED = "missed"  # so many cards at once that one was not read


class BarrierKind(StrEnum):
    """What closes the building outside its hours."""

    BOLLARD = "bollard"
    SHUTTER = "shutter"


class Stand(StrEnum):
    """Where a bollard group or a shutter stands, as its end switches prove."""

    OPEN = "open"
    CLOSED = "closed"
    OPENING = "opening"
    CLOSING = "closing"
    BETWEEN = "between"  # stopped half-way
    UNKNOWN = "unknown"


class Mode(StrEnum):
    """Who moves a barrier."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"  # the key on the spot
    MAINTENANCE = "maintenance"


class ReaderStand(StrEnum):
    """How a badge reader stands on its bus."""

    SECURE = "secure"  # it answers under its own key: only then a card of it counts
    ONLINE = "online"  # it answers, and not under its key
    DOUBLED = "doubled"  # two answer at its address: nobody knows whose card it is
    OFFLINE = "offline"
    UNKNOWN = "unknown"  # nobody has looked yet, or the program that looks is away


class PanicSource(StrEnum):
    """Where a silent alarm came from."""

    BUTTON = "button"  # at the post, on the field controller
    CONSOLE = "console"  # Ctrl+F12


class Position(StrEnum):
    """What the two contacts of a door say together."""

    CLOSED = "closed"
    OPEN = "open"
    FAULT = "fault"
    UNKNOWN = "unknown"


class Bolt(StrEnum):
    """What the bolt contact of a door says."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    UNKNOWN = "unknown"


class CheckOutcome(StrEnum):
    """How a security check ended (mission.md; screens.md 1.4: declined is not dangerous)."""

    PASSED = "passed"
    DECLINED = "declined"
    DANGEROUS_OBJECT = "dangerous_object"
    MISCONDUCT = "misconduct"
    POLICE_CALLED = "police_called"
    OFFICE_CLOSED = "office_closed"
    BROKEN_OFF = "broken_off"
    OTHER = "other"


class InputKind(StrEnum):
    """What an alarm input of the building watches."""

    GLASS = "glass"  # a pane: on when it breaks
    TAMPER = "tamper"  # a box or a cable: on when somebody is at it
    MAINS = "mains"  # off when the power fails
    BATTERY = "battery"  # off when it is weak


class CallStage(StrEnum):
    """Where a call at the outer door stands; an ended or missed one is not told any more."""

    RINGING = "ringing"
    ANSWERED = "answered"  # somebody at a post speaks with whoever rang
    HELD = "held"  # answered, and put on hold: any post may take it up


class Right(StrEnum):
    """What an enrolled key may ask (settled.md 5)."""

    OBSERVE = "observe"
    ADMIT = "admit"
    RELEASE = "release"
    OVERRIDE = "override"
    CONFIGURE = "configure"


class Role(StrEnum):
    """The role of the person whom a command names; recorded by the bridge."""

    GUARD = "guard"
    OFFICER = "officer"
    CHIEF = "chief"
    ADMINISTRATOR = "administrator"
    TECHNICIAN = "technician"
    AUDITOR = "auditor"
