"""A changed office file: read and checked, shown as a draft, and stored when a chief confirms it.

It is the way of `reception office check` and `reception office import`, with a look at the changes
in between; nothing of it is kept anywhere until it is confirmed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reception_app.desk.console import Console, new_id
from reception_app.desk.states.office_page import ImportState
from reception_app.errors import BadFieldError, NoDraftError, OfficeChangedError
from reception_app.office_changes import changes, gap
from reception_app.offices import Office
from reception_app.staff import Right
from reception_app.store import Transaction
from reception_app.store_errors import StoreError

Directory = Callable[[], tuple[Office, ...]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """An office as a file has it; `op_id` makes a repeated confirmation one import."""

    office: Office
    op_id: str


class OfficeImport:
    """The one draft of this console."""

    def __init__(self, console: Console, directory: Directory) -> None:
        self._console, self._directory = console, directory
        self._draft: _Draft | None = None
        self._said = ImportState()
        self._shown: tuple[object, ImportState] = (None, ImportState())

    async def choose(self, path: Path) -> None:
        """Read a file and check it whole; its faults, or what it would change, are shown.

        Raise `NotSignedInError` or `NotAllowedError`.
        """
        from reception_app.office_files import (  # noqa: PLC0415 - only who imports pays
            OfficeFilesError,
            load_offices,
        )

        console = self._console
        console.actor(Right.DIRECTORY)
        self._draft, self._said = None, ImportState(path.name, reading=True)
        console.changed()
        known = {one.id: one.kind for one in self._directory()}
        try:
            (office,) = await asyncio.to_thread(load_offices, [path], known)
        except OfficeFilesError as error:
            faults = tuple(replace(one, file="") for one in error.faults)
            self._said = ImportState(path.name, faults=faults)
        else:
            self._draft, self._said = _Draft(office, new_id()), ImportState(path.name)
        console.changed()

    async def confirm(self) -> None:
        """Store what is shown, on record; without a database the draft stays, to be tried again.

        Raise `NoDraftError`, `OfficeChangedError` where the directory has changed since it was
        shown, `BadFieldError`, and what the store raises.
        """
        console, draft = self._console, self._draft
        actor = console.actor(Right.DIRECTORY)
        if draft is None or self._said.saving:
            raise NoDraftError
        office, before = draft.office, self._before(draft.office)

        def work(tx: Transaction) -> bool:
            if tx.described(office.id) not in (before, office):
                raise OfficeChangedError
            return tx.keep_office(office)

        self._say(saving=True, unsaved=False)
        try:
            await console.write(actor, work, op_id=draft.op_id)
        except StoreError:
            self._say(saving=False, unsaved=True)
            raise
        except BadFieldError as error:
            self._draft = None
            self._refuse(error)
            raise
        except BaseException:
            self._say(saving=False)
            raise
        self._draft = None
        self._said = ImportState(self._said.file, stored=True)
        console.changed()

    def _refuse(self, error: BadFieldError) -> None:
        from reception_app.office_files import Fault  # noqa: PLC0415 - only who imports pays

        fault = Fault("", error.field, f"is {error.why} and never changes")
        self._said = ImportState(self._said.file, faults=(fault,))
        self._console.changed()

    def put_away(self) -> None:
        """Forget draft, faults and what was said; nothing was stored."""
        self._draft, self._said = None, ImportState()
        self._console.changed()

    def state(self, today: date) -> ImportState:
        """Return what is shown of it; the changes are reckoned against the newest directory."""
        draft = self._draft
        if draft is None:
            return self._said
        before = self._before(draft.office)
        key = (self._said, draft, before, today)
        if key != self._shown[0]:
            told = changes(before, draft.office)
            shown = replace(self._said, office=draft.office, changes=told, known=before is not None,
                            gap=gap(before, draft.office, today))  # fmt: skip
            self._shown = (key, shown)
        return self._shown[1]

    def _before(self, office: Office) -> Office | None:
        return next((one for one in self._directory() if one.id == office.id), None)

    def _say(self, *, saving: bool, unsaved: bool = False) -> None:
        self._said = replace(self._said, saving=saving, unsaved=unsaved)
        self._console.changed()
