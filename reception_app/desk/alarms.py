"""The alarms of this office: the bridges', and those that only a console can see.

One catalogue (settled.md 8). When the bridge is lost, its alarms are not known any more: one
parent alarm stands for all of them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from device_bridge.protocol.requests import Acknowledge
from reception_app import alarms as rules
from reception_app.alarm_catalogue import AlarmPriority, kind_of
from reception_app.alarm_sounds import Volumes
from reception_app.alarms import Alarm, At, Cause, Gone, Seen, Shelf, check_may_shelve, step
from reception_app.desk.alarm_course import BridgeAlarms, Course
from reception_app.desk.alarm_handing import Handing, split
from reception_app.desk.alarm_list import listed
from reception_app.desk.alarm_record import AlarmRecord
from reception_app.desk.alarm_sources import JOURNAL_CHANGED, Watch, own_causes
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.refusals import check_done
from reception_app.desk.setup import Moment
from reception_app.desk.states.alarms import AlarmRow, AlarmsState, SoundState
from reception_app.desk.states.links import Freshness
from reception_app.errors import (
    LinkDownError,
    NotSignedInError,
    ReceptionError,
    UnknownAlarmError,
)
from reception_app.staff import RIGHTS, Actor, Right
from reception_app.store import AlarmDeed, AlarmDid
from reception_app.store_errors import StoreError

log = logging.getLogger(__name__)
TOGETHER_S = 0.25  # in a flood the list is made so often; nobody reads faster
LOOK_BACK = 5000  # ledger entries: more than an office writes in the longest shelving
UNSAVED_AT_MOST = 200


class AlarmsDesk:
    """Gathers the alarms, takes them in hand, puts them aside."""

    def __init__(self, console: Console) -> None:
        self._console = console
        moment = console.moment()
        self._started_at = moment.monotonic
        self._offset_s = moment.now.timestamp() - moment.monotonic
        self._own: dict[str, Alarm] = {}
        self._record, self._course, self._bridges = AlarmRecord(), Course(), BridgeAlarms()
        self._handing = Handing(console, self._record, self._put_on_record)
        self._unsaved: list[tuple[str, AlarmDeed]] = []  # with the id under which it is saved
        self._reading = asyncio.Lock()
        self._begun = False
        self._sound = SoundState()
        self._state, self._made_at = AlarmsState(), float("-inf")

    # -- the state -------------------------------------------------------------------------

    def compose(self, moment: Moment) -> AlarmsState:
        """Return the alarms as they are at this moment; in a flood, as of a quarter second ago.

        A critical alarm never waits.
        """
        waits = moment.monotonic < self._made_at + TOGETHER_S and self._state.rate.flooding
        if not (waits and not self._new_critical()):
            self._state, self._made_at = self._made(moment), moment.monotonic
        return self._state

    def _new_critical(self) -> bool:
        known = {row.key for row in self._state.rows if row.priority is AlarmPriority.CRITICAL}
        return any(
            f"{device.name}|{alarm.alarm}" not in known
            for device in self._bridges.news(self._console.link)
            for alarm in device.alarms
            if kind_of(alarm.kind).priority is AlarmPriority.CRITICAL
        )

    def _made(self, moment: Moment) -> AlarmsState:
        console = self._console
        watch = self._watch(moment)
        self._follow_own(own_causes(watch), At(moment.now, moment.monotonic))
        told = () if watch.bridge_lost else self._bridges.rows(console.link, moment)
        rows = self._course.follow(
            (*self._own_rows(), *told, *self._handing.elsewhere(to_chief=self._may_shelve())),
            moment, bridge_known=not watch.bridge_lost,
        )  # fmt: skip
        found = listed(
            (self._in_hand(row) for row in rows),
            self._shelves(moment.now),
            moment.now,
            flooding=self._course.flooding(moment.monotonic),
        )
        return AlarmsState(
            self._handing.marked(found.rows), found.shelved, self._course.closed, found.more,
            self._course.rate(moment.monotonic), self._sound, self._may_shelve(),
            self._handing.chiefs(),
        )  # fmt: skip

    def _watch(self, moment: Moment) -> Watch:
        console = self._console
        drift_s = moment.now.timestamp() - moment.monotonic - self._offset_s
        return Watch(
            console.setup, console.link, self._started_at, console.health, console.board, moment,
            drift_s, console.journal_changed_at,
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
        """Add who has an alarm of a bridge in hand: its journal tells, a moment later."""
        if not row.device or not row.acknowledged:
            return row
        deed = self._record.hand(row.key, row.since, self._console.setup.post)
        if deed is None:
            return row
        return replace(row, owner=self._named(deed.by), in_hand_at=deed.at)

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
        if row.post:
            name, post = split(row)
            deed = AlarmDeed(AlarmDid.ACKNOWLEDGED, name, row.kind, post=post)
            await self._save(console.actor(Right.ACKNOWLEDGE), deed)
            return
        if not row.device:
            await self._take_own(row)
            return
        for device, name in row.members or ((row.device, row.alarm),):
            await self._take_at_bridge(device, name)

    def _found(self, alarm: str) -> AlarmRow | None:
        rows = (*self._state.rows, *self._state.shelved)
        return next((row for row in rows if alarm in (row.key, row.alarm)), None)

    async def _take_own(self, row: AlarmRow) -> None:
        console, moment = self._console, self._console.moment()
        actor = console.actor(Right.ACKNOWLEDGE)
        known = self._own.get(row.alarm)
        at = At(moment.now, moment.monotonic)
        self._put(row.alarm, step(known, rules.Acknowledged(actor.staff), at)[0])
        if row.alarm == JOURNAL_CHANGED:
            console.journal_changed_at = None
        self._made_at = float("-inf")
        console.changed()
        deed = AlarmDeed(AlarmDid.ACKNOWLEDGED, row.alarm, row.kind, at=moment.now)
        await self._save_soon(actor, deed)

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
        await self._save(
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
        await self._save(actor, AlarmDeed(AlarmDid.UNSHELVED, row.alarm, row.kind, row.device))

    async def reset(self, key: str, reason: str) -> None:
        """Let a latched alarm go, with what was found; raise `AlarmLastsError` while it lasts."""
        console = self._console
        actor = console.actor(Right.SHELVE)
        row = self._known(key)
        known, moment = self._own.get(row.alarm), console.moment()
        after, _ = step(known, rules.Reset(actor.staff), At(moment.now, moment.monotonic))
        await self._save(
            actor, AlarmDeed(AlarmDid.RESET, row.alarm, row.kind, reason=reason)
        )  # fmt: skip
        self._put(row.alarm, after)
        self._made_at = float("-inf")
        console.changed()

    def _known(self, key: str) -> AlarmRow:
        self.compose(self._console.moment())
        row = self._found(key)
        if row is None:
            raise UnknownAlarmError
        return row

    # -- on record -------------------------------------------------------------------------

    async def read(self) -> None:
        """Take in what was done with alarms since, here or at another post."""
        async with self._reading:
            await self._read()

    async def _read(self) -> None:
        console, first = self._console, not self._begun
        after = self._record.revision
        try:
            if first:
                newest = await console.store.read(lambda reader: reader.revision())
                after = max(0, newest - LOOK_BACK)
            deeds = await console.store.read(lambda reader: reader.alarm_deeds(after))
            if first:
                await self._remember_latched()
        except ReceptionError:
            return  # what is wrong with the database is told by whoever reads the board
        self._begun = True
        if self._record.take(deeds):
            self._made_at = float("-inf")
            console.changed()
        await self._save_late()

    async def _remember_latched(self) -> None:
        """Bring back what nobody has reset, and note what must outlast this program."""
        console = self._console
        kept = await console.store.read(lambda reader: reader.latched_alarms())
        for one in kept:
            cause = Cause(one.alarm, one.kind, one.at, one.detail)
            self._own.setdefault(
                one.alarm, Alarm(cause, rose=True, active=True, latched=True, rose_at=one.at)
            )
        flaw = console.store.ledger_flaw
        if flaw is None:
            return
        detail = f"{flaw.revision} {flaw.why}"
        if all(one.detail != detail for one in kept):
            deed = AlarmDeed(AlarmDid.LATCHED, "ledger_flaw", "ledger_flaw", detail=detail)
            await self._write(console.console_actor(), deed)

    async def _write(self, actor: Actor, deed: AlarmDeed, op_id: str = "") -> None:
        await self._console.store.write(
            actor, op_id or new_id(), lambda tx: tx.alarm_deed(deed),
            content=f"{deed.did} {deed.alarm}",
        )  # fmt: skip

    async def _put_on_record(self, deed: AlarmDeed) -> None:
        await self._write(self._console.console_actor(), deed)
        await self.read()

    async def _save(self, actor: Actor, deed: AlarmDeed) -> None:
        content = f"{deed.did} {deed.alarm}"
        await self._console.write(actor, lambda tx: tx.alarm_deed(deed), content=content)
        await self.read()

    async def _save_soon(self, actor: Actor, deed: AlarmDeed) -> None:
        """Save what is done already; a database that is away gets it later, in order."""
        if not self._unsaved:
            try:
                await self._write(actor, deed)
            except (StoreError, NotSignedInError):
                pass
            else:
                return
        log.warning("not yet on record: %s of %s by %s", deed.did, deed.alarm, actor.staff)
        if len(self._unsaved) < UNSAVED_AT_MOST:
            late = replace(deed, by=actor.staff, post=actor.post)
            self._unsaved.append((new_id(), late))

    async def _save_late(self) -> None:
        while self._unsaved:
            op_id, deed = self._unsaved[0]
            try:
                await self._write(self._console.console_actor(), deed, op_id)
            except StoreError:
                return
            del self._unsaved[0]
