"""A changed office file in the window: faults, before and after, and what is asked of the desk."""

import asyncio
import string
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from reception_app.errors import OfficeChangedError
from reception_app.office_files import OfficeFilesError, load_offices
from reception_app.store_errors import StoreAwayError
from tests.ui import office_page_states
from ui import (
    tasks,
    translations,
    wording_office_changes,
    wording_office_file,
    wording_office_page,
)
from ui.office_draft import lines
from ui.shortcuts import Deed


@pytest.fixture
def shown(window, desk):
    desk.show(office_page_states.before_after())
    window.do(Deed.MANAGE)
    return window.manage.panel


def texts(draft):
    rows = draft.table.rows
    return [
        tuple(" ".join(filter(None, (cell.text, cell.sub))) for cell in rows.entry(number))
        for number in range(rows.rowCount())
    ]


async def played(work):
    work()
    await tasks.settle()


def test_that_before_and_after_are_told_with_the_day_from_which_they_hold(shown):
    draft = shown.office.draft
    told = {line[0]: line[1:] for line in texts(draft)}
    first = wording_office_page.dated(date(2018, 9, 1))
    assert told[f"Rule from {first} security check"] == (
        "full", "without detectors", f"at once ({first})",
    )  # fmt: skip
    assert told["Rule from 1 Jan 2027"] == (
        "–", "by appointment only; 09:00-17:00; holidays closed", "1 Jan 2027",
    )  # fmt: skip
    assert told["Zone interview limit"] == ("3", "5", "at once")
    assert told["Post counter-3"] == ("counter 3", "–", "at once")
    assert told["hours compared with the door"] == ("no", "yes", "at once")
    assert "Nothing is stored until you confirm" in draft.told.text()
    assert draft.confirm.isEnabled()
    assert shown.office.area.isHidden()
    assert draft.table.hasFocus()


def test_that_a_refused_file_names_key_date_and_reason_and_cannot_be_confirmed(window, desk):
    desk.show(office_page_states.faults())
    window.do(Deed.MANAGE)
    draft = window.manage.panel.office.draft
    assert [line[:2] for line in texts(draft)][:3] == [
        ("policy[2027-01-01]", "valid_from 2027-01-01 is there twice"),
        ("policy[2018-09-01].hours.monday", "09:00-13:00 and 12:00-17:00 overlap"),
        ("exception[2027-03-28].hours",
         "there is no 02:30 on 2027-03-28: the clocks go forward"),
    ]  # fmt: skip
    assert "Faults: 5" in draft.told.text()
    assert draft.confirm.isHidden()


@pytest.mark.parametrize(
    ("state", "said", "may"),
    [
        (office_page_states.days_without, "from 23 Nov 2026 to 31 Dec 2026 no rule holds", True),
        (office_page_states.unsaved, "The change stays here; confirm again", True),
        (office_page_states.saving, "Nothing is stored until you confirm", False),
        (office_page_states.nothing_new, "changes nothing", None),
        (office_page_states.checking, "is being checked", None),
        (office_page_states.stored, "stored and on record", None),
    ],
)
def test_that_the_draft_says_where_it_stands(window, desk, state, said, may):
    desk.show(state())
    window.do(Deed.MANAGE)
    draft = window.manage.panel.office.draft
    assert said in draft.told.text()
    assert draft.confirm.isHidden() is (may is None)
    if may is not None:
        assert draft.confirm.isEnabled() is may


def test_that_file_confirmation_and_putting_away_are_asked_of_the_desk(
    window, shown, desk, tmp_path
):
    asyncio.run(played(lambda: window.manage.take_file(str(tmp_path / "a.toml"))))
    asyncio.run(played(shown.office.draft.confirm.click))
    window.do(Deed.BACK)
    assert desk.asked[-3:] == [
        ("draft.choose", tmp_path / "a.toml"), ("draft.confirm",), ("draft.put_away",),
    ]  # fmt: skip
    assert window.places.currentWidget() is shown
    desk.show(office_page_states.today())
    window.do(Deed.BACK)
    assert window.places.currentWidget() is window.area


