"""Do a deed: ask the desk, ask back where a choice is needed, and say how it went.

Whom a deed acts on: the counter's deeds on the visitor at this counter, the airlock's on the one
in the airlock, the others on the chosen row while the board has the keys, else on the visitor at
this counter (screens.md 4.1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.offers import Offer
from reception_app.desk.states.queue import QueueRow
from reception_app.errors import BadgeOutError, ReasonNeededError
from reception_app.slips import MayBePrintedError
from ui import (
    deeds,
    queue_rows,
    tasks,
    wording,
    wording_fields,
    wording_offers,
    wording_printer,
)
from ui.alarm_panel import AlarmPanel
from ui.ask_line import AskLine
from ui.protection_panel import ProtectionPanel
from ui.refer_popover import ReferPopover, Referred
from ui.register_popover import RegisterPopover, Registration
from ui.shortcuts import Deed
from ui.sign_in_panel import SignInPanel
from ui.visitor_facts import Described
from ui.work_area import WorkArea
from ui.zone_deeds import ZoneDeeds, ask_for_badge
from ui.zones_panel import ZonesPanel

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk
    from reception_app.slips import Slip

translate = QCoreApplication.translate
Say = Callable[[NoticeKind, str], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that a deed may need."""

    area: WorkArea
    popover: RegisterPopover
    sign_in: SignInPanel
    protection: ProtectionPanel
    refer: ReferPopover
    zones: ZonesPanel
    alarms: AlarmPanel


