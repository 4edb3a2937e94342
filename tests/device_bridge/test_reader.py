"""The rules of a badge reader: what stands, what is an alarm, and what is on record."""

import pytest

from device_bridge.airlock_state import Answer, Asked, Elapsed, Record
from device_bridge.bus_messages import ReaderTold
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Direction, ReaderStand, Refusal, Right, Role
from device_bridge.protocol.requests import Acknowledge, Stop, Who
from device_bridge.reader import Told, at_start, step, unlike, view

WHO = Who("peeters", Role.OFFICER, "counter-2")
SECURE, ONLINE, OFFLINE = ReaderStand.SECURE, ReaderStand.ONLINE, ReaderStand.OFFLINE


class Rig:
    def __init__(self):
        self.now = 100.0
        self.state = at_start("reader/1", "gate/1", Direction.IN, self.now)
        self.actions, self.records = (), []

    def feed(self, event, after=0.0):
        self.now += after
        self.state, self.actions = step(self.state, event, self.now)
        self.records += [(one.kind, one.detail) for one in self.actions if isinstance(one, Record)]

    def told(self, stand, after=0.0, *, tamper=False, mains=True):
        self.feed(Told(ReaderTold("reader/1", stand, tamper, mains)), after)

    def ask(self, request, rights=frozenset(Right)):
        self.feed(Asked("c", rights, request, "t" * 32, 0.1))
        return next(one.message for one in self.actions if isinstance(one, Answer))

    @property
    def active(self):
        return {one.kind for one in self.state.alarms if one.active}


@pytest.fixture
def rig():
    made = Rig()
    made.told(SECURE)
    return made


def test_that_a_reader_that_never_came_is_an_alarm():
    rig = Rig()
    rig.feed(Elapsed(), after=2.9)
    assert not rig.active
    rig.feed(Elapsed(), after=0.2)
    assert rig.active == {"offline"}
    assert rig.records == [("alarm", "offline")]


def test_that_one_that_is_back_within_three_seconds_alarms_nobody(rig):
    rig.told(OFFLINE, after=1)
    rig.told(ONLINE, after=1.9)
    rig.told(SECURE, after=1)
    rig.feed(Elapsed(), after=5)
    assert not rig.state.alarms
    assert not rig.records


def test_that_away_and_not_secure_are_told_apart(rig):
    rig.told(OFFLINE, after=1)
    rig.feed(Elapsed(), after=3.1)
    assert rig.active == {"offline"}
    rig.told(ONLINE, after=1)
    assert rig.active == {"offline"}  # it may be on its way back
    rig.feed(Elapsed(), after=3.1)
    assert rig.active == {"insecure"}
    rig.told(SECURE, after=1)
    assert not rig.active
    assert rig.records == [
        ("alarm", "offline"), ("reader", "offline"), ("alarm", "insecure"), ("reader", "insecure"),
    ]  # fmt: skip


def test_that_one_that_is_not_secure_from_the_start_was_never_away():
    rig = Rig()
    rig.told(ONLINE, after=0.1)
    rig.feed(Elapsed(), after=2.95)
    rig.feed(Elapsed(), after=0.2)
    assert [one.kind for one in rig.state.alarms] == ["insecure"]


def test_that_a_process_that_is_away_leaves_nothing_known(rig):
    rig.feed(Told(None), after=1)
    seen = view(rig.state, rig.now)
    assert (seen.stand, seen.tamper, seen.mains) == (ReaderStand.UNKNOWN, None, None)
    rig.feed(Elapsed(), after=3.1)
    assert rig.active == {"bus"}
    rig.told(OFFLINE, after=1)  # the others of its bus answer again
    assert rig.active == {"offline"}


def test_that_an_opened_cover_is_an_alarm_at_once_until_it_is_seen_shut(rig):
    rig.told(SECURE, after=1, tamper=True)
    assert rig.active == {"tamper"}
    rig.feed(Told(None), after=1)  # nobody says that it is shut
    assert "tamper" in rig.active
    rig.told(SECURE, after=1)
    assert not rig.active


def test_that_a_supply_in_fault_is_an_alarm_until_it_is_told_to_be_good(rig):
    rig.told(SECURE, after=1, mains=False)
    assert rig.active == {"supply"}
    rig.told(OFFLINE, after=1, mains=None)  # nobody says that it is good
    assert "supply" in rig.active
    rig.told(SECURE, after=1)
    assert not rig.active


def test_that_two_at_one_address_are_an_alarm_at_once_and_nobody_is_called_away(rig):
    rig.told(ReaderStand.DOUBLED, after=1)
    assert rig.active == {"doubled"}
    rig.feed(Elapsed(), after=60)
    assert rig.active == {"doubled"}
    assert view(rig.state, rig.now).stand is ReaderStand.DOUBLED
    rig.told(SECURE, after=1)
    assert not rig.active


def test_that_an_alarm_is_taken_in_hand_once_by_who_may(rig):
    rig.told(SECURE, after=1, tamper=True)
    taken = Acknowledge("a1", WHO, "reader/1", "tamper:reader/1")
    assert rig.ask(taken, frozenset({Right.OBSERVE})) == Refused("a1", Refusal.NOT_ALLOWED)
    assert rig.ask(taken) == Done("a1")
    assert rig.records[-1] == ("acknowledged", "tamper:reader/1")
    rig.told(SECURE, after=1)
    assert not rig.state.alarms
    assert rig.ask(taken) == Refused("a1", Refusal.BAD_REQUEST, "alarm")
    assert rig.ask(Stop("s1", WHO, "reader/1")) == Refused("s1", Refusal.UNSUPPORTED)


def test_that_consoles_are_told_of_more_than_ages_only(rig):
    before = view(rig.state, rig.now)
    rig.feed(Elapsed(), after=1)
    assert not unlike(before, view(rig.state, rig.now))
    rig.told(ONLINE)
    assert unlike(before, view(rig.state, rig.now))
