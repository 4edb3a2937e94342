"""Settings: strict, and every refusal names file, key and reason."""

from datetime import time
from pathlib import Path

import pytest

from reception_app.hours import Span
from reception_app.settings import SettingsError, airlock_of, load

PUBLIC = "x" * 40
PLAIN = f"""
[office]
id = "noord"
name = "Noorderlaan"

[post]
id = "loket-2"
number = "2"

[[bridge]]
name = "sas-noord"
url = "tcp://127.0.0.1:5570"
public_key = "{PUBLIC}"

[folders]
data = "data"
log = "log"
"""


def written(tmp_path, text):
    path = tmp_path / "console.toml"
    path.write_text(text, "utf-8")
    return path


def changed(tmp_path, old, new):
    assert old in PLAIN
    return written(tmp_path, PLAIN.replace(old, new))


def test_that_the_least_settings_give_a_whole_console(tmp_path):
    settings = load(written(tmp_path, PLAIN))
    assert settings.hours.always
    assert settings.desk.language == "nl"
    assert settings.recall_after.total_seconds() == 5
    assert airlock_of(settings) == "airlock/main"
    assert settings.bridge[0].url == "tcp://127.0.0.1:5570"
    assert not settings.test


def test_that_paths_count_from_the_settings_file(tmp_path):
    settings = load(written(tmp_path, PLAIN))
    assert Path(settings.database.url) == tmp_path / "data" / "reception.db"
    assert settings.signing_key == tmp_path / "data" / "keys" / "console.signing"
    assert Path(settings.folders.log) == tmp_path / "log"


def test_that_without_folders_the_system_says_where(tmp_path):
    settings = load(written(tmp_path, PLAIN[: PLAIN.index("[folders]")]))
    assert "reception-console" in settings.folders.data
    assert Path(settings.database.url).is_absolute()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('id = "noord"', "id = 5", "office.id"),
        ('id = "noord"', 'id = "met spatie"', "office.id"),
        ('id = "noord"', 'id = "no:ord"', "office.id"),
        ('id = "noord"', 'idd = "noord"', "office"),
        ('number = "2"', "", "post"),
        ('name = "Noorderlaan"', 'name = "Noorderlaan"\nzone = "Europe/Antwerp"', "office.zone"),
        ('name = "Noorderlaan"', 'name = ""', "office.name"),
        ("tcp://127.0.0.1:5570", "http://127.0.0.1", "bridge[0].url"),
        (PUBLIC, "short", "bridge[0].public_key"),
        ("[folders]", "[desk]\nlanguage = 'de'\n[folders]", "desk.language"),
        ("[folders]", "[desk]\nseries = 'O'\n[folders]", "desk.series"),
        ("[folders]", "[desk]\nrecall_after_s = 0\n[folders]", "desk.recall_after_s"),
        ("[folders]", "[desk]\nretention_days = 91\n[folders]", "desk.retention_days"),
        ("[folders]", "[office.hours]\nmonday = '9-17'\n[folders]", "office.hours.monday"),
        ("[folders]", "[office.hours]\nevery_day = 'altijd'\n[folders]", "office.hours.every_day"),
        ("[folders]", "[surprise]\n[folders]", ""),
    ],
)
def test_that_a_wrong_setting_is_refused_by_file_key_and_reason(tmp_path, old, new, key):
    path = changed(tmp_path, old, new)
    with pytest.raises(SettingsError) as refused:
        load(path)
    assert refused.value.key == key
    assert refused.value.why
    assert str(refused.value).startswith(str(path))


@pytest.mark.parametrize("text", ["[office", "\x00", "a = 1\na = 2"])
def test_that_a_file_that_is_no_toml_is_refused(tmp_path, text):
    with pytest.raises(SettingsError) as refused:
        load(written(tmp_path, text))
    assert "TOML" in refused.value.why


def test_that_a_missing_or_unreadable_file_is_refused(tmp_path):
    with pytest.raises(SettingsError):
        load(tmp_path / "none.toml")
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"name = '\xe9'")
    with pytest.raises(SettingsError):
        load(latin)


def test_that_an_airlock_needs_a_bridge_and_no_airlock_needs_none(tmp_path):
    alone = PLAIN[: PLAIN.index("[[bridge]]")]
    with pytest.raises(SettingsError) as refused:
        load(written(tmp_path, alone))
    assert refused.value.key == "bridge"
    without = alone.replace('id = "noord"', 'id = "noord"\nairlock = ""')
    assert load(written(tmp_path, without)).bridge == ()


