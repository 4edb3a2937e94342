"""What one work post remembers of its window: place, theme and language; nothing of the work."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from ui import style, translations
from ui.theme import Choice, following

FIRST_SIZE = (1920, 1080)


class Remembered:
    """Read and keep the choices of a post; a value that cannot be read counts as none."""

    def __init__(self, post: str, path: Path | None = None) -> None:
        folder = Path(platformdirs.user_config_dir("reception"))
        safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in post) or "post"
        file = path or folder / f"window-{safe}.ini"
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self.theme, self.language = Choice.DAY, translations.SOURCE

    def apply(
        self,
        app: QApplication,
        language: str = "",
        theme: str = "",
        first: tuple[str, str] = ("", ""),
    ) -> None:
        """Show the language and theme asked for, else those remembered, else the `first` ones."""
        first_language, first_theme = first
        kept = str(self._settings.value("language", ""))
        told = language or kept or first_language or _of_system()
        self.language = told if told in translations.LANGUAGES else translations.SOURCE
        wanted = theme or str(self._settings.value("theme", "")) or first_theme
        self.theme = Choice(wanted) if wanted in set(Choice) else Choice.DAY
        style.use_choice(app, self.theme)
        translations.use(app, self.language)

    def tint(self, app: QApplication, choice: object) -> None:
        """Show another theme; None is the one after the present one."""
        self.theme = choice if isinstance(choice, Choice) else following(style.theme())
        style.use_choice(app, self.theme)
        self._settings.setValue("theme", self.theme.value)

    def follow(self, app: QApplication) -> None:
        """Take over the system's theme when that was chosen."""
        if self.theme is Choice.SYSTEM:
            style.use_choice(app, self.theme)

    def speak(self, app: QApplication, language: str) -> None:
        """Show another language."""
        translations.use(app, language)
        self.language = translations.current()
        self._settings.setValue("language", self.language)

    def place(self, window: QWidget) -> None:
        """Put the window where it stood, else make it as large as the screen allows."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray) and window.restoreGeometry(geometry):
            return
        room = window.screen().availableGeometry()
        window.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))
        window.move(room.topLeft())

    def keep(self, window: QWidget) -> None:
        """Keep where the window stands."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()


def _of_system() -> str:
    return QLocale.system().name().partition("_")[0]
