"""Accounts, sessions and wrong tries in the database (cases 73, 74, 78)."""

import pytest

from reception_app.errors import BadFieldError, NotAllowedError, NotSignedInError
from reception_app.ledger import read_body
from reception_app.staff import Actor, Role, command_actor, console_actor
from tests.reception_app.store.office import OTHER_POST, POST, hire, op, sign_in

CONSOLE, COMMAND = console_actor(POST), command_actor(POST)


async def fail(store, login, post=POST):
    return await store.write(console_actor(post), op(), lambda tx: tx.fail_sign_in(login))


async def wait_s(store, login, post=POST):
    return await store.read(lambda reader: reader.sign_in_wait_s(login, post))


def test_that_somebody_is_found_by_the_name_in_any_case(bench):
    async def scene(store):
        member = await hire(store, "Peeters")
        found = await store.read(lambda r: r.staff_by_login("PEETERS"))
        return member, found, await store.read(lambda r: r.people())

    member, found, people = bench.run(scene)
    assert found == member
    assert people == (member,)
    assert found.passphrase_hash == "hash"  # noqa: S105 - stands for one


@pytest.mark.parametrize(
    ("login", "roles", "error"),
    [
        ("peeters", {Role.OFFICER}, BadFieldError),
        ("PEETERS", {Role.OFFICER}, BadFieldError),
        (" ", {Role.OFFICER}, BadFieldError),
        ("maes\n", {Role.OFFICER}, BadFieldError),
        ("maes", set(), BadFieldError),
        ("maes", {Role.AUDITOR, Role.TECHNICIAN}, BadFieldError),
        ("maes", {Role.COMMAND}, BadFieldError),
    ],
)
def test_that_an_account_that_cannot_be_is_refused(bench, login, roles, error):
    async def scene(store):
        await hire(store, "peeters")
        with pytest.raises(error):
            await store.write(
                COMMAND, op(), lambda tx: tx.add_staff(login, "x", frozenset(roles), "hash")
            )

    bench.run(scene)


def test_that_only_who_keeps_the_list_changes_it(bench):
    async def scene(store):
        officer = await sign_in(store)
        for work in (
            lambda tx: tx.add_staff("maes", "x", frozenset({Role.OFFICER}), "hash"),
            lambda tx: tx.set_active(officer.staff, active=False),
            lambda tx: tx.set_roles(officer.staff, frozenset({Role.CHIEF})),
            lambda tx: tx.set_secrets("f" * 32, pin_hash="other"),
            lambda tx: tx.enrol_post("loket-9", "9", "00" * 32),
            lambda tx: tx.set_setting("hours", "24/7"),
        ):
            with pytest.raises(NotAllowedError):
                await store.write(officer, op(), work)
        await store.write(officer, op(), lambda tx: tx.set_secrets(officer.staff, pin_hash="p"))
        return await store.read(lambda r: r.staff(officer.staff))

    assert bench.run(scene).pin_hash == "p"


def test_that_wrong_tries_slow_down_account_and_post_and_no_other(bench):
    async def scene(store):
        await hire(store, "peeters")
        await hire(store, "maes")
        free = [await fail(store, "peeters") for _ in range(4)]
        slow = [await fail(store, "peeters") for _ in range(3)]
        elsewhere = [
            await wait_s(store, "peeters", OTHER_POST),
            await wait_s(store, "maes", OTHER_POST),
        ]
        return free, slow, elsewhere

    free, slow, elsewhere = bench.run(scene)
    assert free == [0, 0, 0, 0]
    assert slow == [2, 4, 8]
    assert elsewhere == [8, 0]


def test_that_an_unknown_name_costs_the_same_wait(bench):
    async def scene(store):
        await hire(store, "peeters")
        known = [await fail(store, "peeters", "post-a") for _ in range(7)]
        return known, [await fail(store, "nobody", POST) for _ in range(7)]

    known, unknown = bench.run(scene)
    assert known == unknown


