"""What is heard, how often and how loud: screens.md 4.8, row by row."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.alarm_sounds import FLOORS, Heard, Sound, Sounded, Volumes, due, level

ONE = frozenset({"one"})


def played(heard, seconds, step_s=1.0):
    """Let one thing last so long; give (second, sound) of all that is heard."""
    sounded, made = Sounded(), []
    for tick in range(int(seconds / step_s)):
        sounded, sounds = due(sounded, heard, 100.0 + tick * step_s)
        made += [(tick * step_s, sound) for sound in sounds]
    return made


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (Heard(critical=ONE), [(t, Sound.CRITICAL) for t in (0, 5, 10, 15, 20, 25, 30)]),
        (Heard(high=ONE), [(0, Sound.HIGH), (20, Sound.HIGH)]),
        (Heard(low=ONE), [(0, Sound.LOW)]),
        (Heard(rings=ONE), [(0, Sound.BELL), (15, Sound.BELL), (30, Sound.BELL)]),
        (Heard(release="c1"), []),  # it was executed before the console was opened
        (Heard(), []),
    ],
)
def test_that_each_sound_repeats_as_the_table_says(heard, expected):
    assert played(heard, 31) == expected


def test_that_the_worst_alone_sounds_and_the_bell_beside_it():
    heard = Heard(critical=ONE, high=ONE, low=ONE, rings=ONE)
    assert played(heard, 1) == [(0, Sound.CRITICAL), (0, Sound.BELL)]


def test_that_a_new_alarm_sounds_at_once_and_a_worse_one_too():
    sounded, _ = due(Sounded(), Heard(high=ONE), 0.0)
    sounded, second = due(sounded, Heard(high=frozenset({"one", "two"})), 3.0)
    sounded, worse = due(sounded, Heard(high=ONE, critical=ONE), 3.5)
    assert (second, worse) == ((Sound.HIGH,), (Sound.CRITICAL,))


def test_that_two_sounds_do_not_run_into_each_other():
    sounded, _ = due(Sounded(), Heard(high=ONE), 0.0)
    _, second = due(sounded, Heard(high=frozenset({"one", "two"})), 0.5)
    assert second == ()


def test_that_what_was_taken_in_hand_is_silent_and_the_rest_goes_on():
    sounded, _ = due(Sounded(), Heard(critical=ONE, high=ONE), 0.0)
    sounded, after = due(sounded, Heard(high=ONE), 1.0)
    assert after == (Sound.HIGH,)
    sounded, nothing = due(sounded, Heard(), 30.0)
    assert nothing == ()
    _, anew = due(sounded, Heard(high=ONE), 31.0)
    assert anew == (Sound.HIGH,)


def test_that_in_a_flood_only_the_repeats_are_heard():
    sounded, count = Sounded(), 0
    for number in range(1000):
        heard = Heard(high=frozenset(str(n) for n in range(number + 1)), flooding=number > 10)
        sounded, sounds = due(sounded, heard, number * 0.01)
        count += len(sounds)
    assert count == 1
    sounded, sounds = due(sounded, Heard(high=ONE, critical=ONE, flooding=True), 10.1)
    assert sounds == (Sound.CRITICAL,)


def test_that_a_release_clicks_once():
    sounded, _ = due(Sounded(), Heard(release="c1"), 0.0)
    sounded, clicks = due(sounded, Heard(release="c2"), 1.0)
    _, again = due(sounded, Heard(release="c2"), 2.0)
    assert (clicks, again) == ((Sound.CLICK,), ())


@given(st.floats(0, 1), st.booleans())
def test_that_nothing_is_muted_below_its_floor(wanted, night):
    volumes = Volumes(*(wanted for _ in Sound))
    for sound in Sound:
        assert FLOORS[sound] <= level(sound, volumes, night=night) <= 1.0


def test_that_the_night_is_half_as_loud_but_for_what_is_critical():
    for sound, night in product(Sound, (False, True)):
        found = level(sound, Volumes(), night=night)
        full = getattr(Volumes(), sound.value)
        half = night and sound is not Sound.CRITICAL
        assert found == max(FLOORS[sound], full / 2 if half else full)
    assert level(Sound.CRITICAL, Volumes(), night=True) == 1.0


def test_that_what_a_chief_is_given_sounds_at_once_there_and_then_as_every_high_one():
    sounded, made = Sounded(), []
    for second in range(51):
        handed = ONE if second >= 10 else frozenset()
        sounded, sounds = due(sounded, Heard(high=ONE, given=handed), 100.0 + second)
        made += [(second, sound) for sound in sounds]
    assert made == [(t, Sound.HIGH) for t in (0, 10, 30, 50)]
