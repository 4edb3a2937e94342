"""What people typed, in a spreadsheet (case 66)."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reception_app.sheets import cell, csv_text


@pytest.mark.parametrize(
    "text",
    ["=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1",
     "\ufeff=1", "＝1", "%n"],
)  # fmt: skip
def test_that_nothing_becomes_a_formula(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Jan", "O'Hara", "محمد", "🚲", "1-2", "a=b"])
def test_that_a_plain_text_stays_as_it_is(text):
    assert cell(text) == text


@given(st.lists(st.lists(st.text(), min_size=1, max_size=4), max_size=4))
def test_that_every_row_comes_back_with_its_cells(rows):
    read = list(csv.reader(io.StringIO(csv_text(rows), newline="")))
    assert read == [[cell(one) for one in row] for row in rows]
