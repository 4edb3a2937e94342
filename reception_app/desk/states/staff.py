"""Who works at this post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SessionPhase(StrEnum):
    """Whether somebody works here."""

    SIGNED_OUT = "signed_out"
    SIGNED_IN = "signed_in"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class SessionState:
    """Who works at this post, without any secret."""

    phase: SessionPhase = SessionPhase.SIGNED_OUT
    staff: str = ""  # id
    shown_as: str = ""  # "insp. Peeters", or "S-4471" for a guard
    role: str = ""
    since: datetime | None = None
    locked_at: datetime | None = None
    wait_s: int = 0  # until the next try may be made
    pin_tries_left: int = 5
    has_pin: bool = True
    people: tuple[tuple[str, str], ...] = ()  # (login name, shown as) of whoever may sign in here
