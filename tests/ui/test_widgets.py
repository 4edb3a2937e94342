"""Base widgets say who they are, give up air before words, and keep nothing back."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.style import BODY, use_theme
from ui.widgets import (
    Button,
    FitLabel,
    Meter,
    Moment,
    Panel,
    Pill,
    Steps,
    Timeline,
    box_head,
    column,
    glyph,
    label,
    row,
    rule,
    section,
)

KEPT = []  # a window must outlive the events that it still gets when its test is over


@pytest.fixture(autouse=True)
def day(qapp):
    use_theme(qapp, theme.DAY)
    yield
    KEPT.clear()


def shown(qtbot, widget, width=300, height=48):
    """Show a widget within another: a window of its own would follow its size hints."""
    holder = QWidget()
    qtbot.addWidget(holder)
    widget.setParent(holder)
    widget.resize(width, height)
    holder.resize(1000, 1000)
    holder.show()
    KEPT.append(holder)
    return widget


def test_that_a_button_tells_its_name_its_key_and_why_not(qapp, qtbot):
    button = shown(qtbot, Button("Release B015", "F9"))
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Release B015"
    assert spoken.text(QAccessible.Text.Description) == "F9"
    button.show_as("Release B016", enabled=False, why="Arm first (F7).")
    assert spoken.text(QAccessible.Text.Name) == "Release B016"
    assert spoken.text(QAccessible.Text.Description) == "Arm first (F7)."
    assert "Arm first (F7)." in button.toolTip()
    assert spoken.state().disabled


def test_that_a_button_changes_only_what_is_given(qapp, qtbot):
    button = shown(qtbot, Button("Arm", "F7", "timer", "primary"))
    button.show_as(role="chosen")
    assert (button.words(), button.key, button.role) == ("Arm", "F7", "chosen")
    button.setText("Armed")
    assert button.accessibleName() == "Armed"


def test_that_an_ampersand_in_the_words_makes_no_key(qapp, qtbot):
    button = shown(qtbot, Button("Lost & found"))
    assert button.words() == "Lost & found"
    assert button.shortcut().isEmpty()


def test_that_a_narrow_button_gives_up_air_then_dots(qapp, qtbot):
    button = shown(qtbot, Button("Call again", "F5", "arrow-clockwise"), width=400)
    full = button.sizeHint().width()
    assert not button.is_cut()
    button.setFixedWidth(full - 40)
    assert not button.is_cut()
    button.setFixedWidth(60)
    assert button.is_cut()
    assert button.toolTip().startswith("Call again")


def test_that_an_elided_label_tells_all_on_hover(qapp, qtbot):
    words = label("A reason for a visit that is far too long", elide=True)
    shown(qtbot, words, width=80)
    assert words.toolTip() == "A reason for a visit that is far too long"
    words.resize(500, 30)
    assert words.toolTip() == ""


def test_that_what_people_typed_is_not_read_as_markup(qapp, qtbot):
    words = shown(qtbot, label("<b>Jan</b>"))
    assert words.sizeHint().width() > label("Jan").sizeHint().width() + 20


def test_that_a_sentence_that_must_be_read_gets_smaller_then_two_lines(qapp, qtbot):
    words = FitLabel(BODY + 4)
    words.say("Look through the glass: which door is open?")
    shown(qtbot, words, width=600)
    assert words.font().pixelSize() == BODY + 4
    words.resize(300, 40)
    assert words.font().pixelSize() < BODY + 4
    assert not words.wordWrap()
    words.resize(160, 40)
    assert words.wordWrap()


def test_that_a_pill_names_its_state(qapp, qtbot):
    pill = shown(qtbot, Pill("warning-fill", "1 high", "high"), width=120)
    assert pill.accessibleName() == "1 high"
    before = pill.grab().toImage()
    pill.show_as("warning-octagon-fill", "1 critical", "critical")
    assert pill.accessibleName() == "1 critical"
    assert pill.grab().toImage() != before


def test_that_a_panel_shows_its_edge(qapp, qtbot):
    panel = shown(qtbot, Panel("Queue"), 200, 120)
    assert panel.accessibleName() == "Queue"
    panel.set_edge("accent")
    picture = panel.grab().toImage()
    assert picture.pixelColor(0, 60).name() == theme.DAY.accent.lower()


def test_that_steps_say_which_is_the_present_one(qapp, qtbot):
    steps = shown(qtbot, Steps(3), 300, 28)
    steps.show_steps(("In", "Check", "Passed"), ("done", "now", "ahead"), "Step 2 of 3: Check")
    assert steps.accessibleName() == "Step 2 of 3: Check"
    assert [stage.look for stage in steps.stages] == ["done", "now", "ahead"]
    assert [stage.accessibleName() for stage in steps.stages] == ["In", "Check", "Passed"]
    assert steps.stages[2].geometry().right() <= steps.width()


def test_that_a_timeline_tells_each_moment(qapp, qtbot):
    line = shown(qtbot, Timeline(), 300, 120)
    line.show_moments((Moment("10:18", "Rings", "Airlock"), Moment("10:24", "At counter")))
    names = [child.accessibleName() for child in line.findChildren(QWidget)]
    assert "10:18 Rings Airlock" in names
    assert "10:24 At counter" in names
    before = line.findChildren(QWidget)
    line.show_moments((Moment("10:18", "Rings", "Airlock"), Moment("10:24", "At counter")))
    assert line.findChildren(QWidget) == before


def test_that_a_meter_says_its_value(qapp, qtbot):
    meter = shown(qtbot, Meter(name="Reception"), 100, 12)
    meter.measure(7, 12, 10)
    assert meter.accessibleDescription() == "7 / 12"
    meter.measure(40, 12, 10)
    assert not meter.grab().isNull()


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
def test_that_every_base_widget_draws_in_every_theme(qapp, qtbot, chosen):
    use_theme(qapp, chosen)
    top = QWidget()
    layout = QVBoxLayout(top)
    buttons = [Button(role, "F1", "check", role) for role in Button.LOOKS]
    pills = [Pill("bell", look, look) for look in Pill.LOOKS]
    layout.addLayout(column(*buttons, *pills, rule(), glyph("bell")))
    layout.addLayout(row(label("a"), None, rule(upright=True), label("b")))
    layout.addLayout(section(label("a"), label("b")))
    layout.addLayout(box_head(label("a"), label("b"), label("c"), label("d")))
    shown(qtbot, top, 400, 900)
    assert not top.grab().isNull()
