"""Put a scene on stage: a real window in a size, on a desk that does nothing, laid out to rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from reception_app.desk.states.training import TrainingState
from reception_app.display import PublicView, load_words
from tests.ui import office_day
from tests.ui.fake_desk import FakeDesk
from tests.ui.scenes import COUNTER, QUEUE, Scene
from ui.display_window import DisplayWindow
from ui.main_window import MainWindow
from ui.training_window import SHEET, TrainingWindow

SIZES = {"1920": QSize(1920, 1080), "1366": QSize(1366, 768), "960": QSize(960, 540)}
PUBLIC_SIZES = {
    "1920": QSize(1920, 1080), "1366": QSize(1366, 768), "upright": QSize(1080, 1920),
}  # fmt: skip
TURNS = 6  # labels, then their boxes, then the window, then what lies over it


def settle() -> None:
    """Let the layouts come to rest, from the inside out."""
    for _ in range(TURNS):
        QApplication.processEvents()


def open_scene(scene: Scene, size: str) -> MainWindow:
    """Show the window of a scene."""
    window = MainWindow()
    window.attach(FakeDesk(scene.state()))
    window.resize(SIZES[size])
    window.move(0, 0)
    window.show()
    window.activateWindow()
    settle()
    window.area.reveal(
        {COUNTER: window.visitor, QUEUE: window.queue}.get(scene.box, window.airlock)
    )
    if scene.act is not None:
        scene.act(window)
    settle()
    return window


def close_scene(window: QWidget) -> None:
    """Take a window away, with all that it opened."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def open_public(view: PublicView, size: str, language: str) -> DisplayWindow:
    """Show a view of the public screen in one of its languages."""
    window = DisplayWindow(load_words(), "left")
    window.resize(PUBLIC_SIZES[size])
    window.move(0, 0)
    window.draw(view)
    while window.language != language:
        window.turn_language()
    window.show()
    settle()
    return window


def open_training(training: TrainingState | None = None) -> TrainingWindow:
    """Show the window in which one plays the visitor, or one that shows an exercise."""
    window = TrainingWindow(None)
    window._timer.stop()  # no building to ask
    if training is not None:
        window.turn_to(SHEET)
        window.sheet.draw(training, "Europe/Brussels")
    window.move(0, 0)
    window.draw(office_day.building())
    window.show()
    window.activateWindow()
    settle()
    return window
