"""Where the rooms of a building lie on the plan of a floor, and where the walls between them are.

A floor is a grid of `GRID` by `GRID`, counted from its upper left corner: fine enough to be known
again, and coarse enough to be written down by hand. Nothing here knows what a room is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta, Struct

GRID = 12  # units across, and as many down
FLOORS = (-5, 60)  # the lowest and the highest; 0 is the ground floor
_Start = Annotated[int, Meta(ge=0, lt=GRID)]
_Length = Annotated[int, Meta(ge=1, le=GRID)]


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """One room: how far right and down it begins, how wide and how high it is, in grid units."""

    x: _Start
    y: _Start
    w: _Length
    h: _Length
    floor: Annotated[int, Meta(ge=FLOORS[0], le=FLOORS[1])] = 0

    @property
    def right(self) -> int:
        """Where it ends at the right."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.y + self.h

    @property
    def on_grid(self) -> bool:
        """Tell whether all of it lies on the grid."""
        return self.right <= GRID and self.bottom <= GRID

    def overlaps(self, other: Place) -> bool:
        """Tell whether two rooms share more than a wall."""
        return (
            self.floor == other.floor
            and self.x < other.right and other.x < self.right
            and self.y < other.bottom and other.y < self.bottom
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wall:
    """A straight piece of wall, in grid units; upright, or level."""

    x: float
    y: float
    length: float
    upright: bool

    def at(self, share: float) -> tuple[float, float]:
        """Return the point at a share (0 to 1) of its length."""
        along = self.length * share
        return (self.x, self.y + along) if self.upright else (self.x + along, self.y)


def between(one: Place, other: Place) -> Wall | None:
    """Return the wall that two rooms share; None where they share none."""
    if one.floor != other.floor:
        return None
    top, bottom = max(one.y, other.y), min(one.bottom, other.bottom)
    left, right = max(one.x, other.x), min(one.right, other.right)
    if bottom > top and left == right:
        return Wall(left, top, bottom - top, upright=True)
    if right > left and top == bottom:
        return Wall(left, top, right - left, upright=False)
    return None


def doorway(place: Place, wanted: Place | None, neighbours: Iterable[Place]) -> Wall:
    """Return the wall of a room in which a gate stands.

    It is the one to the room from which the gate leads; where the two do not meet, the longest
    one to any other room, and else the wall at the left.
    """
    direct = between(place, wanted) if wanted is not None else None
    if direct is not None:
        return direct
    walls = [wall for one in neighbours if (wall := between(place, one)) is not None]
    return max(
        walls, key=lambda wall: wall.length, default=Wall(place.x, place.y, place.h, upright=True)
    )


def extent(places: Iterable[Place]) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is drawn; the whole grid where nothing is."""
    drawn = tuple(places)
    if not drawn:
        return 0, 0, GRID, GRID
    return (
        min(one.x for one in drawn), min(one.y for one in drawn),
        max(one.right for one in drawn), max(one.bottom for one in drawn),
    )  # fmt: skip


def faults(places: Mapping[str, Place]) -> Iterable[tuple[str, str]]:
    """Yield the name of each room that cannot lie where it does, and why."""
    before: list[tuple[str, Place]] = []
    for name, place in places.items():
        if not place.on_grid:
            ends = f"{place.right} by {place.bottom}"
            yield name, f"reaches to {ends}: the grid is {GRID} by {GRID}"
        for other, there in before:
            if place.overlaps(there):
                yield name, f"lies over {other}"
        before.append((name, place))
