"""Read who the visitor at this counter is from a card or a scanned document, when asked.

What was read is shown, fills the name, and is saved by nobody but an officer who confirms it. It is
forgotten with the visitor, with the session, and after two minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from device_bridge.identity import Identity
from device_bridge.identity_reading import Phase, Reading
from device_bridge.mrz import MrzError, read
from reception_app.desk.console import Console
from reception_app.desk.states.identity import IdentityState
from reception_app.desk.states.offers import Why
from reception_app.errors import NobodyHereError, NotOfferedError
from reception_app.staff import Right
from reception_app.visits import Visit

KEPT_S = 120.0  # what nobody confirms is forgotten


class Reader(Protocol):
    """What the desk asks of the card reader; `device_bridge.identity_reading` has it."""

    def start(self) -> None:
        """Begin; readings come in the thread of the reader."""

    def stop(self) -> None:
        """End the thread."""

    def ask(self, whose: str) -> None:
        """Read one card for a visit."""

    def cancel(self) -> None:
        """Ask no more."""


AttachReader = Callable[[Callable[[Reading], None]], Reader]


class IdentityDesk:
    """The documents of visitors; `reader` is None where there is no card reader."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.reader: Reader | None = None
        self._shown = IdentityState()
        self._since = 0.0

    async def ask(self) -> None:
        """Read the card in the reader, or wait for one (Alt+K).

        Raise `NotOfferedError` where there is no card reader, `NobodyHereError` without a visitor.
        """
        self._console.actor(Right.VISITOR)
        if self.reader is None:
            raise NotOfferedError(Why.NO_CARD_READER)
        visit = self._here().id
        self._show(IdentityState(visit=visit, phase=Phase.WAITING))
        self.reader.ask(visit)

    async def scan(self, untrusted: str) -> None:
        """Take in what a document scanner typed."""
        self._console.actor(Right.VISITOR)
        visit = self._here().id
        if self.reader is not None:
            self.reader.cancel()  # a later answer of the card must not take its place
        empty = IdentityState(visit=visit, scanned=True)
        try:
            found = read(untrusted, self._console.moment().now.date())
        except MrzError as error:
            # Not chained any further: what was typed must reach no log.
            self._show(replace(empty, phase=Phase.REFUSED, scan_fault=error.fault))
        else:
            self._show(_with(empty, found))

    async def put_away(self) -> None:
        """Forget what was read; ask the reader no more."""
        if self.reader is not None:
            self.reader.cancel()
        self._show(IdentityState())

    def heard(self, told: Reading) -> None:
        """Take in what the reader tells, as far as somebody still asks."""
        asked = self._shown
        waits = asked.phase in {Phase.WAITING, Phase.READING} and not asked.scanned
        if not waits or told.asked != asked.visit:
            return
        shown = replace(asked, phase=told.phase, fault=told.fault, why=told.why)
        self._show(shown if told.identity is None else _with(shown, told.identity))

    def follow(self) -> None:
        """Forget what is of nobody any more."""
        console = self._console
        if self._shown == IdentityState():
            return
        here = console.board.at_post(console.setup.post)
        gone = here is None or here.id != self._shown.visit or not console.sees_details()
        old = console.moment().monotonic - self._since > KEPT_S
        if gone or old:
            if self.reader is not None:
                self.reader.cancel()
            self._show(IdentityState())

    def compose(self) -> IdentityState:
        """Return the reading as it is shown: to whom may see names, of the visitor who is here."""
        console = self._console
        fitted = IdentityState(fitted=self.reader is not None)
        here = console.board.at_post(console.setup.post)
        if here is None or here.id != self._shown.visit or not console.sees_details():
            return fitted
        return replace(self._shown, fitted=fitted.fitted)

    def _here(self) -> Visit:
        visit = self._console.board.at_post(self._console.setup.post)
        if visit is None:
            raise NobodyHereError
        return visit

    def _show(self, shown: IdentityState) -> None:
        self._shown, self._since = shown, self._console.moment().monotonic
        self._console.changed()


def _with(state: IdentityState, found: Identity) -> IdentityState:
    name = " ".join(filter(None, (found.surname, found.given)))
    return replace(state, phase=Phase.READ, name=name, born=found.born)
