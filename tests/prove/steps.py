"""One step of a search over an element, and time as such a search knows it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from device_bridge.airlock_state import Answer, Asked
from device_bridge.element import ElementActions
from device_bridge.protocol.answers import Selected
from device_bridge.protocol.codes import Move, Right, Role
from device_bridge.protocol.requests import Operate, SelectMove, Stop, Who

NOW = 100.0  # every world is brought back to this instant
POLL, LATE = 0.5, 1.5  # from one sample to the next, in time and too late
OLD = 2.0  # what is older than this is as old as this
WHO = Who("officer", Role.OFFICER, "post")
TOKEN = "t" * 32
RIGHTS = frozenset(Right)


class Step(NamedTuple):
    name: str
    world: Hashable
    broken: str = ""


class Ask(NamedTuple):
    """What a console may ask, and whether a movement may come of it."""

    name: str
    event: Asked
    good: bool = False


def aged(at: float, now: float) -> float:
    """Bring an instant back to a clock that reads `NOW`."""
    return NOW - min(OLD, now - at)


def gives_a_token(actions: ElementActions) -> bool:
    """Tell whether a console was given a token: every guard must hold then already."""
    return any(isinstance(one, Answer) and isinstance(one.message, Selected) for one in actions)


def asks(device: str, moves: tuple[Move, ...]) -> tuple[Ask, ...]:
    """List selects, a stop, and operates of which only one is good."""

    def asked(
        request: object, *, console: str = "console", age: float | None = 0.1, token: str = TOKEN
    ) -> Asked:
        return Asked(console, RIGHTS, request, token, age)  # type: ignore[arg-type]

    operate = Operate("o", WHO, device, TOKEN, 1)
    return (
        *(Ask(f"select {move}", asked(SelectMove("s", WHO, device, move))) for move in moves),
        Ask("operate", asked(operate), good=True),
        Ask("operate, another token", asked(Operate("o", WHO, device, "u" * 32, 1))),
        Ask("operate, another console", asked(operate, console="other")),
        Ask("operate, an old tick", asked(operate, age=1.2)),
        Ask("operate, an unknown tick", asked(operate, age=None)),
        Ask("stop", asked(Stop("x", WHO, device))),
    )
