"""The queue and the counter, on a real database, with a second counter where it matters."""

import asyncio
from dataclasses import replace

import pytest

from reception_app.desk.notices import NoticeCode
from reception_app.desk.queue_moves import say_moved
from reception_app.desk.states.offers import Why
from reception_app.desk.states.queue import Group
from reception_app.errors import (
    BadFieldError,
    CallAgainFirstError,
    ChangedElsewhereError,
    CounterTakenError,
    NobodyHereError,
    NobodyWaitsError,
    NotAllowedError,
    NothingToUndoError,
    ReasonNeededError,
    TakenError,
    TooSoonError,
    UnknownVisitError,
)
from reception_app.visits import Move, Priority, Visit, VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE
from tests.reception_app.desk.fake_bridge import FakeBridge


@pytest.fixture
def hall(bench):
    """An office without an airlock: whoever is registered waits at once."""
    bench.setup = replace(bench.setup, airlock="")
    return bench


def rows(desk):
    return {row.ticket: row for row in desk.state.queue.rows}


def visit_of(desk, ticket):
    return rows(desk)[ticket].visit


async def arrive(desk, count=1, **fields):
    for _ in range(count):
        await desk.queue.register("KLACHT", "nl", **fields)


async def second_counter(bench):
    """Start a second counter with a chief at it."""
    other = bench.desk(OTHER_POST, FakeBridge(lambda: bench.clock.monotonic))
    await other.start()
    await other.staff.sign_in("janssens", PASSPHRASE)
    return other


def test_that_a_visitor_is_served_and_seen_to_leave(hall):
    async def scene(desk):
        await arrive(desk)
        await desk.queue.call_next()
        assert desk.state.counter.card.row.state is VisitState.CALLED
        await desk.counter.confirm()
        assert desk.state.counter.card.row.state is VisitState.SERVING
        await desk.counter.confirm()
        assert desk.state.notice.code == NoticeCode.MOVED, "no airlock leads out of this office"
        assert desk.state.counter.card is None
        assert rows(desk)["B001"].group is Group.LEAVING
        await desk.queue.left(visit_of(desk, "B001"))
        assert desk.state.queue.rows == ()
        assert desk.state.queue.last_left == hall.clock.now

    hall.run(scene)


def test_that_after_the_service_the_way_out_by_the_airlock_is_told(bench):
    told = []

    async def scene(desk):
        move = Move.FINISH
        for at in ("", bench.setup.airlock):
            desk._console.setup = replace(desk._console.setup, airlock=at)
            say_moved(desk._console, move, Visit("o", "v", "B001", VisitState.LEAVING,
                                                 bench.clock.now, "KLACHT", "nl"))  # fmt: skip
            told.append(desk._console.notices.now.code)

    bench.run(scene)
    assert told == [NoticeCode.MOVED, NoticeCode.FINISHED]


def test_that_the_reason_sets_class_and_discretion(hall):
    async def scene(desk):
        await desk.queue.register("GEWELD", "nl")
        row = rows(desk)["B001"]
        assert (row.priority, row.discreet) == (Priority.VULNERABLE, True)
        await desk.queue.register("GEWELD", "nl", Priority.WALK_IN, discreet=False)
        row = rows(desk)["B002"]
        assert (row.priority, row.discreet) == (Priority.WALK_IN, False)

    hall.run(scene)


@pytest.mark.parametrize(
    ("service", "language", "party", "field"),
    [("NOPE", "nl", 1, "service"), ("KLACHT", "xx", 1, "language"), ("KLACHT", "nl", 21, "party")],
)
def test_that_a_bad_field_registers_nobody(hall, service, language, party, field):
    async def scene(desk):
        with pytest.raises(BadFieldError) as bad:
            await desk.queue.register(service, language, party=party)
        assert bad.value.field == field
        assert desk.state.queue.rows == ()

    hall.run(scene)


def test_that_an_office_by_appointment_asks_why(hall):
    hall.setup = replace(hall.setup, walk_ins=False)

    async def scene(desk):
        with pytest.raises(ReasonNeededError):
            await arrive(desk)
        await arrive(desk, reason="onwel op straat")
        assert desk.state.queue.waiting == 1

    hall.run(scene)


def test_that_a_lost_claim_gets_the_next_person_in_the_same_press(hall):
    async def scene(desk):
        await arrive(desk, 2)
        other = await second_counter(hall)
        try:
            board = desk._console.board
            await other.queue.call_next()
            desk._console.board = board  # what this counter saw before the other was faster
            await desk.queue.call_next()
            assert desk.state.counter.card.row.ticket == "B002"
            notice = desk.state.notice
            assert (notice.code, dict(notice.parts)) == (
                "taken", {"ticket": "B001", "post": "3", "next": "B002"}
            )  # fmt: skip
        finally:
            await other.stop()

    hall.run(scene)


def test_that_a_lost_claim_of_the_last_person_names_the_counter(hall):
    async def scene(desk):
        await arrive(desk)
        other = await second_counter(hall)
        try:
            board = desk._console.board
            await other.queue.call_next()
            desk._console.board = board
            with pytest.raises(TakenError) as taken:
                await desk.queue.call_next()
            assert (taken.value.ticket, taken.value.post) == ("B001", "3")
        finally:
            await other.stop()

    hall.run(scene)


def test_that_two_counters_never_get_one_person(hall):
    async def scene(desk):
        await arrive(desk, 1)
        other = await second_counter(hall)
        try:
            await other._console.refresh()
            both = await asyncio.gather(
                desk.queue.call_next(), other.queue.call_next(), return_exceptions=True
            )
            assert sorted(type(one).__name__ for one in both) == ["NoneType", "TakenError"]
        finally:
            await other.stop()

    hall.run(scene)


