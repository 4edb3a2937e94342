"""A day at the counter in a real window, from bell to farewell; the ledger and the PLC judge."""

from collections import Counter

import pytest

from reception_app.cli.demo_office import PIN
from reception_app.visits import Priority, VisitState
from tests.together.demo import demo


def farewell(office, ticket):
    """Receive whoever is called, finish, and note that they are seen to leave."""
    office.press("ctrl+Return")
    office.until_announced(f"{ticket}: aan loket")
    office.press("ctrl+Return")
    office.until_announced(f"{ticket}: afgerond")
    office.choose(ticket)
    office.press("ctrl+e")
    office.until_announced(f"{ticket}: gebouw verlaten")
    office.press("Escape")


# Four visitors, one after another, in the time that people take.
@pytest.mark.long
def test_that_a_day_goes_from_the_bell_to_the_farewell(tmp_path):
    with demo(tmp_path, speed=10) as office:
        office.until_seen("live")
        for number, reason in ((1, "fie"), (2, "kla"), (3, "ver")):
            office.admit(f"T00{number}", reason)
            office.pass_check(f"T00{number}")
        office.picture("day-three-wait")
        assert office.edges() == (3, 3)

        # The last one is marked, and called before the earlier ones.
        office.choose("T003")
        office.press("ctrl+u")
        office.until(
            lambda: office.visits()["T003"].priority is Priority.VULNERABLE, "T003 goes first"
        )
        office.press("Escape", "F4")
        office.until_announced("T003: opgeroepen")
        office.picture("day-called")
        farewell(office, "T003")

        # Called too soon: taken back, and called again.
        office.press("F4")
        office.until_announced("T001: opgeroepen")
        office.press("ctrl+z")
        office.until_announced("Ongedaan gemaakt voor T001")
        assert office.visits()["T001"].state is VisitState.WAITING
        office.press("F4")
        office.until_announced("T001: opgeroepen")

        # One is refused at the check while another is at the counter, and goes back out.
        office.admit("T004", "kla")
        office.until_may("Weigeren")
        office.press("alt+w")
        office.until_focused("Bezoeker weigert controle")
        office.picture("day-refusing")
        office.press("Return")
        office.until_announced("T004 is geweigerd")
        office.until_may("T004 NAAR BUITEN LATEN")
        office.press("F9", "F9")
        assert office.edges() == (4, 3)
        office.let_in()  # the same key lets back out
        office.until_state("T004", None)
        assert office.edges() == (5, 3)

        # Away for a moment: nothing is to be read and nothing is to be done without the PIN.
        office.press("F12")
        office.until_seen("PIN om verder te werken")
        assert not [words for words in office.ears.words() if "T00" in words]
        office.ring()
        office.press("F6", "F6", "F7", "F9")
        office.press(*PIN, "Return")
        office.until_seen("niet aangemeld (F2)")
        assert office.edges() == (5, 3)
        assert office.visits()["T001"].state is VisitState.CALLED

        farewell(office, "T001")
        office.press("F4")
        office.until_announced("T002: opgeroepen")
        farewell(office, "T002")
        office.picture("day-done")

        assert office.queue() == []
        assert office.disagreements() == []
        moved = Counter(entry["what"] for entry in office.export() if entry["visit"])
        assert (moved["register"], moved["admit"], moved["refuse"]) == (4, 3, 1)
        assert (moved["finish"], moved["operate"]) == (3, 8)
        assert office.edges() == (5, 3)
        office.verify()
