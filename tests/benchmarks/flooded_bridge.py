"""The real bridge, whose field controller goes mad for ten seconds: every drive and gate flickers.

Started like the bridge: `python -m tests.benchmarks.flooded_bridge run --config ...`. The flood
comes with the signal USR1; then the turns of the supervision loop are written where FLOOD says.
"""

import json
import os
import signal
from dataclasses import replace
from pathlib import Path

from device_bridge import __main__ as program
from device_bridge import server
from device_bridge.clock import WallWatch, boot_seconds
from device_bridge.field import (
    BARRIER_BITS,
    BARRIER_BITS_AT,
    BARRIERS,
    GATE_BITS,
    GATES,
    BarrierBit,
    GateBit,
)
from device_bridge.services import SampleEvent

FLOOD_S = 10.0
FLICKERING = (
    *(number * GATE_BITS + GateBit.READY for number in range(GATES)),
    *(BARRIER_BITS_AT + n * BARRIER_BITS + BarrierBit.DRIVE_FAULT for n in range(BARRIERS)),
)
begun = [float("inf")]
turns: list[float] = []


class Turns(WallWatch):
    """Notes when the supervision loop comes by: it asks for the wall clock once a turn."""

    def jumped_s(self) -> float:
        now = boot_seconds()
        if begun[0] <= now < begun[0] + FLOOD_S:
            turns.append(now)
        elif turns:
            Path(os.environ["FLOOD"]).write_text(json.dumps(turns), "utf-8")
            turns.clear()
        return super().jumped_s()


def flickering(feed):
    """Turn what every drive and gate says of itself with each sample while the flood lasts."""
    odd = [False]

    def fed(bridge, service, event):
        if isinstance(event, SampleEvent) and begun[0] <= boot_seconds() < begun[0] + FLOOD_S:
            odd[0] = not odd[0]
            bits = list(event.sample.bits)
            for place in FLICKERING:
                bits[place] = odd[0]
            event = replace(event, sample=replace(event.sample, bits=tuple(bits)))
        feed(bridge, service, event)

    return fed


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, lambda *_: begun.__setitem__(0, boot_seconds()))
    server.WallWatch = Turns
    server.Bridge._feed = flickering(server.Bridge._feed)
    program.main()
