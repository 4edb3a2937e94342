"""One appointment: its code, its margins, its states."""

import contextlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app import booking_codes, bookings
from reception_app.agenda_errors import ArrivalRefusedError, BookingChangedError, CodeRefusedError
from reception_app.bookings import Booking, BookingState, Margins
from reception_app.errors import ReasonNeededError
from reception_app.visits import Priority

ZONE = "Europe/Brussels"
AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
MARGINS = Margins()
MINUTE = timedelta(minutes=1)


def booking(**changes):
    fields = {"service": "WIJK", "language": "nl", "people": 1} | changes
    code = fields.pop("code", booking_codes.new_code())
    starts = fields.pop("starts", AT)
    return Booking("noord", "b1", code, "noord", "an", starts, starts + 30 * MINUTE, **fields)


def arrive(found, now=AT, reason=""):
    return bookings.arrived(found, "v1", MARGINS, ZONE, now=now, reason=reason)


def refusal(found, now=AT, reason=""):
    with pytest.raises(ArrivalRefusedError) as refused:
        arrive(found, now, reason)
    return refused.value.why


# -- the code ------------------------------------------------------------------------------------


def test_that_a_code_is_read_as_it_was_made():
    for _ in range(200):
        code = booking_codes.new_code()
        assert booking_codes.looks_like(code)
        assert booking_codes.read(code).signs == code
        assert booking_codes.read(f" {booking_codes.shown(code).lower()} ").signs == code
        scanned = booking_codes.read(booking_codes.qr_text("ekeren", code))
        assert (scanned.office, scanned.signs) == ("EKEREN", code)


@given(st.integers(0, 7), st.sampled_from(booking_codes.SIGNS))
def test_that_one_wrong_sign_is_always_seen(place, sign):
    code = booking_codes.new_code()
    wrong = code[:place] + sign + code[place + 1 :]
    if wrong == code:
        return
    with pytest.raises(CodeRefusedError) as refused:
        booking_codes.read(wrong)
    assert refused.value.why == "slip"


@given(st.integers(0, 6))
def test_that_two_signs_that_were_swapped_are_always_seen(place):
    code = booking_codes.new_code()
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if wrong != code:
        with pytest.raises(CodeRefusedError):
            booking_codes.read(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "B015",
        "RDV1:ekeren",
        "RDV2:EKEREN:22222222",
        "\x00" * 50,
        "9" * 10_000,
        "🙂" * 8,
        "IOLU2345",
    ],
)
def test_that_what_is_no_code_is_refused(text):
    with pytest.raises(CodeRefusedError) as refused:
        booking_codes.read(text)
    assert refused.value.why == "malformed"


@given(st.text(max_size=200))
def test_that_whatever_a_reader_sends_is_a_code_or_a_refusal(text):
    booking_codes.looks_like(text)
    with contextlib.suppress(CodeRefusedError):
        booking_codes.read(text)


# -- at the door ---------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [-30, -1, 0, 10])
def test_that_who_comes_within_the_margins_is_let_in(minutes):
    after = arrive(booking(), AT + minutes * MINUTE)
    assert (after.state, after.visit, after.version) == (BookingState.ARRIVED, "v1", 2)


@pytest.mark.parametrize(("minutes", "why"), [(-31, "early"), (11, "late"), (300, "late")])
def test_that_who_comes_outside_them_needs_a_reason(minutes, why):
    now = AT + minutes * MINUTE
    assert refusal(booking(), now) == why
    assert arrive(booking(), now, "asked").state is BookingState.ARRIVED


def test_that_another_day_an_used_and_a_cancelled_one_are_refused_whatever_the_reason():
    assert refusal(booking(), AT + timedelta(days=1), "asked") == "other_day"
    assert refusal(arrive(booking()), reason="asked") == "used"
    assert refusal(booking(state=BookingState.CANCELLED), reason="asked") == "cancelled"


@pytest.mark.parametrize(("minutes", "why"), [(-31, "other_day"), (-30, ""), (10, "")])
def test_that_within_the_margins_a_midnight_between_refuses_nobody(minutes, why):
    at = datetime(2026, 11, 24, 23, 5, tzinfo=UTC)  # five past midnight in Brussels
    told = bookings.arrival_refusal(booking(starts=at), MARGINS, ZONE, at + minutes * MINUTE)
    assert told == why


@pytest.mark.parametrize(("minutes", "why"), [(10, ""), (11, "other_day")])
def test_that_who_is_late_over_midnight_is_let_in_within_the_margin(minutes, why):
    at = datetime(2026, 11, 24, 22, 55, tzinfo=UTC)
    told = bookings.arrival_refusal(booking(starts=at), MARGINS, ZONE, at + minutes * MINUTE)
    assert told == why


