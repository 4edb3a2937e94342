"""The proxy itself: a fault that does not happen would prove nothing."""

import socket
import threading
from contextlib import contextmanager

import pytest

from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.proxy import (
    Proxy,
    Way,
    delayed,
    drop,
    duplicate,
    garbage,
    hold,
    pass_then_silence,
    reset_mid_frame,
    split,
    swap,
)


class Far:
    """A peer that keeps what it hears and answers when told."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.heard: list[bytes] = []
        self.ended = False
        self.peer: socket.socket | None = None
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        self.peer, _ = self._listener.accept()
        try:
            while chunk := self.peer.recv(100):
                self.heard.append(chunk)
        except OSError:
            pass
        self.ended = True

    @property
    def all(self) -> bytes:
        return b"".join(self.heard)

    def close(self) -> None:
        self._listener.close()
        if self.peer:
            self.peer.close()


@contextmanager
def line():
    far = Far()
    with Proxy(far.port) as proxy:
        near = socket.create_connection(("127.0.0.1", proxy.port), timeout=5)
        near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        wait_for(lambda: far.peer is not None, what="a connection")
        yield near, proxy, far
        near.close()
    far.close()


@pytest.mark.parametrize(
    ("spoiler", "heard"),
    [(drop, b"end"), (duplicate, b"onetwoonetwoend"), (split, b"onetwoend")],
)
def test_that_a_spoiled_chunk_arrives_as_said(spoiler, heard):
    with line() as (near, proxy, far):
        rule = proxy.spoil(Way.TO_TARGET, spoiler, lambda chunk: b"one" in chunk, times=1)
        near.sendall(b"onetwo")
        wait_for(lambda: rule.met == 1, what="the chunk")
        near.sendall(b"end")
        wait_for(lambda: far.all == heard, what=f"{heard}, is {far.all}")


def test_that_split_bytes_travel_alone():
    with line() as (near, proxy, far):
        proxy.spoil(Way.TO_TARGET, split)
        near.sendall(b"x" * 50)
        wait_for(lambda: len(far.all) == 50, what="all bytes")
        assert len(far.heard) > 1


def test_that_swapped_chunks_overtake_each_other():
    with line() as (near, proxy, far):
        rule = proxy.spoil(Way.TO_TARGET, swap)
        for number, chunk in enumerate((b"1", b"2"), 1):
            near.sendall(chunk)
            wait_for(lambda so_far=number: rule.met == so_far, what="the chunk")
        wait_for(lambda: far.all == b"21", what="the other order")


def test_that_garbage_is_as_long_and_not_the_same():
    with line() as (near, proxy, far):
        proxy.spoil(Way.TO_TARGET, garbage)
        near.sendall(b"0123456789")
        wait_for(lambda: len(far.all) == 10, what="ten bytes")
        assert far.all != b"0123456789"


def test_that_a_reset_comes_in_the_middle_of_a_frame_and_reaches_both_ends():
    with line() as (near, proxy, far):
        proxy.spoil(Way.TO_TARGET, reset_mid_frame)
        near.sendall(b"0123456789")
        wait_for(lambda: far.ended, what="the end")
        assert far.all in (b"01234", b"")  # a reset may overtake the bytes
        with pytest.raises(ConnectionResetError):
            near.recv(1)


def test_that_a_chunk_may_arrive_and_its_answer_not():
    with line() as (near, proxy, far):
        proxy.spoil(Way.TO_TARGET, pass_then_silence)
        near.sendall(b"do it")
        wait_for(lambda: far.all == b"do it", what="the chunk")
        far.peer.sendall(b"done")
        near.settimeout(0.3)
        with pytest.raises(TimeoutError):
            near.recv(4)


def test_that_what_is_held_comes_when_released_and_what_is_late_comes_late():
    with line() as (near, proxy, far):
        rule = proxy.spoil(Way.TO_TARGET, hold)
        near.sendall(b"one")
        wait_for(lambda: rule.met == 1, what="the chunk")
        assert far.all == b""
        proxy.clear()
        wait_for(lambda: far.all == b"one", what="the held chunk")
        proxy.spoil(Way.TO_TARGET, delayed(0.1))
        near.sendall(b"two")
        wait_for(lambda: far.all == b"onetwo", what="the late chunk")


def test_that_a_half_open_line_says_nothing_and_stays_dead():
    with line() as (near, proxy, far):
        proxy.half_open()
        near.sendall(b"lost")
        far.peer.sendall(b"lost")
        near.settimeout(0.3)
        with pytest.raises(TimeoutError):
            near.recv(1)
        proxy.mend()
        near.sendall(b"too")
        with pytest.raises(TimeoutError):
            near.recv(1)
        assert (far.all, far.ended) == (b"", False)


def test_that_a_refused_port_is_there_again_afterwards():
    with line() as (near, proxy, _far):
        proxy.refuse()
        with pytest.raises(ConnectionResetError):
            near.recv(1)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", proxy.port), timeout=5)
        proxy.accept()
        socket.create_connection(("127.0.0.1", proxy.port), timeout=5).close()
