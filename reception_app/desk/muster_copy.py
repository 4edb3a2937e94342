"""The muster list on this machine's disk: written whole or not at all, for its owner's eyes only.

It holds numbers of visitors, names of the staff, zones and badges; no name of a visitor.
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec

from reception_app.desk.own_file import write_whole
from reception_app.desk.states.zones import PersonKind, PersonRow, ZoneRow, ZonesState
from reception_app.presence import Standing

log = logging.getLogger(__name__)
KEPT_FOR = timedelta(hours=24)  # then it helps nobody any more, and is erased
LARGEST = 8 * 2**20  # bytes that are read; 10,000 people are 2 MB


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody in the building, as the list has them."""

    kind: PersonKind
    name: str
    zone: str
    since: datetime
    party: int
    badges: tuple[str, ...] = ()
    escort: str = ""
    standing: Standing = Standing.ALLOWED


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: of which office, as it stood when."""

    office: str
    as_of: datetime
    zones: tuple[ZoneRow, ...]
    people: tuple[Line, ...]
    version: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class MusterCopy:
    """Where the list is kept, and of which office."""

    path: Path
    office: str  # its id

    def write(self, state: ZonesState, as_of: datetime) -> None:
        """Write a list whole or not at all, for its owner's eyes only; raise `OSError`."""
        people = tuple(
            Line(one.kind, one.name, one.zone, one.since, one.party, one.badges, one.escort,
                 one.standing)
            for one in state.people
        )  # fmt: skip
        page = Page(self.office, as_of, state.zones, people)
        write_whole(self.path, msgspec.json.encode(page))

    def read(self, now: datetime) -> ZonesState | None:
        """Return the list; none when there is none, and what is a day old or no list is erased."""
        try:
            with self.path.open("rb") as file:
                raw = file.read(LARGEST)
            page = msgspec.json.decode(raw, type=Page)
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("%s: the kept list cannot be read: %s", self.path, error.strerror)
            return None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            log.warning("%s: is no list, and is erased: %s", self.path, error)
            self.erase()
            return None
        found = _shown(page)
        if page.office != self.office or self.over(found, now):
            self.erase()
            return None
        return found

    @staticmethod
    def over(kept: ZonesState, now: datetime) -> bool:
        """Tell whether a list is too old to be kept."""
        return kept.as_of is None or now - kept.as_of >= KEPT_FOR

    def erase(self) -> None:
        """Let the list go; what cannot be erased now is at the next start."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def _shown(page: Page) -> ZonesState:
    people = tuple(
        PersonRow(f"kept:{number}", one.kind, one.name, one.zone, one.since,
                  standing=one.standing, party=one.party, badges=one.badges, escort=one.escort)
        for number, one in enumerate(page.people)
    )  # fmt: skip
    return ZonesState(page.zones, people, loaded=True, as_of=page.as_of)
