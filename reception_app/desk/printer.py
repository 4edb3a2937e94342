"""The tickets and slips of this counter: what is printed, and what became of it.

A number never waits for paper. What was not printed, and what may have been, is told at once, and
printed again only when a person asks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from device_bridge.paper import Document, Job, Line, Size
from device_bridge.printer import JobView, PrinterFault, Stage
from device_bridge.printer import PrinterState as Told
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import NoticeCode
from reception_app.desk.setup import Moment
from reception_app.desk.states.offers import Why
from reception_app.desk.states.printer import Paper, PrinterState
from reception_app.errands import errands_of
from reception_app.errors import NotOfferedError, UnknownVisitError
from reception_app.queue import ahead_of
from reception_app.services import Text
from reception_app.slips import Giver, MayBePrintedError, Number, Slip, ticket_slip
from reception_app.staff import Right
from reception_app.visits import Visit

BEGINS_WITHIN_S = 10.0  # a printer that starts together with the console is not lost
STUCK_S = 20.0  # a job that is being sent for longer hangs in the system: nobody knows its end
OF_A_SLIP = "slip:"
_PAPER = {
    Stage.WANTED: Paper.PRINTING,
    Stage.SENDING: Paper.PRINTING,
    Stage.PRINTED: Paper.PRINTED,
    Stage.HANDED_OVER: Paper.HANDED_OVER,
    Stage.HELD: Paper.WAITS,
    Stage.UNSURE: Paper.UNSURE,
}


class Printer(Protocol):
    """What the desk asks of the spool; `device_bridge.printing` keeps it."""

    def start(self) -> None:
        """Begin; states come in the thread of the spool."""

    def stop(self) -> None:
        """End the thread."""

    def put(self, job: Job) -> None:
        """Print a new job."""

    def again(self, job: str) -> None:
        """Print one that was held: a person asked."""

    def drop(self, job: str) -> None:
        """Print one no more."""


Attach = Callable[[Callable[[Told], None]], Printer]


class PrinterDesk:
    """The printer of this counter; `printer` is None where there is none."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.printer: Printer | None = None
        self._told = Told()
        self._started_at = console.moment().monotonic

    # -- from the spool ------------------------------------------------------------------

    def heard(self, told: Told) -> None:
        """Take in what the spool tells; say at once when a paper did not come."""
        before, self._told = self._told, told
        for view in told.jobs:
            old = before.job(view.job)
            fell = view.stage in {Stage.HELD, Stage.UNSURE}
            if fell and (old is None or old.stage is not view.stage):
                self._say_missing(view)
        if before.look.fault and not told.look.fault:
            self._say_back()
        self._console.changed()

    def _say_back(self) -> None:
        """Say that the printer is ready again, when tickets of people who are here wait for it."""
        moment = self._console.moment()
        waiting = self.compose(moment).waiting
        if waiting:
            self._console.notices.done(NoticeCode.PRINTER_BACK, moment.now, waiting=str(waiting))

    def _say_missing(self, view: JobView) -> None:
        visit = view.about.removeprefix(OF_A_SLIP)
        ticket = self._console.board.ticket(visit)
        if ticket:
            code = NoticeCode.SLIP_MISSING if visit != view.about else NoticeCode.TICKET_MISSING
            self._console.notices.trouble(
                code, ticket=ticket, paper=_PAPER[view.stage].value, fault=self._told.look.fault
            )

    # -- what is asked -------------------------------------------------------------------

    def print_ticket(self, visit: Visit, *, again: bool = False) -> None:
        """Print the ticket of a visit; without a printer nothing happens."""
        if self.printer is None:
            return
        console = self._console
        before = ahead_of(visit, console.board.visits)
        number = Number(
            visit.ticket, visit.arrived_at, before, again,
            people=visit.party, services=1 + len(errands_of(visit)),
        )  # fmt: skip
        slip = ticket_slip(number, self.giver(visit.office), paper_language(visit.language))
        self._put(slip, visit.id)

    def print_slip(self, slip: Slip, visit: str) -> None:
        """Print the slip of a referral; raise `NotOfferedError` where there is no printer."""
        if self.printer is None:
            raise NotOfferedError(Why.NO_PRINTER)
        self._put(slip, OF_A_SLIP + visit)

    async def reprint(self, visit: str, *, sure: bool = False) -> None:
        """Print the ticket of a visit again (Alt+T); `sure`: a person looked, or wants a second.

        Raise `MayBePrintedError` when it may have come out and nobody is sure.
        """
        self._console.actor(Right.REGISTER)
        if self.printer is None:
            raise NotOfferedError(Why.NO_PRINTER)
        self._console.notices.drop(NoticeCode.TICKET_MISSING)  # somebody has it in hand
        self._console.changed()
        found = self._console.board.visit(visit)
        if found is None:
            raise UnknownVisitError(visit)
        view = self._newest(visit)
        if view is not None and view.stage is Stage.HELD:
            self.printer.again(view.job)
            return
        if not sure:
            raise MayBePrintedError(found.ticket)
        if view is not None and view.stage is Stage.UNSURE:
            self.printer.drop(view.job)
        self.print_ticket(found, again=True)

    async def print_waiting(self) -> None:
        """Print what waits for people who are still here; drop it for those who are gone.

        Raise `NotOfferedError` where there is no printer.
        """
        self._console.actor(Right.REGISTER)
        if self.printer is None:
            raise NotOfferedError(Why.NO_PRINTER)
        for view in self._told.jobs:
            if view.stage is Stage.HELD:
                here = self._console.board.visit(view.about.removeprefix(OF_A_SLIP))
                (self.printer.drop if here is None else self.printer.again)(view.job)

    def _put(self, slip: Slip, about: str) -> None:
        if self.printer is not None:
            self.printer.put(Job(new_id(), about, document_of(slip)))

    def giver(self, office: str) -> Giver:
        """Return the office that gives the paper, with its name in three languages."""
        shown = self._console.setup.office
        name = Text(shown.name, shown.fr or shown.name, shown.en or shown.name)
        return Giver(office, name, shown.zone)

    # -- the state -----------------------------------------------------------------------

    def _newest(self, visit: str) -> JobView | None:
        return next((one for one in reversed(self._told.jobs) if one.about == visit), None)

    def compose(self, moment: Moment) -> PrinterState:
        """Return the printer as it is shown."""
        if self.printer is None:
            return PrinterState()
        here = {visit.id for visit in self._console.board.visits}
        papers: dict[str, Paper] = {}
        stuck = False
        for view in self._told.jobs:
            hangs = view.stage is Stage.SENDING and moment.monotonic - view.since > STUCK_S
            stuck = stuck or hangs
            if view.about in here:
                papers[view.about] = Paper.UNSURE if hangs else _PAPER[view.stage]
        waiting = sum(paper is Paper.WAITS for paper in papers.values())
        look = self._told.look
        fault = PrinterFault.SILENT if stuck else look.fault
        young = moment.monotonic - self._started_at < BEGINS_WITHIN_S
        starts = young and fault is PrinterFault.AWAY
        self._console.printer_fault = "" if starts else fault.value
        return PrinterState(
            fitted=True, fault=fault, low=look.low, papers=tuple(papers.items()), waiting=waiting
        )


def paper_language(code: str) -> str:
    """Return the language of a visitor's paper: English for one that is not printed."""
    return code if code in {"nl", "fr", "en"} else "en" if code else "nl"


def document_of(slip: Slip) -> Document:
    """Return a slip as the printer takes it."""
    lines = tuple(Line(one.text, Size(one.size.value), one.bold, one.centred) for one in slip.lines)
    return Document(lines, slip.qr)
