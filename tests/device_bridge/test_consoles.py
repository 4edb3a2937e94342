"""Whom the bridge keeps in mind: over a real ROUTER, without the loops around it."""

import asyncio

import pytest
import zmq
import zmq.asyncio

from device_bridge import keys
from device_bridge.consoles import Consoles
from device_bridge.journal import Journal
from device_bridge.keys import Trust, TrustedConsole
from device_bridge.protocol.codes import Right
from device_bridge.protocol.requests import Ping
from device_bridge.protocol.wire import encode
from device_bridge.server import Bridge
from device_bridge.settings import BridgeSettings
from device_bridge.sockets import limit

CONSOLE = TrustedConsole("counter-1", "k" * 40, (Right.OBSERVE,))
WITHIN_S = 20.0


@pytest.mark.parametrize(("said", "kept"), [([b"1", b"{"], 0), (encode(Ping("p1")), 1)])
def test_that_a_connection_that_only_talks_nonsense_is_not_kept(tmp_path, said, kept):
    """Whoever is never shown anything is never found to be gone, and would stay for ever."""

    async def scene():
        journal = Journal(tmp_path / "journal.jsonl", keys.signing_key(tmp_path / "journal.key"))
        bridge = Bridge(BridgeSettings("bridge", airlock=""), journal)
        with (
            zmq.asyncio.Context() as context,
            context.socket(zmq.ROUTER) as router,
            context.socket(zmq.DEALER) as dealer,
        ):
            limit(router)
            limit(dealer)
            router.bind("inproc://bridge")
            dealer.connect("inproc://bridge")
            await dealer.send_multipart(said)
            identity, *untrusted = await router.recv_multipart()
            consoles = Consoles(router, "boot", Trust(tmp_path))
            bridge._take(consoles, identity, CONSOLE, untrusted)
            assert await dealer.recv_multipart()  # it is answered all the same
            assert len(consoles._peers) == kept
        journal.close()

    asyncio.run(asyncio.wait_for(scene(), WITHIN_S))
