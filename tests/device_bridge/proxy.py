"""A TCP proxy that mistreats bytes, to stand between any two programs of the office.

Two threads a connection, one a way. What is spoiled are chunks, as the kernel hands them over: with
a protocol of questions and answers a chunk is one frame.
"""

from __future__ import annotations

import random
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Self

from reception_app.cli.demo_ports import free_ports

HOST = "127.0.0.1"
CHUNK = 65536
LOOK_S = 0.02  # how often a pump looks whether its connection is over
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Way(Enum):
    TO_TARGET = "to target"
    FROM_TARGET = "from target"


class Pair:
    """The two sockets of one connection; the second of its pumps to end closes them."""

    def __init__(self, client: socket.socket, target: socket.socket, *, silent: bool) -> None:
        self.client, self.target, self.silent = client, target, silent
        self.over = False
        self._pumps = 2
        self._lock = threading.Lock()
        for end in (client, target):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            end.settimeout(LOOK_S)

    def end(self, *, hard: bool) -> None:
        """End both sides, `hard` with a reset."""
        if hard:
            for side in (self.client, self.target):
                with suppress(OSError):
                    side.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        self.over = True

    def left(self) -> None:
        """Note that a pump has ended."""
        with self._lock:
            self._pumps -= 1
            if self._pumps == 0:
                self.client.close()
                self.target.close()


class Flow:
    """One way of one connection."""

    def __init__(self, proxy: Proxy, pair: Pair, way: Way) -> None:
        self.proxy, self.pair, self.way = proxy, pair, way
        ends = (pair.client, pair.target)
        self._source, self._to = ends if way is Way.TO_TARGET else reversed(ends)
        self.held: bytes | None = None

    def send(self, data: bytes) -> None:
        end = time.monotonic() + 5
        while data and not self.pair.over and time.monotonic() < end:
            with suppress(TimeoutError):
                data = data[self._to.send(data) :]

    def pump(self) -> None:
        """Pass chunks on until the connection is over."""
        with suppress(OSError):
            while not self.pair.over:
                try:
                    chunk = self._source.recv(CHUNK)
                except TimeoutError:
                    continue
                self.pair.silent = self.pair.silent or self.proxy.swallows
                if not self.pair.silent and chunk:
                    self.proxy.passing(self, chunk)
                elif not chunk:
                    break
        while self.pair.silent and not self.pair.over:
            time.sleep(LOOK_S)  # the end is not passed on either
        self.pair.end(hard=False)
        self.pair.left()


Spoiler = Callable[[Flow, bytes], None]


def drop(_flow: Flow, _chunk: bytes) -> None:
    """Lose the chunk."""


def duplicate(flow: Flow, chunk: bytes) -> None:
    flow.send(chunk)
    flow.send(chunk)


def split(flow: Flow, chunk: bytes) -> None:
    """Send every byte in a segment of its own."""
    for at in range(len(chunk)):
        flow.send(chunk[at : at + 1])


def swap(flow: Flow, chunk: bytes) -> None:
    """Let every second chunk overtake the one before it."""
    if flow.held is None:
        flow.held = chunk
    else:
        flow.send(chunk)
        flow.send(flow.held)
        flow.held = None


def garbage(flow: Flow, chunk: bytes) -> None:
    """Send as many other bytes, the same ones in every run."""
    flow.send(random.Random(len(chunk)).randbytes(len(chunk)))  # noqa: S311 - no secret


