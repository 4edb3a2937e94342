"""F2: a walk-in in eight keys, and nothing typed is lost."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reception_app.desk.states.office import OfficeOpening, OtherOffice, WalkIns
from reception_app.errors import WalkInRefusedError
from reception_app.store_errors import StoreBusyError
from reception_app.visits import Priority
from tests.ui import desk_states, states
from ui import tasks, translations
from ui.shortcuts import Deed

Key = Qt.Key


def press(qtbot, *keys) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def test_that_eight_keys_register_a_stolen_bike_in_french(window, desk, qtbot, qapp, run):
    desk.show(desk_states.morning(states.empty()))

    async def scene():
        translations.use(qapp, "nl")
        press(qtbot, Key.Key_F2, "f", "i", "e", Key.Key_Return, Key.Key_Tab, "f", Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.register", "AANG-FIETS", "fr", Priority.WALK_IN, 1)]
    assert not window.popover.is_open()
    assert QApplication.focusWidget() is window.queue.board


def test_that_enter_twice_registers_in_dutch(window, desk, qtbot, qapp, run):
    async def scene():
        translations.use(qapp, "nl")
        press(qtbot, Key.Key_F2, "ver", Key.Key_Return, Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.register", "VERLIES-DOC", "nl", Priority.WALK_IN, 1)]


def test_that_a_letter_after_a_reason_was_taken_looks_for_another_one(
    window, desk, qtbot, qapp, run
):
    async def scene():
        translations.use(qapp, "nl")
        press(qtbot, Key.Key_F2, "ver", Key.Key_Return, "fie")
        assert window.popover.reason.text() == "fie"
        press(qtbot, Key.Key_Return, Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.register", "AANG-FIETS", "nl", Priority.WALK_IN, 1)]


def test_that_the_reason_presets_the_priority(window, desk, qtbot, run):
    async def scene():
        press(qtbot, Key.Key_F2, "thr", Key.Key_Tab, Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("queue.register", "BEDREIGING", "nl", Priority.VULNERABLE, 1)]


def test_that_a_second_reason_and_a_party_are_typed_and_forgotten_with_the_form(
    window, desk, qtbot, qapp, run
):
    async def scene():
        press(qtbot, Key.Key_F2, "ver", Key.Key_Return, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
        form = window.popover
        assert QApplication.focusWidget() is form.also
        form.also.setCurrentIndex(form.also.findData("KLACHT"))
        press(qtbot, Key.Key_Tab, Key.Key_Up, Key.Key_Up, Key.Key_Return)
        await tasks.settle()
        window.do(Deed.NEW)
        assert (form.also.currentData(), form.people.value()) == ("", 1)

    translations.use(qapp, "nl")
    run(scene())
    assert desk.asked == [("queue.register", "VERLIES-DOC", "nl", Priority.WALK_IN, 3, ("KLACHT",))]


def test_that_what_was_typed_stays_when_it_could_not_be_saved(window, desk, qtbot, run):
    async def scene():
        desk.fails["queue.register"] = StoreBusyError()
        press(qtbot, Key.Key_F2, "bik", Key.Key_Return, Key.Key_Tab, "f", Key.Key_Return)
        await tasks.settle()
        assert window.popover.is_open()
        assert "another program" in window.popover.error.text()
        desk.fails.clear()
        press(qtbot, Key.Key_Return)
        await tasks.settle()

    run(scene())
    saved = ("queue.register", "AANG-FIETS", "fr", Priority.WALK_IN, 1)
    assert desk.asked == [saved, saved]
    assert not window.popover.is_open()


def test_that_esc_drops_the_form(window, desk, qtbot, run):
    async def scene():
        press(qtbot, Key.Key_F2, "bik", Key.Key_Escape)
        assert not window.popover.is_open()
        press(qtbot, Key.Key_F2)
        assert window.popover.reason.text() == ""

    run(scene())
    assert desk.asked == []


def test_that_letters_without_a_match_save_nothing(window, desk, qtbot, run):
    async def scene():
        press(qtbot, Key.Key_F2, "zzz", Key.Key_Return)
        window.popover.save.click()
        await tasks.settle()

    run(scene())
    assert desk.asked == []
    assert window.popover.is_open()
    assert "No such reason" in window.popover.error.text()


def test_that_the_form_never_covers_the_airlock(window):
    for size in ((1920, 1080), (1366, 768)):
        window.resize(*size)
        window.do(Deed.NEW)
        form = window.popover.geometry()
        corner = window.airlock.mapTo(window.face, window.airlock.rect().topLeft())
        assert form.right() < corner.x()


BY_APPOINTMENT = replace(
    desk_states.OFFICE,
    walk_ins=WalkIns.APPOINTMENT_ONLY,
    other=OtherOffice("Noorderlaan", "Noorderlaan", "Noorderlaan", OfficeOpening.ALWAYS),
)


def test_that_the_form_says_before_typing_that_nobody_is_received(window, desk, qtbot, run):
    async def scene():
        desk.show(replace(desk.state, office=BY_APPOINTMENT))
        press(qtbot, Key.Key_F2)
        said = window.popover.refusal.text()
        assert window.popover.refusal.isVisible()
        assert "by appointment only" in said
        assert "Noorderlaan, open day and night" in said
        assert window.popover.why.isVisible()

    run(scene())


def test_that_a_reason_is_asked_and_nothing_typed_is_lost(window, desk, qtbot, run):
    async def scene():
        desk.show(replace(desk.state, office=BY_APPOINTMENT))
        press(qtbot, Key.Key_F2, "bik", Key.Key_Return, Key.Key_Tab, "f", Key.Key_Return)
        await tasks.settle()
        assert desk.asked == []
        assert window.popover.is_open()
        assert QApplication.focusWidget() is window.popover.why
        press(qtbot, Key.Key_Down, Key.Key_Return)
        await tasks.settle()

    run(scene())
    saved = ("queue.register", "AANG-FIETS", "fr", Priority.WALK_IN, 1, "appointment")
    assert desk.asked == [saved]


def test_that_hours_that_end_while_somebody_types_are_followed(window, desk, qtbot, run):
    async def scene():
        press(qtbot, Key.Key_F2, "bik")
        assert not window.popover.refusal.isVisible()
        closed = replace(desk_states.OFFICE, walk_ins=WalkIns.CLOSED)
        desk.show(replace(desk.state, office=closed))
        assert "closed now" in window.popover.refusal.text()
        assert window.popover.reason.text() == "bik"
        desk.show(replace(desk.state, office=desk_states.OFFICE))
        assert not window.popover.refusal.isVisible()
        assert window.popover.reason.text() == "bik"

    run(scene())


def test_that_a_refusal_of_the_desk_keeps_what_was_typed(window, desk, qtbot, run):
    async def scene():
        desk.fails["queue.register"] = WalkInRefusedError("closed")
        press(qtbot, Key.Key_F2, "bik", Key.Key_Return, Key.Key_Tab, "f", Key.Key_Return)
        await tasks.settle()
        assert window.popover.is_open()
        assert "closed" in window.popover.error.text()
        assert window.popover.languages.picked == "fr"

    run(scene())


def test_that_a_guard_is_sent_to_an_officer(window, desk, qtbot, run):
    async def scene():
        guard = replace(desk.state.session, role="guard")
        desk.show(replace(desk.state, office=BY_APPOINTMENT, session=guard))
        press(qtbot, Key.Key_F2)
        assert "Only an officer" in window.popover.refusal.text()
        assert not window.popover.why.isVisible()

    run(scene())
