"""Bridge, controllers and their input modules go and come back at random moments.

What is believed: the outputs' own counts, those of the doors, of a gate and of a barrier.
"""

import random
import signal
import time

import pytest

from device_bridge.protocol.answers import Done, Refused, Released
from device_bridge.protocol.codes import Latch, Move, Phase
from device_bridge.protocol.requests import (
    GRANTS,
    PLAN,
    Operate,
    PlanSpan,
    PushGrants,
    PushPlan,
    SelectMove,
)
from device_bridge.training import Deed, FaultKind
from tests.device_bridge.bridge_rig import WHO, wait_for
from tests.device_bridge.faults.fitted import BARRIER, GATE, MORE
from tests.device_bridge.faults.lives import Lives
from tests.device_bridge.faults.rig import pause
from tests.device_bridge.gate_rig import CARD, grant

A_DAY_S, SPANS, EVERY_S = 86_400, 390, 3
KINDS = ("killed", "ended", "plc", "field", "plc inputs", "field inputs")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = Lives(tmp_path_factory.mktemp("site"), MORE)
    yield made
    made.close()


def push(console):
    """Push good grants, and a plan that nobody confirms: from now on it is due all the time."""
    wait_for(lambda: GATE in console.devices and console.devices[GATE].live, 20.0, "the gate")
    now = int(time.time())
    given = grant(since=now - 60, until=now + A_DAY_S)
    grants = PushGrants(console.id(), WHO, GRANTS, now, 1, 1, (given,))
    assert console.ask(grants) == Done(grants.id)
    spans = tuple(PlanSpan(now + EVERY_S * n, now + EVERY_S * n + 1) for n in range(1, SPANS))
    plan = PushPlan(console.id(), WHO, PLAN, now, f"{now:016}", now + A_DAY_S, spans)
    assert console.ask(plan) == Done(plan.id)


def outputs(scene):
    """Return the counts of gate and barrier."""
    state = scene.building.state()
    gate, barrier = state.gates[0], state.barriers[0]
    return gate.edges, barrier.edges_close, barrier.edges_open


def happens(place, scene, kind, chance):
    """Let one thing go and come back."""
    match kind:
        case "killed" | "ended":
            place.end(signal.SIGKILL if kind == "killed" else signal.SIGTERM)
            scene.building.do(Deed.CARD_IN, GATE, card=CARD)  # nobody looks: it is nobody's
            place.start_bridge()
        case "plc" | "field":
            scene.building.fault(kind, FaultKind.REBOOT)
        case "plc inputs" | "field inputs":
            what = "all" if kind == "plc inputs" else "field"
            scene.building.fault(what, FaultKind.CUT)
            pause(chance.random() * 0.6)
            scene.building.clear(what)


def back(place, scene):
    """Wait until everything is there again, and take a latch back as an officer does."""
    scene.console.client.stop()
    scene.console = place._console = place.open(place.counter)
    names = (GATE, BARRIER)
    wait_for(
        lambda: all(n in scene.console.devices and scene.console.devices[n].live for n in names),
        20.0, "gate and barrier",
    )  # fmt: skip

    def unlatched():
        return scene.now.latch is Latch.NONE or isinstance(scene.reset(), Done)

    scene.wait(unlatched, 20.0, "no latch")
    scene.until(Phase.EMPTY)


@pytest.mark.parametrize("times", [6, pytest.param(200, marks=pytest.mark.long)])
def test_that_restarts_at_random_moments_move_no_output(place, times):
    chance = random.Random(times)  # noqa: S311 - the same moments in every run
    scene = place.begin()
    push(scene.console)
    before = outputs(scene)
    kinds = [KINDS[number % len(KINDS)] for number in range(times)]
    chance.shuffle(kinds)
    for kind in kinds:
        pause(chance.random() * 1.2)
        happens(place, scene, kind, chance)
    back(place, scene)
    assert scene.edges == (0, 0)
    assert outputs(scene) == before
    skipped = {record.outcome for record in scene.records("plan_skipped")}
    assert skipped <= {"not_confirmed", "late"}
    # ... and it moves once a person who asks is not refused: just after a cut nothing is proven.
    scene.wait(lambda: closed(scene.console), 20.0, "a barrier that closes")
    assert outputs(scene) == (before[0], before[1] + 1, before[2])


def closed(console):
    """Ask the barrier to close, as a person does; tell whether it was not refused."""
    selected = console.ask(SelectMove(console.id(), WHO, BARRIER, Move.CLOSE))
    if isinstance(selected, Refused):
        return False
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    tick = console.client.newest_tick
    request = Operate(console.id(), WHO, BARRIER, selected.token, tick)
    return console.ask(request) == Released(request.id)
