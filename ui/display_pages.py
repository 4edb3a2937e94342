"""The pages of the public screen beside the calls: patience, closed, evacuation."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from reception_app.display import HoursLine, PublicView, PublicWords
from ui.display_parts import Scaled
from ui.style import MEDIUM, SEMIBOLD
from ui.translations import LANGUAGES, LOCALES
from ui.widgets import Band, Label, Part, column, fill, row

ARROWS = {
    "left": ("arrow-fat-left-fill", ""),
    "right": ("", "arrow-fat-right-fill"),
    "ahead": ("arrow-fat-up-fill", "arrow-fat-up-fill"),
    "both": ("arrow-fat-left-fill", "arrow-fat-right-fill"),
}
LINES = 7  # a week has no more
FEW = 3  # lines of hours that leave room for a picture


class PatiencePage(QWidget):
    """Nothing is known for sure: no number is shown, and the officer calls in person."""

    def __init__(self, scaled: Scaled, words: PublicWords) -> None:
        super().__init__()
        card = scaled.card(64, 0)
        parts: list[Part] = [None, scaled.picture("hourglass-medium", "accent", 128)]
        for language in LANGUAGES:
            first, second = scaled.fitted(84, SEMIBOLD), scaled.fitted(48, MEDIUM, "text2")
            scaled.least_height(first, 104)
            scaled.least_height(second, 64)
            first.say(words.patience.said(language))
            second.say(words.in_person.said(language))
            parts += [None, first, second]
        fill(card.body, *parts, None)
        self.setLayout(column(card))


class ClosedPage(QWidget):
    """The office is closed: when it opens, its hours, and what to do at once."""

    def __init__(self, scaled: Scaled, words: PublicWords) -> None:
        super().__init__()
        self._words = words
        self.title = scaled.fitted(104, SEMIBOLD)
        self.opens = scaled.fitted(64, SEMIBOLD, "accent")
        self.emergency = scaled.fitted(56, MEDIUM)
        self.days: list[tuple[Label, Label]] = []
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        for number in range(LINES):
            day, hours = scaled.words(40, MEDIUM, "text2"), scaled.fitted(40, SEMIBOLD)
            scaled.least_height(hours, 50)
            grid.addWidget(day, number, 0)
            grid.addWidget(hours, number, 1)
            self.days.append((day, hours))
        grid.setColumnStretch(1, 1)
        card = scaled.card(72, 14)
        for part, height in ((self.title, 130), (self.opens, 84), (self.emergency, 76)):
            scaled.least_height(part, height)
        scaled.between(grid, 56)
        self.picture = scaled.picture("moon", "accent", 112)
        fill(
            card.body, None, self.picture, self.title, self.opens,
            scaled.line(), table, scaled.line(), self.emergency, None,
        )  # fmt: skip
        self.setLayout(column(card))

    def draw(self, view: PublicView, language: str) -> None:
        """Show the hours in the words of a language."""
        words = self._words
        self.title.say(words.closed.said(language))
        self.emergency.say(words.emergency.said(language))
        self.opens.say("")
        if view.opens is not None:
            at = view.opens
            day = QLocale(LOCALES[language]).toString(
                QDate(at.year, at.month, at.day), "dddd d MMMM"
            )
            self.opens.say(words.opens.said(language).format(day=day, time=f"{at:%H:%M}"))
        self.opens.setVisible(view.opens is not None)
        self.picture.setVisible(len(view.week) <= FEW)
        shown = (*view.week, *(None,) * LINES)[:LINES]
        for (day_part, hours), line in zip(self.days, shown, strict=True):
            day_part.say(days(line, language) if line else "")
            hours.say(_hours(line, words.shut.said(language)) if line else "")
            for part in (day_part, hours):
                part.setVisible(line is not None)


def days(line: HoursLine, language: str) -> str:
    """Name the days of a line, e.g. maandag–vrijdag."""
    locale = QLocale(LOCALES[language])
    first, last = locale.dayName(line.first + 1), locale.dayName(line.last + 1)
    return first if line.first == line.last else f"{first} – {last}"


def _hours(line: HoursLine, shut: str) -> str:
    return line.hours.replace("-", " – ") if line.hours else shut


class EvacuationPage(Band):
    """Leave the building: the whole screen, in three languages, with the way where it is known."""

    def __init__(self, scaled: Scaled, words: PublicWords, way: str) -> None:
        super().__init__("ok")
        self.arrows = [
            scaled.picture(name, "on_accent", 300) if name else None
            for name in ARROWS.get(way, ("", ""))
        ]
        self.lines: list[Label] = []
        parts: list[Part] = [None]
        for language in LANGUAGES:
            parts += [*self._in(scaled, words, language), None]
        middle = column(*parts)
        scaled.air(middle, gap=8)
        self._across = row()
        for part in (self.arrows[0], middle, self.arrows[1]):
            if part is not None:
                fill(self._across, part)
        self._across.setStretchFactor(middle, 1)
        scaled.air(self._across, 88, 64, 88, 64, gap=56)
        self.setLayout(self._across)

    def stand(self, *, upright: bool) -> None:
        """Put the arrows beside the words, or above and below them."""
        self._across.setDirection(
            QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        )
        for arrow in self.arrows:
            if arrow is not None:
                self._across.setAlignment(arrow, Qt.AlignmentFlag.AlignCenter)

    def _in(self, scaled: Scaled, words: PublicWords, language: str) -> list[Part]:
        leave = scaled.fitted(130, SEMIBOLD, "on_accent", least=0.4)
        how = scaled.words(48, MEDIUM, "on_accent", wrap=True)
        leave.say(words.leave.said(language))
        how.say(words.follow.said(language))
        scaled.least_height(leave, 160)
        self.lines += [leave, how]
        return [leave, how]
