"""Who of a neighbourhood team works when, and what for: shifts cut into three bands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import UNSET, Meta, Struct, UnsetType

from reception_app.agenda_errors import RosterError
from reception_app.services import Line, Text


class Band(StrEnum):
    """What a piece of a shift is for."""

    APPOINTMENTS = "appointments"
    PROTECTED = "protected"  # neighbourhood work: bookings never take it
    FREE = "free"  # appointments may take it; else whatever comes


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a shift."""

    band: Band
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Shift:
    """One officer of one team at work; its blocks fill it without a gap."""

    team: str
    officer: str
    blocks: tuple[Block, ...]

    @property
    def starts(self) -> datetime:
        """When it begins."""
        return self.blocks[0].starts

    @property
    def ends(self) -> datetime:
        """When it ends."""
        return self.blocks[-1].ends


def check_roster(shifts: Iterable[Shift], zone: ZoneInfo) -> None:
    """Raise `RosterError` for a gap, an overlap, or a shift of no time.

    It tells the officer, and the time as the clock of `zone` shows it.
    """
    by_officer: dict[str, list[Shift]] = {}
    for shift in shifts:
        if not shift.blocks:
            raise RosterError(shift.officer, "", "empty")
        _check_blocks(shift, zone)
        by_officer.setdefault(shift.officer, []).append(shift)
    for officer, own in by_officer.items():
        ordered = sorted(own, key=lambda shift: shift.starts)
        for early, late in pairwise(ordered):
            if late.starts < early.ends:
                raise RosterError(officer, on_wall(late.starts, zone), "overlap")


def on_wall(at: datetime, zone: ZoneInfo) -> str:
    """Write an instant as an officer reads it: 2026-11-24 10:30."""
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _check_blocks(shift: Shift, zone: ZoneInfo) -> None:
    before = shift.starts
    for block in shift.blocks:
        at = on_wall(block.starts, zone)
        if block.starts > before:
            raise RosterError(shift.officer, on_wall(before, zone), "gap")
        if block.starts < before:
            raise RosterError(shift.officer, at, "overlap")
        if block.ends <= block.starts:
            raise RosterError(shift.officer, at, "backwards")
        before = block.ends


# -- the teams -----------------------------------------------------------------------------------

TeamId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.-]{1,64}\Z")]


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody on the roster; not an account, and without one."""

    id: TeamId
    shown_as: Line


class Team(Struct, frozen=True, forbid_unknown_fields=True):
    """A team, its people, and what it bears of appointments."""

    id: TeamId
    name: Text
    member: tuple[Member, ...] = ()
    day_min: Annotated[int, Meta(ge=0, le=100_000)] = 100_000  # officer-minutes of a day
    week_min: Annotated[int, Meta(ge=0, le=500_000)] = 500_000  # and of a week from Monday
    aim_percent: Annotated[int, Meta(ge=0, le=100)] = 80  # of protected work that is kept
    demo: bool = False  # made up
    ended: date | UnsetType = UNSET  # from this day on there is no such team; absent when unset

    def stands_on(self, day: date) -> bool:
        """Tell whether the team has not ended by a day."""
        return self.ended is UNSET or day < self.ended


def packed(shift: Shift) -> str:
    """Write the bands of a shift with their minutes, as the database keeps them."""
    return ",".join(
        f"{block.band} {(block.ends - block.starts) // timedelta(minutes=1)}"
        for block in shift.blocks
    )


def unpacked(team: str, officer: str, starts: datetime, text: str) -> Shift:
    """Make the shift again."""
    blocks, at = [], starts
    for part in text.split(","):
        band, _, minutes = part.partition(" ")
        ends = at + timedelta(minutes=int(minutes))
        blocks.append(Block(Band(band), at, ends))
        at = ends
    return Shift(team, officer, tuple(blocks))
