"""The settings that `init` writes: every key is there, and what is commented out is the default."""

import re
import tomllib
from typing import get_args

import msgspec
import pytest

from device_bridge.settings import COMMENTED, BridgeSettings
from device_bridge.settings import load as load_bridge
from reception_app.cli.init import BRIDGE, TEMPLATE
from reception_app.settings import Settings, load
from tests.reception_app.cli.typed import typed

KEY = "k" * 40
CONSOLE = (TEMPLATE + BRIDGE).format(
    office='"noord"', name='"Noord"', post='"loket-1"', number='"1"', airlock='"airlock/main"',
    url='"tcp://127.0.0.1:5570"', key=f'"{KEY}"',
)  # fmt: skip
OF_BRIDGE = COMMENTED.format(
    name="sas", bind="tcp://127.0.0.1:5570", production="true", host="127.0.0.1", port=502
)
COMMENTED_KEY = re.compile(r"^# (?=[a-z_]+ = |\[)", re.MULTILINE)
# Days are as `every_day`, unless one is named: an example, not a default.
EXAMPLES = {"monday": None}


def whole(text):
    """Return the template with every commented default switched on."""
    return tomllib.loads(COMMENTED_KEY.sub("", text))


def is_struct(one):
    return isinstance(one, type) and issubclass(one, msgspec.Struct)


def keys_of(struct, before=""):
    """List every key of some settings, those of each list of tables too, and its own default."""
    for field in msgspec.structs.fields(struct):
        listed = next((one for one in get_args(field.type) if is_struct(one)), field.type)
        if is_struct(listed):
            yield from keys_of(listed, f"{before}{field.name}.")
        else:
            yield before + field.name, field.default


def in_file(tables, before=""):
    for key, value in tables.items():
        for one in value if isinstance(value, list) and value else [value]:
            if isinstance(one, dict):
                yield from in_file(one, f"{before}{key}.")
            else:
                yield before + key, value


@pytest.mark.parametrize(("text", "struct"), [(CONSOLE, Settings), (OF_BRIDGE, BridgeSettings)])
def test_that_every_key_stands_in_the_file_that_init_writes(text, struct):
    days = {f"office.hours.{day}" for day in ("tuesday", "wednesday", "thursday", "friday",
                                              "saturday", "sunday")}  # fmt: skip
    assert {key for key, _ in keys_of(struct)} - days == {key for key, _ in in_file(whole(text))}


@pytest.mark.parametrize(("text", "struct"), [(CONSOLE, Settings), (OF_BRIDGE, BridgeSettings)])
def test_that_what_is_commented_out_is_the_default(text, struct):
    given = dict(in_file(tomllib.loads(text)))
    defaults = dict(keys_of(struct))
    commented = {key: value for key, value in in_file(whole(text)) if key not in given}
    assert commented
    for key, value in commented.items():
        if key.rpartition(".")[2] not in EXAMPLES and defaults[key] is not msgspec.NODEFAULT:
            assert msgspec.to_builtins(defaults[key]) == (tuple(value) if value == [] else value)


def test_that_the_files_are_read_by_the_programs_themselves(tmp_path):
    (tmp_path / "reception.toml").write_text(CONSOLE, "utf-8")
    (tmp_path / "bridge.toml").write_text(OF_BRIDGE, "utf-8")
    assert load(tmp_path / "reception.toml").bridge[0].public_key == KEY
    assert load_bridge(tmp_path / "bridge.toml").production


def test_that_the_tables_of_a_bridge_are_read_once_they_are_no_comment():
    read = msgspec.convert(whole(OF_BRIDGE), BridgeSettings)
    assert read.reader[0].gate == read.gate[0].name
    assert [len(one) for one in (read.gate, read.barrier, read.panic, read.input, read.reader)] == (
        [1] * 5
    )


def test_that_a_key_that_has_no_default_is_called_needed():
    _, _, lists = OF_BRIDGE.partition("# [[gate]]")
    needed = {key for key, default in keys_of(BridgeSettings) if default is msgspec.NODEFAULT}
    table, marked = "gate", set()
    for line in lists.splitlines():
        if head := re.match(r"# \[\[(\w+)", line):
            table = head[1]
        elif "# needed: " in line:
            marked.add(f"{table}.{line.split()[1]}")
    assert marked == needed - {"name"}


def test_that_settings_are_never_written_over(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "console"
    words = ("init", str(folder), "--office", "noord", "--name", "Noord")
    assert typed(monkeypatch, capsys, *words).code == 0
    before = (folder / "reception.toml").read_bytes()
    again = typed(monkeypatch, capsys, *words)
    assert (again.code, len(again.err.splitlines())) == (1, 1)
    assert "there are settings already" in again.err
    assert (folder / "reception.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--office", "met spatie"), "office.id"),
        (("--bridge", "tcp://127.0.0.1:5570"), "give --bridge and --bridge-key"),
        (("--bridge", "udp://x", "--bridge-key", KEY), "bridge"),
        (("--bridge", "tcp://127.0.0.1:5570", "--bridge-key", "short"), "public_key"),
        (("--number", "a number of an office"), "post.number"),
        (("--name", 'Post "Noord" \\ \n'), "office.name"),
    ],
)
def test_that_a_wrong_word_leaves_nothing_behind(tmp_path, monkeypatch, capsys, words, sentence):
    folder = tmp_path / "console"
    plain = ("init", str(folder), "--office", "noord", "--name", "Noord")
    told = typed(monkeypatch, capsys, *plain, *words)
    assert told.code in {1, 2}
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1
    assert not (folder / "reception.toml").exists()
    assert typed(monkeypatch, capsys, *plain).code == 0


def test_that_a_name_with_quotes_is_kept_as_it_is(tmp_path, monkeypatch, capsys):
    name = 'Zone "Noord" \\ café'
    folder = tmp_path / "console"
    told = typed(monkeypatch, capsys, "init", str(folder), "--office", "noord", "--name", name)
    assert told.code == 0
    assert load(folder / "reception.toml").office.name == name
