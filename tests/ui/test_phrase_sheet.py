"""Ctrl+J: sentences for a visitor over the window."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.ui import desk_states, fits
from ui import translations
from ui.shortcuts import Deed


def visitor(window, desk, language):
    card = desk_states.card()
    card = replace(card, row=replace(card.row, language=language))
    window.draw(replace(desk.state, counter=replace(desk.state.counter, card=card)))


def test_that_the_sentences_are_in_the_language_of_the_visitor_at_the_counter(window, desk):
    visitor(window, desk, "fr")
    window.do(Deed.PHRASES)
    sheet = window.phrases
    assert sheet.is_open()
    phrase, theirs, own = sheet._phrases[0]
    assert (theirs.text(), own.text()) == (phrase.fr, phrase.en)
    assert not own.isHidden()


def test_that_the_same_sentence_is_not_written_twice(window, desk):
    visitor(window, desk, "en")
    window.do(Deed.PHRASES)
    assert all(own.isHidden() for _, _, own in window.phrases._phrases)


def test_that_another_language_is_one_press_away_and_the_keys_come_back(window, desk):
    visitor(window, desk, "nl")
    window.do(Deed.PHRASES)
    window.phrases.tongues["fr"].click()
    phrase, theirs, _ = window.phrases._phrases[0]
    assert theirs.text() == phrase.fr
    window.do(Deed.BACK)
    assert not window.phrases.is_open()
    assert window.queue.isAncestorOf(QApplication.focusWidget())


def test_that_the_sheet_goes_when_somebody_leaves_the_console_or_types(window, desk):
    window.do(Deed.PHRASES)
    window.do(Deed.NEW)
    assert not window.phrases.is_open()
    window.do(Deed.BACK)
    window.do(Deed.PHRASES)
    window.do(Deed.PHRASES)
    assert not window.phrases.is_open()
    assert desk.asked == []


def test_that_the_sheet_fits_and_follows_the_language_of_the_screen(window, desk, qapp):
    window.do(Deed.PHRASES)
    for size, language in (((1920, 1080), "nl"), ((1366, 768), "fr"), ((960, 540), "en")):
        translations.use(qapp, language)
        window.resize(*size)
        for _ in range(6):
            QApplication.processEvents()
        assert fits.cut(window.phrases) == []
        assert window.rect().contains(window.phrases.geometry())
