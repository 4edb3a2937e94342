"""Where a command finds the settings, the database and the keys of this console."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import platformdirs

from reception_app import APP
from reception_app.errors import ReceptionError
from reception_app.settings import Settings, SettingsError, load

if TYPE_CHECKING:
    from device_bridge.identity_reading import CardWiring
    from device_bridge.keys import KeyPair
    from device_bridge.paper import Wiring
    from reception_app.desk.muster_copy import MusterCopy
    from reception_app.desk.unheard import UnheardAlarm
    from reception_app.signing import Signer
    from reception_app.staff import Actor
    from reception_app.store import Place, Reader, Transaction

T = TypeVar("T")


def file_of(config: Path | None) -> Path:
    """Return the file of the settings; without a name, where this system keeps such files."""
    return config or Path(platformdirs.user_config_dir(APP)) / "reception.toml"


def settings_of(config: Path | None) -> Settings:
    """Read the settings.

    Raise `SettingsError` with the file, the key and the reason.
    """
    path = file_of(config)
    if not path.exists():
        raise SettingsError(
            path, "", "there are no settings here: `reception init` writes them, `--config FILE`"
            " names others, and `reception demo` needs none",
        )  # fmt: skip
    return load(path)


def place_of(settings: Settings) -> Place:
    """Return where the database is and whose it is."""
    from reception_app.store import Place

    kept, office = settings.database.checkpoints, settings.office
    return Place(
        settings.database.url, office.id, settings.post.id, office.name or office.id,
        settings.post.number, office.zone, Path(kept) if kept else None,
    )  # fmt: skip


def signer_of(settings: Settings) -> Signer:
    """Return the key that signs this console's ledger entries."""
    from reception_app.signing import load_signer

    return load_signer(settings.signing_key)


def curve_of(settings: Settings) -> KeyPair:
    """Return the key pair by which bridges know this console; raise `ReceptionError`."""
    return key_pair(settings, settings.keys.name)


def key_pair(settings: Settings, name: str) -> KeyPair:
    """Return the key pair of one name in this console's folder; raise `ReceptionError`."""
    from device_bridge import keys

    try:
        return keys.load(Path(settings.keys.folder), name)
    except keys.KeyFileError as error:
        raise ReceptionError(str(error)) from error


def wiring_of(settings: Settings) -> Wiring:
    """Return how the ticket printer of this counter is reached."""
    from device_bridge.paper import Wiring

    told = settings.printer
    return Wiring(
        told.kind, told.host, told.port, told.path, told.vendor, told.product, told.columns,
        told.answer_within_s, proves=told.proof == "in_turn", cuts=told.cut,
    )  # fmt: skip


def card_wiring_of(settings: Settings) -> CardWiring:
    """Return how the card reader of this counter is reached."""
    from device_bridge.identity_reading import CardWiring

    told = settings.identity
    return CardWiring(told.kind, told.reader, told.host, told.port)


def muster_copy_of(settings: Settings) -> MusterCopy:
    """Return where this post keeps who is in the building."""
    from reception_app.desk.muster_copy import MusterCopy

    name = f"muster-{settings.post.id.replace('/', '-')}.json"
    return MusterCopy(Path(settings.folders.data) / name, settings.office.id)


def unheard_of(settings: Settings) -> UnheardAlarm:
    """Return where this post keeps a silent alarm until a bridge has heard it."""
    from reception_app.desk.unheard import UnheardAlarm

    name = f"unheard-{settings.post.id.replace('/', '-')}.json"
    return UnheardAlarm(Path(settings.folders.data) / name)


def read_store(settings: Settings, work: Callable[[Reader], T]) -> T:
    """Open the database, read once, close it."""
    import asyncio

    async def once() -> T:
        from reception_app.store import Store

        store = await Store.open(place_of(settings), signer_of(settings))
        try:
            return await store.read(work)
        finally:
            await store.close()

    return asyncio.run(once())


def write_store(settings: Settings, actor: Actor, work: Callable[[Transaction], T]) -> T:
    """Open the database, make one change, close it."""
    import asyncio

    async def once() -> T:
        from uuid import uuid4

        from reception_app.store import Store

        store = await Store.open(place_of(settings), signer_of(settings))
        try:
            return await store.write(actor, uuid4().hex, work)
        finally:
            await store.close()

    return asyncio.run(once())
