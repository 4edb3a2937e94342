"""Controls are drawn flat, their outlines reach 3 : 1, and a theme changes without a restart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import icons, style, theme
from ui.buttons import Button
from ui.style import use_theme
from ui.widgets import label

CONTROLS = {
    "field": QLineEdit,
    "combo": QComboBox,
    "spin": QSpinBox,
    "check": QCheckBox,
    "radio": QRadioButton,
    "push": QPushButton,
    "text": QPlainTextEdit,
    "button": lambda: Button("Call again", "F5"),
    "tonal": lambda: Button("Call B013", "F4", role="tonal"),
    "danger": lambda: Button("Emergency", role="danger"),
}


@pytest.fixture(autouse=True)
def day(qapp):
    use_theme(qapp, theme.DAY)
    yield
    use_theme(qapp, theme.DAY)


def grounded(qtbot, control: QWidget) -> QWidget:
    """Put a control alone on the ground of the window, without the keyboard."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setAutoFillBackground(True)
    layout = QVBoxLayout(ground)
    control.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(control)
    ground.setFixedSize(200, 80)
    ground.show()
    return ground


def strongest(ground: QWidget, control: QWidget) -> float:
    """Measure the best contrast that a row of pixels across the left edge meets."""
    picture = ground.grab().toImage()
    box = control.geometry()
    y = box.center().y()
    against = QColor(theme.token(style.theme(), "window")).name()
    pixels = {picture.pixelColor(x, y).name() for x in range(box.left(), box.left() + 8)}
    return max(theme.contrast(pixel, against) for pixel in pixels)


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
@pytest.mark.parametrize("kind", CONTROLS)
def test_that_an_outline_can_be_told_from_its_ground(qapp, qtbot, kind, chosen):
    use_theme(qapp, chosen)
    control = CONTROLS[kind]()
    ground = grounded(qtbot, control)
    assert strongest(ground, control) >= theme.OUTLINE_FLOOR - 0.05  # smoothing of the edge


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
@pytest.mark.parametrize("kind", ["field", "check", "radio", "push", "button", "combo", "spin"])
def test_that_the_keyboard_can_be_seen_on_every_control(qapp, qtbot, kind, chosen):
    use_theme(qapp, chosen)
    control = CONTROLS[kind]()
    if isinstance(control, QCheckBox | QRadioButton):
        control.setText("Together")
    ground = grounded(qtbot, control)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    before = ground.grab().toImage()
    ground.activateWindow()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    after = ground.grab().toImage()
    assert before != after
    accent = QColor(chosen.accent)
    assert any(
        after.pixelColor(x, y) == accent
        for x in range(after.width())
        for y in range(after.height())
    )


def test_that_a_theme_changes_what_is_already_open(qapp, qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    words = label("Reason", tone="high")
    words.setParent(ground)
    ground.show()
    for chosen in (theme.NIGHT, theme.DIM, theme.DAY):
        use_theme(qapp, chosen)
        high = QColor(chosen.high)
        qtbot.waitUntil(lambda wanted=high: words.palette().color(words.foregroundRole()) == wanted)
        assert ground.grab().toImage().pixelColor(150, 20).name() == chosen.window.lower()


def test_that_the_style_is_made_once(qapp):
    first = qapp.style()
    use_theme(qapp, theme.NIGHT)
    assert qapp.style() is first


def test_that_following_the_system_leaves_its_wish_alone(qapp):
    style.use_choice(qapp, theme.Choice.NIGHT)
    assert style.use_choice(qapp, theme.Choice.SYSTEM) in theme.THEMES
    assert style.use_choice(qapp, theme.Choice.DAY) is theme.DAY


def test_that_the_progress_bar_has_no_gradient(qapp, qtbot):
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, 10)
    bar.setValue(5)
    ground = grounded(qtbot, bar)
    picture = ground.grab().toImage()
    box = bar.geometry()
    column = {
        picture.pixelColor(box.left() + 30, y).name()
        for y in range(box.top() + 4, box.bottom() - 4)
    }
    assert column == {theme.DAY.accent.lower()}


def test_that_a_menu_entry_is_tall_enough_to_hit(qapp, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    entry = menu.addAction("Call next\tF4")
    menu.ensurePolished()
    assert menu.actionGeometry(entry).height() >= 32


@pytest.mark.parametrize("name", ["lock-simple-fill", "warning-octagon-fill", "bell-ringing"])
def test_that_an_icon_has_an_outline_in_the_middle_of_its_box(qapp, name):
    box = icons.outline(name).boundingRect()
    assert 0.4 * icons.EM < max(box.width(), box.height()) <= icons.EM
    assert abs(box.center().x()) < 0.1 * icons.EM
    assert abs(box.center().y()) < 0.1 * icons.EM


def test_that_an_icon_that_is_not_there_is_named(qapp):
    with pytest.raises(icons.IconMissingError, match="no-such-icon"):
        icons.outline("no-such-icon")


def test_that_an_icon_for_a_menu_carries_the_tone(qapp):
    picture = style.icon("warning-fill", "critical", 20).pixmap(20, 20).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(20)
        for y in range(20)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.DAY.critical.lower()}
