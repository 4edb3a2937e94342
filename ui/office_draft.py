"""A changed office file over the page of the office: its faults, or before and after."""

from __future__ import annotations

from datetime import date
from textwrap import shorten, wrap

from PySide6.QtCore import Signal

from reception_app.desk.states.office_page import ImportState
from reception_app.office_changes import Change
from ui import wording_office_changes as words
from ui import wording_office_file, wording_office_page
from ui.buttons import take_enter
from ui.list_card import ListCard
from ui.shortcuts import Deed, key_words
from ui.style import BODY, MEDIUM
from ui.table_cells import Cell
from ui.tables import Row
from ui.widgets import Button, label, row

WHAT, FROM, KEY, ROW = 264, 168, 304, 48  # px
VALUE, FAULT = 34, 72  # signs of a line


class OfficeDraft(ListCard):
    """What the file is called, what stands in it, and the two ways out."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__((WHAT, 0, 0, FROM), (WHAT, 0, 0, FROM))
        self.table.set_heights(ROW, ROW)
        self._small, self._faulty = False, False
        self.told = label("", BODY, MEDIUM, wrap=True)
        self.office = label("", BODY, tone="text2", wrap=True)
        self.confirm = Button("", key_words(Deed.CONFIRM), "check", "primary")
        self.close_button = Button("", "Esc", "x")
        take_enter(self.confirm, self.close_button)
        self.body.insertWidget(1, self.told)
        self.body.insertWidget(2, self.office)
        line = row(None, self.close_button, self.confirm, gap=12)
        self.body.addLayout(line)
        self.confirm.clicked.connect(self.confirmed)
        self.close_button.clicked.connect(self.closed)

    def show_draft(self, draft: ImportState, today: date) -> None:
        """Show a draft."""
        said, tone = wording_office_file.told(draft)
        self.told.say(said, tone)
        name = wording_office_page.text(draft.office.name) if draft.office is not None else ""
        self.office.say(name)
        self.office.setVisible(bool(name))
        self._faulty = bool(draft.faults)
        self._name()
        rows = [_fault(one.key, one.why) for one in draft.faults]
        rows += [_change(one, today) for one in draft.changes]
        self.draw(
            rows, "", hints=[*("" for _ in draft.faults), *(_hint(one) for one in draft.changes)]
        )
        waits = bool(draft.changes) and not draft.saving
        self.confirm.setVisible(bool(draft.changes))
        self.confirm.show_as(enabled=waits)
        self._fit()

    def _name(self) -> None:
        if self._faulty:
            heads = (self.tr("Key"), self.tr("What is wrong"), "", "")
            self.name(self.tr("Faults of the file"), heads)
        else:
            heads = (self.tr("What"), self.tr("Now"), self.tr("Will be"), self.tr("Valid from"))
            self.name(self.tr("Before and after"), heads)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self._name()
        self.confirm.show_as(self.tr("Confirm and store"))
        self.close_button.show_as(self.tr("Put away"))

    def set_small(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        super().set_small(small=small)
        self._small = small
        self._fit()

    def _fit(self) -> None:
        """Give a fault the whole width, and before and after the same."""
        self.table.set_widths((KEY, 0, 0, 0) if self._faulty else (WHAT, 0, 0, FROM))
        for column in (2, 3):
            self.table.setColumnHidden(column, self._faulty)
        self.confirm.setFixedWidth(304 if self._small else 328)
        self.close_button.setFixedWidth(160)

    def take_keys(self) -> None:
        """Give the keys to the list; where there is none, to the way out."""
        if self.table.rows.rowCount():
            if self.table.chosen_row() < 0:
                self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.close_button.setFocus()


def lines(said: str, signs: int) -> tuple[str, str]:
    """Break a text into two lines; what does not fit ends in dots, and is told on hover."""
    first, *rest = wrap(said, signs) or [""]
    second = shorten(" ".join(rest), signs, placeholder="…") if rest else ""
    return first, second


def _change(one: Change, today: date) -> Row:
    thing, field = words.thing(one), words.field(one.field)
    (was, was_too), (will, will_too) = (
        lines(words.value(side), VALUE) for side in (one.before, one.after)
    )
    return (
        Cell(thing or field, sub=field if thing else "", strong=True),
        Cell(was, sub=was_too, tone="text2"),
        Cell(will, sub=will_too),
        Cell(words.valid_from(one, today), tone="text2"),
    )


def _hint(one: Change) -> str:
    return f"{one.key}: {words.value(one.before)} → {words.value(one.after)}"


def _fault(key: str, why: str) -> Row:
    first, second = lines(wording_office_file.fault(why), FAULT)
    return Cell(key, strong=True), Cell(first, sub=second, tone="high"), Cell(), Cell()
