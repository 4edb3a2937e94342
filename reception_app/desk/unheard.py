"""A silent alarm that no bridge has heard yet, on this post's own disk: told again at the start.

Written whole or not at all, for its owner's eyes only. It holds ids of officer and post, no name.
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from device_bridge.protocol.requests import RaiseSilentAlarm
from reception_app.desk.own_file import write_whole

log = logging.getLogger(__name__)
KEPT_FOR = timedelta(hours=12)  # a shift; later it would send people to what is long over
LARGEST = 4096  # bytes that are read


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: what was to be told, and since when."""

    at: datetime
    request: RaiseSilentAlarm


@dataclass(frozen=True, slots=True)
class UnheardAlarm:
    """Where it is kept."""

    path: Path

    def write(self, request: RaiseSilentAlarm, at: datetime) -> None:
        """Keep one; a disk that takes nothing is told in the log alone."""
        try:
            write_whole(self.path, msgspec.json.encode(Kept(at, request)))
        except OSError as error:
            log.warning("%s: cannot be kept: %s", self.path, error.strerror)

    def read(self, now: datetime) -> RaiseSilentAlarm | None:
        """Return the one that is kept; what is too old or is none is erased."""
        try:
            with self.path.open("rb") as file:
                kept = msgspec.json.decode(file.read(LARGEST), type=Kept)
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("%s: cannot be read: %s", self.path, error.strerror)
            return None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            log.warning("%s: is no silent alarm, and is erased: %s", self.path, error)
            self.erase()
            return None
        if kept.at.tzinfo is None or now - kept.at >= KEPT_FOR:
            self.erase()
            return None
        return kept.request

    def erase(self) -> None:
        """Let it go; what cannot be erased now is told once more, which changes nothing."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
