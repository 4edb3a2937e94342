"""The airlock box draws every state, fills one button, cuts nothing, and tells why not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from device_bridge.protocol.codes import Refusal, Regime
from reception_app.desk.states.airlock import Primary
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Offer, Why
from tests.ui import states
from tests.ui.airlock_box import WIDTHS, draw, size, visible
from tests.ui.bricks import OPEN, device, link
from tests.ui.noted import Noted
from ui import airlock_words, theme
from ui.buttons import FILLED, TARGET, Button
from ui.release_words import Page, headline
from ui.style import use_theme
from ui.widgets import FitLabel, Label


class Longer(QTranslator):
    """Stand for a language whose words are 40 % longer."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return source + "e" * max(1, round(len(source) * 0.4))

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


def cut(box):
    """List the words that do not fit where they stand."""
    found = [
        f"{part.text()!r} {part.sizeHint().width()} > {part.width()}"
        for part in visible(box, Label)
        if not part.wordWrap() and not isinstance(part, FitLabel)
        and part.sizeHint().width() > part.width() + 1
    ]  # fmt: skip
    found += [
        f"{part.text()!r} needs {part.heightForWidth(part.width())} of {part.height()}"
        for part in visible(box, FitLabel)
        if part.wordWrap() and part.heightForWidth(part.width()) > part.height() + 2
    ]
    return found + [part.words() for part in visible(box, Button) if part.is_cut()]


@pytest.mark.parametrize(
    ("width", "chosen"),
    [(width, theme.DAY) for width in WIDTHS] + [("1366", theme.NIGHT), ("1920", theme.DIM)],
)
def test_that_every_state_is_drawn(qapp, box, width, chosen):
    use_theme(qapp, chosen)
    size(box, width)
    for name in states.AIRLOCK:
        draw(box, name)
        assert not box.grab().isNull(), name


@pytest.mark.parametrize("name", states.AIRLOCK)
def test_that_one_button_is_filled_when_the_state_says_so(box, name):
    state = draw(box, name)
    filled = [part for part in visible(box, Button) if part.role in FILLED]
    wanted = int(state.emergency_open or state.primary is not Primary.NONE)
    assert len(filled) == wanted, [part.words() for part in filled]
    assert all(part.isEnabled() for part in filled)


@pytest.mark.parametrize("name", ["checked", "passed", "armed", "declined", "ringing"])
def test_that_the_lifted_guard_is_the_only_filled_button(box, name):
    draw(box, replace(states.AIRLOCK[name](), emergency_open=True))
    filled = [part.words() for part in visible(box, Button) if part.role in FILLED]
    assert filled == ["RELEASE OUTER DOOR"]


def test_that_a_night_in_which_nobody_rings_is_no_fault():
    def told(detail):
        admit = Offer(Why.BRIDGE, Refusal.REGIME, detail)
        return headline(replace(states.empty(), admit=admit), states.NOW, states.ZONE)

    assert told(Regime.NIGHT).tone == "text2"
    assert "bell" in told(Regime.NIGHT).text
    assert told(Regime.CLOSED).tone == "high"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ringing", "LET B016 IN"), ("checked", "Passed"), ("passed", "Arm B015"),
        ("armed", "RELEASE B015"), ("declined", "LET B015 BACK OUT"), ("unbound", "It is B015"),
        ("armed_way_out", "RELEASE B009"),
        ("two_persons", "I see 2 people, together"), ("emergency_open", "RELEASE OUTER DOOR"),
    ],
)  # fmt: skip
def test_that_the_filled_button_names_the_deed_and_the_ticket(box, name, words):
    draw(box, getattr(states, name)())
    filled = [part.words() for part in visible(box, Button) if part.role in FILLED]
    assert filled == [words]


@pytest.mark.parametrize("width", ["1920", "1366"])
@pytest.mark.parametrize("name", states.AIRLOCK)
def test_that_nothing_is_cut(box, name, width):
    size(box, width)
    draw(box, name)
    assert box.minimumSizeHint().width() <= box.width()
    assert box.minimumSizeHint().height() <= box.height()
    assert cut(box) == []


def test_that_a_check_without_sources_has_their_room_on_the_smallest_screen(box):
    draw(size(box, "960"), "empty")
    assert not any(line.by.isVisible() for line in box.checks.lines)
    draw(box, "check")
    assert all(line.by.isVisible() for line in box.checks.lines)
    draw(size(box, "1920"), "empty")
    assert all(line.by.isVisible() for line in box.checks.lines)


