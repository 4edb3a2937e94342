"""Turn errors into sentences: what happened, and what to do; an exception's text is never shown.

The words of one topic are in `wording_<topic>.py`; every sentence is whole, with placeholders.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Refusal
from reception_app import agenda_errors, errors, store_errors
from reception_app.barrier_plan import PlanRefusedError
from reception_app.desk.states.offers import Offer, Why
from reception_app.visits import VisitState
from ui import (
    wording_agenda,
    wording_alarm_deeds,
    wording_fields,
    wording_gates,
    wording_offers,
    wording_office,
    wording_plan,
    wording_protection,
    wording_regime,
    wording_visits,
    wording_zones,
)

translate = QCoreApplication.translate

Failure = TypeVar("Failure", bound=Exception)
_WORDS: dict[type[Exception], Callable[[Exception], str]] = {}


def _says(
    kind: type[Failure],
) -> Callable[[Callable[[Failure], str]], Callable[[Failure], str]]:
    """Register the words of one kind of failure."""

    def register(words: Callable[[Failure], str]) -> Callable[[Failure], str]:
        _WORDS[kind] = words  # type: ignore[assignment]  # looked up by the very type it takes
        return words

    return register


_WORDS.update(dict.fromkeys(wording_zones.REFUSALS, wording_zones.refusal))
_WORDS.update(dict.fromkeys(wording_alarm_deeds.REFUSALS, wording_alarm_deeds.refusal))


def sentence(error: Exception) -> str:
    """Say what happened and what to do next; never show an exception's own text."""
    for kind in type(error).__mro__:
        words = _WORDS.get(kind)
        if words is not None:
            return words(error)
    return translate(
        "errors", "Something went wrong in the program. Try again; the log has the details."
    )


@_says(errors.NoExerciseError)
def _no_exercise(error: errors.NoExerciseError) -> str:
    from ui import wording_exercises  # noqa: PLC0415 - only who trains pays

    return wording_exercises.failure(error)


@_says(errors.OfficeChangedError)
def _office_changed(_error: errors.OfficeChangedError) -> str:
    return translate("errors", "The directory was changed meanwhile. Look at the changes again.")


@_says(errors.NoDraftError)
def _no_draft(_error: errors.NoDraftError) -> str:
    return translate("errors", "There is nothing to confirm. Choose a file first.")


@_says(errors.WrongStateError)
def _wrong_state(error: errors.WrongStateError) -> str:
    return translate(
        "errors", "{ticket} cannot do that now: {state}. Look at the queue and choose again."
    ).format(ticket=error.ticket, state=_state(error.state))


def _state(code: str) -> str:
    try:
        return wording_visits.state(VisitState(code))
    except ValueError:
        return code


@_says(errors.TakenError)
def _taken(error: errors.TakenError) -> str:
    return translate(
        "errors", "{ticket} was just called by counter {post}. Call the next one (F4)."
    ).format(ticket=error.ticket, post=error.post)


@_says(errors.ChangedElsewhereError)
def _changed(error: errors.ChangedElsewhereError) -> str:
    return translate(
        "errors", "{ticket} was just changed at another counter. Look at the row, then try again."
    ).format(ticket=error.ticket)


@_says(errors.UnknownVisitError)
def _unknown_visit(_error: errors.UnknownVisitError) -> str:
    return translate("errors", "This visit is no longer there. Choose another row in the queue.")


@_says(errors.NobodyWaitsError)
def _nobody_waits(_error: errors.NobodyWaitsError) -> str:
    return translate("errors", "Nobody waits. Register a new visitor (F2).")


@_says(errors.CounterTakenError)
def _counter_taken(error: errors.CounterTakenError) -> str:
    return translate(
        "errors", "{ticket} is still at this counter. Finish first (Ctrl+Enter)."
    ).format(ticket=error.ticket)


@_says(errors.NobodyHereError)
def _nobody_here(_error: errors.NobodyHereError) -> str:
    return translate("errors", "No visitor at this counter. Call one first (F4).")


@_says(errors.TooSoonError)
def _too_soon(error: errors.TooSoonError) -> str:
    return translate("errors", "Too soon. Wait {n} s, then try again.").format(
        n=max(1, round(error.wait_s))
    )


