"""What the airlock box says of a state: doors, people, ages; pure steps from a state to words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Bolt, Door, Latch, Position, Regime, Stage
from device_bridge.protocol.state import AirlockState as Airlock
from device_bridge.protocol.state import DoorState
from reception_app.desk.states.airlock import AirlockPanelState, Step
from reception_app.desk.states.links import Freshness, LinkFault
from ui import wording_airlock, wording_time

translate = QCoreApplication.translate
NOBODY_KNOWN = "?"  # stands where a number would, when somebody without one is inside


class DoorPicture(StrEnum):
    """How a door is drawn; every picture has its own shape."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    ARMED = "armed"
    RELEASED = "released"
    OPEN = "open"
    FAULT = "fault"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DoorView:
    """One door as the mimic shows it."""

    picture: DoorPicture
    words: str
    tone: str
    spoken: str = ""  # where the words alone say too little


def is_known(state: AirlockPanelState) -> bool:
    """Tell whether the last word of the bridge may still be shown as the state."""
    return state.device is not None and state.link.freshness in {Freshness.LIVE, Freshness.SLOW}


def is_lost(state: AirlockPanelState) -> bool:
    """Tell whether the procedure card takes the place of the mimic."""
    link = state.link
    refused = link.freshness is Freshness.NEVER and link.fault is not LinkFault.NONE
    return refused or link.freshness is Freshness.LOST


def last_seen(state: AirlockPanelState, zone: str) -> str:
    """Say when the last word came, for whatever is no longer known."""
    if state.link.since is None:
        return translate("AirlockPanel", "no data yet")
    return translate("AirlockPanel", "last {time}").format(
        time=wording_time.clock(state.link.since, zone)
    )


def door_view(state: AirlockPanelState, which: Door, zone: str) -> DoorView:
    """Say how a door is drawn: what is not proven is unknown."""
    device = state.device
    if not is_known(state) or device is None:
        seen, unknown = last_seen(state, zone), wording_airlock.position(Position.UNKNOWN)
        return DoorView(DoorPicture.UNKNOWN, seen, "text2", f"{unknown}, {seen}")
    door = device.outer if which is Door.OUTER else device.inner
    if door.released:
        return DoorView(DoorPicture.RELEASED, _released(device, which, door), "accent")
    if door.position is Position.OPEN:
        words = wording_airlock.position(door.position)
        return DoorView(DoorPicture.OPEN, words, "text")
    if door.position is Position.FAULT:
        return DoorView(DoorPicture.FAULT, wording_airlock.position(door.position), "high")
    if door.position is Position.UNKNOWN or door.released is None:
        return DoorView(DoorPicture.UNKNOWN, wording_airlock.position(Position.UNKNOWN), "high")
    return _closed(state, which, door)


def _closed(state: AirlockPanelState, which: Door, door: DoorState) -> DoorView:
    words = translate("AirlockPanel", "closed · {bolt}").format(
        bolt=wording_airlock.bolt(door.bolt)
    )
    if door.bolt is Bolt.UNKNOWN:
        return DoorView(DoorPicture.UNKNOWN, words, "high")
    if door.bolt is Bolt.UNLOCKED:
        return DoorView(DoorPicture.UNLOCKED, words, "text")
    armed = state.armed
    if armed is not None and armed.door is which:
        left = translate("AirlockPanel", "ARMED · {n} s left").format(n=round(armed.left_s))
        return DoorView(DoorPicture.ARMED, left, "accent")
    return DoorView(DoorPicture.LOCKED, words, "text")


def _released(device: Airlock, which: Door, door: DoorState) -> str:
    release = device.release
    if door.position is Position.OPEN:
        return translate("AirlockPanel", "RELEASED · open")
    if release is not None and release.door is which and release.left_s > 0:
        return translate("AirlockPanel", "RELEASED · {n} s left").format(
            n=max(1, round(release.left_s))
        )
    return translate("AirlockPanel", "RELEASED")


