"""Alarm inputs in the bridge: glass, tamper, mains and battery, and what is not known of them."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from device_bridge.airlock_state import Asked, Elapsed, Record
from device_bridge.field import FIELD_MAP, POINT_BITS_AT, Point, PointSample
from device_bridge.field import POINTS as COUNT
from device_bridge.inputs import LINE_ALARM, POINTS, Input, Inputs, PointsRead, step, unlike, view
from device_bridge.journal import Journal, read
from device_bridge.plc import Sample
from device_bridge.protocol.answers import Done
from device_bridge.protocol.codes import InputKind, Refusal, Right, Role
from device_bridge.protocol.requests import INPUTS, Acknowledge, Stop, Who
from device_bridge.server_inputs import InputsService
from device_bridge.services import SampleEvent
from device_bridge.settings import BridgeSettings, InputSettings, SettingsError, load

OFFICER = Who("peeters", Role.OFFICER, "counter-2")
GLASS, TAMPER = Input(InputKind.GLASS, 2, "Raam onthaal"), Input(InputKind.TAMPER, 1)
MAINS, BATTERY = Input(InputKind.MAINS, 1), Input(InputKind.BATTERY, 1)
REST = frozenset({Point.HEALTHY, Point.MAINS, Point.BATTERY})


class Rig:
    def __init__(self, *inputs):
        self.state = Inputs(inputs or (GLASS, TAMPER, MAINS, BATTERY), started_at=100.0)
        self.now, self.records, self.asked = 100.0, [], 0

    def feed(self, event):
        self.state, actions = step(self.state, event, self.now)
        self.records += [one for one in actions if isinstance(one, Record)]
        return next((one.message for one in actions if not isinstance(one, Record)), None)

    def see(self, *on, without=()):
        self.now += 0.1
        points = (REST | set(on)) - set(without)
        self.feed(PointsRead(PointSample(self.now, 1, tuple(n in points for n in range(COUNT)))))
        return self.alarms()

    def alarms(self):
        return {
            one.alarm: (one.active, one.acknowledged) for one in view(self.state, self.now).alarms
        }

    def take(self, alarm, rights=frozenset(Right)):
        self.asked += 1
        request = Acknowledge(f"a{self.asked}", OFFICER, INPUTS, alarm)
        return self.feed(Asked("c1", rights, request, "x" * 32))


WRONG = {
    "glass.2": lambda rig: rig.see(Point.GLASS_2),
    "tamper.1": lambda rig: rig.see(Point.TAMPER_1),
    "mains.1": lambda rig: rig.see(without=(Point.MAINS,)),
    "battery.1": lambda rig: rig.see(without=(Point.BATTERY,)),
}


@pytest.mark.parametrize("name", WRONG)
def test_that_an_input_alarms_stays_until_taken_in_hand_and_is_on_record(name):
    rig = Rig()
    assert rig.see() == {}
    assert WRONG[name](rig) == {name: (True, False)}
    assert rig.see() == {name: (False, False)}  # over, and nobody has looked
    assert isinstance(rig.take(name), Done)
    assert rig.alarms() == {}
    told = [(one.kind, one.detail, one.device, one.officer) for one in rig.records]
    assert told == [("alarm", name, INPUTS, ""), ("acknowledged", name, INPUTS, "peeters")]


@pytest.mark.parametrize("name", WRONG)
def test_that_one_in_hand_ends_with_its_cause_and_rises_again(name):
    rig = Rig()
    WRONG[name](rig)
    rig.take(name)
    assert WRONG[name](rig) == {name: (True, True)}
    assert rig.see() == {}
    assert WRONG[name](rig) == {name: (True, False)}


def test_that_another_pane_breaks_another_alarm():
    rig = Rig(GLASS, Input(InputKind.GLASS, 1, "Raam loketten"))
    rig.see(Point.GLASS_2)
    assert set(rig.see(Point.GLASS_1)) == {"glass.1", "glass.2"}
    labels = {one.alarm: one.detail for one in view(rig.state, rig.now).alarms}
    assert labels == {"glass.1": "Raam loketten", "glass.2": "Raam onthaal"}


def test_that_an_input_that_is_not_fitted_says_nothing():
    assert Rig(MAINS).see(Point.GLASS_1, Point.TAMPER_2) == {}
    rig = Rig(MAINS)
    rig.state = Inputs()
    rig.now += 60
    assert rig.alarms() == {}


def test_that_on_a_line_that_is_not_healthy_nothing_rises_and_nothing_is_over():
    rig = Rig()
    rig.see(Point.GLASS_2)
    assert rig.see(without=(Point.HEALTHY,)) == {
        "glass.2": (True, False), LINE_ALARM: (True, False),
    }  # fmt: skip
    assert "tamper.1" not in rig.see(Point.TAMPER_1, without=(Point.HEALTHY,))
    assert [one.good for one in view(rig.state, rig.now).inputs] == [None] * 4
    assert rig.see(Point.GLASS_2) == {"glass.2": (True, False)}


def test_that_silence_is_an_alarm_of_its_own_and_is_taken_in_hand():
    rig = Rig()
    rig.see()
    rig.now += 1.4
    assert rig.alarms() == {}
    rig.now += 0.2
    assert rig.alarms() == {LINE_ALARM: (True, False)}
    assert isinstance(rig.take(LINE_ALARM), Done)
    assert rig.alarms() == {LINE_ALARM: (True, True)}
    rig.see()
    rig.feed(Elapsed())
    rig.now += 2
    assert rig.alarms() == {LINE_ALARM: (True, False)}


def test_that_a_line_cut_again_is_a_new_alarm_with_samples_alone_between():
    rig = Rig()
    for _ in range(2):
        assert rig.see() == {}
        assert rig.see(without=(Point.HEALTHY,)) == {LINE_ALARM: (True, False)}
        rig.take(LINE_ALARM)
        assert rig.alarms() == {LINE_ALARM: (True, True)}


def test_that_an_older_sample_that_comes_late_changes_nothing():
    rig = Rig()
    rig.see(Point.GLASS_2)
    old = PointSample(rig.now - 0.05, 1, (True,) * COUNT)
    rig.feed(PointsRead(old))
    assert set(rig.alarms()) == {"glass.2"}


def test_that_who_only_looks_takes_nothing_in_hand():
    rig = Rig()
    rig.see(Point.GLASS_2)
    assert rig.take("glass.2", frozenset({Right.OBSERVE})).reason is Refusal.NOT_ALLOWED
    assert rig.take("glass.9").reason is Refusal.BAD_REQUEST
    stop = Asked("c1", frozenset(Right), Stop("s", OFFICER, INPUTS), "x" * 32)
    assert rig.feed(stop).reason is Refusal.UNSUPPORTED


def test_that_consoles_are_told_of_a_change_and_not_of_an_age():
    rig = Rig()
    rig.see()
    before = view(rig.state, rig.now)
    assert not unlike(before, view(rig.state, rig.now + 0.3))
    rig.see(Point.GLASS_2)
    assert unlike(before, view(rig.state, rig.now))


def test_that_every_kind_has_its_places_in_the_map():
    assert set(POINTS) == set(InputKind)


@pytest.fixture
def serve(tmp_path):
    """Start services on one journal, one life after the other."""
    key, journals = Ed25519PrivateKey.generate(), []

    def begin():
        for one in journals:
            one.close()
        journals.append(Journal(tmp_path / "journal.jsonl", key))
        answers = []
        settings = BridgeSettings("bridge", input=(InputSettings(InputKind.GLASS, 2, "Raam"),))
        service = InputsService(
            settings, journals[-1], lambda: 50.0, lambda _console, said: answers.append(said)
        )
        service.start()
        return service, answers, journals[-1]

    yield begin
    for one in journals:
        one.close()


def broken(service, *, taken_at=50.0):
    bits = [False] * FIELD_MAP.bits
    bits[POINT_BITS_AT + Point.GLASS_2] = bits[POINT_BITS_AT + Point.HEALTHY] = True
    service.feed(SampleEvent(Sample(taken_at, (0,) * FIELD_MAP.words, tuple(bits))))


def alarms(service):
    return [(one.alarm, one.active) for one in service.devices(50.0)[0].alarms]


def take(service, number=1):
    request = Acknowledge(f"a{number}", OFFICER, INPUTS, "glass.2")
    service.feed(Asked("c1", frozenset(Right), request, "x" * 32))


def test_that_a_restart_forgets_no_alarm_that_nobody_took_in_hand(serve):
    service, _, _ = serve()
    broken(service)
    service, answers, _ = serve()
    assert alarms(service) == [("glass.2", False)]
    take(service)
    assert answers == [Done("a1")]
    service, _, _ = serve()
    assert alarms(service) == []


def test_that_a_full_disk_hides_no_alarm_and_takes_none_in_hand(serve):
    service, answers, journal = serve()
    journal.broken = "the disk failed"
    broken(service)
    assert alarms(service) == [("glass.2", True)]
    take(service)
    assert [one.reason for one in answers] == [Refusal.JOURNAL]
    assert not service.devices(50.0)[0].alarms[0].acknowledged


def test_that_an_alarm_on_a_full_disk_outlives_a_restart_once_there_is_room(serve, tmp_path):
    service, _, journal = serve()
    journal.broken = "no space"
    broken(service)
    journal.broken = ""
    for _ in range(3):
        service.feed(Elapsed())
    told = [(one.kind, one.detail) for one in read(tmp_path / "journal.jsonl")]
    assert told == [("alarm", "glass.2")]  # once
    service, _, _ = serve()
    assert alarms(service) == [("glass.2", False)]
    take(service)
    service.feed(Elapsed())
    service, _, _ = serve()
    assert alarms(service) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('kind = "smoke"', "input"),
        ('kind = "tamper"\nnumber = 3', "of tamper there are 1 to 2"),
        ('kind = "mains"\nnumber = 2', "of mains there are 1 to 1"),
        ('kind = "glass"\n[[input]]\nkind = "glass"', "one number"),
    ],
)
def test_that_an_input_that_is_not_in_the_map_is_refused(tmp_path, text, why):
    path = tmp_path / "bridge.toml"
    path.write_text(f'name = "b"\n[[input]]\n{text}\n')
    with pytest.raises(SettingsError, match=why):
        load(path)
