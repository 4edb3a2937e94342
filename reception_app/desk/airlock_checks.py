"""The security check of whoever is inside: each item, the count, and what is still open; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from device_bridge.protocol.codes import CheckOutcome, Phase
from device_bridge.protocol.state import AirlockState
from reception_app import clearance as rules
from reception_app.clearance import CheckItem, CheckMark, CheckSource
from reception_app.desk.airlock_notes import Notes, Sightings, source_of
from reception_app.desk.states.offers import Offer, Why
from reception_app.visits import Visit, VisitState

REFUSALS = frozenset(CheckOutcome(outcome.value) for outcome in rules.REFUSALS)
STANDS = {
    CheckMark.ALERT: Why.DETECTOR_ALERT,
    CheckMark.SILENT: Why.DETECTOR_SILENT,
    CheckMark.OPEN: Why.CHECK_OPEN,
    CheckMark.WAITING: Why.CHECK_OPEN,
}


@dataclass(frozen=True, slots=True)
class Look:
    """When the airlock was last told of, and what was seen first when."""

    seen: datetime
    sightings: Sightings


def check_items(
    required: tuple[CheckSource, ...],
    device: AirlockState | None,
    visit: Visit | None,
    notes: Notes,
    look: Look,
) -> tuple[CheckItem, ...]:
    """Return every item that this office requires, filled as far as it is known."""
    if device is None or device.session is None:
        return tuple(CheckItem(source, CheckMark.WAITING) for source in required)
    return tuple(
        _detector(source, device, notes, look)
        if source in rules.DETECTORS
        else _recorded(visit)
        if source is CheckSource.RECORDED
        else notes.item(source) or CheckItem(source, CheckMark.OPEN)
        for source in required
    )


def _detector(source: CheckSource, device: AirlockState, notes: Notes, look: Look) -> CheckItem:
    looked = notes.item(source)
    found = next((one for one in device.detectors if source_of(one) is source), None)
    if found is None:
        return looked or CheckItem(source, CheckMark.SILENT)
    says = rules.detected(healthy=found.healthy, alert=found.alert)
    since = look.seen - timedelta(seconds=found.age_s)
    if device.session is not None and says is not CheckMark.ALERT:
        # "No alert" says something of whoever is inside only since they are.
        since = max(since, look.seen - timedelta(seconds=device.session.age_s))
    at = look.sightings.first(since, source, notes.boot, notes.session, says)
    newer = says is CheckMark.ALERT and (looked is None or looked.at is None or looked.at < since)
    if looked and not newer:
        return looked
    return CheckItem(source, says, None if says is CheckMark.SILENT else at)


def _recorded(visit: Visit | None) -> CheckItem:
    if visit is None:
        return CheckItem(CheckSource.RECORDED, CheckMark.OPEN)
    mark = rules.recorded(visit.service, visit.language)
    at = visit.arrived_at if mark is CheckMark.TICKED else None
    return CheckItem(CheckSource.RECORDED, mark, at)


def is_refused(device: AirlockState | None, visit: Visit | None) -> bool:
    """Tell whether the present check ended without a pass."""
    if visit is not None and visit.state is VisitState.REFUSED:
        return True
    return bool(device and device.session and device.session.check in REFUSALS)


def count_open(device: AirlockState, visit: Visit | None, notes: Notes) -> bool:
    """Tell whether the officer must say how many are inside."""
    return rules.must_count(visit.party if visit else 1, device.people, notes.count)


def counted(device: AirlockState, notes: Notes) -> int:
    """Return the number of people that a check reports."""
    return notes.count or device.people or 1


def still_open(
    items: tuple[CheckItem, ...], device: AirlockState, visit: Visit | None, notes: Notes
) -> Offer:
    """Return why the check cannot be passed yet; ready when nothing is open."""
    stands = rules.first_open(items)
    if stands is not None:
        return Offer(STANDS[stands.mark], detail=stands.source)
    if count_open(device, visit, notes):
        return Offer(Why.COUNT_OPEN, detail="" if device.people is None else str(device.people))
    return Offer()


def in_hold(device: AirlockState | None) -> bool:
    """Tell whether somebody stands between two proven doors."""
    return device is not None and device.phase is Phase.HOLD and device.session is not None
