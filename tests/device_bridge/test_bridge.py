"""The bridge as a process, on real sockets, before a fake building on real Modbus.

The case numbers are those of reliability.md 7; what is believed is the PLC's own count of edges.
"""

import time

import pytest
import zmq

from device_bridge import keys
from device_bridge.client import BridgeAwayError, Connected, Fault, LinkLost, NoAnswerError
from device_bridge.journal import read
from device_bridge.protocol.answers import Refused, Released, Selected, Status
from device_bridge.protocol.codes import CheckOutcome, Door, Phase, Purpose, Refusal, Right
from device_bridge.protocol.requests import AskStatus, Operate
from device_bridge.protocol.wire import GREETING
from device_bridge.training import Building
from tests.device_bridge.bridge_rig import WHO, Site, site, wait_for


@pytest.fixture
def place(tmp_path):
    with site(tmp_path) as made:
        yield made


def let_in(place, console, visit="v1"):
    """Bring one visitor from the bell into the airlock."""
    console.until(Phase.EMPTY)
    with place.building() as building:
        building.do("bell")
    wait_for(lambda: bool(console.airlock.calls), what="the ring")
    call = console.airlock.calls[0].call
    answer = console.operate(console.select(Door.OUTER, Purpose.ENTRY, visit, call).token)
    assert isinstance(answer, Released)
    console.until(Phase.HOLD)


def pass_through(console):
    console.check()
    wait_for(lambda: console.airlock.session.approved, what="approval")
    answer = console.operate(console.select(Door.INNER, Purpose.ENTRY).token)
    assert isinstance(answer, Released)
    console.until(Phase.EMPTY)


def test_that_a_visitor_goes_from_the_bell_to_the_reception(place):
    console = place.console()
    let_in(place, console)
    pass_through(console)
    assert place.edges() == (1, 1)
    kinds = [record.kind for record in read(place.folder / "journal.jsonl")]
    assert kinds.count("operate") == 2
    assert "passed_inner" in kinds


def test_that_a_declined_visitor_goes_back_out(place):
    console = place.console()
    let_in(place, console)
    console.check(CheckOutcome.DECLINED)
    assert console.select(Door.INNER, Purpose.ENTRY).reason is Refusal.NOT_APPROVED
    assert isinstance(console.operate(console.select(Door.OUTER, Purpose.RETREAT).token), Released)
    console.until(Phase.EMPTY)
    assert place.edges() == (2, 0)


def test_that_nothing_is_sent_to_a_bridge_that_is_not_there(place):  # case 1
    console = place.console()
    console.until(Phase.EMPTY)
    token = console.select(Door.OUTER, Purpose.ENTRY).token
    tick = console.client.newest_tick
    place.kill_bridge()
    with pytest.raises((BridgeAwayError, NoAnswerError)):
        console.ask(Operate(console.id(), WHO, "airlock/main", token, tick), within_s=0.5)
    place.start_bridge()
    console.until(Phase.EMPTY)
    assert place.edges() == (0, 0)


def test_that_a_release_found_after_a_freeze_is_not_done(place):  # case 2, airlock case 10
    console = place.console()
    console.until(Phase.EMPTY)
    token = console.select(Door.OUTER, Purpose.ENTRY).token
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    operate = Operate(console.id(), WHO, "airlock/main", token, console.client.newest_tick)
    place.freeze()
    frozen_at = time.monotonic()
    future = console.client.ask(operate, 2.0)
    wait_for(lambda: time.monotonic() - frozen_at > 2.5, what="the freeze to last")
    place.thaw()
    with pytest.raises(NoAnswerError):
        future.result(10)
    console.until(Phase.EMPTY)
    status = console.ask(AskStatus(console.id(), operate.id))
    assert isinstance(status, Status)
    assert place.edges() == (0, 0)


def test_that_the_same_operate_three_times_is_one_pulse(place):  # cases 4, 5
    console = place.console()
    console.until(Phase.EMPTY)
    token = console.select(Door.OUTER, Purpose.ENTRY).token
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    operate = Operate(console.id(), WHO, "airlock/main", token, console.client.newest_tick)
    assert [console.ask(operate) for _ in range(3)] == [Released(operate.id)] * 3
    assert place.edges() == (1, 0)