class Doing:
    """Turn deeds into actions of the desk."""

    def __init__(self, desk: Desk, parts: Parts, look: Callable[[], DeskState], say: Say) -> None:
        self._desk, self._parts, self._look, self._say = desk, parts, look, say
        self._plain = {
            **deeds.at_the_counter(desk),
            **deeds.at_the_airlock(desk),
            **deeds.at_the_post(desk),
        }
        self._on_row = deeds.on_a_row(desk)
        self._asking = {
            Deed.CALL_SELECTED: self._call_selected,
            Deed.PARK: self._park,
            Deed.REFER: self._refer,
            Deed.RESUME: self._resume,
            Deed.ABANDON: self._abandon,
            Deed.TAKE_OVER: self._take_over,
            Deed.COPY: self._copy,
            # Whatever comes of it, nothing may be seen here.
            Deed.SILENT: lambda: tasks.start(desk.panic.raise_alarm(), lambda _error: None),
            Deed.REPRINT: self._reprint,
        }
        self._connect()

    def do(self, deed: Deed) -> bool:
        """Do a deed of the desk; tell whether it is one."""
        if deed is Deed.CONFIRM and self._parts.protection.isVisible():
            self._confirm_in_protection()  # each panel has its own last step
        elif deed is Deed.CONFIRM:
            tasks.start(self._desk.counter.confirm(), self._not_finished)
        elif deed is Deed.ALARM and self._chosen_alarm():
            self._start(self._desk.alarms.acknowledge(self._chosen_alarm()))
        elif deed in self._plain:
            self._start(self._plain[deed]())
        elif deed in self._on_row:
            row = self.target()
            if row is not None:
                self._start(self._on_row[deed](row))
        elif deed in self._asking:
            self._asking[deed]()
        else:
            return False
        return True

    def _confirm_in_protection(self) -> None:
        if self._look().regime.armed is not None:
            self._parts.protection.regime.press_confirm()
        elif self._parts.protection.on_round and self._look().protection.armed is None:
            self._parts.protection.closing.press_confirm()
        else:
            self._start(self._desk.protection.move())

    def target(self) -> QueueRow | None:
        """Give the row that a deed without a box of its own acts on."""
        card = self._look().counter.card
        queue = self._parts.area.queue
        if card is not None and not _holds_keys(queue):
            return card.row
        chosen = queue.selected()
        if chosen is None or not chosen.visit:
            if card is not None:
                return card.row
            self._say(
                NoticeKind.REFUSED,
                translate("doing", "Nobody is chosen. Choose a row in the queue first."),
            )
            return None
        return chosen

    def _chosen_alarm(self) -> str:
        """Give the alarm that F8 is meant for: the chosen one, while the list is in sight."""
        alarms = self._parts.alarms
        return alarms.new_one() if alarms.isVisible() else ""

    def _start(self, work: deeds.Work) -> None:
        tasks.start(work, self._failed)

    def _failed(self, error: Exception) -> None:
        self._say(NoticeKind.REFUSED, wording.sentence(error))

    def _not_finished(self, error: Exception) -> None:
        if isinstance(error, BadgeOutError):
            ask_for_badge(error, self._unfold(), self._desk, self._start)
        else:
            self._failed(error)

    # -- what the panels ask ------------------------------------------------------------------

    def _connect(self) -> None:
        desk, parts = self._desk, self._parts
        airlock = parts.area.airlock
        for signal, work in (
            (airlock.admit, desk.airlock.admit),
            (airlock.arm, desk.airlock.arm),
            (airlock.release, desk.airlock.release),
            (airlock.emergency_release, desk.airlock.release),
            (airlock.disarm, desk.airlock.disarm),
            (airlock.approve, desk.airlock.approve),
            (airlock.police, desk.airlock.call_police),
            (airlock.deposit, desk.airlock.tick_deposit),
            (airlock.emergency_open, desk.airlock.open_emergency),
        ):
            signal.connect(lambda w=work: self._start(w()))
        for signal, work_on in (
            (airlock.refuse, desk.airlock.refuse),
            (airlock.by_hand, desk.airlock.checked_by_hand),
            (airlock.count, desk.airlock.declare_count),
            (airlock.bind, desk.airlock.bind),
            (airlock.explain, desk.airlock.explain_emergency),
            (airlock.end_call, desk.airlock.end_call),
        ):
            signal.connect(lambda value, w=work_on: self._start(w(value)))
        airlock.reset.connect(lambda cause, count: self._start(desk.airlock.reset(cause, count)))
        protection = parts.protection
        protection.arm.connect(lambda name, move: self._start(desk.protection.arm(name, move)))
        protection.go.connect(lambda: self._start(desk.protection.move()))
        protection.stop.connect(lambda name: self._start(desk.protection.stop(name)))
        for signal, work in (
            (protection.regime_line.lift, desk.regime.lift_guard),
            (protection.regime_line.lock, desk.regime.lock),
            (protection.plan_line.confirm, desk.plan.confirm),
            (protection.closing.begun, desk.closing.begin),
            (protection.plan_line.postpone, desk.plan.postpone),
            (protection.regime_line.back, desk.regime.disarm),
            (protection.regime.took_proposal, desk.regime.take_proposal),
        ):
            signal.connect(lambda w=work: self._start(w()))
        protection.panic.ended.connect(lambda post, why: self._start(desk.panic.end(post, why)))
        protection.closing.confirmed.connect(lambda why: self._start(desk.closing.confirm(why)))
        protection.regime.arm.connect(lambda code: self._start(desk.regime.arm(code)))
        protection.regime.confirmed.connect(lambda why: self._start(desk.regime.confirm(why)))
        self._zones = ZoneDeeds(desk, parts.zones, self._look, self._start)
        card = parts.alarms.card
        card.acknowledge.connect(lambda key: self._start(desk.alarms.acknowledge(key)))
        card.shelve.connect(lambda key, n, why: self._start(desk.alarms.shelve(key, n, why)))
        card.unshelve.connect(lambda key: self._start(desk.alarms.unshelve(key)))
        card.reset.connect(lambda key, why: self._start(desk.alarms.reset(key, why)))
        parts.area.visitor.described.connect(self._describe)
        parts.popover.registered.connect(self._register)
        parts.refer.referred.connect(self._refer_to)
        parts.sign_in.signed_in.connect(
            lambda name, secret: self._sign_in(desk.staff.sign_in(name, secret))
        )
        parts.sign_in.resumed.connect(lambda pin: self._sign_in(desk.staff.resume(pin)))

    def disarm(self) -> None:
        """Give what is armed here back: a door, a shutter, a regime or a lifted guard (Esc)."""
        regime = self._look().regime
        if regime.guard_lifted or regime.armed is not None:
            self._start(self._desk.regime.disarm())
        elif self._look().protection.armed is not None:
            self._start(self._desk.protection.disarm())
        else:
            self._start(self._desk.airlock.disarm())

    def _sign_in(self, work: deeds.Work) -> None:
        tasks.start(work, lambda error: self._parts.sign_in.failed(wording.sentence(error)))

    def _register(self, typed: Registration) -> None:
        popover = self._parts.popover
        tasks.start(
            self._desk.queue.register(
                typed.service, typed.language, typed.priority, reason=typed.why
            ),
            lambda error: popover.failed(wording.sentence(error)),
            popover.saved,
        )

    def _describe(self, typed: Described) -> None:
        self._start(
            self._desk.counter.describe(typed.name, typed.note, typed.companions, typed.brought)
        )

    # -- deeds that ask back --------------------------------------------------------------------

    def _call_selected(self) -> None:
        row = self._parts.area.queue.selected()
        if row is None or not row.visit:
            self._say(
                NoticeKind.REFUSED,
                translate("doing", "Nobody is chosen. Choose a row in the queue first."),
            )
            return
        before = queue_rows.overtaken(self._look().queue, row.visit)
        if before:
            self._ask_overtaking(row, before)
        else:
            self._call(row, "")

    def _call(self, row: QueueRow, reason: str) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, ReasonNeededError) and not reason:
                self._ask_overtaking(row, error.tickets)
            else:
                self._failed(error)

        tasks.start(self._desk.queue.call(row.visit, reason), failed)

    def _ask_overtaking(self, row: QueueRow, before: tuple[str, ...]) -> None:
        self._parts.area.reveal(self._parts.area.queue)
        self._parts.area.queue.open_ask().ask(
            translate("doing", "{ticket} goes before {others}. Why?").format(
                ticket=row.ticket, others=", ".join(before)
            ),
            wording_fields.overtaking(),
            translate("doing", "Call {ticket}").format(ticket=row.ticket),
            lambda reason: self._call(row, reason),
        )

    def _park(self) -> None:
        state = self._look()
        if not self._offered(state.counter.park) or state.counter.card is None:
            return
        ticket = state.counter.card.row.ticket
        self._unfold().ask(
            translate("doing", "Pause {ticket} for how long?").format(ticket=ticket),
            wording_fields.pauses(),
            translate("doing", "Pause {ticket}").format(ticket=ticket),
            lambda minutes: self._start(self._desk.counter.park(int(minutes))),
        )

    def _refer(self) -> None:
        state = self._look()
        if self._offered(state.counter.refer):
            self._parts.refer.open_form(state)

    def _refer_to(self, referred: Referred) -> None:
        async def refer() -> None:
            slip = await self._desk.referrals.refer(referred.code, referred.way)
            if slip is not None:
                self._save_slip(slip)

        tasks.start(refer(), lambda error: self._parts.refer.failed(wording.sentence(error)))

    def _save_slip(self, slip: Slip) -> None:
        from ui import printing  # noqa: PLC0415 - only who prints pays

        state = self._look()
        try:
            path = printing.save_slip(slip, state.now, state.office.zone)
        except printing.NotPrintedError as error:
            words = translate("doing", "The slip could not be written: {path}. Tell it by word.")
            self._say(NoticeKind.TROUBLE, words.format(path=error))
            return
        words = translate("doing", "The slip is saved: {path}")
        self._say(NoticeKind.DONE, words.format(path=path))

    def _reprint(self) -> None:
        row = self.target()
        if row is None:
            return

        def failed(error: Exception) -> None:
            if isinstance(error, MayBePrintedError):
                self._ask_to_print(row)
            else:
                self._failed(error)

        tasks.start(self._desk.printer.reprint(row.visit), failed)

    def _ask_to_print(self, row: QueueRow) -> None:
        self._parts.area.reveal(self._parts.area.queue)
        self._parts.area.queue.open_ask().ask(
            translate("doing", "The ticket of {ticket} may be there. Print it once more?").format(
                ticket=row.ticket
            ),
            wording_printer.once_more(),
            translate("doing", "Print {ticket} again").format(ticket=row.ticket),
            lambda _why: self._start(self._desk.printer.reprint(row.visit, sure=True)),
        )

    def _resume(self) -> None:
        row = self.target()
        if row is None:
            return

        def failed(error: Exception) -> None:
            if isinstance(error, ReasonNeededError):
                self._ask_to_take(row, lambda reason: self._desk.queue.resume(row.visit, reason))
            else:
                self._failed(error)

        tasks.start(self._desk.queue.resume(row.visit), failed)

    def _abandon(self) -> None:
        row = self.target()
        if row is None:
            return
        self._parts.area.queue.open_ask().ask(
            translate("doing", "Break off the visit of {ticket}. Why?").format(ticket=row.ticket),
            wording_fields.breaking_off(),
            translate("doing", "Break off {ticket}").format(ticket=row.ticket),
            lambda reason: self._start(self._desk.queue.abandon(row.visit, reason)),
        )

    def _take_over(self) -> None:
        row = self.target()
        if row is not None:
            self._ask_to_take(row, lambda reason: self._desk.queue.take_over(row.visit, reason))

    def _ask_to_take(self, row: QueueRow, work: Callable[[str], deeds.Work]) -> None:
        self._parts.area.queue.open_ask().ask(
            translate("doing", "Take {ticket} over from counter {post}. Why?").format(
                ticket=row.ticket, post=row.post or "?"
            ),
            wording_fields.taking_over(),
            translate("doing", "Take over {ticket}").format(ticket=row.ticket),
            lambda reason: self._start(work(reason)),
        )

    def _copy(self) -> None:
        row = self._parts.area.queue.selected()
        if row is not None and row.ticket:
            QApplication.clipboard().setText(row.ticket)
            words = translate("doing", "{ticket} is copied.").format(ticket=row.ticket)
            self._say(NoticeKind.DONE, words)

    def _offered(self, offer: Offer) -> bool:
        if not offer.ready:
            self._say(NoticeKind.REFUSED, wording_offers.offer(offer))
        return offer.ready

    def _unfold(self) -> AskLine:
        area = self._parts.area
        area.reveal(area.visitor)
        area.unfold_card()
        return area.visitor.open_ask()


def _holds_keys(panel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and panel.isAncestorOf(focus)
