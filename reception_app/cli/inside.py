"""`reception inside` and `reception badges`: who is in the building, and which badges there are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.options import Config
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.presence import Badge, visitors_placed
from reception_app.staff import command_actor

if TYPE_CHECKING:
    from reception_app.store import Reader

badges = typer.Typer(no_args_is_help=True, help="The badges that gates and people know.")
AsJson = Annotated[bool, typer.Option("--json", help="For a program.")]


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody who is in the building, as far as the database knows."""

    who: str
    zone: str
    since: str
    people: int = 1
    badges: tuple[str, ...] = ()


def inside(config: Config = None, *, as_json: AsJson = False) -> None:
    """Show who is in which zone, with their badges; visitors by number, staff by name."""
    found = read_store(settings_of(config), _lines)
    if as_json:
        plain = [{name: getattr(one, name) for name in Line.__dataclass_fields__} for one in found]
        typer.echo(json.dumps(plain, indent=2))
        return
    if not found:
        typer.echo("Nobody is in the building.")
    for one in found:
        worn = f"badge {', '.join(one.badges)}" if one.badges else ""
        typer.echo(f"{one.who:20} {one.zone:16} {one.people:3} {one.since[11:16]} {worn}".rstrip())


def _lines(reader: Reader) -> tuple[Line, ...]:
    known, zones = reader.inside(), reader.zones()
    names = {one.id: one.shown_as for one in reader.people()}
    lines = [
        Line(
            visit.ticket, zone, (visit.admitted_at or visit.arrived_at).isoformat(), visit.party,
            tuple(one.number for one in known.badges if one.visit == visit.id),
        )
        for visit, zone in visitors_placed(zones, reader.open_visits(), known.places)
    ]  # fmt: skip
    for key, place in sorted(known.places.items()):
        kind, _, who = key.partition(":")
        if kind != "visit":
            worn = tuple(one.number for one in known.badges if one.staff == who)
            lines.append(Line(names.get(who, kind), place.zone, place.at.isoformat(), 1, worn))
    return tuple(lines)


@badges.command("add")
def add(
    number: Annotated[str, typer.Argument(help="What is printed on it.")],
    card: Annotated[str, typer.Argument(help="What a reader reads: eight hexadecimal digits.")],
    staff: Annotated[str, typer.Option(help="The log-in name of whose it is.")] = "",
    config: Config = None,
) -> None:
    """Take a badge into use: one for visitors, or the one of somebody of the staff."""
    settings = settings_of(config)
    actor = command_actor(settings.post.id)
    write_store(settings, actor, lambda tx: tx.add_badge(number, card.lower(), staff))
    typer.echo(f"badge {number} is in use")


@badges.command("list")
def list_badges(config: Config = None, *, as_json: AsJson = False) -> None:
    """List the badges and where they are."""
    found = read_store(settings_of(config), _badges)
    if as_json:
        told = [
            {"number": one.number, "card": one.card, "state": one.state, "with": holder}
            for one, holder in found
        ]
        typer.echo(json.dumps(told, indent=2))
        return
    if not found:
        typer.echo("No badge is in use yet: `reception badges add`.")
    for one, holder in found:
        typer.echo(f"{one.number:8} {one.card:12} {one.state:8} {holder}".rstrip())


def _badges(reader: Reader) -> tuple[tuple[Badge, str], ...]:
    tickets = {one.id: one.ticket for one in reader.open_visits()}
    names = {one.id: one.shown_as for one in reader.people()}
    return tuple(
        (one, names.get(one.staff) or tickets.get(one.visit) or ("gone" if one.visit else ""))
        for one in reader.badges()
    )
