"""A fake printer on a loop of its own, so that what blocks on it can be tested."""

import asyncio
import threading
from dataclasses import replace

from device_bridge.building.printer import FakePrinter, Trouble
from device_bridge.paper import Document, Line, Size, Wiring
from device_bridge.training_messages import FaultKind

WITHIN_S = 10.0
QUICK_S = 1.0  # a busy machine may take half of it to answer at all
TICKET = Document(
    lines=(
        Line("Regiokantoor Bredabaan", centred=True),
        Line("B015", Size.HUGE, bold=True, centred=True),
        Line("Élève, € 5 à vérifier – schadegeval café"),
    ),
    qr="bredabaan/B015",
)


class Paper:
    """The printer as a person beside it sees it; `with` plugs it in."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.printer = FakePrinter()
        self.wiring = Wiring("network", host="127.0.0.1", answer_within_s=QUICK_S)

    def __enter__(self) -> "Paper":
        self._thread.start()
        self._run(self.printer.start())
        self.wiring = replace(self.wiring, port=self.printer.port)
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WITHIN_S)
        self._loop.close()

    async def _stop(self) -> None:
        await self.printer.stop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _run(self, work) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(WITHIN_S)

    async def _set(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self.printer.mend()
        else:
            self.printer.trouble = trouble
        await self.printer.follow_faults()

    def break_(self, kind: FaultKind, value: int = 0) -> None:
        self._run(self._set(Trouble(kind, value)))

    def mend(self) -> None:
        self._run(self._set(None))

    @property
    def roll(self) -> list[bytes]:
        return self.printer.roll
