"""Frozen states of gates, bollards and shutters, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from device_bridge.protocol.codes import (
    BarrierKind,
    Direction,
    GateOutcome,
    GateStand,
    Mode,
    Move,
    ReaderStand,
    Refusal,
    Stage,
    Stand,
)
from device_bridge.protocol.codes import Regime as BridgeRegime
from reception_app.closing import Stays, Step, StepKind
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow, AlarmsState
from reception_app.desk.states.closing import ClosingState, StepRow
from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.gates import GateMoment, GateRow
from reception_app.desk.states.links import Freshness, LinkState
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.panic import PanicRow, PanicsState
from reception_app.desk.states.plan import PlanViewState
from reception_app.desk.states.protection import (
    PLAN,
    ArmedMove,
    ElementRow,
    MoveStep,
    ProtectionState,
)
from reception_app.desk.states.readers import ReaderRow
from reception_app.desk.states.regime import RegimeState, WayKind, WayOut
from reception_app.regime import SETTABLE, Regime
from tests.ui import office_day, states
from tests.ui.bricks import NOW, ago

LIVE = LinkState(Freshness.LIVE, 0.2, ago(0))


def there(stand: Stand) -> Offer:
    return Offer(Why.BRIDGE, Refusal.BUSY, stand)


def shutter(name: str, label: str, stand: Stand = Stand.OPEN, **more: object) -> ElementRow:
    closed = stand is Stand.CLOSED
    row = ElementRow(
        name, label, BarrierKind.SHUTTER, stand, live=True, position=float(closed),
        obstacle=False, since=ago(3600), close=there(stand) if closed else Offer(),
        open=Offer() if closed else there(stand),
    )  # fmt: skip
    return replace(row, **more)


def bollards(name: str, label: str, stand: Stand = Stand.OPEN, **more: object) -> ElementRow:
    return replace(shutter(name, label, stand, **more), kind=BarrierKind.BOLLARD)


def asked(move: Move, *stages: Stage, since: float = 3600, by: str = "2") -> dict[str, object]:
    """Give the newest movement: each stage some seconds after the one before."""
    begun = since + 12 * (len(stages) - 1)
    steps = tuple(MoveStep(ago(begun - 12 * n), stage) for n, stage in enumerate(stages))
    return {"asked": move, "stage": stages[-1], "by": by, "course": steps}


OPENED = asked(Move.OPEN, Stage.ACCEPTED, Stage.MOVING, Stage.ARRIVED, by=PLAN)


def elements(first: ElementRow | None = None) -> tuple[ElementRow, ...]:
    """Give an evening's elements; `first` stands in for the one that is chosen."""
    shut = asked(Move.CLOSE, Stage.ACCEPTED, Stage.MOVING, Stage.ARRIVED)
    return (
        first or shutter("shutter/left", "R1 Straat links", **OPENED),
        shutter("shutter/hall", "R2 Wachtzaal", Stand.CLOSED, **shut),
        shutter("shutter/counters", "R3 Loketten"),
        bollards("bollards/drive", "P1 Oprit", Stand.CLOSED, **shut),
        bollards("bollards/square", "P2-P4 Voorplein"),
    )


def day(first: ElementRow | None = None, **link: object) -> DeskState:
    """Give a working counter of an office with shutters and bollards."""
    worth = replace(LIVE, **link)
    known = RegimeState(worth, ways=ways(known=False)) if link else regime(Regime.DAY)
    return replace(
        office_day.free(), protection=ProtectionState(worth, elements(first)), regime=known
    )


def armed() -> DeskState:
    mark = ArmedMove(Move.CLOSE, mine=True, left_s=5.2)
    return day(shutter("shutter/left", "R1 Straat links", armed=mark))


def moving() -> DeskState:
    return day(
        shutter(
            "shutter/left", "R1 Straat links", Stand.CLOSING, position=0.45,
            close=there(Stand.CLOSING), **asked(Move.CLOSE, Stage.ACCEPTED, Stage.MOVING, since=4),
        )
    )  # fmt: skip


