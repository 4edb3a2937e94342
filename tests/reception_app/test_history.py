"""Visits made again from what the ledger keeps of them (I6)."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.history import differing, fold
from reception_app.visits import Priority, VisitState
from tests.reception_app.sample import NOW, visit


def test_that_only_what_changed_is_kept_and_times_are_texts():
    before, after = visit(), visit(called_at=NOW, version=2)
    assert differing(before, after) == {"called_at": "2026-11-24T09:30:00Z", "version": 2}


def test_that_a_field_that_became_empty_is_kept_as_a_change():
    assert differing(visit(called_at=NOW), visit()) == {"called_at": None}


visits = st.builds(
    visit,
    st.sampled_from(VisitState),
    priority=st.sampled_from(Priority),
    arrived_at=st.datetimes().map(lambda at: at.replace(tzinfo=NOW.tzinfo)),
    cocked=st.booleans(),
    version=st.integers(1, 99),
)


@given(st.lists(visits, min_size=1))
def test_that_the_last_of_any_series_comes_back_from_its_changes(series):
    steps = zip([None, *series], series, strict=False)
    kept = [(new.id, differing(old, new)) for old, new in steps]
    text = msgspec.json.encode(kept)  # as in the ledger
    assert fold(msgspec.json.decode(text, type=list[tuple[str, dict]])) == {
        series[-1].id: series[-1]
    }


def test_that_a_change_of_a_visit_never_registered_is_no_visit():
    with pytest.raises(msgspec.ValidationError):
        fold([("a" * 32, {"cocked": True})])
