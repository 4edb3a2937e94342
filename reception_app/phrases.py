"""Sentences for a visitor, by situation, in three languages side by side."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from reception_app.services import Text
from resources import resource

TOLD = ("nl", "fr", "en")


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """What may be said in one situation."""

    title: Text
    phrase: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=6)]


class _Cards(Struct, frozen=True, forbid_unknown_fields=True):
    card: Annotated[tuple[Card, ...], Meta(min_length=1, max_length=12)]


def load_cards() -> tuple[Card, ...]:
    """Read the cards, in the order of a visit."""
    return msgspec.toml.decode(resource("phrases.toml").read_bytes(), type=_Cards).card


def spoken_to(language: str, own: str) -> str:
    """Return the language in which to speak to a visitor whose language is `language`.

    Of somebody whose language is not known, or is none of the three, English is tried; an officer
    who reads English already begins with French.
    """
    if language in TOLD:
        return language
    return "fr" if own == "en" else "en"
