"""An exercise from its beginning to the trainer's sheet: real window, bridge and fake building."""

from tests.together.demo import demo
from tests.together.test_night import press_twice


def test_that_an_exercise_is_played_by_keys_and_judged_on_its_sheet(tmp_path):
    with demo(tmp_path, "--exercise", "night-bell") as office:
        # Nobody rings here but the exercise, in the regime that it asks for.
        office.until_seen("belt sinds")
        office.press("alt+b")
        office.until_seen("In gesprek aan de deur")
        press_twice(office)
        office.press("F2", "f", "i", "e", "Return", "Return")
        office.until_held()
        office.pass_check("T001")
        office.until(lambda: office.ears.sees("eslaagd: "), "the exercise is over")
        office.picture("exercise")
        # A busy machine may be late; it leaves nothing out and does nothing wrong.
        told = office.ears.find("eslaagd: ").name
        assert told.endswith("0 gemist, 0 fout."), told
        assert office.ears.sees("Binnendeur vrijgegeven")
        assert office.edges() == (1, 1)
        assert [one.kind for one in office.journal() if one.kind == "regime"] == []
        office.verify()
