"""The public screen: a window that shows one view, in three languages in turn, at any size."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QStackedLayout, QWidget

from reception_app.display import Page, PublicCall, PublicView, PublicWords, newly_called
from ui.display_calls import CallsPage
from ui.display_pages import ClosedPage, EvacuationPage, PatiencePage
from ui.display_parts import Scaled, is_upright, unit_of
from ui.style import REGULAR, SEMIBOLD
from ui.translations import LANGUAGES
from ui.widgets import Band, column, row

LANGUAGE_EVERY_S = 8.0
DIRECTION = QBoxLayout.Direction


class DisplayWindow(Band):
    """Draw a `PublicView`. No key does anything but F11 and Esc: the screen hangs in public."""

    called = Signal(PublicCall)  # somebody new: for the chime and the voice
    closed = Signal()

    def __init__(
        self, words: PublicWords, exit_way: str = "", language_every_s: float = LANGUAGE_EVERY_S
    ) -> None:
        super().__init__("window")
        self._words, self._scaled = words, Scaled()
        self._view: PublicView | None = None
        self._by_hand = False  # the way out is shown, whatever the bridge says
        self._language = 0
        self.greeting = self._scaled.words(46, SEMIBOLD)
        self.name = self._scaled.fitted(38, REGULAR, "text2", least=0.7)
        self.test = self._scaled.fitted(34, SEMIBOLD, "critical")
        self.clock = self._scaled.words(68, SEMIBOLD)
        self.calls = CallsPage(self._scaled, words)
        self.patience = PatiencePage(self._scaled, words)
        self.shut = ClosedPage(self._scaled, words)
        self.evacuation = EvacuationPage(self._scaled, words, exit_way)
        self._pages = QStackedLayout()
        for page in (self.calls, self.patience, self.shut):
            self._pages.addWidget(page)
        self._screens = QStackedLayout(self)
        # The screen is as large as it is: what is shown fits itself to it.
        self._screens.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._screens.addWidget(self._usual())
        self._screens.addWidget(self.evacuation)
        self._turning = QTimer(self, interval=round(language_every_s * 1000))
        self._turning.timeout.connect(self.turn_language)
        self._turning.start()
        self.setWindowTitle(self.tr("Public screen"))
        self.setAccessibleName(self.tr("Public screen"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fit()

    def _usual(self) -> QWidget:
        made = QWidget()
        self._titles = row(self.greeting, self.name)
        self._titles.setStretch(1, 1)
        self._scaled.air(self._titles, gap=32)
        self._scaled.least_height(self.name, 68)
        head = row(self._titles, self.clock)
        head.setStretch(0, 1)
        self._scaled.air(head, gap=32)
        self._scaled.least_height(self.test, 44)
        whole = column(head, self.test)
        whole.addLayout(self._pages, 1)
        self._scaled.air(whole, 48, 28, 48, 24, gap=20)
        made.setLayout(whole)
        return made

    @property
    def language(self) -> str:
        """The language of the words: nl, fr or en."""
        return LANGUAGES[self._language]

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, view: PublicView) -> None:
        """Show a view; a new call lights up once."""
        before, self._view = self._view, view
        if view == before:
            return
        self._write(view)
        if newly_called(before, view) and view.call is not None:
            self.calls.called.flash()
            self.called.emit(view.call)

    def turn_language(self) -> None:
        """Go on to the next language."""
        self._language = (self._language + 1) % len(LANGUAGES)
        if self._view is not None:
            self._write(self._view)

    def _write(self, view: PublicView) -> None:
        language = self.language
        self.greeting.say(self._words.welcome.said(language))
        self.name.say(view.name.said(language))
        self.clock.say(view.clock)
        self.test.say(self._words.test.said(language))
        self.test.setVisible(view.test)
        self.calls.draw(view, language)
        self.shut.draw(view, language)
        page = {Page.PATIENCE: self.patience, Page.CLOSED: self.shut}.get(view.page, self.calls)
        self._pages.setCurrentWidget(page)
        self._screens.setCurrentIndex(1 if self._by_hand or view.page is Page.EVACUATION else 0)

    def show_way_out(self, *, shown: bool) -> None:
        """Show the way out by hand, where no fire input reaches this screen; or what it showed."""
        self._by_hand = shown
        if self._view is not None:
            self._write(self._view)

    # -- size ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Grow everything with the screen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        upright = is_upright(self.size())
        self._titles.setDirection(DIRECTION.TopToBottom if upright else DIRECTION.LeftToRight)
        self.calls.stand(upright=upright)
        self.evacuation.stand(upright=upright)
        self._scaled.apply(unit_of(self.size()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the screen with F11, leave it with Esc, show the way out; no other key acts."""
        way_out = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_E and event.modifiers() == way_out:
            if not event.isAutoRepeat():
                self.show_way_out(shown=not self._by_hand)
        elif event.key() == Qt.Key.Key_F11:
            self.fill_screen(full=not self.isFullScreen())
        elif event.key() == Qt.Key.Key_Escape:
            self.fill_screen(full=False)

    def fill_screen(self, *, full: bool) -> None:
        """Fill the screen, without a pointer on it; or be a window."""
        if full:
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.showFullScreen()
        else:
            self.unsetCursor()
            self.showNormal()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the window is gone."""
        super().closeEvent(event)
        self.closed.emit()
