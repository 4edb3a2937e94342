"""`reception queue`, `reception ledger` and `reception db`: what is on record, and its keeping."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from reception_app.cli.clock import for_people, for_programs
from reception_app.cli.options import Config
from reception_app.cli.places import place_of, read_store, settings_of, signer_of
from reception_app.errors import ReceptionError
from reception_app.sheets import csv_text
from reception_app.store_errors import LedgerBrokenError

if TYPE_CHECKING:
    from reception_app.store import Reader
    from reception_app.visits import Visit

ledger = typer.Typer(no_args_is_help=True, help="The signed record of every change.")
database = typer.Typer(no_args_is_help=True, help="The database file.")
NewFile = Annotated[Path, typer.Argument(help="A file that is not there yet.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="For a spreadsheet.")]
QUEUE_COLUMNS = ("ticket", "state", "service", "language", "arrived_at", "post")
AsJson = Annotated[bool, typer.Option("--json", help="For a program.")]


def queue(config: Config = None, *, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """Show everyone who is here, in order of arrival."""

    def work(reader: Reader) -> tuple[Visit, ...]:
        return reader.open_visits()

    settings = settings_of(config)
    zone, visits = settings.office.zone, read_store(settings, work)
    if as_csv:
        rows = (
            (v.ticket, v.state, v.service, v.language, for_people(v.arrived_at, zone), v.post)
            for v in visits
        )
        typer.echo(csv_text((QUEUE_COLUMNS, *rows)), nl=False)
        return
    if not visits and not as_json:
        typer.echo("Nobody is registered at the moment.")
    if as_json:
        typer.echo(json.dumps([asdict(visit) for visit in visits], default=_plain, indent=2))
        return
    for visit in visits:
        typer.echo(
            f"{visit.ticket:6} {visit.state:12} {visit.service:16} {visit.language:6}"
            f" {for_people(visit.arrived_at, zone)} {visit.post}"
        )


@ledger.command("verify")
def verify(config: Config = None) -> None:
    """Check every hash, signature and checkpoint; exit code 1 names the first flaw."""
    from reception_app.store.maintenance import verify_ledger

    settings = settings_of(config)
    trusted = (signer_of(settings).public, *settings.keys.trusted)
    flaw = verify_ledger(place_of(settings), trusted)
    if flaw is not None:
        raise LedgerBrokenError(flaw.revision, flaw.why)
    revision = read_store(settings, lambda reader: reader.revision())
    typer.echo(f"The ledger is whole: {_entries(revision)}.")


@ledger.command("export")
def export(target: NewFile, config: Config = None) -> None:
    """Write the ledger to TARGET, one JSON line an entry; no names are in it."""
    settings = settings_of(config)
    try:
        file = target.open("x", encoding="utf-8")
    except OSError as error:
        why = "exists already" if isinstance(error, FileExistsError) else "cannot be written"
        raise ReceptionError(f"{target}: {why}; name another file.") from error
    with file:
        count = read_store(settings, lambda reader: _exported(reader, file))
    typer.echo(f"{_entries(count)} in {target}")


def _exported(reader: Reader, file: TextIO) -> int:
    from reception_app.ledger import read_body

    for entry in reader.entries():
        line = {
            "revision": entry.revision, "hash": entry.hash.hex(),
            "signature": entry.signature.hex(), "body": _builtins(read_body(entry)),
        }  # fmt: skip
        file.write(json.dumps(line) + "\n")
    return reader.revision()


@database.command("upgrade")
def upgrade(
    config: Config = None,
    *,
    create: Annotated[
        bool, typer.Option("--create", help="Make a new database where none is.")
    ] = False,
) -> None:
    """Bring the database to the schema of this program, after a copy."""
    from reception_app.store.maintenance import upgrade as run

    settings = settings_of(config)
    copy = run(place_of(settings), signer_of(settings), create=create)
    words = f"; the copy from before: {copy}" if copy else ""
    typer.echo(f"The database is up to date: {settings.database.url}{words}")


@database.command("check")
def check(config: Config = None) -> None:
    """Check the file's integrity; exit code 1 lists what is wrong."""
    from reception_app.store.maintenance import check as run

    wrong = run(place_of(settings_of(config)))
    for line in wrong:
        typer.echo(line, err=True)
    if wrong:
        raise typer.Exit(1)
    typer.echo("The database is whole.")


@database.command("backup")
def backup(target: NewFile, config: Config = None) -> None:
    """Copy the database into TARGET while it is in use, and check the copy."""
    from reception_app.store.maintenance import backup as run

    run(settings_of(config).database.url, target)
    typer.echo(f"copied to {target}")


def _plain(value: object) -> str:
    return for_programs(value) if isinstance(value, datetime) else str(value)


def _builtins(value: object) -> object:
    import msgspec

    return msgspec.to_builtins(value)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
