"""The rules of a speed gate: who may pass, who did, and what is told of everything else."""

import itertools

import pytest

from device_bridge.airlock_state import Record, WriteUnsure
from device_bridge.field import FieldOp, GateBit
from device_bridge.gate_guards import GUARDS
from device_bridge.gate_passage import HELD_S
from device_bridge.gate_state import EVENTS
from device_bridge.gate_view import unlike, view
from device_bridge.grants import Book, book_of
from device_bridge.plc import Result
from device_bridge.protocol.codes import (
    Direction,
    GateOutcome,
    GateStand,
    Stage,
)
from tests.device_bridge.gate_rig import CARD, IN, NOON, OUT, Scene, grant


@pytest.fixture
def scene():
    made = Scene(grant())
    made.see()
    return made


# -- a card ----------------------------------------------------------------------------------------


def test_that_a_granted_card_opens_once_and_its_passage_is_told(scene):
    scene.present()
    assert scene.drives == [FieldOp.GATE_IN]
    assert scene.records[0] == ("card", "granted")
    assert scene.stand is GateStand.GRANTED
    scene.written()
    scene.opens()
    assert scene.stand is GateStand.OPEN
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE)
    assert scene.stand is GateStand.PASSAGE
    scene.passed_in += 1
    scene.see()
    assert scene.stand is GateStand.CLOSED
    assert scene.told == ["granted", "passed"]
    first, last = scene.state.events
    assert (last.credential, last.direction, last.visit) == (CARD, Direction.IN, "v1")
    assert last.seq == first.seq + 1
    assert scene.see() == ()  # and nothing twice


def test_that_a_grant_is_not_a_passage(scene):
    scene.present()
    scene.opens()
    scene.see()
    assert scene.told == ["granted", "not_used"]
    assert view(scene.state, scene.now).movement.stages[-1].stage is Stage.NOT_USED


def test_that_the_intent_is_on_record_before_the_gate_is_asked(scene):
    actions = scene.present()
    recorded = [isinstance(one, Record) and one.intent for one in actions]
    assert recorded.index(True) < len(actions) - 1


@pytest.mark.parametrize(
    ("given", "way", "outcome"),
    [
        ({"card": "00000001"}, IN, "unknown_card"),
        ({"zones": ("cells",)}, IN, "wrong_zone"),
        ({"direction": Direction.OUT}, IN, "wrong_direction"),
        ({"direction": Direction.IN}, OUT, "wrong_direction"),
        ({"since": NOON + 100}, IN, "not_yet"),
        ({"until": NOON - 1}, IN, "expired"),
    ],
)
def test_that_a_card_is_refused_by_name_and_nothing_moves(given, way, outcome):
    scene = Scene(grant(**given))
    scene.see()
    scene.present(way=way)
    assert (scene.drives, scene.told) == ([], [outcome])
    assert scene.records == [("card", outcome)]
    scene.see()
    assert scene.told == [outcome]


def test_that_nobody_is_locked_in_by_a_clock():
    scene = Scene(grant(until=NOON - 1))
    scene.see()
    scene.present(way=OUT)
    assert scene.drives == [FieldOp.GATE_OUT]


def test_that_of_a_badge_that_is_issued_again_only_the_newest_issue_counts():
    scene = Scene(grant(generation=1), grant(generation=2, zones=("cells",)))
    scene.see()
    scene.present()
    assert (scene.drives, scene.told) == ([], ["wrong_zone"])


def test_that_a_card_is_not_replayed_by_a_bridge_that_starts():
    scene = Scene(grant())
    scene.present()
    scene.see()
    assert (scene.drives, scene.told) == ([], [])


def test_that_a_card_of_the_time_when_nobody_looked_opens_nothing(scene):
    scene.present(after=1.5)
    assert (scene.drives, scene.told) == ([], ["late"])


def test_that_a_card_of_another_life_of_the_controller_opens_nothing(scene):
    scene.boot = 2
    scene.present()
    assert (scene.drives, scene.told) == ([], [])


def test_that_a_card_that_was_overtaken_is_told(scene):
    scene.cards += 1
    scene.present()
    assert scene.told == ["missed", "granted"]
    assert scene.state.events[0].detail == "1"


def test_that_the_readers_count_may_wrap():
    scene = Scene(grant())
    scene.cards = 0xFFFF
    scene.see()
    scene.present()
    assert scene.drives == [FieldOp.GATE_IN]


