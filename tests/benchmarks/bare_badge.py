"""The bare chain of a card: libosdp calls back, and one block is written to the controller.

`python -m tests.benchmarks.bare_badge BUS KEY FIELD_PORT`: one reader at address 1, driven as
often as the bridge drives it; says `ready` when it is secure, then `done NS` for each card.
"""

import sys
import time
from pathlib import Path

from osdp import Channel, ControlPanel, Event, LibFlag, LogLevel, PDInfo
from pymodbus.client import ModbusTcpClient

from device_bridge.drivers.osdp import TURN_S
from device_bridge.drivers.serial import SerialPort
from device_bridge.field import FieldOp
from device_bridge.plc import WRITE_AT, Word

GATE = 4  # from 0: one that the bridge does not have


class Wire(Channel):
    def __init__(self, port: SerialPort) -> None:
        super().__init__()
        self._port = port

    def read(self, max_bytes: int) -> bytes:
        return self._port.read(max_bytes)

    def write(self, buf: bytes) -> int:
        self._port.write(bytes(buf))
        return len(buf)

    def flush(self) -> None:
        pass


def main(bus: str, key: Path, field_port: int) -> None:
    plc = ModbusTcpClient("127.0.0.1", port=field_port)
    assert plc.connect()
    port = SerialPort(bus, 9600)
    port.look_after(time.monotonic())
    seen = plc.read_input_registers(0, count=10).registers

    def called(_reader: int, event: dict) -> int:
        if event["event"] == Event.CardRead:
            op = FieldOp.GATE_CLOSE
            seq = seen[Word.LAST_SEQ] % 0xFFFF + 1
            plc.write_registers(
                WRITE_AT, [seq, op, 0xFFFF ^ op, GATE, seen[Word.TICK], 100], device_id=1
            )
            say(f"done {time.monotonic_ns()}")
            seen[:] = plc.read_input_registers(0, count=10).registers
        return 0

    info = PDInfo(1, Wire(port), scbk=bytes.fromhex(key.read_text().strip()),
                  flags=[LibFlag.EnforceSecure], name="bare")  # fmt: skip
    panel = ControlPanel([info], log_level=LogLevel.Critical, event_handler=called)
    ready = False
    while True:
        panel.ctx.refresh()
        while not panel.event_queue[0].empty():
            panel.event_queue[0].get()
        if not ready and panel.ctx.sc_status():
            ready = True
            say("ready")
        time.sleep(TURN_S)


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
