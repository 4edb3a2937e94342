"""Words of who is where: zones, people, badges, gates, and the way of the grants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import GateOutcome, GateStand
from reception_app import zone_errors
from reception_app.desk.states.zones import (
    AIRLOCK,
    BadgeRow,
    GateRow,
    PersonKind,
    PersonRow,
    PushStand,
    PushState,
    ZoneRow,
    ZonesState,
)
from reception_app.presence import Standing
from reception_app.visits import VisitState
from ui import translations, wording_offers, wording_post, wording_time
from ui.finder import Option

translate = QCoreApplication.translate
FULL_NAMED = 3  # who is in a full zone, in one sentence
LEFT_OUT_SHOWN = 5  # numbers of badges in one sentence
LENGTHS = (15, 30, 60, 120, 240)  # minutes for which a zone is granted


def zone_name(row: ZoneRow) -> str:
    """Name a zone in the language of the screen."""
    return {"fr": row.fr, "en": row.en}.get(translations.current(), row.name) or row.name


def place(state: ZonesState, zone: str) -> str:
    """Name where somebody is."""
    if zone == AIRLOCK:
        return translate("zones", "Airlock")
    row = state.zone(zone)
    return zone_name(row) if row is not None else translate("zones", "not known")


def who(row: PersonRow) -> str:
    """Name somebody: the number, or how a colleague is called; with who came along."""
    name = row.name or translate("zones", "unknown")
    return f"{name} + {row.party - 1}" if row.party > 1 else name


def kind(code: PersonKind) -> str:
    """Name a group of people."""
    return {
        PersonKind.UNKNOWN: translate("zones", "Not known who"),
        PersonKind.VISITOR: translate("zones", "Visitors"),
        PersonKind.STAFF: translate("zones", "Staff"),
    }[code]


def standing(row: PersonRow, now: datetime) -> str:
    """Say how somebody is where they are."""
    match row.standing:
        case Standing.UNACCOUNTED:
            return translate("zones", "to be accounted for")
        case Standing.ASTRAY:
            return translate("zones", "not granted here")
        case Standing.OVERDUE:
            over = (now - (row.until or now)).total_seconds()
            words = wording_time.minutes(max(1, int(over // 60)))
            return translate("zones", "{time} over time").format(time=words)
        case _:
            return _at_ease(row)


def _at_ease(row: PersonRow) -> str:
    if row.state is None:
        return wording_post.counter(row.post) if row.post else translate("zones", "in the zone")
    return {
        VisitState.WAITING: translate("zones", "waits"),
        VisitState.CALLED: translate("zones", "called to {counter}"),
        VisitState.SERVING: translate("zones", "at {counter}"),
        VisitState.PARKED: translate("zones", "paused"),
        VisitState.LEAVING: translate("zones", "on the way out"),
        VisitState.AT_AIRLOCK: translate("zones", "being checked"),
    }.get(row.state, "–").format(counter=wording_post.counter(row.post).lower())


def until(at: datetime | None, now: datetime, zone: str) -> str:
    """Say until when; a dash where no time is set."""
    return wording_time.hour_or_day(at, now, zone) if at is not None else "–"


# -- what is not as it should be -----------------------------------------------------------------


def unkept() -> str:
    """Say that the list would not outlive this program."""
    return translate(
        "zones",
        "This list cannot be kept on this computer: its disk is full or locked. Print it now.",
    )


def frozen(state: ZonesState, zone: str) -> str:
    """Say of when the list is, where it is not of now; "" where it is."""
    if state.as_of is None:
        return ""
    return translate("zones", "As it stood at {time}.").format(
        time=wording_time.clock(state.as_of, zone)
    )


def push(state: PushState, zone: str) -> str:
    """Say where the gates do not decide by what is granted here; "" where they do."""
    since = wording_time.clock(state.since, zone) if state.since else ""
    match state.stand:
        case PushStand.LATE:
            return translate(
                "zones",
                "The gates have not heard of what changed at {time}: let people through by hand.",
            ).format(time=since)
        case PushStand.REFUSED:
            why = wording_offers.refusal(state.reason) if state.reason else ""
            return (
                translate("zones", "The bridge refuses what is granted since {time}. {why}")
                .format(time=since, why=why)
                .strip()
            )
        case _:
            return ""


def left_out(state: PushState) -> str:
    """Say which badges open nothing, whoever has them; "" where there is none."""
    if not state.left_out:
        return ""
    return translate(
        "zones", "No reader knows the card of badge {numbers}: it opens nothing. Take another one."
    ).format(numbers=", ".join(state.left_out[:LEFT_OUT_SHOWN]))


def gate(row: GateRow) -> str:
    """Say how a gate stands."""
    if not row.live:
        return translate("zones", "no data")
    if row.out_of_order and row.stand is GateStand.CLOSED:
        return translate("zones", "out of order")
    return {
        GateStand.CLOSED: translate("zones", "closed"),
        GateStand.GRANTED: translate("zones", "opens"),
        GateStand.OPEN: translate("zones", "open"),
        GateStand.PASSAGE: translate("zones", "passing"),
        GateStand.ALARM: translate("zones", "alarm"),
        GateStand.FREED: translate("zones", "free: fire"),
        GateStand.UNKNOWN: translate("zones", "not known"),
    }[row.stand]


def counted(row: GateRow) -> str:
    """Say how many passed a gate."""
    if row.passed_in is None or row.passed_out is None:
        return "–"
    return translate("zones", "in {ins} · out {outs}").format(
        ins=row.passed_in, outs=row.passed_out
    )


def refused(row: GateRow, zone: str) -> str:
    """Say whom a gate refused last and why; "" where it did not."""
    if row.refused is None or row.refused_at is None:
        return ""
    badge = (
        translate("zones", "badge {n}").format(n=row.badge)
        if row.badge
        else translate("zones", "a strange badge")
    )
    return translate("zones", "{time} {gate}: {badge} {why}").format(
        time=wording_time.hour(row.refused_at, zone), gate=row.label, badge=badge,
        why=_why(row.refused),
    )  # fmt: skip


def _why(outcome: GateOutcome) -> str:
    return {
        GateOutcome.UNKNOWN_CARD: translate("zones", "is not known here"),
        GateOutcome.NOT_YET: translate("zones", "is not allowed in yet"),
        GateOutcome.EXPIRED: translate("zones", "is over its time"),
        GateOutcome.WRONG_ZONE: translate("zones", "is not granted this zone"),
        GateOutcome.WRONG_DIRECTION: translate("zones", "may not go this way"),
        GateOutcome.PASSED_BACK: translate("zones", "is inside already"),
    }.get(outcome, outcome.value)


# -- what can be asked ---------------------------------------------------------------------------


def zones(state: ZonesState) -> tuple[Option, ...]:
    """Offer every zone, with how full it is."""

    def words(row: ZoneRow) -> str:
        name = zone_name(row)
        if row.full:
            return translate("zones", "{zone} (full)").format(zone=name)
        return f"{name} ({occupied(row)})" if row.limit else name

    return tuple(Option(row.id, words(row)) for row in state.zones)


def occupied(row: ZoneRow) -> str:
    """Say how many people are in a zone, of how many it bears."""
    return f"{row.people} / {row.limit}" if row.limit else str(row.people)


def lengths(state: ZonesState, zone: str) -> tuple[Option, ...]:
    """Offer how long a zone may be granted."""
    end = (
        translate("zones", "until closing, {time}").format(
            time=wording_time.hour(state.closes, zone)
        )
        if state.closes
        else translate("zones", "12 hours")
    )
    short = (Option(str(n), wording_time.minutes(n)) for n in LENGTHS)
    return (*short, Option("0", end))


def accounts() -> tuple[Option, ...]:
    """Offer why somebody is accounted for."""
    said: tuple[tuple[str, Callable[[], str]], ...] = (
        ("seen_leaving", lambda: translate("zones", "seen leaving the building")),
        ("seen_inside", lambda: translate("zones", "seen inside, all is well")),
        ("camera", lambda: translate("zones", "seen on camera")),
        ("colleague", lambda: translate("zones", "a colleague without a badge")),
        ("gate_mistaken", lambda: translate("zones", "nobody: the gate was mistaken")),
    )
    return tuple(Option(code, words()) for code, words in said)


def not_back(ticket: str, number: str) -> str:
    """Ask about the badge that keeps a visit from ending."""
    return translate("zones", "Badge {n} of {ticket} is not back yet.").format(
        n=number, ticket=ticket
    )


def back_or_lost() -> tuple[Option, ...]:
    """Offer what became of a badge."""
    return (
        Option("returned", translate("zones", "handed in")),
        Option("lost", translate("zones", "lost")),
    )


def badge(number: str) -> str:
    """Name a badge."""
    return translate("zones", "Badge {n}").format(n=number)


def not_in_drawer(row: BadgeRow) -> str:
    """Say what became of a badge that is not in the drawer."""
    return translate("zones", "called lost") if row.lost else translate("zones", "not back")


def people(state: ZonesState) -> str:
    """Count the people in the building; of whom nobody knows who they are comes first."""
    visitors, staff = state.count(PersonKind.VISITOR), state.count(PersonKind.STAFF)
    if visitors == 1:
        known = translate("zones", "1 visitor · {staff} staff").format(staff=staff)
    else:
        known = translate("zones", "{visitors} visitors · {staff} staff")
        known = known.format(visitors=visitors, staff=staff)
    unknown = state.count(PersonKind.UNKNOWN)
    if not unknown:
        return known
    return translate("zones", "{n} not known · {known}").format(n=unknown, known=known)


# -- what cannot be done -------------------------------------------------------------------------

REFUSALS: tuple[type[Exception], ...] = (
    zone_errors.ZoneFullError, zone_errors.BadgeOutError, zone_errors.BadgeTakenError,
    zone_errors.UnknownBadgeError, zone_errors.NobodyThereError, zone_errors.NotGrantableError,
)  # fmt: skip


def refusal(error: Exception) -> str:
    """Say why a deed about zones and badges was not done, and what to do."""
    match error:
        case zone_errors.ZoneFullError():
            return _full(error)
        case zone_errors.BadgeOutError(number=number, ticket=ticket):
            return translate(
                "errors",
                "Badge {n} of {ticket} is not back. Take it in, or call it lost, then finish.",
            ).format(n=number, ticket=ticket)
        case zone_errors.BadgeTakenError(number=number, why=why):
            return _taken(why).format(n=number)
        case zone_errors.UnknownBadgeError(number=number):
            return translate(
                "errors", "There is no badge {n} in this office. Read the number again."
            ).format(n=number)
        case zone_errors.NotGrantableError(ticket=ticket):
            return translate(
                "errors",
                "{ticket} is on the way out or not inside: no zone can be granted."
                " Look at the list.",
            ).format(ticket=ticket)
        case _:
            return translate("errors", "Whom you chose is no longer on the list. Choose again.")


def _full(error: zone_errors.ZoneFullError) -> str:
    if not error.who:
        return translate(
            "errors", "Too many people for this zone ({n}). A chief may let them in all the same."
        ).format(n=error.limit)
    unknown = translate("zones", "unknown")
    names = [
        f"{name or unknown} + {party - 1}" if party > 1 else name or unknown
        for name, party in error.who[:FULL_NAMED]
    ]
    if len(error.who) > FULL_NAMED:
        names.append("…")
    return translate(
        "errors",
        "The zone is full ({n}): {who}. Wait until somebody is out, or let a chief do it.",
    ).format(n=error.limit, who=", ".join(names))


def _taken(why: str) -> str:
    words = {
        "lost": translate("errors", "Badge {n} was called lost. Take it back in first."),
        "staff": translate("errors", "Badge {n} belongs to a colleague. Take a visitor's badge."),
        "free": translate("errors", "Badge {n} is in the drawer already."),
    }
    other = translate("errors", "Badge {n} is with somebody else. Take another one.")
    return words.get(why, other)
