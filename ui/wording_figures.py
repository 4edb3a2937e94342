"""Words of the figures: their titles, what each says in one line, and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from device_bridge.protocol.codes import CheckOutcome
from reception_app.alarms import BUDGET_HOUR
from reception_app.estimates import Calibration
from reception_app.figures import FEW, Figures, Spread
from ui import wording_agenda, wording_airlock, wording_time

translate = QCoreApplication.translate
NOTHING = "–"


def hidden() -> str:
    """Say a number that is not told."""
    return translate("figures", "< {n}").format(n=FEW)


def count(number: int | None) -> str:
    """Say a count of people; one of few is not told."""
    return hidden() if number is None else str(number)


def number(value: float) -> str:
    """Say a middle value: whole, or with the half that two middle ones make."""
    whole = value == int(value)
    return QLocale().toString(float(value), "f", 0 if whole else 1)


def hours(first: int) -> str:
    """Say one hour of the day."""
    return translate("figures", "{first}–{last} h").format(first=first, last=first + 1)


def week(monday: date) -> str:
    """Say a week by its number."""
    return translate("figures", "wk {n}").format(n=monday.isocalendar().week)


def seconds(value: float) -> str:
    """Say how long a check took."""
    return wording_time.span(round(value))


def outcome(code: str) -> str:
    """Name how a check ended that let nobody in."""
    return wording_airlock.check_outcome(CheckOutcome(code))


# -- the line over each chart ----------------------------------------------------------------


def arrived(shown: Figures, hour: str) -> tuple[str, str]:
    """Say how many came, and how many usually have come by now."""
    words = translate("figures", "today until {hour} · median {n}")
    return str(shown.arrived), words.format(hour=hour, n=number(shown.usual_by_now))


def waited(shown: Figures) -> tuple[str, str]:
    """Say how long people waited today, or in the weeks behind where too few came today."""
    return _spread(shown.wait_today, shown.wait_usual, minutes)


def checked(shown: Figures) -> tuple[str, str]:
    """Say how long a check took."""
    return _spread(shown.check_today, shown.check_usual, seconds)


def minutes(value: float) -> str:
    """Say a wait."""
    return wording_time.minutes(round(value))


def _spread(
    today: Spread | None, usual: Spread | None, say: Callable[[float], str]
) -> tuple[str, str]:
    if today is not None:
        words = translate("figures", "median today · nine of ten within {p90}")
        return say(today.median), words.format(p90=say(today.p90))
    if usual is not None:
        words = translate("figures", "median of 4 weeks · nine of ten within {p90}")
        return say(usual.median), words.format(p90=say(usual.p90))
    return NOTHING, too_few()


def alarms(shown: Figures) -> tuple[str, str]:
    """Say how many alarms rose today, against what a person can deal with."""
    words = translate("figures", "today · {n} in the last hour, goal at most {goal}")
    return str(shown.alarms), words.format(n=shown.alarms_last_hour, goal=BUDGET_HOUR)


def kept(shown: Figures) -> tuple[str, str]:
    """Say how much of the protected neighbourhood work stands this week."""
    this = shown.weeks[-1].kept if shown.weeks else None
    if this is None or this.percent is None:
        return NOTHING, translate("figures", "nothing is promised this week")
    words = translate("figures", "this week · aim {aim}")
    return wording_agenda.percent(this.percent), words.format(
        aim=wording_agenda.percent(this.aim_percent)
    )


def missed(shown: Figures) -> tuple[str, str]:
    """Say for how many appointments of this week nobody came, or of the newest week told."""
    told = [one for one in shown.weeks if one.missed_percent is not None]
    if not told:
        return NOTHING, too_few()
    newest = told[-1]
    words = translate("figures", "{week} · {missed} of {booked} appointments")
    return wording_agenda.percent(newest.missed_percent or 0), words.format(
        week=week(newest.monday), missed=newest.missed, booked=newest.booked
    )


def refused(shown: Figures) -> tuple[str, str]:
    """Say the most frequent reason why nobody was let in."""
    told = [one for one in shown.refusals if one.usual]
    if not told:
        return NOTHING, too_few()
    first = max(told, key=lambda one: one.usual or 0)
    words = translate("figures", "in 4 weeks · {outcome}")
    return str(first.usual), words.format(outcome=outcome(first.code))


# -- what is not told --------------------------------------------------------------------------


def too_few() -> str:
    """Say that there is too little to tell."""
    return translate("figures", "fewer than {n}: not told").format(n=FEW)


def without(found: Figures | None) -> str:
    """Say why there are no figures: they are being read, or there are too few visits."""
    if found is None:
        return translate("figures", "The figures are being read.")
    return translate("figures", "No figures yet: fewer than {n} visits.").format(n=FEW)


def scope(office: str, services: int) -> str:
    """Say whose figures these are and what is left out."""
    if services == 0:
        return translate("figures", "{office} · nobody's own").format(office=office)
    if services == 1:
        words = translate("figures", "{office} · nobody's own, 1 reason with fewer than {n} hidden")
        return words.format(office=office, n=FEW)
    words = translate(
        "figures", "{office} · nobody's own, {hidden} reasons with fewer than {n} hidden"
    )
    return words.format(office=office, hidden=services, n=FEW)


def as_it_was(hour: str) -> str:
    """Say that the database is away."""
    return translate("figures", "As it was at {time}: the database is away.").format(time=hour)


def ranges(so_far: Calibration) -> str:
    """Say how good the waiting ranges were that this counter told."""
    if not so_far.known:
        return translate(
            "figures", "Waiting ranges told here: too few came out so far to judge them."
        )
    words = translate("figures", "Of the last {n} waiting ranges told here {inside} were right.")
    return words.format(n=so_far.told, inside=so_far.inside)


def made_of() -> tuple[str, ...]:
    """Say how these figures are made."""
    return (
        translate("figures", "No figure is about an officer, and none holds a name."),
        translate(
            "figures",
            "What would tell of fewer than {n} people is not told, on screen, on paper or in a"
            " file.",
        ).format(n=FEW),
        translate(
            "figures",
            "Four weeks are the 28 days before today. A median of a day or an hour leaves out days"
            " on which nobody came.",
        ),
        translate(
            "figures",
            "A wait runs from the arrival, for who came early to an appointment from its time,"
            " after a transfer from that.",
        ),
        translate(
            "figures",
            "A check runs from the release of the outer door to its outcome. Alarms are those that"
            " the bridges have in their journals.",
        ),
    )
