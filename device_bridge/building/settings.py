"""How a fake building is set up, and where it must never run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from device_bridge.field import BARRIERS, GATES
from device_bridge.plc import PULSE_S
from device_bridge.toml_files import TomlError, printable, read_tables

Port = Annotated[int, Meta(ge=0, le=65535)]


class SettingsError(Exception):
    """The settings cannot be used; one sentence with file, key and reason."""

    def __init__(self, sentence: str) -> None:
        super().__init__(printable(sentence))


class ProductionError(SettingsError):
    """The settings are those of a real door."""


class BuildingSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The table `[building]` of a settings file; port 0 takes a free one."""

    port: Port = 0
    field_port: Port = 0  # of the controller of gates, bollards and shutters
    printer_port: Port = 0
    identity_port: Port = 0  # of the reader of identity cards
    control_port: Port = 0
    speed: Annotated[float, Meta(ge=0.1, le=100)] = 1.0
    pulse: Annotated[float, Meta(ge=0.05, le=30)] = PULSE_S  # seconds
    seed: Annotated[int, Meta(ge=0)] = 1
    visitors: bool = False
    gates: Annotated[int, Meta(ge=0, le=GATES)] = 2
    readers: Annotated[int, Meta(ge=0, le=2 * GATES)] = 0  # on OSDP buses, two a gate
    readers_folder: str = ""  # where their key and the links to their ports lie; none: no readers
    barriers: Annotated[int, Meta(ge=0, le=BARRIERS)] = 4


def load(path: Path | None) -> BuildingSettings:
    """Read the settings; raise `SettingsError`, and `ProductionError` for a real door's."""
    if path is None:
        return BuildingSettings()
    try:
        tables = read_tables(path)
    except TomlError as error:
        raise SettingsError(f"{path}: {error}") from error
    if _says_production(tables):
        raise ProductionError(
            f"{path}: production = true: a fake building never serves a real office; "
            "use the settings of a test or training office"
        )
    return checked(tables.get("building", {}), f"{path}, [building]")


def checked(values: object, where: str) -> BuildingSettings:
    """Return the settings in `values`; raise `SettingsError` naming `where`, key and reason."""
    try:
        return msgspec.convert(values, BuildingSettings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{where}: {error}") from error


def _says_production(tables: dict[str, object]) -> bool:
    """Look everywhere: the key may stand in a table of its own, as deep as anybody cares to write.

    `a.a.a...` nests deeper than a function may call itself.
    """
    left: list[object] = [tables]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            if value.get("production", False) is not False:
                return True
            left += value.values()
        elif isinstance(value, list):
            left += value
    return False
