"""How a reader is brought back: switched off and on at the right moment, late cards told apart."""

from itertools import product

import pytest
from msgspec.structs import replace

from device_bridge.protocol.codes import ReaderStand
from device_bridge.reader_line import (
    Around,
    Switch,
    Watched,
    around,
    asked,
    card,
    doubled,
    heard,
    stand,
    stood,
    turn,
    well,
)

STEP = 0.05
ALONE = Around()


class Wire:
    """One reader that answers or not, and a library that needs `shakes` words to be secure.

    Once it is asked to, it switches the reader `late_s` later, when its bus comes round to it.
    """

    def __init__(self, *, speaks: bool = True, shakes: int = 4, late_s: float = 0.0):
        self.now, self.state = 10.0, Watched(10.0)
        self.speaks, self.shakes = speaks, shakes
        self.words, self.secure, self.dead = 0, False, False
        self.late_s, self.enabled = late_s, True
        self.waits: tuple[float, Switch] | None = None  # what it was asked, and until when
        self.switched: list[Switch] = []

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now += STEP
            self._comes_round()
            if self.enabled and not self.dead:
                self.state = asked(self.state, self.now)
                if self.speaks:
                    self.state = heard(self.state, self.now)
                    self.words += 1
                    self.secure = self.words >= self.shakes
            self.state, switch = turn(
                self.state, self.now, ALONE, secure=self.secure, enabled=self.enabled
            )
            # It hears what is another way than it is, and only the first time.
            if switch and self.waits is None and self.enabled is (switch is Switch.OFF):
                self.waits = self.now + self.late_s, switch

    def _comes_round(self) -> None:
        if self.waits is not None and self.now >= self.waits[0]:
            self.switched.append(self.waits[1])
            self.enabled = self.waits[1] is Switch.ON
            self.words, self.secure, self.dead = 0, False, False
            self.waits = None

    def dies(self) -> None:
        """What the library does after a damaged frame: nothing more, for 300 s."""
        self.words, self.secure, self.dead = 0, False, True

    @property
    def stand(self) -> ReaderStand:
        return stand(self.state, self.now, secure=self.secure)


def test_that_a_reader_that_answers_is_left_alone():
    wire = Wire()
    wire.run(20)
    assert wire.stand is ReaderStand.SECURE
    assert not wire.switched


def test_that_one_lost_to_a_damaged_frame_is_switched_off_and_on_at_once():
    wire = Wire()
    wire.run(2)
    wire.dies()
    wire.run(0.6)
    assert wire.switched == [Switch.OFF, Switch.ON]
    assert wire.stand is ReaderStand.SECURE


@pytest.mark.parametrize("late_s", [0.15, 0.5, 1.4])
def test_that_one_whose_bus_is_long_in_coming_round_is_not_lost(late_s):
    """Behind silent readers both "off" and "on" wait: an "on" before the "off" is not heard."""
    wire = Wire(late_s=late_s)
    wire.run(2)
    wire.dies()
    wire.run(0.5 + 2 * late_s)
    assert wire.switched == [Switch.OFF, Switch.ON]
    wire.run(0.5)
    assert wire.stand is ReaderStand.SECURE
    assert wire.switched == [Switch.OFF, Switch.ON]


@pytest.mark.parametrize("secure_at_once", [True, False])
def test_that_one_behind_many_silent_ones_is_not_given_up(secure_at_once):
    """A round of the bus takes long then: it answers each question at once, and few come."""
    state, now, crowd = Watched(10.0), 10.0, Around(silent=7, speak=True)
    for number in range(1, 6):
        state = heard(asked(state, now), now + 0.02)
        secure = secure_at_once or number > 4
        for _ in range(28):
            now += 0.1
            state, switch = turn(state, now, crowd, secure=secure, enabled=True)
            assert switch is None
            assert stand(state, now, secure=secure) is not ReaderStand.OFFLINE
    assert stand(state, now, secure=True) is ReaderStand.SECURE


def test_that_a_silent_one_waits_for_its_turn_where_others_speak():
    """Each one that is asked in vain takes its time from those that answer, for 8 s."""
    gone = replace(Watched(10.0), on=False, heard_at=5.0)
    stands = {
        bus: turn(gone, 11.0, bus, secure=False, enabled=False)[1]
        for bus in (Around(2, speak=True), Around(1, speak=True), Around(7, speak=False))
    }
    assert list(stands.values()) == [None, Switch.ON, Switch.ON]
    back = heard(gone, 10.9)  # it answered while it was switched off
    assert turn(back, 11.0, Around(7, speak=True), secure=False, enabled=False)[1] is Switch.ON


def test_that_a_bus_counts_whom_the_library_asks_in_vain():
    speaks, silent = replace(Watched(10.0), heard_at=20.0), Watched(10.0)
    going = replace(silent, on=False)  # asked until the library has switched it off
    bus = ((speaks, True), (silent, True), (going, True), (going, False))
    assert around(bus, 20.1) == Around(2, speak=True)
    assert around(bus[1:], 20.1) == Around(2, speak=False)


