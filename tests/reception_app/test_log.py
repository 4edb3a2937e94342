"""The log: one line an event, nothing secret in it (cases 66, 79, 91)."""

import json
import logging
import subprocess
import sys

import pytest
import structlog

from reception_app.log import HIDDEN, hidden, start_log


@pytest.fixture
def log_file(tmp_path):
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers[:] = []
    yield start_log(tmp_path / "log")
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def lines(log_file):
    return [json.loads(line) for line in log_file.read_bytes().split(b"\n") if line]


@pytest.mark.parametrize(
    "text", ["a\nb", "\x1b[2J", "a\u2028b", "a\u0085b", "\u202eb", "🚲", "\ud800", '"}', "\x00\x7f"]
)
def test_that_whatever_is_logged_stays_one_plain_line(log_file, text):
    structlog.get_logger("desk").info("typed", value=text)
    written = log_file.read_bytes()
    assert written.count(b"\n") == 1
    assert all(b" "[0] <= byte <= b"~"[0] for byte in written.rstrip(b"\n"))
    assert len(lines(log_file)) == 1


def test_that_a_line_tells_when_what_and_where(log_file):
    structlog.get_logger("desk").warning("refused", ticket="B015")
    (line,) = lines(log_file)
    assert line["ticket"] == "B015"
    assert (line["event"], line["level"]) == ("refused", "warning")
    assert line["at"].endswith("+00:00")


def test_that_what_libraries_log_ends_up_in_the_same_form(log_file):
    logging.getLogger("library").error("line one\nline %s", "two")
    (line,) = lines(log_file)
    assert (line["event"], line["logger"]) == ("line one\nline two", "library")


def test_that_a_failure_with_its_traceback_is_one_line(log_file):
    try:
        int("broken\nin two")
    except ValueError:
        logging.getLogger("store").exception("job")
    (line,) = lines(log_file)
    assert "ValueError: invalid literal" in line["exception"]


@pytest.mark.parametrize(
    "key", ["passphrase", "pin", "old_pin", "token", "secret_key", "name", "note", "pin_hash"]
)
def test_that_what_is_secret_or_personal_is_left_out(log_file, key):
    structlog.get_logger().info("seen", **{key: "Vandenbroucke"})
    assert lines(log_file)[0][key] == HIDDEN
    assert b"Vandenbroucke" not in log_file.read_bytes()


def test_that_other_words_are_not_mistaken_for_secrets():
    assert hidden({"opinion": "x", "posts": 2}) == {"opinion": "x", "posts": "2"}


CRASH = """
import sys, threading
from pathlib import Path
from reception_app.log import keep_crashes, start_log
start_log(Path(sys.argv[1]))
keep_crashes()
def sign_in(passphrase):
    raise ValueError("a bug")
secret = "".join(["een goede dag ", "aan het loket"])
thread = threading.Thread(target=sign_in, args=(secret,))
thread.start()
thread.join()
sign_in(secret)
"""


def test_that_a_crash_is_in_the_log_without_values_and_one_sentence_on_the_terminal(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, str(tmp_path)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 1
    told = set(ended.stderr.splitlines())
    assert told == {"Something went wrong in the program; the log has the details."}
    written = (tmp_path / "reception.log").read_text()
    assert written.count("ValueError: a bug") == 2
    assert len(written.splitlines()) == 2
    assert "een goede dag aan het loket" not in written
