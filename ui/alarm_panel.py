"""The alarms (Ctrl+L): which are new, in hand, put aside and closed, and what to do about each."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from reception_app.desk.states.alarms import (
    AlarmRow,
    AlarmsState,
)
from ui import wording_alarm_list as words
from ui import wording_time
from ui.alarm_card import AlarmCard
from ui.alarm_deeds_box import Shown
from ui.alarm_rate import RatePanel
from ui.alarm_rows import ALL, OPEN, WORDS, AlarmRows, View
from ui.pictured_table import PicturedTable
from ui.style import BODY, MEDIUM, SMALL, font
from ui.widgets import Panel, fill, label

WIDE = (112, 128, 0, 144, 84, 144)
NARROW = (104, 128, 0, 0, 84, 0)  # px; what is 0 here is hidden, but for the words
LOW = (40, 0, 0, 0, 64, 0)
LOST, BUILDING_LOST = "bridge_lost", "building_bridge_lost"


class AlarmPanel(QWidget):
    """The list, the card of the chosen one, and the rate."""

    def __init__(self) -> None:
        super().__init__()
        self._low = self._showing = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_if_seen)
        self._state, self._zone, self._now = AlarmsState(), "UTC", datetime.min.replace(tzinfo=UTC)
        self._drawn: tuple[object, ...] | None = None
        self._rows = AlarmRows()
        self._card_drawn: tuple[object, ...] | None = None
        self._chosen: AlarmRow | None = None  # an open one, as it was when it was drawn last
        self.draws = 0  # how often the list was made anew
        self.box = Panel(gap=8)
        self.tabs = QTabBar()
        self.tabs.setFont(font(BODY, MEDIUM))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in range(4):
            self.tabs.addTab("")
        self.note = label("", SMALL, tone="text2", elide=True)
        self.lost = label("", BODY, MEDIUM, tone="high", wrap=True)
        self.none = label("", tone="text2", wrap=True)
        self.table = PicturedTable(("",) * len(WIDE), WIDE, name="", height=56)
        self.card, self.rate = AlarmCard(), RatePanel()
        self._lay_out()
        for question in (self.card.deeds.ask, self.card.deeds.line):
            question.closed.connect(self.take_keys)
        self.table.horizontalHeader().sectionResized.connect(self._other_width)
        self.tabs.currentChanged.connect(lambda _place: self._show())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        fill(head, self.tabs, self.note)
        head.setStretch(1, 1)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.box.body.addLayout(head)
        # The room at the end is that of a table that is not there: the head stays at the top.
        fill(self.box.body, self.lost, self.none, self.table, None)
        self.box.body.setStretchFactor(self.table, 1)
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.card, 1)
        self._right.addWidget(self.rate)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.box, 70)
        self._line.addLayout(self._right, 30)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: AlarmsState, now: datetime, zone: str) -> None:
        """Take a state; it is drawn while the panel is in sight, and only when it says more."""
        if zone != self._zone:
            self._rows.forget()
        self._state, self._now, self._zone = state, now, zone
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what was told while the panel was out of sight."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        key = (self._state, int(self._now.timestamp() // 60), self._zone, self.tabs.currentIndex())
        if key == self._drawn:
            return
        self._drawn = key
        self.draws += 1
        view = View(
            self._state, self._now, self._zone, self.table.columnWidth(WORDS), low=self._low
        )
        rows, keys = self._rows.rows(view, self.tabs.currentIndex())
        self._showing = True  # what is chosen changes on the way: the card waits for the end
        self.table.show_rows(rows, keys)
        self.table.setVisible(bool(rows))
        self.box.body.setStretch(self.box.body.count() - 1, 0 if rows else 1)
        self._draw_head()
        if self.shown() is None and keys:
            newest = self._state.newest
            first = next((one for one in keys if "|" in one), "")
            # What is chosen stays with its device, for F8 acts on it.
            heir = self._state.heir(self._chosen) if self._chosen else None
            wanted = (*(row.key for row in (heir, newest) if row), first)
            self.table.choose(next((key for key in wanted if key in keys), ""))
        self._showing = False
        self._draw_card()
        self.rate.draw(self._state, self._zone)

    def _other_width(self, column: int, _old: int, _new: int) -> None:
        """Write the cells again: they hold what there is room for."""
        if column == WORDS:
            self._drawn = None
            self._rows.forget()
            self._later.start()

    def _show_if_seen(self) -> None:
        if self.isVisible():
            self._show()

    def _draw_head(self) -> None:
        state = self._state
        counts = (
            len(state.rows) + len(state.shelved) + len(state.closed), len(state.rows),
            len(state.shelved), len(state.closed),
        )  # fmt: skip
        names = (self.tr("All"), self.tr("Open"), self.tr("Put aside"), self.tr("Closed"))
        for place, (name, count) in enumerate(zip(names, counts, strict=True)):
            if self.tabs.tabText(place) != (said := f"{name} {count}"):
                self.tabs.setTabText(place, said)
        more = self.tr("{n} more are not shown") if state.more else ""
        self.note.say(more.format(n=state.more), "high")
        lost = next(
            (
                row
                for row in state.rows
                if row.kind in (LOST, BUILDING_LOST) and row.active and not row.post
            ),
            None,
        )
        self.lost.setVisible(lost is not None)
        if lost is not None:
            said = self.tr("Alarms of the airlock do not come in since {time}.")
            if lost.kind == BUILDING_LOST:
                said = self.tr("Alarms of the building do not come in since {time}.")
            self.lost.say(said.format(time=wording_time.clock(lost.since, self._zone)))
        self.none.setVisible(not state.rows and self.tabs.currentIndex() in (ALL, OPEN))
        self.none.say(self._nothing())

    def _nothing(self) -> str:
        if not self._state.closed:
            return self.tr("No alarms.")
        last = self._state.closed[0]
        time = wording_time.hour(last.row.since, self._zone)
        code = words.short_priority(last.row.priority)
        return self.tr("No alarms. Last one: {time} ({priority}).").format(time=time, priority=code)

    def _choose(self) -> None:
        """Follow what somebody chose."""
        if not self._showing:
            self._draw_card()

    def _draw_card(self) -> None:
        shown, state = self.shown(), self._state
        self._chosen = shown if isinstance(shown, AlarmRow) else None
        minute = int(self._now.timestamp() // 60)
        key = (
            shown, minute, self._zone, state.may_shelve, state.chiefs, state.colleagues,
            state.stored,
        )  # fmt: skip
        if key != self._card_drawn:
            self._card_drawn = key
            self.card.draw(shown, self._now, self._zone, state)

    # -- what is chosen -----------------------------------------------------------------------

    def shown(self) -> Shown:
        """Return the alarm that the card shows."""
        key = self.table.chosen_key()
        found = self._state.find(key)
        if found is not None or not key:
            return found
        return next((one for one in self._state.closed if one.key == key), None)

    def new_one(self) -> str:
        """Return the key of the chosen alarm while nobody has it in hand, else nothing."""
        row = self.shown()
        if isinstance(row, AlarmRow) and not row.acknowledged and row.shelved_until is None:
            return row.key
        return ""

    def show_newest(self) -> bool:
        """Choose the alarm of the alarm line; tell whether another one was in sight until now."""
        newest = self._state.newest
        if newest is None or (self.shown() is not None and self.table.chosen_key() == newest.key):
            return False
        self.tabs.setCurrentIndex(0)
        return self.table.choose(newest.key)

    def put_away(self) -> bool:
        """Put an open question away; tell whether there was one."""
        return self.card.deeds.put_away()

    def take_keys(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- size and words -----------------------------------------------------------------------

    def arrange(self, *, small: bool, stacked: bool) -> None:
        """Take the form for the size of the window."""
        self._low = stacked
        edge = 8 if small else 16
        self._line.setContentsMargins(edge, edge, edge, 8)
        self._line.setSpacing(edge)
        self._right.setSpacing(edge)
        for place, share in enumerate((60, 40) if stacked else (62, 38) if small else (70, 30)):
            self._line.setStretch(place, share)
        widths = LOW if stacked else NARROW if small else WIDE
        self.table.set_widths(widths)
        for column, width in enumerate(widths):
            self.table.setColumnHidden(column, not width and column != WORDS)
        self.table.set_heights(48 if small else 56, 28 if small else 32)
        self.note.setVisible(not stacked)
        self.card.set_small(small=small, low=stacked)
        self.rate.set_small(small=small, low=stacked)
        self._name_columns()
        self._drawn = None  # the cells hold more where there is more room
        self._rows.forget()
        self._show_if_seen()

    def _name_columns(self) -> None:
        first = "" if self._low else self.tr("Priority")
        self.table.rows.show_heads(
            (first, self.tr("State"), self.tr("What and what to do"), self.tr("Place"),
             self.tr("Since"), self.tr("In hand with"))
        )  # fmt: skip

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.box.setAccessibleName(self.tr("Alarms"))
        self.table.setAccessibleName(self.tr("Alarms"))
        self.tabs.setAccessibleName(self.tr("Which alarms"))
        self._name_columns()
        self.card.retranslate()
        self.rate.retranslate()
        self._drawn = self._card_drawn = None
        self._rows.forget()
        self._show()
