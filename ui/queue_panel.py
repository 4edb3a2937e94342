"""The board that all counters share: search, groups, order with its reason, and whom F4 calls."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.queue import Group, QueueRow
from ui import queue_rows, wording_offers, wording_post, wording_time
from ui.ask_line import AskLine
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.tables import Table
from ui.widgets import Button, PlacePanel, column, fill, glyph, label, row

GUARD = "guard"


class Search(QLineEdit):
    """What is looked for in the board; Enter and the arrows go on to the rows."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on to the rows with Enter or the down arrow."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
            return
        super().keyPressEvent(event)


class Board(Table):
    """The table of the board: Enter opens the card of a row."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the chosen row with Enter."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not plain:
            self.opened.emit()
            return
        super().keyPressEvent(event)


class QueuePanel(PlacePanel):
    """Draw the board of a state; say what was asked of it."""

    asked = Signal(Deed)
    opened = Signal(QPoint)  # the card of the chosen row is wanted, at this place

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[queue_rows.Line, ...] = ()
        self._kept: queue_rows.Kept = {}
        self._state: DeskState | None = None
        self._small = False
        self.search = Search()
        self.search_key = label(key_words(Deed.SEARCH), SMALL, MEDIUM, "text2")
        self.trouble = label("", BODY, MEDIUM, "high", wrap=True)
        self.board = Board(queue_rows.heads(), queue_rows.widths(small=False), name="", height=56)
        self.calm = label("", HEAD, MEDIUM, "text2", wrap=True)
        self.calm_hint = label("", BODY, tone="text2", wrap=True)
        self.pages = QStackedWidget()
        self.call = Button("", key_words(Deed.CALL_NEXT), "megaphone", "tonal")
        self.new = Button("", key_words(Deed.NEW), "user-plus")
        self.absent = Button("", key_words(Deed.ABSENT))
        self.buttons = QWidget()
        self.ask = AskLine()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.search.setFont(font())
        self.search.setTextMargins(8, 0, 8, 0)
        self.search.setClearButtonEnabled(True)
        self.title.set_type(TITLE, SEMIBOLD)
        self._trouble_row = QWidget()
        self._trouble_row.setLayout(row(glyph("warning-fill", "high", 20), self.trouble))
        self._trouble_row.setVisible(False)
        quiet = QWidget()
        for words in (self.calm, self.calm_hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        quiet.setLayout(column(None, self.calm, self.calm_hint, None))
        self.pages.addWidget(self.board)
        self.pages.addWidget(quiet)
        line = row(self.call, self.new, self.absent)
        for place in range(3):
            line.setStretch(place, 1)
        self.buttons.setLayout(line)
        fill(
            self.body,
            row(self.title, 8, self.search, self.search_key),
            self._trouble_row,
            self.pages,
            self.ask,
            self.buttons,
        )
        self.body.setStretchFactor(self.pages, 1)
        self.set_small(small=False)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._redraw())
        self.search.left.connect(self.enter_rows)
        self.call.clicked.connect(lambda: self.asked.emit(Deed.CALL_NEXT))
        self.new.clicked.connect(lambda: self.asked.emit(Deed.NEW))
        self.absent.clicked.connect(lambda: self.asked.emit(Deed.ABSENT))
        self.ask.closed.connect(self._close_ask)
        self.board.opened.connect(self._open_chosen)
        self.board.doubleClicked.connect(lambda _index: self._open_chosen())
        self.board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.board.customContextMenuRequested.connect(self._open_at)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.title.say(self.tr("Queue"))
        self.setAccessibleName(self.tr("Queue"))
        self.board.setAccessibleName(self.tr("Queue"))
        self.search.setPlaceholderText(self.tr("Search number, reason or language"))
        self.search.setAccessibleName(self.tr("Search the queue"))
        self.board.rows.show_heads(queue_rows.heads())
        self.board.set_widths(queue_rows.widths(small=self._small))
        self.new.show_as(self.tr("New visitor"))
        self.absent.show_as(self.tr("Did not come"))
        self._kept = {}  # in the words of another language
        self._redraw()

    def set_small(self, *, small: bool) -> None:
        """Take the heights of a small screen."""
        self._small = small
        self.set_air(12 if small else 16, 8)
        self.search.setFixedHeight(32 if small else 40)
        self.board.set_heights(36 if small else 56, 24 if small else 32)
        self.board.horizontalHeader().setFixedHeight(24 if small else 32)
        self.board.set_widths(queue_rows.widths(small=small))
        for button in (self.call, self.new, self.absent):
            button.set_size(36 if small else 40)
        self.absent.setVisible(not small)
        self._redraw()

    # -- drawing ---------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Show the board of a state."""
        before, self._state = self._state, state
        self._redraw()
        served = before.counter.card if before is not None else None
        if served is not None and state.counter.card is None:
            self._choose_leaving(served.row.visit)

    def _choose_leaving(self, visit: str) -> None:
        """Choose whom this counter has just finished with: what comes next is that they leave."""
        rows = self._state.queue.rows if self._state is not None else ()
        if any(row.visit == visit and row.group is Group.LEAVING for row in rows):
            self.board.choose(visit)

    def _redraw(self) -> None:
        state = self._state
        if state is None:
            return
        kept = {line.key: self._kept[line.key] for line in self._lines if line.key in self._kept}
        self._lines = queue_rows.lines(state.queue, self._view(state), kept)
        self._kept = kept
        self.board.show_rows(
            [line.cells for line in self._lines],
            [line.key for line in self._lines],
            [line.hint for line in self._lines],
        )
        if self.board.chosen_row() < 0 and state.queue.next is not None:
            self.board.choose(queue_rows.key_of(state.queue.next.row))
        self._draw_calm(state)
        self._draw_trouble(state)
        self._draw_buttons(state)

    def _view(self, state: DeskState) -> queue_rows.View:
        return queue_rows.View(
            now=state.now,
            zone=state.office.zone,
            services=state.services,
            small=self._small,
            guard=state.session.role == GUARD,
            wanted=self.search.text().strip(),
            so_far=state.queue.so_far,
        )

    def _draw_calm(self, state: DeskState) -> None:
        self.pages.setCurrentIndex(0 if self._lines else 1)
        if self._lines:
            return
        if self.search.text().strip():
            self.calm.say(self.tr("Nothing found"))
            self.calm_hint.say(self.tr("Other words, or Esc to see everybody."))
        elif not state.queue.loaded:
            self.calm.say(self.tr("Reading the queue…"))
            self.calm_hint.say("")
        elif state.queue.last_left is not None:
            left = wording_time.hour(state.queue.last_left, state.office.zone)
            self.calm.say(self.tr("Quiet. The last visitor left at {time}.").format(time=left))
            self.calm_hint.say(self.tr("New visitor: F2"))
        else:
            self.calm.say(self.tr("Nobody waits."))
            self.calm_hint.say(self.tr("New visitor: F2"))

    def _draw_trouble(self, state: DeskState) -> None:
        trouble = state.store is not StoreHealth.OK
        self._trouble_row.setVisible(trouble)
        if trouble:
            words, _ = wording_post.store(state.store)
            action = wording_post.store_action(state)
            self.trouble.say(self.tr("{what}. {do}").format(what=words, do=action))

    def _draw_buttons(self, state: DeskState) -> None:
        offer, following = state.counter.call_next, state.queue.next
        self.call.show_as(
            self.tr("Call {ticket}").format(ticket=following.row.ticket)
            if following is not None
            else self.tr("Call next"),
            enabled=offer.ready,
            why=wording_offers.offer(offer),
            role="tonal",
        )
        absent = state.counter.absent
        self.absent.show_as(enabled=absent.ready, why=wording_offers.offer(absent))

    # -- what is chosen ---------------------------------------------------------------------

    def selected(self) -> QueueRow | None:
        """Give the chosen row."""
        number = self.board.chosen_row()
        return self._lines[number].row if 0 <= number < len(self._lines) else None

    def focus_search(self) -> None:
        """Go to the search field, with what stands there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def enter_rows(self) -> None:
        """Go to the rows; the first one found is chosen. Without rows the panel has the keys."""
        if self.selected() is None:
            first = next((line for line in self._lines if line.row is not None), None)
            if first is not None:
                self.board.choose(first.key)
        self.take_keys()

    def take_keys(self) -> None:
        """Bring the keyboard to the rows, or to the panel when there is none."""
        rows = self.pages.currentWidget() is self.board
        (self.board if rows else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> bool:
        """Close a question or a search; tell whether there was one."""
        if self.ask.is_open():
            self.ask.close_line()
            return True
        if self.search.text():
            self.search.clear()
            self.enter_rows()
            return True
        return False

    # -- asking -------------------------------------------------------------------------------

    def open_ask(self) -> AskLine:
        """Give the question line, in the place of the buttons."""
        self.buttons.setVisible(False)
        return self.ask

    def _close_ask(self) -> None:
        self.buttons.setVisible(True)
        self.take_keys()

    def _open_chosen(self) -> None:
        number = self.board.chosen_row()
        if number < 0:
            return
        box = self.board.visualRect(self.board.rows.index(number, 1))
        self.opened.emit(self.board.viewport().mapToGlobal(box.bottomLeft()))

    def _open_at(self, place: QPoint) -> None:
        index = self.board.indexAt(place)
        if index.isValid() and self._lines[index.row()].row is not None:
            self.board.selectRow(index.row())
            self.opened.emit(self.board.viewport().mapToGlobal(place))
