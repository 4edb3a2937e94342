"""What was typed about people is gone on its day, from the file too, and the ledger verifies."""

from datetime import timedelta

import pytest

from reception_app import visits
from reception_app.bookings import Person
from reception_app.errors import NotAllowedError
from reception_app.ledger import read_body
from reception_app.staff import console_actor
from reception_app.store import Facts, Visitor
from reception_app.store import retention as erasing
from reception_app.store.maintenance import verify_ledger
from reception_app.visits import Move
from tests.reception_app.store.office import POST, op, register
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
