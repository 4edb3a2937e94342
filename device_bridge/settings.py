"""The bridge's settings: one TOML file, strict; every refusal names file, key and reason."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta, Struct

from device_bridge.drivers.modbus import ModbusSettings
from device_bridge.field import BARRIERS, GATES, GLASS_INPUTS, PANIC_BUTTONS, TAMPER_INPUTS
from device_bridge.protocol.codes import BarrierKind, InputKind, Regime
from device_bridge.protocol.requests import GRANTS, INPUTS, PANIC, PLAN, PRESENCE, Id
from device_bridge.toml_files import TomlError, printable, read_tables

PORT_LAST = 65535


class SettingsError(Exception):
    """The settings cannot be used; one sentence with file, key and reason."""

    def __init__(self, sentence: str) -> None:
        super().__init__(printable(sentence))


INPUTS_OF = {
    InputKind.GLASS: GLASS_INPUTS, InputKind.TAMPER: TAMPER_INPUTS, InputKind.MAINS: 1,
    InputKind.BATTERY: 1,
}  # fmt: skip
ADDRESS_LAST = 126  # 127 speaks to all readers of a bus at once
Way = Literal["in", "out"]
Baud = Literal[9600, 19200, 38400, 57600, 115200, 230400]
NoneOrId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.:/-]{0,64}\Z")]


class BarrierSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One bollard group or shutter: `number` is its place in the field map, from 1."""

    name: Id
    kind: BarrierKind
    number: Annotated[int, Meta(ge=1, le=BARRIERS)]
    label: Annotated[str, Meta(max_length=40)] = ""  # what people here call it
    plan: bool = False  # it follows the weekly plan
    exit: bool = False  # it closes a way out: never while a visitor is inside, or may be


class GateSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One speed gate: `number` is its place in the field map, from 1."""

    name: Id
    zone: Id  # that it guards: `in` leads into it; as the grants name it
    number: Annotated[int, Meta(ge=1, le=GATES)]
    label: Annotated[str, Meta(max_length=40)] = ""  # what people here call it
    anti_passback: bool = False  # a card that went in must come out before it goes in again


class PanicSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One panic button: `number` is its place in the field map, from 1; `post` whose it is."""

    number: Annotated[int, Meta(ge=1, le=PANIC_BUTTONS)]
    post: Id


class InputSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One alarm input: `number` is its place among its kind in the field map, from 1."""

    kind: InputKind
    number: Annotated[int, Meta(ge=1, le=GLASS_INPUTS)] = 1
    label: Annotated[str, Meta(max_length=40)] = ""  # what people here call it


class ReaderSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One badge reader on an OSDP bus; readers that name one port share it."""

    name: Id
    port: Annotated[str, Meta(min_length=1, max_length=200)]  # of the bus
    address: Annotated[int, Meta(ge=0, le=ADDRESS_LAST)]
    key: Annotated[str, Meta(min_length=1)]  # file of its secure channel's key
    gate: Id
    direction: Way  # in: at the outside, for who wants in
    baud: Baud = 9600
    label: Annotated[str, Meta(max_length=40)] = ""  # what people here call it


class BridgeSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """What `reception-bridge run` needs. Relative paths count from the settings file."""

    name: Id
    airlock: NoneOrId = "airlock/main"  # empty: none on this bridge
    bind: Annotated[str, Meta(pattern=r"^tcp://[^\s]+:[0-9]+\Z")] = "tcp://127.0.0.1:5570"
    keys: str = "keys"
    journal: str = "journal.jsonl"
    grants: str = "grants.json"
    plan: str = "plan.json"
    time_zone: str = "Europe/Brussels"  # of the office: in what the commands tell people
    production: bool = True
    regime: Regime = Regime.DAY
    requests_per_s: Annotated[int, Meta(ge=5, le=1000)] = 50
    plc: ModbusSettings = ModbusSettings()
    field: ModbusSettings = ModbusSettings()  # the controller of gates and barriers
    gate: tuple[GateSettings, ...] = ()
    barrier: tuple[BarrierSettings, ...] = ()
    panic: tuple[PanicSettings, ...] = ()
    input: tuple[InputSettings, ...] = ()
    reader: tuple[ReaderSettings, ...] = ()