def stopped() -> DeskState:
    return day(
        shutter(
            "shutter/left", "R1 Straat links", Stand.BETWEEN, position=0.6,
            reason=Refusal.OBSTRUCTED, obstacle=True, open=Offer(),
            close=Offer(Why.BRIDGE, Refusal.OBSTRUCTED, "beam"),
            **asked(Move.CLOSE, Stage.ACCEPTED, Stage.MOVING, Stage.STOPPED, since=40),
        )
    )  # fmt: skip


def broken() -> DeskState:
    no = Offer(Why.BRIDGE, Refusal.NOT_KNOWN, "drive")
    return day(shutter("shutter/left", "R1 Straat links", fault=True, close=no, open=no))


def by_key() -> DeskState:
    no = Offer(Why.BRIDGE, Refusal.REGIME, Mode.MANUAL)
    return day(shutter("shutter/left", "R1 Straat links", mode=Mode.MANUAL, close=no, open=no))


def silent() -> DeskState:
    """The bridge has said nothing for a while."""
    gone = Offer(Why.LINK)
    rows = tuple(
        ElementRow(row.name, row.label, row.kind, close=gone, open=gone) for row in elements()
    )
    link = LinkState(Freshness.STALE, 4.0, ago(4))
    return replace(office_day.free(), protection=ProtectionState(link, rows))


PEETERS = {"since": ago(1800), "officer": "insp. Peeters", "post": "2"}


def ways(*, known: bool = True) -> tuple[WayOut, ...]:
    """Give the ways out, as the list of elements has them."""
    return (
        WayOut(WayKind.CALL_POINT),
        WayOut(WayKind.AIRLOCK),
        *(
            WayOut(WayKind.ELEMENT, row.stand is Stand.OPEN if known else None, row.label)
            for row in elements()
        ),
    )


def regime(code: Regime = Regime.DAY, **more: object) -> RegimeState:
    """Give the regime of the building as an officer sees it."""
    own = Offer(Why.NOT_ALLOWED) if code is Regime.LOCKDOWN else Offer()
    offers = tuple(
        (one, Offer(Why.ALREADY) if one is code else own)
        for one in (*SETTABLE, Regime.LOCKDOWN)
    )  # fmt: skip
    return replace(
        RegimeState(LIVE, regime=code, offers=offers, ways=ways(), **PEETERS), **more
    )  # fmt: skip


def under(code: Regime, **more: object) -> DeskState:
    """Give a working counter under a regime: bar, airlock and panel tell one story."""
    state = day()
    device = structs.replace(states.empty().device, regime=BridgeRegime(code.value))
    return replace(
        state, airlock=replace(state.airlock, device=device), regime=regime(code, **more)
    )  # fmt: skip


def regime_day() -> DeskState:
    return under(Regime.DAY)


def regime_proposed() -> DeskState:
    return under(Regime.DAY, proposed=Regime.NIGHT)


def regime_armed() -> DeskState:
    return under(Regime.DAY, armed=Regime.CLOSED, left_s=6.2)


def regime_locked() -> DeskState:
    return under(Regime.LOCKDOWN)


def regime_ending() -> DeskState:
    """A chief is about to end the lockdown and owes a reason."""
    free = tuple((one, Offer()) for one in SETTABLE)
    return under(Regime.LOCKDOWN, armed=Regime.DAY, left_s=42.0, offers=free)


def regime_not_known() -> DeskState:
    return replace(
        silent(),
        regime=RegimeState(LinkState(Freshness.STALE, 4.0, ago(4)), ways=ways(known=False)),
    )


def lockdown_open() -> DeskState:
    """The guard is lifted: F7 locks everything."""
    return office_day.told(
        under(Regime.DAY, guard_lifted=True), NoticeCode.LOCKDOWN_OPEN, NoticeKind.TROUBLE,
        open="R1 Straat links",
    )  # fmt: skip