def test_that_any_number_of_wrong_tries_locks_nobody_out(bench):
    async def scene(store):
        member = await hire(store, "peeters")

        def storm(tx):
            for _ in range(40):
                tx.fail_sign_in("peeters")

        await store.write(CONSOLE, op(), storm)
        waiting = await wait_s(store, "peeters")
        bench.clock.pass_s(waiting)
        left = await wait_s(store, "peeters")
        await store.write(CONSOLE, op(), lambda tx: tx.open_session(member.id, Role.OFFICER))
        return waiting, left, await wait_s(store, "peeters")

    assert bench.run(scene) == (300, 0, 0)


def test_that_the_ledger_has_no_typed_name_and_no_hash(bench):
    async def scene(store):
        await hire(store, "peeters")
        await fail(store, "mijn geheime passphrase")
        return await store.read(lambda r: [read_body(entry) for entry in r.entries()])

    bodies = bench.run(scene)
    assert [body.what for body in bodies[-2:]] == ["staff_added", "sign_in_failed"]
    assert "geheime" not in str(bodies)
    assert "hash" not in str(bodies)


def test_that_a_post_has_one_session(bench):
    async def scene(store):
        first = await sign_in(store)
        second = await sign_in(store, login="maes")
        return await store.read(
            lambda r: (r.session(first.session), r.session_at(POST), second.session)
        )

    old, current, second = bench.run(scene)
    assert old.ended_at is not None
    assert current.id == second


def test_that_a_role_somebody_does_not_have_opens_no_session(bench):
    async def scene(store):
        member = await hire(store, "peeters")
        with pytest.raises(NotAllowedError):
            await store.write(CONSOLE, op(), lambda tx: tx.open_session(member.id, Role.CHIEF))
        await store.write(COMMAND, op(), lambda tx: tx.set_active(member.id, active=False))
        with pytest.raises(NotSignedInError):
            await store.write(CONSOLE, op(), lambda tx: tx.open_session(member.id, Role.OFFICER))

    bench.run(scene)


def test_that_a_locked_session_counts_wrong_pins_and_resumes(bench):
    async def scene(store):
        officer = await sign_in(store)
        await store.write(CONSOLE, op(), lambda tx: tx.lock_session(officer.session))
        failures = [
            (await store.write(CONSOLE, op(), lambda tx: tx.fail_pin(officer.session)))
            for _ in range(5)
        ]
        resumed = await store.write(CONSOLE, op(), lambda tx: tx.unlock_session(officer.session))
        return failures, resumed

    failures, resumed = bench.run(scene)
    assert [session.pin_failures for session in failures] == [1, 2, 3, 4, 5]
    assert failures[0].locked_at is not None
    assert (resumed.locked_at, resumed.pin_failures) == (None, 0)


@pytest.mark.parametrize("ended", ["over", "signed_out"])
def test_that_a_session_that_is_over_is_not_resumed(bench, ended):
    async def scene(store):
        officer = await sign_in(store)
        await store.write(CONSOLE, op(), lambda tx: tx.lock_session(officer.session))
        if ended == "over":
            bench.clock.pass_s(12 * 3600)
        else:
            await store.write(CONSOLE, op(), lambda tx: tx.close_session(officer.session))
        with pytest.raises(NotSignedInError):
            await store.write(CONSOLE, op(), lambda tx: tx.unlock_session(officer.session))

    bench.run(scene)


def test_that_closing_an_account_ends_its_session_at_once(bench):
    async def scene(store):
        officer = await sign_in(store)
        await store.write(COMMAND, op(), lambda tx: tx.set_active(officer.staff, active=False))
        return await store.read(lambda r: r.session(officer.session))

    assert bench.run(scene).ended_at is not None


def test_that_a_setting_is_kept_with_who_changed_it(bench):
    async def scene(store):
        for value in ("full", "basic"):
            await store.write(COMMAND, op(), lambda tx, v=value: tx.set_setting("posture", v))
        return await store.read(lambda r: (r.setting("posture"), r.setting("none")))

    assert bench.run(scene) == ("basic", None)


def test_that_an_actor_of_no_office_role_may_do_nothing(bench):
    async def scene(store):
        with pytest.raises(NotAllowedError):
            await store.write(
                Actor("sas", Role.BRIDGE, POST), op(), lambda tx: tx.open_session("x", Role.CHIEF)
            )

    bench.run(scene)
