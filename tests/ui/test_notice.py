"""The notice: whole, and over no question that somebody is being asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect

from device_bridge.printer import PrinterFault
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.printer import Paper
from tests.ui import desk_states, fits, office_day, stage
from ui import translations

SIZES = ((1920, 1080), (1366, 768), (1280, 720), (960, 540))


def ask_to_print(window):
    """Ask whether a ticket that may be there is printed once more."""
    window._doing._rows._ask_to_print(window.state.queue.rows[0])
    stage.settle()


def not_printed(desk, number):
    """Tell what nobody waited for: a ticket did not come out."""
    told = office_day.told(
        desk_states.morning(), NoticeCode.TICKET_MISSING, NoticeKind.TROUBLE, ticket="T002",
        paper=Paper.WAITS.value, fault=PrinterFault.NO_PAPER.value,
    )  # fmt: skip
    desk.show(replace(told, notice=replace(told.notice, number=number)))


def whole_and_apart(window):
    """Tell whether every word of the notice and of the question below it can be read."""
    question, card = window.queue.ask, window.notice
    where = QRect(question.mapTo(window.face, QPoint(0, 0)), question.size())
    room = card.words.heightForWidth(card.words.width())
    return (
        card.isVisible()
        and card.words.height() >= room
        and not where.intersects(card.geometry())
        and not fits.cut(question, dots=True)
    )


@pytest.mark.parametrize("language", translations.LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_that_a_longer_notice_is_whole_and_the_question_below_it_too(
    qapp, window, desk, size, language
):
    translations.use(qapp, language)
    window.resize(*size)
    desk.show(desk_states.morning())
    window.area.reveal(window.queue)
    ask_to_print(window)
    desk.show(desk_states.told(desk_states.morning(), "registered", ticket="T002"))
    not_printed(desk, 99)
    assert whole_and_apart(window)  # at once, before anything is laid out again
    stage.settle()
    assert whole_and_apart(window)


@pytest.mark.parametrize("size", SIZES)
def test_that_a_notice_that_stands_makes_way_for_a_question_each_time(window, desk, size):
    window.resize(*size)
    desk.show(desk_states.morning())
    window.area.reveal(window.queue)
    not_printed(desk, 99)
    for _ in range(2):
        ask_to_print(window)
        assert whole_and_apart(window)
        window.queue.ask.close_line()
        not_printed(desk, 100)
        stage.settle()