# What is commented out is the default; a test reads every line of it.
COMMENTED = """# Settings of one device bridge. Relative paths count from this file. A line that
# begins with `# ` and a key shows the default. docs/settings.md tells more.
# Gates, barriers, panic buttons, alarm inputs and badge readers stand at the end.
name = "{name}"                  # what consoles and the ledger call this bridge
airlock = "airlock/main"         # unique in the office; the consoles' office.airlock
bind = "{bind}"   # this machine's address on the office LAN
keys = "keys"                    # bridge.secret, bridge.public, journal.key, consoles/
journal = "journal.jsonl"        # on a local disk
# grants = "grants.json"         # this bridge's copy of who may pass which gate
# plan = "plan.json"             # the weekly plan of its barriers, as a console pushed it
# time_zone = "Europe/Brussels"  # of the office; only `journal` tells times
production = {production}                # true refuses a simulated PLC
# regime = "day"                 # day, night or closed, until somebody changes it
# requests_per_s = 50            # 5 to 1000, of one console

[plc]                            # Modbus TCP; the map itself: docs/settings.md
host = "{host}"
port = {port}
# unit = 1                       # 1 to 247
# bits_at = 0                    # address of the first of 32 discrete inputs
# words_at = 0                   # address of the first of 10 input registers
# write_at = 100                 # address of the block of 6 holding registers
# heartbeat_at = 110             # address of the holding register of the heartbeat
# answer_within_s = 0.4          # above 0, at most 1
# proof_within_s = 0.3           # by which a write is read back
# frozen_after_s = 0.5           # a counter that stands still this long is a frozen PLC

[field]                          # the controller of gates, bollards and shutters, if any
# host = "127.0.0.1"
# port = 502
# unit = 1
# bits_at = 0                    # its map: docs/settings.md
# words_at = 0
# write_at = 100
# heartbeat_at = 110
# answer_within_s = 0.4
# proof_within_s = 0.3
# frozen_after_s = 0.5

# What hangs on that controller, and badge readers: a table for each, of which none is there as long
# as it stands behind a `# `. What is not `needed` shows the default.

# [[gate]]                       # a speed gate
# name = "gate/1"                # needed: unique in the office, as the office directory calls it
# zone = "interview"             # needed: the zone that it guards; `in` leads into it
# number = 1                     # needed: 1 to 8, its place in the map
# label = ""                     # what people here call it; empty, its name
# anti_passback = false          # true: a card that went in must come out before it goes in again

# [[barrier]]                    # a bollard group or a roller shutter
# name = "bollards/front"        # needed: unique in the office
# kind = "bollard"               # needed: bollard or shutter
# number = 1                     # needed: 1 to 12, its place in the map
# label = ""                     # what people here call it; empty, its name
# plan = false                   # true: it follows the weekly plan of the office's hours
# exit = false                   # true: it closes a way out, never while visitors may be in

# [[panic]]                      # a panic button
# number = 1                     # needed: 1 to 4, its input in the map
# post = "counter-1"             # needed: id of the post whose it is

# [[input]]                      # an alarm input
# kind = "glass"                 # needed: glass, tamper, mains or battery
# number = 1                     # its place among its kind; glass to 4, tamper to 2
# label = ""                     # what people here call it

# [[reader]]                     # a badge reader on an OSDP bus (Linux only)
# name = "reader/1"              # needed: unique in the office
# port = "/dev/ttyUSB0"          # needed: serial port of the bus; readers of one port share it
# baud = 9600                    # 9600 to 230400, the same for all of a port
# address = 0                    # needed: 0 to 126, as set in the reader
# key = "reader-1.key"           # needed: its file; `reception-bridge keys reader FILE` makes it
# gate = "gate/1"                # needed: name of the [[gate]] that it belongs to
# direction = "in"               # needed: in, at the outside for who wants in, or out
# label = ""                     # what people here call it; empty, gate and side
"""


