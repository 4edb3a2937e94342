"""The course of the alarms at one console: when each rose, how often, the rate, what is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter

from device_bridge.protocol.state import (
    AlarmState,
    AnyDevice,
    BarrierState,
    GateState,
    ReaderState,
)
from reception_app.alarms import HOUR, TEN_MIN, Rate
from reception_app.desk.alarm_sources import from_bridge
from reception_app.desk.links import LinkView
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import (
    AlarmMoment,
    AlarmRate,
    AlarmRow,
    AlarmTurn,
    ClosedAlarm,
    row_with,
)

CLOSED_AT_MOST = 100
CLOSED_FOR = timedelta(hours=24)
COUNTED_AT_MOST = 1000  # alarms whose rises are counted one by one
TURNS_AT_MOST = 8  # of one alarm: the newest that this console saw
# The same rise told anew, by an age that was measured anew. Half a microsecond more: seconds since
# 1970 are not exact, and three seconds are still the same rise.
SAME_RISE_S = 3.0 + 5e-7
AGE_AT_MOST_S = 10 * 365 * 24 * 3600.0  # an age that is no time is shown as one; none is lost
_said = attrgetter("active", "acknowledged", "kind", "detail")


@dataclass(frozen=True, slots=True)
class Rise:
    """When an alarm rose, by the first word of it; what it told last, and its row."""

    key: str  # of the row, which makes it anew each time
    at_s: float  # of the wall clock, since 1970
    said: tuple[object, ...]  # all but how old it is
    row: AlarmRow


@dataclass(frozen=True, slots=True)
class Told:
    """What a device told last of its alarms, and when each of them rose."""

    boot: str
    device: AnyDevice
    rises: dict[str, Rise]
    rows: dict[str, AlarmRow]  # by key


class BridgeAlarms:
    """The alarms of all devices of a bridge; a device that is as it was is not read again."""

    def __init__(self) -> None:
        self._told: dict[str, Told] = {}

    def news(self, link: LinkView, moment: Moment) -> Iterator[Told]:
        """Read what devices told since this was asked last, and give that; gone: no rows.

        An age told anew moves no time on the screen.
        """
        if link.number < 0:  # nothing was told in this life of the bridge: nothing has ended
            return
        for device in link.devices:
            before = self._told.get(device.name)
            if before is None or before.device is not device or before.boot != link.boot:
                age_s = moment.monotonic - link.told_at(device.name)
                seen = moment.now - timedelta(seconds=age_s)
                found = told(device, link.boot, seen, before)
                yield found
                self._told[device.name] = found  # it is taken in: what fails is read once more
        for name in self._told.keys() - {device.name for device in link.devices}:
            yield replace(self._told[name], rows={})
            del self._told[name]


def told(device: AnyDevice, boot: str, seen: datetime, before: Told | None) -> Told:
    """Return what a device tells; `seen` is when its ages were true."""
    known: dict[str, Rise] = {}
    if before is not None and before.boot == boot and _label(before.device) == _label(device):
        known = before.rises
    rises, seen_s = {}, seen.timestamp()
    for alarm in device.alarms:
        rise = known.get(alarm.alarm)
        if rise is None or abs(seen_s - _age_s(alarm) - rise.at_s) > SAME_RISE_S:
            rise = _rise(alarm, device, seen, None)
        elif _said(alarm) != rise.said:
            rise = _rise(alarm, device, seen, rise)
        rises[alarm.alarm] = rise
    return Told(boot, device, rises, {rise.key: rise.row for rise in rises.values()})


def _age_s(alarm: AlarmState) -> float:
    return min(alarm.age_s, AGE_AT_MOST_S)


def _label(device: AnyDevice) -> str:
    return device.label if isinstance(device, BarrierState | GateState | ReaderState) else ""


def _rise(alarm: AlarmState, device: AnyDevice, seen: datetime, before: Rise | None) -> Rise:
    """Return an alarm that rose, or says something new: then it keeps the time of its rise."""
    if before is None:
        at = seen - timedelta(seconds=_age_s(alarm))
        row = from_bridge(alarm, at.replace(microsecond=0), device)
        return Rise(row.key, at.timestamp(), _said(alarm), row)
    row = from_bridge(alarm, before.row.since, device)
    return Rise(before.key, before.at_s, _said(alarm), row)


class Course:
    """What came and went."""

    def __init__(self) -> None:
        self._open: dict[str, dict[str, AlarmRow]] = {}  # as told, by who tells
        self._counted: dict[str, AlarmRow] = {}  # of those that rose more than once: with that
        self._times: dict[str, int] = {}
        self._turns: dict[str, tuple[AlarmMoment, ...]] = {}
        self._rate = Rate()
        self._closed: deque[ClosedAlarm] = deque(maxlen=CLOSED_AT_MOST)
        self._shown: tuple[ClosedAlarm, ...] = ()

    def follow(self, teller: str, told: dict[str, AlarmRow], moment: Moment) -> None:
        """Take in what is open now by the word of a device, or of this console ("").

        Who tells nothing, as a bridge that is lost, has ended no alarm.
        """
        before, risen = self._open.get(teller, {}), 0
        # Most of a flood are as they were.
        for key in [key for key, row in told.items() if before.get(key) is not row]:
            risen += self._changed(key, before.get(key), told[key], moment)
        if risen:
            self._rate = self._rate.counted(moment.monotonic, risen)
        for key, row in before.items():
            if key not in told:
                self._ended(key, row, moment)
        if told:
            self._open[teller] = told
        else:
            self._open.pop(teller, None)

    def rows(self, tellers: Iterable[str]) -> tuple[AlarmRow, ...]:
        """Return what is open by the word of some, with how often each rose."""
        found: list[AlarmRow] = []
        for teller in tellers:
            told = self._open.get(teller, {})
            found += map(self._counted.get, told, told.values())
        return tuple(found)

    def _changed(self, key: str, before: AlarmRow | None, row: AlarmRow, moment: Moment) -> bool:
        """Take in what an alarm says now and did not before; tell whether it rose."""
        rose = before is None or before.since != row.since
        if rose:
            self._rose(key, row.since)
        elif before is not None and before.active and not row.active:
            self._turned(key, row.over_at or moment.now, AlarmTurn.CLEARED)
        times = self._times.get(key, 1)
        if row.times != times:
            self._counted[key] = row_with(row, times=times)
        else:
            self._counted.pop(key, None)
        return rose

    def _ended(self, key: str, row: AlarmRow, moment: Moment) -> None:
        at = moment.now.replace(microsecond=0)
        if row.active:
            self._turned(key, at, AlarmTurn.CLEARED)
        self._counted.pop(key, None)
        self._closed.appendleft(ClosedAlarm(row_with(row, course=self.turns(key)), at))

    def _rose(self, key: str, since: datetime) -> None:
        count = self._times.pop(key, 0) + 1
        self._times[key] = count
        while len(self._times) > COUNTED_AT_MOST:
            gone = next(iter(self._times))
            del self._times[gone]
            self._turns.pop(gone, None)
        self._turned(key, since, AlarmTurn.ROSE)

    def _turned(self, key: str, at: datetime, turn: AlarmTurn) -> None:
        if key not in self._times:  # crowded out by others: nothing would ever forget it
            return
        before = self._turns.get(key, ())
        moment = AlarmMoment(at.replace(microsecond=0) if at.microsecond else at, turn)
        self._turns[key] = (*before, moment)[-TURNS_AT_MOST:]

    def turns(self, key: str) -> tuple[AlarmMoment, ...]:
        """Return how an alarm came and went at this console, oldest first."""
        return self._turns.get(key, ())

    def closed(self, now: datetime) -> tuple[ClosedAlarm, ...]:
        """Return what was dealt with in the last day, newest first."""
        while self._closed and now - self._closed[-1].at > CLOSED_FOR:
            self._closed.pop()
        if len(self._shown) != len(self._closed) or (
            self._closed and self._shown[0] is not self._closed[0]
        ):
            self._shown = tuple(self._closed)
        return self._shown

    def flooding(self, clock_s: float) -> bool:
        """Tell whether more come than anybody can read."""
        return self._rate.flooding(clock_s)

    def rate(self, clock_s: float) -> AlarmRate:
        """Return the rate as it is shown."""
        rate = self._rate
        return AlarmRate(
            rate.within(HOUR, clock_s), rate.within(TEN_MIN, clock_s), rate.flooding(clock_s)
        )
