"""Sentences to say or to show to a visitor: theirs in large letters, the officer's below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reception_app.phrases import TOLD, load_cards, spoken_to
from reception_app.services import Text
from ui.sheet import Sheet
from ui.style import BODY, MEDIUM, NUMBER, SEMIBOLD, TITLE
from ui.translations import current
from ui.widgets import Button, Label, column, fill, label, row, rule

WIDE, TALL = 1200, 880
OWN_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}


class PhraseSheet(Sheet):
    """It sends nothing and keeps nothing."""

    def __init__(self, parent: QWidget) -> None:
        inner = QWidget()
        super().__init__(parent, inner, WIDE, TALL)
        self.language = TOLD[0]
        self.tongues = {code: Button(OWN_NAMES[code]) for code in TOLD}
        self._titles: list[tuple[Text, Label]] = []
        self._phrases: list[tuple[Text, Label, Label]] = []
        self._lay_out(inner)
        for code, button in self.tongues.items():
            button.clicked.connect(lambda _checked=False, c=code: self.speak(c))
        self.retranslate()

    def _lay_out(self, inner: QWidget) -> None:
        whole = column(gap=6)
        for card in load_cards():
            head = label("", TITLE, SEMIBOLD, "accent")
            self._titles.append((card.title, head))
            fill(whole, rule(), 4, head)
            for phrase in card.phrase:
                theirs = label("", NUMBER, MEDIUM, wrap=True)
                own = label("", BODY, tone="text2", wrap=True)
                self._phrases.append((phrase, theirs, own))
                fill(whole, theirs, own, 6)
        inner.setLayout(whole)
        for button in self.tongues.values():
            button.setMaximumWidth(180)
        fill(
            self.card.body,
            row(self.title, None, *self.tongues.values(), None, self.close_button),
            self.area,
        )

    def retranslate(self) -> None:
        """Write every word again, in the language of the screen and in the visitor's."""
        own = current()
        self.title.say(self.tr("Phrases"))
        self.close_button.show_as(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Phrases"))
        for title, head in self._titles:
            head.say(title.said(own))
        for phrase, theirs, mine in self._phrases:
            theirs.say(phrase.said(self.language))
            mine.say(phrase.said(own))
            mine.setVisible(own != self.language)
        for code, button in self.tongues.items():
            button.show_as(OWN_NAMES[code], role="tonal" if code == self.language else "secondary")

    def speak(self, language: str) -> None:
        """Show the sentences in another language."""
        self.language = language
        self.retranslate()

    def open_for(self, language: str) -> None:
        """Show the sheet in the language of a visitor; "" is not known."""
        self.speak(spoken_to(language, current()))
        self.show_over()
