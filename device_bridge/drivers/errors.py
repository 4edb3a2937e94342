"""What can be wrong with a PLC, whatever protocol it speaks; each is one sentence for the log."""

from __future__ import annotations


class PlcError(Exception):
    """The PLC gave no proof."""


class PlcAwayError(PlcError):
    """No connection, or no answer in time."""


class BadReplyError(PlcError):
    """An answer that does not fit what was asked; it was discarded."""


class PlcExceptionError(BadReplyError):
    """The PLC answered with a Modbus exception `code`."""

    def __init__(self, code: int) -> None:
        super().__init__(f"Modbus exception {code}")
        self.code = code


class FrozenPlcError(PlcError):
    """It answers, but its counter stands still: the image is old."""


class NotOurPlcError(PlcError):
    """Its identity registers are not those of this map."""


class SimulatedPlcError(NotOurPlcError):
    """A fake building in a production setting."""


class WriteError(PlcError):
    """A write block came to no proven result."""


class NotWrittenError(WriteError):
    """Surely nothing moved: nothing was sent, or the frame itself was refused."""


class WriteUnsureError(WriteError):
    """It was or may have been sent and no proof came: later samples tell (last seq, result)."""
