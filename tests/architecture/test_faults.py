"""Hold `docs/faults.md` to the tests: a case stands there only with a test that exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE = re.compile(r"^[A-Z]\d+(, [A-Z]\d+)*$")
TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")
HEADS = {"case", "---"}
# The cases that bridge, airlock, database and log-in must hold, by the numbers of the two pages.
LINK_AND_INTERLOCK = {*range(1, 16), *range(17, 23), *range(24, 27), *range(28, 41)}
QUEUE_TO_LEDGER = {57, 58, 60, 61, 62, *range(64, 68), 71, 72, 73, 79, 80, 81, 86, 91}
# Every number that section 10 of the devices page has.
DEVICES = {
    *range(1, 13), *range(14, 25), *range(26, 30), *range(31, 37), *range(39, 51), 52, 53,
    *range(55, 61), *range(62, 69), *range(70, 74), 75, 76, 79, 80,
}  # fmt: skip
REPORTED = 16  # rows of section 9 of the airlock page


def rows() -> list[tuple[str, ...]]:
    text = (ROOT / "docs" / "faults.md").read_text("utf-8")
    cells = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return [row for row in cells if row[0] not in HEADS]


@cache
def defined_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8")) if path.is_file() else ast.Module([], [])
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_that_a_case_is_one_sentence_with_the_tests_that_hold_it(row):
    cases, sentence, held_by = row
    assert CASE.match(cases)
    assert sentence.endswith(".")
    named = TEST.findall(held_by)
    assert named
    assert TEST.sub("", held_by).strip() == ""
    missing = [
        (file, test) for file, test in named if test not in defined_in(ROOT / "tests" / file)
    ]
    assert missing == []


def test_that_no_case_is_left_out():
    told = {case for row in rows() for case in row[0].split(", ")}
    due = {f"R{number}" for number in LINK_AND_INTERLOCK | QUEUE_TO_LEDGER}
    due |= {f"D{number}" for number in DEVICES}
    due |= {f"F{number}" for number in range(1, REPORTED + 1)}
    assert due - told == set()


def test_that_a_case_of_our_own_has_a_number_of_its_own():
    own = [case for row in rows() for case in row[0].split(", ") if case[0] not in "RD"]
    assert sorted(own) == sorted(set(own))
