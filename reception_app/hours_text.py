"""Opening hours as people write them: "09:00-12:00, 13:00-17:00", "24/7", "" is closed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time
from itertools import pairwise

from reception_app.errors import ReceptionError
from reception_app.hours import WEEK, WHOLE_DAY, Span

ROUND_THE_CLOCK = "24/7"
FORM = 'write "09:00-20:30", "09:00-12:00, 13:00-17:00", "22:00-06:00+1", "24/7" or ""'
_SPAN = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)(\+1)?")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")
_DAY_MIN = 24 * 60


class HoursTextError(ReceptionError):
    """The hours cannot be read; `why` is a sentence with what to write instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_hours(text: str, *, lenient: bool = False) -> tuple[Span, ...]:
    """Read the spans of one day, in order; raise `HoursTextError`.

    A span past midnight must say so with "+1": else a slip of the pen would keep a building open
    all night. `lenient` takes it from the times alone, as the settings of a console always did.
    """
    if not text.strip():
        return ()
    if text.strip() == ROUND_THE_CLOCK:
        return WHOLE_DAY
    spans = sorted(
        (_read_span(part.strip(), lenient=lenient) for part in text.split(",")),
        key=lambda span: span.opens,
    )
    for early, late in pairwise(spans):
        if _length(early) > _minutes(late.opens) - _minutes(early.opens):
            raise HoursTextError(f"{written((early,))} and {written((late,))} overlap")
    return tuple(spans)


def _read_span(part: str, *, lenient: bool) -> Span:
    found = _SPAN.fullmatch(part)
    if found is None:
        raise HoursTextError(f'"{part}" is not understood: {FORM}')
    opens, closes, next_day = found.groups()
    for one in (opens, closes):
        if not _TIME.fullmatch(one) or (one == "24:00" and one is opens):
            raise HoursTextError(f'"{part}": there is no {one} on a clock')
    if opens == closes:
        raise HoursTextError(f'"{part}" opens and closes at one moment; a whole day is "24/7"')
    span = Span(time.fromisoformat(opens), time.fromisoformat(closes.replace("24:", "00:")))
    if next_day and span.closes > span.opens:
        raise HoursTextError(f'"{part}" is longer than a day')
    if closes < opens and not (next_day or lenient):
        raise HoursTextError(
            f'"{part}" closes before it opens; write "{part}+1" if it ends the next day'
        )
    return span


def check_week(days: Sequence[tuple[Span, ...]], names: Sequence[str]) -> None:
    """Raise `HoursTextError` where a span runs into the next day's; `names` are the days'."""
    for number, spans in enumerate(days):
        following = (number + 1) % WEEK
        first = min((_minutes(span.opens) for span in days[following]), default=_DAY_MIN)
        for span in spans:
            past = _minutes(span.opens) + _length(span) - _DAY_MIN
            if past > first:
                raise HoursTextError(
                    f"{written((span,))} of {names[number]} overlaps {names[following]}"
                )


def written(spans: Sequence[Span]) -> str:
    """Write spans as they are read."""
    if tuple(spans) == WHOLE_DAY:
        return ROUND_THE_CLOCK
    return ", ".join(_written(span) for span in spans)


def _written(span: Span) -> str:
    closes = f"{span.closes:%H:%M}" if span.closes != time(0) else "24:00"
    past = "+1" if time(0) < span.closes <= span.opens else ""
    return f"{span.opens:%H:%M}-{closes}{past}"


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _length(span: Span) -> int:
    length = (_minutes(span.closes) - _minutes(span.opens)) % _DAY_MIN
    return length or _DAY_MIN
