"""What is done with appointments: book, move, cancel, confirm, check in; and by the clock."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reception_app import booking_codes, tickets
from reception_app.agenda_errors import CodeRefusedError, UnknownBookingError
from reception_app.appointments import Asked, duration_of
from reception_app.bookings import Booking, Person, gains_head_start, missed
from reception_app.desk.agenda_view import WEEK_DAYS, Picture, Shown, agenda_state, read_picture
from reception_app.desk.airlock import AirlockDesk
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.offices import OfficeDesk
from reception_app.desk.printer import PrinterDesk
from reception_app.desk.queue import QueueDesk
from reception_app.desk.queue_moves import say_registered
from reception_app.desk.same import Same
from reception_app.desk.states.agenda import AgendaState, Wish
from reception_app.desk.states.links import StoreHealth
from reception_app.errors import BadFieldError
from reception_app.hours import check_day
from reception_app.staff import RIGHTS, Right
from reception_app.store import NewBooking
from reception_app.store_errors import StoreError
from reception_app.visits import Visit

if TYPE_CHECKING:
    from reception_app.store import Reader, Transaction

SERIES = "A"  # of the numbers of appointments
AGAIN_S = 5.0  # between two tries to write what the clock says


@dataclass(frozen=True, slots=True)
class _Typed:
    """A booking that could not be saved: the same again is the same operation."""

    op_id: str
    wish: Wish


class AgendaDesk:
    """The agenda of this office."""

    def __init__(
        self,
        console: Console,
        queue: QueueDesk,
        airlock: AirlockDesk,
        offices: OfficeDesk,
        printer: PrinterDesk,
    ) -> None:
        self._console, self._queue, self._printer = console, queue, printer
        self._airlock, self._offices = airlock, offices
        self._picture = Picture()
        self._wanted: Shown | None = None
        self._kept: tuple[object, AgendaState] | None = None
        self._unsaved: _Typed | None = None
        self._by_clock: asyncio.Task[None] | None = None
        self._next_try = 0.0
        self._swept: date | None = None  # the day on which all that lies before it was looked at

    # -- what is shown -----------------------------------------------------------------------

    async def show(self, day: date, days: int = 1) -> None:
        """Show a day of 2000 to 2100, or the week that it is in; raise `BadFieldError`."""
        self._wanted = Shown(check_day("day", day), WEEK_DAYS if days > 1 else 1)
        await self.read()

    async def read(self) -> None:
        """Read the agenda again when it changed, or at midnight by the office's clock.

        A database that is away leaves the last known.
        """
        console, now = self._console, self._console.moment().now
        wanted = self._shown(now)
        known = self._picture

        def work(reader: Reader) -> Picture:
            same = reader.agenda_version() == known.version and known.shown == wanted
            fresh = known.at is not None and self._day(known.at) == self._day(now)
            return known if same and fresh else read_picture(reader, wanted, now)

        try:
            picture = await console.store.read(work)
        except StoreError as error:
            console.trouble(error)
            return
        if picture.persons and not console.sees_details():
            picture = replace(picture, persons={})
        if picture is not known:
            self._picture = picture
            console.changed()

    def _shown(self, now: datetime) -> Shown:
        wanted = self._wanted or Shown(self._day(now))
        return replace(wanted, details=self._console.sees_details())

    def _day(self, at: datetime) -> date:
        return at.astimezone(ZoneInfo(self._console.setup.office.zone)).date()

    def state(self) -> AgendaState:
        """Return the agenda as it is known; made anew only when something in it changed."""
        console, picture = self._console, self._picture
        if picture.persons and not console.sees_details():
            picture = replace(picture, persons={})
        writable = console.health not in {StoreHealth.AWAY, StoreHealth.FULL}
        key = (Same(self._picture), Same(console.board), len(picture.persons), writable)
        if self._kept is None or self._kept[0] != key:
            numbers = {visit.id: visit.ticket for visit in console.board.visits}
            zone = console.setup.office.zone
            state = agenda_state(picture, zone, numbers, writable=writable)
            self._kept = (key, state)
        return self._kept[1]

    # -- by the clock ------------------------------------------------------------------------

    def follow(self) -> None:
        """Note what the office's clock makes of the appointments; called with every beat.

        Whichever console is there writes it, and once: the database looks again. On opening and
        after midnight it looks at all that lies before, for nobody may have been there.
        """
        moment = self._console.moment()
        busy = self._by_clock is not None and not self._by_clock.done()
        if busy or moment.monotonic < self._next_try or not self._picture.teams:
            return
        today = self._day(moment.now)
        if self._swept == today and not self._due(moment.now):
            return
        self._next_try = moment.monotonic + AGAIN_S
        self._by_clock = asyncio.get_running_loop().create_task(self._write_by_clock(today))

    def _due(self, now: datetime) -> bool:
        margins, board = self._picture.margins, self._console.board
        for one in self._picture.today:
            if missed(one, margins, now):
                return True
            visit = board.visit(one.visit) if one.visit else None
            if visit is not None and gains_head_start(one, visit, margins, now):
                return True
        return False

    async def _write_by_clock(self, today: date) -> None:
        console, whole = self._console, self._swept != today

        def work(tx: Transaction) -> int:
            return tx.mark_missed(whole=whole) + tx.appointments_due()

        try:
            await console.store.write(console.console_actor(), new_id(), work)
        except StoreError as error:
            console.trouble(error)
            return
        self._swept = today
        await self.read()

    async def stop(self) -> None:
        """Finish what is being written."""
        if self._by_clock is not None:
            await asyncio.gather(self._by_clock, return_exceptions=True)

    # -- booking -----------------------------------------------------------------------------

    async def book(self, wish: Wish) -> None:
        """Book a time; the same wish again after a failure is the same booking.

        Raise `NotBookableError` with two alternatives, or `OverCapacityError` where a chief may
        book it and has not said why.
        """
        console = self._console
        actor = console.actor(Right.BOOK)
        new = self._new_booking(wish)
        same = self._unsaved is not None and self._unsaved.wish == wish
        op_id = self._unsaved.op_id if same and self._unsaved else new_id()
        try:
            booking = await console.write(
                actor, lambda tx: tx.book(new, wish.reason), op_id=op_id, content=repr(new.asked)
            )
        except StoreError:
            self._unsaved = _Typed(op_id, wish)
            raise
        self._unsaved = None
        await self._told(NoticeCode.BOOKED, booking)

    def _new_booking(self, wish: Wish) -> NewBooking:
        asked = Asked(
            wish.team, wish.starts, self._duration(wish.service, wish.people), wish.officer,
            wish.service, wish.people,
        )  # fmt: skip
        person = Person(wish.name.strip(), wish.contact.strip(), wish.note.strip())
        return NewBooking(asked, wish.language, person)

    def _duration(self, service: str, people: int) -> timedelta:
        found = self._console.setup.service(service)
        if found is None:
            raise BadFieldError("service", "unknown")
        return duration_of(found.minutes, people)

    async def move(
        self, booking_id: str, team: str, starts: datetime, officer: str = "", reason: str = ""
    ) -> None:
        """Give an appointment another time, as long as it was."""
        actor = self._console.actor(Right.BOOK)
        before = self._known(booking_id)
        asked = Asked(
            team, starts, before.ends - before.starts, officer, before.service, before.people
        )
        booking = await self._console.write(
            actor, lambda tx: tx.move_booking(booking_id, before.version, asked, reason)
        )
        await self._told(NoticeCode.BOOKING_MOVED, booking)

    async def cancel(self, booking_id: str, reason: str) -> None:
        """Give the time of an appointment back, with a reason on record (Del)."""
        actor = self._console.actor(Right.BOOK)
        seen = self._known(booking_id).version
        booking = await self._console.write(
            actor, lambda tx: tx.cancel_booking(booking_id, seen, reason)
        )
        await self._told(NoticeCode.BOOKING_CANCELLED, booking)

    async def confirm(self, booking_id: str) -> None:
        """Note that the confirmation is handed over: printed, or sent."""
        actor = self._console.actor(Right.BOOK)
        await self._console.write(actor, lambda tx: tx.confirm_booking(booking_id))
        await self.read()

    def _known(self, booking_id: str) -> Booking:
        both = (*self._picture.bookings, *self._picture.today)
        found = next((one for one in both if one.id == booking_id), None)
        if found is None:
            raise UnknownBookingError
        return found

    async def _told(self, code: NoticeCode, booking: Booking) -> None:
        await self.read()
        console = self._console
        at = booking.starts.astimezone(ZoneInfo(console.setup.office.zone))
        console.notices.done(
            code, console.moment().now, appointment=booking_codes.shown(booking.code),
            when=at.strftime("%Y-%m-%dT%H:%M"),
        )  # fmt: skip
        console.changed()

    # -- at the door -------------------------------------------------------------------------

    async def check_in(self, told: str, reason: str = "") -> None:
        """Let whoever has an appointment in (T2): `told` is its id, or what was typed or scanned.

        The number is printed as that of a walk-in is (settled.md 6).
        Raise `CodeRefusedError` for what is no code of this agenda, `ArrivalRefusedError` for an
        appointment that is used or of another day, and without a reason when it is too early or
        too late, or whoever came for it is gone already. Ctrl+Z takes a check-in back.
        """
        console = self._console
        actor = console.actor(Right.REGISTER)
        known = next((one for one in self._picture.today if one.id == told), None)
        code = None if known else booking_codes.read(told)
        setup, new = console.setup, self._queue.new_visit("")
        if new.series != tickets.TEST:
            new = replace(new, series=SERIES)

        def work(tx: Transaction) -> Visit:
            booking = tx.booking(known.id) if known else _by_code(tx, code)
            name = setup.service(booking.service)
            if name is None:
                return tx.check_in(booking, new, reason)
            of_it = replace(new, priority=name.priority, discreet=name.discreet)
            return tx.check_in(booking, of_it, reason)

        try:
            visit = await console.write(actor, work)
        except CodeRefusedError as error:
            raise CodeRefusedError(error.why, self._offices.short_name(error.office)) from error
        await self.read()
        bound = bool(visit.call or visit.session)
        undo = not bound and Right.COUNTER in RIGHTS[actor.role]
        say_registered(console, visit, inside=bool(visit.session), undo=undo)
        self._printer.print_ticket(visit)
        await self._airlock.bind_new(visit)


def _by_code(tx: Transaction, code: booking_codes.Code | None) -> Booking:
    if code is None:
        raise UnknownBookingError
    if code.office and code.office != tx.office.upper():
        raise CodeRefusedError("other_office", code.office)
    found = tx.booking_by_code(code.signs)
    if found is None:
        raise CodeRefusedError("unknown")
    return found
