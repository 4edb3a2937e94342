"""What went over the links of late: times and kinds in rings of a fixed size, and no contents.

It is written with every message, so it does next to nothing; who looks does the reckoning.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace
from datetime import datetime

from device_bridge.client import (
    BridgeAwayError,
    Connected,
    LinkEvent,
    LinkLost,
    StateSeen,
    TickSeen,
)
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.requests import AnyRequest
from reception_app.desk.setup import Moment
from reception_app.desk.states.diagnosis import SEEN_S, Message, Pulse, Way

MESSAGES = 200
BEATS = 600  # more than come in `SEEN_S`, also while doors move
TRIPS = 1000  # the newest of which median and percentile are made
BEAT, STATE, WELCOME, LOST = "tick", "state", "welcome", "link_lost"
NO_ANSWER, NOT_SENT = "no_answer", "not_sent"


class Traffic:
    """The rings; everything is called on the loop of the desk."""

    def __init__(self, begun: float) -> None:
        self._begun = begun
        self.messages: deque[Message] = deque(maxlen=MESSAGES)
        self.trips: deque[float] = deque(maxlen=TRIPS)
        self.answered = self.unanswered = 0
        self._beats: deque[float] = deque(maxlen=BEATS)
        self._reads: deque[float] = deque(maxlen=BEATS)

    def heard(self, event: LinkEvent, now: datetime) -> None:
        """Note an event of the link."""
        match event:
            case TickSeen(at=at):
                self._beats.append(at)
                self._note(now, Way.IN, BEAT)
            case StateSeen(at=at):
                self._beats.append(at)
                self._note(now, Way.IN, STATE)
            case Connected():
                self._note(now, Way.IN, WELCOME)
            case LinkLost():
                self._note(now, Way.IN, LOST)

    def asked(self, request: AnyRequest, now: datetime) -> None:
        """Note a question to the bridge."""
        self._note(now, Way.OUT, _kind(request))

    def came_back(self, answer: asyncio.Future[AnyAnswer], took_s: float, now: datetime) -> None:
        """Note what came of a question: an answer, none, or that it was never sent."""
        if answer.cancelled():
            return
        error = answer.exception()
        if error is None:
            self.answered += 1
            self.trips.append(took_s)
            self._note(now, Way.IN, _kind(answer.result()))
        elif isinstance(error, BridgeAwayError):
            self._note(now, Way.OUT, NOT_SENT)
        else:
            self.unanswered += 1
            self._note(now, Way.IN, NO_ANSWER)

    def read(self, monotonic: float) -> None:
        """Note that the database was read."""
        self._reads.append(monotonic)

    def unread_s(self, moment: Moment) -> float:
        """Return how long ago the database was read, whatever it says of itself."""
        return moment.monotonic - (self._reads[-1] if self._reads else self._begun)

    def bridge(self, moment: Moment) -> Pulse:
        """Return when the bridge was heard."""
        return self._pulse(self._beats, moment)

    def store(self, moment: Moment) -> Pulse:
        """Return when the database was read."""
        return self._pulse(self._reads, moment)

    def _pulse(self, times: deque[float], moment: Moment) -> Pulse:
        ages: list[float] = []
        for at in reversed(times):
            ages.append(round(max(0.0, moment.monotonic - at), 2))
            if ages[-1] > SEEN_S:
                break
        since_s = min(SEEN_S, max(0.0, moment.monotonic - self._begun))
        return Pulse(tuple(ages), round(since_s, 2))

    def _note(self, now: datetime, way: Way, kind: str) -> None:
        last = self.messages[-1] if self.messages else None
        if last is not None and kind == BEAT == last.kind:
            # Two a second: one line each would push everything else out within two minutes.
            self.messages[-1] = replace(last, at=now, count=last.count + 1)
        else:
            self.messages.append(Message(now, way, kind))


def _kind(message: AnyRequest | AnyAnswer) -> str:
    return str(message.__struct_config__.tag)
