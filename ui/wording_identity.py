"""Words for the identity card and the scanned document: what was read, and what is in the way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.identity import Born, CardFault
from device_bridge.identity_reading import Phase
from device_bridge.mrz import MrzFault
from reception_app.desk.states.identity import IdentityState
from ui.shortcuts import Deed, key_words

translate = QCoreApplication.translate


def told(state: IdentityState) -> tuple[str, str]:
    """Say how a reading stands, and in which tone; nothing where nobody asked."""
    match state.phase:
        case Phase.IDLE:
            return "", "text2"
        case Phase.WAITING:
            return _waiting(state.fault), "high" if state.fault in _IN_THE_WAY else "text"
        case Phase.READING:
            return translate("identity", "The card is being read: leave it in."), "text"
        case Phase.READ:
            return _read(state), "text"
        case Phase.REFUSED if state.scan_fault is not None:
            return scan_fault(state.scan_fault), "high"
        case _:
            return card_fault(state.fault), "high"


_IN_THE_WAY = frozenset({CardFault.NO_SERVICE, CardFault.NO_READER, CardFault.TWO_CARDS})


def _waiting(fault: CardFault) -> str:
    if fault in _IN_THE_WAY:
        return card_fault(fault)
    return translate("identity", "Put the identity card in the reader. Esc stops.")


def _read(state: IdentityState) -> str:
    words = (
        translate("identity", "From the document: {name}, born {born}. Enter keeps the name alone,"
                  " Esc nothing.")
        if state.scanned
        else translate("identity", "From the card: {name}, born {born}. Enter keeps the name alone,"
                       " Esc nothing.")
    )  # fmt: skip
    return words.format(name=state.name, born=born(state.born))


def born(date: Born | None) -> str:
    """Write a date of birth, as far as the document knows it: 01/07/1985."""
    if date is None:
        return "–"
    parts = (f"{part:02}" for part in (date.day, date.month) if part)
    return "/".join((*parts, str(date.year)))


def card_fault(code: CardFault) -> str:
    """Say what keeps a card from being read, and what to do."""
    return (_of_the_machine() | _of_the_card())[code].format(key=key_words(Deed.IDENTITY))


def _of_the_machine() -> dict[CardFault, str]:
    return {
        CardFault.NO_LIBRARY: translate(
            "identity", "This console cannot read cards: its card library is not installed."
            " Type the name, and call support.",
        ),
        CardFault.NO_SERVICE: translate(
            "identity", "The card service of this computer does not run. Type the name, and"
            " call support.",
        ),
        CardFault.NO_READER: translate(
            "identity", "No card reader is plugged in. Plug it in, or type the name."
        ),
        CardFault.NO_CARD: translate(
            "identity", "No card came. Put it in and press {key}, or type the name."
        ),
        CardFault.TWO_CARDS: translate(
            "identity", "There is a card in two readers. Take one out."
        ),
    }  # fmt: skip


def _of_the_card() -> dict[CardFault, str]:
    return {
        CardFault.NONE: "",
        CardFault.PULLED: translate(
            "identity", "The card came out while it was read: nothing was taken. Put it in and"
            " press {key}.",
        ),
        CardFault.SILENT: translate(
            "identity", "The card does not answer. Turn it round or wipe its chip, then press"
            " {key}; or type the name.",
        ),
        CardFault.UNKNOWN_CARD: translate(
            "identity", "This is no Belgian identity card. Look at it and type the name."
        ),
        CardFault.DAMAGED: translate(
            "identity", "The data on the card is damaged: nothing was taken. Look at the"
            " card and type the name.",
        ),
    }  # fmt: skip


def scan_fault(code: MrzFault) -> str:
    """Say why a scanned document is refused, and what to do."""
    return {
        MrzFault.HALF: translate(
            "identity", "Only a part of the document came. Scan it again, or type the name."
        ),
        MrzFault.LONG: translate(
            "identity", "More than one document came. Scan one, or type the name."
        ),
        MrzFault.SIGNS: translate(
            "identity", "That is no document that can be read here. Scan it again, or type the"
            " name.",
        ),
        MrzFault.CHECK: translate(
            "identity", "A check digit of the document is wrong: a sign was misread. Scan it"
            " again, or type the name.",
        ),
        MrzFault.DATE: translate(
            "identity", "The date of birth on the document is none. Look at it and type the name."
        ),
        MrzFault.NAME: translate(
            "identity", "The document gives no name. Look at it and type the name."
        ),
    }[code]  # fmt: skip
