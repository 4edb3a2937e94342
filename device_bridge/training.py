"""The remote control of the fake building: what a trainer, the command line and tests drive.

One JSON object a line over loopback TCP; each line carries the token of the building's card, a
file that only its owner can read. No real door listens to any of this.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import warnings
from pathlib import Path
from typing import Annotated, Self

import msgspec
import platformdirs
from msgspec import Meta, Struct

from device_bridge.protocol.codes import Door
from device_bridge.training_messages import (
    LONGEST_LINE,
    AskState,
    BarrierView,
    BuildingState,
    Clear,
    Deed,
    Do,
    DoorView,
    FaultKind,
    GateView,
    NotDone,
    PersonView,
    PlcView,
    SetFault,
    SignalState,
    Why,
    decode_told,
    encode,
)

__all__ = [
    "AsyncBuilding",
    "BarrierView",
    "Building",
    "BuildingAwayError",
    "BuildingCard",
    "BuildingError",
    "BuildingState",
    "Deed",
    "Door",
    "DoorView",
    "FaultKind",
    "GateView",
    "NotDoneError",
    "PersonView",
    "PlcView",
    "SeveralBuildingsError",
    "SignalState",
    "Why",
]

ANSWER_WITHIN_S = 5.0


class BuildingError(Exception):
    """The fake building did not do it."""


class BuildingAwayError(BuildingError):
    """No fake building answers there."""


class SeveralBuildingsError(BuildingError):
    """More than one fake building runs, and none was named; `cards` are theirs."""

    def __init__(self, cards: tuple[BuildingCard, ...]) -> None:
        super().__init__(f"{len(cards)} fake buildings are running")
        self.cards = cards


class NotDoneError(BuildingError):
    """It answered that it could not; `why` says why."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why.value}: {detail}" if detail else why.value)
        self.why = why
        self.detail = detail


class BuildingCard(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a running fake building listens, and the word that it obeys."""

    modbus_port: Annotated[int, Meta(ge=1, le=65535)]
    control_port: Annotated[int, Meta(ge=1, le=65535)]
    token: Annotated[str, Meta(min_length=32, max_length=64)]
    field_port: Annotated[int, Meta(ge=0, le=65535)] = 0  # 0: there is no field controller
    printer_port: Annotated[int, Meta(ge=0, le=65535)] = 0  # 0: there is no printer
    identity_port: Annotated[int, Meta(ge=0, le=65535)] = 0  # 0: there is no card reader
    host: str = "127.0.0.1"
    named: str = ""  # the file that was named for it when it was started

    @staticmethod
    def folder() -> Path:
        """Return where the buildings that are to be found without their card leave one each."""
        with warnings.catch_warnings():
            # Without a session there is no such folder; the one it falls back to serves.
            warnings.simplefilter("ignore")
            return Path(platformdirs.user_runtime_dir("reception")) / "buildings"

    @property
    def listed_at(self) -> Path:
        """Where among them its card is: no two have one port."""
        return self.folder() / f"{self.control_port}.json"

    @classmethod
    def read(cls, path: Path | None = None) -> Self:
        """Read a card; without a path that of the one building that runs and can be found.

        Raise `BuildingAwayError` when there is none, `SeveralBuildingsError` when more than one.
        """
        if path is None:
            return cls._only()
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except FileNotFoundError as error:
            raise BuildingAwayError(f"no fake building is running: {path} is missing") from error
        except (OSError, msgspec.MsgspecError) as error:
            raise BuildingAwayError(f"{path} is not the card of a building: {error}") from error

    @classmethod
    def _only(cls) -> Self:
        found = []
        for path in sorted(cls.folder().glob("*.json")):
            with contextlib.suppress(BuildingAwayError):
                card = cls.read(path)
                if card.answers():
                    found.append(card)
        if len(found) > 1:
            raise SeveralBuildingsError(tuple(found))
        if not found:
            raise BuildingAwayError(f"no fake building is running: none is in {cls.folder()}")
        return found[0]

    def answers(self) -> bool:
        """Tell whether somebody listens where it says; a card outlives a building that crashed."""
        try:
            socket.create_connection((self.host, self.control_port), ANSWER_WITHIN_S).close()
        except OSError:
            return False
        return True

    def write(self, path: Path) -> None:
        """Leave the card where only its owner can read it, whole or not at all."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}")
        part.unlink(missing_ok=True)
        # Made unreadable from its first instant: a token that others saw for a moment is lost.
        with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(msgspec.json.encode(self))
        part.replace(path)


