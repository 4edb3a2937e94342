"""Start Qt, then asyncio: the window is in sight and takes keys before anything else is loaded.

Nothing imported here at the top may be heavy: not asyncio, not the log, not a panel of the desk
(docs/decisions/005).
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk
    from reception_app.desk.states.office import OfficeState
    from ui.main_window import MainWindow
    from ui.remembered import Remembered
    from ui.training_window import TrainingWindow

CANNOT_START = 2  # exit code: said in one sentence what to do
TOUCH_EVERY_S = 1.0
SETTLED_S = 10.0
TURN_S = 0.0005  # how long one thread keeps Python while another wants it
# Loaded one by one after the first paint: between two of them the window takes what was typed.
LATER = (
    "ui.wording_visits", "ui.queue_rows", "ui.tables", "ui.queue_panel", "ui.visitor_panel",
    "ui.mimic", "ui.airlock_panel", "ui.register_popover", "ui.night_bell", "ui.doing",
    "ui.furniture", "ui.tasks",
)  # fmt: skip


class CannotStartError(Exception):
    """The window cannot be opened here; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the console is opened."""

    post: str = "post"  # what is remembered (size, theme, language) is remembered for this post
    language: str = ""  # nl, fr or en; empty takes the remembered one, or the first
    theme: str = ""  # day, night, dim or system; empty takes the remembered one, or the first
    first: tuple[str, str] = ("", "")  # language and theme of a post that remembers none
    office: OfficeState | None = None  # shown until the desk says more
    building: Path | None = None  # card of a fake building: the training window may be opened
    train_at_once: bool = False  # it opens by itself, on its exercises
    open_display: Callable[[], None] | None = None  # opens the public screen
    remember: Path | None = None  # file for what is remembered; None takes the user's folder
    on_ready: Callable[[], None] | None = None  # the first paint: it takes keys
    on_loaded: Callable[[], None] | None = None  # the first paint of the desk
    exit_after_s: float | None = None  # close by itself, for demos and measurements


def check_qt(version: str, python: tuple[int, int]) -> None:
    """Raise `CannotStartError` where Qt for Python would abort after some hundred signals.

    PySide6 6.12.0 loses references on Python 3.10 and 3.11 (docs/decisions/001).
    """
    if version.split(".")[:2] == ["6", "12"] and python < (3, 12):
        raise CannotStartError(
            f"PySide6 {version} aborts on Python {python[0]}.{python[1]}: install PySide6 6.11.3"
            " (make run does), or use Python 3.12 or 3.13."
        )


def check_display(environment: Mapping[str, str], system: str) -> None:
    """Raise `CannotStartError` where no window can be shown."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if not system.startswith("linux") or platform.partition(":")[0] in {
        "offscreen", "minimal", "vnc", "linuxfb", "eglfs",
    }:  # fmt: skip
        return
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        raise CannotStartError(
            "There is no display to open the window on: start it in a desktop session, or try"
            " `xvfb-run -a` before the command, or set QT_QPA_PLATFORM=offscreen."
        )
    if environment.get("DISPLAY") and platform in {"", "xcb"}:
        _check_library("libxcb-cursor.so.0", "libxcb-cursor0")


def _check_library(name: str, package: str) -> None:
    try:
        ctypes.CDLL(name)
    except OSError as error:
        raise CannotStartError(
            f"The system library {name} is missing: install it (Debian: apt install {package})."
        ) from error


def run(make_desk: Callable[[], Awaitable[Desk]], options: Options | None = None) -> int:
    """Show the window until it is closed; give the exit code.

    `make_desk` is awaited after the first paint: it may import and open whatever it needs.
    """
    options = options or Options()
    try:
        check_qt(PySide6.__version__, sys.version_info[:2])
        check_display(os.environ, sys.platform)
    except CannotStartError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_START
    # Python's 5 ms would let the drawing of a key hold up the very command that it gave.
    sys.setswitchinterval(TURN_S)
    by_itself = gc.isenabled()
    gc.disable()  # what is loaded here stays: looking for cycles in it costs a tenth of the start
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("reception")
    try:
        console = first_paint(app, options)
        _go_on(console, make_desk)
    finally:
        if by_itself:
            gc.enable()
    return 0


def first_paint(app: QApplication, options: Options) -> Console:
    """Show the window, and come back when it is painted and takes keys, or is closed again."""
    console = Console(app, options)
    end_when_told(console.end)
    console.window.show()
    console.window.activateWindow()
    while not (console.painted or console.closed):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return console


def _go_on(console: Console, make_desk: Callable[[], Awaitable[Desk]]) -> None:
    import asyncio  # noqa: PLC0415 - after the first paint

    from qasync import QEventLoop as Loop  # noqa: PLC0415 - after the first paint

    loop = Loop(console.app)
    asyncio.set_event_loop(loop)
    # What is loaded by then stays until the end: no later round need look at it.
    loop.call_later(SETTLED_S, gc.freeze)
    with loop:
        loop.run_until_complete(_main(console, make_desk))


async def _main(console: Console, make_desk: Callable[[], Awaitable[Desk]]) -> None:
    import asyncio  # noqa: PLC0415 - after the first paint

    from ui import tasks  # noqa: PLC0415 - after the first paint
    from ui.garbage import Collector  # noqa: PLC0415 - after the first paint

    collector = Collector()
    making = asyncio.ensure_future(make_desk())
    try:
        await console.furnish()
        desk = await making
        if not console.closed:
            await _work(console, desk)
    finally:
        console.put_away()
        # A thread cannot be cancelled: what it starts must be known to whoever ends it.
        await asyncio.gather(making, return_exceptions=True)
        await tasks.cancel_all()
        collector.stop()


