"""The control channel: newline-JSON on loopback, obeyed only with the token of the card."""

from __future__ import annotations

import asyncio
import hmac

from device_bridge.building.deeds import CannotError
from device_bridge.building.faults import Fault
from device_bridge.building.server import HOST
from device_bridge.building.whole import Whole
from device_bridge.training_messages import (
    AnyAsk,
    AnyTold,
    AskState,
    Clear,
    Do,
    NotDone,
    SetFault,
    Why,
    decode_ask,
    encode,
)

LONGEST_ASK = 4096
AT_MOST = 16  # remote controls at a time


class ControlChannel:
    """Lets people and tests drive a building."""

    def __init__(self, building: Whole, token: str, port: int = 0) -> None:
        self._building = building
        self._token = token
        self.port = port
        self._server: asyncio.Server | None = None
        self._talking: set[asyncio.StreamWriter] = set()

    async def start(self) -> None:
        """Listen; raise `OSError` when the port is taken."""
        self._server = await asyncio.start_server(self._talk, HOST, self.port, limit=LONGEST_ASK)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close the port and every connection."""
        if self._server is not None:
            self._server.close()
        for writer in tuple(self._talking):
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._talking) >= AT_MOST:
            writer.close()
            return
        self._talking.add(writer)
        try:
            while line := await reader.readline():
                told = self._answer(line)
                writer.write(encode(told))
                await writer.drain()
                if isinstance(told, NotDone) and told.why in (Why.BAD_REQUEST, Why.WRONG_TOKEN):
                    return
        except (OSError, ValueError):
            return  # hung up, or a line that never ended
        finally:
            self._talking.discard(writer)
            writer.close()

    def _answer(self, untrusted: bytes) -> AnyTold:
        try:
            ask = decode_ask(untrusted)
        except ValueError as error:
            return NotDone(Why.BAD_REQUEST, str(error)[:200])
        if not hmac.compare_digest(ask.token.encode(), self._token.encode()):
            return NotDone(Why.WRONG_TOKEN)
        try:
            self._obey(ask)
        except CannotError as error:
            return NotDone(error.why, error.detail)
        return self._building.state()

    def _obey(self, ask: AnyAsk) -> None:
        match ask:
            case Do():
                self._building.do(ask)
            case SetFault():
                self._building.break_(ask.signal, Fault(ask.kind, ask.value))
            case Clear():
                self._building.mend(ask.signal)
            case AskState():
                pass
