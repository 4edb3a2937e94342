"""A console with a database, for commands that are typed."""

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
