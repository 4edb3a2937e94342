"""The console's settings: one TOML file, strict; every refusal names file, key and reason."""

from __future__ import annotations

import os
import re
import stat
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import platformdirs
from msgspec import Meta, Struct, structs

from reception_app import APP
from reception_app.errors import BadFieldError, ReceptionError
from reception_app.hours import DAY_AND_NIGHT, Hours
from reception_app.hours_text import FORM, HoursTextError, read_hours
from reception_app.settings_devices import (
    Identity,
    Printer,
    Sound,
    wrong_printer,
    wrong_reader,
)
from reception_app.tickets import WALK_IN, check_series
from reception_app.toml_files import TomlError, printable, read_tables, without_pattern

AIRLOCK = "airlock/main"
# `\Z` and not `$`: that would let a line end through.
Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.:/-]{1,64}\Z")]
OfficeId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_./-]{1,64}\Z")]  # as `offices` has it
Name = Annotated[str, Meta(max_length=80, pattern=r"^[^\x00-\x1f\x7f]+\Z")]
Short = Annotated[str, Meta(max_length=24, pattern=r"^[^\x00-\x1f\x7f]*\Z")]
Number = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]{1,8}\Z")]
Device = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.:/-]{0,64}\Z")]
Url = Annotated[str, Meta(pattern=r"^tcp://[^\s/]+:[0-9]{1,5}\Z")]
Public = Annotated[str, Meta(pattern=r"^[!-~]{40}\Z")]  # CURVE, Z85
Hex = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]  # ed25519
KeyName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,40}\Z")]
PORTS = range(1, 65536)
DATABASES = ("sqlite",)  # what the store can open
_SIGNING = re.compile(r"[0-9a-f]{64}")
_CURVE = re.compile(r"[!-~]{40}")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class SettingsError(ReceptionError):
    """The settings cannot be used; one sentence with file, key and reason."""

    def __init__(self, file: Path, key: str, why: str) -> None:
        key, why = printable(key), printable(why)
        super().__init__(f"{file}: {key}: {why}" if key else f"{file}: {why}")
        self.file, self.key, self.why = file, key, why


class Week(Struct, frozen=True, forbid_unknown_fields=True):
    """Opening hours by weekday: "09:00-20:30", "24/7" for the whole week, "" is closed."""

    every_day: str | None = None
    monday: str | None = None
    tuesday: str | None = None
    wednesday: str | None = None
    thursday: str | None = None
    friday: str | None = None
    saturday: str | None = None
    sunday: str | None = None


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """The office, by its id in the office directory; that is enough.

    The rest is for an office that is in no directory, which then must have a name. `airlock` is the
    device's name, empty where none is fitted; left out, it is `airlock/main` wherever the settings
    name a bridge.
    """

    id: OfficeId
    name: Name | None = None
    short_name: Short = ""
    zone: str = "Europe/Brussels"
    airlock: Device | None = None
    posture: Literal["full", "basic"] = "full"
    walk_ins: bool = True
    hours: Week = Week()


class Post(Struct, frozen=True, forbid_unknown_fields=True):
    """The work post of this console, and what the office calls it ("2")."""

    id: Id
    number: Number


