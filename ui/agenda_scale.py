"""Where times and lanes of the agenda lie on its grid, and what the keys step over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from reception_app.appointments import GRID
from reception_app.desk.states.agenda import AgendaState, Lane, Stretch, Use

FIRST, LAST = 8, 18  # hours that a day shows at least
SLOT = timedelta(minutes=30)  # what free and protected time is cut into
HEAD = 28  # px of a team's line above its lanes
TALLEST, LOWEST = 96, 38  # px of a lane
GAP = 12  # px between two teams
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """One cell that the keys can stand on: a slot of a lane."""

    lane: int
    use: Use
    starts: datetime
    ends: datetime
    booking: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Times to px: `days` columns of the hours from `first` to `last`, `left` px of names."""

    day: date
    days: int
    zone: str
    first: int
    last: int
    left: float
    width: float

    @property
    def column(self) -> float:
        """The px of one day."""
        return max(1.0, (self.width - self.left) / self.days)

    def x(self, at: datetime) -> float:
        """Return where a time lies; what is before or after the shown hours at their edge."""
        local = at.astimezone(ZoneInfo(self.zone))
        day = (local.date() - self.day).days
        hours = local.hour + local.minute / 60
        if day < 0:
            day, hours = 0, self.first
        if day >= self.days:
            day, hours = self.days - 1, self.last
        share = (min(max(hours, self.first), self.last) - self.first) / (self.last - self.first)
        return self.left + (day + share) * self.column

    def hour_px(self) -> float:
        """Return the px of one hour."""
        return self.column / (self.last - self.first)


def scale_of(state: AgendaState, zone: str, left: float, width: float) -> Scale:
    """Show at least the usual hours, and all that stands on a roster."""
    local = ZoneInfo(zone)
    first, last = FIRST, LAST
    for lane in state.lanes:
        for one in lane.stretches:
            starts, ends = one.starts.astimezone(local), one.ends.astimezone(local)
            if starts.date() != ends.date():
                first, last = 0, 24
                break
            first = min(first, starts.hour)
            last = max(last, ends.hour + bool(ends.minute))
    day = state.day or date(1970, 1, 1)
    return Scale(day, state.days, zone, first, last, left, width)


@dataclass(frozen=True, slots=True)
class Band:
    """One team on the grid: its line, then its lanes."""

    team: str
    top: float
    lanes: tuple[int, ...]
    tall: float  # px of a lane

    def lane_top(self, lane: int) -> float:
        """Return where a lane begins."""
        return self.top + HEAD + self.lanes.index(lane) * self.tall

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + HEAD + len(self.lanes) * self.tall


def bands_of(lanes: tuple[Lane, ...], room: float) -> tuple[Band, ...]:
    """Stack the teams in `room` px; lanes give up height until they are as low as may be."""
    teams: dict[str, list[int]] = {}
    for number, lane in enumerate(lanes):
        teams.setdefault(lane.team, []).append(number)
    if not teams:
        return ()
    free = room - len(teams) * (HEAD + GAP)
    tall = min(TALLEST, max(LOWEST, free / max(1, len(lanes))))
    found, top = [], 0.0
    for team, numbers in teams.items():
        band = Band(team, top, tuple(numbers), tall)
        found.append(band)
        top = band.bottom + GAP
    return tuple(found)


def first_bookable(now: datetime) -> datetime:
    """Return the first time, on the grid of appointments, that has not passed."""
    return _EPOCH + -(-(now - _EPOCH) // GRID) * GRID


def places_of(number: int, lane: Lane, since: datetime = _EPOCH) -> tuple[Place, ...]:
    """Cut a lane into what the keys stand on: appointments whole, the rest by the half hour.

    Of what is free or protected only what begins at `since` or later: nobody books the past.
    """
    return tuple(_places(number, lane.stretches, since))


def _places(number: int, stretches: Iterable[Stretch], since: datetime) -> Iterator[Place]:
    for one in stretches:
        if one.use is Use.TAKEN:
            yield Place(number, one.use, one.starts, one.ends, one.booking)
            continue
        at = max(one.starts, since)
        while at < one.ends:
            # The first slot ends on a half hour of the clock, so that slots line up.
            past = (at - _EPOCH) % SLOT
            until = min(at + SLOT - past, one.ends)
            yield Place(number, one.use, at, until)
            at = until


def nearest(places: Iterable[Place], at: datetime) -> Place | None:
    """Return the cell of a lane that lies nearest to a time."""
    return min(places, key=lambda one: (abs((one.starts - at).total_seconds()),), default=None)


def next_free(lanes: Iterable[tuple[Place, ...]]) -> Place | None:
    """Return the cell from which half an hour is free first, else the first free one.

    Of two at once, that of the upper lane: what is free for ten minutes refuses most reasons.
    """
    free = [
        (not _lasts(own, number), one.starts, one.lane, one)
        for own in lanes
        for number, one in enumerate(own)
        if one.use is Use.FREE
    ]
    return min(free, key=lambda found: found[:3], default=(True, _EPOCH, 0, None))[3]


def _lasts(own: tuple[Place, ...], number: int) -> bool:
    ends = own[number].ends
    for one in own[number + 1 :]:
        if one.use is not Use.FREE or one.starts != ends or ends - own[number].starts >= SLOT:
            break
        ends = one.ends
    return ends - own[number].starts >= SLOT
