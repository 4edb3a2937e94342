"""The board: groups in the order of the turn, the reason of the order, search, and overtaking."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reception_app.desk.states.links import StoreFault, StoreHealth
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.queue import Group, QueueState
from reception_app.estimates import NoEstimate
from reception_app.visits import Priority
from tests.ui import desk_states
from ui import queue_rows, tasks, translations, wording_time
from ui.queue_panel import QueuePanel
from ui.shortcuts import Deed
from ui.tables import Group as Heading

VIEW = queue_rows.View(desk_states.NOW, desk_states.ZONE, desk_states.SERVICES)


@pytest.fixture
def panel(qtbot):
    made = QueuePanel()
    qtbot.addWidget(made)
    made.resize(696, 900)
    made.draw(desk_states.morning())
    made.show()
    return made


def tickets(panel) -> list[str]:
    return [line.row.ticket for line in panel._lines if line.row is not None]


def test_that_the_rows_stand_in_the_order_of_the_turn(panel):
    order = [turn.row.ticket for turn in desk_states.morning().queue.turns]
    assert tickets(panel)[: len(order)] == order


def test_that_groups_stand_in_the_order_of_the_visit(panel):
    heads = [line.cells.key for line in panel._lines if isinstance(line.cells, Heading)]
    assert heads == [group.value for group in Group if group.value in heads]
    assert heads[0] == "waiting"


def test_that_the_reason_of_the_order_stands_below_it():
    waiting = desk_states.row("B013", "BEDREIGING", 6)
    turn = desk_states.turn(waiting)
    assert queue_rows.note(waiting, turn, VIEW) == "6 min + 30 priority"


def test_that_a_bell_is_told_from_its_ring_and_not_from_the_number():
    made = desk_states.row("B013", "KLACHT", 0, group=Group.RINGING)
    rang = replace(made, rang_at=made.since - timedelta(seconds=84))
    clock = wording_time.clock(rang.rang_at, desk_states.ZONE)
    assert clock in queue_rows.note(rang, None, VIEW)


def test_that_danger_is_always_first():
    danger = desk_states.row("B099", "KLACHT", 1, priority=Priority.DANGER)
    assert queue_rows.note(danger, desk_states.turn(danger), VIEW).startswith("Danger")


def test_that_a_discreet_visit_is_told_from_others_by_word_only_to_officers():
    hidden = desk_states.row("B018", "ZEDEN-IFG", 3)
    turn = desk_states.turn(hidden)
    assert "discreet" in queue_rows.note(hidden, turn, VIEW)
    guard = replace(VIEW, guard=True)
    assert "discreet" not in queue_rows.note(hidden, turn, guard)
    assert queue_rows.reason(hidden, guard) == "Confidential"
    assert not queue_rows.matches(hidden, replace(guard, wanted="violence"))


def test_that_a_guard_sees_ticket_and_reason_only():
    told = queue_rows.hint(
        desk_states.row("B013", "BEDREIGING", 6),
        desk_states.turn(desk_states.row("B013", "BEDREIGING", 6)),
        replace(VIEW, guard=True),
    )
    assert "priority" not in told.lower()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("b011", ["B011"]),
        ("bicy", ["B011"]),
        ("french bicycle", ["B011"]),
        ("dutch threats", ["B013"]),
    ],
)
def test_that_search_finds_number_reason_and_language(panel, wanted, found):
    panel.search.setText(wanted)
    assert tickets(panel) == found


def test_that_a_search_without_a_match_says_so(panel):
    panel.search.setText("nobody like that")
    assert panel.pages.currentIndex() == 1
    assert panel.calm.text() == "Nothing found"


def test_that_an_empty_board_is_calm(panel):
    panel.draw(replace(desk_states.calm(), queue=QueueState(loaded=True)))
    assert panel.calm.text() == "Nobody waits."
    panel.draw(desk_states.calm())
    assert panel.calm.text() == "Quiet. The last visitor left at 09:27."


def test_that_a_board_that_is_not_read_yet_says_so(panel):
    panel.draw(replace(desk_states.calm(), queue=QueueState()))
    assert panel.calm.text() == "Reading the queue…"


def test_that_nobody_is_counted_while_the_queue_is_being_read(window, desk):
    desk.show(replace(desk_states.calm(), queue=QueueState()))
    strip = window.area.strip
    assert window.status.waiting.text() == "Reading the queue…"
    assert window.visitor.free.hint.text() == "Reading the queue…"
    assert window.visitor.calm_hint.text() == "Reading the queue…"
    assert strip.total.text() == "–"
    assert {count.text() for count, name in strip.slots if name.text()} == {"–"}


@pytest.mark.parametrize("health", [StoreHealth.AWAY, StoreHealth.FULL, StoreHealth.BUSY])
def test_that_a_database_in_trouble_is_told_with_what_to_do(panel, health):
    panel.draw(replace(desk_states.morning(), store=health))
    assert not panel._trouble_row.isHidden()
    assert panel.trouble.text().count(".") >= 2


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_that_a_database_that_cannot_be_opened_says_why_and_whom_to_call(qapp, panel, language):
    translations.use(qapp, language)
    said = set()
    for fault in set(StoreFault) - {StoreFault.NONE}:
        panel.draw(replace(desk_states.morning(), store=StoreHealth.AWAY, store_fault=fault))
        said.add(panel.trouble.text())
        assert re.search("support|technische wacht", panel.trouble.text())
    assert len(said) == len(StoreFault) - 1


def test_that_the_call_button_carries_the_ticket(panel):
    panel.draw(desk_states.free())
    assert panel.call.words() == "Call B008"
    assert panel.call.isEnabled()


def test_that_a_call_that_is_not_offered_says_why(panel):
    assert not panel.call.isEnabled()
    assert panel.call.why == "There is a visitor at this counter. Finish first (Ctrl+Enter)."


def test_that_the_chosen_row_stays_chosen_when_the_board_changes(panel):
    panel.board.choose("visit-B011")
    state = desk_states.morning()
    rows = tuple(row for row in state.queue.rows if row.ticket != "B013")
    panel.draw(replace(state, queue=replace(state.queue, rows=rows)))
    assert panel.selected().ticket == "B011"


def test_that_whoever_this_counter_finished_with_is_chosen_to_be_seen_off(panel):
    state = desk_states.morning()
    served = state.counter.card.row
    gone = replace(served, group=Group.LEAVING)
    rows = tuple(gone if row.visit == served.visit else row for row in state.queue.rows)
    panel.draw(
        replace(
            state,
            queue=replace(state.queue, rows=rows),
            counter=replace(state.counter, card=None),
        )
    )
    assert panel.selected().ticket == served.ticket


def test_that_nobody_is_said_to_be_in_an_airlock_where_there_is_none(panel):
    state = desk_states.morning()
    row = replace(state.queue.rows[0], group=Group.AIRLOCK, at_desk=True)
    panel.draw(replace(state, queue=QueueState(rows=(row,), loaded=True)))
    assert panel._lines[0].cells.title == "Check at the desk · 1"
    assert panel._lines[1].cells[-1].text == "Front desk"


def test_that_one_second_repaints_nothing_that_did_not_change(panel, qtbot):
    state = desk_states.morning()
    with qtbot.assertNotEmitted(panel.board.rows.dataChanged):
        panel.draw(replace(state, now=state.now + desk_states.timedelta(seconds=1)))


def test_that_a_small_board_folds_the_counters_into_one_line(panel):
    panel.set_small(small=True)
    assert "B010" not in tickets(panel)
    heads = [line.cells for line in panel._lines if isinstance(line.cells, Heading)]
    folded = next(head for head in heads if head.key == "at_counters")
    assert "B010" in folded.note
    panel.search.setText("b010")
    assert tickets(panel) == ["B010"]


def test_that_who_would_be_overtaken_is_known():
    state = desk_states.morning().queue
    assert queue_rows.overtaken(state, state.turns[0].row.visit) == ()
    assert queue_rows.overtaken(state, state.turns[2].row.visit) == tuple(
        turn.row.ticket for turn in state.turns[:2]
    )


def test_that_calling_out_of_turn_asks_why_and_names_who_is_overtaken(window, desk, qtbot, run):
    async def scene():
        window.queue.board.choose("visit-B013")
        window.do(Deed.CALL_SELECTED)
        assert window.queue.ask.is_open()
        assert window.queue.ask.question.text() == "B013 goes before B008, A093. Why?"
        for key in ("u", "r"):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.call", "visit-B013", "urgent")]
    assert not window.queue.ask.is_open()


def test_that_calling_in_turn_asks_nothing(window, desk, run):
    async def scene():
        window.queue.board.choose("visit-B008")
        window.do(Deed.CALL_SELECTED)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.call", "visit-B008", "")]


def test_that_a_question_can_be_put_away(window, desk, qtbot):
    window.queue.board.choose("visit-B013")
    window.do(Deed.CALL_SELECTED)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.queue.ask.is_open()
    assert desk.asked == []
    assert QApplication.focusWidget() is window.queue.board


@pytest.mark.parametrize(
    ("deed", "asked"),
    [
        (Deed.COCK, ("queue.cock", "visit-B011")),
        (Deed.LEFT, ("queue.left", "visit-B011")),
        (Deed.PRIORITY, ("queue.classify", "visit-B011", Priority.VULNERABLE, False)),
        (Deed.RESUME, ("queue.resume", "visit-B011")),
        (Deed.TURN_UP, ("queue.turn_up", "visit-B011")),
    ],
)
def test_that_a_deed_acts_on_the_chosen_row(window, desk, run, deed, asked):
    async def scene():
        window.queue.board.choose("visit-B011")
        window.queue.take_keys()
        window.do(deed)
        await tasks.settle()

    run(scene())
    assert desk.asked == [asked]


def test_that_priority_taken_away_makes_a_walk_in_again(window, desk, run):
    async def scene():
        window.queue.board.choose("visit-B013")
        window.do(Deed.PRIORITY)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.classify", "visit-B013", Priority.WALK_IN, False)]


def test_that_search_goes_on_to_the_rows_with_enter(window, qtbot):
    window.do(Deed.SEARCH)
    qtbot.keyClicks(QApplication.focusWidget(), "bicy")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.queue.selected().ticket == "B011"
    assert QApplication.focusWidget() is window.queue.board


def test_that_the_ticket_can_be_copied(window):
    window.queue.board.choose("visit-B011")
    window.do(Deed.COPY)
    assert QApplication.clipboard().text() == "B011"


def test_that_an_offered_call_of_nobody_needs_no_ticket(panel):
    empty = replace(desk_states.calm(), counter=replace(
        desk_states.calm().counter, call_next=Offer()))  # fmt: skip
    panel.draw(empty)
    assert panel.call.words() == "Call next"


def test_that_who_waits_sees_how_much_longer_and_how_that_came_about(panel):
    first = next(line for line in panel._lines if line.row is not None)
    assert "≈ 0–5 min" in str(first.cells[-1])
    assert "from 412 earlier visits; called before: 0; counters: 3" in first.hint
    assert first.hint.endswith("Of the last 60 ranges 49 were right.")


def test_that_the_heading_says_what_to_tell_somebody_who_comes_now(panel):
    assert panel._lines[0].cells.note == "who comes now: 15–40 min"
    state = desk_states.morning()
    for said, words in (
        (NoEstimate.NO_COUNTER, "nobody is signed in"),
        (NoEstimate.FEW_SAMPLES, "fewer than 20"),
        (NoEstimate.TOO_MANY, "too many"),
    ):
        panel.draw(replace(state, queue=replace(state.queue, newcomer=said)))
        assert panel._lines[0].cells.note == "who comes now: no estimate"
        assert words in panel._lines[0].hint
    panel.draw(replace(state, queue=replace(state.queue, newcomer=None)))
    assert panel._lines[0].cells.note == "longest wait plus head start first"