class Database(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the visits are kept; empty: a file in the data folder.

    `checkpoints` is a folder for signed checkpoints, best on a disk that another party runs.
    """

    url: str = ""
    checkpoints: str = ""


class Keys(Struct, frozen=True, forbid_unknown_fields=True):
    """Key files of this console: `<folder>/<name>.secret` and `.public` (CURVE), `.signing`.

    `trusted` are further public signing keys from which a ledger may be verified.
    """

    folder: str = ""
    name: KeyName = "console"
    trusted: tuple[Hex, ...] = ()


class Bridge(Struct, frozen=True, forbid_unknown_fields=True):
    """A device bridge, and the key by which this console knows it."""

    name: Id
    url: Url
    public_key: Public


class Desk(Struct, frozen=True, forbid_unknown_fields=True):
    """How this counter works."""

    language: Literal["nl", "fr", "en"] = "nl"
    theme: Literal["day", "night", "night_dimmed", "system"] = "day"
    series: str = WALK_IN
    recall_after_s: Annotated[float, Meta(ge=1, le=120)] = 5.0
    retention_days: Annotated[int, Meta(ge=1, le=90)] = 30


class Display(Struct, frozen=True, forbid_unknown_fields=True):
    """The public screen (`reception display`).

    `key` names the files in `keys.folder` by which a bridge knows it; without them it hears of no
    evacuation. `exit` is where the way out lies, seen from those who read the screen.
    """

    key: KeyName = "display"
    full_screen: bool = True
    chime: bool = True
    voice: bool = False
    exit: Literal["", "left", "right", "ahead", "both"] = ""
    stale_after_s: Annotated[float, Meta(ge=1, le=15)] = 15.0
    language_every_s: Annotated[float, Meta(ge=4, le=30)] = 8.0


class Folders(Struct, frozen=True, forbid_unknown_fields=True):
    """Where data and logs go; empty: where this system keeps such things."""

    data: str = ""
    log: str = ""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All that `reception run` needs. Relative paths count from the settings file.

    After `load` every path is absolute and every default is filled in.
    """

    office: Office
    post: Post
    database: Database = Database()
    keys: Keys = Keys()
    bridge: tuple[Bridge, ...] = ()
    desk: Desk = Desk()
    display: Display = Display()
    printer: Printer = Printer()
    identity: Identity = Identity()
    sound: Sound = Sound()
    folders: Folders = Folders()
    test: bool = False  # simulated devices: hatched bar, ticket series T

    @property
    def signing_key(self) -> Path:
        """Return the file of the key that signs the ledger."""
        return Path(self.keys.folder) / f"{self.keys.name}.signing"

    @property
    def recall_after(self) -> timedelta:
        """Return the least time between two calls of one visitor."""
        return timedelta(seconds=self.desk.recall_after_s)

    @property
    def hours(self) -> Hours | None:
        """Return the opening hours that stand here; None: only the office directory knows."""
        week = self.office.hours
        if week == Week():
            return None if self.office.name is None else DAY_AND_NIGHT
        return _hours(week)


def airlock_of(settings: Settings) -> str:
    """Return the airlock's device name as the settings have it, empty where there is none.

    Settings that name their office by id alone leave it to the directory; until that is read, a
    bridge means an airlock. Older settings, which describe the office, always had one.
    """
    office = settings.office
    if office.airlock is not None:
        return office.airlock
    return AIRLOCK if settings.bridge or office.name is not None else ""


def load(path: Path) -> Settings:
    """Read the settings; raise `SettingsError`."""
    try:
        tables = read_tables(path)
    except TomlError as error:
        raise SettingsError(path, "", str(error)) from error
    try:
        settings = msgspec.convert(tables, Settings)
    except msgspec.ValidationError as error:
        why, _, where = str(error).partition(" - at `$")
        raise SettingsError(path, where.strip(".`"), without_pattern(why)) from error
    _check(path, settings)
    settings = _placed(settings, path.resolve().parent)
    _check_private(path, settings)
    return settings


def _check(path: Path, settings: Settings) -> None:
    try:
        ZoneInfo(settings.office.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(path, "office.zone", "no such time zone") from error
    for day, text in _written(settings.office.hours):
        try:
            read_hours(text, lenient=True)
        except HoursTextError as error:
            raise SettingsError(path, f"office.hours.{day}", f"write {FORM}") from error
    try:
        check_series(settings.desk.series)
    except BadFieldError as error:
        raise SettingsError(path, "desk.series", "one letter, not I, O or Q") from error
    _check_bridges(path, settings)
    _check_devices(path, settings)
    _check_places(path, settings)


def _check_bridges(path: Path, settings: Settings) -> None:
    for place, bridge in enumerate(settings.bridge):
        if int(bridge.url.rpartition(":")[2]) not in PORTS:
            raise SettingsError(path, f"bridge[{place}].url", "a port is 1 to 65535")
    names = [bridge.name for bridge in settings.bridge]
    if len(set(names)) != len(names):
        raise SettingsError(path, "bridge", "two bridges have one name")
    if airlock_of(settings) and not settings.bridge:
        raise SettingsError(path, "bridge", "an airlock needs a bridge")


def _check_devices(path: Path, settings: Settings) -> None:
    wrong = wrong_printer(settings.printer) or wrong_reader(settings.identity, test=settings.test)
    if wrong is not None:
        raise SettingsError(path, *wrong)


def _check_places(path: Path, settings: Settings) -> None:
    """Refuse what no file can be, before anything is made there."""
    kind, is_url, where = settings.database.url.partition("://")
    if is_url and (kind not in DATABASES or not where.strip("/")):
        raise SettingsError(path, "database.url", "a file, or sqlite:///FILE; no other is known")
    for key, text in (
        ("database.url", settings.database.url),
        ("database.checkpoints", settings.database.checkpoints),
        ("keys.folder", settings.keys.folder),
        ("folders.data", settings.folders.data),
        ("folders.log", settings.folders.log),
        ("printer.path", settings.printer.path),
    ):
        if any(sign < " " for sign in text):
            raise SettingsError(path, key, "a path has no control characters")
        try:
            Path(text).expanduser()
        except RuntimeError as error:
            raise SettingsError(path, key, f"{text}: there is no such user") from error


def _placed(settings: Settings, base: Path) -> Settings:
    def at(text: str, default: Path) -> str:
        return str(base / Path(text).expanduser()) if text else str(default)

    data = Path(at(settings.folders.data, Path(platformdirs.user_data_dir(APP))))
    log = at(settings.folders.log, Path(platformdirs.user_log_dir(APP)))
    url = settings.database.url
    if "://" not in url:
        url = at(url, data / "reception.db")
    kept = settings.database.checkpoints
    return structs.replace(
        settings,
        folders=Folders(str(data), log),
        database=Database(url, at(kept, data) if kept else ""),
        keys=structs.replace(settings.keys, folder=at(settings.keys.folder, data / "keys")),
    )


def _check_private(path: Path, settings: Settings) -> None:
    """Refuse a secret that others can read (case 80); a missing one is told when it is used."""
    if os.name != "posix":
        return
    for kind in ("secret", "signing"):
        file = Path(settings.keys.folder) / f"{settings.keys.name}.{kind}"
        try:
            mode = file.stat().st_mode
        except OSError:
            continue
        if mode & _OTHERS:
            raise SettingsError(path, "keys", f"{file} can be read by others: chmod 600 it")


def check_keys(path: Path, settings: Settings) -> None:
    """Raise `SettingsError` unless the keys of this console are there and could be keys.

    Cheap, so that it can be done before the window is shown: no cryptography is loaded.
    """
    wanted = [("signing", _SIGNING)]
    if settings.bridge:
        wanted += [("public", _CURVE), ("secret", _CURVE)]
    folder, name = Path(settings.keys.folder), settings.keys.name
    for kind, form in wanted:
        file = folder / f"{name}.{kind}"
        try:
            text = file.read_text("ascii").strip()
        except FileNotFoundError as error:
            why = f"{file} is missing: `reception keys create {folder} --name {name}` makes it"
            raise SettingsError(path, "keys", why) from error
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(path, "keys", f"{file} cannot be read") from error
        if not form.fullmatch(text):
            raise SettingsError(path, "keys", f"{file} is no key: restore it, or make a new one")


def _written(week: Week) -> list[tuple[str, str]]:
    return [(day, text) for day, text in structs.asdict(week).items() if text]


def _hours(week: Week) -> Hours:
    days: dict[str, str | None] = structs.asdict(week)
    every_day = days.pop("every_day") or ""
    texts = (every_day if text is None else text for text in days.values())
    return Hours(tuple(read_hours(text, lenient=True) for text in texts))
