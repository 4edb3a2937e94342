"""The bridge whose journal cannot be written or trusted; reliability.md 12 to 14, devices.md 72."""

import resource
import signal

import pytest

from device_bridge.protocol.answers import Released
from device_bridge.protocol.codes import Door, Latch, Phase, Purpose, Refusal
from device_bridge.training import Deed
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.faults.lives import Lives, told


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = Lives(tmp_path_factory.mktemp("site"))
    yield made
    made.close()


def limit_files(place, to):
    """Let no file of the bridge grow behind `to` bytes: what a full disk looks like from inside."""
    resource.prlimit(place.bridge_process.pid, resource.RLIMIT_FSIZE, (to, resource.RLIM_INFINITY))


def alarmed(scene):
    return "journal" in {alarm.kind for alarm in scene.now.alarms}


def refuses(scene):
    """See that nothing is promised, and the officer told why, on the screen as well."""
    wait_for(lambda: scene.release().reason is Refusal.JOURNAL, what="the refusal")
    scene.wait(lambda: alarmed(scene), what="the alarm")
    ways = {(way.door, way.purpose): way.refusal for way in scene.now.ways}
    assert ways[Door.OUTER, Purpose.ENTRY] is Refusal.JOURNAL
    assert scene.edges == (0, 0)


def test_that_a_full_disk_refuses_and_goes_on_by_itself_when_there_is_room(place):  # R12
    scene = place.begin()
    scene.building.do(Deed.STAY)
    token = scene.select().token
    limit_files(place, place.journal.stat().st_size + 100)
    assert scene.console.operate(token).reason is Refusal.JOURNAL
    refuses(scene)
    limit_files(place, resource.RLIM_INFINITY)
    scene.wait(lambda: not alarmed(scene), 5, "the end of the alarm")
    scene.until(Phase.EMPTY)
    assert isinstance(scene.release(), Released)
    assert scene.edges == (1, 0)
    assert len(scene.records("operate")) == 1
    assert scene.records("journal_gap")


def test_that_a_disk_that_fails_is_not_believed_until_a_restart(place):  # 72
    scene = place.begin("fsync")
    place.plant_fault()
    refuses(scene)
    place.end()
    place.again(scene)
    scene.until(Phase.EMPTY)
    assert not alarmed(scene)
    assert isinstance(scene.release(), Released)


def test_that_a_torn_record_is_cut_off_told_and_nothing_else_lost(place):  # R13
    scene = place.begin()
    scene.building.do(Deed.TAMPER)
    scene.wait(lambda: scene.now.latch is Latch.FAULT, what="the latch")
    place.end()
    whole = place.journal.read_bytes()
    records = len(place.records())
    place.journal.write_bytes(whole + whole.splitlines()[-1][:40])
    place.again(scene)
    told(place, "A crash cut the last record")
    assert scene.now.latch is Latch.FAULT
    assert scene.release().reason is Refusal.LATCHED
    assert place.journal.read_bytes().startswith(whole)
    assert "journal_torn" in {record.kind for record in place.records()[records:]}
    assert scene.edges == (0, 0)


def test_that_an_altered_record_ends_every_release_until_somebody_has_looked(place):  # R14
    scene = place.begin()
    place.end(signal.SIGTERM)
    whole = place.journal.read_bytes()
    lines = whole.splitlines(keepends=True)
    middle = len(lines) - 2  # behind the last reset, before the last record
    lines[middle] = lines[middle].replace(b'"seq":', b'"seq" :', 1)
    place.journal.write_bytes(b"".join(lines))
    place.again(scene)
    told(place, f"record {middle + 1} was altered. Move the file away and keep it.")
    scene.until(Phase.EMPTY)  # it looks on, and moves nothing
    refuses(scene)
    assert place.journal.read_bytes() == b"".join(lines)
    place.journal.write_bytes(whole)


def test_that_a_journal_on_a_read_only_disk_is_one_sentence(place):  # 72
    place.forget()
    before = place.config.read_text("utf-8")
    away = before.replace('journal = "journal.jsonl"', 'journal = "/sys/kernel/journal.jsonl"')
    assert away != before
    place.config.write_text(away, "utf-8")
    place.start_bridge()
    assert place.bridge_process.wait(10) == 2  # the settings name a place that cannot be used
    told(place, f"{place.config}: journal: /sys/kernel/journal.jsonl: ")
    assert not any("Traceback" in line for line in place.said)
    place.config.write_text(before, "utf-8")
    with place.building() as building:
        wait_for(lambda: not building.state().plc.host_alive, what="a PLC without a host")
