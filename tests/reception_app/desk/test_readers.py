"""Badge readers at the desk: each of its gate, and nothing known on an old word."""

from datetime import timedelta

import pytest

from device_bridge.protocol.codes import Direction, GateStand, ReaderStand
from device_bridge.protocol.state import AlarmState, GateState, ReaderState
from reception_app.alarm_catalogue import AlarmPriority
from reception_app.desk.alarm_sources import from_bridge
from reception_app.desk.readers_view import reader_rows
from reception_app.desk.setup import Moment
from tests.ui.bricks import NOW

MOMENT = Moment(NOW, 1000.0)


def gate(name, label=""):
    return GateState(name, "z", GateStand.CLOSED, live=True, sample_age_s=0.1, label=label)


def reader(name, of, way=Direction.IN, **more):
    return ReaderState(name, of, way, ReaderStand.SECURE, 0.1, **more)


def test_that_readers_stand_by_their_gate_and_are_named_after_it():
    devices = (
        reader("reader/3", "gate/2"), reader("reader/1", "gate/1"), gate("gate/2", "Achter"),
        gate("gate/1"), reader("reader/9", "gate/gone", label="Kelder"),
    )  # fmt: skip
    rows = reader_rows(devices, MOMENT, lambda _: 999.0, live=True)
    assert [(row.name, row.gate) for row in rows] == [
        ("reader/9", "gate/gone"), ("reader/3", "Achter"), ("reader/1", "gate/1"),
    ]  # fmt: skip
    assert rows[0].label == "Kelder"


def test_that_it_stands_so_since_the_bridge_said_so():
    told = reader("reader/1", "gate/1", stand_age_s=30.0, tamper=False, mains=True)
    (row,) = reader_rows((told,), MOMENT, lambda _: 998.0, live=True)
    assert row.since == (NOW - timedelta(seconds=32)).replace(microsecond=0)
    assert not row.wrong


def test_that_an_old_word_leaves_nothing_known():
    told = reader("reader/1", "gate/1", tamper=False, mains=True)
    (row,) = reader_rows((told,), MOMENT, lambda _: 900.0, live=False)
    assert (row.stand, row.since, row.tamper) == (ReaderStand.UNKNOWN, None, None)
    assert row.wrong


@pytest.mark.parametrize(
    ("told", "kind", "priority"),
    [
        ("offline", "reader_offline", AlarmPriority.LOW),
        ("bus", "reader_bus", AlarmPriority.HIGH),
        ("insecure", "reader_insecure", AlarmPriority.HIGH),
        ("doubled", "reader_doubled", AlarmPriority.HIGH),
        ("supply", "reader_supply", AlarmPriority.LOW),
        ("tamper", "reader_tamper", AlarmPriority.HIGH),
    ],
)
def test_that_each_alarm_of_a_reader_is_one_of_the_catalogue(told, kind, priority):
    alarm = AlarmState(f"{told}:reader/1", told, 4.0)
    row = from_bridge(alarm, NOW, reader("reader/1", "gate/1", label="Achterdeur"))
    assert (row.kind, row.priority, row.detail) == (kind, priority, "Achterdeur")
