"""What travels between the fake building and its remote control: one JSON object a line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from device_bridge.protocol.codes import Door

LONGEST_LINE = 256 * 1024

T = TypeVar("T")

Short = Annotated[str, Meta(max_length=64)]


class Deed(StrEnum):
    """What a person at the building can do."""

    BELL = "bell"  # a visitor comes to the outer door and rings
    RING = "ring"  # the bell is pressed, by nobody who wants in
    ENTER = "enter"  # a visitor comes to the outer door, and walks in as soon as it gives way
    # Whoever is inside walks on by the inner door, which must give way.
    PASS = "pass"  # noqa: S105 - a deed, not a secret
    LEAVE = "leave"  # somebody in the reception goes to the inner door and asks to get out
    BACK = "back"  # whoever is inside goes back out by the outer door, which must give way
    STAY = "stay"  # on: nobody moves, whatever door is released
    OPEN = "open"  # hold a door open; it must not be bolted
    CLOSE = "close"  # let go of a held door
    FORCE = "force"  # break a door open in spite of its bolt
    DEPOSIT = "deposit"  # whoever is inside puts metal and bag aside
    EXIT_REQUEST = "exit_request"  # press the exit button of a door
    CLEAR_OUT = "clear_out"  # everybody is gone
    FIRE = "fire"  # the fire panel
    PULL = "pull"  # the emergency pull in the airlock
    TAMPER = "tamper"
    MAINS = "mains"  # on: there is mains power
    BATTERY = "battery"  # on: the battery is good
    MAINTENANCE = "maintenance"  # the maintenance key
    BYPASS = "bypass"  # the bypass key
    METAL = "metal"  # alert of the metal gate
    XRAY = "xray"  # alert of the X-ray scanner
    METAL_HEALTH = "metal_health"  # on: healthy
    XRAY_HEALTH = "xray_health"  # on: healthy
    # At a speed gate, named by its place (gate/1):
    WALK_IN = "walk_in"  # somebody comes and walks through as soon as it opens
    WALK_OUT = "walk_out"
    CARD_IN = "card_in"  # somebody holds a card before the reader and walks in if it opens
    CARD_OUT = "card_out"
    AGAINST = "against"  # somebody walks out while it is open towards the inside
    GIVE_UP = "give_up"  # whoever waits there goes away
    BLOCK = "block"  # on: something stands between the panels
    SICK = "sick"  # on: its self-test fails
    # At a bollard group or a shutter (barrier/1):
    LOOP = "loop"  # on: a car stands over the loop
    LOOP_SICK = "loop_sick"
    EYE = "eye"  # on: the light beam is broken
    EYE_SICK = "eye_sick"
    JAM = "jam"  # on: the motor turns, nothing moves
    DRIVE_FAULT = "drive_fault"
    MANUAL = "manual"  # on: the key on the spot has it
    SERVICE = "service"  # on: in maintenance
    LOST = "lost"  # on: neither end switch nor encoder says anything
    POINT = "point"  # an alarm input, named by its place (panic_1, glass_2, ...)
    IDENTITY = "identity"  # on: an identity card lies in the reader; card "foreign": another


class FaultKind(StrEnum):
    """What can be wrong with a signal, or with the PLC itself."""

    STUCK_0 = "stuck_0"
    STUCK_1 = "stuck_1"
    FLAP = "flap"  # 50 Hz
    UNKNOWN = "unknown"  # a door: both contacts gone; people: not counted
    COUNT = "count"  # people: counts `value`, whoever is there
    CUT = "cut"  # a broken wire: zero
    SHORT = "short"  # a shorted wire: one
    FROZEN = "frozen"  # plc: neither scans nor answers; goes on when cleared
    STALLED = "stalled"  # plc: answers from memory, does not scan
    REBOOT = "reboot"  # plc: everything off, a new life
    SILENT = "silent"  # plc: scans, answers nothing, and forgets what it was asked
    LATE = "late"  # plc: answers after `value` ms
    WRONG_FUNCTION = "wrong_function"  # plc: answers as if another function had been asked
    FEWER_BITS = "fewer_bits"  # plc: answers 8 of the discrete inputs
    EXCEPTION = "exception"  # plc: answers with Modbus exception `value`
    DEAD_OUTPUT = "dead_output"  # plc: says done, and its output moves nothing
    AWAY = "away"  # plc, printer, card reader: refuses connections
    # Of the ticket printer; it can be silent, late and away, too:
    NO_PAPER = "no_paper"
    LOW_PAPER = "low_paper"
    COVER = "cover"  # its cover is open
    RUNS_OUT = "runs_out"  # of paper, in the middle of the next ticket
    HANGS_UP = (
        "hangs_up"  # after `value` bytes of a ticket; a card is pulled after so many commands
    )
    GARBAGE = "garbage"  # answers what is no status; a card: what is no identity file
    # Of a badge reader; its cable can be cut and its cover open, too:
    DAMAGED = "damaged"  # one bit of its next answer falls over
    WRONG_KEY = "wrong_key"
    SUPPLY = "supply"  # it tells that its supply is in fault
    SAME_ADDRESS = "same_address"  # it was set to that of the first reader of its bus


class Why(StrEnum):
    """Why the building did not do it."""

    BAD_REQUEST = "bad_request"
    WRONG_TOKEN = "wrong_token"  # noqa: S105 - a code, not a secret
    NOBODY_THERE = "nobody_there"
    BOLTED = "bolted"
    NO_DOOR = "no_door"  # the deed needs a door
    NO_CARD = "no_card"  # the deed needs the number of a card
    UNKNOWN_SIGNAL = "unknown_signal"
    KIND_DOES_NOT_FIT = "kind_does_not_fit"


class Do(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="do"):
    """Do one deed; `count` people come together, `metal` on them; `on` for switches."""

    token: Short
    deed: Deed
    door: Door | None = None
    on: bool = True
    count: Annotated[int, Meta(ge=1, le=9)] = 1
    metal: bool = False
    place: Short = ""
    card: Short = ""  # hexadecimal, at most 32 bits


class SetFault(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="fault"):
    """Break a signal (`Bit` in lower case), `people`, a door, `all`, `plc`, `field`, `reader/1`."""

    token: Short
    signal: Short
    kind: FaultKind
    value: Annotated[int, Meta(ge=0, le=65535)] = 0


class Clear(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="clear"):
    """Mend one signal, or everything when `signal` is empty."""

    token: Short
    signal: Short = ""


class AskState(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="state"):
    """Ask how everything stands."""

    token: Short


class SignalState(Struct, frozen=True, forbid_unknown_fields=True):
    """A signal: what it truly is, and what the PLC reads."""

    name: str
    true: bool
    read: bool
    fault: str = ""


class DoorView(Struct, frozen=True, forbid_unknown_fields=True):
    """A door as it truly is; `edges` counts every switching on of its release output."""

    door: Door
    leaf: str  # shut, opening, open, closing
    bolted: bool
    released: bool
    edges: int
    held: bool = False


class PersonView(Struct, frozen=True, forbid_unknown_fields=True):
    """A visitor (or a group of `count`): `place` is street, airlock or reception."""

    person: int
    place: str
    goal: str  # in, out or none
    doing: str  # standing, reaching, pushing, walking
    count: int = 1
    metal: bool = False


class GateView(Struct, frozen=True, forbid_unknown_fields=True):
    """A speed gate as it truly is; `way` 1 is open inwards, -1 outwards, 0 closed."""

    place: str
    way: int
    in_lane: bool
    passed_in: int
    passed_out: int
    edges: int
    waiting: int
    freed: bool = False


class BarrierView(Struct, frozen=True, forbid_unknown_fields=True):
    """A bollard group or shutter as it truly is; `position` 0.0 is open, 1.0 closed."""

    place: str
    position: float
    way: int  # 1 closes, -1 opens, 0 stands
    edges_close: int
    edges_open: int
    occupied: bool


class PlcView(Struct, frozen=True, forbid_unknown_fields=True):
    """The PLC as it truly is; `blocks` counts every write block that reached it."""

    boot: int
    tick: int
    last_seq: int
    result: int
    blocks: int
    host_alive: bool
    faults: tuple[str, ...] = ()


class BuildingState(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="building"
):
    """All that is true in the building now."""

    outer: DoorView
    inner: DoorView
    plc: PlcView
    signals: tuple[SignalState, ...]
    people: tuple[PersonView, ...] = ()
    inside: int = 0  # people in the airlock, in truth
    staying: bool = False
    gates: tuple[GateView, ...] = ()
    barriers: tuple[BarrierView, ...] = ()
    points: tuple[str, ...] = ()  # alarm inputs that are on
    field_faults: tuple[str, ...] = ()
    printed: int = 0  # tickets that came out of the printer
    printer_fault: str = ""
    identity_in: bool = False  # a card lies in the reader
    reader_fault: str = ""
    badge_readers: int = 0  # reader/1 and 2 are those of gate/1
    badge_faults: tuple[str, ...] = ()

    def signal(self, name: str) -> SignalState:
        """Return one signal by the lower-case name of its `Bit`; raise `KeyError`."""
        for signal in self.signals:
            if signal.name == name:
                return signal
        raise KeyError(name)


class NotDone(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="not_done"):
    """Nothing happened, and why."""

    why: Why
    detail: str = ""


AnyAsk = Do | SetFault | Clear | AskState
AnyTold = BuildingState | NotDone


SWITCHES: Sequence[Deed] = (
    Deed.STAY, Deed.FIRE, Deed.PULL, Deed.TAMPER, Deed.MAINS, Deed.BATTERY, Deed.MAINTENANCE,
    Deed.BYPASS, Deed.METAL, Deed.XRAY, Deed.METAL_HEALTH, Deed.XRAY_HEALTH,
)  # fmt: skip
AT_A_GATE: Sequence[Deed] = (
    Deed.WALK_IN, Deed.WALK_OUT, Deed.CARD_IN, Deed.CARD_OUT, Deed.AGAINST, Deed.GIVE_UP,
    Deed.BLOCK, Deed.SICK,
)  # fmt: skip
AT_A_BARRIER: Sequence[Deed] = (
    Deed.LOOP, Deed.LOOP_SICK, Deed.EYE, Deed.EYE_SICK, Deed.JAM, Deed.DRIVE_FAULT, Deed.MANUAL,
    Deed.SERVICE, Deed.LOST,
)  # fmt: skip
OUTSIDE: Sequence[Deed] = (*AT_A_GATE, *AT_A_BARRIER, Deed.POINT, Deed.IDENTITY)
NEED_A_DOOR: Sequence[Deed] = (Deed.OPEN, Deed.CLOSE, Deed.FORCE, Deed.EXIT_REQUEST)

_encoder = msgspec.json.Encoder()
_asks: msgspec.json.Decoder[AnyAsk] = msgspec.json.Decoder(AnyAsk)
_tellings: msgspec.json.Decoder[AnyTold] = msgspec.json.Decoder(AnyTold)


def encode(message: AnyAsk | AnyTold) -> bytes:
    """Return the line for `message`, with its end."""
    return _encoder.encode(message) + b"\n"


def decode_ask(untrusted: bytes) -> AnyAsk:
    """Return what a line asks; raise `ValueError` for anything else."""
    return _decoded(_asks, untrusted)


def decode_told(untrusted: bytes) -> AnyTold:
    """Return what the building tells; raise `ValueError` for anything else."""
    return _decoded(_tellings, untrusted)


def _decoded(decoder: msgspec.json.Decoder[T], untrusted: bytes) -> T:
    try:
        return decoder.decode(untrusted)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
