"""The fields that the forms share: languages, a choice, a number of people, and what is found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSpinBox

from reception_app.desk.states.services import ServiceName
from reception_app.services import find
from ui import wording_visits
from ui.finder import Option, Search
from ui.style import focus_ring
from ui.translations import current
from ui.widgets import Button

FIELD, EDGE = 40, 16  # px: height of a field; room kept around a form
WIDTH, MOST = 212, 248  # px of the languages


class LanguageButton(Button):
    """One language of the row; which keys pick another is the row's to say."""

    def __init__(self) -> None:
        super().__init__("", height=34)
        # So a screen reader hears "radio button, checked", not a nameless frame.
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave every key to the row."""
        event.ignore()


class Languages(QFrame):
    """Four languages side by side; their letter or the arrows pick one."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picked = "nl"
        self.setFixedHeight(FIELD)
        line = QHBoxLayout(self)
        line.setContentsMargins(3, 0, 3, 0)
        line.setSpacing(2)
        self.buttons = {code: LanguageButton() for code in wording_visits.LANGUAGES}
        for code, button in self.buttons.items():
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, c=code: self.pick(c))
            line.addWidget(button)

    @property
    def picked(self) -> str:
        """The language that is picked."""
        return self._picked

    def pick(self, code: str) -> None:
        """Pick a language; the keys go with it."""
        had_keys = self._has_keys()
        self._picked = code
        self.draw()
        if had_keys:
            self.buttons[code].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def draw(self) -> None:
        """Show which one is picked."""
        for code, button in self.buttons.items():
            picked = code == self._picked
            button.show_as(
                wording_visits.language_short(code), role="chosen" if picked else "ghost"
            )
            button.setToolTip(wording_visits.language(code))
            button.setAccessibleName(
                self.tr("Language: {language}").format(language=wording_visits.language(code))
            )
            button.setChecked(picked)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if picked else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self.buttons[self._picked])
        most = max(button.minimumSizeHint().width() for button in self.buttons.values())
        self.setFixedWidth(min(MOST, max(WIDTH, len(self.buttons) * (most + 2) + 6)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pick by letter or arrow; Enter confirms the form."""
        codes = list(self.buttons)
        place = codes.index(self._picked)
        letter = wording_visits.LANGUAGE_LETTERS.get(event.text().casefold())
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self.pick(codes[(place + step) % len(codes)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirmed.emit()
            case _ if letter is not None:
                self.pick(letter)
            case _:
                super().keyPressEvent(event)

    def _has_keys(self) -> bool:
        return any(button.hasFocus() for button in self.buttons.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show the ring around the row while one of its buttons has the keys."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the outline of one control, and the ring."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focus_ring(painter, box, "accent" if self._has_keys() else "border")
        painter.end()


class Classes(QComboBox):
    """The class of the visit; Enter confirms the form."""

    confirmed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Confirm with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)


class People(QSpinBox):
    """How many come; Enter confirms the form."""

    confirmed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Confirm with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)


def search_in(services: tuple[ServiceName, ...]) -> Search:
    """Search the reasons of this office, in the language of the screen first."""

    def search(typed: str) -> tuple[Option, ...]:
        found = find(typed, services, current())
        return tuple(Option(s.code, wording_visits.service_name(s)) for s in found)

    return search