def moment(seq: int, seconds: int, outcome: GateOutcome, **more: object) -> GateMoment:
    made = GateMoment(seq, ago(seconds), "04a2c1d7", Direction.IN, outcome)
    return replace(made, **more)


def gate(name: str = "gate/1", label: str = "Poortje 1", **more: object) -> GateRow:
    """Give a gate of a working morning."""
    G = GateOutcome  # noqa: N806 - short, for a list
    made = GateRow(
        name, label, "interview", GateStand.CLOSED, live=True, passed_in=14, passed_out=9,
        since=ago(64), asked=Move.LET_IN, stage=Stage.PASSED, cards=212,
        events=(
            moment(9, 64, G.PASSED),
            moment(7, 190, G.EXPIRED, credential="0000a014"),
            moment(6, 505, G.PASSED, direction=Direction.OUT, credential=""),
            moment(5, 900, G.WRONG_ZONE, credential="0000a009"),
            moment(4, 1310, G.NOT_USED, credential="04a2c1d7"),
        ),
    )  # fmt: skip
    return replace(made, **more)


def second(**more: object) -> GateRow:
    return gate(
        "gate/2", "Poortje 2", passed_in=3, passed_out=5, since=ago(2400), asked=None, stage=None,
        events=(), **more,
    )  # fmt: skip


def with_gates(first: GateRow, **link: object) -> DeskState:
    shown = ProtectionState(replace(LIVE, **link), elements()[:2], (first, second()))
    known = RegimeState(shown.link, ways=ways(known=False)) if link else regime(Regime.DAY)
    return replace(office_day.free(), protection=shown, regime=known)


def gates_day() -> DeskState:
    return with_gates(gate())


def gates_armed() -> DeskState:
    return with_gates(gate(armed=ArmedMove(Move.LET_IN, mine=True, left_s=5.2)))


def gates_tailgated() -> DeskState:
    busy = Offer(Why.BRIDGE, Refusal.OBSTRUCTED, "lane")
    told = (moment(10, 4, GateOutcome.TAILGATED), *gate().events)
    return with_gates(
        gate(stand=GateStand.ALARM, since=ago(4), let_in=busy, let_out=busy, events=told)
    )


def gates_fire() -> DeskState:
    no = Offer(Why.BRIDGE, Refusal.REGIME, "fire")
    freed = moment(10, 4, GateOutcome.FREED, credential="", direction=Direction.BOTH)
    return with_gates(
        gate(stand=GateStand.FREED, since=ago(4), let_in=no, let_out=no,
             events=(freed, *gate().events))
    )  # fmt: skip


def gates_silent() -> DeskState:
    gone = Offer(Why.LINK)
    rows = tuple(
        GateRow(one.name, one.label, one.zone, let_in=gone, let_out=gone, events=one.events)
        for one in (gate(), second())
    )
    link = LinkState(Freshness.STALE, 4.0, ago(4))
    return replace(silent(), protection=ProtectionState(link, silent().protection.elements, rows))


def gates_only() -> DeskState:
    """An office with gates and nothing that moves beside them."""
    return replace(office_day.free(), protection=ProtectionState(LIVE, (), (gate(), second())))


def reader(number: int = 1, stand: ReaderStand = ReaderStand.SECURE, **more: object) -> ReaderRow:
    """Give one of the two readers of the first gates."""
    secure = stand is ReaderStand.SECURE
    made = ReaderRow(
        f"reader/{number}", "", f"Poortje {(number + 1) // 2}",
        Direction.IN if number % 2 else Direction.OUT, stand, ago(5400),
        tamper=False if secure else None, mains=True if secure else None,
    )  # fmt: skip
    return replace(made, **more)


def with_readers(*first: ReaderRow, **link: object) -> DeskState:
    rest = tuple(reader(number) for number in range(len(first) + 1, 5))
    state = with_gates(gate(), **link)
    return replace(state, protection=replace(state.protection, readers=(*first, *rest)))


