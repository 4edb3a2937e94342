"""What the frozen states of tests and screenshots are made of.

The times are those of the drawn screens: Monday 23 November 2026, 10:27:41 in Brussels.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec

from device_bridge.protocol.codes import (
    Bolt,
    Latch,
    Phase,
    Position,
    Regime,
)
from device_bridge.protocol.state import AirlockState as Airlock
from device_bridge.protocol.state import (
    DetectorState,
    DoorState,
    SessionState,
)
from reception_app.clearance import CheckItem, CheckMark, CheckSource
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import Group, QueueRow, VisitCard
from reception_app.desk.states.services import ServiceName
from reception_app.visits import Priority, VisitState

NOW = datetime(2026, 11, 23, 9, 27, 41, tzinfo=UTC)
ZONE = "Europe/Brussels"
SERVICES = (
    ServiceName("KLACHT", "Klacht neerleggen", "Déposer plainte", "File a complaint"),
    ServiceName("AANG-FIETS", "Aangifte diefstal fiets", "Déclaration de vol de vélo",
                "Report a stolen bicycle"),
    ServiceName("ZEDEN-IFG", "Zeden- of intrafamiliaal geweld", "Violence intrafamiliale",
                "Domestic or sexual violence", Priority.VULNERABLE, discreet=True),
)  # fmt: skip
READY, LINK = Offer(), Offer(Why.LINK)
CLOSED = DoorState(Position.CLOSED, Bolt.LOCKED, released=False, secure=True)
OPEN = DoorState(Position.OPEN, Bolt.UNLOCKED, released=False, secure=False, missing="position")
UNLOCKED = DoorState(Position.CLOSED, Bolt.UNLOCKED, released=False, secure=False, missing="bolt")
RELEASED = DoorState(Position.CLOSED, Bolt.UNLOCKED, released=True, secure=False, missing="bolt")
FAULTY = DoorState(Position.FAULT, Bolt.UNKNOWN, released=False, secure=False, missing="position")
UNKNOWN = DoorState(Position.UNKNOWN, Bolt.UNKNOWN, released=None, secure=False, missing="position")


def ago(seconds: float) -> datetime:
    """Give the time some seconds before now."""
    return NOW - timedelta(seconds=seconds)


def link(freshness: Freshness = Freshness.LIVE, age_s: float = 0.2) -> LinkState:
    """Give a link whose last word is `age_s` old."""
    return LinkState(freshness, age_s, ago(age_s))


def row(ticket: str = "B015", service: str = "KLACHT", **change: object) -> QueueRow:
    """Give the visit in the airlock."""
    made = QueueRow(
        visit=f"visit-{ticket}", ticket=ticket, group=Group.AIRLOCK, state=VisitState.AT_AIRLOCK,
        service=service, language="nl", priority=Priority.WALK_IN, discreet=False, party=1,
        since=ago(95), target_min=20,
    )  # fmt: skip
    return replace(made, **change)


def card(ticket: str = "B015", **change: object) -> VisitCard:
    """Give the visit in the airlock, whole."""
    return VisitCard(row(ticket, **change), waited_min=1, served_at=None, called_at=None)


def device(**change: object) -> Airlock:
    """Give the airlock as it stands with nobody inside; `change` says what differs."""
    made = Airlock(
        name="airlock/main", phase=Phase.EMPTY, latch=Latch.NONE, regime=Regime.DAY,
        phase_age_s=20.0, outer=CLOSED, inner=CLOSED, people=0, presence=False, plc_live=True,
        sample_age_s=0.05, fire=False, emergency=False, tamper=False, mains=True, battery=True,
        detectors=(DetectorState("metal", alert=False, healthy=True, age_s=43.0),
                   DetectorState("xray", alert=False, healthy=True, age_s=36.0)),
    )  # fmt: skip
    return msgspec.structs.replace(made, **change)


def occupied(**change: object) -> Airlock:
    """Give the airlock with one person, who came in 70 s ago."""
    session = SessionState(session=41, age_s=70.0, visit="visit-B015")
    settled = {"phase": Phase.HOLD, "people": 1, "presence": True, "session": session}
    return device(**(settled | change))


def checks(
    metal: CheckMark = CheckMark.CLEAR, deposit: CheckMark = CheckMark.OPEN
) -> tuple[CheckItem, ...]:
    """Give the four items of the security check."""
    waits = metal is CheckMark.WAITING
    xray = CheckMark.WAITING if waits else CheckMark.CLEAR
    noted = CheckMark.WAITING if waits else CheckMark.TICKED
    return (
        CheckItem(CheckSource.METAL, metal, None if waits else ago(43)),
        CheckItem(CheckSource.XRAY, xray, None if waits else ago(36)),
        CheckItem(CheckSource.RECORDED, noted, None if waits else ago(29),
                  "" if waits else "S-4471"),
        CheckItem(CheckSource.DEPOSIT, CheckMark.WAITING if waits else deposit,
                  ago(21) if deposit is CheckMark.TICKED else None,
                  "S-4471" if deposit is CheckMark.TICKED else ""),
    )  # fmt: skip
