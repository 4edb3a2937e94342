"""A fake building whose PLC acts on receipt, and says when an output or an input changed.

`python -m tests.benchmarks.prompt_plc PORT CARD`: lines `out NS` (an output was switched on) and
`in NS` (the inner door's readback went off), on the monotonic clock that all processes share.
"""

import asyncio
import sys
import time
from pathlib import Path

from device_bridge.building import run
from device_bridge.building.settings import BuildingSettings
from device_bridge.building.world import World
from device_bridge.plc import Bit

PULSE_S = 0.1
SPEED = 100.0  # the doors of the building are quick: what is measured is not theirs


class PromptWorld(World):
    """The world, scanned at once when a block comes in, and watched."""

    def write(self, block, executed):
        taken = super().write(block, executed)
        self.scan()
        return taken

    def scan(self):
        edges = self.plc.edges_outer + self.plc.edges_inner
        released = self.plc.inputs[Bit.INNER_READBACK]
        super().scan()
        if self.plc.edges_outer + self.plc.edges_inner != edges:
            self._say("out")
        if released and not self.plc.inputs[Bit.INNER_READBACK]:
            self._say("in")

    def _say(self, what):
        sys.stdout.write(f"{what} {time.monotonic_ns()}\n")
        sys.stdout.flush()


async def main(port: int, card: Path) -> None:
    run.World = PromptWorld
    settings = BuildingSettings(port=port, pulse=PULSE_S, speed=SPEED)
    async with run.running(settings, card):
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
