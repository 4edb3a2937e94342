"""The course of the alarms at one console: when each rose, how often, the rate, what is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from device_bridge.protocol.state import AnyDevice
from reception_app.alarms import HOUR, TEN_MIN, Rate
from reception_app.desk.alarm_sources import from_bridge
from reception_app.desk.links import LinkView
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import AlarmRate, AlarmRow, ClosedAlarm

CLOSED_AT_MOST = 100
CLOSED_FOR = timedelta(hours=24)
COUNTED_AT_MOST = 1000  # alarms whose rises are counted one by one
SAME_RISE = timedelta(seconds=3)  # the same rise told anew, by an age that was measured anew


@dataclass(frozen=True, slots=True)
class Told:
    """What a device told last of its alarms, and when each of them rose."""

    boot: str
    device: AnyDevice
    rises: dict[str, tuple[datetime, datetime]]  # by its word, and as it was given first
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
        return tuple(row for one in self._told.values() for row in one.rows)


def told(device: AnyDevice, boot: str, seen: datetime, before: Told | None) -> Told:
    """Return what a device tells; `seen` is when its ages were true."""
    if before is not None and before.device is device and before.boot == boot:
        return before
    known = before.rises if before is not None and before.boot == boot else {}
    rises, rows = {}, []
    for alarm in device.alarms:
        at = seen - timedelta(seconds=alarm.age_s)
        rise = known.get(alarm.alarm)
        if rise is None or abs(at - rise[0]) > SAME_RISE:
            rise = (at, at.replace(microsecond=0))
        rises[alarm.alarm] = rise
        rows.append(from_bridge(alarm, rise[1], device))
    return Told(boot, device, rises, tuple(rows))


class Course:
    """What came and went."""

    def __init__(self) -> None:
        self._open: dict[str, AlarmRow] = {}
        self._times: dict[str, int] = {}
        self._rate = Rate()
        self._closed: deque[ClosedAlarm] = deque(maxlen=CLOSED_AT_MOST)
        self._shown: tuple[ClosedAlarm, ...] = ()

    def follow(
        self, rows: Iterable[AlarmRow], moment: Moment, *, bridge_known: bool
    ) -> tuple[AlarmRow, ...]:
        """Take in what is open now, and return it with how often each rose.

        While the bridge is lost nothing is known of its alarms: they have not ended.
        """
        now = {row.key: row for row in rows}
        risen = 0
        for key, row in now.items():
            before = self._open.get(key)
            if before is None or before.since != row.since:
                risen += 1
                self._rose(key)
        if risen:
            self._rate = self._rate.counted(moment.monotonic, risen)
        kept = {} if bridge_known else {k: row for k, row in self._open.items() if row.device}
        for key, row in self._open.items():
            if key not in now and key not in kept:
                self._closed.appendleft(ClosedAlarm(row, moment.now.replace(microsecond=0)))
        self._open = kept | now
        self._forget(moment.now)
        return tuple(replace(row, times=self._times.get(row.key, 1)) for row in now.values())

    def _rose(self, key: str) -> None:
        count = self._times.pop(key, 0) + 1
        self._times[key] = count
        while len(self._times) > COUNTED_AT_MOST:
            del self._times[next(iter(self._times))]

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
