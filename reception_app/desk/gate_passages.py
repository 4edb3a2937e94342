"""What a record of the bridge's journal about a gate says of who is where: pure."""

from __future__ import annotations

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
_WAYS = {Purpose.ENTRY: Seen.ENTERED, Purpose.EXIT: Seen.LEFT}


def passages(event: BridgeEvent) -> tuple[Passage, ...]:
    """Return who came through, as far as it was seen; a grant alone is no passage.

    Who slips in behind somebody, or comes in against somebody who goes out, is nobody known.
    """
    way = _WAYS.get(Purpose(event.purpose)) if event.purpose else None
    gate, _, rest = event.detail.partition(" ")
    if way is None or event.kind not in {"passage", "gate"}:
        return ()
    if event.kind == "gate":
        forced = event.outcome == GateOutcome.FORCED and way is Seen.ENTERED
        return (Passage(gate, "", Seen.TAILGATED, event.at),) if forced else ()

    def seen(how: Seen) -> Passage:
        own = how is not Seen.TAILGATED
        return Passage(gate, rest if own else "", how, event.at, event.visit if own else "")

    stranger = seen(Seen.TAILGATED)
    found = {
        GateOutcome.PASSED: (seen(way),),
        GateOutcome.TAILGATED: (seen(way), stranger) if way is Seen.ENTERED else (seen(way),),
        GateOutcome.AGAINST: (stranger,) if way is Seen.LEFT else (),
        GateOutcome.NOT_KNOWN: (seen(Seen.PERHAPS),),
    }
    return found.get(GateOutcome(event.outcome), ())
