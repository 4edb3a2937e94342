"""The cards that a search holds before a gate, and the grants by which it is to judge them."""

from __future__ import annotations

from device_bridge.grants import book_of
from device_bridge.protocol.codes import Direction
from device_bridge.protocol.requests import Grant

ZONE, WALL = "zone", 1_000_000.0
CARDS = {  # by the credential that the reader shows
    "good": 1, "elsewhere": 2, "out only": 3, "early": 4, "expired": 5, "unknown": 6, "inside": 7,
}  # fmt: skip


def _grant(name: str, **more: object) -> Grant:
    plain = {"credential": f"{CARDS[name]:08x}", "zones": (ZONE,), "since": 0.0, "until": 2 * WALL}
    return Grant(**{**plain, **more})  # type: ignore[arg-type]


BOOK = book_of(
    1,
    (
        _grant("good"), _grant("elsewhere", zones=("other",)),
        _grant("out only", direction=Direction.OUT), _grant("early", since=WALL + 1000),
        _grant("expired", until=WALL - 1000), _grant("inside"),
    ),
)  # fmt: skip
