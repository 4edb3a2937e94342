"""The transition table of airlock.md 6.4, by its row numbers, on the real rules."""

import pytest

from device_bridge.airlock_state import JournalFailed, LoopStalled, Started, WriteUnsure, Written
from device_bridge.airlock_view import view
from device_bridge.plc import Bit, Op, Result
from device_bridge.protocol.answers import Done, NotKnown, Refused, Released, Selected
from device_bridge.protocol.codes import (
    CheckOutcome,
    Door,
    Latch,
    Phase,
    Purpose,
    Refusal,
    Regime,
    Right,
    Role,
    Stage,
)
from device_bridge.protocol.requests import Bind, Cancel, Operate, Reset, Select, SetRegime, Who
from tests.device_bridge.airlock_rig import ALL_RIGHTS, WHO, Rig

CHIEF = Who("janssens", Role.CHIEF, "counter-1")


@pytest.fixture
def rig():
    return Rig()


@pytest.fixture
def held():
    rig = Rig()
    rig.let_in()
    return rig


@pytest.fixture
def passed():
    rig = Rig()
    rig.let_in()
    assert isinstance(rig.pass_check(), Done)
    return rig


def test_that_a_visitor_goes_from_the_street_to_the_reception(rig):
    rig.let_in()
    assert rig.state.phase is Phase.HOLD
    assert isinstance(rig.pass_check(), Done)
    command = rig.operate(rig.select(Door.INNER, Purpose.ENTRY).token)
    assert rig.answers.get(command) is None  # nothing is claimed before the readback
    rig.done(Door.INNER)
    assert rig.answers[command] == [Released(command)]
    rig.swing(Door.INNER, 0)
    assert rig.state.phase is Phase.EMPTY
    assert [d.op for d in rig.drives] == [Op.RELEASE_OUTER, Op.RELEASE_INNER]
    assert "passed_inner" in rig.kinds()
    assert [s for s, _ in rig.state.release.stages] == [
        Stage.ACCEPTED, Stage.RELEASED, Stage.OPENED, Stage.SECURE,
    ]  # fmt: skip


def test_that_the_intent_is_journalled_before_the_drive(rig):
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    intents = [record for record in rig.records if record.intent]
    assert [record.kind for record in intents] == ["operate"]
    assert len(rig.drives) == 1


def test_that_nothing_is_known_after_a_start_until_a_full_sample():  # rows 1, 2, 6
    rig = Rig(started=False)
    rig.feed(Started())
    assert rig.select(Door.OUTER, Purpose.ENTRY).reason is Refusal.NOT_KNOWN
    rig.pass_time(1.3)
    assert rig.state.phase is Phase.EMPTY


def test_that_somebody_found_inside_has_a_session_without_a_visit():  # row 3
    rig = Rig(started=False)
    rig.people = 1
    rig.start()
    assert rig.state.phase is Phase.HOLD
    assert rig.state.session.found
    assert rig.pass_check.__self__.ask(
        Bind("b1", WHO, "airlock/main", "v9", session=rig.state.session.number)
    ) == Done("b1")
    assert isinstance(rig.pass_check(), Done)


@pytest.mark.parametrize(
    ("door", "phase"), [("outer", Phase.OUTER_OPEN), ("inner", Phase.INNER_OPEN)]
)
def test_that_one_open_door_is_found_after_a_start(door, phase):  # row 4
    rig = Rig(started=False)
    rig.bits |= {Bit[f"{door.upper()}_OPEN"]: True, Bit[f"{door.upper()}_CLOSED"]: False}
    rig.bits[Bit[f"{door.upper()}_BOLT"]] = False
    rig.start()
    assert rig.state.phase is phase


def test_that_two_open_doors_latch_a_fault(rig):  # rows 5, 38
    rig.look(outer_bolt=False, inner_bolt=False)
    assert rig.state.latch is Latch.FAULT
    assert "both_not_secure" in rig.alarms()


def test_that_nobody_is_let_in_at_night_without_a_ring(rig):  # row 7
    rig.ask(SetRegime("n1", WHO, "airlock/main", Regime.NIGHT))
    assert rig.select(Door.OUTER, Purpose.ENTRY).reason is Refusal.REGIME
    rig.look(bell=True)
    assert isinstance(rig.select(Door.OUTER, Purpose.ENTRY, call=1), Selected)


