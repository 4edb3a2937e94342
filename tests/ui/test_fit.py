"""Room: at both sizes, in three themes and in longer languages nothing that matters is cut."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui import desk_states, states
from tests.ui.pseudo import Pseudo
from ui import style, translations
from ui.buttons import Button
from ui.main_window import MainWindow
from ui.mimic import Mimic
from ui.theme import THEMES
from ui.widgets import Pill

SIZES = ((1920, 1080), (1366, 768), (1024, 560))
SCENES = {
    "busy": desk_states.morning,
    "free": desk_states.free,
    "calm": desk_states.calm,
    "armed": lambda: desk_states.morning(states.armed()),
    "lost": lambda: desk_states.morning(states.lost()),
    "locked": desk_states.locked,
    "signed out": desk_states.signed_out,
    "bell at night": desk_states.night_bell,
}


def shown(window, qtbot, size, state):
    window.resize(*size)
    window.draw(state)
    window.show()
    qtbot.waitExposed(window)
    for _ in range(3):  # labels, then their boxes, then the window
        QApplication.processEvents()
    return window


def cut(window) -> list[str]:
    """List labels, pills and buttons that got less room than their words need."""
    found = [
        part.words()
        for part in window.findChildren(Button)
        if part.isVisibleTo(window) and part.is_cut()
    ]
    for kind in (QLabel, Pill):
        found += [
            part.text()
            for part in window.findChildren(kind)
            if part.isVisibleTo(window)
            and not isinstance(part.parent(), Mimic)  # paints a part of what it says
            and not (isinstance(part, QLabel) and part.wordWrap())
            and part.width() < part.sizeHint().width() - 1
        ]
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_no_word_is_cut_in_any_language(qtbot, qapp, size, language):
    translations.use(qapp, language)
    window = MainWindow()
    qtbot.addWidget(window)
    found = {name: cut(shown(window, qtbot, size, make())) for name, make in SCENES.items()}
    assert found == {name: [] for name in SCENES}


@pytest.mark.parametrize("scene", ["busy", "armed", "free"])
def test_that_words_forty_percent_longer_leave_every_button_readable(qtbot, qapp, scene):
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        shown(window, qtbot, (1366, 768), SCENES[scene]())
        # What may end in dots tells all on hover; a button's words never end in dots.
        buttons = [b.words() for b in window.findChildren(Button)
                   if b.isVisibleTo(window) and b.is_cut()]  # fmt: skip
        assert buttons == []
        for label in window.findChildren(QLabel):
            if label.isVisibleTo(window) and label.width() < label.sizeHint().width() - 1:
                assert label.toolTip() or label.wordWrap(), label.text()
    finally:
        qapp.removeTranslator(pseudo)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_that_at_most_one_button_is_filled(qtbot, size):
    window = MainWindow()
    qtbot.addWidget(window)
    for make in SCENES.values():
        shown(window, qtbot, size, make())
        filled = [
            part.words()
            for part in window.findChildren(Button)
            if part.isVisibleTo(window) and part.role == "primary" and part.isEnabled()
        ]
        assert len(filled) <= 1, filled


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_that_a_theme_reaches_every_widget_at_once(qtbot, qapp, theme):
    window = MainWindow()
    qtbot.addWidget(window)
    shown(window, qtbot, (1366, 768), desk_states.morning())
    style.use_theme(qapp, theme)
    qapp.processEvents()
    picture = window.grab().toImage()
    ground = picture.pixelColor(1362, 400)  # beside the boxes
    assert ground == style.colour("window")
    bar = picture.pixelColor(600, 4)
    assert bar == style.colour("panel")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_that_no_box_leaves_the_window(qtbot, size):
    window = MainWindow()
    qtbot.addWidget(window)
    shown(window, qtbot, size, desk_states.morning())
    for panel in (window.queue, window.visitor, window.airlock):
        if panel.isVisibleTo(window):
            corner = panel.mapTo(window, panel.rect().bottomRight())
            assert window.rect().contains(corner)
            assert panel.height() >= panel.minimumSizeHint().height()
