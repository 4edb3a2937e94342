"""Words of the floor plan: rooms, gates, floors, and of the course of somebody between them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import GateStand
from reception_app.desk.states.zones import CourseStep, GateRow, Happened, ZoneRow, ZonesState
from reception_app.visits import Move
from ui import wording_post, wording_visits
from ui import wording_zones as words

translate = QCoreApplication.translate


class GatePicture(StrEnum):
    """How a gate is drawn in its wall."""

    FREE = "free"
    BUSY = "busy"
    BLOCKED = "blocked"
    FREED = "freed"  # held open by the fire panel
    UNKNOWN = "unknown"


PICTURES = {
    GateStand.CLOSED: GatePicture.FREE,
    GateStand.GRANTED: GatePicture.BUSY,
    GateStand.OPEN: GatePicture.BUSY,
    GateStand.PASSAGE: GatePicture.BUSY,
    GateStand.ALARM: GatePicture.BLOCKED,
    GateStand.FREED: GatePicture.FREED,
    GateStand.UNKNOWN: GatePicture.UNKNOWN,
}


def picture(gate: GateRow) -> GatePicture:
    """Tell how a gate is drawn; what is not known of it now is never drawn as it last stood."""
    found = PICTURES[gate.stand] if gate.live else GatePicture.UNKNOWN
    return GatePicture.BLOCKED if found is GatePicture.FREE and not gate.ready else found


def gate(row: GateRow) -> str:
    """Name a gate and say how it stands."""
    said = {
        GatePicture.FREE: translate("zones", "free"),
        GatePicture.BUSY: translate("zones", "busy"),
        GatePicture.BLOCKED: translate("zones", "blocked"),
        GatePicture.FREED: translate("zones", "free: fire"),
        GatePicture.UNKNOWN: translate("zones", "not known"),
    }[picture(row)]
    return translate("zones", "Gate {name}: {stand}").format(name=row.label, stand=said)


def free_gates(gates: tuple[GateRow, ...]) -> str:
    """Count the gates that are free; say so where none of them is known."""
    seen = [picture(one) for one in gates]
    if all(one is GatePicture.UNKNOWN for one in seen):
        return translate("zones", "gates: not known")
    free = sum(one is GatePicture.FREE for one in seen)
    return translate("zones", "gates: {n} of {all} free").format(n=free, all=len(seen))


def refused_today(gates: tuple[GateRow, ...]) -> str:
    """Count the badges that were refused today; "" where nobody counted."""
    known = [one.refusals for one in gates if one.refusals is not None]
    return translate("zones", "refused today: {n}").format(n=sum(known)) if known else ""


def refusals(row: GateRow) -> str:
    """Count the badges that one gate refused today."""
    if row.refusals is None:
        return ""
    return translate("zones", "{n} refused").format(n=row.refusals)


def last_gate(state: ZonesState, gate_name: str) -> str:
    """Name a gate as people here call it."""
    return next((one.label for one in state.gates if one.name == gate_name), gate_name)


# -- rooms ---------------------------------------------------------------------------------------


def floor(number: int) -> str:
    """Name a floor."""
    if number == 0:
        return translate("zones", "ground floor")
    if number < 0:
        return translate("zones", "basement {n}").format(n=-number)
    return translate("zones", "floor {n}").format(n=number)


def full() -> str:
    """Say that nobody more should come in."""
    return translate("zones", "full")


def room(row: ZoneRow, *, chosen: bool) -> str:
    """Say a room whole, for who cannot see it."""
    name = words.zone_name(row)
    if row.full:
        said = translate("zones", "{zone}: {n} of {limit} inside, full")
    elif row.limit:
        said = translate("zones", "{zone}: {n} of {limit} inside")
    else:
        said = translate("zones", "{zone}: {n} inside")
    whole = said.format(zone=name, n=row.people, limit=row.limit)
    return translate("zones", "{room}, chosen").format(room=whole) if chosen else whole


# -- the course ----------------------------------------------------------------------------------


def step(one: CourseStep, state: ZonesState) -> tuple[str, str]:
    """Say what happened to somebody, in few words, and where or by whom."""
    gate_name = last_gate(state, one.gate) if one.gate else ""
    if one.what == Happened.SIGNED_IN:
        return translate("zones", "Signed in"), wording_post.counter(one.who) if one.who else ""
    try:
        said = _happened(Happened(one.what))
    except ValueError:
        return _move(Move(one.what)), one.who
    place = words.place(state, one.zone)
    return said.format(zone=place, n=one.badge), gate_name or one.who


def _happened(code: Happened) -> str:
    return {
        Happened.RELEASED: translate("zones", "Released from the airlock"),
        Happened.ENTERED: translate("zones", "In {zone}"),
        Happened.WENT_OUT: translate("zones", "Back in {zone}"),
        Happened.PERHAPS: translate("zones", "Perhaps in {zone}"),
        Happened.SEEN: translate("zones", "Seen, not known who"),
        Happened.GRANTED: translate("zones", "Granted: {zone}"),
        Happened.REVOKED: translate("zones", "Taken back: {zone}"),
        Happened.EXPIRED: translate("zones", "Expired: {zone}"),
        Happened.BADGE_ISSUED: translate("zones", "Badge {n} given"),
        Happened.BADGE_RETURNED: translate("zones", "Badge {n} handed in"),
        Happened.BADGE_LOST: translate("zones", "Badge {n} called lost"),
        Happened.SIGNED_IN: translate("zones", "Signed in"),
    }[code]


def _move(code: Move) -> str:
    """Name a move in fewer words than the card of a counter has room for."""
    short = {
        Move.ADMIT: translate("zones", "Let in"),
        Move.RETURN: translate("zones", "Back to the queue"),
        Move.RESUME: translate("zones", "Back to the queue"),
        Move.GIVE_BACK: translate("zones", "Back to the queue"),
        Move.TAKE_OVER: translate("zones", "Taken over"),
        Move.TRANSFER: translate("zones", "Referred"),
    }
    return short.get(code) or wording_visits.move(code)


def inside_for(minutes: str) -> str:
    """Say how long somebody has been in the building."""
    return translate("zones", "{time} in the building").format(time=minutes)
