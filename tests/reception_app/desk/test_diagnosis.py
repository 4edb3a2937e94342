"""What a desk tells of its links while somebody looks, and in a bundle; on a real database."""

import asyncio
import threading
import zipfile
from dataclasses import replace

import pytest

from device_bridge.client import Fault, LinkLost, TickSeen
from device_bridge.protocol.answers import Refused
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.requests import AskStatus, Hello, Ping
from device_bridge.protocol.state import Tick
from reception_app.desk.setup import Moment
from reception_app.desk.states.diagnosis import DiagnosisState, Way
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Why
from reception_app.desk.traffic import BEATS, MESSAGES, TRIPS, Traffic
from reception_app.diagnosis import (
    BundleNotWrittenError,
    BundleUnderWayError,
    Finding,
    Report,
)
from reception_app.errors import (
    LinkDownError,
    NotAllowedError,
    NotSignedInError,
    OutcomeUnknownError,
)
from tests.reception_app.desk.bench import StillClock

CLOCK = StillClock()
NAMES = ("Peeters", "Ann Claes", "B001")


def tick(at):
    return TickSeen(Tick("boot", 1, 1, 0.0, 0), at)


def answer(value):
    made = asyncio.get_running_loop().create_future()
    made.set_result(value) if not isinstance(value, Exception) else made.set_exception(value)
    return made


def test_that_heartbeats_in_a_row_are_one_line_and_everything_has_its_ring():
    traffic = Traffic(0.0)
    for number in range(10_000):
        traffic.heard(tick(float(number)), CLOCK.now)
    assert [(one.kind, one.count) for one in traffic.messages] == [("tick", 10_000)]
    for _ in range(1000):
        traffic.heard(LinkLost(Fault.AWAY), CLOCK.now)
        traffic.heard(tick(10_000.0), CLOCK.now)
        traffic.asked(Ping("1"), CLOCK.now)
        traffic.read(10_000.0)
    assert len(traffic.messages) == MESSAGES
    assert len(traffic._beats) == len(traffic._reads) == BEATS

    async def many():
        for _ in range(TRIPS + 5):
            traffic.came_back(answer(Refused("1", Refusal.BUSY)), 0.01, CLOCK.now)

    asyncio.run(many())
    assert len(traffic.trips) == TRIPS
    assert traffic.answered == TRIPS + 5


def test_that_a_pulse_reaches_two_minutes_back_and_to_the_word_before():
    traffic = Traffic(100.0)
    for at in (100.0, 150.0, 279.5):
        traffic.heard(tick(at), CLOCK.now)
    pulse = traffic.bridge(Moment(CLOCK.now, 280.0))
    assert pulse.ages == (0.5, 130.0)
    assert pulse.since_s == 120.0
    assert traffic.store(Moment(CLOCK.now, 280.0)).ages == ()


def test_that_nothing_is_told_until_somebody_looks(bench):
    async def scene(desk):
        await bench.told(desk)
        assert desk.state.diagnosis == DiagnosisState()
        desk.diagnosis.look()
        seen = desk.state.diagnosis
        assert seen.at == bench.clock.now
        assert seen.link.freshness is Freshness.LIVE
        assert seen.bridge.ages
        assert seen.reads.ages
        assert {one.kind for one in seen.messages} >= {"welcome", "state"}
        assert dict(seen.versions)["schema"] == "0008"
        assert all(said for _, said in seen.versions)
        await desk.staff.lock()
        assert desk.state.diagnosis == DiagnosisState()
        desk.diagnosis.look()
        assert desk.state.diagnosis == DiagnosisState()

    bench.run(scene)


def test_that_commands_are_timed_and_told_by_their_kind_alone(bench):
    async def scene(desk):
        await bench.told(desk)
        await bench.let_in(desk)
        desk.diagnosis.look()
        seen = desk.state.diagnosis
        kinds = [(one.way, one.kind) for one in seen.messages]
        assert (Way.OUT, "operate") in kinds
        assert (Way.IN, "released") in kinds
        assert seen.trips.count >= 2
        assert seen.unanswered == 0
        shown = repr(seen.messages)
        assert not [name for name in NAMES if name in shown]

    bench.run(scene)


