"""The deeds on a chosen row: each asks back where the desk wants a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.queue import QueueRow
from reception_app.errors import ReasonNeededError
from reception_app.slips import MayBePrintedError
from ui import deeds, queue_rows, tasks, wording, wording_fields, wording_printer
from ui.shortcuts import Deed
from ui.work_area import WorkArea

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

translate = QCoreApplication.translate
Say = Callable[[NoticeKind, str], None]


class RowDeeds:
    """Whom they act on: the chosen row, else the visitor at this counter (screens.md 4.1)."""

    def __init__(self, desk: Desk, area: WorkArea, look: Callable[[], DeskState], say: Say) -> None:
        self._desk, self._area, self._look, self._say = desk, area, look, say
        self._plain = deeds.on_a_row(desk)
        self._asking = {
            Deed.CALL_SELECTED: self._call_selected,
            Deed.RESUME: self._resume,
            Deed.ABANDON: self._abandon,
            Deed.TAKE_OVER: self._take_over,
            Deed.COPY: self._copy,
            Deed.REPRINT: self._reprint,
        }

    def do(self, deed: Deed) -> bool:
        """Do a deed on a row; tell whether it is one."""
        if deed in self._plain:
            row = self.target()
            if row is not None:
                self._start(self._plain[deed](row))
        elif deed in self._asking:
            self._asking[deed]()
        else:
            return False
        return True

    def _start(self, work: deeds.Work) -> None:
        tasks.start(work, self._failed)

    def _failed(self, error: Exception) -> None:
        self._say(NoticeKind.REFUSED, wording.sentence(error))

    def target(self) -> QueueRow | None:
        """Give the row that a deed without a box of its own acts on."""
        card = self._look().counter.card
        queue = self._area.queue
        if card is not None and not _holds_keys(queue):
            return card.row
        chosen = queue.selected()
        if chosen is None or not chosen.visit:
            if card is not None:
                return card.row
            self._say(
                NoticeKind.REFUSED,
                translate("doing", "Nobody is chosen. Choose a row in the queue first."),
            )
            return None
        return chosen

    def _call_selected(self) -> None:
        row = self._area.queue.selected()
        if row is None or not row.visit:
            self._say(
                NoticeKind.REFUSED,
                translate("doing", "Nobody is chosen. Choose a row in the queue first."),
            )
            return
        before = queue_rows.overtaken(self._look().queue, row.visit)
        if before:
            self._ask_overtaking(row, before)
        else:
            self._call(row, "")

    def _call(self, row: QueueRow, reason: str) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, ReasonNeededError) and not reason:
                self._ask_overtaking(row, error.tickets)
            else:
                self._failed(error)

        tasks.start(self._desk.queue.call(row.visit, reason), failed)

    def _ask_overtaking(self, row: QueueRow, before: tuple[str, ...]) -> None:
        self._area.reveal(self._area.queue)
        self._area.queue.open_ask().ask(
            translate("doing", "{ticket} goes before {others}. Why?").format(
                ticket=row.ticket, others=", ".join(before)
            ),
            wording_fields.overtaking(),
            translate("doing", "Call {ticket}").format(ticket=row.ticket),
            lambda reason: self._call(row, reason),
        )

    def _reprint(self) -> None:
        row = self.target()
        if row is None:
            return

        def failed(error: Exception) -> None:
            if isinstance(error, MayBePrintedError):
                self._ask_to_print(row)
            else:
                self._failed(error)

        tasks.start(self._desk.printer.reprint(row.visit), failed)

    def _ask_to_print(self, row: QueueRow) -> None:
        self._area.reveal(self._area.queue)
        self._area.queue.open_ask().ask(
            translate("doing", "The ticket of {ticket} may be there. Print it once more?").format(
                ticket=row.ticket
            ),
            wording_printer.once_more(),
            translate("doing", "Print {ticket} again").format(ticket=row.ticket),
            lambda _why: self._start(self._desk.printer.reprint(row.visit, sure=True)),
        )

    def _resume(self) -> None:
        row = self.target()
        if row is None:
            return

        def failed(error: Exception) -> None:
            if isinstance(error, ReasonNeededError):
                self._ask_to_take(row, lambda reason: self._desk.queue.resume(row.visit, reason))
            else:
                self._failed(error)

        tasks.start(self._desk.queue.resume(row.visit), failed)

    def _abandon(self) -> None:
        row = self.target()
        if row is None:
            return
        self._area.queue.open_ask().ask(
            translate("doing", "Break off the visit of {ticket}. Why?").format(ticket=row.ticket),
            wording_fields.breaking_off(),
            translate("doing", "Break off {ticket}").format(ticket=row.ticket),
            lambda reason: self._start(self._desk.queue.abandon(row.visit, reason)),
        )

    def _take_over(self) -> None:
        row = self.target()
        if row is not None:
            self._ask_to_take(row, lambda reason: self._desk.queue.take_over(row.visit, reason))

    def _ask_to_take(self, row: QueueRow, work: Callable[[str], deeds.Work]) -> None:
        self._area.queue.open_ask().ask(
            translate("doing", "Take {ticket} over from counter {post}. Why?").format(
                ticket=row.ticket, post=row.post or "?"
            ),
            wording_fields.taking_over(),
            translate("doing", "Take over {ticket}").format(ticket=row.ticket),
            lambda reason: self._start(work(reason)),
        )

    def _copy(self) -> None:
        row = self._area.queue.selected()
        if row is not None and row.ticket:
            QApplication.clipboard().setText(row.ticket)
            words = translate("doing", "{ticket} is copied.").format(ticket=row.ticket)
            self._say(NoticeKind.DONE, words)


def _holds_keys(panel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and panel.isAncestorOf(focus)
