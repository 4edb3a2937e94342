"""The heart of the job in a real window: register, admit, check, release, on record."""

from device_bridge.protocol.codes import Door
from reception_app.visits import VisitState
from tests.together.demo import demo


def test_that_the_heart_of_the_job_takes_thirteen_keys_and_is_on_record(tmp_path):
    with demo(tmp_path) as office:
        office.until_seen("live")
        assert office.edges() == (0, 0)

        office.ring()
        office.until_seen("Bel buitendeur")
        office.press("F2", "f", "i", "e", "Return", "Tab", "f", "Return")
        office.until_may("T001 BINNENLATEN")
        office.press("F6")
        office.until_focused("Bewaring geregeld")
        office.until_may("Bewaring geregeld")
        assert office.edges() == (1, 0)
        office.press("space")
        office.until_may("Goedgekeurd")
        office.press("alt+g")
        office.until_may("T001 klaarzetten")
        office.press("F7")
        office.until_may("VRIJGEVEN T001")
        office.picture("heart-armed")
        assert office.edges() == (1, 0)
        office.press("F9")
        office.until(lambda: office.edges() == (1, 1), "the inner door is released")
        # Two more presses: nothing moves, and that is said in one quiet sentence.
        office.press("F9", "F9")
        office.until_announced("Al vrijgegeven", "Eerst klaarzetten")
        office.until_state("T001", VisitState.WAITING)
        office.picture("heart-done")
        assert office.edges() == (1, 1)
        assert len(office.pressed) - 2 <= 13
        # The ticket came out of the printer, once.
        office.until(lambda: office.building.state().printed == 1, "the ticket is on paper")

        # A screen reader was told of both doors, in time.
        announced = office.ears.announced()
        assert "Binnendeur vrijgegeven voor T001." in announced
        assert any(words.startswith("Buitendeur vrijgegeven") for words in announced)

        (row,) = office.queue()
        assert (row["ticket"], row["state"], row["language"]) == ("T001", "waiting", "fr")
        assert row["service"] == "AANG-FIETS"
        assert office.disagreements() == []
        operated = [r.door for r in office.journal_lines() if r.kind == "operate"]
        assert operated == [Door.OUTER, Door.INNER]
        assert office.verify().startswith("The ledger is whole")

        # At the counter the name comes off the card in the reader, and Enter keeps it.
        office.press("F4")
        office.until_state("T001", VisitState.CALLED)
        office.press("ctrl+Return")
        office.until_state("T001", VisitState.SERVING)
        office.press("alt+k")
        office.until_seen("Van de kaart: Specimen-Maës Élodie Kaat, geboren 01/07/1985.")
        office.picture("heart-card")
        assert office.name_of("T001") == ""
        office.press("Return")
        office.until(lambda: office.name_of("T001") == "Specimen-Maës Élodie Kaat", "the name")
