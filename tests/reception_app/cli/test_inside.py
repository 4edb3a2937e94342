"""`reception inside` and `reception badges`: typed, listed, refused by name."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from device_bridge.protocol.codes import Phase
from device_bridge.protocol.state import SessionState
from reception_app.cli.inside import Door, _plain, _roll, _told
from reception_app.cli.places import muster_copy_of, read_store, write_store
from reception_app.desk.states.zones import PersonRow, ZonesState
from reception_app.settings import load
from reception_app.staff import Actor, Role, command_actor
from reception_app.store import NewVisit, tables
from tests.ui.bricks import device


def test_that_a_badge_is_taken_into_use_once_and_listed(told):
    assert told("badges", "list").out.startswith("No badge is in use yet")
    assert told("badges", "add", "14", "0000000E").code == 0
    again = told("badges", "add", "14", "0000000f")
    assert again.code == 1
    assert again.err.strip()
    assert told("badges", "add", "P1", "000000f1", "--staff", "nobody").code == 1
    (one,) = json.loads(told("badges", "list", "--json").out)
    assert one == {"number": "14", "card": "0000000e", "state": "free", "with": ""}


def test_that_a_card_is_taken_as_readers_give_it_or_refused_in_a_sentence(told):
    assert told("badges", "add", "901", "04 A2:c1-D9").code == 0
    for number, card in (("902", "04A2C1"), ("902", "04 A2 C1 G9"), ("902", "9" * 33)):
        refused = told("badges", "add", number, card)
        assert refused.code == 1
        assert "8 to 32 hexadecimal digits" in refused.err
    assert told("badges", "add", "902", "04a2c1d9").code == 1  # the same card, written otherwise
    (one,) = json.loads(told("badges", "list", "--json").out)
    assert (one["number"], one["card"]) == ("901", "04a2c1d9")


def test_that_a_badge_with_a_card_of_before_is_told_and_gets_the_right_one(told, tmp_path):
    assert told("badges", "add", "901", "04a2c1d9").code == 0
    settings = load(tmp_path / "reception.toml")

    def as_before(tx):
        tx._db.execute(tables.badge.update().values(card="04 a2 c1 d9"))

    write_store(settings, command_actor("counter-1"), as_before)
    assert "opens nothing" in told("badges", "list").out
    assert told("badges", "add", "901", "04 a2 c1 d9").code == 0
    assert told("badges", "list").out.split() == ["901", "04a2c1d9", "free"]
    assert told("badges", "add", "901", "04 a2 c1 d9").code == 1


def test_that_an_empty_building_is_said_and_is_an_empty_list(told):
    assert told("inside").out.splitlines()[1:] == ["Nobody is in the building."]
    assert json.loads(told("inside", "--json").out)["people"] == []


@pytest.fixture
def busy(told, tmp_path):
    """Give settings with an officer signed in since an hour, and a visitor of two inside."""
    said = "geen enkele zin is te lang\n\n"
    assert told(
        "staff", "add", "an", "--shown-as", "insp. An", "--role", "officer", said=said
    ).code == 0  # fmt: skip
    settings = load(tmp_path / "reception.toml")
    (member,) = read_store(settings, lambda reader: reader.people())
    desk = Actor("console", Role.CONSOLE, "counter-1")
    session = write_store(settings, desk, lambda tx: tx.open_session(member.id, Role.OFFICER))
    officer = Actor(member.id, Role.OFFICER, "counter-1", session.id)
    new = NewVisit(service="ANDERS", language="nl", admitted=True, party=2)
    write_store(settings, officer, lambda tx: tx.register(new))
    return settings


def test_that_staff_and_visitors_are_told_with_the_age_of_the_word(told, busy):
    head, visitor, staff = told("inside").out.splitlines()
    assert re.fullmatch(
        r"As of [\d-]+ [\d:]+\+0[12]:00; the newest entry in the ledger is \d+ s old\.", head
    )
    assert re.fullmatch(r"B001 +visitor +\S+ +2 since [\d-]+ [\d:]+\+0[12]:00", visitor)
    assert re.match(r"insp\. An +staff ", staff)
    plain = json.loads(told("inside", "--json").out)
    assert [(one["who"], one["kind"]) for one in plain["people"]] == [
        ("B001", "visitor"), ("insp. An", "staff"),
    ]  # fmt: skip
    assert plain["airlock"]["known"]
    for at in (plain["as_of"], plain["last_entry"], plain["people"][0]["since"]):
        assert at.endswith("Z")
        datetime.fromisoformat(at)
    queue = json.loads(told("queue", "--json").out)
    assert queue[0]["arrived_at"].endswith("Z")
    assert re.search(r" [\d-]+ [\d:]+\+0[12]:00 ", told("queue").out)


def test_that_who_is_in_the_airlock_is_told_or_said_not_to_be_known(busy):
    stay = SessionState(session=4, age_s=20.0, found=True, count=1)
    door = Door(device(phase=Phase.HOLD, session=stay), 0.5)
    roll = read_store(busy, lambda reader: _roll(reader, busy, door))
    (first, *others) = roll.people
    assert (first.kind, first.zone, len(others)) == ("unknown", "airlock", 2)
    assert roll.now - first.since == timedelta(seconds=20.5)
    (visitor,) = [one for one in roll.people if one.visit]
    along = SessionState(session=5, age_s=20.0, visit=visitor.visit, count=3)
    door = Door(device(phase=Phase.HOLD, people=3, session=along), 0.5)
    roll = read_store(busy, lambda reader: _roll(reader, busy, door))
    there = [one for one in roll.people if one.zone == "airlock"]
    assert [(one.name, one.party) for one in there] == [("", 1), ("B001", 2)]
    assert {roll.now - one.since for one in there} == {timedelta(seconds=20.5)}
    away = Door(why="its bridge does not tell (away)")
    assert "not known: its bridge does not tell (away)." in list(_told(roll, away, "UTC"))[1]
    assert not _plain(roll, away)["airlock"]["known"]


def test_that_a_bridge_that_is_away_leaves_the_airlock_unknown(told, busy, tmp_path):
    config = tmp_path / "reception.toml"
    key = "0" * 40
    bridge = f'[[bridge]]\nname = "entrance"\nurl = "tcp://127.0.0.1:9"\npublic_key = "{key}"\n'
    config.write_text(config.read_text("utf-8") + bridge, "utf-8")
    lines = told("inside").out.splitlines()
    assert lines[1].startswith("Who is in the airlock is not known: ")
    assert len(lines) == 4


def test_that_the_kept_list_is_told_with_its_age_while_the_database_is_away(told, busy):
    database = busy.database.url.removeprefix("sqlite:///")
    as_of = datetime.now(UTC) - timedelta(minutes=3)
    seen = PersonRow("v", "visitor", "B007", "counters", as_of, party=2, badges=("8",))
    muster_copy_of(busy).write(ZonesState((), (seen,), loaded=True), as_of)
    assert "B001" in told("inside").out, "the database is asked first"
    Path(database).rename(f"{database}.away")
    gone, kept, visitor = told("inside").out.splitlines()
    assert gone.startswith("There is no database yet")
    assert re.fullmatch(r"This is the list that this post kept, as it stood .*, 3 min ago\.", kept)
    assert re.match(r"B007 +visitor +counters +2 since .* badge 8", visitor)
    plain = json.loads(told("inside", "--json").out)
    assert (plain["source"], len(plain["people"])) == ("muster list", 1)
    assert datetime.fromisoformat(plain["last_entry"]) <= as_of


def test_that_without_a_kept_list_the_database_that_is_away_is_an_error(told, busy):
    database = busy.database.url.removeprefix("sqlite:///")
    Path(database).rename(f"{database}.away")
    answer = told("inside")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no database yet" in answer.err
