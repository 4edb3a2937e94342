"""What an office is on a day: policy, measures, who may come, where else."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec import structs

from reception_app.clearance import Posture
from reception_app.hours import Opening
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import (
    Access,
    Admission,
    Check,
    Measure,
    MeasureKind,
    MeasureState,
    Policy,
    Week,
    admission,
    elsewhere,
    fitted_on,
    measures_on,
    next_policy,
    policy_on,
    posture_on,
)

DIRECTORY = load_offices(demo_files())
OFFICES = {office.id: office for office in DIRECTORY}
EKEREN, BREDABAAN = OFFICES["ekeren"], OFFICES["bredabaan"]
CHANGE = date(2027, 1, 1)
THURSDAY = datetime(2026, 11, 26, 10, tzinfo=UTC)  # 11:00 at Ekeren
THURSDAY_NIGHT = datetime(2026, 11, 26, 22, tzinfo=UTC)


def changing(office, access=Access.APPOINTMENT, day=CHANGE):
    later = Policy(day, access, policy_on(office, day).hours)
    return structs.replace(office, policy=(*office.policy, later))


def test_that_a_policy_holds_from_its_day_on():
    office = changing(BREDABAAN)
    assert policy_on(office, date(2018, 8, 31)) is None
    assert policy_on(office, CHANGE - timedelta(days=1)).access is Access.BOTH
    assert policy_on(office, CHANGE).access is Access.APPOINTMENT
    assert next_policy(office, CHANGE - timedelta(days=1)).valid_from == CHANGE
    assert next_policy(office, CHANGE) is None


def test_that_the_order_of_the_file_does_not_matter():
    office = changing(BREDABAAN)
    turned = structs.replace(office, policy=office.policy[::-1])
    for day in (CHANGE - timedelta(days=1), CHANGE, CHANGE + timedelta(days=1)):
        assert policy_on(turned, day) == policy_on(office, day)


def test_that_walk_ins_end_at_the_office_s_own_midnight():
    office = changing(OFFICES["noorderlaan"])
    midnight = datetime(2026, 12, 31, 23, tzinfo=UTC)  # in Brussels
    assert admission(office, midnight - timedelta(seconds=1)) is Admission.WELCOME
    assert admission(office, midnight) is Admission.APPOINTMENT_ONLY


@pytest.mark.parametrize(
    ("office", "now", "said"),
    [
        ("noorderlaan", THURSDAY_NIGHT, Admission.WELCOME),
        ("bredabaan", THURSDAY, Admission.WELCOME),
        ("bredabaan", THURSDAY_NIGHT, Admission.CLOSED),
        ("ekeren", THURSDAY, Admission.APPOINTMENT_ONLY),
        ("ekeren", THURSDAY_NIGHT, Admission.CLOSED),
        ("ekeren", datetime(2018, 12, 28, 10, tzinfo=UTC), Admission.WELCOME),
        ("ekeren", datetime(2014, 6, 3, 10, tzinfo=UTC), Admission.CLOSED),
        ("ekeren", datetime(2026, 12, 25, 10, tzinfo=UTC), Admission.CLOSED),
    ],
)
def test_that_who_may_come_follows_policy_and_hours(office, now, said):
    assert admission(OFFICES[office], now) is said


def test_that_the_nearest_open_regional_office_is_offered():
    assert elsewhere(EKEREN, DIRECTORY, THURSDAY).office.id == "noorderlaan"
    without = [office for office in DIRECTORY if office.id != "noorderlaan"]
    assert elsewhere(EKEREN, without, THURSDAY).office.id == "bredabaan"


def test_that_at_night_the_first_to_open_is_offered_when_none_is_open():
    without = [office for office in DIRECTORY if office.id != "noorderlaan"]
    found = elsewhere(EKEREN, without, THURSDAY_NIGHT)
    assert found.now.opening is Opening.CLOSED
    assert found.now.until == datetime(2026, 11, 27, 8, tzinfo=UTC)


def test_that_an_office_by_appointment_is_never_offered():
    moved = [
        changing(office, day=date(2026, 1, 1)) if office.id != "doornstraat" else office
        for office in DIRECTORY
    ]
    assert elsewhere(EKEREN, moved, THURSDAY).office.id == "doornstraat"
    assert elsewhere(EKEREN, [EKEREN], THURSDAY) is None


def measured(*measures):
    return structs.replace(EKEREN, measure=tuple(
        Measure(MeasureKind.AIRLOCK, state, day) for state, day in measures
    ))  # fmt: skip


PLANNED, INSTALLED, BROKEN = MeasureState


@pytest.mark.parametrize(
    ("measures", "day", "fitted"),
    [
        ([(PLANNED, CHANGE)], CHANGE + timedelta(days=400), False),  # a plan builds nothing
        ([(INSTALLED, CHANGE)], CHANGE - timedelta(days=1), False),
        ([(INSTALLED, CHANGE)], CHANGE, True),
        ([(PLANNED, CHANGE), (INSTALLED, CHANGE)], CHANGE, True),
        ([(INSTALLED, CHANGE), (PLANNED, CHANGE + timedelta(days=1))], date(2028, 1, 1), True),
        ([(INSTALLED, CHANGE), (BROKEN, CHANGE)], CHANGE + timedelta(days=2), True),
    ],
)  # fmt: skip
def test_that_a_measure_is_there_from_the_day_it_is_installed(measures, day, fitted):
    office = measured(*measures)
    assert (fitted_on(office, MeasureKind.AIRLOCK, day) is not None) is fitted


def test_that_every_measure_is_told_with_its_newest_state():
    office = measured((INSTALLED, date(2020, 1, 1)), (BROKEN, date(2026, 1, 1)))
    (then,) = measures_on(office, date(2025, 1, 1))
    (now,) = measures_on(office, date(2026, 6, 1))
    assert (then.state, now.state) == (INSTALLED, BROKEN)


def test_that_an_airlock_always_means_a_check():
    lax = Policy(date(2020, 1, 1), Access.BOTH, Week(), Check.NONE)
    bare = structs.replace(EKEREN, policy=(lax,), measure=())
    assert posture_on(bare, CHANGE) is None
    with_airlock = structs.replace(measured((INSTALLED, CHANGE)), policy=(lax,))
    assert posture_on(with_airlock, CHANGE) is Posture.BASIC
    assert posture_on(BREDABAAN, CHANGE) is Posture.FULL
