"""The bridge dies at any line between the intent of a movement and its outcome.

A gate released by an officer and by a card, a barrier moved by an officer and by the weekly plan.
What is believed: the outputs' own counts of edges, and the journal on the disk.
"""

import random
import re
import time
from itertools import count

import pytest

from device_bridge import keys
from device_bridge.protocol.answers import Done, NotKnown, Released, Selected
from device_bridge.protocol.codes import Move
from device_bridge.protocol.requests import (
    GRANTS,
    PLAN,
    ConfirmPlan,
    Hello,
    Operate,
    PlanSpan,
    PushGrants,
    PushPlan,
    SelectMove,
)
from device_bridge.training import Deed
from tests.device_bridge import crashing
from tests.device_bridge.bridge_rig import EVERY_RIGHT, WHO, Site, wait_for
from tests.device_bridge.faults.fitted import BARRIER, GATE, MORE
from tests.device_bridge.gate_rig import CARD, grant

MOVED = ("gate", "card", "barrier", "plan")
SEED, BETWEEN, BEHIND = 11, 200, 40
UP_S, MOVED_S = 30.0, 30.0  # within which a busy machine has a life up, and a movement over
A_DAY_S = 86_400
# What runs meanwhile and has no hand in it: airlock, silent alarms, alarm inputs.
OTHERS = re.compile(r"/(server_|journal_)?(airlock\w*|panic|inputs)\.py:")
INTENTS, OUTCOMES = {"operate", "card"}, {"outcome", "passage"}
names = (f"c{number}" for number in count())


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
    """Return, asked for a movement, the lines of it: up to the write, and from it on."""
    known = {}

    def of(moved):
        if moved not in known:
            log = tmp_path_factory.mktemp("trace") / "lines"
            life = Life(place, f"trace:{log}")
            life.move(moved)
            life.end()
            assert life.given == 1
            known[moved] = tuple(
                [line for line in part if not OTHERS.search(line)] for part in crashing.lines(log)
            )
        return known[moved]

    return of


class Outputs:
    """What the outputs counted, and whether they are at rest."""

    def __init__(self, place):
        with place.building() as building:
            state = building.state()
        gate, barrier = state.gates[0], state.barriers[0]
        self.edges = gate.edges, barrier.edges_close, barrier.edges_open
        self.at_rest = gate.way == 0 and barrier.way == 0 and not gate.in_lane
        self.open = barrier.position < 0.5


