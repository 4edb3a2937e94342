"""Words for what the register of security measures says of what the bridge serves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.register import Unfitted, Written
from ui import wording_office_page

translate = QCoreApplication.translate


def short(how: Written) -> str:
    """Say in a line of a table how the register has a thing; nothing where it is fitted."""
    return {
        Written.FITTED: "",
        Written.OUT_OF_ORDER: translate("register", "out of order (register)"),
        Written.NOT_FITTED: translate("register", "not installed (register)"),
    }[how]


def trouble(how: Written) -> tuple[str, str]:
    """Say what the register has against it and what to do; nothing where it is fitted."""
    if how is Written.FITTED:
        return "", ""
    if how is Written.OUT_OF_ORDER:
        return (
            translate("register", "Out of order by the register of this office."),
            translate("register", "It is not steered from here. Use the key on the spot."),
        )
    return (
        translate(
            "register", "By the register of this office it is not installed, yet it is there."
        ),
        translate("register", "Look at it on the spot, and call the technical service."),
    )


def told(found: Iterable[Unfitted]) -> str:
    """Say what the bridge serves and the register does not have, one sentence a kind."""
    return " ".join(_told(one) for one in found)


def _told(one: Unfitted) -> str:
    kind = wording_office_page.measure_kind(one.kind)
    if one.planned is None:
        return translate(
            "register",
            "{kind}: the register has none, the bridge serves {n}. Shown if it moves or fails.",
        ).format(kind=kind, n=one.served)
    return translate(
        "register",
        "{kind}: planned for {date} by the register, the bridge serves {n}."
        " Shown if it moves or fails.",
    ).format(kind=kind, n=one.served, date=wording_office_page.dated(one.planned))
