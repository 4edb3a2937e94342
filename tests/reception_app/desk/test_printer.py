"""Tickets at a counter: the number first, the paper when it comes, nothing twice unasked."""

from dataclasses import replace

import pytest

from device_bridge.printer import PrinterFault
from device_bridge.training_messages import FaultKind
from reception_app.desk.states.desk import NoticeKind
from reception_app.desk.states.printer import Paper, PrinterState
from reception_app.errors import NotOfferedError
from reception_app.slips import MayBePrintedError
from tests.conftest import until


def visit_of(desk, ticket):
    return next(row.visit for row in desk.state.queue.rows if row.ticket == ticket)


async def paper(desk, ticket, wanted):
    await until(
        lambda: desk.state.printer.paper(visit_of(desk, ticket)) is wanted,
        what=f"{ticket} {wanted}",
    )


async def fault(desk, wanted):
    await until(lambda: desk.state.printer.fault is wanted, what=f"the printer {wanted}")


def words(job):
    return job.decode("cp858", "replace")


def test_that_a_registration_prints_a_ticket_in_the_visitors_language(printing, roll):
    async def scene(desk):
        await desk.queue.register("KLACHT", "fr")
        await paper(desk, "B001", Paper.PRINTED)
        await desk.queue.register("GEWELD", "other")
        await paper(desk, "B002", Paper.PRINTED)
        await desk.queue.register("KLACHT", "nl")
        await paper(desk, "B003", Paper.PRINTED)

    printing.run(scene)
    french, english, dutch = (words(job) for job in roll.roll)
    assert "Votre num" in french
    assert "Personne n" in french
    assert "Your number" in english
    assert "Uw nummer" in dutch
    assert "Er wachten 2 personen voor u." in dutch  # the vulnerable one goes before, too
    assert "noord/B003" in dutch
    for told in (french, english, dutch):
        for secret in ("KLACHT", "Klacht", "GEWELD", "Geweld", "Plainte", "Assault"):
            assert secret not in told


def test_that_the_number_is_there_without_paper_and_waits_to_be_asked_for(printing, roll):
    roll.break_(FaultKind.NO_PAPER)

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        visit = visit_of(desk, "B001")
        await paper(desk, "B001", Paper.WAITS)
        assert (desk.state.notice.kind, desk.state.notice.code) == (
            NoticeKind.TROUBLE, "ticket_missing",
        )  # fmt: skip
        assert [row.kind for row in desk.state.alarms.rows] == ["paper"]
        assert desk.state.printer.waiting == 1
        roll.mend()
        await fault(desk, PrinterFault.NONE)
        assert roll.roll == []
        await desk.printer.reprint(visit)
        await paper(desk, "B001", Paper.PRINTED)
        assert not any(row.active for row in desk.state.alarms.rows)

    printing.run(scene)
    assert len(roll.roll) == 1


def test_that_a_ticket_that_may_be_there_is_printed_again_only_by_somebody_sure(printing, roll):
    roll.break_(FaultKind.RUNS_OUT)

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        visit = visit_of(desk, "B001")
        await paper(desk, "B001", Paper.UNSURE)
        roll.mend()
        await fault(desk, PrinterFault.NONE)
        with pytest.raises(MayBePrintedError):
            await desk.printer.reprint(visit)
        assert len(roll.roll) == 1
        await desk.printer.reprint(visit, sure=True)
        await paper(desk, "B001", Paper.PRINTED)

    printing.run(scene)
    assert len(roll.roll) == 2
    assert "Tweede afdruk" in words(roll.roll[1])


def test_that_a_printed_ticket_is_not_printed_again_by_one_key(printing, roll):
    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        await paper(desk, "B001", Paper.PRINTED)
        with pytest.raises(MayBePrintedError):
            await desk.printer.reprint(visit_of(desk, "B001"))

    printing.run(scene)
    assert len(roll.roll) == 1


def test_that_what_waits_is_printed_for_those_who_are_still_here(printing, roll):
    roll.break_(FaultKind.COVER)

    async def scene(desk):
        for _ in range(3):
            await desk.queue.register("KLACHT", "nl")
        for ticket in ("B001", "B002", "B003"):
            await paper(desk, ticket, Paper.WAITS)
        await desk.queue.abandon(visit_of(desk, "B002"), "gone")
        await until(lambda: desk.state.printer.waiting == 2, what="one is gone")
        roll.mend()
        await until(lambda: desk.state.notice.code == "printer_back", what="it is ready again")
        assert dict(desk.state.notice.parts) == {"waiting": "2"}
        await desk.printer.print_waiting()
        for ticket in ("B001", "B003"):
            await paper(desk, ticket, Paper.PRINTED)

    printing.run(scene)
    assert ["B002" in words(job) for job in roll.roll] == [False, False]


def test_that_a_silent_printer_holds_up_nobody(printing, roll):
    roll.break_(FaultKind.SILENT)

    async def scene(desk):
        for number in range(1, 4):
            await desk.queue.register("KLACHT", "nl")
            assert visit_of(desk, f"B00{number}")
        await fault(desk, PrinterFault.SILENT)
        await desk.queue.call_next()

    printing.run(scene)


def test_that_tickets_that_waited_are_told_by_the_next_console(printing, roll):
    roll.break_(FaultKind.AWAY)

    async def first(desk):
        await desk.queue.register("KLACHT", "nl")
        await paper(desk, "B001", Paper.WAITS)

    async def second(desk):
        roll.mend()
        await paper(desk, "B001", Paper.WAITS)
        await fault(desk, PrinterFault.NONE)
        assert roll.roll == []

    printing.run(first)
    printing.run(second)


def test_that_a_counter_without_a_printer_gives_numbers_all_the_same(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await desk.queue.register("KLACHT", "nl")
        assert desk.state.printer == PrinterState()
        with pytest.raises(NotOfferedError):
            await desk.printer.reprint(visit_of(desk, "B001"))
        with pytest.raises(NotOfferedError):
            await desk.printer.print_waiting()

    bench.run(scene)
