"""The three languages: build the message files, find them, and switch without a restart.

`python -m ui.translations` builds what is missing or old; with `--update` it first writes every
new text of the code into the source files `resources/translations/*.ts`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("nl", "fr", "en")  # the code is written in the last one
SOURCE = "en"
LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}
FILES = Path(__file__).resolve().parents[1] / "resources" / "translations"
TOOL_WITHIN_S = 120

_installed: list[QTranslator] = []
_current = [SOURCE]


class TranslationMissingError(Exception):
    """A message file could not be built or read."""


def current() -> str:
    """Name the language of the screen: nl, fr or en."""
    return _current[0]


def source(language: str) -> Path:
    """Give the text file that translators edit."""
    return FILES / f"reception_{language}.ts"


def built(language: str) -> Path:
    """Give the file that the program reads."""
    return FILES / f"reception_{language}.qm"


def build(*, force: bool = False) -> list[Path]:
    """Build every message file that is missing or older than its source; give those built."""
    made = []
    for language in LANGUAGES:
        text, target = source(language), built(language)
        if language == SOURCE or not text.exists():
            continue
        if force or not target.exists() or target.stat().st_mtime < text.stat().st_mtime:
            # In its place at once: a window that runs reads the one before from its own mapping,
            # and would end where that was written over.
            part = target.with_name(f".{target.name}.{os.getpid()}")
            _tool("lrelease", "-silent", str(text), "-qm", str(part))
            part.replace(target)
            made.append(target)
    return made


def update() -> None:
    """Write every text of the code into the source files; what is there stays."""
    code = sorted(str(path) for path in Path(__file__).parent.glob("*.py"))
    for language in LANGUAGES:
        if language != SOURCE:
            _tool(
                "lupdate", *code, "-no-obsolete", "-locations", "none",
                "-source-language", LOCALES[SOURCE], "-target-language", LOCALES[language],
                "-ts", str(source(language)),
            )  # fmt: skip


def _tool(name: str, *words: str) -> None:
    import subprocess  # noqa: PLC0415 - only where messages are built

    # The wheel carries the tools of Qt; nothing else needs to be installed.
    tool = Path(PySide6.__file__).parent / name
    try:
        subprocess.run(  # noqa: S603 - Qt's own tool, our own files
            [str(tool), *words], check=True, capture_output=True, text=True, timeout=TOOL_WITHIN_S
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise TranslationMissingError(f"{name} failed on {words[-1]}: {error}") from error


def use(app: QCoreApplication, language: str) -> None:
    """Show everything in `language`; widgets hear of it by LanguageChange.

    Raise `TranslationMissingError` where a message file cannot be read.
    """
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    _current[0] = language if language in LANGUAGES else SOURCE
    QLocale.setDefault(QLocale(LOCALES[_current[0]]))
    if _current[0] == SOURCE:
        return
    build()
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for target in (f"{qt_files}/qtbase_{_current[0]}.qm", str(built(_current[0]))):
        translator = QTranslator(app)
        if not translator.load(target):
            raise TranslationMissingError(f"cannot read {target}")
        _installed.append(translator)
        app.installTranslator(translator)


class Tongue:
    """One language for what goes on paper; the screen keeps its own."""

    def __init__(self, language: str) -> None:
        """Take a language; one that this program does not speak is that of the screen."""
        self.language = language if language in LANGUAGES else current()
        self.locale = QLocale(LOCALES[self.language])
        self._translator = QTranslator()
        if self.language != SOURCE:
            build()
            self._translator.load(str(built(self.language)))

    def translate(self, context: str, text: str) -> str:
        """Say a text of the program; one that has no translation as it is written."""
        return self._translator.translate(context, text) or text


def main(words: list[str]) -> int:
    """Build the message files; with `--update` take up new texts first."""
    try:
        if "--update" in words:
            update()
        build(force="--update" in words)
    except TranslationMissingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
