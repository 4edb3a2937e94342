"""What one console has in hand: its questions to the bridge."""

import asyncio
import gc
from concurrent.futures import Future

from device_bridge.client import BridgeAwayError
from device_bridge.protocol.requests import Ping
from reception_app.desk.console import Console
from reception_app.desk.setup import Clock
from tests.reception_app.desk.bench import SETUP


class AskedOnce:
    """A link whose one question is answered by the test."""

    def __init__(self):
        self.future = Future()

    def ask(self, _request, _within_s):
        return self.future


def test_that_a_question_whose_caller_is_gone_ends_without_a_complaint():
    complaints = []

    async def scene():
        asyncio.get_running_loop().set_exception_handler(lambda _, told: complaints.append(told))
        console = Console(SETUP, Clock())
        console.bridge = AskedOnce()
        caller = asyncio.ensure_future(console.ask(Ping("p")))
        await asyncio.sleep(0)
        caller.cancel()
        await asyncio.gather(caller, return_exceptions=True)
        console.bridge.future.set_exception(BridgeAwayError("no link"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(scene())
    gc.collect()
    assert complaints == []
