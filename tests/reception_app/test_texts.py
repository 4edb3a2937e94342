"""What may be typed about a visitor (cases 66 and 70)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.errors import BadFieldError
from reception_app.texts import check_text, has_national_number, is_code

ODD_BUT_FINE = [
    "", "A", "Zoë Vandenbroucke-D’Hondt", "محمد", "李雷", "🚲 fiets", "'; DROP TABLE visit; --",
    "<b>vet</b>", "=cmd|' /C calc'!A0", "%n%s", "x" * 200,
]  # fmt: skip
REFUSED = [
    ("x" * 201, "long"),
    ("Jan\nPiet", "control"),
    ("Jan\x00", "control"),
    ("\x1b[31mrood", "control"),
    ("Jan\u2028Piet", "control"),
    ("Jan\u202enaJ", "direction"),
    ("\u2066Jan", "direction"),
    ("\ud800", "control"),
    ("Jan 85.07.30-033.28", "national_number"),
]


@pytest.mark.parametrize("text", ODD_BUT_FINE)
def test_that_a_name_is_kept_exactly_as_typed(text):
    assert check_text("name", text) == text


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_that_a_name_is_refused_with_its_reason(text, why):
    with pytest.raises(BadFieldError) as refused:
        check_text("name", text)
    assert (refused.value.field, refused.value.why) == ("name", why)


def test_that_a_note_may_have_lines():
    assert check_text("note", "factuur bij\ntolk gevraagd")


@given(st.text(max_size=300))
def test_that_any_text_is_kept_exactly_or_refused(text):
    try:
        kept = check_text("name", text)
    except BadFieldError:
        return
    assert kept == text
    kept.encode("utf-8")
    assert len(kept.splitlines()) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "85073003328", "85.07.30-033.28", "85 07 30 033 28", "850730/033-28",
        "rijksregister 85.07.30 033 28 aub", "nr 1 85073003328", "17073003384", "tel385073003328",
    ],
)  # fmt: skip
def test_that_a_national_number_is_found_however_it_is_written(text):
    assert has_national_number(text)


@pytest.mark.parametrize(
    "text", ["85073003329", "0470 12 34 56", "BE68 5390 0754 7034", "B015", "2026-11-24 09:30", ""]
)
def test_that_another_number_is_no_national_number(text):
    assert not has_national_number(text)


@pytest.mark.parametrize(
    ("text", "code"), [("went_home", True), ("Ging naar huis", False), ("", False), ("a", True)]
)
def test_that_a_code_is_told_from_a_typed_reason(text, code):
    assert is_code(text) is code