@pytest.mark.parametrize("width", ["1920", "1366"])
def test_that_words_40_percent_longer_still_tell_all(qapp, box, width):
    size(box, width)
    longer = Longer()
    qapp.installTranslator(longer)
    try:
        for name in states.AIRLOCK:
            draw(box, name)
            assert box.minimumSizeHint().width() <= box.width(), name
            assert box.minimumSizeHint().height() <= box.height(), name
            for part in visible(box, Label):
                short = part.sizeHint().width() > part.width() + 1
                told = part.wordWrap() or isinstance(part, FitLabel) or bool(part.toolTip())
                assert told or not short, f"{name}: {part.text()}"
            for part in visible(box, Button):
                assert not part.is_cut() or part.toolTip().startswith(part.words()), name
    finally:
        qapp.removeTranslator(longer)


@pytest.mark.parametrize("width", WIDTHS)
def test_that_nothing_jumps_from_state_to_state(box, width):
    size(box, width)
    places = {}
    for name in states.AIRLOCK:
        if name == "none_fitted":
            continue
        draw(box, name)
        parts = (box.plan, box.steps, box.checks, box.good, box.action)
        places[name] = (
            *(part.geometry().getRect() for part in parts), box.emergency.geometry().bottom()
        )  # fmt: skip
    assert len(set(places.values())) == 1, places


def test_that_the_procedure_card_takes_the_room_of_the_plan(box):
    for width in WIDTHS:
        size(box, width)
        assert box.procedure.height() == box.mimic.height()
    draw(box, "lost")
    assert box.plan.currentWidget() is box.procedure
    assert "10:27:29" in box.procedure.accessibleName()
    draw(box, "stale")
    assert box.plan.currentWidget() is box.mimic


def test_that_every_control_has_a_role_and_a_name(box):
    roles = {}
    for name in states.AIRLOCK:
        draw(box, name)
        for part in visible(box, QWidget):
            spoken = QAccessible.queryAccessibleInterface(part)
            if spoken.role() in {
                QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ComboBox,
                QAccessible.Role.SpinBox, QAccessible.Role.EditableText,
                QAccessible.Role.ProgressBar,
            }:  # fmt: skip
                inner = part.objectName().startswith("qt_")  # the edit inside a spin box
                named = spoken.text(QAccessible.Text.Name)
                idle = spoken.role() == QAccessible.Role.ProgressBar and not part.value()
                assert named or inner or idle, f"{name}: {part}"
                roles.setdefault(spoken.role(), set()).add(named)
    assert len(roles[QAccessible.Role.Button]) > 12
    assert QAccessible.Role.CheckBox in roles


@pytest.mark.parametrize("name", states.AIRLOCK)
def test_that_a_button_that_does_nothing_says_why(box, name):
    draw(box, name)
    for part in visible(box, Button):
        if not part.isEnabled():
            assert part.why or part is box.reason.send, f"{name}: {part.words()}"


def test_that_buttons_that_move_a_door_are_48_px(box):
    for width in WIDTHS:
        size(box, width)
        for name in states.AIRLOCK:
            draw(box, name)
            moving = (box.action.left, box.action.right, box.emergency, box.action.bind)
            assert min(part.height() for part in moving) >= TARGET


def test_that_the_conditions_name_the_one_that_is_missing(box):
    draw(box, "check")
    assert [part.words.text() for part in box.action.needs] == [
        "Outer door closed", "Inner door closed", "1 person", "One item still to tick",
    ]  # fmt: skip
    assert [part.met for part in box.action.needs] == [True, True, True, False]
    draw(box, "refused")
    assert [part.words.text() for part in box.action.needs if not part.met] == [
        "Outer door not closed"
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ringing", "Bell at the outer door, 12 s: B016"),
        ("armed", "Armed for B015, 5 s left"),
        ("armed_elsewhere", "Armed at another counter: inner door, 6 s left"),
        ("requested", "Sent. No answer yet."),
        ("not_known", "Result not known: look at the door"),
        ("fire", "Fire alarm: the doors are free. Help people out."),
        ("two_persons", "How many people do you see?"),
        ("unbound", "Who is inside?"),
    ],
)
def test_that_one_line_says_what_goes_on(box, name, words):
    draw(box, name)
    assert box.action.headline.text() == words


