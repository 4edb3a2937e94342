"""The chime: made of numbers, soft at both ends, never needed."""

import sys
import threading
from array import array
from itertools import pairwise

import PySide6
import pytest

from reception_app.display import PublicCall
from tests.ui.public_views import AT
from tests.ui.test_sounds import Line
from ui import chime
from ui.chime import RATE, Chime, Voice, samples
from ui.sound_thread import Speaker


def wave():
    return array("h", samples())


def test_that_the_chime_is_short_and_never_clips():
    tones = wave()
    assert 1.0 < len(tones) / RATE < 2.0
    assert 8_000 < max(abs(one) for one in tones) < 32_000


def test_that_the_chime_begins_and_ends_softly():
    tones = wave()
    assert abs(tones[0]) < 200
    assert max(abs(one) for one in tones[-200:]) < 1_000


def test_that_the_second_tone_is_lower_than_the_first():
    tones = wave()

    def crossings(begin_s):
        part = tones[int(begin_s * RATE) : int((begin_s + 0.2) * RATE)]
        return sum(one < 0 <= other for one, other in pairwise(part))

    assert crossings(0.05) > 1.3 * crossings(1.0)


def test_that_a_machine_without_sound_is_silent_and_says_why(qtbot, monkeypatch, caplog):
    for name in ("QtMultimedia", "QtTextToSpeech"):  # whatever another test has loaded
        monkeypatch.setitem(sys.modules, f"PySide6.{name}", None)
        monkeypatch.delattr(PySide6, name, raising=False)
    bell, voice = Chime(), Voice(("nl_BE",))
    try:
        qtbot.waitUntil(lambda: "no chime" in caplog.text, timeout=10_000)
        bell.play()
        bell.test()
    finally:
        bell.stop()
    assert voice.why_silent
    assert caplog.text.count("no chime") == caplog.text.count("no voice") == 1
    voice.say({"nl_BE": f"Nummer {PublicCall('B014', '2', AT).ticket}"})


def test_that_a_loudspeaker_that_is_plugged_in_later_plays_the_chime(qtbot, monkeypatch, caplog):
    there, lines = threading.Event(), []
    monkeypatch.setattr(Speaker, "is_there", lambda _speaker: there.is_set())
    monkeypatch.setattr(Speaker, "sink", lambda _speaker: lines.append(Line()) or lines[-1])
    bell = Chime()
    try:
        qtbot.waitUntil(lambda: "no chime" in caplog.text, timeout=10_000)
        there.set()
        bell.test()  # what the thread does by itself when a device comes
        bell.play()
        qtbot.waitUntil(lambda: len(lines) == 2, timeout=10_000)
        assert lines[1].buffer.data().data() == samples()
    finally:
        bell.stop()


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)")  # sound systems that are not here
def test_that_a_call_is_spoken_in_one_language_after_the_other(qapp, qtbot):
    # Qt's own engine for tests, which keeps the time of speaking and makes no sound.
    voice = Voice(("nl_BE", "en_GB", "nb_NO"), "mock")
    spoken = []
    engine = voice._engine
    engine.stateChanged.connect(
        lambda state: state == engine.State.Speaking and spoken.append(engine.locale().name())
    )
    texts = {"nl_BE": "Nummer B", "en_GB": "Number B", "nb_NO": "Nummer B"}
    voice.say(texts)
    qtbot.waitUntil(lambda: spoken == ["en_GB", "nb_NO"], timeout=10_000)
    voice.say(texts)
    qtbot.waitUntil(lambda: spoken == ["en_GB", "nb_NO"] * 2, timeout=10_000)


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "is not supported")
def test_that_a_voice_in_error_is_taken_anew_for_the_next_call(qapp, qtbot, caplog):
    voice = Voice(("en_GB",), "mock")
    voice._engine.setEngine("one that went away")
    assert voice._engine.state() == voice._engine.State.Error
    voice.say({"en_GB": "Number B"})
    qtbot.waitUntil(lambda: voice._engine.state() == voice._engine.State.Speaking, timeout=10_000)
    assert "taken anew" in caplog.text


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)")
def test_that_a_machine_without_a_voice_for_these_languages_says_so(qapp, caplog):
    with caplog.at_level("WARNING", chime.__name__):
        voice = Voice(("nl_BE", "fr_BE"), "mock")
    assert voice.why_silent == "there is no voice for Dutch, French or English"
    voice.say({})
