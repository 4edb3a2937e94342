"""Two soft tones for a call on the public screen, made when the program starts; and a voice.

Neither is ever needed: without a sound device, or without the sound libraries of the system, the
screen is silent and says so in the log.
"""

from __future__ import annotations

import logging
import math
import time
from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from reception_app.desk.states.alarms import SoundCheck
from ui.sound_thread import SoundThread
from ui.tones import RATE

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)
TONES_HZ = (784.0, 523.25)  # G5, C5: falling, and unlike the bell and every alarm
TONE_S, NEXT_AFTER_S, SOFT_START_S = 1.1, 0.35, 0.008
DECAY_S = 0.32
RENEW_S = 60.0  # between two engines: making one may take a moment
LOUDEST = 0.45  # of full scale, so that both together never clip
FULL_SCALE = 32_767


def samples() -> bytes:
    """Return the chime as 16-bit mono PCM at `RATE`."""
    length = int((NEXT_AFTER_S * (len(TONES_HZ) - 1) + TONE_S) * RATE)
    wave = array("d", bytes(8 * length))
    for number, tone in enumerate(TONES_HZ):
        begins = int(number * NEXT_AFTER_S * RATE)
        for place in range(begins, min(length, begins + int(TONE_S * RATE))):
            wave[place] += _tone(tone, (place - begins) / RATE)
    return array("h", (round(value * FULL_SCALE) for value in wave)).tobytes()


def _tone(hertz: float, at_s: float) -> float:
    loud = LOUDEST * min(1.0, at_s / SOFT_START_S) * math.exp(-at_s / DECAY_S)
    # A little of the octave above makes it a bell and not a beep.
    turn = 2 * math.pi * hertz * at_s
    return loud * (0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn))


class Chime(SoundThread):
    """Play the chime where something can play it at that moment."""

    def __init__(self) -> None:
        super().__init__()
        self._samples, self._check = samples(), SoundCheck.NOT_YET
        self.found.connect(self._note)
        self.begin()

    def play(self) -> None:
        """Play it from the start."""
        self.hand(self._samples)

    @Slot(object)
    def _note(self, check: SoundCheck) -> None:
        if check is self._check:
            return
        self._check = check
        if check is SoundCheck.HEARD:
            log.info("the chime is heard")
        else:
            log.warning("no chime: %s", check.value)


class Voice:
    """Speak a call, in each language that this machine has a voice for."""

    def __init__(self, locales: tuple[str, ...], engine: str = "") -> None:
        """Take the system's own engine, unless another one is named."""
        self._engine: QTextToSpeech | None = None
        self._locales: tuple[str, ...] = ()
        self._left: list[tuple[str, str]] = []  # locale and text that are still to be spoken
        self._asked = locales, engine
        self._renewed_at = -RENEW_S
        self.why_silent = self._open(locales, engine)
        if self.why_silent:
            log.warning("no voice: %s", self.why_silent)

    def _open(self, locales: tuple[str, ...], engine: str) -> str:
        try:
            from PySide6.QtCore import QLocale  # noqa: PLC0415 - only who hears it pays
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - may be missing
        except ImportError as error:
            return str(error)
        # The one called mock speaks to nobody.
        engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
        if not engines and not engine:
            return "there is no speech engine"
        self._engine = QTextToSpeech(engine or engines[0])
        there = {locale.language() for locale in self._engine.availableLocales()}
        self._locales = tuple(one for one in locales if QLocale(one).language() in there)
        self._engine.stateChanged.connect(self._go_on)
        return "" if self._locales else "there is no voice for Dutch, French or English"

    def say(self, texts: dict[str, str]) -> None:
        """Speak the text of each locale that has a voice, one after the other."""
        self._renew()
        if self._engine is None:
            return
        self._left = [(locale, texts[locale]) for locale in self._locales]
        if self._ready():
            self._go_on()
        else:
            self._engine.stop()

    def _renew(self) -> None:
        """Take another engine for one in error: that one never speaks again."""
        engine = self._engine
        if engine is None or engine.state() != engine.State.Error:
            return
        if time.monotonic() - self._renewed_at < RENEW_S:
            return
        self._renewed_at = time.monotonic()
        log.warning("the voice is taken anew: %s", engine.errorString())
        engine.deleteLater()
        self.why_silent = self._open(*self._asked)

    def _ready(self) -> bool:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - only who hears it pays

        engine = self._engine
        return engine is not None and engine.state() == QTextToSpeech.State.Ready

    def _go_on(self) -> None:
        """Speak the next text; a voice takes another language only between two of them."""
        if self._engine is None or not self._left or not self._ready():
            return
        from PySide6.QtCore import QLocale  # noqa: PLC0415 - only who hears it pays

        locale, text = self._left.pop(0)
        self._engine.setLocale(QLocale(locale))
        self._engine.say(text)
