"""The bridge's record: what is in it stays in it, and what is not whole is told."""

import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from device_bridge import keys
from device_bridge.airlock_state import Record
from device_bridge.journal import AlreadyRunningError, Journal, JournalError, read
from device_bridge.protocol.answers import NotKnown, Refused, Released
from device_bridge.protocol.codes import Door, Latch, Refusal, Regime, Stage

KINDS = [
    Record("started"),
    Record("operate", "o1", session=1, door=Door.OUTER, detail="print", intent=True),
    Record("outcome", "o1", session=1, door=Door.OUTER, outcome=Stage.OPENED),
    Record("alarm", detail="held.outer"),
]


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return keys.signing_key(tmp_path_factory.mktemp("keys") / "journal.key")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.jsonl"


def filled(path, key, records=tuple(KINDS)):
    journal = Journal(path, key)
    for record in records:
        journal.append([record])
    journal.close()
    return path.read_bytes().splitlines(keepends=True)


def opened(path, key):
    journal = Journal(path, key)
    journal.close()
    return journal


def test_that_records_come_back_in_order_and_chained(path, key):
    lines = [json.loads(line) for line in filled(path, key)]
    assert [line["record"]["seq"] for line in lines] == [1, 2, 3, 4]
    assert all(before["hash"] == after["prev"] for before, after in pairwise(lines))
    assert [record.kind for record in read(path)] == [record.kind for record in KINDS]
    assert [record.seq for record in read(path, after=2)] == [3, 4]


def test_that_it_can_be_read_while_it_is_written(path, key):
    journal = Journal(path, key)
    journal.append(KINDS[:2])
    assert [record.seq for record in read(path)] == [1, 2]
    with path.open("ab") as other:
        other.write(b'{"record":')  # half a line, as a reader may meet it
    assert [record.seq for record in read(path)] == [1, 2]
    assert [record.seq for record in journal.after(1, 10)] == [2]
    journal.close()


@pytest.mark.parametrize("left", [1, 20, -1])
def test_that_a_torn_last_line_is_cut_off_and_told(path, key, left):  # case 13
    lines = filled(path, key)
    path.write_bytes(b"".join(lines[:3]) + lines[3][:left])
    journal = Journal(path, key)
    assert journal.torn == len(lines[3][:left])
    assert (journal.last, journal.broken) == (3, "")
    journal.append([Record("alarm")])
    journal.close()
    assert [record.seq for record in read(path)] == [1, 2, 3, 4]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_that_an_altered_record_breaks_the_journal(path, key, at):  # case 14
    lines = filled(path, key)
    lines[at] = lines[at].replace(b'"officer":""', b'"officer":"x"')
    path.write_bytes(b"".join(lines))
    journal = Journal(path, key)
    assert f"record {at + 1} was altered" in journal.broken
    with pytest.raises(JournalError, match="altered"):
        journal.append([Record("alarm")])
    journal.close()
    assert path.read_bytes() == b"".join(lines)
    with pytest.raises(JournalError, match="altered"):
        list(read(path))


def test_that_a_chain_made_anew_without_the_key_is_found_out(path, key, tmp_path):
    filled(path, key)
    forged = tmp_path / "forged.jsonl"
    filled(forged, keys.signing_key(tmp_path / "other.key"), [*KINDS[:3], Record("nothing_here")])
    assert "record 1 was altered" in opened(forged, key).broken


@settings(max_examples=150, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_that_no_bit_can_be_flipped_unseen(tmp_path_factory, key, where, bit):
    path = tmp_path_factory.mktemp("flip") / "journal.jsonl"
    raw = bytearray(b"".join(filled(path, key)))
    at = int(where * len(raw))
    raw[at] ^= 1 << bit
    path.write_bytes(raw)
    journal = opened(path, key)
    # The last line may look torn; then it is cut off, and that is told as well.
    assert journal.broken or (journal.torn and journal.last < len(KINDS))


@pytest.mark.parametrize("gone", [0, 1])
def test_that_a_missing_or_doubled_record_breaks_it(path, key, gone):
    lines = filled(path, key)
    path.write_bytes(b"".join(lines[:gone] + lines[gone + 1 :]))
    assert opened(path, key).broken
    path.write_bytes(b"".join([*lines[: gone + 1], *lines[gone:]]))
    assert opened(path, key).broken


def test_that_other_bytes_for_the_same_values_are_no_record(path, key):
    lines = filled(path, key)
    line = json.loads(lines[0])
    line["sig"] = line["sig"].upper()
    path.write_bytes(json.dumps(line, separators=(",", ":")).encode() + b"\n" + b"".join(lines[1:]))
    assert "record 1" in opened(path, key).broken


def test_that_a_second_bridge_cannot_open_it(path, key):
    journal = Journal(path, key)
    with pytest.raises(AlreadyRunningError):
        Journal(path, key)
    journal.close()
    opened(path, key)


def test_that_a_journal_that_cannot_be_opened_is_one_sentence(tmp_path, key):  # devices case 72
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalError, match="file"):
        Journal(tmp_path / "file" / "journal.jsonl", key)
    (tmp_path / "folder").mkdir()
    with pytest.raises(JournalError, match="folder"):
        Journal(tmp_path / "folder", key)


