"""The line of F-keys, in the groups of the keyboard, true to what each would do now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from reception_app.desk.states.airlock import Primary
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.staff import SessionPhase
from ui.shortcuts import WITHOUT_SESSION, Deed, key_words, short
from ui.style import SEMIBOLD, SMALL
from ui.widgets import Band, fill, label, row, rule

SHOWN = (
    Deed.HELP, Deed.NEW, Deed.SEARCH, Deed.CALL_NEXT, Deed.RECALL, Deed.ADMIT, Deed.ARM,
    Deed.ALARM, Deed.RELEASE, Deed.MENU, Deed.THEME, Deed.LOCK,
)  # fmt: skip
OF_THE_AIRLOCK = frozenset({Deed.ADMIT, Deed.ARM, Deed.RELEASE})
GROUP_STARTS = frozenset({Deed.RECALL, Deed.RELEASE})
HEIGHT, SMALL_HEIGHT = 36, 28
# Where not all fit, these go first: the help (F1) and the menu (F10) name every key.
FIRST_TO_GO = (
    Deed.THEME, Deed.SEARCH, Deed.RECALL, Deed.LOCK, Deed.ALARM, Deed.CALL_NEXT, Deed.NEW,
    Deed.MENU,
)  # fmt: skip


class KeyWord(Band):
    """A key and its word; a click does the same as the key."""

    pressed = Signal(Deed)

    def __init__(self, deed: Deed) -> None:
        super().__init__("window")
        self._deed = deed
        self.key = label(key_words(deed), SMALL, SEMIBOLD)
        self.word = label("", SMALL, tone="text2", elide=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        fill(line, self.key, self.word)

    def show_as(self, word: str, *, offered: bool) -> None:
        """Show a word, quiet when the key would only say why not."""
        self.word.say(word, "text2" if offered else "off")
        self.key.set_tone("text" if offered else "off")
        self.setAccessibleName(f"{self.key.text()} {word}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Do what the key does."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self._deed)


class Legend(Band):
    """All F-keys with the word that is true now."""

    asked = Signal(Deed)

    def __init__(self) -> None:
        super().__init__("window")
        self.words = {deed: KeyWord(deed) for deed in SHOWN}
        self.emergency = label("", SMALL, tone="text2", elide=True)
        self._small, self._in_sight = False, set(SHOWN)
        self._gone: frozenset[Deed] = frozenset()  # what there is nothing for at this office
        self._said: tuple[tuple[Deed, str, bool], ...] = ()
        self._line = QHBoxLayout(self)
        self._ticks = []
        for deed, word in self.words.items():
            if deed in GROUP_STARTS:
                tick = rule(upright=True)
                tick.setFixedHeight(16)
                self._ticks.append(tick)
                self._line.addWidget(tick)
            word.pressed.connect(self.asked)
            self._line.addWidget(word)
        fill(self._line, None, row(self.emergency))
        self.set_small(small=False)

    def set_small(self, *, small: bool) -> None:
        """Take the height and the gaps of a small screen."""
        self._small, self._said = small, ()
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)
        self._line.setContentsMargins(12 if small else 96, 0, 16, 0)
        self._line.setSpacing(10 if small else 24)
        for tick in self._ticks:
            tick.setVisible(not small)
        self.emergency.setVisible(not small)
        self._fit()

    def draw(self, state: DeskState) -> None:
        """Show what each key would do in a state."""
        inside = state.session.phase is SessionPhase.SIGNED_IN
        offers = {
            Deed.CALL_NEXT: state.counter.call_next.ready,
            Deed.RECALL: state.counter.recall.ready,
            Deed.ADMIT: state.airlock.admit.ready or state.airlock.retreat.ready,
            Deed.ARM: state.airlock.arm.ready or state.regime.guard_lifted,
            Deed.RELEASE: state.airlock.release.ready or state.airlock.emergency_open,
            Deed.ALARM: state.alarms.newest is not None,
        }
        of_use = state.airlock.fitted or state.regime.guard_lifted
        self._gone = frozenset() if of_use else OF_THE_AIRLOCK
        said = tuple(
            (deed, self._word(deed, state),
             offers.get(deed, True) and (inside or deed in WITHOUT_SESSION))
            for deed in self.words if deed not in self._gone
        )  # fmt: skip
        if said == self._said:
            return
        self._said = said
        for deed, word, offered in said:
            self.words[deed].show_as(word, offered=offered)
        # Visitors may read the screen's foot through the glass: the keys stand in the help (F1).
        self.emergency.say(self.tr("Every action: F10   ·   Keys and emergencies: F1"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the keys to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave a key out rather than cut its word."""
        shown = ((deed, self.words[deed]) for deed in SHOWN if deed not in self._gone)
        wide = {deed: word.sizeHint().width() for deed, word in shown}
        edges = self._line.contentsMargins()
        room = self.width() - edges.left() - edges.right() - 2 * self._line.spacing()
        if not self._small:
            room -= self.emergency.sizeHint().width() + len(self._ticks) * self._line.spacing()
        going = list(FIRST_TO_GO)
        while going and sum(wide.values()) + self._line.spacing() * len(wide) > room:
            wide.pop(going.pop(0), None)
        if set(wide) != self._in_sight:
            self._in_sight = set(wide)
            for deed, word in self.words.items():
                word.setVisible(deed in wide)

    def _word(self, deed: Deed, state: DeskState) -> str:
        airlock = state.airlock
        if deed is Deed.ADMIT and (airlock.primary is Primary.RETREAT or airlock.refused):
            return self.tr("Let back out")
        if deed is Deed.ADMIT and airlock.admit_again:
            return self.tr("Once more")
        if deed is Deed.RELEASE and airlock.emergency_open:
            return self.tr("Emergency release")
        if deed is Deed.ARM and state.regime.guard_lifted:
            return self.tr("Lock everything")
        return short(deed)