def test_that_one_that_is_well_is_one_with_which_nothing_has_to_be_done():
    """Nobody looks further after a bus whose readers are all well."""
    now, found = 20.0, []
    yes_or_no, moments = (True, False), (None, 13.0, 17.0, 19.9)
    for on, was_secure, secure, enabled in product(yes_or_no, repeat=4):
        for heard_at, asked_at, doubles in product(moments, moments, (0, 9)):
            state = Watched(
                10.0, on=on, was_secure=was_secure, heard_at=heard_at, asked_at=asked_at,
                doubles=doubles, doubled_at=now,
            )  # fmt: skip
            stands = stand(state, now, secure=secure)
            if well(state, stands, enabled=enabled):
                found.append(state)
                for bus in (ALONE, Around(1, speak=True), Around(7, speak=True)):
                    assert turn(state, now, bus, secure=secure, enabled=enabled) == (state, None)
    assert replace(Watched(10.0), was_secure=True, heard_at=19.9, doubled_at=now) in found


@pytest.mark.parametrize("gone_s", [2.5, 5.0, 12.0, 30.0])
def test_that_it_is_back_within_three_seconds_of_its_cable(gone_s):
    wire = Wire()
    wire.run(2)
    wire.speaks = False
    wire.run(gone_s)
    assert wire.stand is ReaderStand.OFFLINE
    wire.speaks = True
    wire.run(3.0)
    assert wire.stand is ReaderStand.SECURE


def test_that_a_word_without_a_secure_channel_is_online_and_no_more():
    wire = Wire(shakes=10_000)
    wire.run(20)
    assert wire.stand is ReaderStand.ONLINE
    assert wire.switched.count(Switch.OFF) == 3  # patience: a slow bus is not a wrong key


def test_that_a_reader_nobody_asked_yet_is_not_given_up():
    """On a bus of silent readers its turn comes late."""
    state = Watched(10.0)
    assert turn(state, 14.0, ALONE, secure=False, enabled=True) == (state, None)


def test_that_a_secure_channel_with_nobody_behind_it_is_away():
    silent = asked(replace(Watched(10.0), heard_at=10.0, was_secure=True), 10.1)
    assert stand(silent, 12.5, secure=True) is ReaderStand.OFFLINE
    assert turn(silent, 12.5, ALONE, secure=True, enabled=True)[1] is Switch.OFF


def test_that_nobody_is_away_because_the_driver_stood_still():
    here = asked(replace(Watched(10.0), heard_at=20.0, was_secure=True), 20.05)
    after = stood(here, 20.1, 24.0)
    assert stand(after, 24.0, secure=True) is ReaderStand.SECURE
    assert turn(after, 24.0, ALONE, secure=True, enabled=True) == (after, None)
    assert stand(after, 26.1, secure=True) is ReaderStand.OFFLINE  # it had its time to answer
    assert card(heard(after, 24.1), 24.1)[1]  # and what was held meanwhile is late
    gone = replace(here, heard_at=15.0, asked_at=15.1)
    assert stand(stood(gone, 20.1, 24.0), 24.0, secure=False) is ReaderStand.OFFLINE


def test_that_a_card_from_behind_a_gap_is_late_and_so_are_those_close_behind_it():
    state = heard(Watched(10.0), 10.1)  # who knows since when it has been held
    state, late = card(state, 10.2)
    assert late
    state, late = card(state, 10.6)
    assert late
    state = heard(state, 11.0)
    state, late = card(state, 11.2)
    assert not late
    state = heard(state, 12.5)  # 1.5 s of silence
    assert card(state, 12.6)[1]
    assert not card(heard(state, 13.1), 13.2)[1]


def test_that_the_cards_after_a_damaged_frame_count():
    wire = Wire()
    wire.run(3)
    wire.dies()
    wire.run(1)
    assert not card(wire.state, wire.now)[1]


def test_that_answers_of_two_are_told_from_one_that_the_wire_doubled():
    """Devices 62."""
    state = replace(Watched(10.0), heard_at=10.0, was_secure=True)
    for number in range(4):
        state = doubled(heard(state, 10.1 + number), 10.1 + number)
        assert stand(state, 10.1 + number, secure=True) is ReaderStand.SECURE
    state = doubled(heard(state, 14.1), 14.1)
    assert stand(state, 14.1, secure=True) is ReaderStand.DOUBLED
    silent = asked(state, 14.2)
    assert stand(silent, 17.0, secure=True) is ReaderStand.OFFLINE  # nobody answers any more
    assert stand(heard(state, 17.2), 17.2, secure=True) is ReaderStand.SECURE
    seldom = state
    for number in range(10):
        seldom = doubled(heard(seldom, 20.0 + 4 * number), 20.0 + 4 * number)
    assert stand(seldom, 56.0, secure=True) is ReaderStand.SECURE
