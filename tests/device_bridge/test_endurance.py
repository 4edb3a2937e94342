"""A whole site on duty for half an hour, and a day of its rules: what they hold does not grow."""

import random
import time
from array import array
from pathlib import Path

import pytest

from device_bridge import element_turn
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.duty import Duty, fill, with_a_past
from tests.device_bridge.growth import LIMITS, Look, grown, look, slope, slope_of
from tests.device_bridge.simulated_house import HOUR_S, House
from tests.device_bridge.whole_site import READERS, children, secure, whole_site

SPEED = 8.0
WARM_S, LIVE_S = 300.0, 1800.0
A_TURN_S, A_LOOK_S = 1.0, 5.0
# Of simulated time: by then every memory is full, and what a visitor leaves behind would be seen.
DAY_H, WARM_H, LOOK_S, BLOCKS_AN_HOUR = 24, 12, 900, 10


def on_duty(duty: Duty, for_s: float) -> dict[str, list[Look]]:
    """Do one thing a second, and look at the bridge and a bus every five.

    On a busy machine a bus may be silent for so long that the bridge replaces its process: then
    its looks begin anew.
    """
    begun = time.monotonic()
    bridge, told = duty.site.bridge_process.pid, duty.site.folder / "held"
    wait_for(told.exists, 60.0, "what the bridge holds")
    bus = children(bridge)[0]
    looks: dict[str, list[Look]] = {"bridge": [], "bus": []}
    looked_at = float("-inf")
    while (now := time.monotonic() - begun) < for_s:
        if now - looked_at >= A_LOOK_S:
            looked_at = now
            looks["bridge"].append(look(bridge, now, told))
            try:
                looks["bus"].append(look(bus, now))
            except OSError:
                looks["bus"].clear()
                wait_for(lambda: children(bridge), 60.0, "a bus")
                bus = children(bridge)[0]
        duty.turn()
        next_s = begun + now + A_TURN_S
        wait_for(lambda: time.monotonic() >= next_s, 60.0, "a second")  # noqa: B023 - of this turn
    return looks


def told(looks: dict[str, list[Look]]) -> str:
    """Say for a log how each quantity went, in ten looks."""
    lines = []
    for name, found in looks.items():
        slopes = {what: round(slope_of(found, what), 3) for what in LIMITS}
        lines.append(f"{name}: {len(found)} looks, a minute {slopes}")
        some = found[:: max(1, len(found) // 10)]
        lines += [f"{name}: {one}" for one in some]
    return "\n".join(lines)


@pytest.mark.long
def test_that_a_bridge_on_duty_for_half_an_hour_holds_no_more_than_before(tmp_path):
    fault = f"held:{tmp_path / 'held'}"
    with (
        whole_site(tmp_path, SPEED, fault, before=with_a_past) as site,
        site.building() as building,
    ):
        console = site.console()
        duty = Duty(site, console, building)
        fill(site)
        on_duty(duty, WARM_S)
        duty.done.clear()
        looks = on_duty(duty, LIVE_S)
        print(told(looks), dict(duty.done))  # noqa: T201 - shown with `-s`, or when it fails
        assert {name: grown(found) for name, found in looks.items()} == {"bridge": {}, "bus": {}}
        wait_for(lambda: secure(console.devices) == READERS, 60.0, "the readers")
        assert min(duty.done[deed] for deed in ("_card", "_barrier", "_let_through")) > 100
        assert min(duty.done[deed] for deed in ("_visitor", "_come_and_go", "_fault")) > 10


@pytest.mark.long
def test_that_a_bridge_that_leaks_is_found_out_in_minutes(tmp_path):
    """The same duty, and a bridge that keeps some bytes of every event and now and then more."""
    fault = f"leak:{tmp_path / 'held'}"
    with whole_site(tmp_path, SPEED, fault) as site, site.building() as building:
        duty = Duty(site, site.console(), building)
        on_duty(duty, 30.0)
        looks = on_duty(duty, 180.0)
        print(told(looks))  # noqa: T201 - shown with `-s`, or when it fails
        assert grown(looks["bridge"]).keys() == LIMITS.keys()


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def late_looks(house: House) -> list[tuple[float, float]]:
    """Let a day pass; return the hours and the blocks of memory in use, from `WARM_H` on."""
    # What is kept of the looks must not be seen by them.
    kept = array("d", [0.0] * (2 * (DAY_H + 1) * HOUR_S // LOOK_S))
    number = 0
    for hour, blocks in house.day(DAY_H, LOOK_S):
        kept[number], kept[number + 1] = hour, blocks
        number += 2
    looks = list(zip(kept[0:number:2], kept[1:number:2], strict=True))
    return [look for look in looks if look[0] >= WARM_H]


@pytest.mark.long
def test_that_a_day_of_the_rules_holds_no_more_than_before():
    house = House()
    before = descriptors()
    late = late_looks(house)
    print(late[:: len(late) // 12], "by hour, blocks")  # noqa: T201 - shown with `-s`
    assert slope(late) < BLOCKS_AN_HOUR
    assert descriptors() == before
    seen = [event.outcome.value for gate in house.gates for event in gate.state.events]
    assert {"passed", "tailgated", "freed"} <= set(seen)  # it was a day, and a busy one


@pytest.mark.long
def test_that_rules_that_forget_nothing_are_found_out(monkeypatch):
    monkeypatch.setattr(element_turn, "MEMORY", 10**9)
    assert slope(late_looks(House(0, 1, 0))) > 10 * BLOCKS_AN_HOUR


def looks_of(kb_a_minute: float, kept_a_minute: float) -> list[Look]:
    """Make half an hour of looks at a process as they are: a step, noise, and bad moments."""
    chance = random.Random(3)  # noqa: S311 - the same noise in every run
    found = []
    for number in range(360):
        minutes = number / 12
        kb = 48_000 + kb_a_minute * minutes + chance.gauss(0, 60) + (300 if minutes > 14 else 0)
        busy = chance.random() < 0.2
        kept = int(kept_a_minute * minutes)
        objects = 328_000 + chance.gauss(0, 300) + kb_a_minute * 10 * minutes
        found.append(Look(minutes * 60, kb + busy * 900, 23 + busy + kept, 5 + kept, objects))
    return found


def test_that_growth_is_told_from_noise():
    assert grown(looks_of(0, 0)) == {}
    assert grown(looks_of(100, 0)).keys() == {"kb", "objects"}
    assert grown(looks_of(0, 0.5)).keys() == {"descriptors", "threads"}
