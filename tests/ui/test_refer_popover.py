"""Ctrl+R: few keys refer, what is known is in sight before, a failure keeps what was chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from device_bridge.printer import PrinterFault
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.printer import Paper, PrinterState, SlipWay
from reception_app.slips import MayBePrintedError, Size, Slip, SlipLine
from reception_app.store_errors import StoreBusyError
from tests.ui import desk_states, office_day, printer_scenes, states
from tests.ui.states import NOW, ZONE
from ui import printing, tasks, translations, wording_printer
from ui.shortcuts import Deed

Key = Qt.Key


@pytest.fixture
def serving(window, desk):
    desk.show(desk_states.morning())
    return window.refer


def press(qtbot, *keys):
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def refer(window, qtbot, *keys):
    async def scene():
        window.do(Deed.REFER)
        press(qtbot, *keys)
        await tasks.settle()

    return scene()


def test_that_letters_and_one_enter_refer_outside_with_a_slip(serving, window, desk, qtbot, run):
    run(refer(window, qtbot, "doc", Key.Key_Return))
    assert desk.asked == [("referrals.refer", "doc-stop", SlipWay.PDF)]
    assert not serving.is_open()


def test_that_who_else_helps_with_this_is_told_first(window, desk, qtbot, run):
    desk.show(office_day.called())
    state = desk.state
    card = replace(state.counter.card, row=replace(state.counter.card.row, service="VERLIES-DOC"))
    window.refer.open_form(replace(state, counter=replace(state.counter, card=card)))
    assert "Doc Stop" in window.refer.usual.text()
    row = replace(card.row, service="KLACHT")
    window.refer.open_form(
        replace(state, counter=replace(state.counter, card=replace(card, row=row)))
    )
    assert window.refer.usual.text() == ""
    window.refer.close_form()


def test_that_a_service_here_tells_which_zone_it_opens_and_until_when(
    serving, window, desk, qtbot, run
):
    def told():
        return {head.text(): value.text() for head, value in serving.details if head.isVisible()}

    run(refer(window, qtbot, "victim"))
    assert told()["Zone"] == "Interview room, until 12:27"
    serving.close_form()
    run(refer(window, qtbot, "doc"))
    assert "Zone" not in told()  # whoever goes elsewhere has the way out alone


def test_that_a_service_here_needs_no_slip(serving, window, desk, qtbot, run):
    run(refer(window, qtbot, "victim", Key.Key_Return))
    assert desk.asked == [("referrals.refer", "SLB", SlipWay.NONE)]


@pytest.mark.parametrize(
    "ready", [(PrinterFault.NONE, SlipWay.PRINTER), (PrinterFault.NO_PAPER, SlipWay.PDF)]
)
def test_that_the_slip_goes_to_a_printer_that_is_ready(window, desk, qtbot, run, ready):
    fault, way = ready
    printer = PrinterState(fitted=True, fault=fault)
    desk.show(replace(desk_states.morning(), printer=printer))
    run(refer(window, qtbot, "doc", Key.Key_Return))
    assert desk.asked == [("referrals.refer", "doc-stop", way)]


def test_that_what_becomes_of_the_slip_can_be_chosen_by_keys(serving, window, desk, qtbot, run):
    run(refer(window, qtbot, "doc", Key.Key_Tab, Key.Key_Down, Key.Key_Return))
    assert desk.asked == [("referrals.refer", "doc-stop", SlipWay.NONE)]


def test_that_the_best_match_is_told_whole_before_it_is_taken(serving, window, qtbot):
    window.do(Deed.REFER)
    press(qtbot, "doc")
    shown = {head.text(): value.text() for head, value in serving.details if not head.isHidden()}
    assert shown["Telephone"] == "00800 2123 2123"
    assert "lost or stolen" in shown["What for"]
    assert serving.opening.text() == "Open day and night"
    assert serving.appointment.isHidden()


def test_that_an_office_by_appointment_says_so_and_until_when_it_is_open(serving, window, qtbot):
    window.do(Deed.REFER)
    press(qtbot, "eker")
    assert serving.opening.text().startswith("Open now, until ")
    assert serving.appointment.text() == "By appointment only"


def test_that_the_service_a_visitor_came_for_is_not_offered(serving, window):
    window.do(Deed.REFER)
    own = window.state.counter.card.row.service
    assert own not in {option.code for option in serving.whom.matches}


def test_that_nobody_found_is_said_and_nothing_is_done(serving, window, desk, qtbot, run):
    run(refer(window, qtbot, "zzz", Key.Key_Return))
    assert desk.asked == []
    assert serving.is_open()
    assert serving.error.text().startswith("Nobody is found.")


def test_that_nobody_found_is_said_while_it_is_typed_and_goes_with_other_letters(
    serving, window, qtbot
):
    window.do(Deed.REFER)
    qtbot.keyClicks(serving.whom, "zzz")
    assert serving.error.text().startswith("Nobody is found.")
    assert not serving.error.isHidden()
    serving.whom.selectAll()
    qtbot.keyClicks(serving.whom, "doc")
    assert serving.error.isHidden()


def test_that_a_referral_that_failed_keeps_what_was_chosen(serving, window, desk, qtbot, run):
    desk.fails["referrals.refer"] = StoreBusyError()
    run(refer(window, qtbot, "doc", Key.Key_Return))
    assert serving.is_open()
    assert serving.whom.text().startswith("Doc Stop")
    assert "another program" in serving.error.text()
    desk.fails.clear()

    async def again():
        press(qtbot, Key.Key_Return)
        await tasks.settle()

    run(again())
    assert [one[1] for one in desk.asked] == ["doc-stop", "doc-stop"]


def test_that_esc_refers_nobody_and_gives_the_keys_back(window, desk):
    desk.show(desk_states.morning(states.empty()))
    window.do(Deed.REFER)
    window.do(Deed.BACK)
    assert not window.refer.is_open()
    assert desk.asked == []
    assert QApplication.focusWidget() is window.queue.board


def test_that_the_form_goes_with_its_visitor(serving, window, desk):
    window.do(Deed.REFER)
    desk.show(desk_states.free())
    assert not serving.is_open()


def test_that_a_lock_leaves_no_form(serving, window, desk):
    window.do(Deed.REFER)
    desk.show(desk_states.locked())
    assert not serving.is_open()


def test_that_a_called_visitor_is_confirmed_first(window, desk):
    counter = replace(desk_states.COUNTER, refer=Offer(Why.CONFIRM_FIRST))
    desk.show(replace(desk_states.morning(), counter=counter))
    window.do(Deed.REFER)
    assert not window.refer.is_open()
    assert "Ctrl+Enter" in window.notice.text()


def test_that_a_new_visitor_takes_the_place_of_the_referral(serving, window):
    window.do(Deed.REFER)
    window.do(Deed.NEW)
    assert not serving.is_open()
    assert window.popover.is_open()


def test_that_a_slip_is_written_as_a_pdf(tmp_path, qapp):
    lines = SlipLine("Doorverwijzing", bold=True, centred=True), SlipLine("Élève €", Size.LARGE)
    slip = Slip(lines)
    path = printing.save_slip(slip, NOW, ZONE, tmp_path / "slip.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert path.stat().st_size > 1000
    with pytest.raises(printing.NotPrintedError):
        printing.save_slip(slip, NOW, ZONE, tmp_path / "slip.pdf" / "none" / "slip.pdf")


# -- the ticket ---------------------------------------------------------------------------------


def test_that_the_card_tells_how_the_ticket_fares(window, desk):
    for made, words in (
        (printer_scenes.ready, "printed; roll nearly empty"),
        (printer_scenes.no_paper, "no paper: ticket waits"),
        (printer_scenes.unsure, "not sure: look if it came"),
    ):
        desk.show(made())
        shown = [value.text() for _, value in window.visitor.facts._lines if not value.isHidden()]
        assert words in shown


def test_that_every_paper_has_words_in_every_language(qapp):
    for language in ("nl", "fr", "en"):
        translations.use(qapp, language)
        for paper in Paper:
            state = PrinterState(fitted=True, papers=(("v", paper),))
            assert wording_printer.paper(state, "v")
    assert wording_printer.paper(PrinterState(), "v") == ""


def test_that_one_key_prints_a_ticket_again_and_asks_where_it_may_be(window, desk, qtbot, run):
    desk.show(desk_states.morning())

    async def scene():
        desk.fails["printer.reprint"] = MayBePrintedError("B014")
        press(qtbot, Key.Key_Escape)
        window.do(Deed.REPRINT)
        await tasks.settle()
        desk.fails.clear()
        assert window.queue.open_ask().is_open()
        press(qtbot, "lost", Key.Key_Return)
        await tasks.settle()

    run(scene())
    assert [one[0] for one in desk.asked] == ["printer.reprint", "printer.reprint"]
    assert desk.asked[1][-1] is True


def test_that_the_tickets_that_wait_are_printed_from_the_menu(window, desk, run):
    async def scene():
        window.do(Deed.PRINT_WAITING)
        await tasks.settle()

    run(scene())
    assert desk.asked == [("printer.print_waiting",)]


def test_that_a_paper_that_did_not_come_says_what_to_do(window, desk):
    desk.show(printer_scenes.no_paper())
    assert window.notice.text() == (
        "The ticket of B014 is not printed: say the number. The ticket printer has no paper."
    )
    told = desk_states.told(
        printer_scenes.no_paper(),
        NoticeCode.SLIP_MISSING,
        ticket="B014",
        paper="unsure",
        fault="away",
    )
    desk.show(told)
    assert "See whether the slip for B014 came." in window.notice.text()
