"""Tables tell their views the smallest range that changed, and screen readers whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible

from tests.ui.noted import Noted
from ui import pictured_table, theme
from ui.pictured_table import PicturedTable
from ui.style import use_theme
from ui.tables import Cell, Group, RowsModel, Table, cells

HEADS = ("Number", "Reason", "Wait")


def visit(ticket, reason="Complaint", waited=5.0):
    return (Cell(ticket, strong=True), Cell(reason, "since 10:00"), Cell(bar=(waited, 20.0)))


class Ear:
    """Note what a model tells its views."""

    def __init__(self, model):
        self.heard = []
        model.dataChanged.connect(
            lambda top, end, _roles=(): self.heard.append(
                ("changed", top.row(), top.column(), end.row(), end.column())
            )
        )
        model.rowsInserted.connect(lambda _p, a, b: self.heard.append(("inserted", a, b)))
        model.rowsRemoved.connect(lambda _p, a, b: self.heard.append(("removed", a, b)))
        model.modelReset.connect(lambda: self.heard.append(("reset",)))


@pytest.fixture
def model(qtmodeltester):
    made = RowsModel(HEADS)
    made.show_rows((Group("Waiting · 3", key="w"), visit("B011"), visit("B012"), visit("B013")))
    # Qt's own checker: fails on any index or order that a view could trip over.
    qtmodeltester.check(made)
    return made


def test_that_the_same_rows_tell_nothing(model):
    ear = Ear(model)
    model.show_rows((Group("Waiting · 3", key="w"), visit("B011"), visit("B012"), visit("B013")))
    assert ear.heard == []


def test_that_one_changed_cell_is_one_cell(model):
    ear = Ear(model)
    model.show_rows(
        (Group("Waiting · 3", key="w"), visit("B011"), visit("B012", waited=6), visit("B013"))
    )
    assert ear.heard == [("changed", 2, 2, 2, 2)]


def test_that_a_minute_is_one_range_of_the_waiting_column(model):
    ear = Ear(model)
    later = [visit(ticket, waited=6) for ticket in ("B011", "B012", "B013")]
    model.show_rows((Group("Waiting · 3", key="w"), *later))
    assert ear.heard == [("changed", 1, 2, 3, 2)]


def test_that_a_new_visit_is_one_insertion(model):
    ear = Ear(model)
    model.show_rows(
        (Group("Waiting · 4", key="w"), visit("B011"), visit("B012"), visit("B014"), visit("B013"))
    )
    assert ear.heard == [("inserted", 3, 3), ("changed", 0, 0, 0, 2)]


def test_that_a_visit_that_left_is_one_removal(model):
    ear = Ear(model)
    model.show_rows((Group("Waiting · 3", key="w"), visit("B011"), visit("B013")))
    assert ear.heard == [("removed", 2, 2)]


def test_that_a_move_leaves_every_other_row_alone(model):
    ear = Ear(model)
    model.show_rows((Group("Waiting · 3", key="w"), visit("B013"), visit("B011"), visit("B012")))
    assert ("reset",) not in ear.heard
    assert sorted(word for word, *_ in ear.heard) == ["inserted", "removed"]
    assert [model.key(n) for n in range(4)] == ["group:w", "row:B013", "row:B011", "row:B012"]


def test_that_keys_given_from_outside_tell_rows_apart(model):
    rows = (cells("B020", "Complaint", ""), cells("B020", "Question", ""))
    model.show_rows(rows, keys=("one", "two"))
    ear = Ear(model)
    model.show_rows(rows[::-1], keys=("two", "one"))
    assert model.rowCount() == 2
    assert model.key(0) == "two"
    assert ("reset",) not in ear.heard


def test_that_everything_may_go(model):
    model.show_rows(())
    assert model.rowCount() == 0
    assert model.rowCount(QModelIndex()) == 0


@pytest.fixture
def table(qapp, qtbot):
    use_theme(qapp, theme.DAY)
    made = Table(HEADS, (90, 0, 180), name="Queue")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_rows((Group("Waiting · 2", "longest first", "armchair", key="w"), visit("B011"),
                    visit("B012", waited=27)))  # fmt: skip
    return made


def test_that_the_chosen_visit_stays_chosen_when_others_come_and_go(table):
    assert table.choose("row:B012")
    table.show_rows((Group("Waiting · 3", key="w"), visit("B010"), visit("B012")))
    assert table.chosen_key() == "row:B012"
    table.show_rows((Group("Waiting · 2", key="w"), visit("B012"), visit("B010")))
    assert table.chosen_key() == "row:B012"


def test_that_a_choice_does_not_move_to_another_visit(table):
    table.choose("row:B012")
    table.show_rows((Group("Waiting · 1", key="w"), visit("B011")))
    assert table.chosen_key() != "row:B012"
    assert not table.choose("row:B012")


def test_that_headings_span_and_cannot_be_chosen(table):
    assert table.columnSpan(0, 0) == 3
    assert table.rowHeight(0) == 32
    assert table.rowHeight(1) == 48
    assert not table.rows.flags(table.rows.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    table.show_rows((visit("B010"), Group("At a counter", key="c"), visit("B011")))
    assert [table.columnSpan(n, 0) for n in range(3)] == [1, 3, 1]
    assert [table.rowHeight(n) for n in range(3)] == [48, 32, 48]


def test_that_cells_are_read_aloud_with_both_lines(table):
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.text(QAccessible.Text.Name) == "Queue"
    index = table.rows.index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Complaint since 10:00"
    heading = table.rows.index(0, 0)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Waiting · 2 longest first"


def test_that_a_waiting_bar_says_its_words_too(table):
    wait = table.rows.index(2, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert wait == "27 min"


def test_that_hints_are_the_tool_tips_of_their_rows(table):
    table.show_rows((visit("B011"), visit("B012")), hints=("", "6 min + 30 head start"))
    tip = table.rows.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "6 min + 30 head start"
    assert table.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "B011"


def test_that_headings_change_with_the_language(table):
    table.rows.show_heads(("Nummer", "Reden", "Wacht"))
    head = table.rows.headerData(1, Qt.Orientation.Horizontal)
    assert head == "Reden"


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
def test_that_a_table_draws_in_every_theme(qapp, qtbot, table, chosen):
    use_theme(qapp, chosen)
    table.choose("row:B011")
    table.setFocus()
    qtbot.waitUntil(
        lambda: table.grab().toImage().pixelColor(300, 380).name() == chosen.panel.lower()
    )
    picture = table.grab().toImage()
    assert picture.pixelColor(1, 32 + 32 + 10).name() == chosen.accent.lower()


def test_that_a_row_that_comes_in_the_middle_leaves_those_around_it(model):
    ear = Ear(model)
    model.show_rows(
        (Group("Waiting · 3", key="w"), visit("B011"), visit("B020"), visit("B013", waited=6))
    )
    assert ear.heard == [("changed", 3, 2, 3, 2), ("removed", 2, 2), ("inserted", 2, 2)]


KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(before=KEYS, after=KEYS)
def test_that_a_table_shows_what_it_is_told_whatever_it_showed(before, after):
    shown = RowsModel(HEADS)
    for number, keys in enumerate((before, after)):
        shown.show_rows([visit(key, waited=float(number)) for key in keys], keys)
    assert [shown.key(number) for number in range(shown.rowCount())] == after
    assert [shown.entry(number) for number in range(shown.rowCount())] == [
        visit(key, waited=1.0) for key in after
    ]


MIXED = st.lists(st.sampled_from("abcdeFGHI"), unique=True)  # capitals are headings


@given(steps=st.lists(MIXED, max_size=4))
def test_that_each_heading_is_wide_and_low_and_each_row_not_whatever_came_and_went(qapp, steps):
    table = Table(HEADS, (100, 0, 100), name="Queue")
    for keys in steps:
        rows = [Group(key) if key.isupper() else visit(key) for key in keys]
        table.show_rows(rows, keys)
        assert [table.columnSpan(n, 0) for n in range(len(keys))] == [
            3 if key.isupper() else 1 for key in keys
        ]
        assert [table.rowHeight(n) for n in range(len(keys))] == [
            32 if key.isupper() else 48 for key in keys
        ]


@pytest.fixture
def drawn(qapp):
    """Two tables of the same rows: one paints each cell each time, the other shows pictures."""
    rows = [(Group("New · 2", key="n")), *(visit(f"B01{n}", "Complaint " * n) for n in range(1, 9))]
    for number, words in ((1, "Theft"), (2, "Theft and loss "), (3, "Loss" * 20)):
        many = Cell(words, "since 10:00", more=f" · and {number} others that come with it")
        rows[number] = (rows[number][0], many, rows[number][2])
    tables = []
    for kind in (Table, PicturedTable):
        table = kind(HEADS, (80, 0, 120), name="Visits")
        table.resize(480, 420)
        table.show_rows(rows)
        table.selectRow(2)
        tables.append(table)
    yield tables
    for table in tables:
        table.deleteLater()


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
def test_that_a_picture_of_a_cell_is_the_cell_in_every_theme(qapp, drawn, chosen):
    painted, pictured = drawn
    pictured.grab()
    use_theme(qapp, chosen)
    qapp.processEvents()
    for _ in range(2):  # painted into its picture, and then shown from it
        assert pictured.grab().toImage() == painted.grab().toImage()


@pytest.mark.parametrize("column", [None, 1])
def test_that_pictures_are_the_cells_where_they_are_scrolled_chosen_hidden_and_focused(
    qtbot, drawn, column
):
    for table in drawn:
        table.setMinimumHeight(0)
        table.resize(480, 250)
        table.show()
        table.selectRow(5)
        table.verticalScrollBar().setValue(70)
        if column is not None:
            table.setColumnHidden(column, True)  # noqa: FBT003 - of Qt
    seen = []
    for table in drawn:
        table.activateWindow()
        table.setFocus()
        qtbot.waitUntil(table.hasFocus)
        image = table.grab().toImage()
        assert table.isActiveWindow()
        table.clearSelection()
        seen.append((image, table.grab().toImage()))
    assert seen[0] == seen[1]
    assert seen[0][0] != seen[0][1]


def test_that_a_part_that_is_painted_again_is_as_the_whole(qtbot, drawn):
    images = []
    for table in drawn:
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        with qtbot.waitExposed(table):
            table.show()
        rows = [table.rows.entry(number) for number in range(table.rows.rowCount())]
        rows[3] = (rows[3][0], Cell("Theft", "since 11:00"), rows[3][2])
        rows[4] = (rows[4][0], Cell("Loss", "since 10:00"), rows[4][2])
        paints = Noted(table.viewport(), kinds=(QEvent.Type.Paint,))
        table.show_rows(rows)
        qtbot.waitUntil(lambda paints=paints: bool(paints.seen))
        assert all(box.height() < table.viewport().height() for box in paints.seen)
        images.append(table.screen().grabWindow(table.winId()).toImage())
    assert images[0] == images[1]
    assert images[1] == drawn[1].grab().toImage()


def test_that_a_cell_that_only_moved_is_not_painted_again(drawn, monkeypatch):
    pictured, made = drawn[1], []
    paint = pictured_table.paint_cell

    def counted(painter, cell, box, **how):
        made.append(cell)
        paint(painter, cell, box, **how)

    monkeypatch.setattr(pictured_table, "paint_cell", counted)
    pictured.grab()
    assert made
    made.clear()
    rows = [pictured.rows.entry(number) for number in range(pictured.rows.rowCount())]
    other = (Cell("B099", strong=True), Cell("Theft"), Cell(bar=(9.0, 20.0)))
    pictured.show_rows([rows[0], rows[2], other, rows[1], *rows[3:]])
    pictured.grab()
    assert {cell for cell in made if not cell.more} == {*other}


def test_that_one_press_goes_from_row_to_row_over_the_headings(qtbot):
    table = Table(HEADS, (100, 0, 100), name="Queue")
    qtbot.addWidget(table)
    table.show_rows(
        (Group("Waiting · 1"), visit("B011"), Group("Leaving · 1"), visit("B012")),
        ("w", "one", "l", "two"),
    )
    chosen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(table, key)
        chosen.append(table.chosen_key())
    assert chosen == ["one", "two", "two", "one", "one"]
