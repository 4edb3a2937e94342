"""`reception hold`: a chief keeps the names of one visit, by its number and its day."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from reception_app.cli.places import read_store, write_store
from reception_app.settings import load
from reception_app.staff import Actor, Role, console_actor
from reception_app.store import NewVisit

SENTENCE = "een zin die niemand raadt"
TODAY = "2026-11-24"
REASON = ("--reason", "complaint")


@pytest.fixture
def office(told, tmp_path):
    """Give the commands of an office with a chief, an officer, and one visit of today."""
    for login, role in (("janssens", "chief"), ("peeters", "officer")):
        words = ("--shown-as", f"insp. {login}", "--role", role)
        assert told("staff", "add", login, *words, said=f"{SENTENCE}\n\n").code == 0
    return told


@pytest.fixture
def visit(office, tmp_path):
    settings = load(tmp_path / "reception.toml")
    post = settings.post.id
    member = read_store(settings, lambda reader: reader.staff_by_login("peeters"))
    session = write_store(
        settings, console_actor(post), lambda tx: tx.open_session(member.id, Role.OFFICER)
    )
    actor = Actor(member.id, Role.OFFICER, post, session.id)
    new = NewVisit("KLACHT", "nl", admitted=True)
    return write_store(settings, actor, lambda tx: tx.register(new))


def day_of(visit):
    return visit.arrived_at.astimezone(ZoneInfo("Europe/Brussels")).date()


def whose(visit):
    return (visit.ticket.lower(), "--on", str(day_of(visit)))


def test_that_a_visit_is_kept_listed_and_let_go(office, visit):
    said, by = f"{SENTENCE}\n", ("--by", "janssens")
    assert office("hold", "list").out == "Nothing is kept beyond its day.\n"
    placed = office("hold", "place", *whose(visit), *REASON, *by, said=said)
    assert (placed.code, placed.out.startswith(f"{visit.ticket} is kept:")) == (0, True)
    again = office("hold", "place", *whose(visit), *REASON, *by, said=said)
    assert "is kept already" in again.out
    listed = office("hold", "list").out
    assert visit.ticket in listed
    assert "complaint" in listed
    assert "insp. janssens" in listed
    assert "no longer" in office("hold", "lift", *whose(visit), *by, said=said).out
    assert office("hold", "list").out == "Nothing is kept beyond its day.\n"


@pytest.mark.parametrize(
    ("by", "said", "why"),
    [
        ("janssens", "een verkeerde zin van iemand", "do not fit"),
        ("nobody", SENTENCE, "do not fit"),
        ("peeters", SENTENCE, "a chief of shift may"),
    ],
)
def test_that_nobody_but_a_chief_holds(office, visit, by, said, why):
    refused = office("hold", "place", *whose(visit), *REASON, "--by", by, said=f"{said}\n")
    assert (refused.code, why in refused.err) == (1, True)
    assert office("hold", "list").out == "Nothing is kept beyond its day.\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("B999", "--on", TODAY, *REASON), "Nobody had that number"),
        (("B999", "--on", "9999-12-31", *REASON), "--on: only a day from 2000 to 2100"),
        (("--reason", "revenge"), "no such reason"),
    ],
)
def test_that_what_is_not_there_is_refused_by_name(office, visit, words, why):
    named = words if words[0] == "B999" else (*whose(visit), *words)
    refused = office("hold", "place", *named, "--by", "janssens", said=f"{SENTENCE}\n")
    assert (refused.code, why in refused.err) == (1, True)


def test_that_the_day_is_that_of_the_office(office, visit):
    other = day_of(visit) - timedelta(days=3)
    refused = office("hold", "lift", visit.ticket, "--on", str(other), "--by", "janssens",
                     said=f"{SENTENCE}\n")  # fmt: skip
    assert "Nobody had that number" in refused.err


def test_that_the_hour_is_that_of_the_arrival_whole(office, visit):
    words = ("hold", "place", *whose(visit), *REASON, "--by", "janssens", "--at")
    zone = visit.arrived_at.astimezone(ZoneInfo("Europe/Brussels"))
    # The offset of the clock and the day are no hour of anybody.
    for other in (f"{zone:%z}"[1:3] + ":00", f"{zone:%m}"):
        if other != f"{zone:%H:%M}":
            assert "Nobody had that number" in office(*words, other, said=f"{SENTENCE}\n").err
    assert office(*words, f"{zone:%H:%M}", said=f"{SENTENCE}\n").code == 0
