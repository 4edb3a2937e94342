"""A real office on a real file, a bridge that behaves, and a desk between them."""

import asyncio
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import uuid4

from argon2 import PasswordHasher

from reception_app.desk.desk import BEAT_S, Desk
from reception_app.desk.identity import AttachReader
from reception_app.desk.printer import Attach
from reception_app.desk.setup import Moment, Setup
from reception_app.desk.states.office import OfficeState
from reception_app.desk.states.services import ServiceName
from reception_app.signing import new_signer
from reception_app.staff import Role, command_actor
from reception_app.store import Place, Store
from reception_app.store.library import sqlite3
from reception_app.store.maintenance import upgrade
from reception_app.visits import Priority
from tests.conftest import until
from tests.reception_app.desk.fake_bridge import FakeBridge

POST, OTHER_POST = "counter-2", "counter-3"
PASSPHRASE, PIN = "een goede dag aan het loket", "135790"
WITHIN_S = 20
PEOPLE = (
    ("peeters", "insp. Peeters", Role.OFFICER),
    ("janssens", "hinsp. Janssens", Role.CHIEF),
    ("s4471", "S-4471", Role.GUARD),
)
SERVICES = (
    ServiceName("KLACHT", "Klacht", "Plainte", "Complaint"),
    ServiceName("GEWELD", "Geweld", "Violences", "Assault", Priority.VULNERABLE, discreet=True),
)
SETUP = Setup(
    OfficeState("Noorderlaan", "Noord", "2", POST), services=SERVICES, airlock="airlock/main"
)


@cache
def hashed(secret: str) -> str:
    # Cheap on purpose: the cost of a real one is tested where it is made.
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(secret)


class StillClock:
    """Both clocks, standing until they are moved."""

    def __init__(self) -> None:
        self.now, self.monotonic = datetime(2026, 11, 24, 9, 30, tzinfo=UTC), 1000.0

    def __call__(self) -> datetime:
        return self.now

    def moment(self) -> Moment:
        return Moment(self.now, self.monotonic)

    def pass_s(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.monotonic += seconds


class DeskBench:
    """One office with one or more desks."""

    def __init__(self, folder: Path) -> None:
        self.signers = {post: new_signer() for post in (POST, OTHER_POST)}
        self.clock = StillClock()
        self.bridge = FakeBridge(lambda: self.clock.monotonic)
        self.url = str(folder / "reception.db")
        self.setup = SETUP
        self.bridged = False  # a bridge, also where there is no airlock
        self.attach: Attach | None = None  # makes the printer
        self.attach_reader: AttachReader | None = None

    def place(self, post: str = POST) -> Place:
        return Place(self.url, "noord", post, office_name="Noorderlaan", number=post[-1])

    def create(self) -> None:
        upgrade(self.place(), self.signers[POST], create=True, now=self.clock)
        asyncio.run(self._fill())

    async def _fill(self) -> None:
        store = await Store.open(self.place(), self.signers[POST], self.clock)

        def work(tx):
            for login, shown_as, role in PEOPLE:
                tx.add_staff(login, shown_as, frozenset({role}), hashed(PASSPHRASE), hashed(PIN))
            tx.enrol_post(OTHER_POST, "3", self.signers[OTHER_POST].public)

        await store.write(command_actor(POST), uuid4().hex, work)
        await store.close()

    @contextmanager
    def busy(self):
        """Let another program write, so that nobody else can."""
        with closing(sqlite3.connect(self.url, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    def desk(self, post: str = POST, bridge: FakeBridge | None = None) -> Desk:
        office = replace(self.setup.office, post=post[-1], post_id=post)
        setup = replace(self.setup, office=office)
        fitted = setup.airlock or self.bridged
        connect = (bridge or self.bridge).connect if fitted else None

        async def open_store() -> Store:
            return await Store.open(self.place(post), self.signers[post], self.clock)

        desk = Desk(
            setup, open_store, connect, self.clock, self.attach, attach_reader=self.attach_reader
        )
        desk._pause_s = lambda: BEAT_S  # to the next second a clock that stands would wait for ever
        return desk

    def run(self, scene, *, login: str = "peeters"):
        """Start a desk, sign somebody in, play the scene, stop the desk."""

        async def play():
            desk = self.desk()
            await desk.start()
            try:
                if login:
                    await desk.staff.sign_in(login, PASSPHRASE)
                return await asyncio.wait_for(scene(desk), WITHIN_S)
            finally:
                await desk.stop()

        return asyncio.run(play())

    async def told(self, desk: Desk) -> None:
        """Let the desk take in what the bridge has told so far."""
        self.bridge.tell()
        boot, wanted = self.bridge.boot, self.bridge.number

        def heard() -> bool:
            link = desk._console.link
            return link.boot == boot and link.number >= wanted

        await until(heard, what="the bridge's word")

    async def drained(self, desk: Desk) -> None:
        """Wait until the whole journal of the bridge is in the ledger."""
        wanted = len(self.bridge.rig.records)

        def done() -> bool:
            self.bridge.tick()
            return desk._events._position >= wanted

        await until(done, what="the journal in the ledger")
        await desk._console.refresh()

    async def let_in(
        self, desk: Desk, people: int | None = 1, service: str = "KLACHT", party: int = 1
    ) -> None:
        """Ring, register, admit, enter: somebody with a number stands in the airlock."""
        self.bridge.bell()
        await self.told(desk)
        await desk.queue.register(service, "nl", party=party)
        await self.told(desk)
        await desk.airlock.admit()
        self.bridge.enter(people)
        await self.told(desk)

    async def pass_check(self, desk: Desk) -> None:
        await desk.airlock.tick_deposit()
        await desk.airlock.approve()
        await self.told(desk)

    async def walk_in(self, desk: Desk, service: str = "KLACHT") -> str:
        """Bring somebody whole through the airlock into the queue; return the number."""
        await self.let_in(desk, service=service)
        await self.pass_check(desk)
        await desk.airlock.arm()
        await desk.airlock.release()
        self.bridge.go_on()
        await self.told(desk)
        await self.drained(desk)
        # Rings closer than 2 s on the bridge's clock are one ring.
        self.bridge.pass_time(3.0)
        await self.told(desk)
        return max(row.ticket for row in desk.state.queue.rows)
