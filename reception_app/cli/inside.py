"""`reception inside` and `reception badges`: who is in the building, and which badges there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.clock import age, for_people, for_programs
from reception_app.cli.options import Config
from reception_app.cli.places import (
    curve_of,
    muster_copy_of,
    read_store,
    settings_of,
    write_store,
)
from reception_app.cli.wording import sentence
from reception_app.desk.states.zones import AIRLOCK, PersonRow
from reception_app.presence import Badge
from reception_app.settings import airlock_of
from reception_app.staff import command_actor
from reception_app.store_errors import StoreError

if TYPE_CHECKING:
    from device_bridge.protocol.state import AirlockState
    from reception_app.settings import Settings
    from reception_app.store import Reader

badges = typer.Typer(no_args_is_help=True, help="The badges that gates and people know.")
AsJson = Annotated[bool, typer.Option("--json", help="For a program.")]


@dataclass(frozen=True, slots=True)
class Door:
    """Who is in the airlock, as its bridge said just now; `why` it is not known, if so."""

    state: AirlockState | None = None
    age_s: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody in the building at one instant, and how old the newest word of it is."""

    now: datetime
    changed_at: datetime | None
    people: tuple[PersonRow, ...]
    kept: StoreError | None = None  # why this is the list of the post's disk, if it is


def inside(config: Config = None, *, as_json: AsJson = False) -> None:
    """Show who is in the building: visitors by number, staff by name, and who is in the airlock.

    The database tells the visitors and the staff, the bridge who is in the airlock. While the
    database is away it is the list that this post keeps on its disk, with its age.
    """
    settings = settings_of(config)
    door = _door(settings)
    try:
        roll = read_store(settings, lambda reader: _roll(reader, settings, door))
    except StoreError as error:
        kept = _kept(settings, error)
        if kept is None:
            raise
        roll = kept
    if as_json:
        typer.echo(json.dumps(_plain(roll, door), indent=2))
        return
    for line in _told(roll, door, settings.office.zone):
        typer.echo(line)


def _door(settings: Settings) -> Door:
    """Ask the bridge of the airlock; what it does not say is not known, and that is told."""
    import time

    from reception_app.cli.bridge_look import NotHeardError, look

    name = airlock_of(settings)
    if not name:
        return Door()
    if not settings.bridge:
        return Door(why="no bridge is in the settings")
    try:
        seen = look(settings.bridge[0], curve_of(settings))
    except NotHeardError as error:
        return Door(why=f"its bridge does not tell ({error.fault.replace('_', ' ')})")
    state = seen.airlocks.get(name)
    if state is None:
        return Door(why=f"its bridge has no {name}")
    if not state.plc_live:
        return Door(why="its bridge does not hear the PLC")
    return Door(state, time.monotonic() - seen.at)


def _roll(reader: Reader, settings: Settings, door: Door) -> Roll:
    from reception_app.desk.board import Wanted, read_board
    from reception_app.desk.setup import Setup
    from reception_app.desk.states.office import OfficeState
    from reception_app.desk.states.staff import SessionState
    from reception_app.desk.states.zones import PushState
    from reception_app.desk.zones_view import Look, compose_zones

    now, post = datetime.now(UTC), settings.post
    name = settings.office.name or settings.office.id
    setup = Setup(OfficeState(name, name, post.number, post.id), zones=reader.zones())
    look = Look(read_board(reader, Wanted(now, post.id)), setup, now, door.state)
    people = compose_zones(look, SessionState(), PushState(), now).people
    return Roll(now, reader.changed_at(), tuple(_since_inside(one, door, now) for one in people))


def _kept(settings: Settings, why: StoreError) -> Roll | None:
    """Read the muster list that the console of this post wrote last; none when there is none."""
    now = datetime.now(UTC)
    page = muster_copy_of(settings).read(now)
    return Roll(now, page.as_of, page.people, why) if page else None


def _since_inside(row: PersonRow, door: Door, now: datetime) -> PersonRow:
    """Count the time of who is in the airlock from when they came into it."""
    stay = door.state.session if door.state else None
    if stay is None or row.zone != AIRLOCK or row.visit not in {"", stay.visit}:
        return row
    return replace(row, since=now - timedelta(seconds=stay.age_s + door.age_s))


def _plain(roll: Roll, door: Door) -> dict[str, object]:
    return {
        "as_of": for_programs(roll.now),
        "last_entry": for_programs(roll.changed_at) if roll.changed_at else None,
        "source": "muster list" if roll.kept else "database",
        "airlock": {"known": not door.why, "why": door.why, "age_s": round(door.age_s, 3)},
        "people": [
            {
                "who": one.name, "kind": one.kind, "zone": one.zone,
                "since": for_programs(one.since), "people": one.party, "badges": one.badges,
            }
            for one in roll.people
        ],
    }  # fmt: skip


def _told(roll: Roll, door: Door, zone: str) -> Iterator[str]:
    newest = age((roll.now - roll.changed_at).total_seconds()) if roll.changed_at else ""
    if roll.kept and roll.changed_at:
        yield sentence(roll.kept)
        stood = for_people(roll.changed_at, zone)
        yield f"This is the list that this post kept, as it stood {stood}, {newest} ago."
    else:
        last = f"; the newest entry in the ledger is {newest} old" if newest else ""
        yield f"As of {for_people(roll.now, zone)}{last}."
    if door.why:
        yield f"Who is in the airlock is not known: {door.why}."
    if not roll.people:
        yield (
            "Nobody else is known to be in the building."
            if door.why
            else ("Nobody is in the building.")
        )
    for one in roll.people:
        worn = f"badge {', '.join(one.badges)}" if one.badges else ""
        since = f"since {for_people(one.since, zone)}"
        yield (
            f"{one.name or '?':20} {one.kind:8} {one.zone or '-':16} {one.party:3} {since} {worn}"
        ).rstrip()


@badges.command("add")
def add(
    number: Annotated[str, typer.Argument(help="What is printed on it.")],
    card: Annotated[
        str, typer.Argument(help="What a reader reads: 8 to 32 hexadecimal digits, also in groups.")
    ],
    staff: Annotated[str, typer.Option(help="The log-in name of whose it is.")] = "",
    config: Config = None,
) -> None:
    """Take a badge into use: one for visitors, or the one of somebody of the staff."""
    settings = settings_of(config)
    actor = command_actor(settings.post.id)
    write_store(settings, actor, lambda tx: tx.add_badge(number, card, staff))
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
        opens = "" if one.readable else "  opens nothing: add it again with the right card"
        typer.echo(f"{one.number:8} {one.card:12} {one.state:8} {holder}".rstrip() + opens)


def _badges(reader: Reader) -> tuple[tuple[Badge, str], ...]:
    tickets = {one.id: one.ticket for one in reader.open_visits()}
    names = {one.id: one.shown_as for one in reader.people()}
    return tuple(
        (one, names.get(one.staff) or tickets.get(one.visit) or ("gone" if one.visit else ""))
        for one in reader.badges()
    )
