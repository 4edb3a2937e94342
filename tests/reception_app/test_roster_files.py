"""Rosters as files: whole, or refused by the name of what is wrong."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reception_app.agenda_errors import RosterError
from reception_app.office_files import OfficeFilesError
from reception_app.roster_files import load_roster
from reception_app.rosters import Band, packed, unpacked

ZONE = "Europe/Brussels"
HEAD = """
from = 2026-11-23
until = 2026-11-29
[[team]]
id = "noord"
name = { nl = "Noord", fr = "Nord", en = "North" }
day_min = 300
[[team.member]]
id = "claes"
shown_as = "insp. Claes"
"""
ZUID = """
[[team]]
id = "zuid"
name = { nl = "Zuid", fr = "Sud", en = "South" }
[[week]]
officer = "claes"
team = "zuid"
monday = "09:00-10:00 free"
"""
WEEK = '[[week]]\nofficer = "claes"\nteam = "noord"\n'


def load(tmp_path, *lines, head=HEAD, **given):
    path = tmp_path / "roster.toml"
    path.write_text(head + WEEK + "\n".join(lines), "utf-8")
    return load_roster(path, ZONE, **given)


def test_that_a_week_repeats_between_its_days(tmp_path):
    line = 'monday = "09:00-10:30 appointments, 10:30-12:00 protected; 13:00-17:00 free"'
    found = load(tmp_path, line, days=(date(2026, 11, 23), date(2026, 12, 6)))
    assert [one.starts for one in found.shifts] == [
        datetime(2026, 11, day, hour, tzinfo=UTC) for day in (23, 30) for hour in (8, 12)
    ]
    first = found.shifts[0]
    assert [block.band for block in first.blocks] == [Band.APPOINTMENTS, Band.PROTECTED]
    assert unpacked("noord", "claes", first.starts, packed(first)) == first
    assert found.teams[0].member[0].shown_as == "insp. Claes"


def test_that_each_day_on_the_line_goes_before_its_own_of_the_file(tmp_path):
    line = 'monday = "09:00-10:00 free"'
    for days, told in (
        ((None, date(2026, 12, 6)), (date(2026, 11, 23), date(2026, 12, 6))),
        ((date(2026, 11, 25), None), (date(2026, 11, 25), date(2026, 11, 29))),
    ):
        found = load(tmp_path, line, days=days)
        assert (found.first, found.last) == told
    without = HEAD.replace("until = 2026-11-29", "")
    alone = load(tmp_path, line, head=without, days=(date(2026, 11, 30), None))
    assert (alone.first, alone.last) == (date(2026, 11, 30), date(2026, 11, 30))


def test_that_nobody_of_a_team_is_on_duty_from_the_day_on_which_it_ends(tmp_path):
    head = HEAD.replace("day_min = 300", "ended = 2026-11-25")
    line = (
        'monday = "09:00-10:00 free"\ntuesday = "09:00-10:00 free"\nwednesday = "09:00-10:00 free"'
    )
    assert [one.starts.day for one in load(tmp_path, line, head=head).shifts] == [23, 24]


def test_that_nobody_is_on_duty_on_a_closed_day(tmp_path):
    found = load(tmp_path, 'monday = "09:00-10:00 free"', closed=frozenset({date(2026, 11, 23)}))
    assert found.shifts == ()


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ("09:00-10:00 free, 10:30-12:00 protected", "gap"),
        ("09:00-10:00 free, 09:30-12:00 protected", "overlap"),
        ("09:00-10:00 free; 09:30-12:00 protected", "overlap"),
        ("12:00-10:00 free", "backwards"),
        ("9-10 free", "unreadable"),
        ("09:00-10:00 lunch", "unreadable"),
        ("09:00-10:61 free", "unreadable"),
        ("09:02-10:00 free", "grid"),
    ],
)
def test_that_a_shift_that_cannot_be_is_refused_by_officer_and_time(tmp_path, spans, why):
    with pytest.raises(RosterError) as refused:
        load(tmp_path, f'monday = "{spans}"')
    assert (refused.value.officer, refused.value.why) == ("claes", why)
    assert refused.value.at.startswith("2026-11-23 ")
    if why in {"gap", "overlap"}:
        assert refused.value.at.endswith(("10:00", "09:30"))  # by the clock of the office


@pytest.mark.parametrize(
    ("day", "why"), [(date(2027, 3, 28), "skipped"), (date(2027, 10, 31), "repeated")]
)
def test_that_an_hour_the_clocks_skip_or_repeat_is_refused_by_its_date(tmp_path, day, why):
    with pytest.raises(RosterError) as refused:
        load(tmp_path, 'sunday = "02:30-06:00 free"', days=(day, day))
    assert (refused.value.at, refused.value.why) == (f"{day} 02:30", why)


def test_that_a_night_over_the_change_is_as_long_as_it_is(tmp_path):
    line = 'sunday = "00:00-06:00 free"'
    day = date(2027, 10, 31)
    found = load(tmp_path, line, days=(day, day))
    assert found.shifts[0].ends - found.shifts[0].starts == timedelta(hours=7)
    late = load(tmp_path, 'sunday = "22:00-24:00 free"', days=(day, day))
    assert late.shifts[0].ends - late.shifts[0].starts == timedelta(hours=2)


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        (HEAD.replace("claes", "an", 1), "", 'nobody of the teams is "claes"'),
        (HEAD.replace('id = "noord"', 'id = "zuid"'), "", 'there is no team "noord"'),
        (HEAD.replace("until = 2026-11-29", "until = 2026-11-22"), "", "until"),
        (HEAD.replace("2026-11-29", "9999-12-31"), "", "until: 9999-12-31 is no day from 2000"),
        (HEAD.replace("2026-11-23", "0001-01-01"), "", "from: 0001-01-01 is no day from 2000"),
        (HEAD.replace("until = 2026-11-29", ""), "", "from, until"),
        (HEAD.replace("fr = ", "fx = "), "", "fx"),
        (HEAD + '[[team.member]]\nid = "claes"\nshown_as = "x"\n', "", "member[claes]"),
        (HEAD + ZUID, "", 'week[claes].team: "claes" is not in team "zuid"'),
        (HEAD.replace("day_min = 300", "ended = 9999-12-31"), "", "team[noord].ended: 9999-12-31"),
        (HEAD.replace('"insp. Claes"', '" "'), "", "shown_as: Expected `str` of the allowed signs"),
        (HEAD, "holiday = 1", "holiday"),
        (HEAD, "monday = [", "not TOML"),
    ],
)
def test_that_a_file_that_does_not_fit_is_refused_by_the_name_of_the_thing(
    tmp_path, head, line, said
):
    with pytest.raises(OfficeFilesError) as refused:
        load(tmp_path, line, head=head)
    assert said in str(refused.value)
    assert "roster.toml" in str(refused.value)