def test_that_a_release_is_told_stage_by_stage_with_times(box):
    draw(box, "passing")
    assert box.action.page is Page.PASSAGE
    assert [stage.text() for stage in box.action.stages] == [
        "requested", "accepted 10:27:35", "released 10:27:36", "opened 10:27:38", "locked again",
    ]  # fmt: skip
    draw(box, "not_known")
    assert box.action.stages[3].text() == "not known 10:27:40"


def test_that_the_box_carries_the_accent_only_while_armed(box):
    edges = {}
    for name in ("empty", "check", "passed", "armed", "armed_elsewhere", "fire", "fault"):
        draw(box, name)
        edges[name] = box.edge
    assert edges == {
        "empty": "hair", "check": "hair", "passed": "hair", "armed": "accent",
        "armed_elsewhere": "hair", "fire": "critical", "fault": "high",
    }  # fmt: skip


def test_that_who_leaves_is_shown_as_leaving(box):
    draw(box, "leaving")
    assert box.where.text() == "ON THE WAY OUT"
    assert box.check_title.text() == "Nobody is checked on the way out."
    assert not any(part.isVisible() for part in (box.steps, box.checks, box.good, box.decline))
    draw(box, "check")
    assert box.where.text() == "IN THE AIRLOCK"
    assert all(part.isVisible() for part in (box.steps, box.checks, box.good, box.decline))


def test_that_an_office_without_an_airlock_says_so(box):
    draw(box, "none_fitted")
    assert box.nothing.isVisible()
    assert not box.plan.isVisible()
    draw(box, "empty")
    assert box.plan.isVisible()


def test_that_another_language_is_said_at_once(qapp, box):
    draw(box, "armed")
    longer = Longer()
    before = box.action.right.words()
    qapp.installTranslator(longer)
    try:
        qapp.processEvents()
        assert box.action.right.words() != before
    finally:
        qapp.removeTranslator(longer)
    qapp.processEvents()
    assert box.action.right.words() == before


def test_that_drawing_the_same_state_again_makes_no_widget(box):
    for name in states.AIRLOCK:
        draw(box, name)
    before = len(box.findChildren(QLabel))
    for name in states.AIRLOCK:
        draw(box, name)
    assert len(box.findChildren(QLabel)) == before


def paints_of(box):
    return Noted(box, *box.findChildren(QWidget), kinds=(QEvent.Type.Paint,))


def test_that_a_state_is_drawn_without_painting_on_the_spot(qapp, box):
    draw(box, states.empty())
    qapp.processEvents()
    paints = paints_of(box)
    box.draw(states.armed(), states.NOW, states.ZONE, states.SERVICES)
    assert not paints.seen
    qapp.processEvents()
    assert paints.seen


def test_that_a_good_word_that_only_grows_older_writes_its_age_alone(qapp, box):
    draw(box, states.empty())
    qapp.processEvents()
    paints = paints_of(box.mimic)
    older = replace(states.empty(), link=link(age_s=0.7))
    draw(box, older)
    assert "0.7" in box.link.text()
    qapp.processEvents()
    assert not paints.seen


@pytest.mark.parametrize("change", ["rings", "slow", "door"])
def test_that_anything_else_is_drawn_whole(box, change):
    before = {"rings": states.ringing(), "slow": states.empty(), "door": states.empty()}[change]
    after = {
        "rings": replace(before, link=link(age_s=0.7)),
        "slow": replace(before, link=link(Freshness.SLOW, 1.4)),
        "door": replace(before, device=device(inner=OPEN)),
    }[change]
    assert not airlock_words.is_only_later(before, after)


def test_that_no_line_of_the_box_makes_the_window_ask_for_heights(box):
    for name in states.AIRLOCK:
        draw(box, states.AIRLOCK[name]())
        assert not box.hasHeightForWidth()
        assert not any(part.hasHeightForWidth() for part in visible(box, FitLabel))


def test_that_a_slow_word_that_is_shown_is_not_said_to_be_missing():
    said = headline(states.slow(), states.NOW, states.ZONE)
    assert said is not None
    assert "slowly" in said.text
    admit = replace(states.empty(), admit=Offer(Why.LINK), link=link(Freshness.SLOW, 1.2))
    assert "slowly" in headline(admit, states.NOW, states.ZONE).text
