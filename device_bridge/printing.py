"""The console's end of its ticket printer: a spool and a thread of its own.

The window hands a job over and goes on. The thread looks at the printer, records, sends and tells
what is proven, by the pure rules of `printer.py`.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from device_bridge.paper import Job, PrinterLine, Wiring
from device_bridge.printer import (
    Action,
    Again,
    Drop,
    Event,
    Forget,
    Found,
    Idle,
    Keep,
    Look,
    Looked,
    NotKept,
    PrinterFault,
    PrinterState,
    Proof,
    Put,
    Send,
    Sent,
    Stage,
    TakeLook,
    step,
)
from device_bridge.spool import Spool

LOOK_EVERY_S = 10.0
FIRST_LOOK_S = 3.0  # after a start, when the window has what it needs
AGAIN_S = 2.0  # while something is wrong: somebody stands beside it and waits
STOPPED_WITHIN_S = 3.0  # a printer that hangs must not keep the window from closing
UNDER_WAY = frozenset({Stage.WANTED, Stage.SENDING})
log = logging.getLogger(__name__)

Tell = Callable[[PrinterState], None]
MakeLine = Callable[[], PrinterLine]


def line_to(wiring: Wiring) -> PrinterLine:
    """Return the line of a wiring; slow the first time, so never in the window's thread."""
    from device_bridge.drivers.escpos import EscposLine  # noqa: PLC0415 - half a second of imports

    return EscposLine(wiring)


def look_once(wiring: Wiring) -> Look:
    """Ask a printer how it is, for who sets it up."""
    return line_to(wiring).look()


class TicketPrinter:
    """Prints what it is given. `make` is called in the thread; `tell` too, with frozen states."""

    def __init__(
        self, make: MakeLine, folder: Path, tell: Tell, look_every_s: float = LOOK_EVERY_S
    ) -> None:
        self._make, self._tell, self._look_every_s = make, tell, look_every_s
        self._spool = Spool(folder)
        self._jobs: dict[str, Job] = {}
        self._events: queue.SimpleQueue[Event | Job | None] = queue.SimpleQueue()
        self._state = PrinterState()
        self._line: PrinterLine | None = None
        # A daemon: a device file without paper may hold a write for ever.
        self._thread = threading.Thread(target=self._run, name="printer", daemon=True)

    def start(self) -> None:
        """Begin: what lay in the spool is told first."""
        self._thread.start()

    def stop(self) -> None:
        """End after what is being sent; a job cut off here is unsure at the next start."""
        self._events.put(None)
        self._thread.join(STOPPED_WITHIN_S)

    def put(self, job: Job) -> None:
        """Print a new job."""
        self._events.put(job)

    def again(self, job: str) -> None:
        """Print a job that was held or is unsure: a person asked."""
        self._events.put(Again(job))

    def drop(self, job: str) -> None:
        """Print a job no more."""
        self._events.put(Drop(job))

    # -- the thread --------------------------------------------------------------------

    def _run(self) -> None:
        for event in self._found():
            self._surely(event)
        wait_s = min(FIRST_LOOK_S, self._look_every_s)
        while True:
            try:
                got = self._events.get(timeout=wait_s)
            except queue.Empty:
                got = Idle()
            if got is None:
                return
            if isinstance(got, Job):
                self._jobs[got.job] = got
                got = Put(got.job, got.about)
            self._surely(got)
            wrong = self._state.look.fault is not PrinterFault.NONE
            wait_s = min(AGAIN_S, self._look_every_s) if wrong else self._look_every_s

    def _found(self) -> list[Event]:
        try:
            waiting = self._spool.load()
        except Exception:
            log.exception("the spool cannot be read")
            return []
        self._jobs |= {one.job.job: one.job for one in waiting}
        return [Found(one.job.job, one.job.about, one.stage) for one in waiting]

    def _surely(self, event: Event) -> None:
        """Take an event; after a failure a person is asked of what was under way, as at a start."""
        try:
            self._take(event)
        except Exception:
            # Without its thread the printer would be silent for ever, and nobody told.
            log.exception("the printer's thread failed at %s", type(event).__name__)
            if not isinstance(event, Found):
                for one in self._state.jobs:
                    if one.stage in UNDER_WAY:
                        self._surely(Found(one.job, one.about, one.stage))

    def _take(self, event: Event) -> None:
        """Let an event through the rules, and do what they say until nothing is left."""
        events = deque([event])
        while events:
            before = self._state
            self._state, actions = step(before, events.popleft(), time.monotonic())
            if self._state != before:
                self._tell(self._state)
            for action in actions:
                answer = self._do(action)
                if isinstance(answer, NotKept):
                    events.append(answer)
                    break  # what was to follow must not happen
                if answer is not None:
                    events.append(answer)

    def _do(self, action: Action) -> Event | None:
        match action:
            case TakeLook():
                return Looked(self._look())
            case Keep(job=job, stage=stage):
                try:
                    self._spool.keep(self._jobs[job], stage)
                except Exception:
                    # Not the disk alone: half a letter in a text cannot be written either.
                    log.exception("the spool cannot be written")
                    return NotKept(job)
            case Send(job=job):
                return self._send(job)
            case Forget(job=job):
                self._jobs.pop(job, None)
                try:
                    self._spool.forget(job)
                except OSError:
                    # It stays as "being sent": at the next start a person is asked.
                    log.exception("the spool cannot be cleared")
        return None

    def _look(self) -> Look:
        try:
            return self._printer().look()
        except Exception:
            if self._state.look.fault is not PrinterFault.AWAY:  # else it is told already
                log.exception("the printer cannot be looked at")
            return Look(PrinterFault.AWAY)

    def _send(self, job: str) -> Sent:
        try:
            proof, look = self._printer().print_out(self._jobs[job].document)
        except Exception:
            # Nobody knows how far it came.
            log.exception("a ticket was cut off")
            return Sent(job, Proof.UNSURE, Look(PrinterFault.AWAY))
        return Sent(job, proof, look)

    def _printer(self) -> PrinterLine:
        if self._line is None:
            self._line = self._make()
        return self._line
