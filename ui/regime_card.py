"""The card of the regime: the regimes to choose from, what each changes, what stays open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from reception_app.desk.states.regime import RegimeState
from reception_app.regime import SETTABLE, Regime
from ui import wording_regime as words
from ui.buttons import TARGET, Button
from ui.scrolled import scrolled
from ui.shortcuts import Deed, key_words
from ui.style import BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL
from ui.widgets import Label, Meter, Panel, column, fill, glyph, label, row, rule

ARMED_S = 8.0
LONGEST_REASON = 80
HALVES = 2  # regimes beside each other where the height is short
TERM = 112  # px of the names of the effects


class Pairs(QWidget):
    """Lines of a term and what it means; the texts decide how many are in sight."""

    def __init__(self, term: int = TERM, *, wide: bool = False) -> None:
        super().__init__()
        self._term, self._wide = term, wide
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for place, share in enumerate((3, 4) if wide else (0, 1)):
            self._grid.setColumnStretch(place, share)
        self._lines: list[tuple[Label, Label]] = []

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show these lines and no other."""
        while len(self._lines) < len(pairs):
            name = label("", BODY, tone="text2", wrap=self._wide)
            told = label("", BODY, MEDIUM, wrap=True)
            if not self._wide:
                name.setFixedWidth(self._term)
            self._grid.addWidget(name, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told, len(self._lines), 1)
            self._lines.append((name, told))
        for number, (name, told) in enumerate(self._lines):
            shown = number < len(pairs)
            name.setVisible(shown)
            told.setVisible(shown)
            if shown:
                name.say(pairs[number][0])
                told.say(pairs[number][1])


