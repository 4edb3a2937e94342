"""What a console knows of its links: all well, new, without a bridge, lost, and without a store."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate

from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.diagnosis import DiagnosisState, Message, Pulse, Way
from reception_app.desk.states.links import Freshness, LinkFault, LinkState, StoreHealth
from reception_app.desk.states.offers import Offer, Why
from reception_app.diagnosis import Spread
from tests.ui import alarm_states, office_day, states
from tests.ui.states import NOW

VERSIONS = (
    ("console", "0.1.0"), ("protocol", "4"), ("schema", "0008"), ("python", "3.11.2"),
    ("sqlite", "3.51.3"), ("pyzmq", "27.1.0"),("system", "Linux 6.1.0-28-amd64"),
)  # fmt: skip
TURN = (
    (Way.IN, "selected"), (Way.OUT, "select"), (Way.IN, "state"), (Way.IN, "released"),
    (Way.OUT, "operate"), (Way.IN, "journal_part"), (Way.OUT, "ask_journal"),
)  # fmt: skip


def beats(first: float = 0.2, step: float = 0.5, until: float = 121.0) -> tuple[float, ...]:
    """Give the ages of heartbeats that came as they should, each a little late or early."""
    chance = random.Random(7)  # noqa: S311 - the same pictures each time
    count = int((until - first) / step)
    steps = (first, *(max(0.05, step + chance.uniform(-0.12, 0.12)) for _ in range(count)))
    return tuple(round(age, 2) for age in accumulate(steps))


def messages(count: int = 200) -> tuple[Message, ...]:
    """Give heartbeats, and between them the commands of somebody at work."""
    made = [Message(NOW, Way.IN, "tick", 37)]
    for number in range(count - 1):
        way, kind = TURN[number % len(TURN)]
        at = NOW - timedelta(seconds=18.5 + 7 * number)
        made.append(Message(at, Way.IN, "tick", 11 + number % 9) if number % 4 == 3 else
                    Message(at, way, kind))  # fmt: skip
    return tuple(made)


WELL = DiagnosisState(
    at=NOW, fitted=True, link=LinkState(Freshness.LIVE, 0.2), bridge=Pulse(beats(), 120.0),
    store=StoreHealth.OK, reads=Pulse(beats(4.0, 18.0, 140.0), 120.0),
    trips=Spread(148, 6.2, 5.1, 14.4), messages=messages(), versions=VERSIONS,
)  # fmt: skip


def shown(seen: DiagnosisState, **changes: object) -> DeskState:
    """Put what was seen into a quiet morning of a chief."""
    lost = seen.link.freshness is Freshness.LOST
    state = office_day.day(states.lost() if lost else states.empty())
    session = replace(state.session, role="chief", shown_as="hinsp. Janssens")
    alarms = replace(state.alarms, rate=alarm_states.FEW, sound=alarm_states.HEARD)
    told = {"alarms": alarms, **changes}
    return replace(state, diagnosis=seen, session=session, **told)


def well() -> DeskState:
    """Give a console on which all is well."""
    return shown(WELL)


def officer() -> DeskState:
    """Give what somebody sees who may look and take no bundle."""
    state = shown(replace(WELL, export=Offer(Why.NOT_ALLOWED)))
    return replace(state, session=office_day.day(states.empty()).session)


def new() -> DeskState:
    """Give a console that was started just now: nothing came yet."""
    seen = DiagnosisState(at=NOW, fitted=True, versions=VERSIONS)
    return shown(seen)


def without_bridge() -> DeskState:
    """Give a neighbourhood office without doors of its own."""
    return shown(replace(WELL, fitted=False, link=LinkState(), bridge=Pulse((), 120.0),
                         trips=Spread(), messages=()))  # fmt: skip


def lost() -> DeskState:
    """Give a bridge that went away 40 s ago, and a question that nobody answered."""
    link = LinkState(Freshness.LOST, 40.2, NOW - timedelta(seconds=40), LinkFault.AWAY)
    gone = (Message(NOW - timedelta(seconds=38), Way.IN, "link_lost"),
            Message(NOW - timedelta(seconds=39), Way.IN, "no_answer"))  # fmt: skip
    seen = replace(WELL, link=link, bridge=Pulse(beats(40.2), 120.0), unanswered=1,
                   messages=(*gone, *messages()[1:199]))  # fmt: skip
    return shown(seen)


def store_away() -> DeskState:
    """Give a database that went away 70 s ago."""
    seen = replace(WELL, store=StoreHealth.AWAY, reads=Pulse(beats(70.0, 18.0, 140.0), 120.0))
    return shown(seen, store=StoreHealth.AWAY)


def exporting() -> DeskState:
    """Give the moment in which the bundle is written."""
    return shown(replace(WELL, exporting=True))
