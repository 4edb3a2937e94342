"""What one search is fitted with, and what may happen in it."""

from __future__ import annotations

from typing import NamedTuple


class Rig(NamedTuple):
    """One search: everything that it allows may happen at any time, in any order."""

    name: str
    plc_guard: bool = True
    override: bool = False  # is asked for, and the PLC has its word
    crash: bool = False  # of the bridge; what is in flight stays in flight
    plc_restart: bool = False
    loss: bool = False  # writes and answers lost, late or refused; journal full; link silent
    slow: bool = False  # a sample may arrive after what happened since it was taken
    stale: bool = False  # a sample may arrive when it is too old
    second_writer: bool = False
    sensor_faults: tuple[str, ...] = ()  # one of these may break, and stays so
    air_bolt: bool = False  # the bolt can be thrown beside an open door
    bounce: bool = False  # a contact may lie in one sample, not in two
    fire: bool = False
    site: tuple[str, ...] = ()  # tamper, power, key, bell
    people: int = 1  # at most
    inside: int = 0  # at the start
    tidy: bool = False  # a pulse, a fire is seen before a door opens; one that closes is bolted
    all_requests: bool = False  # two consoles, old ticks, other stays, wrong roles
    regimes: bool = False
    any_bridge: bool = False  # in place of ours: it writes any release and any cancel at any time
    truth_only: bool = False  # the plant alone is judged, not what the rules should have known


SENSOR_FAULTS = (
    "inner contacts silent", "inner bolt says unlocked", "outer contacts silent", "count",
)  # fmt: skip

PLAIN = Rig("plain", plc_guard=False)
CRASH = Rig("crash", plc_guard=False, crash=True)
BOOT = Rig("boot", plc_guard=False, plc_restart=True)
LOSS = Rig("loss", plc_guard=False, loss=True)
SLOW = Rig("slow", plc_guard=False, slow=True, stale=True)
BOUNCE = Rig("bounce", plc_guard=False, tidy=True, bounce=True)
AIR = Rig("air", plc_guard=False, air_bolt=True)
FIRE = Rig("fire", plc_guard=False, tidy=True, fire=True)
OVERRIDE = Rig("override", plc_guard=False, override=True)
SENSORS = tuple(
    Rig("sensor", tidy=True, override=True, sensor_faults=(fault,)) for fault in SENSOR_FAULTS
)
# A bridge without any rule in place of ours can send all that ours could with any guard removed.
ANY = Rig(
    "any", plc_guard=False, any_bridge=True, plc_restart=True, second_writer=True, fire=True,
    people=2, truth_only=True,
)  # fmt: skip
ANY_OVERRIDE = ANY._replace(fire=False, override=True)
REQUESTS = Rig("requests", plc_guard=False, tidy=True, all_requests=True)
OCCUPIED = REQUESTS._replace(name="occupied", inside=1)
REGIMES = Rig("regimes", plc_guard=False, tidy=True, regimes=True, site=("power", "key", "bell"))
