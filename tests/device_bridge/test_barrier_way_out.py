"""What closes a way out: never on somebody inside, and it stops for whoever turns up meanwhile."""

import pytest

from device_bridge.airlock_state import Asked, Record
from device_bridge.barrier_view import view
from device_bridge.element import PROOF_S
from device_bridge.field import WHOLE, BarrierBit, FieldOp
from device_bridge.protocol.answers import Done, Refused, Released, Selected
from device_bridge.protocol.codes import Move, Phase, Refusal, Right, Role, Stage, Stand
from device_bridge.protocol.requests import (
    PRESENCE,
    Operate,
    PushPresence,
    SelectMove,
    Stop,
    Who,
)
from device_bridge.server_presence import OLD_S, PresenceService
from tests.device_bridge.barrier_rig import NAME, WHO, Scene
from tests.device_bridge.bridge_rig import site, wait_for

SHUTTER = """port = {field_port}

[[barrier]]
name = "shutter/door"
kind = "shutter"
number = 1
exit = true
"""
DOOR = "shutter/door"
HERE = {True: "inside", None: "inside_not_known"}


@pytest.fixture
def scene():
    made = Scene()
    made.see(BarrierBit.AT_OPEN)
    return made


def closing(scene):
    scene.select()
    scene.operate()
    scene.see(BarrierBit.CLOSING, position=100)
    return scene


# -- the rules -----------------------------------------------------------------------------------


@pytest.mark.parametrize("inside", HERE)
def test_that_it_is_not_armed_while_somebody_is_inside_or_may_be(scene, inside):
    scene.inside = inside
    scene.see(BarrierBit.AT_OPEN)
    answer = scene.select()
    assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, HERE[inside])


@pytest.mark.parametrize("inside", HERE)
def test_that_one_that_closes_is_stopped_when_somebody_turns_up(scene, inside):
    closing(scene)
    scene.inside = inside
    scene.see(BarrierBit.CLOSING, position=200)
    assert scene.drives == [FieldOp.BARRIER_STOP]
    told = [(one.kind, one.detail) for one in scene.actions if isinstance(one, Record)]
    assert told == [("halted", HERE[inside])]
    scene.see(position=210)
    moved = scene.state.movement
    assert (moved.stage, moved.reason) == (Stage.STOPPED, Refusal.OBSTRUCTED)
    assert scene.drives == []


def test_that_a_stop_that_did_not_come_through_is_asked_for_again(scene):
    closing(scene)
    scene.inside = True
    driven = []
    for _ in range(int(4 * PROOF_S / 0.1)):
        driven += scene.see(BarrierBit.CLOSING, position=200) and scene.drives
    assert driven == [FieldOp.BARRIER_STOP] * 4  # not ten times a second


def test_that_the_next_closing_is_looked_at_anew(scene):
    for _ in range(2):
        closing(scene)
        scene.inside = True
        scene.see(BarrierBit.CLOSING, position=200)
        assert scene.drives == [FieldOp.BARRIER_STOP]
        scene.inside = False
        scene.see(BarrierBit.AT_OPEN)


def test_that_what_opens_or_is_moved_by_its_key_is_left_alone(scene):
    scene.inside = True
    scene.see(BarrierBit.OPENING, position=200)
    assert scene.drives == []
    for key in (BarrierBit.MANUAL, BarrierBit.MAINTENANCE):
        scene.see(BarrierBit.CLOSING, key, position=200)
        assert scene.drives == []


def test_that_an_old_picture_stops_nothing(scene):
    closing(scene)
    scene.inside = True
    scene.late(2.0, BarrierBit.CLOSING)
    assert scene.drives == []


# -- what consoles tell --------------------------------------------------------------------------


class Told:
    def __init__(self):
        self.now, self.answers = 100.0, []
        self.service = PresenceService(lambda: self.now, lambda _to, one: self.answers.append(one))

    def tell(self, inside, console="c1", age_s=0.0, rights=frozenset(Right), who=WHO):
        request = PushPresence(f"p{len(self.answers)}", who, PRESENCE, inside, age_s)
        self.service.feed(Asked(console, rights, request, "t" * 32))
        return self.answers[-1]

    @property
    def inside(self):
        return self.service.inside(self.now)


def test_that_nobody_told_is_not_known_and_a_word_is_worth_a_minute():
    told = Told()
    assert told.inside is None
    assert isinstance(told.tell(0), Done)
    assert told.inside is False
    told.now += OLD_S
    assert told.inside is False
    told.now += 0.1
    assert told.inside is None


