"""Calls at the outer door: ringing, answered, held, ended, missed; and what they may not do."""

from itertools import product

import pytest

from device_bridge.airlock_calls import KEPT_CALLS, MISSED_ALARM
from device_bridge.airlock_state import Started
from device_bridge.protocol.answers import Done, Refused, Selected
from device_bridge.protocol.codes import CallStage, Door, Purpose, Refusal, Regime, Right, Role
from device_bridge.protocol.requests import AnswerCall, Bind, EndCall, HoldCall, Who
from tests.device_bridge.airlock_rig import WHO, Rig

OTHER = Who("janssens", Role.OFFICER, "counter-3")
RINGING, ANSWERED, HELD = CallStage


def rung(count=1, regime=Regime.DAY):
    rig = Rig(started=False)
    rig.start(Started(regime=regime))
    ring(rig, count)
    return rig


def ring(rig, count):
    for _ in range(count):
        rig.look(bell=True)
        rig.look(bell=False)
        rig.pass_time(2.5)


def ask(rig, kind, call=1, who=WHO, **more):
    return rig.ask(kind(rig.next_id(), who, "airlock/main", call), **more)


def stages(rig):
    return [(call.number, call.stage, call.post) for call in rig.state.calls]


def test_that_a_call_rings_is_answered_held_taken_up_and_ended():
    rig = rung()
    assert stages(rig) == [(1, RINGING, "")]
    assert isinstance(ask(rig, AnswerCall), Done)
    assert stages(rig) == [(1, ANSWERED, "counter-2")]
    assert isinstance(ask(rig, HoldCall), Done)
    assert stages(rig) == [(1, HELD, "counter-2")]
    assert isinstance(ask(rig, AnswerCall, who=OTHER), Done)
    assert stages(rig) == [(1, ANSWERED, "counter-3")]
    assert isinstance(ask(rig, EndCall, who=OTHER), Done)
    assert stages(rig) == []
    told = [(one.kind, one.officer, one.post) for one in rig.records if one.call == 1]
    assert told == [
        ("call", "", ""), ("call_answered", "peeters", "counter-2"),
        ("call_held", "peeters", "counter-2"), ("call_answered", "janssens", "counter-3"),
        ("call_ended", "janssens", "counter-3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "stage"), tuple(product([AnswerCall, HoldCall, EndCall], CallStage))
)
def test_that_another_post_takes_no_conversation_away(kind, stage):
    rig = rung()
    if stage is not RINGING:
        ask(rig, AnswerCall)
    if stage is HELD:
        ask(rig, HoldCall)
    answer, before = ask(rig, kind, who=OTHER), stage is ANSWERED
    if before:
        assert (answer.reason, answer.detail) == (Refusal.BUSY, "call")
        assert stages(rig) == [(1, ANSWERED, "counter-2")]
    elif kind is HoldCall:
        assert answer.reason is Refusal.BAD_REQUEST
    else:
        assert isinstance(answer, Done)


def test_that_a_second_call_in_a_conversation_puts_the_first_on_hold():
    rig = rung(2)
    ask(rig, AnswerCall, 1)
    assert isinstance(ask(rig, AnswerCall, 2), Done)
    assert stages(rig) == [(1, HELD, "counter-2"), (2, ANSWERED, "counter-2")]


def test_that_without_the_right_or_the_call_nothing_changes():
    rig = rung()
    watching = frozenset({Right.OBSERVE})
    for kind in (AnswerCall, HoldCall, EndCall):
        assert ask(rig, kind, rights=watching).reason is Refusal.NOT_ALLOWED
        assert ask(rig, kind, who=Who("a", Role.AUDITOR, "x")).reason is Refusal.NOT_ALLOWED
    assert ask(rig, AnswerCall, 9).reason is Refusal.BAD_REQUEST
    assert stages(rig) == [(1, RINGING, "")]
    # Who wants to end what is over has what they wanted.
    assert isinstance(ask(rig, EndCall, 9), Done)


def test_that_the_same_answer_told_again_answers_once():
    rig = rung()
    first = AnswerCall("r-same", WHO, "airlock/main", 1)
    assert rig.ask(first) == rig.ask(first)
    assert rig.kinds().count("call_answered") == 1
    assert isinstance(ask(rig, AnswerCall), Done)
    assert rig.kinds().count("call_answered") == 1


def test_that_a_ring_that_nobody_answered_is_missed_and_an_alarm():
    rig = rung()
    rig.pass_time(590)
    assert stages(rig)
    rig.pass_time(15)
    assert stages(rig) == []
    assert rig.kinds().count("call_missed") == 1
    assert [a.alarm for a in rig.state.alarms if not a.acknowledged] == [MISSED_ALARM]


def test_that_the_wait_of_whoever_rang_first_outlasts_thirty_rings():
    rig = rung()
    first = rig.state.calls[0]
    ring(rig, 29)
    assert rig.state.calls[0] == first
    assert [call.number for call in rig.state.calls] == [1, *range(12, 31)]
    rig.ask(Bind(rig.next_id(), WHO, "airlock/main", "v-1", call=12))
    ask(rig, AnswerCall, 13)
    ring(rig, 20)
    kept = [(call.number, call.visit, call.stage) for call in rig.state.calls[:4]]
    assert len(rig.state.calls) == KEPT_CALLS
    assert kept == [(1, "", RINGING), (12, "v-1", RINGING), (13, "", ANSWERED), (34, "", RINGING)]


def test_that_among_calls_of_all_others_the_first_stays_too():
    rig = rung(KEPT_CALLS)
    for call in range(1, KEPT_CALLS + 1):
        ask(rig, AnswerCall, call)
    ring(rig, 1)
    assert [call.number for call in rig.state.calls] == [1, *range(3, KEPT_CALLS + 2)]


def test_that_an_answered_call_is_never_missed_and_ends_when_it_is_forgotten():
    rig = rung()
    rig.pass_time(300)
    ask(rig, AnswerCall)
    rig.pass_time(590)
    assert stages(rig) == [(1, ANSWERED, "counter-2")]
    rig.pass_time(15)
    assert stages(rig) == []
    assert "call_missed" not in rig.kinds()
    ended = [one for one in rig.records if one.kind == "call_ended"]
    assert [(one.outcome, one.post) for one in ended] == [("expired", "counter-2")]
    assert rig.alarms() == set()


def select(rig, call, **more):
    return rig.select(Door.OUTER, Purpose.ENTRY, call=call, visit="", **more)


@pytest.mark.parametrize("stage", CallStage)
def test_that_a_release_inside_a_call_meets_the_same_guards(stage):
    """Nobody speaks a door open: with the inner door open it is refused, whatever the call says."""

    def called():
        rig = rung(regime=Regime.NIGHT)
        if stage is not RINGING:
            ask(rig, AnswerCall)
        if stage is HELD:
            ask(rig, HoldCall)
        return rig

    rig = called()
    rig.look(inner_closed=False, inner_open=True, inner_bolt=False)
    assert isinstance(select(rig, 1), Refused)
    assert rig.drives == [] or all(drive.op == 3 for drive in rig.drives)  # cancels alone
    rig = called()
    token = select(rig, 1)
    assert isinstance(token, Selected)
    rig.operate(token.token)
    assert len(rig.drives) == 1
    assert stages(rig) == []  # whoever rang is on the way in


def test_that_at_night_a_call_that_was_ended_opens_nothing():
    """Hung up before the release: the entry has no call any more (INV-1, mode NIGHT)."""
    rig = rung(regime=Regime.NIGHT)
    ask(rig, AnswerCall)
    token = select(rig, 1)
    ask(rig, EndCall)
    operate = rig.operate(token.token)
    assert rig.answers[operate][-1].reason is Refusal.REGIME
    assert rig.drives == []
    assert select(rig, 1).reason is Refusal.REGIME
