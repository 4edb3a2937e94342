"""F1: every key once, in the order of the work; what the first hour needs is on the first fold."""

import pytest
from PySide6.QtWidgets import QWidget

from ui import translations
from ui.help_sheet import FIRST, REST, HelpSheet
from ui.shortcuts import KEYS, Deed

SIZES = {"1366": (1366, 768), "960": (960, 540)}
STATUS = 45  # px of the status bar, over which no sheet lies


def test_that_every_key_stands_there_once():
    shown = [key for key in (*FIRST, *REST) if isinstance(key, Deed)]
    assert len(shown) == len(set(shown))
    assert set(shown) == set(KEYS)


@pytest.mark.parametrize("language", translations.LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_that_the_first_hour_and_what_to_do_need_no_scrolling(qapp, qtbot, size, language):
    translations.use(qapp, language)
    wide, tall = SIZES[size]
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(wide, tall)
    window.show()
    sheet = HelpSheet(window)
    sheet.setGeometry(0, STATUS, wide, tall - STATUS)
    sheet.show_over()
    qapp.processEvents()
    view = sheet.area.viewport()
    needed = [*sheet._advice[-1], *sheet._keys[len(FIRST) - 1][1:]]
    for part in needed:
        low = part.mapTo(view, part.rect().bottomLeft()).y()
        assert low <= view.height(), part.text()
        assert part.height() >= part.heightForWidth(part.width()) or not part.wordWrap()
