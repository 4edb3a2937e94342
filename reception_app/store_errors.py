"""What can go wrong with the database, its ledger and the keys that sign it."""

from __future__ import annotations

from reception_app.errors import ReceptionError

# -- database -------------------------------------------------------------------------------


class StoreError(ReceptionError):
    """The database cannot do it; nothing was saved."""


class StoreBusyError(StoreError):
    """Another program holds the database."""


class StoreFullError(StoreError):
    """There is no room on the disk."""


class StoreAwayError(StoreError):
    """The database cannot be opened or reached; `why` is a code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class OperationConflictError(StoreError):
    """The same operation id came with other content."""


class LedgerBrokenError(StoreError):
    """The ledger does not verify; `revision` is the first bad one."""

    def __init__(self, revision: int, why: str) -> None:
        super().__init__(f"ledger revision {revision}: {why}")
        self.revision, self.why = revision, why


# -- keys -----------------------------------------------------------------------------------


class SigningKeyError(ReceptionError):
    """The key of this console cannot be used; `why` is missing, malformed, exists or readable."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"signing key {path}: {why}")
        self.path, self.why = path, why
