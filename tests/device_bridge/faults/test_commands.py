"""Commands that may not move a door; case numbers of devices.md 10."""

import threading
from itertools import count

import pytest

from device_bridge import keys
from device_bridge.protocol.answers import Done, Refused, Released, Selected
from device_bridge.protocol.codes import (
    CheckOutcome,
    Door,
    Phase,
    Purpose,
    Refusal,
    Regime,
    Right,
    Role,
    Stage,
)
from device_bridge.protocol.requests import (
    AskStatus,
    Cancel,
    Check,
    Hello,
    Operate,
    Ping,
    Select,
    SetRegime,
    Who,
)
from device_bridge.protocol.wire import GREETING
from device_bridge.training import Deed
from tests.device_bridge.bridge_rig import EVERY_RIGHT, WHO, wait_for
from tests.device_bridge.faults.rig import CHIEF, NAME

names = (f"n{number}" for number in count())
SELECT = (
    b'{"type":"select","id":"x","who":{"officer":"peeters","role":"officer","post":"counter-2"},'
    b'"device":"airlock/main","door":%s,"purpose":"entry","session":0%s}'
)


def raw(place, name=""):
    console = place.raw(name or next(names))
    console.say(Hello("hello"))
    console.until(Phase.EMPTY)
    return console


def test_that_the_inner_door_is_refused_while_the_outer_is_open(scene):  # 1
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.hold_open()
    scene.until(Phase.OUTER_OPEN)
    scene.wait(lambda: scene.shown().missing == "position", what="the end of the pulse")
    answer = scene.release(Door.INNER)
    assert (answer.reason, answer.detail) == (Refusal.OTHER_DOOR_NOT_SECURE, "outer.position")
    assert scene.edges == (1, 0)


def test_that_two_doors_asked_for_at_once_are_one_release(scene):  # 4
    """One console wants the outer door, another the inner one, in the same millisecond."""
    wishes = ((Door.OUTER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT))
    scene.building.do(Deed.STAY)
    consoles = [raw(scene.place) for _ in wishes]
    tokens, gate = [], threading.Barrier(2)

    def ask(console, door, purpose):
        name = next(names)
        gate.wait()
        answer = console.ask(Select(name, WHO, NAME, door, purpose, 0))
        if isinstance(answer, Selected):
            tokens.append(console.ask(console.operate(f"{name}-o", answer.token)))

    threads = [
        threading.Thread(target=ask, args=(one, *wish))
        for one, wish in zip(consoles, wishes, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert [type(answer) for answer in tokens] == [Released]
    assert sum(scene.edges) == 1


def test_that_a_console_that_dies_after_asking_leaves_one_pulse_and_its_outcome(scene):  # 11
    scene.building.do(Deed.STAY)
    dying = raw(scene.place)
    operate = dying.operate(next(names), dying.select(next(names)).token)
    dying.say(operate)
    dying.close()
    wait_for(lambda: bool(scene.records("outcome")), what="the outcome")
    (outcome,) = scene.records("outcome")
    assert (outcome.command, outcome.outcome) == (operate.id, Stage.NOT_USED)
    assert scene.status(operate.id).stage is Stage.NOT_USED
    assert scene.edges == (1, 0)


def test_that_an_approval_is_for_whoever_is_inside_now(scene):  # 12
    scene.let_in(visit="anna")
    before = scene.now.session.session
    assert isinstance(scene.check(), Done)
    assert isinstance(scene.release(Door.OUTER, Purpose.RETREAT), Released)
    scene.until(Phase.EMPTY)
    scene.let_in(visit="bert")
    old = Select(next(names), WHO, NAME, Door.INNER, Purpose.ENTRY, before, 0, "anna")
    assert scene.console.ask(old).reason is Refusal.STALE_SESSION
    late = Check(next(names), WHO, NAME, before, "anna", CheckOutcome.PASSED, 1)
    assert scene.console.ask(late).reason is Refusal.STALE_SESSION
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert scene.edges == (3, 0)


def test_that_one_approval_is_one_release(scene):  # 14, 15
    scene.let_in()
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    scene.building.do(Deed.STAY)
    scene.check()
    assert isinstance(scene.release(Door.INNER), Released)
    scene.until(Phase.HOLD)  # nobody used it
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert scene.edges == (1, 1)


def test_that_an_approval_expires_with_its_token(scene):  # 15; R40
    scene.let_in()
    scene.check()
    token = scene.select(Door.INNER).token
    scene.wait(lambda: not scene.now.session.approved, what="the end of the approval")
    assert scene.console.operate(token).reason is Refusal.SELECTION_EXPIRED
    assert scene.release(Door.INNER).reason is Refusal.NOT_APPROVED
    assert scene.edges == (1, 0)


@pytest.mark.parametrize("door", [b'"inner "', b'"INNER"', b"2", b"null", b"1e9", b'["inner"]'])
def test_that_a_door_that_is_none_is_a_bad_request(scene, door):  # 16
    asking = raw(scene.place)
    asking.send(GREETING, SELECT % (door, b""))
    assert asking.answer("x").reason is Refusal.BAD_REQUEST
    assert asking.airlock.phase is Phase.EMPTY
    assert asking.airlock.selection is None
    assert scene.edges == (0, 0)


@pytest.mark.parametrize("duration", [b"0", b"-1", b"3600", b"NaN", b"5"])
def test_that_nobody_can_ask_for_another_length_of_a_release(scene, duration):  # 19
    asking = raw(scene.place)
    asking.send(GREETING, SELECT % (b'"outer"', b',"duration":' + duration))
    unreadable = duration == b"NaN"  # then even the id cannot be read
    assert asking.answer("-" if unreadable else "x").reason is Refusal.UNSUPPORTED
    assert scene.edges == (0, 0)


def test_that_ten_megabytes_reach_nobody(scene):  # 18
    asking = raw(scene.place)
    asking.send(GREETING, b" " * 10_000_000)
    asking.say(Ping("lost"))
    wait_for(lambda: asking.say(Ping("on")) or asking.hear(0.2) is not None, what="a connection")
    assert scene.place.bridge_process.poll() is None
    assert scene.now.phase is Phase.EMPTY


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.TECHNICIAN, Role.AUDITOR])
def test_that_a_role_that_moves_no_door_moves_none(scene, role):  # 20
    who = Who("claes", role, "counter-2")
    asked = Select(next(names), who, NAME, Door.OUTER, Purpose.ENTRY, 0)
    assert scene.console.ask(asked).reason is Refusal.NOT_ALLOWED
    token = scene.select().token
    tick = scene.operate_of(token).tick
    answer = scene.console.ask(Operate(next(names), who, NAME, token, tick))
    assert answer.reason is Refusal.NOT_ALLOWED
    assert scene.edges == (0, 0)