@_says(errors.CallAgainFirstError)
def _call_again(_error: errors.CallAgainFirstError) -> str:
    return translate("errors", "Called only once. Call again first (F5).")


@_says(errors.ReasonNeededError)
def _reason_needed(error: errors.ReasonNeededError) -> str:
    if error.tickets:
        return translate("errors", "This overtakes {tickets}. Give a reason first.").format(
            tickets=", ".join(error.tickets)
        )
    return translate("errors", "This needs a reason. Give one and try again.")


@_says(errors.WalkInRefusedError)
def _walk_in_refused(error: errors.WalkInRefusedError) -> str:
    return wording_office.refused(error.why)


@_says(errors.NothingToUndoError)
def _nothing_to_undo(_error: errors.NothingToUndoError) -> str:
    return translate("errors", "Nothing to undo. Undo goes back one step, within 10 s.")


@_says(errors.BadFieldError)
def _bad_field(error: errors.BadFieldError) -> str:
    return wording_fields.bad_field(error.field, error.why)


@_says(errors.TicketsExhaustedError)
def _tickets_exhausted(_error: errors.TicketsExhaustedError) -> str:
    return translate(
        "errors", "All numbers are in use. Finish visits of people who left, then register again."
    )


@_says(agenda_errors.NotBookableError)
def _not_bookable(error: agenda_errors.NotBookableError) -> str:
    return wording_office.not_bookable(error.why)


@_says(agenda_errors.OverCapacityError)
def _over_capacity(error: agenda_errors.OverCapacityError) -> str:
    return wording_agenda.over(error.over)


@_says(agenda_errors.UnknownBookingError)
def _unknown_booking(_error: agenda_errors.UnknownBookingError) -> str:
    return wording_agenda.unknown_booking()


@_says(agenda_errors.BookingChangedError)
def _booking_changed(error: agenda_errors.BookingChangedError) -> str:
    return wording_agenda.booking_changed(error)


@_says(agenda_errors.CodeRefusedError)
def _code_refused(error: agenda_errors.CodeRefusedError) -> str:
    return wording_agenda.code_refused(error)


@_says(agenda_errors.ArrivalRefusedError)
def _arrival_refused(error: agenda_errors.ArrivalRefusedError) -> str:
    return wording_agenda.arrival(error)


@_says(agenda_errors.RosterError)
def _roster(error: agenda_errors.RosterError) -> str:
    return wording_office.roster(error.why).format(officer=error.officer, at=error.at)


@_says(errors.CheckOpenError)
def _check_open(_error: errors.CheckOpenError) -> str:
    return translate("errors", "The check is not complete. Tick the open item first.")


@_says(errors.AirlockRefusedError)
def _airlock_refused(error: errors.AirlockRefusedError) -> str:
    try:
        return wording_offers.refusal(Refusal(error.reason), error.detail)
    except ValueError:
        return translate("errors", "The airlock refused. Look at both doors, then try again.")


@_says(errors.ArmFirstError)
def _arm_first(_error: errors.ArmFirstError) -> str:
    return translate("errors", "Arm first (F7), then release (F9).")


@_says(errors.NotOfferedError)
def _not_offered(error: errors.NotOfferedError) -> str:
    try:
        return wording_offers.offer(Offer(Why(error.why), detail=error.detail))
    except ValueError:
        return translate("errors", "That is not possible now. Look at the window and choose again.")


@_says(errors.AlreadyReleasedError)
def _already_released(_error: errors.AlreadyReleasedError) -> str:
    return translate("errors", "Already released. Watch the door; nothing else to do.")


@_says(errors.LinkDownError)
def _link_down(_error: errors.LinkDownError) -> str:
    return translate(
        "errors", "The airlock does not answer and nothing was sent. Use the key switch."
    )


@_says(errors.ArmMoveFirstError)
def _arm_move_first(_error: errors.ArmMoveFirstError) -> str:
    return wording_protection.refusal(Refusal.NO_SELECTION)


@_says(errors.ArmRegimeFirstError)
def _arm_regime_first(_error: errors.ArmRegimeFirstError) -> str:
    return translate("errors", "No regime is prepared. Choose one in the building panel (Ctrl+G).")


