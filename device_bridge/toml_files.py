"""Read a TOML file that anybody may have written: tables, or one sentence that says why not.

The console has the same for itself (`reception_app/toml_files.py`): the bridge stands alone.
"""

from __future__ import annotations

import stat
import tomllib
from pathlib import Path


class TomlError(Exception):
    """The file gives no tables; says why, without the file's name."""


def read_tables(path: Path) -> dict[str, object]:
    """Return the tables of a file; raise `TomlError`.

    Nothing is read of a pipe or a device, which might never end.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise TomlError("cannot be read: it is no file of text")
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise TomlError(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise TomlError("cannot be read: it is no text in UTF-8") from error
    except RecursionError as error:
        raise TomlError("not TOML: nested too deep") from error
    except ValueError as error:  # wrong TOML, a number too long to be one, a path with a zero byte
        raise TomlError(f"not TOML: {error}") from error


def printable(text: str) -> str:
    r"""Write what steers a terminal or turns a text round as its number: ESC is `\x1b`.

    What is said of a file repeats words of it, and a file may come from anywhere.
    """
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
