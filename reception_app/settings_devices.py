"""The tables of the settings that tell what stands at the counter: printer, card reader, sound."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct


class Printer(Struct, frozen=True, forbid_unknown_fields=True):
    """The ticket printer of this counter, which speaks ESC/POS; kind "none" where there is none.

    `proof`: "in_turn" where it answers GS r when a ticket is on paper, "status" where it does not.
    """

    kind: Literal["none", "network", "file", "usb"] = "none"
    host: Annotated[str, Meta(pattern=r"^[A-Za-z0-9.:_-]{0,253}\Z")] = ""
    port: Annotated[int, Meta(ge=1, le=65535)] = 9100
    path: str = ""
    vendor: Annotated[int, Meta(ge=0, le=0xFFFF)] = 0
    product: Annotated[int, Meta(ge=0, le=0xFFFF)] = 0
    columns: Annotated[int, Meta(ge=24, le=64)] = 42
    answer_within_s: Annotated[float, Meta(ge=0.2, le=10)] = 2.0
    proof: Literal["in_turn", "status"] = "in_turn"
    cut: bool = True


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """The reader of identity cards at this counter; kind "none" where there is none.

    `building` is the fake one of a test office, at `host` and `port`.
    """

    kind: Literal["none", "pcsc", "building"] = "none"
    reader: Annotated[str, Meta(max_length=128)] = ""  # a part of its name; empty takes any
    host: Annotated[str, Meta(pattern=r"^[A-Za-z0-9.:_-]{1,253}\Z")] = "127.0.0.1"
    port: Annotated[int, Meta(ge=0, le=65535)] = 0


class Sound(Struct, frozen=True, forbid_unknown_fields=True):
    """How loud each sound of this post is by day, in percent; what must be heard has a floor."""

    critical: Annotated[int, Meta(ge=60, le=100)] = 100
    high: Annotated[int, Meta(ge=40, le=100)] = 80
    low: Annotated[int, Meta(ge=0, le=100)] = 50
    bell: Annotated[int, Meta(ge=40, le=100)] = 80
    click: Annotated[int, Meta(ge=0, le=100)] = 40


def wrong_printer(told: Printer) -> tuple[str, str] | None:
    """Return key and reason of what cannot be a printer; whether it answers is seen later."""
    needed = {"network": ("host",), "file": ("path",), "usb": ("vendor", "product")}
    for key in needed.get(told.kind, ()):
        if not getattr(told, key):
            return f"printer.{key}", f"a {told.kind} printer needs it"
    if told.kind == "none" and told != Printer():
        return "printer.kind", "say network, file or usb, or leave the whole table out"
    if told.kind == "usb" and find_spec("usb") is None:
        return (
            "printer.kind",
            "usb needs another library: pip install 'reception-console[usb]'",
        )
    if told.kind == "file" and not Path(told.path).is_absolute():
        return "printer.path", "write the whole path, for instance /dev/usb/lp0"
    return None


def wrong_reader(told: Identity, *, test: bool) -> tuple[str, str] | None:
    """Return key and reason of what cannot be a card reader; `test` is a test office.

    A library that is missing does not close the counter: it is told when a card is to be read.
    """
    if told.kind == "none" and told != Identity():
        return "identity.kind", "say pcsc, or leave the whole table out"
    if told.kind == "building" and not test:
        return "identity.kind", "building is a simulated reader: only with test = true"
    if told.kind == "building" and not told.port:
        return "identity.port", "the fake building says which"
    return None
