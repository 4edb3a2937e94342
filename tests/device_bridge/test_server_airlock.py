"""The airlock as the server keeps it: what stands beside its rules, on a real journal."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from device_bridge.airlock_state import Asked, Elapsed, Sampled
from device_bridge.journal import Journal, read
from device_bridge.plc import Bit
from device_bridge.protocol.codes import Latch, Regime, Right, Role
from device_bridge.protocol.requests import SetRegime, Who
from device_bridge.server_airlock import ServedAirlock
from tests.device_bridge.airlock_rig import Rig

OFFICER = Who("peeters", Role.OFFICER, "counter-2")
CHIEF = Who("janssens", Role.CHIEF, "overview")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.jsonl"


@pytest.fixture
def opened(path):
    """Open journals on one file, one after the other; close them in the end."""
    key, journals = Ed25519PrivateKey.generate(), []

    def open_it():
        for one in journals:
            one.close()
        journals.append(Journal(path, key))
        return journals[-1]

    yield open_it
    for one in journals:
        one.close()


def served(journal, now):
    airlock = ServedAirlock("airlock/main", journal, lambda: now[0], lambda _console, _said: None)
    airlock.start(Regime.DAY)
    return airlock


def ask(airlock, who, regime, reason="", number=1):
    request = SetRegime(f"r{number}", who, "airlock/main", regime, reason)
    airlock.ask(Asked("c1", frozenset(Right), request, "x" * 32))


def test_that_who_set_the_regime_is_told_with_its_age(opened):
    now = [100.0]
    airlock = served(opened(), now)
    assert airlock.view(now[0]).regime_set is None
    ask(airlock, OFFICER, Regime.NIGHT)
    now[0] += 60
    told = airlock.view(now[0]).regime_set
    assert (told.officer, told.post, told.age_s) == ("peeters", "counter-2", 60.0)


def test_that_a_restart_knows_who_set_the_regime(opened):
    ask(served(opened(), [100.0]), OFFICER, Regime.CLOSED)
    seen = served(opened(), [5.0]).view(5.0)
    assert seen.regime is Regime.CLOSED
    assert seen.regime_set.officer == "peeters"
    assert 0 <= seen.regime_set.age_s < 60


def test_that_the_reason_why_a_lockdown_ended_is_on_record(path, opened):
    airlock = served(opened(), [100.0])
    ask(airlock, OFFICER, Regime.LOCKDOWN, number=1)
    ask(airlock, OFFICER, Regime.DAY, "please", number=2)  # refused: not a chief
    ask(airlock, CHIEF, Regime.DAY, "false alarm", number=3)
    told = [(one.outcome, one.officer, one.detail) for one in read(path) if one.kind == "regime"]
    assert told == [("lockdown", "peeters", ""), ("day", "janssens", "false alarm")]


def test_that_a_latch_on_a_full_disk_outlives_a_restart_once_there_is_room(path, opened):
    rig, now, journal = Rig(), [100.0], opened()
    airlock = served(journal, now)
    journal.broken = "no space"
    now[0] = rig.now = 100.1
    rig.bits[Bit.TAMPER] = True
    airlock.feed(Sampled(rig.sample()))
    assert airlock.view(now[0]).latch is Latch.FAULT
    journal.broken = ""
    for _ in range(3):
        airlock.feed(Elapsed())
    told = [(one.outcome, one.detail) for one in read(path) if one.kind == "latched"]
    assert told == [("fault", "tamper")]  # once
    assert served(opened(), [5.0]).view(5.0).latch is Latch.FAULT
