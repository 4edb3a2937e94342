"""An alarm that tells of several is new for another of them; two priorities change in time."""

from datetime import UTC, datetime, timedelta

from reception_app.alarm_catalogue import AlarmPriority, Standing, kind_of
from reception_app.alarms import Acknowledged, At, Cause, Gone, Happening, Seen, step

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def cause(kind):
    return Cause(kind, kind, NOW)


def at(seconds=0.0):
    return At(NOW + timedelta(seconds=seconds), 1000.0 + seconds)


def several(kind, *subjects):
    return Seen(Cause(kind, kind, NOW, subjects=subjects))


def in_hand(kind, *subjects):
    alarm, _ = step(None, several(kind, *subjects), at())
    return step(alarm, Acknowledged("peeters"), at(10))[0]


def test_that_another_lost_badge_is_in_nobodys_hands_and_named_first():
    alarm, told = step(in_hand("badge_lost", "7"), several("badge_lost", "7", "9"), at(60))
    assert told == (Happening.ROSE,)
    assert alarm.standing is Standing.NEW
    assert (alarm.by, alarm.acknowledged_at, alarm.cause.since) == ("", None, at(60).now)
    assert alarm.detail == "9, 7"


def test_that_one_subject_less_changes_nothing_and_one_that_returns_is_new():
    alarm = in_hand("priority_waits", "B001", "B002")
    alarm, told = step(alarm, several("priority_waits", "B002"), at(60))
    assert (told, alarm.standing, alarm.detail) == ((), Standing.IN_HAND, "B002")
    alarm, told = step(alarm, several("priority_waits", "B002", "B001"), at(90))
    assert (told, alarm.standing) == ((Happening.ROSE,), Standing.NEW)


def test_that_a_low_alarm_of_many_is_not_made_new_for_each_of_them():
    seldom = kind_of("wait_over").again_after_s
    alarm, told = step(
        in_hand("wait_over", "B001"), several("wait_over", "B002", "B001"), at(seldom - 1)
    )
    assert (told, alarm.standing, alarm.detail) == ((), Standing.IN_HAND, "B002, B001")
    alarm, told = step(alarm, several("wait_over", "B003", "B002", "B001"), at(seldom))
    assert (told, alarm.standing) == ((Happening.ROSE,), Standing.NEW)


def test_that_a_new_alarm_only_grows_and_counts_whom_it_does_not_name():
    alarm, _ = step(None, several("wait_over", "B001"), at())
    many = tuple(f"B{number:03}" for number in range(9, 0, -1))
    alarm, told = step(alarm, several("wait_over", *many), at(5000))
    assert (told, alarm.cause.since) == ((), NOW)
    assert alarm.detail == "B009, B008, B007, B006 +5"


# -- priorities that change ----------------------------------------------------------------------


def test_that_a_held_door_is_high_until_somebody_goes_there_and_low_from_then_on():
    alarm, _ = step(None, Seen(cause("held")), at())
    assert alarm.priority is AlarmPriority.HIGH
    taken, _ = step(alarm, Acknowledged("peeters"), at(20))
    assert taken.priority is AlarmPriority.LOW
    over, _ = step(alarm, Gone(), at(20))
    assert (over.standing, over.priority) == (Standing.OVER, AlarmPriority.LOW)


def test_that_a_closing_round_that_is_not_done_grows_high_and_is_then_new_to_all():
    late, after = cause("close_not_ready"), kind_of("close_not_ready").worse_after_s
    alarm, _ = step(None, Seen(late), at())
    assert alarm.priority is AlarmPriority.LOW
    left, told = step(alarm, Seen(late), at(after))
    assert (told, left.priority, left.cause.since) == ((), AlarmPriority.HIGH, NOW)
    alarm, _ = step(alarm, Acknowledged("peeters"), at(30))
    alarm, told = step(alarm, Seen(late), at(after - 1))
    assert (told, alarm.priority) == ((), AlarmPriority.LOW)
    alarm, told = step(alarm, Seen(late), at(after))
    assert (told, alarm.standing) == ((Happening.ROSE,), Standing.NEW)
    alarm, _ = step(alarm, Acknowledged("peeters"), at(after + 5))
    for seconds in (after + 60, 2 * after + 60):  # worse once, and not again
        alarm, told = step(alarm, Seen(late), at(seconds))
        assert (told, alarm.standing, alarm.priority) == (
            (), Standing.IN_HAND, AlarmPriority.HIGH,
        )  # fmt: skip
