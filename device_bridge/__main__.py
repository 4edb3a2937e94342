"""The command `reception-bridge`: run the bridge, look at it, and keep its keys."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import structlog
import typer
import zmq

from device_bridge import journal_words, keys, parent, settings
from device_bridge.client import BridgeClient, Connected, Fault, LinkEvent, LinkLost, StateSeen
from device_bridge.drivers.modbus import NotOurPlcError
from device_bridge.gatekeeper import NotGuardedError
from device_bridge.journal import AlreadyRunningError, Journal, JournalError, read
from device_bridge.keys import BridgeAddress, KeyFileError, Trust
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import Right
from device_bridge.protocol.state import (
    AirlockState,
    AnyDevice,
    BarrierState,
    GateState,
    ReaderState,
)
from device_bridge.server import Bridge, EndedError
from device_bridge.settings import COMMENTED, SettingsError, reachable

EXIT_REFUSED, EXIT_SETTINGS = 1, 2
STATUS_WITHIN_S = 3.0
app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="The device bridge: the devices of one place, their journal, the consoles that may ask.",
)  # fmt: skip
key_commands = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Key pairs and trusted consoles."
)
app.add_typer(key_commands, name="keys")
Config = Annotated[
    Path,
    typer.Option(
        "--config", envvar="RECEPTION_BRIDGE_CONFIG", help="Settings of this bridge (TOML)."
    ),
]
HERE = Path("bridge.toml")
USUAL_RIGHTS = "observe,admit,release,override"
Folder = Annotated[Path, typer.Argument(help="The folder of the bridge's keys.")]
Console = Annotated[str, typer.Argument(help="What the bridge calls this console.")]
AsJson = Annotated[bool, typer.Option("--json", help="For a program.")]


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where settings, keys and journal are to lie.")],
    *,
    name: Annotated[
        str, typer.Option(help="Its own name, in the ledger; it never changes.")
    ] = "bridge",
    bind: Annotated[
        str, typer.Option(help="Address of this machine on the office LAN, tcp://HOST:PORT.")
    ] = "tcp://127.0.0.1:5570",
    plc_host: Annotated[str, typer.Option(help="Address of the PLC.")] = "127.0.0.1",
    plc_port: Annotated[int, typer.Option(help="Its Modbus TCP port.")] = 502,
    simulated: Annotated[
        bool, typer.Option("--simulated", help="For a fake building: production = false.")
    ] = False,
) -> None:
    """Write a commented settings file and the keys of a new bridge."""
    target = folder / "bridge.toml"
    if target.exists():
        _stop(f"{target}: there are settings already; they are left as they are", EXIT_REFUSED)
    folder.mkdir(parents=True, exist_ok=True)
    target.write_text(
        COMMENTED.format(
            name=name, bind=bind, host=plc_host, port=plc_port,
            production="false" if simulated else "true",
        ),
        "utf-8",
    )  # fmt: skip
    try:
        settings.load(target)
        pair = keys.create(folder / "keys", "bridge")
    except (SettingsError, KeyFileError):
        target.unlink()  # nothing half: the next try begins anew
        raise
    typer.echo(
        f"Settings: {target}\nPublic key of this bridge, for the consoles: {pair.public}\n"
        f"Next: reception-bridge keys enrol {folder / 'keys'} NAME 'PUBLIC-KEY'\n"
        f"Then: reception-bridge run --config {target}"
    )


class NotToldError(Exception):
    """Whoever waits for the bridge cannot be told that it is there."""


@app.command()
def run(
    config: Config = HERE,
    *,
    ready_file: Annotated[
        Path | None, typer.Option(help="Where to write the address once it is served.")
    ] = None,
    with_parent: Annotated[
        bool, typer.Option("--with-parent", help="End when standard input ends.")
    ] = False,
) -> None:
    """Serve until interrupted; print one line when ready."""
    loaded = _settings(config)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    folder = Path(loaded.keys)
    with _named(config, "keys"):
        pair, trust = keys.load(folder, "bridge"), Trust(folder)
        trust.consoles()  # a file that is none is told now, not when its console asks
        signing = keys.signing_key(folder / "journal.key")
    with _named(config, "journal"):
        record = Journal(Path(loaded.journal), signing)
    try:
        if record.torn:
            _warn(f"A crash cut the last record of {loaded.journal} off; it is removed.")
        if record.broken:
            _warn(f"Nothing will be released: {record.broken}. Move the file away and keep it.")
        with contextlib.suppress(asyncio.CancelledError):
            bridge = Bridge(loaded, record)
            asyncio.run(_serve(bridge, pair, trust, ready_file, with_parent=with_parent))
    except* (EndedError, NotGuardedError, NotOurPlcError, NotToldError, zmq.ZMQError) as group:
        _stop(f"The bridge stops: {_innermost(group)}", EXIT_REFUSED)
    except* AlreadyRunningError as group:
        _stop(f"already running: {_innermost(group)}", EXIT_REFUSED)
    finally:
        record.close()
    typer.echo("stopped")


async def _serve(
    bridge: Bridge,
    pair: keys.KeyPair,
    trust: Trust,
    ready_file: Path | None,
    *,
    with_parent: bool,
) -> None:
    serving = asyncio.create_task(bridge.serve(pair, trust, lambda url: _tell(url, ready_file)))
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, serving.cancel)
    if with_parent:
        parent.watch_in_loop(serving.cancel)
    await serving


def _tell(url: str, ready_file: Path | None) -> None:
    typer.echo(f"ready at {url}")
    if ready_file:
        whole = ready_file.with_suffix(".new")
        try:
            whole.write_text(url + "\n", "utf-8")
            whole.replace(ready_file)
        except OSError as error:
            raise NotToldError(f"{ready_file} cannot be written: {error.strerror}") from error


@app.command()
def status(config: Config = HERE, *, as_json: AsJson = False) -> None:
    """Show what the bridge knows, asked over its own socket with its own key."""
    loaded = _settings(config)
    folder = Path(loaded.keys)
    with _named(config, "keys"):
        pair = keys.load(folder, "bridge")
        own = keys.KeyPair(pair.public, pair.secret)
        if Trust(folder).console(own.public) is None:
            keys.enrol(folder, "bridge-itself", own.public, (Right.OBSERVE,))
    state = _look(BridgeAddress(reachable(loaded.bind), pair.public), own)
    if as_json:
        typer.echo(json.dumps(msgspec.to_builtins(state), indent=2))
        return
    for device in state.devices:
        for line in _told(device):
            typer.echo(line)


def _told(device: AnyDevice) -> Iterator[str]:
    match device:
        case AirlockState():
            yield f"{device.name}: {device.phase}, latch {device.latch}, {device.regime}"
            for name, door in (("outer", device.outer), ("inner", device.inner)):
                yield f"  {name}: {door.position}, {door.bolt}, missing: {door.missing or '-'}"
        case BarrierState():
            yield f"{device.name}: {device.kind}, {device.stand}, {device.mode}"
        case ReaderState():
            yield f"{device.name}: reader of {device.gate}, {device.direction}, {device.stand}"
        case GateState():
            counts = f"in {device.passed_in}, out {device.passed_out}"
            yield f"{device.name}: gate, {device.stand}, {counts}, grants {device.grants}"


def _settings(config: Path) -> settings.BridgeSettings:
    if not config.exists():
        _stop(
            f"{config}: there are no settings here: `reception-bridge init` writes them,"
            " `--config FILE` names others",
            EXIT_SETTINGS,
        )
    return settings.load(config)


@contextlib.contextmanager
def _named(config: Path, key: str) -> Iterator[None]:
    """Put the settings and their key before what is wrong with the place that they name."""
    try:
        yield
    except AlreadyRunningError:
        raise
    except (KeyFileError, JournalError) as error:
        raise SettingsError(f"{config}: {key}: {error}") from error
    except OSError as error:
        raise SettingsError(f"{config}: {key}: {error.filename}: {error.strerror}") from error


_FAULTS = {
    Fault.AWAY: "nobody answers; is `reception-bridge run` running?",
    Fault.NOT_ENROLLED: "it does not know its own key yet; try again",
    Fault.WRONG_BRIDGE: "another bridge listens there; look at bind in the settings",
    Fault.OTHER_VERSION: "it is of another version; restart it",
}


def _look(address: BridgeAddress, pair: keys.KeyPair) -> StateSeen:
    import queue  # noqa: PLC0415 - only this command needs it

    events: queue.Queue[LinkEvent] = queue.Queue()
    client = BridgeClient(address, pair, events.put)
    client.start()
    try:
        while True:
            match events.get(timeout=STATUS_WITHIN_S):
                case StateSeen() as state:
                    return state
                case LinkLost(fault=fault):
                    _stop(f"No bridge at {address.url}: {_FAULTS[fault]}", EXIT_REFUSED)
                case Connected():
                    continue
    except queue.Empty:
        _stop(f"No answer from {address.url}", EXIT_REFUSED)
    finally:
        client.stop()


@app.command()
def journal(
    config: Config = HERE,
    *,
    after: Annotated[int, typer.Option(help="Only what came after this record.")] = 0,
    since: Annotated[
        str, typer.Option(help='Only from then on: 08:30, today, 2026-11-24, "2026-11-24 08:30".')
    ] = "",
    tail: Annotated[int, typer.Option(min=0, help="Only the newest so many; 0: all.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Tell the journal, a sentence a record, also while the bridge runs; its chain is checked."""
    loaded = _settings(config)
    records = _since(read(Path(loaded.journal), after), since, loaded.time_zone)
    for record in deque(records, tail) if tail else records:
        if as_json:
            typer.echo(msgspec.json.encode(record).decode())
        else:
            typer.echo(journal_words.line(record, loaded.time_zone))


