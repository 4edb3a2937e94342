"""The security check."""

import itertools

import pytest

from reception_app.clearance import (
    REFUSALS,
    CheckItem,
    CheckMark,
    CheckSource,
    Outcome,
    Posture,
    check_count,
    check_may_approve,
    check_refusal,
    detected,
    first_open,
    must_count,
    recorded,
    required,
    ticked,
)
from reception_app.errors import BadFieldError, CheckOpenError, NotAllowedError
from reception_app.staff import Role
from tests.reception_app.sample import NOW, OFFICER

DONE = {
    CheckSource.METAL: CheckItem(CheckSource.METAL, CheckMark.CLEAR),
    CheckSource.XRAY: CheckItem(CheckSource.XRAY, CheckMark.BY_HAND, NOW, OFFICER),
    CheckSource.RECORDED: CheckItem(CheckSource.RECORDED, CheckMark.TICKED),
    CheckSource.DEPOSIT: CheckItem(CheckSource.DEPOSIT, CheckMark.TICKED, NOW, OFFICER),
}


def approve(lines, role=Role.GUARD, posture=Posture.FULL, *, uncounted=False):
    check_may_approve(role, posture, lines.values(), uncounted=uncounted)


def test_that_a_whole_check_passes():
    approve(DONE)


@pytest.mark.parametrize(
    ("item", "mark"),
    list(itertools.product(CheckSource, [CheckMark.OPEN, CheckMark.ALERT, CheckMark.SILENT])),
)
def test_that_one_line_in_the_way_stops_it_and_is_named(item, mark):
    with pytest.raises(CheckOpenError) as refused:
        approve(DONE | {item: CheckItem(item, mark)})
    assert refused.value.item == item


@pytest.mark.parametrize("item", CheckSource)
def test_that_a_line_that_is_not_there_is_open(item):
    with pytest.raises(CheckOpenError):
        approve({other: line for other, line in DONE.items() if other is not item})


def test_that_an_office_without_detectors_asks_for_none():
    assert required(Posture.BASIC) == (CheckSource.RECORDED, CheckSource.DEPOSIT)
    approve({source: DONE[source] for source in required(Posture.BASIC)}, posture=Posture.BASIC)


def test_that_a_count_that_is_open_stops_it():
    with pytest.raises(CheckOpenError) as refused:
        approve(DONE, uncounted=True)
    assert refused.value.item == "count"


@pytest.mark.parametrize("role", Role)
def test_that_guards_officers_and_chiefs_check_and_nobody_else(role):
    if role in {Role.GUARD, Role.OFFICER, Role.CHIEF}:
        approve(DONE, role)
        return
    with pytest.raises(NotAllowedError):
        approve(DONE, role)


def test_that_an_alert_goes_before_silence_and_silence_before_an_open_line():
    lines = [
        CheckItem(CheckSource.DEPOSIT, CheckMark.OPEN),
        CheckItem(CheckSource.XRAY, CheckMark.SILENT),
        CheckItem(CheckSource.METAL, CheckMark.ALERT),
    ]
    assert first_open(lines).source is CheckSource.METAL
    assert first_open(lines[:2]).source is CheckSource.XRAY
    assert first_open(DONE.values()) is None


@pytest.mark.parametrize(
    ("healthy", "alert", "mark"),
    [
        (True, False, CheckMark.CLEAR),
        (True, True, CheckMark.ALERT),
        (True, None, CheckMark.SILENT),
        (False, False, CheckMark.SILENT),
        (None, False, CheckMark.SILENT),
    ],
)
def test_that_a_detector_is_clear_only_when_it_is_known_to_be(healthy, alert, mark):
    assert detected(healthy=healthy, alert=alert) is mark


def test_that_reason_and_language_tick_themselves_and_by_nobody_else():
    assert recorded("KLACHT", "nl") is CheckMark.TICKED
    assert recorded("KLACHT", "") is CheckMark.OPEN
    with pytest.raises(CheckOpenError):
        ticked(CheckSource.RECORDED, OFFICER, NOW)


def test_that_a_person_ticks_the_deposit_and_looks_instead_of_a_detector():
    assert ticked(CheckSource.DEPOSIT, OFFICER, NOW) == DONE[CheckSource.DEPOSIT]
    assert ticked(CheckSource.XRAY, OFFICER, NOW) == DONE[CheckSource.XRAY]


@pytest.mark.parametrize(
    ("party", "seen", "declared", "asked"),
    [
        (1, 1, 0, False),
        (1, 2, 0, True),
        (1, 0, 0, True),
        (1, None, 0, True),
        (2, 2, 0, True),
        (1, 1, 2, True),
        (2, 2, 2, False),
        (1, None, 3, False),
    ],
)
def test_that_the_officer_counts_unless_one_came_alone(party, seen, declared, asked):
    assert must_count(party, seen, declared) is asked


def test_that_declining_is_not_danger_and_police_is_no_refusal():
    assert {Outcome.DECLINED, Outcome.DANGEROUS_OBJECT} <= REFUSALS
    for outcome in (Outcome.PASSED, Outcome.POLICE_CALLED):
        with pytest.raises(BadFieldError):
            check_refusal(Role.GUARD, outcome)
    check_refusal(Role.GUARD, Outcome.DECLINED)


@pytest.mark.parametrize("count", [0, 21, -1])
def test_that_a_count_outside_one_to_twenty_is_refused(count):
    with pytest.raises(BadFieldError):
        check_count(count)
