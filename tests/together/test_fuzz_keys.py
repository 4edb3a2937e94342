"""Somebody leans on the keyboard: no door moves without a token that was given for it."""

import random
from datetime import datetime

import pytest

from device_bridge.protocol.codes import Door
from tests.together.demo import demo

A_SECOND = 20  # keys
TOKEN_S = 8.5  # settled.md 2, and what the clock of the records may be off
WITHOUT_LOCK = tuple(f"F{number}" for number in range(1, 12))
WITH_LOCK = (*WITHOUT_LOCK, "F12")
# What the job itself needs beside the F-keys, so that tokens are given and spent.
BESIDE = ("space", "alt+g", "Escape")


def lean(office, keys, seconds, seed):
    """Press 20 random keys a second while people ring and walk."""
    chance = random.Random(seed)  # noqa: S311 - the same keys in every run
    for _ in range(seconds):
        office.display.press_fast(A_SECOND, *chance.choices(keys, k=A_SECOND))
        if not any(person.place == "street" for person in office.building.state().people):
            office.building.do("bell")


def releases(office):
    """Give every operate on record with the select that it spent, None where it had none."""
    live, found = None, []
    for record in office.journal():
        if record.kind == "selected":
            live = record
        elif record.kind == "operate":
            found.append((record, live))
            live = None
        elif record.kind == "deselected":
            live = None
    return found


def judge(office):
    office.until(office.quiet, "both doors are locked again")
    done = releases(office)
    for record, token in done:
        assert token is not None, record
        assert (token.door, token.purpose, token.visit) == (
            record.door, record.purpose, record.visit,
        )  # fmt: skip
        age = datetime.fromisoformat(record.at) - datetime.fromisoformat(token.at)
        assert age.total_seconds() <= TOKEN_S
    operated = [record.door for record, _ in done]
    assert office.edges() == (operated.count(Door.OUTER), operated.count(Door.INNER))
    assert office.disagreements() == []
    office.verify()


@pytest.mark.parametrize(
    ("keys", "seconds"),
    [
        # The one sample in every run is the one that is never locked out; a minute each is long.
        pytest.param(WITHOUT_LOCK, 5, id="sample"),
        pytest.param(WITHOUT_LOCK, 60, id="minute", marks=pytest.mark.long),
        pytest.param(WITH_LOCK, 60, id="minute-with-F12", marks=pytest.mark.long),
        pytest.param((*WITHOUT_LOCK, *BESIDE), 60, id="minute-at-work", marks=pytest.mark.long),
    ],
)
def test_that_leaning_on_the_keys_releases_nothing_without_a_fresh_token(tmp_path, keys, seconds):
    with demo(tmp_path) as office:
        office.until_seen("live")
        office.admit("T001")
        before = office.edges()
        lean(office, keys, seconds, seed=20261126)
        office.picture(f"fuzz-{len(keys)}-{seconds}")
        judge(office)
        if not set(BESIDE) & set(keys):
            assert office.edges() == before  # never checked, so never let through
