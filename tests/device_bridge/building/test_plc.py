"""The PLC's own rules, scan by scan; edges are what these tests believe."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from device_bridge.building import plc
from device_bridge.building.plc import Block, Inputs, PlcState, beaten, booted, step, words
from device_bridge.plc import INPUT_BITS, MAX_AGE_TICKS, PULSE_S, WATCHDOG_S, Bit, Op, Result, Word

RELEASES = (Op.RELEASE_OUTER, Op.RELEASE_INNER, Op.OVERRIDE_OUTER)
SECURE = {Bit.OUTER_CLOSED, Bit.OUTER_BOLT, Bit.INNER_CLOSED, Bit.INNER_BOLT, Bit.MAINS}
SCAN = 0.01


def inputs(*, on=(), off=()):
    bits = [False] * INPUT_BITS
    for bit in (SECURE | set(on)) - set(off):
        bits[bit] = True
    return Inputs(tuple(bits), 0)


class Rig:
    """A PLC in which time passes only when told."""

    def __init__(self, **more):
        self.now = 100.0
        self.wires = inputs()
        self.state = PlcState(boot=7, booted_at=self.now, **more)
        self.seq = 0
        self.beats = 0
        self.beating = True
        self.run(0.05)

    def scan(self, block=None):
        self.now += SCAN
        if self.beating:
            self.beats += 1
            self.state = beaten(self.state, self.beats & 0xFFFF, self.now)
        self.state = step(self.state, self.wires, self.now, block)

    def run(self, seconds):
        for _ in range(round(seconds / SCAN)):
            self.scan()

    def block(self, op, /, **changes):
        self.seq += 1
        block = Block(self.seq, int(op), ~int(op) & 0xFFFF, 1, self.state.tick, 50)
        return replace(block, **changes)

    def write(self, op, /, **changes):
        self.scan(self.block(op, **changes))
        return self.state.result

    @property
    def edges(self):
        return self.state.edges_outer, self.state.edges_inner

    @property
    def on(self):
        return self.state.outputs.outer, self.state.outputs.inner


@pytest.mark.parametrize(
    ("op", "edges"),
    [(Op.RELEASE_OUTER, (1, 0)), (Op.RELEASE_INNER, (0, 1)), (Op.OVERRIDE_OUTER, (1, 0))],
)
def test_that_a_release_is_one_pulse_of_its_length(op, edges):
    rig = Rig()
    assert rig.write(op) is Result.DONE
    assert rig.edges == edges
    rig.run(PULSE_S - 0.1)
    assert any(rig.on)
    rig.run(0.2)
    assert not any(rig.on)
    assert rig.edges == edges


def test_that_the_pulse_left_is_told_in_ticks():
    rig = Rig(pulse_s=2.0)
    rig.write(Op.RELEASE_OUTER)
    assert words(rig.state)[Word.PULSE_LEFT] == 200
    rig.run(1.5)
    assert words(rig.state)[Word.PULSE_LEFT] == pytest.approx(50, abs=1)
    rig.run(1.0)
    assert words(rig.state)[Word.PULSE_LEFT] == 0


INNER_NOT_SECURE = [
    {"off": {Bit.INNER_CLOSED}},
    {"on": {Bit.INNER_OPEN}},
    {"off": {Bit.INNER_CLOSED}, "on": {Bit.INNER_OPEN}},
    {"off": {Bit.INNER_BOLT}},
    {"on": {Bit.INNER_READBACK}},
]
OUTER_NOT_SECURE = [
    {"off": {Bit.OUTER_CLOSED}},
    {"on": {Bit.OUTER_OPEN}},
    {"off": {Bit.OUTER_BOLT}},
    {"on": {Bit.OUTER_READBACK}},
]


@pytest.mark.parametrize("wires", INNER_NOT_SECURE)
def test_that_the_outer_door_waits_for_the_inner_one(wires):
    rig = Rig()
    rig.wires = inputs(**wires)
    assert rig.write(Op.RELEASE_OUTER) is Result.INTERLOCK
    assert rig.edges == (0, 0)


@pytest.mark.parametrize("wires", OUTER_NOT_SECURE)
def test_that_the_inner_door_waits_for_the_outer_one(wires):
    rig = Rig()
    rig.wires = inputs(**wires)
    assert rig.write(Op.RELEASE_INNER) is Result.INTERLOCK
    assert rig.edges == (0, 0)


@pytest.mark.parametrize("wires", INNER_NOT_SECURE)
def test_that_a_running_release_ends_when_the_other_door_gives_way(wires):
    rig = Rig()
    rig.write(Op.RELEASE_OUTER)
    rig.wires = inputs(**wires)
    rig.scan()
    assert rig.on == (False, False)


@pytest.mark.parametrize(
    ("wires", "told"),
    [
        ({}, Result.DONE),
        ({"off": {Bit.INNER_BOLT}}, Result.DONE),
        ({"off": {Bit.INNER_CLOSED}}, Result.DONE),
        ({"on": {Bit.INNER_OPEN}}, Result.INTERLOCK),
        ({"on": {Bit.INNER_READBACK}}, Result.INTERLOCK),
        ({"on": {Bit.FIRE}}, Result.EMERGENCY),
    ],
)
def test_that_an_override_frees_the_outer_door_alone_and_not_beside_an_open_inner_one(wires, told):
    rig = Rig()
    rig.wires = inputs(**wires)
    assert rig.write(Op.OVERRIDE_OUTER) is told
    assert rig.edges == (int(told is Result.DONE), 0)


@pytest.mark.parametrize("key", [Bit.MAINTENANCE_KEY, Bit.BYPASS_KEY])
def test_that_a_turned_key_takes_the_doors_from_the_host(key):
    rig = Rig()
    rig.wires = inputs(on={key})
    assert rig.write(Op.RELEASE_OUTER) is Result.INTERLOCK
    assert rig.write(Op.RELEASE_INNER) is Result.INTERLOCK


@pytest.mark.parametrize("bit", [Bit.FIRE, Bit.EMERGENCY])
def test_that_an_emergency_ends_a_release_and_refuses_the_next(bit):
    rig = Rig()
    rig.write(Op.RELEASE_OUTER)
    rig.wires = inputs(on={bit})
    rig.scan()
    assert rig.on == (False, False)
    assert [rig.write(op) for op in RELEASES] == [Result.EMERGENCY] * 3
    assert rig.edges == (1, 0)


@pytest.mark.parametrize(("first", "second"), list(product(RELEASES, repeat=2)))
def test_that_a_second_release_waits_for_the_first(first, second):
    rig = Rig()
    assert rig.write(first) is Result.DONE
    assert rig.write(second) in (Result.BUSY, Result.INTERLOCK)
    assert sum(rig.edges) == 1


def test_that_a_release_in_the_scan_of_an_ending_pulse_is_not_a_hidden_edge():
    rig = Rig(pulse_s=0.2)
    rig.write(Op.RELEASE_OUTER)
    told = Result.BUSY
    while told is Result.BUSY:
        told = rig.write(Op.RELEASE_OUTER)
    assert rig.edges == (2, 0)


def test_that_cancel_ends_a_release_at_once():
    rig = Rig()
    rig.write(Op.RELEASE_INNER)
    assert rig.write(Op.CANCEL) is Result.DONE
    assert rig.on == (False, False)


def test_that_a_silent_host_ends_a_release_and_gets_no_other():
    rig = Rig()
    rig.write(Op.RELEASE_OUTER)
    rig.beating = False
    rig.run(WATCHDOG_S - 0.05)
    assert rig.on == (True, False)
    rig.run(0.1)
    assert rig.on == (False, False)
    assert [rig.write(op) for op in RELEASES] == [Result.INTERLOCK] * 3
    rig.beating = True
    rig.scan()
    assert rig.write(Op.RELEASE_OUTER) is Result.DONE


def test_that_a_heartbeat_that_does_not_change_is_no_sign_of_life():
    rig = Rig()
    rig.beating = False
    for _ in range(200):
        rig.state = beaten(rig.state, 5, rig.now)
        rig.scan()
    assert not rig.state.host_alive


@pytest.mark.parametrize("ago", [1, 2, plc.REMEMBERED])
def test_that_a_sequence_of_late_is_a_duplicate(ago):
    rig = Rig(pulse_s=0.05)
    for _ in range(plc.REMEMBERED):
        rig.write(Op.RELEASE_OUTER)
        rig.run(0.1)
    before = rig.edges
    assert rig.write(Op.RELEASE_OUTER, seq=rig.seq - ago + 1) is Result.DUPLICATE
    assert rig.edges == before


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"complement": 0}, Result.COMPLEMENT),
        ({"complement": 1}, Result.COMPLEMENT),
        ({"op": 2}, Result.COMPLEMENT),
        ({"op": 0, "complement": 0xFFFF}, Result.OP),
        ({"op": 5, "complement": 0xFFFA}, Result.OP),
        ({"op": 0xFFFF, "complement": 0}, Result.OP),
        ({"seq": 0}, Result.OP),
    ],
)
def test_that_a_malformed_block_moves_nothing(changes, told):
    rig = Rig()
    assert rig.write(Op.RELEASE_OUTER, **changes) is told
    assert rig.edges == (0, 0)


@pytest.mark.parametrize(
    ("age", "max_age", "told"),
    [
        (0, 0, Result.STALE),  # the scan that executes it is one tick later
        (49, 50, Result.DONE),
        (52, 50, Result.STALE),
        (98, MAX_AGE_TICKS, Result.DONE),
        (102, MAX_AGE_TICKS, Result.STALE),
        (102, 0xFFFF, Result.STALE),
        (-3, MAX_AGE_TICKS, Result.STALE),  # of the future: of another life
        (40_000, MAX_AGE_TICKS, Result.STALE),
    ],
)
def test_that_a_block_older_than_it_says_is_dead(age, max_age, told):
    rig = Rig()
    tick = (rig.state.tick - age) & 0xFFFF
    assert rig.write(Op.RELEASE_OUTER, tick=tick, max_age=max_age) is told


def test_that_the_tick_wraps_without_making_a_fresh_block_stale():
    rig = Rig()
    rig.state = replace(rig.state, booted_at=rig.now - 655.34)
    rig.scan()
    assert rig.state.tick > 65_000
    block = rig.block(Op.RELEASE_OUTER)
    rig.run(0.2)
    assert rig.state.tick < 100
    rig.scan(block)
    assert rig.state.result is Result.DONE


def test_that_a_standstill_ends_a_release_and_makes_what_waited_stale():
    rig = Rig()
    rig.write(Op.RELEASE_OUTER)
    block = rig.block(Op.RELEASE_INNER)
    rig.now += 1.2
    rig.scan(block)
    assert rig.on == (False, False)
    assert rig.state.result is Result.STALE
    assert rig.edges == (1, 0)


def test_that_a_reboot_forgets_all_but_the_count():
    rig = Rig()
    rig.write(Op.RELEASE_OUTER)
    rig.state = booted(rig.state, 8, rig.now)
    rig.scan()
    assert words(rig.state)[:7] == (0x5341, 0x8001, 8, 1, 0, 0, 1)
    assert rig.on == (False, False)
    assert rig.edges == (1, 0)


def test_that_a_dead_output_is_no_edge():
    rig = Rig(dead_outputs=True)
    assert rig.write(Op.RELEASE_OUTER) is Result.DONE
    assert rig.edges == (0, 0)


def test_that_the_map_shows_sixteen_bits_of_a_longer_count():
    rig = Rig(edges_outer=65_535)
    rig.write(Op.RELEASE_OUTER)
    assert rig.state.edges_outer == 65_536
    assert words(rig.state)[Word.EDGES_OUTER] == 0


moves = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(list(Op)), st.integers(0, 200)),
    st.tuples(st.just("wires"), st.sets(st.sampled_from(list(Bit))), st.just(0)),
    st.tuples(st.just("run"), st.integers(1, 60), st.just(0)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(moves, max_size=30))
def test_that_whatever_happens_no_door_is_released_beside_another_that_is_not_secure(play):
    rig = Rig(pulse_s=0.5)
    for what, value, age in play:
        if what == "write":
            rig.write(value, tick=(rig.state.tick - age) & 0xFFFF)
        elif what == "wires":
            rig.wires = inputs(on=value - SECURE, off=value & SECURE)
            rig.scan()
        else:
            rig.run(value * SCAN)
        check_outputs(rig.state)


def check_outputs(state):
    outer, inner = state.outputs.outer, state.outputs.inner
    assert not (outer and inner)
    if outer and not state.override:
        assert plc.door_secure(state.inputs, Bit.INNER_CLOSED)
    if outer:
        assert not state.inputs[Bit.INNER_OPEN]
    if inner:
        assert plc.door_secure(state.inputs, Bit.OUTER_CLOSED)
    if outer or inner:
        assert not state.inputs[Bit.FIRE]
        assert not state.inputs[Bit.EMERGENCY]
        assert state.ends_at - state.scanned_at <= 0.5