def test_that_a_right_taken_away_counts_for_the_token_already_given(scene):  # 20
    name = next(names)
    losing = raw(scene.place, name)
    token = losing.select(next(names)).token
    folder = scene.place.folder
    public = keys.load(folder / "consoles", name).public
    keys.revoke(folder / "keys", name)
    keys.enrol(folder / "keys", name, public, (Right.OBSERVE,))
    assert losing.ask(losing.operate(next(names), token)).reason is Refusal.NOT_ALLOWED
    assert set(EVERY_RIGHT) > {Right.OBSERVE}
    assert scene.edges == (0, 0)


@pytest.mark.parametrize(
    ("deed", "reason", "detail"),
    [
        (Deed.FIRE, Refusal.LATCHED, "fire"),
        (Deed.PULL, Refusal.LATCHED, "emergency"),
        (Deed.MAINTENANCE, Refusal.REGIME, "maintenance"),
        (Deed.BYPASS, Refusal.REGIME, "maintenance"),
    ],
)
def test_that_whoever_outranks_the_console_is_named(scene, deed, reason, detail):  # 22; R35
    token = scene.select().token
    scene.wait(lambda: scene.now.selection is not None, what="the token")
    scene.building.do(deed)
    scene.wait(lambda: scene.now.selection is None, 1.5, "the end of the token")
    assert scene.console.operate(token).reason in (Refusal.SELECTION_EXPIRED, reason)
    answer = scene.release()
    assert (answer.reason, answer.detail) == (reason, detail)
    assert scene.edges == (0, 0)


def test_that_lockdown_leaves_the_way_out_only(scene):  # 22
    assert isinstance(scene.console.ask(SetRegime(next(names), WHO, NAME, Regime.LOCKDOWN)), Done)
    answer = scene.release()
    assert (answer.reason, answer.detail) == (Refusal.REGIME, Regime.LOCKDOWN)
    assert scene.release(Door.INNER, Purpose.EXIT).reason is Refusal.REGIME
    officer = SetRegime(next(names), WHO, NAME, Regime.DAY)
    assert scene.console.ask(officer).reason is Refusal.NOT_ALLOWED  # ended by a chief
    assert scene.edges == (0, 0)


def test_that_who_is_inside_at_a_lockdown_goes_back_out_and_a_chief_ends_it(scene):  # 22
    scene.let_in()
    assert isinstance(scene.check(), Done)
    assert isinstance(scene.console.ask(SetRegime(next(names), WHO, NAME, Regime.LOCKDOWN)), Done)
    scene.wait(lambda: scene.now.regime is Regime.LOCKDOWN, what="the lockdown")
    onward = scene.release(Door.INNER)
    assert onward.reason in (Refusal.REGIME, Refusal.NOT_APPROVED)  # the approval is void, too
    assert scene.edges == (1, 0)
    assert isinstance(scene.release(Door.OUTER, Purpose.RETREAT), Released)
    scene.until(Phase.EMPTY)
    assert scene.edges == (2, 0)
    assert isinstance(scene.console.ask(SetRegime(next(names), CHIEF, NAME, Regime.DAY)), Done)
    scene.wait(lambda: scene.now.regime is Regime.DAY, what="the day")
    scene.building.do(Deed.STAY)
    assert isinstance(scene.release(), Released)
    assert scene.edges == (3, 0)


def test_that_an_opened_door_cannot_be_cancelled_shut(scene):  # 23
    scene.building.do(Deed.BELL)
    assert isinstance(scene.release(), Released)
    scene.hold_open()
    scene.until(Phase.OUTER_OPEN)
    answer = scene.console.ask(Cancel(next(names), WHO, NAME))
    assert (answer.reason, answer.detail) == (Refusal.BAD_REQUEST, Phase.OUTER_OPEN)
    scene.building.do(Deed.CLOSE, Door.OUTER)
    scene.until(Phase.HOLD)
    assert scene.edges == (1, 0)


def test_that_a_latch_stays_while_its_cause_is_there(scene):  # 24
    scene.building.do(Deed.TAMPER)
    scene.wait(lambda: scene.now.latch != "none", 1.5, "the latch")
    refused = scene.reset()
    assert isinstance(refused, Refused)
    assert (refused.reason, refused.detail) == (Refusal.LATCHED, "tamper")
    assert scene.release().reason is Refusal.LATCHED
    scene.building.do(Deed.TAMPER, on=False)
    wait_for(lambda: isinstance(scene.reset(), Done), what="the reset")
    scene.until(Phase.EMPTY)
    assert scene.edges == (0, 0)


def test_that_the_status_of_what_was_never_asked_is_nothing(scene):  # 11
    status = scene.console.ask(AskStatus(next(names), "never"))
    assert (status.stage, status.reason) == (None, None)
