"""The bridge dies at any line between the intent of a gate's release and its outcome.

What is believed: the gate's own count of edges, and the journal on the disk.
"""

import random
from itertools import count

import pytest

from device_bridge import keys
from device_bridge.protocol.answers import NotKnown, Released, Selected
from device_bridge.protocol.codes import Move
from device_bridge.protocol.requests import Hello, Operate, SelectMove
from tests.device_bridge.bridge_rig import EVERY_RIGHT, WHO, Site, wait_for

GATE = "gate/1"
MORE = """port = {field_port}

[[gate]]
name = "gate/1"
zone = "offices"
number = 1
"""
SEED, SAMPLED = 11, 1
names = (f"g{number}" for number in count())


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Serve lives of one bridge, one after the other, before one building."""
    made = Site(tmp_path_factory.mktemp("site"), more=MORE)
    made.console_pair = keys.create(made.folder / "consoles", "counter")
    keys.enrol(made.folder / "keys", "counter", made.console_pair.public, EVERY_RIGHT)
    made.start_building()
    yield made
    made.close()


@pytest.fixture(scope="module")
def points(place, tmp_path_factory):
    """List the lines that a release runs through; its own life ends as it should."""
    log = tmp_path_factory.mktemp("trace") / "lines"
    life = Life(place, f"trace:{log}")
    life.release()
    life.end()
    return log.read_text("utf-8").splitlines()


def gate(place):
    with place.building() as building:
        return building.state().gates[0]


class Life:
    """One life of the bridge, one console, at most one release of the gate."""

    def __init__(self, place, fault=""):
        self.place, self.fault, self.edges = place, fault, gate(place).edges
        place.start_bridge(fault)
        self.raw = place.open_raw(place.console_pair)
        self.raw.say(Hello("hello"))
        self.token = ""
        self.operate = None

    def _selects(self):
        answer = self.raw.ask(SelectMove(next(names), WHO, GATE, Move.LET_IN))
        self.token = answer.token if isinstance(answer, Selected) else ""
        return bool(self.token)

    def release(self):
        """Ask for a release; whether an answer ever comes is the question."""
        wait_for(self._selects, within_s=20.0, what="a gate that is known")
        while self.raw.hear(0) is not None:
            pass
        self.operate = Operate(next(names), WHO, GATE, self.token, self.raw.tick)
        self.raw.say(self.operate)
        wait_for(lambda: self._is_dead or self.has("outcome"), within_s=20.0, what="an end")

    def has(self, kind):
        return any(r.kind == kind and r.command == self.operate.id for r in self.place.records())

    @property
    def _is_dead(self):
        return self.place.bridge_process.poll() is not None

    def end(self):
        self.raw.close()
        self.place.kill_bridge()
        wait_for(lambda: gate(self.place).way == 0, within_s=20.0, what="a closed gate")
        self.given = gate(self.place).edges - self.edges
        self.left = (self.has("operate"), self.has("outcome"))

    def examine(self, before):
        """Ask for the release once more that the life before died of: nothing opens by that."""
        wait_for(self._selects, within_s=20.0, what="a gate that is known")
        answer = self.raw.ask(before.operate)
        if before.left == (True, False):
            assert answer == NotKnown(before.operate.id), before.fault
        elif before.given:
            assert isinstance(answer, Released | NotKnown), before.fault
        assert gate(self.place).edges == self.edges, before.fault


def lives(place, faults):
    """Let one life after the other die of its fault, and each examine the one before it."""
    before, died = None, []
    for fault in [*faults, ""]:
        life = Life(place, fault)
        if before is not None:
            life.examine(before)
        if not fault:
            life.raw.close()
            break
        life.release()
        life.end()
        assert life.given <= 1, fault
        assert life.given == 0 or life.left[0], fault  # no edge without an earlier record
        before = life
        died.append(life)
    return died


def test_that_a_crash_at_some_lines_opens_no_gate_twice(place, points):
    sample = random.Random(SEED).sample(points, SAMPLED)  # noqa: S311 - the same lines again
    lives(place, [f"crash:{point}" for point in sample])


@pytest.mark.long
def test_that_a_crash_at_every_line_opens_no_gate_twice(place, points):
    given = [life.given for life in lives(place, [f"crash:{point}" for point in points])]
    assert len(given) > 50
    assert set(given) == {0, 1}  # some lines are before the write, some behind it
