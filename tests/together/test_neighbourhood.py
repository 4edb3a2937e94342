"""A neighbourhood office in a real window: who comes without an appointment, and the check."""

from reception_app.visits import VisitState
from tests.together.demo import demo


def test_that_a_walk_in_is_told_no_and_let_in_only_with_a_reason(tmp_path):
    with demo(tmp_path, "--office", "ekeren", building=False) as office:
        # By appointment in the day, closed at night: refused at whatever hour this runs.
        office.until_seen("CONTROLE AAN DE BALIE")
        office.press("F2")
        office.until_seen("Afspraak aanmelden")
        office.picture("neighbourhood-check-in")
        office.press("F2")  # somebody without an appointment
        office.until_seen("Verwijs naar: Regiokantoor Noorderlaan")
        office.picture("neighbourhood-refused")
        office.press("k", "l", "a", "Return", "Return")
        office.until_seen("Kies waarom deze bezoeker toch aangemeld wordt.")
        assert office.visits() == {}
        office.press("Down", "Return")
        office.until_state("T001", VisitState.AT_AIRLOCK)
        office.until_may("Goedgekeurd")
        office.picture("neighbourhood-check")
        office.press("alt+g")
        office.until_state("T001", VisitState.WAITING)
        # The demo has somebody who comes in a quarter of an hour.
        office.press("F2")
        office.until_seen("Afspraak aanmelden")
        office.press("j", "a", "n", "s", "s", "Return")
        office.until_state("T002", VisitState.AT_AIRLOCK)
        entries = office.export()
        registered = next(one for one in entries if one["what"] == "register")
        assert registered["reason"] == "appointment"
        assert registered["detail"] in {"appointment_only", "closed"}
        whats = [one["what"] for one in entries]
        first = whats.index("checked")
        assert whats[first : first + 2] == ["checked", "admit"]
        assert "appointment_arrived" in whats
        assert office.verify()