def test_that_a_second_card_waits_until_the_first_one_has_passed():
    scene = Scene(grant(), grant("00000002"))
    scene.see()
    scene.present()
    scene.opens()
    scene.present("00000002", bits=(GateBit.OPEN_IN,))
    assert scene.drives == []
    assert scene.told == ["granted", "busy"]


@pytest.mark.parametrize(
    ("bits", "ready", "outcome"),
    [
        ((GateBit.OBSTRUCTED,), True, "not_ready"),
        ((GateBit.IN_LANE,), True, "not_ready"),
        ((), False, "not_ready"),
        ((GateBit.OPEN_OUT,), True, "busy"),
        ((GateBit.OPEN_IN, GateBit.OPEN_OUT), True, "not_ready"),
    ],
)
def test_that_a_good_card_opens_no_gate_that_is_not_free(scene, bits, ready, outcome):
    scene.cards, scene.way, scene.card = 1, IN, int(CARD, 16)
    scene.see(*bits, ready=ready)
    assert scene.drives == []
    assert scene.told[-1] == outcome


def test_that_a_card_passed_back_is_refused_where_that_is_wanted():
    for anti_passback, told in ((True, "passed_back"), (False, "granted")):
        scene = Scene(grant(), anti_passback=anti_passback)
        scene.last_way = {(CARD, "v1"): Direction.IN}
        scene.see()
        scene.present()
        assert scene.told == [told]


def test_that_a_whole_that_cannot_be_trusted_lets_nobody_through_and_is_an_alarm(scene):
    scene.book = Book(trusted=False)
    scene.present()
    assert scene.told == ["unknown_card"]
    assert "grants" in scene.alarms()


# -- what came of it -------------------------------------------------------------------------------


def test_that_two_on_one_grant_are_an_alarm_and_counted_as_one_passage(scene):
    scene.present()
    scene.opens()
    scene.walks(2, GateBit.TAILGATE)
    assert scene.told == ["granted", "tailgated"]
    assert "tailgating" in scene.raised()


def test_that_two_are_seen_by_the_count_alone(scene):
    scene.present()
    scene.opens()
    scene.walks(2)
    assert scene.told[-1] == "tailgated"
    assert scene.raised() == {"tailgating"}


def test_that_whoever_comes_the_other_way_is_no_passage_of_the_card(scene):
    scene.present()
    scene.opens()
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE, GateBit.WRONG_WAY)
    assert scene.stand is GateStand.ALARM
    scene.passed_out += 1
    scene.see()
    assert scene.told == ["granted", "against"]
    assert "wrong_way" in scene.raised()
    assert view(scene.state, scene.now).movement.stages[-1].stage is Stage.STOPPED


def test_that_an_obstruction_is_no_passage(scene):
    scene.present()
    scene.opens()
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE, GateBit.OBSTRUCTED)
    assert "obstruction" in scene.alarms()
    scene.see()
    assert scene.told[-1] == "obstructed"
    assert "obstruction" not in scene.alarms()


def test_that_a_grant_that_does_not_open_is_told_within_the_proof(scene):
    scene.present()
    scene.written()
    while scene.state.passing:
        scene.see(after=0.5)
    assert scene.told == ["granted", "not_opened"]
    assert "not_executed" in scene.raised()


def test_that_a_write_nobody_knows_of_is_looked_at_and_never_repeated(scene):
    scene.present()
    scene.feed(WriteUnsure(scene.state.movement.command))
    assert scene.state.passing is not None
    scene.opens()
    assert scene.drives == []
    scene.walks()
    assert scene.told[-1] == "passed"


@pytest.mark.parametrize("result", [r for r in Result if r not in (Result.DONE, Result.NONE)])
def test_that_a_controller_that_refuses_lets_nobody_through(scene, result):
    scene.present()
    scene.written(result)
    assert scene.told == ["granted", "not_opened"]
    scene.see()
    scene.present()
    assert scene.drives == [FieldOp.GATE_IN]  # the next card is judged anew


def test_that_nothing_opens_without_a_record(scene):
    scene.present()
    scene.unrecorded()
    assert scene.told == ["granted", "no_record"]


def test_that_a_link_that_goes_while_somebody_passes_leaves_it_not_known(scene):
    scene.present()
    scene.opens()
    scene.wait(1.6)
    assert scene.told[-1] == "not_known"
    assert scene.stand is GateStand.UNKNOWN
    assert "link" in scene.alarms()
    scene.passed_in += 1
    scene.see()  # back, and one more counted: nobody knows whose
    assert scene.told[-1] == "not_known"
    assert scene.state.events[-1].credential == ""
    assert "forced" not in scene.raised()


