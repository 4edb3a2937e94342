"""Words of a silent alarm of another post; at the post itself there are none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.panic import PanicRow
from ui import wording_offers, wording_post, wording_time

translate = QCoreApplication.translate


def what(row: PanicRow, zone: str) -> str:
    """Say where, and since when."""
    return translate("panic", "Silent alarm: {counter}, since {time}").format(
        counter=wording_post.counter(row.post).lower(), time=wording_time.clock(row.since, zone)
    )


def how(row: PanicRow) -> str:
    """Say who pressed what, and the procedure."""
    do = translate("panic", "Follow the procedure. Do not phone the post, do not go in alone.")
    if row.by_button:
        button = translate("panic", "By the button at the post.")
        return f"{button} {do}"
    who = translate("panic", "By the key of the console ({officer}).").format(officer=row.officer)
    return f"{who} {do}"


def others(rows: tuple[PanicRow, ...]) -> str:
    """Name the other posts that raised one."""
    names = ", ".join(wording_post.counter(row.post).lower() for row in rows)
    return translate("panic", "Also: {posts}").format(posts=names) if rows else ""


def end(row: PanicRow) -> str:
    """Name the button that ends it."""
    return translate("panic", "End: {counter}").format(
        counter=wording_post.counter(row.post).lower()
    )


def why_over() -> str:
    """Ask why it is over."""
    return translate("panic", "Why is it over? On record.")


def reason_first() -> str:
    """Say that a reason is due."""
    return translate("panic", "Say first why it is over.")


def still_pressed() -> str:
    """Say why it cannot be ended yet."""
    return translate("panic", "The button at the post is still pressed. Have it released first.")


def offer(value: Offer) -> str:
    """Say why nobody here ends it; nothing when somebody may."""
    if value.why is Why.NOT_ALLOWED:
        return translate("panic", "Only a chief ends it here, or the key at the post.")
    return "" if value.ready else wording_offers.offer(value)
