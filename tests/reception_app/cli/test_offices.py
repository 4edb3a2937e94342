"""`reception office`: checked by file, key and reason; imported whole; shown by day."""

import pytest

from reception_app.office_files import demo_files
from reception_app.store.library import sqlite3, wal_is_safe
from tests.reception_app.cli.typed import typed

SETTINGS = """
[office]
id = "ekeren"

[post]
id = "counter-1"
number = "1"

[folders]
data = "data"
log = "log"
"""
EKEREN = next(path for path in demo_files() if path.stem == "ekeren")


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """Give a console with a database, and the commands typed at it."""
    config = tmp_path / "reception.toml"
    config.write_text(SETTINGS, "utf-8")
    (tmp_path / "data" / "keys").mkdir(parents=True)

    def type_in(*words):
        return typed(monkeypatch, capsys, *words)

    with_config = ("--config", str(config))
    made = type_in("keys", "create", str(tmp_path / "data" / "keys"))
    assert made.code == 0, made.err
    assert type_in("db", "upgrade", "--create", *with_config).code == 0
    return type_in, with_config


def changed(tmp_path, old, new, name="ekeren.toml"):
    text = EKEREN.read_text("utf-8")
    assert old in text
    path = tmp_path / name
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_that_good_files_are_named(monkeypatch, capsys):
    told = typed(monkeypatch, capsys, "office", "check", str(EKEREN.parent))
    assert (told.code, told.err) == (0, "")
    assert told.out.split()[1::2] == sorted(path.stem for path in demo_files())


def test_that_one_shipped_file_is_good_and_its_neighbours_are_asked_of_the_directory(
    told, tmp_path
):
    type_in, config = told
    alone = type_in("office", "check", str(EKEREN))
    assert (alone.code, alone.err) == (0, "")
    assert alone.out.startswith("good  ekeren\n")
    assert 'names "noorderlaan", which is not among these files' in alone.out
    refused = type_in("office", "check", str(EKEREN), *config)
    assert (refused.code, 'there is no office "noorderlaan"' in refused.err) == (1, True)
    assert type_in("office", "import", "--demo", *config).code == 0
    known = type_in("office", "check", str(EKEREN), *config)
    assert (known.code, known.out, known.err) == (0, "good  ekeren\n", "")
    wrong = changed(tmp_path, '["noorderlaan", "bredabaan"]', '["junolaan"]')
    for command in ("check", "import"):
        answer = type_in("office", command, str(wrong), *config)
        assert (answer.code, '"junolaan" is no other regional' in answer.err) == (1, True)


def test_that_an_empty_folder_is_said_to_hold_nothing(tmp_path, monkeypatch, capsys):
    told = typed(monkeypatch, capsys, "office", "check", str(tmp_path))
    assert (told.code, told.out) == (0, "No office file (.toml) is there: nothing was checked.\n")


def test_that_each_fault_is_one_line_with_file_key_and_reason(tmp_path, monkeypatch, capsys):
    bad = changed(tmp_path, "valid_from = 2019-01-01", "valid_from = 2015-01-01")
    told = typed(monkeypatch, capsys, "office", "check", str(bad), str(tmp_path / "none.toml"))
    assert told.code == 1
    lines = told.err.splitlines()
    assert any(
        line.startswith(f"{bad}: policy[2015-01-01]: ") and "twice" in line for line in lines
    )
    assert any(line.startswith(str(tmp_path / "none.toml")) for line in lines)


def test_that_one_fault_keeps_every_office_out(told, tmp_path):
    type_in, config = told
    bad = changed(tmp_path, "fr = ", "gr = ", "bad.toml")
    refused = type_in("office", "import", "--demo", str(bad), *config)
    assert refused.code == 1
    assert "bad.toml: name.gr: unknown key" in refused.err
    assert type_in("office", "show", *config).out.startswith("No office is in the directory yet")


def test_that_an_import_is_shown_and_the_same_again_changes_nothing(told):
    type_in, config = told
    first = type_in("office", "import", "--demo", *config)
    assert (first.code, first.out.count("imported")) == (0, len(demo_files()))
    again = type_in("office", "import", "--demo", *config)
    assert (again.code, again.out.count("as it was")) == (0, len(demo_files()))
    assert type_in("ledger", "verify", *config).code == 0
    lines = type_in("office", "show", *config).out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(path.stem for path in demo_files())


def test_that_cameras_stand_among_the_measures(told, tmp_path):
    type_in, config = told
    seen = changed(tmp_path, 'kind = "intercom"', 'kind = "cameras"\nclass = "8 MP"')
    others = [str(path) for path in demo_files() if path != EKEREN]
    assert type_in("office", "import", str(seen), *others, *config).code == 0
    assert "  cameras 8 MP: installed" in type_in("office", "show", "ekeren", *config).out


def test_that_an_office_is_shown_as_it_is_on_a_date(told):
    type_in, config = told
    type_in("office", "import", "--demo", *config)
    then = type_in("office", "show", "ekeren", "--on", "2018-06-01", *config).out
    assert "with or without an appointment" in then
    assert "from 2019-01-01: by appointment only" in then
    later = type_in("office", "show", "ekeren", "--on", "2028-01-03", *config).out
    assert "by appointment only" in later
    assert "planned (2027-10-01, overdue)" in later
    assert "made up" in later


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "nergens"), 1), (("show", "--on", "straks"), 2), (("import",), 2),
        (("show", "--on", "0001-01-01"), 2), (("show", "ekeren", "--on", "9999-12-31"), 2),
    ],
)  # fmt: skip
def test_that_a_wrong_word_is_refused(told, words, code):
    type_in, config = told
    refused = type_in("office", *words, *config)
    assert refused.code == code
    assert refused.err


def test_that_the_doctor_misses_the_bridge_of_an_airlock(told, tmp_path):
    type_in, config = told
    day = 'state = "installed"\ndate = 2020-10-01'
    fitted = changed(tmp_path, 'state = "planned"\ndate = 2027-10-01', day)
    others = [str(path) for path in demo_files() if path != EKEREN]
    assert type_in("office", "import", str(fitted), *others, *config).code == 0
    assert "name its bridge in the settings" in type_in("doctor", *config).out


def test_that_the_doctor_names_the_library_that_keeps_the_database(told):
    type_in, config = told
    version = sqlite3.sqlite_version
    mode = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"
    assert f"SQLite {version}, journal {mode}" in type_in("doctor", *config).out


def test_that_the_doctor_misses_an_office_that_nothing_describes(told):
    type_in, config = told
    assert "ekeren is not in the directory" in type_in("doctor", *config).out
    type_in("office", "import", "--demo", *config)
    assert "ekeren neighbourhood by appointment only" in type_in("doctor", *config).out
