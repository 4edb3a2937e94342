"""Settings of a bridge: strict, and each refusal names file, key and reason."""

import pytest

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
