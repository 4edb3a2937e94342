"""`reception agenda`: rosters and appointments in, appointments and reminders out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from reception_app.cli.clock import for_people
from reception_app.cli.options import Config, day_of
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reception_app.bookings import Booking, Margins, Person
    from reception_app.offices import Office
    from reception_app.settings import Settings
    from reception_app.store import Reader, Transaction

commands = typer.Typer(no_args_is_help=True, help="Rosters and appointments of this office.")
From = Annotated[str, typer.Option("--from", help="First day, e.g. 2027-01-04; else today.")]
Until = Annotated[str, typer.Option("--until", help="Last day; else the first one.")]
DAY = timedelta(days=1)


@commands.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A roster (.toml) or a calendar (.ics).")],
    config: Config = None,
    *,
    first: From = "",
    until: Until = "",
    team: Annotated[str, typer.Option("--team", help="For events that name none.")] = "",
    service: Annotated[str, typer.Option("--service", help="For events that name none.")] = "",
) -> None:
    """Take a roster or appointments: all of the file, or with one fault nothing."""
    settings = settings_of(config)
    if file.suffix == ".toml":
        _import_roster(settings, file, first, until)
    elif file.suffix == ".ics":
        _import_calendar(settings, file, team, service)
    else:
        typer.echo(f"{file}: name a roster (.toml) or a calendar (.ics).", err=True)
        raise typer.Exit(2)


def _import_roster(settings: Settings, file: Path, first: str, until: str) -> None:
    from reception_app.office_files import OfficeFilesError
    from reception_app.roster_files import load_roster
    from reception_app.staff import command_actor

    days = (
        day_of(first, "--from") if first else None,
        day_of(until, "--until") if until else None,
    )
    closed, zone = read_store(settings, lambda reader: (_closed(reader), reader.zone))
    try:
        roster = load_roster(file, zone, days, closed)
    except OfficeFilesError as error:
        for fault in error.faults:
            typer.echo(str(fault), err=True)
        raise typer.Exit(1) from error
    write_store(settings, command_actor(settings.post.id), lambda tx: tx.keep_roster(roster))
    typer.echo(f"{len(roster.shifts)} shifts from {roster.first} to {roster.last}")


def _closed(reader: Reader) -> frozenset[date]:
    """Return the days of three years on which the office opens at no hour."""
    from reception_app.offices import calendar_of

    own = reader.described(reader.office)
    if own is None:
        return frozenset()
    calendar, today = calendar_of(own), datetime.now(ZoneInfo(reader.zone)).date()
    days = (today + n * DAY for n in range(-366, 2 * 366))
    return frozenset(day for day in days if not calendar.spans_on(day))


def _import_calendar(settings: Settings, file: Path, team: str, service: str) -> None:
    from reception_app.calendar_files import LARGEST, CalendarError, read
    from reception_app.cli.agenda_import import Missing, take
    from reception_app.staff import command_actor
    from reception_app.toml_files import unreadable

    try:
        if file.stat().st_size > LARGEST:
            raise CalendarError("", f"larger than {LARGEST // 1_000_000} MB")
        untrusted = file.read_bytes()
    except OSError as error:
        raise ReceptionError(f"{file} {unreadable(error)}") from error
    zone = read_store(settings, lambda reader: reader.zone)
    entries, missing = read(untrusted, zone), Missing(team, service)
    if not entries:
        typer.echo(f"No event is in {file}: nothing was changed.")
        return

    def work(tx: Transaction) -> tuple[str, ...]:
        return take(tx, entries, missing)

    done = write_store(settings, command_actor(settings.post.id), work)
    for entry, said in zip(entries, done, strict=True):
        typer.echo(f"{said:10} {entry.uid}")


@commands.command("export")
def export(
    target: Annotated[Path, typer.Argument(help="A file that is not there yet (.ics).")],
    config: Config = None,
    *,
    first: From = "",
    until: Until = "",
) -> None:
    """Write the appointments of some days as a calendar; no names are in it."""
    from reception_app.bookings import HELD
    from reception_app.calendar_files import written

    def work(reader: Reader) -> tuple[tuple[Booking, ...], Office | None]:
        since, end = _bounds(reader.zone, first, until)
        return reader.bookings(since, end), reader.described(reader.office)

    bookings, office = read_store(settings_of(config), work)
    kept = [one for one in bookings if one.state in HELD]
    names = {one.code: "" if one.discreet else one.nl for one in office.service} if office else {}
    _write(target, written(kept, names, datetime.now(UTC)))
    typer.echo(f"{len(kept)} appointments in {target}")


@commands.command("show")
def show(config: Config = None, *, first: From = "", until: Until = "") -> None:
    """Show who comes, and how much of the neighbourhood work stands."""
    from reception_app.appointments import protected
    from reception_app.booking_codes import shown

    def work(reader: Reader) -> tuple[list[str], list[str]]:
        since, end = _bounds(reader.zone, first, until)
        agenda = reader.agenda(since, end)
        comes = [
            f"{for_people(one.starts, reader.zone)} {shown(one.code)} {one.state:9}"
            f" {one.team:12} {one.officer:12} {one.service:12} {one.people}"
            for one in reader.bookings(since, end)
        ]
        meters = []
        day = since.astimezone(ZoneInfo(reader.zone)).date()
        for team in (one for one in reader.teams() if one.stands_on(day)):
            kept = protected(agenda, team.id, since, end)
            share = "nothing promised" if kept.kept_percent is None else f"{kept.kept_percent} %"
            made_up = "  (made up, demo)" if team.demo else ""
            meters.append(f"{team.id:24} protected work kept: {share}{made_up}")
        return comes, meters

    comes, meters = read_store(settings_of(config), work)
    for line in (*(comes or ["No appointments."]), *meters):
        typer.echo(line)


@commands.command("reminders")
def reminders(
    folder: Annotated[Path, typer.Argument(help="Where the texts go, a file each.")],
    config: Config = None,
    *,
    on: Annotated[str, typer.Option("--on", help="Of whom comes that day; else tomorrow.")] = "",
) -> None:
    """Write a reminder for everybody who comes on a day and left an address or a number."""
    from reception_app.booking_codes import shown
    from reception_app.bookings import BookingState, Person, outside_hours
    from reception_app.reminders import load_words, reminder

    def work(
        reader: Reader,
    ) -> tuple[tuple[Booking, ...], dict[str, str], dict[str, Person], Office | None, Margins]:
        tomorrow = (datetime.now(ZoneInfo(reader.zone)) + DAY).date().isoformat()
        since, end = _bounds(reader.zone, on or tomorrow, "", "--on")
        found, known = reader.bookings(since, end), reader.booked_persons(since, end)
        gone = outside_hours(found, reader.closed(since, end + DAY))
        shut = {one.id: shown(one.code) for one in gone}
        return found, shut, known, reader.described(reader.office), reader.margins()

    bookings, shut, known, office, margins = read_store(settings_of(config), work)
    if office is None:
        raise ReceptionError("This office is not in the directory: `reception office import`.")
    _tell_closed(shut.values())
    words, count, silent = load_words(), 0, 0
    for one in bookings:
        if one.state is not BookingState.BOOKED or one.id in shut:
            continue
        person = known.get(one.id, Person())
        made = reminder(one, person, office, margins, words)
        if made is None:
            silent += 1
            if person.contact.strip():
                typer.echo(f"{shown(one.code)}: its contact is no address and no number", err=True)
        elif not (folder / made.name).exists():  # one that was written was perhaps sent
            folder.mkdir(parents=True, exist_ok=True)
            _write(folder / made.name, made.content)
            count += 1
    typer.echo(f"{count} reminders in {folder}; {silent} without an address or a number")


def _tell_closed(codes: Iterable[str]) -> None:
    for code in codes:
        typer.echo(
            f"{code}: the office is closed then; move it in the agenda and tell whoever would come",
            err=True,
        )


def _write(target: Path, content: bytes) -> None:
    try:
        with target.open("xb") as file:
            file.write(content)
    except OSError as error:
        why = "exists already" if isinstance(error, FileExistsError) else "cannot be written"
        raise ReceptionError(f"{target}: {why}; name another file.") from error


def _bounds(zone: str, first: str, until: str, option: str = "--from") -> tuple[datetime, datetime]:
    from reception_app.hours import instant

    local = ZoneInfo(zone)
    day = day_of(first, option) if first else datetime.now(local).date()
    last = day_of(until, "--until") if until else day
    if last < day:
        raise typer.BadParameter("is before the first day", param_hint="--until")
    return instant(day, time(0), local), instant(last + DAY, time(0), local)
