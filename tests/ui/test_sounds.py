"""The sounds of a post: what they are made of, what calls for them, and a post without a device."""

import array
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QtAudio

from reception_app.alarm_sounds import Sound, Volumes
from reception_app.desk.states.alarms import AlarmsState, SoundCheck, SoundState
from reception_app.desk.states.office import OfficeOpening
from tests.ui import alarm_states, desk_states, states
from tests.ui.alarm_states import alarm
from ui import sound_thread
from ui.sound_thread import Speaker
from ui.sounds import Sounding, at_night, heard
from ui.tones import PULSES, RATE, samples

WITHIN_MS = 20_000


def pulses(sound):
    """Count the stretches that are not silent."""
    made = array.array("h", samples(sound, 100))
    window = RATE // 200
    loud = [
        max(map(abs, made[n : n + window]), default=0) > 500 for n in range(0, len(made), window)
    ]
    return sum(now and not before for before, now in zip([False, *loud], loud, strict=False))


@pytest.mark.parametrize(
    ("sound", "count"), [(Sound.CRITICAL, 5), (Sound.HIGH, 3), (Sound.LOW, 1), (Sound.CLICK, 1)]
)
def test_that_the_pulses_count_the_urgency(sound, count):
    assert pulses(sound) == count


def test_that_a_critical_alarm_is_three_and_two_and_the_highest():
    gaps = [quiet for _, _, quiet in PULSES[Sound.CRITICAL]]
    assert gaps.index(max(gaps[:-1])) == 2
    pitch = {sound: found[0][0] for sound, found in PULSES.items()}
    assert pitch[Sound.CRITICAL] > pitch[Sound.HIGH] > pitch[Sound.LOW]
    assert len({hertz for hertz, _, _ in PULSES[Sound.BELL]}) == 2


@pytest.mark.parametrize("sound", Sound)
def test_that_a_sound_is_short_and_does_not_crack(sound):
    made = array.array("h", samples(sound, 100))
    assert len(made) / RATE < 1.6
    assert made[0] == 0
    assert abs(made[-1]) < 400
    assert max(map(abs, made)) <= 32767
    assert max(map(abs, array.array("h", samples(sound, 50)))) <= max(map(abs, made)) / 2 + 1


def test_that_what_nobody_has_in_hand_calls_for_a_sound():
    state = alarm_states.day()
    found = heard(state)
    assert (len(found.critical), len(found.high), len(found.low)) == (0, 2, 0)
    assert heard(alarm_states.none()).high == frozenset()
    assert len(heard(desk_states.morning(states.ringing())).rings) == 1
    assert heard(desk_states.morning(states.released())).release


def test_that_an_alarm_that_rises_anew_is_heard_anew():
    first, again = alarm("power", 60, "d"), alarm("power", 5, "d")
    one, two = (
        heard(alarm_states.shown(AlarmsState((row,)))).low for row in (first, again)
    )  # fmt: skip
    assert one != two


def test_that_the_night_is_the_offices_or_the_airlocks_and_not_the_themes():
    assert not at_night(alarm_states.day())
    assert at_night(desk_states.morning(states.night()))
    state = alarm_states.day()
    assert at_night(replace(state, office=replace(state.office, opening=OfficeOpening.NIGHT)))


class Post:
    """Takes what the self-test found."""

    volumes = Volumes()

    def __init__(self) -> None:
        self.found: list[SoundState] = []

    def heard(self, sound: SoundState) -> None:
        self.found.append(sound)


@pytest.mark.qt_log_ignore("multimedia", "FFmpeg", "PulseAudio", "Couldn't")
def test_that_a_post_without_a_device_says_so_and_holds_nothing_up(qtbot, monkeypatch):
    # No sound server: what a post has whose loudspeaker is not plugged in.
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")
    post = Post()
    sounding = Sounding(post, after_ms=0)
    try:
        qtbot.waitUntil(lambda: bool(post.found), timeout=WITHIN_MS)
        assert post.found[-1].check is SoundCheck.NO_DEVICE
        assert post.found[-1].silent
        begun = time.process_time()
        for _ in range(20):
            sounding.draw(alarm_states.shown(AlarmsState((alarm("fire", 1),))))
        sounding.test()
        assert time.process_time() - begun < 1.0
    finally:
        sounding.stop()


