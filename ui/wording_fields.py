"""Words for what was typed and cannot be kept, and the closed lists of reasons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import wording_agenda, wording_office
from ui.finder import Option

translate = QCoreApplication.translate


def bad_field(field: str, why: str) -> str:
    """Say which field cannot be kept, why, and what to do."""
    return _causes(why).format(field=name(field))


def name(field: str) -> str:
    """Name a field of a form."""
    return {
        "service": translate("fields", "Reason for the visit"),
        "language": translate("fields", "Language"),
        "priority": translate("fields", "Priority"),
        "errands": translate("fields", "Also for"),
        "party": translate("fields", "Number of people"),
        "name": translate("fields", "Name"),
        "note": translate("fields", "Note"),
        "companions": translate("fields", "Companions"),
        "brought": translate("fields", "Brought along"),
        "reason": translate("fields", "Reason"),
        "minutes": translate("fields", "Minutes"),
        "count": translate("fields", "Number of people"),
        "cause": translate("fields", "Cause"),
        "login": translate("fields", "Login name"),
        "staff": translate("fields", "Person"),
        "series": translate("fields", "Ticket series"),
        "contact": translate("fields", "Mail or telephone"),
        "starts": translate("fields", "Time"),
        "day": translate("fields", "Day"),
    }.get(field, field)


def _causes(why: str) -> str:
    odd = translate("fields", "{field}: there are signs in it that cannot be kept. Type it again.")
    return {
        "long": translate("fields", "{field}: too long. Shorten it and save again."),
        "control": odd,
        "direction": odd,
        "national_number": translate(
            "fields", "{field}: a national number may not be kept here. Remove it and save again."
        ),
        "range": translate(
            "fields", "{field}: that number is not possible. Change it, save again."
        ),
        "calendar": translate("fields", "{field}: only from 2000 to 2100. Choose another day."),
        "empty": translate("fields", "{field}: nothing is filled in. Fill it in and save again."),
        "taken": translate("fields", "{field}: this one exists already. Choose another one."),
        "twice": translate("fields", "{field}: the same stands there twice. Leave one out."),
        "unknown": translate("fields", "{field}: this is not in the list. Choose from the list."),
    }.get(why, translate("fields", "{field}: this cannot be kept. Change it and save again."))


def overtaking() -> tuple[Option, ...]:
    """List why somebody may be called before others."""
    return (
        Option("urgent", translate("reasons", "Urgent")),
        Option("agreed", translate("reasons", "Agreed with the visitor")),
        Option("language", translate("reasons", "Language or interpreter is here now")),
        Option("short", translate("reasons", "Only a short question")),
        Option("safety", translate("reasons", "Calmer for the waiting room")),
        Option("chief", translate("reasons", "Asked by the chief")),
        Option("other", translate("reasons", "Other reason")),
    )


def breaking_off() -> tuple[Option, ...]:
    """List why a visit may be broken off."""
    return (
        Option("walked_out", translate("reasons", "Does not want to wait")),
        Option("other_office", translate("reasons", "Belongs to another office")),
        Option("online", translate("reasons", "Goes on online")),
        Option("mistake", translate("reasons", "Registered by mistake")),
        Option("conduct", translate("reasons", "Sent away for misconduct")),
        Option("other", translate("reasons", "Other reason")),
    )


def taking_over() -> tuple[Option, ...]:
    """List why a counter may take the visitor of another."""
    return (
        Option("agreed", translate("reasons", "Agreed with the other counter")),
        Option("away", translate("reasons", "The other counter is closed or away")),
        Option("chief", translate("reasons", "Asked by the chief")),
        Option("other", translate("reasons", "Other reason")),
    )


def pauses() -> tuple[Option, ...]:
    """List how long a visit may be paused; the code is the minutes."""
    said = translate("reasons", "{n} minutes")
    return tuple(Option(str(n), said.format(n=n)) for n in (15, 5, 10, 20, 30, 45, 60))


def said(code: str) -> str:
    """Name a reason by its code, from any of the lists."""
    own = (*overtaking(), *breaking_off(), *taking_over(), *wording_office.overriding())
    agenda = (
        *wording_agenda.cancelling(), *wording_agenda.overriding(), *wording_agenda.receiving()
    )  # fmt: skip
    lists = (*own, *agenda)
    return next((option.words for option in lists if option.code == code), code)