def test_that_a_grant_that_ends_while_somebody_walks_is_their_passage(scene):
    scene.present()
    scene.opens()
    scene.book = book_of(2, ())
    scene.walks()
    assert scene.told[-1] == "passed"  # case 68: the visit ended mid-passage
    scene.present(way=OUT)
    assert scene.told[-1] == "unknown_card"


def test_that_a_gate_that_stays_open_is_an_alarm(scene):
    scene.present()
    scene.opens()
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE)
    for _ in range(int(HELD_S / 0.5) + 2):
        scene.see(GateBit.OPEN_IN, GateBit.IN_LANE, after=0.5)
    assert "held" in scene.alarms()
    scene.passed_in += 1
    scene.see()
    assert "held" not in scene.alarms()
    assert scene.told[-1] == "passed"


# -- nobody's --------------------------------------------------------------------------------------


def test_that_an_opening_nobody_granted_is_forced(scene):
    scene.opens()
    assert scene.told == ["forced"]
    assert scene.stand is GateStand.ALARM
    assert scene.raised() == {"forced"}


def test_that_a_passage_nobody_granted_is_forced(scene):
    scene.passed_out += 1
    scene.see()
    assert scene.told == ["forced"]
    assert scene.state.events[-1].direction is Direction.OUT


def test_that_an_opening_found_by_a_bridge_that_starts_is_nobodys_and_no_alarm():
    scene = Scene(grant())
    scene.see(GateBit.OPEN_IN)
    scene.passed_in += 1
    scene.see(GateBit.OPEN_IN, GateBit.IN_LANE)
    assert scene.told == ["not_known"]
    assert not scene.raised()
    scene.see()
    scene.passed_in += 1
    scene.see()
    assert scene.told == ["not_known", "forced"]


def test_that_fire_is_shown_and_commanded_by_nobody(scene):
    freed = (GateBit.FREED, GateBit.OPEN_IN, GateBit.OPEN_OUT)
    scene.see(*freed, ready=False)
    assert scene.stand is GateStand.FREED
    assert scene.alarms() == {"freed"}
    scene.passed_out += 5
    scene.see(*freed, ready=False)
    assert scene.told == ["freed", "not_known"]
    assert scene.select().detail == "fire"
    scene.cards, scene.way, scene.card = 1, IN, int(CARD, 16)
    scene.see(*freed, ready=False)
    assert scene.drives == []
    scene.see()
    assert scene.told[-1] == "restored"
    assert scene.stand is GateStand.CLOSED
    assert "forced" not in scene.raised()


def test_that_fire_in_the_middle_of_a_passage_leaves_it_not_known(scene):
    scene.present()
    scene.opens()
    scene.see(GateBit.FREED, GateBit.OPEN_IN, GateBit.OPEN_OUT, ready=False)
    assert scene.told == ["granted", "freed", "not_known"]


# -- the whole -------------------------------------------------------------------------------------


def test_that_only_the_newest_events_are_kept_and_each_has_its_number(scene):
    for _ in range(EVENTS + 5):
        scene.present("00000009")
    events = scene.state.events
    assert len(events) == EVENTS
    assert [event.seq for event in events] == list(range(6, EVENTS + 6))
    assert {event.outcome for event in events} == {GateOutcome.UNKNOWN_CARD}


def test_that_no_state_of_the_inputs_and_no_request_breaks_the_rules():
    bits = list(GateBit)
    for on in itertools.product((False, True), repeat=len(bits)):
        scene = Scene(grant())
        scene.see()
        chosen = [bit for bit, value in zip(bits, on, strict=True) if value]
        scene.cards, scene.way, scene.card = 1, IN, int(CARD, 16)
        scene.see(*chosen, ready=GateBit.READY in chosen)
        free = set(chosen) <= {GateBit.READY, GateBit.TAILGATE, GateBit.WRONG_WAY}
        assert bool(scene.drives) is (free and GateBit.READY in chosen)
        assert scene.told == (["granted"] if scene.drives else scene.told)


def test_that_every_guard_has_its_own_reason(scene):
    assert list(GUARDS) == [
        "sample_fresh", "not_freed", "coherent", "ready", "idle", "shut", "clear",
    ]  # fmt: skip


def test_that_consoles_are_told_of_every_change_but_not_of_ages(scene):
    before = view(scene.state, scene.now)
    scene.see()
    assert not unlike(view(scene.state, scene.now), before)
    scene.present("00000009")
    assert unlike(view(scene.state, scene.now), before)