def test_that_nothing_is_loaded_before_it_is_needed(qtbot):
    sounding = Sounding(Post())
    try:
        sounding.draw(alarm_states.lost())
        assert not sounding.begun
    finally:
        sounding.stop()


class Line(QObject):
    """A device that takes sounds when it is told to, or fails, called as `QAudioSink` is."""

    stateChanged = Signal(object)  # noqa: N815 - as it is called there

    def __init__(self) -> None:
        super().__init__()
        self._state, self._error, self.buffer = (
            QtAudio.State.StoppedState,
            QtAudio.Error.NoError,
            None,
        )

    def start(self, buffer) -> None:
        self.buffer, self._state = buffer, QtAudio.State.ActiveState

    def take(self) -> bytes:
        """Play all of it; return what was played."""
        played = self.buffer.readAll().data()
        self._state = QtAudio.State.IdleState
        self.stateChanged.emit(self._state)
        return played

    def fail(self) -> None:
        self._state, self._error = QtAudio.State.StoppedState, QtAudio.Error.OpenError
        self.stateChanged.emit(self._state)

    def state(self):
        return self._state

    def error(self):
        return self._error

    def stop(self) -> None:
        self._state = QtAudio.State.StoppedState


class LineSpeaker(Speaker):
    """A speaker at such a device."""

    def __init__(self) -> None:
        super().__init__()
        self.there, self.lines, self.told = True, [], []
        self.found.connect(self.told.append)

    def is_there(self) -> bool:
        return self.there

    def sink(self) -> Line:
        self.lines.append(Line())
        return self.lines[-1]


def test_that_a_device_is_tested_when_a_silence_was_played_to_its_end(qtbot):
    speaker = LineSpeaker()
    speaker.look()
    assert speaker.told == []  # it is listed, and nothing was played yet
    assert set(speaker.lines[0].take()) == {0}
    assert speaker.told == [SoundCheck.HEARD]
    speaker.look()  # the button Test: a new hour only after a new end
    assert speaker.told == [SoundCheck.HEARD]
    speaker.lines[1].take()
    assert speaker.told == [SoundCheck.HEARD] * 2


def test_that_a_device_that_takes_nothing_or_fails_does_not_play(qtbot, monkeypatch):
    monkeypatch.setattr(sound_thread, "PLAYED_WITHIN_MS", 50)
    speaker = LineSpeaker()
    speaker.look()
    qtbot.waitUntil(lambda: speaker.told == [SoundCheck.FAILED], timeout=WITHIN_MS)
    speaker.look()
    speaker.lines[-1].fail()
    assert speaker.told == [SoundCheck.FAILED] * 2


def test_that_an_alarm_waits_for_no_test_and_none_sounds_without_a_device(qtbot):
    speaker = LineSpeaker()
    speaker.look()
    speaker.play(samples(Sound.HIGH, 100))
    assert speaker.lines[1].take() == samples(Sound.HIGH, 100)
    assert speaker.told == []
    speaker.there = False
    speaker.look()
    speaker.play(samples(Sound.HIGH, 100))
    assert speaker.told == [SoundCheck.NO_DEVICE]
    assert len(speaker.lines) == 2
    speaker.lines[0].take()  # the silence of a device that is gone proves nothing
    assert speaker.told == [SoundCheck.NO_DEVICE]


def test_that_a_proven_device_that_stalls_in_a_sound_does_not_play_and_is_tested_again(
    qtbot, monkeypatch
):
    monkeypatch.setattr(sound_thread, "PLAYED_WITHIN_MS", 50)
    monkeypatch.setattr(sound_thread, "AGAIN_MS", 200)
    speaker = LineSpeaker()
    speaker.look()
    speaker.lines[0].take()
    for _ in range(3):
        speaker.play(samples(Sound.CLICK, 100))
    stalled = speaker.lines[1:]
    qtbot.waitUntil(lambda: SoundCheck.FAILED in speaker.told, timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: len(speaker.lines) > 4, timeout=WITHIN_MS)
    # None of them is heard when the device goes on.
    assert all(line.state() == QtAudio.State.StoppedState for line in stalled)
    speaker.lines[-1].take()
    assert speaker.told[-1] is SoundCheck.HEARD


