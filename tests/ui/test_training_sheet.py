"""The trainer's sheet: what is expected, how it stands, and what goes on paper."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument

from reception_app.errors import NoExerciseError
from tests.ui import training_states as states
from tests.ui.fake_desk import FakeDesk
from ui import tasks, translations
from ui.printing_training import NotPrintedError, save_sheet
from ui.training_sheet import TrainingSheet
from ui.training_window import SHEET, TrainingWindow

ZONE = "Europe/Brussels"
WHY = (
    "production", "real_bridge", "no_building", "link", "nobody", "not_ready", "running", "unknown",
)  # fmt: skip


@pytest.fixture
def sheet(qtbot):
    made = TrainingSheet()
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def stands(sheet):
    return [(line.stands.text(), line.took.text()) for line in sheet.lines if line.isVisible()]


def test_that_each_line_tells_how_it_stands_and_how_long_it_took(sheet):
    sheet.draw(states.running(), ZONE)
    assert stands(sheet) == [("in time", "12 s"), ("in time", "20 s"), ("now", ""), ("refused", "")]
    assert sheet.time.text() == "0:52 of 4:00"
    assert sheet.stop.isEnabled()
    assert not sheet.begin.isEnabled()


def test_that_the_end_tells_what_was_missed_and_wrong(sheet):
    sheet.draw(states.failed(), ZONE)
    assert stands(sheet)[2:] == [("missed", ""), ("refused", "")]
    assert sheet.verdict.text() == "Not passed: 2 in time, 0 late, 1 missed, 1 wrong."
    sheet.draw(states.passed(), ZONE)
    assert sheet.verdict.text() == "Passed: 3 in time, 0 late, 0 missed, 0 wrong."
    assert sheet.begin.isEnabled()


def test_that_another_exercise_is_read_before_it_is_begun(sheet):
    begun = []
    sheet.begun.connect(begun.append)
    sheet.draw(states.failed(), ZONE)
    sheet.choices["fire"].click()
    assert sheet.title.text() == "Fire"
    assert "fire panel" in sheet.briefing.text()
    assert stands(sheet) == []
    sheet.begin.click()
    assert begun == ["fire"]


def test_that_one_that_waits_says_so(sheet):
    sheet.draw(states.waiting(), ZONE)
    assert sheet.verdict.text() == "Begins as soon as the doors are known."


@pytest.mark.parametrize("why", WHY)
@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_why_one_does_not_begin_is_told_in_every_language(qapp, sheet, why, language):
    translations.use(qapp, language)
    sheet.draw(states.before(), ZONE)
    sheet.failed(NoExerciseError(why))
    assert len(sheet.error.text()) > 20
    assert ("could not be played" in sheet.error.text()) is False
    sheet.failed(NoExerciseError("regime", "night"))
    assert len(sheet.error.text()) > 20


def test_that_the_sheet_can_be_copied(sheet):
    sheet.draw(states.failed(), ZONE)
    sheet.copy.click()
    told = QGuiApplication.clipboard().text().splitlines()
    assert told[0] == "Second person in the airlock"
    assert told[1].startswith("insp. Peeters at counter 2, ")
    assert told[4] == "Outer door released\twithin 25 s\t12 s\tin time"
    assert told[-1] == "Tried to release the inner door\tat 0:44\t\trefused"


def test_that_the_sheet_goes_on_paper(qapp, tmp_path):
    path = save_sheet(states.failed(), ZONE, tmp_path / "sheet.pdf")
    document = QPdfDocument()
    document.load(str(path))
    said = document.getAllText(0).text()
    assert "Second person in the airlock" in said
    assert "missed" in said
    assert "refused" in said
    document.close()


def test_that_a_sheet_that_cannot_be_written_is_told(qapp, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotPrintedError):
        save_sheet(states.failed(), ZONE, tmp_path / "file" / "sheet.pdf")
    with pytest.raises(NotPrintedError):
        save_sheet(states.before(), ZONE, tmp_path / "sheet.pdf")


def test_that_the_window_asks_the_desk_and_says_what_it_answers(qtbot, run, desk, tmp_path):
    async def scene():
        window = TrainingWindow(tmp_path / "missing.json")
        qtbot.addWidget(window)
        window._timer.stop()
        window.attach(desk)
        window.turn_to(SHEET)
        desk.show(with_training(desk, states.before()))
        desk.fails["training.begin"] = NoExerciseError("not_ready")
        window.sheet.choices["fire"].click()
        window.sheet.begin.click()
        await tasks.settle()
        assert "not empty and locked" in window.sheet.error.text()
        desk.show(with_training(desk, states.running()))
        window.sheet.stop.click()
        await tasks.settle()
        assert desk.asked == [("training.look",), ("training.begin", "fire"), ("training.end",)]

    run(scene())


def with_training(desk: FakeDesk, training):
    return replace(desk.state, training=training)
