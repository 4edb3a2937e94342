"""Rosters on a real file: who is left out of one works no more, and a team can end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from msgspec import structs

from reception_app.agenda_errors import NotBookableError, RosterError
from reception_app.desk.agenda_view import Shown, read_picture
from reception_app.rosters import Member, Shift, Team
from reception_app.staff import command_actor
from tests.reception_app.store.office import POST, op
from tests.reception_app.store.rush import NAME, NOW, OFFICERS, START, TEAM, roster
from tests.reception_app.store.test_agenda import book, fitted, keep, wish
from tests.reception_app.store.test_agenda import office as _office

office = _office
WEEK = timedelta(days=7)
DAY = date(2026, 11, 26)


async def take(store, found):
    await store.write(command_actor(POST), op(), keep(found))


def shifts(store, since=START):
    return store.read(lambda reader: reader.shifts(since, since + timedelta(days=1)))


def without(found, officer):
    """Return a roster in which somebody stands no more, neither in a team nor in a week."""
    left = tuple(one for one in TEAM.member if one.id != officer)
    kept = tuple(one for one in found.shifts if one.officer != officer)
    return replace(found, teams=(structs.replace(TEAM, member=left),), shifts=kept)


def later(found):
    """Return the roster a week later."""

    def moved(one):
        blocks = (replace(b, starts=b.starts + WEEK, ends=b.ends + WEEK) for b in one.blocks)
        return Shift(one.team, one.officer, tuple(blocks))

    return replace(found, first=found.first + WEEK, last=found.last + WEEK,
                   shifts=tuple(moved(one) for one in found.shifts))  # fmt: skip


def test_that_who_is_left_out_of_a_roster_is_on_duty_and_bookable_no_more(office):
    async def scene(store):
        actor = await fitted(store)
        await take(store, without(roster(8), "an"))
        assert {one.officer for one in await shifts(store)} == set(OFFICERS) - {"an"}
        with pytest.raises(NotBookableError, match="off_roster"):
            await book(store, actor)

    office.run(scene)


def test_that_nobody_with_an_appointment_is_left_out(office):
    async def scene(store):
        await book(store, await fitted(store))
        with pytest.raises(RosterError) as refused:
            await take(store, without(roster(8), "an"))
        assert (refused.value.officer, refused.value.why) == ("an", "appointment")
        assert len(await shifts(store)) == len(OFFICERS)

    office.run(scene)


def test_that_nobody_is_in_two_teams_of_two_files(office):
    async def scene(store):
        await fitted(store)
        other = replace(roster(8), teams=(Team("zuid", NAME, (Member("an", "insp. An"),)),),
                        shifts=())  # fmt: skip
        with pytest.raises(RosterError) as refused:
            await take(store, other)
        assert (refused.value.officer, refused.value.at, refused.value.why) == (
            "an", "noord", "two_teams")  # fmt: skip
        assert len(await shifts(store)) == len(OFFICERS)
        both = (*without(roster(8), "an").teams, *other.teams)
        await take(store, replace(without(roster(8), "an"), teams=both))

    office.run(scene)


def test_that_a_team_ends_on_its_day_and_stays_in_what_was(office):
    async def scene(store):
        await fitted(store)
        await take(store, later(roster(8)))
        ended = structs.replace(TEAM, ended=DAY + WEEK)
        await take(store, replace(roster(8), teams=(ended,)))
        assert len(await shifts(store)) == len(OFFICERS)
        assert await shifts(store, START + WEEK) == ()

        def seen(day):
            return lambda reader: [t.id for t in read_picture(reader, Shown(day), NOW).teams]

        assert await store.read(seen(DAY)) == ["noord"]
        assert await store.read(seen(DAY + 2 * WEEK)) == []

    office.run(scene)


def test_that_no_team_ends_before_its_appointments(office):
    async def scene(store):
        actor = await fitted(store)
        await take(store, later(roster(8)))
        await book(store, actor, wish(wish().starts + WEEK))
        ended = replace(roster(8), teams=(structs.replace(TEAM, ended=DAY + timedelta(days=2)),))
        with pytest.raises(RosterError) as refused:
            await take(store, ended)
        assert (refused.value.why, refused.value.at) == ("appointment", "2026-12-03 11:00")
        assert len(await shifts(store, START + WEEK)) == len(OFFICERS)

    office.run(scene)
