"""The scenes of administration and diagnosis."""

from __future__ import annotations

from tests.ui import acts, diagnosis_states
from ui.main_window import MainWindow
from ui.shortcuts import Deed

go = acts.do(Deed.MANAGE)


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
)  # fmt: skip
