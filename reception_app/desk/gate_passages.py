"""What a record of the bridge's journal about a gate says of who is where: pure."""

from __future__ import annotations

from collections.abc import Mapping

from device_bridge.protocol.codes import GateOutcome, Purpose
from reception_app.presence import Passage, Seen
from reception_app.store import BridgeEvent

# Of a badge: it may not. A gate that is busy or not ready refuses nobody.
REFUSED = frozenset(
    {
        GateOutcome.UNKNOWN_CARD, GateOutcome.NOT_YET, GateOutcome.EXPIRED, GateOutcome.WRONG_ZONE,
        GateOutcome.WRONG_DIRECTION, GateOutcome.PASSED_BACK,
    }
)  # fmt: skip
_OUTCOMES = frozenset(GateOutcome)
_NOBODYS = frozenset({GateOutcome.FORCED, GateOutcome.NOT_KNOWN})
_WAYS: Mapping[str, Seen] = {Purpose.ENTRY: Seen.ENTERED, Purpose.EXIT: Seen.LEFT}


def passages(event: BridgeEvent) -> tuple[Passage, ...]:
    """Return who came through, as far as it was seen; a grant alone is no passage.

    What a newer bridge tells in words of its own says nothing here: its record is kept as it is.
    Who slips in behind somebody, comes in against somebody who goes out, through a gate that was
    forced or freed, or while nobody looked, is nobody known: one line, with how many they are.
    """
    way = _WAYS.get(event.purpose)
    gate, _, rest = event.detail.partition(" ")
    card, _, beside = rest.partition(" ")
    if way is None or event.kind not in {"passage", "gate"}:
        return ()
    if event.kind == "gate":
        people = _number(rest) if event.outcome in _NOBODYS and way is Seen.ENTERED else 0
        return _strangers(gate, event, people)

    def seen(how: Seen) -> Passage:
        return Passage(gate, card, how, event.at, event.visit)

    if unread(event):
        return ()
    outcome, entered = GateOutcome(event.outcome), way is Seen.ENTERED
    bearer = {
        GateOutcome.PASSED: (seen(way),),
        GateOutcome.TAILGATED: (seen(way),),
        GateOutcome.NOT_KNOWN: (seen(Seen.PERHAPS),),
    }.get(outcome, ())
    # A record of before these were counted tells one by its outcome alone.
    surely = outcome is (GateOutcome.TAILGATED if entered else GateOutcome.AGAINST)
    return (*bearer, *_strangers(gate, event, _number(beside) or int(surely)))


def unread(event: BridgeEvent) -> bool:
    """Tell whether a passage ended as no bridge that this program knows tells it."""
    return event.kind == "passage" and event.outcome not in _OUTCOMES


def _strangers(gate: str, event: BridgeEvent, people: int) -> tuple[Passage, ...]:
    return (Passage(gate, "", Seen.TAILGATED, event.at, party=people),) if people else ()


def _number(written: str) -> int:
    digits = written.removeprefix("+")
    return int(digits) if digits.isdecimal() and digits.isascii() else 0