async def _work(console: Console, desk: Desk) -> None:
    touch = Touches(desk)
    console.app.installEventFilter(touch)
    from ui.sounds import Sounding  # noqa: PLC0415 - after the first paint

    sounding = Sounding(desk.alarms)
    desk.subscribe(sounding.draw)
    console.window.sound_test_wanted.connect(sounding.test)
    try:
        await desk.start()
        console.attach(desk)
        await console.wait_for_end()
    finally:
        sounding.stop()
        console.app.removeEventFilter(touch)
        console.put_away()
        from ui import tasks  # noqa: PLC0415 - after the first paint

        await tasks.cancel_all()
        await desk.stop()


def end_when_told(end: Callable[[], None]) -> None:
    """Call `end` when the system or Ctrl+C in the terminal ends the program.

    Without this it would die on the spot: an armed door stays armed until it expires, and the
    programs that a demo started beside it go on without it.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # not every system knows each of them
        if number is not None:
            signal.signal(number, lambda _number, _frame: end())


class Touches(QObject):
    """Tell the desk that somebody is at work, at most once a second."""

    KINDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._last = desk, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note keys and clicks; keep none of them."""
        if event.type() in self.KINDS and time.monotonic() - self._last > TOUCH_EVERY_S:
            self._last = time.monotonic()
            self._desk.staff.touched()
        return super().eventFilter(watched, event)


class Console(QObject):
    """The window with its theme and language, and what is remembered of them."""

    ended = Signal()

    def __init__(self, app: QApplication, options: Options) -> None:
        super().__init__()
        from ui.main_window import MainWindow  # noqa: PLC0415 - after the checks
        from ui.remembered import Remembered  # noqa: PLC0415 - after the first paint

        self.app, self._options = app, options
        self.remembered: Remembered = Remembered(options.post, options.remember)
        self.painted = self.closed = False
        self._training: TrainingWindow | None = None
        self._desk: Desk | None = None
        self._tell = options.on_ready  # whom the next paint is told to
        self.remembered.apply(app, options.language, options.theme, options.first)
        self.window: MainWindow = MainWindow(furnished=False, office=options.office)
        self.remembered.place(self.window)
        self.window.painted.connect(self._note_paint)
        self.window.theme_wanted.connect(self._tint)
        self.window.language_wanted.connect(self._speak)
        self.window.training_wanted.connect(self._train)
        if options.open_display is not None:
            self.window.display_wanted.connect(options.open_display)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        # The loop ends when the desk has been put away, not in the middle of it.
        app.setQuitOnLastWindowClosed(False)
        app.aboutToQuit.connect(self.end)
        self.window.installEventFilter(self)

    async def furnish(self) -> None:
        """Build the rest of the window in small steps: what is typed meanwhile arrives."""
        import asyncio  # noqa: PLC0415 - after the first paint

        for name in LATER:
            importlib.import_module(name)
            await asyncio.sleep(0)
        self.window.furnish()
        self.window.show_choices(self.remembered.language, self.remembered.theme)

    def attach(self, desk: Desk) -> None:
        """Draw the desk."""
        self._desk = desk
        self.window.attach(desk)
        if self._options.train_at_once:
            self._train()
            self.window.activateWindow()  # the keys are the officer's
        self._tell = self._options.on_loaded
        self.window.status.update()
        if self._options.exit_after_s is not None:
            QTimer.singleShot(round(self._options.exit_after_s * 1000), self.end)

    async def wait_for_end(self) -> None:
        """Wait until the window is closed."""
        import asyncio  # noqa: PLC0415 - after the first paint

        ended = asyncio.Event()
        self.ended.connect(ended.set)
        if not self.closed:
            await ended.wait()

    def end(self) -> None:
        """End the program: the loop lets go after the desk has been put away."""
        self.closed = True
        self.ended.emit()

    def _note_paint(self) -> None:
        self.painted = True
        tell, self._tell = self._tell, None
        if tell is not None:
            tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """End with the main window, whatever else is open."""
        if watched is self.window and event.type() == QEvent.Type.Close:
            self.end()
        return super().eventFilter(watched, event)

    def _tint(self, choice: object) -> None:
        self.remembered.tint(self.app, choice)
        self.window.show_choices(self.remembered.language, self.remembered.theme)

    def _speak(self, language: str) -> None:
        self.remembered.speak(self.app, language)
        self.window.show_choices(self.remembered.language, self.remembered.theme)

    def _follow(self) -> None:
        self.remembered.follow(self.app)

    def _train(self) -> None:
        if self._options.building is None:
            return
        from ui.training_window import SHEET, TrainingWindow  # noqa: PLC0415 - only who trains pays

        if self._training is None:
            self._training = TrainingWindow(self._options.building)
            if self._desk is not None:
                self._training.attach(self._desk)
            if self._options.train_at_once:
                self._training.turn_to(SHEET)
        self._training.show()
        self._training.raise_()

    def put_away(self) -> None:
        """Close every window, and remember where the main one stood."""
        self.window.removeEventFilter(self)
        self.remembered.keep(self.window)
        if self._training is not None:
            self._training.close()
        self.window.close()
