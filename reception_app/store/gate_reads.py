"""How often the gates refused a badge today, counted on from what was counted before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from reception_app.hours import instant
from reception_app.ledger import Entry, read_body
from reception_app.store import tables as t
from reception_app.store.records import GateRefusals
from reception_app.store.rows import Rows, own, service_day

CARD = "card"  # what the bridge calls its word on a badge at a gate
_E = t.ledger_entry.c
_NEWEST = sa.select(t.office.c.revision).where(t.office.c.id == sa.bindparam("own_office"))
_CARDS = (
    sa.select(_E.revision, _E.body)
    .where(own(t.ledger_entry), _E.revision > sa.bindparam("after"), _E.what == CARD)
    .order_by(_E.revision)
)
_AT = sa.select(_E.at).where(own(t.ledger_entry), _E.revision == sa.bindparam("number"))


class GateReads(Rows):
    """What the gates said, without anybody's card."""

    def gate_refusals(
        self, known: GateRefusals, now: datetime, outcomes: Collection[str]
    ) -> GateRefusals:
        """Count the refused badges of the office's day by gate, on from what is known.

        A new day begins at nothing. `outcomes` are those by which a badge is refused.
        """
        day = service_day(now, self.zone)
        midnight = instant(date.fromisoformat(day), time(0), ZoneInfo(self.zone))
        newest = int(self._run(_NEWEST).scalar_one())
        same = known.day == day and known.revision <= newest
        if same and known.revision == newest:
            return known
        counts = Counter(known.counts if same else {})
        after = known.revision if same else self._last_before(midnight, newest)
        for row in self._run(_CARDS, after=after):
            body = read_body(Entry(row.revision, row.body, b"", "", b""))
            if str(body.about.get("outcome", "")) in outcomes and _told(body.about) >= midnight:
                counts[body.detail.partition(" ")[0]] += 1
        return GateRefusals(day, newest, dict(counts))

    def _last_before(self, moment: datetime, newest: int) -> int:
        """Return the newest revision written before a moment: found by halves, not by reading."""
        low, high = 0, newest
        while low < high:
            middle = (low + high + 1) // 2
            at = self._run(_AT, number=middle).scalar()
            if at is not None and at < moment:
                low = middle
            else:
                high = middle - 1
        return low


def _told(about: dict[str, str | int]) -> datetime:
    return datetime.fromisoformat(str(about["at"]))
