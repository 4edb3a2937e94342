"""The wire between console and bridge under a mistreating proxy; cases of reliability.md 7."""

import random
from itertools import count

import pytest

from device_bridge.client import BridgeAwayError, Fault, LinkLost, NoAnswerError
from device_bridge.protocol.answers import Released
from device_bridge.protocol.codes import Door, Phase, Purpose, Stage
from device_bridge.protocol.requests import Deselect, Hello, Ping, Select
from device_bridge.training import Deed
from tests.device_bridge.bridge_rig import WHO, wait_for
from tests.device_bridge.faults.rig import NAME, FaultySite, pause
from tests.device_bridge.proxy import (
    Way,
    delayed,
    drop,
    duplicate,
    garbage,
    hold,
    pass_then_silence,
    reset_mid_frame,
    split,
    swap,
)

TO, FROM = Way.TO_TARGET, Way.FROM_TARGET
OPERATE_BYTES = 200  # more than any ping, less than any release
long = pytest.mark.long
names = (f"n{number}" for number in count())
RELEASES = [  # what becomes of the frame that asks for a release
    pytest.param(drop, id="lost"),
    pytest.param(duplicate, id="doubled"),
    pytest.param(reset_mid_frame, id="reset in mid-frame"),
    pytest.param(hold, id="held"),
    pytest.param(garbage, id="garbage", marks=long),
    pytest.param(split, id="in single bytes", marks=long),
    pytest.param(swap, id="swapped", marks=long),
    pytest.param(delayed(0.2), id="a little late", marks=long),
    pytest.param(pass_then_silence, id="answered to nobody", marks=long),
]


def lost(console, since=0):
    return [event.fault for event in console.events[since:] if isinstance(event, LinkLost)]


def ask(scene, operate, within_s=1.0):
    """Ask for a release; its answer, or None when none came."""
    try:
        return scene.console.client.ask(operate, within_s).result(within_s + 2)
    except (NoAnswerError, BridgeAwayError):
        return None


def linked(scene):
    """Wait until the link stands, anew or still."""

    def answered():
        try:
            return scene.console.ask(Ping(next(names)), 0.5) is not None
        except (NoAnswerError, BridgeAwayError):
            return False

    wait_for(answered, what="the link")
    wait_for(lambda: scene.console.airlock is not None, what="the state")


@pytest.mark.parametrize("spoiler", RELEASES)
def test_that_a_release_moves_a_door_once_whatever_becomes_of_its_frame(scene, place, spoiler):
    scene.building.do(Deed.STAY)
    operate = scene.operate_of(scene.select().token)
    rule = place.wire.spoil(TO, spoiler, lambda chunk: len(chunk) > OPERATE_BYTES, times=1)
    answer = ask(scene, operate)
    assert rule.met == 1
    if spoiler is hold:
        pause(0.5)  # it arrives 1.5 s late, with a tick that is too old
    place.wire.clear()
    linked(scene)
    scene.until(Phase.EMPTY)
    edges = scene.edges
    assert edges in ((0, 0), (1, 0))
    assert len(scene.records("operate")) == edges[0]
    wait_for(lambda: len(scene.records("outcome")) == edges[0], what="the outcome")
    if isinstance(answer, Released):
        assert edges == (1, 0)
    stage = scene.status(operate.id).stage
    assert stage is (Stage.NOT_USED if edges[0] else None) or stage is Stage.REFUSED


def test_that_a_lost_answer_is_found_by_asking(scene, place):  # 4
    scene.building.do(Deed.STAY)
    operate = scene.operate_of(scene.select().token)
    place.wire.spoil(FROM, drop)
    assert ask(scene, operate, 0.4) is None
    place.wire.clear()
    linked(scene)
    assert scene.status(operate.id).stage in (Stage.RELEASED, Stage.NOT_USED)
    assert scene.edges == (1, 0)
    assert scene.console.ask(operate) == Released(operate.id)  # the stored answer, no pulse
    assert scene.edges == (1, 0)


