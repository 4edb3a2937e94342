"""One number for several reasons."""

import pytest

from reception_app import visits
from reception_app.errands import errands_of, written
from reception_app.errors import BadFieldError
from reception_app.visits import VisitState
from tests.reception_app.sample import NOW, POST, visit


def test_that_each_transfer_goes_to_the_next_service_with_the_arrival_of_the_first():
    first = visit(
        VisitState.SERVING, service="KLACHT", errands=written("KLACHT", ("WIJK", "ADMIN"))
    )
    assert errands_of(first) == ("WIJK", "ADMIN")
    second = visits.transferred(first, POST, "WIJK", NOW)
    assert (second.service, errands_of(second)) == ("WIJK", ("ADMIN",))
    assert (second.arrived_at, second.asked_at) == (first.arrived_at, NOW)
    assert second.ticket == first.ticket


def test_that_a_transfer_to_the_last_of_them_leaves_the_others_where_they_were():
    first = visit(VisitState.SERVING, errands=written("KLACHT", ("WIJK", "ADMIN")))
    assert errands_of(visits.transferred(first, POST, "ADMIN", NOW)) == ("WIJK",)


@pytest.mark.parametrize(
    ("errands", "why"),
    [
        (("A", "B", "C", "D"), "range"),
        (("KLACHT",), "twice"),
        (("A", "A"), "twice"),
        (("",), "unknown"),
        (("A,B",), "unknown"),
    ],
)
def test_that_a_list_of_services_that_cannot_be_is_refused(errands, why):
    with pytest.raises(BadFieldError) as refused:
        written("KLACHT", errands)
    assert (refused.value.field, refused.value.why) == ("errands", why)