def people_inside(state: AirlockPanelState) -> int | None:
    """Count the people inside as proven now; None is not known, or only that somebody is there."""
    device = state.device
    if not is_known(state) or device is None:
        return None
    if device.people == 0 and device.presence:
        return None
    return device.people


def people_words(count: int | None) -> str:
    """Say how many people are inside."""
    if count is None:
        return translate("AirlockPanel", "number of people not known")
    if count == 0:
        return translate("AirlockPanel", "nobody")
    if count == 1:
        return translate("AirlockPanel", "1 person")
    return translate("AirlockPanel", "{n} people").format(n=count)


def is_only_later(before: AirlockPanelState, after: AirlockPanelState) -> bool:
    """Tell whether nothing but the age of a good word changed: nobody rings, whose wait is told."""
    if after.rings or not is_known(before) or not is_known(after):
        return False
    return before.link.freshness is after.link.freshness and (
        replace(before, link=after.link) == after
    )


def chamber_words(state: AirlockPanelState, zone: str) -> tuple[str, str]:
    """Say whether the chamber is free, and since when it is not: words and tone."""
    device = state.device
    if not is_known(state) or device is None:
        return wording_airlock.position(Position.UNKNOWN), "text2"
    count = people_inside(state)
    if count == 0:
        return translate("AirlockPanel", "empty"), "text2"
    if count is None and device.session is None:
        return wording_airlock.position(Position.UNKNOWN), "high"
    if state.inside_since is None:
        return translate("AirlockPanel", "occupied"), "text"
    since = wording_time.hour(state.inside_since, zone)
    return translate("AirlockPanel", "occupied since {time}").format(time=since), "text"


def is_empty(state: AirlockPanelState) -> bool:
    """Tell whether nobody is shown inside: no ticket, no session, nobody counted."""
    device = state.device
    if state.occupant is not None:
        return False
    if device is None:
        return True
    return device.session is None and not device.people and not device.presence


def inside_ticket(state: AirlockPanelState) -> str:
    """Name whoever is inside: a ticket, a question mark without one, nothing when empty."""
    if state.occupant is not None:
        return state.occupant.row.ticket
    return "" if is_empty(state) else NOBODY_KNOWN


def is_latched(state: AirlockPanelState) -> bool:
    """Tell whether a fault or an emergency keeps the airlock from moving, and may be reset."""
    device = state.device
    return is_known(state) and device is not None and device.latch is not Latch.NONE


def edge(state: AirlockPanelState) -> str:
    """Give the token of the box's outline: accent while armed, else what is wrong."""
    device = state.device
    if state.emergency_open:
        return "critical"
    if not is_known(state) or device is None:
        return "hair"
    if device.fire or device.latch is Latch.EMERGENCY:
        return "critical"
    passage = state.passage
    lost_sight = state.step is Step.RELEASED and passage is not None and (
        passage.stage is Stage.NOT_KNOWN
    )  # fmt: skip
    if lost_sight or device.latch is Latch.FAULT:
        return "high"
    return "accent" if state.armed is not None and state.armed.mine else "hair"


def link_words(state: AirlockPanelState) -> tuple[str, str]:
    """Say how old the last word is, and which regime rules: words and tone."""
    link, device = state.link, state.device
    age = wording_time.age(link.age_s)
    if not is_known(state) or device is None:
        if link.since is None:
            return translate("AirlockPanel", "no data yet"), "high"
        return translate("AirlockPanel", "no data since {age}").format(age=age), "high"
    slow = link.freshness is Freshness.SLOW
    text = (
        translate("AirlockPanel", "late · {age}")
        if slow
        else translate("AirlockPanel", "live · {age}")
    ).format(age=age)
    if device.regime is not Regime.DAY:
        text = f"{wording_airlock.regime(device.regime)} · {text}"
    special = device.regime in {Regime.LOCKDOWN, Regime.MAINTENANCE}
    return text, "high" if slow or special else "text2"