def _since(records: Iterator[JournalRecord], text: str, zone: str) -> Iterator[JournalRecord]:
    """Leave out what came before a time; the whole chain is read all the same."""
    if not text:
        return records
    try:
        at = journal_words.instant(text, zone, datetime.now(UTC))
    except ValueError as error:
        why = f'{text}: write 08:30, today, 2026-11-24 or "2026-11-24 08:30"'
        raise typer.BadParameter(why, param_hint="--since") from error
    return (one for one in records if datetime.fromisoformat(one.at) >= at)


@key_commands.command("create")
def keys_create(
    folder: Folder,
    name: Annotated[str, typer.Option(help="What the files are called.")] = "bridge",
) -> None:
    """Make a key pair in FOLDER."""
    typer.echo(keys.create(folder, name).public)


@key_commands.command("reader")
def keys_reader(
    file: Annotated[Path, typer.Argument(help="The file to write; `key` of [[reader]] names it.")],
) -> None:
    """Make the key of a badge reader's secure channel; the reader is given the same."""
    keys.create_reader_key(file)
    typer.echo(f"{file}: 32 hexadecimal digits, for the tool of the reader's maker")


@key_commands.command("enrol")
def keys_enrol(
    folder: Folder, name: Console,
    public: Annotated[
        str, typer.Argument(help="Its public key itself, in single quotes, or the file it is in.")
    ],
    rights: Annotated[str, typer.Option(help=f"Of {', '.join(Right)}.")] = USUAL_RIGHTS,
) -> None:  # fmt: skip
    """Trust a console's public key from its next message on."""
    if not (folder / "bridge.secret").exists():
        _stop(f"{folder}: bridge.secret is not here; name the folder of the bridge's keys", 1)
    try:
        given = tuple(Right(word.strip()) for word in rights.split(","))
    except ValueError:
        _stop(f"--rights {rights}: one or more of {', '.join(Right)}", EXIT_SETTINGS)
    key = keys.read_public(Path(public)) if Path(public).is_file() else public.strip()
    if len(key) != keys.SIGNS:
        _stop(f"{public}: neither a file nor a public key: {keys.SIGNS} signs, in quotes", 1)
    keys.enrol(folder, name, key, given)
    typer.echo(f"{name} may {', '.join(given)}")


@key_commands.command("revoke")
def keys_revoke(folder: Folder, name: Console) -> None:
    """Trust a console no longer, from its next message on."""
    keys.revoke(folder, name)
    typer.echo(f"{name} may nothing any more")


@key_commands.command("list")
def keys_list(folder: Folder) -> None:
    """List the trusted consoles."""
    for console in Trust(folder).consoles():
        typer.echo(f"{console.name:20} {console.public} {', '.join(console.rights)}")


def _innermost(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _innermost(first) if isinstance(first, BaseExceptionGroup) else first


def _warn(sentence: str) -> None:
    typer.echo(sentence, err=True)


def _stop(sentence: str, code: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(code)


def main() -> None:
    """Run one command; an expected failure is one sentence, settings are exit code 2."""
    try:
        app()
    except SettingsError as error:
        _stop(str(error), EXIT_SETTINGS)
    except AlreadyRunningError as error:
        _stop(f"already running: {error}", EXIT_REFUSED)
    except (KeyFileError, JournalError) as error:
        _stop(str(error), EXIT_REFUSED)
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}", EXIT_REFUSED)


if __name__ == "__main__":
    main()
