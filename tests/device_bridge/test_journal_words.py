"""The journal as sentences: every kind of record is said, in the office's own time."""

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import device_bridge
from device_bridge import keys
from device_bridge.__main__ import main
from device_bridge.airlock_state import Record
from device_bridge.journal import Journal
from device_bridge.journal_words import _SAY, instant, line, sentence
from device_bridge.protocol.answers import JournalRecord
from device_bridge.protocol.codes import Door, Purpose

AT = "2026-11-24T09:30:12.345+00:00"
WHO = {"officer": "69a4a57ad5f34338", "role": "chief", "post": "counter-2"}
BY = "Chief 69a4a57a at counter-2"
SAID = {
    ("operate", Door.OUTER, Purpose.ENTRY, "", ""): f"{BY} released the outer door to let"
    " somebody in, visit 11112222.",
    ("outcome", Door.INNER, Purpose.ENTRY, "secure", ""): "The inner door: it is closed and"
    " locked again, visit 11112222.",
    ("check", None, None, "dangerous_object", "2"): f"{BY} ended the check: dangerous object, for"
    " 2 people, visit 11112222.",
    ("left_outer", None, None, "", ""): "Stay 4 is over: out by the outer door, visit 11112222.",
    ("session_began", None, None, "", ""): "Stay 4 began, visit 11112222.",
    ("session_began", None, None, "", "leaving"): "Stay 4 began of somebody on the way out,"
    " visit 11112222.",
    ("refused", None, None, "stale_tick", ""): "Refused: stale tick.",
    ("call", None, None, "", ""): "The bell rang: call 7.",
    ("session_ended", None, None, "not_used", ""): "Stay 4 is over: not used, visit 11112222.",
    ("of_another_version", None, None, "a", "b"): "Of another version a b.",
}


def record(kind, door=None, purpose=None, outcome="", detail="", **more):
    fields = {"visit": "1111222233334444", "call": 7, "session": 4, **WHO, **more}
    return JournalRecord(
        12, AT, kind, door=door, purpose=purpose, outcome=outcome, detail=detail, **fields
    )


@pytest.mark.parametrize("given", SAID)
def test_that_a_record_is_a_sentence(given):
    assert sentence(record(*given)) == SAID[given]


def test_that_every_kind_that_the_bridge_writes_has_words_of_its_own():
    code = "".join(
        path.read_text("utf-8")
        for path in Path(device_bridge.__file__).parent.glob("*.py")
        if path.stem != "journal_words"
    )
    written = set(re.findall(r'\b[Rr]ecord\(\s*"([a-z_]+)"', code))
    written |= set(re.findall(r'\btold\(\s*turn,\s*"([a-z_]+)"', code))
    written |= set(re.findall(r'\.end\("([a-z_]+)"', code)) | {"call_answered", "call_held"}
    assert len(written) > 30
    assert written - set(_SAY) == set()
    for kind in written:
        words = sentence(record(kind, Door.OUTER, Purpose.EXIT, "open", "x", device="gate/1"))
        assert re.fullmatch(r"[A-Z].*\.", words), words
        assert not re.search(r"  |None|_", words), words


def test_that_time_is_the_offices_with_its_offset():
    told = line(record("call"), "Europe/Brussels")
    assert told == "    12 2026-11-24 10:30:12+01:00  The bell rang: call 7."
    now = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # the 24th at the office
    for text, meant in (
        ("08:30", "2026-11-24T08:30+01:00"),
        ("today", "2026-11-24T00:00+01:00"),
        ("yesterday", "2026-11-23T00:00+01:00"),
        ("2026-07-01 08:30", "2026-07-01T08:30+02:00"),
        ("2026-11-24T09:30:12+00:00", "2026-11-24T09:30:12+00:00"),
    ):
        assert instant(text, "Europe/Brussels", now) == datetime.fromisoformat(meant), text


def told(monkeypatch, capsys, *words):
    monkeypatch.setattr(sys, "argv", ["reception-bridge", "journal", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    return ended.value.code, said.out.splitlines(), said.err


def test_that_the_command_tells_the_newest_or_what_came_since(tmp_path, monkeypatch, capsys):
    config = tmp_path / "bridge.toml"
    config.write_text('name = "bridge"\n', "utf-8")
    journal = Journal(tmp_path / "journal.jsonl", keys.signing_key(tmp_path / "journal.key"))
    journal.append(Record("call", call=number) for number in range(1, 6))
    journal.close()
    monkeypatch.setenv("RECEPTION_BRIDGE_CONFIG", str(config))
    code, lines, _ = told(monkeypatch, capsys, "--tail", "2")
    assert code == 0
    assert [text.rpartition("  ")[2] for text in lines] == [
        f"The bell rang: call {n}." for n in (4, 5)
    ]
    assert len(told(monkeypatch, capsys, "--since", "yesterday")[1]) == 5
    assert told(monkeypatch, capsys, "--since", "2100-01-01")[1] == []
    code, _, said = told(monkeypatch, capsys, "--since", "noon")
    assert (code, "write 08:30" in said) == (2, True)
    asked = told(monkeypatch, capsys, "--json", "--after", "4")[1]
    assert [json.loads(text)["call"] for text in asked] == [5]
