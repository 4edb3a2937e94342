"""A program that is started by another ends with it, and ends cleanly when it is told to."""

import subprocess
import sys

import pytest

ENDS = "from device_bridge import parent; parent.watch(print)"
STAYS = "import threading; from device_bridge import parent; gone = threading.Event();"
STAYS += "parent.watch(gone.set); print('up', flush=True); gone.wait(); print('gone')"


def started(program):
    return subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_that_a_program_ends_cleanly_while_its_starter_is_there():
    child = started(ENDS)
    assert child.wait(30) == 0
    child.communicate()


@pytest.mark.parametrize("said", ["", "some words before it goes\n"])
def test_that_only_the_silence_of_the_starter_counts(said):
    child = started(STAYS)
    assert child.stdout.readline() == "up\n"
    child.stdin.write(said)
    child.stdin.flush()
    assert child.poll() is None
    assert child.communicate(timeout=30)[0] == "gone\n"
    assert child.returncode == 0
