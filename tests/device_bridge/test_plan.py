"""The weekly plan in the bridge: due once, through every guard, and never at a start."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from device_bridge import barrier
from device_bridge.airlock_state import Answer, Asked, Elapsed
from device_bridge.element import MoveDrive, Seen
from device_bridge.field import BARRIER_BITS, BarrierBit, BarrierSample, FieldOp
from device_bridge.journal import Journal, read
from device_bridge.plan import Looked, Plan, PlannedMove, Pushed, dues, step
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import BarrierKind, Move, Refusal, Right, Role
from device_bridge.protocol.requests import (
    PLAN,
    Acknowledge,
    ConfirmPlan,
    PlanSpan,
    PostponePlan,
    PushPlan,
    Who,
)
from device_bridge.server_plan import PLANNER, PlanService
from device_bridge.settings import BarrierSettings, BridgeSettings

OFFICER = Who("peeters", Role.OFFICER, "counter-2")
GUARD = Who("s4471", Role.GUARD, "counter-2")
NAME, DAY = "shutter/street", 86_400
NINE, FIVE = 9 * 3600, 17 * 3600
SPANS = tuple(PlanSpan(day * DAY + NINE, day * DAY + FIVE) for day in range(3))
HEALTHY = frozenset({BarrierBit.LOOP_HEALTHY, BarrierBit.EYE_HEALTHY})


class Rig:
    """A bridge's plan and one shutter under their real rules, on two clocks that a test moves."""

    def __init__(self, path, key):
        self.path, self.key, self.journal = path, key, None
        self.mono, self.wall = 1000.0, float(NINE + 60)
        self.drives, self.answers = [], []
        self.on, self.inside = {BarrierBit.AT_OPEN}, False
        self.begin()

    def begin(self):
        """Start another life on the same journal."""
        self.close()
        self.journal = Journal(self.path, self.key)
        one = BarrierSettings(NAME, BarrierKind.SHUTTER, 1, plan=True)
        settings = BridgeSettings("bridge", barrier=(one,), plan=str(self.path.with_name("p.json")))
        self.service = PlanService(
            settings, self.journal, lambda: self.mono, self._pay, self._move,
            wall=lambda: self.wall,
        )  # fmt: skip
        self.shutter = barrier.at_start(NAME, BarrierKind.SHUTTER, self.mono)
        self.service.start()
        self.service.feed(Elapsed())

    def close(self):
        if self.journal is not None:
            self.journal.close()

    def _pay(self, console, message):
        if console == PLANNER:
            self.service.answered(message)
        else:
            self.answers.append(message)

    def _move(self, event):
        self._barrier(event)

    def _barrier(self, event):
        self.shutter, actions = barrier.step(self.shutter, event, self.mono)
        self.drives += [one.op for one in actions if isinstance(one, MoveDrive)]
        for one in actions:
            if isinstance(one, Answer):
                self._pay(one.console, one.message)

    def see(self):
        bits = tuple(number in (HEALTHY | self.on) for number in range(BARRIER_BITS))
        self._barrier(Seen(BarrierSample(self.mono, 1, (0, 0, 0, 0), bits, self.inside)))

    def pass_s(self, seconds, *, looking=True):
        self.mono += seconds
        self.wall += seconds
        if looking:
            self.see()
        self.service.feed(Elapsed())

    def until(self, wall):
        """Come to a time of day a few seconds at a time, as a bridge that runs does."""
        self.pass_s(wall - 5 - self.wall)
        for _ in range(4):
            self.pass_s(2.5)

    def ask(self, request, rights=frozenset(Right)):
        self.service.feed(Asked("c1", rights, request, "x" * 32))
        return self.answers[-1]

    def push(self, version=1, spans=SPANS, digest="", until=0):
        digest = digest or f"{version:016}"
        until = until or 30 * DAY
        return self.ask(
            PushPlan(f"p{version}{digest}", OFFICER, PLAN, version, digest, until, spans)
        )

    def confirm(self, version=1, who=OFFICER):
        return self.ask(ConfirmPlan(f"c{self.mono}", who, PLAN, version))

    @property
    def state(self):
        return self.service.devices(self.mono)[0]

    def kinds(self):
        return [one.kind for one in self.state.alarms]


@pytest.fixture
def rig(tmp_path):
    made = Rig(tmp_path / "journal.jsonl", Ed25519PrivateKey.generate())
    yield made
    made.close()


def test_that_a_confirmed_plan_closes_at_its_hour_once_and_with_no_console(rig):
    assert rig.push() == Done("p1" + "1".zfill(16))
    assert "plan_waits" in rig.kinds()
    assert isinstance(rig.confirm(), Done)
    assert (rig.state.next_move, rig.state.next_s) == (Move.CLOSE, FIVE - NINE - 60)
    rig.until(FIVE)
    assert rig.drives == [FieldOp.BARRIER_CLOSE]
    rig.pass_s(30)
    assert rig.drives == [FieldOp.BARRIER_CLOSE]
    told = [one for one in read(rig.path) if one.kind == "plan_confirmed"]
    assert [one.officer for one in told] == ["peeters"]


