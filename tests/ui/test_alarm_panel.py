"""The list of alarms: what stands where, what F8 takes in hand, and what only a chief may."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from reception_app.desk.states.alarms import AlarmRate, AlarmsState
from reception_app.errors import NotShelvableError
from tests.ui import alarm_states, desk_states
from tests.ui.alarm_states import HEARD, HELD, NEW, alarm
from tests.ui.states import NOW
from ui import tasks
from ui.alarm_rows import CLOSED, OPEN, SHELVED
from ui.buttons import FILLED, Button
from ui.shortcuts import Deed
from ui.tables import Group


@pytest.fixture
def panel(window, desk):
    desk.show(alarm_states.day())
    window.do(Deed.ALARMS)
    return window.alarms


def played(run, scene):
    """Play on the loop that the real window uses, until every action has ended."""

    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def groups(panel):
    rows = panel.table.rows
    entries = [rows.entry(number) for number in range(rows.rowCount())]
    return [entry.title for entry in entries if isinstance(entry, Group)]


def words(panel, column):
    rows = panel.table.rows
    entries = [rows.entry(number) for number in range(rows.rowCount())]
    return [entry[column].text for entry in entries if not isinstance(entry, Group)]


def filled(panel):
    return [b.words() for b in panel.findChildren(Button) if b.isVisible() and b.role in FILLED]


def test_that_the_list_stands_in_the_order_of_what_asks_most(panel):
    assert groups(panel) == ["New · 2", "In hand · 2", "Put aside · 1", "Closed, last 24 h · 4"]
    assert words(panel, 0)[:4] == ["high", "high", "high", "low"]
    assert words(panel, 1)[:5] == ["new", "new", "in hand", "in hand", "34 min left"]
    assert words(panel, 5)[:5] == [
        "nobody", "nobody", "insp. Claes", "insp. Peeters", "hinsp. Janssens",
    ]  # fmt: skip


def test_that_the_card_says_what_happened_what_it_leads_to_and_what_to_do(panel):
    card = panel.card
    assert card.what.text() == "Inner door closed but did not lock"
    assert card.leads.text() == "The door does not count as locked: releases are refused."
    assert card.steps.shown()[0] == "Pull the door shut and look at the bolt."
    assert filled(panel) == ["Acknowledge: it is in my hands"]


def test_that_f8_takes_the_chosen_one_in_hand_and_else_the_newest(panel, window, desk, run):
    panel.table.choose(NEW[1].key)
    played(run, lambda: window.do(Deed.ALARM))
    panel.table.choose(HELD[0].key)
    played(run, lambda: window.do(Deed.ALARM))
    newest = desk.state.alarms.newest.key
    assert panel.table.chosen_key() == newest, "what was not in sight is shown first"
    assert len(desk.asked) == 1
    played(run, lambda: window.do(Deed.ALARM))
    window.do(Deed.DESK)
    played(run, lambda: window.do(Deed.ALARM))
    assert desk.asked == [
        ("alarms.acknowledge", NEW[1].key), ("alarms.acknowledge", newest),
        ("alarms.acknowledge",),
    ]  # fmt: skip


def test_that_what_is_in_hand_has_no_filled_button(panel):
    panel.table.choose(HELD[0].key)
    assert filled(panel) == []
    assert not panel.card.deeds.take.isEnabled()


def test_that_a_chief_puts_an_alarm_aside_by_keyboard_alone(qtbot, panel, window, desk, run):
    def scene():
        desk.show(alarm_states.chief())
        panel.table.choose(HELD[0].key)
        window.do(Deed.SHELVE)
        field = panel.card.deeds.ask.field
        qtbot.keyClicks(field, "30")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert "30 min" in panel.card.deeds.ask.question.text()
        qtbot.keyClicks(field, "supp")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("alarms.shelve", HELD[0].key, 30, "called")]
    assert panel.table.hasFocus()


def test_that_an_officer_is_told_who_may_put_aside(panel, window, desk, run):
    panel.table.choose(HELD[0].key)
    assert "only the chief" in panel.card.deeds.aside.words()
    assert panel.card.deeds.aside.why == "Only the chief, at most 60 min"
    played(run, lambda: window.do(Deed.SHELVE))
    assert desk.asked == []
    assert not panel.card.deeds.ask.is_open()


def test_that_no_longer_time_is_offered_than_the_kind_allows(panel, window, desk):
    desk.show(alarm_states.chief())
    panel.table.choose(HELD[1].key)  # who waits too long: half an hour
    window.do(Deed.SHELVE)
    codes = [option.code for option in panel.card.deeds.ask.field.matches]
    assert max(int(code) for code in codes) == 30
    panel.put_away()
    panel.table.choose(NEW[0].key)
    window.do(Deed.SHELVE)
    assert not panel.card.deeds.ask.is_open()
    assert panel.card.deeds.aside.words() == "Put aside… (never this one)"


def test_that_a_shelving_that_is_refused_says_why(panel, window, desk, run):
    desk.fails["alarms.shelve"] = NotShelvableError("wait_over", 30)

    def scene():
        panel.card.deeds.shelve.emit(HELD[1].key, 45, "known")

    played(run, scene)
    assert "at most 30 min" in window.notice.text()


def test_that_escape_puts_the_question_away_before_it_leaves_the_panel(panel, window, desk):
    desk.show(alarm_states.chief())
    panel.table.choose(HELD[0].key)
    window.do(Deed.SHELVE)
    window.do(Deed.BACK)
    assert not panel.card.deeds.ask.is_open()
    assert window.places.currentWidget() is panel
    window.do(Deed.BACK)
    assert window.places.currentWidget() is window.area


def test_that_a_shelved_alarm_is_brought_back_by_the_chief(panel, window, desk, run):
    desk.show(alarm_states.chief())
    shelved = alarm_states.ASIDE[0]
    panel.table.choose(shelved.key)
    assert filled(panel) == []
    played(run, lambda: window.do(Deed.UNSHELVE))
    assert desk.asked == [("alarms.unshelve", shelved.key)]


def test_that_a_latched_alarm_is_reset_with_what_was_found(qtbot, panel, window, desk, run):
    def scene():
        desk.show(alarm_states.latched())
        window.do(Deed.RESET_ALARM)
        field = panel.card.deeds.ask.field
        qtbot.keyClicks(field, "exam")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    played(run, scene)
    assert desk.asked == [("alarms.reset", "|ledger_flaw", "examined")]
    assert "1042" in panel.card.what.text()


def test_that_a_calm_hour_says_when_the_last_one_was(panel, desk):
    desk.show(alarm_states.quiet())
    assert panel.none.text() == "No alarms. Last one: 09:21 (low)."
    desk.show(alarm_states.none())
    assert panel.none.text() == "No alarms."
    assert panel.table.isHidden()
    assert panel.card.none.isVisible()


@pytest.mark.parametrize("tab", [0, SHELVED])
def test_that_a_list_of_nothing_begins_at_the_top(panel, desk, qtbot, tab):
    desk.show(alarm_states.none())
    panel.tabs.setCurrentIndex(tab)
    qtbot.waitUntil(lambda: panel.tabs.geometry().bottom() < panel.box.height() // 4)
    assert panel.none.isHidden() or panel.none.geometry().bottom() < panel.box.height() // 4


def test_that_a_lost_bridge_and_a_post_without_sound_are_told(panel, window, desk):
    desk.show(alarm_states.lost())
    assert panel.lost.isVisible()
    assert "do not come in since 10:27:29" in panel.lost.text()
    assert panel.rate.sound.text().startswith("Sound: no device")
    assert window.status.sound.isVisible()
    desk.show(alarm_states.day())
    assert not panel.lost.isVisible()
    assert not window.status.sound.isVisible()


def test_that_the_tabs_show_one_part(panel):
    panel.tabs.setCurrentIndex(OPEN)
    assert groups(panel) == ["New · 2", "In hand · 2"]
    panel.tabs.setCurrentIndex(SHELVED)
    assert groups(panel) == ["Put aside · 1"]
    panel.tabs.setCurrentIndex(CLOSED)
    assert groups(panel) == ["Closed, last 24 h · 4"]
    assert filled(panel) == []


def test_that_the_rate_stands_beside_its_budget(panel, desk):
    said = [line[1].text() for line in panel.rate._lines]
    assert said == ["5 of 6", "2 of 10", "4 of 3"]


@pytest.mark.parametrize("place", ["critical", "shelved"])
def test_that_a_click_on_a_count_leads_to_the_alarms(qtbot, window, desk, place):
    desk.show(alarm_states.day())
    bar = window.status
    pill = bar.shelved if place == "shelved" else next(iter(bar.counts.values()))
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert window.places.currentWidget() is window.alarms
    assert window.rail.buttons[Deed.ALARMS].isChecked()


def test_that_what_was_told_out_of_sight_is_drawn_when_it_is_looked_at(window, desk):
    before = window.alarms.draws
    for number in range(50):
        desk.show(alarm_states.shown(AlarmsState((alarm("held", number, "airlock/main"),))))
    assert window.alarms.draws == before
    window.do(Deed.ALARMS)
    assert window.alarms.draws == before + 1
    assert groups(window.alarms) == ["New · 1"]


def test_that_the_same_alarms_are_not_drawn_again(panel, desk):
    before = panel.draws
    state = alarm_states.day()
    for second in range(20):
        desk.show(replace(state, now=NOW + timedelta(seconds=second - 20)))
    assert panel.draws - before <= 1


def jam(device, *numbers):
    """One row for the alarms of a device, by the name of the first of them."""
    places = tuple((device, f"jammed.{number}") for number in numbers)
    return alarm(
        "barrier_jammed", 5 + numbers[0], device, alarm=places[0][1], detail="R1",
        members=places if numbers[1:] else (), stands_for=len(places) - 1,
    )  # fmt: skip


def test_that_in_a_flood_the_chosen_one_stays_with_its_device(panel, desk):
    left, right = "shutter/left", "shutter/right"
    rows = jam(right, 1), jam(left, 1), jam(left, 2)
    desk.show(alarm_states.shown(AlarmsState(rows, sound=HEARD)))
    panel.table.choose(rows[2].key)
    for rows, chosen in (
        ((jam(right, 1, 2), jam(left, 1, 2, 3)), f"{left}|jammed.1"),  # told as one
        ((jam(right, 1, 2), jam(left, 2, 3)), f"{left}|jammed.2"),  # that one ended
        ((jam(right, 1), jam(left, 2), jam(left, 3)), f"{left}|jammed.2"),
        ((jam(right, 1), jam(left, 4, 5)), f"{left}|jammed.4"),  # it ended, others came
        ((jam(right, 1), alarm("field_lost", 0, left)), f"{left}|field_lost"),  # stands for them
        ((jam(right, 1), jam("shutter/back", 3)), f"{right}|jammed.1"),  # over: the newest
    ):
        desk.show(alarm_states.shown(AlarmsState(rows, sound=HEARD)))
        assert panel.table.chosen_key() == chosen
        assert panel.new_one() == chosen


def test_that_a_list_that_is_too_long_says_so(panel, desk):
    rows = tuple(alarm("held", n, f"gate/{n}") for n in range(100))
    desk.show(alarm_states.shown(AlarmsState(rows, more=17, rate=AlarmRate(200, 117), sound=HEARD)))
    assert panel.note.text() == "17 more are not shown"
    assert panel.tabs.tabText(OPEN).startswith("Open 1")


def test_that_nobody_opens_the_alarms_at_a_locked_console(window, desk):
    desk.show(desk_states.locked())
    window.do(Deed.ALARMS)
    assert window.places.currentWidget() is not window.alarms


@pytest.mark.parametrize(
    ("made", "card", "line"),
    [
        (alarm_states.given, "Given at 10:25 to hinsp. Janssens (Counter 1).", "Do not force it"),
        (alarm_states.nobody_to_give, "No chief is signed in anywhere: call them.", "call them"),
        (alarm_states.not_told, "No chief can be told without the database", "call them"),
        (alarm_states.for_the_chief, "Given to you as chief at 10:25.", "Do not force it"),
    ],
)
def test_that_an_alarm_nobody_took_says_to_whom_it_went_or_to_call(window, desk, made, card, line):
    desk.show(made())
    window.do(Deed.ALARMS)
    panel = window.alarms
    panel.table.choose(made().alarms.rows[0].key)
    assert panel.card.given.isVisible()
    assert card in panel.card.given.text()
    assert line in window.alarm.do.text()
    panel.table.choose(HELD[1].key)
    assert not panel.card.given.isVisible()


def test_that_a_chief_sees_which_post_an_alarm_is_of_and_takes_it_from_there(
    panel, window, desk, run
):
    desk.show(alarm_states.for_the_chief())
    assert "for you" in window.alarm.when.text()
    assert not panel.lost.isVisible()  # the bridge of that post is lost, not that of this one
    panel.table.choose("|bridge_lost@counter-3")
    assert panel.card.facts._lines[0][1].text() == "Counter 3"
    played(run, panel.card.deeds.take.click)
    assert desk.asked == [("alarms.acknowledge", "|bridge_lost@counter-3")]
