"""The page of the office: a chosen day, what comes, what the building has, and who may look."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from reception_app.office_days import Feast
from reception_app.offices import Access, Check, MeasureKind, MeasureState, OfficeKind, Use
from tests.ui import desk_states, diagnosis_states, office_page_states
from ui import translations, wording_office_page
from ui.manage_panel import DIAGNOSIS, OFFICE
from ui.shortcuts import Deed


@pytest.fixture
def shown(window, desk):
    desk.show(office_page_states.coming())
    window.do(Deed.MANAGE)
    return window.manage.panel


def texts(card):
    rows = card.table.rows
    return [tuple(cell.text for cell in rows.entry(n)) for n in range(rows.rowCount())]


def test_that_a_chief_comes_to_the_office_and_the_key_again_turns_the_page(window, shown, desk):
    assert shown.tabs.currentIndex() == OFFICE
    assert shown.office.isVisible()
    assert desk.asked == [("offices.show",)]
    assert shown.office.days.table.hasFocus()
    window.do(Deed.MANAGE)
    assert shown.tabs.currentIndex() == DIAGNOSIS
    assert desk.asked[-1] == ("diagnosis.look",)
    assert shown.export.isVisible()
    window.do(Deed.MANAGE)
    assert shown.tabs.currentIndex() == OFFICE
    assert shown.export.isHidden()


def test_that_an_officer_comes_to_the_diagnosis_and_reads_why_not_to_the_office(window, desk):
    desk.show(office_page_states.refused())
    window.do(Deed.MANAGE)
    panel = window.manage.panel
    assert panel.tabs.currentIndex() == DIAGNOSIS
    window.do(Deed.MANAGE)
    assert panel.office.empty.text() == wording_office_page.refused()
    assert panel.office.area.isHidden()


def test_that_whoever_comes_after_somebody_else_is_led_to_their_own_page(window, shown, desk):
    window.do(Deed.MANAGE)
    window.do(Deed.MANAGE)
    desk.show(desk_states.locked())
    assert desk.asked[-2:] == [("diagnosis.look_away",), ("offices.look_away",)]
    desk.show(office_page_states.refused())
    window.do(Deed.MANAGE)
    assert shown.tabs.currentIndex() == DIAGNOSIS


def test_that_the_day_its_rule_and_what_comes_are_told(shown):
    page = shown.office
    assert page.title.text() == "Monday 21 December 2026"
    facts = dict(page.facts.facts.texts())
    assert facts["Access"] == "with or without an appointment"
    assert facts["Valid from"] == wording_office_page.dated(date(2018, 9, 1))
    assert facts["Open this day"] == "09:00–21:00"
    assert page.coming.facts.texts() == [("1 Jan 2027", "by appointment only")]
    days = texts(page.days)
    assert len(days) == 14
    assert days[4] == ("Fri 25 Dec", "09:00–21:00", "Christmas")
    assert days[10] == ("Thu 31 Dec", "09:00–18:00", "exception: oudejaar")
    assert days[11] == ("Fri 1 Jan", "09:00–17:00", "new rule · New Year")


def test_that_zones_measures_and_services_are_told(shown):
    page = shown.office
    assert texts(page.zones)[0] == ("Reception", "waiting", "12")
    assert page.zones.note.text() == "Sas · counter 1 · counter and airlock 2 · counter 3"
    measures = {line[0]: line[1:] for line in texts(page.measures)}
    assert measures["Airlock RC4"] == ("installed", "1 Jun 2020")
    assert measures["X-ray scanner"] == ("out of order", "20 Nov 2026")
    assert measures["Bollards M30"][0] == "planned"
    assert ("Assault or threats", "5 min", "Vulnerable") in texts(page.services)


def test_that_arrows_ask_for_the_days_around_and_today_for_today(shown, desk):
    page = shown.office
    page.before.click()
    page.after.click()
    assert desk.asked[-2:] == [
        ("offices.show", date(2026, 12, 20)), ("offices.show", date(2026, 12, 22)),
    ]  # fmt: skip
    assert page.today.isEnabled()
    page.today.click()
    assert desk.asked[-1] == ("offices.show", None)
    desk.show(office_page_states.today())
    assert not page.today.isEnabled()
    assert page.nothing.text() == wording_office_page.nothing_comes()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (office_page_states.unknown, wording_office_page.unknown),
        (office_page_states.unread, wording_office_page.unread),
    ],
)
def test_that_an_empty_page_says_one_sentence(window, desk, state, said):
    desk.show(state())
    window.do(Deed.MANAGE)
    page = window.manage.panel.office
    assert page.empty.text() == said()
    assert page.area.isHidden()
    assert not page._days_of.isVisible()


def test_that_an_office_in_no_directory_has_the_keys_on_its_file_and_tab_goes_on(
    window, desk, press
):
    desk.show(office_page_states.unread())
    window.do(Deed.MANAGE)
    page = window.manage.panel.office
    assert page.hasFocus()
    assert page.accessibleName() == "Office"
    desk.show(office_page_states.unknown())
    assert page.file.hasFocus()
    seen = set()
    for _ in range(20):
        press(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
        assert window.focusWidget().isVisible()
    assert {page.file, window.manage.panel.tabs} <= seen


def test_that_the_keys_of_a_day_that_went_go_to_what_is_left_of_the_page(window, shown, desk):
    desk.show(office_page_states.unknown())
    assert shown.office.file.hasFocus()
    desk.show(office_page_states.refused())
    assert shown.isAncestorOf(window.focusWidget())
    assert window.focusWidget().isVisible()


def test_that_before_its_first_rule_an_office_is_not_open_yet(window, desk):
    desk.show(office_page_states.not_yet())
    window.do(Deed.MANAGE)
    facts = dict(window.manage.panel.office.facts.facts.texts())
    assert (facts["Access"], facts["Open this day"]) == ("not open yet", "closed")


def test_that_a_database_that_is_away_leaves_the_last_word_and_says_so(window, desk):
    desk.show(office_page_states.away())
    window.do(Deed.MANAGE)
    page = window.manage.panel.office
    assert page.told.text() == wording_office_page.as_read_last()
    assert page.area.isVisible()


def test_that_the_office_is_asked_for_once_and_the_links_every_second(window, shown, desk):
    shown.look_asked.emit()
    assert desk.asked == [("offices.show",)]
    shown.turn()
    shown.look_asked.emit()
    assert desk.asked[1:] == [("diagnosis.look",)] * 2
    assert diagnosis_states.WELL.at is not None


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_every_code_of_an_office_has_its_word(qapp, language):
    translations.use(qapp, language)
    told = office_page_states.OWN
    for codes, say in (
        (OfficeKind, wording_office_page.kind), (Access, wording_office_page.access),
        (Check, wording_office_page.check), (Feast, wording_office_page.feast),
    ):  # fmt: skip
        assert len({say(code) for code in codes}) == len(codes)
    measure = told.measure[0]
    from msgspec import structs

    names = {wording_office_page.measure(structs.replace(measure, kind=kind, grade=""))
             for kind in MeasureKind}  # fmt: skip
    assert len(names) == len(MeasureKind)
    states = {wording_office_page.state(structs.replace(measure, state=state), measure.date)[1]
              for state in MeasureState}  # fmt: skip
    assert len(states) == len(MeasureState)
    uses = {wording_office_page.use(use) for use in Use}
    assert len(uses) == len(Use)
    posts = {wording_office_page.post(structs.replace(told.post[1], kind=kind))
             for kind in ("counter", "airlock", "combined", "overview")}  # fmt: skip
    assert len(posts) == 4
