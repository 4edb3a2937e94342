"""Bring the grants to the bridge whole: at every change, and whenever it has older ones.

The version is the revision of the database that they were made of, board and directory of the same
one. The gates tell the version they decide by; as long as that is older than the last change, and
the link is alive, the whole is pushed again. A push moves nothing, so it may be repeated: what
counts is what the gates tell.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.codes import Role as BridgeRole
from device_bridge.protocol.requests import GRANTS, GRANTS_A_PART, Grant, PushGrants, Who
from reception_app.desk.console import Console, new_id
from reception_app.desk.gate_grants import gate_grants, left_out
from reception_app.desk.same import Same
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.zones import PushStand, PushState
from reception_app.errors import LinkDownError, OutcomeUnknownError

log = logging.getLogger(__name__)
REST_S = 2.0  # until the gates have told of a push
REFUSED_REST_S = 30.0
LATE_S = 5.0  # a change that is not at the gates by then is told
WITHIN_S = 4.0
CHANGES_KEPT = 200  # that are not at the gates yet; what comes after them is as old as the last


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the gates should decide by; `since` the revision at which it came to be so."""

    grants: tuple[Grant, ...]
    since: int
    at: datetime
    left_out: tuple[str, ...] = ()  # badges that no gate can know


class GatePush:
    """One console's end of the way of the grants."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._wanted: Wanted | None = None
        self._made_of: object = None
        self._task: asyncio.Task[None] | None = None
        self._not_before = 0.0
        self._refused: Refusal | None = None  # until the bridge takes a push
        # Revision and hour of each change that the gates have not told of, the oldest first.
        self._changes: list[tuple[int, datetime]] = []
        self._apart: datetime | None = None  # since when board and directory are of two imports
        self._ahead: tuple[int, datetime] | None = None  # told beyond our board, and first when

    def state(self) -> PushState:
        """Return whether the gates decide by what is granted here."""
        gates = self._console.link.gates()
        wanted = self._want() if gates else None
        if self._apart is not None and gates:
            left = wanted.left_out if wanted else ()
            return PushState(self._under_way(self._apart), self._apart, left_out=left)
        if wanted is None:
            return PushState()
        told = min(gate.grants for gate in gates)
        wanted = self._never_made_here(wanted, told)
        self._changes = [one for one in self._changes if one[0] > told]
        found = PushState(left_out=wanted.left_out)
        if told >= wanted.since:
            ours = told <= self._console.board.revision
            return replace(found, stand=PushStand.CURRENT if ours else PushStand.UNDER_WAY)
        # By the oldest change that is not there: in an office at work the newest is always young.
        since = self._changes[0][1] if self._changes else wanted.at
        if self._refused is not None:
            return replace(found, stand=PushStand.REFUSED, since=since, reason=self._refused)
        return replace(found, stand=self._under_way(since), since=since)

    def _under_way(self, since: datetime) -> PushStand:
        late = (self._console.moment().now - since).total_seconds() > LATE_S
        return PushStand.LATE if late else PushStand.UNDER_WAY

    def _want(self) -> Wanted | None:
        """Return what the board makes of the grants; made anew only when the board is another.

        The two are read one after the other. Of a board from before an import and a directory from
        after it no version could be told that the other consoles make the same whole of.
        """
        board, setup = self._console.board, self._console.setup
        if not board.loaded:
            return self._wanted
        if board.directory != setup.directory:
            self._apart = self._apart or self._console.moment().now
            return self._wanted
        self._apart = None
        if self._made_of != (Same(board), Same(setup)):
            self._made_of = (Same(board), Same(setup))
            grants, none = gate_grants(board, setup), left_out(board)
            if self._wanted is None or self._wanted.grants != grants:
                now = self._console.moment().now
                self._wanted = Wanted(grants, board.revision, now, none)
                self._changes = [*self._changes, (board.revision, now)][:CHANGES_KEPT]
                self._not_before = 0.0
            elif self._wanted.left_out != none:
                self._wanted = replace(self._wanted, left_out=none)
        return self._wanted

    def _never_made_here(self, wanted: Wanted, told: int) -> Wanted:
        """Take what the gates tell for no grants of ours where the database never came so far.

        A colleague's push may be told before our board has its revision; once a reading that began
        later has not got it either, the database is one of before: a copy that was put back. What
        it makes is at the gates when its number is beyond theirs; they take no lower one.
        """
        board = self._console.board
        if told <= board.revision:
            self._ahead = None
            return wanted
        now = self._console.moment().now
        if self._ahead is None or self._ahead[0] != told:
            self._ahead = (told, now)
        seen = self._ahead[1]
        if wanted.since > told or board.read_at is None or board.read_at <= seen:
            return wanted
        if not any(number == told + 1 for number, _ in self._changes):
            log.error("the gates have grants %s of a database at %s", told, board.revision)
            self._changes = [(told + 1, seen), *self._changes][:CHANGES_KEPT]
        self._wanted = replace(wanted, since=told + 1)
        return self._wanted

    def wake(self) -> None:
        """Push when the gates have older grants, the link is alive and nobody is at it."""
        console = self._console
        gates = console.link.gates()
        if not gates or console.freshness() is not Freshness.LIVE:
            return
        wanted = self._want()
        if wanted is None or self._apart is not None:
            return
        busy = self._task is not None and not self._task.done()
        told = min(gate.grants for gate in gates)
        # A number that the gates are beyond would be refused: `state` tells that.
        idle = told >= wanted.since or told > console.board.revision
        if busy or idle or console.moment().monotonic < self._not_before:
            return
        # The gates tell of it with their next word: until then nothing is pushed a second time.
        self._not_before = console.moment().monotonic + REST_S
        self._task = asyncio.get_running_loop().create_task(
            self._push(wanted.grants, max(1, console.board.revision))
        )

    async def _push(self, grants: tuple[Grant, ...], version: int) -> None:
        console = self._console
        try:
            for request in _parts(grants, version, self._who()):
                answer = await console.ask(request, WITHIN_S)
                if isinstance(answer, Refused):
                    self._refuse(answer.reason)
                    return
                if not isinstance(answer, Done):
                    self._refuse(Refusal.BAD_REQUEST)
                    return
        except (LinkDownError, OutcomeUnknownError):
            return  # silent: a later tick tries again, and `state` says that it is late
        except Exception:
            # The last stop of this work: told once, and not twice a second.
            log.exception("the grants are not pushed")
            return
        self._refused = None
        console.changed()

    def _refuse(self, reason: Refusal) -> None:
        if reason != self._refused:  # told once, however often a change tries again
            log.warning("the bridge refuses the grants: %s", reason)
        self._refused = reason
        self._not_before = self._console.moment().monotonic + REFUSED_REST_S
        self._console.changed()

    def _who(self) -> Who:
        """Return who is responsible: whoever is signed in, else the console itself."""
        console = self._console
        signed = console.signed
        if signed is not None and console.session.phase is SessionPhase.SIGNED_IN:
            role = BridgeRole(signed.session.role.value)
            return Who(signed.session.staff, role, console.setup.post)
        return Who("console", BridgeRole.OFFICER, console.setup.post)

    async def stop(self) -> None:
        """End the pushing; a whole that is not whole yet counts for nothing."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


def _parts(grants: tuple[Grant, ...], version: int, who: Who) -> Iterator[PushGrants]:
    """Cut the whole into messages; an empty whole is one empty part."""
    starts = range(0, max(1, len(grants)), GRANTS_A_PART)
    for number, start in enumerate(starts, 1):
        part = grants[start : start + GRANTS_A_PART]
        yield PushGrants(new_id(), who, GRANTS, version, number, len(starts), part)