def test_that_a_question_without_an_answer_is_counted_and_one_never_sent_is_not(bench):
    async def scene(desk):
        await bench.told(desk)
        before = desk._console.traffic.answered
        bench.bridge.lost.add(AskStatus)
        with pytest.raises(OutcomeUnknownError):
            await desk._console.ask(AskStatus("s", "c"))
        bench.bridge.away = True
        with pytest.raises(LinkDownError):
            await desk._console.ask(Hello("h"))
        desk.diagnosis.look()
        seen = desk.state.diagnosis
        assert seen.unanswered == 1
        assert seen.trips.count == before
        assert [one.kind for one in seen.messages[:2]] == ["not_sent", "hello"]

    bench.run(scene)


def test_that_a_bundle_tells_versions_kinds_and_what_the_machine_says_and_nobodys_data(
    bench, tmp_path
):
    report = Report('{"office": 1}', "a line", (Finding("ledger", good=True, words="fits"),))
    bench.setup = replace(bench.setup, examine=lambda: report)

    async def scene(desk):
        await bench.told(desk)
        await bench.let_in(desk)
        await desk.queue.register("KLACHT", "nl")
        desk.diagnosis.look()
        assert desk.state.diagnosis.export.ready
        return await desk.diagnosis.export(tmp_path / "out", (("qt", "6"),))

    path = bench.run(scene, login="janssens")
    assert path.name == "reception-diagnosis-counter-2-20261124-103000.zip"
    with zipfile.ZipFile(path) as bundle:
        texts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert set(texts) == {
        "versions.txt", "links.txt", "messages.csv", "settings.json", "log.txt", "doctor.txt",
    }  # fmt: skip
    assert "qt: 6" in texts["versions.txt"]
    assert '"out","operate","1"' in texts["messages.csv"]
    assert texts["doctor.txt"] == "good  ledger  fits"
    whole = "".join(texts.values())
    assert not [name for name in (*NAMES, "janssens", "KLACHT") if name in whole]


@pytest.mark.parametrize("login", ["peeters", "s4471"])
def test_that_an_officer_looks_and_takes_no_bundle(bench, tmp_path, login):
    async def scene(desk):
        desk.diagnosis.look()
        assert desk.state.diagnosis.export.why is Why.NOT_ALLOWED
        with pytest.raises(NotAllowedError):
            await desk.diagnosis.export(tmp_path / "out")
        assert not (tmp_path / "out").exists()

    bench.run(scene, login=login)


def test_that_nobody_takes_a_bundle_from_a_locked_console(bench, tmp_path):
    async def scene(desk):
        await desk.staff.lock()
        with pytest.raises(NotSignedInError):
            await desk.diagnosis.export(tmp_path)

    bench.run(scene, login="janssens")


def test_that_one_bundle_is_written_at_a_time_and_a_refused_folder_ends_it(bench, tmp_path):
    go_on = threading.Event()

    def examine():
        go_on.wait(10)
        return Report()

    bench.setup = replace(bench.setup, examine=examine)
    blocked = tmp_path / "blocked"
    blocked.write_text("a file", "utf-8")

    async def scene(desk):
        desk.diagnosis.look()
        writing = asyncio.ensure_future(desk.diagnosis.export(blocked))
        await asyncio.sleep(0)
        assert desk.state.diagnosis.exporting
        with pytest.raises(BundleUnderWayError):
            await desk.diagnosis.export(tmp_path)
        go_on.set()
        with pytest.raises(BundleNotWrittenError):
            await writing
        assert not desk.state.diagnosis.exporting

    bench.run(scene, login="janssens")
    assert blocked.read_text("utf-8") == "a file"
