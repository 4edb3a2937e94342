"""What is done to the window in the scenes of the agenda and of the door."""

from __future__ import annotations

from collections.abc import Callable

from reception_app.agenda_errors import (
    ArrivalRefusedError,
    CodeRefusedError,
    NotBookableError,
    OverCapacityError,
)
from tests.ui import agenda_states
from tests.ui.agenda_states import TODAY, at
from ui.main_window import MainWindow
from ui.shortcuts import Deed

Act = Callable[[MainWindow], None]
FREE, TAKEN, KEPT = ("claes", 6), ("claes", 5), ("claes", 10)
TWO = (at(TODAY, 7), at(TODAY, 15))


def opened(cell: tuple[str, int] | None = None, then: Act | None = None) -> Act:
    """Open the agenda, stand on an officer's half hour, and go on."""

    def act(window: MainWindow) -> None:
        window.do(Deed.AGENDA)
        if cell is not None:
            window.agenda.panel.grid.choose_time(at(TODAY, cell[1]), cell[0])
        if then is not None:
            then(window)

    return act


def teams(window: MainWindow) -> None:
    """Lay the lanes of each team together."""
    window.do(Deed.AGENDA_BY)


def book(window: MainWindow) -> None:
    """Open the form and take a reason."""
    window.agenda.panel.open_cell()
    field = window.agenda.booking.reason
    field.setText("wij")
    field.textEdited.emit("wij")
    field.take()


def refused(error: Exception) -> Act:
    """Fill the form in and be refused."""

    def act(window: MainWindow) -> None:
        book(window)
        window.agenda.booking.failed(error)

    return act


taken = opened(FREE, refused(NotBookableError("taken", TWO)))
chief = opened(KEPT, refused(OverCapacityError(("protected",), TWO)))
cancel = opened(TAKEN, lambda window: window.agenda.panel.card.ask_cancel())
moving = opened(TAKEN, lambda window: window.agenda.panel.begin_move("b25"))


def check_in(error: Exception | None = None, typed: str = "") -> Act:
    """Open the form at the door, type, and be refused."""

    def act(window: MainWindow) -> None:
        window.agenda.open_check_in()
        who = window.agenda.check_in.who
        if typed:
            who.setText(typed)
            who.textEdited.emit(typed)
        if error is not None:
            window.agenda.check_in.failed(error)

    return act


early = check_in(ArrivalRefusedError("early", "ZZ34P7KM", TWO[1]), "zz34")
again = check_in(ArrivalRefusedError("again", "ZZ23P7KM", at(TODAY, 0)), "zz23")
elsewhere = check_in(CodeRefusedError("other_office", "Noorderlaan"))

EVERY = (
    ("agenda-day", agenda_states.day, opened(FREE)),
    ("agenda-teams", agenda_states.day, opened(None, teams)),
    ("agenda-teams-week", agenda_states.week, opened(None, teams)),
    ("agenda-week", agenda_states.week, opened()),
    ("agenda-calm", agenda_states.calm, opened()),
    ("agenda-nobody", agenda_states.sunday, opened()),
    ("agenda-no-roster", agenda_states.no_roster, opened()),
    ("agenda-away", agenda_states.away, opened(FREE)),
    ("agenda-appointment", agenda_states.day, opened(TAKEN)),
    ("agenda-closed", agenda_states.closed_early, opened(("claes", 15))),
    ("agenda-cancel", agenda_states.day, cancel),
    ("agenda-moving", agenda_states.day, moving),
    ("agenda-book", agenda_states.day, opened(FREE, book)),
    ("agenda-refused", agenda_states.day, taken),
    ("agenda-chief", agenda_states.of_a_chief, chief),
    ("agenda-guard", agenda_states.guarded, opened(TAKEN)),
    ("check-in", agenda_states.day, check_in()),
    ("check-in-early", agenda_states.day, early),
    ("check-in-again", agenda_states.day, again),
    ("check-in-other-office", agenda_states.day, elsewhere),
)
