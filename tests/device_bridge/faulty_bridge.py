"""The real bridge with one fault built in, named by FAULT in the environment.

Started like the bridge: `python -m tests.device_bridge.faulty_bridge run --config ...`. A fault
that is to come later comes with the signal USR1.
"""

import asyncio
import contextlib
import datetime
import errno
import os
import signal
import threading
import time
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from device_bridge import __main__ as program
from device_bridge import airlock, clock, journal, server, server_airlock
from device_bridge.airlock_state import Timers
from device_bridge.drivers.modbus import ModbusPlc
from device_bridge.gatekeeper import Gatekeeper
from tests.device_bridge import crashing, growth

FAULT = os.environ.get("FAULT", "")
# What lasts minutes lasts seconds; what proves or refuses a release is as long as ever.
HASTY = Timers(held_soon=1.0, held=2.0, held_more=0.2, close=2.0, approval=4.0, pulse=1.0)
LEAKED_BYTES, LEAKED_EVERY = (100, 1000), 1000
come = False


def arrive(*_):
    global come  # noqa: PLW0603 - one process, one fault
    come = True


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class DyingPlc(ModbusPlc):
    """Dies with the bridge around its first write: the journal has the intent by then."""

    async def write(self, *block):
        if FAULT == "before_write":
            die()
        result = await super().write(*block)
        if FAULT == "after_write":
            die()
        return result


class FaultyGate(Gatekeeper):
    """Raises at the first key after the self-test, ends at once, or never answers."""

    keys = 0

    def callback(self, domain, key):
        self.keys += 1
        if FAULT == "raising_gate" and self.keys > 1:
            raise RuntimeError("a fault in the authenticator")
        return super().callback(domain, key)

    async def run(self):
        if FAULT == "no_gate":
            return
        if FAULT != "ended_gate":
            await super().run()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.0):  # the self-test is over by then
                await super().run()


class OpenGate(Gatekeeper):
    """Lets everybody in."""

    def callback(self, domain, key):
        return True


def jumping_boot_clock(by_s):
    """Count on while the machine sleeps, as CLOCK_BOOTTIME does."""
    return clock.boot_seconds() + (by_s if come else 0)


def jumping_wall_clock(by_s):
    """Return the class `datetime` and the function `time` of a machine that was set anew."""
    wall = time.time

    class Jumping(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz) + datetime.timedelta(seconds=by_s if come else 0)

    return Jumping, lambda: wall() + (by_s if come else 0)


def same(feed):
    return feed


def leaking(feed):
    """Keep a little of every event, and now and then a descriptor and a thread."""
    kept, number = [], count(1)

    def fed(bridge, service, event):
        # The smaller one is an object of Python's own, the larger one comes from the heap.
        kept.extend(bytes(size) for size in LEAKED_BYTES)
        if next(number) % LEAKED_EVERY == 0:
            kept.append(open(os.devnull, "rb"))  # noqa: SIM115 - this is the leak
            threading.Thread(target=threading.Event().wait, daemon=True).start()
        feed(bridge, service, event)

    return fed


def failing_fsync(handle):
    if come:
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    return true_fsync(handle)


true_fsync = os.fsync


def plant():
    server_airlock.ModbusPlc = DyingPlc
    server.Gatekeeper = OpenGate if FAULT == "open_gate" else FaultyGate
    kind, _, by_s = FAULT.partition(":")
    match kind:
        case "trace":
            crashing.traced(Path(by_s))
        case "crash":
            crashing.killed_at(by_s)
        case "hasty":
            server_airlock.at_start = lambda *given: replace(airlock.at_start(*given), timers=HASTY)
        case "asleep":
            program.Bridge = partial(server.Bridge, clock=partial(jumping_boot_clock, float(by_s)))
        case "wall":
            journal.datetime, time.time = jumping_wall_clock(float(by_s))
        case "held" | "leak":
            growth.tell(Path(by_s))
            server.Bridge._feed = {"held": same, "leak": leaking}[kind](server.Bridge._feed)
        case "fsync":
            os.fsync = failing_fsync


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, arrive)
    plant()
    program.main()
