"""The bridge's journal in the ledger, exactly once, and the moves that follow from it."""

import asyncio
from datetime import UTC, datetime
from itertools import product

import pytest

from device_bridge.protocol.codes import CheckOutcome
from device_bridge.protocol.requests import AskJournal
from reception_app.desk.bridge_events import followed, take
from reception_app.desk.counter_view import course
from reception_app.store import BridgeEvent
from reception_app.store_errors import StoreBusyError
from reception_app.visits import FROM, Move, Visit, VisitState
from tests.conftest import until
from tests.reception_app.desk.bench import OTHER_POST, PASSPHRASE

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
KINDS = ("bound", "session_began", "passed_inner", "left_outer", "session_ended", "check", "call")


def event(kind, **fields):
    return BridgeEvent(
        **({"bridge": "b", "sequence": 1, "boot": "a", "at": NOW} | fields), kind=kind
    )


def visit(state):
    return Visit("noord", "v" * 32, "B001", state, NOW, "KLACHT", "nl")


EXPECTED = {
    ("passed_inner", VisitState.AT_AIRLOCK): Move.ADMIT,
    ("left_outer", VisitState.AT_AIRLOCK): Move.WALK_OUT,
    ("left_outer", VisitState.REFUSED): Move.LEAVE,
    ("left_outer", VisitState.LEAVING): Move.LEAVE,
    ("left_outer", VisitState.ABSENT): Move.LEAVE,
    ("left_outer", VisitState.WAITING): Move.ABANDON,
    ("left_outer", VisitState.PARKED): Move.ABANDON,
    ("bound", VisitState.AT_AIRLOCK): Move.BIND,
    ("bound", VisitState.REFUSED): Move.BIND,
    ("session_began", VisitState.AT_AIRLOCK): Move.BIND,
    ("session_began", VisitState.REFUSED): Move.BIND,
}


@pytest.mark.parametrize(("kind", "state"), list(product(KINDS, VisitState)))
def test_that_a_record_makes_this_move_and_no_other(kind, state):
    made = followed(visit(state), event(kind, session=4, outcome="passed"), NOW)
    assert (made and made[0]) == EXPECTED.get((kind, state))
    if made:
        assert state in FROM[made[0]]


@pytest.mark.parametrize("outcome", ["", "declined", "police_called"])
def test_that_nobody_is_callable_without_a_passed_check(outcome):
    assert (
        followed(visit(VisitState.AT_AIRLOCK), event("passed_inner", outcome=outcome), NOW) is None
    )


def test_that_a_binding_known_already_is_no_move():
    first = followed(visit(VisitState.AT_AIRLOCK), event("bound", session=4), NOW)
    assert followed(first[1], event("bound", session=4), NOW) is None


