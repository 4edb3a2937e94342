"""`reception ledger verify` and `reception doctor` on a ledger whose tail was cut."""

import pytest

SECRETS = "een zin die niemand raadt\n135790\n"
WHOLE = "The ledger is whole: "


@pytest.fixture
def cut(told, tmp_path):
    """Work on after a backup, and put the backup in the place of the database."""
    database, kept = tmp_path / "data" / "reception.db", tmp_path / "kept.db"
    assert told("db", "backup", str(kept)).code == 0
    words = ("--shown-as", "insp. Peeters", "--role", "officer")
    assert told("staff", "add", "peeters", *words, said=SECRETS).code == 0
    assert told("ledger", "verify").out.startswith(WHOLE)
    for path in database.parent.glob("reception.db-*"):
        path.unlink()
    kept.replace(database)
    return told


def test_that_a_ledger_whose_tail_was_cut_is_not_whole(cut, caplog):
    said = cut("ledger", "verify")
    assert (said.code, said.out) == (1, "")
    assert said.err == "The ledger is broken from revision 2 on (truncated): keep the file.\n"
    doctor = cut("doctor")
    assert doctor.code == 1
    (line,) = (one for one in doctor.out.splitlines() if " ledger " in one)
    assert not line.startswith("good")
    assert "broken from revision 2 on" in line
    assert caplog.messages == []  # what a log says comes on the terminal of a command


def test_that_a_ledger_is_whole_on_a_machine_that_remembers_nothing(cut, tmp_path):
    for note in (tmp_path / "data").glob("*.head"):
        note.unlink()
    assert cut("ledger", "verify").out == "The ledger is whole: 1 entry.\n"
