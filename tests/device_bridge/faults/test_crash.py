"""The bridge dies at any line between the intent of a release and its outcome.

What is believed: the PLC's count of edges, and the journal on the disk.
"""

import random
from itertools import count

import pytest

from device_bridge import keys
from device_bridge.protocol.answers import NotKnown, Released
from device_bridge.protocol.codes import Phase, Stage
from device_bridge.protocol.requests import AskStatus, Hello
from device_bridge.training import Deed
from tests.device_bridge import crashing
from tests.device_bridge.bridge_rig import EVERY_RIGHT, Site, wait_for
from tests.device_bridge.faults.rig import PULSE_S

SEED = 7
SAMPLED, BEHIND = 3, 60
names = (f"n{number}" for number in count())


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Serve lives of one bridge, one after the other, before one building."""
    made = Site(tmp_path_factory.mktemp("site"), PULSE_S)
    made.console_pair = keys.create(made.folder / "consoles", "counter")
    keys.enrol(made.folder / "keys", "counter", made.console_pair.public, EVERY_RIGHT)
    made.start_building()
    with made.building() as building:
        building.do(Deed.STAY)
    yield made
    made.close()


@pytest.fixture(scope="module")
def points(place, tmp_path_factory):
    """Return the lines of a release, up to the write and from it on; its life ends as it should."""
    log = tmp_path_factory.mktemp("trace") / "lines"
    life = Life(place, f"trace:{log}")
    life.release()
    life.end()
    return crashing.lines(log)


class Life:
    """One life of the bridge, one console, at most one release."""

    def __init__(self, place, fault=""):
        self.place, self.edges, self.fault = place, place.edges()[0], fault
        place.start_bridge(fault)
        self.raw = place.open_raw(place.console_pair)
        self.raw.say(Hello("hello"))
        self.raw.until(Phase.EMPTY)
        self.operate = None

    def release(self):
        """Ask for a release; whether an answer ever comes is the question."""
        self.operate = self.raw.operate(next(names), self.raw.select(next(names)).token)
        self.raw.say(self.operate)
        wait_for(lambda: self._is_dead or self.has("outcome"), what="an end")

    def has(self, kind):
        return any(r.kind == kind and r.command == self.operate.id for r in self.place.records())

    @property
    def _is_dead(self):
        return self.place.bridge_process.poll() is not None

    def end(self):
        self.raw.close()
        self.place.kill_bridge()
        with self.place.building() as building:
            wait_for(lambda: not building.state().outer.released, what="the end of the pulse")
        self.given = self.place.edges()[0] - self.edges
        self.left = (self.has("operate"), self.has("outcome"))

    def examine(self, before):
        """See what this life makes of the release that the life before it died of."""
        status = self.raw.ask(AskStatus(next(names), before.operate.id))
        match before.left:
            case (True, False):
                assert status.stage is Stage.NOT_KNOWN, before.fault
                assert self.raw.ask(before.operate) == NotKnown(before.operate.id), before.fault
            case (True, True):
                answers = (Released(before.operate.id), NotKnown(before.operate.id))
                assert self.raw.ask(before.operate) in answers, before.fault
            case _:
                assert status.stage is None, before.fault
                assert before.given == 0, before.fault  # no pulse without an earlier record
        assert self.place.edges()[0] == self.edges == before.edges + before.given, before.fault


def lives(place, faults):
    """Let one life after the other die of its fault, and each examine the one before it."""
    before, died = None, []
    for fault in [*faults, ""]:
        life = Life(place, fault)
        if before is not None:
            life.examine(before)
        if fault:
            life.release()
        else:
            life.operate = life.raw.operate(next(names), "0" * 32)
        life.end()
        before = life
        died.append(life)
    return died[:-1]


def test_that_a_crash_around_the_write_is_not_known_and_never_driven_again(place, points):
    """R10, R11: before the relay and behind it, both without an outcome."""
    first_line = next(p for p in points[0] if p.startswith("device_bridge/drivers/modbus.py"))
    died = lives(place, [f"crash:{first_line}", "after_write"])
    assert [life.given for life in died] == [0, 1]
    assert {life.left for life in died} == {(True, False)}


def test_that_a_crash_at_some_lines_opens_no_door_twice(place, points):  # devices 71
    between, behind = points
    chance = random.Random(SEED)  # noqa: S311 - the same lines again
    sample = [*chance.sample(between, SAMPLED - 1), *chance.sample(behind, 1)]
    assert all(life.given <= 1 for life in lives(place, [f"crash:{point}" for point in sample]))


@pytest.mark.long
def test_that_a_crash_at_every_line_opens_no_door_twice(place, points):  # devices 71
    """Every line up to the write; of the many from there to the outcome, some."""
    between, behind = points
    chance = random.Random(SEED)  # noqa: S311 - the same lines again
    tried = [*between, *chance.sample(behind, BEHIND)]
    given = [life.given for life in lives(place, [f"crash:{point}" for point in tried])]
    assert len(given) > 100
    assert set(given) == {0, 1}  # some lines are before the pulse, some behind it
