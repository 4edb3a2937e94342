"""`reception-building`: run the fake building, and be the person who stands in it."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer

from device_bridge import parent
from device_bridge.building.run import running
from device_bridge.building.settings import BuildingSettings, SettingsError, checked, load
from device_bridge.training import (
    Building,
    BuildingCard,
    BuildingError,
    BuildingState,
    Deed,
    DoorView,
    FaultKind,
    NotDoneError,
    SeveralBuildingsError,
    Why,
)

EXIT_REFUSED = 1
EXIT_SETTINGS = 2

_WHY = {
    Why.BAD_REQUEST: "The building does not understand this request",
    Why.WRONG_TOKEN: "The card is not that of the running building; start it again",
    Why.NOBODY_THERE: "Nobody is there",
    Why.BOLTED: "The door is bolted; it must be released first",
    Why.NO_DOOR: "Say which door: outer or inner",
    Why.NO_CARD: "Say which card: --card and its number, up to eight hexadecimal digits",
    Why.UNKNOWN_SIGNAL: "No such signal; `state` lists them (also: people, outer, inner, all, plc,"
    " printer, card_reader, reader/1)",
    Why.KIND_DOES_NOT_FIT: "This kind of fault does not fit this signal",
}

_WAYS = {0: "closed", 1: "open inwards", -1: "open outwards"}

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__, rich_markup_mode=None)

CardFile = Annotated[
    Path | None,
    typer.Option("--ready-file", help="The card that `run` leaves behind; needed if several run."),
]


@app.command()
def run(
    *,
    config: Annotated[Path | None, typer.Option(help="Settings; only [building] is used.")] = None,
    port: Annotated[int | None, typer.Option(help="Modbus port; 0: a free one.")] = None,
    field_port: Annotated[
        int | None, typer.Option(help="Modbus port of gates and barriers; 0: a free one.")
    ] = None,
    printer_port: Annotated[
        int | None, typer.Option(help="Port of the ticket printer; 0: a free one.")
    ] = None,
    identity_port: Annotated[
        int | None, typer.Option(help="Port of the reader of identity cards; 0: a free one.")
    ] = None,
    control_port: Annotated[int | None, typer.Option(help="Control port; 0: a free one.")] = None,
    readers: Annotated[int | None, typer.Option(help="Badge readers, two a gate.")] = None,
    readers_folder: Annotated[
        Path | None, typer.Option(help="Where their key and the links to their ports are to lie.")
    ] = None,
    speed: Annotated[float | None, typer.Option(help="How fast people move; 1 is life.")] = None,
    pulse: Annotated[float | None, typer.Option(help="Length of a release in seconds.")] = None,
    seed: Annotated[int | None, typer.Option(help="Which stream of visitors comes.")] = None,
    visitors: Annotated[
        bool | None, typer.Option("--visitors/--quiet", help="Whether visitors come by themselves.")
    ] = None,
    ready_file: CardFile = None,
    usual: Annotated[
        bool, typer.Option("--usual", help="Be found by commands that name no card.")
    ] = False,
    with_parent: Annotated[
        bool, typer.Option("--with-parent", help="End when standard input ends.")
    ] = False,
) -> None:
    """Serve the fake building until interrupted; print one line when ready."""
    given = {
        "port": port, "control_port": control_port, "speed": speed, "pulse": pulse, "seed": seed,
        "visitors": visitors, "field_port": field_port, "printer_port": printer_port,
        "identity_port": identity_port,
        "readers": readers,
        "readers_folder": None if readers_folder is None else str(readers_folder),
    }  # fmt: skip
    try:
        values = msgspec.to_builtins(load(config))
        values.update({key: value for key, value in given.items() if value is not None})
        settings = checked(values, "command line")
    except SettingsError as error:
        _stop(str(error), EXIT_SETTINGS)
    try:
        card_at = ready_file.resolve() if ready_file else None
        asyncio.run(_serve(settings, card_at, usual=usual, with_parent=with_parent))
    except OSError as error:
        _stop(f"The building cannot be served: {error}", EXIT_REFUSED)


@app.command()
def do(
    deed: Annotated[Deed, typer.Argument(metavar="DEED", help=", ".join(Deed))],
    at: Annotated[
        str | None, typer.Argument(help="outer, inner, gate/1, barrier/1, panic_1, ...")
    ] = None,
    *,
    on: Annotated[bool, typer.Option("--on/--off")] = True,
    count: Annotated[int, typer.Option(min=1, max=9, help="People together.")] = 1,
    metal: Annotated[bool, typer.Option("--metal", help="They carry metal.")] = False,
    card: Annotated[
        str, typer.Option(help="Number of a card, for card_in and card_out; identity: foreign.")
    ] = "",
    ready_file: CardFile = None,
) -> None:
    """Do something as a person at the building: bell, enter, open outer, card_in gate/1, ..."""
    _asked(
        ready_file,
        lambda building: building.do(deed, at, on=on, count=count, metal=metal, card=card),
    )


@app.command()
def fault(
    signal_name: Annotated[
        str, typer.Argument(metavar="SIGNAL", help="As `state --json` names them.")
    ],
    kind: Annotated[FaultKind, typer.Argument(metavar="KIND", help=", ".join(FaultKind))],
    value: Annotated[int, typer.Option(min=0, max=65535, help="Count, ms or code.")] = 0,
    ready_file: CardFile = None,
) -> None:
    """Break a signal (outer_bolt, people, outer, all, ...), the plc itself, printer or reader/1."""
    _asked(ready_file, lambda building: building.fault(signal_name, kind, value))


@app.command()
def clear(
    signal_name: Annotated[str, typer.Argument(metavar="[SIGNAL]")] = "",
    ready_file: CardFile = None,
) -> None:
    """Mend one signal, or everything."""
    _asked(ready_file, lambda building: building.clear(signal_name))


@app.command()
def state(
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    ready_file: CardFile = None,
) -> None:
    """Show all that is true in the building now."""
    told = _asked(ready_file, lambda building: building.state())
    if as_json:
        typer.echo(msgspec.json.encode(told).decode())
        return
    for door in (told.outer, told.inner):
        typer.echo(_door_line(door))
    for person in told.people:
        typer.echo(f"person {person.person}: {person.place}, {person.doing}, wants {person.goal}")
    on = " ".join(signal.name for signal in told.signals if signal.read)
    typer.echo(f"signals on: {on}")
    for gate in told.gates:
        typer.echo(f"{gate.place}: {_WAYS[gate.way]}, in {gate.passed_in}, out {gate.passed_out}")
    for one in told.barriers:
        typer.echo(f"{one.place}: {one.position:.0%} closed")
    typer.echo(f"printer: {told.printed} printed")
    typer.echo(f"identity card: {'in the reader' if told.identity_in else 'none'}")
    printer = (f"printer {told.printer_fault}",) if told.printer_fault else ()
    reader = (f"card_reader {told.reader_fault}",) if told.reader_fault else ()
    wrong = (*told.plc.faults, *told.field_faults, *told.badge_faults, *printer, *reader)
    for broken in wrong:
        typer.echo(f"fault: {broken}")


def main() -> None:
    """Run the command line."""
    app()


async def _serve(
    settings: BuildingSettings, card_at: Path | None, *, usual: bool, with_parent: bool
) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
    if with_parent:
        parent.watch_in_loop(stopped.set)
    async with running(settings, card_at, listed=usual) as card:
        typer.echo(
            f"reception-building ready: modbus {card.host}:{card.modbus_port}, "
            f"control {card.host}:{card.control_port}, card {card_at or card.listed_at}"
        )
        sys.stdout.flush()
        await stopped.wait()


def _asked(card: Path | None, ask: Callable[[Building], BuildingState]) -> BuildingState:
    try:
        with Building.connect(card) as building:
            return ask(building)
    except NotDoneError as error:
        detail = f" ({error.detail})" if error.detail else ""
        _stop(f"{_WHY[error.why]}{detail}.", EXIT_REFUSED)
    except SeveralBuildingsError as error:
        _stop(f"{error}. Name one:\n{_choices(error.cards)}", EXIT_REFUSED)
    except BuildingError as error:
        _stop(f"{error}. Start one with `reception-building run`.", EXIT_REFUSED)


def _choices(cards: tuple[BuildingCard, ...]) -> str:
    """List buildings by what names each, with the port by which a PLC's settings know it."""
    return "\n".join(
        f"  --ready-file {card.named or card.listed_at}  (modbus {card.host}:{card.modbus_port})"
        for card in cards
    )


def _door_line(door: DoorView) -> str:
    bolt = "bolted" if door.bolted else "not bolted"
    output = ", released" if door.released else ""
    return f"{door.door} door: {door.leaf}, {bolt}{output}, released {door.edges} times"


def _stop(sentence: str, code: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    main()
