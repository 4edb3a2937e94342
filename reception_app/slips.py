"""What a visitor takes along on paper: the ticket and the slip of a referral, in their language.

Neither holds a name or a reason: a ticket that is lost tells nobody who came, or what for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from reception_app.errors import ReceptionError
from reception_app.hours import Now, Opening
from reception_app.referrals import Target
from reception_app.services import Text
from reception_app.tickets import TEST
from resources import resource


class MayBePrintedError(ReceptionError):
    """The ticket may have come out: a person looks before it is printed once more."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"ticket {ticket} may be printed")
        self.ticket = ticket


class Size(StrEnum):
    """How large a line is."""

    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One line; an empty one is a gap."""

    text: str = ""
    size: Size = Size.NORMAL
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """A whole paper; `qr` is what its code says, "" for none."""

    lines: tuple[SlipLine, ...]
    qr: str = ""


class _Ticket(Struct, frozen=True, forbid_unknown_fields=True):
    number: Text
    nobody_before: Text
    one_before: Text
    many_before: Text
    order: Text
    people: Text
    services: Text
    again: Text
    test: Text
    group: dict[str, Text]


class _Referral(Struct, frozen=True, forbid_unknown_fields=True):
    title: Text
    what: Text
    where: Text
    hours: Text
    phone: Text
    bring: Text
    appointment: Text
    always: Text
    open: Text
    opens: Text
    closed: Text
    given: Text


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    ticket: _Ticket
    slip: _Referral


@lru_cache(maxsize=1)
def _words() -> _Words:
    return msgspec.toml.decode(resource("paper.toml").read_bytes(), type=_Words)


@dataclass(frozen=True, slots=True)
class Giver:
    """Which office gives the paper, and on which clock."""

    id: str
    name: Text
    zone: str


@dataclass(frozen=True, slots=True)
class Number:
    """The number on a ticket, when it was given, and how many wait before its visitor."""

    ticket: str
    given_at: datetime
    before: int
    again: bool = False  # a copy: the first one may exist, too
    people: int = 1  # of one party
    services: int = 1  # that the visit is for


def ticket_slip(number: Number, giver: Giver, language: str) -> Slip:
    """Return the ticket of a visitor, in nl, fr or en; every other language gets English."""
    words = _words().ticket
    group = words.group.get(number.ticket[:1])
    lines = [
        SlipLine(giver.name.said(language), bold=True, centred=True),
        SlipLine(),
        SlipLine(words.number.said(language), centred=True),
        SlipLine(number.ticket, Size.HUGE, bold=True, centred=True),
    ]
    if group is not None:
        lines.append(SlipLine(group.said(language), centred=True))
    if number.ticket.startswith(TEST):
        lines.append(SlipLine(words.test.said(language), bold=True, centred=True))
    lines += [
        SlipLine(),
        SlipLine(_before(number.before, words, language), centred=True),
        SlipLine(words.order.said(language), centred=True),
        *_together(number, words, language),
        SlipLine(_stamp(number.given_at, giver.zone), centred=True),
    ]
    if number.again:
        lines.append(SlipLine(words.again.said(language), centred=True))
    return Slip(tuple(lines), qr=f"{giver.id}/{number.ticket}")


def _together(number: Number, words: _Ticket, language: str) -> tuple[SlipLine, ...]:
    told = ((words.people, number.people), (words.services, number.services))
    return tuple(
        SlipLine(text.said(language).format(n=count), centred=True)
        for text, count in told
        if count > 1
    )


def _before(count: int, words: _Ticket, language: str) -> str:
    if count == 0:
        return words.nobody_before.said(language)
    if count == 1:
        return words.one_before.said(language)
    return words.many_before.said(language).format(n=count)


def referral_slip(target: Target, now: datetime, giver: Giver, language: str) -> Slip:
    """Return the slip of a referral: whom to, what for, where, when and what to bring."""
    words = _words().slip
    lines = [
        SlipLine(words.title.said(language), bold=True, centred=True),
        SlipLine(target.name.said(language), Size.LARGE, bold=True),
        SlipLine(),
    ]
    for head, text in (
        (words.what, target.what),
        (words.where, target.place),
        (words.hours, target.times),
        (words.bring, target.bring),
    ):
        if text is not None:
            lines += [SlipLine(head.said(language), bold=True), SlipLine(text.said(language))]
    if target.phone:
        lines += [SlipLine(words.phone.said(language), bold=True), SlipLine(target.phone)]
    if target.now is not None:
        lines += [SlipLine(), SlipLine(_opening(target.now, words, giver.zone, language))]
    if target.appointment:
        lines.append(SlipLine(words.appointment.said(language), bold=True))
    day, hour = _stamp(now, giver.zone).split(" ")
    given = words.given.said(language).format(office=giver.name.said(language), day=day, time=hour)
    return Slip((*lines, SlipLine(), SlipLine(given)))


def _opening(now: Now, words: _Referral, zone: str, language: str) -> str:
    day, hour = _stamp(now.until, zone).split(" ") if now.until else ("", "")
    if now.opening is Opening.CLOSED:
        said = words.opens if now.until else words.closed
    else:
        said = words.open if now.until and now.opening is not Opening.NIGHT else words.always
    return said.said(language).format(day=day, time=hour)


def _stamp(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%d/%m/%Y %H:%M}"
