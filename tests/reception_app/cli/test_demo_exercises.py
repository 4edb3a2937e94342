"""`reception demo --exercise`: it lists what there is, and opens nothing for what there is not."""

import pytest

from reception_app.cli import demo, demo_exercises, demo_office
from reception_app.desk.training_files import load_exercises


def test_that_without_a_name_every_exercise_is_listed(capsys):
    assert demo.main(["--exercise", "--language", "fr"]) == 0
    told = capsys.readouterr().out
    assert all(f"{one.id} " in told and one.name.fr in told for one in load_exercises())


def test_that_the_list_is_english_like_every_command_unless_asked(capsys):
    assert demo.main(["--exercise"]) == 0
    told = capsys.readouterr().out
    assert all(one.name.en in told for one in load_exercises())


def test_that_an_unknown_name_is_told_with_the_list_and_makes_nothing(tmp_path):
    folder = tmp_path / "office"
    with pytest.raises(demo_exercises.NoSuchExerciseError, match="dance: there is no such") as told:
        demo.main(["--exercise", "dance", "--folder", str(folder)])
    assert "night-bell" in str(told.value)
    assert not folder.exists()


def test_that_an_office_without_a_fake_building_has_none(tmp_path):
    site = demo_office.site(demo_office.Office(tmp_path), "ekeren")
    with pytest.raises(demo_exercises.NoSuchExerciseError, match="no airlock"):
        demo_exercises.check_site(site)
