"""Ticket numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.errors import BadFieldError, TicketsExhaustedError
from reception_app.tickets import LAST, LETTERS, check_series, next_number, ticket


def test_that_numbers_run_on_and_wrap_over_free_ones():
    assert next_number("B", 0, set()) == 1
    assert next_number("B", 41, {"B042", "B043"}) == 44
    assert next_number("B", 999, {"B001"}) == 2


def test_that_another_series_takes_no_number():
    assert next_number("B", 4, {"T005"}) == 5


def test_that_no_number_is_given_twice_when_all_are_held():
    held = {ticket("B", number) for number in range(1, LAST + 1)}
    with pytest.raises(TicketsExhaustedError):
        next_number("B", 500, held)
    assert next_number("B", 500, held - {"B500"}) == 500


@pytest.mark.parametrize("series", ["O", "I", "Q", "b", "", "BB", "1", "É"])
def test_that_a_series_that_could_be_misread_is_refused(series):
    with pytest.raises(BadFieldError):
        check_series(series)


@given(
    st.sampled_from(LETTERS), st.integers(0, LAST), st.sets(st.integers(1, LAST), max_size=LAST - 1)
)
def test_that_the_next_number_is_free_and_the_first_after_the_last(series, last, held):
    taken = {ticket(series, number) for number in held}
    number = next_number(series, last, taken)
    assert 1 <= number <= LAST
    assert ticket(series, number) not in taken
    passed = {(last + step) % LAST + 1 for step in range((number - last - 1) % LAST)}
    assert passed <= held
