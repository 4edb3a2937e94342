"""The figures: their two pages, what is left out, the file and the paper, and what charts paint."""

import csv
import io
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reception_app.desk.states.figures import FiguresState
from tests.ui import figure_states
from tests.ui.states import NOW
from ui import printing_figures, translations
from ui.figure_charts import steps
from ui.figure_tables import Kind, sheet
from ui.figures_panel import PAGES
from ui.shortcuts import Deed


@pytest.fixture
def shown(window, desk):
    desk.show(figure_states.day())
    window.do(Deed.FIGURES)
    return window.figures.panel


def texts(card):
    rows = card.twin.rows
    return [[cell.text for cell in rows.entry(n)] for n in range(rows.rowCount())]


def test_that_the_panel_is_built_and_read_when_somebody_looks(window, desk):
    desk.show(figure_states.day())
    assert window.figures.panel is None
    window.do(Deed.FIGURES)
    assert window.places.currentWidget() is window.figures.panel
    assert desk.asked == [("figures.look",)]
    assert window.rail.buttons[Deed.FIGURES].isChecked()
    assert window.figures.panel._again.isActive()
    window.do(Deed.BACK)
    assert window.places.currentWidget() is window.area
    assert not window.figures.panel._again.isActive()


def test_that_ctrl_t_once_more_turns_the_page_and_keeps_the_keys_there(window, shown):
    assert [card.isVisible() for card in shown.cards.values()] == [True] * 4 + [False] * 3
    window.do(Deed.FIGURES)
    assert [card.isVisible() for card in shown.cards.values()] == [False] * 4 + [True] * 3
    assert shown.about.isVisible()
    assert shown.cards[Kind.CHECKS].twin.hasFocus()
    window.do(Deed.FIGURES)
    assert shown.cards[Kind.ARRIVALS].twin.hasFocus()


def test_that_every_chart_has_its_numbers_as_a_table_and_both_have_a_name(shown):
    for page in PAGES:
        for kind in page:
            card = shown.cards[kind]
            told = sheet(kind, shown._shown.figures.figures, shown._shown)
            assert texts(card) == [[cell.text for cell in line] for line in told.rows]
            assert card.chart.accessibleName() == card.twin.accessibleName() == told.title
        shown.turn()


def test_that_what_is_over_its_aim_has_a_mark_and_not_a_colour_alone(shown):
    assert shown.cards[Kind.KEPT].twin.rows.entry(0)[1].icon == "warning-fill"
    late = [line for line in shown.cards[Kind.WAITS].twin.rows._rows if line[3].strong]
    assert late
    assert all(line[3].tone == "high" for line in late)


def test_that_few_visits_are_hidden_and_told_to_be(window, desk):
    desk.show(figure_states.few())
    window.do(Deed.FIGURES)
    panel = window.figures.panel
    assert "1 reason with fewer than 5 hidden" in panel.scope.text()
    panel.turn()
    missed = texts(panel.cards[Kind.MISSED])
    assert "< 5" in {cell for line in missed for cell in line}


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (figure_states.empty, "No figures yet: fewer than 5 visits."),
        (figure_states.reading, "The figures are being read."),
    ],
)
def test_that_without_figures_one_sentence_stands_there(window, desk, state, said):
    desk.show(state())
    window.do(Deed.FIGURES)
    panel = window.figures.panel
    assert panel.empty.text() == said
    assert panel.area.isHidden()
    assert panel.paper.isHidden()
    window.do(Deed.PRINT)
    assert window.notice.text() == said  # nothing to print, and that is why
    assert panel.hasFocus()
    QTest.keyClick(panel, Qt.Key.Key_Tab)
    assert window.focusWidget() is not panel
    assert window.focusWidget().isVisible()
    panel.setFocus()
    desk.show(figure_states.day())
    assert panel.cards[Kind.ARRIVALS].twin.hasFocus()
    assert not panel.area.isHidden()
    assert panel.empty.isHidden()


def test_that_a_database_that_is_away_is_told_with_the_hour_of_the_figures(window, desk):
    desk.show(figure_states.away())
    window.do(Deed.FIGURES)
    assert window.figures.panel.warning.text() == "As it was at 10:07: the database is away."


def test_that_other_figures_are_drawn_while_somebody_looks(shown, desk):
    before = shown.cards[Kind.ARRIVALS].figure.text()
    later = figure_states.state(FiguresState(figure_states.made(96), NOW + timedelta(minutes=1)))
    desk.show(later)
    assert shown.cards[Kind.ARRIVALS].figure.text() != before


def test_that_the_file_holds_every_table_and_nothing_hidden(window, desk, tmp_path):
    desk.show(figure_states.few())
    path = printing_figures.save_csv(window.state, tmp_path / "figures.csv")
    text = path.read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["Regiokantoor Bredabaan · figures"]
    titles = [sheet(kind, window.state.figures.figures, window.state).title for kind in Kind]
    assert [line[0] for line in rows if line and line[0] in titles] == titles
    figures = window.state.figures.figures
    assert len(figures.waits) < 7
    assert sum(line[:1] == ["wk 44"] for line in rows) == 3


def test_that_a_file_that_cannot_be_written_is_told(window, shown, tmp_path, monkeypatch):
    blocked = tmp_path / "no-folder"
    blocked.write_text("a file stands here", "utf-8")
    monkeypatch.setattr(printing_figures, "folder", lambda: blocked)
    shown.file.click()
    assert "could not be written" in window.notice.words.text()
    assert blocked.read_text("utf-8") == "a file stands here"


def test_that_ctrl_p_prints_what_is_in_sight_with_charts_in_the_colours_of_the_day(
    window, shown, tmp_path, monkeypatch
):
    monkeypatch.setattr(printing_figures, "folder", lambda: tmp_path)
    window.do(Deed.PRINT)
    (paper,) = tmp_path.glob("figures-*.pdf")
    assert paper.read_bytes().startswith(b"%PDF")
    assert paper.stat().st_size > 20_000  # with seven pictures
    assert str(paper) in window.notice.words.text()
    picture = printing_figures.picture(Kind.KEPT, window.state)
    corner = picture.pixelColor(2, 2)
    assert min(corner.red(), corner.green(), corner.blue()) > 230
    assert shown.isVisible()


def test_that_words_follow_the_language(shown, qapp):
    translations.use(qapp, "nl")
    shown.retranslate()
    assert shown.head.text() == "Cijfers"
    assert shown.cards[Kind.ARRIVALS].name.text() == "Aankomsten per uur"
    translations.use(qapp, "en")


def test_that_a_click_on_the_other_page_gives_the_keys_to_it(shown, qtbot):
    qtbot.mouseClick(shown.other, Qt.MouseButton.LeftButton)
    assert shown.cards[Kind.CHECKS].twin.hasFocus()


@pytest.mark.parametrize("most", [1, 2, 3, 5, 6, 9, 14, 37, 99, 100, 101, 480, 2600])
def test_that_a_scale_reaches_the_most_in_at_most_five_even_steps(most):
    marks = steps(most)
    assert marks[0] == 0
    assert marks[-1] >= most
    assert 2 <= len(marks) <= 6
    assert len({b - a for a, b in pairwise(marks)}) == 1
    assert marks[-2] < most
