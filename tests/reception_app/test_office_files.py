"""The files of the office directory: taken whole, or refused by file, key and reason."""

from datetime import date

import pytest

from reception_app.errors import ReceptionError
from reception_app.office_files import (
    LARGEST,
    OfficeFilesError,
    demo_files,
    load_offices,
    strangers,
)
from reception_app.offices import Access, OfficeKind, document, policy_on, read_document
from reception_app.services import load_services

NORTH = {"noord": OfficeKind.REGIONAL}
PLAIN = """
id = "zuid"
kind = "neighbourhood"
short_name = "Zuid"
nearest = ["noord"]
offers = ["KLACHT", "WIJK"]

[name]
nl = "Wijkkantoor Zuid"
fr = "Commissariat de quartier Zuid"
en = "Neighbourhood office Zuid"

[[policy]]
valid_from = 2026-01-01
access = "appointment"

[policy.hours]
every_day = "09:00-12:00, 13:00-17:00"
saturday = ""
night = ""

[[exception]]
date = 2026-12-24
hours = "09:00-12:00"

[[post]]
id = "counter-1"
number = "1"

[[area]]
id = "reception"
name = { nl = "Onthaal", fr = "Accueil", en = "Reception" }

[[measure]]
kind = "airlock"
state = "installed"
date = 2026-06-01
class = "RC4"

[[service]]
code = "EXTRA"
nl = "Een eigen dienst"
fr = "Un service propre"
en = "A service of its own"
minutes = 15
"""