def test_that_nothing_moves_by_a_plan_that_nobody_confirmed(rig):
    rig.push()
    rig.until(FIVE)
    assert rig.drives == []
    assert set(rig.kinds()) == {"plan_waits", "plan_skipped"}
    skipped = [one for one in read(rig.path) if one.kind == "plan_skipped"]
    assert [(one.outcome, one.detail) for one in skipped] == [("not_confirmed", f"{NAME} close")]


def test_that_a_restart_moves_nothing_and_waits_for_a_person(rig):
    rig.push()
    rig.confirm()
    rig.until(FIVE - 60)
    rig.begin()
    assert rig.state.version == 1
    assert not rig.state.confirmed
    rig.until(FIVE)
    assert rig.drives == []
    rig.confirm()
    rig.pass_s(60)
    assert rig.drives == []  # what was due before is not made up for


def test_that_nothing_moves_before_a_whole_sample(rig):
    rig.push()
    rig.confirm()
    rig.pass_s(FIVE - 5 - rig.wall, looking=False)
    rig.pass_s(6, looking=False)
    assert rig.drives == []
    assert "plan_skipped" in rig.kinds()


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ({BarrierBit.AT_OPEN, BarrierBit.LOOP}, "obstructed loop"),
        ({BarrierBit.AT_OPEN, BarrierBit.MANUAL}, "regime manual"),
        ({BarrierBit.AT_OPEN, BarrierBit.DRIVE_FAULT}, "not_known drive"),
    ],
)
def test_that_what_stands_in_the_way_skips_it_with_record_and_alarm(rig, on, why):
    rig.push()
    rig.confirm()
    rig.on = on
    rig.until(FIVE)
    assert rig.drives == []
    skipped = [one.outcome for one in read(rig.path) if one.kind == "plan_skipped"]
    assert skipped == [why]
    assert [one.detail for one in rig.state.alarms if one.kind == "plan_skipped"] == [NAME]
    rig.on = {BarrierBit.AT_OPEN}
    rig.pass_s(120)
    assert rig.drives == []  # refused is retried by a person, never by itself


@pytest.mark.parametrize("inside", [True, None])
def test_that_the_way_out_is_not_closed_on_somebody_inside_or_not_known(rig, inside):
    rig.push()
    rig.confirm()
    rig.inside = inside
    rig.until(FIVE)
    assert rig.drives == []
    assert barrier.refusal(rig.shutter, Move.CLOSE, rig.mono)[0] is Refusal.OBSTRUCTED
    rig.on = {BarrierBit.AT_CLOSED}
    rig.pass_s(1)
    assert barrier.refusal(rig.shutter, Move.OPEN, rig.mono) is None


def test_that_one_that_stands_there_already_is_no_miss(rig):
    rig.push()
    rig.confirm()
    rig.on = {BarrierBit.AT_CLOSED}
    rig.until(FIVE)
    assert rig.drives == []
    assert rig.kinds() == []


def test_that_an_officer_puts_the_closing_off(rig):
    rig.push()
    rig.confirm()
    postpone = PostponePlan("o1", OFFICER, PLAN, 30)
    assert rig.ask(PostponePlan("o0", GUARD, PLAN, 30)).reason is Refusal.NOT_ALLOWED
    assert rig.ask(postpone) == Done("o1")
    assert rig.state.postponed
    rig.until(FIVE)
    assert rig.drives == []
    rig.until(FIVE + 1800)
    assert rig.drives == [FieldOp.BARRIER_CLOSE]


def put_off(rig, number=1):
    assert isinstance(rig.ask(PostponePlan(f"o{number}", OFFICER, PLAN, 30)), Done)


@pytest.mark.parametrize("after", [-60, 300])
def test_that_a_closing_that_was_put_off_outlives_a_restart(rig, after):
    """Also where the bridge starts after the hour that it was put off from."""
    rig.push()
    rig.confirm()
    put_off(rig)
    rig.until(FIVE + after)
    rig.begin()
    assert (rig.state.next_move, rig.state.postponed) == (Move.CLOSE, True)
    assert rig.state.next_s == pytest.approx(1800 - after, abs=10)
    rig.confirm()
    rig.until(FIVE + 1800)
    assert rig.drives == [FieldOp.BARRIER_CLOSE]


def test_that_one_that_nobody_confirmed_after_the_restart_is_told(rig):
    rig.push()
    rig.confirm()
    put_off(rig)
    rig.until(FIVE + 300)
    rig.begin()
    rig.until(FIVE + 1800)
    assert rig.drives == []
    assert "plan_skipped" in rig.kinds()


