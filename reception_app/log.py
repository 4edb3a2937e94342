"""The log: one line an event, in a file that is cut into parts; never a secret, never a name.

Whatever ends up in a line stays in that line: newlines, escape codes and the line ends of Unicode
are written as escapes (cases 66, 79, 91).
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Mapping, MutableMapping
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import msgspec
import structlog

PART_BYTES = 2_000_000
PARTS = 5
OURS = ("reception_app", "ui", "device_bridge")
HIDDEN = "(hidden)"
_SECRET = re.compile(r"pass|pin\b|_pin|secret|token|private|salt|hash|name|note|brought", re.I)
_NAMES_ALLOWED = frozenset({"logger_name"})
_Event = MutableMapping[str, object]


def start_log(folder: Path, program: str = "reception", *, debug: bool = False) -> Path:
    """Send every log line of this process to a file in `folder`; return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{program}.log"
    handler = RotatingFileHandler(file, maxBytes=PART_BYTES, backupCount=PARTS, encoding="utf-8")
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                one_line,
            ],
        )
    )
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    # Our own rooms only: at debug a library may write what it was called with, and qasync does:
    # hashing a passphrase is such a call.
    root.setLevel(logging.INFO)
    for room in OURS:
        logging.getLogger(room).setLevel(logging.DEBUG if debug else logging.NOTSET)
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    return file


def keep_crashes() -> None:
    """Write what nobody caught into the log, in place of a traceback on the terminal.

    The frames are told without the values in them: one may be a passphrase (case 79).
    """

    def noted(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        found = error or kind()
        logging.getLogger("crash").critical("not caught", exc_info=(kind, found, trace))
        sys.stderr.write("Something went wrong in the program; the log has the details.\n")

    sys.excepthook = noted
    threading.excepthook = lambda told: noted(told.exc_type, told.exc_value, told.exc_traceback)


def one_line(_logger: object, _method: str, event: _Event) -> str:
    """Write an event as one line of JSON that holds nothing but plain ASCII signs."""
    said = {"at": datetime.now(UTC).isoformat(timespec="milliseconds")}
    line = msgspec.json.encode(said | hidden(event), order="deterministic").decode()
    # ESC starts a terminal's commands; U+2028 and its kind end a line for some readers.
    return "".join(sign if " " <= sign <= "~" else _escaped(sign) for sign in line)


def _escaped(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def hidden(event: Mapping[str, object]) -> dict[str, str]:
    """Return the event as texts, with everything secret or personal left out."""
    return {
        str(key): HIDDEN if _SECRET.search(str(key)) and key not in _NAMES_ALLOWED else _text(value)
        for key, value in event.items()
    }


def _text(value: object) -> str:
    # A lone half of a character cannot be written as UTF-8.
    return str(value).encode("utf-8", "backslashreplace").decode()
