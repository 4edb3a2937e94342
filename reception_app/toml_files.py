"""Read a TOML file that anybody may have written: tables, or one sentence that says why not.

The bridge stands alone and has the same for itself (`device_bridge/toml_files.py`).
"""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

from reception_app.errors import ReceptionError

PATTERN = re.compile(r"matching regex '.*'")


class TomlError(ReceptionError):
    """The file gives no tables; says why, without the file's name."""


def read_tables(path: Path, largest: int | None = None) -> dict[str, object]:
    """Return the tables of a file of at most `largest` bytes; raise `TomlError`.

    Nothing is read of a pipe or a device, which might never end.
    """
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode) and not stat.S_ISDIR(told.st_mode):
            raise TomlError("cannot be read: it is no file of text")
        if largest is not None and told.st_size > largest:
            raise TomlError(f"larger than {largest} bytes")
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise TomlError(unreadable(error)) from error
    except RecursionError as error:
        raise TomlError("not TOML: nested too deep") from error
    except ValueError as error:  # wrong TOML, a number too long to be one, a path with a zero byte
        raise TomlError(f"not TOML: {error}") from error


def unreadable(error: OSError | UnicodeDecodeError) -> str:
    """Say in words why a file cannot be read."""
    if isinstance(error, UnicodeDecodeError):
        return "is no text in UTF-8"
    return f"cannot be read: {error.strerror}"


def without_pattern(why: str) -> str:
    """Leave the pattern of a value out of what is said of it: nobody at a counter reads those."""
    return PATTERN.sub("of the allowed signs", why)


def printable(text: str) -> str:
    r"""Write what steers a terminal or turns a text round as its number: ESC is `\x1b`.

    What is said of a file repeats words of it, and a file may come from anywhere.
    """
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
