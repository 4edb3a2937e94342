"""The remote control of the building, from both ends."""

import asyncio
import json
import socket
import stat
import threading
from contextlib import contextmanager

import pytest

from device_bridge.building.run import running
from device_bridge.training import (
    Building,
    BuildingAwayError,
    BuildingCard,
    NotDoneError,
    Why,
)
from tests.device_bridge.drivers.bench import FAST, bench, play


@pytest.fixture
def card_at(tmp_path):
    return tmp_path / "nested" / "card.json"


@contextmanager
def served(card_at):
    """Serve a building in a thread of its own, as its process would."""
    ready, stop = threading.Event(), []

    async def serve():
        done = asyncio.Event()
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(done.set))
        async with running(FAST, card_at):
            ready.set()
            await done.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert ready.wait(10)
        yield BuildingCard.read(card_at)
    finally:
        stop[0]()
        thread.join(10)


def raw(card, line, answers=1):
    with socket.create_connection((card.host, card.control_port), timeout=5) as peer:
        peer.sendall(line)
        with peer.makefile("rb") as lines:
            return [json.loads(told) for told in (lines.readline() for _ in range(answers)) if told]


def test_that_a_blocking_remote_sees_what_it_did(card_at):
    with served(card_at) as card, Building.connect(card_at) as building:
        assert building.state().people == ()
        after = building.do("bell", count=2, metal=True)
        assert [(p.place, p.count, p.metal) for p in after.people] == [("street", 2, True)]
        assert building.fault("outer_bolt", "stuck_0").signal("outer_bolt").fault == "stuck_0"
        assert building.clear().signal("outer_bolt").fault == ""
        assert building.card == card


def test_that_the_state_tells_truth_and_reading_apart(card_at):
    async def scene():
        async with bench(card_at) as here:
            await here.building.fault("inner_closed", "stuck_0")
            seen = await here.until(lambda state: not state.signal("inner_closed").read)
            signal = seen.signal("inner_closed")
            assert (signal.true, signal.read, signal.fault) == (True, False, "stuck_0")

    play(scene())


def test_that_only_its_owner_can_read_the_card(card_at):
    with served(card_at):
        assert stat.S_IMODE(card_at.stat().st_mode) == 0o600
        assert stat.S_IMODE(card_at.parent.stat().st_mode) == 0o700
    assert not card_at.exists()


def test_that_a_stopped_building_leaves_the_card_of_another_alone(card_at):
    other = BuildingCard(1, 2, "x" * 40)
    with served(card_at):
        other.write(card_at)
    assert BuildingCard.read(card_at) == other


@pytest.mark.parametrize("token", ["", "x" * 43, "é", "x" * 64])
def test_that_a_wrong_token_moves_nothing(card_at, token):
    with served(card_at) as card:
        line = json.dumps({"type": "do", "token": token, "deed": "bell"}).encode() + b"\n"
        told = raw(card, line * 2, answers=2)
        assert [answer["why"] for answer in told] == ["wrong_token"]
        with Building.connect(card) as building:
            assert building.state().people == ()


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"null\n",
        b"[]\n",
        b"{}\n",
        b"\xff\xfe\n",
        b'{"type":"do"}\n',
        b'{"type":"state","token":"t","more":1}\n',
        b'{"type":"do","token":"t","deed":"explode"}\n',
        b'{"type":"do","token":"t","deed":"bell","count":0}\n',
        b'{"type":"do","token":"t","deed":"bell","count":1e9}\n',
        b'{"type":"fault","token":"t","signal":"plc","kind":"late","value":-1}\n',
        b"[" * 3000 + b"\n",
        b"x" * 100_000 + b"\n",
        b"half a line",
    ],
)
def test_that_junk_is_refused_and_the_building_lives_on(card_at, line):
    with served(card_at) as card:
        with socket.create_connection((card.host, card.control_port), timeout=5) as peer:
            peer.sendall(line)
            if not line.endswith(b"\n"):
                peer.shutdown(socket.SHUT_WR)
            try:
                with peer.makefile("rb") as lines:
                    told = lines.readline()
            except ConnectionResetError:
                told = b""
        assert told == b"" or json.loads(told)["why"] == "bad_request"
        with Building.connect(card) as building:
            assert building.state().people == ()


@pytest.mark.parametrize(
    ("ask", "why"),
    [
        (lambda b: b.do("pass"), Why.NOBODY_THERE),
        (lambda b: b.do("open", "inner"), Why.BOLTED),
        (lambda b: b.do("open"), Why.NO_DOOR),
        (lambda b: b.fault("nonsense", "cut"), Why.UNKNOWN_SIGNAL),
        (lambda b: b.fault("plc", "cut"), Why.KIND_DOES_NOT_FIT),
    ],
)
def test_that_what_cannot_be_done_is_a_code_and_no_hang_up(card_at, ask, why):
    with served(card_at) as card, Building.connect(card) as building:
        with pytest.raises(NotDoneError) as told:
            ask(building)
        assert told.value.why is why
        assert building.state().people == ()


def test_that_a_missing_building_is_said_in_one_sentence(tmp_path):
    with pytest.raises(BuildingAwayError, match="no fake building is running"):
        Building.connect(tmp_path / "none.json")
    junk = tmp_path / "junk.json"
    junk.write_text("{}", encoding="utf-8")
    with pytest.raises(BuildingAwayError, match="not the card of a building"):
        Building.connect(junk)
    gone = BuildingCard(1, 1, "x" * 40)
    with pytest.raises(BuildingAwayError, match="no fake building answers"):
        Building.connect(gone)


def test_that_a_building_that_stops_is_away_and_not_a_crash(card_at):
    with served(card_at) as card:
        building = Building.connect(card)
        building.state()
    with building, pytest.raises(BuildingAwayError):
        building.state()
