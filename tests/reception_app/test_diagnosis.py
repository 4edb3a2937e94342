"""What leaves a console for who maintains it: spreads, plain texts, and a bundle that is whole."""

import zipfile
from pathlib import Path

import pytest

from reception_app.diagnosis import (
    LOG_BYTES,
    BundleNotWrittenError,
    Finding,
    Spread,
    findings_text,
    plain,
    settings_text,
    spread,
    tail,
    write_bundle,
)
from reception_app.settings import Database, Folders, Office, Post, Settings


def test_that_median_and_percentile_are_values_that_were_measured():
    assert spread((), 0) == Spread()
    assert spread((0.004,), 1) == Spread(1, 4.0, 4.0, 4.0)
    twenty = tuple(number / 1000 for number in range(20, 0, -1))
    assert spread(twenty, 57) == Spread(57, 1.0, 10.0, 19.0)


def test_that_no_password_of_an_address_and_no_name_of_an_account_is_told():
    said = plain(
        "postgresql://desk:Zomer-2026@host/db in /home/jan.peeters/x", Path("/home/jan.peeters")
    )
    assert said == "postgresql://desk:(hidden)@host/db in ~/x"
    assert plain("/a/b", Path("/")) == "/a/b"


def test_that_settings_are_told_without_what_is_secret(tmp_path):
    settings = Settings(
        Office("noord"), Post("loket-1", "1"),
        database=Database("postgresql://desk:Zomer-2026@host/db"),
        folders=Folders(str(Path.home() / "data")),
    )  # fmt: skip
    text = settings_text(settings)
    assert '"id": "noord"' in text
    assert "Zomer-2026" not in text
    assert str(Path.home()) not in text


def test_that_the_end_of_a_log_begins_with_a_whole_line(tmp_path):
    log = tmp_path / "reception.log"
    assert tail(log) == ""
    log.write_text("one\ntwo\n", "utf-8")
    assert tail(log) == "one\ntwo\n"
    log.write_text("".join(f"line {number:06}\n" for number in range(LOG_BYTES // 10)), "utf-8")
    lines = tail(log).splitlines()
    assert len(tail(log)) <= LOG_BYTES
    assert {len(line) for line in lines} == {11}
    assert lines[-1] == f"line {LOG_BYTES // 10 - 1:06}"


def test_that_a_bundle_holds_every_text_by_its_name(tmp_path):
    path = tmp_path / "new folder" / "bundle.zip"
    write_bundle(path, (("a.txt", "één"), ("b.txt", f"{Path.home()}/x")))
    with zipfile.ZipFile(path) as bundle:
        assert bundle.namelist() == ["a.txt", "b.txt"]
        assert bundle.read("a.txt").decode() == "één"
        assert bundle.read("b.txt").decode() == "~/x"
    assert [one.name for one in path.parent.iterdir()] == ["bundle.zip"]


def test_that_a_bundle_that_cannot_be_written_leaves_nothing(tmp_path):
    folder = tmp_path / "no folder"
    folder.write_text("a file stands here", "utf-8")
    with pytest.raises(BundleNotWrittenError) as error:
        write_bundle(folder / "bundle.zip", (("a.txt", "a"),))
    assert error.value.path == str(folder / "bundle.zip")
    assert [one.name for one in tmp_path.iterdir()] == ["no folder"]


def test_that_findings_are_lines_that_stand_below_each_other():
    told = findings_text(
        (Finding("ledger", good=True, words="fits"), Finding("x", good=False, words="no"))
    )
    assert told == "good  ledger  fits\nBAD   x       no"
    assert findings_text(()) == ""
