"""The exercises as files: strict, in three languages, and playable in the fake building."""

import pytest

from device_bridge.building import run
from device_bridge.building.deeds import CannotError
from device_bridge.building.faults import Fault
from device_bridge.building.settings import BuildingSettings
from device_bridge.protocol.codes import Door
from device_bridge.training import Deed as Act
from device_bridge.training import FaultKind
from device_bridge.training_messages import Do
from reception_app.desk.training_files import exercise_files, load_exercises
from reception_app.office_files import OfficeFilesError
from reception_app.training import REFUSED_KEY
from ui.shortcuts import Deed

EXERCISES = load_exercises()
WANTED = {
    "cable-cut", "frozen-plc", "jammed-shutter", "tailgating", "night-bell", "fire", "panic",
    "second-person",
}  # fmt: skip
GOOD = """lasts_s = 60
name = { nl = "n", fr = "n", en = "n" }
briefing = { nl = "b", fr = "b", en = "b" }
[[happening]]
at_s = 5
do = "bell"
[[expect]]
within_s = 20
say = { nl = "s", fr = "s", en = "s" }
see = { deed = "operate" }
"""


def faults(folder, text):
    path = folder / "one.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(OfficeFilesError) as caught:
        load_exercises([path])
    assert all(fault.file == str(path) for fault in caught.value.faults)
    return [(fault.key, fault.why) for fault in caught.value.faults]


def test_that_every_exercise_that_was_ordered_is_there():
    assert {one.id for one in EXERCISES} >= WANTED
    assert len(EXERCISES) == len(exercise_files())


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_that_everything_of_an_exercise_can_happen_in_the_fake_building(exercise):
    whole = run._built(BuildingSettings(gates=2, barriers=4))
    for one in exercise.happening:
        whole.scan()
        try:
            if one.breaks:
                whole.break_(one.breaks, Fault(FaultKind(one.kind), one.value))
            elif one.mends:
                whole.mend("" if one.mends == "all" else one.mends)
            else:
                door = Door(one.at) if one.at in set(Door) else None
                whole.do(Do("t", Act(one.do), door, one.on, one.count, one.metal,
                            "" if door else one.at, one.card))  # fmt: skip
        except CannotError as error:
            pytest.fail(f"{one}: {error.why}")


def test_that_every_key_that_an_exercise_forbids_is_a_key_of_the_window():
    sights = [one.see for whole in EXERCISES for one in (*whole.expect, *whole.wrong)]
    named = [see.where["deed"] for see in sights if see.deed == REFUSED_KEY]
    deeds = {deed for one in named for deed in (one if isinstance(one, tuple) else (one,))}
    assert deeds
    assert deeds <= set(Deed)


def test_that_a_good_file_is_an_exercise_named_by_its_file(tmp_path):
    path = tmp_path / "one.toml"
    path.write_text(GOOD, "utf-8")
    assert load_exercises([path])[0].id == "one"


@pytest.mark.parametrize(
    ("wrong", "by", "key", "why"),
    [
        ("lasts_s = 60", "lasts_s = 60\nid = 'x'", "id", "name of the file"),
        ("lasts_s = 60", "lasts_s = 60\nregime = 'lockdown'", "regime", "day or night"),
        ("lasts_s = 60", "lasts_s = 60\nlast_s = 61", "last_s", "unknown key"),
        ("lasts_s = 60", "", "lasts_s", "is missing"),
        ('en = "b"', 'de = "b"', "briefing.de", "unknown key"),
        ("at_s = 5", "at_s = 60", "happening[0].at_s", "after the end"),
        ("at_s = 5", "at_s = -1", "happening[0].at_s", "0"),
        ('do = "bell"', 'do = "dance"', "happening[0].do", 'no deed "dance"'),
        ('do = "bell"', 'do = "bell"\nmends = "plc"', "happening[0].do", "one of"),
        ('do = "bell"', 'breaks = "plc"\nkind = "melts"', "happening[0].kind", '"melts"'),
        ("within_s = 20", "within_s = 20\nfollows = true", "expect[0].follows", "before it"),
        ('deed = "operate"', 'deed = "dance"', "expect[0].see.deed", 'no deed "dance"'),
        ('deed = "operate"', "", "expect[0].see.deed", "either"),
        ('deed = "operate"', 'deed = "operate", is = "x"', "expect[0].see.is", "of a state|state"),
        ('deed = "operate"', 'state = "alarm.dance", is = "x"', "expect[0].see.state", "no state"),
        ('deed = "operate"', 'state = "airlock.phase"', "expect[0].see.is", "missing"),
    ],
)  # fmt: skip
def test_that_a_fault_names_file_key_and_reason(tmp_path, wrong, by, key, why):
    assert wrong in GOOD
    found = faults(tmp_path, GOOD.replace(wrong, by, 1))
    assert [named for named, _ in found][:1] == [key]
    assert any(part in found[0][1] for part in why.split("|"))


def test_that_what_is_no_toml_or_not_there_is_told(tmp_path):
    assert "not TOML" in faults(tmp_path, "lasts_s = ")[0][1]
    with pytest.raises(OfficeFilesError, match="cannot be read"):
        load_exercises([tmp_path / "none.toml"])


def test_that_happenings_out_of_their_order_are_told(tmp_path):
    text = GOOD + '[[happening]]\nat_s = 4\ndo = "bell"\n'
    assert faults(tmp_path, text) == [("happening[1].at_s", "is before the one above it")]
