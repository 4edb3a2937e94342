"""Signing in, locking, resuming: on a real database, with a clock that a test moves."""

import asyncio
from datetime import timedelta

import pytest

from device_bridge.protocol.requests import Operate, Select
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import NotSignedInError, PassphraseNeededError, WrongSecretError
from reception_app.store_errors import StoreBusyError
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, PIN


def phase(desk):
    return desk.state.session.phase


def test_that_nothing_is_done_until_somebody_signs_in(bench):
    async def scene(desk):
        assert phase(desk) is SessionPhase.SIGNED_OUT
        assert ("peeters", "insp. Peeters") in desk.state.session.people
        with pytest.raises(NotSignedInError):
            await desk.queue.register("KLACHT", "nl")
        await desk.staff.sign_in("Peeters", PASSPHRASE)
        assert (phase(desk), desk.state.session.shown_as) == (
            SessionPhase.SIGNED_IN, "insp. Peeters",
        )  # fmt: skip

    bench.run(scene, login="")


@pytest.mark.parametrize("name", ["peeters", "nobody"])
def test_that_a_wrong_secret_and_a_wrong_name_are_answered_alike(bench, name):
    async def scene(desk):
        with pytest.raises(WrongSecretError) as wrong:
            await desk.staff.sign_in(name, "not the passphrase")
        assert wrong.value.wait_s == 0
        assert phase(desk) is SessionPhase.SIGNED_OUT

    bench.run(scene, login="")


def test_that_wrong_tries_cost_ever_more_time_and_lock_nobody_out(bench):
    async def scene(desk):
        for _ in range(5):
            with pytest.raises(WrongSecretError):
                await desk.staff.sign_in("peeters", "not the passphrase")
        assert desk.state.session.wait_s > 0
        with pytest.raises(WrongSecretError) as early:
            await desk.staff.sign_in("peeters", PASSPHRASE)
        bench.clock.pass_s(early.value.wait_s)
        await desk.staff.sign_in("peeters", PASSPHRASE)
        assert phase(desk) is SessionPhase.SIGNED_IN
        assert desk.state.session.wait_s == 0

    bench.run(scene, login="")


def test_that_a_clock_set_back_locks_nobody_out_and_shortens_no_wait(bench):
    async def refused(desk, name):
        with pytest.raises(WrongSecretError) as wrong:
            await desk.staff.sign_in(name, PASSPHRASE)
        return wrong.value.wait_s

    async def scene(desk):
        for _ in range(5):
            with pytest.raises(WrongSecretError):
                await desk.staff.sign_in("peeters", "not the passphrase")
        bench.clock.now -= timedelta(hours=5)
        assert await refused(desk, "peeters") == 2  # whole once more
        bench.clock.pass_s(1)
        assert await refused(desk, "janssens") == 1  # the wait of the post runs down
        assert desk.state.session.wait_s == 1
        bench.clock.now -= timedelta(hours=1)
        bench.clock.monotonic += 1
        desk.staff.beat()
        assert desk.state.session.wait_s == 0  # what is in sight follows no set clock
        bench.clock.now += timedelta(hours=1, seconds=1)
        await desk.staff.sign_in("peeters", PASSPHRASE)
        assert phase(desk) is SessionPhase.SIGNED_IN

    bench.run(scene, login="")


def test_that_a_locked_console_shows_no_visitor_and_keeps_its_figures(bench):
    async def scene(desk):
        await bench.walk_in(desk)
        await desk.queue.call_next()
        await desk.counter.describe("Ada Lovelace", "", 0, "")
        await desk.staff.lock()
        state = desk.state
        assert phase(desk) is SessionPhase.LOCKED
        assert "Ada" not in repr(state)
        assert "Ada" not in repr(desk._console.board)
        assert (state.queue.rows, state.counter.card) == ((), None)
        assert state.queue.loaded
        assert state.airlock.device is not None
        await desk.staff.resume(PIN)
        assert desk.state.counter.card.name == "Ada Lovelace"

    bench.run(scene)


def test_that_five_wrong_pins_need_the_passphrase(bench):
    async def scene(desk):
        await desk.staff.lock()
        for left in (4, 3, 2, 1):
            with pytest.raises(WrongSecretError) as wrong:
                await desk.staff.resume("000001")
            assert wrong.value.tries_left == desk.state.session.pin_tries_left == left
        with pytest.raises(PassphraseNeededError):
            await desk.staff.resume("000001")
        with pytest.raises(PassphraseNeededError):
            await desk.staff.resume(PIN)
        await desk.staff.sign_in("peeters", PASSPHRASE)
        assert phase(desk) is SessionPhase.SIGNED_IN

    bench.run(scene)


