"""The bridge's own copy of the grants: who may pass, how it is pushed, what survives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from device_bridge import keys
from device_bridge.airlock_state import Asked
from device_bridge.grants import book_of, decide
from device_bridge.grants_file import StoredGrants
from device_bridge.journal import Journal
from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Direction, GateOutcome, Refusal, Right, Role
from device_bridge.protocol.requests import GRANTS, GRANTS_A_PART, PushGrants, Stop, Who
from device_bridge.protocol.wire import MAX_MESSAGE_BYTES, encode
from tests.device_bridge.gate_rig import CARD, NOON, WHO, ZONE, grant


@pytest.fixture
def journal(tmp_path):
    made = Journal(tmp_path / "journal.jsonl", keys.signing_key(tmp_path / "journal.key"))
    yield made
    made.close()


@pytest.fixture
def stored(tmp_path, journal):
    made = StoredGrants(tmp_path / "grants.json", journal)
    made.start()
    return made


def push(
    stored, version=1, grants=(), *, part=1, parts=1, console="c", who=WHO, rights=tuple(Right)
):
    request = PushGrants("p", who, GRANTS, version, part, parts, tuple(grants))
    return stored.asked(Asked(console, frozenset(rights), request, "t"))


def again(tmp_path, journal):
    made = StoredGrants(tmp_path / "grants.json", journal)
    made.start()
    return made.book


def test_that_the_first_grant_that_allows_it_counts_else_the_reason_that_came_nearest():
    late, elsewhere = grant(until=NOON - 1), grant(zones=("cells",))
    book = book_of(1, (elsewhere, late))
    assert decide(book, CARD, ZONE, Direction.IN, NOON).outcome is GateOutcome.EXPIRED
    book = book_of(1, (late, elsewhere, grant()))
    assert decide(book, CARD, ZONE, Direction.IN, NOON).grant == grant()


@given(
    st.sampled_from(["a", "b"]), st.sampled_from([ZONE, "cells"]), st.sampled_from(Direction),
    st.tuples(st.integers(-2, 2), st.integers(-2, 2)),
    st.tuples(st.integers(0, 2), st.integers(0, 2)),
)  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_that_nobody_passes_without_a_grant_that_says_so(card, zone, direction, times, issues):
    (since, until), (mine, newest) = times, issues
    one = grant(
        "a", zones=(zone,), direction=direction, since=NOON + since, until=NOON + until,
        generation=mine,
    )  # fmt: skip
    book = book_of(1, (one, grant("a", zones=("roof",), generation=newest)))
    found = decide(book, card, ZONE, Direction.IN, NOON)
    may = (
        card == "a" and zone == ZONE and direction is not Direction.OUT
        and since <= 0 < until and mine >= newest
    )  # fmt: skip
    assert (found.outcome is GateOutcome.GRANTED) is may


def test_that_a_pushed_whole_counts_and_outlives_the_bridge(stored, tmp_path, journal):
    assert push(stored, 3, [grant()]) == Done("p")
    assert (stored.book.version, list(stored.book.grants)) == (3, [CARD])
    assert again(tmp_path, journal) == stored.book


def test_that_parts_count_only_as_a_whole(stored):
    push(stored, 1, [grant()])
    assert push(stored, 2, [grant("b")], part=1, parts=2) == Done("p")
    assert stored.book.version == 1
    assert push(stored, 2, [grant("c")], part=2, parts=2) == Done("p")
    assert sorted(stored.book.grants) == ["b", "c"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({}, {"part": 2, "parts": 2}),
        ({"part": 1, "parts": 3}, {"part": 3, "parts": 3}),
        ({"part": 1, "parts": 2}, {"part": 2, "parts": 3}),
        ({"part": 1, "parts": 2}, {"part": 2, "parts": 2, "console": "other"}),
        ({"part": 1, "parts": 2}, {"part": 2, "parts": 2, "version": 8}),
    ],
)
def test_that_a_part_that_does_not_follow_is_refused_and_the_push_is_over(stored, first, then):
    push(stored, **{"version": 7, **first})
    assert push(stored, **{"version": 7, **then}) == Refused("p", Refusal.BAD_REQUEST, "part")
    assert push(stored, **{"version": 7, **then}).reason is Refusal.BAD_REQUEST
    assert stored.book.version == (7 if not first else 0)


def test_that_an_older_version_and_another_content_are_refused(stored):
    push(stored, 5, [grant()])
    assert push(stored, 4, []) == Refused("p", Refusal.OLDER, "5")
    assert push(stored, 5, [grant()]) == Done("p")
    assert push(stored, 5, []) == Refused("p", Refusal.CONFLICT, "version")
    assert list(stored.book.grants) == [CARD]


def test_that_only_who_may_admit_pushes(stored):
    assert push(stored, rights=(Right.OBSERVE,)).reason is Refusal.NOT_ALLOWED
    auditor = Who("a", Role.AUDITOR, "counter-2")
    assert push(stored, who=auditor).reason is Refusal.NOT_ALLOWED
    asked = Asked("c", frozenset(Right), Stop("s", WHO, GRANTS), "t")
    assert stored.asked(asked).reason is Refusal.UNSUPPORTED


@pytest.mark.parametrize("spoil", ["altered", "gone", "torn"])
def test_that_a_file_that_is_not_what_was_recorded_lets_nobody_through(
    stored, tmp_path, journal, spoil
):
    push(stored, 1, [grant()])
    path = tmp_path / "grants.json"
    raw = path.read_bytes()
    match spoil:
        case "altered":
            path.write_bytes(raw.replace(ZONE.encode(), b"cellars"))
        case "gone":
            path.unlink()
        case "torn":
            path.write_bytes(raw[:-20])
    book = again(tmp_path, journal)
    assert (book.trusted, dict(book.grants)) == (False, {})


def test_that_a_crash_between_journal_and_file_leaves_the_new_ones(stored, tmp_path, journal):
    push(stored, 1, [grant()])
    push(stored, 2, [grant("b")])
    # As if the machine had died before the new file took the old one's name.
    (tmp_path / "grants.json").rename(tmp_path / "grants.new")
    assert again(tmp_path, journal).version == 2


def test_that_what_a_crash_left_beside_the_file_takes_its_name_at_the_start(
    stored, tmp_path, journal
):
    push(stored, 1, [grant()])
    (tmp_path / "grants.json").rename(tmp_path / "grants.new")
    again(tmp_path, journal)
    # What is written next, whole or not, is written over nothing that counts.
    (tmp_path / "grants.new").write_bytes(b"half of a who")
    assert again(tmp_path, journal).version == 1


def test_that_nothing_is_written_over_the_only_grants_that_count(stored, tmp_path, journal):
    (tmp_path / "grants.json").mkdir()  # so that no file can take its name
    assert push(stored, 1, [grant()]) == Done("p")
    assert push(stored, 2, [grant("b")]).reason is Refusal.JOURNAL
    assert (stored.book.version, again(tmp_path, journal).version) == (1, 1)
    (tmp_path / "grants.json").rmdir()
    assert push(stored, 2, [grant("b")]) == Done("p")
    assert (stored.book.version, again(tmp_path, journal).version) == (2, 2)


def test_that_a_crash_before_the_journal_leaves_the_old_ones(stored, tmp_path, journal):
    push(stored, 1, [grant()])
    (tmp_path / "grants.new").write_bytes(b"half of a who")
    assert again(tmp_path, journal).version == 1


def test_that_nothing_counts_that_the_journal_does_not_hold(stored, journal):
    push(stored, 1, [grant()])
    journal.broken = "the disk failed"
    assert push(stored, 2, []) == Refused("p", Refusal.JOURNAL, "the disk failed")
    assert stored.book.version == 1


def test_that_a_folder_that_cannot_be_written_is_told_and_changes_nothing(tmp_path, journal):
    stored = StoredGrants(tmp_path / "nowhere" / "grants.json", journal)
    stored.start()
    answer = push(stored, 1, [grant()])
    assert answer == Refused("p", Refusal.JOURNAL, "grants: No such file or directory")
    assert stored.book.version == 0


def test_that_a_full_part_of_usual_grants_fits_one_message():
    many = tuple(
        grant(f"{n:08x}", zones=tuple(f"floor-{z}" for z in range(10)), visit="v" * 32)
        for n in range(GRANTS_A_PART)
    )
    assert len(encode(PushGrants("p" * 32, WHO, GRANTS, 2**40, 1, 1, many))[1]) < MAX_MESSAGE_BYTES
