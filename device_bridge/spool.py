"""The spool on disk: one file a job, replaced whole, so that a job survives the program."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from device_bridge.paper import Job
from device_bridge.printer import Stage

_NAME = re.compile(r"^[0-9a-f]{32}\Z")
log = logging.getLogger(__name__)


class _Kept(Struct, frozen=True, forbid_unknown_fields=True):
    job: Job
    stage: Stage
    number: int  # in which order they came


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job that lay in the spool, and how far it had come."""

    job: Job
    stage: Stage


class Spool:
    """A folder of jobs. Every method raises `OSError` when the disk refuses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0

    def load(self) -> tuple[Waiting, ...]:
        """Return what lies there, oldest first; what cannot be read is put aside by name."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = []
        for path in self._folder.glob("*.json"):
            try:
                found.append(msgspec.json.decode(path.read_bytes(), type=_Kept))
            except (OSError, msgspec.MsgspecError):
                log.warning("a job of the spool cannot be read and is put aside: %s", path.name)
                path.replace(path.with_suffix(".unreadable"))
        found.sort(key=lambda kept: kept.number)
        self._number = max((kept.number for kept in found), default=0)
        return tuple(Waiting(kept.job, kept.stage) for kept in found)

    def keep(self, job: Job, stage: Stage) -> None:
        """Write a job and its stage to disk; when this returns, both survive the machine."""
        self._number += 1
        path = self._path(job.job)
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(msgspec.json.encode(_Kept(job, stage, self._number)))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)

    def forget(self, job: str) -> None:
        """Take a job out."""
        self._path(job).unlink(missing_ok=True)

    def _path(self, job: str) -> Path:
        if not _NAME.match(job):
            raise ValueError(job)
        return self._folder / f"{job}.json"
