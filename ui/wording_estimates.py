"""Words for waiting ranges: how long, how that came about, and how good it was so far."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.estimates import Calibration, Forecast, NoEstimate, Range

translate = QCoreApplication.translate


def still(forecast: Forecast | None) -> str:
    """Say how much longer somebody may wait; nothing where that is not known."""
    if not isinstance(forecast, Range):
        return ""
    return translate("estimates", "≈ {low}–{high} min").format(
        low=forecast.low_min, high=forecast.high_min
    )


def newcomer(forecast: Forecast | None) -> str:
    """Say what to tell somebody who comes now; nothing where nothing was reckoned."""
    match forecast:
        case None:
            return ""
        case Range(low_min=low, high_min=high):
            words = translate("estimates", "who comes now: {low}–{high} min")
            return words.format(low=low, high=high)
    return translate("estimates", "who comes now: no estimate")


def how(forecast: Forecast | None, so_far: Calibration) -> str:
    """Say how a range came about, or why there is none, and how good the last ones were."""
    match forecast:
        case None:
            return ""
        case Range():
            return " ".join(part for part in (_made_of(forecast), judged(so_far)) if part)
    return {
        NoEstimate.NO_COUNTER: translate(
            "estimates", "No estimate: nobody is signed in at a counter."
        ),
        NoEstimate.FEW_SAMPLES: translate(
            "estimates", "No estimate: fewer than 20 earlier visits are known."
        ),
        NoEstimate.TOO_MANY: translate("estimates", "No estimate: too many are waiting before."),
    }[forecast]


def _made_of(told: Range) -> str:
    words = translate(
        "estimates",
        "Expected {low}–{high} min, from {samples} earlier visits; called before: {ahead};"
        " counters: {counters}; appointments that may come between: {booked}.",
    )
    return words.format(
        low=told.low_min, high=told.high_min, samples=told.samples, ahead=told.ahead,
        counters=told.counters, booked=told.booked,
    )  # fmt: skip


def judged(so_far: Calibration) -> str:
    """Say how good the last ranges were; nothing before enough of them came out."""
    if not so_far.known:
        return ""
    words = translate("estimates", "Of the last {n} ranges {inside} were right.")
    return words.format(n=so_far.told, inside=so_far.inside)
