"""The spool and its thread, with a real printer on a real socket."""

import json
import shutil
import stat
import threading
from contextlib import contextmanager

import pytest

from device_bridge.drivers import escpos
from device_bridge.paper import Document, Job, Line
from device_bridge.printer import PrinterFault, PrinterState, Stage
from device_bridge.printing import TicketPrinter, line_to, look_once
from device_bridge.spool import Spool
from device_bridge.training_messages import FaultKind
from tests.device_bridge.bridge_rig import wait_for
from tests.device_bridge.printer_rig import QUICK_S, TICKET, Paper

A, B = "a" * 32, "b" * 32


class Desk:
    """What a console sees of its printer."""

    def __init__(self, paper, folder, around=lambda line: line):
        self.told = [PrinterState()]
        self.printer = TicketPrinter(
            lambda: around(line_to(paper.wiring)), folder, self.told.append, look_every_s=0.05
        )

    @property
    def state(self):
        return self.told[-1]

    def put(self, job=A, document=TICKET):
        self.printer.put(Job(job, "visit", document))

    def until(self, stage, job=A):
        def there():
            view = self.state.job(job)
            return view is not None and view.stage is stage

        wait_for(there, what=f"{job[:1]} {stage}")

    def until_fault(self, fault):
        wait_for(lambda: self.state.looked and self.state.look.fault is fault, what=fault)


@pytest.fixture
def paper(monkeypatch):
    monkeypatch.setattr(escpos, "SLOWEST_S", QUICK_S)
    with Paper() as made:
        yield made


class Around:
    """The line to the real printer, and what happens once it has been used."""

    def __init__(self, line, happens):
        self._line, self._happens = line, happens
        self.look = line.look

    def print_out(self, document):
        found = self._line.print_out(document)
        self._happens()
        return found


@contextmanager
def counter(paper, folder, around=lambda line: line):
    desk = Desk(paper, folder, around)
    desk.printer.start()
    try:
        yield desk
    finally:
        desk.printer.stop()


def test_that_a_ticket_is_printed_in_a_thread_of_its_own(paper, tmp_path):
    with counter(paper, tmp_path) as desk:
        desk.put()
        desk.until(Stage.PRINTED)
    assert len(paper.roll) == 1
    assert list(tmp_path.glob("*.json")) == []
    assert not any(thread.name == "printer" for thread in threading.enumerate())


def test_that_a_ticket_without_paper_waits_and_is_printed_when_asked(paper, tmp_path):
    paper.break_(FaultKind.NO_PAPER)
    with counter(paper, tmp_path) as desk:
        desk.put()
        desk.until(Stage.HELD)
        assert desk.state.look.fault is PrinterFault.NO_PAPER
        paper.mend()
        desk.until_fault(PrinterFault.NONE)  # noticed without a job
        assert paper.roll == []
        desk.printer.again(A)
        desk.until(Stage.PRINTED)
    assert len(paper.roll) == 1


def test_that_paper_that_ran_out_within_a_ticket_does_not_make_two(paper, tmp_path):
    paper.break_(FaultKind.RUNS_OUT)
    with counter(paper, tmp_path) as desk:
        desk.put()
        desk.until(Stage.UNSURE)
        paper.mend()
        desk.until_fault(PrinterFault.NONE)
        assert len(paper.roll) == 1
        desk.put(B)
        desk.until(Stage.PRINTED, B)
    assert len(paper.roll) == 2


def test_that_a_printer_that_falls_silent_is_noticed_without_a_job(paper, tmp_path):
    with counter(paper, tmp_path) as desk:
        desk.until_fault(PrinterFault.NONE)
        paper.break_(FaultKind.SILENT)
        desk.until_fault(PrinterFault.SILENT)


def test_that_a_job_survives_the_program_and_is_not_printed_by_the_next(paper, tmp_path):
    paper.break_(FaultKind.COVER)
    with counter(paper, tmp_path) as desk:
        desk.put()
        desk.until(Stage.HELD)
    paper.mend()
    with counter(paper, tmp_path) as desk:
        desk.until_fault(PrinterFault.NONE)
        desk.until(Stage.HELD)
        assert paper.roll == []
        desk.printer.again(A)
        desk.until(Stage.PRINTED)


def test_that_a_job_cut_off_by_the_end_of_the_program_is_unsure(paper, tmp_path):
    spool = Spool(tmp_path)
    spool.load()
    spool.keep(Job(A, "visit", TICKET), Stage.SENDING)
    with counter(paper, tmp_path) as desk:
        desk.until(Stage.UNSURE)
        desk.until_fault(PrinterFault.NONE)
    assert paper.roll == []


def test_that_a_job_nobody_wants_any_more_leaves_the_disk(paper, tmp_path):
    paper.break_(FaultKind.NO_PAPER)
    with counter(paper, tmp_path) as desk:
        desk.put()
        desk.until(Stage.HELD)
        desk.printer.drop(A)
        wait_for(lambda: desk.state.jobs == (), what="dropped")
    assert list(tmp_path.glob("*.json")) == []


