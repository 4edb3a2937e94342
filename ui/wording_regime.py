"""Words of the building's regime: its names, what each lets people do, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.codes import Regime as BridgeRegime
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.regime import RegimeState, WayKind, WayOut
from reception_app.regime import Regime
from ui import wording_airlock, wording_offers, wording_post, wording_time

translate = QCoreApplication.translate

GLYPHS = {
    Regime.DAY: "sun",
    Regime.NIGHT: "moon-fill",
    Regime.CLOSED: "door",
    Regime.LOCKDOWN: "lock-simple-fill",
    Regime.MAINTENANCE: "wrench",
}


def name(code: Regime | None) -> str:
    """Name a regime, as the status bar does."""
    if code is None:
        return translate("regime", "not known")
    if code is Regime.DAY:
        return translate("regime", "DAY REGIME")
    return wording_airlock.regime(BridgeRegime(code.value))


def who(state: RegimeState, zone: str) -> str:
    """Say since when it is so and who asked for it."""
    if state.regime is None:
        return translate("regime", "The bridge says nothing: look at the doors.")
    if state.regime is Regime.MAINTENANCE:
        return translate("regime", "The key at the door has it.")
    if state.since is None:
        return translate("regime", "As the bridge is set up; nobody changed it.")
    return translate("regime", "since {time} · {officer}, {counter}").format(
        time=wording_time.hour(state.since, zone),
        officer=state.officer,
        counter=wording_post.counter(state.post).lower(),
    )


def effects(code: Regime) -> tuple[tuple[str, str], ...]:
    """Say what a regime changes: who comes in, who gets out, what else."""
    comes, leaves, more = (
        translate("regime", "Comes in"),
        translate("regime", "Gets out"),
        translate("regime", "Further"),
    )
    out = translate("regime", "Everybody: outer door (F6), inner door for who leaves (F7, F9).")
    return {
        Regime.DAY: (
            (comes, translate("regime", "Who rings or stands outside: one press of F6.")),
            (leaves, out),
            (more, translate("regime", "No shutter or bollard moves by this.")),
        ),
        Regime.NIGHT: (
            (comes, translate("regime", "Only who rings; F6 twice, one visitor at a time.")),
            (leaves, out),
            (more, translate("regime", "No shutter or bollard moves by this.")),
        ),
        Regime.CLOSED: (
            (comes, translate("regime", "Nobody.")),
            (leaves, out),
            (more, translate("regime", "Whoever is inside stays served until gone.")),
        ),
        Regime.LOCKDOWN: (
            (comes, translate("regime", "Nobody. Checks that were passed no longer count.")),
            (leaves, translate("regime", "Who is in the airlock, by the outer door (F6).")),
            (more, translate("regime", "Only a chief ends it, with a reason.")),
        ),
        Regime.MAINTENANCE: (
            (comes, translate("regime", "Only by the key at the door.")),
            (leaves, translate("regime", "Only by the key, or the green call points.")),
            (more, translate("regime", "This console only looks.")),
        ),
    }[code]


def arm(code: Regime) -> str:
    """Name the button that prepares a regime."""
    return translate("regime", "Prepare: {regime}").format(regime=name(code))


def confirm(code: Regime) -> str:
    """Name the button that sets it."""
    return translate("regime", "SET {regime}").format(regime=name(code))


def proposal(code: Regime) -> str:
    """Say what the hours propose."""
    return translate("regime", "By its hours the office should now have: {regime}.").format(
        regime=name(code)
    )


def way_out(way: WayOut) -> tuple[str, str]:
    """Name a way out and say how it stands."""
    if way.kind is WayKind.CALL_POINT:
        return (
            translate("regime", "Green call points and fire panel"),
            translate("regime", "always, without a computer"),
        )
    if way.kind is WayKind.AIRLOCK:
        return (
            translate("regime", "Outer door, for who is in the airlock"),
            translate("regime", "F6, or Ctrl+Shift+F9 then F9"),
        )
    stands = {
        True: translate("regime", "open"),
        False: translate("regime", "closed: not a way out"),
        None: translate("regime", "not known: look"),
    }[way.open]
    return way.label, stands


def refusal(reason: Refusal) -> str:
    """Say why the regime stays as it is, and what to do."""
    return {
        Refusal.NOT_ALLOWED: translate(
            "regime", "The regime stays: your role may not change it. Ask an officer or the chief."
        ),
        Refusal.REGIME: translate(
            "regime", "The regime stays: the key at the door has it. Have it turned back first."
        ),
        Refusal.JOURNAL: translate(
            "regime", "The regime stays: the bridge cannot record. Use the key and call support."
        ),
        Refusal.UNSUPPORTED: translate(
            "regime", "The regime stays: this one is set by the key at the door only."
        ),
    }.get(reason) or translate("regime", "The regime stays: the bridge refused. Try again.")


def offer(value: Offer) -> str:
    """Say why a regime cannot be prepared; nothing when it can."""
    if value.why is Why.BRIDGE and value.refusal is not None:
        return refusal(value.refusal)
    if value.why is Why.ALREADY:
        return translate("regime", "This is in force now.")
    if value.why is Why.NOT_ALLOWED:
        return refusal(Refusal.NOT_ALLOWED)
    return wording_offers.offer(value)
