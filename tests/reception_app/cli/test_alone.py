"""One window a post: the second is told no, and a program that died is in nobody's way."""

import subprocess
import sys

import pytest

from reception_app.cli.alone import hold
from reception_app.errors import ReceptionError

HOLDS = """
import sys
from pathlib import Path
from reception_app.cli.alone import hold
held = hold(Path(sys.argv[1]))
print("held" if held else "taken", flush=True)
sys.stdin.read()
"""


def another(path):
    """Start a program of its own that takes the post, and keeps it as long as it lives."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_that_a_post_is_held_by_one_program_until_it_dies(tmp_path):
    path = tmp_path / "new" / "counter-1.lock"
    with another(path) as first:
        assert first.stdout.readline() == "held\n"
        assert hold(path) is None
        with another(path) as second:
            assert second.stdout.readline() == "taken\n"
            second.kill()
        first.kill()
    held = hold(path)
    assert held is not None
    held.close()


def test_that_another_post_of_the_same_machine_is_free(tmp_path):
    with hold(tmp_path / "counter-1.lock") as one, hold(tmp_path / "counter-2.lock") as other:
        assert None not in (one, other)


def test_that_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "counter-1.lock"
    with pytest.raises(ReceptionError, match=r"counter-1\.lock: cannot be written"):
        hold(path)
