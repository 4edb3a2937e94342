"""`reception inside` and `reception badges`: typed, listed, refused by name."""

import json

import pytest

from tests.reception_app.cli.typed import typed

SETTINGS = """
[office]
id = "noorderlaan"

[post]
id = "counter-1"
number = "1"

[folders]
data = "data"
log = "log"
"""


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """Give a console with a database, and the commands typed at it."""
    config = tmp_path / "reception.toml"
    config.write_text(SETTINGS, "utf-8")
    (tmp_path / "data" / "keys").mkdir(parents=True)

    def command(*words, said=""):
        return typed(monkeypatch, capsys, *words, "--config", str(config), said=said)

    folder = str(tmp_path / "data" / "keys")
    assert typed(monkeypatch, capsys, "keys", "create", folder).code == 0
    assert command("db", "upgrade", "--create").code == 0
    return command


def test_that_a_badge_is_taken_into_use_once_and_listed(told):
    assert told("badges", "list").out.startswith("No badge is in use yet")
    assert told("badges", "add", "14", "0000000E").code == 0
    again = told("badges", "add", "14", "0000000f")
    assert again.code == 1
    assert again.err.strip()
    assert told("badges", "add", "P1", "000000f1", "--staff", "nobody").code == 1
    (one,) = json.loads(told("badges", "list", "--json").out)
    assert one == {"number": "14", "card": "0000000e", "state": "free", "with": ""}


def test_that_an_empty_building_is_said_and_is_an_empty_list(told):
    assert told("inside").out == "Nobody is in the building.\n"
    assert json.loads(told("inside", "--json").out) == []
