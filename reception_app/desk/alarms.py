"""The alarms of this office: the bridges', and those that only a console can see.

One catalogue (settled.md 8). When the bridge is lost, its alarms are not known any more: one
parent alarm stands for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from device_bridge.protocol.requests import Acknowledge
from reception_app import alarms as rules
from reception_app.alarm_catalogue import AlarmPriority
from reception_app.alarm_sounds import Volumes
from reception_app.alarms import (
    Alarm,
    At,
    Cause,
    Gone,
    Seen,
    Shelf,
    check_may_close,
    check_may_shelve,
    step,
)
from reception_app.desk.alarm_books import AlarmBooks
from reception_app.desk.alarm_colleagues import Colleagues
from reception_app.desk.alarm_course import BridgeAlarms, Course
from reception_app.desk.alarm_handing import Handing, split
from reception_app.desk.alarm_list import listed
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.alarm_sources import JOURNAL_CHANGED, Drift, Watch, own_causes
from reception_app.desk.alarm_story import Story
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.refusals import check_done
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import (
    AlarmRow,
    AlarmsState,
    ClosedAlarm,
    SoundState,
    row_with,
)
from reception_app.desk.states.links import Freshness, StoreHealth
from reception_app.errors import LinkDownError, UnknownAlarmError
from reception_app.staff import RIGHTS, Right
from reception_app.store import AlarmDeed, AlarmDid

TOGETHER_S = 0.25  # in a flood the list is made so often; nobody reads faster
UNSTORED = (StoreHealth.AWAY, StoreHealth.FULL)


class AlarmsDesk:
    """Gathers the alarms, takes them in hand, puts them aside."""

    def __init__(self, console: Console) -> None:
        self._console = console
        moment = console.moment()
        self._started_at, self._drift = moment.monotonic, Drift(moment)
        self._own: dict[str, Alarm] = {}
        self._record, self._course, self._bridges = AlarmRecord(), Course(), BridgeAlarms()
        setup = console.setup
        self._story = Story(
            self._record, setup.office.zone, setup.post, self._named,
            lambda post: console.board.posts.get(post, post),
        )  # fmt: skip
        self._books = AlarmBooks(console, self._record, self._own, self._story.midnight, self._anew)
        self._handing = Handing(console, self._record, self._books.put)
        self._colleagues = Colleagues(console, self._record)
        self._sound = SoundState()
        self._state, self._made_at = AlarmsState(), float("-inf")
        self._closed_waits = False  # for a turn of its own, after the list of a flood

    # -- the state -------------------------------------------------------------------------

    def compose(self, moment: Moment) -> AlarmsState:
        """Return the alarms as they are at this moment; in a flood, as of a quarter second ago.

        A critical alarm never waits.
        """
        critical = self._read(moment)
        waits = moment.monotonic < self._made_at + TOGETHER_S and self._state.rate.flooding
        if critical or not waits:
            self._state, self._made_at = self._made(moment), moment.monotonic
        elif self._closed_waits:
            self._closed_waits = False
            self._state = replace(self._state, closed=self._closed(moment.now))
        return self._state

    def _closed(self, now: datetime) -> tuple[ClosedAlarm, ...]:
        return self._story.closed(self._course.closed(now), now)

    def _read(self, moment: Moment) -> bool:
        """Take in what the devices told; tell whether there is a critical one not in the list.

        It is taken in as it is told, so that a list of a flood is soon made.
        """
        known = {row.key for row in self._state.rows if row.priority is AlarmPriority.CRITICAL}
        critical = False
        for told in self._bridges.news(self._console.link, moment):
            self._course.follow(told.device.name, told.rows, moment)
            critical |= any(
                row.priority is AlarmPriority.CRITICAL and key not in known
                for key, row in told.rows.items()
            )
        return critical

    def _made(self, moment: Moment) -> AlarmsState:
        console = self._console
        watch = self._watch(moment)
        self._follow_own(own_causes(watch), At(moment.now, moment.monotonic))
        elsewhere = self._handing.elsewhere(to_chief=self._may_shelve())
        own = {row.key: row for row in (*self._own_rows(), *elsewhere)}
        self._course.follow("", own, moment)
        devices = () if watch.bridge_lost else console.link.devices
        rows = self._course.rows(["", *(device.name for device in devices)])
        self._closed_waits = flooding = self._course.flooding(moment.monotonic)
        found = listed(
            (self._in_hand(row) if row.acknowledged else row for row in rows),
            self._shelves(moment.now), moment.now, flooding=flooding,
        )  # fmt: skip
        return AlarmsState(
            self._told(self._handing.marked(found.rows), moment.now),
            self._told(found.shelved, moment.now),
            self._state.closed if flooding else self._closed(moment.now), found.more,
            self._course.rate(moment.monotonic), self._sound, self._may_shelve(),
            self._handing.chiefs(), self._colleagues.there(),
            console.health not in UNSTORED,
        )  # fmt: skip

    def _told(self, rows: Iterable[AlarmRow], now: datetime) -> tuple[AlarmRow, ...]:
        """Add to each alarm its course, and what it means to whoever is signed in here."""
        told = (self._story.told(row, self._course.turns(row.key), now) for row in rows)
        return self._colleagues.marked(told)

    def drift_s(self, moment: Moment) -> float:
        """Return by how many seconds the wall clock was set, either way, while this ran."""
        return self._drift.since_start(moment)

    def _watch(self, moment: Moment) -> Watch:
        console = self._console
        return Watch(
            console.setup, console.link, self._started_at, console.health, console.board, moment,
            self._drift.seconds(moment), console.journal_changed_at,
            console.opened.ledger_flaw if console.opened else None, self._sound,
            console.printer_fault,
            console.inside, console.close_late_since, console.bridge is not None,
        )  # fmt: skip

    def _follow_own(self, causes: tuple[Cause, ...], at: At) -> None:
        there = {cause.alarm: cause for cause in causes}
        for name in {*self._own, *there}:
            known, cause = self._own.get(name), there.get(name)
            alarm, _ = step(known, Seen(cause) if cause else Gone(), at)
            self._put(name, self._taken_elsewhere(alarm, at))

    def _taken_elsewhere(self, alarm: Alarm | None, at: At) -> Alarm | None:
        """Take an alarm in hand here that another post has in hand already."""
        if alarm is None or not alarm.rose or alarm.acknowledged or alarm.rose_at is None:
            return alarm
        deed = self._record.hand(f"|{alarm.cause.alarm}", alarm.rose_at, self._console.setup.post)
        if deed is None or deed.at is None:
            return alarm
        if alarm.again and deed.at < alarm.rose_at:
            return alarm  # that was before it was made new again
        return step(alarm, rules.Acknowledged(deed.by), at)[0]

    def _put(self, name: str, alarm: Alarm | None) -> None:
        if alarm is None:
            self._own.pop(name, None)
        else:
            self._own[name] = alarm

    def _own_rows(self) -> Iterable[AlarmRow]:
        for alarm in self._own.values():
            if alarm.rose:
                cause = alarm.cause
                yield AlarmRow(
                    cause.alarm, cause.kind, alarm.priority, cause.since,
                    alarm.active, alarm.acknowledged, alarm.detail,
                    owner=self._named(alarm.by), in_hand_at=alarm.acknowledged_at,
                    over_at=alarm.over_at, latched=alarm.latched,
                )  # fmt: skip

    def _in_hand(self, row: AlarmRow) -> AlarmRow:
        """Add who has an alarm in hand by the record: of a bridge's, its journal tells later."""
        deed = self._record.hand(row.key, row.since, self._console.setup.post)
        if deed is None:
            return row
        return row_with(row, owner=self._named(deed.by), in_hand_at=deed.at)

    def _shelves(self, now: datetime) -> dict[str, Shelf]:
        held = self._record.shelves(now)
        return {key: replace(shelf, by=self._named(shelf.by)) for key, shelf in held.items()}

    def _named(self, staff: str) -> str:
        return self._console.board.names.get(staff, staff)

    def _may_shelve(self) -> bool:
        signed = self._console.signed
        return signed is not None and Right.SHELVE in RIGHTS[signed.session.role]

    @property
    def volumes(self) -> Volumes:
        """How loud the sounds of this post are by day."""
        return self._console.setup.volumes

    def heard(self, sound: SoundState) -> None:
        """Note what the self-test of the sound at this post found."""
        self._sound = sound
        self._console.changed()

    def follow(self) -> None:
        """Give what nobody took in hand to the chief; called with every beat."""
        self._handing.follow(self._state.rows, self._console.moment())

    async def stop(self) -> None:
        """Wait for what is being put on record."""
        await self._handing.stop()

    # -- what people do --------------------------------------------------------------------

    async def acknowledge(self, alarm: str = "") -> None:
        """Take an alarm in hand; without a name or key the newest of the worst (F8)."""
        console = self._console
        console.actor(Right.ACKNOWLEDGE)
        state = self.compose(console.moment())
        row = self._found(alarm) if alarm else state.newest
        if row is None or row.acknowledged:
            return
        if row.handed is not None and row.handed.here and row.handed.was_held:
            await self._books.save(
                console.actor(Right.ACKNOWLEDGE),
                AlarmDeed(AlarmDid.ACKNOWLEDGED, row.alarm, row.kind, row.device),
            )
            return
        if row.post:
            name, post = split(row)
            deed = AlarmDeed(AlarmDid.ACKNOWLEDGED, name, row.kind, post=post)
            await self._books.save(console.actor(Right.ACKNOWLEDGE), deed)
            return
        if not row.device:
            await self._take_own(row)
            return
        for device, name in row.places:
            await self._take_at_bridge(device, name)

    def _found(self, alarm: str) -> AlarmRow | None:
        rows = (*self._state.rows, *self._state.shelved)
        return next((row for row in rows if alarm in (row.key, row.alarm)), None)

    async def _take_own(self, row: AlarmRow) -> None:
        console, moment = self._console, self._console.moment()
        actor = console.actor(Right.ACKNOWLEDGE)
        self._hold_own(row, actor.staff, moment)
        deed = AlarmDeed(AlarmDid.ACKNOWLEDGED, row.alarm, row.kind, at=moment.now)
        await self._books.save_soon(actor, deed)

    def _hold_own(self, row: AlarmRow, staff: str, moment: Moment) -> None:
        """Note that somebody has an alarm of this console in hand; what is over then ends."""
        known, at = self._own.get(row.alarm), At(moment.now, moment.monotonic)
        self._put(row.alarm, step(known, rules.Acknowledged(staff), at)[0])
        if row.alarm == JOURNAL_CHANGED:
            self._console.journal_changed_at = None
        self._anew()

    async def _take_at_bridge(self, device: str, alarm: str) -> None:
        console = self._console
        who = console.who(Right.ACKNOWLEDGE)
        if console.freshness() is not Freshness.LIVE:
            raise LinkDownError
        check_done(await console.ask(Acknowledge(new_id(), who, device, alarm)))

    async def shelve(self, key: str, minutes: int, reason: str) -> None:
        """Put an alarm aside for a while, as its kind allows; raises as `check_may_shelve`.

        It counts for every post of the office, and only once it is on record.
        """
        actor = self._console.actor(Right.SHELVE)
        row = self._known(key)
        check_may_shelve(actor.role, row.kind, minutes, reason)
        await self._books.save(
            actor,
            AlarmDeed(AlarmDid.SHELVED, row.alarm, row.kind, row.device, minutes, reason),
        )
        self._console.notices.done(
            NoticeCode.SHELVED, self._console.moment().now, kind=row.kind, minutes=str(minutes)
        )
        self._console.changed()

    async def unshelve(self, key: str) -> None:
        """Bring an alarm back before its time.

        Raise `UnknownAlarmError` for one that is not put aside.
        """
        actor = self._console.actor(Right.SHELVE)
        row = self._known(key)
        if row.shelved_until is None:
            raise UnknownAlarmError
        await self._books.save(
            actor, AlarmDeed(AlarmDid.UNSHELVED, row.alarm, row.kind, row.device)
        )

    async def reset(self, key: str, reason: str) -> None:
        """Let a latched alarm go, with what was found; raise `AlarmLastsError` while it lasts."""
        console = self._console
        actor = console.actor(Right.SHELVE)
        row = self._known(key)
        known, moment = self._own.get(row.alarm), console.moment()
        after, _ = step(known, rules.Reset(actor.staff), At(moment.now, moment.monotonic))
        await self._books.save(
            actor, AlarmDeed(AlarmDid.RESET, row.alarm, row.kind, reason=reason)
        )  # fmt: skip
        self._put(row.alarm, after)
        self._anew()

    async def close(self, key: str, note: str) -> None:
        """Close an alarm, or write below a closed one, with a line that says what was done.

        It counts once it is on record; the text is erased with the other typed reasons. Raise what
        `check_may_close` raises, `BadFieldError` for what may not be typed, `UnknownAlarmError`.
        """
        console = self._console
        closed = next((one for one in self._state.closed if one.key == key), None)
        row = self._known(key) if closed is None else closed.row
        role = console.actor(Right.ACKNOWLEDGE).role
        open_row = closed is None
        check_may_close(
            role, row.kind, note, active=open_row and row.active, latched=open_row and row.latched
        )
        if closed is not None and closed.note:
            raise UnknownAlarmError  # somebody wrote first: the list says what
        if open_row and row.device and console.freshness() is not Freshness.LIVE:
            raise LinkDownError  # nobody could tell the bridge that it is in hand
        await self._close(row, note, closed)
        console.notices.done(NoticeCode.ALARM_CLOSED, console.moment().now)
        self._anew()

    async def _close(self, row: AlarmRow, note: str, closed: ClosedAlarm | None) -> None:
        actor = self._console.actor(Right.ACKNOWLEDGE)
        label = "" if row.kind == "zone_breach" else row.detail  # who it was stays out of it
        deed = AlarmDeed(
            AlarmDid.CLOSED, row.alarm, row.kind, row.device, reason=note, detail=label,
            since=row.since,
        )  # fmt: skip
        if closed is not None:
            await self._books.save(actor, deed)
        elif row.latched:
            reset = AlarmDeed(AlarmDid.RESET, row.alarm, row.kind, reason="noted")
            await self._books.save(actor, reset, deed)
            self._put(row.alarm, None)
        elif row.device:
            await self._books.save(actor, deed)
            for device, name in row.places:
                await self._take_at_bridge(device, name)
        else:
            await self._books.save(actor, replace(deed, did=AlarmDid.ACKNOWLEDGED, reason="",
                                                  detail="", since=None), deed)  # fmt: skip
            if row.alarm in self._own:  # by the record it may have ended already
                self._hold_own(row, actor.staff, self._console.moment())

    async def hand(self, key: str, staff: str) -> None:
        """Hand an alarm on to a colleague at another post, who has yet to take it in hand.

        Raise `NotHandableError` where it is not theirs to give, or the colleague is gone.
        """
        console = self._console
        actor, row = console.actor(Right.ACKNOWLEDGE), self._known(key)
        deed = self._colleagues.deed(actor, row, staff)
        await self._books.save(actor, deed)
        console.notices.done(
            NoticeCode.ALARM_HANDED, console.moment().now, who=self._named(staff),
            post=console.board.posts.get(deed.to_post, deed.to_post),
        )  # fmt: skip
        self._anew()

    async def take_back(self, key: str) -> None:
        """Take an alarm back that the colleague has not taken in hand yet."""
        actor, row = self._console.actor(Right.ACKNOWLEDGE), self._known(key)
        await self._books.save(actor, self._colleagues.taken_back(row))

    def _known(self, key: str) -> AlarmRow:
        self.compose(self._console.moment())
        row = self._found(key)
        if row is None:
            raise UnknownAlarmError
        return row

    async def read(self) -> None:
        """Take in what was done with alarms since, here or at another post."""
        await self._books.read()

    def _anew(self) -> None:
        """Have the alarms told anew at once."""
        self._made_at = float("-inf")
        self._console.changed()
