"""The scenes of administration and diagnosis."""

from __future__ import annotations

from tests.ui import diagnosis_states, office_page_states
from ui.main_window import MainWindow
from ui.manage_panel import DIAGNOSIS, OFFICE
from ui.shortcuts import Deed


def go(window: MainWindow) -> None:
    """Go to the diagnosis, whoever works here."""
    window.do(Deed.MANAGE)
    window.manage.panel.tabs.setCurrentIndex(DIAGNOSIS)


def office(window: MainWindow) -> None:
    """Go to the page of the office, also where it is refused."""
    window.do(Deed.MANAGE)
    window.manage.panel.turn()
    window.manage.panel.tabs.setCurrentIndex(OFFICE)


def saved(window: MainWindow) -> None:
    """Go there, and say where a bundle is."""
    from reception_app.desk.states.desk import NoticeKind
    from ui import wording_diagnosis

    go(window)
    path = "~/Documents/reception-diagnosis-loket-2-20261123-102741.zip"
    window.say(NoticeKind.DONE, wording_diagnosis.saved(path))


EVERY = (
    *(
        (f"diagnosis-{made.__name__.replace('_', '-')}", made, go)
        for made in (
            diagnosis_states.well, diagnosis_states.officer, diagnosis_states.new,
            diagnosis_states.without_bridge, diagnosis_states.lost, diagnosis_states.store_away,
            diagnosis_states.exporting,
        )
    ),
    ("diagnosis-saved", diagnosis_states.well, saved),
    *(
        (f"office-page-{made.__name__.replace('_', '-')}", made, office)
        for made in (
            office_page_states.today, office_page_states.holiday, office_page_states.coming,
            office_page_states.neighbourhood, office_page_states.not_yet,
            office_page_states.refused, office_page_states.unknown, office_page_states.unread,
            office_page_states.away,
        )
    ),
    *(
        (f"office-import-{made.__name__.replace('_', '-')}", made, office)
        for made in (
            office_page_states.before_after, office_page_states.faults,
            office_page_states.days_without, office_page_states.unsaved,
            office_page_states.saving, office_page_states.nothing_new,
            office_page_states.checking, office_page_states.stored,
        )
    ),
)  # fmt: skip
