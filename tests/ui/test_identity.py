"""The name of the visitor here: proposed by a card or a scanner, kept by Enter and nothing else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from device_bridge.identity import Born, CardFault
from device_bridge.identity_reading import Phase
from device_bridge.mrz import MrzFault
from reception_app.desk.states.identity import IdentityState
from reception_app.desk.states.offers import Why
from reception_app.errors import NotOfferedError
from tests.device_bridge.test_mrz import TD1, TD3, azerty
from tests.ui import desk_states
from ui import tasks, wording_identity
from ui.shortcuts import Deed

READ = IdentityState(
    fitted=True, visit="x", phase=Phase.READ, name="Maës Élodie", born=Born(1985, 7, 1)
)


@pytest.fixture
def field(window, desk):
    desk.show(desk_states.morning())
    window.visitor.take_keys()
    return window.visitor.fields.name


def show(desk, identity):
    desk.show(replace(desk_states.morning(), identity=identity))


def act(run, work):
    async def scene():
        work()
        await tasks.settle()

    run(scene())


def typed(field, text):
    """Type what a keyboard sends, with the signs that Qt's own helper has no key for."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(field, event)


def described(desk):
    return [asked for asked in desk.asked if asked[0] == "counter.describe"]


def test_that_a_name_that_was_read_is_kept_by_enter_alone(desk, window, field, qtbot, run):
    show(desk, READ)
    assert field.text() == "Maës Élodie"
    assert "born 01/07/1985" in window.visitor.fields.told.text()
    other = window.visitor.fields.note
    other.setText("wacht op tolk")
    act(run, lambda: qtbot.keyClick(other, Qt.Key.Key_Return))
    assert [asked[1] for asked in described(desk)] == [desk_states.morning().counter.card.name]
    act(run, field.clearFocus)
    assert len(described(desk)) == 1
    act(run, lambda: qtbot.keyClick(field, Qt.Key.Key_Return))
    assert described(desk)[-1][1] == "Maës Élodie"
    assert desk.asked[-1] == ("identity.put_away",)
    show(desk, READ)  # the state before it is put away: not proposed once more
    assert described(desk)[-1:] == described(desk)[1:2]


def test_that_esc_puts_it_away_and_the_name_is_as_before(desk, window, field, run):
    show(desk, READ)
    act(run, lambda: window.do(Deed.BACK))
    assert desk.asked[-1] == ("identity.put_away",)
    show(desk, IdentityState(fitted=True))
    assert field.text() == desk_states.morning().counter.card.name
    assert not window.visitor.fields.told.isVisible()
    assert described(desk) == []


def test_that_the_key_asks_for_the_card_and_brings_the_keys_to_the_name(desk, window, field, run):
    show(desk, IdentityState(fitted=True))
    assert window.visitor.fields.card.isVisible()
    window.queue.take_keys()
    act(run, lambda: window.do(Deed.IDENTITY))
    assert desk.asked[-1] == ("identity.ask",)
    assert field.hasFocus()


def test_that_a_counter_without_a_reader_has_no_button_and_says_so(desk, window, field, run):
    desk.fails["identity.ask"] = NotOfferedError(Why.NO_CARD_READER)
    assert not window.visitor.fields.card.isVisible()
    act(run, lambda: window.do(Deed.IDENTITY))
    assert window.notice.text().startswith("There is no card reader at this counter.")


@pytest.mark.parametrize("zone", [TD3, azerty(TD3), TD1, TD3.replace("\n", "")])
def test_that_what_a_scanner_types_is_handed_over_whole_and_wiped(desk, field, qtbot, run, zone):
    field.clear()

    def scan():
        for line in zone.splitlines():
            typed(field, line)
            qtbot.keyClick(field, Qt.Key.Key_Return)

    act(run, scan)
    assert [asked for asked in desk.asked if asked[0] == "identity.scan"] == [
        ("identity.scan", zone + "\n")
    ]
    assert described(desk) == []
    assert field.text() == desk_states.morning().counter.card.name
    assert not field.isUndoAvailable()


def test_that_half_a_document_is_handed_over_when_the_scanner_is_quiet(desk, field, qtbot, run):
    field.clear()
    typed(field, TD3[:30])
    act(run, field._quiet.timeout.emit)
    assert desk.asked[-1] == ("identity.scan", TD3[:30])
    assert described(desk) == []


def test_that_a_scanned_line_is_no_name_though_the_field_is_left(desk, window, field, qtbot, run):
    field.clear()
    typed(field, TD3[:44])
    act(run, window.visitor.fields.note.setFocus)
    assert described(desk) == []
    assert desk.asked[-1][0] == "identity.scan"


@pytest.mark.parametrize("fault", [fault for fault in CardFault if fault is not CardFault.NONE])
def test_that_every_fault_is_a_sentence_with_what_to_do(desk, window, field, fault):
    for phase in (Phase.WAITING, Phase.REFUSED):
        show(desk, replace(READ, phase=phase, fault=fault, name="", why="length"))
        told = window.visitor.fields.told
        assert told.isVisible()
        assert told.text().endswith(".")
        assert field.text() == desk_states.morning().counter.card.name


def test_that_every_refusal_of_a_scan_is_a_sentence_with_what_to_do():
    assert all("name." in wording_identity.scan_fault(fault) for fault in MrzFault)
    assert wording_identity.born(Born(1931)) == "1931"
    assert wording_identity.born(Born(1931, 4)) == "04/1931"
    assert wording_identity.born(None) == "–"