def test_that_nothing_is_printed_that_cannot_be_recorded(paper, tmp_path):
    folder = tmp_path / "spool"
    with counter(paper, folder) as desk:
        desk.until_fault(PrinterFault.NONE)
        folder.rmdir()
        folder.write_text("a file where the folder was")
        desk.put()
        desk.until_fault(PrinterFault.SPOOL)
        assert desk.state.job(A).stage is Stage.HELD
        assert paper.roll == []


def test_that_an_error_nobody_thought_of_leaves_the_ticket_unsure_and_the_next_is_printed(
    paper, tmp_path
):
    errors = [ValueError("no backend")]

    def stumble():
        if errors:
            raise errors.pop()

    with counter(paper, tmp_path, lambda line: Around(line, stumble)) as desk:
        desk.put()
        desk.until(Stage.UNSURE)
        desk.put(B)
        desk.until(Stage.PRINTED, B)
        desk.printer.again(A)
        desk.until(Stage.PRINTED)
    assert len(paper.roll) == 3


def test_that_a_printer_that_cannot_even_be_looked_at_is_away_and_found_again(paper, tmp_path):
    errors = [ValueError("no backend")] * 3

    def found(line):
        if errors:
            raise errors.pop()
        return line

    with counter(paper, tmp_path, found) as desk:
        desk.put()
        desk.until(Stage.HELD)
        desk.until_fault(PrinterFault.NONE)
        desk.printer.again(A)
        desk.until(Stage.PRINTED)
    assert len(paper.roll) == 1


def test_that_half_a_letter_holds_its_ticket_and_no_other(paper, tmp_path):
    with counter(paper, tmp_path) as desk:
        desk.put(A, Document(lines=(Line("B015 \ud83d"),)))
        desk.until(Stage.HELD)
        desk.put(B)
        desk.until(Stage.PRINTED, B)
        desk.printer.drop(A)
        wait_for(lambda: desk.state.job(A) is None, what="dropped")


def test_that_a_window_that_fails_to_hear_of_a_ticket_stops_no_printer(paper, tmp_path):
    with counter(paper, tmp_path) as desk:
        desk.until_fault(PrinterFault.NONE)
        hear, deaf = desk.printer._tell, [True]

        def stumbling(state):
            if deaf:
                deaf.pop()
                raise ValueError("in a window")
            hear(state)

        desk.printer._tell = stumbling
        desk.put()
        desk.until(Stage.HELD)
        desk.printer.again(A)
        desk.until(Stage.PRINTED)
    assert len(paper.roll) == 1


def test_that_a_ticket_that_may_be_out_is_told_so_when_the_disk_fills_up_behind_it(paper, tmp_path):
    folder = tmp_path / "spool"
    paper.break_(FaultKind.RUNS_OUT)

    def fill():
        shutil.rmtree(folder)
        folder.write_text("a file where the folder was")

    with counter(paper, folder, lambda line: Around(line, fill)) as desk:
        desk.put()
        desk.until_fault(PrinterFault.SPOOL)
        assert desk.state.job(A).stage is Stage.UNSURE


def test_that_the_jobs_come_back_in_their_order_and_for_their_owner_alone(tmp_path):
    spool = Spool(tmp_path / "spool")
    spool.load()
    for job in (B, A):
        spool.keep(Job(job, job[:1], TICKET), Stage.HELD)
    assert [one.job.about for one in Spool(tmp_path / "spool").load()] == ["b", "a"]
    assert stat.S_IMODE((tmp_path / "spool").stat().st_mode) == 0o700


@pytest.mark.parametrize("torn", [b"", b"{", b'{"job": 1}', b"\xff" * 40])
def test_that_a_torn_job_is_put_aside_and_the_others_are_kept(paper, tmp_path, torn):
    Spool(tmp_path).keep(Job(A, "visit", TICKET), Stage.HELD)
    (tmp_path / f"{B}.json").write_bytes(torn)
    with counter(paper, tmp_path) as desk:
        desk.until(Stage.HELD)
        assert desk.state.job(B) is None
    assert (tmp_path / f"{B}.unreadable").read_bytes() == torn


def test_that_the_spool_holds_what_is_printed_and_nothing_more(tmp_path):
    Spool(tmp_path).keep(Job(A, "visit", TICKET), Stage.WANTED)
    kept = json.loads((tmp_path / f"{A}.json").read_text("utf-8"))
    assert set(kept) == {"job", "stage", "number"}
    assert set(kept["job"]) == {"job", "about", "document"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "A" * 32, ""])
def test_that_a_job_cannot_name_another_file(tmp_path, name):
    with pytest.raises(ValueError, match=r".*"):
        Spool(tmp_path).keep(Job(name, "visit", TICKET), Stage.WANTED)


def test_that_who_sets_it_up_can_look_once(paper):
    paper.break_(FaultKind.LOW_PAPER)
    assert look_once(paper.wiring).low
