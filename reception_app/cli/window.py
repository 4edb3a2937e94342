"""Join settings, store, bridge and desk behind one window.

Nothing imported here at the top may be heavy: the window is painted before the rest is loaded
(docs/decisions/005).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reception_app.cli.alone import hold
from reception_app.cli.display_beside import DisplayBeside
from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    from device_bridge.client import LinkEvent
    from device_bridge.identity_reading import Reading
    from device_bridge.printer import PrinterState as Told
    from reception_app.desk.desk import Desk
    from reception_app.desk.identity import AttachReader, Reader
    from reception_app.desk.links import Bridge
    from reception_app.desk.printer import Attach, Printer
    from reception_app.desk.setup import Setup
    from reception_app.desk.states.office import OfficeState
    from reception_app.diagnosis import Report
    from reception_app.settings import Settings
    from reception_app.store import Store

_BEGUN = time.perf_counter()
LOADED = (
    "reception_app.desk.desk", "reception_app.store.database", "reception_app.passphrases",
    "reception_app.desk.office_view", "reception_app.log", "device_bridge.client",
    "device_bridge.keys",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window must know before it is painted."""

    post: str
    data: Path  # folder of the lock: one window a post
    office: OfficeState
    language: str = ""  # asked for now; empty: as the post remembers it
    theme: str = ""
    first: tuple[str, str] = ("", "")  # language and theme of a post that remembers none
    exit_after_s: float | None = None
    building: Path | None = None
    exercise: str = ""  # that begins by itself, in a fake building
    config: Path | None = None  # settings from which the public screen may be opened
    sign_in: tuple[str, str] | None = None  # login and passphrase, of a demo only


def open_window(opening: Opening, prepare: Callable[[], Settings]) -> int:
    """Show the console until it is closed; return the exit code.

    `prepare` is called in a thread of its own after the first paint.
    """
    from ui.app import Options, run

    told = opening.exit_after_s is not None
    display = None if opening.config is None else DisplayBeside(opening.config)
    options = Options(
        post=opening.post,
        language=opening.language,
        theme=opening.theme,
        first=opening.first,
        office=opening.office,
        building=opening.building,
        train_at_once=bool(opening.exercise),
        open_display=None if display is None else display.open,
        on_ready=(lambda: _say("ready", _most_mb())) if told else None,
        on_loaded=(lambda: _say("loaded", _now_mb())) if told else None,
        exit_after_s=opening.exit_after_s,
    )
    held = hold(opening.data / f"{opening.post.replace('/', '-')}.lock")
    if held is None:
        sys.stderr.write(
            f"The console of {opening.post} is open already on this machine:"
            " go on there, or close it first.\n"
        )
        return 1
    with held:
        try:
            return run(lambda: _desk(opening, prepare), options)
        finally:
            if display is not None:
                display.stop()


def check_can_show() -> None:
    """Raise `ReceptionError` where no window can be shown, before anything is made for it."""
    from ui.app import CannotStartError, check_display

    try:
        check_display(os.environ, sys.platform)
    except CannotStartError as error:
        raise ReceptionError(str(error)) from error


def _say(what: str, memory_mb: float) -> None:
    sys.stdout.write(f"{what} in {_age_s() * 1000:.0f} ms, {memory_mb:.1f} MB\n")
    sys.stdout.flush()


def _age_s() -> float:
    """Return the seconds since this program was started; since this import, elsewhere."""
    try:
        begun = int(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
        return time.clock_gettime(time.CLOCK_BOOTTIME) - begun / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError):
        return time.perf_counter() - _BEGUN


def _most_mb() -> float:
    """Return the largest resident size so far in MB; 0 where the system does not tell.

    Not `getrusage`: what it tells of a young program may be the size of the one that started it.
    """
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _now_mb() -> float:
    """Return the resident size now in MB; 0 where the system does not tell.

    The largest one so far would count what hashing a passphrase takes for a moment.
    """
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


async def _desk(opening: Opening, prepare: Callable[[], Settings]) -> Desk:
    import asyncio

    loading, preparing = asyncio.to_thread(_load), asyncio.to_thread(prepare)
    _, settings = await asyncio.gather(loading, preparing)
    _start_log(settings)
    return _made(settings, opening)


def _start_log(settings: Settings) -> None:
    from reception_app.log import keep_crashes, start_log

    try:
        start_log(Path(settings.folders.log))
        keep_crashes()
    except OSError as error:
        # A counter without a log still lets people in and out.
        sys.stderr.write(f"{settings.folders.log}: no log is kept: {error.strerror}\n")


