"""Part of `alarms`: a bridge whose devices raise 1,000 alarms in ten seconds, on real protocols.

The bridge is a process of its own, with its journal on the disk and two consoles that are told
everything; how long its supervision loop is away is measured in it.
"""

import json
import os
import tempfile
from itertools import pairwise
from pathlib import Path

from device_bridge.journal import read
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.flooded_bridge import FLOOD_S
from tests.device_bridge.bridge_rig import Site, wait_for
from tests.device_bridge.whole_site import BARRIERS, GATES, settings

STEP_S, LOOP_MS, EVENTS = 30.0, 250, 1000


def figures() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        turns, told = _flood(Path(name))
    away = [(after - before) * 1000 for before, after in pairwise(turns)]
    return [
        Figure("alarms.bridge_events", told, EVENTS, "alarms told in 10 s", "higher"),
        Figure("alarms.bridge_loop", max(away), LOOP_MS, "ms between two turns, the longest"),
        Figure("alarms.bridge_loop_p95", percentile(away, 0.95), LOOP_MS, "ms, 95th percentile"),
    ]


def _flood(folder: Path) -> tuple[list[float], int]:
    """Return when the loop came by, and how many alarms the journal has of that time."""
    site, found = Site(folder, more=settings(readers=0)), folder / "turns.json"
    os.environ["FLOOD"] = str(found)
    try:
        building = folder / "building.toml"
        building.write_text(
            f"[building]\nport = {site.plc_port}\nfield_port = {site.field_port}\n"
            f"gates = {GATES}\nbarriers = {BARRIERS}\n", "utf-8",
        )  # fmt: skip
        site.building_process = site._start(
            "device_bridge.building", "run", "--config", str(building), "--quiet",
            "--ready-file", str(site.card),
        )  # fmt: skip
        wait_for(site.card.exists, STEP_S, "the building")
        site.start_bridge(program="tests.benchmarks.flooded_bridge")
        consoles = [site.console(f"counter-{number}") for number in (2, 3)]
        elements = GATES + BARRIERS
        wait_for(lambda: all(_live(one) >= elements for one in consoles), STEP_S, "the elements")
        before = _alarms(site)
        site.plant_fault()
        wait_for(found.exists, FLOOD_S + STEP_S, "the end of the flood")
        return json.loads(found.read_text("utf-8")), _alarms(site) - before
    finally:
        del os.environ["FLOOD"]
        site.close()


def _live(console) -> int:
    return sum(getattr(one, "live", False) for one in console.devices.values())


def _alarms(site: Site) -> int:
    return sum(record.kind == "alarm" for record in read(site.journal))
