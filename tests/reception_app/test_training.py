"""The judge of an exercise: what was done and how fast, what was missed, what was wrong."""

from hypothesis import given
from hypothesis import strategies as st

from reception_app.services import Text
from reception_app.training import (
    REFUSED_KEY,
    STATE,
    Briefing,
    Exercise,
    Expected,
    Fact,
    Happening,
    Mark,
    Sight,
    Wrong,
    judge,
)


def text(said):
    return Text(said, said, said)


RELEASED = Sight("operate", {"door": "outer", "purpose": ("entry", "exit")})
IN_HAND = Sight(state="alarm.fire", so="active_acknowledged")
TRIED = Sight(REFUSED_KEY, {"deed": ("arm", "release")})


def exercise(*expect, wrong=()):
    return Exercise(
        text("x"), Briefing("x", "x", "x"), 100, (Happening(5, do="bell"),), expect, wrong
    )


def expected(see=RELEASED, within_s=20, **more):
    return Expected(text("y"), see, within_s, **more)


def operate(at_s, door="outer", purpose="entry"):
    return Fact(at_s, "operate", {"door": door, "purpose": purpose, "officer": "peeters"})


def became(at_s, value, name="alarm.fire"):
    return Fact(at_s, STATE, {"name": name, "value": value})


def marks(verdict):
    return [line.mark for line in verdict.lines]


def test_that_a_deed_in_time_counts_from_its_moment():
    (line,) = judge(exercise(expected(from_s=5)), [operate(17)], 30).lines
    assert (line.mark, line.moment_s, line.took_s, line.left_s) == (Mark.IN_TIME, 5, 12, 8)


def test_that_the_last_moment_is_in_time_and_a_little_more_is_late():
    whole = exercise(expected(from_s=5))
    assert marks(judge(whole, [operate(25)], 30)) == [Mark.IN_TIME]
    assert marks(judge(whole, [operate(25.1)], 30)) == [Mark.LATE]


def test_that_what_was_done_before_its_moment_does_not_count():
    assert marks(judge(exercise(expected(from_s=5)), [operate(4.9)], 6)) == [Mark.OPEN]


def test_that_another_deed_is_not_the_one_expected():
    facts = [operate(10, door="inner"), operate(10, purpose="retreat"), Fact(10, "check", {})]
    assert marks(judge(exercise(expected(from_s=5)), facts, 11)) == [Mark.OPEN]


def test_that_a_line_is_to_come_open_overdue_and_missed_in_turn():
    whole = exercise(expected(from_s=5))
    seen = [marks(judge(whole, [], after))[0] for after in (4, 5, 25, 25.5)]
    assert seen == [Mark.TO_COME, Mark.OPEN, Mark.OPEN, Mark.OVERDUE]
    assert marks(judge(whole, [], 30, over=True)) == [Mark.MISSED]


def test_that_a_deed_answers_one_line_only():
    whole = exercise(expected(from_s=5), expected(from_s=5))
    assert marks(judge(whole, [operate(10)], 12)) == [Mark.IN_TIME, Mark.OPEN]
    assert marks(judge(whole, [operate(10), operate(11)], 12)) == [Mark.IN_TIME, Mark.IN_TIME]


def test_that_what_follows_counts_from_when_the_one_before_it_was_done():
    whole = exercise(expected(from_s=5), expected(follows=True, within_s=4))
    assert marks(judge(whole, [], 40)) == [Mark.OVERDUE, Mark.TO_COME]
    first, then = judge(whole, [operate(30), operate(33)], 40).lines
    assert (first.mark, then.mark, then.took_s) == (Mark.LATE, Mark.IN_TIME, 3)
    assert marks(judge(whole, [], 40, over=True)) == [Mark.MISSED, Mark.MISSED]


def test_that_a_state_counts_from_its_moment_also_when_it_was_so_before():
    whole = exercise(expected(IN_HAND, from_s=5))
    (line,) = judge(whole, [became(2, "active_acknowledged")], 6).lines
    assert (line.mark, line.took_s) == (Mark.IN_TIME, 0)
    gone = [became(2, "active_acknowledged"), became(3, "none")]
    assert marks(judge(whole, gone, 6)) == [Mark.OPEN]
    again = [*gone, became(9, "active_acknowledged", "alarm.tamper"), became(11, IN_HAND.so)]
    assert judge(whole, again, 12).lines[0].took_s == 6


def test_that_what_was_tried_and_refused_is_told_with_its_reason():
    whole = exercise(expected(from_s=5), wrong=(Wrong(text("z"), TRIED, 5, 50),))
    tried = [Fact(at, REFUSED_KEY, {"deed": "release", "why": "count_open"}) for at in (4, 20, 51)]
    verdict = judge(whole, [operate(6), *tried], 60)
    assert [(fault.at_s, fault.why) for fault in verdict.faults] == [(20, "count_open")]
    assert verdict.complete
    assert not verdict.passed


def test_that_all_in_time_and_nothing_wrong_has_passed():
    whole = exercise(expected(from_s=5), wrong=(Wrong(text("z"), TRIED),))
    assert judge(whole, [operate(6)], 60).passed
    assert not judge(whole, [operate(60)], 60).passed


facts = st.lists(
    st.one_of(
        st.builds(operate, st.floats(-10, 120), st.sampled_from(["outer", "inner"])),
        st.builds(became, st.floats(-10, 120), st.sampled_from(["active_acknowledged", "none"])),
    ),
    max_size=12,
)


@given(facts, st.floats(0, 120))
def test_that_the_order_in_which_facts_arrive_changes_no_verdict(found, elapsed_s):
    whole = exercise(expected(from_s=5), expected(IN_HAND), expected(follows=True))
    told = judge(whole, found, elapsed_s, over=True)
    assert told == judge(whole, reversed(found), elapsed_s, over=True)
    assert Mark.OPEN not in marks(told)
    assert all(line.took_s is None or line.took_s >= 0 for line in told.lines)
