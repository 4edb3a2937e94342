"""What was typed about people is gone on its day, from the file too, and the ledger verifies."""

from datetime import timedelta

import pytest

from reception_app import visits
from reception_app.bookings import Person
from reception_app.errors import BadFieldError, NotAllowedError, UnknownVisitError
from reception_app.ledger import read_body
from reception_app.staff import Role, command_actor, console_actor
from reception_app.store import Facts, NewVisit, Visitor
from reception_app.store import retention as erasing
from reception_app.store.maintenance import verify_ledger
from reception_app.visits import Move
from tests.reception_app.store.office import OTHER_POST, POST, op, register, sign_in
from tests.reception_app.store.rush import STEP
from tests.reception_app.store.test_agenda import ANNA, OPEN, book, fitted, office, wish

__all__ = ["office"]
NAME, NOTE, WHY = "Zeldzaam, Quirine", "komt voor haar zus", "wilde niet langer wachten ach"
DAY = timedelta(days=1)


async def here(store, actor):
    """Register somebody with a name."""
    visit = await register(store, actor)
    told = Visitor(visit.id, NAME, NOTE)
    await store.write(actor, op(), lambda tx: tx.describe(told))
    return visit


async def gone(store, actor, visit):
    """Let somebody leave who did not want to wait, with a typed reason."""

    def work(tx):
        before = tx.visit(visit.id)
        after = visits.abandoned(before, tx.now, "other")
        return tx.put(before, after, Move.ABANDON, Facts(reason=WHY))

    return await store.write(actor, op(), work)


async def erase(store, before):
    return await store.write(console_actor(POST), op(), lambda tx: tx.erase_names(before))


def test_that_names_contacts_and_typed_reasons_are_gone_and_who_is_here_is_not(office):
    async def scene(store):
        officer = await fitted(store)
        over, still = await here(store, officer), await here(store, officer)
        await gone(store, officer, over)
        bob = Person("Blijft, Bob")
        past = await book(store, officer, person=ANNA)
        coming = await book(store, officer, wish(OPEN + 4 * STEP), person=bob)
        nothing = await erase(store, office.clock.now)  # nobody had left before that very moment
        assert (nothing.visitors, nothing.booked, nothing.remarks) == (0, 0, 0)
        assert await store.read(lambda r: r.visitor(over.id)) is not None
        office.clock.now = past.ends + timedelta(minutes=1)
        erased = await erase(store, office.clock.now)
        assert (erased.visitors, erased.booked, erased.remarks, erased.more) == (1, 1, 1, False)
        assert (await store.read(lambda r: r.booked_person(coming.id))) == bob
        assert (await store.read(lambda r: r.visitor(still.id))).name == NAME
        assert (await store.read(lambda r: r.booked_person(past.id))) == Person()
        again = await erase(store, office.clock.now)
        assert (again.visitors, again.booked, again.remarks) == (0, 0, 0)
        entries = await store.read(lambda r: [read_body(one) for one in r.entries()])
        told = [one for one in entries if one.what == "names_erased"]
        assert [one.about["visitors"] for one in told] == [1]  # and not that there was nothing

    office.run(scene)
    assert verify_ledger(office.place, (office.signer.public,)) is None
    whole = b"".join(path.read_bytes() for path in office.folder.glob("reception.db*"))
    for text in (ANNA.name, ANNA.contact, WHY):
        assert text.encode() not in whole


def test_that_much_is_erased_in_parts(office, monkeypatch):
    monkeypatch.setattr(erasing, "AT_ONCE", 2)

    async def scene(store):
        officer = await fitted(store)
        for _ in range(3):
            await gone(store, officer, await here(store, officer))
        office.clock.now += 2 * DAY
        first, second = [await erase(store, office.clock.now) for _ in range(2)]
        assert (first.visitors, first.more) == (2, True)
        assert (second.visitors, second.more) == (1, False)

    office.run(scene)


def test_that_nobody_erases_by_hand(office):
    async def scene(store):
        officer = await fitted(store)
        with pytest.raises(NotAllowedError):
            await store.write(officer, op(), lambda tx: tx.erase_names(office.clock.now))

    office.run(scene)


