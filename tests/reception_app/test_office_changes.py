"""What a changed office file would change: every key, before and after, and from when."""

from datetime import date, timedelta

from msgspec import structs

from reception_app.office_changes import Change, Gap, changes, gap
from reception_app.office_files import demo_files, load_offices
from reception_app.offices import Access, Exceptional, MeasureState, Policy, Week

OFFICES = {office.id: office for office in load_offices(demo_files())}
OWN = OFFICES["bredabaan"]
TODAY = date(2026, 11, 24)
LATER = Policy(date(2027, 1, 1), Access.APPOINTMENT, Week(every_day="09:00-17:00"))


def keys(before, after):
    return [one.key for one in changes(before, after)]


def test_that_the_same_file_changes_nothing():
    assert changes(OWN, OWN) == ()
    assert changes(OWN, structs.replace(OWN)) == ()


def test_that_a_new_policy_is_told_with_the_day_from_which_it_holds():
    (found,) = changes(OWN, structs.replace(OWN, policy=(*OWN.policy, LATER)))
    assert found == Change("policy", "2027-01-01", "", None, LATER, date(2027, 1, 1))
    assert found.key == "policy[2027-01-01]"


def test_that_each_field_that_changed_is_a_line_of_its_own():
    first = OWN.policy[0]
    policy = structs.replace(first, access=Access.APPOINTMENT, why="staff")
    found = changes(OWN, structs.replace(OWN, policy=(policy,)))
    assert [(one.key, one.before, one.after) for one in found] == [
        ("policy[2018-09-01].access", Access.BOTH, Access.APPOINTMENT),
        ("policy[2018-09-01].why", "-", "staff"),
    ]
    assert {one.valid_from for one in found} == {date(2018, 9, 1)}


def test_that_what_is_left_out_is_told_and_what_has_no_day_holds_at_once():
    area = structs.replace(OWN.area[0], limit=20)
    other = structs.replace(OWN, area=(area,), post=OWN.post[1:], short_name="Breda")
    found = {one.key: one for one in changes(OWN, other)}
    assert found["area[reception].limit"].after == 20
    assert found["area[counters]"].after is None
    assert found["post[airlock-1]"].before == OWN.post[0]
    assert found["short_name"].after == "Breda"
    assert {one.valid_from for one in found.values()} == {None}


def test_that_a_measure_is_known_by_its_kind_and_day():
    measure = structs.replace(OWN.measure[0], state=MeasureState.OUT_OF_ORDER, date=TODAY)
    found = changes(OWN, structs.replace(OWN, measure=(*OWN.measure, measure)))
    assert [(one.key, one.valid_from) for one in found] == [("measure[airlock 2026-11-24]", TODAY)]


def test_that_services_in_another_order_are_told_once():
    turned = structs.replace(OWN, service=OWN.service[::-1])
    assert keys(OWN, turned) == ["offers"]
    fewer = structs.replace(OWN, service=OWN.service[1:])
    assert keys(OWN, fewer) == [f"service[{OWN.service[0].code}]"]


def test_that_all_of_an_office_that_was_not_known_is_new():
    found = changes(None, OWN)
    assert {one.before for one in found} == {None}
    assert len(found) > 20
    assert "kind" in {one.key for one in found}


def test_that_days_without_a_policy_are_named_and_only_where_one_held():
    moved = structs.replace(OWN, policy=(LATER,))
    assert gap(OWN, moved, TODAY) == Gap(TODAY, date(2026, 12, 31))
    assert gap(OWN, OWN, TODAY) is None
    assert gap(None, moved, TODAY) is None
    assert gap(moved, moved, TODAY) is None
    exception = Exceptional(TODAY + timedelta(days=1), "")
    assert gap(OWN, structs.replace(OWN, exception=(exception,)), TODAY) is None
