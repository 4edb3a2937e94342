"""Words of a changed office file: what is wrong with it, and where its draft stands."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reception_app.desk.states.office_page import ImportState
from reception_app.hours_text import FORM
from ui import wording_office_page as page

translate = QCoreApplication.translate

# What `reception office check` says of a file; what is not here is said in its English words.
_FAULTS = (
    QT_TRANSLATE_NOOP("office file", 'there is no time zone "{a}"'),
    QT_TRANSLATE_NOOP("office file", "is missing: from when on who may come, and when"),
    QT_TRANSLATE_NOOP("office file", "{a} {b} is there twice"),
    QT_TRANSLATE_NOOP("office file", '"{a}" is there twice'),
    QT_TRANSLATE_NOOP("office file", "{a} is there twice"),
    QT_TRANSLATE_NOOP("office file", "is there twice"),
    QT_TRANSLATE_NOOP("office file", 'differs from "{a}" in capitals alone'),
    QT_TRANSLATE_NOOP("office file", "a night is one span"),
    QT_TRANSLATE_NOOP("office file", "{a} is no day from 2000 to 2100"),
    QT_TRANSLATE_NOOP("office file", "there is no {a} on {b}: the clocks go forward"),
    QT_TRANSLATE_NOOP("office file", "{a} comes twice on {b}: the clocks go back"),
    QT_TRANSLATE_NOOP("office file", 'there is no area "{a}"'),
    QT_TRANSLATE_NOOP("office file", "lies within itself"),
    QT_TRANSLATE_NOOP("office file", 'there is no service "{a}" in the common list'),
    QT_TRANSLATE_NOOP("office file", 'there is no service "{a}"'),
    QT_TRANSLATE_NOOP("office file", 'use "{a}" is there twice'),
    QT_TRANSLATE_NOOP("office file", "out of order on {a}, and never installed"),
    QT_TRANSLATE_NOOP("office file", "an office offers something"),
    QT_TRANSLATE_NOOP("office file", "{a} and {b} overlap"),
    QT_TRANSLATE_NOOP("office file", "{a} of {b} overlaps {c}"),
    QT_TRANSLATE_NOOP("office file", '"{a}" is not understood: {b}'),
    QT_TRANSLATE_NOOP("office file", '"{a}": there is no {b} on a clock'),
    QT_TRANSLATE_NOOP("office file", '"{a}" opens and closes at one moment; a whole day is "24/7"'),
    QT_TRANSLATE_NOOP("office file", '"{a}" is longer than a day'),
    QT_TRANSLATE_NOOP(
        "office file", '"{a}" closes before it opens; write "{b}" if it ends the next day'
    ),
    QT_TRANSLATE_NOOP("office file", 'there is no office "{a}"'),
    QT_TRANSLATE_NOOP("office file", '"{a}" is no other regional office'),
    QT_TRANSLATE_NOOP("office file", "larger than {a} bytes: no office"),
    QT_TRANSLATE_NOOP("office file", "not TOML: {a}"),
    QT_TRANSLATE_NOOP("office file", "write [[{a}]]"),
    QT_TRANSLATE_NOOP("office file", "unknown key"),
    QT_TRANSLATE_NOOP("office file", "is missing"),
    QT_TRANSLATE_NOOP("office file", "is no text in UTF-8"),
    QT_TRANSLATE_NOOP("office file", "cannot be read: {a}"),
    QT_TRANSLATE_NOOP("office file", "is {a} and never changes"),
    QT_TRANSLATE_NOOP("office file", "Expected `{a}`, got `{b}`"),
    QT_TRANSLATE_NOOP("office file", "Invalid enum value {a}"),
)


@lru_cache(1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return each sentence with the pattern of what it was made of, the narrow ones first."""
    found = []
    for one in map(str, _FAULTS):
        parts = re.split(r"\{([abc])\}", one)
        signs = (f"(?P<{p}>.+?)" if n % 2 else re.escape(p) for n, p in enumerate(parts))
        found.append((re.compile("".join(signs), re.DOTALL), one))
    return tuple(found)


def fault(why: str) -> str:
    """Say what is wrong with a key, in the language of the screen."""
    for pattern, source in _patterns():
        told = pattern.fullmatch(why)
        if told is not None:
            parts = told.groupdict()
            if parts.get("b") == FORM:
                parts["b"] = form()
            return translate("office file", source).format(**parts)
    return why


def form() -> str:
    """Say how hours are written."""
    return translate(
        "office file", "write 09:00-12:00, 13:00-17:00, or 24/7, or nothing for closed"
    )


# -- what is said of the draft -----------------------------------------------------------------


def told(draft: ImportState) -> tuple[str, str]:
    """Say where the draft stands, and in which colour."""
    words, tone = _over(draft) or _open(draft)
    gap = draft.gap
    first, last = (page.dated(gap.first), page.dated(gap.last)) if gap is not None else ("", "")
    count = len(draft.faults) or len(draft.changes)
    return words.format(file=draft.file, n=count, first=first, last=last), tone


def _over(draft: ImportState) -> tuple[str, str] | None:
    """Say what is not to be confirmed; None where something is."""
    if draft.reading:
        return translate("office file", "{file} is being checked."), "text2"
    if draft.stored:
        return translate(
            "office file", "{file} is stored and on record. Every console follows by itself."
        ), "text"
    if draft.faults:
        return translate(
            "office file", "{file} cannot be used. Faults: {n}. Nothing was changed."
        ), "high"
    if not draft.changes:
        return translate(
            "office file", "{file} changes nothing: the directory has it already."
        ), "text2"
    return None


def _open(draft: ImportState) -> tuple[str, str]:
    if draft.unsaved:
        return translate(
            "office file", "Not stored: the database is away. The change stays here; confirm again."
        ), "high"
    if draft.gap is not None:
        return translate(
            "office file",
            "Careful: from {first} to {last} no rule holds. The office would be closed.",
        ), "high"
    if not draft.known:
        return translate(
            "office file", "{file} describes an office that the directory does not have yet."
        ), "text"
    return translate(
        "office file", "Changes in {file}: {n}. Nothing is stored until you confirm."
    ), "text"
