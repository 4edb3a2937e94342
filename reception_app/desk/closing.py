"""What an officer does on the closing round: begin, confirm step by step, leave, take up again.

The round is kept at this counter; every confirmation is on the ledger. It moves nothing itself: a
shutter is closed in its own two steps, under the guards of the bridge.
"""

from __future__ import annotations

from device_bridge.protocol.codes import Regime, Stand
from device_bridge.protocol.state import BarrierState
from reception_app.closing import Round, Stays, Step, StepKind, confirmed, current, fulfilled
from reception_app.desk.console import Console
from reception_app.desk.same import PerDevice, Same
from reception_app.desk.setup import Moment
from reception_app.desk.states.closing import ClosingState, StepRow
from reception_app.desk.states.links import GOOD
from reception_app.desk.states.office import OfficeOpening
from reception_app.staff import Right
from reception_app.store import Facts

NAMED = 50  # people in one entry of the ledger; their number is there whole
SHUT = frozenset({Regime.CLOSED, Regime.NIGHT, Regime.LOCKDOWN})


def _of_element(one: BarrierState, known: bool) -> Step:  # noqa: FBT001 - as `PerDevice` calls it
    seen = known and one.live and one.stand is not Stand.UNKNOWN
    shut = one.stand is Stand.CLOSED if seen else None
    return Step(StepKind.ELEMENT, one.name, one.label or one.name, shut)


class ClosingDesk:
    """The closing round of one counter."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._round: Round | None = None
        self._made_of: Same | None = None
        self._of_people = Step(StepKind.PEOPLE)
        self._of_elements = PerDevice(_of_element)

    def compose(self, _moment: Moment) -> ClosingState:
        """Return the round as it stands; a step that holds no more is open again."""
        steps, begun = self.steps(), self._under_way()
        if begun is None:
            return ClosingState(rows=tuple(StepRow(step) for step in steps))
        rows = []
        for step in steps:
            seen = begun.of(step)
            rows.append(StepRow(step, seen.at, seen.by) if seen else StepRow(step))
        turn = current(begun, steps)
        return ClosingState(
            begun.begun_at, tuple(rows), None if turn is None else steps.index(turn)
        )

    def steps(self) -> tuple[Step, ...]:
        """Return what there is to go through in this building; nothing where there is nothing."""
        console = self._console
        known = console.freshness() in GOOD
        barriers = [one for one in console.in_sight() if isinstance(one, BarrierState)]
        device = console.device
        if not barriers and not console.setup.airlock:
            return ()
        barriers.sort(key=lambda one: one.label or one.name)
        found = [self._people(), *self._of_elements.of(barriers, known=known)]
        if console.setup.airlock:
            there = known and device is not None and device.plc_live
            secure = device.outer.secure and device.inner.secure if there and device else None
            found.append(Step(StepKind.DOORS, holds=secure))
            regime = device.regime in SHUT if known and device else None
            found.append(Step(StepKind.REGIME, holds=regime))
        return tuple(found)

    def _people(self) -> Step:
        """Return the step of the people: by the list that the panel shows, and only if of now."""
        inside = self._console.inside
        if self._made_of != Same(inside):
            self._made_of = Same(inside)
            stay = tuple(
                Stays(one.key, one.name, one.party) for one in inside.people if not one.at_work
            )
            known = inside.loaded and inside.as_of is None
            self._of_people = Step(
                StepKind.PEOPLE, holds=not stay if known else None, people=stay,
                staff=sum(one.party for one in inside.people if one.at_work),
            )  # fmt: skip
        return self._of_people

    def follow(self, opening: OfficeOpening) -> None:
        """Note since when the office is closed by its hours and the building is not."""
        console = self._console
        late = self.not_ready(opening)
        if late is (console.close_late_since is not None):
            return
        now = console.moment().now.replace(microsecond=0)
        console.close_late_since = now if late else None
        console.changed()

    def not_ready(self, opening: OfficeOpening) -> bool:
        """Tell whether the office is closed by its hours and the building is known not to be."""
        if opening is not OfficeOpening.CLOSED or self._console.setup.calendar is None:
            return False
        begun = self._under_way()
        return any(
            step.holds is False and not (begun and begun.of(step)) and not fulfilled(step)
            for step in self.steps()
        )

    def _under_way(self) -> Round | None:
        """Return the round that goes on; one of a night before is none, done or not."""
        if self._round is not None and self._round.over(self._console.moment().now):
            self._round = None
        return self._round

    async def begin(self) -> None:
        """Begin a round; one that is under way goes on where it was left."""
        console = self._console
        actor = console.actor(Right.RELEASE)
        begun = self._under_way()
        if begun is not None and current(begun, self.steps()) is not None:
            return
        now = console.moment().now
        await console.write(actor, lambda tx: tx.record("closing_begun"))
        self._round = Round(now.replace(microsecond=0))
        console.changed()

    async def confirm(self, why: str = "") -> None:
        """Confirm the step whose turn it is.

        Raise `NotOfferedError` when it is not as it must be, `ReasonNeededError` for people inside.
        """
        console = self._console
        actor = console.actor(Right.RELEASE)
        if self._under_way() is None:
            await self.begin()
        now = console.moment().now.replace(microsecond=0)
        begun = self._round or Round(now)
        after, step = confirmed(begun, self.steps(), now, actor.shown_as, why)
        done = current(after, self.steps()) is None
        about: dict[str, str | int] = {"step": step.key, "count": step.count, "done": int(done)}
        if step.people:
            about["of"] = " ".join(one.key for one in step.people[:NAMED])
        await console.write(
            actor, lambda tx: tx.record("closing_step", facts=Facts(why, typed=True), about=about)
        )
        self._round = after
        console.changed()
