"""Whom a visitor can be referred to: services here, other offices, and who helps elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from reception_app.hours import Calendar, Now, opening_at
from reception_app.offices import (
    Access,
    Office,
    OfficeKind,
    Week,
    calendar_of,
    hours_of,
    local_day,
    policy_on,
)
from reception_app.services import Line, Text
from resources import resource

OUTCOME = "referred:"  # how a visit ends that is referred out of the office; then the code


class TargetKind(StrEnum):
    """What a referral does: a service here is a transfer, everything else ends the visit."""

    SERVICE = "service"
    OFFICE = "office"
    EXTERNAL = "external"


class Referral(Struct, frozen=True, forbid_unknown_fields=True):
    """Who helps outside the police; `week` is left out where nobody has confirmed the hours."""

    code: Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{1,39}\Z")]
    name: Text
    what: Text
    place: Text
    times: Text | None = None
    week: Week | None = None
    phone: Annotated[str, Meta(pattern=r"^[0-9+ /]{0,24}\Z")] = ""
    bring: Text | None = None
    appointment: bool = False
    words: tuple[Line, ...] = ()


class _Referrals(Struct, frozen=True, forbid_unknown_fields=True):
    referral: tuple[Referral, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """One place to refer to, as it is now; `now` None where its hours are not known."""

    kind: TargetKind
    code: str
    name: Text
    what: Text | None = None
    place: Text | None = None
    times: Text | None = None
    phone: str = ""
    bring: Text | None = None
    appointment: bool = False  # nobody is received without one
    now: Now | None = None
    words: tuple[str, ...] = ()
    zone: Text | None = None  # where whoever is referred may go, in this office
    until: datetime | None = None  # and until when

    @property
    def nl(self) -> str:
        """The name in Dutch."""
        return self.name.nl

    @property
    def fr(self) -> str:
        """The name in French."""
        return self.name.fr

    @property
    def en(self) -> str:
        """The name in English."""
        return self.name.en

    @property
    def outcome(self) -> str:
        """How a visit ends that is referred here."""
        return f"{OUTCOME}{self.code}"


def load_referrals() -> tuple[Referral, ...]:
    """Read the start list of who helps elsewhere."""
    text = resource("referrals.toml").read_bytes()
    return msgspec.toml.decode(text, type=_Referrals).referral


def external(referrals: Iterable[Referral], now: datetime, zone: str) -> tuple[Target, ...]:
    """Return who helps elsewhere, as they are at an instant (aware)."""
    return tuple(
        Target(
            TargetKind.EXTERNAL, one.code, one.name, one.what, one.place, one.times, one.phone,
            one.bring, one.appointment,
            opening_at(Calendar.of(hours_of(one.week), zone), now) if one.week else None,
            one.words,
        )
        for one in referrals
    )  # fmt: skip


def offices(directory: Iterable[Office], own: str, now: datetime) -> tuple[Target, ...]:
    """Return the other offices of the directory, the regional ones first."""
    others = sorted(
        (one for one in directory if one.id != own),
        key=lambda one: one.kind is not OfficeKind.REGIONAL,
    )
    return tuple(_office(one, now) for one in others)


def _office(office: Office, now: datetime) -> Target:
    policy = policy_on(office, local_day(office, now))
    return Target(
        TargetKind.OFFICE, office.id, office.name,
        appointment=policy is not None and policy.access is Access.APPOINTMENT,
        now=opening_at(calendar_of(office), now), words=(office.short_name,),
    )  # fmt: skip
