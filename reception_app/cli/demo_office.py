"""A demo office: its names and people, and where everything of it lies."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reception_app import APP
from reception_app.errors import ReceptionError
from resources import resource

if TYPE_CHECKING:
    from reception_app.settings import Settings

KEPT = 5  # demo days that are kept on disk
DAY_AND_NIGHT = "noorderlaan"  # a demo at any hour finds this office open
PASSPHRASE = "een goede dag aan het loket"  # noqa: S105 - of a demo, and in the README
PIN = "135790"
READERS = sys.platform == "linux"  # their buses are driven there only
PEOPLE = (
    ("peeters", "insp. Peeters", "officer"),
    ("janssens", "hinsp. Janssens", "chief"),
    ("s4471", "S-4471", "guard"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """Where everything of one demo office lies."""

    folder: Path

    @property
    def config(self) -> Path:
        """Return the console's settings."""
        return self.folder / "reception.toml"

    @property
    def bridge_config(self) -> Path:
        """Return the bridge's settings."""
        return self.folder / "bridge.toml"

    @property
    def card(self) -> Path:
        """Return the file by which the fake building is driven."""
        return self.folder / "building.json"

    @property
    def readers(self) -> Path:
        """Return the folder by which the bridge finds the badge readers of the fake building."""
        return self.folder / "readers"

    def settings(self) -> Settings:
        """Read the console's settings."""
        from reception_app.settings import load

        return load(self.config)


@dataclass(frozen=True, slots=True)
class Site:
    """A made-up office of the directory, and the post at which its demo begins."""

    office: str
    name: str
    short_name: str
    post: str
    number: str
    airlock: bool
    gates: tuple[tuple[str, str], ...] = ()  # speed gates and the zones that they guard
    colleague: str = ""  # another counter, whose panic button hangs on the same bridge
    regime: str = "day"  # of the airlock of a demo that begins


class NoSuchDemoError(ReceptionError):
    """There is no demo of this office; the text says which there are."""


def site(office: Office, wanted: str) -> Site:
    """Return the office to show: `wanted`, or that of a folder that goes on, or day and night.

    Read as plain tables: the rules that judge them are loaded after the first paint.
    Raise `NoSuchDemoError` for a name that is no demo.
    """
    import tomllib

    kept = _kept(office)
    if wanted and kept not in {"", wanted}:
        raise NoSuchDemoError(f"{office.folder} has {kept}. Leave --office out, or take another.")
    name = wanted or kept or DAY_AND_NIGHT
    files = {path.stem: path for path in Path(str(resource("offices"))).glob("*.toml")}
    if name not in files:
        raise NoSuchDemoError(f"{name}: the demo has {', '.join(sorted(files))}.")
    tables = tomllib.loads(files[name].read_text("utf-8"))
    posts = tables["post"]
    post = next((one for one in posts if one.get("kind") == "combined"), posts[0])
    airlock = any(
        one["kind"] == "airlock" and one["state"] == "installed" for one in tables["measure"]
    )
    gates = tuple(
        (gate, area["id"]) for area in tables.get("area", ()) for gate in area.get("gates", ())
    )
    others = [one["id"] for one in posts if one is not post and one.get("kind") != "airlock"]
    return Site(
        name, tables["name"]["nl"], tables["short_name"], post["id"], post["number"], airlock,
        gates, next(iter(others), ""),
    )  # fmt: skip


def _kept(office: Office) -> str:
    """Return the id of the office in the folder; "" for none, or settings that say none."""
    from reception_app.toml_files import TomlError, read_tables

    try:
        match read_tables(office.config):
            case {"office": {"id": str(kept)}}:
                return kept
    except TomlError:
        pass
    return ""


def new_folder() -> Path:
    """Name a new folder for today's demo; it is made once nothing refuses the start."""
    import platformdirs

    base = Path(platformdirs.user_data_dir(APP)) / "demo"
    return base / f"{datetime.now().astimezone():%Y-%m-%dT%H%M%S}"


def keep_newest(folder: Path) -> None:
    """Remove the oldest days beside the one that begins; an empty one pushes out no other."""
    import shutil

    days = sorted(path for path in folder.parent.iterdir() if path.is_dir())
    full = [day for day in days if day == folder or any(day.iterdir())]
    for old in days[: days.index(full[-KEPT:][0])]:
        shutil.rmtree(old, ignore_errors=True)