@_says(errors.RegimeRefusedError)
def _regime_refused(error: errors.RegimeRefusedError) -> str:
    try:
        return wording_regime.refusal(Refusal(error.reason))
    except ValueError:
        return translate("errors", "The regime stays as it is. Try again.")


@_says(PlanRefusedError)
def _plan_refused(error: PlanRefusedError) -> str:
    return wording_plan.refused(error.reason)


@_says(errors.RegimeUnknownError)
def _regime_unknown(_error: errors.RegimeUnknownError) -> str:
    return translate(
        "errors",
        "Whether the regime changed is not known. Look at the status bar before you go on.",
    )


@_says(errors.BarrierRefusedError)
def _barrier_refused(error: errors.BarrierRefusedError) -> str:
    said = wording_gates.refusal if error.gate else wording_protection.refusal
    try:
        why = said(Refusal(error.reason), error.detail)
    except ValueError:
        why = translate("errors", "It refused. Look on the spot, then try again.")
    words = translate("errors", "{label} did not move. {why}")
    if error.gate:
        words = translate("errors", "{label} did not open. {why}")
    return words.format(label=error.label, why=why)


@_says(errors.BarrierUnknownError)
def _barrier_unknown(error: errors.BarrierUnknownError) -> str:
    words = translate("errors", "Result of {label} not known. Look at it before you go on.")
    return words.format(label=error.label)


@_says(errors.OutcomeUnknownError)
def _outcome_unknown(_error: errors.OutcomeUnknownError) -> str:
    return translate("errors", "Result not known. Look at the door before you go on.")


@_says(errors.NotSignedInError)
def _not_signed_in(_error: errors.NotSignedInError) -> str:
    return translate("errors", "Nobody is signed in. Sign in and try again.")


@_says(errors.NotAllowedError)
def _not_allowed(_error: errors.NotAllowedError) -> str:
    return translate("errors", "Your role may not do this. Ask an officer or the chief.")


@_says(errors.WrongSecretError)
def _wrong_secret(error: errors.WrongSecretError) -> str:
    wait = round(error.wait_s)
    if error.tries_left is not None and wait <= 0:
        return translate("errors", "Wrong PIN. You can try {n} more times.").format(
            n=error.tries_left
        )
    if wait > 0:
        return translate("errors", "That is not right. Wait {n} s, then try again.").format(n=wait)
    return translate("errors", "Name or passphrase is not right. Type them again.")


@_says(errors.PassphraseNeededError)
def _passphrase_needed(_error: errors.PassphraseNeededError) -> str:
    return translate("errors", "The PIN is not valid any more. Sign in with your passphrase.")


@_says(errors.WeakSecretError)
def _weak_secret(_error: errors.WeakSecretError) -> str:
    return translate("errors", "That is too easy to guess. Choose a longer one.")


@_says(store_errors.StoreBusyError)
def _store_busy(_error: store_errors.StoreBusyError) -> str:
    return translate(
        "errors", "Not saved: another program uses the database. Try again in a moment."
    )


@_says(store_errors.StoreFullError)
def _store_full(_error: store_errors.StoreFullError) -> str:
    return translate("errors", "Not saved: the disk is full. Make room or call support.")


@_says(store_errors.StoreAwayError)
def _store_away(_error: store_errors.StoreAwayError) -> str:
    return translate("errors", "Not saved: the database is away. Note it on paper, call support.")


@_says(store_errors.OperationConflictError)
def _operation_conflict(_error: store_errors.OperationConflictError) -> str:
    return translate(
        "errors", "Not saved: the same action came twice, changed. Look at the queue and try again."
    )


@_says(store_errors.LedgerBrokenError)
def _ledger_broken(_error: store_errors.LedgerBrokenError) -> str:
    return translate(
        "errors", "The ledger does not verify from a certain entry on. Keep the file, call support."
    )


@_says(store_errors.StoreError)
def _store(_error: store_errors.StoreError) -> str:
    return translate("errors", "Not saved. Try again; if it stays, call support.")


@_says(store_errors.SigningKeyError)
def _signing_key(_error: store_errors.SigningKeyError) -> str:
    return translate(
        "errors", "The key of this console cannot be used. Have it made again by support."
    )


def covered() -> frozenset[type[Exception]]:
    """Give every kind of failure that has words of its own."""
    return frozenset(_WORDS)
