"""Make a post heard: what the alarms call for, from some seconds after the first paint on."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QTimer, Slot

from reception_app.alarm_sounds import Heard, Sound, Sounded, Volumes, due, level
from reception_app.desk.states.alarms import AlarmPriority, SoundCheck, SoundState
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.office import OfficeOpening
from ui.sound_thread import SoundThread
from ui.tones import samples

BEGIN_AFTER_MS = 2000  # the window is at work by then
SPARE = "night"  # the regime of an airlock in which a post is quieter


def heard(state: DeskState) -> Heard:
    """Tell what calls for a sound in a state."""
    new: dict[AlarmPriority, set[str]] = {code: set() for code in AlarmPriority}
    for row in state.alarms.rows:
        if not row.acknowledged:
            new[row.priority].add(f"{row.key}@{row.since.timestamp():.0f}")
    passage = state.airlock.passage
    released = passage is not None and any(stage == "released" for stage, _ in passage.stages)
    return Heard(
        critical=frozenset(new[AlarmPriority.CRITICAL]),
        high=frozenset(new[AlarmPriority.HIGH]),
        low=frozenset(new[AlarmPriority.LOW]),
        given=frozenset(
            row.key
            for row in state.alarms.rows
            if row.escalated and not row.acknowledged and state.alarms.may_shelve
        ),
        rings=frozenset(str(ring.call) for ring in state.airlock.rings if ring.rings),
        release=passage.command if passage is not None and released else "",
        flooding=state.alarms.rate.flooding,
    )


def at_night(state: DeskState) -> bool:
    """Tell whether the rules of the night hold: the theme on the screen says nothing of it."""
    device = state.airlock.device
    regime = device.regime.value if device is not None else ""
    return state.office.opening is OfficeOpening.NIGHT or regime == SPARE


class Post(Protocol):
    """What the sounds need of the alarms of the desk."""

    @property
    def volumes(self) -> Volumes:
        """How loud each sound is by day."""

    def heard(self, sound: SoundState) -> None:
        """Take what the self-test found."""


class Sounding(SoundThread):
    """What a post sounds like: follows the states of the desk, and tests itself."""

    def __init__(self, post: Post, *, after_ms: int = BEGIN_AFTER_MS) -> None:
        super().__init__()
        self._post, self._sounded, self._night = post, Sounded(), False
        self.found.connect(self._found)
        self._begin = QTimer(self, singleShot=True, interval=after_ms)
        self._begin.timeout.connect(self.begin)
        self._begin.start()

    def draw(self, state: DeskState) -> None:
        """Follow a state; what is due is played, or lost where there is no device."""
        self._night = at_night(state)
        if not self.begun:
            return  # what calls for a sound now will still do so
        self._sounded, sounds = due(self._sounded, heard(state), time.monotonic())
        for sound in sounds:
            self._make(sound)

    def test(self) -> None:
        """Look for the device again, and play the sound of a high alarm."""
        super().test()
        self._make(Sound.HIGH)

    def _make(self, sound: Sound) -> None:
        loud = level(sound, self._post.volumes, night=self._night)
        if loud > 0:
            self.hand(samples(sound, round(loud * 100)))

    @Slot(object)
    def _found(self, check: SoundCheck) -> None:
        self._post.heard(SoundState(check, datetime.now(UTC).replace(microsecond=0)))

    def stop(self) -> None:
        """End the thread, also one that has not begun."""
        self._begin.stop()
        super().stop()
