"""A new office from nothing, with the commands of the README, two folders and real processes."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.reception_app.cli.typed import typed

WITHIN_S = 30
PASSPHRASE = "vier oude klokken en een fiets"  # noqa: S105 - of this scene


def module(name, *words):
    return [sys.executable, "-m", name, *words]


@contextmanager
def program(ready, name, *words):
    """Run a program until the scene ends; wait for its word `ready`."""
    with subprocess.Popen(
        module(name, *words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as it:
        try:
            line = it.stdout.readline()
            assert ready in line, it.stderr.read()
            yield line
        finally:
            it.terminate()
            it.communicate(timeout=WITHIN_S)


def bridge(*words):
    ended = subprocess.run(
        module("device_bridge", *words),
        capture_output=True, text=True, timeout=WITHIN_S, check=False,
    )  # fmt: skip
    assert "Traceback" not in ended.stderr
    return ended


@pytest.fixture
def entrance(tmp_path):
    """The entrance PC: a fake building as its PLC, and the bridge that was set up for it."""
    folder = tmp_path / "entrance"
    with program("ready", "device_bridge.building", "run", "--ready-file",
                 str(tmp_path / "card.json"), "--speed", "10") as line:  # fmt: skip
        port = line.partition("modbus 127.0.0.1:")[2].partition(",")[0]
        made = bridge(
            "init", str(folder), "--name", "entrance", "--bind", "tcp://127.0.0.1:0",
            "--plc-port", port, "--simulated",
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
        config = str(folder / "bridge.toml")
        with program("ready at", "device_bridge", "run", "--config", config) as told:
            yield folder, told.partition("ready at ")[2].strip()


@pytest.fixture
def reception(monkeypatch, capsys):
    def told(*words, said=""):
        answer = typed(monkeypatch, capsys, *words, said=said)
        assert "Traceback" not in answer.err
        return answer

    return told


def findings(told):
    return {line[6:].split("  ")[0].strip(): line[:4].strip() for line in told.out.splitlines()}


def until_good(reception, config, what):
    end = time.monotonic() + WITHIN_S
    while findings(told := reception("doctor", "--config", config))[what] != "good":
        assert time.monotonic() < end, told.out
    return told


def test_that_the_commands_of_the_readme_make_an_office(tmp_path, entrance, reception):
    folder, url = entrance
    counter = tmp_path / "counter"
    config = str(counter / "reception.toml")
    made = reception(
        "init", str(counter), "--office", "noord", "--name", "Onthaal Noord",
        "--post", "counter-1", "--number", "1",
        "--bridge", url, "--bridge-key", str(folder / "keys" / "bridge.public"),
    )  # fmt: skip
    assert made.code == 0, made.err

    nothing_yet = reception("doctor", "--config", config)
    assert nothing_yet.code == 1
    assert findings(nothing_yet) == {
        "signing key": "good", "database": "BAD", "ledger": "BAD", "staff": "BAD", "office": "BAD",
        "bridge": "BAD", "public screen": "good",
    }  # fmt: skip
    assert "reception db upgrade --create" in nothing_yet.out
    assert "reception-bridge keys enrol" in nothing_yet.out

    assert reception("db", "upgrade", "--create", "--config", config).code == 0
    assert "reception staff add" in reception("staff", "list", "--config", config).out
    public = str(counter / "keys" / "console.public")
    assert bridge("keys", "enrol", str(folder / "keys"), "counter-1", public).returncode == 0
    added = reception(
        "staff", "add", "peeters", "--shown-as", "insp. Peeters", "--role", "officer",
        "--config", config, said=f"{PASSPHRASE}\n135790\n",
    )  # fmt: skip
    assert added.code == 0, added.err
    assert PASSPHRASE not in added.out + added.err

    good = until_good(reception, config, "bridge")
    assert good.code == 0
    assert "SIMULATED" in good.out
    assert "its own name, in the ledger, is entrance" in good.out  # here it is called `bridge`
    assert "airlock/main is empty" in good.out
    seen = json.loads(reception("inside", "--json", "--config", config).out)
    assert seen["airlock"]["known"], seen
    assert 0 <= seen["airlock"]["age_s"] < WITHIN_S

    # A key that no bridge knows would show no evacuation: that is not good.
    reception("keys", "create", str(counter / "keys"), "--name", "display")
    unknown = reception("doctor", "--config", config)
    assert findings(unknown)["public screen"] == "BAD"
    assert "--rights observe" in unknown.out
    screen = str(counter / "keys" / "display.public")
    bridge("keys", "enrol", str(folder / "keys"), "display", screen, "--rights", "observe")
    assert "hears the fire input" in until_good(reception, config, "public screen").out


def test_that_what_is_on_record_can_be_read_checked_and_copied(tmp_path, reception):
    counter, copy, lines = tmp_path / "counter", tmp_path / "copy.db", tmp_path / "ledger.jsonl"
    config = ("--config", str(counter / "reception.toml"))
    reception("init", str(counter), "--office", "noord", "--name", "Onthaal Noord")
    reception("db", "upgrade", "--create", *config)
    assert reception("queue", *config).out == "Nobody is registered at the moment.\n"
    assert json.loads(reception("queue", "--json", *config).out) == []
    assert reception("db", "check", *config).code == 0
    assert reception("db", "upgrade", *config).code == 0
    assert reception("db", "backup", str(copy), *config).code == 0
    assert copy.stat().st_size > 0
    assert reception("ledger", "verify", *config).out == "The ledger is whole: 1 entry.\n"
    assert reception("ledger", "export", str(lines), *config).code == 0
    assert [json.loads(line)["revision"] for line in lines.read_text().splitlines()] == [1]
    for words in (("db", "backup", str(copy)), ("ledger", "export", str(lines))):
        again = reception(*words, *config)
        assert (again.code, len(again.err.splitlines())) == (1, 1)
        assert "exists already" in again.err


def test_that_a_second_console_is_told_whose_key_to_trust(tmp_path, reception):
    first, second = (tmp_path / name / "reception.toml" for name in ("first", "second"))
    office = ("--office", "noord", "--name", "Onthaal Noord")
    reception("init", str(first.parent), *office, "--post", "counter-1", "--number", "1")
    reception("init", str(second.parent), *office, "--post", "counter-2", "--number", "2")
    reception("db", "upgrade", "--create", "--config", str(first))
    database = str(first.parent / "data" / "reception.db")
    shared = second.read_text().replace("data/reception.db", database)
    second.write_text(shared)

    def key(config):
        shown = reception("doctor", "--config", str(config)).out
        return shown.partition("signs with ")[2].split()[0]

    assert reception("keys", "enrol", "counter-2", key(second), "--config", str(first)).code == 0
    unknown = reception("ledger", "verify", "--config", str(second))
    assert unknown.code == 1
    assert "keys.trusted" in unknown.err
    second.write_text(shared.replace("# trusted = []", f'trusted = ["{key(first)}"]'))
    assert reception("ledger", "verify", "--config", str(second)).code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("keys", "enrol", "counter-2", "no-key"), "64 hex digits"),
        (("keys", "revoke", "counter-2"), "no such post"),
        (("keys", "revoke", "counter-1"), "from another post"),
        (("db", "upgrade"), "db upgrade --create"),
        (("staff", "list"), "db upgrade --create"),
        (("queue",), "db upgrade --create"),
        (("ledger", "verify"), "db upgrade --create"),
    ],
)
def test_that_a_command_that_cannot_be_done_says_what_to_do(tmp_path, reception, words, sentence):
    counter = tmp_path / "counter"
    config = ("--config", str(counter / "reception.toml"))
    reception("init", str(counter), "--office", "noord", "--name", "Onthaal Noord")
    if words[0] == "keys":
        reception("db", "upgrade", "--create", *config)
    told = reception(*words, *config)
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert sentence in told.err


def test_that_another_post_is_enrolled_and_revoked(tmp_path, reception):
    counter = tmp_path / "counter"
    config = ("--config", str(counter / "reception.toml"))
    reception("init", str(counter), "--office", "noord", "--name", "Onthaal Noord")
    reception("db", "upgrade", "--create", *config)
    made = reception("keys", "create", str(tmp_path / "keys"), "--name", "second")
    public = made.out.splitlines()[-1].split()[-1]
    assert reception("keys", "enrol", "counter-2", public, "--number", "2", *config).code == 0
    other = tmp_path / "counter" / "second.toml"
    text = (counter / "reception.toml").read_text("utf-8")
    other.write_text(
        text.replace('"counter-1"', '"counter-2"')
        .replace('folder = "keys"', f'folder = "{tmp_path / "keys"}"')
        .replace('# name = "console"', 'name = "second"')
    )
    assert reception("queue", "--config", str(other)).code == 0
    assert reception("keys", "revoke", "counter-2", *config).code == 0
    refused = reception("queue", "--config", str(other))
    assert refused.code == 1
    assert "reception keys enrol" in refused.err
    assert reception("ledger", "verify", *config).code == 0


def test_that_a_bridge_command_says_what_is_missing(tmp_path):
    none = bridge("run", "--config", str(tmp_path / "bridge.toml"))
    assert (none.returncode, len(none.stderr.splitlines())) == (2, 1)
    assert "reception-bridge init" in none.stderr
    elsewhere = bridge("keys", "enrol", str(tmp_path), "counter-1", "x" * 40)
    assert elsewhere.returncode == 1
    assert "bridge.secret is not here" in elsewhere.stderr
    assert list(tmp_path.iterdir()) == []
    assert bridge("init", str(tmp_path)).returncode == 0
    no_key = bridge("keys", "enrol", str(tmp_path / "keys"), "counter-1", "console.public")
    assert (no_key.returncode, "neither a file nor" in no_key.stderr) == (1, True)


def test_that_settings_of_a_bridge_are_never_written_over(tmp_path):
    words = ("init", str(tmp_path), "--plc-host", "192.0.2.7")
    assert bridge(*words).returncode == 0
    before = (tmp_path / "bridge.toml").read_bytes()
    assert b"production = true" in before
    assert bridge(*words).returncode == 1
    assert (tmp_path / "bridge.toml").read_bytes() == before


@pytest.mark.parametrize("words", [("run",), ("demo", "--quiet")])
def test_that_without_a_display_one_sentence_says_what_to_do(tmp_path, words):
    environment = {
        key: value for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }  # fmt: skip
    folder = tmp_path / "counter"
    subprocess.run(
        module("reception_app", "init", str(folder), "--office", "noord", "--name", "Noord"),
        check=True, timeout=WITHIN_S, capture_output=True,
    )  # fmt: skip
    place = {"run": ("--config", str(folder / "reception.toml")), "demo": ("--folder", str(folder))}
    ended = subprocess.run(
        module("reception_app", *words, *place[words[0]]),
        env=environment, capture_output=True, text=True, timeout=WITHIN_S, check=False,
    )  # fmt: skip
    assert ended.returncode in {1, 2}
    assert len(ended.stderr.splitlines()) == 1
    assert "no display" in ended.stderr
    assert ended.stdout == ""
