"""Handing an alarm on to a colleague who works at another post, and taking it back.

It is theirs once they take it in hand; until then it stays with whoever handed it on, and asks at
the console of the colleague as a new one does.
"""

from __future__ import annotations

from collections.abc import Iterable

from reception_app.alarms import check_may_hand, why_not_handed
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.console import Console
from reception_app.desk.states.alarms import AlarmRow, Colleague, Handed, row_with
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import NotHandableError, UnknownAlarmError
from reception_app.staff import Actor
from reception_app.store import AlarmDeed, AlarmDid


class Colleagues:
    """Who can be handed an alarm, and what was handed to whom."""

    def __init__(self, console: Console, record: AlarmRecord) -> None:
        self._console, self._record = console, record

    def here(self) -> str:
        """Return who is signed in at this console; "" while it is locked."""
        session = self._console.session
        return session.staff if session.phase is SessionPhase.SIGNED_IN else ""

    def there(self) -> tuple[Colleague, ...]:
        """Return who works at another post and takes alarms in hand, by name."""
        board, post, here = self._console.board, self._console.setup.post, self.here()
        found = {
            one.staff: Colleague(
                one.staff, board.names.get(one.staff, one.staff),
                board.posts.get(one.post, one.post),
            )
            for one in board.at_work
            if one.post != post and one.staff != here
        }  # fmt: skip
        return tuple(sorted(found.values(), key=lambda one: (one.name, one.post)))

    def marked(self, rows: Iterable[AlarmRow]) -> tuple[AlarmRow, ...]:
        """Add to each alarm who was handed it, and why it may not be handed on from here.

        To the colleague it is a new one, whoever has it in hand still.
        """
        return tuple(self._marked(row) for row in rows)

    def _marked(self, row: AlarmRow) -> AlarmRow:
        handed = self._handed(row)
        owner = self._owner(row) if row.acknowledged else ""
        why = why_not_handed(
            row.kind, owner, self.here(), held=row.acknowledged, given=handed is not None
        )
        if row.post:
            why = "post"
        if handed is None:
            return row_with(row, not_handed=why) if why else row
        new = handed.here and row.acknowledged
        return row_with(
            row, handed=handed, not_handed=why, acknowledged=row.acknowledged and not new
        )

    def _handed(self, row: AlarmRow) -> Handed | None:
        deed = self._record.handed(row.key, row.since)
        if deed is None or deed.at is None:
            return None
        board, here = self._console.board, self.here()
        return Handed(
            deed.at, board.names.get(deed.by, deed.by), board.names.get(deed.to, deed.to),
            board.posts.get(deed.to_post, deed.to_post),
            here=bool(here) and deed.to == here, mine=bool(here) and deed.by == here,
            was_held=row.acknowledged,
        )  # fmt: skip

    def _owner(self, row: AlarmRow) -> str:
        deed = self._record.hand(row.key, row.since, self._console.setup.post)
        return deed.by if deed is not None else ""

    def deed(self, actor: Actor, row: AlarmRow, staff: str) -> AlarmDeed:
        """Return what hands an alarm to somebody; raise `NotHandableError`, `NotAllowedError`."""
        check_may_hand(actor.role, row.not_handed)
        posts = {one.staff: one.post for one in self._console.board.at_work}
        there = self.there()
        if all(one.staff != staff for one in there):
            raise NotHandableError("gone" if there else "nobody")
        return AlarmDeed(
            AlarmDid.HANDED, row.alarm, row.kind, row.device, to=staff, to_post=posts[staff]
        )

    def taken_back(self, row: AlarmRow) -> AlarmDeed:
        """Return what takes an alarm back; raise `UnknownAlarmError` for one not handed here."""
        if row.handed is None or not row.handed.mine:
            raise UnknownAlarmError
        return AlarmDeed(AlarmDid.TAKEN_BACK, row.alarm, row.kind, row.device)
