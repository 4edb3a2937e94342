"""What this console is: office, post, airlock; and the clocks it reads."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reception_app.alarm_sounds import Volumes
from reception_app.clearance import CheckSource, Posture, required
from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.services import ServiceName
from reception_app.floors import Place
from reception_app.hours import Calendar
from reception_app.retention import USUAL
from reception_app.visits import RECALL_AFTER
from reception_app.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Callable

    from reception_app.desk.muster_copy import MusterCopy
    from reception_app.desk.unheard import UnheardAlarm
    from reception_app.diagnosis import Report
    from reception_app.offices import Measure

DEFAULT_TARGET_MIN = 20


@dataclass(frozen=True, slots=True)
class Setup:
    """The settings that the desk needs; `airlock` is empty where none is fitted."""

    office: OfficeState
    services: tuple[ServiceName, ...] = ()
    airlock: str = ""
    series: str = "B"  # letter of the tickets given here
    walk_ins: bool = True  # a regional office; elsewhere registering needs an officer's reason
    posture: Posture = Posture.FULL  # how strictly this office checks
    recall_after: timedelta = RECALL_AFTER
    retention_days: int = USUAL  # 1 to 90: how long names are kept after a visit
    calendar: Calendar | None = None  # None: `office` says it
    zones: Zones = field(default_factory=Zones)  # of the building; none: nothing is known of them
    directory: int = 0  # revision of the import that this was made of
    airlock_place: Place | None = None  # where the airlock lies on the floor plan
    volumes: Volumes = field(default_factory=Volumes)  # how loud the sounds of this post are
    building: Path | None = None  # card of a fake building: exercises are played in it
    unheard: UnheardAlarm | None = None  # where a silent alarm is kept until it is heard
    muster: MusterCopy | None = None  # where who is inside is kept; None: nowhere
    examine: Callable[[], Report] | None = None  # looks at this machine; it may take a while
    exercise: str = ""  # that begins by itself as soon as the doors are known
    register: tuple[Measure, ...] | None = None  # of measures, on this day; None: none is kept
    check_at_desk: bool = False  # without an airlock: nobody waits before the check is passed

    @property
    def post(self) -> str:
        """The id of this work post."""
        return self.office.post_id

    @property
    def checks(self) -> tuple[CheckSource, ...]:
        """What the check of this office needs, in its order."""
        return required(self.posture)

    def service(self, code: str) -> ServiceName | None:
        """Return a reason for a visit by its code."""
        return next((found for found in self.services if found.code == code), None)

    def target_min(self, code: str) -> int:
        """Return the minutes within which somebody with this reason should be called."""
        found = self.service(code)
        return found.target_min if found else DEFAULT_TARGET_MIN


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant on both clocks: what people read, and what durations are made of."""

    now: datetime
    monotonic: float


@dataclass(frozen=True, slots=True)
class Clock:
    """The clocks of this console; a test hands in its own."""

    shift_s: float = field(default=0.0)

    def moment(self) -> Moment:
        """Read both clocks."""
        return Moment(datetime.now(UTC) + timedelta(seconds=self.shift_s), time.monotonic())
