"""What can be done with the chosen alarm, here and now: buttons, and the one question at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reception_app.desk.states.alarms import AlarmRow, AlarmsState, ClosedAlarm
from ui import wording_alarm_deeds, wording_alarms
from ui import wording_alarm_list as words
from ui.ask_line import AskLine
from ui.note_line import NoteLine
from ui.shortcuts import Deed, key_words
from ui.style import TITLE
from ui.widgets import Button, column, row

Shown = AlarmRow | ClosedAlarm | None


class AlarmDeedsBox(QWidget):
    """Its first button is the one action of this program; the others follow by weight.

    A button that would do nothing says why on hover, and the desk says it as a sentence to whoever
    asks by the menu. Where it is low those buttons give their room to what is to be read.
    """

    acknowledge = Signal(str)  # key of the alarm
    shelve = Signal(str, int, str)  # key, minutes, reason
    unshelve = Signal(str)
    reset = Signal(str, str)  # key, what was found
    hand = Signal(str, str)  # key, id of the colleague
    take_back = Signal(str)
    close_with = Signal(str, str)  # key, what was done

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown = None
        self._state = AlarmsState()
        self._small = self._low = False
        self.take = Button("", key_words(Deed.ALARM), "check", "primary", 56, size=TITLE)
        self.give = Button("", "", "users")
        self.note = Button("", "", "note")
        self.aside = Button("", "", "pause-circle")
        self.back = Button("", "", "play-circle")
        self.again = Button("", "", "arrow-counter-clockwise")
        self.ask, self.line = AskLine(narrow=True), NoteLine()
        lines = column(
            self.take, row(self.give, self.note), row(self.aside, self.back, self.again),
            self.ask, self.line, gap=8,
        )  # fmt: skip
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)
        self.take.clicked.connect(self._take)
        self.give.clicked.connect(self.ask_hand)
        self.note.clicked.connect(self.ask_note)
        self.back.clicked.connect(self.bring_back)
        self.aside.clicked.connect(self.ask_shelving)
        self.again.clicked.connect(self.ask_reset)
        self.line.noted.connect(self.close_with)
        for question in (self.ask, self.line):
            question.closed.connect(self._draw)
        self._draw()

    def set_small(self, *, small: bool, low: bool) -> None:
        """Take the room of a small screen."""
        self.take.set_size(48 if small else 56)
        self._small, self._low = small, low
        self._draw()

    def draw(self, shown: Shown, state: AlarmsState) -> None:
        """Show what can be done with an alarm, or with a closed one."""
        if _key(shown) != _key(self._shown):
            self.ask.close_line()
            if (
                not self.line.typed()
            ):  # what was typed names its alarm, and may be sent all the same
                self.line.close_line()
        self._shown, self._state = shown, state
        self._draw()

    @property
    def _row(self) -> AlarmRow | None:
        return self._shown if isinstance(self._shown, AlarmRow) else None

    def put_away(self) -> bool:
        """Put an open question away; tell whether there was one."""
        asking = self._asking()
        self.ask.close_line()
        self.line.close_line()
        return asking

    def _asking(self) -> bool:
        return self.ask.is_open() or self.line.is_open()

    # -- the buttons --------------------------------------------------------------------------

    def _draw(self) -> None:
        found = self._row
        there = found is not None and not self._asking()
        shelved = found is not None and found.shelved_until is not None
        new = found is not None and not found.acknowledged
        # One that is in hand says so above: its room is for the course.
        self.take.setVisible(there and new and not shelved)
        self.take.show_as(self.tr("Acknowledge: it is in my hands"), enabled=new)
        latched = found is not None and found.latched
        self.back.setVisible(there and shelved)
        self.again.setVisible(there and latched)
        self._draw_aside(seen=there and not shelved and not latched)
        only = "" if self._state.may_shelve else self.tr("Only the chief, at most 60 min")
        for button in (self.back, self.again):
            button.show_as(enabled=self._state.may_shelve, why=only)
        self._draw_give(seen=there and not shelved)
        self._draw_note(seen=not shelved and not self._asking())

    def _draw_aside(self, *, seen: bool) -> None:
        why = self._why_not_aside()
        never = self._row is not None and not self._row.shelvable_min
        self.aside.setVisible(seen and not (self._low and why) and not (self._small and never))
        said = self.tr("Put aside…")
        if why and never:
            said = self.tr("Put aside… (never this one)")
        elif why:
            said = self.tr("Put aside… (only the chief)")
        self.aside.show_as(said, enabled=not why, why=why)

    def _why_not_aside(self) -> str:
        if self._row is None or not self._row.shelvable_min:
            return self.tr("An alarm of this kind is never put aside")
        return "" if self._state.may_shelve else self.tr("Only the chief, at most 60 min")

    def _draw_give(self, *, seen: bool) -> None:
        why, mine = self._why_not_handed(), self._mine()
        self.give.setVisible(seen and not (self._low and why))
        said = self.tr("Hand to a colleague…")
        if mine:
            said = self.tr("Take it back")
        elif why and not self._state.colleagues:
            said = self.tr("Nobody else signed in")
        elif self._low:
            said = self.tr("Hand on…")
        icon = "arrow-u-up-left" if mine else "users"
        self.give.show_as(said, icon=icon, enabled=not why, why=why)

    def _mine(self) -> bool:
        row = self._row
        return row is not None and row.handed is not None and row.handed.mine

    def _why_not_handed(self) -> str:
        row, state = self._row, self._state
        if row is None:
            return ""
        code = row.not_handed
        if not state.stored:
            code = "away"
        elif self._mine():
            return ""
        elif not code and not state.colleagues:
            code = "nobody"
        return wording_alarm_deeds.why_not_handed(code) if code else ""

    def _draw_note(self, *, seen: bool) -> None:
        why = self._why_not_closed()
        closed = isinstance(self._shown, ClosedAlarm)
        done = isinstance(self._shown, ClosedAlarm) and bool(self._shown.note)
        there = self._shown is not None and not done
        self.note.setVisible(seen and there and not (self._low and bool(why)))
        said = self.tr("Write a note…") if closed else self.tr("Close with a note…")
        if self._low and not closed:
            said = self.tr("Close…")
        self.note.show_as(said, enabled=not why, why=why)

    def _why_not_closed(self) -> str:
        row = self._row
        if not self._state.stored:
            return wording_alarm_deeds.why_not_handed("away")
        if row is None or row.closable:
            return ""
        if row.latched:
            may = self._state.may_shelve
            return "" if may else wording_alarm_deeds.why_not_closed(latched=True)
        return wording_alarm_deeds.why_not_closed(latched=False)

    # -- asking -------------------------------------------------------------------------------

    def ask_shelving(self) -> None:
        """Ask for how long, then why; nothing where it may not be put aside."""
        found = self._row
        if found is None or not self.aside.isEnabled() or found.shelved_until is not None:
            return
        key, most = found.key, found.shelvable_min
        self.ask.ask(
            self.tr("Put aside for how long? At most {n} min.").format(n=most),
            words.lengths(most),
            self.tr("Go on"),
            lambda minutes: self._ask_why(key, int(minutes)),
        )
        self._draw()

    def _ask_why(self, key: str, minutes: int) -> None:
        self.ask.ask(
            self.tr("Put aside for {n} min. Why?").format(n=minutes),
            words.reasons(),
            self.tr("Put aside"),
            lambda reason: self.shelve.emit(key, minutes, reason),
        )
        self._draw()

    def ask_reset(self) -> None:
        """Ask what was found about a latched alarm."""
        found = self._row
        if found is None or not found.latched or not self._state.may_shelve:
            return
        key = found.key
        self.ask.ask(
            self.tr("What was found?"), words.found(), self.tr("Reset the alarm"),
            lambda reason: self.reset.emit(key, reason),
        )  # fmt: skip
        self._draw()

    def ask_hand(self) -> None:
        """Ask to which colleague an alarm goes, or take back what was handed on from here."""
        found = self._row
        if found is None or found.shelved_until is not None:
            return
        key = found.key
        if self._mine():
            self.take_back.emit(key)
        elif not self.give.isEnabled():
            self.hand.emit(key, "")  # the desk says why not
        else:
            self.ask.ask(
                self.tr("Hand it to whom?"), wording_alarm_deeds.colleagues(self._state),
                self.tr("Hand it on"), lambda staff: self.hand.emit(key, staff),
            )  # fmt: skip
            self._draw()

    def ask_note(self) -> None:
        """Ask what was done about an alarm that is over, or was closed without a note."""
        shown = self._shown
        if shown is None or (isinstance(shown, ClosedAlarm) and shown.note):
            return
        if not self.note.isEnabled():
            self.close_with.emit(shown.key, "")  # the desk says why not
            return
        closed = isinstance(shown, ClosedAlarm)
        row = shown.row if isinstance(shown, ClosedAlarm) else shown
        what = wording_alarms.alarm(replace(row, active=True)).what  # its name, over or not
        verb = self.tr("Keep the note") if closed else self.tr("Close the alarm")
        self.line.ask(shown.key, self.tr("{what}: what was done?").format(what=what), verb)
        self._draw()

    def bring_back(self) -> None:
        """Bring a shelved alarm back now."""
        if self.back.isEnabled() and self._row is not None and self._row.shelved_until is not None:
            self.unshelve.emit(self._row.key)

    def _take(self) -> None:
        if self._row is not None:
            self.acknowledge.emit(self._row.key)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.back.show_as(self.tr("Bring back now"))
        self.again.show_as(self.tr("Reset…"))
        self._draw()


def _key(shown: Shown) -> str:
    return "" if shown is None else shown.key
