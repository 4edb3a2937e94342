"""Every key of every program's settings, wrong once: refused by file, key and reason."""

import json
import os
import subprocess
import sys
from functools import reduce
from pathlib import Path
from typing import get_origin

import msgspec
import pytest

from device_bridge.building import settings as building
from device_bridge.settings import (
    BarrierSettings,
    BridgeSettings,
    GateSettings,
    InputSettings,
    PanicSettings,
    ReaderSettings,
    SettingsError,
)
from device_bridge.settings import load as load_bridge
from reception_app import settings as console
from reception_app.desk.training_files import load_exercises
from reception_app.office_files import OfficeFilesError, load_offices
from reception_app.roster_files import load_roster

PUBLIC = "x" * 40
CONSOLE = {
    "office": {"id": "noord", "name": "Noorderlaan"},
    "post": {"id": "loket-2", "number": "2"},
    "bridge": [{"name": "sas", "url": "tcp://127.0.0.1:5570", "public_key": PUBLIC}],
    "folders": {"data": "data", "log": "log"},
}
NO_PATHS = ("a\x00b", "a\nb", "~nobody-of-that-name/x")
NO_FILES = ("/", "/dev/null", "/dev/null/x", "x" * 300)
NOT_A_DAY = ("9-17", "24:00-25:00", "altijd", "08:00 - 09:00 uur", 9)
WRONG_CONSOLE = {
    "test": (1, "ja"),
    "office.id": (5, "", "met spatie", "noord\n", "x" * 65),
    "office.name": ("", "x" * 81, "Noord\nlaan", "\x1b[2J", 5),
    "office.short_name": ("x" * 25, "Noord\n", 5),
    "office.zone": ("Europe/Antwerp", "Europe", "", "../x", "/etc/passwd", 1),
    "office.airlock": ("x" * 65, "met spatie", "airlock\n", 1),
    "office.posture": ("strict", "", 1),
    "office.walk_ins": ("ja", 1),
    **{
        f"office.hours.{day}": NOT_A_DAY
        for day in (
            "every_day", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday",
        )
    },
    "post.id": ("", "loket 2", "loket-2\n", 2),
    "post.number": ("", "123456789", "2\n", 2),
    "database.url": (5, "postgresql://h/d", "sqlite://", "a\nb", "~nobody-of-that-name/x"),
    "database.checkpoints": (5, "a\nb", "~nobody-of-that-name/x"),
    "keys.folder": (5, "a\x00b", "~nobody-of-that-name/x"),
    "keys.name": ("", "../console", "console\n", 5),
    "keys.trusted": ("x", ["x" * 64], ["a" * 63], [5]),
    "bridge.0.name": ("", "met spatie", "sas\n", 5),
    "bridge.0.url": (
        "http://127.0.0.1", "tcp://127.0.0.1", "tcp://127.0.0.1:0", "tcp://127.0.0.1:70000",
        "tcp://127.0.0.1:5570\n", 5,
    ),
    "bridge.0.public_key": ("short", PUBLIC + "x", PUBLIC + "\n", 5),
    "desk.language": ("de", "", 5),
    "desk.theme": ("dim", 5),
    "desk.series": ("O", "BB", "", "b", 5),
    "desk.recall_after_s": (0, 121, float("nan"), "5"),
    "desk.retention_days": (0, 91, 2.5, "30"),
    "sound.critical": (59, 101, 80.5, "80"),
    "sound.high": (39, 101, "80"),
    "sound.low": (-1, 101, "50"),
    "sound.bell": (39, 101, "80"),
    "sound.click": (-1, 101, True),
    "display.key": ("", "../display", "display\n", 5),
    "display.full_screen": (1, "ja"),
    "display.chime": (1, "ja"),
    "display.voice": (1, "ja"),
    "display.exit": ("up", "links", 5),
    "display.stale_after_s": (0, 16, float("nan"), "15"),
    "display.language_every_s": (3, 31, float("nan"), "8"),
    "printer.kind": ("serial", "", 5),
    "printer.host": ("a b", "x\n", 5),
    "printer.port": (0, 65536, "9100"),
    "printer.path": (5,),
    "printer.vendor": (-1, 65536, "0x04b8"),
    "printer.product": (-1, 65536, "0x0e15"),
    "printer.columns": (23, 65, "42"),
    "printer.answer_within_s": (0.1, 11, float("nan"), "2"),
    "printer.proof": ("", "always", 5),
    "printer.cut": (1, "ja"),
    "identity.kind": ("usb", "", "building", 5),
    "identity.reader": ("x" * 129, 5),
    "identity.host": ("", "a b", "x\n", 5),
    "identity.port": (-1, 65536, "5571"),
    "folders.data": (5, "a\nb", "~nobody-of-that-name/x"),
    "folders.log": (5, "a\nb", "~nobody-of-that-name/x"),
}  # fmt: skip
PLCS = ("plc", "field")
BRIDGE = {
    "name": "bridge", "barrier": [{"name": "bollards", "kind": "bollard", "number": 1}],
    "gate": [{"name": "gate", "zone": "hall", "number": 1}],
    "panic": [{"number": 1, "post": "counter-2"}],
    "input": [{"kind": "glass", "number": 2}],
    "reader": [{
        "name": "reader", "port": "bus", "address": 1, "key": "reader.key", "gate": "gate",
        "direction": "in",
    }],
}  # fmt: skip
WRONG_BRIDGE = {
    "name": ("", "a b", "bridge\n", 5),
    "airlock": ("a b", "airlock\n", "x" * 65, 5),
    "bind": ("udp://x:1", "tcp://127.0.0.1", "tcp://127.0.0.1:70000", "tcp://x:1\n", 5),
    "keys": (5, *NO_PATHS, "/dev/null"),
    "journal": (5, *NO_PATHS, *NO_FILES),
    "time_zone": ("Europe/Antwerp", "Europe", "", "../x", "/etc/passwd", 1),
    "grants": (5, *NO_PATHS, *NO_FILES),
    "production": (1, "ja"),
    "regime": ("lockdown", "maintenance", "noon", 5),
    "requests_per_s": (0, 4, 1001, "50"),
    **{f"{plc}.host": (5,) for plc in PLCS},
    **{f"{plc}.port": (0, 65536, "502") for plc in PLCS},
    **{f"{plc}.unit": (0, 248, "1") for plc in PLCS},
    **{
        f"{plc}.{at}": (-1, 65536, "0")
        for plc in PLCS
        for at in ("bits_at", "words_at", "write_at", "heartbeat_at")
    },
    **{
        f"{plc}.{within}": (0, 1.5, float("nan"), float("inf"), "0.4")
        for plc in PLCS
        for within in ("answer_within_s", "proof_within_s", "frozen_after_s")
    },
    "barrier.0.name": ("", "a b", "bollards\n", 5),
    "barrier.0.kind": ("wall", "", 5),
    "barrier.0.number": (0, 1000, "1"),
    "barrier.0.label": ("x" * 41, 5),
    "gate.0.name": ("", "a b", 5),
    "gate.0.zone": ("", "a b", 5),
    "gate.0.number": (0, 1000, "1"),
    "gate.0.label": ("x" * 41, 5),
    "gate.0.anti_passback": ("yes", 5),
    "barrier.0.plan": ("yes", 1),
    "barrier.0.exit": ("yes", 1),
    "plan": (5, *NO_PATHS, *NO_FILES),
    "panic.0.number": (0, 5, "1"),
    "panic.0.post": ("", "a b", 5),
    "input.0.kind": ("smoke", "", 5),
    "input.0.number": (0, 5, "1"),
    "input.0.label": ("x" * 41, 5),
    "reader.0.name": ("", "a b", 5),
    "reader.0.port": ("", 5, *NO_PATHS),
    "reader.0.address": (-1, 127, "1"),
    "reader.0.key": ("", 5, *NO_PATHS, *NO_FILES),
    "reader.0.gate": ("", "a b", 5),
    "reader.0.direction": ("both", "", 5),
    "reader.0.baud": (1200, "9600"),
    "reader.0.label": ("x" * 41, 5),
}  # fmt: skip
WRONG_BUILDING = {
    "building.port": (-1, 65536, "502"),
    "building.control_port": (-1, 65536, "502"),
    "building.speed": (0, 101, float("nan"), "1"),
    "building.pulse": (0, 31, float("nan"), "5"),
    "building.field_port": (-1, 65536, "502"),
    "building.printer_port": (-1, 65536, "9100"),
    "building.identity_port": (-1, 65536, "9100"),
    "building.gates": (-1, 1000, "2"),
    "building.barriers": (-1, 1000, "3"),
    "building.readers": (-1, 1000, "2"),
    "building.readers_folder": (5,),
    "building.seed": (-1, 1.5, "1"),
    "building.visitors": (1, "many"),
}


