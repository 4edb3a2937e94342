"""What is kept of one state for the next says what one made anew would say, whatever changed."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from device_bridge.protocol.codes import BarrierKind, Mode, Move, Refusal, Stage, Stand
from device_bridge.protocol.state import (
    AlarmState,
    BarrierState,
    MovementState,
    MoveSelection,
    MoveWay,
    StageState,
)
from reception_app.desk.closing import ClosingDesk
from reception_app.desk.protection import MoveToken
from reception_app.desk.protection_view import compose_protection
from reception_app.desk.regime import RegimeDesk
from reception_app.desk.register import in_sight
from reception_app.desk.same import PerDevice
from reception_app.desk.states.staff import SessionState
from reception_app.offices import Measure, MeasureKind, MeasureState

PLANNED = Measure(MeasureKind.SHUTTERS, MeasureState.PLANNED, date(2027, 2, 1))
BROKEN = structs.replace(PLANNED, state=MeasureState.OUT_OF_ORDER)


def element(name):
    return BarrierState(
        name, BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True, sample_age_s=0.1,
        fault=False, stand_age_s=30.0,
    )  # fmt: skip


def tell(bench, desk, *elements):
    """Let the bridge tell of these; the others are as they were."""
    console, known = desk._console, {one.name: one for one in desk._console.link.devices}
    known |= {one.name: one for one in elements}
    at = bench.clock.monotonic
    console.link = replace(
        console.link, devices=tuple(known.values()), heard_at=at,
        told={**console.link.told, **{one.name: at for one in elements}},
    )  # fmt: skip


def kept(desk):
    """Return what the desk shows, once it is the same as if nothing had been kept."""
    console, moment = desk._console, desk._console.moment()
    shown = desk.protection.compose(moment)
    anew = compose_protection(
        console, moment, desk.protection._token, {}, sending=desk.protection._sending
    )
    assert shown == anew
    assert desk.closing.compose(moment) == ClosingDesk(console).compose(moment)
    assert desk.regime.compose(moment).ways == RegimeDesk(console).compose(moment).ways
    assert console.in_sight() == in_sight(console.setup.register, console.link.devices)
    return {one.name: one for one in (*shown.elements, *shown.hidden)}


@contextmanager
def another(desk, name):
    """See that a change shows at an element."""
    before = kept(desk)[name]
    yield
    assert kept(desk)[name] != before


def test_that_the_row_of_an_element_is_kept_while_another_one_tells(bench):
    async def scene(desk):
        await bench.told(desk)
        tell(bench, desk, element("shutter/1"), element("shutter/2"))
        before = kept(desk)
        bench.clock.pass_s(0.4)
        alarm = AlarmState("jammed", "jammed", 0.0)
        tell(bench, desk, structs.replace(element("shutter/2"), alarms=(alarm,), live=False))
        after = kept(desk)
        assert after["shutter/1"] is before["shutter/1"]
        assert after["shutter/2"] != before["shutter/2"]

    bench.run(scene)


def test_that_a_kept_row_goes_with_whatever_changes_beside_its_element(bench):
    async def scene(desk):
        await bench.told(desk)
        console, name = desk._console, "shutter/1"
        tell(bench, desk, element(name))
        with another(desk, name):  # somebody sets the clock on the wall
            bench.clock.now += timedelta(seconds=90)
        with another(desk, name):  # the same, told later
            bench.clock.pass_s(5)
            tell(bench, desk, *(one for one in console.link.devices if one.name == name))
        for register in ((BROKEN,), (PLANNED,)):
            with another(desk, name):
                console.setup = replace(console.setup, register=register)
        console.setup = replace(console.setup, register=None)
        with another(desk, name):  # a selection made here
            until = bench.clock.monotonic + 8
            desk.protection._token = MoveToken(name, Move.CLOSE, "token", until)
        with another(desk, name):
            bench.clock.pass_s(0.5)
        with another(desk, name):
            desk.protection._token = None
        with another(desk, name):
            desk.protection._sending = True
        desk.protection._sending = False
        with another(desk, name):  # the word of the bridge is old
            bench.clock.pass_s(2)
        tell(bench, desk, element(name))
        with another(desk, name):
            console.session = SessionState()

    bench.run(scene)


def test_that_whatever_an_element_tells_is_shown(bench):
    async def scene(desk):
        await bench.told(desk)
        name = "shutter/1"
        tell(bench, desk, element(name))
        moved = MovementState("c", Move.CLOSE, "counter-3", (StageState(Stage.MOVING, 1.0),))
        for change in (
            {"movement": moved}, {"stand": Stand.UNKNOWN}, {"fault": True}, {"label": "R1"},
            {"selection": MoveSelection("c", "counter-3", Move.CLOSE, 5.0)}, {"obstacle": True},
            {"ways": (MoveWay(Move.CLOSE, Refusal.BUSY),)}, {"stand_age_s": 99.0},
        ):  # fmt: skip
            with another(desk, name):
                tell(bench, desk, structs.replace(element(name), **change))
            tell(bench, desk, element(name))
            kept(desk)
        posts = desk._console.board.posts
        tell(bench, desk, structs.replace(element(name), movement=moved))
        with another(desk, name):  # a counter that has another number now
            desk._console.board = replace(
                desk._console.board, posts={**posts, "counter-3": "9"}
            )  # fmt: skip

    bench.run(scene)


def test_that_nothing_is_kept_of_an_element_that_is_gone(bench):
    async def scene(desk):
        await bench.told(desk)
        tell(bench, desk, element("shutter/1"), element("shutter/2"))
        kept(desk)
        left = tuple(one for one in desk._console.link.devices if one.name != "shutter/2")
        desk._console.link = replace(desk._console.link, devices=left)
        assert "shutter/2" not in kept(desk)
        assert set(desk.protection._kept) == {"shutter/1"}

    bench.run(scene)


def test_that_what_is_made_of_a_device_is_made_anew_for_another_word_or_an_old_one():
    made = []
    per_device = PerDevice(lambda one, known: made.append(one.name) or (one.stand, known))
    first, second = element("a"), element("b")
    per_device.of((first, second), known=True)
    assert per_device.of((second, first), known=True) == ((Stand.OPEN, True),) * 2
    assert made == ["a", "b"]
    shut = structs.replace(first, stand=Stand.CLOSED)
    assert per_device.of((shut, second), known=True) == ((Stand.CLOSED, True), (Stand.OPEN, True))
    assert made == ["a", "b", "a"]
    assert per_device.of((shut,), known=False) == ((Stand.CLOSED, False),)
    per_device.of((), known=False)
    assert not per_device._kept
