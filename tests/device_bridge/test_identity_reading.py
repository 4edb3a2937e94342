"""The thread that reads a card when asked, with a fake reader on a real socket."""

import sys
import threading
import time
from contextlib import contextmanager

import pytest

from device_bridge import identity_reading
from device_bridge.building.identity import EidCard
from device_bridge.identity import CardError, CardFault
from device_bridge.identity_reading import (
    CardWiring,
    IdentityReader,
    Phase,
    Reading,
    look_once,
    readers_at,
)
from device_bridge.training_messages import FaultKind
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.card_rig import Counter


class Post:
    """What a console sees of its card reader."""

    def __init__(self, make, wait_s):
        self.told = [Reading()]
        self.reader = IdentityReader(make, self.told.append, wait_s)

    @property
    def now(self):
        return self.told[-1]

    def until(self, phase, fault=CardFault.NONE):
        def there():
            return self.now.phase is phase and self.now.fault is fault

        wait_for(there, what=f"{phase} {fault}")


@pytest.fixture
def counter():
    with Counter() as made:
        yield made


@contextmanager
def post(make, wait_s=20.0):
    made = Post(make, wait_s)
    made.reader.start()
    try:
        yield made
    finally:
        made.reader.stop()
        assert not any(thread.name == "identity" for thread in threading.enumerate())


def at(counter):
    return lambda: readers_at(counter.wiring)


def test_that_a_card_is_read_once_and_only_when_asked(counter):
    with post(at(counter)) as desk:
        assert counter.reader.card.seen == []
        desk.reader.ask("visit")
        desk.until(Phase.READ)
        assert (desk.now.asked, desk.now.identity.surname) == ("visit", "Specimen-Maës")
        seen = len(counter.reader.card.seen)
        time.sleep(0)  # the thread waits for a question now
        assert [one.phase for one in desk.told[1:]] == [Phase.WAITING, Phase.READING, Phase.READ]
    assert len(counter.reader.card.seen) == seen


def test_that_it_waits_for_the_card(counter):
    counter.lay(None)
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.WAITING, CardFault.NO_CARD)
        counter.lay(EidCard())
        desk.until(Phase.READ)


def test_that_nobody_waits_for_ever(counter):
    counter.lay(None)
    with post(at(counter), wait_s=0.0) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.NO_CARD)


def test_that_a_question_taken_back_reads_no_card(counter):
    counter.lay(None)
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.WAITING, CardFault.NO_CARD)
        desk.reader.cancel()
        card = EidCard()
        counter.lay(card)
        desk.reader.ask("")  # nobody's: answered by nothing
    assert card.seen == []


@pytest.mark.parametrize("after", [0, 1, 3, 6, 12])
def test_that_a_card_pulled_while_it_is_read_is_told_and_not_read_again_by_itself(counter, after):
    counter.break_(FaultKind.HANGS_UP, after)
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.PULLED)
        assert desk.now.identity is None
        counter.mend()
        fresh = EidCard()
        counter.lay(fresh)
        assert fresh.seen == []
        desk.reader.ask("visit")
        desk.until(Phase.READ)


def test_that_a_reader_unplugged_and_plugged_in_again_is_noticed(counter):
    counter.break_(FaultKind.AWAY)
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.WAITING, CardFault.NO_READER)
        counter.mend()
        desk.until(Phase.READ)


def test_that_a_foreign_card_and_a_damaged_one_are_told_apart(counter):
    counter.lay(EidCard(belgian=False))
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.UNKNOWN_CARD)
        counter.lay(EidCard())
        counter.break_(FaultKind.GARBAGE)
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.DAMAGED)
        assert desk.now.why == "truncated"


def test_that_a_card_that_says_nothing_is_silent(counter, monkeypatch):
    monkeypatch.setattr("device_bridge.drivers.virtual_card.WITHIN_S", 0.2)
    counter.break_(FaultKind.SILENT)
    with post(at(counter)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.SILENT)


def test_that_two_cards_in_two_readers_are_not_chosen_between(counter):
    class Two:
        def with_card(self):
            return ("one", "other")

        def connect(self, reader):
            raise AssertionError(reader)

    with post(Two) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.WAITING, CardFault.TWO_CARDS)


def test_that_a_fault_of_the_program_leaves_the_thread_alive(counter, caplog):
    class Broken:
        def with_card(self):
            raise ZeroDivisionError

    with post(Broken) as desk:
        for _ in range(2):
            desk.reader.ask("visit")
            desk.until(Phase.REFUSED, CardFault.SILENT)
            desk.told.append(Reading())
    assert "the card reader failed" in caplog.text


def test_that_a_machine_without_the_library_says_so_at_once(monkeypatch):
    for name in ("smartcard", "smartcard.scard"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "device_bridge.drivers.pcsc", raising=False)
    wiring = CardWiring("pcsc")
    assert look_once(wiring) is CardFault.NO_LIBRARY
    with pytest.raises(CardError):
        readers_at(wiring)
    with post(lambda: readers_at(wiring)) as desk:
        desk.reader.ask("visit")
        desk.until(Phase.REFUSED, CardFault.NO_LIBRARY)


def test_that_looking_reads_no_card(counter):
    assert look_once(counter.wiring) is CardFault.NONE
    assert counter.reader.card.seen == []
    counter.break_(FaultKind.AWAY)
    assert look_once(counter.wiring) is CardFault.NO_READER
    assert identity_reading.CardFault.NO_READER in identity_reading.PASSING
