"""What an exercise can ask about, read off this console: states, and what the ledger tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.gates import GateRow
from reception_app.desk.states.links import Freshness
from reception_app.ledger import Body

NOTHING = "none"  # the value of a state that is not there
UNKNOWN = "unknown"
_OLD = frozenset({Freshness.STALE, Freshness.LOST, Freshness.NEVER})


def states_of(state: DeskState) -> Iterator[tuple[str, str]]:
    """Yield name and value of every state that an exercise may name."""
    yield from _of_the_airlock(state)
    for ring in state.airlock.rings[:1]:
        yield "call", ring.stage.value
    for alarm in state.alarms.rows:
        yield f"alarm.{alarm.kind}", alarm.standing.value
    protection = state.protection  # also what its register keeps out of sight
    for one in (*protection.elements, *protection.gates, *protection.hidden):
        if isinstance(one, GateRow):
            yield f"gate.{one.name}", one.stand.value
        else:
            yield f"barrier.{one.name}", one.stand.value


def _of_the_airlock(state: DeskState) -> Iterator[tuple[str, str]]:
    device = state.airlock.device
    if device is None or state.airlock.link.freshness in _OLD:
        yield "airlock.phase", UNKNOWN
        yield "airlock.plc", UNKNOWN
        return
    yield "airlock.phase", device.phase.value
    yield "airlock.latch", device.latch.value
    yield "airlock.regime", device.regime.value
    yield "airlock.plc", "live" if device.plc_live else "silent"
    yield "airlock.people", UNKNOWN if device.people is None else str(device.people)


def recorded(body: Body) -> tuple[datetime, dict[str, str]]:
    """Return when something on record happened, and what its record says.

    What a bridge saw counts from when the bridge saw it, not from when this console wrote it down.
    """
    about = {key: str(value) for key, value in body.about.items()}
    at = datetime.fromisoformat(about.pop("at", body.at))
    own = {
        "staff": body.staff, "role": body.role, "post": body.post, "reason": body.reason,
        "detail": body.detail,
    }  # fmt: skip
    return at, {**own, **about}


def code_of(error: Exception) -> str:
    """Return a code for why something was refused, never a text."""
    for name in ("reason", "why"):
        told = getattr(error, name, "")
        if isinstance(told, str) and told:
            return str(told)
    words = re.findall("[A-Z][a-z]+", type(error).__name__.removesuffix("Error"))
    return "_".join(words).lower()
