"""Compose the elements of building protection from the bridge's word, and what may be asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from device_bridge.protocol.codes import BarrierKind, Mode, Move, Stand
from device_bridge.protocol.state import AnyDevice, BarrierState, GateState, MovementState
from reception_app.desk.console import Console
from reception_app.desk.doors_view import door_rows
from reception_app.desk.gates_view import gate_row, offered, unknown
from reception_app.desk.links import link_state, without_age
from reception_app.desk.readers_view import reader_rows
from reception_app.desk.register import allowed, unfitted, written
from reception_app.desk.setup import Moment
from reception_app.desk.states.gates import GateRow
from reception_app.desk.states.links import GOOD, Freshness
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.protection import (
    ArmedMove,
    ElementRow,
    MoveStep,
    ProtectionState,
)
from reception_app.desk.states.staff import SessionPhase
from reception_app.staff import RIGHTS, Right, Role

if TYPE_CHECKING:
    from reception_app.desk.protection import MoveToken

Kept = dict[str, tuple[BarrierState, tuple[object, ...], ElementRow]]  # made of what, and the row
_ORDER = (BarrierKind.SHUTTER, BarrierKind.BOLLARD)


def compose_protection(
    console: Console, moment: Moment, token: MoveToken | None, kept: Kept, *, sending: bool
) -> ProtectionState:
    """Return every element; on an old word where they stand is unknown, and nothing is offered.

    `kept` holds the rows of the elements at rest, and is brought up to date.
    """
    link = link_state(console.link, moment.monotonic, moment.now)
    register, served = console.setup.register, console.link.devices
    devices = console.in_sight()
    general, live = _general(console, link.freshness, sending=sending), link.freshness in GOOD

    def element(device: BarrierState) -> ElementRow:
        if not live:
            return _unknown(console, device, general)
        told = _told(console, device, moment)
        armed = _armed(console, device, moment, token)
        if device.movement is not None or armed is not None:
            return _row(console, device, told, general, armed)
        # At rest it is made of these alone; most are, also while another one tells something.
        made_of = (_ago(told, device.stand_age_s), general, written(register, device))
        before = kept.get(device.name)
        if before is None or before[0] is not device or before[1] != made_of:
            row = _row(console, device, told, general, None)
            before = kept[device.name] = (device, made_of, row)
        return before[2]

    def gate(device: GateState) -> GateRow:
        if not live:
            return unknown(console, device, general)
        return gate_row(console, device, moment, general, _armed(console, device, moment, token))

    hidden = [one for one in served if one not in devices] if len(devices) < len(served) else []
    for gone in kept.keys() - {one.name for one in served}:
        del kept[gone]
    return ProtectionState(
        without_age(link),
        tuple(element(one) for one in _barriers(devices)),
        tuple(gate(one) for one in devices if isinstance(one, GateState)),
        sending,
        reader_rows(devices, moment, console.link.told_at, live=live),
        door_rows(console.device, live=live),
        unfitted(register, served),
        (
            *(element(one) for one in _barriers(hidden)),
            *(gate(one) for one in hidden if isinstance(one, GateState)),
        ),
    )


def _barriers(devices: Iterable[AnyDevice]) -> list[BarrierState]:
    found = [one for one in devices if isinstance(one, BarrierState)]
    return sorted(found, key=lambda one: (_ORDER.index(one.kind), one.label or one.name))


def _general(console: Console, freshness: Freshness, *, sending: bool) -> Offer:
    """Say what forbids every movement, if anything does."""
    session = console.session
    if session.phase is not SessionPhase.SIGNED_IN:
        return Offer(Why.NOT_SIGNED_IN)
    if Right.RELEASE not in RIGHTS[Role(session.role)]:
        return Offer(Why.NOT_ALLOWED)
    if freshness is not Freshness.LIVE:
        return Offer(Why.LINK)
    return Offer(Why.IN_FLIGHT) if sending else Offer()


def _unknown(console: Console, device: BarrierState, general: Offer) -> ElementRow:
    how = written(console.setup.register, device)
    general = allowed(general, how)
    return ElementRow(
        device.name, device.label or device.name, device.kind, close=general, open=general,
        written=how,
    )  # fmt: skip


def _told(console: Console, device: BarrierState, moment: Moment) -> datetime:
    """Return when the bridge said the ages of an element."""
    return moment.now - timedelta(seconds=moment.monotonic - console.link.told_at(device.name))


def _row(
    console: Console, device: BarrierState, told: datetime, general: Offer, armed: ArmedMove | None
) -> ElementRow:
    moved, how = device.movement, written(console.setup.register, device)
    general = allowed(general, how)
    return ElementRow(
        name=device.name, label=device.label or device.name, kind=device.kind,
        stand=device.stand if device.live else Stand.UNKNOWN,
        mode=device.mode if device.live else Mode.AUTOMATIC, live=device.live,
        position=device.position, obstacle=device.obstacle, fault=bool(device.fault),
        since=_ago(told, device.stand_age_s),
        asked=moved.move if moved else None, stage=moved.stages[-1].stage if moved else None,
        reason=moved.reason if moved else None,
        by=console.board.posts.get(moved.post, moved.post) if moved else "",
        course=_course(moved, told) if moved else (),
        close=offered(device.ways, Move.CLOSE, general),
        open=offered(device.ways, Move.OPEN, general),
        armed=armed, written=how,
    )  # fmt: skip


def _course(moved: MovementState, told: datetime) -> tuple[MoveStep, ...]:
    """Return when each stage was reached; `told` is when the bridge said its ages."""
    return tuple(MoveStep(_ago(told, one.age_s), one.stage) for one in moved.stages)


def _ago(told: datetime, age_s: float) -> datetime:
    return (told - timedelta(seconds=age_s)).replace(microsecond=0)


def _armed(
    console: Console, device: BarrierState | GateState, moment: Moment, token: MoveToken | None
) -> ArmedMove | None:
    if token is not None and token.device == device.name:
        return ArmedMove(token.move, mine=True, left_s=max(0.0, token.until - moment.monotonic))
    live = device.selection
    if live is None or live.post == console.setup.post:
        return None  # ours of before: without its token it is worth nothing
    return ArmedMove(live.move, mine=False, left_s=live.left_s)
