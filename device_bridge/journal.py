"""The bridge's record: appended and fsynced before anything moves, chained and signed.

One JSON line a record (`journal_lines`). A torn last line is cut off and told; a record that does
not fit the chain breaks the journal, and then nothing is released until a person has looked.
"""

from __future__ import annotations

import contextlib
import os
from array import array
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from filelock import FileLock, Timeout

from device_bridge.airlock_state import Known, Record, Started
from device_bridge.journal_gates import GateMemory
from device_bridge.journal_inputs import InputsMemory
from device_bridge.journal_lines import FIRST, AlteredError, Line, read_lines, sealed
from device_bridge.journal_memory import Memory
from device_bridge.journal_panic import PanicMemory
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import Latch, Refusal, Regime, Stage


class JournalError(Exception):
    """The journal cannot be written or trusted; one sentence with its path."""


class AlreadyRunningError(JournalError):
    """Another bridge holds this journal."""


class Journal:
    """One file, held by one process.

    `broken` is empty, or says which record does not fit: then nothing is ever appended. `torn` is
    the number of bytes of a last record that a crash cut off.
    """

    def __init__(self, path: Path, key: Ed25519PrivateKey) -> None:
        """Open and verify; raise `AlreadyRunningError` or `JournalError`."""
        self._path, self._key = path, key
        self._starts = array("Q")  # where each record begins
        self._size = 0
        self._hash = FIRST
        self._memory = Memory()
        self._unwritten = 0
        self._why = ""
        self.broken = ""
        self.torn = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(path.with_suffix(".lock"))
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise AlreadyRunningError(f"{path}: another bridge is running") from error
        except OSError as error:
            raise JournalError(f"{path}: {error.strerror}") from error
        try:
            self._file = path.open("ab", buffering=0)
            self._read_all()
            _sync_folder(path.parent)
        except OSError as error:
            self._lock.release()
            raise JournalError(f"{path}: {error.strerror}") from error

    @property
    def last(self) -> int:
        """Return the newest sequence; 0 when empty."""
        return len(self._starts)

    @property
    def trouble(self) -> str:
        """Say why nothing can be recorded at this moment; "" when all is well."""
        return self.broken or self._why

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Return how far a command came, by the record; None when it is not in it."""
        return self._memory.stage(command)

    def append(self, drafts: Iterable[Record]) -> tuple[JournalRecord, ...]:
        """Write records at once and fsync; raise `JournalError`, and then none is in it."""
        drafts = list(drafts)
        if self.broken:
            raise JournalError(self.broken)
        if self._unwritten:
            gap = Record("journal_gap", detail=f"{self._unwritten} not recorded")
            records = self._written([gap, *drafts])
        else:
            records = self._written(drafts)
        self._unwritten, self._why = 0, ""
        return records

    def retry(self) -> None:
        """Try again after a failure, so that the trouble ends by itself when there is room."""
        if self._why and not self.broken:
            with contextlib.suppress(JournalError):
                self.append(())

    def after(self, number: int, limit: int) -> tuple[JournalRecord, ...]:
        """Return at most `limit` records behind sequence `number`; raise `JournalError`."""
        if number >= self.last:
            return ()
        try:
            with self._path.open("rb") as file:
                file.seek(self._starts[number])
                lines = read_lines(file)
                return tuple(line.record for _, (line, _) in zip(range(limit), lines, strict=False))
        except (OSError, AlteredError) as error:
            raise JournalError(f"{self._path}: cannot be read back") from error

    def recall(self, regime: Regime) -> Started:
        """Make the start event: latch, numbers, and what was answered; nothing is replayed."""
        return self._memory.started(regime)

    def regime_set(self) -> tuple[Record, float] | None:
        """Return who asked for the newest regime, and its age in seconds by the wall clock."""
        return self._memory.regime_set(datetime.now(UTC))

    def commands(self, device: str) -> dict[str, Known]:
        """Return what was asked of one gate or barrier, and what it was answered (INV-8)."""
        return self._memory.commands(device)

    @property
    def latch(self) -> Latch:
        """Return the latch that the next life of the airlock would begin with."""
        return self._memory.latch

    @property
    def plan(self) -> tuple[int, str]:
        """Return version and digest of the weekly plan that counts; version 0 is none."""
        return self._memory.plan.stored

    @property
    def plan_put_off(self) -> tuple[float, float]:
        """Return the instant that was put off last, and until when, in UTC seconds; 0 is none."""
        return self._memory.plan.put_off

    @property
    def inputs(self) -> InputsMemory:
        """Return what it tells of alarm inputs."""
        return self._memory.inputs

    @property
    def panics(self) -> PanicMemory:
        """Return what it tells of silent alarms."""
        return self._memory.panics

    @property
    def gates(self) -> GateMemory:
        """Return what it tells of the gates: passages, and which grants count."""
        return self._memory.gates

    def in_doubt(self) -> tuple[Record, ...]:
        """Return an outcome *not known* for each release that a crash left without one."""
        return self._memory.in_doubt()

    def close(self) -> None:
        """Close the file and let another bridge have it."""
        self._file.close()
        self._lock.release()

    # -- writing ---------------------------------------------------------------------------

    def _written(self, drafts: list[Record]) -> tuple[JournalRecord, ...]:
        lines, starts, prev, at = [], [], self._hash, self._size
        raw = b""
        for number, draft in enumerate(drafts, self.last + 1):
            line = sealed(_stamped(draft, number), prev, self._key)
            starts.append(at + len(raw))
            raw += line.raw()
            lines.append(line)
            prev = line.hash
        try:
            self._put(raw)
        except OSError as error:
            self._unwritten += sum(draft.kind != "journal_gap" for draft in drafts)
            self._why = f"{self._path}: {error.strerror}"
            self._take_back()
            raise JournalError(self._why) from error
        self._starts.extend(starts)
        self._size, self._hash = at + len(raw), prev
        for line in lines:
            self._memory.note(line.record)
        return tuple(line.record for line in lines)

    def _put(self, raw: bytes) -> None:
        rest = memoryview(raw)
        while rest:
            rest = rest[self._file.write(rest) :]
        try:
            os.fsync(self._file.fileno())
        except OSError:
            # After a failed fsync nobody knows what is on the disk: only a restart can tell.
            self.broken = f"{self._path}: the disk failed to keep a record; start the bridge again"
            raise

    def _take_back(self) -> None:
        """Take half a record away; if even that fails, the next start does it."""
        try:
            os.truncate(self._path, self._size)
        except OSError:
            self.broken = f"{self._path}: half a record could not be removed"

    def _read_all(self) -> None:
        try:
            with self._path.open("rb") as file:
                for line, end in read_lines(file, self._key.public_key()):
                    self._starts.append(self._size)
                    self._size, self._hash = end, line.hash
                    self._memory.note(line.record)
        except AlteredError as error:
            self.broken = f"{self._path}: {error}"
            return
        self.torn = self._path.stat().st_size - self._size
        if self.torn:
            os.truncate(self._path, self._size)


def read(path: Path, after: int = 0) -> Iterator[JournalRecord]:
    """Read records while a bridge may be writing; raise `JournalError` at an altered one."""
    try:
        with path.open("rb") as file:
            for line, _ in read_lines(file):
                if line.record.seq > after:
                    yield line.record
    except AlteredError as error:
        raise JournalError(f"{path}: {error}") from error
    except OSError as error:
        raise JournalError(f"{path}: {error.strerror}") from error


def _sync_folder(folder: Path) -> None:
    # The name of a new file is kept by its folder, not by the file.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stamped(draft: Record, number: int) -> JournalRecord:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return JournalRecord(
        number, at, draft.kind, draft.command, draft.call, draft.session, draft.visit, draft.door,
        draft.purpose, draft.officer, draft.role, draft.post, draft.outcome, draft.detail,
        draft.device,
    )  # fmt: skip


__all__ = ["AlreadyRunningError", "Journal", "JournalError", "Line", "read"]