# -- a legal hold --------------------------------------------------------------------------------


async def chief_of(store, login="janssens"):
    return (await sign_in(store, Role.CHIEF, login, OTHER_POST)).staff


async def by_command(store, work):
    return await store.write(command_actor(POST), op(), work)


def test_that_a_held_visit_keeps_its_names_until_it_is_lifted_and_the_ledger_has_none(office):
    async def scene(store):
        officer = await fitted(store)
        chief = await chief_of(store)
        held, other = await here(store, officer), await here(store, officer)
        for one in (held, other):
            await gone(store, officer, one)
        assert await by_command(store, lambda tx: tx.hold(held.id, "complaint", chief))
        assert not await by_command(store, lambda tx: tx.hold(held.id, "claim", chief))
        office.clock.now += 40 * DAY
        erased = await erase(store, office.clock.now)
        assert (erased.visitors, erased.remarks, erased.more) == (1, 1, False)
        assert (await store.read(lambda r: r.visitor(held.id))).name == NAME
        assert (await store.read(lambda r: r.visitor(other.id))).name == ""
        (kept,) = await store.read(lambda r: r.holds())
        assert (kept.ticket, kept.reason, kept.placed_by) == (held.ticket, "complaint", chief)
        assert await by_command(store, lambda tx: tx.lift_hold(held.id, chief))
        assert not await by_command(store, lambda tx: tx.lift_hold(held.id, chief))
        assert (await erase(store, office.clock.now)).visitors == 1
        assert (await store.read(lambda r: r.visitor(held.id))).name == ""
        entries = await store.read(lambda r: [read_body(one) for one in r.entries()])
        told = [one for one in entries if one.what.startswith("hold_")]
        assert [(one.what, one.reason) for one in told] == [
            ("hold_placed", "complaint"), ("hold_lifted", ""),
        ]  # fmt: skip
        assert all(one.about == {"officer": chief} and not one.detail for one in told)

    office.run(scene)
    assert verify_ledger(office.place, (office.signer.public,)) is None


def test_that_a_held_visit_keeps_what_its_appointment_says_of_it(office):
    async def scene(store):
        officer = await fitted(store)
        chief = await chief_of(store)
        booked = await book(store, officer, person=ANNA)
        office.clock.now = booked.starts
        new = NewVisit("WIJK", "fr", admitted=True)
        visit = await store.write(officer, op(), lambda tx: tx.check_in(booked, new))
        await gone(store, officer, visit)
        await by_command(store, lambda tx: tx.hold(visit.id, "inquiry", chief))
        office.clock.now += 40 * DAY
        erased = await erase(store, office.clock.now)
        assert (erased.visitors, erased.booked, erased.remarks) == (0, 0, 0)
        assert (await store.read(lambda r: r.booked_person(booked.id))) == ANNA

    office.run(scene)


def test_that_only_a_chief_holds_for_a_reason_of_the_list_and_nothing_is_half_saved(office):
    async def scene(store):
        officer = await fitted(store)
        chief = await chief_of(store)
        visit = await here(store, officer)
        before = await store.read(lambda reader: reader.revision())
        for actor, by, reason, wrong in (
            (officer, officer.staff, "claim", NotAllowedError),
            (command_actor(POST), officer.staff, "claim", NotAllowedError),
            (command_actor(POST), "nobody", "claim", NotAllowedError),
            (command_actor(POST), chief, "Zeldzaam, Quirine", BadFieldError),
            (console_actor(POST), chief, "claim", NotAllowedError),
        ):
            with pytest.raises(wrong):
                await store.write(
                    actor, op(), lambda tx, w=(by, reason): tx.hold(visit.id, w[1], w[0])
                )
        with pytest.raises(UnknownVisitError):
            await by_command(store, lambda tx: tx.hold("0" * 32, "claim", chief))
        assert await store.read(lambda reader: reader.holds()) == ()
        assert await store.read(lambda reader: reader.revision()) == before

    office.run(scene)
