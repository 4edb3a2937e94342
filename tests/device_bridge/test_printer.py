"""The rules of the printer: pure."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from device_bridge.printer import (
    KEPT,
    Again,
    Drop,
    Forget,
    Found,
    Idle,
    Keep,
    Look,
    Looked,
    NotKept,
    PrinterFault,
    PrinterState,
    Proof,
    Put,
    Send,
    Sent,
    Stage,
    TakeLook,
    step,
)

GOOD, EMPTY = Look(), Look(PrinterFault.NO_PAPER)


def played(*events, state=None):
    """Return the state after events, and every action in its order."""
    state, done = state or PrinterState(), []
    for now, event in enumerate(events):
        state, actions = step(state, event, float(now))
        done += actions
    return state, done


def stage(state, job="a"):
    return state.job(job).stage


def test_that_a_job_is_recorded_before_it_is_sent():
    state, done = played(Put("a", "v"), Looked(GOOD))
    assert done == [Keep("a", Stage.WANTED), TakeLook(), Keep("a", Stage.SENDING), Send("a")]
    assert stage(state) is Stage.SENDING


def test_that_a_printed_job_leaves_the_spool():
    state, done = played(Put("a", "v"), Looked(GOOD), Sent("a", Proof.PRINTED, GOOD))
    assert stage(state) is Stage.PRINTED
    assert done[-1] == Forget("a")


@pytest.mark.parametrize("fault", [fault for fault in PrinterFault if fault])
def test_that_a_job_is_held_while_the_printer_cannot(fault):
    state, done = played(Put("a", "v"), Looked(Look(fault)))
    assert stage(state) is Stage.HELD
    assert Send("a") not in done


def test_that_a_held_job_is_not_printed_by_itself_when_there_is_paper_again():
    state, done = played(Put("a", "v"), Looked(EMPTY), Idle(), Looked(GOOD), Idle(), Looked(GOOD))
    assert stage(state) is Stage.HELD
    assert Send("a") not in done


@pytest.mark.parametrize("end", [Looked(EMPTY), Sent("a", Proof.UNSURE, GOOD)])
def test_that_a_person_can_ask_again(end):
    first = () if isinstance(end, Looked) else (Looked(GOOD),)
    state, _ = played(Put("a", "v"), *first, end)
    state, done = played(Again("a"), Looked(GOOD), state=state)
    assert done[-1] == Send("a")


@pytest.mark.parametrize("proof", [Proof.PRINTED, Proof.HANDED_OVER])
def test_that_what_was_printed_is_not_asked_again_by_the_same_job(proof):
    state, _ = played(Put("a", "v"), Looked(GOOD), Sent("a", proof, GOOD))
    assert played(Again("a"), state=state) == (state, [])


def test_that_one_job_goes_out_at_a_time_in_their_order():
    state, done = played(Put("a", "v"), Put("b", "w"), Looked(GOOD), Looked(GOOD))
    assert [one for one in done if isinstance(one, Send)] == [Send("a")]
    state, done = played(Sent("a", Proof.PRINTED, GOOD), Looked(GOOD), state=state)
    assert done[-1] == Send("b")


def test_that_a_job_after_an_unsure_one_is_looked_at_first():
    state, _ = played(Put("a", "v"), Put("b", "w"), Looked(GOOD))
    state, done = played(Sent("a", Proof.UNSURE, EMPTY), state=state)
    assert done[-1] == TakeLook()
    state, done = played(Looked(EMPTY), state=state)
    assert (stage(state, "a"), stage(state, "b")) == (Stage.UNSURE, Stage.HELD)


@pytest.mark.parametrize(
    ("found", "becomes"),
    [
        (Stage.WANTED, Stage.HELD),
        (Stage.HELD, Stage.HELD),
        (Stage.SENDING, Stage.UNSURE),
        (Stage.UNSURE, Stage.UNSURE),
    ],
)
def test_that_a_new_life_prints_nothing_of_the_one_before(found, becomes):
    state, done = played(Found("a", "v", found), Idle(), Looked(GOOD))
    assert stage(state) is becomes
    assert done == [Keep("a", becomes), TakeLook()]


def test_that_what_cannot_be_recorded_is_not_sent():
    state, _ = played(Put("a", "v"), NotKept("a"))
    assert (stage(state), state.look.fault) == (Stage.HELD, PrinterFault.SPOOL)


@pytest.mark.parametrize(
    "before",
    [
        (Put("a", "v"), Looked(GOOD), Sent("a", Proof.UNSURE, GOOD)),
        (Found("a", "v", Stage.SENDING),),
    ],
)
def test_that_what_may_be_out_stays_so_where_it_cannot_be_recorded(before):
    state, _ = played(*before, NotKept("a"))
    assert (stage(state), state.look.fault) == (Stage.UNSURE, PrinterFault.SPOOL)


def test_that_a_job_nobody_wants_leaves_the_spool_unless_it_is_being_sent():
    state, done = played(Put("a", "v"), Looked(EMPTY), Drop("a"))
    assert (state.jobs, done[-1]) == ((), Forget("a"))
    sending, _ = played(Put("a", "v"), Looked(GOOD))
    assert played(Drop("a"), state=sending) == (sending, [])


def test_that_only_so_many_printed_ones_are_told_of():
    state = PrinterState()
    for number in range(KEPT + 5):
        name = str(number)
        state, _ = played(Put(name, ""), Looked(GOOD), Sent(name, Proof.PRINTED, GOOD), state=state)
    assert [one.job for one in state.jobs] == [str(number) for number in range(5, KEPT + 5)]


JOBS = some.sampled_from("abc")
LOOKS = some.sampled_from([GOOD, EMPTY, Look(PrinterFault.AWAY), Look(low=True)])
EVENTS = some.one_of(
    some.builds(Put, JOBS, some.just("v")),
    some.builds(Again, JOBS),
    some.builds(Drop, JOBS),
    some.builds(Looked, LOOKS),
    some.builds(Idle),
    some.builds(NotKept, JOBS),
    some.builds(lambda proof, look: (proof, look), some.sampled_from(Proof), LOOKS),
)


@given(some.lists(EVENTS, max_size=40))
def test_that_nothing_goes_out_twice_unasked_whatever_happens(events):
    state, asked, sent = PrinterState(), dict.fromkeys("abc", 0), dict.fromkeys("abc", 0)
    for now, event in enumerate(events):
        happened = event
        if isinstance(event, tuple):
            sending = [one.job for one in state.jobs if one.stage is Stage.SENDING]
            if not sending:
                continue
            happened = Sent(sending[0], *event)
        if isinstance(happened, Put | Again):
            if isinstance(happened, Put) and asked[happened.job]:
                continue  # ids are new
            asked[happened.job] += 1
        state, actions = step(state, happened, float(now))
        for place, action in enumerate(actions):
            if isinstance(action, Send):
                sent[action.job] += 1
                assert actions[place - 1] == Keep(action.job, Stage.SENDING)
        assert sum(one.stage is Stage.SENDING for one in state.jobs) <= 1
        assert all(sent[job] <= asked[job] for job in "abc")


def test_that_a_state_is_a_value():
    state, _ = played(Put("a", "v"))
    assert replace(state) == state
