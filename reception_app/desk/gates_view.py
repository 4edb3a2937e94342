"""Compose the speed gates from the bridge's word, and what may be asked of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from device_bridge.protocol.codes import GateOutcome, GateStand, Move
from device_bridge.protocol.state import GateEvent, GateState, MoveWay
from reception_app.desk.console import Console
from reception_app.desk.register import allowed, written
from reception_app.desk.setup import Moment
from reception_app.desk.states.gates import ArmedMove, GateMoment, GateRow
from reception_app.desk.states.offers import Offer, Why


def unknown(console: Console, device: GateState, general: Offer) -> GateRow:
    """Return a gate of an old word: what happened stays told, how it stands is not known."""
    how = written(console.setup.register, device)
    general = allowed(general, how)
    return GateRow(
        device.name, device.label or device.name, device.zone, let_in=general, let_out=general,
        events=_events(device), cards=device.cards, written=how,
    )  # fmt: skip


def gate_row(
    console: Console, device: GateState, moment: Moment, general: Offer, armed: ArmedMove | None
) -> GateRow:
    """Return a gate as it is at this moment."""
    old = timedelta(seconds=moment.monotonic - console.link.told_at(device.name))
    moved, how = device.movement, written(console.setup.register, device)
    general = allowed(general, how)
    return GateRow(
        name=device.name, label=device.label or device.name, zone=device.zone,
        stand=device.stand if device.live else GateStand.UNKNOWN, live=device.live,
        passed_in=device.passed_in, passed_out=device.passed_out,
        since=(moment.now - old - timedelta(seconds=device.stand_age_s)).replace(microsecond=0),
        asked=moved.move if moved else None, stage=moved.stages[-1].stage if moved else None,
        reason=moved.reason if moved else None,
        let_in=offered(device.ways, Move.LET_IN, general),
        let_out=offered(device.ways, Move.LET_OUT, general),
        armed=armed, events=_events(device), cards=device.cards, written=how,
    )  # fmt: skip


def offered(ways: tuple[MoveWay, ...], move: Move, general: Offer) -> Offer:
    """Return whether a movement may be prepared, by the very guards of the bridge."""
    if not general.ready:
        return general
    way = next((way for way in ways if way.move is move), None)
    if way is None or way.refusal is None:
        return general
    return Offer(Why.BRIDGE, way.refusal, way.detail)


def _events(device: GateState) -> tuple[GateMoment, ...]:
    """Tell the newest first; that a card was let through only until it is known what came of it."""
    newest = device.events[-1].seq if device.events else 0
    return tuple(
        _moment(event)
        for event in reversed(device.events)
        if event.outcome is not GateOutcome.GRANTED or event.seq == newest
    )


def _moment(event: GateEvent) -> GateMoment:
    at = datetime.fromtimestamp(event.at, UTC).replace(microsecond=0)
    return GateMoment(event.seq, at, event.credential, event.direction, event.outcome)
