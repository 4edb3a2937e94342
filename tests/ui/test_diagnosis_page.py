"""The diagnosis: what is told of the links, what is left out, and the bundle."""

import asyncio
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.diagnosis import Pulse
from reception_app.diagnosis import BundleNotWrittenError, BundleUnderWayError, write_bundle
from tests.ui import desk_states, diagnosis_states, figure_states
from ui import tasks, translations, wording_diagnosis
from ui.beat_chart import envelope, longest, points
from ui.shortcuts import Deed


@pytest.fixture
def shown(window, desk):
    desk.show(diagnosis_states.well())
    window.do(Deed.MANAGE)
    window.do(Deed.MANAGE)  # from the page of the office
    return window.manage.panel


def facts(card):
    return dict(card.facts.texts())


def test_that_the_place_is_built_when_somebody_looks_and_asks_only_meanwhile(window, desk):
    desk.show(diagnosis_states.well())
    assert window.manage.panel is None
    window.do(Deed.MANAGE)
    panel = window.manage.panel
    assert window.places.currentWidget() is panel
    panel.turn()
    assert desk.asked == [("offices.show",), ("diagnosis.look",)]
    assert window.rail.buttons[Deed.MANAGE].isChecked()
    assert panel._again.isActive()
    assert panel._again.interval() >= 1000
    window.do(Deed.BACK)
    assert window.places.currentWidget() is window.area
    assert not panel._again.isActive()
    assert desk.asked[-2:] == [("diagnosis.look_away",), ("offices.look_away",)]


def test_that_a_locked_console_looks_no_more(window, shown, desk):
    desk.show(desk_states.locked())
    assert not shown._again.isActive()


def test_that_nothing_is_drawn_while_the_place_is_out_of_sight(window, shown, desk):
    window.do(Deed.DESK)
    before = shown.diagnosis.bridge.told.text()
    desk.show(diagnosis_states.lost())
    assert shown.diagnosis.bridge.told.text() == before
    window.do(Deed.MANAGE)
    assert shown.diagnosis.bridge.told.text() != before


def test_that_links_answers_messages_and_versions_are_told(shown):
    page = shown.diagnosis
    assert page.bridge.told.text() == "last 0.2 s ago · longest silence 0.6 s"
    assert page.bridge.worth.text() == page.store.worth.text() == "in order"
    assert facts(page.trips) == {
        "Last": "6.2 ms", "Median": "5.1 ms", "95 % within": "14 ms", "Answers": "148",
        "Without an answer": "0",
    }  # fmt: skip
    told = facts(page.versions)
    assert (told["Console"], told["Bridge protocol"], told["SQLite"]) == ("0.1.0", "4", "3.51.3")
    assert told["Qt"]
    assert told["Window"] == "1920 × 1080"
    rows = page.messages.table.rows
    assert rows.rowCount() == 200
    newest = [cell.text for cell in rows.entry(0)]
    assert newest == ["10:27:41", "from bridge", "heartbeat", "37"]
    assert page.messages.table.hasFocus()


def test_that_a_lost_bridge_and_a_store_that_is_away_are_named(window, shown, desk):
    desk.show(diagnosis_states.lost())
    page = shown.diagnosis
    assert (page.bridge.worth.text(), page.bridge.worth.look) == (
        "Airlock bridge does not answer", "high",
    )  # fmt: skip
    assert "longest silence 40 s" in page.bridge.told.text()
    assert facts(page.trips)["Without an answer"] == "1"
    assert [page.messages.table.rows.entry(n)[2].text for n in range(2)] == [
        "link lost", "no answer",
    ]  # fmt: skip
    desk.show(diagnosis_states.store_away())
    assert (page.store.worth.text(), page.store.worth.look) == ("Database away", "high")


def test_that_a_new_console_and_one_without_a_bridge_say_one_sentence(window, shown, desk):
    page = shown.diagnosis
    desk.show(diagnosis_states.new())
    assert page.bridge.none.text() == page.messages.none.text() == wording_diagnosis.never()
    assert page.bridge.chart.isHidden()
    assert page.messages.table.isHidden()
    assert facts(page.trips)["Median"] == "none yet"
    desk.show(diagnosis_states.without_bridge())
    assert page.bridge.none.text() == page.messages.none.text() == "This console has no bridge."


