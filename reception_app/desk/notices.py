"""What the desk tells the officer without being asked: codes and parts, never sentences.

An action that fails raises its error, and the window words the error. A notice is for what went
well, and for what happens when nobody waits for an answer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from reception_app.desk.airlock_notes import Guard
from reception_app.desk.states.desk import Notice, NoticeKind


class NoticeCode(StrEnum):
    """What can be said; the parts that come with each stand beside it."""

    MOVED = "moved"  # move, ticket: a change of a visit is saved
    FINISHED = "finished"  # ticket, move: served, and let out through the airlock next
    REGISTERED = "registered"  # ticket; whoever it is stands outside: F6 lets in
    REGISTERED_OUTSIDE = "registered_outside"  # ticket: F6 lets in once the airlock is free
    REGISTERED_INSIDE = "registered_inside"  # ticket: it is for whoever is in the airlock
    REGISTERED_AT_DESK = "registered_at_desk"  # ticket: no airlock; the check is due at the desk
    REGISTERED_WAITS = "registered_waits"  # ticket: no airlock; it waits to be called
    UNDONE = "undone"  # move, ticket
    TAKEN = "taken"  # ticket, post; next: who was called instead
    NOT_SAVED = "not_saved"  # what, why; for a registration all typed values as well
    BOUND = "bound"  # ticket
    NOT_BOUND = "not_bound"  # ticket: the number is given, the bridge does not know whose it is
    PRESS_AGAIN = "press_again"  # door: F6 once more within 3 s
    PASSED = "passed"  # ticket
    PASSED_AT_DESK = "passed_at_desk"  # ticket: no airlock; it waits to be called
    CHECK_REFUSED = "check_refused"  # ticket, outcome
    DANGEROUS = "dangerous"  # ticket, outcome: help comes before the door opens
    POLICE = "police"  # ticket
    LET_OUT = "let_out"  # ticket: the outer door was released for a way back
    ADMITTED = "admitted"  # the outer door was released for an entry
    RELEASED = "released"  # ticket: the inner door was released
    NOT_USED = "not_used"  # door, ticket: released, and nobody went
    NOT_RELEASED = "not_released"  # door, ticket: it is known now that nothing moved
    OUTCOME_UNKNOWN = "outcome_unknown"  # door, ticket: look at the door
    EXPIRED = "expired"  # door, ticket: armed, and not released in time
    EMERGENCY_OPEN = "emergency_open"  # the guard is lifted: F9 within 5 s
    LOCKDOWN_OPEN = "lockdown_open"  # likewise F7; open: the elements that stay open
    REGIME_PROPOSED = "regime_proposed"  # regime: what the hours say; one key sets it
    REGIME_SET = "regime_set"  # regime
    PLAN_CONFIRMED = "plan_confirmed"
    PLAN_POSTPONED = "plan_postponed"
    EMERGENCY_DONE = "emergency_done"  # a reason is due
    BRIDGE_BACK = "bridge_back"
    RESET = "reset"
    TRANSFERRED = "transferred"  # ticket, place, and the name of the service in nl, fr, en
    REFERRED = "referred"  # ticket, and the name of whom to in nl, fr, en
    TICKET_MISSING = "ticket_missing"  # ticket, paper, fault: it did not come, or may not have
    PRINTER_BACK = "printer_back"  # waiting: how many tickets wait to be asked for
    SLIP_MISSING = "slip_missing"  # likewise the slip of a referral
    MOVING = "moving"  # label, way: a bollard group or a shutter is on its way
    STOPPED = "stopped"  # label
    GATE_OPEN = "gate_open"  # label, way: a gate is open for one person
    GATE_SHUT = "gate_shut"  # label: its opening was ended
    SHELVED = "shelved"  # kind, minutes: an alarm is put aside
    ALARM_HANDED = "alarm_handed"  # who, post
    ALARM_CLOSED = "alarm_closed"
    BOOKED = "booked"  # appointment, when: of an appointment, on the office's clock
    BOOKING_MOVED = "booking_moved"  # appointment, when
    BOOKING_CANCELLED = "booking_cancelled"  # appointment, when
    ZONE_GRANTED = "zone_granted"  # ticket, time
    ZONE_REVOKED = "zone_revoked"  # ticket
    BADGE_ISSUED = "badge_issued"  # ticket, number
    BADGE_RETURNED = "badge_returned"  # number
    BADGE_LOST = "badge_lost"  # number
    ACCOUNTED_FOR = "accounted_for"  # ticket


GUARD_NOTICES = {
    Guard.EMERGENCY: NoticeCode.EMERGENCY_OPEN,
    Guard.LOCKDOWN: NoticeCode.LOCKDOWN_OPEN,
}
DONE_FOR = timedelta(seconds=6)
REFUSED_FOR = timedelta(seconds=8)


class Notices:
    """The one notice of this console; the newest word replaces the one before."""

    def __init__(self) -> None:
        self._number = 0
        self.now: Notice | None = None

    def done(
        self, code: NoticeCode, at: datetime, *, undo_until: datetime | None = None, **parts: str
    ) -> None:
        """Say that something is done; with `undo_until` it can be taken back until then."""
        until = undo_until or at + DONE_FOR
        self._put(NoticeKind.DONE, code, parts, until, undo=undo_until is not None)

    def refused(self, code: NoticeCode, at: datetime, **parts: str) -> None:
        """Say that nothing happened, and why."""
        self._put(NoticeKind.REFUSED, code, parts, at + REFUSED_FOR)

    def hint(self, code: NoticeCode, **parts: str) -> None:
        """Say what somebody may decide; it stays until something else happens."""
        self._put(NoticeKind.DONE, code, parts, None)

    def trouble(self, code: NoticeCode, **parts: str) -> None:
        """Say what somebody must look at; it stays until something else happens."""
        self._put(NoticeKind.TROUBLE, code, parts, None)

    def drop(self, code: NoticeCode | None = None) -> None:
        """Take the notice away; with a code, only that one."""
        if code is None or (self.now and self.now.code == code):
            self.now = None

    @property
    def ages(self) -> bool:
        """Tell whether there is one that goes by itself."""
        return self.now is not None and self.now.until is not None

    def age(self, at: datetime) -> None:
        """Drop a notice whose time is over."""
        if self.now and self.now.until is not None and at >= self.now.until:
            self.now = None

    def _put(
        self,
        kind: NoticeKind,
        code: NoticeCode,
        parts: dict[str, str],
        until: datetime | None,
        *,
        undo: bool = False,
    ) -> None:
        self._number += 1
        self.now = Notice(kind, code, tuple(parts.items()), until, undo, self._number)