def readers_day() -> DeskState:
    return with_readers()


def readers_away() -> DeskState:
    return with_readers(reader(1, ReaderStand.OFFLINE, since=ago(12)))


def readers_insecure() -> DeskState:
    return with_readers(reader(1, ReaderStand.ONLINE, since=ago(41)))


def readers_doubled() -> DeskState:
    """Reader 2 was set to the address of reader 1."""
    return with_readers(
        reader(1, ReaderStand.DOUBLED, since=ago(41)), reader(2, ReaderStand.OFFLINE, since=ago(43))
    )


def readers_opened() -> DeskState:
    return with_readers(reader(1, tamper=True))


def readers_silent() -> DeskState:
    unknown = tuple(
        ReaderRow(one.name, one.label, one.gate, one.direction)
        for one in (reader(1), reader(2))
    )  # fmt: skip
    state = gates_silent()
    return replace(state, protection=replace(state.protection, readers=unknown))


def panic_chief() -> DeskState:
    """Two other posts have raised a silent alarm; a chief sees it."""
    rows = (
        PanicRow("counter-3", "3", ago(41), by_button=True, pressed=False),
        PanicRow("counter-5", "5", ago(75), by_button=False, officer="insp. Maes", in_hand=True),
    )
    silent_alarm = AlarmRow("panic:counter-3", "panic", AlarmPriority.CRITICAL, ago(41), detail="3")
    state = under(Regime.DAY)
    return replace(
        state, panics=PanicsState(rows), alarms=AlarmsState((silent_alarm,)),
        session=replace(state.session, role="chief", shown_as="hinsp. Janssens"),
    )  # fmt: skip


def plan_confirmed(**more: object) -> DeskState:
    """The shutters follow the weekly plan and close in the evening."""
    state = under(Regime.DAY)
    closes = NOW.replace(hour=20, minute=0, second=0)
    shown = PlanViewState(
        fitted=True, known=True, labels=("R1 Straat links", "R2 Wachtzaal"), confirmed=True,
        next_at=closes, next_move=Move.CLOSE, confirm=Offer(Why.ALREADY), postpone=Offer(),
    )  # fmt: skip
    return replace(state, plan=replace(shown, **more))


def plan_waits() -> DeskState:
    """The bridge has started anew: the plan waits for a person."""
    return plan_confirmed(confirmed=False, confirm=Offer())


def closing(*, shut: bool = False) -> DeskState:
    """An officer goes round in the evening; the third step is a shutter."""
    step = Step(StepKind.ELEMENT, "shutter/left", "R1 Straat links", holds=shut)
    by = "insp. Peeters"
    rows = (
        StepRow(Step(StepKind.PEOPLE, holds=True), ago(600), by),
        StepRow(Step(StepKind.ELEMENT, "shutter/hall", "R2 Wachtzaal", holds=True), ago(300), by),
        StepRow(step), StepRow(Step(StepKind.DOORS, holds=True)),
        StepRow(Step(StepKind.REGIME, holds=False)),
    )  # fmt: skip
    return replace(under(Regime.DAY), closing=ClosingState(ago(700), rows, 2))


def closing_people() -> DeskState:
    """Somebody is still inside when the round begins."""
    state = closing()
    stay = (Stays("unknown:gate/hall/1", party=2), Stays("visit:B014", "B014", 3),
            Stays("visit:B015", "B015"))  # fmt: skip
    first = StepRow(Step(StepKind.PEOPLE, holds=False, people=stay, staff=2))
    shown = ClosingState(ago(20), (first, *state.closing.rows[2:]), 0)
    return replace(state, closing=shown)


def closing_staff() -> DeskState:
    """Nobody but the night shift is inside."""
    state = closing()
    first = StepRow(Step(StepKind.PEOPLE, holds=True, staff=2))
    return replace(state, closing=ClosingState(ago(20), (first, *state.closing.rows[2:]), 0))