def test_that_every_record_is_in_the_ledger_once(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        wanted = len(bench.bridge.rig.records)

        def count(reader):
            whats = [json_of(entry) for entry in reader.entries()]
            return sum('"sequence"' in text for text in whats), reader.bridge_position("bridge")

        assert await desk._console.store.read(count) == (wanted, wanted)

    bench.run(scene)


def json_of(entry):
    return entry.body.decode()


def test_that_two_consoles_write_one_record(bench):
    async def scene(desk):
        other = bench.desk(OTHER_POST)
        other._connect = None
        await other.start()
        try:
            await other.staff.sign_in("janssens", PASSPHRASE)
            bench.bridge.bell()
            await bench.told(desk)
            await desk.queue.register("KLACHT", "nl")
            held = desk.state.queue.rows[0].visit
            one = event("left_outer", visit=held, sequence=9000)
            both = await asyncio.gather(
                *(
                    console.store.write(console.bridge_actor(), name, lambda tx: take(tx, one))
                    for console, name in ((desk._console, "o1"), (other._console, "o2"))
                )
            )
            assert sorted(both) == [0, 1]
        finally:
            await other.stop()

    bench.run(scene)


def test_that_a_journal_that_grew_while_nobody_was_there_is_drained_later(bench):
    async def away(desk):
        bench.bridge.journal_hidden = True
        await bench.let_in(desk)
        bench.bridge.pass_time(1.0)

    async def back(desk):
        bench.bridge.journal_hidden = False
        await bench.drained(desk)
        position = await desk._console.store.read(lambda reader: reader.bridge_position("bridge"))
        assert position == len(bench.bridge.rig.records)

    bench.run(away)
    bench.run(back, login="")


def test_that_a_busy_database_loses_no_record(bench):
    async def scene(desk):
        real = desk._console.opened

        class Busy:
            def __getattr__(self, name):
                return getattr(real, name)

            async def write(self, *_args, **_more):
                raise StoreBusyError

        desk._console.opened = Busy()
        bench.bridge.bell()
        await bench.told(desk)
        await until(lambda: bench.bridge.sent(AskJournal), what="the first try")
        desk._console.opened = real
        bench.clock.pass_s(2.1)
        await bench.told(desk)
        await bench.drained(desk)

    bench.run(scene)


def test_that_a_record_about_a_visit_of_another_database_is_kept(bench):
    async def scene(desk):
        console = desk._console
        stranger = event("left_outer", visit="f" * 32, sequence=77)
        assert await console.store.write(console.bridge_actor(), "x", lambda tx: take(tx, stranger))

    bench.run(scene)


def test_that_what_is_recorded_while_it_is_busy_is_taken_without_another_tick(bench):
    async def scene(desk):
        bench.bridge.slow = {AskJournal}
        before = len(bench.bridge.sent(AskJournal))
        bench.bridge.bell()
        await until(lambda: len(bench.bridge.sent(AskJournal)) > before, what="the first part")
        bench.bridge.pass_time(3.0)
        bench.bridge.bell()  # told while nobody can be woken
        await bench.told(desk)
        bench.bridge.slow = set()
        bench.bridge.answer_slow()
        wanted = len(bench.bridge.rig.records)
        await until(lambda: desk._events._position == wanted, what="all of it")

    bench.run(scene)


@pytest.mark.parametrize("leaving", ["lock", "sign_out"])
def test_that_a_person_who_leaves_cuts_off_nothing(bench, leaving):
    async def scene(desk):
        bench.bridge.slow = {AskJournal}
        before = len(bench.bridge.sent(AskJournal))
        bench.bridge.bell()
        await until(lambda: len(bench.bridge.sent(AskJournal)) > before, what="the first part")
        await getattr(desk.staff, leaving)()
        bench.bridge.slow = set()
        bench.bridge.answer_slow()
        wanted = len(bench.bridge.rig.records)
        await until(lambda: desk._events._position == wanted, what="all of it")
        bench.bridge.pass_time(3.0)
        bench.bridge.bell()
        await bench.drained(desk)

    bench.run(scene)


def test_that_a_record_that_cannot_be_taken_is_told_and_tried_again_later(bench, caplog):
    async def scene(desk):
        real = desk._console.opened

        class Broken:
            def __getattr__(self, name):
                return getattr(real, name)

            async def write(self, *_args, **_more):
                raise ZeroDivisionError

        desk._console.opened = Broken()
        bench.bridge.bell()
        await until(lambda: bool(caplog.records), what="the failure on record")
        tried = len(bench.bridge.sent(AskJournal))
        for _ in range(3):
            bench.bridge.tick()
            await asyncio.sleep(0)
        assert len(bench.bridge.sent(AskJournal)) == tried
        desk._console.opened = real
        bench.clock.pass_s(2.1)
        await bench.drained(desk)

    bench.run(scene)
    assert {record.message for record in caplog.records} == {
        "the journal of the bridge is not taken"
    }
    caplog.clear()


# -- a journal that is not the one before --------------------------------------------------------


async def followed_journal(bench, desk, name):
    """Wait until the whole journal of the bridge is in the ledger under this name."""
    wanted = len(bench.bridge.rig.records)

    def done():
        bench.bridge.tick()
        return (desk._events._journal, desk._events._position) == (name, wanted)

    await until(done, what=f"{name} in the ledger")


async def told_of(desk):
    """Count what the ledger has of each journal, and how often it says that one was changed."""

    def count(reader):
        whats = [json_of(entry) for entry in reader.entries()]
        changes = sum('"what":"journal_changed"' in text for text in whats)
        return [reader.bridge_position(name) for name in ("bridge", "bridge~2")], changes

    return await desk._console.store.read(count)


def alarm(desk):
    rows = desk.alarms.compose(desk._console.moment()).rows
    return [row.active for row in rows if row.kind == "journal_changed"]


def test_that_the_journal_of_a_bridge_that_began_again_goes_on_where_it_was(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        bench.bridge.restart()
        await bench.told(desk)
        await followed_journal(bench, desk, "bridge")
        assert await told_of(desk) == ([len(bench.bridge.rig.records), 0], 0)
        assert alarm(desk) == []

    bench.run(scene)


@pytest.mark.parametrize("visitors", [0, 2])
def test_that_a_new_journal_is_told_and_taken_whole_beside_the_old_one(bench, visitors):
    """Shorter than the one before, or longer already: no record of either is lost or mixed."""

    async def before(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        return len(bench.bridge.rig.records)

    async def after(desk):
        await until(lambda: alarm(desk) == [True], what="the alarm")
        await followed_journal(bench, desk, "bridge~2")
        new = len(bench.bridge.rig.records)
        assert (new > old) is bool(visitors)
        assert await told_of(desk) == ([old, new], 1)
        # What follows from it is done as ever.
        ticket = await bench.walk_in(desk)
        await followed_journal(bench, desk, "bridge~2")
        assert next(r.state for r in desk.state.queue.rows if r.ticket == ticket) == "waiting"
        # It stands until somebody takes it in hand.
        await desk.alarms.acknowledge("journal_changed")
        assert alarm(desk) == []

    async def once_more(desk):
        await followed_journal(bench, desk, "bridge~2")
        assert (await told_of(desk))[1] == 1
        assert alarm(desk) == []

    old = bench.run(before)
    bench.bridge.restart(new_journal=True)
    for _ in range(visitors * 20):
        bench.bridge.pass_time(3.0)
        bench.bridge.bell()
    bench.run(after)
    bench.run(once_more)


def test_that_a_journal_put_back_from_a_copy_is_told_and_nothing_of_it_skipped(bench):
    """The same file, some records shorter: its next records would have numbers known already."""

    async def scene(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        old = len(bench.bridge.rig.records)
        bench.bridge.restart()
        del bench.bridge.rig.records[5:]
        await bench.told(desk)
        await followed_journal(bench, desk, "bridge~2")
        assert alarm(desk) == [True]
        assert await told_of(desk) == ([old, len(bench.bridge.rig.records)], 1)

    bench.run(scene)


def test_that_two_consoles_tell_of_a_new_journal_once(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        new = [event(f"call-{n}", bridge="bridge~2", sequence=n) for n in (1, 2)]
        console = desk._console
        for name in ("o1", "o2"):
            await console.store.write(
                console.bridge_actor(), name, lambda tx: [take(tx, one) for one in new]
            )
        assert (await told_of(desk))[1] == 1

    bench.run(scene)


def test_that_a_bridge_that_cannot_read_its_journal_back_is_asked_again_later(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await bench.drained(desk)
        bench.bridge.unreadable = True
        bench.bridge.restart()
        await bench.told(desk)
        await until(lambda: desk._events._not_before > 0, what="a rest")
        bench.bridge.unreadable = False
        bench.clock.pass_s(2.1)
        await followed_journal(bench, desk, "bridge")
        assert alarm(desk) == []

    bench.run(scene)


def test_that_the_course_of_a_visit_names_whose_command_each_door_followed(bench):
    async def told(desk, visit):
        entries = await desk._console.store.read(lambda reader: reader.timeline(visit))
        return [(step.what, step.who) for step in course(entries, desk._console.board)]

    async def scene(desk):
        await bench.let_in(desk)
        visit = desk.state.airlock.occupant.row.visit
        await desk.staff.sign_in("janssens", PASSPHRASE)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        await desk.airlock.release()
        bench.bridge.go_on()
        await bench.told(desk)
        await bench.drained(desk)
        begun = [
            ("register", "insp. Peeters"),
            ("outer", "insp. Peeters"),
            ("check", "hinsp. Janssens"),
            ("inner", "hinsp. Janssens"),
        ]
        assert await told(desk, visit) == begun
        await desk.queue.call_next()
        assert [(one.what, one.who) for one in desk.state.counter.card.timeline][:4] == begun

    bench.run(scene)


def test_that_whoever_went_back_out_names_who_let_them_out(bench):
    async def scene(desk):
        await bench.let_in(desk)
        visit = desk.state.airlock.occupant.row.visit
        await desk.airlock.refuse(CheckOutcome.DECLINED)
        await bench.told(desk)
        await desk.staff.sign_in("janssens", PASSPHRASE)
        await desk.airlock.admit()
        bench.bridge.go_out()
        await bench.told(desk)
        await bench.drained(desk)
        entries = await desk._console.store.read(lambda reader: reader.timeline(visit))
        steps = [(step.what, step.who) for step in course(entries, desk._console.board)]
        assert steps[-1] == ("leave", "hinsp. Janssens")

    bench.run(scene)
