"""What the link to the bridge is worth, on the monotonic clock alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from device_bridge.airlock_view import view
from device_bridge.client import Connected, Fault, LinkLost, StateSeen, TickSeen
from device_bridge.protocol.answers import Welcome
from device_bridge.protocol.codes import Right
from device_bridge.protocol.state import Tick
from reception_app.desk.links import LinkView, freshness, heard, link_state, without_age
from reception_app.desk.states.links import Freshness, LinkFault, LinkState
from tests.device_bridge.airlock_rig import Rig

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
RIG = Rig()
STATE = view(RIG.state, RIG.now)


def welcome(boot="a"):
    return Connected(Welcome("x", "bridge", boot, simulated=False, rights=(Right.OBSERVE,)))


def told(boot="a", number=1, at=100.0):
    return StateSeen(boot, (STATE,), number, at)


def tick(boot="a", number=1, at=100.0, journal=0):
    return TickSeen(Tick(boot, 1, number, 0.05, journal), at)


def after(*events):
    seen = LinkView()
    for event in events:
        seen = heard(seen, event)
    return seen


def worth(seen, at):
    return link_state(seen, at, NOW).freshness


@pytest.mark.parametrize(
    ("age_s", "expected"),
    [
        (None, Freshness.NEVER), (0.0, Freshness.LIVE), (1.0, Freshness.LIVE),
        (1.001, Freshness.SLOW), (1.4, Freshness.SLOW), (1.5, Freshness.SLOW),
        (1.501, Freshness.STALE), (1.6, Freshness.STALE), (9.999, Freshness.STALE),
        (10.0, Freshness.LOST), (3600.0, Freshness.LOST),
    ],
)  # fmt: skip
def test_that_a_word_is_worth_less_the_older_it_is(age_s, expected):
    assert freshness(age_s) is expected


def test_that_a_heartbeat_keeps_its_state_alive():
    seen = after(welcome(), told(at=100.0), tick(at=100.5))
    assert worth(seen, 101.4) is Freshness.LIVE


def test_that_a_heartbeat_of_a_state_not_yet_seen_proves_nothing():
    seen = after(welcome(), told(number=1, at=100.0), tick(number=2, at=100.9))
    assert worth(seen, 101.2) is Freshness.SLOW


def test_that_a_broken_link_is_not_live_however_fresh_its_last_word():
    seen = after(welcome(), told(at=100.0), LinkLost(Fault.AWAY))
    assert worth(seen, 100.1) is Freshness.SLOW
    assert worth(seen, 101.6) is Freshness.STALE


def test_that_a_link_that_is_back_is_live_only_with_a_new_state():
    seen = after(welcome(), told(at=100.0), LinkLost(Fault.AWAY), welcome())
    assert worth(seen, 100.2) is Freshness.SLOW
    seen = after(welcome(), told(at=100.0), LinkLost(Fault.AWAY), welcome(), tick(at=100.3))
    assert worth(seen, 100.4) is Freshness.SLOW
    assert worth(heard(seen, told(at=100.5)), 100.6) is Freshness.LIVE


def test_that_another_life_of_the_bridge_forgets_the_one_before():
    seen = after(welcome("a"), told("a"), LinkLost(Fault.AWAY), welcome("b"))
    assert seen.devices == ()
    assert seen.airlock(STATE.name) is None


@pytest.mark.parametrize("fault", list(Fault))
def test_that_the_reason_of_a_lost_link_is_kept(fault):
    assert link_state(after(LinkLost(fault)), 1.0, NOW).fault is LinkFault(fault.value)


@given(st.floats(0, 50), st.timedeltas(timedelta(days=-900), timedelta(days=900)))
def test_that_a_jump_of_the_wall_clock_makes_nothing_younger(age_s, jump):
    seen = after(welcome(), told(at=100.0))
    assert link_state(seen, 100.0 + age_s, NOW + jump).freshness is freshness(100.0 + age_s - 100.0)


def test_that_the_age_of_a_good_word_is_left_out_and_that_of_an_old_one_kept():
    for worth in Freshness:
        link = LinkState(worth, 0.4, NOW, LinkFault.NONE)
        kept = without_age(link)
        assert kept.freshness is worth
        assert (kept.since is None) is (worth in {Freshness.LIVE, Freshness.SLOW})


def test_that_an_update_of_one_device_moves_no_age_of_another():
    other = replace_name(STATE, "airlock/two")
    view_ = heard(LinkView(), StateSeen("a", (STATE, other), 1, 100.0))
    newer = replace_name(other, "airlock/two")
    view_ = heard(view_, StateSeen("a", (STATE, newer), 2, 130.0))
    assert view_.told_at(STATE.name) == 100.0
    assert view_.told_at("airlock/two") == 130.0
    assert view_.told_at("never told") == 130.0


def replace_name(device, name):
    return structs.replace(device, name=name)
