"""From all alarms to the list that somebody can read, and the course that they take."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from device_bridge.protocol.codes import BarrierKind, Mode, Stand
from device_bridge.protocol.state import AlarmState, BarrierState, PlanState
from reception_app.alarm_catalogue import CATALOGUE, AlarmPriority, kind_of
from reception_app.alarms import Shelf
from reception_app.desk.alarm_course import (
    CLOSED_AT_MOST,
    COUNTED_AT_MOST,
    BridgeAlarms,
    Course,
    told,
)
from reception_app.desk.alarm_list import AT_MOST, listed
from reception_app.desk.alarm_sources import from_bridge
from reception_app.desk.links import LinkView
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import AlarmRow, row_with

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MOMENT = Moment(NOW, 1000.0)


def row(kind, device="airlock/main", number=0, **more):
    since = NOW - timedelta(seconds=number)
    made = AlarmRow(f"{kind}.{number}", kind, kind_of(kind).priority, since, device=device)
    return replace(made, **more)


def shown(rows, *, flooding=False, shelves=None):
    return listed(rows, shelves or {}, NOW, flooding=flooding)


def test_that_a_silent_door_control_stands_for_what_follows_from_it():
    rows = [row("comms"), row("sensor", number=1), row("held", number=2), row("forced")]
    found = shown(rows)
    assert [one.kind for one in found.rows] == ["forced", "comms"]
    assert found.rows[1].stands_for == 2


def test_that_a_parent_that_is_over_hides_nothing():
    found = shown([row("comms", active=False), row("sensor", number=1)])
    assert {one.kind for one in found.rows} == {"comms", "sensor"}


def test_that_a_parent_hides_nothing_of_another_device():
    found = shown([row("comms"), row("sensor", "airlock/side", 1)])
    assert {one.kind for one in found.rows} == {"comms", "sensor"}


def test_that_one_lost_controller_is_one_alarm_and_is_taken_in_hand_as_one():
    rows = [row("field_lost", f"shutter/{n}") for n in range(4)]
    rows.append(row("barrier_jammed", "shutter/0", 5))
    (found,) = shown(rows).rows
    assert (found.kind, found.stands_for, len(found.members)) == ("field_lost", 4, 4)
    half = [replace(one, acknowledged=number < 2) for number, one in enumerate(rows)]
    assert not shown(half).rows[0].acknowledged


def test_that_a_lost_controller_stands_for_the_lines_of_its_other_devices_too():
    rows = [
        row("inputs_line", "inputs"), row("panic_line", "panic"),
        row("building_mains", "inputs"),
        row("field_lost", "gate/1"), row("field_lost", "shutter/1"),
    ]  # fmt: skip
    for ordered in (rows, rows[::-1]):
        (found,) = shown(ordered).rows
        assert (found.kind, found.stands_for) == ("field_lost", 4)
        assert found.with_it == ("panic_line", "inputs_line")  # what they lead to stays said
        assert {device for device, _ in found.members} == {"gate/1", "shutter/1"}


def test_that_a_controller_without_gates_and_barriers_is_one_alarm_as_well():
    (found,) = shown([row("panic_line", "panic"), row("inputs_line", "inputs")]).rows
    assert (found.kind, found.with_it) == ("inputs_line", ("panic_line",))


def test_that_a_line_alone_or_beside_what_is_over_stands_for_itself():
    assert [one.kind for one in shown([row("panic_line", "panic")]).rows] == ["panic_line"]
    found = shown([row("panic_line", "panic"), row("field_lost", "gate/1", active=False)])
    assert {one.kind for one in found.rows} == {"panic_line", "field_lost"}


def test_that_a_silent_alarm_is_never_behind_a_lost_controller():
    found = shown([row("panic", "panic"), row("field_lost", "gate/1"), row("panic_line", "panic")])
    assert [one.kind for one in found.rows] == ["panic", "field_lost"]


def test_that_two_parents_of_one_device_count_what_they_stand_for_once():
    rows = [row("comms"), row("comms", number=1), row("sensor", number=2)]
    assert sum(1 + one.stands_for for one in shown(rows).rows) == 3


def test_that_a_shelved_alarm_leaves_the_list_and_is_told_apart():
    power = row("power")
    shelf = Shelf(power.key, "power", NOW, NOW + timedelta(minutes=9), "janssens", "repair")
    found = shown([power, row("held")], shelves={power.key: shelf})
    assert [one.kind for one in found.rows] == ["held"]
    assert [(one.kind, one.shelved_why) for one in found.shelved] == [("power", "repair")]


KINDS = st.sampled_from(sorted(CATALOGUE))
ROWS = st.lists(st.tuples(KINDS, st.integers(0, 40), st.integers(0, 3000)), max_size=300)


@given(ROWS, st.booleans())
def test_that_the_list_is_bounded_and_hides_nothing_critical(seeds, flooding):
    rows = {
        made.key: made
        for kind, device, number in seeds
        for made in (row(kind, f"d/{device}", number),)
    }
    found = shown(rows.values(), flooding=flooding)
    critical = [one for one in rows.values() if one.priority is AlarmPriority.CRITICAL]
    assert len(found.rows) <= AT_MOST
    listed_critical = [one for one in found.rows if one.priority is AlarmPriority.CRITICAL]
    assert len(listed_critical) == min(len(critical), AT_MOST)
    # Every alarm is a row, is stood for by one, or is counted as not shown.
    if not found.more:
        assert sum(1 + one.stands_for for one in found.rows) == len(rows)


def test_that_in_a_flood_each_device_is_told_once():
    rows = [row("held", f"gate/{n % 5}", n) for n in range(500)] + [row("fire", "gate/1")]
    found = shown(rows, flooding=True)
    assert len(found.rows) == 6
    assert found.rows[0].kind == "fire"
    assert sum(one.stands_for + 1 for one in found.rows) == 501
    assert sum(len(one.members) for one in found.rows[1:]) == 500


def test_that_a_held_door_is_high_while_it_is_in_nobodys_hands():
    def told_as(**more):
        alarm = AlarmState("held.outer", "held", 1.0, detail="outer", **more)
        return from_bridge(alarm, NOW, PlanState("plan", 0.1, (), 0, "", confirmed=True)).priority

    assert told_as() is AlarmPriority.HIGH
    assert told_as(acknowledged=True) is AlarmPriority.LOW
    assert told_as(active=False) is AlarmPriority.LOW


# -- the course ------------------------------------------------------------------------------


def followed(course, *rows, after_s=0.0, known=True):
    moment = Moment(NOW + timedelta(seconds=after_s), 1000.0 + after_s)
    tellers = {"": {}, "airlock/main": {}} if known else {"": {}}
    for made in rows:
        tellers[made.device][made.key] = made
    for teller, now in tellers.items():
        course.follow(teller, now, moment)
    return course.rows(tellers)


def test_that_what_ended_is_closed_with_its_time():
    course = Course()
    followed(course, row("held"))
    followed(course, after_s=5)
    (closed,) = course.closed(NOW)
    assert (closed.row.kind, closed.at) == ("held", NOW + timedelta(seconds=5))


def test_that_alarms_of_a_lost_bridge_have_not_ended():
    course, own = Course(), row("bridge_lost", device="")
    followed(course, row("held"))
    followed(course, own, known=False)
    assert course.closed(NOW) == ()
    followed(course, row("held"), after_s=9)
    assert [one.row.kind for one in course.closed(NOW)] == ["bridge_lost"]
    assert course.rate(1009.0).ten_min == 2


def test_that_each_rise_is_counted():
    course = Course()
    (first,) = followed(course, row("held"))
    (same,) = followed(course, row("held"), after_s=1)
    later = replace(row("held"), since=NOW + timedelta(seconds=60))
    (again,) = followed(course, later, after_s=60)
    assert (first.times, same.times, again.times) == (1, 1, 2)


def test_that_the_closed_ones_are_bounded_and_of_one_day():
    course = Course()
    for number in range(CLOSED_AT_MOST + 20):
        followed(course, row("held", number=number), after_s=number)
    assert len(course.closed(NOW)) == CLOSED_AT_MOST
    followed(course, after_s=90_000)
    followed(course, after_s=180_001)
    assert course.closed(NOW + timedelta(seconds=180_001)) == ()


def device(*alarms):
    return BarrierState(
        "shutter/left", BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True,
        sample_age_s=0.1, label="R1", alarms=alarms,
    )  # fmt: skip


def one(told, number=0):
    return [*told.rows.values()][number]


def test_that_an_age_told_anew_moves_no_time():
    first = told(device(AlarmState("jammed", "jammed", 10.0)), "boot", NOW, None)
    later = told(
        device(AlarmState("jammed", "jammed", 20.4)), "boot", NOW + timedelta(seconds=10), first
    )
    assert one(later).since == one(first).since
    risen = told(device(AlarmState("jammed", "jammed", 0.1)), "boot", NOW, first)
    assert one(risen).since != one(first).since


def test_that_three_seconds_are_the_same_rise_and_a_microsecond_more_is_another():
    for age_s in (0.0, 0.1, 0.3, 7.7, 3600.2):
        first = told(device(AlarmState("jammed", "jammed", age_s)), "boot", NOW, None)
        for after, same in ((timedelta(seconds=3), True), (timedelta(seconds=3.000001), False)):
            again = device(AlarmState("jammed", "jammed", age_s))
            for seen in (NOW + after, NOW - after):
                found = told(again, "boot", seen, first)
                assert (one(found) is one(first)) is same, (age_s, after)


def test_that_an_alarm_told_as_before_keeps_its_count_though_others_crowd_it_out():
    course, again = Course(), row("sensor")
    followed(course, replace(again, since=NOW - timedelta(seconds=60)))
    followed(course, after_s=30)
    assert followed(course, again, after_s=60)[0].times == 2
    others = [row("held", number=number) for number in range(COUNTED_AT_MOST)]
    assert followed(course, again, *others, after_s=61)[0].times == 2
    anew = replace(again, since=NOW + timedelta(seconds=62))
    assert followed(course, anew, *others, after_s=62)[0].times == 1  # its count is forgotten


def test_that_a_row_with_something_changed_is_as_one_made_with_it():
    for change in ({"times": 3}, {"course": (), "today": 4}, {"alarm": "x", "handed": None}):
        assert row_with(row("held"), **change) == replace(row("held"), **change)
    with pytest.raises(KeyError):
        row_with(row("held"), nothing=1)


def test_that_only_a_device_that_told_something_is_read_again():
    alarms, still = BridgeAlarms(), structs.replace(device(), name="shutter/right")
    jammed = AlarmState("jammed", "jammed", 0.0)
    link = LinkView(boot="b", devices=(device(jammed), still), number=1, seen_at=1000.0)
    first, other = alarms.news(link, MOMENT)
    assert (first.device, list(first.rows)) == (link.devices[0], ["shutter/left|jammed"])
    assert (other.device, other.rows) == (still, {})
    assert [*alarms.news(link, MOMENT)] == []
    told_anew = replace(link, devices=(device(), still))
    assert [one.device for one in alarms.news(told_anew, MOMENT)] == [told_anew.devices[0]]
    told_anew = replace(link, devices=(device(jammed), still))
    assert len([*alarms.news(told_anew, MOMENT)]) == 1
    assert len([*alarms.news(replace(told_anew, boot="c"), MOMENT)]) == len(link.devices)
    (gone,) = alarms.news(replace(told_anew, boot="c", devices=(still,)), MOMENT)
    assert (gone.device.name, gone.rows) == ("shutter/left", {})


def test_that_what_was_not_taken_in_is_read_once_more():
    alarms, other = BridgeAlarms(), structs.replace(device(), name="shutter/right")
    jammed = AlarmState("jammed", "jammed", 0.0)
    link = LinkView(boot="b", devices=(device(jammed), other), number=1, seen_at=1000.0)
    news = alarms.news(link, MOMENT)
    first = next(news)
    news.close()  # whoever takes it in failed at this one
    assert [one.device for one in alarms.news(link, MOMENT)] == [first.device, other]
    assert [*alarms.news(link, MOMENT)] == []


def test_that_a_bridge_that_has_told_nothing_yet_has_ended_nothing():
    alarms = BridgeAlarms()
    link = LinkView(boot="b", devices=(device(AlarmState("jammed", "jammed", 0.0)),), number=1)
    assert len([*alarms.news(link, MOMENT)]) == 1
    assert [*alarms.news(LinkView(boot="c"), MOMENT)] == []
    told_anew = replace(link, boot="c", number=0)
    assert [one.device for one in alarms.news(told_anew, MOMENT)] == [link.devices[0]]


def test_that_an_age_that_is_no_time_hides_no_alarm():
    old = AlarmState("jammed", "jammed", 1e30)
    first = told(device(old, AlarmState("fire", "fire", 0.0)), "boot", NOW, None)
    assert [row.alarm for row in first.rows.values()] == ["jammed", "fire"]
    assert one(told(device(old), "boot", NOW + timedelta(seconds=1), first)) is one(first)


def test_that_the_course_of_alarms_crowded_out_is_forgotten():
    course = Course()
    for day in range(3):
        rows = [row("held", number=day * 10_000 + n) for n in range(2 * COUNTED_AT_MOST)]
        followed(course, *rows, after_s=day)
        followed(course, after_s=day + 0.5)
    assert len([one for one in rows if course.turns(one.key)]) == COUNTED_AT_MOST
    assert len(course._turns) == COUNTED_AT_MOST


def test_that_an_alarm_that_says_the_same_keeps_its_row_and_another_word_makes_a_new_one():
    jammed = AlarmState("a1", "jammed", 0.0)
    first = told(device(jammed, AlarmState("a2", "jammed", 0.0)), "boot", NOW, None)
    later = NOW + timedelta(seconds=30)
    taken = AlarmState("a2", "jammed", 30.0, acknowledged=True)
    then = told(device(AlarmState("a1", "jammed", 30.0), taken), "boot", later, first)
    assert one(then) is one(first)
    assert (one(then, 1).acknowledged, one(then, 1).since) == (True, one(first, 1).since)
    renamed = structs.replace(then.device, label="R9")
    assert {row.detail for row in told(renamed, "boot", later, then).rows.values()} == {"R9"}


def test_that_a_row_that_rose_again_is_counted_once_and_then_kept():
    course, again = Course(), row("sensor")
    followed(course, replace(again, since=NOW - timedelta(seconds=60)))
    followed(course, after_s=30)
    counted = followed(course, again, after_s=60)[0]
    assert counted.times == 2
    assert followed(course, again, after_s=61)[0] is counted
    assert followed(course, replace(again, acknowledged=True), after_s=62)[0].acknowledged
