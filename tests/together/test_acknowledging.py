"""Who takes an alarm in hand: one rule at the desk and at every device of the bridge."""

import pytest

from device_bridge import airlock, barrier, gate, gate_state, inputs, panic, plan, reader
from device_bridge.airlock_state import Answer, Asked
from device_bridge.alarm_set import ACKNOWLEDGERS
from device_bridge.plan import Plan
from device_bridge.protocol.codes import BarrierKind, Direction, Refusal, Right, Role
from device_bridge.protocol.requests import Acknowledge, Who
from reception_app import staff
from tests.device_bridge.airlock_rig import Rig as AirlockRig

NOW = 100.0
DEVICES = {
    "airlock": (airlock.step, lambda: AirlockRig().state),
    "barrier": (barrier.step, lambda: barrier.at_start("b", BarrierKind.SHUTTER, NOW)),
    "gate": (gate.step, lambda: gate_state.at_start("g", "in", NOW, anti_passback=False)),
    "plan": (plan.step, lambda: Plan(("b",))),
    "inputs": (inputs.step, lambda: inputs.Inputs((), started_at=NOW)),
    "reader": (reader.step, lambda: reader.at_start("r", "g", Direction.IN, NOW)),
    "panic": (panic.step, lambda: panic.Panic((), started_at=NOW)),
}


def answered(device, role, rights):
    step, made = DEVICES[device]
    state = made()
    name = getattr(state, "name", device)
    request = Acknowledge("a1", Who("x", role, "counter-2"), name, "none")
    _, actions = step(state, Asked("c", rights, request, "t" * 32, 0.1), NOW + 2)
    return next(one.message for one in actions if isinstance(one, Answer))


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("role", list(Role))
def test_that_who_may_at_the_desk_may_at_every_device_and_nobody_else(device, role):
    may = staff.Right.ACKNOWLEDGE in staff.RIGHTS[staff.Role(role.value)]
    no = answered(device, role, frozenset({Right.OBSERVE, Right.RELEASE}))
    # There is no such alarm: that is said only to who might have taken it in hand.
    assert no.reason is (Refusal.BAD_REQUEST if may else Refusal.NOT_ALLOWED)
    assert (role in ACKNOWLEDGERS) is may


@pytest.mark.parametrize("device", DEVICES)
def test_that_a_key_that_only_looks_takes_nothing_in_hand(device):
    only = frozenset({Right.OBSERVE, Right.CONFIGURE})
    assert answered(device, Role.TECHNICIAN, only).reason is Refusal.NOT_ALLOWED
