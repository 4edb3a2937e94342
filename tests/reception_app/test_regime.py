"""Who may change the regime of the building, and what the hours propose."""

import pytest

from reception_app.errors import NotAllowedError, ReasonNeededError
from reception_app.hours import Opening
from reception_app.regime import Regime, check_may_set, proposed
from reception_app.staff import Role

R = Regime


@pytest.mark.parametrize("role", [Role.GUARD, Role.OFFICER, Role.CHIEF])
def test_that_everybody_at_a_counter_may_lock_everything(role):
    check_may_set(role, R.DAY, R.LOCKDOWN, "")


@pytest.mark.parametrize("wanted", [R.DAY, R.NIGHT, R.CLOSED])
def test_that_a_guard_changes_no_other_regime(wanted):
    with pytest.raises(NotAllowedError):
        check_may_set(Role.GUARD, R.DAY, wanted, "")
    check_may_set(Role.OFFICER, R.DAY, wanted, "")


@pytest.mark.parametrize("role", [Role.GUARD, Role.OFFICER, Role.TECHNICIAN, Role.AUDITOR])
def test_that_only_a_chief_ends_a_lockdown(role):
    with pytest.raises(NotAllowedError):
        check_may_set(role, R.LOCKDOWN, R.DAY, "all clear")


def test_that_the_end_of_a_lockdown_needs_a_reason():
    with pytest.raises(ReasonNeededError):
        check_may_set(Role.CHIEF, R.LOCKDOWN, R.DAY, "  ")
    check_may_set(Role.CHIEF, R.LOCKDOWN, R.DAY, "all clear")


@pytest.mark.parametrize(
    ("opening", "now", "wanted"),
    [
        (Opening.OPEN, R.CLOSED, R.DAY), (Opening.OPEN, R.DAY, None),
        (Opening.ALWAYS, R.NIGHT, R.DAY), (Opening.NIGHT, R.DAY, R.NIGHT),
        (Opening.CLOSED, R.DAY, R.CLOSED), (Opening.CLOSED, R.NIGHT, R.CLOSED),
        (Opening.CLOSING, R.DAY, None), (Opening.CLOSING, R.CLOSED, None),
    ],
)  # fmt: skip
def test_that_the_hours_propose_what_belongs_to_them(opening, now, wanted):
    assert proposed(opening, now) is wanted


@pytest.mark.parametrize("opening", list(Opening))
@pytest.mark.parametrize("now", [R.LOCKDOWN, R.MAINTENANCE])
def test_that_no_hour_ends_a_lockdown_or_a_maintenance(opening, now):
    assert proposed(opening, now) is None
