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

from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.offers import Offer
from reception_app.zone_errors import BadgeOutError
from ui import (
    deeds,
    panel_wires,
    tasks,
    wording,
    wording_fields,
    wording_offers,
)
from ui.alarm_panel import AlarmPanel
from ui.ask_line import AskLine
from ui.below_lock import Tell, below_lock
from ui.protection_panel import ProtectionPanel
from ui.refer_popover import ReferPopover, Referred
from ui.register_popover import RegisterPopover, Registration
from ui.row_deeds import RowDeeds, Say
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
        self._rows = RowDeeds(desk, parts.area, look, say)
        self._asking: dict[Deed, Callable[[], object]] = {
            Deed.PARK: self._park,
            Deed.REFER: self._refer,
            Deed.IDENTITY: self._read_card,
            # Whatever comes of it, nothing may be seen here.
            Deed.SILENT: lambda: tasks.start(desk.panic.raise_alarm(), lambda _error: None),
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
        elif deed is Deed.ALARM and self._shows_another_alarm():
            pass  # nobody takes in hand what was not in sight: F8 once more does
        elif deed in self._plain:
            tasks.start(self._plain[deed](), lambda error: self._refused(deed, error))
        elif deed in self._asking:
            self._asking[deed]()
        else:
            return self._rows.do(deed)
        return True

    def _confirm_in_protection(self) -> None:
        if self._look().regime.armed is not None:
            self._parts.protection.regime.press_confirm()
        elif self._parts.protection.on_round and self._look().protection.armed is None:
            self._parts.protection.closing.press_confirm()
        else:
            self._start(self._desk.protection.move())

    def _chosen_alarm(self) -> str:
        """Give the alarm that F8 is meant for: the chosen one, while the list is in sight."""
        alarms = self._parts.alarms
        return alarms.new_one() if alarms.isVisible() else ""

    def _shows_another_alarm(self) -> bool:
        """Bring the alarm of the alarm line in sight, where the list shows another one."""
        return self._parts.alarms.isVisible() and self._parts.alarms.show_newest()

    def _start(self, work: deeds.Work) -> None:
        tasks.start(work, self._failed)

    def _failed(self, error: Exception) -> None:
        self._say(NoticeKind.REFUSED, wording.sentence(error))

    def _refused(self, deed: Deed, error: Exception) -> None:
        self._desk.training.refused(deed.value, error)  # who trains is judged by what was tried
        self._failed(error)

    def _not_finished(self, error: Exception) -> None:
        if isinstance(error, BadgeOutError):
            ask_for_badge(error, self._unfold(), self._desk, self._start)
        else:
            self._failed(error)

    # -- what the panels ask ------------------------------------------------------------------

    def _connect(self) -> None:
        desk, parts = self._desk, self._parts
        panel_wires.wire_airlock(parts.area.airlock, desk, self._start)
        panel_wires.wire_protection(parts.protection, desk, self._start)
        panel_wires.wire_alarms(parts.alarms, desk, self._start)
        self._zones = ZoneDeeds(desk, parts.zones, self._look, self._start)
        parts.area.visitor.described.connect(self._describe)
        panel_wires.wire_identity(parts.area.visitor, desk, self._start)
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
                typed.service,
                typed.language,
                typed.priority,
                party=typed.party,
                reason=typed.why,
                errands=typed.errands,
            ),
            self._in_form(popover.failed),
            popover.saved,
        )

    def _in_form(self, tell: Callable[[str], None]) -> Tell:
        return below_lock(
            self._look,
            lambda error: tell(wording.sentence(error)),
            lambda error: self._parts.sign_in.tell(wording.sentence(error)),
        )

    def _describe(self, typed: Described) -> None:
        desk = self._desk

        async def describe() -> None:
            await desk.counter.describe(typed.name, typed.note, typed.companions, typed.brought)
            if typed.confirms:
                await desk.identity.put_away()

        self._start(describe())

    # -- deeds that ask back --------------------------------------------------------------------

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

    def _read_card(self) -> None:
        if self._look().counter.card is not None:
            area = self._parts.area
            area.reveal(area.visitor)
            area.unfold_card()
            area.visitor.take_keys()
        self._start(self._desk.identity.ask())

    def _refer(self) -> None:
        state = self._look()
        if self._offered(state.counter.refer):
            self._parts.refer.open_form(state)

    def _refer_to(self, referred: Referred) -> None:
        async def refer() -> None:
            slip = await self._desk.referrals.refer(referred.code, referred.way)
            if slip is not None:
                self._save_slip(slip)

        tasks.start(refer(), self._in_form(self._parts.refer.failed))

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

    def _offered(self, offer: Offer) -> bool:
        if not offer.ready:
            self._say(NoticeKind.REFUSED, wording_offers.offer(offer))
        return offer.ready

    def _unfold(self) -> AskLine:
        area = self._parts.area
        area.reveal(area.visitor)
        area.unfold_card()
        return area.visitor.open_ask()
