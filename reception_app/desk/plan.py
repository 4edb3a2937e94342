"""The weekly plan of the barriers: made of the office's hours, pushed, confirmed, put off.

The bridge follows it by itself, also with no console there. A push moves nothing and may be
repeated: what counts is the digest that the bridge tells.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Move, Refusal
from device_bridge.protocol.codes import Role as BridgeRole
from device_bridge.protocol.requests import PLAN, ConfirmPlan, PlanSpan, PostponePlan, PushPlan, Who
from device_bridge.protocol.state import PlanState
from reception_app.barrier_plan import PlanRefusedError, Weeks, weeks_of
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import GOOD, Freshness
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.plan import PlanViewState
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import LinkDownError, OutcomeUnknownError, ReceptionError
from reception_app.hours import Calendar
from reception_app.staff import RIGHTS, Right, Role

log = logging.getLogger(__name__)
POSTPONE_MIN = 30
REST_S = 5.0  # between two pushes


class PlanDesk:
    """One console's end of the weekly plan."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._task: asyncio.Task[None] | None = None
        self._not_before = 0.0
        self._made: tuple[object, object, Weeks] | None = None

    # -- what the bridge does ----------------------------------------------------------------

    def compose(self, moment: Moment) -> PlanViewState:
        """Return what moves next by itself."""
        console, plan = self._console, self._plan()
        if plan is None:
            return PlanViewState()
        labels = tuple(
            (found.label or name) if (found := console.link.element(name)) else name
            for name in plan.elements
        )
        if console.freshness() not in GOOD or not plan.version:
            return PlanViewState(fitted=True, labels=labels)
        seen = moment.now - timedelta(seconds=moment.monotonic - console.link.told_at(plan.name))
        due = None if plan.next_s is None else seen + timedelta(seconds=plan.next_s)
        general = self._general()
        closing = plan.next_move is Move.CLOSE
        return PlanViewState(
            fitted=True, known=True, labels=labels, confirmed=plan.confirmed,
            # Told anew with every word of the bridge: to the nearest minute it stands still.
            next_at=_minute(due) if due else None, next_move=plan.next_move,
            postponed=plan.postponed,
            confirm=Offer(Why.ALREADY) if plan.confirmed and general.ready else general,
            postpone=general if closing else Offer(Why.ALREADY),
        )  # fmt: skip

    def _plan(self) -> PlanState | None:
        found = (one for one in self._console.link.devices if isinstance(one, PlanState))
        return next(found, None)

    def _general(self) -> Offer:
        session = self._console.session
        if session.phase is not SessionPhase.SIGNED_IN:
            return Offer(Why.NOT_SIGNED_IN)
        if Right.REGIME not in RIGHTS[Role(session.role)]:
            return Offer(Why.NOT_ALLOWED)
        return Offer() if self._console.freshness() is Freshness.LIVE else Offer(Why.LINK)

    # -- the push ----------------------------------------------------------------------------

    def wake(self) -> None:
        """Push what the hours make, when the bridge has another plan and nobody is at it."""
        console, plan = self._console, self._plan()
        calendar = console.setup.calendar
        if plan is None or calendar is None or console.freshness() is not Freshness.LIVE:
            return
        moment = console.moment()
        busy = self._task is not None and not self._task.done()
        if busy or moment.monotonic < self._not_before:
            return
        weeks = self._weeks(calendar, moment)
        if weeks.digest == plan.digest:
            return
        self._not_before = moment.monotonic + REST_S
        version = max(int(moment.now.timestamp()), plan.version + 1)
        self._task = asyncio.get_running_loop().create_task(self._push(weeks, version))

    def _weeks(self, calendar: Calendar, moment: Moment) -> Weeks:
        day = moment.now.astimezone(ZoneInfo(calendar.zone)).date()  # as `weeks_of` reckons
        if self._made is None or self._made[0] is not calendar or self._made[1] != day:
            self._made = (calendar, day, weeks_of(calendar, moment.now))
        return self._made[2]

    async def _push(self, weeks: Weeks, version: int) -> None:
        console = self._console
        spans = tuple(PlanSpan(opens, closes) for opens, closes in weeks.spans)
        who = Who("console", BridgeRole.OFFICER, console.setup.post)
        request = PushPlan(new_id(), who, PLAN, version, weeks.digest, weeks.until, spans)
        try:
            answer = await console.ask(request, 4.0)
        except ReceptionError:
            return  # silent: a later tick tries again
        if isinstance(answer, Refused):
            log.warning("the bridge refuses the weekly plan: %s %s", answer.reason, answer.detail)

    async def stop(self) -> None:
        """End the pushing."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    # -- what a person decides ---------------------------------------------------------------

    async def confirm(self) -> None:
        """Let the plan move barriers; raise `PlanRefusedError` or `LinkDownError`."""
        who = self._console.who(Right.REGIME)
        plan = self._live()
        await self._ask(ConfirmPlan(new_id(), who, PLAN, max(1, plan.version)))
        self._say(NoticeCode.PLAN_CONFIRMED)

    async def postpone(self) -> None:
        """Put the next closing off by half an hour; raise as `confirm`."""
        who = self._console.who(Right.REGIME)
        self._live()
        await self._ask(PostponePlan(new_id(), who, PLAN, POSTPONE_MIN))
        self._say(NoticeCode.PLAN_POSTPONED)

    def _live(self) -> PlanState:
        plan = self._plan()
        if plan is None or self._console.freshness() is not Freshness.LIVE:
            raise LinkDownError
        return plan

    async def _ask(self, request: ConfirmPlan | PostponePlan) -> None:
        try:
            answer = await self._console.ask(request)
        except OutcomeUnknownError as error:
            raise PlanRefusedError("unknown") from error
        match answer:
            case Done():
                return
            case Refused(reason=reason):
                raise PlanRefusedError(reason)
            case _:
                raise PlanRefusedError(Refusal.BAD_REQUEST)

    def _say(self, code: NoticeCode) -> None:
        console = self._console
        console.notices.done(code, console.moment().now)
        console.changed()


def _minute(at: datetime) -> datetime:
    return (at + timedelta(seconds=30)).replace(second=0, microsecond=0)
