"""What a console tells of itself to who maintains it: times, kinds and versions, nobody's data.

Everything that leaves the console goes through `plain`: no secret, no password in an address, no
name of the account that it runs under.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    from reception_app.settings import Settings

LOG_BYTES = 200_000  # of the log's end: some thousand lines
HIDDEN = "(hidden)"
_SECRET = re.compile(r"secret|passphrase|password|pin\b|token|private|signing", re.IGNORECASE)
_WITH_PASSWORD = re.compile(r"(://[^:/@\s\"]*):[^@\s\"]+@")


class BundleNotWrittenError(ReceptionError):
    """The bundle could not be written; `path` is where it should have been."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class BundleUnderWayError(ReceptionError):
    """A bundle is being written already."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    good: bool
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the machine says of itself, as text."""

    settings: str = ""
    log: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """Some durations in ms; zeros where there are none."""

    count: int = 0
    last: float = 0.0
    median: float = 0.0
    p95: float = 0.0


def spread(durations_s: Sequence[float], count: int) -> Spread:
    """Return last, median and 95th percentile (nearest rank) of durations in s, the newest last.

    `count` is how many there were in all; the durations may be the newest of them alone.
    """
    if not durations_s:
        return Spread()
    order = sorted(durations_s)
    middle, high = (order[ceil(share * len(order)) - 1] * 1000 for share in (0.5, 0.95))
    return Spread(count, durations_s[-1] * 1000, middle, high)


def plain(text: str, home: Path | None = None) -> str:
    """Return a text without passwords in addresses and without the name of the account."""
    text = _WITH_PASSWORD.sub(rf"\1:{HIDDEN}@", text)
    folder = str(home or Path.home())
    return text.replace(folder, "~") if len(folder) > 1 else text


def settings_text(settings: Settings) -> str:
    """Write settings as JSON, with everything left out whose name says that it is secret."""
    built: object = msgspec.to_builtins(settings)
    return plain(json.dumps(_shown(built), indent=2, sort_keys=True, default=str))


def _shown(value: object) -> object:
    if isinstance(value, dict):
        return {
            key: HIDDEN if _SECRET.search(str(key)) else _shown(one) for key, one in value.items()
        }
    if isinstance(value, list | tuple):
        return [_shown(one) for one in value]
    return value


def tail(file: Path) -> str:
    """Return the end of a log file, from the beginning of a line; empty where there is none."""
    try:
        with file.open("rb") as log:
            size = log.seek(0, io.SEEK_END)
            log.seek(max(0, size - LOG_BYTES))
            text = log.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return plain(text.partition("\n")[2] if size > LOG_BYTES else text)


def findings_text(findings: Iterable[Finding]) -> str:
    """Write what was looked at, a line each, as `reception doctor` does."""
    listed = tuple(findings)
    width = max((len(one.what) for one in listed), default=0)
    lines = (f"{'good' if one.good else 'BAD '}  {one.what:{width}}  {one.words}" for one in listed)
    return "\n".join(lines)


def write_bundle(path: Path, parts: Iterable[tuple[str, str]]) -> None:
    """Write texts by their names into a zip, whole or not at all; raise `BundleNotWrittenError`."""
    from zipfile import ZIP_DEFLATED, ZipFile  # noqa: PLC0415 - only who exports pays

    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with ZipFile(part, "w", ZIP_DEFLATED) as bundle:
            for name, text in parts:
                bundle.writestr(name, plain(text))
        part.replace(path)
    except OSError as error:
        raise BundleNotWrittenError(str(path)) from error
