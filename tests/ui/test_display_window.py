"""The public screen: every state at every size, in three languages, and few keys."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reception_app.display import Page, load_words
from tests.ui import fits
from tests.ui.public_views import NAME, SEVERAL, VIEWS, call
from ui import style, theme
from ui.display_window import DisplayWindow
from ui.theme import PUBLIC

SIZES = (QSize(1920, 1080), QSize(1366, 768), QSize(1080, 1920), QSize(800, 600))
MORE = (QSize(3840, 2160), QSize(1280, 1024), QSize(600, 1024))
PERSONAL = ("klacht", "zeden", "voorrang", "priority", "insp.", "peeters", "reden")


@pytest.fixture
def shown(qapp, qtbot):
    """Give what shows a view at a size."""
    style.use_theme(qapp, PUBLIC)
    opened = []

    def show(view=SEVERAL, size=SIZES[0], turns=0, way="left"):
        window = DisplayWindow(load_words(), way)
        qtbot.addWidget(window)
        window.resize(size)
        window.draw(view)
        for _ in range(turns):
            window.turn_language()
        window.show()
        for _ in range(4):
            QApplication.processEvents()
        opened.append(window)
        return window

    return show


def texts(window) -> list[str]:
    return [part.text() for part in fits.shown(window, QLabel) if part.text()]


@pytest.mark.parametrize(
    "size",
    [*SIZES, *(pytest.param(size, marks=pytest.mark.long) for size in MORE)],
    ids=lambda s: f"{s.width()}x{s.height()}",
)
def test_that_every_state_fits_in_three_languages(shown, size):
    window = shown(size=size)
    wrong = {}
    for (name, view), turn in product(VIEWS.items(), range(3)):
        window.draw(view)
        window.turn_language()
        for _ in range(4):
            QApplication.processEvents()
        assert window.size() == size
        found = fits.findings(window)
        if found:
            wrong[f"{name} {turn}"] = found
    assert wrong == {}


@pytest.mark.parametrize("name", VIEWS)
def test_that_each_state_says_what_it_must(shown, name):
    view = VIEWS[name]
    said = " ".join(texts(shown(view)))
    expected = {
        Page.CALLS: "Nu aan de beurt",
        Page.WELCOME: "Welkom. U wordt zo geholpen.",
        Page.PATIENCE: "Even geduld a.u.b. De medewerker roept u persoonlijk.",
        Page.CLOSED: "Dit kantoor is gesloten",
        Page.EVACUATION: "Verlaat het gebouw",
    }[view.page]
    assert expected in said
    if view.page in {Page.PATIENCE, Page.EVACUATION}:
        numbers = [text for text in texts(shown(view)) if any(c.isdigit() for c in text)]
        assert numbers == ([view.clock] if view.page is Page.PATIENCE else [])
    for word in PERSONAL:
        assert word not in said.lower()


def test_that_three_languages_follow_each_other(shown):
    window = shown()
    seen = []
    for _ in range(4):
        seen.append((window.language, window.calls.line.text(), window.calls.called.word.text()))
        window.turn_language()
    assert [one[0] for one in seen] == ["nl", "fr", "en", "nl"]
    assert [one[2] for one in seen] == ["Loket", "Guichet", "Counter", "Loket"]
    assert seen[1][1] == "Venez au guichet à l’appel de votre numéro."


def test_that_the_languages_turn_by_themselves(qtbot, qapp):
    window = DisplayWindow(load_words(), language_every_s=0.05)
    qtbot.addWidget(window)
    window.draw(SEVERAL)
    qtbot.waitUntil(lambda: window.language == "fr", timeout=5000)


def test_that_a_new_call_lights_up_once_and_is_announced_once(shown, qtbot):
    window = shown(replace(SEVERAL, call=None, page=Page.WELCOME))
    announced = []
    window.called.connect(announced.append)
    window.draw(SEVERAL)
    card = window.calls.called
    assert card.lit
    assert (card.ground, card.ticket.tone) == ("accent", "on_accent")
    qtbot.waitUntil(lambda: not card.lit, timeout=5000)
    assert (card.ground, card.ticket.tone) == ("panel", "text")
    window.draw(replace(SEVERAL, clock="10:28"))
    assert not card.lit
    assert announced == [SEVERAL.call]


def test_that_what_was_called_before_the_screen_began_is_not_announced(shown):
    window = shown(VIEWS["patience"])
    announced = []
    window.called.connect(announced.append)
    window.draw(SEVERAL)
    assert (announced, window.calls.called.lit) == ([], False)


def test_that_the_number_is_the_largest_thing_and_at_least_120_px_of_a_full_screen(shown):
    window = shown()
    sizes = {part.text(): part.font().pixelSize() for part in fits.shown(window, QLabel)}
    assert max(sizes, key=sizes.get) == "B014"
    assert sizes["B014"] >= 120
    assert sizes["2"] >= 120
    left, right = window.calls.called.width(), window.calls.last.width()
    assert 0.58 <= left / (left + right) <= 0.64


def test_that_the_screen_grows_with_its_window(shown):
    small, large = shown(size=QSize(960, 540)), shown(size=QSize(1920, 1080))
    ratio = (
        large.calls.called.ticket.font().pixelSize() / small.calls.called.ticket.font().pixelSize()
    )
    assert 1.9 <= ratio <= 2.1


def test_that_the_way_out_is_shown_by_hand_until_it_is_ended_by_hand(shown):
    window, both = shown(), Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_E, both)
    assert window.evacuation.isVisible()
    window.draw(replace(SEVERAL, call=call("B015", "3", 0), clock="10:28"))
    window.turn_language()
    assert window.evacuation.isVisible(), "a call does not end it"
    window.draw(VIEWS["evacuation"])
    QTest.keyClick(window, Qt.Key.Key_E, both)
    assert window.evacuation.isVisible(), "nor does a hand what the fire panel began"
    window.draw(SEVERAL)
    assert not window.evacuation.isVisible()


def test_that_no_key_does_anything_but_f11_and_esc(shown):
    window = shown()
    before = window.grab().toImage()
    for key in (*range(Qt.Key.Key_A, Qt.Key.Key_Z + 1), Qt.Key.Key_F4, Qt.Key.Key_Space,
                Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F12):  # fmt: skip
        QTest.keyClick(window, Qt.Key(key))
        QTest.keyClick(window, Qt.Key(key), Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    assert not window.isFullScreen()
    assert window.grab().toImage() == before
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()


@pytest.mark.parametrize(
    ("way", "arrows"), [("", 0), ("left", 1), ("right", 1), ("ahead", 2), ("both", 2)]
)
def test_that_arrows_show_only_a_way_that_somebody_told(shown, way, arrows):
    window = shown(VIEWS["evacuation"], way=way)
    assert sum(one is not None for one in window.evacuation.arrows) == arrows
    said = " ".join(texts(window))
    for words in ("Verlaat het gebouw", "Quittez le bâtiment", "Leave the building"):
        assert words in said


def test_that_every_text_of_the_screen_reaches_7_to_1():
    for ink, ground in theme.PUBLIC_PAIRS:
        ratio = theme.contrast(theme.token(PUBLIC, ink), theme.token(PUBLIC, ground))
        assert ratio >= theme.PUBLIC_FLOOR, (ink, ground, ratio)


def test_that_the_screen_uses_only_inks_that_were_measured(shown):
    inks = {ink for ink, _ in theme.PUBLIC_PAIRS}
    for view in VIEWS.values():
        window = shown(view)
        assert {part.tone for part in fits.shown(window, QLabel) if hasattr(part, "tone")} <= inks


def test_that_a_name_in_another_language_is_shown_in_it(shown):
    window = shown(replace(SEVERAL, name=NAME, call=call("B001", "1", 0)), turns=1)
    assert window.name.text() == NAME.fr
