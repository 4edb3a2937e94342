"""The one window of a counter: it draws the state of the desk and hands on what is asked.

What is in sight is the state and nothing else; only what is being typed lives in the widgets.
It is painted first with what signing in needs; `furnish` builds the rest (docs/decisions/005).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.post import FirstState
from reception_app.desk.states.staff import SessionPhase
from ui.form import Form, form_for
from ui.shortcuts import Deed, deed_of, key_words
from ui.sign_in_panel import SignInPanel
from ui.status_bar import StatusBar
from ui.theme import Choice
from ui.widgets import row, rule

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from reception_app.desk.desk import Desk
    from reception_app.desk.states.desk import DeskState, NoticeKind
    from ui.doing import Doing
    from ui.help_sheet import HelpSheet
    from ui.phrase_sheet import PhraseSheet

SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """Bars, boxes and what lies over them."""

    theme_wanted = Signal(object)  # Choice, or None for the next one
    language_wanted = Signal(str)
    training_wanted = Signal()
    display_wanted = Signal()
    sound_test_wanted = Signal()
    painted = Signal()

    def __init__(self, *, furnished: bool = True, office: OfficeState | None = None) -> None:
        """Build all of it, or, not `furnished`, only what a first paint shows and takes."""
        super().__init__()
        self._first = FirstState(datetime.now(UTC), office or OfficeState())
        self.state: DeskState  # from `furnish` on
        self._doing: Doing | None = None
        self._tell_paint = QTimer(self, singleShot=True, interval=0)  # dies with the window
        self._tell_paint.timeout.connect(self.painted)
        self.phrases: PhraseSheet | None = None  # made when it is asked for
        self._furnished = False
        self._early: list[Deed] = []
        self._early_sign_in: tuple[str, str] | None = None
        self.status, self.sign_in = StatusBar(), SignInPanel()
        self.pages, self.face, self._hairline = QStackedWidget(), QWidget(), rule()
        self._whole = QVBoxLayout(self.face)
        self._lay_out()
        self.sign_in.signed_in.connect(self._keep_sign_in)
        self.status.installEventFilter(self)
        self.setMinimumSize(*SMALLEST)
        if furnished:
            self.furnish()
        else:
            self.retranslate()

    def _lay_out(self) -> None:
        self.pages.addWidget(self.sign_in)
        # Only the page in sight may ask for room.
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        for part in (self.status, self._hairline, self.pages):
            self._whole.addWidget(part)
        self._whole.setStretchFactor(self.pages, 1)
        self.setCentralWidget(self.face)

    def furnish(self) -> None:
        """Build everything that the first paint did without, and do what was asked meanwhile."""
        from reception_app.desk.states.desk import DeskState  # noqa: PLC0415 - after the first paint
        from ui import furniture as made  # noqa: PLC0415 - after the first paint

        first, self._seconds = self._first, made.Seconds()
        self.state = DeskState(now=first.now, office=first.office, store=first.store)
        self.alarm, self.legend, self.rail = made.AlarmLine(), made.Legend(), made.Rail()
        self.queue, self.visitor = made.QueuePanel(), made.VisitorPanel()
        self.airlock = made.AirlockPanel()
        self.area = made.WorkArea(self.queue, self.visitor, self.airlock)
        self.protection, self.zones = made.ProtectionPanel(), made.ZonesPanel()
        self.alarms = made.AlarmPanel()
        self.places = QStackedWidget()
        self.agenda, self.figures = made.AgendaPlace(self), made.FiguresPlace(self)
        self.manage = made.ManagePlace(self)
        self._lay_out_work()
        self.bell, self.popover = made.NightBell(self.face), made.RegisterPopover(self.face)
        self.refer = made.ReferPopover(self.face)
        self.help, self.notice = made.HelpSheet(self.face), made.NoticeCard(self.face)
        self.menus = made.Menus(self, self.do, self.language_wanted.emit, self.theme_wanted.emit)
        self._deeds = made.WindowDeeds(self)
        self._connect()
        self._furnished = True
        self.retranslate()
        self._fit()
        early, self._early = self._early, []
        for deed in early:
            self.do(deed)

    def _lay_out_work(self) -> None:
        for place in (self.area, self.zones, self.protection, self.alarms,
                      self.agenda.panel):  # fmt: skip
            self.places.addWidget(place)
        self.places.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._work = QWidget()
        line = row(self.rail, self.places, gap=0)
        line.setStretch(1, 1)
        self._work.setLayout(line)
        self.pages.addWidget(self._work)
        self._whole.insertWidget(1, self.alarm)
        self._whole.addWidget(self.legend)

    def _connect(self) -> None:
        for part in (self.queue, self.visitor, self.zones, self.rail, self.legend, self.bell,
                     self.area.strip, self.sign_in):  # fmt: skip
            part.asked.connect(self.do)
        self.area.settled.connect(self.place_cards)
        self.protection.regime_line.settled.connect(self.place_cards)
        for question in (self.queue.ask, self.visitor.ask):
            question.settled.connect(self.place_cards)
        self.places.currentChanged.connect(lambda _: self._draw_place(self.state))
        self.queue.opened.connect(self._deeds.open_row)
        self.alarm.acknowledged.connect(lambda: self.do(Deed.ALARM))
        self.status.alarms_asked.connect(lambda: self.do(Deed.ALARMS))
        self.alarms.rate.test.connect(lambda: self.do(Deed.SOUND_TEST))
        self.notice.undo.connect(lambda: self.do(Deed.UNDO))
        for form in (self.popover, self.refer):
            form.put_away.connect(self.form_closed)
        self.help.closed.connect(self._deeds.keys_back)

    def attach(self, desk: Desk) -> None:
        """Draw what a desk shows from now on, and ask it."""
        from ui import furniture as made  # noqa: PLC0415 - after the first paint

        parts = made.Parts(
            self.area, self.popover, self.sign_in, self.protection, self.refer, self.zones,
            self.alarms,
        )  # fmt: skip
        self._doing = made.Doing(desk, parts, lambda: self.state, self.say)
        self.agenda.attach(desk)
        self.figures.attach(desk, self._deeds.save)
        self.manage.attach(desk)
        desk.subscribe(self.draw)
        self.draw(desk.state)
        asked, self._early_sign_in = self._early_sign_in, None
        if asked is not None and self.state.session.phase is not SessionPhase.SIGNED_IN:
            self.sign_in.signed_in.emit(*asked)

    # -- before there is a desk ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what is asked before the menus are there: a key is late, never lost."""
        deed = None if self._furnished else deed_of(event.keyCombination())
        if deed is Deed.THEME:
            self.theme_wanted.emit(None)
        elif deed is not None and not event.isAutoRepeat():
            self._early.append(deed)
        else:
            super().keyPressEvent(event)

    def _keep_sign_in(self, login: str, secret: str) -> None:
        if self._doing is None:
            self._early_sign_in = login, secret
            self.sign_in.tell(
                self.tr("The database is being opened. You are signed in as soon as it is there."),
                "text2",
            )

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: DeskState) -> None:
        """Make the window show a state."""
        before, self.state = self.state, state
        if self._seconds.draw(self, before, state):
            return
        inside = state.session.phase is SessionPhase.SIGNED_IN
        self.sign_in.draw(state)
        self.draw_alarms(state)
        self.legend.setVisible(inside)
        if inside:
            self._draw_work(state)
        self.pages.setCurrentWidget(self._work if inside else self.sign_in)
        if before.session.phase is not state.session.phase:
            self._change_who(inside=inside)
        self.bell.draw(state)
        self._draw_notice(state, inside=inside)

    def draw_alarms(self, state: DeskState) -> None:
        """Draw what tells of alarms: the bars, the line and the list."""
        self.status.draw(state)
        self.alarm.draw(state)
        self.legend.draw(state)
        self.rail.draw(state)
        if state.session.phase is SessionPhase.SIGNED_IN:
            self.alarms.draw(state.alarms, state.now, state.office.zone)
        else:
            self.alarm.setVisible(False)
        self._hairline.setVisible(self.alarm.isHidden())

    def _draw_work(self, state: DeskState) -> None:
        self.queue.draw(state)
        self.visitor.draw(state)
        self.area.draw(state)
        self._draw_place(state)
        self.airlock.draw(state.airlock, state.now, state.office.zone, state.services)
        self.popover.show_services(state.services)
        self.popover.show_office(state)
        self.refer.draw(state)
        self._deeds.follow_the_airlock(state.airlock)

    def _draw_place(self, state: DeskState) -> None:
        """Draw the place in sight; the others follow when somebody goes there."""
        place = self.places.currentWidget()
        if place is self.zones:
            self.zones.draw(state)
        elif place is self.protection:
            self._draw_protection(state)
        # What is said of an appointment may be asked from every place.
        self.agenda.draw(state)
        self.figures.draw(state)
        self.manage.draw(state)

    def _draw_protection(self, state: DeskState) -> None:
        protection, zone = self.protection, state.office.zone
        protection.draw(state.protection, zone)
        protection.draw_regime(state.regime, zone)
        protection.closing.draw(state.closing, zone)
        protection.draw_plan(state.plan, zone)
        protection.draw_panic(state.panics, zone)

    def _change_who(self, *, inside: bool) -> None:
        """Leave nothing of the one before: no form, no search, no visitor below the lock."""
        self.menuBar().setVisible(False)
        if inside:
            self._deeds.go_to_desk()
            return
        self.popover.close_form()
        self.agenda.close()
        self.refer.close_form()
        self.queue.put_away()
        self.visitor.put_away()
        for sheet in self.sheets():
            sheet.setVisible(False)
        self.notice.setVisible(False)
        self.sign_in.focus_first()

    def _draw_notice(self, state: DeskState, *, inside: bool) -> None:
        if self.notice.draw(state, inside=inside):
            self.place_cards()

    def say(self, kind: NoticeKind, words: str, *, place: bool = False) -> None:
        """Say a sentence of the window's own; it goes by itself."""
        if words:
            self.notice.say_for_a_while(kind, words, self.state.now, place=place)
            self.place_cards()

    def retranslate(self) -> None:
        """Write every fixed word again, in the language in use."""
        self.setWindowTitle(self.tr("Reception"))
        self.sign_in.retranslate()
        if not self._furnished:
            self.status.draw(self._first)
            self.sign_in.draw(self._first)
            return
        for part in (self.rail, self.queue, self.visitor, self.area, self.protection,
                     self.zones, self.alarms, self.agenda, self.figures, self.manage, self.menus,
                     self.popover, self.refer, *self.sheets()):  # fmt: skip
            part.retranslate()
        self.draw(self.state)

    # -- size -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the form for the size, and keep what lies over the window in its place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        form = form_for(self.size())
        small = form is not Form.WIDE
        for bar in (self.status, self.sign_in):
            bar.set_small(small=small, tiny=form is Form.STACKED)
        if not self._furnished:
            return
        for part in (self.rail, self.legend):
            part.set_small(small=small)
        for over in (self.alarm, self.bell):
            over.set_small(small=small, tiny=form is Form.STACKED)
        self.rail.setVisible(form is not Form.STACKED)
        self.area.arrange(form, self.size())
        for place in (self.protection, self.zones, self.alarms, self.agenda.panel, self.figures,
                      self.manage):  # fmt: skip
            place.arrange(small=small, stacked=form is Form.STACKED)
        self.draw(self.state)
        top = self.status.height() + 1
        self.bell.setGeometry(0, top, self.width(), self.height() - top)
        self.bell.place()
        self.place_sheets()
        self.place_cards()

    def sheets(self) -> tuple[HelpSheet | PhraseSheet, ...]:
        """List what is read over the window."""
        return (self.help,) if self.phrases is None else (self.help, self.phrases)

    def place_sheets(self) -> None:
        """Lay what is read over everything but the status bar."""
        from ui.over_window import place_sheets  # noqa: PLC0415 - after the first paint

        place_sheets(self)

    def place_cards(self) -> None:
        """Keep what comes and goes off the airlock box: whom a door acts on stays in sight."""
        from ui.over_window import place_cards  # noqa: PLC0415 - after the first paint

        place_cards(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell that the window is in sight: the status bar is never covered or hidden.

        The window's own paint event does not come while its content covers it.
        """
        if watched is self.status and event.type() == QEvent.Type.Paint:
            self._tell_paint.start()
        return super().eventFilter(watched, event)

    # -- deeds ------------------------------------------------------------------------------

    def do(self, deed: Deed) -> None:
        """Do what a key, a menu entry or a button asks; a locked window sends nothing."""
        phase = self.state.session.phase
        if deed is Deed.SILENT and phase is not SessionPhase.SIGNED_IN:
            return  # a word in answer would be seen; the lock screen names the button
        if phase is not SessionPhase.SIGNED_IN and self._deeds.needs_session(deed):
            self._answer_without_session(deed, locked=phase is SessionPhase.LOCKED)
        elif not self._deeds.do(deed) and self._doing is not None:
            self._doing.do(deed)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 - Qt's name
        """Go on by Tab; a control that is gone leaves the keys to the rows, not to what is next."""
        from ui.lost_keys import hand_on  # noqa: PLC0415 - after the first paint

        return (self._furnished and hand_on(self)) or super().focusNextPrevChild(forward)

    def form_closed(self) -> None:
        """Give the keys back after a form."""
        self._deeds.form_closed()

    def disarm(self) -> None:
        """Give the armed door back."""
        if self._doing is not None:
            self._doing.disarm()

    def _answer_without_session(self, deed: Deed, *, locked: bool) -> None:
        said = (
            self.tr("Unlock first, then press {key} again.")
            if locked
            else self.tr("Sign in first, then press {key} again.")
        )
        self.sign_in.tell(said.format(key=key_words(deed) or deed))

    def rows(self) -> QAbstractItemView:
        """Give the board, for whoever reads the window from outside."""
        return self.queue.board

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything in another language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self.retranslate()

    def show_choices(self, language: str, theme: Choice) -> None:
        """Mark the language and the theme in use."""
        if self._furnished:
            self.menus.show_choices(language, theme)
