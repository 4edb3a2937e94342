"""A thread that makes sounds, and that may be left behind (docs/decisions/027).

Qt Multimedia is loaded there: a sound server that hangs holds up no key, and the start pays
nothing.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QLoggingCategory,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from reception_app.desk.states.alarms import SoundCheck
from ui.tones import RATE

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices

log = logging.getLogger(__name__)
END_WITHIN_S = 2.0
PROOF_MS = 120  # of silence
PLAYED_WITHIN_MS = 3000  # beyond its own length; then the device does not play
AGAIN_MS = 60_000  # a device that did not play is tested again
WATCH_MS = 2000
MISSED_AT_MOST = 5  # looks in a row at a thread that says nothing: it hangs in the sound server


class Speaker(QObject):
    """Lives in the thread of the sound: finds a device, proves that it plays, and plays samples."""

    found = Signal(object)  # SoundCheck
    alive = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._devices: QMediaDevices | None = None
        self._playing: list[tuple[QAudioSink, QBuffer]] = []
        self._proof: QBuffer | None = None  # the silence that is being played as a test
        self._check = SoundCheck.NOT_YET
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.look)

    @Slot()
    def answer(self) -> None:
        """Say that the thread goes round."""
        self.alive.emit()

    @Slot()
    def look(self) -> None:
        """Look for a device and test it, and again whenever one comes or goes.

        A device that is listed is not yet one that plays: a short silence is played to its end.
        """
        try:
            self._try()
        except Exception:  # an end of this thread would be silence for good
            log.exception("the sound cannot be tested")
            self._proof = None
            self._tell(SoundCheck.FAILED)

    def _try(self) -> None:
        try:
            there = self.is_there()
        except ImportError as error:  # its system libraries are not there
            log.warning("no sound: %s", error)
            there = False
        if not there:
            self._proof = None
            self._tell(SoundCheck.NO_DEVICE)
            return
        if self._check is SoundCheck.NO_DEVICE:
            self._check = SoundCheck.NOT_YET
        self._proof = QBuffer()
        self._start(self._proof, bytes(2 * RATE * PROOF_MS // 1000))

    def is_there(self) -> bool:
        """Tell whether there is a device; raise `ImportError` without the libraries for it."""
        # What it says of video decoders that are not there is no trouble of ours.
        QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver*=false")
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - in this thread

        if self._devices is None:
            self._devices = QMediaDevices()
            self._devices.audioOutputsChanged.connect(self.look)
        return not QMediaDevices.defaultAudioOutput().isNull()

    def sink(self) -> QAudioSink:
        """Make one for one sound: one that is kept holds a device that was pulled out."""
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices  # noqa: PLC0415 - in the thread that may be left

        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        return QAudioSink(QMediaDevices.defaultAudioOutput(), form)

    def _late(self, buffer: QBuffer) -> None:
        """Let go of what is not over by now: its device does not play."""
        late = [pair for pair in self._playing if pair[1] is buffer]
        if not late:
            return
        self._playing = [pair for pair in self._playing if pair[1] is not buffer]
        if self._proof is buffer:
            self._proof = None
        if self._check is not SoundCheck.NO_DEVICE:
            self._tell(SoundCheck.FAILED)
        for sink, _ in late:
            sink.stop()

    def _tell(self, check: SoundCheck) -> None:
        self._check = check
        self.found.emit(check)
        if check is SoundCheck.FAILED:
            self._again.start()
        else:
            self._again.stop()

    @Slot(bytes)
    def play(self, sound: bytes) -> None:
        """Play samples to their end, beside what plays already; without a device, nothing."""
        testing = self._proof is not None  # a device is there, and an alarm waits for no test
        if not testing and self._check not in (SoundCheck.HEARD, SoundCheck.FAILED):
            return
        try:
            self._start(QBuffer(), sound)
        except Exception:
            log.exception("a sound cannot be played")
            self._tell(SoundCheck.FAILED)

    def _start(self, buffer: QBuffer, sound: bytes) -> None:
        sink = self.sink()
        buffer.setData(QByteArray(sound))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._playing.append((sink, buffer))
        length_ms = len(sound) * 1000 // (2 * RATE)
        QTimer.singleShot(length_ms + PLAYED_WITHIN_MS, self, lambda: self._late(buffer))
        sink.stateChanged.connect(lambda _state: self._ended())
        sink.start(buffer)
        self._ended()

    def _ended(self) -> None:
        """Let go of what has been played, and tell when a device does not play."""
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415 - in the thread that may be left

        idle = (QtAudio.State.IdleState, QtAudio.State.StoppedState)
        fine = (QtAudio.Error.NoError, QtAudio.Error.UnderrunError)
        over = [pair for pair in self._playing if pair[0].state() in idle]
        failed = any(sink.error() not in fine for sink, _ in self._playing)
        self._playing = [pair for pair in self._playing if pair not in over]
        for sink, _ in over:
            sink.stop()
        proof = next((buffer for _, buffer in over if buffer is self._proof), None)
        if proof is not None:
            self._proof = None
            played = proof.atEnd() and not failed
            self._tell(SoundCheck.HEARD if played else SoundCheck.FAILED)
        elif over and self._check in (SoundCheck.HEARD, SoundCheck.FAILED):
            check = SoundCheck.FAILED if failed else SoundCheck.HEARD
            if check is not self._check:
                self._tell(check)

    @Slot()
    def stop(self) -> None:
        """Be silent, and let everything go in the thread that made it."""
        self._proof = None
        self._again.stop()
        for sink, _ in self._playing:
            sink.stop()
        self._playing.clear()
        self._devices = None


class SoundThread(QObject):
    """Hand samples to a speaker in a thread of its own, and tell whether they are heard.

    The thread is one of Python's, that may be left behind: a `QThread` that hangs in a sound server
    can neither be ended nor be destroyed, and would take the program along at its end.
    """

    found = Signal(object)  # SoundCheck
    _ask = Signal()
    _look = Signal()
    _play = Signal(bytes)
    _stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None
        self._alive, self._missed, self._hangs = False, 0, False
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._look_after)

    @property
    def begun(self) -> bool:
        """Tell whether the thread of the sound is there."""
        return self._thread is not None

    def begin(self) -> None:
        """Start the thread, which looks for a device at once; one that has ended starts anew."""
        if self._thread is None or not self._thread.is_alive():
            self._missed = 0
            self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()
            self._watch.start()

    def _look_after(self) -> None:
        """Tell when the thread does not answer, and test the sound when it does again."""
        # Looks are counted, not seconds: a machine that slept as a whole has missed none.
        alive, self._alive = self._alive, False
        self._missed = 0 if alive else self._missed + 1
        if alive and self._hangs:
            self._hangs = False
            self._look.emit()
        if self._missed < MISSED_AT_MOST:
            self._ask.emit()
            return
        if not self._hangs:
            log.warning("the sound server does not answer")
            self._hangs = True
            self.found.emit(SoundCheck.FAILED)
        self.begin()

    @Slot()
    def _lives(self) -> None:
        self._alive = True

    def _run(self) -> None:
        """Live in the thread of the sound until told to stop."""
        loop, speaker = QEventLoop(), Speaker()
        speaker.alive.connect(self._lives, Qt.ConnectionType.QueuedConnection)
        speaker.found.connect(self.found, Qt.ConnectionType.QueuedConnection)
        for signal, slot in (
            (self._ask, speaker.answer), (self._look, speaker.look), (self._play, speaker.play)
        ):  # fmt: skip
            signal.connect(slot, Qt.ConnectionType.QueuedConnection)
        self._stop.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        speaker.answer()  # whatever was asked before it could hear
        speaker.look()
        loop.exec(QEventLoop.ProcessEventsFlag.AllEvents)
        speaker.stop()

    def test(self) -> None:
        """Look for the device again."""
        self.begin()
        self._look.emit()

    def hand(self, sound: bytes) -> None:
        """Play samples, where something can play them."""
        # What a thread that hangs is handed would be heard all at once when it goes on.
        if not self._hangs:
            self._play.emit(sound)

    def stop(self) -> None:
        """End the thread; one that hangs in a sound server is left behind."""
        self._watch.stop()
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stop.emit()
        thread.join(END_WITHIN_S)
        if thread.is_alive():
            log.warning("the sound server does not answer: its thread is left behind")