def test_that_a_half_open_line_is_lost_and_made_anew(scene, place):
    since = len(scene.console.events)
    place.wire.half_open()
    wait_for(lambda: Fault.AWAY in lost(scene.console, since), 4, "the loss")
    with pytest.raises(BridgeAwayError):
        scene.console.client.ask(Ping("p"), 0.5).result(2)
    place.wire.mend()
    linked(scene)
    scene.until(Phase.EMPTY)
    assert scene.edges == (0, 0)


@pytest.mark.parametrize(("late_s", "is_lost"), [(1.2, False), (2.2, True)])
def test_that_a_heartbeat_is_late_before_it_is_lost(scene, place, late_s, is_lost):  # 32
    since = len(scene.console.events)
    place.wire.spoil(FROM, delayed(late_s), times=1)
    pause(late_s + 0.5)
    assert bool(lost(scene.console, since)) is is_lost
    place.wire.clear()
    linked(scene)


@pytest.mark.parametrize("seed", [1, *(pytest.param(n, marks=long) for n in range(2, 20))])
def test_that_a_wire_that_breaks_at_random_never_opens_a_door_twice(scene, place, seed):
    """For some seconds every chunk may be mistreated; what was asked is answered by the journal."""
    chance = random.Random(seed)  # noqa: S311 - the same faults in every run
    scene.building.do(Deed.STAY)
    asked = []
    for _ in range(4):
        spoiler = chance.choice([drop, duplicate, garbage, reset_mid_frame, swap, split])
        place.wire.spoil(chance.choice((TO, FROM)), spoiler, lambda _: chance.random() < 0.3)
        try:
            token = getattr(scene.select(), "token", None)
            if token and scene.console.client.newest_tick:
                asked.append(scene.operate_of(token))
                ask(scene, asked[-1], 0.5)
        except (NoAnswerError, BridgeAwayError, AttributeError):
            pause(0.1)  # no link at this moment
    place.wire.clear()
    linked(scene)
    scene.until(Phase.EMPTY)
    given = {record.command for record in scene.records("operate")}
    assert given <= {operate.id for operate in asked}
    assert scene.edges == (len(given), 0)


@pytest.fixture
def busy_place(tmp_path):
    made = FaultySite(tmp_path, requests_per_s=1000)
    try:
        made.start_building()
        made.start_bridge()
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("joins", [4, pytest.param(1000, marks=long)])
def test_that_who_joins_late_sees_what_everybody_sees(busy_place, joins):  # 29
    """`Raw` refuses an update that does not follow the one before it."""
    busy = busy_place.raw("busy")
    busy.say(Hello("h"))
    busy.until(Phase.EMPTY)
    pair_of = busy_place.raw("late")._pair
    for _ in range(joins):
        late = busy_place.open_raw(pair_of)
        for _ in range(20):
            name = next(names)
            busy.say(Select(name, WHO, NAME, Door.OUTER, Purpose.ENTRY, 0))
            busy.say(Deselect(f"{name}d", WHO, NAME))
            busy.hear(0)  # who does not listen is let go
        late.say(Hello("h"))
        busy.answer(f"{name}d")
        wait_for(lambda late=late: _level(busy, late), what="the same picture")
        assert late.airlock.selection == busy.airlock.selection
        assert late.airlock.phase is busy.airlock.phase
        late.close()
    assert busy.number > joins * 20


def _level(busy, late):
    """Tell whether both know the same; who was too slow and let go asks anew, as consoles do."""
    if not _quiet(busy, late):
        return False
    if late.number != busy.number:
        min(busy, late, key=lambda console: console.number).say(Hello("h"))
    return late.number == busy.number


def _quiet(*consoles):
    """Tell whether none of them hears anything; what there is they take in."""
    return not any([console.hear(0.02) for console in consoles])
