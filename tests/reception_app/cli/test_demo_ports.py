"""Ports for the demo's servers: free, different, and out of the way of those who connect."""

import socket

import pytest

from reception_app.cli import demo_ports
from reception_app.cli.demo_ports import FIRST, HOST, LAST, free_ports


def test_that_ports_are_different_and_nobody_connects_from_them():
    ports = free_ports(200)
    assert len(set(ports)) == 200
    assert all(FIRST <= port <= LAST < 32_768 for port in ports)


def test_that_a_port_in_use_is_not_given(monkeypatch):
    with socket.socket() as taken:
        taken.bind((HOST, free_ports(1)[0]))
        port = taken.getsockname()[1]
        monkeypatch.setattr(demo_ports, "FIRST", port)
        monkeypatch.setattr(demo_ports, "LAST", port)
        with pytest.raises(OSError, match="no 1 free ports"):
            free_ports(1)