def load(path: Path) -> BridgeSettings:
    """Read the settings; raise `SettingsError`."""
    try:
        tables = read_tables(path)
    except TomlError as error:
        raise SettingsError(f"{path}: {error}") from error
    try:
        settings = msgspec.convert(tables, BridgeSettings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {_told(str(error))}") from error
    if settings.regime in (Regime.LOCKDOWN, Regime.MAINTENANCE):
        raise SettingsError(f"{path}: regime: day, night or closed, not {settings.regime}")
    _check_zone(path, settings.time_zone)
    _check_devices(path, settings)
    _check_readers(path, settings)
    _check_inputs(path, settings)
    if len({one.number for one in settings.panic}) != len(settings.panic):
        raise SettingsError(f"{path}: panic: two buttons have one number")
    if not 0 <= int(settings.bind.rpartition(":")[2]) <= PORT_LAST:
        raise SettingsError(f"{path}: bind: {settings.bind} has no port from 0 to {PORT_LAST}")
    return _placed(path, settings)


def _placed(path: Path, settings: BridgeSettings) -> BridgeSettings:
    """Count every path from the settings file, and refuse what cannot be what it is to be."""
    base = path.resolve().parent

    def at(key: str, text: str) -> str:
        if any(sign < " " for sign in text):
            raise SettingsError(f"{path}: {key}: a path has no control characters")
        try:
            return str(base / Path(text).expanduser())
        except RuntimeError as error:
            raise SettingsError(f"{path}: {key}: {text}: there is no such user") from error

    def file(key: str, text: str) -> str:
        whole = at(key, text)
        _check_kind(f"{path}: {key}", Path(whole), stat.S_ISREG, "is no file")
        return whole

    keys = at("keys", settings.keys)
    _check_kind(f"{path}: keys", Path(keys), stat.S_ISDIR, "is no folder")
    readers = tuple(
        msgspec.structs.replace(
            one, port=at(f"reader[{number}].port", one.port),
            key=file(f"reader[{number}].key", one.key),
        )
        for number, one in enumerate(settings.reader)
    )  # fmt: skip
    return msgspec.structs.replace(
        settings, keys=keys, journal=file("journal", settings.journal),
        grants=file("grants", settings.grants), plan=file("plan", settings.plan), reader=readers,
    )  # fmt: skip


def _check_kind(at: str, place: Path, wanted: Callable[[int], bool], why: str) -> None:
    """Refuse what is there and is something else; what is missing may yet be made."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise SettingsError(f"{at}: {place}: {error.strerror}") from error
    if not wanted(mode):
        raise SettingsError(f"{at}: {place} {why}")


def _check_zone(path: Path, name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise SettingsError(f"{path}: time_zone: no zone is called {name}") from error


def _check_devices(path: Path, settings: BridgeSettings) -> None:
    names = [one.name for one in settings.gate] + [one.name for one in settings.barrier]
    names += [one.name for one in settings.reader]
    if len({*names, settings.airlock, GRANTS, INPUTS, PANIC, PLAN, PRESENCE}) != len(names) + 6:
        raise SettingsError(f"{path}: gate, barrier, reader: two devices have one name")
    numbers = {
        "gates": [one.number for one in settings.gate],
        "barriers": [one.number for one in settings.barrier],
    }
    for kind, taken in numbers.items():
        if len(set(taken)) != len(taken):
            raise SettingsError(f"{path}: two {kind} have one number")


def _check_readers(path: Path, settings: BridgeSettings) -> None:
    if settings.reader and sys.platform != "linux":
        raise SettingsError(f"{path}: reader: badge readers are driven on Linux only")
    gates = {one.name for one in settings.gate}
    speeds: dict[str, int] = {}
    places: set[tuple[str, int]] = set()
    for one in settings.reader:
        if one.gate not in gates:
            raise SettingsError(f"{path}: reader {one.name}: there is no gate {one.gate}")
        if (one.port, one.address) in places:
            raise SettingsError(f"{path}: reader {one.name}: its address is taken on {one.port}")
        if speeds.setdefault(one.port, one.baud) != one.baud:
            raise SettingsError(f"{path}: reader {one.name}: {one.port} has another baud already")
        places.add((one.port, one.address))


def _check_inputs(path: Path, settings: BridgeSettings) -> None:
    found = [(one.kind, one.number) for one in settings.input]
    if len(set(found)) != len(found):
        raise SettingsError(f"{path}: input: two inputs of one kind have one number")
    for kind, number in found:
        if number > INPUTS_OF[kind]:
            most = INPUTS_OF[kind]
            raise SettingsError(f"{path}: input.number: of {kind} there are 1 to {most}")


def _told(error: str) -> str:
    """Put the key first: msgspec says `reason - at `$.plc.port``."""
    reason, _, key = error.partition(" - at ")
    return f"{key.strip('`').removeprefix('$.')}: {reason}" if key else reason


def reachable(bind: str) -> str:
    """Return an address of this machine where `bind` is served."""
    return bind.replace("//0.0.0.0:", "//127.0.0.1:").replace("//*:", "//127.0.0.1:")
