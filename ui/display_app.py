"""The program of the public screen: one window, the chime, and a look at the time each second."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

import PySide6
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reception_app.desk.display import PublicScreen
from reception_app.display import PublicCall, PublicWords, load_words
from ui import style
from ui.app import CannotStartError, check_qt, end_when_told
from ui.chime import Chime, Voice
from ui.display_parts import WIDE
from ui.display_window import LANGUAGE_EVERY_S, DisplayWindow
from ui.garbage import Collector
from ui.theme import PUBLIC
from ui.translations import LOCALES

CANNOT_START = 2
BEAT_MS = 500  # how late a number can be seen to have grown old
CHIME_BEFORE_VOICE_MS = 1_300


@dataclass(frozen=True, slots=True)
class ScreenOptions:
    """How the screen is opened."""

    full_screen: bool = True
    beside: bool = False  # of a console: it takes the second monitor, or is a window
    chime: bool = True
    voice: bool = False
    exit_way: str = ""
    language_every_s: float = LANGUAGE_EVERY_S
    exit_after_s: float | None = None
    on_shown: Callable[[str], None] | None = None  # told of every page that comes, with its number


class Program(QObject):
    """Draw what a screen knows, in the thread of the window."""

    news = Signal()

    def __init__(self, screen: PublicScreen, words: PublicWords, options: ScreenOptions) -> None:
        super().__init__()
        self._screen, self._words, self._options = screen, words, options
        self.window = DisplayWindow(words, options.exit_way, options.language_every_s)
        self._chime: Chime | None = None
        self._voice: Voice | None = None
        self._told = ""
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.draw)
        self.news.connect(self.draw)
        self.window.called.connect(self._announce)
        screen.changed = self.news.emit

    def start(self) -> None:
        """Show the window, and go on drawing."""
        full = self._options.full_screen and self._place()
        self.draw()
        self.window.fill_screen(full=full)
        self._beat.start()
        # The sound libraries take longer to load than the screen to appear.
        QTimer.singleShot(0, self._open_sound)

    def _place(self) -> bool:
        """Put the window where it belongs; tell whether it may fill that monitor."""
        monitors = QApplication.screens()
        others = [one for one in monitors if one is not QApplication.primaryScreen()]
        if self._options.beside and others:
            self.window.setGeometry(others[0].geometry())
            return True
        room = QApplication.primaryScreen().availableGeometry()
        self.window.resize(WIDE.boundedTo(room.size()) / (2 if self._options.beside else 1))
        return not self._options.beside

    def _open_sound(self) -> None:
        self._chime = Chime() if self._options.chime else None
        self._voice = Voice(tuple(LOCALES.values())) if self._options.voice else None

    def stop(self) -> None:
        """End the sound."""
        if self._chime is not None:
            self._chime.stop()

    def draw(self) -> None:
        """Draw what is known now."""
        view = self._screen.view()
        self.window.draw(view)
        number = f"{view.call.ticket} {view.call.counter}" if view.call else ""
        told = f"{view.page} {number}".strip()
        if told != self._told and self._options.on_shown is not None:
            self._told = told
            self._options.on_shown(told)

    def _announce(self, call: PublicCall) -> None:
        if self._chime is not None:
            self._chime.play()
        if self._voice is not None:
            QTimer.singleShot(CHIME_BEFORE_VOICE_MS, lambda: self._speak(call))

    def _speak(self, call: PublicCall) -> None:
        if self._voice is None:
            return
        # Letter and digits one by one: "B, 0, 1, 4".
        ticket = ", ".join(call.ticket)
        said = self._words.spoken
        self._voice.say(
            {
                locale: said.said(language).format(ticket=ticket, counter=call.counter)
                for language, locale in LOCALES.items()
            }
        )


class Ended(QObject):
    """Carry the wish to end into the thread of the window."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = False
        self.asked.connect(self._note)

    def _note(self) -> None:
        self.told = True


def run(
    screen: PublicScreen,
    options: ScreenOptions,
    watch: Callable[[Callable[[], None]], None] | None = None,
) -> int:
    """Show the screen until it is closed or ended; return the exit code.

    `watch` is given what ends the program, and may call it from any thread.
    """
    try:
        check_qt(PySide6.__version__, sys.version_info[:2])
    except CannotStartError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_START
    app = QApplication(sys.argv[:1])
    app.setApplicationName("reception")
    style.use_theme(app, PUBLIC)
    collector = Collector()
    program, ended = Program(screen, load_words(), options), Ended()
    program.window.closed.connect(ended.asked)
    end_when_told(ended.asked.emit)
    if watch is not None:
        watch(ended.asked.emit)
    if options.exit_after_s is not None:
        QTimer.singleShot(round(options.exit_after_s * 1000), ended.asked.emit)
    screen.start()
    program.start()
    try:
        while not ended.told:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    finally:
        screen.stop()
        program.window.close()
        program.stop()
        collector.stop()
    return 0
