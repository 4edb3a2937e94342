"""What the panels ask by their own buttons, wired to the actions of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui import deeds
from ui.airlock_panel import AirlockPanel
from ui.alarm_panel import AlarmPanel
from ui.protection_panel import ProtectionPanel
from ui.shortcuts import Deed
from ui.visitor_panel import VisitorPanel

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

Start = Callable[[deeds.Work], None]


def wire_identity(visitor: VisitorPanel, desk: Desk, start: Start) -> None:
    """Let the name of the visitor at this counter be scanned, and what was read be put away."""
    visitor.fields.name.scanned.connect(lambda typed: start(desk.identity.scan(typed)))
    visitor.put_identity_away.connect(lambda: start(desk.identity.put_away()))


def wire_airlock(airlock: AirlockPanel, desk: Desk, start: Start) -> None:
    """Let the airlock's box act on whoever is in the airlock."""
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
        signal.connect(lambda w=work: start(w()))
    for signal, work_on in (
        (airlock.refuse, desk.airlock.refuse),
        (airlock.by_hand, desk.airlock.checked_by_hand),
        (airlock.count, desk.airlock.declare_count),
        (airlock.bind, desk.airlock.bind),
        (airlock.explain, desk.airlock.explain_emergency),
    ):
        signal.connect(lambda value, w=work_on: start(w(value)))
    calls = {Deed.ANSWER: desk.calls.answer, Deed.END_CALL: desk.calls.end}
    airlock.call_step.connect(lambda deed, call: start(calls[deed](call)))
    airlock.reset.connect(lambda cause, count: start(desk.airlock.reset(cause, count)))


def wire_protection(protection: ProtectionPanel, desk: Desk, start: Start) -> None:
    """Let building protection move barriers, change the regime and walk the closing round."""
    protection.arm.connect(lambda name, move: start(desk.protection.arm(name, move)))
    protection.go.connect(lambda: start(desk.protection.move()))
    protection.stop.connect(lambda name: start(desk.protection.stop(name)))
    for signal, work in (
        (protection.regime_line.lift, desk.regime.lift_guard),
        (protection.regime_line.lock, desk.regime.lock),
        (protection.plan_line.confirm, desk.plan.confirm),
        (protection.closing.begun, desk.closing.begin),
        (protection.plan_line.postpone, desk.plan.postpone),
        (protection.regime_line.back, desk.regime.disarm),
        (protection.regime.took_proposal, desk.regime.take_proposal),
    ):
        signal.connect(lambda w=work: start(w()))
    protection.panic.ended.connect(lambda post, why: start(desk.panic.end(post, why)))
    protection.closing.confirmed.connect(lambda why: start(desk.closing.confirm(why)))
    protection.regime.arm.connect(lambda code: start(desk.regime.arm(code)))
    protection.regime.confirmed.connect(lambda why: start(desk.regime.confirm(why)))


def wire_alarms(panel: AlarmPanel, desk: Desk, start: Start) -> None:
    """Let the card of an alarm act on the alarm that it shows."""
    box = panel.card.deeds
    box.acknowledge.connect(lambda key: start(desk.alarms.acknowledge(key)))
    box.shelve.connect(lambda key, n, why: start(desk.alarms.shelve(key, n, why)))
    box.unshelve.connect(lambda key: start(desk.alarms.unshelve(key)))
    box.reset.connect(lambda key, why: start(desk.alarms.reset(key, why)))
    box.hand.connect(lambda key, staff: start(desk.alarms.hand(key, staff)))
    box.take_back.connect(lambda key: start(desk.alarms.take_back(key)))

    async def close(key: str, note: str) -> None:
        await desk.alarms.close(key, note)
        box.line.close_line()  # not before it is kept: what was refused is still there to be sent

    box.close_with.connect(lambda key, note: start(close(key, note)))
