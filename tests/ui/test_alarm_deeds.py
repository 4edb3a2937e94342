"""What is done with an alarm at its card: closed with a note, handed on, taken back; by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reception_app.errors import AlarmStandsError, NotHandableError
from reception_app.store_errors import StoreBusyError
from tests.ui import alarm_states
from tests.ui.alarm_states import HELD, NEW, OVER
from tests.ui.test_alarm_panel import played, words
from ui.alarm_rows import CLOSED
from ui.shortcuts import Deed
from ui.sounds import heard


@pytest.fixture
def panel(window, desk):
    desk.show(alarm_states.day())
    window.do(Deed.ALARMS)
    return window.alarms


def note(window, qtbot, typed):
    window.do(Deed.CLOSE_ALARM)
    qtbot.keyClicks(window.alarms.card.deeds.line.field, typed)
    qtbot.keyClick(window.alarms.card.deeds.line.field, Qt.Key.Key_Return)


# -- closed with a note ------------------------------------------------------------------------


def test_that_what_is_over_is_closed_with_a_line_by_keyboard_alone(
    qtbot,
    panel,
    window,
    desk,
    run,
):
    desk.show(alarm_states.over())
    panel.table.choose(OVER.key)
    played(run, lambda: note(window, qtbot, " mat weggehaald "))
    assert desk.asked == [("alarms.close", OVER.key, "mat weggehaald")]
    assert not panel.card.deeds.line.is_open()
    assert panel.table.hasFocus()


def test_that_a_note_that_was_not_kept_stays_to_be_sent_again(
    qtbot,
    panel,
    window,
    desk,
    run,
):
    desk.show(alarm_states.over())
    panel.table.choose(OVER.key)
    desk.fails["alarms.close"] = StoreBusyError()
    played(run, lambda: note(window, qtbot, "mat weggehaald"))
    assert panel.card.deeds.line.typed() == "mat weggehaald"
    assert window.notice.text().startswith("Not saved")
    desk.show(replace(alarm_states.day()))  # it is gone meanwhile: the line goes on naming it
    assert panel.card.deeds.line.is_open()
    assert "Outer door is open too long" in panel.card.deeds.line.question.text()


def test_that_nothing_is_sent_while_nothing_is_typed(qtbot, panel, window, desk, run):
    desk.show(alarm_states.over())
    panel.table.choose(OVER.key)
    played(run, lambda: note(window, qtbot, "   "))
    assert desk.asked == []
    assert panel.card.deeds.line.is_open()
    assert not panel.card.deeds.line.confirm.isEnabled()


def test_that_no_more_than_200_signs_go_in(qtbot, panel, window, desk):
    desk.show(alarm_states.over())
    panel.table.choose(OVER.key)
    window.do(Deed.CLOSE_ALARM)
    line = panel.card.deeds.line
    line.field.setText("x" * 300)
    assert len(line.typed()) == 200
    assert "0 more" in line.hint.text()


def test_that_what_stands_is_not_closed_and_says_why(panel, window, desk, run):
    panel.table.choose(HELD[0].key)
    assert not panel.card.deeds.note.isEnabled()
    assert "still there" in panel.card.deeds.note.why
    desk.fails["alarms.close"] = AlarmStandsError("barrier_jammed")
    played(run, lambda: window.do(Deed.CLOSE_ALARM))
    assert desk.asked == [("alarms.close", HELD[0].key, "")]
    assert "still there" in window.notice.text()


def test_that_a_latched_one_is_closed_by_the_chief_alone(panel, window, desk):
    desk.show(alarm_states.latched())
    assert panel.card.deeds.note.isEnabled()
    state = alarm_states.latched()
    desk.show(replace(state, alarms=replace(state.alarms, may_shelve=False)))
    assert "Only a chief" in panel.card.deeds.note.why


def test_that_the_note_stands_in_the_list_and_on_the_card(panel, window, desk):
    desk.show(alarm_states.noted())
    panel.tabs.setCurrentIndex(CLOSED)
    first, second = alarm_states.noted().alarms.closed[:2]
    panel.table.choose(first.key)
    assert panel.card.done.text() == first.note
    assert not panel.card.deeds.note.isVisible()  # one note is enough
    entry = panel.table.rows.entry(1)
    assert entry[2].sub == first.note
    panel.table.choose(second.key)
    assert panel.card.done.text() == "Nobody wrote what was done."
    assert panel.card.deeds.note.words() == "Write a note…"
    assert panel.card.steps.isHidden()


def test_that_escape_puts_the_line_away_before_it_leaves_the_panel(
    qtbot,
    panel,
    window,
    desk,
):
    desk.show(alarm_states.over())
    panel.table.choose(OVER.key)
    window.do(Deed.CLOSE_ALARM)
    window.do(Deed.BACK)
    assert not panel.card.deeds.line.is_open()
    assert window.places.currentWidget() is panel


# -- handed on ---------------------------------------------------------------------------------


def test_that_an_alarm_is_handed_to_a_colleague_by_keyboard_alone(
    qtbot,
    panel,
    window,
    desk,
    run,
):
    def scene():
        panel.table.choose(HELD[1].key)
        window.do(Deed.HAND_ALARM)
        field = panel.card.deeds.ask.field
        assert [one.words for one in field.matches] == [
            "insp. Claes (Counter 3)", "insp. Maes (Counter 4)",
        ]  # fmt: skip
        qtbot.keyClicks(field, "ma")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("alarms.hand", HELD[1].key, "maes")]


def test_that_with_nobody_else_signed_in_the_button_says_so(panel, window, desk, run):
    desk.show(alarm_states.nobody_else())
    give = panel.card.deeds.give
    assert (give.words(), give.isEnabled()) == ("Nobody else signed in", False)
    desk.fails["alarms.hand"] = NotHandableError("nobody")
    played(run, lambda: window.do(Deed.HAND_ALARM))
    assert "Call by phone" in window.notice.text()


def test_that_without_a_database_nothing_is_handed_on_or_closed(panel, desk):
    state = alarm_states.over()
    desk.show(replace(state, alarms=replace(state.alarms, stored=False)))
    for button in (panel.card.deeds.give, panel.card.deeds.note):
        assert not button.isEnabled()
        assert "without the database" in button.why


@pytest.mark.parametrize(
    ("code", "why"), [("held", "Somebody else has it"), ("post", "its own post"),
                      ("everybody", "every post"), ("given", "handed on already")],
)  # fmt: skip
def test_that_one_that_is_not_to_be_handed_on_says_why(panel, desk, code, why):
    state = alarm_states.day()
    rows = (replace(NEW[0], not_handed=code), *state.alarms.rows[1:])
    desk.show(replace(state, alarms=replace(state.alarms, rows=rows)))
    assert not panel.card.deeds.give.isEnabled()
    assert why in panel.card.deeds.give.why


def test_that_what_was_handed_on_is_taken_back(panel, window, desk, run):
    desk.show(alarm_states.handed())
    panel.table.choose(HELD[1].key)
    assert "Handed at 10:26 to insp. Claes (Counter 3)" in panel.card.given.text()
    assert panel.card.deeds.give.words() == "Take it back"
    played(run, lambda: window.do(Deed.HAND_ALARM))
    assert desk.asked == [("alarms.take_back", HELD[1].key)]


def test_that_what_was_handed_here_comes_first_and_says_by_whom(panel, window, desk, run):
    desk.show(alarm_states.handed_here())
    assert "from insp. Claes" in window.alarm.when.text()
    assert "R1 Straat links" in window.alarm.what.text()
    panel.table.choose(HELD[0].key)
    assert panel.card.given.text().startswith("insp. Claes handed it to you at 10:26.")
    assert panel.card.facts._lines[2][1].text() == "insp. Claes"  # theirs until it is taken
    assert words(panel, 1)[:3] == ["new", "new", "new"]
    played(run, lambda: window.do(Deed.ALARM))
    assert desk.asked == [("alarms.acknowledge", HELD[0].key)]


def test_that_what_was_handed_here_is_heard_here_and_no_more_where_it_came_from():
    assert any("barrier_jammed" in name for name in heard(alarm_states.handed_here()).high)
    assert not any("wait_over" in name for name in heard(alarm_states.handed()).low)


# -- the course --------------------------------------------------------------------------------


def moments(card):
    return [(one.time, one.what, one.who) for one in card.course._moments]


def test_that_the_course_tells_what_happened_and_who_did_it(panel, desk):
    desk.show(alarm_states.course())
    panel.table.choose(NEW[0].key)
    told = moments(panel.card)
    assert told[0] == ("07:57", "Alarm", "Airlock")
    assert ("07:58", "Given to the chief", "Counter 1") in told
    assert ("08:02", "Put aside until 08:12", "hinsp. Janssens") in told
    assert ("08:12", "Came back by itself", "") in told
    assert ("08:31", "Handed on to insp. Claes", "hinsp. Janssens") in told
    assert told[-2:] == [
        ("10:26", "Alarm, once more", ""), ("10:27", "Given to the chief", "nobody signed in"),
    ]  # fmt: skip
    assert panel.card.facts._lines[3][0].text() == "Today"
    assert panel.card.facts._lines[3][1].text() == "2 times"


def test_that_one_without_a_course_begins_with_the_alarm(panel, desk):
    panel.table.choose(HELD[1].key)
    assert moments(panel.card) == [
        ("10:20", "Alarm", "Waiting room"), ("10:21", "Taken in hand", "insp. Peeters"),
    ]  # fmt: skip


def test_that_what_does_not_fit_is_reached_with_tab_and_the_arrows(qtbot, window, desk):
    window.resize(960, 540)
    desk.show(alarm_states.course())
    window.do(Deed.ALARMS)
    area = window.alarms.card.area
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
