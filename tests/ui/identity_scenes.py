"""The visitor's card in its states: waited for, read, pulled out, and a scan that failed."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.identity import Born, CardFault
from device_bridge.identity_reading import Phase
from device_bridge.mrz import MrzFault
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.identity import IdentityState
from tests.ui import office_day, states
from tests.ui.printer_scenes import SERVED

ASKED = IdentityState(fitted=True, visit=SERVED, phase=Phase.WAITING, fault=CardFault.NO_CARD)


def _day(identity: IdentityState) -> DeskState:
    return replace(office_day.day(states.check()), identity=identity)


def waiting() -> DeskState:
    """Give a reader that waits for the card."""
    return _day(ASKED)


def unplugged() -> DeskState:
    """Give a reader that is not there."""
    return _day(replace(ASKED, fault=CardFault.NO_READER))


def read() -> DeskState:
    """Give a name that nobody has confirmed."""
    name, born = "Vandenbroucke Élodie Kaat", Born(1985, 7, 1)
    return _day(
        replace(ASKED, phase=Phase.READ, fault=CardFault.NONE, name=name, born=born),
    )


def pulled() -> DeskState:
    """Give a card that came out."""
    return _day(replace(ASKED, phase=Phase.REFUSED, fault=CardFault.PULLED))


def misread() -> DeskState:
    """Give a scanned document with a wrong check digit, at a counter without a card reader."""
    return _day(
        replace(
            ASKED, fitted=False, phase=Phase.REFUSED, fault=CardFault.NONE, scanned=True,
            scan_fault=MrzFault.CHECK,
        )
    )  # fmt: skip