@pytest.mark.parametrize(("serving", "after_s"), [(False, 180), (True, 600)])
def test_that_an_idle_console_locks_itself(bench, serving, after_s):
    async def scene(desk):
        if serving:
            await bench.walk_in(desk)
            await desk.queue.call_next()
            await desk.counter.confirm()
        desk.staff.touched()
        bench.clock.pass_s(after_s - 1)
        desk.staff.beat()
        await desk.staff.stop()
        assert phase(desk) is SessionPhase.SIGNED_IN
        bench.clock.pass_s(1)
        await until(lambda: phase(desk) is SessionPhase.LOCKED, what="the lock")

    bench.run(scene)


def test_that_a_touch_begins_the_idle_time_anew(bench):
    async def scene(desk):
        bench.clock.pass_s(179)
        desk.staff.touched()
        bench.clock.pass_s(2)
        desk.staff.beat()
        await desk.staff.stop()
        assert phase(desk) is SessionPhase.SIGNED_IN

    bench.run(scene)


def test_that_a_session_ends_after_twelve_hours(bench):
    """Whoever was checked and armed until then is let in by nobody any more (devices case 20)."""

    async def scene(desk):
        await bench.let_in(desk)
        await bench.pass_check(desk)
        await desk.airlock.arm()
        bench.clock.pass_s(12 * 3600)
        desk.staff.touched()
        await until(lambda: phase(desk) is SessionPhase.SIGNED_OUT, what="the end of the session")
        await bench.told(desk)  # the bridge is as lively as ever
        moved, asked = len(bench.bridge.rig.drives), len(bench.bridge.asked)
        airlock = desk.airlock
        for act in (airlock.release, airlock.open_emergency, airlock.admit, desk.queue.call_next):
            with pytest.raises(NotSignedInError):
                await act()
        doors = (Select, Operate)
        assert not any(isinstance(one, doors) for one in bench.bridge.asked[asked:])
        assert len(bench.bridge.rig.drives) == moved

    bench.run(scene)


def test_that_a_console_that_starts_again_is_locked(bench):
    async def leave(desk):
        assert phase(desk) is SessionPhase.SIGNED_IN

    async def back(desk):
        assert (phase(desk), desk.state.session.shown_as) == (
            SessionPhase.LOCKED, "insp. Peeters",
        )  # fmt: skip
        await desk.staff.resume(PIN)
        assert phase(desk) is SessionPhase.SIGNED_IN

    bench.run(leave)
    bench.run(back, login="")


def test_that_signing_out_leaves_nobody(bench):
    async def scene(desk):
        await desk.staff.sign_out()
        assert phase(desk) is SessionPhase.SIGNED_OUT
        assert desk.state.queue.rows == ()
        with pytest.raises(NotSignedInError):
            await desk.staff.resume(PIN)

    bench.run(scene)


def test_that_a_session_that_ended_elsewhere_ends_here(bench):
    async def scene(desk):
        session = desk._console.signed.session.id
        await desk._console.store.write(
            desk._console.console_actor(), "end", lambda tx: tx.close_session(session)
        )
        with pytest.raises(NotSignedInError):
            await desk.queue.register("KLACHT", "nl")
        assert phase(desk) is SessionPhase.SIGNED_OUT

    bench.run(scene)


def test_that_a_console_locks_though_the_database_does_not_answer(bench):
    async def scene(desk):
        class Busy:
            def __init__(self, store):
                self._store = store

            def __getattr__(self, name):
                return getattr(self._store, name)

            async def write(self, *_args, **_more):
                raise StoreBusyError

        real = desk._console.opened
        desk._console.opened = Busy(real)
        await desk.staff.lock()
        assert phase(desk) is SessionPhase.LOCKED
        desk._console.opened = real

    bench.run(scene)


def test_that_a_press_while_signing_in_waits_for_nobody(bench):
    async def scene(desk):
        signing = asyncio.create_task(desk.staff.sign_in("peeters", PASSPHRASE))
        with pytest.raises(NotSignedInError):
            await desk.airlock.admit()
        await signing

    bench.run(scene, login="")
