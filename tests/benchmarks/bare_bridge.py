"""The bare chain of a release: one CURVE message, one fsynced line, one Modbus write and read.

`python -m tests.benchmarks.bare_bridge PLC_PORT FILE PUBLIC SECRET`: prints its address, then
answers every message when all of it has been done.
"""

import os
import sys

import zmq
from pymodbus.client import ModbusTcpClient

from device_bridge.plc import WRITE_AT, Op

LINE = b"x" * 400 + b"\n"  # as long as a record of the journal


def main(port: int, file: str, public: str, secret: str) -> None:
    socket = zmq.Context().socket(zmq.ROUTER)
    socket.curve_server = True
    socket.curve_publickey, socket.curve_secretkey = public.encode(), secret.encode()
    socket.bind("tcp://127.0.0.1:*")
    plc = ModbusTcpClient("127.0.0.1", port=port)
    assert plc.connect()
    with open(file, "ab", buffering=0) as journal:
        sys.stdout.write(socket.getsockopt_string(zmq.LAST_ENDPOINT) + "\n")
        sys.stdout.flush()
        seq, tick = 0, 0
        while True:
            who, message = socket.recv_multipart()
            journal.write(LINE)
            os.fsync(journal.fileno())
            seq = seq % 0xFFFF + 1
            plc.write_registers(WRITE_AT, [seq, Op.CANCEL, 0xFFFF ^ Op.CANCEL, 0, tick, 100])
            tick = plc.read_input_registers(0, count=10).registers[3]
            socket.send_multipart([who, message])


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
