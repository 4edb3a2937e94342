"""The security check: devices fill their own lines, a person ticks the one that is left."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reception_app.clearance import CheckItem, CheckMark, CheckSource
from reception_app.desk.states.airlock import AirlockPanelState
from ui import airlock_words, wording_airlock, wording_time
from ui.buttons import Button
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, font
from ui.widgets import column, glyph, label, row, rule

TALL, SMALL_TALL = 34, 26  # px of a line
SOURCE_WIDTH, NARROW_SOURCE = 148, 118  # px
_LOOKS = {  # glyph, its tone, tone of the words: a shape and a word for every mark
    CheckMark.WAITING: ("circle-dashed", "off", "off"),
    CheckMark.CLEAR: ("check-circle-fill", "text2", "text"),
    CheckMark.ALERT: ("warning-fill", "high", "high"),
    CheckMark.SILENT: ("question", "high", "high"),
    CheckMark.BY_HAND: ("hand", "text2", "text"),
    CheckMark.OPEN: ("circle-dashed", "text", "text"),
    CheckMark.TICKED: ("check-circle-fill", "text2", "text2"),
}


class Tick(QCheckBox):
    """A check box that shows what is on record, and never what was only clicked."""

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave the tick to the state that comes back."""


class CheckLine(QWidget):
    """One line of the check: glyph or tick, what, the result, and who or which device when."""

    ticked = Signal(str)  # source: the one tick of a person
    by_hand = Signal(str)  # source: a person checked instead of the device

    def __init__(self, source: CheckSource) -> None:
        super().__init__()
        self.source, self._small, self._offers = source, False, False
        self.mark = glyph("circle-dashed", "off", 20)
        self.what = label("", BODY, elide=True)
        self.tick = Tick()
        self.tick.setFont(font())
        self.tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.result = label("", BODY, MEDIUM)
        self.hand = Button("", height=32)
        self.hand.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.by = label("", SMALL, tone="text2", elide=True)
        self.by.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.by.setFixedWidth(SOURCE_WIDTH)
        line = row(self.mark, self.what, self.tick, self.hand, self.result, self.by, gap=12)
        line.setStretch(1, 1)
        line.setStretch(2, 1)
        self.setLayout(line)
        human = source is CheckSource.DEPOSIT
        for part, shown in ((self.mark, not human), (self.what, not human), (self.tick, human)):
            part.setVisible(shown)
        self.tick.clicked.connect(lambda: self.ticked.emit(source.value))
        self.hand.clicked.connect(lambda: self.by_hand.emit(source.value))

    def set_small(self, small: bool) -> None:  # noqa: FBT001 - the two sizes of the window
        """Take the size for a small screen, or for a large one."""
        self._small = small
        self.setFixedHeight(SMALL_TALL if small else TALL)
        self.hand.set_size(SMALL_TALL - 2 if small else 32)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state of the window
        """Give the words what room there is, beside the plan."""
        self.by.setFixedWidth(NARROW_SOURCE if narrow else SOURCE_WIDTH)
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(8 if narrow else 12)

    def draw(self, item: CheckItem, zone: str, *, known: bool, seen: str) -> None:
        """Show an item; without live data a device's line says when it was last heard."""
        what = wording_airlock.check_source(item.source)
        device = item.source in {CheckSource.METAL, CheckSource.XRAY}
        silent = device and not known and item.mark is not CheckMark.WAITING
        mark = CheckMark.SILENT if silent else item.mark
        icon, tone, words_tone = _LOOKS[mark]
        result = wording_airlock.check_mark(mark)
        self.mark.show_icon(icon, tone)
        self.what.say(what)
        self.result.set_type(BODY, SEMIBOLD if mark in {CheckMark.ALERT, CheckMark.SILENT}
                             else MEDIUM)  # fmt: skip
        self.result.say(result, words_tone)
        by = seen if silent else " · ".join(
            filter(None, (item.who, wording_time.clock(item.at, zone)))
        )  # fmt: skip
        self.by.say(by)
        self.tick.setText(what)
        self.tick.setToolTip(what)
        self.tick.setChecked(mark is CheckMark.TICKED)
        self.tick.setEnabled(mark is CheckMark.OPEN or mark is CheckMark.TICKED)
        self.setAccessibleName(", ".join(filter(None, (what, result, by))))
        self.hand.show_as(self.tr("Checked by hand"), role="tonal")
        self.hand.setAccessibleName(self.tr("Checked by hand: {item}").format(item=what))
        offer = known and device and mark in {CheckMark.ALERT, CheckMark.SILENT}
        self._offers = offer
        self.hand.setVisible(offer)
        self.show_source(shown=True)

    def show_source(self, *, shown: bool) -> None:
        """Keep room for who or what device, or give it to the words."""
        taken = self._offers and self._small  # the button needs its room
        self.by.setVisible(shown and not taken)


class CheckList(QWidget):
    """The four lines of the check."""

    deposit = Signal()
    by_hand = Signal(str)  # source

    def __init__(self) -> None:
        super().__init__()
        self.lines = tuple(CheckLine(source) for source in CheckSource)
        self._layout = column(gap=0)
        for number, line in enumerate(self.lines):
            if number:
                self._layout.addWidget(rule())
            self._layout.addWidget(line)
            line.by_hand.connect(self.by_hand)
        self.setLayout(self._layout)
        self.lines[-1].ticked.connect(lambda _source: self.deposit.emit())
        self._narrow = False
        self.set_small(False)

    @property
    def tick(self) -> QCheckBox:
        """The one item left to a person; the keyboard goes here when somebody is inside."""
        return self.lines[-1].tick

    def set_small(self, small: bool) -> None:  # noqa: FBT001 - the two sizes of the window
        """Take the size for a small screen, or for a large one."""
        for line in self.lines:
            line.set_small(small)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state of the window
        """Take the room beside the plan."""
        self._narrow = narrow
        for line in self.lines:
            line.set_narrow(narrow)
        self._show_sources()

    def _show_sources(self) -> None:
        """Where room is short and no line has a source, their column goes to the words."""
        shown = not self._narrow or any(line.by.text() for line in self.lines)
        for line in self.lines:
            line.show_source(shown=shown)

    def draw(self, state: AirlockPanelState, _now: datetime, zone: str) -> None:
        """Show the items of a state; one that this office does not ask for waits."""
        items = {item.source: item for item in state.checks}
        known, seen = airlock_words.is_known(state), airlock_words.last_seen(state, zone)
        self.setAccessibleName(self.tr("Security check"))
        for line in self.lines:
            item = items.get(line.source)
            line.setVisible(item is not None or not items)
            line.draw(item or CheckItem(line.source, CheckMark.WAITING), zone, known=known,
                      seen=seen)  # fmt: skip
        self._show_sources()
