"""The command `reception`: the only place that joins the rooms.

Each command imports its rooms when it runs. Those that open a window are read without Typer,
which takes as long to load as a window to open (docs/decisions/005).
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    import typer

WINDOWS = {
    "demo": "Open a demo office: fake building, bridge and console, with an officer signed in.",
    "run": "Open the console of this post.",
    "display": "Show the public screen: numbers and counters, never a name or a reason.",
}


def main() -> None:
    """Run one command; an expected failure is one sentence and exit code 1, settings are 2."""
    name, *words = sys.argv[1:] or [""]
    try:
        if name in WINDOWS:
            sys.exit(importlib.import_module(f"reception_app.cli.{name}").main(words))
        made()()
    except ReceptionError as error:
        from reception_app.cli import wording
        from reception_app.settings import SettingsError

        said = wording.with_config(wording.sentence(error), words)
        sys.stderr.write(f"{said}\n")
        sys.exit(2 if isinstance(error, SettingsError) else 1)


def made() -> typer.Typer:
    """Put the commands together; of those that open a window the name alone."""
    import typer

    from reception_app.cli import (
        agenda,
        doctor,
        holds,
        init,
        inside,
        keys,
        offices,
        records,
        staff,
    )

    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        help="Reception console of a police front desk.",
    )
    for window, words in WINDOWS.items():
        app.command(window, help=words)(_listed)
    app.command("init")(init.init)
    app.command("queue")(records.queue)
    app.command("inside")(inside.inside)
    app.command("doctor")(doctor.doctor)
    app.add_typer(staff.commands, name="staff")
    app.add_typer(holds.commands, name="hold")
    app.add_typer(inside.badges, name="badges")
    app.add_typer(offices.commands, name="office")
    app.add_typer(agenda.commands, name="agenda")
    app.add_typer(keys.commands, name="keys")
    app.add_typer(records.ledger, name="ledger")
    app.add_typer(records.database, name="db")
    return app


def _listed() -> None:
    """Stand in the list of commands; `main` has run the command itself."""
