"""The console's end of the wire against a real bridge: what it says of a link that is not well."""

import threading
import time
from concurrent.futures import CancelledError
from dataclasses import replace

import pytest

from device_bridge import keys
from device_bridge.client import (
    BridgeAwayError,
    BridgeClient,
    Connected,
    Fault,
    LinkLost,
    NoAnswerError,
    StateSeen,
)
from device_bridge.keys import BridgeAddress
from device_bridge.protocol.answers import Pong, Released, Selected, Status
from device_bridge.protocol.codes import Door, Phase, Purpose, Refusal, Right, Stage
from device_bridge.protocol.requests import AskStatus, Operate, Ping, Select
from reception_app.cli.demo_ports import free_ports
from tests.device_bridge.bridge_rig import WHO, Console, site, wait_for


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """Serve tests that leave the doors and the bridge alone."""
    with site(tmp_path_factory.mktemp("quiet")) as made:
        yield made


@pytest.fixture
def place(tmp_path):
    with site(tmp_path) as made:
        yield made


def lost(console: Console) -> list[Fault]:
    return [event.fault for event in list(console.events) if isinstance(event, LinkLost)]


def greeted(console: Console) -> int:
    return sum(isinstance(event, Connected) for event in list(console.events))


def test_that_nobody_there_is_said_at_once_and_nothing_waits(tmp_path):  # case 1
    pair = keys.create(tmp_path, "console")
    address = BridgeAddress(
        f"tcp://127.0.0.1:{free_ports(1)[0]}", keys.create(tmp_path, "b").public
    )
    events = []
    client = BridgeClient(address, pair, events.append)
    client.start()
    began = time.monotonic()
    with pytest.raises(BridgeAwayError):
        client.ask(Ping("p"), within_s=5.0).result(5)
    assert time.monotonic() - began < 0.5
    assert client.newest_tick == 0
    wait_for(lambda: LinkLost(Fault.AWAY) in events, 4, "the fault")
    client.stop()


def test_that_a_client_that_never_ran_or_has_ended_answers_every_question(tmp_path):
    pair = keys.create(tmp_path, "console")
    client = BridgeClient(BridgeAddress("tcp://127.0.0.1:1", pair.public), pair, print)
    with pytest.raises(BridgeAwayError):
        client.ask(Ping("early")).result(1)
    client.stop()
    client.start()
    asked = [client.ask(Ping(f"p{number}"), within_s=60) for number in range(50)]
    client.stop()
    asked.append(client.ask(Ping("late")))
    for future in asked:
        with pytest.raises(BridgeAwayError):
            future.result(1)
    client.stop()


def test_that_a_wrong_server_key_is_told_apart_and_tried_calmly(quiet, tmp_path):  # case 21
    pair = keys.create(quiet.folder / "enrolled", "wrong")
    keys.enrol(quiet.folder / "keys", "wrong", pair.public, (Right.OBSERVE,))
    console = quiet.open(pair, public=keys.create(tmp_path, "other").public)
    wait_for(lambda: len(lost(console)) > 1, what="two tries")
    assert set(lost(console)) == {Fault.WRONG_BRIDGE}
    assert greeted(console) == 0


def test_that_only_one_release_is_asked_at_a_time(place):
    console = place.console()
    console.until(Phase.EMPTY)
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    place.freeze()
    first = Operate(console.id(), WHO, "airlock/main", "0" * 32, console.client.newest_tick)
    second = Operate(console.id(), WHO, "airlock/main", "1" * 32, console.client.newest_tick)
    one = console.client.ask(first, within_s=1.0)
    with pytest.raises(BridgeAwayError, match="another release"):
        console.client.ask(second).result(1)
    with pytest.raises(BridgeAwayError, match="already"):
        console.client.ask(first).result(1)
    with pytest.raises(NoAnswerError):
        one.result(3)
    place.thaw()


def test_that_a_late_answer_meets_no_other_question(place):  # case 4
    console = place.console()
    console.until(Phase.EMPTY)
    token = console.select(Door.OUTER, Purpose.ENTRY).token
    wait_for(lambda: console.client.newest_tick > 0, what="a tick")
    operate = Operate(console.id(), WHO, "airlock/main", token, console.client.newest_tick)
    place.freeze()
    asked = console.client.ask(operate, within_s=0.2)
    with pytest.raises(NoAnswerError):
        asked.result(2)
    place.thaw()
    # The answer to the release comes now; the next question gets its own.
    assert console.ask(Ping("next")) == Pong("next")
    status = console.ask(AskStatus(console.id(), operate.id))
    assert isinstance(status, Status)
    wait_for(lambda: place.edges() == (1, 0), what="the one pulse")
    # The PLC counts its edge before the bridge has read it back.
    proven = (Stage.RELEASED, Stage.OPENED)
    wait_for(
        lambda: console.ask(AskStatus(console.id(), operate.id)).stage in proven, what="its proof"
    )


def test_that_whoever_gave_up_is_not_answered(place):
    console = place.console("giver-up")
    console.until(Phase.EMPTY)
    # Frozen, so that the answer cannot be there before the question is given up.
    place.freeze()
    future = console.client.ask(Ping("given-up"))
    future.cancel()
    with pytest.raises(CancelledError):
        future.result(1)
    place.thaw()
    assert console.ask(Ping("next")) == Pong("next")


