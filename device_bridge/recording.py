"""What must be on record before it may happen (INV-8), for every kind of device."""

from __future__ import annotations

from collections.abc import Iterable

import structlog

from device_bridge.airlock_state import Answer, Asked, Record
from device_bridge.journal import Journal, JournalError
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.requests import Bind, Check, Reset, Select, SelectMove, SetRegime

# What these change must be on record; what only takes something back is done all the same.
PROMISES = (Select, SelectMove, Bind, Check, SetRegime, Reset)
log = structlog.get_logger()


def recorded(journal: Journal, records: list[Record]) -> bool:
    """Append and fsync; False when the journal cannot be written, and then none is in it."""
    if not records:
        return True
    try:
        journal.append(records)
    except JournalError as error:
        log.warning("not recorded", why=str(error), kinds=[record.kind for record in records])
        return False
    return True


def catch_up(journal: Journal, missing: Iterable[Record]) -> None:
    """Put on record what stands and could not be recorded, as soon as the journal works again.

    A restart knows of nothing but the records: without this it would take back what nobody did.
    """
    if not journal.trouble:
        recorded(journal, list(missing))


def promises(event: object, actions: Iterable[object]) -> bool:
    """Tell whether the rules said yes to something that must be on record."""
    if not isinstance(event, Asked) or not isinstance(event.request, PROMISES):
        return False
    answers = [action.message for action in actions if isinstance(action, Answer)]
    return not any(isinstance(answer, Refused) for answer in answers)