def test_that_another_counter_sees_a_change_by_itself(hall):
    async def scene(desk):
        other = await second_counter(hall)
        try:
            await arrive(desk)
            await until(lambda: other.state.queue.waiting == 1, what="the other counter's board")
        finally:
            await other.stop()

    hall.run(scene)


def test_that_a_change_elsewhere_is_not_overwritten(hall):
    async def scene(desk):
        await arrive(desk)
        visit, board = visit_of(desk, "B001"), desk._console.board
        await desk.queue.cock(visit)
        desk._console.board = board
        with pytest.raises(ChangedElsewhereError):
            await desk.queue.classify(visit, Priority.MEDICAL, discreet=False)
        await desk.queue.classify(visit, Priority.MEDICAL, discreet=False)  # seen anew
        assert rows(desk)["B001"].priority is Priority.MEDICAL

    hall.run(scene)


def test_that_calling_out_of_turn_needs_a_reason(hall):
    async def scene(desk):
        await arrive(desk)
        hall.clock.pass_s(60)
        await arrive(desk)
        with pytest.raises(ReasonNeededError) as needed:
            await desk.queue.call(visit_of(desk, "B002"))
        assert needed.value.tickets == ("B001",)
        await desk.queue.call(visit_of(desk, "B002"), "interpreter_here")
        assert desk.state.counter.card.row.ticket == "B002"

    hall.run(scene)


def test_that_a_taken_counter_calls_nobody(hall):
    async def scene(desk):
        await arrive(desk, 2)
        await desk.queue.call_next()
        assert desk.state.counter.call_next.why is Why.COUNTER_TAKEN
        with pytest.raises(CounterTakenError):
            await desk.queue.call_next()

    hall.run(scene)


def test_that_nobody_waiting_is_said(hall):
    async def scene(desk):
        with pytest.raises(NobodyWaitsError):
            await desk.queue.call_next()
        with pytest.raises(NobodyHereError):
            await desk.counter.recall()
        with pytest.raises(UnknownVisitError):
            await desk.queue.cock("0" * 32)

    hall.run(scene)


def test_that_f4_f5_absent_and_undo_follow_each_other(hall):
    async def scene(desk):
        await arrive(desk)
        await desk.queue.call_next()
        with pytest.raises(TooSoonError):
            await desk.counter.recall()
        with pytest.raises(CallAgainFirstError):
            await desk.counter.absent()
        hall.clock.pass_s(5.1)
        await desk.counter.recall()
        await desk.counter.absent()
        assert rows(desk)["B001"].group is Group.UNACCOUNTED
        assert desk.state.counter.undo.ready
        await desk.queue.undo()
        assert desk.state.counter.card.row.attempt == 2
        assert dict(desk.state.notice.parts)["move"] == "mark_absent"

    hall.run(scene)


def test_that_undo_ends_after_ten_seconds(hall):
    async def scene(desk):
        await arrive(desk)
        await desk.queue.call_next()
        assert desk.state.notice.undo
        hall.clock.pass_s(10.1)
        with pytest.raises(NothingToUndoError):
            await desk.queue.undo()
        await until(lambda: not desk.state.counter.undo.ready, what="the offer withdrawn")
        await until(lambda: desk.state.notice is None, what="the notice gone")

    hall.run(scene)


def test_that_a_pause_gives_the_counter_free_and_keeps_the_place(hall):
    async def scene(desk):
        await arrive(desk, 2)
        await desk.queue.call_next()
        await desk.counter.confirm()
        with pytest.raises(BadFieldError):
            await desk.counter.park(0)
        await desk.counter.park(15)
        assert desk.state.counter.card is None
        assert rows(desk)["B001"].group is Group.PARKED
        await desk.queue.give_back(visit_of(desk, "B001"))
        assert desk.state.queue.next.row.ticket == "B001"
        assert desk.state.queue.next.head_start_min == 15

    hall.run(scene)


def test_that_what_an_officer_types_is_on_the_card_and_nowhere_for_a_guard(hall):
    async def scene(desk):
        await arrive(desk)
        await desk.queue.call_next()
        await desk.counter.describe("Ada Lovelace", "belt terug", 1, "attest")
        card = desk.state.counter.card
        assert (card.name, card.note, card.companions) == ("Ada Lovelace", "belt terug", 1)
        assert [step.what for step in card.timeline] == ["register", "call", "describe"]
        await desk.staff.sign_in("s4471", PASSPHRASE)
        assert desk._console.board.visitors == {}
        assert desk.state.counter.card.name == ""

    hall.run(scene)


def test_that_only_a_chief_takes_over(hall):
    async def scene(desk):
        await arrive(desk)
        await desk.queue.call_next()
        visit = visit_of(desk, "B001")
        with pytest.raises(NotAllowedError):
            await desk.queue.take_over(visit, "collega onwel")
        other = await second_counter(hall)
        try:
            await other._console.refresh()
            await other.queue.take_over(visit, "collega onwel")
            assert other.state.counter.card.row.ticket == "B001"
        finally:
            await other.stop()

    hall.run(scene)


def test_that_whoever_is_gone_leaves_with_a_reason(hall):
    async def scene(desk):
        await arrive(desk)
        with pytest.raises(ReasonNeededError):
            await desk.queue.abandon(visit_of(desk, "B001"), " ")
        await desk.queue.abandon(visit_of(desk, "B001"), "left_waiting")
        assert desk.state.queue.rows == ()

    hall.run(scene)
