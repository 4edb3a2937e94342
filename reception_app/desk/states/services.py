"""What people come for, as the board and the forms name it."""

from __future__ import annotations

from dataclasses import dataclass

from reception_app.services import Text
from reception_app.visits import Priority


@dataclass(frozen=True, slots=True)
class ServiceName:
    """A reason for a visit, in the three languages."""

    code: str
    nl: str
    fr: str
    en: str
    priority: Priority = Priority.WALK_IN
    discreet: bool = False
    target_min: int = 20
    words: tuple[str, ...] = ()  # further words that find it
    minutes: int = 20  # how long it takes, for one person
    bring: Text | None = None  # what to bring along
    refer: Text | None = None  # who else helps with it
