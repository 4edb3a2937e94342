"""`reception display`: the public screen, a program of its own that may only read."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from device_bridge import parent
from reception_app.cli.places import key_pair, settings_of
from reception_app.cli.window import check_can_show

if TYPE_CHECKING:
    from reception_app.desk.display import Connect, PublicScreen
    from reception_app.settings import Settings

log = logging.getLogger(__name__)


def main(words: list[str]) -> int:
    """Show the public screen of this office; return the exit code."""
    asked = _parser().parse_args(words)
    check_can_show()
    settings = settings_of(asked.config)
    _start_log(settings)
    from ui.display_app import ScreenOptions, run

    told = settings.display
    options = ScreenOptions(
        full_screen=told.full_screen and not asked.windowed,
        beside=asked.with_parent,
        chime=told.chime,
        voice=told.voice,
        exit_way=told.exit,
        language_every_s=told.language_every_s,
        exit_after_s=asked.exit_after,
        on_shown=_say if asked.exit_after is not None or asked.tell else None,
    )
    return run(_screen(settings), options, parent.watch if asked.with_parent else None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "reception display",
        description="Show the public screen: numbers and counters, never a name or a reason.",
    )
    kept = os.environ.get("RECEPTION_CONFIG")
    add = parser.add_argument
    add(
        "--config", type=Path, default=Path(kept) if kept else None,
        help="Settings of a console of this office (TOML) [env var: RECEPTION_CONFIG].",
    )  # fmt: skip
    add("--windowed", action="store_true", help="Begin as a window; F11 fills the screen.")
    add("--exit-after", type=float, metavar="S", help="Close after so many seconds.")
    add("--tell", action="store_true", help="Print each page that comes, with its number.")
    add("--with-parent", action="store_true", help="End when standard input ends.")
    return parser


def _say(page: str) -> None:
    sys.stdout.write(f"{page}\n")
    sys.stdout.flush()


def _start_log(settings: Settings) -> None:
    from reception_app.log import keep_crashes, start_log

    try:
        start_log(Path(settings.folders.log), "display")
        keep_crashes()
    except OSError as error:
        sys.stderr.write(f"{settings.folders.log}: no log is kept: {error.strerror}\n")


def _screen(settings: Settings) -> PublicScreen:
    from datetime import UTC, datetime

    from reception_app.desk.display import PublicScreen, PublicSource, ScreenSetup
    from reception_app.hours import Calendar
    from reception_app.services import Text

    office, hours = settings.office, settings.hours
    name = office.name or office.id
    setup = ScreenSetup(
        name=Text(name, name, name),
        zone=office.zone,
        calendar=None if hours is None else Calendar.of(hours, office.zone),
        stale_after_s=settings.display.stale_after_s,
        test=settings.test,
    )

    def open_source() -> PublicSource:
        from reception_app.store.display import PublicDatabase

        return PublicDatabase(
            settings.database.url, office.id, office.zone, lambda: datetime.now(UTC)
        )

    return PublicScreen(setup, open_source, _connector(settings))


def _connector(settings: Settings) -> Connect | None:
    """Return what makes the link to the bridge, once the screen has a key of its own for it."""
    if not settings.bridge:
        return None
    secret = Path(settings.keys.folder) / f"{settings.display.key}.secret"
    if secret.exists():
        key_pair(settings, settings.display.key)  # one that cannot be read is told at the start
    else:
        log.warning("%s is missing: an evacuation will not be shown until it is there", secret)
    from device_bridge import keys
    from device_bridge.client import BridgeClient, LinkEvent
    from reception_app.desk.links import Bridge

    def connect(on_event: Callable[[LinkEvent], None]) -> Bridge | None:
        if not secret.exists():
            return None
        pair, first = key_pair(settings, settings.display.key), settings.bridge[0]
        return BridgeClient(keys.BridgeAddress(first.url, first.public_key), pair, on_event)

    return connect
