"""What fails in one part of the desk is told in the log, and harms no other part."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)


@contextmanager
def unharmed(what: str) -> Iterator[None]:
    """Log that `what` failed instead of passing it on; for work that is done again anyway."""
    try:
        yield
    except Exception:
        log.exception("%s failed", what)
