"""Words for whom a visitor can be referred to, and how it stands there now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reception_app.hours import Opening
from reception_app.referrals import Target, TargetKind
from reception_app.services import find, words_of
from ui import wording_time
from ui.finder import Option, Search
from ui.translations import current

translate = QCoreApplication.translate


def name(target: Target) -> str:
    """Name a target in the language of the screen."""
    return target.name.said(current())


def kind(target: Target) -> str:
    """Say what a referral to it does."""
    return {
        TargetKind.SERVICE: translate("referrals", "service here"),
        TargetKind.OFFICE: translate("referrals", "other office"),
        TargetKind.EXTERNAL: translate("referrals", "elsewhere"),
    }[target.kind]


def what_happens(target: Target) -> str:
    """Say what becomes of the visitor."""
    if target.kind is TargetKind.SERVICE:
        return translate(
            "referrals", "Waits again for this service, with the time of arrival they had."
        )
    return translate("referrals", "The visit here ends; the slip says where to go.")


def opening(target: Target, now: datetime, zone: str) -> str:
    """Say whether it is open now; nothing for a service of this office."""
    if target.kind is TargetKind.SERVICE:
        return ""
    if target.now is None:
        return translate("referrals", "Hours not known here")
    until = _until(target.now.until, now, zone)
    if target.now.opening is Opening.CLOSED:
        words = (
            translate("referrals", "Closed now, opens {time}")
            if until
            else translate("referrals", "Closed now")
        )
    elif target.now.opening is Opening.ALWAYS or not until:
        words = translate("referrals", "Open day and night")
    else:
        words = translate("referrals", "Open now, until {time}")
    return words.format(time=until)


def appointment(target: Target) -> str:
    """Say that an appointment is needed, where it is."""
    return translate("referrals", "By appointment only") if target.appointment else ""


def _until(at: datetime | None, now: datetime, zone: str) -> str:
    return wording_time.hour_or_day(at, now, zone) if at else ""


def details(target: Target, now: datetime, zone: str) -> tuple[tuple[str, str], ...]:
    """Give what is known of it, by name and value, in the language of the screen."""
    said = [
        (translate("referrals", "What for"), target.what),
        (translate("referrals", "Where"), target.place),
        (translate("referrals", "Hours"), target.times),
        (translate("referrals", "Bring along"), target.bring),
    ]
    told = [(head, text.said(current())) for head, text in said if text is not None]
    if target.phone:
        told.append((translate("referrals", "Telephone"), target.phone))
    if target.zone is not None and target.until is not None:
        words = translate("referrals", "{zone}, until {time}")
        hour = wording_time.hour_or_day(target.until, now, zone)
        told.append((translate("referrals", "Zone"),
                     words.format(zone=target.zone.said(current()), time=hour)))  # fmt: skip
    return tuple(told)


def search_in(targets: tuple[Target, ...], service: str) -> Search:
    """Search everybody to refer to but the service that the visitor came for."""
    others = tuple(one for one in targets if one.code != service)

    def search(typed: str) -> tuple[Option, ...]:
        found = find(typed, others, current())
        # A whole word of a name goes first: "doc" is Doc Stop before it is documents.
        wanted = set(words_of(typed))
        found = tuple(sorted(found, key=lambda one: not wanted & set(words_of(name(one)))))
        words = translate("referrals", "{name} · {kind}")
        return tuple(
            Option(one.code, words.format(name=name(one), kind=kind(one))) for one in found
        )

    return search
