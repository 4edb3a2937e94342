"""A ticket printer that speaks ESC/POS, on the network, as a device file or on USB.

python-escpos makes the bytes and holds the line. What counts as printed is decided here: every
answer of the printer is checked, and silence is never taken for paper (devices.md 8.5).
"""

from __future__ import annotations

import os
import shutil
import socket
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from escpos import capabilities
from escpos.exceptions import Error
from escpos.printer import Dummy, File, Network, Usb

from device_bridge.paper import Document, Line, Size, Wiring
from device_bridge.printer import Look, PrinterFault, Proof

if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    # What the library leaves among the temporary files at every start; it is read already.
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)

# Epson ESC/POS: real-time status DLE EOT n, answered at once even when offline.
ONLINE, CAUSE, PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_REAL_TIME, _IS_REAL_TIME = 0x93, 0x12  # bits that are the same in each such answer
_OFFLINE, _COVER, _LOW, _NO_PAPER = 0x08, 0x04, 0x0C, 0x60
# GS r 1 is answered in its turn, when all before it has been printed.
IN_TURN = b"\x1dr\x01"
_TURN, _IS_TURN, _TURN_NO_PAPER = 0x90, 0x00, 0x0C
_TIMES = {Size.NORMAL: 1, Size.LARGE: 2, Size.HUGE: 4}
QR_DOTS = 6
FEED = 5  # lines, so that the cutter or the bar finds white paper
SLOWEST_S = 10.0  # a roll of 80 mm prints a ticket in one or two seconds


class _Line(Protocol):
    """The part of the library's printers that is used here."""

    def open(self) -> None: ...
    def close(self) -> None: ...
    def send(self, data: bytes) -> None: ...
    def ask(self, data: bytes) -> bytes: ...


class _Network(Network):  # type: ignore[misc] # the library is not typed
    def open(self) -> None:
        # The library's own leaves the socket of a refused connection open, and knows IPv4 only.
        self.device = socket.create_connection((self.host, self.port), self.timeout)

    def close(self) -> None:
        # ... and tells the log of every look.
        line, self._device = getattr(self, "_device", None), False
        if line:
            line.close()

    def send(self, data: bytes) -> None:
        self._raw(data)

    def ask(self, data: bytes) -> bytes:
        self._raw(data)
        return bytes(self._read())

    def wait(self, seconds: float) -> None:
        self.device.settimeout(seconds)


class _Usb(Usb):  # type: ignore[misc] # the library is not typed
    def close(self) -> None:
        # The library's own fails where pyusb is missing, also when Python puts it away.
        if self.is_usable():
            super().close()

    def send(self, data: bytes) -> None:
        self._raw(data)

    def ask(self, data: bytes) -> bytes:
        self._raw(data)
        return bytes(self._read())


class _File(File):  # type: ignore[misc] # the library is not typed
    def send(self, data: bytes) -> None:
        self._raw(data)

    def ask(self, _data: bytes) -> bytes:
        raise TimeoutError  # a device file has no way back


class _HungUpError(OSError):
    """The printer closed the line."""


