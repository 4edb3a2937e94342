"""The one thread that touches the database; a job is a function, its answer a future."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")
Job = Callable[[], None]


class StoreThread:
    """Run jobs one after the other, and `idle` whenever none came for `idle_s` seconds."""

    def __init__(self, idle: Callable[[], None], idle_s: float) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._idle, self._idle_s = idle, idle_s
        self._closed = False
        # A daemon, so that a crashed console ends; an orderly end goes through `stop`.
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queue one job; its exception is the future's.

        Raise `RuntimeError` after the store was closed.
        """
        answer: Future[T] = Future()
        if self._closed:
            raise RuntimeError("the store is closed")

        def job() -> None:
            if not answer.set_running_or_notify_cancel():
                return
            try:
                answer.set_result(work())
            except BaseException as error:  # noqa: BLE001 - it belongs to whoever asked
                answer.set_exception(error)

        self._jobs.put(job)
        return answer

    def stop(self, last: Job) -> None:
        """Do what is queued, then `last`, and end; safe to call twice."""
        if not self._closed:
            self._closed = True
            self._jobs.put(last)
            self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=self._idle_s)
            except queue.Empty:
                job = self._idle
            if job is None:
                return
            try:
                job()
            except Exception:
                # Only `idle` and `last` end up here; the thread must outlive them.
                log.exception("store thread")
            # Whoever asked, and the loop of their window, must not die here with the last job.
            del job
