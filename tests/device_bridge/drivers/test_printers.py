"""The contract of a line to a printer, on real sockets and files."""

import socket
from dataclasses import replace

import pytest

from device_bridge.drivers import escpos
from device_bridge.drivers.escpos import EscposLine, composed
from device_bridge.paper import Document, Line, Size, Wiring
from device_bridge.printer import Look, PrinterFault, Proof
from device_bridge.training_messages import FaultKind
from tests.device_bridge.printer_rig import QUICK_S, TICKET, Paper


@pytest.fixture
def paper(monkeypatch):
    monkeypatch.setattr(escpos, "SLOWEST_S", QUICK_S)
    with Paper() as made:
        yield made


BROKEN = [
    (FaultKind.NO_PAPER, PrinterFault.NO_PAPER),
    (FaultKind.COVER, PrinterFault.COVER),
    (FaultKind.SILENT, PrinterFault.SILENT),
    (FaultKind.GARBAGE, PrinterFault.SILENT),
    (FaultKind.AWAY, PrinterFault.AWAY),
]


def test_that_a_good_printer_has_no_fault(paper):
    assert EscposLine(paper.wiring).look() == Look()


def test_that_the_end_of_the_paper_is_told_while_it_still_prints(paper):
    paper.break_(FaultKind.LOW_PAPER)
    line = EscposLine(paper.wiring)
    assert line.look() == Look(low=True)
    assert line.print_out(TICKET) == (Proof.PRINTED, Look(low=True))


@pytest.mark.parametrize(("kind", "fault"), BROKEN)
def test_that_what_keeps_it_from_printing_is_named(paper, kind, fault):
    paper.break_(kind)
    assert EscposLine(paper.wiring).look().fault is fault


@pytest.mark.parametrize(("kind", "fault"), BROKEN)
def test_that_nothing_is_sent_to_a_printer_that_cannot(paper, kind, fault):
    paper.break_(kind)
    proof, look = EscposLine(paper.wiring).print_out(TICKET)
    assert (proof, look.fault) == (Proof.NOT_SENT, fault)
    paper.mend()
    assert paper.roll == []


@pytest.mark.parametrize("proves", [True, False])
def test_that_a_ticket_comes_out_once(paper, proves):
    line = EscposLine(replace(paper.wiring, proves=proves))
    assert line.print_out(TICKET) == (Proof.PRINTED, Look())
    assert paper.roll == [composed(TICKET, paper.wiring)]


@pytest.mark.parametrize("says_so", [0, 1])
def test_that_paper_that_runs_out_within_a_ticket_leaves_it_unsure(paper, says_so):
    paper.break_(FaultKind.RUNS_OUT, says_so)
    proof, look = EscposLine(paper.wiring).print_out(TICKET)
    assert (proof, look.fault) == (Proof.UNSURE, PrinterFault.NO_PAPER)
    paper.mend()  # the printer itself goes on: whoever sent it again would have two
    assert len(paper.roll) == 1


@pytest.mark.parametrize("after", [0, 20])
def test_that_a_printer_that_hangs_up_within_a_ticket_leaves_it_unsure(paper, after):
    paper.break_(FaultKind.HANGS_UP, after)
    proof, look = EscposLine(paper.wiring).print_out(TICKET)
    assert (proof, look.fault) == (Proof.UNSURE, PrinterFault.AWAY)
    assert paper.roll == []


def test_that_a_slow_printer_is_waited_for(paper):
    paper.break_(FaultKind.LATE, int(QUICK_S * 500))
    assert EscposLine(paper.wiring).print_out(TICKET)[0] is Proof.PRINTED


def test_that_one_slower_than_may_be_is_silent(paper):
    paper.break_(FaultKind.LATE, int(QUICK_S * 2000))
    assert EscposLine(paper.wiring).look().fault is PrinterFault.SILENT


def test_that_two_jobs_at_once_are_two_tickets(paper):
    """Case 67: two counters share one printer."""
    with socket.create_connection(("127.0.0.1", paper.wiring.port)) as other:
        other.sendall(composed(TICKET, paper.wiring)[:40])  # half of another counter's
        assert EscposLine(paper.wiring).print_out(TICKET)[0] is Proof.PRINTED
        other.sendall(composed(TICKET, paper.wiring)[40:] + escpos.IN_TURN)
        assert other.recv(1) == b"\x00"
    assert paper.roll == [composed(TICKET, paper.wiring)] * 2


def test_that_accents_and_euro_go_out_in_the_printers_code_pages():
    data = composed(TICKET, Wiring("network"))
    assert b"?" not in data
    assert b"\x1bt" in data  # a code page is chosen
    assert "Élève".encode("cp850").removesuffix(b"ve") in data
    assert b"\xd5" in data or b"\x80" in data or b"\xa4" in data  # the euro sign, by page


def test_that_a_text_cannot_command_the_printer():
    evil = Document(lines=(Line("a\x1bp\x00b\x10\x04\x04\x1dV\x00c\nd"),))
    data = composed(evil, Wiring("network", cuts=False))
    assert b"apbVcd" in data
    for command in (b"\x1bp", b"\x10\x04", b"\x1dV"):
        assert command not in data


def test_that_long_lines_are_wrapped_between_words():
    long = Document(lines=(Line("een woord " * 12, Size.LARGE),))
    data = composed(long, Wiring("network", columns=32, cuts=False))
    assert max(len(part) for part in data.split(b"\n")[1:-1]) <= 16


def test_that_a_device_file_takes_a_ticket_and_proves_nothing(tmp_path):
    device = tmp_path / "lp0"
    device.touch()
    line = EscposLine(Wiring("file", path=str(device)))
    assert line.look() == Look()
    assert line.print_out(TICKET) == (Proof.HANDED_OVER, Look())
    assert device.read_bytes() == composed(TICKET, Wiring("file"))


def test_that_a_device_file_that_is_gone_is_away(tmp_path):
    line = EscposLine(Wiring("file", path=str(tmp_path / "none" / "lp0")))
    assert line.look().fault is PrinterFault.AWAY
    assert line.print_out(TICKET) == (Proof.NOT_SENT, Look(PrinterFault.AWAY))


def test_that_a_full_device_leaves_a_ticket_unsure():
    line = EscposLine(Wiring("file", path="/dev/full"))
    assert line.print_out(TICKET)[0] is Proof.UNSURE


def test_that_a_host_that_cannot_be_one_is_away():
    line = EscposLine(Wiring("network", host="printer..office"))
    assert line.look().fault is PrinterFault.AWAY
    assert line.print_out(TICKET)[0] is Proof.NOT_SENT


def test_that_usb_without_its_library_is_away():
    line = EscposLine(Wiring("usb", vendor=0x04B8, product=0x0E15))
    assert line.look().fault is PrinterFault.AWAY
    assert line.print_out(TICKET)[0] is Proof.NOT_SENT
