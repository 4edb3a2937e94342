"""Silent alarms in the bridge: latched by a press, told to others, ended by key or chief."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from device_bridge.airlock_state import Asked, Elapsed, Record
from device_bridge.field import FIELD_MAP, POINT_BITS_AT, POINTS, Point, PointSample
from device_bridge.journal import Journal, read
from device_bridge.panic import LINE_ALARM, Button, Panic, PointsSeen, step, view
from device_bridge.plc import Sample
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import PanicSource, Refusal, Right, Role
from device_bridge.protocol.requests import (
    PANIC,
    Acknowledge,
    EndSilentAlarm,
    RaiseSilentAlarm,
    Stop,
    Who,
)
from device_bridge.server_panic import PanicService
from device_bridge.services import SampleEvent
from device_bridge.settings import BridgeSettings, PanicSettings

OFFICER = Who("peeters", Role.OFFICER, "counter-2")
CHIEF = Who("janssens", Role.CHIEF, "overview")
BUTTONS = (Button(Point.PANIC_1, "counter-2"), Button(Point.PANIC_2, "counter-3"))
REST = frozenset({Point.HEALTHY, Point.MAINS})


class Rig:
    def __init__(self, buttons=BUTTONS):
        self.state, self.now, self.records = Panic(buttons), 100.0, []

    def feed(self, event):
        self.state, actions = step(self.state, event, self.now)
        self.records += [one for one in actions if isinstance(one, Record)]
        return next((one.message for one in actions if not isinstance(one, Record)), None)

    def see(self, *on, rest=REST):
        self.now += 0.1
        bits = tuple(number in (rest | set(on)) for number in range(POINTS))
        self.feed(PointsSeen(PointSample(self.now, 1, bits)))
        return self.posts()

    def ask(self, request, rights=frozenset(Right)):
        return self.feed(Asked("c1", rights, request, "x" * 32))

    def posts(self):
        return [one.post for one in view(self.state, self.now).posts]


def end(post="counter-2", who=CHIEF, number=1, reason="false alarm"):
    return EndSilentAlarm(f"e{number}", who, PANIC, post, reason)


def test_that_a_press_is_latched_at_once_and_stays_when_the_button_is_released():
    rig = Rig()
    rig.see()
    assert rig.see(Point.PANIC_1) == ["counter-2"]
    assert rig.see() == ["counter-2"]
    seen = view(rig.state, rig.now)
    assert (seen.posts[0].source, seen.posts[0].pressed) == (PanicSource.BUTTON, False)
    assert [(one.kind, one.detail) for one in seen.alarms] == [("panic", "counter-2")]
    assert [(one.kind, one.post, one.outcome) for one in rig.records] == [
        ("panic", "counter-2", "button")
    ]


def test_that_a_button_already_pressed_at_the_first_look_counts():
    assert Rig().see(Point.PANIC_2) == ["counter-3"]


def test_that_the_key_of_a_console_raises_that_of_its_post_once():
    rig = Rig(())
    request = RaiseSilentAlarm("r1", OFFICER, PANIC)
    assert rig.ask(request) == Done("r1")
    assert rig.ask(request) == Done("r1")
    assert rig.ask(RaiseSilentAlarm("r2", OFFICER, PANIC)) == Done("r2")
    assert rig.posts() == ["counter-2"]
    assert len(rig.records) == 1


@pytest.mark.parametrize("role", list(Role))
def test_that_anybody_may_raise_one(role):
    rig = Rig(())
    assert rig.ask(RaiseSilentAlarm("r1", Who("x", role, "counter-2"), PANIC)) == Done("r1")


def test_that_a_key_that_only_looks_raises_and_ends_nothing():
    rig = Rig()
    rig.see(Point.PANIC_1)
    rig.see()
    only = frozenset({Right.OBSERVE})
    for request in (RaiseSilentAlarm("r1", OFFICER, PANIC), end()):
        assert rig.ask(request, only).reason is Refusal.NOT_ALLOWED
    assert rig.posts() == ["counter-2"]


@pytest.mark.parametrize("role", [Role.GUARD, Role.OFFICER, Role.TECHNICIAN])
def test_that_only_a_chief_ends_one_from_a_console(role):
    rig = Rig()
    rig.see(Point.PANIC_1)
    rig.see()
    assert rig.ask(end(who=Who("x", role, "counter-3"))).reason is Refusal.NOT_ALLOWED
    assert rig.ask(end(number=2)) == Done("e2")
    assert rig.posts() == []
    last = rig.records[-1]
    assert (last.kind, last.outcome, last.officer, last.detail) == (
        "panic_ended", "counter-2", "janssens", "false alarm"
    )  # fmt: skip


def test_that_one_whose_button_is_still_pressed_is_not_ended():
    rig = Rig()
    rig.see(Point.PANIC_1)
    answer = rig.ask(end())
    assert (answer.reason, answer.detail) == (Refusal.LATCHED, "button")
    assert rig.posts() == ["counter-2"]


def test_that_turning_the_key_on_the_spot_ends_what_is_released():
    rig = Rig()
    rig.see(Point.PANIC_1, Point.PANIC_2)
    rig.see(Point.PANIC_1)
    assert rig.see(Point.PANIC_1, Point.PANIC_RESET) == ["counter-2"]
    rig.see(Point.PANIC_RESET)
    assert rig.posts() == ["counter-2"]  # it was turned before: a standing key takes nothing back
    assert rig.see(Point.PANIC_RESET, Point.PANIC_2) == ["counter-2", "counter-3"]


def test_that_an_unknown_post_or_request_is_refused():
    rig = Rig()
    assert rig.ask(end("counter-9")).detail == "post"
    assert rig.ask(Stop("s1", OFFICER, PANIC)).reason is Refusal.UNSUPPORTED
    assert rig.ask(Acknowledge("a1", OFFICER, PANIC, "panic:counter-9")).detail == "alarm"


def test_that_taking_one_in_hand_leaves_it_latched():
    rig = Rig()
    rig.see(Point.PANIC_1)
    assert rig.ask(Acknowledge("a1", OFFICER, PANIC, "panic:counter-2")) == Done("a1")
    assert [one.acknowledged for one in view(rig.state, rig.now).alarms] == [True]
    assert rig.posts() == ["counter-2"]


def test_that_buttons_without_sure_data_are_an_alarm_and_a_press_counts_all_the_same():
    rig = Rig()
    rig.see()
    assert view(rig.state, rig.now).alarms == ()
    rig.see(Point.PANIC_1, rest=frozenset())
    alarms = {one.alarm for one in view(rig.state, rig.now).alarms}
    assert alarms == {"panic:counter-2", LINE_ALARM}
    rig.see()
    rig.now += 2.0
    rig.feed(Elapsed())
    assert LINE_ALARM in {one.alarm for one in view(rig.state, rig.now).alarms}


def test_that_a_line_cut_again_is_a_new_alarm_with_samples_alone_between():
    rig = Rig()
    for number in range(2):
        rig.see()
        rig.see(rest=REST - {Point.HEALTHY})
        line = view(rig.state, rig.now).alarms
        assert [(one.alarm, one.acknowledged) for one in line] == [(LINE_ALARM, False)]
        rig.ask(Acknowledge(f"a{number}", OFFICER, PANIC, LINE_ALARM))
        assert view(rig.state, rig.now).alarms[0].acknowledged


def test_that_a_bridge_without_buttons_misses_none():
    rig = Rig(())
    rig.now += 60
    assert view(rig.state, rig.now).alarms == ()


# -- with a journal --------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.jsonl"


@pytest.fixture
def serve(path):
    """Start services on one journal, one life after the other."""
    key, journals = Ed25519PrivateKey.generate(), []

    def begin():
        for one in journals:
            one.close()
        journals.append(Journal(path, key))
        answers = []
        settings = BridgeSettings("bridge", panic=(PanicSettings(1, "counter-2"),))
        service = PanicService(
            settings, journals[-1], lambda: 50.0, lambda _console, said: answers.append(said)
        )
        service.start()
        return service, answers, journals[-1]

    yield begin
    for one in journals:
        one.close()


def pressed(service, *on, at=50.0):
    points = {Point.HEALTHY, *(on or (Point.PANIC_1,))}
    bits = tuple(one - POINT_BITS_AT in points for one in range(FIELD_MAP.bits))
    service.feed(SampleEvent(Sample(at, (0,) * FIELD_MAP.words, bits)))


def test_that_a_restart_takes_no_silent_alarm_back(serve, path):
    service, _, _ = serve()
    pressed(service)
    service, answers, _ = serve()
    assert [one.post for one in service.devices(50.0)[0].posts] == ["counter-2"]
    service.feed(Asked("c1", frozenset(Right), end(), "x" * 32))
    assert answers == [Done("e1")]
    service, _, _ = serve()
    assert service.devices(50.0)[0].posts == ()
    assert [one.kind for one in read(path)] == ["panic", "panic_ended"]


def test_that_a_full_disk_hides_no_press_and_ends_none(serve):
    service, answers, journal = serve()

    journal.broken = "the disk failed"
    request = RaiseSilentAlarm("r1", OFFICER, PANIC)
    service.feed(Asked("c1", frozenset(Right), request, "x" * 32))
    service.feed(Asked("c1", frozenset(Right), end(), "x" * 32))
    assert [type(one) for one in answers] == [Done, Refused]
    assert [one.post for one in service.devices(50.0)[0].posts] == ["counter-2"]


def test_that_a_press_on_a_full_disk_outlives_a_restart_once_there_is_room(serve, path):
    service, _, journal = serve()
    journal.broken = "no space"
    pressed(service)
    journal.broken = ""
    for _ in range(3):
        service.feed(Elapsed())
    assert [(one.kind, one.post) for one in read(path)] == [("panic", "counter-2")]  # once
    service, _, _ = serve()
    assert [(one.post, one.source) for one in service.devices(50.0)[0].posts] == [
        ("counter-2", PanicSource.BUTTON)
    ]


def test_that_a_new_press_on_a_full_disk_is_not_in_hand_after_a_restart(serve, path):
    service, _, journal = serve()
    pressed(service)
    taken = Acknowledge("a1", OFFICER, PANIC, "panic:counter-2")
    service.feed(Asked("c1", frozenset(Right), taken, "x" * 32))
    journal.broken = "no space"
    pressed(service, Point.PANIC_RESET, at=50.1)
    pressed(service, at=50.2)
    journal.broken = ""
    service.feed(Elapsed())
    service, _, _ = serve()
    assert [one.acknowledged for one in service.devices(50.0)[0].alarms[:1]] == [False]
    assert [one.kind for one in read(path)] == ["panic", "acknowledged", "panic"]


def test_that_what_the_key_took_back_on_a_full_disk_stays_taken_back(serve, path):
    service, _, journal = serve()
    pressed(service)
    journal.broken = "no space"
    pressed(service, Point.PANIC_RESET, at=50.1)
    journal.broken = ""
    service.feed(Elapsed())
    service, _, _ = serve()
    assert service.devices(50.0)[0].posts == ()
    told = [(one.kind, one.outcome, one.detail) for one in read(path)]
    assert told[1:] == [("panic_ended", "counter-2", "key")]
