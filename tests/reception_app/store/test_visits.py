"""Visits in the database: numbers, moves, calls, and the state folded from the ledger."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reception_app import undo, visits
from reception_app.errors import (
    BadFieldError,
    ChangedElsewhereError,
    CounterTakenError,
    NotAllowedError,
    NothingToUndoError,
    ReceptionError,
    TakenError,
    TicketsExhaustedError,
    UnknownVisitError,
)
from reception_app.history import fold
from reception_app.ledger import read_body
from reception_app.queue import in_turn
from reception_app.staff import Actor, Role, bridge_actor
from reception_app.store import BridgeEvent, Facts, NewVisit, Visitor
from reception_app.visits import Move, Priority, VisitState
from tests.reception_app.sample import MADE, make
from tests.reception_app.store.office import (
    OTHER_POST,
    POST,
    Bench,
    call,
    call_next,
    move,
    op,
    register,
    sign_in,
)

ODD = ["", "A", "محمد", "🚲", "'; DROP TABLE visit; --", "<b>", "=cmd|' /C calc'!A0", "%n"]


def test_that_numbers_run_on_and_are_given_once(bench):
    async def scene(store):
        officer = await sign_in(store)
        first = [await register(store, officer) for _ in range(3)]
        bench.clock.pass_s(24 * 3600 - 60)  # past midnight, nothing starts again
        officer = await sign_in(store, login="nacht")
        late = await register(store, officer)
        training = await register(store, officer, series="T")
        return [visit.ticket for visit in (*first, late, training)]

    assert bench.run(scene) == ["B001", "B002", "B003", "B004", "T001"]


def test_that_a_number_is_free_again_when_its_holder_left_and_all_were_given(bench):
    async def scene(store):
        officer = await sign_in(store)

        def fill(tx):
            return [tx.register(NewVisit(admitted=True)).id for _ in range(999)]

        ids = await store.write(officer, op(), fill)
        with pytest.raises(TicketsExhaustedError):
            await register(store, officer)
        gone = await store.read(lambda reader: reader.visit(ids[41]))
        await move(
            store, officer, gone, Move.ABANDON, lambda v, now: visits.abandoned(v, now, "home")
        )
        return gone.ticket, (await register(store, officer)).ticket

    held, given_again = bench.run(scene)
    assert held == given_again == "B042"


def test_that_two_counters_never_have_one_visitor(bench):
    async def scene(store):
        one = await sign_in(store)
        other = await sign_in(store, login="maes", post=OTHER_POST)
        visit = await register(store, one)
        seen = await store.read(lambda reader: reader.visit(visit.id))
        await call(store, one, visit)
        bench.clock.pass_s(1)
        with pytest.raises(TakenError) as refused:  # by the version that it saw
            await store.write(
                other,
                op(),
                lambda tx: tx.put(
                    seen, visits.called(seen, other.post, other.staff, tx.now), Move.CALL
                ),
            )
        return refused.value

    refused = bench.run(scene)
    assert (refused.post, refused.seconds_ago) == (POST, 1.0)


def test_that_a_counter_has_one_visitor_at_most(bench):
    async def scene(store):
        officer = await sign_in(store)
        first, second = await register(store, officer), await register(store, officer)
        await call(store, officer, first)
        with pytest.raises(CounterTakenError) as refused:
            await call(store, officer, second)
        return first.ticket, refused.value.ticket, await store.read(lambda r: r.open_visits())

    ticket, here, board = bench.run(scene)
    assert ticket == here
    assert [visit.state for visit in board] == [VisitState.CALLED, VisitState.WAITING]


def test_that_a_change_of_an_older_version_is_refused(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        await move(store, officer, visit, Move.COCK, lambda v, _: visits.cocked(v, on=True))
        stale = visits.classified(visit, Priority.MEDICAL, discreet=False)
        with pytest.raises(ChangedElsewhereError):
            await store.write(officer, op(), lambda tx: tx.put(visit, stale, Move.CLASSIFY))
        return await store.read(lambda reader: reader.visit(visit.id))

    assert bench.run(scene).priority is Priority.WALK_IN


def test_that_a_state_no_rule_can_make_is_a_bug_and_is_not_saved(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        forged = visits.replace(visit, state=VisitState.SERVING, version=2)
        with pytest.raises(ValueError, match="cannot lead"):
            await store.write(officer, op(), lambda tx: tx.put(visit, forged, Move.START))
        return await store.read(lambda reader: reader.visit(visit.id))

    assert bench.run(scene).state is VisitState.WAITING


def test_that_a_guard_registers_and_calls_nobody(bench):
    async def scene(store):
        guard = await sign_in(store, Role.GUARD)
        visit = await register(store, guard)
        with pytest.raises(NotAllowedError):
            await call(store, guard, visit)
        with pytest.raises(NotAllowedError):
            await store.write(guard, op(), lambda tx: tx.describe(Visitor(visit.id, "Jan")))

    bench.run(scene)


def test_that_calls_follow_the_visit_through_recall_pause_and_undo(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        await call(store, officer, visit)
        bench.clock.pass_s(6)
        await move(store, officer, visit, Move.RECALL, lambda v, n: visits.recalled(v, POST, n))
        await move(store, officer, visit, Move.START, lambda v, n: visits.started(v, POST, n))
        await move(store, officer, visit, Move.PARK, lambda v, n: visits.parked(v, POST, n))
        step = await store.read(lambda r: r.last_step_by(officer.staff, r.now))
        await move(
            store, officer, visit, Move.UNDO,
            lambda v, n: undo.undone(v, step, officer.staff, n),
        )  # fmt: skip
        await move(store, officer, visit, Move.FINISH, lambda v, _: visits.finished(v, POST))
        return await store.read(lambda r: (r.calls(visit.id), r.visit(visit.id)))

    calls, visit = bench.run(scene)
    assert [(c.number, c.attempts, c.outcome) for c in calls] == [(1, 2, "finish")]
    assert all(c.ended_at for c in calls)
    assert visit.state is VisitState.LEAVING


def test_that_undo_stops_when_the_counter_was_given_to_somebody_else(bench):
    async def scene(store):
        officer = await sign_in(store)
        first, second = await register(store, officer), await register(store, officer)
        await call(store, officer, first)
        await move(store, officer, first, Move.RETURN, lambda v, _: visits.returned(v, POST))
        step = await store.read(lambda r: r.last_step(first.id))
        await call(store, officer, second)
        with pytest.raises(CounterTakenError):
            await move(
                store, officer, first, Move.UNDO,
                lambda v, n: undo.undone(v, step, officer.staff, n),
            )  # fmt: skip

    bench.run(scene)


def test_that_undo_stops_when_a_door_moved_for_the_visit(bench):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        await call(store, officer, visit)
        step = await store.read(lambda r: r.last_step(visit.id))
        event = BridgeEvent("sas", 7, "b1", bench.clock(), "released", visit.id, door="inner")
        await store.write(bridge_actor("sas", POST), op(), lambda tx: tx.bridge_event(event))
        moved = await store.read(lambda r: r.door_moved(visit.id, step.at))
        with pytest.raises(NothingToUndoError):
            undo.undone(step.after, step, officer.staff, bench.clock(), door_moved=moved)

    bench.run(scene)


@pytest.mark.parametrize("name", ODD)
def test_that_a_name_is_kept_exactly_and_never_in_the_ledger(bench, name):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        told = Visitor(visit.id, name, "tolk\nnodig", 2, "rugzak")
        await store.write(officer, op(), lambda tx: tx.describe(told))
        kept = await store.read(lambda reader: reader.visitor(visit.id))
        bodies = await store.read(lambda r: b"".join(entry.body for entry in r.entries()))
        return told, kept, bodies

    told, kept, bodies = bench.run(scene)
    assert kept == told
    assert b"tolk" not in bodies
    assert not name or len(name) < 2 or name.encode() not in bodies


@pytest.mark.parametrize(
    ("field", "text"),
    [("name", "x" * 300), ("name", "a\x00"), ("note", "85.07.30-033.28"), ("brought", "\u202e")],
)
def test_that_a_text_that_cannot_be_kept_saves_nothing(bench, field, text):
    async def scene(store):
        officer = await sign_in(store)
        visit = await register(store, officer)
        told = Visitor(**({"visit": visit.id} | {field: text}))
        with pytest.raises(BadFieldError):
            await store.write(officer, op(), lambda tx: tx.describe(told))
        return await store.read(lambda reader: (reader.visitor(visit.id), visit.id))

    kept, visit_id = bench.run(scene)
    assert kept == Visitor(visit_id)


def test_that_a_typed_reason_is_beside_the_ledger_and_a_code_is_in_it(bench):
    async def scene(store):
        officer = await sign_in(store)
        first, second = await register(store, officer), await register(store, officer)
        for visit, reason in ((first, "Mevrouw Maes voelt zich niet goed"), (second, "wrong_one")):
            await store.write(
                officer,
                op(),
                lambda tx, v=visit, r=reason: tx.put(
                    v, visits.cocked(v, on=True), Move.COCK, Facts(reason=r)
                ),
            )
        lines = [await store.read(lambda r, v=v: r.timeline(v.id)[-1]) for v in (first, second)]
        bodies = await store.read(lambda r: b"".join(entry.body for entry in r.entries()))
        return lines, bodies

    lines, bodies = bench.run(scene)
    assert [line.reason for line in lines] == ["Mevrouw Maes voelt zich niet goed", "wrong_one"]
    assert b"Maes" not in bodies
    assert b"wrong_one" in bodies


def test_that_the_board_counts_who_waits_and_who_came_today(bench):
    async def scene(store):
        officer = await sign_in(store)
        first = await register(store, officer)
        bench.clock.pass_s(60)
        await register(store, officer)
        await register(store, officer, admitted=False)
        await call(store, officer, first)
        return await store.read(lambda reader: reader.counts(reader.now))

    counts = bench.run(scene)
    assert (counts.waiting, counts.today) == (1, 3)
    assert counts.longest == bench.clock()


def test_that_a_visit_that_is_not_there_has_its_own_error(bench):
    async def scene(store):
        with pytest.raises(UnknownVisitError):
            await store.read(lambda reader: reader.visit("f" * 32))

    bench.run(scene)


def test_that_the_database_calls_in_the_order_of_the_rule(bench):
    async def scene(store):
        officer = await sign_in(store)
        for minute, priority in enumerate((*Priority, *reversed(Priority))):
            bench.clock.pass_s(60 * (minute % 3))
            await register(store, officer, priority=priority)
        everybody = await store.read(lambda reader: reader.open_visits())
        turns = await store.read(lambda reader: reader.waiting(reader.now))
        return in_turn(everybody, bench.clock()), turns

    by_rule, by_database = bench.run(scene)
    assert by_rule == by_database
    assert len(by_rule) == 2 * len(Priority)


def test_that_an_event_of_the_bridge_counts_once(bench):
    event = BridgeEvent("sas", 41, "boot-1", bench.clock(), "released", "", door="outer")

    async def scene(store):
        actor = bridge_actor("sas", POST)
        first = await store.write(actor, op(), lambda tx: tx.bridge_event(event))
        again = await store.write(actor, op(), lambda tx: tx.bridge_event(event))
        position = await store.read(lambda reader: reader.bridge_position("sas"))
        return first, again, position, [e async for e in entries(store)]

    first, again, position, kinds = bench.run(scene)
    assert (first, again, position) == (True, False, 41)
    assert kinds.count("released") == 1


async def entries(store):
    bodies = await store.read(lambda r: [read_body(entry).what for entry in r.entries()])
    for what in bodies:
        yield what


@given(st.lists(st.sampled_from([*MADE, Move.UNDO]), max_size=12))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_that_the_ledger_folds_to_the_visits_of_the_database(tmp_path_factory, made):
    bench = Bench(tmp_path_factory.mktemp("fold"))
    bench.create()

    async def scene(store):
        officer = await sign_in(store, Role.CHIEF)
        visit = await register(store, officer, admitted=False)
        for each in made:
            bench.clock.pass_s(6)
            await attempt(store, officer, visit.id, each)
        board = await store.read(lambda r: {visit.id: r.visit(visit.id)})
        changes = await store.read(
            lambda r: [
                (body.visit, body.changes) for body in map(read_body, r.entries()) if body.changes
            ]
        )
        assert fold(changes) == board

    bench.run(scene)


async def attempt(store, officer: Actor, visit_id, made):
    def work(tx):
        before = tx.visit(visit_id)
        if made is Move.UNDO:
            step = tx.last_step(visit_id)
            if step is None:
                return
            tx.put(before, undo.undone(before, step, officer.staff, tx.now), made)
            return
        tx.put(before, make(made, before, tx.now, before.post or POST), made)

    try:
        await store.write(officer, op(), work)
    except ReceptionError:
        return


def test_that_one_left_for_many_goes_to_one_and_the_rest_find_nobody(bench):
    async def scene(store):
        officers = [await sign_in(store, login=f"o{n}", post=f"loket-{n}") for n in range(8)]
        visit = await register(store, officers[0])
        calls = [store.write(officer, op(), call_next(officer)) for officer in officers]
        return visit, await asyncio.gather(*calls)

    visit, answers = bench.run(scene)
    assert sorted(answer.id for answer in answers if answer) == [visit.id]
