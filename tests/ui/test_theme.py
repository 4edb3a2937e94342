"""Every pair of colours that the console puts together can be read."""

import pytest

from ui import theme
from ui.theme import THEMES, Choice, Theme


@pytest.mark.parametrize("chosen", THEMES, ids=lambda one: one.name)
def test_that_every_text_reaches_4_5_and_every_outline_3(chosen):
    measured = theme.ratios(chosen)
    assert len(measured) == len(theme.TEXT_PAIRS) + len(theme.OUTLINE_PAIRS)
    assert [found for found in measured if found[2] < found[3]] == []


@pytest.mark.parametrize("chosen", THEMES, ids=lambda one: one.name)
def test_that_body_text_reaches_7(chosen):
    for ground in ("panel", "field"):
        assert theme.contrast(chosen.text, theme.token(chosen, ground)) >= 7


def test_that_a_grey_that_misses_its_floor_is_seen():
    pale = theme.DAY.field
    measured = theme.contrast(pale, theme.DAY.panel)
    assert measured < theme.OUTLINE_FLOOR


def test_that_black_on_white_is_21():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_that_the_window_is_dark_enough_for_a_dim_lobby():
    window = [theme.luminance(one.window) for one in THEMES]
    assert window[0] > 0.7
    assert window[1] < 0.02
    assert window[2] < 0.006


def test_that_following_the_system_takes_day_or_night():
    assert theme.chosen(Choice.SYSTEM, system_dark=False) is theme.DAY
    assert theme.chosen(Choice.SYSTEM, system_dark=True) is theme.NIGHT
    assert theme.chosen(Choice.DIM, system_dark=False) is theme.DIM


def test_that_f11_goes_round_the_three_themes():
    seen, now = [], theme.DAY
    for _ in range(3):
        choice = theme.following(now)
        seen.append(choice)
        now = theme.chosen(choice, system_dark=False)
    assert seen == [Choice.NIGHT, Choice.DIM, Choice.DAY]


def test_that_every_theme_names_the_same_duties():
    assert {tuple(Theme.__dataclass_fields__)} == {
        tuple(type(one).__dataclass_fields__) for one in THEMES
    }