def composed(document: Document, wiring: Wiring) -> bytes:
    """Return the bytes of a document: text in the printer's code pages, QR code, feed and cut."""
    paper = Dummy()
    paper.hw("INIT")
    for line in document.lines:
        times = _TIMES[line.size]
        paper.set(
            align="center" if line.centred else "left",
            bold=line.bold,
            custom_size=True,
            width=times,
            height=times,
        )
        for part in _wrapped(line, wiring.columns // times):
            paper.textln(part)
    paper.set(align="center", normal_textsize=True)
    if document.qr:
        paper.qr(document.qr, native=True, size=QR_DOTS, ec=1)
    paper.print_and_feed(FEED)
    if wiring.cuts:
        paper.cut(feed=False)
    return bytes(paper.output)


def _wrapped(line: Line, columns: int) -> list[str]:
    # A control character in a text would be a command to the printer.
    text = "".join(sign for sign in line.text if sign.isprintable())
    return textwrap.wrap(text, max(1, columns)) or [""]


class EscposLine:
    """One printer; opened for each look and each job, so that counters can share it."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring

    def look(self) -> Look:
        """Ask the printer how it is."""
        if self._wiring.kind == "file":
            return self._look_at_file()
        line = self._made()
        try:
            line.open()
            return self._asked(line)
        except _FAILURES as error:
            return Look(_fault_of(error))
        finally:
            _close(line)

    def print_out(self, document: Document) -> tuple[Proof, Look]:
        """Send a document once, and tell what is proven of it."""
        data = composed(document, self._wiring)
        line = self._made()
        try:
            line.open()
            # On this very line: between the last look and the job the printer may have changed.
            before = Look() if isinstance(line, _File) else self._asked(line)
        except _FAILURES as error:
            _close(line)
            return Proof.NOT_SENT, Look(_fault_of(error))
        try:
            if before.fault is not PrinterFault.NONE:
                return Proof.NOT_SENT, before
            return self._sent(line, data)
        except _FAILURES as error:
            return Proof.UNSURE, Look(_fault_of(error))
        finally:
            _close(line)

    def _sent(self, line: _Line, data: bytes) -> tuple[Proof, Look]:
        line.send(data)
        if isinstance(line, _File):
            return Proof.HANDED_OVER, Look()
        if self._wiring.proves:
            return self._proven(line)
        after = self._asked(line)
        return (Proof.PRINTED if after.fault is PrinterFault.NONE else Proof.UNSURE), after

    def _proven(self, line: _Line) -> tuple[Proof, Look]:
        """Wait for the answer that comes when all before it is on paper."""
        if isinstance(line, _Network):
            line.wait(max(SLOWEST_S, self._wiring.answer_within_s))
        try:
            answer = _one(line.ask(IN_TURN))
        except TimeoutError:
            return Proof.UNSURE, self._after_silence(line)
        if answer & _TURN != _IS_TURN:
            return Proof.UNSURE, Look(PrinterFault.SILENT)
        if answer & _TURN_NO_PAPER:
            return Proof.UNSURE, Look(PrinterFault.NO_PAPER)
        return Proof.PRINTED, self._asked(line)

    def _after_silence(self, line: _Line) -> Look:
        """Say why a printer that took a job did not answer for it."""
        look = self._asked(line)
        return Look(PrinterFault.SILENT) if look.fault is PrinterFault.NONE else look

    def _asked(self, line: _Line) -> Look:
        if isinstance(line, _Network):
            line.wait(self._wiring.answer_within_s)
        online = _status(line.ask(ONLINE))
        paper = _status(line.ask(PAPER))
        if paper & _NO_PAPER:
            return Look(PrinterFault.NO_PAPER)
        low = bool(paper & _LOW)
        if not online & _OFFLINE:
            return Look(low=low)
        cover = _status(line.ask(CAUSE)) & _COVER
        return Look(PrinterFault.COVER if cover else PrinterFault.OFFLINE, low)

    def _look_at_file(self) -> Look:
        """Say whether the device file is there: it has no way back."""
        there = Path(self._wiring.path).exists()
        return Look(PrinterFault.NONE if there else PrinterFault.AWAY)

    def _made(self) -> _Line:
        wiring = self._wiring
        if wiring.kind == "network":
            return _Network(wiring.host, wiring.port, wiring.answer_within_s)
        if wiring.kind == "file":
            return _File(wiring.path)
        within_ms = int(wiring.answer_within_s * 1000)
        return _Usb(wiring.vendor, wiring.product, timeout=within_ms)


# The library's own, of its missing USB part, of one without a driver, of a host that cannot be one.
_FAILURES = (OSError, Error, RuntimeError, ValueError)


def _close(line: _Line) -> None:
    with suppress(*_FAILURES):
        line.close()


def _one(answer: bytes) -> int:
    if not answer:
        raise _HungUpError
    return answer[0]


def _status(answer: bytes) -> int:
    """Return a real-time status; raise `TimeoutError` for what cannot be one."""
    byte = _one(answer)
    if byte & _REAL_TIME != _IS_REAL_TIME:
        raise TimeoutError  # garbage is no answer
    return byte


def _fault_of(error: Exception) -> PrinterFault:
    return PrinterFault.SILENT if isinstance(error, TimeoutError) else PrinterFault.AWAY
