"""What consoles may ask and what time may do, for one state of the rules: right and wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from device_bridge.airlock_state import Airlock, AnyEvent, Asked, Elapsed, LoopStalled
from device_bridge.protocol.codes import (
    CheckOutcome,
    Door,
    Latch,
    Phase,
    Purpose,
    Regime,
    Right,
    Role,
)
from device_bridge.protocol.requests import (
    Bind,
    Cancel,
    Check,
    Deselect,
    Operate,
    Reset,
    Select,
    SetRegime,
    Who,
)
from tests.prove.quotient import (
    AGAIN,
    CALL,
    CHIEF,
    FORMER,
    NAME,
    NEXT,
    OLD_TOKEN,
    SESSION,
    TOKEN,
    Late,
    operate,
)
from tests.prove.rig import Rig

RIGHTS = frozenset(Right)
WATCHING = frozenset({Right.OBSERVE})
TECHNICIAN = Who("o", Role.TECHNICIAN, "p")
WAYS = (
    (Door.OUTER, Purpose.ENTRY), (Door.INNER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT),
    (Door.OUTER, Purpose.EXIT), (Door.OUTER, Purpose.RETREAT), (Door.OUTER, Purpose.OVERRIDE),
)  # fmt: skip
NO_WAYS = ((Door.INNER, Purpose.RETREAT), (Door.INNER, Purpose.OVERRIDE))
INTO_EMPTY = {(Door.OUTER, Purpose.ENTRY), (Door.INNER, Purpose.EXIT)}


class Ask(NamedTuple):
    """One event, what has run out when it comes, and when it can be."""

    name: str
    event: AnyEvent
    late: Late = Late.NOTHING
    needs: str = ""  # "ended": our release surely over; "started": six seconds since the start
    friendly: bool = True


def asked(
    request: object,
    console: str = "c",
    age: float | None = 0.1,
    rights: frozenset[Right] = RIGHTS,
) -> Asked:
    return Asked(console, rights, request, TOKEN, age)  # type: ignore[arg-type]


def select(door: Door, purpose: Purpose, session: int, call: int = 0) -> Select:
    visit = "v" if (door, purpose) in INTO_EMPTY else ""
    return Select(NEXT, CHIEF, NAME, door, purpose, session, call, visit)


def check(
    session: int = SESSION, visit: str = "v", count: int = 1, *, passed: bool = True,
    who: Who = CHIEF,
) -> Check:  # fmt: skip
    outcome = CheckOutcome.PASSED if passed else CheckOutcome.DECLINED
    return Check(NEXT, who, NAME, session, visit, outcome, count)


def of(state: Airlock, rig: Rig) -> Iterator[Ask]:
    """Give every event that does not depend on the building."""
    yield from _time(state, rig)
    yield from _right_requests(state, rig)
    if rig.all_requests:
        yield from _wrong_requests(state)
    if rig.regimes:
        for regime in (Regime.DAY, Regime.NIGHT, Regime.CLOSED, Regime.LOCKDOWN):
            yield Ask(f"regime {regime}", asked(SetRegime(NEXT, CHIEF, NAME, regime)))


def _time(state: Airlock, rig: Rig) -> Iterator[Ask]:
    if state.sample:
        yield Ask("the link is silent", Elapsed(), Late.SAMPLE, friendly=False)
    if state.selection:
        yield Ask("8 s since the select", Elapsed(), Late.TOKEN)
        yield Ask("the loop stood still", LoopStalled(2.0), friendly=False)
    if state.session and state.session.approved_at is not None:
        yield Ask("5 min since the approval", Elapsed(), Late.APPROVAL)
    if state.release:
        yield Ask("no readback in time", Elapsed(), Late.PROOF)
    if state.phase not in (Phase.UNKNOWN, Phase.EMPTY, Phase.HOLD):
        ended = state.phase in (Phase.OUTER_RELEASED, Phase.INNER_RELEASED)
        yield Ask("the phase lasts too long", Elapsed(), Late.PHASE, "ended" if ended else "")
    if state.calls:
        yield Ask("10 min since the ring", Elapsed(), Late.CALL)
    if rig.crash:
        yield Ask("6 s since the start", Elapsed(), Late.START, "started")


def _right_requests(state: Airlock, rig: Rig) -> Iterator[Ask]:  # noqa: C901 - one row a kind
    if state.selection is None or rig.all_requests:
        yield from _right_selects(state, rig)
    if state.selection:
        yield Ask("operate", asked(operate(NEXT)))
    if state.memory:
        yield Ask("the same operate again", asked(AGAIN))
    if rig.all_requests or state.phase in (Phase.OUTER_RELEASED, Phase.INNER_RELEASED):
        yield Ask("cancel", asked(Cancel(NEXT, CHIEF, NAME)))
    if state.session:
        for count in range(1, rig.people + 1):
            yield Ask(f"check passed for {count}", asked(check(count=count)))
        yield Ask("bind", asked(Bind(NEXT, CHIEF, NAME, "v", session=SESSION)))
    if state.latch is not Latch.NONE:
        for count in range(rig.people + 1):
            reset = Reset(NEXT, CHIEF, NAME, state.latch, "x", count)
            yield Ask(f"reset with {count} inside", asked(reset))


def _right_selects(state: Airlock, rig: Rig) -> Iterator[Ask]:
    for door, purpose in WAYS:
        if purpose is Purpose.OVERRIDE and not rig.override:
            continue
        session = 0 if (door, purpose) in INTO_EMPTY or purpose is Purpose.OVERRIDE else SESSION
        yield Ask(f"select {door} {purpose}", asked(select(door, purpose, session)))
    if state.calls:
        answer = select(Door.OUTER, Purpose.ENTRY, 0, CALL)
        yield Ask("select outer entry for the ring", asked(answer))


def _wrong_requests(state: Airlock) -> Iterator[Ask]:
    for door, purpose in NO_WAYS:
        yield Ask(f"select {door} {purpose}", asked(select(door, purpose, SESSION)))
    for door, purpose in WAYS:
        other = SESSION if (door, purpose) in INTO_EMPTY else 0
        swapped = asked(select(door, purpose, other))
        yield Ask(f"select {door} {purpose} as if it were the other way", swapped)
        former = select(door, purpose, FORMER)
        yield Ask(f"select {door} {purpose} of another stay", asked(former))
        right = asked(select(door, purpose, SESSION), rights=WATCHING)
        yield Ask(f"select {door} {purpose} without the right", right)
    for door, purpose in ((Door.OUTER, Purpose.RETREAT), (Door.INNER, Purpose.ENTRY)):
        theirs = asked(select(door, purpose, SESSION), console="d")
        yield Ask(f"select {door} {purpose} on another console", theirs)
    if state.selection:
        yield from _wrong_operates()
        yield Ask("deselect", asked(Deselect(NEXT, CHIEF, NAME)))
    if state.session:
        yield Ask("check declined", asked(check(passed=False)))
    yield from _wrong_checks()
    yield Ask("bind another visit", asked(Bind(NEXT, CHIEF, NAME, "w", session=SESSION)))
    yield Ask("bind of another stay", asked(Bind(NEXT, CHIEF, NAME, "w", session=FORMER)))
    for latch in (Latch.FAULT, Latch.EMERGENCY):
        reset = Reset(NEXT, TECHNICIAN, NAME, latch, "x", 0)
        yield Ask(f"reset of {latch} by a technician", asked(reset))


def _wrong_operates() -> Iterator[Ask]:
    def other(name: str, request: Operate, late: Late = Late.NOTHING, **how: object) -> Ask:
        return Ask(f"operate {name}", asked(request, **how), late)  # type: ignore[arg-type]

    mine = operate(NEXT)
    yield other("on an old tick", mine, age=1.2)
    yield other("on no tick", mine, age=None)
    yield other("on another console", mine, console="d")
    yield other("with another token", operate(NEXT, token=OLD_TOKEN))
    yield other("by a technician", operate(NEXT, who=TECHNICIAN))
    yield other("without the right", mine, rights=WATCHING)
    yield other("on an old token", mine, Late.TOKEN)
    yield other("on an old approval", mine, Late.APPROVAL)
    yield other("on an old sample", mine, Late.SAMPLE)


def _wrong_checks() -> Iterator[Ask]:
    yield Ask("check of another stay", asked(check(session=FORMER)))
    yield Ask("check of another visit", asked(check(visit="w")))
    yield Ask("check of another count", asked(check(count=3)))
    yield Ask("check by a technician", asked(check(who=TECHNICIAN)))
    yield Ask("check without the right", asked(check(), rights=WATCHING))