def test_that_the_inner_door_stays_shut_when_nobody_is_inside(rig):  # row 9
    assert rig.select(Door.INNER, Purpose.ENTRY).reason is Refusal.NOBODY_INSIDE


def test_that_presence_without_a_passage_is_alarmed(rig):  # row 10
    rig.people = 1
    rig.look()
    assert rig.state.phase is Phase.HOLD
    assert "presence" in rig.alarms()


@pytest.mark.parametrize("door", ["outer", "inner"])
def test_that_a_door_open_without_a_release_is_forced(rig, door):  # row 11
    rig.look(**{f"{door}_open": True, f"{door}_closed": False})
    assert f"forced.{door}" in rig.alarms()
    assert rig.state.latch is Latch.FAULT


def test_that_a_release_nobody_used_is_logged_and_the_airlock_is_empty(rig):  # row 13
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.done(Door.OUTER)
    rig.look(outer_readback=False, outer_bolt=True)
    rig.pass_time(0.1)
    assert rig.state.phase is Phase.EMPTY
    assert rig.state.release.stage is Stage.NOT_USED
    assert rig.state.session is None


def test_that_the_inner_door_is_refused_while_the_outer_is_open(rig):  # row 14, cases 1 and 2
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.done(Door.OUTER)
    rig.look(outer_open=True, outer_closed=False)
    no = rig.select(Door.INNER, Purpose.ENTRY)
    assert no.reason in (Refusal.OTHER_DOOR_NOT_SECURE, Refusal.BUSY)
    assert "outer" in no.detail


def test_that_a_running_release_can_be_cancelled(rig):  # row 15
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.done(Door.OUTER)
    assert rig.ask(Cancel("x1", WHO, "airlock/main")) == Done("x1")
    assert rig.drives[-1].op is Op.CANCEL


def test_that_a_door_held_open_is_alarmed(rig):  # row 17
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.done(Door.OUTER)
    rig.look(outer_open=True, outer_closed=False, outer_readback=False)
    rig.pass_time(31)
    assert "held.outer" in rig.alarms()


def test_that_a_bolt_that_does_not_come_back_latches_a_fault(rig):  # row 21, case 29
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.done(Door.OUTER)
    rig.look(outer_open=True, outer_closed=False, outer_readback=False)
    rig.people = 1
    rig.look(outer_open=False, outer_closed=True)
    rig.pass_time(7)
    assert "not_locked.outer" in rig.alarms()
    assert rig.state.latch is Latch.FAULT


def test_that_two_people_need_a_count_of_two(rig):  # rows 20, 23
    rig.let_in(people=2)
    assert rig.pass_check(count=1).reason is Refusal.COUNT_MISMATCH
    assert isinstance(rig.pass_check(count=2), Done)


def test_that_a_refused_check_leaves_only_the_way_out(held):  # rows 24, 28
    held.pass_check(outcome=CheckOutcome.DECLINED)
    assert held.select(Door.INNER, Purpose.ENTRY).reason is Refusal.NOT_APPROVED
    held.operate(held.select(Door.OUTER, Purpose.RETREAT).token)
    held.done(Door.OUTER)
    held.swing(Door.OUTER, 0)
    assert held.state.phase is Phase.EMPTY
    assert "left_outer" in held.kinds()


def test_that_a_repeated_command_opens_the_door_once(passed):  # row 26, cases 5 and 6
    token = passed.select(Door.INNER, Purpose.ENTRY).token
    request = Operate("same", WHO, "airlock/main", token, 5)
    passed.ask(request)
    passed.done(Door.INNER)
    for _ in range(3):
        assert passed.ask(request) == Released("same")
    assert len(passed.drives) == 2
    other = Operate("same", WHO, "airlock/main", token, 6)
    assert passed.ask(other).reason is Refusal.CONFLICT


def test_that_an_old_tick_is_refused(passed):  # row 27, case 7
    token = passed.select(Door.INNER, Purpose.ENTRY).token
    name = passed.operate(token, tick_age_s=1.2)
    assert passed.answers[name][-1].reason is Refusal.STALE_TICK
    assert len(passed.drives) == 1