def test_that_a_full_disk_leaves_whole_records_and_a_told_gap(tmp_path):  # case 12
    """In a process of its own: the limit on the size of a file stands for the disk."""
    program = f"""
import resource
from pathlib import Path
from device_bridge import keys
from device_bridge.airlock_state import Record
from device_bridge.journal import Journal, JournalError
path = Path({str(tmp_path / "journal.jsonl")!r})
journal = Journal(path, keys.signing_key(Path({str(tmp_path / "journal.key")!r})))
journal.append([Record("started")])
size = path.stat().st_size
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, hard))
for _ in range(3):
    try:
        journal.append([Record("operate", intent=True)])
    except JournalError as error:
        assert journal.trouble == str(error), journal.trouble
        assert path.stat().st_size == size
    else:
        raise AssertionError("written beyond the end")
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
journal.retry()
assert not journal.trouble
journal.append([Record("alarm")])
"""
    subprocess.run([sys.executable, "-c", program], check=True, env=dict(os.environ))
    found = [(record.kind, record.detail) for record in read(tmp_path / "journal.jsonl")]
    assert found == [("started", ""), ("journal_gap", "3 not recorded"), ("alarm", "")]


def test_that_a_restart_remembers_latch_regime_and_numbers(path, key):
    filled(
        path, key,
        [
            Record("latched", outcome=Latch.FAULT, detail="sensor.outer"),
            Record("regime", outcome=Regime.NIGHT),
            Record("session_began", session=7),
            Record("call", call=4),
            Record("bound", session=10**18, call=4),  # what a console believes counts for nothing
        ],
    )  # fmt: skip
    started = opened(path, key).recall(Regime.DAY)
    assert (started.latch, started.cause) == (Latch.FAULT, "sensor.outer")
    assert (started.regime, started.last_session, started.last_call) == (Regime.NIGHT, 7, 4)


def test_that_a_reset_latch_stays_reset(path, key):
    latched = Record("latched", outcome=Latch.FAULT, detail="x")
    filled(path, key, [latched, Record("reset", outcome=Latch.FAULT)])
    assert opened(path, key).recall(Regime.DAY).latch is Latch.NONE


def test_that_each_release_is_remembered_with_its_end(path, key):
    def operate(name):
        return Record("operate", name, detail=f"print-{name}", intent=True)

    filled(
        path, key,
        [
            operate("a"), Record("outcome", "a", outcome=Stage.OPENED),
            operate("b"), Record("outcome", "b", outcome=Stage.REFUSED, detail=Refusal.PLC_REFUSED),
            operate("c"), Record("refused", "c", outcome=Refusal.CONFLICT),
            Record("refused", "d", outcome=Refusal.REGIME),
        ],
    )  # fmt: skip
    journal = opened(path, key)
    memory = {name: known.answer for name, known in journal.recall(Regime.DAY).memory}
    assert memory == {
        "a": Released("a"), "b": Refused("b", Refusal.PLC_REFUSED), "c": NotKnown("c"),
    }  # fmt: skip
    assert [record.command for record in journal.in_doubt()] == ["c"]
    assert journal.stage("a") == (Stage.OPENED, None)
    assert journal.stage("b") == (Stage.REFUSED, Refusal.PLC_REFUSED)
    assert journal.stage("c") == (Stage.ACCEPTED, None)
    assert journal.stage("d") == (Stage.REFUSED, Refusal.REGIME)
    assert journal.stage("never") is None


def test_that_a_name_with_line_ends_stays_on_one_line(path, key):  # devices case 79
    lines = filled(path, key, [Record("reset", detail="a\nb\r\u2028c\x1b[31m", outcome="fault")])
    assert len(lines) == 1
    assert next(iter(read(path))).detail == "a\nb\r\u2028c\x1b[31m"
