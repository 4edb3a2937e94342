"""Who the visitor here is: asked for, shown, and saved by nobody but the officer."""

from dataclasses import replace

import pytest

from device_bridge.identity import Born, CardFault
from device_bridge.identity_reading import Phase, Reading
from device_bridge.mrz import MrzFault
from device_bridge.training_messages import FaultKind
from reception_app.desk.identity import KEPT_S
from reception_app.desk.states.identity import IdentityState
from reception_app.errors import NobodyHereError, NotOfferedError
from tests.conftest import until
from tests.device_bridge.test_mrz import TD3, belgian

MAES = "Specimen-Maës Élodie Kaat"


async def serve(desk):
    await desk.queue.register("KLACHT", "nl")
    await desk.queue.call_next()
    await desk.counter.confirm()


async def phase(desk, wanted, fault=CardFault.NONE):
    def there():
        shown = desk.state.identity
        return shown.phase is wanted and shown.fault is fault

    await until(there, what=f"{wanted} {fault}")


def name(desk):
    return desk.state.counter.card.name


def test_that_a_card_is_shown_and_saved_by_nobody_but_the_officer(reading):
    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.READ)
        shown = desk.state.identity
        assert (shown.name, shown.born, name(desk)) == (MAES, Born(1985, 7, 1), "")
        await desk.counter.describe(shown.name, "", 0, "")
        await desk.identity.put_away()
        assert (name(desk), desk.state.identity) == (MAES, IdentityState(fitted=True))

    reading.run(scene)


def test_that_what_nobody_confirms_is_forgotten(reading):
    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.READ)
        reading.clock.pass_s(KEPT_S + 1)
        desk._beat_once()
        assert desk.state.identity == IdentityState(fitted=True)
        await desk.identity.ask()
        await phase(desk, Phase.READ)
        await desk.counter.confirm()  # the visitor goes
        desk._beat_once()
        assert desk.identity._shown == IdentityState()

    reading.run(scene)


def test_that_a_lock_hides_and_forgets_what_was_read(reading):
    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.READ)
        await desk.staff.lock()
        assert desk.state.identity == IdentityState(fitted=True)
        desk._beat_once()
        assert desk.identity._shown == IdentityState()

    reading.run(scene)


def test_that_a_card_pulled_out_is_told_and_read_again_only_when_asked(reading, reader):
    reader.break_(FaultKind.HANGS_UP, 5)

    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.REFUSED, CardFault.PULLED)
        assert desk.state.identity.name == ""
        reader.mend()
        await desk.identity.put_away()
        await phase(desk, Phase.IDLE)

    reading.run(scene)


def test_that_a_counter_without_a_reader_says_what_to_do_and_goes_on(bench):
    async def scene(desk):
        with pytest.raises(NotOfferedError):
            await desk.identity.ask()
        assert not desk.state.identity.fitted

    bench.setup = replace(bench.setup, airlock="")
    bench.run(scene)


def test_that_nobody_is_read_for_no_visitor(reading, reader):
    async def scene(desk):
        for asked in (desk.identity.ask(), desk.identity.scan(TD3)):
            with pytest.raises(NobodyHereError):
                await asked

    reading.run(scene)
    assert reader.reader.card.seen == []


def test_that_a_scanned_document_needs_no_reader(bench):
    bench.setup = replace(bench.setup, airlock="")

    async def scene(desk):
        await serve(desk)
        await desk.identity.scan(belgian())
        shown = desk.state.identity
        assert (shown.phase, shown.name, shown.scanned) == (Phase.READ, "MAES ELODIE KAAT", True)
        await desk.identity.scan(TD3[:-1])
        shown = desk.state.identity
        assert (shown.phase, shown.scan_fault, shown.name) == (Phase.REFUSED, MrzFault.HALF, "")

    bench.run(scene)


def test_that_a_scan_takes_the_place_of_a_card_that_comes_later(reading, reader):
    card = reader.reader.card
    reader.lay(None)

    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.WAITING, CardFault.NO_CARD)
        told = desk.identity
        await desk.identity.scan(TD3)
        reader.lay(card)
        late = Reading(desk.state.identity.visit, Phase.REFUSED, CardFault.PULLED)
        told.heard(late)
        assert desk.state.identity.name == "ERIKSSON ANNA MARIA"

    reading.run(scene)


def test_that_no_log_shows_a_name(reading, caplog):
    async def scene(desk):
        await serve(desk)
        await desk.identity.ask()
        await phase(desk, Phase.READ)
        assert "Maës" not in repr(desk.state.identity)

    caplog.set_level(0)
    reading.run(scene)
    assert "Specimen" not in caplog.text
