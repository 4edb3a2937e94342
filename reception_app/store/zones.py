"""What one transaction changes of badges, of grants, and of where somebody was seen."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa

from reception_app import presence as places
from reception_app import zones as rules
from reception_app.errors import BadFieldError, ReasonNeededError, UnknownVisitError
from reception_app.presence import Badge, BadgeState, Passage, Presence
from reception_app.staff import Right
from reception_app.store import tables as t
from reception_app.store.people import PeopleWrites
from reception_app.store.records import Facts
from reception_app.texts import check_text
from reception_app.visits import INSIDE, TERMINAL, Move, Visit, VisitState
from reception_app.zone_errors import (
    BadgeOutError,
    BadgeTakenError,
    NobodyThereError,
    NotGrantableError,
    UnknownBadgeError,
    ZoneFullError,
)
from reception_app.zones import Bearer, Grant, key_of

_BADGED = INSIDE | {VisitState.AT_AIRLOCK}
_OUT = frozenset({Move.LEAVE, Move.ABANDON, Move.WALK_OUT})


class ZoneWrites(PeopleWrites):
    """Badges, grants and presence. Each deed is an entry of the ledger, without a name."""

    # -- badges ------------------------------------------------------------------------

    def add_badge(self, number: str, card: str, login: str = "") -> None:
        """Take a badge into use: one of the visitors, or the one of somebody of the staff.

        A badge whose card no reader can give, kept by an older version, gets its card this way.
        Raise `BadFieldError` for an empty or taken number or card, a card that no reader gives
        (`places.card_of`), or an unknown login name.
        """
        self.require(Right.STAFF)
        check_text("badge", number)
        if not number.strip() or not card.strip():
            raise BadFieldError("badge", "empty")
        card = places.card_of(card)
        member = self.staff_by_login(login) if login else None
        if login and member is None:
            raise BadFieldError("staff", "unknown")
        known = self.badges()
        unreadable = next((b for b in known if b.number == number and not b.readable), None)
        if any((b.number == number or b.card == card) and b is not unreadable for b in known):
            raise BadFieldError("badge", "taken")
        if unreadable is not None:
            self._correct_card(unreadable, card, member.id if member else "")
            return
        state = BadgeState.ISSUED if member else BadgeState.FREE
        whose = member.id if member else ""
        row = {
            "office_id": self.office, "number": number, "card": card, "state": state.value,
            "staff_id": whose, "since": self.now,
        }  # fmt: skip
        self._db.execute(t.badge.insert().values(row))
        self.record("badge_added", about={"badge": number, "of": whose})

    def _correct_card(self, badge: Badge, card: str, staff: str) -> None:
        """Give a badge the card that readers give; whose it is stays as it is."""
        if staff != badge.staff:
            raise BadFieldError("badge", "taken")
        where = self._mine(t.badge) & (t.badge.c.number == badge.number)
        self._db.execute(t.badge.update().where(where).values(card=card, since=self.now))
        self.record("badge_added", about={"badge": badge.number, "of": staff})

    def badge(self, number: str) -> Badge:
        """Return one badge; raise `UnknownBadgeError`."""
        found = next((one for one in self.badges() if one.number == number), None)
        if found is None:
            raise UnknownBadgeError(number)
        return found

    def issue_badge(self, number: str, visit_id: str) -> None:
        """Give a badge to a visitor; raise `BadgeTakenError` where it is not in the drawer."""
        self.require(Right.BADGES)
        badge, visit = self.badge(number), self.visit(visit_id)
        if badge.staff:
            raise BadgeTakenError(number, "staff")
        if badge.state is not BadgeState.FREE:
            raise BadgeTakenError(number, badge.state)
        if visit.state not in _BADGED:
            raise NotGrantableError(visit.ticket)
        self._set_badge(number, BadgeState.ISSUED, visit_id)
        self.record("badge_issued", visit=visit_id, about={"badge": number})

    def return_badge(self, number: str) -> None:
        """Take a badge back into the drawer, also one that was lost and is found.

        Raise `BadgeTakenError` for one that nobody has, or that is of the staff.
        """
        self.require(Right.BADGES)
        badge = self.badge(number)
        if badge.staff and badge.state is BadgeState.LOST:
            self._set_badge(number, BadgeState.ISSUED, "")
        elif badge.staff or badge.state is BadgeState.FREE:
            raise BadgeTakenError(number, "staff" if badge.staff else badge.state)
        else:
            self._set_badge(number, BadgeState.FREE, "")
        self.record("badge_returned", visit=badge.visit, about={"badge": number})

    def lose_badge(self, number: str) -> None:
        """Call a badge lost: from now on it opens nothing, whoever has it.

        Raise `BadgeTakenError` for one that is lost already.
        """
        self.require(Right.BADGES)
        badge = self.badge(number)
        if badge.state is BadgeState.LOST:
            raise BadgeTakenError(number, badge.state)
        self._set_badge(number, BadgeState.LOST, badge.visit)
        self.record("badge_lost", visit=badge.visit, about={"badge": number})

    def _set_badge(self, number: str, state: BadgeState, visit: str) -> None:
        where = self._mine(t.badge) & (t.badge.c.number == number)
        values = {"state": state.value, "visit_id": visit, "since": self.now}
        self._db.execute(t.badge.update().where(where).values(values))

    # -- grants ------------------------------------------------------------------------

    def grant_zone(self, bearer: Bearer, who: str, zone: str, until: datetime) -> None:
        """Grant a zone until a time; an earlier grant of the same zone gives way to it.

        Raise `BadFieldError`, `NotGrantableError`, `ZoneFullError` (a chief may all the same, and
        the ledger says so).
        """
        self.require(Right.STAFF_ZONES if bearer is Bearer.STAFF else Right.ZONES)
        over = 0
        if self.zones().area(zone) is None:
            raise BadFieldError("zone", "unknown")
        rules.check_until(until, self.now, bearer, self.closes())
        if bearer is Bearer.STAFF:
            if self.staff(who) is None:
                raise BadFieldError("staff", "unknown")
        else:
            over = self._check_grantable(self.visit(who), zone)
        for one in self.grants_of(who):
            if one.zone == zone and one.ended_at is None:
                self._keep_grant(rules.ended(one, self.now))
        self._give(Grant(uuid4().hex, bearer, who, zone, self.now, until, self.actor.staff), over)

    def _check_grantable(self, visit: Visit, zone: str) -> int:
        if visit.state not in rules.GRANTABLE:
            raise NotGrantableError(visit.ticket)
        return self._check_room(visit, zone)

    def _check_room(self, visit: Visit, zone: str) -> int:
        """Raise `ZoneFullError` with who is there; return the limit a chief goes over, or 0."""
        zones, inside = self.zones(), self.inside()
        visits = tuple(self.open_visits())
        there = places.everybody(zones, visits, inside.places, inside.duty)
        try:
            key = key_of(Bearer.VISIT, visit.id)
            places.check_room(zones, zone, there, inside.grants, key=key, now=self.now)
        except ZoneFullError as full:
            if not self.actor.may(Right.CAPACITY):
                names = {key_of(Bearer.VISIT, one.id): one.ticket for one in visits}
                names |= {key_of(Bearer.STAFF, one.id): one.shown_as for one in self.people()}
                who = tuple((names.get(one, ""), party) for one, party in full.who)
                raise ZoneFullError(full.zone, full.limit, who) from full
            return full.limit
        return 0

    def revoke_zone(self, grant_id: str) -> None:
        """Take a grant back before its time; one that has ended stays as it is.

        Raise `NobodyThereError` for a grant that is not known.
        """
        where = self._mine(t.zone_grant) & (t.zone_grant.c.id == grant_id)
        who = self._db.execute(sa.select(t.zone_grant.c.who).where(where)).scalar()
        found = next((one for one in self.grants_of(who or "") if one.id == grant_id), None)
        if found is None:
            raise NobodyThereError
        self.require(Right.STAFF_ZONES if found.bearer is Bearer.STAFF else Right.ZONES)
        if found.ended_at is not None:
            return
        self._keep_grant(rules.ended(found, self.now))
        visit = found.who if found.bearer is Bearer.VISIT else ""
        self.record("zone_revoked", visit=visit, about=_told(found))

    def _give(self, grant: Grant, over: int = 0) -> None:
        row = {name: getattr(grant, name) for name in Grant.__dataclass_fields__}
        row |= {"office_id": self.office, "bearer": grant.bearer.value}
        self._db.execute(t.zone_grant.insert().values(row))
        visit = grant.who if grant.bearer is Bearer.VISIT else ""
        about = _told(grant) | ({"over": over} if over else {})
        self.record("zone_granted", visit=visit, about=about)

    def _keep_grant(self, grant: Grant) -> None:
        where = self._mine(t.zone_grant) & (t.zone_grant.c.id == grant.id)
        values = {"ended_at": grant.ended_at, "ended_version": grant.ended_version}
        self._db.execute(t.zone_grant.update().where(where).values(values))

    # -- what a move of a visit does -----------------------------------------------------

    def check_badges_back(self, visit: Visit, move: Move) -> None:
        """Raise `BadgeOutError` where a visit is to be finished and a badge is not back."""
        if move is Move.FINISH:
            out = self.badges_of(visit.id)
            if out:
                raise BadgeOutError(out[0].number, visit.ticket)

    def follow_zones(self, before: Visit, after: Visit, move: Move) -> None:
        """Take and give what a move of a visit takes and gives of zones (T16, T17, T23; I5)."""
        if move is Move.UNDO:
            changed = rules.after_undo(self.grants_of(after.id), self.now, before.version)
        elif move in rules.WITHDRAWS:
            changed = rules.after_move(self.grants_of(after.id), move, self.now, after.version)
        else:
            return
        for grant in changed:
            self._keep_grant(grant)
        if move is Move.TRANSFER:
            self._refer(after)
        if move in _OUT:
            self._forget(key_of(Bearer.VISIT, after.id))

    def _refer(self, visit: Visit) -> None:
        """Grant the zone of the service to which somebody is referred.

        A zone that is full refuses nobody here: who is referred waits for their turn outside it,
        and the form tells how full it is.
        """
        found = rules.referral_grant(self.zones(), visit.service, self.now, self.closes())
        if found is not None:
            self._give(
                Grant(
                    uuid4().hex, Bearer.VISIT, visit.id, found.zone, self.now, found.until,
                    self.actor.staff, begun_version=visit.version,
                )
            )  # fmt: skip

    # -- who is where --------------------------------------------------------------------

    def take_passage(self, passage: Passage) -> Presence | None:
        """Note what a gate saw, inside the transaction that takes the bridge's record of it."""
        self.require(Right.OBSERVED)
        key = places.whose({one.card: one for one in self.badges()}, passage)
        here = self.described(self.office)
        before = self._places().get(key)
        after = places.placed(
            self.zones(), key, passage, before,
            anti_passback=here is not None and here.anti_passback,
        )  # fmt: skip
        if passage.seen is places.Seen.LEFT and self._gone(key):
            after = None  # on the way out, and nobody waits for them any more
        self._forget(key)
        if after is not None and (after.zone or after.doubt):
            row = {name: getattr(after, name) for name in Presence.__dataclass_fields__}
            self._db.execute(t.presence.insert().values(office_id=self.office, **row))
        if after is not None and after.doubt and not (before and before.doubt):
            about: dict[str, str | int] = {"key": key, "zone": after.zone, "gate": passage.gate}
            if after.party > 1:
                about["people"] = after.party
            self.record("unaccounted", about=about)
        return after

    def clear_presence(self, key: str, reason: str) -> None:
        """Say that somebody on the list is accounted for, and why: they are taken off it.

        Raise `ReasonNeededError` without one, `NobodyThereError` for somebody who is not on it.
        """
        self.require(Right.SIGHT)
        if not reason.strip():
            raise ReasonNeededError("clear")
        place = self._places().get(key)
        if place is None:
            raise NobodyThereError
        visit = self._visit_of(key)
        if visit is not None and visit.state not in TERMINAL:
            # Still here: only the doubt goes, the place stays.
            where = self._mine(t.presence) & (t.presence.c.key == key)
            self._db.execute(t.presence.update().where(where).values(doubt=False))
        else:
            self._forget(key)
        about: dict[str, str | int] = {"key": key, "zone": place.zone}
        facts = Facts(reason=reason)
        self.record("accounted_for", visit=visit.id if visit else "", facts=facts, about=about)

    def _visit_of(self, key: str) -> Visit | None:
        bearer, _, who = key.partition(":")
        try:
            return self.visit(who) if bearer == Bearer.VISIT else None
        except UnknownVisitError:
            return None  # of a database that is not ours

    def _gone(self, key: str) -> bool:
        visit = self._visit_of(key)
        return key.startswith(f"{Bearer.VISIT}:") and (visit is None or visit.state in TERMINAL)

    def _places(self) -> dict[str, Presence]:
        return dict(self.inside().places)

    def _forget(self, key: str) -> None:
        where = self._mine(t.presence) & (t.presence.c.key == key)
        self._db.execute(t.presence.delete().where(where))


def _told(grant: Grant) -> dict[str, str | int]:
    return {
        "grant": grant.id, "bearer": grant.bearer.value, "of": grant.who, "zone": grant.zone,
        "until": grant.until.isoformat(),
    }  # fmt: skip
