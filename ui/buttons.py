"""The button of the console: icon and words at the left, its key at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.style import (
    BODY,
    MEDIUM,
    RADIUS,
    RIGHT,
    SEMIBOLD,
    SMALL,
    focus_ring,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

TARGET = 48  # px: least height of a button that acts on a door or an alarm
FILLED = ("primary", "alarm")  # roles with a filled face
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PAD, TIGHT_PAD = 16, 8  # px beside the words, and where room is short


class Button(QPushButton):
    """Show icon, words and key; `role` sets its weight.

    Roles: `primary` (at most one in the window), `tonal`, `secondary`, `danger`, `ghost`; `chosen`
    shows a state that was picked, `alarm` is the lifted guard of the emergency key. A soft accent
    is always a state, an accent outline an action. Where room is short it gives up air first, then
    the icon, then the key, then a size, and then ends in dots.
    """

    LOOKS = {  # noqa: RUF012 - a table that nobody changes: fill, outline, ink
        "primary": ("accent", "", "on_accent"),
        "tonal": ("field", "accent", "accent"),
        "secondary": ("field", "border", "text"),
        "danger": ("field", "critical", "critical"),
        "ghost": ("", "", "text2"),
        "chosen": ("accent_soft", "", "accent"),
        "alarm": ("critical", "", "on_critical"),
    }

    def __init__(
        self,
        text: str = "",
        key: str = "",
        icon: str = "",
        role: str = "secondary",
        height: int = 40,
        *,
        size: int = BODY,
    ) -> None:
        super().__init__()
        self._words, self._key, self._icon, self._role, self._size = "", key, icon, role, size
        self._why, self._over = "", False
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)  # Enter in a field never presses a button beside it
        self.show_as(text)

    def show_as(
        self,
        text: str | None = None,
        *,
        key: str | None = None,
        icon: str | None = None,
        role: str | None = None,
        enabled: bool | None = None,
        why: str | None = None,
    ) -> None:
        """Change what is given, and leave the rest; `why` says why it would do nothing now."""
        before = (self._words, self._key, self._icon, self._role, self._why)
        self._words = self._words if text is None else text
        self._key = self._key if key is None else key
        self._icon = self._icon if icon is None else icon
        self._role = self._role if role is None else role
        self._why = self._why if why is None else why
        if enabled is not None and enabled != self.isEnabled():
            self.setEnabled(enabled)
        if before == (self._words, self._key, self._icon, self._role, self._why) and self._words:
            return
        # An ampersand in the words is no mnemonic: the keys are the window's.
        super().setText(self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(self._why or self._key)
        self.updateGeometry()
        self._tell_all()
        self.update()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words."""
        self.show_as(text)

    def words(self) -> str:
        """Give the words as shown."""
        return self._words

    @property
    def role(self) -> str:
        """The weight it is drawn with; `primary` is the filled one."""
        return self._role

    @property
    def key(self) -> str:
        """The key shown at the right."""
        return self._key

    @property
    def why(self) -> str:
        """Why it would do nothing now; empty when it would."""
        return self._why

    def set_size(self, height: int, size: int | None = None) -> None:
        """Change the height and the size of the words, in px."""
        self.setFixedHeight(height)
        self._size = size or self._size
        self.updateGeometry()

    def _needs(self, pad: int, *, icon: bool, key: bool, size: int = 0) -> int:
        width = 2 * pad + text_width(self._words, size or self._size, SEMIBOLD) + 2
        width += self._size + 14 if icon and self._icon else 0
        return width + (text_width(self._key, SMALL, MEDIUM) + 12 if key and self._key else 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit icon, words and key without cutting any of them."""
        return QSize(self._needs(PAD, icon=True, key=True), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit a part of the words; the rest is told on hover."""
        least = min(96, self._needs(TIGHT_PAD, icon=False, key=False))
        return QSize(least, self.height())

    def is_cut(self) -> bool:
        """Tell whether the words end in dots."""
        return self._needs(TIGHT_PAD, icon=False, key=False, size=SMALL) > self.width()

    def _tell_all(self) -> None:
        parts = [self._words if self.is_cut() else "", self._why]
        if self.width() < self._needs(TIGHT_PAD, icon=False, key=True):
            parts.insert(1, self._key)
        self.setToolTip("\n".join(filter(None, parts)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press nothing with a key that is held: it was meant for what had the keys before."""
        if event.key() in ENTER and event.isAutoRepeat():
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell on hover what no longer fits."""
        super().resizeEvent(event)
        self._tell_all()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Answer the mouse."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Answer the mouse."""
        self._over = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the flat face, then icon, words and key."""
        painter = QPainter(self)
        ink = self._face(painter)
        pad, icon, key = self._fit()
        left = float(pad)
        if icon and self._icon:
            side = self._size + 6
            paint_icon(
                painter, self._icon, ink, QRectF(left, (self.height() - side) / 2, side, side)
            )
            left += side + 8
        right = float(pad)
        if key and self._key:
            key_ink = ink if self._role in FILLED or not self.isEnabled() else "text2"
            wide = text_width(self._key, SMALL, MEDIUM)
            box = QRectF(self.width() - pad - wide - 2, 0, wide + 2, self.height())
            paint_text(painter, box, self._key, SMALL, MEDIUM, tone=key_ink, align=RIGHT)
            right += wide + 10
        weight = MEDIUM if self._role in {"secondary", "ghost"} else SEMIBOLD
        words = QRectF(left, 0, self.width() - left - right, self.height())
        size = self._size if text_width(self._words, self._size, weight) <= words.width() else SMALL
        paint_text(painter, words, self._words, size, weight, tone=ink)
        painter.end()

    def _face(self, painter: QPainter) -> str:
        face, line, ink = self.LOOKS[self._role] if self.isEnabled() else ("alt", "hair", "off")
        pressed = self.isDown() or self._over
        if self.isEnabled() and pressed and self._role in {"secondary", "tonal", "danger", "ghost"}:
            face = "alt" if self._role != "tonal" else "accent_soft"
        box = QRectF(self.rect())
        heavy = 2.0 if self._over and line not in {"", "hair"} else 1.2
        rounded(painter, box, face or None, line or None, heavy)
        if self.hasFocus():
            inside = box.adjusted(3, 3, -3, -3)
            ring = ink if self._role in FILLED else "accent"
            focus_ring(painter, inside, ring, RADIUS - 2)
        return ink

    def _fit(self) -> tuple[int, bool, bool]:
        for pad, icon, key in (
            (PAD, True, True),
            (12, True, True),
            (12, False, True),
            (TIGHT_PAD, False, True),
        ):
            if self._needs(pad, icon=icon, key=key) <= self.width():
                return pad, icon, key
        return TIGHT_PAD, False, False


def take_enter(*buttons: Button) -> None:
    """Let Enter press those that have the keys, in a form or on a page to read.

    Not what acts on a door: there only Space does, for a reader that types ends with Enter.
    """
    for one in buttons:
        one.setAutoDefault(True)
