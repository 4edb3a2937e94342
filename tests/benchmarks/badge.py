"""`gate`, the whole chain: from a card at the reader to the output of its gate, and back to life.

Ours is the real bridge with one reader on a bus of its own process, beside the bare library with
one reader and one Modbus write; both in turn in one run, at moments that no poll knows.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from device_bridge.protocol.codes import GateOutcome, ReaderStand
from device_bridge.protocol.requests import GRANTS, Grant, PushGrants
from device_bridge.training import Building, Deed, FaultKind
from tests.benchmarks.figures import Figure, middle
from tests.device_bridge.bridge_rig import WHO, Console, Site, wait_for

CYCLES = 120  # a card waits for its poll, evenly up to 50 ms: so many until a median says much
CARD = "04a2c1d7"
STEP_S = 30.0
AGAIN_S = 3.0  # the issue: back within that
CUTS_S = (0.5, 2.5, 6.0, 12.0)
MORE = """
[[gate]]
name = "gate/1"
zone = "z"
number = 1

[[reader]]
name = "reader/1"
port = "readers/bus-1"
address = 1
key = "readers/reader.key"
gate = "gate/1"
direction = "in"
"""


def chain() -> list[Figure]:
    """Divide the way of a card by the bare chain of the same run, card by card in turn."""
    chance = random.Random(11)  # noqa: S311 - a play, not a secret
    with tempfile.TemporaryDirectory() as name, _line(Path(name)) as (site, console, building):
        bare = site._start(
            "tests.benchmarks.bare_badge", str(site.folder / "readers" / "bus-2"),
            str(site.folder / "readers" / "reader.key"), str(site.field_port),
        )  # fmt: skip
        try:
            wait_for(lambda: "ready\n" in site.said, STEP_S, "the bare reader")
            ours, plain = [], []
            for _ in range(CYCLES):
                time.sleep(chance.uniform(0.1, 0.2))
                ours.append(_opened(site, console, building))
                time.sleep(chance.uniform(0.0, 0.1))
                plain.append(_held(site, building, "gate/5", "done"))
                building.do(Deed.GIVE_UP, "gate/5")
        finally:
            bare.kill()
            bare.wait()
    return [
        Figure("gate.chain", middle(ours) / middle(plain), 1.5, "x bare chain"),
        Figure("gate.chain_ms", middle(ours) * 1000, 150, "ms, card to output"),
    ]


def reader() -> list[Figure]:
    """Cut the cable of a reader for longer and longer, and damage a frame."""
    with tempfile.TemporaryDirectory() as name, _line(Path(name)) as (_site, console, building):
        back = [_back(console, building, seconds) for seconds in CUTS_S]
        frame = _back(console, building, 0.0)
    return [
        Figure("reader.back", max(back), AGAIN_S, "s after a cut cable"),
        Figure("reader.frame", frame, AGAIN_S, "s after a damaged frame"),
    ]


@contextmanager
def _line(folder: Path) -> Iterator[tuple[Site, Console, Building]]:
    """Run building and bridge, with the one card granted and the reader secure."""
    site = Site(folder, more=MORE)
    text = site.config.read_text("utf-8").replace('"airlock/main"', '""')
    site.config.write_text(text.replace("# port = 502", f"port = {site.field_port}"), "utf-8")
    try:
        site.building_process = site._start(
            "tests.benchmarks.prompt_gate", str(site.field_port), str(folder / "readers"),
            str(site.card),
        )  # fmt: skip
        wait_for(site.card.exists, STEP_S, "the building")
        site.start_bridge()
        console = site.console()
        with site.building() as building:
            wait_for(lambda: _stand(console) is ReaderStand.SECURE, STEP_S, "the reader")
            now = time.time()
            grant = Grant(CARD, ("z",), now - 60, now + 3600)
            console.ask(PushGrants(console.id(), WHO, GRANTS, 1, 1, 1, (grant,)))
            time.sleep(1.0)  # what is held while it comes up is late
            yield site, console, building
    finally:
        site.close()


def _stand(console: Console) -> ReaderStand | None:
    return console.devices["reader/1"].stand if "reader/1" in console.devices else None


def _opened(site: Site, console: Console, building: Building) -> float:
    """Hold a card and wait until its bearer is through; return the seconds to the output."""
    took = _held(site, building, "gate/1", "out")
    passed = lambda: console.devices["gate/1"].events[-1].outcome is GateOutcome.PASSED  # noqa: E731
    wait_for(passed, STEP_S, f"a passage: {console.devices['gate/1'].events[-3:]}")
    return took


def _held(site: Site, building: Building, gate: str, end: str) -> float:
    site.said.clear()
    building.do(Deed.CARD_IN, gate, card=CARD)
    wait_for(lambda: any(one.startswith(end) for one in site.said), STEP_S, end)
    stamps = {one.split()[0]: int(one.split()[1]) for one in site.said if one[:1] in "hod"}
    return (stamps[end] - stamps["held"]) / 1e9


def _back(console: Console, building: Building, cut_s: float) -> float:
    """Cut the cable for so long (0: damage a frame); return how long the reader was away after."""
    if cut_s:
        building.fault("reader/1", FaultKind.CUT)
        time.sleep(cut_s)
        building.clear("reader/1")
        begun = time.monotonic()
    else:
        building.fault("reader/1", FaultKind.DAMAGED)
        begun = time.monotonic()
        wait_for(lambda: _stand(console) is not ReaderStand.SECURE, STEP_S, "the damage")
    # The console is told within the tick; a reader that is still told as secure may be on its way.
    time.sleep(0.05)
    wait_for(lambda: _stand(console) is ReaderStand.SECURE, STEP_S, "the reader")
    took = time.monotonic() - begun
    time.sleep(2.5)  # until nothing of it is left
    return took