def test_that_a_word_is_as_old_as_what_its_console_knew():
    told = Told()
    told.tell(0, age_s=50.0)
    assert told.inside is False
    told.now += 11
    assert told.inside is None
    told.tell(0, age_s=OLD_S + 1)
    assert told.inside is None


def test_that_one_console_that_knows_of_somebody_outweighs_the_others():
    told = Told()
    told.tell(2, "c1")
    told.tell(0, "c2")
    assert told.inside is True
    told.tell(0, "c1")
    assert told.inside is False
    told.tell(1, "c1")
    for _ in range(5):  # c1 is switched off: its word runs out by itself
        told.now += 15
        told.tell(0, "c2")
    assert told.inside is False


def test_that_only_who_may_move_is_believed():
    told = Told()
    assert told.tell(0, rights=frozenset({Right.OBSERVE})).reason is Refusal.NOT_ALLOWED
    auditor = Who("x", Role.AUDITOR, "counter-2")
    assert told.tell(0, who=auditor).reason is Refusal.NOT_ALLOWED
    told.service.feed(Asked("c1", frozenset(Right), Stop("s", WHO, PRESENCE), "t" * 32))
    assert told.answers[-1] == Refused("s", Refusal.UNSUPPORTED)
    assert told.inside is None


# -- over the wire -------------------------------------------------------------------------------


def tell(console, inside):
    answer = console.ask(PushPresence(console.id(), WHO, PRESENCE, inside))
    assert isinstance(answer, Done)


def close(console):
    token = console.ask(SelectMove(console.id(), WHO, DOOR, Move.CLOSE))
    if isinstance(token, Refused):
        return token
    assert isinstance(token, Selected)
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    tick = console.client.newest_tick
    return console.ask(Operate(console.id(), WHO, DOOR, token.token, tick))


def way(console):
    return next(one for one in console.devices[DOOR].ways if one.move is Move.CLOSE)


@pytest.mark.parametrize("airlock", [True, False], ids=["airlock", "no_airlock"])
def test_that_a_way_out_closes_when_a_console_says_that_nobody_is_inside(tmp_path, airlock):
    with site(tmp_path, more=SHUTTER) as place:
        if not airlock:
            place.kill_bridge()
            text = place.config.read_text("utf-8").replace('airlock = "airlock/main"', "")
            place.config.write_text(text, "utf-8")
            place.start_bridge()
        console = place.console()
        if airlock:
            console.until(Phase.EMPTY)
        wait_for(lambda: DOOR in console.devices and console.devices[DOOR].stand is Stand.OPEN)
        assert console.devices[DOOR].way_out
        answer = close(console)
        assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, "inside_not_known")
        tell(console, 3)
        wait_for(lambda: way(console).detail == "inside", what="the word")
        answer = close(console)
        assert (answer.reason, answer.detail) == (Refusal.OBSTRUCTED, "inside")
        tell(console, 0)
        wait_for(lambda: way(console).refusal is None, what="nobody")
        assert isinstance(close(console), Released)
        tell(console, 1)  # somebody gets a number meanwhile
        wait_for(lambda: console.devices[DOOR].stand is Stand.BETWEEN, what="the stop")
        moved = console.devices[DOOR].movement
        assert (moved.stages[-1].stage, moved.reason) == (Stage.STOPPED, Refusal.OBSTRUCTED)
        tell(console, 0)
        wait_for(lambda: way(console).refusal is None, what="nobody")
        assert isinstance(close(console), Released)
        wait_for(lambda: console.devices[DOOR].stand is Stand.CLOSED, what="the end")
        kinds = [one.kind for one in place.records() if one.device == DOOR]
        assert kinds.count("halted") == 1


def test_that_a_bridge_that_starts_again_knows_of_nobody(tmp_path):
    with site(tmp_path, more=SHUTTER) as place:
        console = place.console()
        console.until(Phase.EMPTY)
        tell(console, 0)
        wait_for(lambda: way(console).refusal is None, what="nobody")
        place.kill_bridge()
        console.devices.clear()
        place.start_bridge()
        wait_for(lambda: DOOR in console.devices, 20.0, "the link")
        wait_for(lambda: console.devices[DOOR].stand is Stand.OPEN, what="the shutter")
        assert way(console).detail == "inside_not_known"


def test_that_a_barrier_that_closes_no_way_out_asks_for_nobody(scene):
    assert not view(scene.state, scene.now).way_out
    closing(scene)
    scene.see(BarrierBit.AT_CLOSED, position=WHOLE)
    assert (scene.drives, scene.state.movement.stage) == ([], Stage.ARRIVED)
    assert scene.state.name == NAME
