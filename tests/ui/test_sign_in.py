"""Sign in, lock, go on: and what a locked window shows, which is no visitor."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from reception_app.desk.states.links import Freshness, StoreHealth
from reception_app.errors import WrongSecretError
from tests.ui import desk_states, states
from ui import tasks
from ui.pin_field import PinField
from ui.shortcuts import Deed
from ui.widgets import Pill

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def locked(window, desk):
    desk.show(desk_states.locked())
    return window.sign_in


@pytest.fixture
def signed_out(window, desk):
    desk.show(desk_states.signed_out())
    return window.sign_in


def texts(top) -> str:
    """Give every word in sight."""
    found = []
    for kind in (QLabel, QAbstractButton, Pill, QLineEdit):
        found += [part.text() for part in top.findChildren(kind) if part.isVisibleTo(top)]
    return "\n".join(found)


def test_that_the_smallest_screen_keeps_what_helps_without_signing_in(locked, window):
    window.resize(960, 540)
    assert "Green manual call point" in texts(locked)
    assert "Key switch of the airlock" in texts(locked)


def test_that_name_and_passphrase_sign_in(signed_out, desk, qtbot, run):
    async def scene():
        signed_out.person.setCurrentIndex(1)
        qtbot.keyClicks(signed_out.passphrase, "four words are enough")
        qtbot.keyClick(signed_out.passphrase, Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("staff.sign_in", "desmet", "four words are enough")]


@pytest.mark.parametrize(
    "words",
    [("INSP. PEETERS", "peeters"), ("peet", "peeters"), ("smet", "desmet"),
     ("insp.", "insp."), ("desmet", "desmet"), ("", "")],
)  # fmt: skip
def test_that_a_part_of_one_name_alone_is_enough(signed_out, desk, qtbot, run, words):
    typed, login = words

    async def scene():
        signed_out.person.setEditText(typed)
        qtbot.keyClicks(signed_out.passphrase, "four words are enough")
        qtbot.keyClick(signed_out.passphrase, Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("staff.sign_in", login, "four words are enough")]


def test_that_a_passphrase_typed_for_a_name_does_not_stay_in_sight(signed_out, desk, qtbot):
    field = signed_out.person.lineEdit()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "four words are enough")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "four" not in texts(signed_out)
    assert signed_out.person.currentText() == "insp. Peeters"
    assert "nobody's name" in signed_out.error.text()
    assert desk.asked == []


def test_that_the_whole_name_is_shown_before_the_passphrase_is_typed(signed_out, desk, qtbot):
    field = signed_out.person.lineEdit()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "smet")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert signed_out.person.currentText() == "insp. De Smet"
    assert signed_out.passphrase.hasFocus()


def test_that_a_name_that_is_not_listed_may_be_typed(signed_out, desk, qtbot, run):
    async def scene():
        signed_out.person.setEditText("newcomer")
        qtbot.keyClicks(signed_out.passphrase, "four words are enough")
        signed_out.go.click()
        await tasks.settle()

    run(scene())
    assert desk.asked == [("staff.sign_in", "newcomer", "four words are enough")]


def test_that_what_is_typed_takes_the_place_of_the_proposed_name(window, desk, qtbot):
    """The names come a moment after the window, while the keys are in the empty field."""
    names = desk_states.signed_out()
    nobody_yet = replace(names, session=replace(names.session, people=()))
    desk.show(nobody_yet)
    assert QApplication.focusWidget() in {window.sign_in.person, window.sign_in.person.lineEdit()}
    desk.show(names)
    assert window.sign_in.person.currentText() == names.session.people[0][1]
    qtbot.keyClicks(window.sign_in.person.lineEdit(), "desmet")
    assert window.sign_in.person.currentText() == "desmet"


def test_that_six_digits_and_enter_go_on_after_a_lock(locked, desk, qtbot, run):
    async def scene():
        assert QApplication.focusWidget() is locked.pin
        qtbot.keyClicks(locked.pin, "123456")
        qtbot.keyClick(locked.pin, Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("staff.resume", "123456")]


def test_that_five_digits_are_not_handed_over(locked, desk, qtbot):
    qtbot.keyClicks(locked.pin, "12345")
    qtbot.keyClick(locked.pin, Qt.Key.Key_Return)
    locked.go.click()
    assert desk.asked == []


def test_that_a_belgian_keyboard_types_a_pin_without_shift(qtbot):
    field = PinField()
    qtbot.addWidget(field)
    for sign in "&é\"'(§":
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, PLAIN, sign))
    assert field.text() == "123456"
    qtbot.keyClicks(field, "a")
    assert field.text() == "123456"


def test_that_a_wrong_pin_is_told_and_taken_again(locked, desk, qtbot, run):
    async def scene():
        desk.fails["staff.resume"] = WrongSecretError(tries_left=3)
        qtbot.keyClicks(locked.pin, "123456")
        qtbot.keyClick(locked.pin, Qt.Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert locked.error.text() == "Wrong PIN. You can try 3 more times."
    assert locked.pin.text() == ""
    assert QApplication.focusWidget() is locked.pin


def test_that_a_wait_is_counted_and_nothing_is_sent_meanwhile(locked, desk, qtbot):
    state = desk_states.locked()
    desk.show(replace(state, session=replace(state.session, wait_s=12)))
    assert locked.go.words() == "Wait 12 s"
    assert not locked.go.isEnabled()
    qtbot.keyClicks(locked.pin, "123456")
    qtbot.keyClick(locked.pin, Qt.Key.Key_Return)
    assert desk.asked == []


def test_that_a_used_up_pin_asks_for_the_passphrase(locked, desk):
    state = desk_states.locked()
    desk.show(replace(state, session=replace(state.session, pin_tries_left=0)))
    assert locked.pin.isHidden()
    assert not locked.passphrase.isHidden()


def test_that_somebody_else_may_sign_in_at_a_locked_post(locked):
    locked.switch.click()
    assert not locked.person.isHidden()
    locked.switch.click()
    assert not locked.pin.isHidden()


@pytest.mark.parametrize("make", [desk_states.locked, desk_states.signed_out])
def test_that_without_a_session_no_visitor_is_in_sight(window, desk, make):
    desk.show(desk_states.morning())
    window.visitor.fields.name.setText("Ada Lovelace")
    window.do(Deed.NEW)
    window.queue.search.setText("B01")
    window.say(desk_states.NoticeKind.DONE, "B014 is copied.")
    desk.show(make(states.armed()) if make is desk_states.locked else make())
    seen = texts(window)
    for ticket in ("B008", "B013", "B014", "B015", "A093"):
        assert ticket not in seen
    for words in ("Ada", "Assault", "Threats", "Medisch"):
        assert words not in seen
    assert window.notice.isHidden()
    assert not window.popover.is_open()


def test_that_a_locked_post_still_shows_office_links_alarms_and_bell(locked):
    seen = texts(locked)
    for words in ("OPEN until", "Airlock bridge and database fine", "1 high",
                  "The outer door rings", "Unlock to let in (F6)", "Works always"):  # fmt: skip
        assert words in seen


def test_that_a_lost_link_is_told_on_the_locked_window(locked, desk):
    desk.show(desk_states.locked(states.lost()))
    assert "lost" in locked.links.value.text()
    assert locked.bell.value.text() == "It rang, when last heard"
    assert locked.bell.hint.text() == "Look at the outer door.", "F6 lets nobody in now"
    desk.show(desk_states.locked(replace(states.lost(), rings=())))
    assert locked.bell.value.text() == "Not known"
    desk.show(replace(desk_states.locked(), store=StoreHealth.AWAY))
    assert locked.links.value.text() == "Database away"


def test_that_a_quiet_locked_post_says_so(locked, desk):
    quiet = replace(desk_states.locked(states.empty()), alarms=desk_states.AlarmsState())
    desk.show(replace(quiet, airlock=replace(quiet.airlock, rings=())))
    assert locked.bell.value.text() == "Nobody rings"
    assert locked.alarms.value.text() == "No alarms"
    assert quiet.airlock.link.freshness is Freshness.LIVE


def test_that_signing_in_clears_every_secret(signed_out, desk, window):
    signed_out.passphrase.setText("four words are enough")
    desk.show(desk_states.morning())
    assert signed_out.passphrase.text() == ""
    assert signed_out.pin.text() == ""
    assert window.pages.currentWidget() is not signed_out
    assert QApplication.focusWidget() is window.queue.board