def test_that_a_random_token_is_no_selection(place):  # case 7
    console = place.console()
    console.until(Phase.EMPTY)
    assert console.operate("0" * 32).reason is Refusal.NO_SELECTION


def test_that_a_token_belongs_to_its_console(place):  # case 8
    one, two = place.console("counter-1"), place.console("counter-2")
    one.until(Phase.EMPTY)
    two.until(Phase.EMPTY)
    token = one.select(Door.OUTER, Purpose.ENTRY).token
    assert two.operate(token).reason is Refusal.NO_SELECTION
    assert place.edges() == (0, 0)


def test_that_a_restarted_bridge_knows_no_token(place):  # case 9
    console = place.console()
    console.until(Phase.EMPTY)
    token = console.select(Door.OUTER, Purpose.ENTRY).token
    place.kill_bridge()
    place.start_bridge()
    wait_for(lambda: console.airlock is not None, what="the link")
    console.until(Phase.EMPTY)
    answer = console.operate(token)
    assert isinstance(answer, Refused)
    assert answer.reason is Refusal.NO_SELECTION
    assert place.edges() == (0, 0)


def test_that_an_unknown_key_is_told_apart_from_an_absent_bridge(place):  # case 17
    stranger = keys.create(place.folder / "strangers", "x")
    console = place.open(stranger)
    wait_for(lambda: LinkLost(Fault.NOT_ENROLLED) in console.events, what="the refusal")
    assert not any(isinstance(event, Connected) for event in console.events)
    logged = [line for line in place.said if "unknown key refused" in line]
    assert logged
    assert all(stranger.public in line for line in logged)


def test_that_a_client_without_a_key_hears_nothing(place):  # case 19
    with zmq.Context() as context, context.socket(zmq.DEALER) as plain:
        plain.linger = 0
        plain.connect(place.url)
        plain.send_multipart([GREETING, b'{"type":"hello","id":"x"}'])
        assert not plain.poll(700)


def test_that_a_revoked_key_is_not_served_any_more(place):  # case 20
    console = place.console("counter-3")
    console.until(Phase.EMPTY)
    keys.revoke(place.folder / "keys", "counter-3")
    with pytest.raises((NoAnswerError, BridgeAwayError)):
        console.ask(AskStatus(console.id(), "c"), within_s=0.5)


def test_that_a_fixed_key_is_let_in_by_itself(place):  # case 22
    pair = keys.create(place.folder / "late", "late")
    console = place.open(pair)
    wait_for(lambda: LinkLost(Fault.NOT_ENROLLED) in console.events, what="the refusal")
    keys.enrol(place.folder / "keys", "late", pair.public, (Right.OBSERVE,))
    console.until(Phase.EMPTY, within_s=3)


def test_that_a_second_bridge_on_the_same_journal_exits(place):  # case 31
    first = place.bridge_process
    place.start_bridge()
    assert place.bridge_process.wait(10) == 1
    wait_for(lambda: any("already running" in line for line in place.said), what="the sentence")
    place.bridge_process = first


def test_that_a_second_bridge_on_the_same_port_exits(place, tmp_path):  # case 31
    console = place.console()
    console.until(Phase.EMPTY)
    (tmp_path / "other").mkdir()
    other = Site(tmp_path / "other")
    text = place.config.read_text("utf-8")
    other.config.write_text(text)  # the same port; keys and journal lie beside the file
    try:
        other.start_bridge()
        assert other.bridge_process.wait(10) == 1
        wait_for(lambda: any("already running" in line for line in other.said), what="the sentence")
        assert not (other.folder / "ready").exists()
    finally:
        other.close()
    before = console.ticks
    wait_for(lambda: console.ticks > before, what="the first bridge going on")
    assert place.bridge_process.poll() is None


def test_that_a_frozen_plc_is_unknown_and_nothing_is_released(place):  # airlock case 42
    console = place.console()
    console.until(Phase.EMPTY)
    assert isinstance(console.select(Door.OUTER, Purpose.ENTRY), Selected)
    with Building.connect(place.card) as building:
        building.fault("plc", "frozen")
        console.until(Phase.UNKNOWN, within_s=3)
        assert console.select(Door.OUTER, Purpose.ENTRY).reason is Refusal.NOT_KNOWN
        building.clear()
    console.until(Phase.EMPTY)
    assert place.edges() == (0, 0)
