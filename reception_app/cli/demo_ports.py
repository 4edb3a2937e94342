"""Free ports of this machine for servers that are about to start."""

from __future__ import annotations

import secrets
import socket
from contextlib import ExitStack, suppress

HOST = "127.0.0.1"
# Above the ports that services are known by, below those that Linux gives to whoever connects
# (net.ipv4.ip_local_port_range begins at 32768): one taken from there may be gone again before its
# server binds it.
FIRST, LAST = 20_000, 32_000
TRIES = 500


def free_ports(count: int) -> list[int]:
    """Return `count` different ports, 20000 to 32000, that nobody on the loopback uses now.

    Raise `OSError` when there are none.
    """
    found: list[int] = []
    with ExitStack() as held:
        for _ in range(TRIES):
            one = held.enter_context(socket.socket())
            port = FIRST + secrets.randbelow(LAST - FIRST + 1)
            with suppress(OSError):
                one.bind((HOST, port))
                found.append(port)
            if len(found) == count:
                return found
    message = f"no {count} free ports between {FIRST} and {LAST}"
    raise OSError(message)
