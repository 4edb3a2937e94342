"""Windows for tests: in one theme and language, on a desk that keeps what it was asked."""

import pytest

from tests.ui import agenda_states, desk_states
from tests.ui.airlock_box import size
from tests.ui.fake_desk import FakeDesk
from ui import style, style_paint, translations
from ui.airlock_panel import AirlockPanel
from ui.main_window import MainWindow
from ui.shortcuts import Deed
from ui.style_controls import ConsoleStyle
from ui.theme import DAY


def pytest_collection_modifyitems(items):
    """Leave out what the offscreen platform says of having no window manager."""
    for item in items:
        if item.path.parent.name == "ui":
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def in_english(qapp):
    """Begin every test by day and in English, whatever an earlier one chose."""
    if style_paint.theme() is not DAY or not isinstance(qapp.style(), ConsoleStyle):
        style.use_theme(qapp, DAY)
    qapp.setQuitOnLastWindowClosed(False)  # as the program does: see `ui/app.py`
    speak(qapp, "en")
    yield
    speak(qapp, "en")


def speak(app, language):
    """Change the language only when it is another one: every widget is told each time."""
    if translations.current() != language:
        translations.use(app, language)


@pytest.fixture
def box(qtbot):
    """Give the airlock box alone, in sight, at the size it has at 1920 px."""
    made = size(AirlockPanel(), "1920")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk():
    return FakeDesk(desk_states.free())


@pytest.fixture
def window(qtbot, desk):
    """Give a window at 1920 x 1080 that draws the desk and has the keys."""
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.attach(desk)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.do(Deed.DESK)
    return made


@pytest.fixture
def press(qtbot):
    """Press keys on a part of the window."""
    return lambda part, *keys: [qtbot.keyClick(part, key) for key in keys]


@pytest.fixture
def place(window, desk):
    """Give the page of the agenda, in sight, with a usual day."""
    desk.show(agenda_states.day())
    window.do(Deed.AGENDA)
    return window.agenda
