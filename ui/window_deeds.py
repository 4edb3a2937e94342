"""What the window itself answers to: forms, boxes and cards; everything else goes to the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from reception_app.desk.states.airlock import AirlockPanelState, Step
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.staff import SessionPhase
from ui import call_words, queue_rows, row_menu, wording_offers
from ui.lost_keys import reads_over
from ui.queue_panel import GUARD
from ui.rail import has_building
from ui.shortcuts import WITHOUT_SESSION, Deed

if TYPE_CHECKING:
    from ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowDeeds:
    """The deeds that need no desk, on a window with all its parts."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._step = Step.EMPTY
        self._deeds: dict[Deed, Callable[[], None]] = {
            Deed.HELP: window.help.toggle,
            Deed.NEW: self._open_form,
            Deed.SEARCH: self._search,
            Deed.MENU: window.menus.toggle,
            Deed.THEME: lambda: window.theme_wanted.emit(None),
            Deed.REFUSE: self._refuse,
            Deed.RESET: window.airlock.ask_cause,
            Deed.DESK: self.go_to_desk,
            Deed.ZONES: self._go_to_zones,
            Deed.AGENDA: self._go_to_agenda,
            Deed.AGENDA_BY: window.agenda.turn,
            Deed.CHECK_IN: window.agenda.open_check_in,
            Deed.FIGURES: self._go_to_figures,
            Deed.MANAGE: self._go_to_manage,
            Deed.PROTECTION: self._go_to_protection,
            Deed.REGIME: self._go_to_regime,
            Deed.CLOSING: self._go_to_closing,
            Deed.ALARMS: self.go_to_alarms,
            Deed.SHELVE: self._with_alarms(window.alarms.card.deeds.ask_shelving),
            Deed.UNSHELVE: self._with_alarms(window.alarms.card.deeds.bring_back),
            Deed.RESET_ALARM: self._with_alarms(window.alarms.card.deeds.ask_reset),
            Deed.HAND_ALARM: self._with_alarms(window.alarms.card.deeds.ask_hand),
            Deed.CLOSE_ALARM: self._with_alarms(window.alarms.card.deeds.ask_note),
            Deed.SOUND_TEST: window.sound_test_wanted.emit,
            Deed.PANEL: self._next_panel,
            Deed.PRINT: self._print,
            Deed.MUSTER: self._muster,
            Deed.BACK: self._back,
            Deed.TRAINING: window.training_wanted.emit,
            Deed.DISPLAY: window.display_wanted.emit,
            Deed.PHRASES: self._open_phrases,
        }

    def do(self, deed: Deed) -> bool:
        """Do a deed of the window; tell whether it is one."""
        if deed is Deed.CONFIRM and self._window.manage.confirm():
            return True  # each panel has its own last step
        own = self._deeds.get(deed)
        if own is not None:
            own()
        return own is not None

    def needs_session(self, deed: Deed) -> bool:
        """Tell whether somebody must sign in first; nobody can while the database is away.

        Then the list of who is inside may be printed by anybody: a fire waits for nobody.
        """
        if deed in {Deed.PRINT, Deed.MUSTER} and self._window.state.roll is not None:
            return False
        return deed not in WITHOUT_SESSION

    def typing(self) -> bool:
        """Tell whether somebody types or reads: nothing may take the keys away."""
        if reads_over(self._window):
            return True
        focus = QApplication.focusWidget()
        return isinstance(focus, QLineEdit | QComboBox | QPlainTextEdit)

    def _open_phrases(self) -> None:
        """Show what may be said, in the language of the visitor here, else of the one inside."""
        window = self._window
        if window.phrases is not None and window.phrases.is_open():
            window.phrases.put_away()
            return
        if window.phrases is None:
            from ui.phrase_sheet import PhraseSheet  # noqa: PLC0415 - only who needs it pays

            window.phrases = PhraseSheet(window.face)
            window.phrases.closed.connect(self.keys_back)
        self._put_help_away()
        here = window.state.counter.card or window.state.airlock.occupant
        window.place_sheets()
        window.phrases.open_for(here.row.language if here is not None else "")

    def _go_to_agenda(self) -> None:
        self._put_help_away()
        self._window.agenda.go()

    def _go_to_figures(self) -> None:
        self._put_help_away()
        self._window.figures.go()

    def _go_to_manage(self) -> None:
        self._put_help_away()
        self._window.manage.go()

    def _open_form(self) -> None:
        self._put_help_away()
        if self._window.refer.is_open():
            self._window.refer.close_form()
        if self._window.agenda.take_new():
            return
        self._window.popover.open_form(call_words.for_whom(self._window.state.airlock))
        self._window.place_cards()

    def _put_help_away(self) -> None:
        """Nobody types behind a sheet."""
        for sheet in self._window.sheets():
            if sheet.is_open():
                sheet.put_away()

    def _search(self) -> None:
        self._put_help_away()
        if self.in_zones():
            self._window.zones.focus_search()
            return
        self._show_desk()
        self._window.area.reveal(self._window.queue)
        self._window.queue.focus_search()

    def _go_to_protection(self) -> None:
        window = self._window
        if not has_building(window.state):
            words = translate(
                "MainWindow", "This office has no airlock, bollards or shutters on a bridge."
            )
            window.say(NoticeKind.REFUSED, words)
            return
        window.places.setCurrentWidget(window.protection)
        window.rail.show_place(Deed.PROTECTION)
        window.protection.take_keys()
        window.protection.settle()
        window.place_cards()

    def _go_to_regime(self) -> None:
        self._go_to_protection()
        if self.in_protection():
            self._window.protection.open_regime()

    def _go_to_zones(self) -> None:
        window = self._window
        window.places.setCurrentWidget(window.zones)
        window.rail.show_place(Deed.ZONES)
        window.zones.take_keys()

    def in_zones(self) -> bool:
        """Tell whether the list of who is inside is in sight."""
        return self._window.places.currentWidget() is self._window.zones

    def go_to_alarms(self) -> None:
        """Show the alarms, and give the keys to their list."""
        window = self._window
        window.places.setCurrentWidget(window.alarms)
        window.rail.show_place(Deed.ALARMS)
        window.alarms.take_keys()
        window.place_cards()

    def _with_alarms(self, work: Callable[[], None]) -> Callable[[], None]:
        """Make a deed on the chosen alarm: what it acts on must be in sight."""

        def act() -> None:
            if not self.in_alarms():
                self.go_to_alarms()
            work()

        return act

    def in_alarms(self) -> bool:
        """Tell whether the alarms are in sight."""
        return self._window.places.currentWidget() is self._window.alarms

    def _go_to_closing(self) -> None:
        self._go_to_protection()
        if self.in_protection():
            self._window.protection.open_closing()

    def in_protection(self) -> bool:
        """Tell whether building protection is in sight."""
        return self._window.places.currentWidget() is self._window.protection

    def _show_desk(self) -> None:
        self._window.places.setCurrentWidget(self._window.area)
        self._window.rail.show_place(Deed.DESK)

    def go_to_desk(self) -> None:
        """Show the desk, and give the keys to the board."""
        self._show_desk()
        self._window.area.reveal(self._window.queue)
        self._window.queue.take_keys()

    def keys_back(self) -> None:
        """Give the keys back to where they belong after a card has gone."""
        if self._window.state.session.phase is SessionPhase.SIGNED_IN:
            self.go_to_desk()
        else:
            self._window.sign_in.focus_first()

    def form_closed(self) -> None:
        """Give the keys back: while somebody is in the airlock, to the one item a person ticks."""
        window = self._window
        inside = window.state.airlock.step in {Step.INSIDE, Step.CHECK}
        if not inside or window.state.session.phase is not SessionPhase.SIGNED_IN:
            self.keys_back()
            return
        self._show_desk()
        window.area.reveal(window.airlock)
        window.airlock.focus_check()

    def follow_the_airlock(self, airlock: AirlockPanelState) -> None:
        """Give the keys to the check when somebody comes in, to the board when they have gone."""
        window, before, self._step = self._window, self._step, airlock.step
        enters = airlock.step in {Step.INSIDE, Step.CHECK} and not airlock.leaving
        if before is Step.EMPTY and enters and not self.typing():
            # The one item that a person ticks gets the keys.
            window.area.reveal(window.airlock)
            window.airlock.focus_check()
        elif before is not Step.EMPTY and airlock.step is Step.EMPTY:
            self._leave_the_airlock()

    def _leave_the_airlock(self) -> None:
        """Give the keys to the board when whoever was in the airlock has gone.

        The tick that had them does nothing any more, and Qt would hand them to whatever is next.
        """
        window = self._window
        focus = QApplication.focusWidget()
        beside = (window.rail, window.airlock, window.area.strip)
        lost = focus is None or any(part.isAncestorOf(focus) for part in beside)
        at_desk = window.places.currentWidget() is window.area
        if lost and at_desk and not self.typing():
            window.queue.take_keys()

    def _refuse(self) -> None:
        """Ask why entry is refused, or say why there is nobody to refuse it to."""
        offer = self._window.state.airlock.refuse
        if offer.ready:
            self._window.airlock.ask_refusal()
        else:
            self._window.say(NoticeKind.REFUSED, wording_offers.offer(offer))

    def _next_panel(self) -> None:
        window = self._window
        if window.places.currentWidget() is not window.area:
            self.go_to_desk()
            return
        focus = QApplication.focusWidget()
        order = (window.queue, window.visitor, window.airlock)
        here = next((n for n, p in enumerate(order) if focus and p.isAncestorOf(focus)), -1)
        following = order[(here + 1) % len(order)]
        window.area.reveal(following)
        if following is window.queue:
            window.queue.take_keys()
        elif following is window.airlock:
            window.airlock.focus_check()
        else:
            window.visitor.take_keys()

    def _back(self) -> None:
        """Put away the topmost thing; with nothing over the window, give what is armed back."""
        window = self._window
        if self._put_away():
            return
        if self._may_disarm():
            window.disarm()
        elif self.in_alarms():
            self.go_to_desk()
        elif self.in_protection():
            if not window.protection.put_away() and not window.protection.halt():
                self.go_to_desk()
        elif any(
            (self.in_zones(), window.agenda.here(), window.figures.here(), window.manage.here())
        ):
            self.go_to_desk()
        elif not window.area.put_away():
            window.notice.setVisible(False)

    def _put_away(self) -> bool:
        """Put away the topmost thing that lies over the window; tell whether there was one."""
        window = self._window
        sheet = next((one for one in window.sheets() if one.is_open()), None)
        if sheet is not None:
            sheet.put_away()
        elif window.agenda.close():
            return True
        elif window.popover.is_open() or window.refer.is_open():
            (window.popover if window.popover.is_open() else window.refer).close_form()
        elif window.menuBar().isVisible():
            window.menuBar().setVisible(False)
        elif window.bell.is_open():
            window.bell.let_wait()
        elif self.in_zones():
            return window.zones.put_away()
        elif window.agenda.here() or window.manage.here():
            return window.agenda.back() or window.manage.back()
        else:
            asked = window.alarms.put_away()
            return asked or window.queue.put_away() or window.visitor.put_away()
        return True

    def _may_disarm(self) -> bool:
        airlock, protection = self._window.state.airlock, self._window.state.protection
        regime = self._window.state.regime
        if protection.armed is not None or regime.armed is not None or regime.guard_lifted:
            return True
        return airlock.armed is not None or airlock.emergency_open or airlock.admit_again

    def _print(self) -> None:
        from ui import printing  # noqa: PLC0415 - only who prints pays

        if self.in_zones() or self._window.state.roll is not None:
            self._muster()
            return
        if self._window.agenda.print() or self._window.figures.print():
            return
        state = self._window.state
        view = queue_rows.View(
            state.now, state.office.zone, state.services, guard=state.session.role == GUARD
        )
        self.save(lambda: printing.save_queue(state, view))

    def _muster(self) -> None:
        from ui import muster  # noqa: PLC0415 - only who prints pays

        state = self._window.state
        if state.roll is not None:
            state = replace(state, zones=state.roll)
        self.save(lambda: muster.save(state))

    def save(self, save: Callable[[], Path]) -> None:
        """Write a paper or a file, and say where it is, or that it could not be written."""
        from ui.printing import NotPrintedError  # noqa: PLC0415 - only who prints pays

        try:
            path = save()
        except NotPrintedError as error:
            words = translate(
                "MainWindow", "The PDF could not be written: {path}. Choose another place or disk."
            )
            self._tell(NoticeKind.TROUBLE, words.format(path=error))
            return
        saved = translate("MainWindow", "Saved: {path}")
        self._tell(NoticeKind.DONE, saved.format(path=path))

    def _tell(self, kind: NoticeKind, words: str) -> None:
        """Say it where whoever asked looks: a notice, or a line on the lock screen."""
        window = self._window
        if window.state.session.phase is SessionPhase.SIGNED_IN:
            window.say(kind, words, place=True)
        else:
            window.sign_in.tell(words, "high" if kind is NoticeKind.TROUBLE else "text2")

    def open_row(self, place: QPoint) -> None:
        """Unfold the visitor at this counter, or show what can be done with another row."""
        window = self._window
        chosen = window.queue.selected()
        if chosen is None:
            return
        if chosen.mine:
            window.area.reveal(window.visitor)
            window.area.unfold_card()
            window.visitor.take_keys()
            return
        row_menu.menu(window, chosen, window.state, window.menus.actions).popup(place)