def test_that_a_token_dies_after_eight_seconds(passed):
    token = passed.select(Door.INNER, Purpose.ENTRY).token
    passed.pass_time(8.2)
    name = passed.operate(token)
    assert passed.answers[name][-1].reason is Refusal.SELECTION_EXPIRED


def test_that_a_token_of_another_console_is_refused(passed):  # case 8
    token = passed.select(Door.INNER, Purpose.ENTRY).token
    name = passed.operate(token, console="c2")
    assert passed.answers[name][-1].reason is Refusal.NO_SELECTION


def test_that_two_consoles_never_hold_two_tokens(passed):  # case 28
    passed.select(Door.INNER, Purpose.ENTRY)
    assert passed.select(Door.OUTER, Purpose.RETREAT, console="c2").reason is Refusal.BUSY


def test_that_one_approval_is_good_for_one_release(passed):  # row 32, case 14
    passed.operate(passed.select(Door.INNER, Purpose.ENTRY).token)
    passed.done(Door.INNER)
    passed.look(inner_readback=False, inner_bolt=True)
    passed.pass_time(0.1)
    assert passed.state.phase is Phase.HOLD
    assert passed.select(Door.INNER, Purpose.ENTRY).reason is Refusal.NOT_APPROVED


def test_that_a_changed_count_voids_the_approval(passed):  # row 30
    passed.people = 2
    passed.look()
    assert "count_changed" in passed.alarms()
    assert passed.select(Door.INNER, Purpose.ENTRY).reason is Refusal.NOT_APPROVED


def test_that_an_approval_is_for_the_occupant_of_now(passed):  # case 12
    old = passed.state.session.number
    passed.with_state(session=None)
    no = passed.select(Door.INNER, Purpose.ENTRY, session=old)
    assert no.reason is Refusal.STALE_SESSION


def test_that_a_lost_link_is_unknown_and_refuses(held):  # row 40
    held.pass_time(2.0, samples=False)
    assert held.state.phase is Phase.UNKNOWN
    assert "plc_lost" in held.alarms()
    assert held.select(Door.OUTER, Purpose.RETREAT).reason is Refusal.NOT_KNOWN
    assert view(held.state, held.now).outer.position == "unknown"
    held.pass_time(0.2)
    assert held.state.phase is Phase.HOLD
    assert not held.state.session.approved_at


def test_that_a_restarted_plc_voids_everything(passed):  # row 1
    passed.select(Door.INNER, Purpose.ENTRY)
    passed.boot += 1
    passed.look()
    assert passed.state.selection is None
    assert passed.state.session.approved_at is None


def test_that_a_stalled_bridge_forgets_its_tokens(passed):  # case 10
    token = passed.select(Door.INNER, Purpose.ENTRY).token
    passed.feed(LoopStalled(4.5))
    name = passed.operate(token)
    assert passed.answers[name][-1].reason is Refusal.SELECTION_EXPIRED


def test_that_fire_outranks_everything_and_stays_latched(passed):  # rows 42, 43, case 35
    passed.look(fire=True)
    assert passed.state.latch is Latch.EMERGENCY
    assert passed.select(Door.INNER, Purpose.ENTRY).reason is Refusal.LATCHED
    reset = Reset("e1", CHIEF, "airlock/main", Latch.EMERGENCY, "drill", 1)
    assert passed.ask(reset).reason is Refusal.LATCHED  # the cause is still there (case 24)
    passed.look(fire=False)
    assert passed.ask(Reset("e2", CHIEF, "airlock/main", Latch.EMERGENCY, "drill", 1)) == Done("e2")
    passed.pass_time(0.1)
    assert passed.state.phase is Phase.HOLD


def test_that_a_latch_survives_a_restart():
    rig = Rig(started=False)
    rig.start(Started(latch=Latch.FAULT, cause="tamper"))
    assert rig.select(Door.OUTER, Purpose.ENTRY).reason is Refusal.LATCHED


def test_that_whoever_is_inside_gets_out_in_a_fault(held):  # rows 44, 45
    held.look(tamper=True)
    assert held.state.latch is Latch.FAULT
    token = held.select(Door.OUTER, Purpose.OVERRIDE).token
    held.operate(token)
    assert held.drives[-1].op is Op.OVERRIDE_OUTER


