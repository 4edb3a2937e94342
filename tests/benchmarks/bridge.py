"""`bridge`: what one bridge with everything on it takes of a core while nothing happens.

An airlock, 8 gates, 12 barriers and 16 badge readers on two buses. The processes of the buses are
in it: they are the bridge's.
"""

import tempfile
import time
from pathlib import Path

from device_bridge.protocol.codes import ReaderStand
from tests.benchmarks.figures import Figure
from tests.benchmarks.idle import _cpu_s
from tests.device_bridge.bridge_rig import Site, wait_for

GATES, BARRIERS, READERS, A_BUS = 8, 12, 16, 8
SETTLE_S, SPAN_S, STEP_S = 5.0, 25.0, 60.0
KB = 1024


def _settings() -> str:
    told = ""
    for number in range(1, GATES + 1):
        told += f'[[gate]]\nname = "gate/{number}"\nzone = "z"\nnumber = {number}\n'
    for number in range(1, BARRIERS + 1):
        told += f'[[barrier]]\nname = "barrier/{number}"\nkind = "shutter"\nnumber = {number}\n'
    for number in range(1, READERS + 1):
        bus, place = divmod(number - 1, A_BUS)
        told += (
            f'[[reader]]\nname = "reader/{number}"\nport = "readers/bus-{bus + 1}"\n'
            f'address = {place + 1}\nkey = "readers/reader.key"\n'
            f'gate = "gate/{(number + 1) // 2}"\n'
            f'direction = "{"in" if number % 2 else "out"}"\n'
        )
    return told


def figures() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = Site(folder, more=_settings())
        text = site.config.read_text("utf-8")
        site.config.write_text(text.replace("# port = 502", f"port = {site.field_port}"), "utf-8")
        try:
            building = folder / "building.toml"
            building.write_text(
                f"[building]\nport = {site.plc_port}\nfield_port = {site.field_port}\n"
                f"gates = {GATES}\nbarriers = {BARRIERS}\nreaders = {READERS}\n"
                f'readers_folder = "{folder / "readers"}"\n',
                "utf-8",
            )
            site.building_process = site._start(
                "device_bridge.building", "run", "--config", str(building), "--quiet",
                "--ready-file", str(site.card),
            )  # fmt: skip
            wait_for(site.card.exists, STEP_S, "the building")
            site.start_bridge()
            console = site.console()
            wait_for(lambda: _secure(console.devices) == READERS, STEP_S, "the readers")
            time.sleep(SETTLE_S)
            pids = [site.bridge_process.pid, *_children(site.bridge_process.pid)]
            before, begun = {pid: _cpu_s(pid) for pid in pids}, time.monotonic()
            time.sleep(SPAN_S)
            span = time.monotonic() - begun
            share = {pid: (_cpu_s(pid) - before[pid]) / span * 100 for pid in pids}
            still = _secure(console.devices)
        finally:
            site.close()
    whole, buses = sum(share.values()), [share[pid] for pid in pids[1:]]
    return [
        Figure("bridge.buses", len(buses), 2, "processes", "higher"),
        Figure("bridge.secure", still, READERS, "readers", "higher"),
        Figure("bridge.idle", whole, 15, "% of a core, with its buses"),
        Figure("bridge.bus", max(buses), 15, "% of a core, of it one bus"),
    ]


def _secure(devices: dict) -> int:
    stands = [getattr(one, "stand", None) for one in devices.values()]
    return stands.count(ReaderStand.SECURE)


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text("ascii").split()]
    return found
