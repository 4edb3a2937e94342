"""A fake building whose field controller acts on receipt, and says when an output went on.

`python -m tests.benchmarks.prompt_gate FIELD_PORT FOLDER CARD`: lines `out NS` of its gates, and
`held NS` of its badge readers, on the monotonic clock that all processes share.
"""

import asyncio
import sys
import time
from pathlib import Path

from device_bridge.building import readers, run
from device_bridge.building.field_world import FieldWorld
from device_bridge.building.settings import BuildingSettings

GATES = 5  # eight readers on the first bus; the fifth gate has the second one for itself


class PromptField(FieldWorld):
    """The field, scanned at once when a block comes in, and watched."""

    def write(self, block, executed):
        taken = super().write(block, executed)
        self.scan()
        return taken

    def scan(self):
        edges = sum(gate.edges for gate in self.plc.gates)
        super().scan()
        if sum(gate.edges for gate in self.plc.gates) != edges:
            sys.stdout.write(f"out {time.monotonic_ns()}\n")
            sys.stdout.flush()


async def main(field_port: int, folder: Path, card: Path) -> None:
    run.FieldWorld = PromptField
    readers.COMMAND = (sys.executable, "-m", "tests.benchmarks.stamped_reader")
    settings = BuildingSettings(
        field_port=field_port, speed=20.0, gates=GATES, readers=2 * GATES,
        readers_folder=str(folder),
    )  # fmt: skip
    async with run.running(settings, card):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
