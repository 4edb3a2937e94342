"""What this console knows of its own links, told while somebody looks; and as a file."""

from __future__ import annotations

import asyncio
import logging
import platform
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from device_bridge.protocol.wire import VERSION
from reception_app import store
from reception_app.desk.console import Console
from reception_app.desk.links import link_state
from reception_app.desk.states.diagnosis import DiagnosisState, Message
from reception_app.desk.states.links import LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.staff import SessionPhase
from reception_app.diagnosis import (
    BundleUnderWayError,
    Report,
    findings_text,
    spread,
    write_bundle,
)
from reception_app.sheets import csv_text
from reception_app.staff import RIGHTS, Right

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger(__name__)
Pairs = tuple[tuple[str, str], ...]
PACKAGES = (("console", "reception-console"), ("pyzmq", "pyzmq"))


class DiagnosisDesk:
    """The diagnosis of this console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._state = DiagnosisState()
        self._exporting = False

    def look(self) -> None:
        """Tell what there is to see now; whoever looks on asks again, at most once a second.

        It is for everybody who is signed in: there is nobody's name in it, and who is alone at
        night must be able to tell what a link does.
        """
        console = self._console
        if console.session.phase is not SessionPhase.SIGNED_IN:
            return
        moment, traffic = console.moment(), console.traffic
        self._state = DiagnosisState(
            at=moment.now,
            fitted=console.bridge is not None,
            link=self._link(),
            bridge=traffic.bridge(moment),
            store=console.health,
            reads=traffic.store(moment),
            trips=spread(tuple(traffic.trips), traffic.answered),
            unanswered=traffic.unanswered,
            messages=tuple(reversed(traffic.messages)),
            versions=versions(),
            export=self._offer(),
            exporting=self._exporting,
        )
        console.changed()

    def look_away(self) -> None:
        """Forget what was shown: nobody looks any more, and it would only grow old."""
        self._state = DiagnosisState()

    def state(self) -> DiagnosisState:
        """Return what was seen when somebody looked last; nothing while nobody is signed in."""
        if self._console.session.phase is not SessionPhase.SIGNED_IN:
            self._state = DiagnosisState()
        return self._state

    async def export(self, folder: Path, screen: Pairs = ()) -> Path:
        """Write the bundle into a folder and return its file; `screen` is what the window knows.

        Raise `NotSignedInError`, `NotAllowedError`, `BundleUnderWayError`, and
        `BundleNotWrittenError`, which leaves nothing behind. Reading the whole ledger may take
        seconds; the window goes on meanwhile.
        """
        console = self._console
        console.actor(Right.BUNDLE)
        if self._exporting:
            raise BundleUnderWayError
        self._tell(exporting=True)
        try:
            now = console.moment().now
            parts = tuple(self._parts(now, screen))
            path = folder / _name(console.setup.post, now, console.setup.office.zone)
            await asyncio.to_thread(self._write, path, parts)
        finally:
            self._tell(exporting=False)
        log.info("diagnosis exported")
        return path

    def _write(self, path: Path, parts: Iterable[tuple[str, str]]) -> None:
        examine = self._console.setup.examine
        report = examine() if examine is not None else Report()
        told = (
            ("settings.json", report.settings),
            ("log.txt", report.log),
            ("doctor.txt", findings_text(report.findings)),
        )
        write_bundle(path, (*parts, *told))

    def _tell(self, *, exporting: bool) -> None:
        self._exporting = exporting
        if self._state.at is not None:
            self._state = replace(self._state, exporting=exporting)
            self._console.changed()

    def _parts(self, now: datetime, screen: Pairs) -> Iterator[tuple[str, str]]:
        console = self._console
        traffic, moment = console.traffic, console.moment()
        link, trips = self._link(), spread(tuple(traffic.trips), traffic.answered)
        yield "versions.txt", _lines((*versions(), *screen))
        told = (
            ("made", now.isoformat(timespec="seconds")),
            ("post", console.setup.post),
            ("bridge", link.freshness.value),
            ("bridge fault", link.fault.value),
            ("bridge heard s ago", " ".join(f"{age:g}" for age in traffic.bridge(moment).ages)),
            ("database", console.health.value),
            ("database fault", console.fault.value),
            ("database read s ago", " ".join(f"{age:g}" for age in traffic.store(moment).ages)),
            ("answers", str(trips.count)),
            ("unanswered", str(traffic.unanswered)),
            ("last ms", f"{trips.last:.1f}"),
            ("median ms", f"{trips.median:.1f}"),
            ("p95 ms", f"{trips.p95:.1f}"),
        )
        yield "links.txt", _lines(told)
        heads = ("at", "way", "kind", "count")
        yield "messages.csv", csv_text([heads, *(_row(one) for one in traffic.messages)])

    def _link(self) -> LinkState:
        moment = self._console.moment()
        return link_state(self._console.link, moment.monotonic, moment.now)

    def _offer(self) -> Offer:
        signed = self._console.signed
        may = signed is not None and Right.BUNDLE in RIGHTS[signed.session.role]
        return Offer() if may else Offer(Why.NOT_ALLOWED)


@lru_cache(maxsize=1)
def versions() -> Pairs:
    """Return what this console is made of; none of it changes while it runs."""
    schema, sqlite = store.versions()
    installed = {name: _installed(package) for name, package in PACKAGES}
    return (
        ("console", installed["console"]),
        ("protocol", str(VERSION)),
        ("schema", schema),
        ("python", platform.python_version()),
        ("sqlite", sqlite),
        ("pyzmq", installed["pyzmq"]),
        ("system", f"{platform.system()} {platform.release()}"),
    )


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _lines(pairs: Pairs) -> str:
    return "\n".join(f"{name}: {said}" for name, said in pairs)


def _row(one: Message) -> tuple[str, ...]:
    return (one.at.isoformat(timespec="milliseconds"), one.way.value, one.kind, str(one.count))


def _name(post: str, now: datetime, zone: str) -> str:
    at = now.astimezone(ZoneInfo(zone))
    return f"reception-diagnosis-{post.replace('/', '-')}-{at:%Y%m%d-%H%M%S}.zip"