def test_that_the_override_never_opens_beside_an_open_inner_door(held):
    held.look(inner_open=True, inner_closed=False)
    no = held.select(Door.OUTER, Purpose.OVERRIDE)
    assert no.reason is Refusal.OTHER_DOOR_NOT_SECURE


def test_that_lockdown_allows_the_way_out_only(passed):  # rows 47, 48
    passed.ask(SetRegime("l1", WHO, "airlock/main", Regime.LOCKDOWN))
    assert passed.select(Door.INNER, Purpose.ENTRY).reason in (Refusal.REGIME, Refusal.NOT_APPROVED)
    assert isinstance(passed.select(Door.OUTER, Purpose.RETREAT), Selected)
    end = SetRegime("l2", WHO, "airlock/main", Regime.DAY)
    assert passed.ask(end).reason is Refusal.NOT_ALLOWED
    assert passed.ask(SetRegime("l3", CHIEF, "airlock/main", Regime.DAY)) == Done("l3")


def test_that_a_key_at_the_door_makes_the_console_read_only(rig):  # row 51
    rig.look(maintenance_key=True)
    assert rig.select(Door.OUTER, Purpose.ENTRY).reason is Refusal.REGIME


def test_that_a_key_without_the_right_moves_nothing(rig):  # row 52, case 20
    select = Select("s9", WHO, "airlock/main", Door.OUTER, Purpose.ENTRY, 0)
    no = rig.ask(select, rights=frozenset({Right.OBSERVE}))
    assert no == Refused("s9", Refusal.NOT_ALLOWED)
    auditor = Who("a", Role.AUDITOR, "p")
    select = Select("s10", auditor, "airlock/main", Door.OUTER, Purpose.ENTRY, 0)
    assert rig.ask(select, rights=ALL_RIGHTS).reason is Refusal.NOT_ALLOWED


def test_that_contacts_that_agree_for_long_are_a_sensor_fault(rig):  # row 39, cases 26, 34
    rig.look(outer_open=True)
    assert rig.state.latch is Latch.NONE
    rig.pass_time(1.7)
    assert "sensor.outer" in rig.alarms()
    assert rig.state.latch is Latch.FAULT


def test_that_a_failed_journal_refuses_and_drives_nothing_more(rig):  # case 12 of reliability.md
    name = rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.feed(JournalFailed(name))
    assert rig.answers[name][-1].reason is Refusal.JOURNAL
    rig.pass_time(0.1)
    assert rig.state.phase is Phase.EMPTY


def test_that_a_refusal_of_the_plc_is_told_with_its_word(rig):
    name = rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.feed(Written(name, Result.INTERLOCK))
    assert rig.answers[name][-1].reason is Refusal.PLC_REFUSED


def test_that_an_unsure_write_ends_as_not_known_and_blocks_the_next(rig):
    name = rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.feed(WriteUnsure(name))
    rig.pass_time(1.6)
    assert rig.answers[name] == [NotKnown(name)]
    assert rig.select(Door.OUTER, Purpose.ENTRY).reason is not None
    rig.pass_time(6)  # the PLC's pulse is over in any case: a sample proves the end
    assert rig.state.phase is Phase.EMPTY


def test_that_a_late_refusal_of_the_plc_does_not_keep_the_door_for_ever(rig):  # devices case 42
    rig.feed(WriteUnsure(rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)))
    rig.pass_time(1.6)
    rig.seq, rig.result = rig.drives[-1].seq, Result.STALE  # it thawed, and refused
    rig.pass_time(6)
    assert rig.state.phase is Phase.EMPTY


def test_that_a_timer_without_an_output_proves_no_release(rig):  # devices case 52
    name = rig.operate(rig.select(Door.OUTER, Purpose.ENTRY).token)
    rig.feed(Written(name, Result.DONE))
    rig.pulse_left = 500
    rig.pass_time(1.6)
    assert rig.answers[name] == [NotKnown(name)]
    assert "not_executed" in {alarm.kind for alarm in rig.state.alarms}


def test_that_a_ring_becomes_one_call(rig):
    rig.look(bell=True)
    rig.look(bell=False)
    rig.look(bell=True)
    assert [call.number for call in rig.state.calls] == [1]
