"""The pure steps from what is known to what is drawn, over every combination that matters."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from msgspec import structs

from device_bridge.airlock_view import view
from device_bridge.protocol.codes import CheckOutcome, Door, Latch, Phase, Purpose, Refusal
from reception_app.clearance import CheckItem, CheckMark, CheckSource
from reception_app.desk.airlock_notes import Hand, Notes, Sightings, Token, followed
from reception_app.desk.airlock_view import Picture, Told, compose_airlock
from reception_app.desk.board import Board
from reception_app.desk.setup import Moment
from reception_app.desk.states.airlock import Primary, Step
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.offers import Why
from reception_app.desk.states.staff import SessionPhase, SessionState
from reception_app.staff import Role
from reception_app.store import Counts
from reception_app.visits import Visit, VisitState
from tests.device_bridge.airlock_rig import Rig
from tests.reception_app.desk.bench import POST, SETUP

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MOMENT = Moment(NOW, 1000.0)
OFFERS = ("admit", "approve", "refuse", "arm", "release", "retreat", "emergency")
VISIT = "v1"


def visit(ticket="B001", state=VisitState.WAITING, minutes=0.0, **fields):
    at = NOW - timedelta(minutes=minutes)
    return Visit("noord", fields.pop("id", ticket), ticket, state, at, "KLACHT", "nl", **fields)


def board(*visits):
    waiting = [one for one in visits if one.state is VisitState.WAITING]
    longest = min((one.arrived_at for one in waiting), default=None)
    counts = Counts(len(waiting), longest)
    return Board(1, loaded=True, visits=visits, counts=counts, posts={POST: "2", "counter-3": "3"})


def person(phase=SessionPhase.SIGNED_IN, role=Role.OFFICER):
    return SessionState(phase, "s1", "insp. Peeters", role.value)


# -- the airlock, in every state that the real rules reach -----------------------------------


def _empty(_rig):
    pass


def _rung(rig):
    rig.look(bell=True)
    rig.look(bell=False)


def _outer_open(rig):
    rig.operate(rig.select(Door.OUTER, Purpose.ENTRY, visit=VISIT).token)
    rig.done(Door.OUTER)
    rig.look(outer_open=True, outer_closed=False)
    rig.look(outer_readback=False)


def _held(rig):
    rig.let_in()


def _two(rig):
    rig.let_in(2)


def _uncounted(rig):
    rig.let_in(None)


def _found(rig):
    rig.people = 1
    rig.look()


def _approved(rig):
    rig.let_in()
    rig.pass_check()


def _refused(rig):
    rig.let_in()
    rig.pass_check(outcome=CheckOutcome.DECLINED)


def _police(rig):
    rig.let_in()
    rig.pass_check(outcome=CheckOutcome.POLICE_CALLED)


def _armed(rig):
    _approved(rig)
    rig.select(Door.INNER, Purpose.ENTRY)


def _inner_released(rig):
    _approved(rig)
    rig.operate(rig.select(Door.INNER, Purpose.ENTRY).token)
    rig.done(Door.INNER)


def _unknown(rig):
    rig.let_in()
    rig.pass_time(1.2, samples=False)


def _fault(rig):
    rig.let_in()
    rig.look(tamper=True)


def _emergency(rig):
    rig.let_in()
    rig.look(fire=True)


SCENES = {
    made.__name__.removeprefix("_"): made
    for made in (
        _empty, _rung, _outer_open, _held, _two, _uncounted, _found, _approved, _refused, _police,
        _armed, _inner_released, _unknown, _fault, _emergency,
    )
}  # fmt: skip


def device_of(scene):
    rig = Rig()
    SCENES[scene](rig)
    return view(rig.state, rig.now)


DEVICES = {scene: device_of(scene) for scene in SCENES}
TICKED = Notes("a", 1, 1).with_item(
    CheckItem(CheckSource.DEPOSIT, CheckMark.TICKED, NOW, "insp. Peeters")
)


def drawn(scene, *, fresh=Freshness.LIVE, session=None, notes=TICKED, hand=None, visits=()):
    device = DEVICES[scene]
    bound = visit("B001", VisitState.AT_AIRLOCK, id=VISIT)
    return compose_airlock(
        Picture(
            told=Told(device, "a", 1000.0),
            link=LinkState(fresh),
            board=board(bound, *visits),
            session=session or person(),
            setup=SETUP,
            moment=MOMENT,
            sightings=Sightings(),
            notes=notes,
            hand=hand or Hand(),
        )
    )


EXPECTED = {
    # scene: step, primary, and which offers are ready beside the check
    "empty": (Step.EMPTY, Primary.NONE, {"admit"}),
    "rung": (Step.EMPTY, Primary.ADMIT, {"admit"}),
    "outer_open": (Step.INSIDE, Primary.NONE, set()),
    "held": (Step.CHECK, Primary.PASS, {"approve", "refuse", "emergency"}),
    "two": (Step.CHECK, Primary.COUNT, {"refuse", "emergency"}),
    "uncounted": (Step.CHECK, Primary.COUNT, {"refuse", "emergency"}),
    "found": (Step.CHECK, Primary.BIND, {"emergency"}),
    "approved": (Step.PASSED, Primary.ARM, {"refuse", "arm", "emergency"}),
    "refused": (Step.CHECK, Primary.RETREAT, {"admit", "retreat", "emergency"}),
    "police": (Step.CHECK, Primary.PASS, {"approve", "refuse", "emergency"}),
    "armed": (Step.ARMED, Primary.RELEASE, {"refuse", "release", "emergency"}),
    "inner_released": (Step.RELEASED, Primary.NONE, set()),
    "unknown": (Step.INSIDE, Primary.NONE, set()),
    "fault": (Step.CHECK, Primary.NONE, {"emergency"}),
    "emergency": (Step.CHECK, Primary.NONE, set()),
}


@pytest.mark.parametrize("scene", SCENES)
def test_that_each_state_of_the_airlock_offers_this_and_nothing_else(scene):
    panel = drawn(scene)
    ready = {name for name in OFFERS if getattr(panel, name).ready}
    assert (panel.step, panel.primary, ready) == EXPECTED[scene]


@pytest.mark.parametrize(
    ("scene", "fresh"), list(product(SCENES, [f for f in Freshness if f is not Freshness.LIVE]))
)
def test_that_nothing_is_offered_on_an_old_word(scene, fresh):
    panel = drawn(scene, fresh=fresh)
    assert {getattr(panel, name).why for name in OFFERS} == {Why.LINK}
    assert panel.primary is Primary.NONE
    assert panel.device == DEVICES[scene]  # the window hatches it; it is not thrown away


@pytest.mark.parametrize(
    ("scene", "phase"), list(product(SCENES, [SessionPhase.SIGNED_OUT, SessionPhase.LOCKED]))
)
def test_that_nothing_is_offered_and_nobody_named_without_an_officer(scene, phase):
    panel = drawn(scene, session=person(phase))
    assert {getattr(panel, name).why for name in OFFERS} == {Why.NOT_SIGNED_IN}
    assert "B001" not in repr(panel)


@pytest.mark.parametrize(("scene", "role"), list(product(SCENES, Role)))
def test_that_a_role_sees_its_own_keys_alone(scene, role):
    panel = drawn(scene, session=person(role=role))
    moves = role in (Role.GUARD, Role.OFFICER, Role.CHIEF)
    whys = {getattr(panel, name).why for name in OFFERS}
    assert moves or whys == {Why.NOT_ALLOWED}
    assert not moves or Why.NOT_ALLOWED not in whys


@pytest.mark.parametrize("scene", SCENES)
def test_that_nothing_else_is_offered_while_a_command_is_under_way(scene):
    panel = drawn(scene, hand=Hand(sending="x"))
    assert {getattr(panel, name).why for name in OFFERS} == {Why.IN_FLIGHT}
    assert panel.in_flight


@pytest.mark.parametrize("scene", SCENES)
def test_that_the_filled_button_is_one_that_acts(scene):
    panel = drawn(scene)
    offer = {
        Primary.ADMIT: panel.admit, Primary.PASS: panel.approve, Primary.ARM: panel.arm,
        Primary.RELEASE: panel.release, Primary.RETREAT: panel.retreat,
    }.get(panel.primary)  # fmt: skip
    assert offer is None or offer.ready


@pytest.mark.parametrize("scene", SCENES)
def test_that_every_key_that_does_nothing_says_why(scene):
    panel = drawn(scene)
    for name in OFFERS:
        offer = getattr(panel, name)
        assert offer.ready or offer.why is not Why.BRIDGE or offer.refusal is not None


@pytest.mark.parametrize("scene", SCENES)
def test_that_the_same_word_is_drawn_the_same(scene):
    assert drawn(scene) == drawn(scene)


def test_that_a_stay_keeps_its_beginning_while_nothing_new_is_told():
    sightings, told = Sightings(), Told(DEVICES["held"], "a", 1000.0)
    began = []
    for minutes in (0, 10):
        later = Moment(NOW + timedelta(minutes=minutes), 1000.0 + minutes * 60)
        picture = Picture(
            told, LinkState(Freshness.LIVE), board(), person(), SETUP, later, sightings
        )
        began.append(compose_airlock(picture).inside_since)
    assert began[0] is not None
    assert began[0] == began[1]


def test_that_an_unknown_door_is_named():
    assert drawn("outer_open").arm.refusal is Refusal.OTHER_DOOR_NOT_SECURE
    assert drawn("outer_open").arm.detail.startswith("outer")


def test_that_another_posts_arming_keeps_this_one_waiting():
    device = DEVICES["armed"]
    live = structs.replace(device.selection, post="counter-3")
    DEVICES["theirs"] = structs.replace(device, selection=live)
    try:
        panel = drawn("theirs")
        assert not panel.armed.mine
        assert {panel.arm.refusal, panel.release.refusal} == {Refusal.BUSY}
    finally:
        del DEVICES["theirs"]


def test_that_f7_lets_out_only_while_somebody_is_on_the_way_out():
    assert drawn("empty").arm.refusal is Refusal.NOBODY_INSIDE
    assert drawn("empty", visits=(visit("B002", VisitState.LEAVING),)).arm.ready


def test_that_a_token_without_the_bridges_word_arms_nothing_on_screen():
    token = Token("t" * 32, "c", Door.INNER, Purpose.ENTRY, VISIT, 1008.0)
    panel = drawn("approved", hand=Hand(token=token))
    assert panel.armed is None
    assert panel.step is Step.PASSED


@pytest.mark.parametrize(
    ("metal", "expected"),
    [
        ({"alert": True, "healthy": True}, Why.DETECTOR_ALERT),
        ({"alert": False, "healthy": False}, Why.DETECTOR_SILENT),
        ({"alert": None, "healthy": None}, Why.DETECTOR_SILENT),
        ({"alert": True, "healthy": False}, Why.DETECTOR_SILENT),
        ({"alert": False, "healthy": True}, Why.NONE),
    ],
)
def test_that_what_a_detector_does_not_say_is_never_clear(metal, expected):
    device = DEVICES["held"]
    first, second = device.detectors
    DEVICES["detector"] = structs.replace(
        device, detectors=(structs.replace(first, **metal), second)
    )
    try:
        assert drawn("detector").approve.why is expected
    finally:
        del DEVICES["detector"]


def test_that_an_unticked_item_holds_the_check_open():
    assert drawn("held", notes=Notes("a", 1, 1)).approve.why is Why.CHECK_OPEN


def test_that_notes_die_with_their_stay_and_their_bridge():
    device = DEVICES["held"]
    number = device.session.session
    kept = followed(replace(TICKED, session=number), device, "a")
    assert kept.item(CheckSource.DEPOSIT) is not None
    assert followed(replace(TICKED, session=number), device, "b").items == ()
    assert followed(replace(TICKED, session=number + 1), device, "a").items == ()
    assert followed(kept, DEVICES["empty"], "a").items == ()


def test_that_states_named_here_are_the_phases_meant():
    assert DEVICES["held"].phase is Phase.HOLD
    assert DEVICES["unknown"].phase is Phase.UNKNOWN
    assert DEVICES["fault"].latch is Latch.FAULT
    assert DEVICES["emergency"].latch is Latch.EMERGENCY
