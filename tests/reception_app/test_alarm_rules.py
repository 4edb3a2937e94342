"""Who closes an alarm with a note, and who hands one on: by rule."""

import pytest

from reception_app.alarm_catalogue import CATALOGUE, kind_of
from reception_app.alarms import check_may_close, check_may_hand, why_not_handed
from reception_app.errors import (
    AlarmStandsError,
    NotAllowedError,
    NotHandableError,
    ReasonNeededError,
)
from reception_app.staff import PEOPLE, Role

PLAIN = "wait_over"


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
@pytest.mark.parametrize("role", [Role.GUARD, Role.OFFICER, Role.CHIEF])
def test_that_what_stands_is_closed_by_nobody(kind, role):
    if kind_of(kind).once:
        check_may_close(role, kind, "done", active=True, latched=False)
        return
    with pytest.raises(AlarmStandsError):
        check_may_close(role, kind, "done", active=True, latched=False)


@pytest.mark.parametrize("role", sorted(PEOPLE))
def test_that_what_is_over_is_closed_by_who_may_take_it_in_hand_and_a_latched_one_by_a_chief(role):
    may = {Role.GUARD, Role.OFFICER, Role.CHIEF, Role.TECHNICIAN}
    for latched, roles in ((False, may), (True, {Role.CHIEF})):
        if role in roles:
            check_may_close(role, PLAIN, "done", active=latched, latched=latched)
        else:
            with pytest.raises(NotAllowedError):
                check_may_close(role, PLAIN, "done", active=latched, latched=latched)


def test_that_nothing_is_closed_without_a_word():
    with pytest.raises(ReasonNeededError):
        check_may_close(Role.OFFICER, PLAIN, "  ", active=False, latched=False)


@pytest.mark.parametrize(
    ("kind", "owner", "held", "given", "why"),
    [
        (PLAIN, "", False, False, ""),
        (PLAIN, "peeters", True, False, ""),
        (PLAIN, "claes", True, False, "held"),
        (PLAIN, "", True, False, ""),  # of an older bridge: nobody knows whose it is
        (PLAIN, "peeters", True, True, "given"),
        ("sound", "", False, False, "post"),
        ("panic", "", False, False, "everybody"),
    ],
)
def test_that_only_whoever_has_an_alarm_gives_it_away(kind, owner, held, given, why):
    assert why_not_handed(kind, owner, "peeters", held=held, given=given) == why


def test_that_a_role_without_alarms_hands_nothing_on():
    with pytest.raises(NotAllowedError):
        check_may_hand(Role.AUDITOR, "")
    with pytest.raises(NotHandableError):
        check_may_hand(Role.OFFICER, "held")
    check_may_hand(Role.GUARD, "")