def test_that_a_dead_bridge_is_noticed_and_a_live_one_found(place):
    console = place.console()
    console.until(Phase.EMPTY)
    boots = [e.welcome.boot for e in console.events if isinstance(e, Connected)]
    place.freeze()
    began = time.monotonic()
    wait_for(lambda: Fault.AWAY in lost(console), 4, "the loss")
    assert time.monotonic() - began < 2.5
    assert console.client.newest_tick == 0
    place.kill_bridge()
    place.start_bridge()
    wait_for(lambda: greeted(console) > 1, 4, "the new bridge")
    console.until(Phase.EMPTY)
    boots += [e.welcome.boot for e in console.events if isinstance(e, Connected)]
    assert boots[0] != boots[-1]


@pytest.mark.parametrize("spoilt", [{"public": "no key"}, {"url": "nowhere"}])
def test_that_an_error_nobody_expects_ends_one_link_and_not_all(quiet, spoilt, caplog):
    """ZeroMQ refuses to make this one, or to connect it; what is put right is taken up."""
    pair = keys.create(quiet.folder / "enrolled", "unlucky-" + next(iter(spoilt)))
    keys.enrol(quiet.folder / "keys", "unlucky-" + next(iter(spoilt)), pair.public, tuple(Right))
    right = BridgeAddress(quiet.url, quiet.pair.public)
    console = Console(replace(right, **spoilt), pair)
    try:
        wait_for(lambda: len(lost(console)) > 2, what="three tries")
        assert set(lost(console)) == {Fault.AWAY}
        with pytest.raises(BridgeAwayError):
            console.client.ask(Ping("p")).result(5)
        assert len([one for one in caplog.records if "the link failed" in one.message]) == 1
        console.client._address = right
        wait_for(lambda: greeted(console) == 1, what="the bridge")
        console.until(Phase.EMPTY)
    finally:
        console.client.stop()


def test_that_a_short_silence_is_no_loss(quiet):  # case 32
    console = quiet.console("patient")
    console.until(Phase.EMPTY)
    quiet.freeze()
    began = time.monotonic()
    wait_for(lambda: time.monotonic() - began > 0.8, what="the silence")
    quiet.thaw()
    seen = console.ticks
    wait_for(lambda: console.ticks > seen + 1, what="ticks again")
    assert lost(console) == []


def test_that_a_slow_console_sees_the_present_not_the_past(place):  # case 30
    paused, go_on = threading.Event(), threading.Event()
    console = place.console()
    console.until(Phase.EMPTY)
    take = console._on_event

    def stuck(event):
        if paused.is_set():
            go_on.wait()
        take(event)

    console.client._on_event = stuck
    busy = place.console("busy")
    busy.until(Phase.EMPTY)
    paused.set()
    before = len(console.events)
    began = time.monotonic()
    while time.monotonic() - began < 2.5:  # each makes an update or two
        busy.select(Door.OUTER, Purpose.ENTRY)
        busy.ask(Select(busy.id(), WHO, "airlock/main", Door.OUTER, Purpose.ENTRY, 0))
    paused.clear()
    go_on.set()
    wait_for(lambda: greeted(console) > 1, what="a fresh link")
    console.until(Phase.EMPTY)
    after = [event for event in console.events[before:] if isinstance(event, StateSeen)]
    assert len(after) < 6
    wait_for(lambda: same(console, busy), what="the same state")


def same(one: Console, other: Console) -> bool:
    a, b = one.airlock, other.airlock
    if a is None or b is None:
        return False
    return (a.phase, a.selection and a.selection.command, len(a.calls)) == (
        b.phase, b.selection and b.selection.command, len(b.calls),
    )  # fmt: skip


def test_that_what_cannot_be_put_into_bytes_is_told_as_not_sent(quiet):
    console = quiet.console("surrogate")
    console.until(Phase.EMPTY)
    half = console.client.ask(Ping("half of a letter: \ud83d"), within_s=1.0)
    with pytest.raises(BridgeAwayError, match="not sent"):
        half.result(5)
    assert console.ask(Ping("still")) == Pong("still")


def test_that_a_mistake_of_the_console_does_not_end_the_link(quiet, caplog):
    console = quiet.console("clumsy")
    console.until(Phase.EMPTY)
    take, stumbled = console._on_event, threading.Event()

    def stumbling(event):
        if not stumbled.is_set():
            stumbled.set()
            raise ValueError("in a window")
        take(event)

    console.client._on_event = stumbling
    wait_for(stumbled.is_set, what="the mistake")
    assert console.ask(Ping("still")) == Pong("still")
    assert "in a window" in caplog.text


def test_that_a_select_and_its_release_go_over_one_link(place):
    console = place.console()
    console.until(Phase.EMPTY)
    answer = console.select(Door.OUTER, Purpose.ENTRY)
    assert isinstance(answer, Selected)
    assert answer.lives_s == 8.0
    assert isinstance(console.operate(answer.token), Released)
    again = console.operate(answer.token)
    assert again.reason in (Refusal.NO_SELECTION, Refusal.SELECTION_EXPIRED)
    assert place.edges() == (1, 0)
