"""The console's end of the wire: a thread that keeps one link to one bridge.

Nothing is queued for a bridge that is not there, and nothing is sent twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future

import zmq.asyncio

from device_bridge.client_link import (
    BridgeAwayError,
    Connected,
    Fault,
    Link,
    LinkEvent,
    LinkLost,
    NoAnswerError,
    StateSeen,
    TickSeen,
    fail,
)
from device_bridge.keys import BridgeAddress, KeyPair
from device_bridge.protocol.answers import AnyAnswer
from device_bridge.protocol.requests import AnyRequest

__all__ = [
    "BridgeAwayError",
    "BridgeClient",
    "Connected",
    "Fault",
    "LinkEvent",
    "LinkLost",
    "NoAnswerError",
    "StateSeen",
    "TickSeen",
]

PAUSE_S = 0.1  # between two links; the wire itself tries all the time
REFUSED_PAUSE_S = 1.0  # when only a person can help; a key put right is seen soon enough
OPENING_S = (1.5, 2.0, 4.0, 8.0)  # how long one socket tries before a fresh one does
log = logging.getLogger(__name__)


class BridgeClient:
    """One bridge, seen from a console. `on_event` is called in the link thread."""

    def __init__(
        self, address: BridgeAddress, keys: KeyPair, on_event: Callable[[LinkEvent], None]
    ) -> None:
        self._address, self._keys, self._on_event = address, keys, on_event
        self._thread = threading.Thread(target=self._run, name="link", daemon=True)
        self._started = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._link: Link | None = None
        self._asking = threading.Lock()
        self._asked: set[Future[AnyAnswer]] = set()
        self._failure = ""  # what the newest link failed by, where nothing here expects it

    @property
    def newest_tick(self) -> int:
        """What an `Operate` quotes; 0 when there is none."""
        link = self._link
        return link.newest_tick if link else 0

    def start(self) -> None:
        """Start the link thread; it keeps trying until `stop`."""
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """End the link thread; what is not sent yet never will be."""
        loop, stopping = self._loop, self._stopping
        if loop is None or stopping is None:
            return
        with contextlib.suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(stopping.set)
        self._thread.join(timeout=5)

    def ask(self, request: AnyRequest, within_s: float = 2.0) -> Future[AnyAnswer]:
        """Send once; the future brings the answer, `BridgeAwayError` or `NoAnswerError`."""
        future: Future[AnyAnswer] = Future()
        with self._asking:
            loop = self._loop
            if loop is not None:
                self._asked.add(future)
                loop.call_soon_threadsafe(self._post, request, within_s, future)
        if loop is None:
            fail(future, BridgeAwayError("the link is not running"))
        future.add_done_callback(self._asked.discard)
        return future

    # -- in the link thread ----------------------------------------------------------------

    def _run(self) -> None:
        # A selector loop everywhere: zmq.asyncio needs one, also where it is not the default.
        loop = asyncio.SelectorEventLoop()
        try:
            loop.run_until_complete(self._live())
        finally:
            with self._asking:
                self._loop = None
            self._started.set()
            for future in tuple(self._asked):  # came in while the loop ended: never sent
                fail(future, BridgeAwayError("the link has ended"))
            loop.close()

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        talking = asyncio.create_task(self._keep_talking())
        stopped = asyncio.create_task(self._stopping.wait())
        self._started.set()
        await asyncio.wait([talking, stopped], return_when=asyncio.FIRST_COMPLETED)
        for task in (talking, stopped):
            task.cancel()
        await asyncio.gather(talking, stopped, return_exceptions=True)
        if not talking.cancelled() and (error := talking.exception()):
            self._tell(LinkLost(Fault.AWAY))
            raise error

    async def _keep_talking(self) -> None:
        failed = 0
        with zmq.asyncio.Context() as context:
            while True:
                opening_s = OPENING_S[min(failed, len(OPENING_S) - 1)]
                fault, greeted = await self._talk(context, opening_s)
                self._tell(LinkLost(fault or Fault.AWAY))
                failed = 0 if greeted else failed + 1
                await asyncio.sleep(PAUSE_S if fault is Fault.AWAY else REFUSED_PAUSE_S)

    async def _talk(
        self, context: zmq.asyncio.Context, opening_s: float
    ) -> tuple[Fault | None, bool]:
        """Keep one link to its end; return why it ended, None for an error, and if it was greeted.

        No error may end the thread: a machine that had no socket left a moment ago has one again.
        """
        try:
            link = Link(context, self._address, self._keys, self._tell)
            try:
                self._link = link
                fault = await link.live(opening_s)
            finally:
                self._link = None
                link.close()
        except Exception as error:
            if repr(error) != self._failure:  # told once, however often it comes again
                log.exception("the link failed")
            self._failure = repr(error)
            return None, False
        self._failure = ""
        return fault, link.greeted

    def _tell(self, event: LinkEvent) -> None:
        try:
            self._on_event(event)
        except Exception:
            # A link that dies of it would leave a window that looks alive.
            log.exception("an event of the link was not taken")

    def _post(self, request: AnyRequest, within_s: float, future: Future[AnyAnswer]) -> None:
        if self._link is None:
            fail(future, BridgeAwayError("no link"))
            return
        try:
            self._link.post(request, within_s, future)
        except Exception as error:
            # Nobody would ever be told: half a letter cannot be put into bytes, for one.
            log.exception("a question could not be sent")
            fail(future, BridgeAwayError(f"not sent: {type(error).__name__}"))
