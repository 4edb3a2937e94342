import pytest

from device_bridge.building.faults import Fault, fault_on, misfit, spoiled
from device_bridge.building.plc import Inputs
from device_bridge.plc import INPUT_BITS, Bit
from device_bridge.training_messages import FaultKind, Why

TRUE = Inputs(tuple(bit % 2 == 0 for bit in range(INPUT_BITS)), 1)
STEADY = (FaultKind.STUCK_0, FaultKind.STUCK_1, FaultKind.CUT, FaultKind.SHORT)


def read(signal, kind, value=0, now=0.0):
    assert misfit(signal, kind) is None
    return spoiled(TRUE, {signal: Fault(kind, value)}, now)


@pytest.mark.parametrize("bit", list(Bit))
@pytest.mark.parametrize("kind", STEADY)
def test_that_a_broken_wire_spoils_its_own_signal_alone(bit, kind):
    seen = read(bit.name.lower(), kind)
    assert seen[bit] is (kind in (FaultKind.STUCK_1, FaultKind.SHORT))
    assert all(seen[other] == TRUE[other] for other in Bit if other is not bit)


@pytest.mark.parametrize(("kind", "value"), [(FaultKind.CUT, False), (FaultKind.SHORT, True)])
def test_that_a_cut_or_short_of_all_reads_all_alike(kind, value):
    seen = read("all", kind)
    assert set(seen.bits) == {value}
    assert seen.people is None


def test_that_a_door_without_contacts_is_neither_open_nor_closed():
    seen = read("inner", FaultKind.UNKNOWN)
    assert (seen[Bit.INNER_CLOSED], seen[Bit.INNER_OPEN]) == (False, False)
    assert seen[Bit.INNER_BOLT] is TRUE[Bit.INNER_BOLT]


def test_that_a_flapping_signal_changes_with_every_scan():
    seen = [
        read("outer_bolt", FaultKind.FLAP, now=0.005 + n / 100)[Bit.OUTER_BOLT] for n in range(20)
    ]
    assert seen == [False, True] * 10


@pytest.mark.parametrize(
    ("kind", "value", "people"),
    [
        (FaultKind.STUCK_0, 0, 0),
        (FaultKind.STUCK_1, 0, 1),
        (FaultKind.UNKNOWN, 0, None),
        (FaultKind.COUNT, 7, 7),
        (FaultKind.COUNT, 0xFFFF, None),
    ],
)
def test_that_the_counter_may_count_anything(kind, value, people):
    assert read("people", kind, value).people == people


@pytest.mark.parametrize(
    ("signal", "kind", "why"),
    [
        ("nonsense", FaultKind.CUT, Why.UNKNOWN_SIGNAL),
        ("outer_bolt", FaultKind.FROZEN, Why.KIND_DOES_NOT_FIT),
        ("outer_bolt", FaultKind.UNKNOWN, Why.KIND_DOES_NOT_FIT),
        ("plc", FaultKind.CUT, Why.KIND_DOES_NOT_FIT),
        ("people", FaultKind.FLAP, Why.KIND_DOES_NOT_FIT),
    ],
)
def test_that_a_fault_that_cannot_be_is_refused(signal, kind, why):
    assert misfit(signal, kind) is why


def test_that_a_fault_is_named_at_the_signals_it_touches():
    broken = {"outer": Fault(FaultKind.CUT)}
    assert fault_on("outer_bolt", broken) == "cut"
    assert fault_on("inner_bolt", broken) == ""
