"""Whom a visitor can be referred to."""

from datetime import UTC, datetime

import msgspec
import pytest

from reception_app.hours import Opening
from reception_app.office_files import demo_files, load_offices
from reception_app.referrals import (
    Referral,
    TargetKind,
    external,
    load_referrals,
    offices,
)
from reception_app.services import find
from resources import resource

NOON = datetime(2026, 11, 26, 11, tzinfo=UTC)
NIGHT = datetime(2026, 11, 26, 23, tzinfo=UTC)
ZONE = "Europe/Brussels"


def by_code(targets):
    return {one.code: one for one in targets}


def test_that_every_code_is_one_of_its_own_and_fits_an_outcome():
    codes = [one.code for one in load_referrals()]
    assert len(set(codes)) == len(codes)
    assert all(len(one.outcome) <= 80 for one in external(load_referrals(), NOON, ZONE))


def test_that_a_number_that_nobody_checked_is_told_as_an_example_and_reaches_nobody():
    text = resource("referrals.toml").read_text("utf-8")
    checked = [part.split('code = "')[1].split('"')[0] for part in text.split("# checked:")[1:]]
    marks = {"nl": "(voorbeeld)", "fr": "(exemple)", "en": "(example)"}
    for one in load_referrals():
        if one.code in checked:
            continue
        assert all(mark in getattr(one.name, language) for language, mark in marks.items())
        assert set(one.phone) <= {"0", " "}
        assert one.week is None


def test_that_letters_find_who_helps_in_any_language():
    targets = external(load_referrals(), NOON, ZONE)
    for typed, code in (("doc", "doc-stop"), ("perte", "doc-stop"), ("bank", "card-stop"),
                        ("stad", "stadsloket"), ("city", "stadsloket")):  # fmt: skip
        assert find(typed, targets, "nl")[0].code == code


def test_that_hours_nobody_confirmed_are_not_known():
    told = by_code(external(load_referrals(), NOON, ZONE))
    assert told["stadsloket"].now is None
    assert told["doc-stop"].now.opening is Opening.ALWAYS
    assert told["stadsloket"].appointment


def test_that_the_other_offices_are_told_as_they_are_now():
    directory = load_offices(demo_files())
    day, night = (by_code(offices(directory, "bredabaan", at)) for at in (NOON, NIGHT))
    assert "bredabaan" not in day
    assert day["ekeren"].appointment
    assert not day["noorderlaan"].appointment
    assert night["ekeren"].now.opening is Opening.CLOSED
    assert night["ekeren"].now.until is not None
    kinds = {one.kind for one in day.values()}
    assert kinds == {TargetKind.OFFICE}


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "Doc Stop"},
        {"name": {"nl": "x", "fr": "x"}},
        {"phone": "bel ons"},
        {"phone": "1" * 25},
        {"unknown": 1},
    ],
)
def test_that_a_referral_that_is_not_whole_is_refused(wrong):
    line = {"nl": "x", "fr": "x", "en": "x"}
    good = {"code": "doc-stop", "name": line, "what": line, "place": line}
    msgspec.convert(good, Referral)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**good, **wrong}, Referral)
