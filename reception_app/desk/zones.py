"""What an officer does about who is where: zones, badges, and accounting for somebody.

What is granted reaches the gates by `gate_push`; here it is saved, and shown as saved.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from device_bridge.protocol.state import GateState
from reception_app import visits
from reception_app.desk.console import Console
from reception_app.desk.gate_push import GatePush
from reception_app.desk.links import link_state
from reception_app.desk.notices import NoticeCode
from reception_app.desk.queue_moves import move_visit
from reception_app.desk.same import Same
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import Freshness, LinkState, StoreHealth
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.zones import PersonRow, ZonesState
from reception_app.desk.zone_course import CourseDesk
from reception_app.desk.zones_view import Kept, Look, compose_zones, without_people
from reception_app.errors import BadFieldError, ReasonNeededError
from reception_app.hours import closes_at
from reception_app.staff import Right
from reception_app.store import Facts
from reception_app.visits import Move, VisitState
from reception_app.zone_errors import NobodyThereError
from reception_app.zones import GRANT_AT_MOST, Bearer

MINUTES = range(1, 12 * 60 + 1)
OLD = frozenset({Freshness.STALE, Freshness.LOST})
UNREAD_S = 30.0  # the board is read anew every 20 s: something hangs, whatever the health says
LOOK_EVERY_S = 5.0  # times of grants pass by themselves


class ZonesDesk:
    """The actions on zones and badges, and the list of who is inside."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.push, self.course = GatePush(console), CourseDesk(console)
        self._key: object = None
        self._basis: object = None  # of the lines that are kept
        self._kept = Kept()
        self._shown = ZonesState()

    # -- what is shown -----------------------------------------------------------------

    def compose(self, moment: Moment) -> ZonesState:
        """Return who is where; composed only when something in it can have changed."""
        console = self._console
        step = int(moment.now.timestamp() // LOOK_EVERY_S)
        link = link_state(console.link, moment.monotonic, moment.now)
        as_of, push = self._as_of(link, moment), self.push.state()
        airlock, gates = console.device, self._gates()
        key = (
            Same(console.board), Same(airlock), gates, Same(console.setup), console.session, as_of,
            push, step, console.list_unkept, link.freshness in OLD,
        )  # fmt: skip
        if key != self._key:
            self._key = key
            basis = (step, Same(console.setup))
            if self._basis != basis:
                # What a line says of time, and of the office, is looked at anew; else who changed.
                self._basis, self._kept = basis, {}
            look = Look(
                console.board, console.setup, moment.now, airlock, gates,
                link.freshness in OLD, kept=self._kept,
            )  # fmt: skip
            shown = compose_zones(look, console.session, push, as_of)
            self._shown = replace(shown, unkept=console.list_unkept)
        console.inside = self._shown  # the alarms look at it, whoever is signed in
        if console.session.phase is not SessionPhase.SIGNED_IN:
            return without_people(self._shown)
        course = self.course.compose(self._shown, moment.now)
        return self._shown if course is None else replace(self._shown, course=course)

    def _gates(self) -> tuple[GateState, ...]:
        """Return the gates that the building has on this day, or that need somebody."""
        shown = [one for one in self._console.in_sight() if isinstance(one, GateState)]
        return tuple(sorted(shown, key=lambda gate: gate.name))

    def look(self, key: str) -> None:
        """Look at the course of somebody on the list; "" at nobody's."""
        self.course.look(key)

    def _as_of(self, link: LinkState, moment: Moment) -> datetime | None:
        """Return of when the list is, where it is not of now: the oldest word counts."""
        console = self._console
        old: list[datetime] = []
        away = console.health in {StoreHealth.AWAY, StoreHealth.OPENING}
        unread = away or console.traffic.unread_s(moment) > UNREAD_S
        if unread and console.board.read_at:
            old.append(console.board.read_at)
        if link.freshness in OLD and link.since is not None:
            old.append(link.since)
        return min(old).replace(microsecond=0) if old else None

    def _person(self, key: str) -> PersonRow:
        row = self._shown.person(key)
        if row is None:
            raise NobodyThereError
        return row

    # -- zones -------------------------------------------------------------------------

    async def grant(self, key: str, zone: str, minutes: int = 0) -> None:
        """Grant a zone for so many minutes; 0 is until the office closes.

        Raise `BadFieldError`, `NotGrantableError` or `ZoneFullError`; then nothing was granted.
        """
        console, row = self._console, self._person(key)
        actor = console.actor(Right.STAFF_ZONES if row.staff else Right.ZONES)
        if minutes and minutes not in MINUTES:
            raise BadFieldError("minutes", "range")
        until = self._until(console.moment().now, minutes)
        bearer = Bearer.STAFF if row.staff else Bearer.VISIT
        who = row.staff or row.visit
        if not who:
            raise NobodyThereError
        await console.write(actor, lambda tx: tx.grant_zone(bearer, who, zone, until))
        self._say(NoticeCode.ZONE_GRANTED, row.name, time=self._clock(until))

    def _until(self, now: datetime, minutes: int) -> datetime:
        calendar = self._console.setup.calendar
        closes = closes_at(calendar, now) if calendar else None
        if minutes:
            asked = now + timedelta(minutes=minutes)
            return min(asked, closes) if closes else asked
        return closes or now + GRANT_AT_MOST

    def _clock(self, at: datetime) -> str:
        return f"{at.astimezone(ZoneInfo(self._console.setup.office.zone)):%H:%M}"

    async def revoke(self, key: str, grant: str) -> None:
        """Take a grant back before its time."""
        console, row = self._console, self._person(key)
        actor = console.actor(Right.STAFF_ZONES if row.staff else Right.ZONES)
        await console.write(actor, lambda tx: tx.revoke_zone(grant))
        self._say(NoticeCode.ZONE_REVOKED, row.name)

    # -- badges ------------------------------------------------------------------------

    async def issue_badge(self, key: str, number: str) -> None:
        """Give a badge out of the drawer to a visitor."""
        console, row = self._console, self._person(key)
        actor = console.actor(Right.BADGES)
        await console.write(actor, lambda tx: tx.issue_badge(number, row.visit))
        self._say(NoticeCode.BADGE_ISSUED, row.name, number=number)

    async def badge_returned(self, number: str) -> None:
        """Take a badge back; one that was lost and is found as well."""
        console = self._console
        actor = console.actor(Right.BADGES)
        await console.write(actor, lambda tx: tx.return_badge(number))
        self._say(NoticeCode.BADGE_RETURNED, number=number)

    async def badge_lost(self, number: str) -> None:
        """Call a badge lost: it opens nothing from now on."""
        console = self._console
        actor = console.actor(Right.BADGES)
        await console.write(actor, lambda tx: tx.lose_badge(number))
        self._say(NoticeCode.BADGE_LOST, number=number)

    # -- accounting for people -----------------------------------------------------------

    async def clear(self, key: str, reason: str) -> None:
        """Say that somebody is accounted for, and why: seen to leave, or known to be where.

        Who was absent or refused has left by that (settled.md 6); the others lose the doubt only.
        """
        console, row = self._console, self._person(key)
        actor = console.actor(Right.SIGHT)
        facts = Facts(reason=reason)
        if not reason.strip():
            raise ReasonNeededError("clear")
        if row.state in {VisitState.ABSENT, VisitState.REFUSED}:
            await move_visit(
                console, actor, row.visit, Move.LEAVE, visits.left, facts=facts, settled=True
            )
        else:
            await console.write(actor, lambda tx: tx.clear_presence(key, reason))
        self._say(NoticeCode.ACCOUNTED_FOR, row.name)

    def _say(self, code: NoticeCode, ticket: str = "", **parts: str) -> None:
        console = self._console
        now = console.moment().now
        console.notices.done(code, now, undo_until=None, ticket=ticket, **parts)
        console.changed()