def toml(tables, path):
    path.write_text("".join(f"{key} = {literal(value)}\n" for key, value in tables.items()))
    return path


def literal(value):
    """Write one value as TOML does; its texts are those of JSON."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key} = {literal(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(literal(one) for one in value) + "]"
        case bool() | str():
            return json.dumps(value)
        case _:
            return str(value)


def with_value(tables, key, value):
    """Return the tables with one key set, whatever lies above it."""
    whole = msgspec.msgpack.decode(msgspec.msgpack.encode(tables))
    *above, last = key.split(".")

    def step(at, name):
        return at[int(name)] if isinstance(at, list) else at.setdefault(name, {})

    reduce(step, above, whole)[last] = value
    return whole


def each(table):
    return [(key, value) for key, values in table.items() for value in values]


LISTED = {
    "bridge": console.Bridge, "barrier": BarrierSettings, "gate": GateSettings,
    "panic": PanicSettings, "input": InputSettings, "reader": ReaderSettings,
}  # fmt: skip


def keys_of(struct, before=""):
    """List every key that settings of this kind have."""
    for field in msgspec.structs.fields(struct):
        inner = field.type
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            yield from keys_of(inner, f"{before}{field.name}.")
        elif field.name in LISTED and get_origin(inner) is tuple:
            yield from keys_of(LISTED[field.name], f"{before}{field.name}.0.")
        else:
            yield before + field.name


@pytest.mark.parametrize(
    ("struct", "table", "before"),
    [
        (console.Settings, WRONG_CONSOLE, ""),
        (BridgeSettings, WRONG_BRIDGE, ""),
        (building.BuildingSettings, WRONG_BUILDING, "building."),
    ],
)
def test_that_no_key_is_left_out_of_these_tables(struct, table, before):
    assert set(keys_of(struct, before)) == set(table)


@pytest.mark.parametrize(("key", "value"), each(WRONG_CONSOLE))
def test_that_a_console_refuses_each_wrong_setting_by_file_key_and_reason(tmp_path, key, value):
    path = toml(with_value(CONSOLE, key, value), tmp_path / "console.toml")
    with pytest.raises(console.SettingsError) as refused:
        console.load(path)
    assert refused.value.file == path
    assert refused.value.key.replace("[", ".").replace("]", "").startswith(key)
    assert refused.value.why
    assert str(refused.value).startswith(f"{path}: {refused.value.key}: ")


@pytest.mark.parametrize(("key", "value"), each(WRONG_BRIDGE))
def test_that_a_bridge_refuses_each_wrong_setting_by_file_key_and_reason(tmp_path, key, value):
    path = toml(with_value(BRIDGE, key, value), tmp_path / "bridge.toml")
    with pytest.raises(SettingsError) as refused:
        load_bridge(path)
    assert str(refused.value).replace("[0]", ".0").startswith(f"{path}: {key}: ")


@pytest.mark.parametrize(("key", "value"), each(WRONG_BUILDING))
def test_that_a_building_refuses_each_wrong_setting_by_file_key_and_reason(tmp_path, key, value):
    path = toml(with_value({}, key, value), tmp_path / "building.toml")
    with pytest.raises(building.SettingsError) as refused:
        building.load(path)
    said = str(refused.value)
    assert said.startswith(f"{path}, [building]: ")
    assert key.rpartition(".")[2] in said


@pytest.mark.parametrize("key", ["", "office.", "post.", "database.", "keys.", "bridge.0.",
                                 "desk.", "display.", "folders.", "office.hours."])  # fmt: skip
def test_that_a_key_nobody_knows_is_refused_wherever_it_stands(tmp_path, key):
    path = toml(with_value(CONSOLE, f"{key}surprise", 1), tmp_path / "console.toml")
    with pytest.raises(console.SettingsError, match="surprise"):
        console.load(path)


@pytest.mark.parametrize("key", ["office", "office.id", "post", "post.id",
                                 "post.number", "bridge.0.url"])  # fmt: skip
def test_that_a_key_that_must_be_there_is_missed_by_name(tmp_path, key):
    whole = with_value(CONSOLE, "office.walk_ins", True)  # noqa: FBT003
    *above, last = key.split(".")
    del reduce(lambda at, name: at[int(name)] if isinstance(at, list) else at[name], above, whole)[
        last
    ]
    path = toml(whole, tmp_path / "console.toml")
    with pytest.raises(console.SettingsError, match=last):
        console.load(path)


def keys_of_console(folder, **texts):
    """Write the three key files of a console, some of them otherwise."""
    folder.mkdir(parents=True)
    for kind, text in ({"signing": "a" * 64, "public": PUBLIC, "secret": PUBLIC} | texts).items():
        if text is not None:
            (folder / f"console.{kind}").write_text(text)
            (folder / f"console.{kind}").chmod(0o600)


@pytest.mark.parametrize("kind", ["signing", "public", "secret"])
@pytest.mark.parametrize("text", [None, "", "no key", "é" * 40])
def test_that_a_key_that_is_missing_or_none_is_told_before_the_window_opens(tmp_path, kind, text):
    keys_of_console(tmp_path / "data" / "keys", **{kind: text})
    path = toml(CONSOLE, tmp_path / "console.toml")
    settings = console.load(path)
    with pytest.raises(console.SettingsError, match=f"keys: .*console.{kind}"):
        console.check_keys(path, settings)


def test_that_whole_keys_are_taken_and_an_office_without_a_bridge_needs_no_curve(tmp_path):
    keys_of_console(tmp_path / "data" / "keys")
    path = toml(CONSOLE, tmp_path / "console.toml")
    console.check_keys(path, console.load(path))
    alone = with_value(CONSOLE, "office.airlock", "") | {"bridge": []}
    (tmp_path / "data" / "keys" / "console.secret").unlink()
    path = toml(alone, tmp_path / "alone.toml")
    console.check_keys(path, console.load(path))


CLEARS = '"\\u001b[2Jx" = 1\n'  # the screen, if it is told as it stands
TURNED = '"\u202ex" = 1\n'
HOSTILE = {
    "arrays": "x = " + "[" * 20_000,
    "tables": "x = " + "{a = " * 20_000,
    "parts": ".".join("a" * 20_000) + " = 1",
    "digits": "x = " + "9" * 5_000,
    "clears": f"{CLEARS}[building]\n{CLEARS}",
    "turned": f"{TURNED}[building]\n{TURNED}",
    "enum": 'desk.language = "\u202ex"\nregime = "\u202ex"\n[building]\nspeed = "\u202ex"',
}
LOADS = {
    "console": (console.load, console.SettingsError),
    "bridge": (load_bridge, SettingsError),
    "building": (building.load, building.SettingsError),
    "office": (lambda path: load_offices([path]), OfficeFilesError),
    "roster": (lambda path: load_roster(path, "Europe/Brussels"), OfficeFilesError),
    "exercise": (lambda path: load_exercises([path]), OfficeFilesError),
}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", LOADS)
def test_that_no_text_breaks_what_reads_it_or_steers_the_terminal(tmp_path, kind, text):
    path = tmp_path / "hostile.toml"
    path.write_text(HOSTILE[text], "utf-8")
    load, refusal = LOADS[kind]
    if (kind, text) == ("building", "parts"):
        assert load(path) == building.BuildingSettings()  # it looks at its own table only
        return
    with pytest.raises(refusal) as refused:
        load(path)
    said = str(refused.value)
    assert all(line.startswith(str(path)) and line.isprintable() for line in said.splitlines())


@pytest.mark.parametrize("kind", LOADS)
def test_that_a_file_that_never_ends_is_refused_unread(tmp_path, kind):
    os.mkfifo(tmp_path / "fifo.toml")
    load, refusal = LOADS[kind]
    for path in (tmp_path / "fifo.toml", Path("/dev/zero")):
        with pytest.raises(refusal, match="no file of text"):
            load(path)


COMMANDS = {
    "console": ("reception_app", "run"),
    "doctor": ("reception_app", "doctor"),
    "queue": ("reception_app", "queue"),
    "bridge": ("device_bridge", "run"),
    "building": ("device_bridge.building", "run"),
}


@pytest.mark.parametrize("program", COMMANDS)
@pytest.mark.parametrize(
    "text",
    ["surprise = 1\n[building]\nspeed = 0", *map(HOSTILE.get, ("arrays", "digits", "clears"))],
)
def test_that_a_program_with_wrong_settings_ends_with_one_sentence(tmp_path, program, text):
    path = tmp_path / "wrong.toml"
    path.write_text(text, "utf-8")
    module, *words = COMMANDS[program]
    ended = subprocess.run(
        [sys.executable, "-m", module, *words, "--config", str(path)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith(str(path))
    assert ended.stderr.removesuffix("\n").isprintable()