class _Remote:
    """What can be asked of a building, whichever way the lines travel."""

    def __init__(self, card: BuildingCard) -> None:
        self.card = card

    def _do(
        self, deed: Deed | str, at: Door | str | None, *, on: bool, count: int, metal: bool,
        card: str,
    ) -> bytes:  # fmt: skip
        door = Door(at) if at in tuple(Door) else None
        place = at if at is not None and door is None else ""
        return encode(Do(self.card.token, Deed(deed), door, on, count, metal, place, card))

    def _fault(self, signal: str, kind: FaultKind | str, value: int) -> bytes:
        return encode(SetFault(self.card.token, signal, FaultKind(kind), value))

    def _clear(self, signal: str) -> bytes:
        return encode(Clear(self.card.token, signal))

    def _state(self) -> bytes:
        return encode(AskState(self.card.token))

    @staticmethod
    def _told(untrusted: bytes) -> BuildingState:
        if not untrusted.endswith(b"\n"):
            raise BuildingAwayError("the fake building hung up")
        try:
            told = decode_told(untrusted)
        except ValueError as error:
            raise BuildingAwayError(f"no fake building answers there: {error}") from error
        if isinstance(told, NotDone):
            raise NotDoneError(told.why, told.detail)
        return told


class Building(_Remote):
    """A blocking remote control; every call returns the state after it, or raises."""

    def __init__(self, card: BuildingCard) -> None:
        super().__init__(card)
        try:
            self._socket = socket.create_connection(
                (card.host, card.control_port), timeout=ANSWER_WITHIN_S
            )
        except OSError as error:
            raise BuildingAwayError(f"no fake building answers: {error}") from error
        self._lines = self._socket.makefile("rb")

    @classmethod
    def connect(cls, card: BuildingCard | Path | None = None) -> Self:
        """Connect to the building of a card, of a card's path, or to the only one."""
        return cls(card if isinstance(card, BuildingCard) else BuildingCard.read(card))

    def do(
        self,
        deed: Deed | str,
        at: Door | str | None = None,
        *,
        on: bool = True,
        count: int = 1,
        metal: bool = False,
        card: str = "",
    ) -> BuildingState:
        """Let a person at the building do something, at a door, a gate, a barrier or a point."""
        return self._ask(self._do(deed, at, on=on, count=count, metal=metal, card=card))

    def fault(self, signal: str, kind: FaultKind | str, value: int = 0) -> BuildingState:
        """Break something; see `FaultKind`."""
        return self._ask(self._fault(signal, kind, value))

    def clear(self, signal: str = "") -> BuildingState:
        """Mend one signal, or everything."""
        return self._ask(self._clear(signal))

    def state(self) -> BuildingState:
        """Return how everything stands."""
        return self._ask(self._state())

    def close(self) -> None:
        """Hang up."""
        self._lines.close()
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, line: bytes) -> BuildingState:
        try:
            self._socket.sendall(line)
            told = self._lines.readline(LONGEST_LINE)
        except OSError as error:
            raise BuildingAwayError(f"the fake building does not answer: {error}") from error
        return self._told(told)


class AsyncBuilding(_Remote):
    """The same remote control for a running event loop."""

    def __init__(
        self, card: BuildingCard, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        super().__init__(card)
        self._reader = reader
        self._writer = writer
        self._one_at_a_time = asyncio.Lock()

    @classmethod
    async def connect(cls, card: BuildingCard | Path | None = None) -> Self:
        """Connect to the building of a card, of a card's path, or to the only one.

        Raise `BuildingAwayError` where none answers.
        """
        known = card if isinstance(card, BuildingCard) else BuildingCard.read(card)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                streams = await asyncio.open_connection(
                    known.host, known.control_port, limit=LONGEST_LINE
                )
        except (OSError, TimeoutError) as error:
            raise BuildingAwayError(f"no fake building answers: {error}") from error
        return cls(known, *streams)

    async def do(
        self,
        deed: Deed | str,
        at: Door | str | None = None,
        *,
        on: bool = True,
        count: int = 1,
        metal: bool = False,
        card: str = "",
    ) -> BuildingState:
        """Let a person at the building do something, at a door, a gate, a barrier or a point."""
        return await self._ask(self._do(deed, at, on=on, count=count, metal=metal, card=card))

    async def fault(self, signal: str, kind: FaultKind | str, value: int = 0) -> BuildingState:
        """Break something; see `FaultKind`."""
        return await self._ask(self._fault(signal, kind, value))

    async def clear(self, signal: str = "") -> BuildingState:
        """Mend one signal, or everything."""
        return await self._ask(self._clear(signal))

    async def state(self) -> BuildingState:
        """Return how everything stands."""
        return await self._ask(self._state())

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()

    async def _ask(self, line: bytes) -> BuildingState:
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(ANSWER_WITHIN_S):
                    self._writer.write(line)
                    await self._writer.drain()
                    told = await self._reader.readline()
            except (OSError, TimeoutError, ValueError) as error:
                # A late answer would be taken for that of the next question.
                self._writer.close()
                raise BuildingAwayError(f"the fake building does not answer: {error}") from error
        return self._told(told)
