"""One building, and lives of a bridge before it, one after the other."""

from __future__ import annotations

import signal
from pathlib import Path

from device_bridge import keys
from device_bridge.protocol.codes import Latch, Phase
from device_bridge.training import Building
from tests.device_bridge.bridge_rig import EVERY_RIGHT, Console, Site, wait_for
from tests.device_bridge.faults.rig import PULSE_S, Scene


class Lives(Site):
    """A site whose building lives on; `begin` starts a bridge and waits until it is calm."""

    def __init__(self, folder: Path, more: str = "") -> None:
        super().__init__(folder, PULSE_S, more)
        self.counter = keys.create(folder / "consoles", "counter")
        keys.enrol(folder / "keys", "counter", self.counter.public, EVERY_RIGHT)
        self.start_building()
        self._console: Console | None = None
        self._building: Building | None = None

    def begin(self, fault: str = "") -> Scene:
        """Start a life at a calm airlock."""
        self.forget()
        self.start_bridge(fault)
        self._console = self.open(self.counter)
        self._building = self.building()
        return Scene(self, self._console, self._building)

    def again(self, scene: Scene, fault: str = "") -> Scene:
        """Start the next life in the scene as it is, and let its console come back."""
        scene.console.client.stop()
        self.start_bridge(fault)
        self._console = scene.console = self.open(self.counter)
        wait_for(lambda: self._console.airlock is not None, what="the state")
        return scene

    def end(self, by: signal.Signals = signal.SIGKILL) -> None:
        self.bridge_process.send_signal(by)
        self.bridge_process.wait(10)

    def forget(self) -> None:
        """End the life and its console."""
        if self._building is not None:
            self._building.clear()
            self._building.close()
            self._building = None
        if self._console is not None:
            self._console.client.stop()
        if self.bridge_process is not None:
            self.end()

    def close(self) -> None:
        self.forget()
        super().close()


def told(place: Site, words: str) -> None:
    wait_for(lambda: any(words in line for line in place.said), what=words)


__all__ = ["Latch", "Lives", "Phase", "told"]
