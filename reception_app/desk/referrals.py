"""Referring the visitor at this counter: to another service here, or out of the office (Ctrl+R)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from reception_app import visits as rules
from reception_app.desk.console import Console
from reception_app.desk.notices import NoticeCode
from reception_app.desk.offices import OfficeDesk
from reception_app.desk.printer import PrinterDesk, paper_language
from reception_app.desk.queue_moves import move_visit, pass_on
from reception_app.desk.setup import Setup
from reception_app.desk.states.offers import Why
from reception_app.desk.states.printer import SlipWay
from reception_app.errands import errands_of
from reception_app.errors import BadFieldError, NobodyHereError, NotOfferedError
from reception_app.referrals import Referral, Target, TargetKind, external, load_referrals
from reception_app.services import Text
from reception_app.slips import Slip, referral_slip
from reception_app.staff import Right
from reception_app.store import Facts
from reception_app.undo import UNDO_WITHIN
from reception_app.visits import Move, Visit


class ReferralDesk:
    """Whom a visitor can be referred to, and the referral itself."""

    def __init__(self, console: Console, offices: OfficeDesk, printer: PrinterDesk) -> None:
        self._console, self._offices, self._printer = console, offices, printer
        self._kept: tuple[object, tuple[Target, ...]] = (None, ())

    def targets(self, now: datetime) -> tuple[Target, ...]:
        """Return everybody to refer to, as they are this minute."""
        setup = self._console.setup
        others = self._offices.others(now)
        key = (setup, others, int(now.timestamp() // 60))
        if key != self._kept[0]:
            outside = external(_referrals(), now, setup.office.zone)
            here = (self._opened(one, now) for one in services(setup))
            self._kept = (key, (*here, *outside, *others))
        return self._kept[1]

    def _opened(self, target: Target, now: datetime) -> Target:
        found = self._offices.after_referral(target.code, now)
        return target if found is None else replace(target, zone=found[0], until=found[1])

    async def refer(self, code: str, way: SlipWay = SlipWay.NONE) -> Slip | None:
        """Refer the visitor at this counter; return the slip that the window is to write.

        A service here is a transfer: the visitor waits again with the arrival they had. Everything
        else ends the visit with "referred:CODE", or what it was for: who came for more waits for
        the next service. Each can be undone for 10 s, and a slip that does not come out undoes
        none.
        Raise `NobodyHereError` without a visitor, `BadFieldError` for an unknown target,
        `NotOfferedError` without the printer that was asked for.
        """
        console = self._console
        actor = console.actor(Right.COUNTER)
        visit = console.board.at_post(console.setup.post)
        if visit is None:
            raise NobodyHereError
        now = console.moment().now
        target = next((one for one in self.targets(now) if one.code == code), None)
        if target is None:
            raise BadFieldError("referral", "unknown")
        if way is SlipWay.PRINTER and self._printer.printer is None:
            raise NotOfferedError(Why.NO_PRINTER)  # before anything is done
        post, further = console.setup.post, errands_of(visit)
        if target.kind is TargetKind.SERVICE:
            after = await pass_on(console, visit, code)
        elif further:
            after = await pass_on(console, visit, further[0], code)
        else:
            after = await move_visit(
                console, actor, visit.id, Move.FINISH,
                lambda before, _now: rules.finished(before, post, target.outcome),
                facts=Facts(detail=code),
            )  # fmt: skip
            self._say(after, target)
        return self._slip(after, target, way, now)

    def _say(self, visit: Visit, target: Target) -> None:
        console = self._console
        now = console.moment().now
        names = {"nl": target.nl, "fr": target.fr, "en": target.en}
        console.notices.done(
            NoticeCode.REFERRED, now, undo_until=now + UNDO_WITHIN, ticket=visit.ticket, **names
        )
        console.changed()

    def _slip(self, visit: Visit, target: Target, way: SlipWay, now: datetime) -> Slip | None:
        if way is SlipWay.NONE:
            return None
        giver = self._printer.giver(visit.office)
        slip = referral_slip(target, now, giver, paper_language(visit.language))
        if way is SlipWay.PRINTER:
            self._printer.print_slip(slip, visit.id)
            return None
        return slip


@lru_cache(maxsize=1)
def _referrals() -> tuple[Referral, ...]:
    return load_referrals()


def services(setup: Setup) -> tuple[Target, ...]:
    """Return the services of this office; its hours are the visitor's already."""
    return tuple(
        Target(
            TargetKind.SERVICE,
            one.code,
            Text(one.nl, one.fr, one.en),
            bring=one.bring,
            words=one.words,
        )
        for one in setup.services
    )
