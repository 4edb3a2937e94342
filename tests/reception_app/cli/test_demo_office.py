"""The made-up offices of the demo: each can be shown, with what its building has."""

import tomllib

import pytest

from device_bridge.settings import load
from reception_app.cli import demo
from reception_app.cli.demo_founding import found
from reception_app.cli.demo_office import (
    DAY_AND_NIGHT,
    KEPT,
    NoSuchDemoError,
    Office,
    new_folder,
    site,
)
from reception_app.cli.places import read_store
from reception_app.errors import ReceptionError
from reception_app.office_files import demo_files


def test_that_a_demo_without_a_wish_is_open_day_and_night(tmp_path):
    chosen = site(Office(tmp_path), "")
    assert (chosen.office, chosen.airlock) == (DAY_AND_NIGHT, True)


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 20_000, "x = " + "9" * 5_000, "office = 1", "[office]\nid = 1", "\x00"]
)
def test_that_a_folder_whose_settings_say_no_office_is_as_a_new_one(tmp_path, text):
    office = Office(tmp_path)
    office.config.write_text(text, "utf-8")
    assert site(office, "").office == DAY_AND_NIGHT


@pytest.mark.parametrize("path", demo_files(), ids=lambda path: path.stem)
def test_that_every_office_has_a_post_to_begin_at(tmp_path, path):
    chosen = site(Office(tmp_path), path.stem)
    posts = {one["id"]: one["number"] for one in tomllib.loads(path.read_text("utf-8"))["post"]}
    assert posts[chosen.post] == chosen.number
    assert chosen.airlock == (tomllib.loads(path.read_text("utf-8"))["kind"] == "regional")


def test_that_the_demo_of_a_regional_office_has_two_gates_that_its_zones_name(tmp_path):
    found(tmp_path, "noorderlaan")
    gates = load(Office(tmp_path).bridge_config).gate
    assert [(one.name, one.zone, one.number) for one in gates] == [
        ("gate/1", "interview", 1), ("gate/2", "interview", 2),
    ]  # fmt: skip


def test_that_an_office_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    with pytest.raises(NoSuchDemoError, match="ekeren"):
        site(Office(tmp_path), "nergens")


def test_that_a_neighbourhood_office_is_founded_without_a_bridge_and_stays_itself(tmp_path):
    found(tmp_path, "ekeren")
    office = Office(tmp_path)
    settings = office.settings()
    assert (settings.office.id, settings.bridge, settings.hours) == ("ekeren", (), None)
    assert len(read_store(settings, lambda reader: reader.directory())) == len(demo_files())
    assert site(office, "").office == "ekeren"
    with pytest.raises(NoSuchDemoError, match="ekeren"):
        site(office, "bredabaan")


@pytest.mark.parametrize(
    "words", [("--speed", "0"), ("--pulse", "-1"), ("--speed", "fast"), ("--exit-after", "-3")]
)
def test_that_a_number_out_of_its_range_is_refused_by_name(capsys, words):
    with pytest.raises(SystemExit):
        demo.main([*words])
    said = capsys.readouterr().err
    assert words[0] in said
    assert f"{words[1]} is no number from" in said


@pytest.fixture
def days(tmp_path, monkeypatch):
    """Give the folder of the demo days, with as many as are kept in it."""
    monkeypatch.setattr("platformdirs.user_data_dir", lambda _app: str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    base = tmp_path / "demo"
    for day in range(1, KEPT + 1):
        found = base / f"2026-01-0{day}T090000"
        found.mkdir(parents=True)
        (found / "reception.toml").touch()
    return base


def named(base):
    return {path.name for path in base.iterdir()}


@pytest.mark.parametrize(
    "words", [("--office", "nergens"), ("--office", "ekeren", "--exercise", "night-bell")]
)
def test_that_a_start_that_is_refused_leaves_nothing_and_pushes_out_nothing(days, words):
    before = named(days)
    with pytest.raises(ReceptionError):
        demo.main([*words])
    assert named(days) == before


def test_that_a_new_day_pushes_out_the_oldest_and_an_empty_folder_none(days):
    empty = days / "2026-01-09T090000"
    empty.mkdir()
    day = new_folder()
    demo._make(day, new=True)
    assert named(days) == {f"2026-01-0{one}T090000" for one in (2, 3, 4, 5)} | {
        empty.name, day.name,
    }  # fmt: skip


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ReceptionError, match="Name another folder"):
        demo._make(tmp_path / "file" / "office")
