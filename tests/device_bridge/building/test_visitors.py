from device_bridge.building import plant as plants
from device_bridge.building.people import Place
from device_bridge.building.plant import Plant
from device_bridge.building.plc import Outputs
from device_bridge.building.visitors import ASKS_AGAIN_S, AT_MOST, AT_MOST_OUTSIDE, VisitorStream
from device_bridge.plc import Bit

SCAN = 0.1


def played(seed, seconds, admit, speed=1.0):
    """Play the stream; `admit` chooses the outputs of each scan."""
    now, plant, seen = 10.0, Plant(), []
    stream = VisitorStream(seed, now, speed)
    while now < 10.0 + seconds:
        now += SCAN
        plant = plants.step(plant, admit(plant, now), now)
        plant = stream.step(plant, now)
        seen.append((round(now, 2), plants.signals(plant, now), plant))
    return seen


def nobody(_plant, _now):
    return Outputs()


def everybody(plant, now):
    """Release, in turns of ten seconds, the door somebody waits for; as a patient officer."""
    if now % 10 > 5:
        return Outputs()
    turn = int(now // 10) % 2
    return Outputs(outer=turn == 0, inner=turn == 1 and plant.outer.bolted)


def test_that_one_seed_is_one_play():
    first = [(at, seen) for at, seen, _ in played(4, 200, nobody)]
    assert first == [(at, seen) for at, seen, _ in played(4, 200, nobody)]
    assert first != [(at, seen) for at, seen, _ in played(5, 200, nobody)]


def test_that_the_first_visitor_rings_soon_and_again_when_kept_waiting():
    rings = [at for at, seen, _ in played(1, 60, nobody) if seen[Bit.BELL]]
    assert rings[0] < 13
    assert any(at > rings[0] + ASKS_AGAIN_S - 1 for at in rings)


def test_that_no_crowd_gathers_before_a_closed_door():
    for _, _, plant in played(2, 900, nobody):
        assert sum(1 for _ in plant.at(Place.STREET)) <= AT_MOST_OUTSIDE
        assert len(plant.people) <= AT_MOST


def test_that_visitors_come_in_stay_a_while_ask_for_each_door_and_go_home():
    numbers, home, asked = set(), set(), set()
    for _, seen, plant in played(3, 1500, everybody):
        present = {person.number for person in plant.people}
        home |= numbers - present
        numbers |= present
        asked |= {bit for bit in (Bit.INNER_EXIT_REQUEST, Bit.OUTER_EXIT_REQUEST) if seen[bit]}
        assert seen.people == plant.inside
    assert len(home) >= 5
    assert asked == {Bit.INNER_EXIT_REQUEST, Bit.OUTER_EXIT_REQUEST}
