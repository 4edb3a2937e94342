"""What the ledger keeps of a visit, and the visit made from it again (visits.md, I6)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reception_app.visits import Visit


def differing(before: Visit | None, after: Visit) -> dict[str, object]:
    """Return the fields of `after` that differ from `before`, as the ledger writes them.

    For a new visit that is all of them. Times are ISO 8601 texts, so that a fold of what was
    written is the same on every machine.
    """
    new = _fields(after)
    old = _fields(before) if before else {}
    return {name: value for name, value in new.items() if name not in old or old[name] != value}


def _fields(visit: Visit) -> dict[str, object]:
    fields: dict[str, object] = msgspec.to_builtins(visit)
    return fields


def fold(changes: Iterable[tuple[str, dict[str, object]]]) -> dict[str, Visit]:
    """Make the visits again from the ledger's (visit id, changed fields), in order (I6)."""
    known: dict[str, dict[str, object]] = {}
    for visit_id, fields in changes:
        known.setdefault(visit_id, {}).update(fields)
    return {visit_id: msgspec.convert(fields, Visit) for visit_id, fields in known.items()}