def test_that_ctrl_enter_confirms_the_file_in_sight_and_finishes_no_visitor(window, shown, desk):
    asyncio.run(played(lambda: window.do(Deed.CONFIRM)))
    assert desk.asked[-1] == ("draft.confirm",)
    desk.show(office_page_states.saving())
    asyncio.run(played(lambda: window.do(Deed.CONFIRM)))
    assert desk.asked.count(("draft.confirm",)) == 1
    assert ("counter.confirm",) not in desk.asked
    desk.show(office_page_states.today())
    asyncio.run(played(lambda: window.do(Deed.CONFIRM)))
    assert desk.asked[-1] == ("counter.confirm",)


@pytest.mark.parametrize("error", [StoreAwayError("disk"), OfficeChangedError()])
def test_that_a_refused_confirmation_is_told_and_the_draft_stays(window, shown, desk, error):
    desk.fails["draft.confirm"] = error
    asyncio.run(played(shown.office.draft.confirm.click))
    assert window.notice.text()
    assert shown.office.draft.isVisible()


def test_that_the_file_is_chosen_in_a_window_that_blocks_nothing(window, shown, desk):
    desk.show(office_page_states.today())
    shown.office.file.click()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert dialog.nameFilters() == ["TOML (*.toml)"]
    dialog.close()
    QCoreApplication.processEvents()


def test_that_an_office_in_no_directory_can_be_brought_from_its_file(window, desk):
    desk.show(office_page_states.unknown())
    window.do(Deed.MANAGE)
    assert window.manage.panel.office.file.isVisible()
    desk.show(office_page_states.refused())
    window.do(Deed.DESK)
    window.do(Deed.MANAGE)
    assert not window.manage.panel.office.file.isVisible()


FILES = (
    "policy = 3",
    'id = "a b"',
    'time_zone = "Mars"\n[[policy]]\nvalid_from = 2027-01-01\naccess = "both"\nhours.every_day ='
    ' "9-17"\n[[policy]]\nvalid_from = 2027-01-01\naccess = "walk"\n'
    'hours.every_day = "17:00-09:00"',
    'offers = ["X", "X"]\nnearest = ["x"]\n[[area]]\nid = "a"\nwithin = "b"\nuse = "waiting"',
    "[[",
)


def faults(folder, text):
    path = folder / "a.toml"
    head = 'id = "a"\nkind = "regional"\nshort_name = "A"\n'
    names = '[name]\nnl = "A"\nfr = "A"\nen = "A"\n'
    path.write_text(f"{head}{text}\n{names}" if text != "[[" else text, "utf-8")
    with pytest.raises(OfficeFilesError) as error:
        load_offices([path], {})
    return error.value.faults


def test_that_what_check_says_of_real_files_is_said_in_dutch(qapp, tmp_path):
    found = [one.why for text in FILES for one in faults(tmp_path, text)]
    assert len(found) > len(FILES)
    translations.use(qapp, "nl")
    same = [why for why in found if wording_office_file.fault(why) == why]
    assert same == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_every_fault_keeps_its_places_in_every_language(qapp, language):
    translations.use(qapp, language)
    for source in wording_office_file._FAULTS:
        said = wording_office_file.translate("office file", source)
        places = [{name for _, name, _, _ in string.Formatter().parse(one) if name}
                  for one in (source, said)]  # fmt: skip
        assert places[0] == places[1]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_that_every_change_of_a_demo_office_has_words(qapp, language):
    translations.use(qapp, language)
    told = office_page_states.before_after().office_page.draft.changes
    whole = [one for one in told if one.section]
    assert all(wording_office_changes.thing(one) for one in whole)
    assert all(wording_office_changes.field(one.field) for one in told if one.field)
    everything = replace(told[0], before=office_page_states.OWN.policy[0]).before
    assert wording_office_changes.value(everything)


def test_that_a_long_value_takes_two_lines_and_ends_in_dots():
    assert lines("", 10) == ("", "")
    assert lines("short", 10) == ("short", "")
    first, second = lines("one two three four five six seven eight nine", 12)
    assert (first, second.endswith("…")) == ("one two", True)
    assert max(len(first), len(second)) <= 12