def test_that_two_bridges_have_two_names(tmp_path):
    second = PLAIN[PLAIN.index("[[bridge]]") : PLAIN.index("[folders]")]
    with pytest.raises(SettingsError):
        load(written(tmp_path, PLAIN + second))


@pytest.mark.parametrize("kind", ["secret", "signing"])
def test_that_a_secret_that_others_can_read_stops_the_start(tmp_path, kind):
    secret = tmp_path / "data" / "keys" / f"console.{kind}"
    secret.parent.mkdir(parents=True)
    secret.write_text("secret")
    secret.chmod(0o640)
    path = written(tmp_path, PLAIN)
    with pytest.raises(SettingsError) as refused:
        load(path)
    assert (refused.value.key, str(secret) in refused.value.why) == ("keys", True)
    secret.chmod(0o600)
    load(path)


def test_that_hours_are_read_day_by_day(tmp_path):
    week = (
        "[office.hours]\nevery_day = '09:00-20:30'\nsaturday = '10:00-12:00, 13:00-17:00'\n"
        "sunday = ''\nfriday = '22:00-06:00'\nmonday = '24/7'\n[folders]"
    )
    days = load(changed(tmp_path, "[folders]", week)).hours.days
    assert days[1] == (Span(time(9), time(20, 30)),)
    assert days[5] == (Span(time(10), time(12)), Span(time(13), time(17)))
    assert days[6] == ()
    assert days[4] == (Span(time(22), time(6)),)
    assert days[0] == (Span(time(0), time(0)),)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("kind = 'network'", "printer.host"),
        ("kind = 'file'", "printer.path"),
        ("kind = 'file'\npath = 'lp0'", "printer.path"),
        ("kind = 'file'\npath = '/dev/lp\\u0000'", "printer.path"),
        ("host = '10.0.0.7'", "printer.kind"),
        ("kind = 'usb'", "printer.vendor"),
        ("kind = 'usb'\nvendor = 0x04b8", "printer.product"),
    ],
)
def test_that_a_printer_that_cannot_be_reached_as_written_is_refused(tmp_path, table, key):
    table = table.replace("'/dev/lp\\u0000'", '"/dev/lp\\u0001"')
    path = changed(tmp_path, "[folders]", f"[printer]\n{table}\n[folders]")
    with pytest.raises(SettingsError) as refused:
        load(path)
    assert refused.value.key == key
    assert str(refused.value).startswith(f"{path}: {key}: ")


@pytest.mark.parametrize(
    "table", ["kind = 'network'\nhost = '10.0.0.7'", "kind = 'file'\npath = '/dev/usb/lp0'"]
)
def test_that_a_printer_that_is_whole_is_taken(tmp_path, table):
    told = load(changed(tmp_path, "[folders]", f"[printer]\n{table}\n[folders]")).printer
    assert told.proof == "in_turn"
    assert load(written(tmp_path, PLAIN)).printer.kind == "none"


def test_that_a_usb_printer_without_its_library_is_refused_with_what_helps(tmp_path, monkeypatch):
    monkeypatch.setattr("reception_app.settings_devices.find_spec", lambda _name: None)
    table = "[printer]\nkind = 'usb'\nvendor = 0x04b8\nproduct = 0x0e15\n[folders]"
    with pytest.raises(SettingsError, match=r"printer.kind: .*reception-console\[usb\]"):
        load(changed(tmp_path, "[folders]", table))


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("reader = 'ACR39U'", "identity.kind"),
        ("kind = 'building'\nport = 5000", "identity.kind"),
    ],
)
def test_that_a_card_reader_that_cannot_be_is_refused(tmp_path, table, key):
    with pytest.raises(SettingsError) as refused:
        load(changed(tmp_path, "[folders]", f"[identity]\n{table}\n[folders]"))
    assert refused.value.key == key


def test_that_a_card_library_that_is_missing_closes_no_counter(tmp_path):
    table = "[identity]\nkind = 'pcsc'\nreader = 'ACR39U'\n[folders]"
    assert load(changed(tmp_path, "[folders]", table)).identity.reader == "ACR39U"
