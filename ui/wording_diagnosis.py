"""Words of the diagnosis: links, answer times, messages, versions, and the bundle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reception_app.desk.states.diagnosis import DiagnosisState, Message, Way
from reception_app.desk.traffic import BEAT, LOST, NO_ANSWER, NOT_SENT
from reception_app.diagnosis import BundleNotWrittenError, BundleUnderWayError, Spread
from ui import wording, wording_time
from ui.fact_rows import Fact

translate = QCoreApplication.translate
MINUTE_S = 60
TENTHS_BELOW = 10  # ms: from here on a tenth tells nothing


def ago(seconds: float) -> str:
    """Say a moment on the scale of a chart."""
    if not seconds:
        return translate("diagnosis", "now")
    if seconds % MINUTE_S == 0:
        return translate("diagnosis", "−{n} min").format(n=round(seconds / MINUTE_S))
    return translate("diagnosis", "−{n} s").format(n=round(seconds))


def bound(seconds: float) -> str:
    """Name the line beyond which a word is worth nothing."""
    shown = QLocale().toString(seconds, "g", 3)
    return translate("diagnosis", "limit {n} s").format(n=shown)


def silence(last_s: float | None, longest_s: float) -> str:
    """Say when the last word came, and how long the longest silence was."""
    if last_s is None:
        return translate("diagnosis", "nothing came in the last two minutes")
    return translate("diagnosis", "last {age} ago · longest silence {longest}").format(
        age=wording_time.age(last_s), longest=wording_time.age(longest_s)
    )


def good() -> str:
    """Say that a link does what it should."""
    return translate("diagnosis", "in order")


def no_bridge() -> str:
    """Say that there is nothing to hear."""
    return translate("diagnosis", "This console has no bridge.")


def never() -> str:
    """Say that a link was silent since the start."""
    return translate("diagnosis", "Nothing came yet since the console was started.")


def trips(spread: Spread, unanswered: int) -> list[Fact]:
    """List how long the bridge took to answer."""
    none = translate("diagnosis", "none yet")
    lost = str(unanswered)
    return [
        (translate("diagnosis", "Last"), _ms(spread.last) if spread.count else none),
        (translate("diagnosis", "Median"), _ms(spread.median) if spread.count else none),
        (translate("diagnosis", "95 % within"), _ms(spread.p95) if spread.count else none),
        (translate("diagnosis", "Answers"), str(spread.count)),
        (translate("diagnosis", "Without an answer"), lost, "high" if unanswered else "text"),
    ]


def _ms(value: float) -> str:
    shown = QLocale().toString(value, "f", 1 if value < TENTHS_BELOW else 0)
    return translate("diagnosis", "{n} ms").format(n=shown)


def heads() -> tuple[str, str, str, str]:
    """Name the columns of the messages."""
    return (
        translate("diagnosis", "Time"),
        translate("diagnosis", "Direction"),
        translate("diagnosis", "Kind"),
        translate("diagnosis", "Count"),
    )


def way(one: Way) -> str:
    """Say which way a message went."""
    return {
        Way.IN: translate("diagnosis", "from bridge"),
        Way.OUT: translate("diagnosis", "to bridge"),
    }[one]


def kind(one: Message) -> str:
    """Name a kind: what is no message has words, the others have the protocol's own name."""
    return {
        BEAT: translate("diagnosis", "heartbeat"),
        LOST: translate("diagnosis", "link lost"),
        NO_ANSWER: translate("diagnosis", "no answer"),
        NOT_SENT: translate("diagnosis", "not sent"),
    }.get(one.kind, one.kind)


def versions(state: DiagnosisState, window: tuple[tuple[str, str], ...]) -> list[Fact]:
    """List what this console is made of, and the screen that it is shown on."""
    names = {
        "console": translate("diagnosis", "Console"),
        "protocol": translate("diagnosis", "Bridge protocol"),
        "schema": translate("diagnosis", "Database schema"),
        "python": "Python",
        "qt": "Qt",
        "sqlite": "SQLite",
        "pyzmq": "pyzmq",
        "system": translate("diagnosis", "System"),
        "screen": translate("diagnosis", "Screen"),
        "window": translate("diagnosis", "Window"),
    }
    unknown = translate("diagnosis", "not known")
    return [(names[name], said or unknown) for name, said in (*state.versions, *window)]


def saved(path: str) -> str:
    """Say where the bundle is."""
    return translate("diagnosis", "Saved: {path}. It holds no personal data.").format(path=path)


def failure(error: Exception) -> str:
    """Say why there is no bundle, and what to do."""
    match error:
        case BundleNotWrittenError(path=path):
            words = translate(
                "diagnosis",
                "The bundle could not be written: {path}. Make room or free the folder.",
            )
            return words.format(path=path)
        case BundleUnderWayError():
            return translate("diagnosis", "The bundle is being written. Wait a moment.")
    return wording.sentence(error)


def exporting() -> str:
    """Say that the bundle is on its way."""
    return translate("diagnosis", "The bundle is being written; the ledger is read for it.")


def not_yours() -> str:
    """Say who may take a bundle."""
    return translate(
        "diagnosis", "Only the chief, the administrator and the technician export a bundle."
    )
