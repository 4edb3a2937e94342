"""`reception office`: check, import and show the office directory."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.clock import for_people
from reception_app.cli.options import Config, day_of
from reception_app.cli.places import read_store, settings_of, write_store

if TYPE_CHECKING:
    from reception_app.bookings import Booking
    from reception_app.office_files import OfficeFilesError
    from reception_app.offices import Office, OfficeKind
    from reception_app.store import Reader, Transaction

commands = typer.Typer(no_args_is_help=True, help="The offices: who may come, when, and what for.")
FAR = datetime(2101, 1, 2, tzinfo=UTC)  # after every day that may be booked
Files = Annotated[list[Path], typer.Argument(help="TOML files, one an office, or folders of them.")]


@commands.command("check")
def check(files: Files, config: Config = None) -> None:
    """Read FILES and say every fault with file, key and reason; exit code 1 when there is one.

    With settings, offices that are in the directory already count as there.
    """
    from reception_app.office_files import OfficeFilesError, load_offices, strangers

    listed = _listed(files)
    if not listed:
        typer.echo("No office file (.toml) is there: nothing was checked.")
    known = None if config is None else read_store(settings_of(config), _kinds)
    try:
        offices = load_offices(listed, known)
    except OfficeFilesError as error:
        raise _refused(error) from error
    for office in offices:
        typer.echo(f"good  {office.id}")
    if known is None:
        for office_id, near in strangers(offices):
            typer.echo(
                f'      {office_id} names "{near}", which is not among these files; with --config'
                " the directory tells whether it is there"
            )


def _kinds(reader: Reader) -> dict[str, OfficeKind]:
    """Return the offices of the directory, with their kind."""
    return {one.id: one.kind for one in reader.directory()}


@commands.command("import")
def import_(
    files: Annotated[list[Path] | None, typer.Argument(help="TOML files, or folders.")] = None,
    config: Config = None,
    *,
    demo: Annotated[bool, typer.Option("--demo", help="The made-up offices of the demo.")] = False,
) -> None:
    """Take FILES into the directory: all of them, or with one fault none."""
    from reception_app.booking_codes import shown
    from reception_app.office_files import OfficeFilesError, demo_files, load_offices
    from reception_app.staff import command_actor

    listed = [*_listed(files or []), *(demo_files() if demo else ())]
    if not listed:
        typer.echo("Name the files to import, or --demo.", err=True)
        raise typer.Exit(2)
    settings = settings_of(config)
    known = read_store(settings, _kinds)
    try:
        offices = load_offices(listed, known)
    except OfficeFilesError as error:
        raise _refused(error) from error

    def work(tx: Transaction) -> tuple[tuple[bool, ...], tuple[Booking, ...]]:
        changed = tuple(tx.keep_office(office) for office in offices)
        return changed, _left_alone(tx)

    changed, alone = write_store(settings, command_actor(settings.post.id), work)
    for office, new in zip(offices, changed, strict=True):
        typer.echo(f"{'imported' if new else 'as it was':10} {office.id}")
    for one in alone:
        at = for_people(one.starts, settings.office.zone)
        typer.echo(f"appointment {shown(one.code)} at {at}: the office is closed then; move it")


def _left_alone(reader: Reader) -> tuple[Booking, ...]:
    """Return the coming appointments of this office at which it is closed."""
    from reception_app.bookings import outside_hours

    coming = reader.bookings(reader.now, FAR)
    if not coming:
        return ()
    return outside_hours(coming, reader.closed(reader.now, max(one.ends for one in coming)))


@commands.command("show")
def show(
    office: Annotated[str, typer.Argument(help="Id of an office; without one: a line each.")] = "",
    config: Config = None,
    *,
    on: Annotated[str, typer.Option("--on", help="As it is on this date, e.g. 2027-01-01.")] = "",
) -> None:
    """Show what the directory says, today or on a date."""
    from reception_app.cli.office_text import in_a_line, whole

    noon = time(12, tzinfo=UTC)
    now = datetime.combine(day_of(on, "--on"), noon) if on else datetime.now(UTC)

    def work(reader: Reader) -> tuple[Office, ...]:
        return reader.directory()

    offices = read_store(settings_of(config), work)
    if not offices:
        typer.echo("No office is in the directory yet: `reception office import` brings them.")
    if not office:
        for one in offices:
            typer.echo(in_a_line(one, now))
        return
    found = next((one for one in offices if one.id == office), None)
    if found is None:
        typer.echo(f"{office} is not in the directory.", err=True)
        raise typer.Exit(1)
    for line in whole(found, now):
        typer.echo(line)


def _listed(files: list[Path]) -> list[Path]:
    """Return the files, and in place of a folder the TOML files in it."""
    listed: list[Path] = []
    for path in files:
        listed += sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return listed


def _refused(error: OfficeFilesError) -> typer.Exit:
    for fault in error.faults:
        typer.echo(str(fault), err=True)
    return typer.Exit(1)
