"""What this console knows of its own links, as the page of the diagnosis shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reception_app.desk.states.links import LinkState, StoreHealth
from reception_app.desk.states.offers import Offer
from reception_app.diagnosis import Spread

SEEN_S = 120.0  # how far back the charts of the heartbeats reach


class Way(StrEnum):
    """Which way a message went, seen from this console."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Message:
    """One message, or heartbeats in a row: when the newest was, which way, and of what kind.

    `kind` is the protocol's own name; of its contents nothing is kept.
    """

    at: datetime
    way: Way
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Pulse:
    """When words came over a link: seconds ago, the newest first.

    They reach `SEEN_S` back, and to the one before that: from it the first silence is measured.
    """

    ages: tuple[float, ...] = ()
    since_s: float = 0.0  # for how long anybody has listened, at most `SEEN_S`


@dataclass(frozen=True, slots=True)
class DiagnosisState:
    """What was seen when somebody looked; None of it is kept up while nobody does."""

    at: datetime | None = None  # None: nobody looked yet
    fitted: bool = False  # there is a bridge
    link: LinkState = field(default_factory=LinkState)
    bridge: Pulse = field(default_factory=Pulse)
    store: StoreHealth = StoreHealth.OPENING
    reads: Pulse = field(default_factory=Pulse)
    trips: Spread = field(default_factory=Spread)
    unanswered: int = 0
    messages: tuple[Message, ...] = ()  # the newest first
    versions: tuple[tuple[str, str], ...] = ()
    export: Offer = field(default_factory=Offer)
    exporting: bool = False
