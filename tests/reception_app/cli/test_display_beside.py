"""The public screen beside a console: killed it comes again, closed it stays closed."""

import os
import signal
import sys
import threading

import pytest

from reception_app.cli import display_beside
from reception_app.cli.display_beside import DisplayBeside
from tests.together.display import wait_for


@pytest.fixture
def begun(tmp_path, monkeypatch):
    """Let another program stand for the screen; give a way to its beginnings."""
    monkeypatch.setattr(display_beside, "AGAIN_S", 0.05)
    told, program = tmp_path / "told", tmp_path / "program"

    def stand_in(last):
        program.write_text(f"#!/bin/sh\necho $$ >> {told}\n{last}\n", "utf-8")
        program.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(program))

    def pids():
        return [int(line) for line in told.read_text().split()] if told.exists() else []

    pids.stand_in = stand_in
    return pids


def watching():
    return any(thread.name == "display-beside" for thread in threading.enumerate())


def test_that_a_public_screen_that_was_killed_is_started_again(begun, tmp_path):
    begun.stand_in("exec cat")
    beside = DisplayBeside(tmp_path / "reception.toml")
    beside.open()
    try:
        wait_for(lambda: len(begun()) == 1, 20, "the screen")
        beside.open()  # it is there
        os.kill(begun()[0], signal.SIGKILL)
        wait_for(lambda: len(begun()) == 2, 20, "the screen again")
    finally:
        beside.stop()
    wait_for(lambda: not watching(), 20, "the end of the watch")
    assert len(begun()) == 2
    with pytest.raises(ProcessLookupError):
        os.kill(begun()[1], 0)


def test_that_a_public_screen_that_was_closed_stays_closed_until_it_is_asked_for(begun, tmp_path):
    begun.stand_in("exit 0")
    beside = DisplayBeside(tmp_path / "reception.toml")
    beside.open()
    wait_for(lambda: not watching(), 20, "the end of the watch")
    assert len(begun()) == 1
    beside.open()
    wait_for(lambda: len(begun()) == 2, 20, "the screen again")
    beside.stop()
