"""The reasons for a visit, and finding one while typing (screens.md 1.3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated, Protocol, TypeVar

import msgspec
from msgspec import Meta

from reception_app.errors import BadFieldError
from reception_app.visits import Priority
from resources import resource

_WORD = re.compile(r"\w+")
_RANKS = 4


# No controls, no other line, and nothing that turns the direction of text round.
_SIGN = r"[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"
_BLANK = (  # spaces and what fonts draw nothing for
    r"\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    r"\u2060-\u2065\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
SEEN = rf"^(?=.*[^{_BLANK}]){_SIGN}+\Z"  # at least one sign of it can be seen
SEEN_OR_NOTHING = rf"^(?:(?=.*[^{_BLANK}]){_SIGN}+)?\Z"
# One line for people.
Line = Annotated[str, Meta(max_length=160, pattern=SEEN)]


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line in the three languages; none may be missing."""

    nl: Line
    fr: Line
    en: Line

    def said(self, language: str) -> str:
        """Return the line in one of the languages of the desk."""
        return {"nl": self.nl, "fr": self.fr}.get(language, self.en)


class Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reason for a visit, in the three languages."""

    code: Annotated[str, Meta(pattern=r"^[A-Z][A-Z0-9-]{1,39}\Z")]
    nl: Line
    fr: Line
    en: Line
    priority: Priority = Priority.WALK_IN
    discreet: bool = False  # never named on a screen that others see
    target_min: Annotated[int, Meta(ge=1, le=240)] = 20  # called within
    minutes: Annotated[int, Meta(ge=1, le=480)] = 20  # how long it takes, for one person
    words: tuple[Line, ...] = ()  # further words that find it
    bring: Text | None = None  # what to bring
    refer: Text | None = None  # who else helps with it, inside or outside


class _Services(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    service: tuple[Service, ...]


def load_services() -> tuple[Service, ...]:
    """Read the start list of reasons, the frequent ones first."""
    text = resource("services.toml").read_bytes()
    return msgspec.toml.decode(text, type=_Services).service


class Named(Protocol):
    """What can be found: a `Service`, or what the window knows of it."""

    @property
    def code(self) -> str:
        """What the office files it under."""

    @property
    def nl(self) -> str:
        """The name in Dutch."""

    @property
    def fr(self) -> str:
        """The name in French."""

    @property
    def en(self) -> str:
        """The name in English."""

    @property
    def words(self) -> tuple[str, ...]:
        """Further words that find it."""


Found = TypeVar("Found", bound=Named)


def find(typed: str, services: Iterable[Found], language: str) -> tuple[Found, ...]:
    """Return the services of which every typed word begins a word, best first.

    Best is the first word of the name in `language`, then any word of it, then code and further
    words, then the other languages. Accents and case do not count; ties keep the given order.
    """
    wanted = words_of(typed)
    ranked = [(_rank(wanted, service, language), service) for service in services]
    found = [pair for pair in ranked if pair[0] < _RANKS]
    return tuple(service for _, service in sorted(found, key=lambda pair: pair[0]))


def _rank(wanted: tuple[str, ...], service: Named, language: str) -> int:
    own = words_of({"nl": service.nl, "fr": service.fr}.get(language, service.en))
    more = words_of(" ".join((service.code, *service.words)))
    others = words_of(" ".join((service.nl, service.fr, service.en)))
    places = (own[:1], own, more, others)
    return max((_place(word, places) for word in wanted), default=0)


def _place(word: str, places: tuple[tuple[str, ...], ...]) -> int:
    for rank, parts in enumerate(places):
        if any(part.startswith(word) for part in parts):
            return rank
    return _RANKS


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into words without accents and capitals."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(_WORD.findall(bare))


def check_service(code: str, services: Iterable[Service]) -> None:
    """Raise `BadFieldError` for a reason that this office does not have."""
    if code not in {service.code for service in services}:
        raise BadFieldError("service", "unknown")