def test_that_an_error_in_the_test_is_no_end_of_the_sound(qtbot, monkeypatch):
    found = iter((OSError("a library cannot be loaded"), False))

    def is_there(_speaker):
        if isinstance(said := next(found), Exception):
            raise said
        return said

    monkeypatch.setattr(Speaker, "is_there", is_there)
    post = Post()
    sounding = Sounding(post, after_ms=0)
    try:
        qtbot.waitUntil(lambda: bool(post.found), timeout=WITHIN_MS)
        assert post.found[-1].check is SoundCheck.FAILED
        sounding.test()
        qtbot.waitUntil(lambda: len(post.found) > 1, timeout=WITHIN_MS)
        assert post.found[-1].check is SoundCheck.NO_DEVICE
    finally:
        sounding.stop()


def test_that_a_thread_of_the_sound_that_has_ended_is_begun_anew(qtbot, monkeypatch):
    monkeypatch.setattr(sound_thread, "WATCH_MS", 20)
    going, begun = Sounding._run, []

    def run(sounding):
        begun.append(sounding)
        if len(begun) > 1:  # the first one ends at once
            going(sounding)

    monkeypatch.setattr(Sounding, "_run", run)
    monkeypatch.setattr(Speaker, "is_there", lambda _speaker: False)
    post = Post()
    sounding = Sounding(post, after_ms=0)
    try:
        qtbot.waitUntil(
            lambda: bool(post.found) and post.found[-1].check is SoundCheck.NO_DEVICE,
            timeout=WITHIN_MS,
        )
        assert post.found[0].check is SoundCheck.FAILED
    finally:
        sounding.stop()


def test_that_a_server_that_hangs_from_the_start_is_told_and_tested_when_it_goes_on(
    qtbot, monkeypatch
):
    monkeypatch.setattr(sound_thread, "WATCH_MS", 50)
    goes_on = threading.Event()
    monkeypatch.setattr(Speaker, "is_there", lambda _speaker: not goes_on.wait(WITHIN_MS / 1000))
    played = []
    monkeypatch.setattr(Speaker, "play", lambda _speaker, sound: played.append(sound))
    post = Post()
    sounding = Sounding(post, after_ms=0)
    try:
        qtbot.waitUntil(lambda: bool(post.found), timeout=WITHIN_MS)
        assert post.found[-1].check is SoundCheck.FAILED
        assert post.found[-1].silent
        sounding.draw(alarm_states.shown(AlarmsState((alarm("fire", 1),))))
        goes_on.set()
        qtbot.waitUntil(lambda: len(post.found) > 2, timeout=WITHIN_MS)
        assert post.found[-1].check is SoundCheck.NO_DEVICE
        assert played == []  # what was due meanwhile is not heard late
    finally:
        goes_on.set()
        sounding.stop()


HANGS = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reception_app.alarm_sounds import Volumes
from ui.chime import Chime
from ui.sounds import Sounding
app = QApplication([])
class Post:
    volumes = Volumes()
    def heard(self, sound): print("heard", sound)
turns = [time.monotonic()]
sounding = MADE
timer = QTimer(interval=10)
timer.timeout.connect(lambda: turns.append(time.monotonic()))
timer.start()
QTimer.singleShot(1500, app.quit)
app.exec()
sounding.stop()
print(max(late - early for early, late in zip(turns, turns[1:])), len(turns))
"""


@pytest.mark.parametrize("made", ["Sounding(Post(), after_ms=0)", "Chime()"])
def test_that_a_sound_server_that_hangs_holds_up_neither_window_nor_end(tmp_path, made):
    path = tmp_path / "pulse"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PULSE_SERVER": f"unix:{path}"}
    with socket.socket(socket.AF_UNIX) as server:  # which takes a call, and says nothing
        server.bind(str(path))
        server.listen()
        server.settimeout(0)
        ended = subprocess.run(
            [sys.executable, "-c", HANGS.replace("MADE", made)], env=env,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        server.accept()[0].close()  # it was asked
    assert ended.returncode == 0, ended.stderr
    assert "heard" not in ended.stdout
    longest_s, turns = ended.stdout.split()
    assert int(turns) > 20  # the loop of the window went on
    assert float(longest_s) < 10  # the library itself gives up after 30 s
