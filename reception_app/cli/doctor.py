"""`reception doctor`: what is in order on this machine, and what to do about the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import typer

from device_bridge.protocol.state import AirlockState
from reception_app.cli import wording
from reception_app.cli.bridge_look import NotHeardError, look
from reception_app.cli.options import Config
from reception_app.cli.places import (
    card_wiring_of,
    curve_of,
    key_pair,
    place_of,
    read_store,
    settings_of,
    signer_of,
    wiring_of,
)
from reception_app.diagnosis import Finding, findings_text
from reception_app.errors import ReceptionError
from reception_app.settings import Bridge, Display, Settings
from reception_app.store_errors import LedgerBrokenError

_FAULTS = {
    "away": "nobody answers at {url}: is `reception-bridge run` running there, is the address"
    " right, does a firewall let it through?",
    "not_enrolled": "it does not know this console: there, run"
    " `reception-bridge keys enrol KEYS {post} '{public}'`",
    "wrong_bridge": "another key answers at {url}: bridge.public_key must be what stands in"
    " bridge.public there",
    "other_version": "it speaks another version: install the same release on both machines",
}


_SCREEN_FAULTS = {
    "not_enrolled": "the bridge does not know its key: there, run"
    " `reception-bridge keys enrol KEYS {name} '{public}' --rights observe`",
}


_PRINTER_FAULTS = {
    "no_paper": "{where} has no paper: put a new roll in",
    "cover": "{where}: its cover is open: close it",
    "offline": "{where} says that it cannot print: look at its lamps, switch it off and on",
    "silent": "{where} does not answer: is it switched on, does it speak ESC/POS?",
    "away": "{where} cannot be reached: cable, power, and printer.* in the settings",
}


_CARD_FAULTS = {
    "no_library": "the card library is missing: pip install 'reception-console[eid]'",
    "no_service": "the smart card service does not run: install and start pcscd",
    "no_reader": "no card reader is plugged in{named}",
}


def doctor(config: Config = None) -> None:
    """Look at settings, keys, database, ledger, staff, devices, bridges; exit code 1 if bad."""
    findings = examined(settings_of(config))
    typer.echo(findings_text(findings))
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)


def examined(settings: Settings, *, devices: bool = True) -> tuple[Finding, ...]:
    """Look at all that the settings name, and return what was found, in the order of the command.

    Without `devices` nothing is asked that a running console holds itself: printer, card reader
    and bridges take one caller at a time.
    """
    looks: list[tuple[str, Callable[[Settings], str]]] = [
        ("signing key", _signing),
        ("database", _database),
        ("ledger", _ledger),
        ("staff", _staff),
        ("office", _office),
    ]
    if devices:
        looks += _devices(settings)
    return tuple(_look(what, look, settings) for what, look in looks)


def _devices(settings: Settings) -> list[tuple[str, Callable[[Settings], str]]]:
    looks: list[tuple[str, Callable[[Settings], str]]] = []
    if settings.bridge:
        looks.append(("public screen", _display))
    if settings.printer.kind != "none":
        looks.append(("printer", _printer))
    if settings.identity.kind != "none":
        looks.append(("card reader", _card_reader))
    looks += [(one.name, lambda s, b=one: _bridge(s, b)) for one in settings.bridge]  # type: ignore[misc] # a default is no argument
    return looks


def _look(what: str, look: Callable[[Settings], str], settings: Settings) -> Finding:
    try:
        return Finding(what, good=True, words=look(settings))
    except ReceptionError as error:
        return Finding(what, good=False, words=wording.sentence(error))


def _signing(settings: Settings) -> str:
    return f"post {settings.post.id} signs with {signer_of(settings).public}"


def _database(settings: Settings) -> str:
    from reception_app.store.maintenance import check, kept_by

    wrong = check(place_of(settings))
    if wrong:
        raise ReceptionError(wrong[0])
    return f"{settings.database.url}, {kept_by()}"


def _ledger(settings: Settings) -> str:
    from reception_app.store.maintenance import verify_ledger

    trusted = (signer_of(settings).public, *settings.keys.trusted)
    flaw = verify_ledger(place_of(settings), trusted)
    if flaw is not None:
        raise LedgerBrokenError(flaw.revision, flaw.why)
    return "every hash, signature and checkpoint fits"


def _staff(settings: Settings) -> str:
    people = [one for one in read_store(settings, lambda reader: reader.people()) if one.active]
    if not people:
        raise ReceptionError("nobody may sign in yet: `reception staff add`")
    return f"{len(people)} may sign in"


def _office(settings: Settings) -> str:
    from reception_app.cli.office_text import in_a_line
    from reception_app.offices import MeasureKind, fitted_on, local_day

    name = settings.office.id
    own = read_store(settings, lambda reader: reader.described(name))
    if own is not None:
        now = datetime.now(UTC)
        airlock = fitted_on(own, MeasureKind.AIRLOCK, local_day(own, now))
        if airlock is not None and not settings.bridge:
            raise ReceptionError(f"{name} has an airlock: name its bridge in the settings")
        return " ".join(in_a_line(own, now).split())
    if settings.hours is None:
        raise ReceptionError(f"{name} is not in the directory: `reception office import FILE`")
    return f"{name}, as the settings say it; it is not in the office directory"


def _printer(settings: Settings) -> str:
    from device_bridge.printing import look_once

    told = settings.printer
    where = {"network": f"{told.host}:{told.port}", "file": told.path}.get(
        told.kind, f"usb {told.vendor:04x}:{told.product:04x}"
    )
    look = look_once(wiring_of(settings))
    if look.fault:
        raise ReceptionError(_PRINTER_FAULTS[look.fault].format(where=where))
    if told.kind == "file":
        return f"{where} is there; it cannot say whether paper comes"
    return f"{where} is ready" + ("; its paper is nearly at the end" if look.low else "")


def _card_reader(settings: Settings) -> str:
    from device_bridge.identity_reading import look_once

    named = settings.identity.reader
    fault = look_once(card_wiring_of(settings))
    if fault:
        words = _CARD_FAULTS.get(fault, _CARD_FAULTS["no_reader"])
        raise ReceptionError(words.format(named=f" whose name has “{named}”" if named else ""))
    return "a card reader is plugged in; a card is read only when asked (Alt+K)"


def _display(settings: Settings) -> str:
    folder, name = settings.keys.folder, settings.display.key
    if not (Path(folder) / f"{name}.secret").exists():
        make = f"`reception keys create {folder} --name {name}`"
        log = Path(settings.folders.log) / "display.log"  # which every screen begins
        if settings.display == Display() and not log.exists():
            return f"none was ever opened here; before one is, make its key: {make}"
        raise ReceptionError(f"it has no key of its own and would show no evacuation: {make}")
    pair = key_pair(settings, name)
    try:
        look(settings.bridge[0], pair)
    except NotHeardError as error:
        words = _SCREEN_FAULTS.get(error.fault, "its bridge is not heard: see there")
        words = words.format(name=name, public=pair.public)
        raise ReceptionError(f"it would show no evacuation: {words}") from error
    return "hears the fire input by a key of its own"


def _bridge(settings: Settings, bridge: Bridge) -> str:
    pair = curve_of(settings)
    try:
        seen = look(bridge, pair)
    except NotHeardError as error:
        words = _FAULTS.get(error.fault, error.fault)
        why = words.format(url=bridge.url, post=settings.post.id, public=pair.public)
        raise ReceptionError(why) from error
    rights = ", ".join(seen.welcome.rights)
    doors = _doors(settings, seen.airlocks) if bridge == settings.bridge[0] else "answers"
    fake = "; SIMULATED doors, for tests only" if seen.welcome.simulated else ""
    own = seen.welcome.bridge
    named = "" if own == bridge.name else f"; its own name, in the ledger, is {own}"
    return f"{doors}; this console may {rights}{fake}{named}"


def _doors(settings: Settings, airlocks: dict[str, AirlockState]) -> str:
    wanted = settings.office.airlock
    if not wanted:
        return "answers"
    if wanted not in airlocks:
        there = ", ".join(airlocks)
        raise ReceptionError(f"it has no {wanted}: put its name in office.airlock ({there})")
    airlock = airlocks[wanted]
    if not airlock.plc_live:
        raise ReceptionError(f"it does not hear the PLC of {wanted}: look at [plc] in its settings")
    return f"{wanted} is {airlock.phase}"
