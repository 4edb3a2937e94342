"""`bridge`: what one bridge with everything on it takes of a core while nothing happens.

An airlock, 8 gates, 12 barriers and 16 badge readers on two buses. The processes of the buses are
in it: they are the bridge's.
"""

import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.idle import _cpu_s
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.whole_site import READERS, children, secure, whole_site

SETTLE_S, SPAN_S, STEP_S = 5.0, 25.0, 60.0


def figures() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name, whole_site(Path(name)) as site:
        console = site.console()
        wait_for(lambda: secure(console.devices) == READERS, STEP_S, "the readers")
        time.sleep(SETTLE_S)
        pids = [site.bridge_process.pid, *children(site.bridge_process.pid)]
        before, begun = {pid: _cpu_s(pid) for pid in pids}, time.monotonic()
        time.sleep(SPAN_S)
        span = time.monotonic() - begun
        share = {pid: (_cpu_s(pid) - before[pid]) / span * 100 for pid in pids}
        still = secure(console.devices)
    whole, buses = sum(share.values()), [share[pid] for pid in pids[1:]]
    return [
        Figure("bridge.buses", len(buses), 2, "processes", "higher"),
        Figure("bridge.secure", still, READERS, "readers", "higher"),
        Figure("bridge.idle", whole, 15, "% of a core, with its buses"),
        Figure("bridge.bus", max(buses), 15, "% of a core, of it one bus"),
    ]
