"""Many counters that book the same times at once, each with a store of its own."""

import asyncio
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from reception_app.agenda_errors import NotBookableError
from reception_app.appointments import Asked
from reception_app.roster_files import Roster
from reception_app.rosters import Band, Block, Member, Shift, Team
from reception_app.services import Text
from reception_app.signing import load_signer
from reception_app.staff import command_actor
from reception_app.store import NewBooking, Place, Store
from reception_app.store_errors import StoreBusyError
from tests.reception_app.store.office import POST, op

START = datetime(2026, 11, 26, 8, tzinfo=UTC)  # a Thursday, 9:00 at the office
NOW = START - timedelta(hours=2)
STEP = timedelta(minutes=15)
OFFICERS = ("an", "bo", "cy", "di")
NAME = Text(nl="Noord", fr="Nord", en="North")
TEAM = Team("noord", NAME, tuple(Member(one, f"insp. {one}") for one in OFFICERS))


def roster(slots: int, kept: int = 8) -> Roster:
    """Give each officer `slots` quarters, and protected work before and after."""
    shifts = []
    for one in OFFICERS:
        first, last = START + kept * STEP, START + (kept + slots) * STEP
        blocks = (
            Block(Band.PROTECTED, START, first),
            Block(Band.APPOINTMENTS, first, last),
            Block(Band.PROTECTED, last, last + kept * STEP),
        )
        shifts.append(Shift("noord", one, blocks))
    return Roster(date(2026, 11, 26), date(2026, 11, 27), (TEAM,), tuple(shifts))


def wishes(slots: int, kept: int = 8) -> list[Asked]:
    """Ask for every quarter of everybody, and for some that are kept for the neighbourhood."""
    return [
        Asked("noord", START + n * STEP, STEP, one, "WIJK")
        for one in OFFICERS
        for n in range(kept - 3, kept + slots + 3)
    ]


async def book_all(store: Store, asked: list[Asked]) -> tuple[int, int]:
    """Book every wish; return how many were got and how many refused."""
    got = refused = 0
    for wish in asked:
        while True:
            try:
                await store.write(
                    command_actor(POST), op(), lambda tx, w=wish: tx.book(NewBooking(w))
                )
                got += 1
            except NotBookableError:
                refused += 1
            except StoreBusyError:
                continue
            break
    return got, refused


def main(url: str, key: str, slots: int) -> None:
    """Book as a counter of its own: a line when ready, then the figures when told to begin."""

    async def play() -> tuple[int, int]:
        place = Place(url, "noord", POST, number="2")
        store = await Store.open(place, load_signer(Path(key)), lambda: NOW)
        try:
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            await asyncio.to_thread(sys.stdin.readline)
            return await book_all(store, wishes(slots))
        finally:
            await store.close()

    got, refused = asyncio.run(play())
    sys.stdout.write(f"{got} {refused}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