def test_that_an_officer_reads_and_is_told_who_takes_the_bundle(window, shown, desk):
    desk.show(diagnosis_states.officer())
    assert not shown.export.isEnabled()
    assert "Only the chief" in shown.scope.text()
    assert shown.export.toolTip() == wording_diagnosis.not_yours()
    assert shown.diagnosis.bridge.isVisible()


def test_that_the_sound_is_tested_from_here(window, shown, qtbot):
    with qtbot.waitSignal(window.sound_test_wanted, timeout=1000):
        shown.diagnosis.rate.try_it.click()


def test_that_enter_presses_what_has_the_keys_on_pages_to_read(window, shown, desk, qtbot):
    for button in (
        shown.export, shown.diagnosis.rate.try_it, shown.office.file, shown.office.before,
    ):  # fmt: skip
        assert button.autoDefault()
    desk.show(figure_states.day())
    window.do(Deed.FIGURES)
    panel = window.figures.panel
    for button, signal in ((panel.file, panel.file_asked), (panel.paper, panel.print_asked)):
        signal.disconnect()
        with qtbot.waitSignal(signal, timeout=1000):
            QTest.keyClick(button, Qt.Key.Key_Return)


async def pressed(shown):
    shown.export.setFocus()
    QTest.keyClick(shown.export, Qt.Key.Key_Return)
    await tasks.settle()


def test_that_the_bundle_says_where_it_is_or_why_there_is_none(
    window, shown, desk, tmp_path, monkeypatch
):
    monkeypatch.setattr("ui.printing.folder", lambda: tmp_path)

    async def export(folder, screen):
        assert dict(screen)["qt"]
        path = Path(folder) / "bundle.zip"
        write_bundle(path, (("a.txt", "a"),))
        return path

    desk.diagnosis.export = export
    asyncio.run(pressed(shown))
    assert str(tmp_path / "bundle.zip") in window.notice.text()
    desk.show(replace(window.state, now=window.state.now + timedelta(seconds=29)))
    assert str(tmp_path / "bundle.zip") in window.notice.text()  # until somebody has written it
    assert zipfile.is_zipfile(tmp_path / "bundle.zip")

    async def refused(folder, _screen):
        raise BundleNotWrittenError(str(folder))

    desk.diagnosis.export = refused
    asyncio.run(pressed(shown))
    assert "could not be written" in window.notice.text()
    assert str(tmp_path) in window.notice.text()


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_every_failure_of_the_bundle_has_its_sentence(qapp, language):
    translations.use(qapp, language)
    said = {wording_diagnosis.failure(one) for one in (
        BundleNotWrittenError("/x"), BundleUnderWayError(), RuntimeError(),
    )}  # fmt: skip
    assert len(said) == 3


def test_that_a_chart_shows_how_old_the_word_got_and_never_more_than_two_minutes():
    pulse = Pulse((0.2, 0.7, 5.7, 130.0), 120.0)
    line = points(pulse)
    assert [ago for ago, _ in line] == [120.0, 5.7, 5.7, 0.7, 0.7, 0.2, 0.2, 0.0]
    ages = [10.0, 124.3, 0.0, 5.0, 0.0, 0.5, 0.0, 0.2]
    assert [age for _, age in line] == pytest.approx(ages)
    assert longest(pulse) == pytest.approx(124.3)
    told = dict(envelope(pulse))
    assert set(told) == set(range(120))
    assert told[0] == pytest.approx(5.0)
    assert told[4] == pytest.approx(1.7)
    assert told[5] == pytest.approx(124.3)
    assert told[119] == pytest.approx(11.0)
    assert points(Pulse()) == envelope(Pulse()) == []
    assert longest(Pulse()) == 0.0


def test_that_a_message_is_told_by_words_where_it_is_none():
    assert {wording_diagnosis.kind(replace(diagnosis_states.messages()[0], kind=kind))
            for kind in ("tick", "link_lost", "no_answer", "not_sent", "operate")} == {
        "heartbeat", "link lost", "no answer", "not sent", "operate",
    }  # fmt: skip


def test_that_what_is_said_of_the_bundle_stands_over_the_page(window, shown):
    window.say(NoticeKind.DONE, wording_diagnosis.saved("x"))
    room = shown.diagnosis
    inside = room.rect().translated(room.mapTo(window.face, room.rect().topLeft()))
    assert inside.contains(window.notice.geometry())
