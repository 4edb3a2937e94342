import pytest

from device_bridge.building.settings import BuildingSettings, ProductionError, SettingsError, load


def written(tmp_path, text):
    path = tmp_path / "office.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "production = true",
        "[bridge]\nproduction = true",
        "[[bridge]]\nname = 'a'\n[[bridge]]\nproduction = true",
        "production = 'yes'",
        "production = 1",
    ],
)
def test_that_a_production_configuration_is_refused(tmp_path, text):
    with pytest.raises(ProductionError, match="never serves a real office"):
        load(written(tmp_path, text))


def test_that_the_table_of_the_building_is_read_and_the_rest_left_alone(tmp_path):
    path = written(
        tmp_path, "production = false\n[bridge]\nx = 1\n[building]\nspeed = 2.5\nport = 7"
    )
    assert load(path) == BuildingSettings(speed=2.5, port=7)
    assert load(None) == BuildingSettings()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[building]\nspeed = 0", "speed"),
        ("[building]\npulse = 3600", "pulse"),
        ("[building]\nport = 70000", "port"),
        ("[building]\nvisitors = 'many'", "visitors"),
        ("[building]\nspeeed = 1", "speeed"),
        ("building = 3", "building"),
        ("[building", "not TOML"),
    ],
)
def test_that_a_wrong_setting_is_refused_by_file_key_and_reason(tmp_path, text, names):
    with pytest.raises(SettingsError, match=names) as told:
        load(written(tmp_path, text))
    assert "office.toml" in str(told.value)


def test_that_a_missing_file_is_refused(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "none.toml")
