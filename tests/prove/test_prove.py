"""A sample of the exhaustive search; the whole is `make prove`."""

import pytest

from tests.prove.elements import ELEMENT_SEARCHES
from tests.prove.explore import Explorer
from tests.prove.mutants import MUTANTS, every_guard, without
from tests.prove.rig import OCCUPIED, PLAIN
from tests.prove.searches import HOLD, SEARCHES

QUICK = 250  # worlds
FEW = 20  # of an element, each with some hundred next ones


@pytest.mark.parametrize("search", [s for s in SEARCHES if s.must == HOLD], ids=lambda s: s.name)
def test_that_nothing_breaks_in_the_first_worlds(search):
    found = search.run(QUICK)
    assert found.violations == 0, found.way
    assert found.whole or found.states >= QUICK


def test_that_every_guard_is_removed_by_some_mutant():
    removed = {guard for mutant in MUTANTS for guard in mutant.without}
    removed |= {guard for search in ELEMENT_SEARCHES for guard in search.without}
    assert removed == set(every_guard())


def test_that_the_tables_are_whole_again_after_a_mutant():
    before = every_guard()
    with without(("proof.bolt", "guard.approved")):
        assert len(every_guard()) == len(before) - 2
    assert every_guard() == before


def test_that_a_second_writer_breaks_a_plc_without_its_own_interlock_in_two_steps():
    rig = PLAIN._replace(second_writer=True)
    found = Explorer(rig, stop=True, traps=False).run()
    assert (found.broken, len(found.way)) == ("INV-2: neither door is shut", 2)


def test_that_a_missing_approval_is_seen_with_the_way_to_it():
    with without(("guard.approved", "guard.count")):
        found = Explorer(OCCUPIED, stop=True, limit=2000, traps=False).run()
    assert found.broken == "INV-4: an inner release without an approval"
    assert found.way[-1] == "operate"


@pytest.mark.parametrize("search", ELEMENT_SEARCHES, ids=lambda s: s.name)
def test_that_an_element_holds_at_first_and_breaks_without_a_guard(search):
    found = search.run(FEW if search.must == HOLD else 0)
    assert bool(found.violations) is (search.must != HOLD), found.way