def written(tmp_path, text, name="zuid.toml"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def faults(tmp_path, text):
    path = written(tmp_path, text)
    with pytest.raises(OfficeFilesError) as refused:
        load_offices([path], NORTH)
    assert {fault.file for fault in refused.value.faults} == {str(path)}
    return [(fault.key, fault.why) for fault in refused.value.faults]


def test_that_a_fault_repeats_no_sign_that_turns_a_text_round(tmp_path):
    path = tmp_path / "office.toml"
    path.write_text('"\u202eid" = "x"\noffers = ["\u202eKLACHT"]\n', "utf-8")
    with pytest.raises(OfficeFilesError) as refused:
        load_offices([path])
    told = [f"{fault.key}: {fault.why}" for fault in refused.value.faults]
    assert all(one.isprintable() for one in told)
    assert any("\\u202eid" in one for one in told)
    assert any("\\u202eKLACHT" in one for one in told)


def test_that_a_whole_office_is_read(tmp_path):
    (office,) = load_offices([written(tmp_path, PLAIN)], NORTH)
    assert (office.id, office.kind) == ("zuid", OfficeKind.NEIGHBOURHOOD)
    assert policy_on(office, date(2026, 5, 1)).access is Access.APPOINTMENT
    assert [one.code for one in office.service] == ["KLACHT", "WIJK", "EXTRA"]
    assert office.measure[0].grade == "RC4"
    assert read_document(document(office)) == office


def test_that_an_own_service_stands_in_place_of_the_common_one(tmp_path):
    text = PLAIN.replace('code = "EXTRA"', 'code = "KLACHT"')
    (office,) = load_offices([written(tmp_path, text)], NORTH)
    assert [(one.code, one.minutes) for one in office.service] == [("KLACHT", 15), ("WIJK", 20)]


def test_that_an_office_without_a_list_offers_what_all_do(tmp_path):
    text = PLAIN.replace('offers = ["KLACHT", "WIJK"]', "")
    (office,) = load_offices([written(tmp_path, text)], NORTH)
    common = [one.code for one in load_services()]
    assert [one.code for one in office.service] == [*common, "EXTRA"]


POLICY = PLAIN[PLAIN.index("[[policy]]") : PLAIN.index("[[exception]]")]
HOURS = "policy[2026-01-01].hours"
WRONG = {
    "unknown key": ('kind = "neigh', 'colour = 1\nkind = "neigh', "colour", "unknown key"),
    "missing name": ('fr = "Commissariat de quartier Zuid"', "", "name.fr", "is missing"),
    "unknown kind": ('"neighbourhood"', '"palace"', "kind", "palace"),
    "no policy": (POLICY, "", "policy", "is missing"),
    "policy twice": (
        "[[exception]]",
        '[[policy]]\nvalid_from = 2026-01-01\naccess = "both"\nhours = {}\n[[exception]]',
        "policy[2026-01-01]", "twice",
    ),
    "no date": ("2026-01-01", '"soon"', "policy[soon].valid_from", "date"),
    "access": ('"appointment"', '"maybe"', "policy[2026-01-01].access", "maybe"),
    "closes before it opens": (
        "13:00-17:00", "17:00-13:00", f"{HOURS}.every_day", "closes before it opens"
    ),
    "nothing between": ("13:00-17:00", "13:00-13:00", f"{HOURS}.every_day", "one mo"),
    "overlap": ("13:00-17:00", "11:00-17:00", f"{HOURS}.every_day", "overlap"),
    "overlap over midnight": (
        'saturday = ""', 'saturday = "22:00-10:00+1"', HOURS, "overlaps sunday"
    ),
    "longer than a day": (
        'saturday = ""', 'saturday = "09:00-10:00+1"', f"{HOURS}.saturday", "longer"
    ),
    "no such time": ("09:00-12:00,", "09:00-25:00,", f"{HOURS}.every_day", "25:00"),
    "no hours at all": ("09:00-12:00,", "always,", f"{HOURS}.every_day", "write"),
    "unknown day": ("saturday", "caturday", f"{HOURS}.caturday", "unknown key"),
    "two nights": (
        'night = ""', 'night = "22:00-23:00, 01:00-02:00"', f"{HOURS}.night", "one span"
    ),
    "exception twice": (
        "[[post]]", '[[exception]]\ndate = 2026-12-24\nhours = ""\n[[post]]',
        "exception[2026-12-24]", "twice",
    ),
    "an hour that is left out": (
        'date = 2026-12-24\nhours = "09:00-12:00"', 'date = 2027-03-28\nhours = "02:30-12:00"',
        "exception[2027-03-28].hours", "the clocks go forward",
    ),
    "an hour that comes twice": (
        'date = 2026-12-24\nhours = "09:00-12:00"', 'date = 2027-10-31\nhours = "00:00-02:30"',
        "exception[2027-10-31].hours", "comes twice",
    ),
    "left out past midnight": (
        'date = 2026-12-24\nhours = "09:00-12:00"', 'date = 2027-03-27\nhours = "20:00-02:30+1"',
        "exception[2027-03-27].hours", "2027-03-28",
    ),
    "an exception at the end of time": (
        'date = 2026-12-24\nhours = "09:00-12:00"', 'date = 9999-12-31\nhours = "22:00-06:00+1"',
        "exception[9999-12-31]", "9999-12-31 is no day from 2000 to 2100",
    ),
    "a policy of another century": ("valid_from = 2026-01-01", "valid_from = 0001-01-01",
                                    "policy[0001-01-01]", "no day from"),
    "a measure of another century": ("date = 2026-06-01", "date = 9999-01-01",
                                     "measure[airlock].date", "no day from"),
    "a holiday of another century": ('short_name = "Zuid"',
                                     'short_name = "Zuid"\nholiday = [2101-01-01]',
                                     "holiday", "2101-01-01 is no day"),
    "an id with a colon": ('id = "zuid"', 'id = "zu:id"', "id", "signs"),
    "an id in other capitals": ('id = "zuid"', 'id = "NOORD"', "id", 'differs from "noord" in'),
    "time zone": ('short_name = "Zuid"', 'short_name = "Zuid"\ntime_zone = "Europe/Antwerp"',
                  "time_zone", "Antwerp"),
    "post twice": ("[[area]]", '[[post]]\nid = "counter-1"\nnumber = "2"\n[[area]]',
                   "post[counter-1]", "twice"),
    "number twice": ("[[area]]", '[[post]]\nid = "counter-2"\nnumber = "1"\n[[area]]',
                     "post[1]", "twice"),
    "a service without French":
        ('fr = "Un service propre"\n', "", "service[EXTRA].fr", "is missing"),
    "a service without any French": ('"Un service propre"', '""', "service[EXTRA].fr", "signs"),
    "a service of a space in French": ('"Un service propre"', '" "', "service[EXTRA].fr", "signs"),
    "a service of nothing that is seen":
        ('"Un service propre"', '"\u00a0\u200b\ufeff\u3164"', "service[EXTRA].fr", "signs"),
    "a number that steers":
        ('number = "1"', 'number = "1\\u001b"', "post[counter-1].number", "signs"),
    "a number of a space": ('number = "1"', 'number = " "', "post[counter-1].number", "signs"),
    "a short name turned round":
        ('short_name = "Zuid"', 'short_name = "Zu\u202eid"', "short_name", "signs"),
    "a short name in two lines":
        ('short_name = "Zuid"', 'short_name = "Zu\u2028id"', "short_name", "signs"),
    "a class turned round": ('"RC4"', '"RC\u20664"', "measure[airlock].class", "signs"),
    "a class of a space": ('"RC4"', '" "', "measure[airlock].class", "signs"),
    "a device that steers":
        ('class = "RC4"', 'device = "a\\u0007"', "measure[airlock].device", "signs"),
    "no duration": ("minutes = 15", "minutes = 0", "service[EXTRA].minutes", ">= 1"),
    "service that is not there": ('"WIJK"', '"WYK"', "offers", "WYK"),
    "offered twice": ('"WIJK"', '"KLACHT"', "offers", "twice"),
    "a number is no text": ('number = "1"', "number = 1", "post[counter-1].number", "str"),
    "measure": ('"installed"', '"bought"', "measure[airlock].state", "bought"),
    "out of order, never installed": ('"installed"', '"out_of_order"', "measure[airlock]", "never"),
    "direction of text":
        ("Een eigen dienst", "Een \u202eeigen dienst", "service[EXTRA].nl", "signs"),
    "nearest": ('["noord"]', '["noord", "west"]', "nearest", "west"),
    "itself": ('["noord"]', '["zuid"]', "nearest", "no other regional office"),
    "no list": ("[[post]]\n", "[post]\n", "post", "[[post]]"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_that_what_cannot_be_is_refused_by_key_and_reason(tmp_path, name):
    old, new, key, why = WRONG[name]
    assert old in PLAIN
    found = faults(tmp_path, PLAIN.replace(old, new))
    assert any(at == key and why in reason for at, reason in found), found


def test_that_every_fault_of_every_file_is_told_at_once(tmp_path):
    bad = PLAIN.replace("09:00-12:00,", "12:00-09:00,").replace('number = "1"', "")
    one, other = written(tmp_path, bad), written(tmp_path, "[id", "broken.toml")
    with pytest.raises(OfficeFilesError) as refused:
        load_offices([one, other, tmp_path / "none.toml"], NORTH)
    told = {(fault.file, fault.key) for fault in refused.value.faults}
    assert told == {
        (str(one), "post[counter-1].number"), (str(other), ""), (str(tmp_path / "none.toml"), ""),
    }  # fmt: skip
    assert isinstance(refused.value, ReceptionError)


def test_that_two_files_are_two_offices(tmp_path):
    one, other = written(tmp_path, PLAIN), written(tmp_path, PLAIN, "again.toml")
    with pytest.raises(OfficeFilesError) as refused:
        load_offices([one, other], NORTH)
    (fault,) = refused.value.faults
    assert (fault.file, fault.key) == (str(other), "id")
    assert str(one) in fault.why


def test_that_a_neighbourhood_office_of_the_directory_is_no_place_for_a_walk_in(tmp_path):
    path = written(tmp_path, PLAIN)
    with pytest.raises(OfficeFilesError, match='nearest: "noord" is no other regional office'):
        load_offices([path], {"noord": OfficeKind.NEIGHBOURHOOD})


def test_that_without_the_directory_an_unknown_neighbour_is_told_and_no_fault(tmp_path):
    path = written(tmp_path, PLAIN)
    assert strangers(load_offices([path])) == (("zuid", "noord"),)
    with pytest.raises(OfficeFilesError, match='there is no office "noord"'):
        load_offices([path], {})


def test_that_no_two_files_differ_in_capitals_alone(tmp_path):
    other = written(tmp_path, PLAIN.replace('id = "zuid"', 'id = "Zuid"'), "again.toml")
    with pytest.raises(OfficeFilesError, match='differs from "zuid" in capitals'):
        load_offices([written(tmp_path, PLAIN), other], NORTH)


@pytest.mark.parametrize(
    "text", [b"\xff\xfe", b"[" * 5000, b"a = " + b"[" * 5000, b"id = 'x'\x00", b" " * (LARGEST + 1)]
)
def test_that_what_is_no_office_at_all_is_refused(tmp_path, text):
    path = tmp_path / "zuid.toml"
    path.write_bytes(text)
    with pytest.raises(OfficeFilesError):
        load_offices([path])


def test_that_the_demo_has_the_offices_of_the_force_and_says_that_they_are_made_up():
    offices = load_offices(demo_files())
    kinds = {office.id: office.kind for office in offices}
    regional = {"noorderlaan", "doornstraat", "quinten-matsijslei", "bredabaan"}
    assert {name for name, kind in kinds.items() if kind is OfficeKind.REGIONAL} == regional
    assert set(kinds) - regional == {"junolaan", "halewijnlaan", "antwerpsebaan", "ekeren"}
    assert not any(office.hours_verified for office in offices)
    assert all("Made up" in path.read_text("utf-8") for path in demo_files())
