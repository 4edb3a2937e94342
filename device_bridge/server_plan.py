"""The weekly plan as the server keeps it: stored whole, followed with no console there.

It asks the barriers as a console would, by select and operate: every guard runs, and every movement
is journalled before it is made, in the name of who confirmed the plan.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path

import msgspec
import structlog

from device_bridge.airlock_guards import MOVERS
from device_bridge.airlock_state import Answer, Asked, LoopStalled, Record
from device_bridge.clock import Clock, WallWatch, wall_seconds
from device_bridge.journal import Journal
from device_bridge.kept_file import digest_of, find_kept, settle_kept, write_kept
from device_bridge.plan import AnyPlanEvent, Looked, NotMoved, Plan, PlannedMove, Pushed
from device_bridge.plan import step as plan_step
from device_bridge.plan import unlike as plan_unlike
from device_bridge.plan import view as plan_view
from device_bridge.protocol.answers import AnyAnswer, Done, NotKnown, Refused, Released, Selected
from device_bridge.protocol.codes import Refusal, Right, Role, Stage
from device_bridge.protocol.requests import PLAN, Operate, PushPlan, SelectMove, Who
from device_bridge.protocol.state import AnyDevice, PlanState
from device_bridge.recording import recorded
from device_bridge.services import CommonEvent
from device_bridge.settings import BridgeSettings

PLANNER = "plan/self"  # no console can be enrolled under this name
RIGHTS = frozenset({Right.RELEASE})
THERE = frozenset({"open", "closed"})  # it stands where it should already: nothing is missed
log = structlog.get_logger()


class PlanService:
    """The plan of the barriers of one bridge. `move` asks a barrier for something."""

    look_every_s = 0.5

    def __init__(
        self,
        settings: BridgeSettings,
        journal: Journal,
        clock: Clock,
        pay: Callable[[str, AnyAnswer], None],
        move: Callable[[Asked], None],
        *,
        wall: Clock = wall_seconds,
    ) -> None:
        self._wall_s = wall
        self._journal, self._clock, self._pay, self._move = journal, clock, pay, move
        self._path = Path(settings.plan)
        self._wall = WallWatch(clock, wall)
        elements = tuple(one.name for one in settings.barrier if one.plan)
        self._state = Plan(elements)
        self._under_way: dict[str, PlannedMove] = {}  # by command

    @property
    def simulated(self) -> bool | None:
        """Say nothing of any hardware."""
        return None

    def start(self) -> None:
        """Go on with the plan that the journal names, put off as it was; it waits for a person."""
        version, digest = self._journal.plan
        self._state = replace(self._state, put_off=self._journal.plan_put_off)
        raw = find_kept(self._path, digest) if version else None
        if raw is not None:
            whole = msgspec.json.decode(raw, type=PushPlan)
            self._feed(Pushed(version, digest, whole.until, whole.open))
        elif version:
            log.warning("plan", why=f"{self._path}: not what version {version} was")

    def loops(self) -> tuple[tuple[str, Coroutine[None, None, None]], ...]:
        """Return none: the heartbeat of the bridge looks at the clock."""
        return ()

    def owns(self, device: str) -> bool:
        """Tell whether a request is about the plan."""
        return device == PLAN

    def feed(self, event: CommonEvent) -> None:
        """Let time pass, or a console ask."""
        match event:
            case Asked(request=PushPlan() as request):
                self._pay(event.console, self._push(event, request))
            case Asked():
                self._feed(event)
            case LoopStalled():
                pass  # what was due meanwhile is late, by the time of day
            case _:
                self._feed(Looked(self._wall_s(), self._wall.jumped_s()))

    def _feed(self, event: AnyPlanEvent) -> None:
        before = self._state
        self._state, actions = plan_step(before, event, self._clock())
        kept = recorded(self._journal, [one for one in actions if isinstance(one, Record)])
        if not kept and isinstance(event, Asked):
            self._state = before
            why = self._journal.trouble[-80:]
            self._pay(event.console, Refused(event.request.id, Refusal.JOURNAL, why))
            return
        for one in actions:
            match one:
                case Answer(console=console, message=message):
                    self._pay(console, message)
                case PlannedMove():
                    self._select(one)

    # -- a plan from a console ---------------------------------------------------------------

    def _push(self, event: Asked, request: PushPlan) -> AnyAnswer:
        if no := self._push_no(event, request):
            return Refused(request.id, *no)
        if request.digest == self._state.digest:
            return Done(request.id)
        raw = msgspec.json.encode(msgspec.structs.replace(request, id="plan"))
        digest = digest_of(raw)
        who = request.who
        record = Record(
            "plan", request.id, officer=who.officer, role=who.role, post=who.post,
            outcome=str(request.version), detail=digest, device=PLAN,
        )  # fmt: skip
        try:
            write_kept(self._path, raw, self._journal.plan[1])
            if not recorded(self._journal, [record]):
                return Refused(request.id, Refusal.JOURNAL, self._journal.trouble[-80:])
        except OSError as error:
            return Refused(request.id, Refusal.JOURNAL, f"plan: {error.strerror}"[:80])
        self._feed(Pushed(request.version, request.digest, request.until, request.open))
        settle_kept(self._path, digest)  # the start finds it under either name
        return Done(request.id)

    def _push_no(self, event: Asked, request: PushPlan) -> tuple[Refusal, str] | None:
        state = self._state
        if Right.RELEASE not in event.rights or Role(request.who.role) not in MOVERS:
            return (Refusal.NOT_ALLOWED, "")
        if any(span.closes <= span.opens for span in request.open):
            return (Refusal.BAD_REQUEST, "span")
        if request.digest == state.digest or request.version > state.version:
            return None
        older = request.version < state.version
        return (Refusal.OLDER if older else Refusal.CONFLICT, str(state.version))

    # -- a movement of the plan --------------------------------------------------------------

    def _select(self, wanted: PlannedMove) -> None:
        # One instant is one command, across restarts too: it is made once or not at all.
        command = f"plan-{wanted.at:.0f}-{wanted.element}"[-64:]
        self._under_way[command] = wanted
        who = Who(wanted.who.officer, wanted.who.role, "plan")
        request = SelectMove(command, who, wanted.element, wanted.move)
        self._move(Asked(PLANNER, RIGHTS, request, command.ljust(32, "x")[:64]))

    def answered(self, message: AnyAnswer) -> None:
        """Go on with what a barrier answered."""
        wanted = self._under_way.pop(message.id, None)
        if wanted is None:
            return
        match message:
            case Selected(token=token):
                command = f"{message.id[-60:]}.go"
                self._under_way[command] = wanted
                who = Who(wanted.who.officer, wanted.who.role, "plan")
                request = Operate(command, who, wanted.element, token, 1)
                self._move(Asked(PLANNER, RIGHTS, request, "", 0.0))
            case Released():
                return
            case Refused(reason=Refusal.BUSY, detail=detail) if detail in THERE:
                return
            case Refused(reason=reason, detail=detail):
                self._feed(NotMoved(wanted.element, wanted.move, f"{reason} {detail}".strip()))
            case NotKnown():
                self._feed(NotMoved(wanted.element, wanted.move, Refusal.NOT_KNOWN))
            case _:
                self._feed(NotMoved(wanted.element, wanted.move, Refusal.BAD_REQUEST))

    # -- what consoles may know --------------------------------------------------------------

    def devices(self, now: float) -> tuple[AnyDevice, ...]:
        """Return the plan as consoles may know it; nothing where no barrier follows one."""
        return (plan_view(self._state, now),) if self._state.elements else ()

    def unlike(self, one: AnyDevice, other: AnyDevice) -> bool:
        """Tell whether two views differ in more than their ages."""
        if isinstance(one, PlanState) and isinstance(other, PlanState):
            return plan_unlike(one, other)
        return True

    def stage(self, command: str) -> tuple[Stage, Refusal | None] | None:
        """Know of no movement: the barriers do."""
        del command
        return None

    async def close(self) -> None:
        """Hang up nothing."""