def _load() -> None:
    """Import the rooms behind the window in another thread: the window goes on taking keys."""
    import importlib

    for name in LOADED:
        importlib.import_module(name)


def _made(settings: Settings, opening: Opening) -> Desk:
    from reception_app.cli.places import muster_copy_of, unheard_of
    from reception_app.desk.desk import Desk

    async def open_store() -> Store:
        from reception_app.cli.places import place_of, signer_of
        from reception_app.store import Store

        return await Store.open(place_of(settings), signer_of(settings))

    setup = replace(
        _setup(settings), building=opening.building, exercise=opening.exercise,
        muster=muster_copy_of(settings), unheard=unheard_of(settings),
        examine=lambda: _report(settings),
    )  # fmt: skip
    desk = Desk(
        setup, open_store, _connector(settings), attach=attach_printer(settings),
        attach_reader=attach_reader(settings),
    )  # fmt: skip
    if opening.sign_in:
        _sign_in_at_start(desk, *opening.sign_in)
    return desk


def _report(settings: Settings) -> Report:
    from reception_app.cli.diagnosis import report

    return report(settings)


def _connector(settings: Settings) -> Callable[[Callable[[LinkEvent], None]], Bridge] | None:
    if not settings.bridge:
        return None

    def connect(on_event: Callable[[LinkEvent], None]) -> Bridge:
        from device_bridge.client import BridgeClient
        from device_bridge.keys import BridgeAddress
        from reception_app.cli.places import curve_of

        first, pair = settings.bridge[0], curve_of(settings)
        return BridgeClient(BridgeAddress(first.url, first.public_key), pair, on_event)

    return connect


def attach_printer(settings: Settings) -> Attach | None:
    """Return what makes the printer's spool and thread; None where there is no printer."""
    if settings.printer.kind == "none":
        return None

    def attach(tell: Callable[[Told], None]) -> Printer:
        from device_bridge.printing import TicketPrinter, line_to
        from reception_app.cli.places import wiring_of

        wiring = wiring_of(settings)
        folder = Path(settings.folders.data) / f"spool-{settings.post.id.replace('/', '-')}"
        return TicketPrinter(lambda: line_to(wiring), folder, tell)

    return attach


def attach_reader(settings: Settings) -> AttachReader | None:
    """Return what makes the card reader's thread; None where there is no reader."""
    if settings.identity.kind == "none":
        return None

    def attach(tell: Callable[[Reading], None]) -> Reader:
        from device_bridge.identity_reading import IdentityReader, readers_at
        from reception_app.cli.places import card_wiring_of

        wiring = card_wiring_of(settings)
        return IdentityReader(lambda: readers_at(wiring), tell)

    return attach


def _sign_in_at_start(desk: Desk, login: str, passphrase: str) -> None:
    """Sign the demo's officer in as soon as the database is open."""
    begun = desk.start

    async def start() -> None:
        await begun()
        await desk.tried()
        await desk.staff.sign_in(login, passphrase)

    desk.start = start  # type: ignore[method-assign] # one more step of the same start


def office_of(settings: Settings) -> OfficeState:
    """Return the office and the post, as the window shows them before anything else is known."""
    from reception_app.desk.states.office import OfficeOpening, OfficeState

    office, post = settings.office, settings.post
    name = office.name or office.id
    return OfficeState(
        name=name, short_name=office.short_name or name,
        post=post.number, post_id=post.id, zone=office.zone, test=settings.test,
        opening=OfficeOpening.UNREAD if settings.hours is None else OfficeOpening.ALWAYS,
    )  # fmt: skip


def _setup(settings: Settings) -> Setup:
    """Return what the settings say; the directory in the database goes before it."""
    from msgspec.structs import asdict

    from reception_app.alarm_sounds import Volumes
    from reception_app.clearance import Posture
    from reception_app.desk.office_view import service_names
    from reception_app.desk.setup import Setup
    from reception_app.hours import Calendar
    from reception_app.services import load_services
    from reception_app.settings import airlock_of
    from reception_app.tickets import TEST

    office, hours = settings.office, settings.hours
    return Setup(
        office=office_of(settings), services=service_names(load_services()),
        airlock=airlock_of(settings),
        series=TEST if settings.test else settings.desk.series, walk_ins=office.walk_ins,
        posture=Posture(office.posture), recall_after=settings.recall_after,
        retention_days=settings.desk.retention_days,
        calendar=None if hours is None else Calendar.of(hours, office.zone),
        volumes=Volumes(**{name: share / 100 for name, share in asdict(settings.sound).items()}),
    )  # fmt: skip