def test_that_the_newest_of_several_counts_and_the_next_day_is_as_planned(rig):
    rig.push()
    rig.confirm()
    put_off(rig, 1)
    put_off(rig, 2)
    rig.begin()
    rig.confirm()
    rig.until(FIVE + 1800)
    assert rig.drives == []
    rig.until(FIVE + 3600)
    assert rig.drives == [FieldOp.BARRIER_CLOSE]
    rig.on = {BarrierBit.AT_OPEN}
    rig.pass_s(1)
    rig.begin()
    assert not rig.state.postponed


def test_that_a_plan_that_ends_within_a_week_is_told_until_a_newer_one_comes(rig):
    rig.push(1, until=NINE + 60 + 7 * DAY + 3600)
    rig.confirm()
    rig.pass_s(1)
    assert rig.kinds() == []
    rig.pass_s(3600)
    assert rig.kinds() == ["plan_ends"]
    taken = Acknowledge("a1", OFFICER, PLAN, "plan_ends")
    assert isinstance(rig.ask(taken), Done)
    rig.pass_s(1)
    assert [one.acknowledged for one in rig.state.alarms] == [True]
    rig.push(2, digest="2".zfill(16))
    assert rig.kinds() == []


def test_that_a_bridge_without_a_plan_tells_of_no_end(rig):
    rig.pass_s(60)
    assert rig.kinds() == []


@pytest.mark.parametrize("set_by", [3600.0, -3600.0])
def test_that_a_clock_that_is_set_moves_nothing_and_asks_again(rig, set_by):
    rig.push()
    rig.confirm()
    rig.until(FIVE - 1800)
    rig.wall += set_by
    rig.pass_s(1)
    assert rig.drives == []
    assert not rig.state.confirmed
    assert "plan_waits" in rig.kinds()


def test_that_what_is_due_during_a_standstill_is_missed(rig):
    rig.push()
    rig.confirm()
    rig.until(FIVE - 60)
    rig.pass_s(600)
    assert rig.drives == []
    skipped = [one.outcome for one in read(rig.path) if one.kind == "plan_skipped"]
    assert skipped == ["late"]


def test_that_versions_only_grow_and_one_content_is_stored_once(rig):
    rig.push(2)
    assert rig.push(1).reason is Refusal.OLDER
    assert rig.push(2, digest="another-content-x").reason is Refusal.CONFLICT
    assert isinstance(rig.push(3, digest="2".zfill(16)), Done)  # the same content: nothing is new
    assert rig.state.version == 2
    bad = (PlanSpan(FIVE, NINE),)
    assert rig.push(4, bad).detail == "span"
    only = frozenset({Right.OBSERVE, Right.ADMIT})
    push = PushPlan("x", OFFICER, PLAN, 9, "9" * 16, DAY, SPANS)
    assert rig.ask(push, only).reason is Refusal.NOT_ALLOWED


def test_that_a_file_that_somebody_changed_is_no_plan(rig):
    rig.push()
    path = rig.path.with_name("p.json")
    path.write_bytes(path.read_bytes() + b" ")
    rig.begin()
    assert rig.state.version == 0
    assert isinstance(rig.confirm(), Refused)


def test_that_nothing_is_written_over_the_only_plan_that_counts(rig, tmp_path):
    (tmp_path / "p.json").mkdir()  # so that no file can take its name
    assert isinstance(rig.push(), Done)
    assert rig.push(2).reason is Refusal.JOURNAL
    rig.begin()
    assert rig.state.version == 1
    (tmp_path / "p.json").rmdir()
    rig.begin()  # it takes its name
    (tmp_path / "p.new").write_bytes(b"half of a pl")
    rig.begin()
    assert rig.state.version == 1


def test_that_a_confirmation_of_another_version_is_refused(rig):
    rig.push(7)
    assert rig.confirm(6).reason is Refusal.OLDER
    assert rig.confirm(7, GUARD).reason is Refusal.NOT_ALLOWED
    assert not rig.state.confirmed


@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=20))
def test_that_each_instant_is_due_at_most_once_whatever_the_steps(steps):
    state, now, asked = Plan(("a",)), 0.0, []
    for event in (Pushed(1, "d" * 16, 3 * DAY, SPANS), Looked(0.0)):
        state, _ = step(state, event, now)
    confirm = Asked("c", frozenset(Right), ConfirmPlan("c1", OFFICER, PLAN, 1), "t" * 32)
    state, _ = step(state, confirm, now)
    for seconds in steps:
        now += seconds
        state, actions = step(state, Looked(now), now)
        asked += [one.at for one in actions if isinstance(one, PlannedMove)]
    assert len(asked) == len(set(asked))
    assert set(asked) <= {due.at for due in dues(state)}