class Life:
    """One life of the bridge, one console, at most one movement."""

    def __init__(self, place, fault=""):
        self.place, self.fault, self.edges = place, fault, Outputs(place).edges
        place.start_bridge(fault)
        self._before = len(place.records())
        self.raw = place.open_raw(place.console_pair)
        self.raw.say(Hello("hello"))
        self.operate = None
        wait_for(self._is_known, UP_S, "gate and barrier")

    def _is_known(self):
        self.raw.hear(0.1)
        found = [self.raw.devices.get(name) for name in (GATE, BARRIER)]
        return all(one is not None and one.live for one in found)

    # -- what is asked -----------------------------------------------------------------------

    def move(self, moved):
        """Ask for a movement; whether an answer ever comes is the question."""
        closes = Outputs(self.place).open
        match moved:
            case "gate":
                with self.place.building() as building:
                    building.do(Deed.GIVE_UP, GATE)
                    building.do(Deed.WALK_IN, GATE)
                self._operate(GATE, Move.LET_IN)
            case "card":
                self._hold_a_card()
            case "barrier":
                self._operate(BARRIER, Move.CLOSE if closes else Move.OPEN)
            case "plan":
                self._plan(closes=closes)
        wait_for(lambda: self._is_dead or self._has(OUTCOMES), MOVED_S, "an end")

    def _operate(self, device, move):
        answer = self.raw.ask(SelectMove(next(names), WHO, device, move))
        assert isinstance(answer, Selected), answer
        while self.raw.hear(0) is not None:
            pass
        self.operate = Operate(next(names), WHO, device, answer.token, self.raw.tick)
        self.raw.say(self.operate)

    def _hold_a_card(self):
        now = time.time()
        given = grant(since=now - 60, until=now + A_DAY_S)
        version = 1 + self.raw.devices[GATE].grants
        push = PushGrants(next(names), WHO, GRANTS, version, 1, 1, (given,))
        assert self.raw.ask(push) == Done(push.id)
        with self.place.building() as building:
            building.do(Deed.GIVE_UP, GATE)
            building.do(Deed.CARD_IN, GATE, card=CARD)

    def _plan(self, *, closes):
        """Let somebody confirm a plan in which the barrier moves in a moment."""
        due = int(time.time()) + 2
        span = PlanSpan(due - 60, due) if closes else PlanSpan(due, due + A_DAY_S)
        push = PushPlan(
            next(names), WHO, PLAN, due, f"{due:016}", due + A_DAY_S, (span,)
        )  # fmt: skip
        assert self.raw.ask(push) == Done(push.id)
        confirm = ConfirmPlan(next(names), WHO, PLAN, due)
        assert self.raw.ask(confirm) == Done(confirm.id)

    # -- what came of it ---------------------------------------------------------------------

    def _new(self):
        return self.place.records()[self._before :]

    def _has(self, kinds):
        return any(one.kind in kinds for one in self._new())

    @property
    def _is_dead(self):
        return self.place.bridge_process.poll() is not None

    def end(self):
        self.raw.close()
        self.place.kill_bridge()
        wait_for(lambda: Outputs(self.place).at_rest, MOVED_S, "outputs at rest")
        after = Outputs(self.place).edges
        self.given = sum(after) - sum(self.edges)
        self.left = self._has(INTENTS), self._has(OUTCOMES)
        assert self.given <= 1, self.fault
        assert self.given == 0 or self.left[0], self.fault  # no edge without an earlier record
        self.intent = next((one for one in self._new() if one.kind in INTENTS), None)

    def examine(self, before):
        """See what this life makes of the movement that the life before it died of: no other."""
        assert not self.raw.devices[PLAN].confirmed  # until a person does, no plan moves anything
        if before.operate is not None:
            answer = self.raw.ask(before.operate)
            if before.left == (True, False):
                assert answer == NotKnown(before.operate.id), before.fault
            elif before.given:
                assert isinstance(answer, Released | NotKnown), before.fault
        if before.left == (True, False):
            told = [
                one.outcome
                for one in self.place.records()
                if one.kind in OUTCOMES and one.command == before.intent.command
            ]
            assert told == ["not_known"], before.fault
        assert Outputs(self.place).edges == self.edges, before.fault


def lives(place, faults):
    """Let one life after the other die in a movement, and each examine the one before it."""
    before, given = None, []
    for moved, fault in [*faults, ("", "")]:
        life = Life(place, fault)
        if before is not None:
            life.examine(before)
        if not fault:
            life.end()
            assert life.given == 0
            break
        life.move(moved)
        life.end()
        before = life
        given.append(life.given)
    return given


def crash(moved, line):
    return moved, f"crash:{line}"


def test_that_a_crash_at_some_lines_moves_nothing_twice(place, points):
    chance = random.Random(SEED)  # noqa: S311 - the same lines again
    lives(place, [crash(moved, chance.choice(points(moved)[0])) for moved in ("card", "barrier")])


@pytest.mark.long
@pytest.mark.parametrize("moved", MOVED)
def test_that_a_crash_at_every_line_moves_nothing_twice(place, points, moved):
    """Every line up to the write; of the many from there until all is over, some.

    Before a card or the plan moves something, all that the polls do meanwhile is run through as
    well: of so many lines some, too, for a life of a plan takes seconds.
    """
    between, behind = points(moved)
    chance = random.Random(SEED)  # noqa: S311 - the same lines again
    tried = between if len(between) <= BETWEEN else chance.sample(between, BETWEEN)
    given = lives(place, [crash(moved, line) for line in (*tried, *chance.sample(behind, BEHIND))])
    assert len(given) > 100
    assert set(given) == {0, 1}  # some lines are before the write, some behind it