def reset_mid_frame(flow: Flow, chunk: bytes) -> None:
    flow.send(chunk[: len(chunk) // 2])
    flow.pair.end(hard=True)


def pass_then_silence(flow: Flow, chunk: bytes) -> None:
    """Deliver the chunk, and nothing ever after: its answer is lost."""
    flow.send(chunk)
    flow.pair.silent = True


def hold(flow: Flow, chunk: bytes) -> None:
    """Keep the chunk until `Proxy.release`: a way that stands still and thaws."""
    while not (flow.proxy.thawed.wait(LOOK_S) or flow.pair.over):
        pass
    flow.send(chunk)


def delayed(seconds: float) -> Spoiler:
    """Deliver late, in order."""

    def late(flow: Flow, chunk: bytes) -> None:
        time.sleep(seconds)
        flow.send(chunk)

    return late


def altered(change: Callable[[bytes], bytes]) -> Spoiler:
    """Send what `change` makes of the chunk."""

    def other(flow: Flow, chunk: bytes) -> None:
        flow.send(change(chunk))

    return other


@dataclass
class Rule:
    """Spoil the chunks of one way that `when` picks; `times` of them, or all."""

    spoiler: Spoiler
    when: Callable[[bytes], bool]
    times: int | None
    met: int = 0

    def takes(self, chunk: bytes) -> bool:
        if (self.times is not None and self.met >= self.times) or not self.when(chunk):
            return False
        self.met += 1
        return True


class Proxy:
    """Listens on `port` from `with` to its end, and passes on to `target` as the rules say."""

    def __init__(self, target: int, port: int = 0) -> None:
        # One of its own: while it refuses, the system may give a port of its range to others.
        self.target, self.port = target, port or free_ports(1)[0]
        self.connections = 0
        self.swallows = False  # every byte and every end, of all connections
        self.thawed = threading.Event()
        self._rules: dict[Way, Rule | None] = dict.fromkeys(Way)
        self._pairs: list[Pair] = []
        self._threads: list[threading.Thread] = []
        self._listener: socket.socket | None = None

    def __enter__(self) -> Self:
        self.accept()
        return self

    def __exit__(self, *_: object) -> None:
        self.refuse()
        for thread in self._threads:
            thread.join(10)

    # -- what a test asks ----------------------------------------------------------------------

    def spoil(
        self,
        way: Way,
        spoiler: Spoiler,
        when: Callable[[bytes], bool] = lambda _chunk: True,
        times: int | None = None,
    ) -> Rule:
        """Mistreat what goes one way; the rule counts what it met."""
        self.thawed.clear()
        rule = self._rules[way] = Rule(spoiler, when, times)
        return rule

    def clear(self) -> None:
        """Pass everything on again, and deliver what was held."""
        self._rules = dict.fromkeys(Way)
        self.thawed.set()

    def half_open(self) -> None:
        """Lose every byte and every end of the connections there are; nobody is told."""
        self.swallows = True
        for pair in self._pairs:
            pair.silent = True

    def mend(self) -> None:
        """Let new connections through; those of before stay dead."""
        self.swallows = False

    def cut(self) -> None:
        """Reset every connection."""
        for pair in self._pairs:
            pair.end(hard=True)

    def refuse(self) -> None:
        """Refuse connections, and reset those there are."""
        if self._listener is not None:
            # Closing alone lets the port listen on while the thread looks at it.
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        self.cut()

    def accept(self) -> None:
        """Listen, always on the same port."""
        listener = self._listener = socket.create_server((HOST, self.port))
        listener.settimeout(LOOK_S)
        self.port = listener.getsockname()[1]
        self._start(lambda: self._listen(listener))

    # -- in threads ----------------------------------------------------------------------------

    def passing(self, flow: Flow, chunk: bytes) -> None:
        """Do with one chunk what the rule of its way says."""
        rule = self._rules[flow.way]
        if rule is not None and rule.takes(chunk):
            rule.spoiler(flow, chunk)
        else:
            flow.send(chunk)

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self, listener: socket.socket) -> None:
        with suppress(OSError):  # closed by `refuse`
            while True:
                try:
                    client, _ = listener.accept()
                except TimeoutError:
                    continue
                self._join(client)

    def _join(self, client: socket.socket) -> None:
        try:
            target = socket.create_connection((HOST, self.target), timeout=5)
        except OSError:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
            client.close()
            return
        self.connections += 1
        pair = Pair(client, target, silent=self.swallows)
        self._pairs.append(pair)
        for way in Way:
            self._start(Flow(self, pair, way).pump)
        if self._listener is None:
            pair.end(hard=True)  # refused meanwhile
