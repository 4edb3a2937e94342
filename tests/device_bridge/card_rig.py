"""A fake card reader on a loop of its own, so that what blocks on it can be tested."""

import asyncio
import threading

from device_bridge.building.identity import EidCard, FakeReader, identity_file
from device_bridge.building.printer import Trouble
from device_bridge.identity import CardError
from device_bridge.identity_file import read_identity
from device_bridge.identity_reading import CardWiring

WITHIN_S = 10.0


class Direct:
    """A card without a wire, for what is asked of it and nothing else."""

    def __init__(self, card: EidCard) -> None:
        self.card, self.closed = card, False

    def exchange(self, command: bytes) -> bytes:
        return self.card.answer(command)

    def close(self) -> None:
        self.closed = True


def taken(content: bytes):
    """Take the three values out of a file as bytes; a broken rule is named."""

    def read(at: int, count: int) -> bytes:
        return content[at : at + count]

    try:
        return read_identity(read)
    except CardError as error:
        return error.why


def with_value(tag: int, value: bytes, fields) -> bytes:
    return identity_file(tuple((t, value if t == tag else v) for t, v in fields))


class Counter:
    """The reader as a person beside it sees it; `with` plugs it in, with a card inside."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.reader = FakeReader()
        self.reader.card = EidCard()

    def __enter__(self) -> "Counter":
        self._thread.start()
        self._run(self.reader.start())
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WITHIN_S)
        self._loop.close()

    @property
    def wiring(self) -> CardWiring:
        return CardWiring("building", host="127.0.0.1", port=self.reader.port)

    async def _stop(self) -> None:
        await self.reader.stop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _run(self, work) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(WITHIN_S)

    async def _set(self, trouble: Trouble | None) -> None:
        self.reader.trouble = trouble
        await self.reader.follow_faults()

    def break_(self, kind, value: int = 0) -> None:
        self._run(self._set(Trouble(kind, value)))

    def mend(self) -> None:
        self._run(self._set(None))

    def lay(self, card: EidCard | None) -> None:
        async def lay() -> None:
            self.reader.card = card

        self._run(lay())
