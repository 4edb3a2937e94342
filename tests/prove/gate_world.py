"""One speed gate, its cards, and surroundings that may show it any picture at any time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from device_bridge.airlock_state import (
    Elapsed,
    JournalFailed,
    LoopStalled,
    NotWritten,
    Record,
    WriteUnsure,
    Written,
)
from device_bridge.element import (
    FINAL,
    AnyElementEvent,
    CardHeld,
    ElementActions,
    GateSeen,
    MoveDrive,
)
from device_bridge.field import GATE_BITS, FieldOp, GateBit, GateSample, GateWord
from device_bridge.gate import step
from device_bridge.gate_state import WRAP, Gate, Passing, at_start
from device_bridge.plc import Result
from device_bridge.protocol.codes import Direction, Move, Purpose, Stage
from tests.prove.gate_book import BOOK, CARDS, WALL, ZONE
from tests.prove.steps import LATE, NOW, OLD, POLL, Ask, Step, aged, asks, gives_a_token

NAME = "gate"
B = GateBit
PICTURES = {
    "shut": {B.READY},
    "sick": set[GateBit](),
    "open": {B.READY, B.OPEN_IN},
    "open the other way": {B.READY, B.OPEN_OUT},
    "somebody walks": {B.READY, B.OPEN_IN, B.IN_LANE},
    "two walk": {B.READY, B.OPEN_IN, B.IN_LANE, B.TAILGATE},
    "somebody walks against": {B.READY, B.OPEN_IN, B.IN_LANE, B.WRONG_WAY},
    "somebody in the lane": {B.READY, B.IN_LANE},
    "obstructed": {B.READY, B.OBSTRUCTED},
    "open both ways": {B.READY, B.OPEN_IN, B.OPEN_OUT},
    "fire": {B.READY, B.FREED, B.OPEN_IN, B.OPEN_OUT},
    "fire, readback lost": {B.READY, B.FREED},
}
OPENS = ("shut", "open", "fire")  # beside which its output may go on, and people be counted
COUNTS = ((0, 0), (1, 0), (2, 0), (0, 1))  # people in, people out since the sample before
GOOD = CARDS["good"]
IN = 1
CLOSED = {B.OPEN_IN, B.OPEN_OUT, B.IN_LANE, B.OBSTRUCTED, B.FREED}
DRIVES = frozenset({FieldOp.GATE_IN, FieldOp.GATE_OUT})
ASKS = asks(NAME, (Move.LET_IN,))
BEARER_SEEN = frozenset({"passed", "tailgated", "not_known"})  # on the list, or perhaps
MORE = 2  # openings or people: what is more is the same to every rule
ENDS = 6  # samples of a shut gate after which every grant must be over


class Ghost(NamedTuple):
    """What only the searcher knows: the grant that runs, and what truly happened since."""

    armed: bool = False
    running: bool = False
    own: int = 0  # people its way, at most 2
    other: int = 0
    tail: bool = False
    against: bool = False


class Thing(NamedTuple):
    """A state of the rules by what matters of it, and what the searcher knows."""

    key: tuple[object, ...]
    state: Gate
    ghost: Ghost

    def __hash__(self) -> int:
        return hash((self.key, self.ghost))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and (self.key, self.ghost) == (other.key, other.ghost)

    def __ne__(self, other: object) -> bool:
        return not self == other


class Picture(NamedTuple):
    """One sample: what is seen, who was counted, how often it opened, which card."""

    bits: frozenset[GateBit]
    counts: tuple[int, int] = (0, 0)
    edges: int = 0
    card: int = 0
    late: bool = False
    reboot: bool = False


SHUT = frozenset(PICTURES["shut"])


def _cards() -> dict[str, Picture]:
    """List the pictures that matter to who may pass."""
    found: dict[str, Picture] = {}
    for name, bits in PICTURES.items():
        found[name] = Picture(frozenset(bits))
        found[f"{name}, a good card"] = Picture(frozenset(bits), card=GOOD)
    for name, card in CARDS.items():
        found[f"a card: {name}"] = Picture(SHUT, card=card)
    found["it opened"] = Picture(frozenset(PICTURES["open"]), edges=1)
    found["too late"] = Picture(SHUT, late=True)
    found["too late, a good card"] = Picture(SHUT, card=GOOD, late=True)
    found["another life, a good card"] = Picture(SHUT, card=GOOD, reboot=True)
    return found


def _passages() -> dict[str, Picture]:
    """List the pictures that matter to what becomes of one card."""
    found = {"a good card": Picture(SHUT, card=GOOD)}
    for name, bits in PICTURES.items():
        for ins, outs in COUNTS if name in OPENS else COUNTS[:1]:
            for edges in (0, 1) if name in OPENS else (0,):
                said = f"{name}, in +{ins}, out +{outs}, opened +{edges}"
                found[said] = Picture(frozenset(bits), (ins, outs), edges)
    found["too late, one passed"] = Picture(SHUT, (1, 0), late=True)
    return found


class GateWorld:
    """The next worlds of a world: whatever cards are held before it, whatever is asked."""

    pictures, asks, cards = _cards(), ASKS, CARDS

    def __init__(self) -> None:
        start = at_start(NAME, ZONE, NOW, anti_passback=True)
        self.first = _thing(start, NOW, Ghost())
        self._ends: dict[tuple[object, ...], bool] = {}

    def after(self, world: Thing) -> Iterator[Step]:
        for name, picture in self.pictures.items():
            own = world.ghost.own + picture.counts[0]
            other = world.ghost.other + picture.counts[1]
            if world.ghost.running and (own > 2 or other > 1):
                continue
            yield self._seen(world, name, picture)
        for ask in self.asks:
            yield self._asked(world, ask)
        for name, card in self.cards.items():
            yield self._held(world, f"at a reader of its bus: {name}", card)
        yield self._held(world, "at a reader of its bus, too late", GOOD, late=True)
        yield self._plain(world, "a second passes", Elapsed(), NOW + 1.0)
        yield self._plain(world, "a stall", LoopStalled(2.0), NOW)
        if world.state.selection:
            old = replace(world.state, selection=replace(world.state.selection, since=NOW - 9))
            yield self._plain(world._replace(state=old), "it expires", Elapsed(), NOW)
        moved = world.state.movement
        if moved is not None and moved.stage is Stage.ACCEPTED:
            for event in (
                JournalFailed(moved.command), NotWritten(moved.command),
                WriteUnsure(moved.command), Written(moved.command, Result.DONE),
                Written(moved.command, Result.INTERLOCK),
            ):  # fmt: skip
                yield self._plain(world, type(event).__name__, event, NOW)

    # -- one event ---------------------------------------------------------------------------

    def _seen(self, world: Thing, name: str, picture: Picture) -> Step:
        now = NOW + (LATE if picture.late else POLL)
        before = world.state.sample
        event = _event(world.state, picture, now)
        state, actions = step(world.state, event, now)
        ghost = world.ghost
        if ghost.running:
            ghost = ghost._replace(
                own=ghost.own + picture.counts[0], other=ghost.other + picture.counts[1],
                tail=ghost.tail or B.TAILGATE in picture.bits,
                against=ghost.against or B.WRONG_WAY in picture.bits,
            )  # fmt: skip
        broken = _judged(actions, ghost) or _unseen(world, picture, actions)
        if _drives(actions):
            broken = broken or _unsafe_card(before, picture, actions, now)
            broken = broken or _unsafe(picture.bits, world, actions, event.sample.taken_at, now)
        return self._ended(name, (state, actions), now, ghost, broken)

    def _asked(self, world: Thing, ask: Ask) -> Step:
        state, actions = step(world.state, ask.event, NOW)
        broken = _judged(actions, world.ghost)
        if _drives(actions) and not (ask.good and world.ghost.armed):
            broken = "opened without a live token"
        elif _drives(actions) or gives_a_token(actions):
            broken = broken or _unsafe_now(world, actions)
        return self._ended(ask.name, (state, actions), NOW, world.ghost, broken)

    def _held(self, world: Thing, name: str, card: int, *, late: bool = False) -> Step:
        """Hold a card before a reader that waits for no sample: the newest one has to do."""
        held = CardHeld(f"{card:08x}", Direction.IN, late, WALL, BOOK, _last_way)
        state, actions = step(world.state, held, NOW)
        broken = _judged(actions, world.ghost)
        if _drives(actions):
            if card != GOOD or late:
                broken = "opened for a card that may not"
            broken = broken or _unsafe_now(world, actions)
        return self._ended(name, (state, actions), NOW, world.ghost, broken)

    def _plain(self, world: Thing, name: str, event: AnyElementEvent, now: float) -> Step:
        state, actions = step(world.state, event, now)
        broken = "opened by itself" if _drives(actions) else _judged(actions, world.ghost)
        return self._ended(name, (state, actions), now, world.ghost, broken)

    def _ended(
        self, name: str, came: tuple[Gate, ElementActions], now: float, ghost: Ghost, broken: str
    ) -> Step:
        state, actions = came
        if _kinds(actions, "passage"):
            ghost = Ghost()
        if _drives(actions):
            ghost = Ghost(running=True)
        ghost = ghost._replace(armed=state.selection is not None)
        thing = _thing(state, now, ghost)
        if not broken and ghost.running and not self._comes_to_an_end(thing):
            broken = "a grant that never ends"
        return Step(name, thing, broken)

    def _comes_to_an_end(self, thing: Thing) -> bool:
        known = self._ends.get(thing.key)
        if known is None:
            known = self._ends[thing.key] = _comes_to_an_end(thing.state, NOW)
        return known


class PassageWorld(GateWorld):
    """The same gate with one card, and people who do as they like."""

    pictures, asks, cards = _passages(), (), {"good": GOOD}


# -- what must hold ------------------------------------------------------------------------------


def _unsafe(
    bits: frozenset[GateBit], world: Thing, actions: ElementActions, taken_at: float, now: float
) -> str:
    """Say what is wrong with an opening, from the picture that it was decided on."""
    if now - taken_at > 1.0:
        return "opened on an old picture"
    if B.READY not in bits:
        return "opened a gate that fails its self-test"
    if bits & CLOSED:
        return f"opened while {', '.join(sorted(bit.name for bit in bits & CLOSED))}"
    ended = bool(_kinds(actions, "passage"))
    return "two grants at once" if world.ghost.running and not ended else ""


def _unsafe_now(world: Thing, actions: ElementActions) -> str:
    """Say the same of an opening that waited for no sample: the newest one has to do."""
    sample = world.state.sample
    bits = frozenset(bit for bit in GateBit if sample and sample.bit(bit))
    return _unsafe(bits, world, actions, sample.taken_at if sample else NOW - OLD, NOW)


def _unsafe_card(
    before: GateSample | None, picture: Picture, actions: ElementActions, now: float
) -> str:
    if picture.card != GOOD:
        return "opened for a card that may not"
    if before is None or picture.reboot or now - before.taken_at > 1.0:
        return "opened for a card of the time when nobody looked"
    drive = next(n for n, one in enumerate(actions) if isinstance(one, MoveDrive))
    intents = [n for n, one in enumerate(actions) if isinstance(one, Record) and one.intent]
    if not intents or intents[0] > drive:
        return "opened before it was on record"
    return "opened twice for one card" if len(_driven(actions)) > 1 else ""


def _judged(actions: ElementActions, ghost: Ghost) -> str:
    """Say whether what is told of a passage is not what truly happened."""
    for one in actions:
        if not isinstance(one, Record) or one.kind != "passage":
            continue
        wrong, beside = ghost.other or ghost.against, one.detail.partition(" +")[2]
        if (one.outcome in BEARER_SEEN) + int(beside or 0) < ghost.own:
            return f"told as {one.outcome} +{beside or 0}, and more came in: {ghost}"
        match one.outcome:
            case "passed" if ghost.own != 1 or wrong or ghost.tail:
                return f"told as passed: {ghost}"
            case "tailgated" if ghost.own <= 1 and not ghost.tail:
                return f"told as tailgated: {ghost}"
            case "not_used" if ghost.own or wrong:
                return f"told as not used: {ghost}"
    return ""


def _unseen(world: Thing, picture: Picture, actions: ElementActions) -> str:
    """Say whether people passed of whom nothing is told."""
    before = world.state.sample
    if not any(picture.counts) or world.ghost.running or before is None or picture.reboot:
        return ""
    told = {Purpose.ENTRY: 0, Purpose.EXIT: 0}
    for one in actions:
        if isinstance(one, Record) and one.kind == "gate" and one.purpose in told:
            told[one.purpose] += int(one.detail)
    ins, outs = picture.counts
    return "" if tuple(told.values()) == (ins, outs) else f"{picture.counts} passed, {told} told"


def _comes_to_an_end(state: Gate, now: float) -> bool:
    shut = Picture(SHUT)
    for _ in range(ENDS):
        now += POLL
        state, _actions = step(state, _event(state, shut, now), now)
        if state.passing is None:
            return True
    return False


# -- how it is played ----------------------------------------------------------------------------


def _event(state: Gate, picture: Picture, now: float) -> GateSeen:
    known = state.sample
    words = known.words if known else (0, 0, 0, 0)
    count = (known.reader[0] if known else 0) + (1 if picture.card else 0)
    sample = GateSample(
        now, 2 if picture.reboot else 1,
        (
            (words[GateWord.PASSED_IN] + picture.counts[0]) % WRAP,
            (words[GateWord.PASSED_OUT] + picture.counts[1]) % WRAP,
            (words[GateWord.EDGES] + picture.edges) % WRAP, 0,
        ),
        tuple(bit in picture.bits for bit in range(GATE_BITS)),
        (count % WRAP, IN if picture.card else 0, 0, picture.card),
    )  # fmt: skip
    return GateSeen(sample, WALL, BOOK, _last_way)


def _last_way(card: str, _visit: str) -> Direction | None:
    return Direction.IN if int(card, 16) == CARDS["inside"] else None


def _driven(actions: ElementActions) -> list[MoveDrive]:
    return [one for one in actions if isinstance(one, MoveDrive) and one.op in DRIVES]


def _drives(actions: ElementActions) -> bool:
    return bool(_driven(actions))


def _kinds(actions: ElementActions, kind: str) -> list[str]:
    return [one.outcome for one in actions if isinstance(one, Record) and one.kind == kind]


def _opened_at(passing: Passing, now: float) -> float | None:
    """Forget how long ago its output went on, once its panels were seen free."""
    at = passing.opened_at
    return None if at is None else NOW if passing.risen else aged(at, now)


def _thing(state: Gate, now: float, ghost: Ghost) -> Thing:
    """Bring a state back to `NOW` and its counters to 0, and forget what decides nothing."""
    sample, passing, moved = state.sample, state.passing, state.movement
    if passing is not None and sample is not None:
        opened = min(MORE, passing.opened(sample))
        passing = replace(
            passing, command="m", edges=-opened % WRAP,
            passed_in=(passing.passed_in - sample.word(GateWord.PASSED_IN)) % WRAP,
            passed_out=(passing.passed_out - sample.word(GateWord.PASSED_OUT)) % WRAP,
            opened_at=_opened_at(passing, now),
        )  # fmt: skip
    if sample is not None:
        sample = replace(
            sample, taken_at=aged(sample.taken_at, now), words=(0, 0, 0, 0), reader=(0, 0, 0, 0),
            boot=1,
        )  # fmt: skip
    if moved is not None:
        # How long ago counts only until it is seen open.
        waits = moved.stage is Stage.ACCEPTED
        stages = ((moved.stage, aged(moved.stages[0][1], now) if waits else NOW),)
        moved = None if moved.stage in FINAL else replace(
            moved, command="m", console="", answered=True, visit="", stages=stages,
        )  # fmt: skip
    live = state.selection and replace(state.selection, command="s", since=NOW)
    plain = replace(
        state, started_at=NOW - 2.0, sample=sample, passing=passing, movement=moved, selection=live,
        voided="", alarms=(), memory={}, stand_since=NOW, lane_since=None, events=(), seq=0,
        cards=None if state.cards is None else 0, wall=0.0, version=0, credentials=0,
    )  # fmt: skip
    key = (
        sample and (sample.bits, sample.taken_at), passing, moved and (moved.move, moved.stages),
        live and (live.move, live.console), plain.adrift, plain.cards,
    )  # fmt: skip
    return Thing(key, plain, ghost)