def test_that_a_missed_one_may_still_come_that_day():
    assert not bookings.missed(booking(), MARGINS, AT + 10 * MINUTE)
    late = AT + 11 * MINUTE
    assert bookings.missed(booking(), MARGINS, late)
    gone = bookings.marked_missed(booking())
    assert gone.state is BookingState.NO_SHOW
    assert arrive(gone, late, "asked").state is BookingState.ARRIVED
    assert not bookings.missed(gone, MARGINS, late)


def test_that_the_head_start_comes_with_the_time_and_not_with_the_delay():
    def held(now, arrived_at=None):
        return bookings.head_start(booking(arrived_at=arrived_at), MARGINS, now)

    assert held(AT - MINUTE) is Priority.WALK_IN
    assert held(AT) is Priority.APPOINTMENT
    assert held(AT + 10 * MINUTE) is Priority.APPOINTMENT
    assert held(AT + 11 * MINUTE) is Priority.WALK_IN
    assert held(AT + 60 * MINUTE, AT - MINUTE) is Priority.APPOINTMENT


@pytest.mark.parametrize(
    ("usual", "early", "now"),
    [
        (Priority.APPOINTMENT, Priority.WALK_IN, Priority.APPOINTMENT),
        (Priority.WALK_IN, Priority.WALK_IN, Priority.APPOINTMENT),
        (Priority.QUICK, Priority.QUICK, Priority.APPOINTMENT),
        (Priority.VULNERABLE, Priority.VULNERABLE, Priority.VULNERABLE),
        (Priority.DANGER, Priority.DANGER, Priority.DANGER),
    ],
)
def test_that_a_victim_keeps_the_larger_head_start(usual, early, now):
    for moment, said in ((AT - MINUTE, early), (AT, now)):
        assert bookings.class_at_the_door(usual, booking(), MARGINS, moment) is said


@pytest.mark.parametrize(
    "state", [BookingState.ARRIVED, BookingState.NO_SHOW, BookingState.CANCELLED]
)
@pytest.mark.parametrize(
    "rule",
    [
        lambda found: bookings.cancelled(found, "asked"),
        lambda found: bookings.confirmed(found, AT),
        lambda found: bookings.moved(found, found.taken),
        bookings.marked_missed,
    ],
)
def test_that_only_what_is_still_expected_is_changed(state, rule):
    with pytest.raises(BookingChangedError) as refused:
        rule(booking(state=state))
    assert refused.value.state == state


def test_that_cancelling_needs_a_reason():
    with pytest.raises(ReasonNeededError):
        bookings.cancelled(booking(), " ")


def test_that_who_is_expected_at_a_closed_office_is_listed_and_nobody_else():
    closed = ((AT - 60 * MINUTE, AT), (AT + 20 * MINUTE, AT + 90 * MINUTE))
    inside, after = booking(), booking(starts=AT - 30 * MINUTE)
    touches = booking(starts=AT + 90 * MINUTE)
    gone = booking(state=BookingState.CANCELLED)
    come = booking(state=BookingState.ARRIVED)
    found = bookings.outside_hours((inside, after, touches, gone, come), closed)
    assert found == (inside, after)
    assert bookings.outside_hours((inside,), ()) == ()


def test_that_a_used_one_arrives_again_that_day_with_a_reason_once_its_visit_is_over():
    used = arrive(booking())

    def again(now, reason="", *, over=True):
        return bookings.arrived(used, "v2", MARGINS, ZONE, now=now, reason=reason, over=over)

    later = AT + 20 * MINUTE
    assert again(later, "wrong_name").visit == "v2"
    for now, reason, over, why in (
        (later, "", True, "again"),
        (later, "wrong_name", False, "used"),
        (AT + timedelta(days=1), "wrong_name", True, "used"),
    ):
        with pytest.raises(ArrivalRefusedError) as refused:
            again(now, reason, over=over)
        assert refused.value.why == why


@pytest.mark.parametrize(
    ("minutes", "state"), [(10, BookingState.BOOKED), (11, BookingState.NO_SHOW)]
)
def test_that_an_arrival_that_is_taken_back_stands_as_the_clock_has_it(minutes, state):
    free = bookings.expected_again(arrive(booking()), MARGINS, AT + minutes * MINUTE)
    assert (free.state, free.visit, free.arrived_at) == (state, "", None)
    with pytest.raises(BookingChangedError):
        bookings.expected_again(free, MARGINS, AT)
