"""The officer's part of the security check, told to the bridge and put on record."""

from __future__ import annotations

from device_bridge.protocol.codes import CheckOutcome, Refusal
from device_bridge.protocol.requests import Check
from device_bridge.protocol.state import AirlockState
from reception_app import clearance
from reception_app import visits as rules
from reception_app.clearance import CheckItem, CheckMark, CheckSource
from reception_app.desk.airlock_checks import REFUSALS, counted
from reception_app.desk.airlock_notes import Notes
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.queue_moves import move_visit
from reception_app.desk.refusals import check_done
from reception_app.desk.states.offers import Why
from reception_app.errors import (
    AirlockRefusedError,
    BadFieldError,
    LinkDownError,
    NotOfferedError,
    OutcomeUnknownError,
)
from reception_app.staff import Right
from reception_app.store import Facts
from reception_app.store_errors import StoreError
from reception_app.visits import Move, Visit, VisitState


class Checking:
    """Ticks, counts and outcomes of the check of whoever is inside."""

    def __init__(self, console: Console) -> None:
        self._console = console

    async def approve(self, device: AirlockState, visit: Visit | None) -> None:
        """Report a passed check with the number of people; the bridge makes the approval."""
        console = self._console
        bound = _bound(visit)
        await self._report(device, bound, CheckOutcome.PASSED)
        console.notices.done(NoticeCode.PASSED, console.moment().now, ticket=bound.ticket)
        console.changed()
        await self._on_record(device, bound, CheckOutcome.PASSED)

    async def call_police(self, device: AirlockState, visit: Visit | None) -> None:
        """Report that police is called; the check stays open and both doors locked."""
        console = self._console
        bound = _bound(visit)
        await self._report(device, bound, CheckOutcome.POLICE_CALLED)
        console.notices.done(NoticeCode.POLICE, console.moment().now, ticket=bound.ticket)
        console.changed()
        await self._on_record(device, bound, CheckOutcome.POLICE_CALLED)

    async def refuse(
        self, device: AirlockState, visit: Visit | None, outcome: CheckOutcome | str
    ) -> None:
        """Report a check that ended without a pass, and note it in the visit (T5)."""
        console = self._console
        actor = console.actor(Right.CHECK)
        bound = _bound(visit)
        ended = _outcome(outcome)
        await self._report(device, bound, ended)
        dangerous = ended is CheckOutcome.DANGEROUS_OBJECT
        code = NoticeCode.DANGEROUS if dangerous else NoticeCode.CHECK_REFUSED
        say = console.notices.refused if dangerous else console.notices.done
        say(code, console.moment().now, ticket=bound.ticket, outcome=ended)
        console.changed()
        if bound.state is VisitState.AT_AIRLOCK:
            await move_visit(
                console,
                actor,
                bound.id,
                Move.REFUSE,
                lambda before, _now: rules.refused(before, ended.value),
                facts=Facts(reason=ended.value, detail=_by_hand(console.notes)),
                settled=True,
            )

    async def _report(self, device: AirlockState, visit: Visit, outcome: CheckOutcome) -> None:
        console = self._console
        request = Check(
            new_id(),
            console.who(Right.CHECK),
            device.name,
            device.session.session if device.session else 1,
            visit.id,
            outcome,
            counted(device, console.notes),
        )
        try:
            answer = await console.ask(request)
        except OutcomeUnknownError as error:
            # A check moves nothing, and the airlock shows whether it arrived.
            raise LinkDownError from error
        check_done(answer)

    async def _on_record(self, device: AirlockState, visit: Visit, outcome: CheckOutcome) -> None:
        """Write what was checked, how and by whom; the bridge's journal has it in any case."""
        console = self._console
        about: dict[str, str | int] = {
            "session": device.session.session if device.session else 0,
            "count": counted(device, console.notes),
            "outcome": outcome.value,
        }
        facts = Facts(detail=_by_hand(console.notes))
        try:
            await console.write(
                console.actor(Right.CHECK),
                lambda tx: tx.record("checked", visit=visit.id, facts=facts, about=about),
            )
        except StoreError:
            return  # said already; the check stands, and the journal's record follows later

    async def tick_deposit(self) -> None:
        """Tick that deposits are settled, or untick it."""
        notes = self._noted()
        known = notes.item(CheckSource.DEPOSIT)
        if known is not None and known.mark is CheckMark.TICKED:
            self._note(CheckItem(CheckSource.DEPOSIT, CheckMark.OPEN))
        else:
            self._note(self._ticked(CheckSource.DEPOSIT))

    async def checked_by_hand(self, source: CheckSource | str) -> None:
        """Note that a person checked in place of a detector: silent, or after its alert.

        Raise `BadFieldError` for what is no detector.
        """
        self._noted()
        try:
            which = CheckSource(source)
        except ValueError as error:
            raise BadFieldError("source", "unknown") from error
        if which not in clearance.DETECTORS:
            raise BadFieldError("source", "unknown")
        self._note(self._ticked(which))

    async def declare_count(self, count: int) -> None:
        """Say how many people are seen inside, 1 to 20.

        Raise `AirlockRefusedError` where the counter of the airlock says another number.
        """
        notes = self._noted()
        clearance.check_count(count)
        device = self._console.live_device()
        if device.people is not None and device.people != count:
            raise AirlockRefusedError(Refusal.COUNT_MISMATCH, str(device.people))
        self._console.notes = notes.declared(count)
        self._console.changed()

    def _noted(self) -> Notes:
        """Return the notes of the present stay; raise where there is none to note of."""
        console = self._console
        console.actor(Right.CHECK)
        device = console.live_device()
        if device.session is None:
            raise NotOfferedError(Why.CHECK_OPEN)
        return console.notes

    def _note(self, item: CheckItem) -> None:
        self._console.notes = self._console.notes.with_item(item)
        self._console.changed()

    def _ticked(self, source: CheckSource) -> CheckItem:
        console = self._console
        return clearance.ticked(source, console.session.shown_as, console.moment().now)


def _bound(visit: Visit | None) -> Visit:
    if visit is None:
        raise NotOfferedError(Why.NOT_REGISTERED)
    return visit


def _outcome(outcome: CheckOutcome | str) -> CheckOutcome:
    try:
        ended = CheckOutcome(outcome)
    except ValueError as error:
        raise BadFieldError("outcome", "unknown") from error
    if ended not in REFUSALS:
        raise BadFieldError("outcome", "unknown")
    return ended


def _by_hand(notes: Notes) -> str:
    """Return which detectors a person replaced, as a code for the ledger."""
    replaced = sorted(item.source for item in notes.items if item.mark is CheckMark.BY_HAND)
    return "by_hand:" + "+".join(replaced) if replaced else ""
