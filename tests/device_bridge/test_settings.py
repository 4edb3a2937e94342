"""Settings of a bridge: strict, and each refusal names file, key and reason."""

import subprocess
import sys

import pytest

from device_bridge import keys
from device_bridge.protocol.codes import Regime
from device_bridge.settings import COMMENTED, SettingsError, load, reachable

GOOD = 'name = "bridge"\n'


def test_that_the_commented_file_is_read(tmp_path):
    path = tmp_path / "bridge.toml"
    path.write_text(
        COMMENTED.format(
            name="entrance", bind="tcp://127.0.0.1:5570", production="true", host="10.0.0.2",
            port=502,
        )
    )  # fmt: skip
    settings = load(path)
    assert (settings.name, settings.plc.host, settings.production) == ("entrance", "10.0.0.2", True)
    assert settings.regime is Regime.DAY
    assert settings.journal == str(tmp_path / "journal.jsonl")
    assert settings.keys == str(tmp_path / "keys")


def test_that_a_bridge_is_for_real_doors_unless_it_says_otherwise(tmp_path):
    path = tmp_path / "bridge.toml"
    path.write_text(GOOD)
    assert load(path).production


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("", "name", "missing"),
        (GOOD + "colour = 1", "colour", "unknown field"),
        (GOOD + "production = 1", "production", "bool"),
        (GOOD + 'bind = "udp://x:1"', "bind", "regex"),
        (GOOD + 'bind = "tcp://127.0.0.1:70000"', "bind", "65535"),
        (GOOD + 'regime = "lockdown"', "regime", "not lockdown"),
        (GOOD + 'regime = "noon"', "regime", "noon"),
        (GOOD + 'time_zone = "Mars"', "time_zone", "Mars"),
        (GOOD + "requests_per_s = 0", "requests_per_s", ">= 5"),
        (GOOD + "[plc]\nport = 0", "plc.port", ">= 1"),
        (GOOD + "[plc]\nhots = 'x'", "plc", "hots"),
        (GOOD + "[plc]\nanswer_within_s = 9", "plc.answer_within_s", "<= 1"),
        ('name = "a b"', "name", "regex"),
        ("name = ", "", "TOML"),
    ],
)
def test_that_a_wrong_setting_is_named_with_file_and_reason(tmp_path, text, key, reason):
    path = tmp_path / "bridge.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as refused:
        load(path)
    told = str(refused.value)
    assert told.startswith(f"{path}: ")
    assert key in told
    assert reason in told


def test_that_an_absent_or_unreadable_file_is_one_sentence(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "latin.toml")


@pytest.mark.parametrize("bind", ["tcp://0.0.0.0:5570", "tcp://*:5570", "tcp://127.0.0.1:5570"])
def test_that_a_bridge_served_everywhere_is_reached_on_its_own_machine(bind):
    assert reachable(bind) == "tcp://127.0.0.1:5570"


GATE = '[[gate]]\nname = "gate/1"\nzone = "z"\nnumber = 1\n'


def reader(name="reader/1", **more):
    table = {"name": name, "port": "bus", "address": 1, "key": "r.key", "gate": "gate/1",
             "direction": "in", **more}  # fmt: skip
    return "[[reader]]\n" + "".join(f"{key} = {value!r}\n" for key, value in table.items())


def test_that_a_reader_lies_beside_the_file_unless_it_says_where(tmp_path):
    path = tmp_path / "bridge.toml"
    path.write_text(GOOD + GATE + reader() + reader("reader/2", port="/dev/ttyUSB0", address=1))
    one, other = load(path).reader
    assert (one.port, one.key, one.baud) == (str(tmp_path / "bus"), str(tmp_path / "r.key"), 9600)
    assert other.port == "/dev/ttyUSB0"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (reader(gate="gate/9"), "there is no gate gate/9"),
        (reader() + reader("reader/2"), "its address is taken on bus"),
        (reader() + reader("reader/2", address=2, baud=19200), "another baud"),
        (reader("gate/1"), "two devices have one name"),
        (reader(address=127), "<= 126"),
        (reader(direction="up"), "up"),
        (reader(baud=300), "300"),
    ],
)
def test_that_readers_that_do_not_fit_are_refused(tmp_path, text, reason):
    path = tmp_path / "bridge.toml"
    path.write_text(GOOD + GATE + text)
    with pytest.raises(SettingsError, match=reason):
        load(path)


@pytest.mark.parametrize(
    ("command", "line", "why"),
    [
        ("run", 'keys = "/proc/1"', "keys: /proc/1/bridge.public: No such file"),
        ("status", 'keys = "/proc/1"', "keys: /proc/1/bridge.public: No such file"),
        ("run", 'journal = "/proc/none/j.jsonl"', "journal: /proc/none"),
    ],
)
def test_that_a_place_that_fails_in_use_is_told_with_file_and_key(tmp_path, command, line, why):
    keys.create(tmp_path / "keys", "bridge")
    path = tmp_path / "bridge.toml"
    path.write_text(GOOD + line)
    ended = subprocess.run(
        [sys.executable, "-m", "device_bridge", command, "--config", str(path)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (2, "")
    (said,) = ended.stderr.splitlines()
    assert said.startswith(f"{path}: {why}")
