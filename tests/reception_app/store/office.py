"""A real office on a real file, with people signed in, for the tests of the store."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from reception_app import visits
from reception_app.signing import new_signer
from reception_app.staff import Actor, Role, command_actor, console_actor
from reception_app.store import NewVisit, Place, Store
from reception_app.store.library import wal_is_safe
from reception_app.visits import Move

POST, OTHER_POST = "loket-2", "loket-3"
WITHIN_S = 20


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_s(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Bench:
    """One office: its place, the key of its console, its clock."""

    def __init__(self, folder: Path, office: str = "noord") -> None:
        self.folder = folder
        self.signer = new_signer()
        self.clock = Clock()
        self.place = Place(
            str(folder / "reception.db"), office, POST, office_name="Noorderlaan", number="2"
        )

    @property
    def path(self) -> Path:
        return Path(self.place.url)

    def create(self) -> None:
        from reception_app.store.maintenance import upgrade

        upgrade(self.place, self.signer, create=True, now=self.clock)

    async def open(self) -> Store:
        return await Store.open(self.place, self.signer, self.clock)

    def run(self, scene):
        """Open the store, play the scene, close the store; return what the scene returns."""

        async def play():
            store = await self.open()
            try:
                return await asyncio.wait_for(scene(store), WITHIN_S)
            finally:
                await store.close()

        return asyncio.run(play())


def op() -> str:
    return uuid4().hex


async def hire(store: Store, login: str = "peeters", *roles: Role):
    given = frozenset(roles or {Role.OFFICER})
    return await store.write(
        command_actor(POST), op(), lambda tx: tx.add_staff(login, f"insp. {login}", given, "hash")
    )


async def sign_in(store: Store, role: Role = Role.OFFICER, login: str = "peeters", post=POST):
    """Return the actor of somebody new, signed in at a post."""
    member = await hire(store, login, role)
    session = await store.write(
        console_actor(post), op(), lambda tx: tx.open_session(member.id, role)
    )
    return Actor(member.id, role, post, session.id, member.shown_as)


async def register(store: Store, actor: Actor, **fields):
    new = NewVisit(**({"service": "ANDERS", "language": "nl", "admitted": True} | fields))
    return await store.write(actor, op(), lambda tx: tx.register(new))


async def move(store: Store, actor: Actor, visit, made: Move, rule):
    """Make one move by a rule that takes the visit and the moment."""

    def work(tx):
        before = tx.visit(visit.id)
        return tx.put(before, rule(before, tx.now), made)

    return await store.write(actor, op(), work, content=f"{made} {visit.id}")


async def call(store: Store, actor: Actor, visit):
    return await move(
        store, actor, visit, Move.CALL,
        lambda v, now: visits.called(v, actor.post, actor.staff, now),
    )  # fmt: skip


def call_next(actor: Actor):
    """Return the work of F4: whoever is next, to this counter; None when nobody waits."""

    def work(tx):
        visit = tx.next_waiting(tx.now)
        if visit is None:
            return None
        return tx.put(visit, visits.called(visit, actor.post, actor.staff, tx.now), Move.CALL)

    return work


def at(place: Place, **changes) -> Place:
    return replace(place, **changes)


def use_library(monkeypatch, module):
    """Let the whole store use one SQLite, as where there is no other; return its journal mode."""
    from reception_app.store import database, engine, files, maintenance

    for user in (database, engine, files, maintenance):
        monkeypatch.setattr(user, "sqlite3", module)
    return "wal" if wal_is_safe(module.sqlite_version_info) else "delete"