class RegimeCard(Panel):
    """Choose a regime, read what it changes, confirm it."""

    arm = Signal(object)  # Regime
    confirmed = Signal(str)  # reason
    took_proposal = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._state, self._shown, self._low = RegimeState(), Regime.DAY, False
        self.where = label("", SMALL, MEDIUM, tone="text2")
        self.name = label("", HEAD, SEMIBOLD, elide=True)
        self.who = label("", SMALL, tone="text2", elide=True)
        self.close_button = Button("", "Esc", "x", "ghost")
        self.close_button.setMaximumWidth(160)
        self.hint = Panel(pad=12, gap=8, ground="accent_soft", edge="accent")
        self.said = label("", BODY, SEMIBOLD, wrap=True)
        self.take = Button("", key_words(Deed.PROPOSED), "clock", "tonal", TARGET)
        fill(self.hint.body, row(glyph("clock", "accent", 20), self.said, gap=12), self.take)
        self.choices = {
            code: Button("", "", words.GLYPHS[code], height=TARGET) for code in SETTABLE
        }
        self.head = label("", BODY, SEMIBOLD, wrap=True)
        self.effects = Pairs()
        self.ways_head = label("", BODY, SEMIBOLD)
        self.ways = Pairs(wide=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setFixedHeight(40)
        self.why = label("", BODY, MEDIUM, tone="text2", wrap=True)
        self.left = Meter(tone="accent", height=4)
        self.confirm = Button("", "Ctrl+Enter", "check", height=TARGET, size=LARGE)
        self._lay_out()
        for code, button in self.choices.items():
            button.clicked.connect(lambda _on=False, c=code: self._choose(c))
        self.confirm.clicked.connect(self.press_confirm)
        self.take.clicked.connect(self.took_proposal)
        self.close_button.clicked.connect(self.closed)
        self.reason.textChanged.connect(lambda _text: self._draw_steps())
        self.retranslate()

    def _lay_out(self) -> None:
        head = row(column(self.where, self.name, self.who, gap=0), self.close_button)
        head.setStretch(0, 1)
        inner, between = QWidget(), rule()
        inner.setLayout(
            column(self.head, self.effects, between, self.ways_head, self.ways, None, gap=10)
        )
        self.area = scrolled(inner, heads=(between, self.ways_head))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices = QGridLayout()
        self._choices.setSpacing(8)
        self._place_choices(low=False)
        fill(self.body, head, self.hint)
        self.body.addLayout(self._choices)
        fill(self.body, self.area)
        self.body.setStretchFactor(self.area, 1)
        fill(self.body, self.reason, self.why, self.left, self.confirm)

    def _place_choices(self, *, low: bool) -> None:
        """Put the regimes below each other; where it is low, the first two in one line."""
        for number, button in enumerate(self.choices.values()):
            self._choices.removeWidget(button)
            beside = low and number < HALVES
            place = (0, number) if beside else (number, 0)
            self._choices.addWidget(button, *place, 1, 1 if beside else HALVES)
        for half in range(HALVES):
            self._choices.setColumnStretch(half, 1)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: RegimeState, zone: str) -> None:
        """Show a state."""
        before, self._state = self._state, state
        if before.armed is not None and state.armed is None and not state.sending:
            self.reason.clear()
        self.name.say(words.name(state.regime), "critical" if state.ends_lockdown else "text")
        self.who.say(words.who(state, zone))
        self.hint.setVisible(state.proposed is not None)
        if state.proposed is not None:
            self.said.say(words.proposal(state.proposed))
            self.take.show_as(words.confirm(state.proposed))
        if state.armed is not None:
            self._shown = state.armed
        elif state.regime is not None and not self._chosen():
            self._shown = state.regime
        self._draw_choices()
        self._draw_effects()
        self._draw_steps()

    def _chosen(self) -> bool:
        return any(button.hasFocus() for button in self.choices.values())

    def _draw_choices(self) -> None:
        for code, button in self.choices.items():
            offer = self._state.offer(code)
            armed = self._state.armed is code
            button.show_as(
                words.arm(code), key="Enter" if button.hasFocus() else "",
                role="chosen" if armed or self._state.regime is code else "secondary",
                enabled=offer.ready and not armed, why="" if offer.ready else words.offer(offer),
            )  # fmt: skip

    def _draw_effects(self) -> None:
        now = self._shown is self._state.regime
        told = self.tr("What it means now") if now else self.tr("What {regime} changes")
        self.head.say(told.format(regime=words.name(self._shown)))
        self.effects.show_pairs(words.effects(self._shown))
        self.ways.show_pairs(tuple(words.way_out(way) for way in self._state.ways))

    def _draw_steps(self) -> None:
        state = self._state
        armed = state.armed
        needs = state.ends_lockdown and armed is not None
        self.reason.setVisible(needs)
        # On the smallest screens there is room for the words, or for a reason or a proposal.
        proposed = state.proposed is not None
        self.area.setVisible(not (self._low and (needs or proposed)))
        self.why.setVisible(not (self._low and proposed and armed is None))
        missing = needs and not self.reason.text().strip()
        self.set_edge("accent" if armed is not None else "hair")
        self.left.setVisible(armed is not None)
        self.left.measure(state.left_s, ARMED_S)
        if armed is None:
            self.why.say(self.tr("First prepare one (Enter), then confirm."), "text2")
        elif missing:
            self.why.say(self.tr("Say why the lockdown ends; it goes on record."), "accent")
        else:
            told = self.tr("Prepared, {n} s left. Esc puts it away.")
            self.why.say(told.format(n=round(state.left_s)), "accent")
        word = words.confirm(armed) if armed else self.tr("Set the regime")
        ready = armed is not None and not missing and not state.sending
        self.confirm.show_as(
            word, role="primary" if ready else "secondary", enabled=ready,
            why="" if ready else self.why.text(),
        )  # fmt: skip

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.where.say(self.tr("REGIME OF THE BUILDING"))
        self.setAccessibleName(self.tr("Regime of the building"))
        self.ways_head.say(self.tr("Ways out, and how they stand"))
        self.close_button.show_as(self.tr("Close"))
        self.reason.setPlaceholderText(self.tr("Why does the lockdown end?"))
        self.reason.setAccessibleName(self.tr("Why does the lockdown end?"))
        self.left.setAccessibleName(self.tr("Time left"))
        self._draw_choices()
        self._draw_effects()
        self._draw_steps()

    # -- deeds ------------------------------------------------------------------------------

    def take_keys(self) -> None:
        """Give the keys to the first regime that may be chosen."""
        ready = [button for button in self.choices.values() if button.isEnabled()]
        if ready:
            ready[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._follow_focus()

    def press_confirm(self) -> None:
        """Set what is prepared, with the reason where one is needed."""
        if self.confirm.isEnabled():
            self.confirmed.emit(self.reason.text().strip())

    def _choose(self, code: Regime) -> None:
        self._shown = code
        self.arm.emit(code)
        if self._state.ends_lockdown:
            self.reason.setVisible(True)
            self.reason.setFocus()

    def _follow_focus(self) -> None:
        for code, button in self.choices.items():
            if button.hasFocus() and self._state.armed is None:
                self._shown = code
        self._draw_choices()
        self._draw_effects()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go up and down among the regimes, and prepare one (Enter)."""
        ready = [button for button in self.choices.values() if button.isEnabled()]
        place = next((n for n, button in enumerate(ready) if button.hasFocus()), -1)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and ready:
            ready[(place + step) % len(ready)].setFocus(Qt.FocusReason.TabFocusReason)
            self._follow_focus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            if not event.isAutoRepeat():
                ready[place].click()
        else:
            super().keyPressEvent(event)

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the height of a small screen."""
        self.set_air(8 if low else 12 if small else 16, 6 if small else 12)
        if low is not self._low:
            self._place_choices(low=low)
        self._low = low
        self.where.setVisible(not low)
        self.who.setVisible(not low)
