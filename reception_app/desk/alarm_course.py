"""The course of the alarms at one console: when each rose, how often, the rate, what is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class Rise:
    """When an alarm rose, by the first word of it; what it told last, and its row."""

    at_s: float  # of the wall clock, since 1970
    alarm: AlarmState
    row: AlarmRow

    def says(self, alarm: AlarmState) -> bool:
        """Tell whether an alarm says the same, however old it is."""
        known = self.alarm
        return (
            alarm.active is known.active
            and alarm.acknowledged is known.acknowledged
            and alarm.kind == known.kind
            and alarm.detail == known.detail
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What a device told last of its alarms, and when each of them rose."""

    boot: str
    device: AnyDevice
    rises: dict[str, Rise]
    rows: tuple[AlarmRow, ...]


class BridgeAlarms:
    """The alarms of all devices of a bridge; a device that is as it was is not read again."""

    def __init__(self) -> None:
        self._told: dict[str, Told] = {}
        self._asked: dict[str, AnyDevice] = {}

    def news(self, link: LinkView) -> tuple[AnyDevice, ...]:
        """Return the devices that told something since this was asked last."""
        asked, self._asked = self._asked, {device.name: device for device in link.devices}
        return tuple(one for one in link.devices if asked.get(one.name) is not one)

    def rows(self, link: LinkView, moment: Moment) -> tuple[AlarmRow, ...]:
        """Return what the devices tell; an age told anew moves no time on the screen."""

        def seen(name: str) -> datetime:
            return moment.now - timedelta(seconds=moment.monotonic - link.told_at(name))

        self._told = {
            one.name: told(one, link.boot, seen(one.name), self._told.get(one.name))
            for one in link.devices
        }
        return tuple(chain.from_iterable(one.rows for one in self._told.values()))


def told(device: AnyDevice, boot: str, seen: datetime, before: Told | None) -> Told:
    """Return what a device tells; `seen` is when its ages were true."""
    if before is not None and before.device is device and before.boot == boot:
        return before
    known: dict[str, Rise] = {}
    if before is not None and before.boot == boot and _label(before.device) == _label(device):
        known = before.rises
    rises, seen_s = {}, seen.timestamp()
    for alarm in device.alarms:
        rise = known.get(alarm.alarm)
        if rise is None or abs(seen_s - alarm.age_s - rise.at_s) > SAME_RISE_S:
            rise = _rise(alarm, device, seen, None)
        elif not rise.says(alarm):
            rise = _rise(alarm, device, seen, rise)
        rises[alarm.alarm] = rise
    return Told(boot, device, rises, tuple([rise.row for rise in rises.values()]))


def _label(device: AnyDevice) -> str:
    return device.label if isinstance(device, BarrierState | GateState | ReaderState) else ""


def _rise(alarm: AlarmState, device: AnyDevice, seen: datetime, before: Rise | None) -> Rise:
    """Return an alarm that rose, or says something new: then it keeps the time of its rise."""
    if before is None:
        at = seen - timedelta(seconds=alarm.age_s)
        return Rise(at.timestamp(), alarm, from_bridge(alarm, at.replace(microsecond=0), device))
    return Rise(before.at_s, alarm, from_bridge(alarm, before.row.since, device))


class Course:
    """What came and went."""

    def __init__(self) -> None:
        self._open: dict[str, AlarmRow] = {}
        self._counted: dict[str, tuple[AlarmRow, AlarmRow]] = {}  # as told, and with its count
        self._times: dict[str, int] = {}
        self._turns: dict[str, tuple[AlarmMoment, ...]] = {}
        self._rate = Rate()
        self._closed: deque[ClosedAlarm] = deque(maxlen=CLOSED_AT_MOST)
        self._shown: tuple[ClosedAlarm, ...] = ()

    def follow(
        self, rows: Iterable[AlarmRow], moment: Moment, *, bridge_known: bool
    ) -> tuple[AlarmRow, ...]:
        """Take in what is open now, and return it with how often each rose.

        While the bridge is lost nothing is known of its alarms: they have not ended.
        """
        now, risen = {row.key: row for row in rows}, 0
        for key, row in now.items():
            before = self._open.get(key)
            if before is not row:  # most of a flood are as they were
                risen += self._changed(key, before, row, moment)
        if risen:
            self._rate = self._rate.counted(moment.monotonic, risen)
        kept = {} if bridge_known else {k: row for k, row in self._open.items() if row.device}
        at = moment.now.replace(microsecond=0)
        for key, row in self._open.items():
            if key not in now and key not in kept:
                if row.active:
                    self._turned(key, at, AlarmTurn.CLEARED)
                self._closed.appendleft(ClosedAlarm(row_with(row, course=self.turns(key)), at))
        self._open = kept | now
        self._forget(moment.now)
        return self._with_counts(now)

    def _changed(self, key: str, before: AlarmRow | None, row: AlarmRow, moment: Moment) -> bool:
        """Take in what an alarm says now and did not before; tell whether it rose."""
        if before is None or before.since != row.since:
            self._rose(key, row.since)
            return True
        if before.active and not row.active:
            self._turned(key, row.over_at or moment.now, AlarmTurn.CLEARED)
        return False

    def _with_counts(self, now: dict[str, AlarmRow]) -> tuple[AlarmRow, ...]:
        """Say of each alarm how often it rose; what is told as before needs no new row."""
        before, self._counted = self._counted, {}
        found = []
        for key, row in now.items():
            times = self._times.get(key, 1)
            if row.times == times:
                found.append(row)
                continue
            told, counted = before.get(key, (None, row))
            if told is not row or counted.times != times:
                counted = row_with(row, times=times)
            self._counted[key] = row, counted
            found.append(counted)
        return tuple(found)

    def _rose(self, key: str, since: datetime) -> None:
        count = self._times.pop(key, 0) + 1
        self._times[key] = count
        while len(self._times) > COUNTED_AT_MOST:
            gone = next(iter(self._times))
            del self._times[gone]
            self._turns.pop(gone, None)
        self._turned(key, since, AlarmTurn.ROSE)

    def _turned(self, key: str, at: datetime, turn: AlarmTurn) -> None:
        before = self._turns.get(key, ())
        moment = AlarmMoment(at.replace(microsecond=0) if at.microsecond else at, turn)
        self._turns[key] = (*before, moment)[-TURNS_AT_MOST:]

    def turns(self, key: str) -> tuple[AlarmMoment, ...]:
        """Return how an alarm came and went at this console, oldest first."""
        return self._turns.get(key, ())

    def _forget(self, now: datetime) -> None:
        while self._closed and now - self._closed[-1].at > CLOSED_FOR:
            self._closed.pop()
        if len(self._shown) != len(self._closed) or (
            self._closed and self._shown[0] is not self._closed[0]
        ):
            self._shown = tuple(self._closed)

    @property
    def closed(self) -> tuple[ClosedAlarm, ...]:
        """What was dealt with in the last day, newest first."""
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
