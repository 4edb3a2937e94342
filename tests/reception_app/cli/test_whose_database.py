"""No command takes the database of another office for its own (case 65)."""

import pytest

ANOTHER = "The database belongs to another office"


@pytest.fixture
def elsewhere(told, tmp_path):
    """Give the commands of another office, on the file of the first one."""
    config = tmp_path / "reception.toml"
    config.write_text(config.read_text("utf-8").replace("noorderlaan", "zuid"), "utf-8")
    return told


@pytest.mark.parametrize(
    "words", [("db", "upgrade", "--create"), ("db", "upgrade"), ("db", "check")], ids=" ".join
)
def test_that_another_office_is_told_so(elsewhere, words):
    refused = elsewhere(*words)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(ANOTHER)


def test_that_the_doctor_does_not_call_it_good(elsewhere):
    told = elsewhere("doctor")
    assert told.code == 1
    (line,) = [line for line in told.out.splitlines() if line.split()[1:2] == ["database"]]
    assert ANOTHER in line
