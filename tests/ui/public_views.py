"""Frozen views of the public screen for tests and pictures."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reception_app.display import HoursLine, Page, PublicCall, PublicView
from reception_app.services import Text

AT = datetime(2026, 11, 26, 9, 27, tzinfo=UTC)
NAME = Text(
    "Regiokantoor Bredabaan", "Commissariat régional Bredabaan", "Regional office Bredabaan"
)
LONG = Text(
    "Wijkkantoor Antwerpsesteenweg-Halewijnlaan en Sint-Andriesplaats (Linkeroever)",
    "Commissariat de quartier Antwerpsesteenweg-Halewijnlaan et Sint-Andriesplaats (Linkeroever)",
    "Neighbourhood office Antwerpsesteenweg-Halewijnlaan and Sint-Andriesplaats (Linkeroever)",
)


def call(ticket: str, counter: str, minutes: float, *, open_: bool = True) -> PublicCall:
    """Give a call of so many minutes ago."""
    return PublicCall(ticket, counter, AT - timedelta(minutes=minutes), open=open_)


LAST = (
    call("A092", "1", 4, open_=False), call("B010", "1", 9, open_=False),
    call("B009", "3", 12), call("B007", "2", 19, open_=False),
)  # fmt: skip
SEVERAL = PublicView(
    Page.CALLS, NAME, "10:27", call("B014", "2", 0), LAST, waiting=6, low_min=10, high_min=20
)
VIEWS = {
    "several": SEVERAL,
    "called": replace(SEVERAL, last=(), waiting=1, low_min=0, high_min=5),
    "welcome": PublicView(Page.WELCOME, NAME, "10:27", low_min=0, high_min=5),
    "welcome-last": replace(SEVERAL, page=Page.WELCOME, call=None, waiting=0, high_min=0),
    "no-estimate": replace(SEVERAL, low_min=0, high_min=0, waiting=128),
    "patience": PublicView(Page.PATIENCE, NAME, "10:27"),
    "closed": PublicView(
        Page.CLOSED, NAME, "22:40", opens=datetime(2026, 11, 27, 9, tzinfo=UTC),
        week=(HoursLine(0, 4, "09:00-21:00"), HoursLine(5, 6, "10:00-18:00")),
    ),
    "closed-week": PublicView(
        Page.CLOSED, NAME, "22:40", opens=datetime(2026, 11, 30, 9, tzinfo=UTC),
        week=(
            HoursLine(0, 0, "09:00-12:00, 13:00-17:00"), HoursLine(1, 1, "13:00-20:00"),
            HoursLine(2, 2, "09:00-12:00"), HoursLine(3, 3, "09:00-12:00, 13:00-17:00"),
            HoursLine(4, 4, "09:00-12:00"), HoursLine(5, 5, "10:00-12:00"), HoursLine(6, 6, ""),
        ),
    ),
    "closed-for-long": PublicView(
        Page.CLOSED, NAME, "22:40", week=(HoursLine(0, 6, ""),)
    ),
    "evacuation": PublicView(Page.EVACUATION, NAME, "10:27"),
    "test": replace(SEVERAL, test=True),
    "long-name": replace(
        SEVERAL, name=LONG, call=call("B999", "128", 0), waiting=60, low_min=120, high_min=185
    ),
}  # fmt: skip
