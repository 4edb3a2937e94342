"""What the public screen knows: it looks into the database and hears one thing of the bridge.

A desk without actions. It looks from a thread of its own; what comes out is one frozen view. Its
key to the bridge, where it has one, may observe and no more.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from device_bridge.client import LinkEvent, StateSeen
from reception_app.desk.links import Bridge
from reception_app.display import STALE_AFTER_S, Known, Picture, PublicView, view
from reception_app.hours import Calendar
from reception_app.services import Text
from reception_app.store_errors import StoreError

log = logging.getLogger(__name__)
LOOK_EVERY_S = 0.25
REREAD_S = 20.0  # waits grow and hours pass without any commit
REOPEN_S = 1.0
CONNECT_EVERY_S = 5.0  # the key of the screen may come when it is up already


class PublicSource(Protocol):
    """The database, as far as the screen may look (`reception_app.store.display`)."""

    def changed(self) -> bool:
        """Tell whether there is something new; raise `StoreError`."""

    def picture(self) -> Picture:
        """Read it; raise `StoreError`."""

    def close(self) -> None:
        """Let go of the file."""


Open = Callable[[], PublicSource]
Connect = Callable[[Callable[[LinkEvent], None]], Bridge | None]  # None: there is no key yet


@dataclass(frozen=True, slots=True)
class ScreenSetup:
    """What the settings say of the screen."""

    name: Text
    zone: str = "Europe/Brussels"
    calendar: Calendar | None = None
    stale_after_s: float = STALE_AFTER_S
    test: bool = False


class PublicScreen:
    """Everything that the screen knows; `changed` is called in another thread than the window's."""

    def __init__(
        self,
        setup: ScreenSetup,
        open_source: Open,
        connect: Connect | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._setup, self._open, self._connect, self._now = setup, open_source, connect, now
        self.changed: Callable[[], None] = lambda: None
        self._source: PublicSource | None = None
        self._picture: Picture | None = None
        self._looked_at: float | None = None
        self._read_at = -REREAD_S
        self._why = ""
        self._fire = False
        self._bridge: Bridge | None = None
        self._connect_at = 0.0
        self._why_deaf = ""
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="screen", daemon=True)

    def view(self) -> PublicView:
        """Return what to show at this moment."""
        looked_at = self._looked_at
        known = Known(
            self._setup.name,
            self._setup.zone,
            self._picture,
            None if looked_at is None else time.monotonic() - looked_at,
            self._fire,
            self._setup.calendar,
            self._setup.stale_after_s,
            self._setup.test,
        )
        return view(known, self._now())

    def start(self) -> None:
        """Begin to look, and to listen."""
        self._listen()
        self._thread.start()

    def stop(self) -> None:
        """End both."""
        self._stopping.set()
        self._thread.join()
        if self._bridge is not None:
            self._bridge.stop()

    def _listen(self) -> None:
        """Connect to the bridge as soon as that can be done."""
        if self._connect is None or self._bridge is not None:
            return
        if time.monotonic() < self._connect_at:
            return
        self._connect_at = time.monotonic() + CONNECT_EVERY_S
        try:
            bridge = self._connect(self._heard)
        except Exception as error:  # noqa: BLE001 - the numbers are shown all the same
            if str(error) != self._why_deaf:  # once, and not with every try
                self._why_deaf = str(error)
                log.warning("no link to the bridge: %s", error)
            return
        if bridge is not None:
            self._bridge = bridge
            bridge.start()

    # -- the bridge, in the link thread ------------------------------------------------------

    def _heard(self, event: LinkEvent) -> None:
        """Take the fire input; a link that is lost ends no evacuation."""
        if not isinstance(event, StateSeen):
            return
        said = [getattr(device, "fire", None) for device in event.devices]
        fire = True in said or (self._fire and False not in said)
        if fire != self._fire:
            self._fire = fire
            log.warning("fire input %s", "on" if fire else "off")
            self.changed()

    # -- the database, in the thread of the screen ---------------------------------------------

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._listen()
            try:
                self._look()
            except Exception as error:  # noqa: BLE001 - the screen goes on, and hides its numbers
                self._lost(error)
            away = self._source is None
            self._stopping.wait(REOPEN_S if away else LOOK_EVERY_S)
        self._close()

    def _look(self) -> None:
        if self._source is None:
            self._source = self._open()
            self._read_at = -REREAD_S
        news = self._source.changed()
        if news or time.monotonic() - self._read_at >= REREAD_S:
            self._picture = self._source.picture()
            self._read_at = time.monotonic()
            self.changed()
        self._looked_at = time.monotonic()
        self._why = ""

    def _lost(self, error: Exception) -> None:
        why = f"{type(error).__name__} {error}"
        if why != self._why:  # once, and not with every look
            self._why = why
            log.warning(
                "the database cannot be read: %s", why,
                exc_info=None if isinstance(error, StoreError) else error,
            )  # fmt: skip
        self._close()

    def _close(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.close()
