"""Words of speed gates: how they stand, who passed, why a card or a release was refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Direction, GateOutcome, GateStand, Move, Refusal
from reception_app.desk.states.gates import GateMoment, GateRow
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.register import Written
from ui import wording_offers, wording_protection, wording_register

translate = QCoreApplication.translate
REFUSED_CARD = frozenset(
    {
        GateOutcome.UNKNOWN_CARD, GateOutcome.NOT_YET, GateOutcome.EXPIRED, GateOutcome.WRONG_ZONE,
        GateOutcome.WRONG_DIRECTION, GateOutcome.PASSED_BACK, GateOutcome.BUSY,
        GateOutcome.NOT_READY, GateOutcome.LATE, GateOutcome.NO_RECORD,
    }
)  # fmt: skip
WRONG = frozenset(
    {
        GateOutcome.TAILGATED, GateOutcome.AGAINST, GateOutcome.OBSTRUCTED, GateOutcome.FORCED,
        GateOutcome.FREED, GateOutcome.NOT_OPENED, GateOutcome.NOT_KNOWN,
    }
)  # fmt: skip


def group() -> str:
    """Head the speed gates in the table."""
    return translate("gates", "Speed gates")


def stand(row: GateRow) -> str:
    """Say how a gate stands."""
    return {
        GateStand.CLOSED: translate("gates", "free"),
        GateStand.GRANTED: translate("gates", "opening"),
        GateStand.OPEN: translate("gates", "open for one"),
        GateStand.PASSAGE: translate("gates", "somebody passes"),
        GateStand.ALARM: translate("gates", "blocked"),
        GateStand.FREED: translate("gates", "open, fire"),
        GateStand.UNKNOWN: translate("gates", "not known"),
    }[row.stand]


def counts(row: GateRow) -> str:
    """Say how many its controller counted each way."""
    if row.passed_in is None or row.passed_out is None:
        return translate("gates", "counts not known")
    words = translate("gates", "in {n} · out {m}")
    return words.format(n=row.passed_in, m=row.passed_out)


def wish(move: Move | None) -> str:
    """Say what was asked of a gate; a dash when nothing was."""
    if move is None:
        return "–"
    return translate("gates", "let in") if move is Move.LET_IN else translate("gates", "let out")


def way(direction: Direction) -> str:
    """Name a direction."""
    return {
        Direction.IN: translate("gates", "in"),
        Direction.OUT: translate("gates", "out"),
        Direction.BOTH: "–",
    }[direction]


def outcome(code: GateOutcome) -> str:
    """Say what became of a card or a passage."""
    return (_passages() | _refused() | _nobodys())[code]


def moment(event: GateMoment) -> str:
    """Say who was at the gate and what became of it, in one line."""
    said = outcome(event.outcome)
    if not event.credential:
        return said
    words = translate("gates", "card {card}: {said}")
    return words.format(card=event.credential[-4:], said=said)


def _passages() -> dict[GateOutcome, str]:
    return {
        GateOutcome.GRANTED: translate("gates", "let through"),
        GateOutcome.PASSED: translate("gates", "passed"),
        GateOutcome.NOT_USED: translate("gates", "opened, nobody passed"),
        GateOutcome.TAILGATED: translate("gates", "more than one passed"),
        GateOutcome.AGAINST: translate("gates", "somebody came the other way"),
        GateOutcome.OBSTRUCTED: translate("gates", "stayed between the panels"),
        GateOutcome.NOT_OPENED: translate("gates", "did not open"),
        GateOutcome.NOT_KNOWN: translate("gates", "not known who passed"),
    }


def _refused() -> dict[GateOutcome, str]:
    return {
        GateOutcome.UNKNOWN_CARD: translate("gates", "refused, not a known card"),
        GateOutcome.NOT_YET: translate("gates", "refused, not valid yet"),
        GateOutcome.EXPIRED: translate("gates", "refused, no longer valid"),
        GateOutcome.WRONG_ZONE: translate("gates", "refused, not for this zone"),
        GateOutcome.WRONG_DIRECTION: translate("gates", "refused, not this way"),
        GateOutcome.PASSED_BACK: translate("gates", "refused, passed this way before"),
        GateOutcome.BUSY: translate("gates", "refused, somebody is passing"),
        GateOutcome.NOT_READY: translate("gates", "refused, gate is not free"),
        GateOutcome.LATE: translate("gates", "refused, came too late"),
        GateOutcome.NO_RECORD: translate("gates", "refused, cannot be recorded"),
    }


def _nobodys() -> dict[GateOutcome, str]:
    return {
        GateOutcome.FORCED: translate("gates", "passed without a card"),
        GateOutcome.FREED: translate("gates", "opened by fire panel"),
        GateOutcome.RESTORED: translate("gates", "fire panel let go"),
        GateOutcome.MISSED: translate("gates", "a card was not read"),
    }


def arm(row: GateRow, move: Move) -> str:
    """Name the button that prepares an opening."""
    words = {
        Move.LET_IN: translate("gates", "Arm: let one in"),
        Move.LET_OUT: translate("gates", "Arm: let one out"),
    }
    return words.get(move, "").format(label=row.label)


def go(row: GateRow, move: Move) -> str:
    """Name the button that opens."""
    words = {
        Move.LET_IN: translate("gates", "LET ONE IN · {label}"),
        Move.LET_OUT: translate("gates", "LET ONE OUT · {label}"),
    }
    return words.get(move, "").format(label=row.label)


def refusal(reason: Refusal, detail: str = "") -> str:
    """Say why nobody was let through, and what to do."""
    return {
        Refusal.NOT_KNOWN: _not_known(detail),
        Refusal.REGIME: translate(
            "gates", "The fire panel holds it open. Watch who passes; nothing is steered now."
        ),
        Refusal.BUSY: translate(
            "gates", "Somebody is being let through. Wait until it is shut, then try again."
        ),
        Refusal.OBSTRUCTED: translate(
            "gates", "Somebody or something is between the panels. Clear it, then try again."
        ),
        Refusal.PLC_REFUSED: translate(
            "gates", "It stayed shut. Look at it, then try again or take another gate."
        ),
    }.get(reason) or wording_protection.refusal(reason, detail)


def _not_known(detail: str) -> str:
    if detail == "self_test":
        return translate("gates", "It fails its self-test. Take another gate and call support.")
    return translate("gates", "How it stands is not known. Look on the spot; take another gate.")


def offer(value: Offer) -> str:
    """Say why a button does nothing; nothing when it does."""
    if value.why is Why.BRIDGE and value.refusal is not None:
        return refusal(value.refusal, value.detail)
    if value.why is Why.LINK:
        return " ".join(_silent())
    return wording_offers.offer(value)


def _silent() -> tuple[str, str]:
    return (
        translate("gates", "The bridge says nothing: who passes is not known."),
        translate("gates", "Look on the spot. Cards go on working there."),
    )


def trouble(row: GateRow, *, lost: bool) -> tuple[str, str]:
    """Say what is wrong with a gate and what to do; nothing when nothing is."""
    if lost:
        return _silent()
    if not row.live:
        return translate("gates", "Its control gives no data."), _not_known("")
    newest = row.events[0].outcome if row.events else None
    if row.stand is GateStand.FREED:
        return (
            translate("gates", "The fire panel holds it open."),
            translate("gates", "Help people out. It shuts when the panel is reset."),
        )
    if row.stand in (GateStand.ALARM, GateStand.UNKNOWN):
        return (
            translate("gates", "It is blocked: somebody or something is where it must not be."),
            translate("gates", "Look on the spot, clear it, and send people by another gate."),
        )
    if row.written is Written.FITTED and newest in (
        GateOutcome.TAILGATED,
        GateOutcome.AGAINST,
        GateOutcome.FORCED,
    ):
        return (
            outcome(newest)[:1].upper() + outcome(newest)[1:] + ".",
            translate("gates", "Look who it was, and ask for a badge."),
        )
    return wording_register.trouble(row.written)
