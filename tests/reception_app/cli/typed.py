"""A command as a person types it: in this process, with its output and its exit code."""

import io
import sys
from dataclasses import dataclass

from reception_app.cli.commands import main


@dataclass(frozen=True)
class Told:
    """What a command answered."""

    code: int
    out: str
    err: str


def typed(monkeypatch, capsys, *words, said=""):
    """Run `reception WORDS`; `said` is what comes through a pipe."""
    monkeypatch.setattr(sys, "argv", ["reception", *words])
    monkeypatch.setattr(sys, "stdin", io.StringIO(said))
    capsys.readouterr()
    code = 0
    try:
        main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    told = capsys.readouterr()
    return Told(code, told.out, told.err)
