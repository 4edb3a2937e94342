"""Fields that keep what is typed, and the name, which a document may propose."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from device_bridge import mrz
from ui.style import font

FIELD = 36  # px
QUIET_MS = 600  # a scanner that has typed nothing for so long has typed all


class Kept(QLineEdit):
    """A field saved on Enter and on leaving it; what is being typed is never overwritten."""

    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = ""
        self.setFont(font())
        self.setFixedHeight(FIELD)
        self.setTextMargins(8, 0, 8, 0)

    def show_value(self, value: str, *, anew: bool) -> None:
        """Show what is known, unless somebody is typing about the same visitor."""
        if anew or not (self.hasFocus() or self.changed()):
            self._known = value
            if self.text() != value:
                self.setText(value)
        elif value == self.text().strip():
            self._known = value

    def changed(self) -> bool:
        """Tell whether something was typed that is not saved yet."""
        return self.text().strip() != self._known

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Save on Enter."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not plain:
            self._entered()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Save on leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._left()

    def _entered(self) -> None:
        self._save()

    def _left(self) -> None:
        self._save()

    def _save(self) -> None:
        if self.changed():
            self.saved.emit()


class NameField(Kept):
    """The name: typed, scanned from a document, or proposed by one that was read.

    A proposal is saved by Enter alone, and never on leaving. What a scanner types is no name: it
    is handed over whole and wiped, with its undo.
    """

    scanned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._proposed = ""  # what a document says
        self._open = False  # and nobody has confirmed yet
        self._lines: list[str] = []  # of a document that is being scanned
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._scanned)
        self.textEdited.connect(self._look)

    def propose(self, name: str) -> None:
        """Show the name on a document, to be confirmed; an empty one takes a proposal back."""
        if name == self._proposed:
            return
        taken_back = self._open and not name
        self._proposed, self._open = name, bool(name)
        if name:
            self.setText(name)
            self.setCursorPosition(0)
        elif taken_back:
            self.setText(self._known)

    def show_value(self, value: str, *, anew: bool) -> None:
        """Show what is known, unless somebody is typing or a document proposes a name."""
        if anew:
            self._proposed, self._open, self._lines = "", False, []
        if self._open:
            self._known = value
        else:
            super().show_value(value, anew=anew)

    def value(self) -> str:
        """Give the name as it is to be saved: no proposal that nobody confirmed."""
        return self._known if self._open or self._lines else self.text().strip()

    def confirmed(self) -> bool:
        """Tell whether the name is that of a document which is still in sight."""
        return bool(self._proposed) and not self._open

    def _entered(self) -> None:
        typed = self.text()
        if self._lines or mrz.looks_like(typed):
            self._lines.append(typed)
            self.clear()
            self._hand_over_when_whole()
        elif self._open:
            self._open = False
            self.saved.emit()
        else:
            self._save()

    def _left(self) -> None:
        if self._lines or mrz.looks_like(self.text()):
            self._scanned()
        elif not self._open:
            self._save()

    def _look(self, typed: str) -> None:
        if self._lines or mrz.looks_like(typed):
            self._quiet.start()

    def _hand_over_when_whole(self) -> None:
        if len("".join("".join(self._lines).split())) in mrz.LENGTHS:
            self._scanned()
        else:
            self._quiet.start()

    def _scanned(self) -> None:
        """Hand over what was scanned, whole or not, and wipe it."""
        self._quiet.stop()
        typed = "\n".join((*self._lines, self.text()))
        self._lines = []
        self.setText(self._known)  # which forgets what could be undone
        self.scanned.emit(typed)
