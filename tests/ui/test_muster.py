"""The muster list: everybody once, by zone, with its age; on disk whatever is away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reception_app.desk.states.staff import SessionPhase
from tests.ui import zone_states
from ui import muster
from ui.printing import NotPrintedError
from ui.shortcuts import Deed


def test_that_everybody_is_on_the_list_once_below_their_zone():
    state = zone_states.unaccounted()
    found = list(muster.entries(state.zones, state.office.zone))
    told = [entry.cells[1] for entry in found if entry.cells]
    assert len(told) == len(state.zones.people)
    assert {"A094 + 1", "unknown", "insp. Claes"} <= set(told)
    heads = [entry.heading for entry in found if entry.heading]
    assert heads[0] == "Airlock · 1"
    assert "Consulting room · 2" in heads


def test_that_the_list_says_how_old_it_is():
    fresh, old = zone_states.morning(), zone_states.frozen()
    assert "old" not in muster.titles(fresh)[1]
    said = muster.titles(old)[1]
    assert "10:23:27" in said
    assert "4 min" in said
    assert muster.titles(fresh)[0].endswith("12 people")


@pytest.mark.parametrize("count", [0, 1, 300])
def test_that_the_file_is_whole_however_many_are_inside(qapp, tmp_path, count):
    state = zone_states.crowd(count)
    path = muster.save(state, tmp_path / "list.pdf")
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.rstrip().endswith(b"%%EOF")
    pages = content.count(b"/Type /Page\n")
    assert pages == max(1, -(-(count + 8) // 42)) or (count == 300 and 7 <= pages <= 10)


def test_that_a_file_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotPrintedError):
        muster.save(zone_states.morning(), tmp_path / "file" / "list.pdf")


@pytest.mark.parametrize("made", [zone_states.morning, zone_states.frozen, zone_states.late])
def test_that_ctrl_p_prints_at_once_whatever_is_away(window, desk, tmp_path, monkeypatch, made):
    monkeypatch.setattr(muster, "folder", lambda: tmp_path)
    desk.show(made())
    window.do(Deed.ZONES)
    window.do(Deed.PRINT)
    window.do(Deed.DESK)
    later = replace(made(), now=made().now + timedelta(seconds=1))
    desk.show(later)
    window.do(Deed.MUSTER)
    assert len(list(tmp_path.glob("muster-*.pdf"))) == 2
    assert desk.asked == []


@pytest.mark.parametrize("phase", [SessionPhase.SIGNED_OUT, SessionPhase.LOCKED])
def test_that_the_list_of_before_is_printed_while_nobody_can_sign_in(
    window, desk, tmp_path, monkeypatch, phase
):
    monkeypatch.setattr(muster, "folder", lambda: tmp_path)
    state = zone_states.database_gone(phase)
    desk.show(state)
    button = window.sign_in.list
    assert button.isVisible()
    assert "12 people" in button.text()
    assert "10:15:41" in button.text()
    window.do(Deed.PRINT)
    assert len(list(tmp_path.glob("muster-*.pdf"))) == 1
    assert str(tmp_path) in window.sign_in.error.text()
    desk.show(replace(state, now=state.now + timedelta(seconds=1)))
    button.click()
    assert len(list(tmp_path.glob("muster-*.pdf"))) == 2
    desk.show(replace(state, roll=None))
    assert not button.isVisible()
    window.do(Deed.PRINT)
    assert len(list(tmp_path.glob("muster-*.pdf"))) == 2
    assert desk.asked == []


def test_that_a_list_of_before_says_how_old_it_is():
    state = zone_states.database_gone()
    title, said = muster.titles(replace(state, zones=state.roll))
    assert "12 people" in title
    assert "12 min old when printed at 10:27:41" in said
