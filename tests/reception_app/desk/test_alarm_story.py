"""The course of an alarm, from what was seen and what is on record: in order, and bounded."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.alarm_story import AT_MOST, Story
from reception_app.desk.states.alarms import (
    AlarmMoment,
    AlarmPriority,
    AlarmRow,
    AlarmTurn,
    ClosedAlarm,
)
from reception_app.store import AlarmDeed, AlarmDid
from tests.conftest import until
from tests.reception_app.desk.test_alarm_record import alarms

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
POST = "counter-2"
ROW = AlarmRow("held.outer", "held", AlarmPriority.LOW, NOW, device="airlock/main", detail="outer")
OWN = AlarmRow("sound", "sound", AlarmPriority.LOW, NOW)


def at(minutes):
    return NOW + timedelta(minutes=minutes)


def deed(did, after, number, /, **more):
    named = {"by": "peeters", "post": POST, "kind": "held", "device": "airlock/main"}
    return AlarmDeed(did, **{**named, "alarm": "held.outer", **more}, at=at(after),
                     revision=number)  # fmt: skip


def story(*deeds, rises=()):
    record = AlarmRecord()
    record.take(deeds)
    record.take_rises(rises)
    return Story(record, "Europe/Brussels", POST, lambda who: f"insp. {who}", lambda post: post[-1])


def turns(told, row=ROW, seen=(), now=60):
    return [(one.turn, one.who) for one in told.told(row, seen, at(now)).course]


def test_that_the_course_is_told_in_order_with_who_did_what():
    told = story(
        deed(AlarmDid.GIVEN, 1, 1, detail="1, 3", by="console"),
        deed(AlarmDid.ACKNOWLEDGED, 2, 2, by="janssens"),
        deed(AlarmDid.SHELVED, 3, 3, minutes=10, by="janssens"),
        deed(AlarmDid.HANDED, 15, 4, by="janssens", to="claes", to_post="counter-3"),
        deed(AlarmDid.ACKNOWLEDGED, 16, 5, by="claes"),
    )
    row = told.told(ROW, (AlarmMoment(at(20), AlarmTurn.CLEARED),), at(60))
    assert [one.turn for one in row.course] == [
        AlarmTurn.ROSE, AlarmTurn.GIVEN, AlarmTurn.TAKEN, AlarmTurn.SHELVED, AlarmTurn.BACK,
        AlarmTurn.HANDED, AlarmTurn.TAKEN, AlarmTurn.CLEARED,
    ]  # fmt: skip
    assert row.course[1].to == ("1", "3")
    assert row.course[3].until == row.course[4].at == at(13)
    assert row.course[5].to == ("insp. claes", "3")
    assert [one.who for one in row.course if one.turn is AlarmTurn.TAKEN] == [
        "insp. janssens", "insp. claes",
    ]  # fmt: skip


def test_that_a_shelving_that_was_ended_does_not_come_back_by_itself():
    told = story(
        deed(AlarmDid.SHELVED, 3, 1, minutes=10), deed(AlarmDid.UNSHELVED, 5, 2),
    )  # fmt: skip
    assert [turn for turn, _ in turns(told)] == [
        AlarmTurn.ROSE, AlarmTurn.SHELVED, AlarmTurn.UNSHELVED,
    ]  # fmt: skip


def test_that_one_that_is_still_put_aside_has_not_come_back():
    told = story(deed(AlarmDid.SHELVED, 3, 1, minutes=30))
    assert [turn for turn, _ in turns(told, now=10)] == [AlarmTurn.ROSE, AlarmTurn.SHELVED]


def test_that_a_long_course_keeps_its_beginning_and_its_end():
    deeds = [deed(AlarmDid.ACKNOWLEDGED, n, n, by=f"p{n}") for n in range(1, 40)]
    found = turns(story(*deeds))
    assert len(found) == AT_MOST
    assert found[0] == (AlarmTurn.ROSE, "")
    assert found[-1] == (AlarmTurn.TAKEN, "insp. p39")


def test_that_nothing_is_told_of_an_alarm_of_which_nothing_is_known():
    assert story().told(ROW, (AlarmMoment(NOW, AlarmTurn.ROSE),), NOW).course == ()


def test_that_todays_rises_of_the_journal_are_counted_and_those_of_yesterday_are_not():
    midnight = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)  # of the office: an hour before UTC's
    rises = [
        (midnight - timedelta(minutes=1), "airlock/main held.outer"),
        (midnight + timedelta(minutes=1), "airlock/main held.outer"),
        (at(-60), "airlock/main held.outer"),
        (at(-50), "airlock/main held.inner"),
        (at(0) + timedelta(seconds=1), "airlock/main held.outer"),
    ]
    row = story(rises=rises).told(ROW, (), at(5))
    assert row.today == 3
    assert [one.turn for one in row.course] == [AlarmTurn.ROSE, AlarmTurn.AGAIN, AlarmTurn.AGAIN]
    assert row.course[-1].at == ROW.since  # told once, though both tell it


def test_that_the_failed_releases_of_today_are_counted_for_each_door():  # airlock.md 9, row 9
    rises = [
        (at(-60), "airlock/main not_executed.outer"),
        (at(-40), "airlock/main held.outer"),
        (at(-20), "airlock/main not_executed.inner"),
        (at(0), "airlock/main not_executed.outer"),
    ]
    for door, failed in (("outer", 2), ("inner", 1)):
        row = replace(ROW, alarm=f"not_executed.{door}", kind="not_executed", detail=door)
        assert story(rises=rises).told(row, (), at(5)).today == failed


def test_that_the_alarm_of_an_element_is_found_in_its_journal():
    row = replace(ROW, alarm="jammed:shutter/left", device="shutter/left", kind="barrier_jammed")
    rises = [(at(-60), "shutter/left jammed"), (at(0), "shutter/left jammed")]
    assert story(rises=rises).told(row, (), at(5)).today == 2


def test_that_an_alarm_of_this_console_claims_no_count_of_the_day():
    assert story().told(OWN, (), NOW).today == 0


def test_that_of_a_device_of_its_own_a_post_is_told_its_own_deeds_alone():
    told = story(
        deed(AlarmDid.ACKNOWLEDGED, 1, 1, alarm="sound", kind="sound", device=""),
        deed(AlarmDid.ACKNOWLEDGED, 2, 2, alarm="sound", kind="sound", device="", post="counter-3",
             by="claes"),
    )  # fmt: skip
    assert turns(told, OWN) == [(AlarmTurn.ROSE, ""), (AlarmTurn.TAKEN, "insp. peeters")]


def test_that_a_note_stands_with_the_alarm_that_rose_when_it_says():
    first = ClosedAlarm(replace(ROW, since=at(-30)), at(-20))
    second = ClosedAlarm(ROW, at(5))
    told = story(deed(AlarmDid.CLOSED, 8, 1, reason="hersteld", since=at(-30)))
    newest, oldest = told.closed((second, first), at(10))
    assert (newest.note, oldest.note) == ("", "hersteld")


def test_that_a_note_on_what_this_console_did_not_see_end_stands_by_itself():
    told = story(deed(AlarmDid.CLOSED, 4, 1, reason="hersteld", since=at(-300), detail="outer"))
    first, second = told.closed((ClosedAlarm(ROW, at(5)),), at(10))
    assert (first.row.since, first.note) == (ROW.since, "")
    assert (second.row.since, second.note) == (at(-300), "hersteld")
    assert second.row.detail == "outer"


def test_that_a_note_about_somebody_astray_does_not_tell_who_it_was():
    note = deed(AlarmDid.CLOSED, 4, 1, alarm="zone_breach.visit:1", kind="zone_breach", device="",
                reason="terug", since=at(0))  # fmt: skip
    (one,) = story(note).closed((), at(10))
    assert one.row.detail == "–"


@pytest.mark.parametrize(("by", "pending"), [("peeters", True), ("claes", False), ("maes", False)])
def test_that_a_handing_on_outlasts_a_late_word_of_whoever_did_it(by, pending):
    record = AlarmRecord()
    record.take((deed(AlarmDid.HANDED, 1, 1, by="peeters", to="claes"),))
    # A journal may leave out its device, and comes after what was done in its office.
    record.take((deed(AlarmDid.ACKNOWLEDGED, 2, 2, by=by, device="", kind=""),))
    assert (record.handed(ROW.key, ROW.since) is not None) is pending


def test_that_what_was_handed_on_before_it_rose_anew_is_nobody_s():
    record = AlarmRecord()
    record.take((deed(AlarmDid.HANDED, -5, 1, by="peeters", to="claes"),))
    assert record.handed(ROW.key, ROW.since) is None


def test_that_what_ended_is_not_told_what_came_after_it():
    first = ClosedAlarm(replace(ROW, since=at(-30)), at(-20))
    told = story(deed(AlarmDid.ACKNOWLEDGED, -25, 1), deed(AlarmDid.ACKNOWLEDGED, 3, 2))
    (one,) = told.closed((first,), at(10))
    assert [turn.turn for turn in one.row.course] == [AlarmTurn.ROSE, AlarmTurn.TAKEN]


def test_that_the_list_of_closed_ones_is_bounded():
    deeds = [
        deed(AlarmDid.CLOSED, n, n, alarm=f"held.{n}", reason="x", since=at(n - 1))
        for n in range(1, 150)
    ]
    assert len(story(*deeds).closed((), at(150))) == 100


@pytest.mark.parametrize("times", [2])
def test_that_a_bridge_that_tells_it_twice_a_day_is_counted_from_the_record(bench, times):
    async def scene(desk):
        for _ in range(times):
            bench.bridge.look(mains=False)
            await bench.told(desk)
            await desk.alarms.acknowledge()
            bench.bridge.look(mains=True)
            bench.bridge.pass_time(10)
            await bench.told(desk)
        bench.bridge.look(mains=False)
        await bench.told(desk)
        await bench.drained(desk)
        await desk.alarms.read()
        await until(lambda: alarms(desk)["mains"].today == times + 1, what="the count")

    bench.clock.now = NOW.replace(hour=9, minute=0, second=58)
    bench.run(scene)
