"""Words for the post: who works here, opening, links and database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from device_bridge.protocol.codes import Regime, Role
from reception_app.desk.states.links import (
    Freshness,
    LinkFault,
    LinkState,
    StoreFault,
    StoreHealth,
)
from reception_app.desk.states.post import AtPost, QueueAtPost
from reception_app.desk.states.staff import SessionPhase
from ui import wording_office, wording_time

if TYPE_CHECKING:
    from device_bridge.protocol.state import AirlockState

translate = QCoreApplication.translate


def post(state: AtPost, *, short: bool = False) -> str:
    """Say which counter this is and who works there."""
    here = counter(state.office.post)
    if short and state.session.phase is SessionPhase.SIGNED_IN:
        return here
    return translate("post", "{counter} · {who}").format(counter=here, who=_who(state))


def _who(state: AtPost) -> str:
    match state.session.phase:
        case SessionPhase.SIGNED_IN:
            return state.session.shown_as
        case SessionPhase.LOCKED:
            return translate("post", "locked since {time}").format(
                time=wording_time.hour(state.session.locked_at, state.office.zone)
            )
        case SessionPhase.SIGNED_OUT:
            return translate("post", "nobody signed in")


def opening(state: AtPost) -> tuple[str, str, str]:
    """Give glyph, words and look of the opening; what the airlock allows goes first."""
    device = state.airlock.device
    if device is not None and state.airlock.fitted:
        special = {
            Regime.NIGHT: ("moon-fill", "neutral"),
            Regime.CLOSED: ("door", "neutral"),
            Regime.LOCKDOWN: ("lock-simple-fill", "critical"),
            Regime.MAINTENANCE: ("wrench", "high"),
        }.get(device.regime)
        if special is not None:
            from ui import wording_airlock  # noqa: PLC0415 - after the first paint

            return special[0], wording_airlock.regime(device.regime), special[1]
    return wording_office.opening(state.office, state.now)


def phase(device: AirlockState) -> str:
    """Say how it is with the airlock."""
    from ui import wording_airlock  # noqa: PLC0415 - after the first paint

    return wording_airlock.phase(device.phase)


def counter(post: str) -> str:
    """Name a counter."""
    return translate("post", "Counter {post}").format(post=post)


def waiting_count(queue: QueueAtPost) -> str:
    """Count who wait; while the queue is being read nobody knows."""
    count = queue.waiting
    if not queue.loaded:
        return translate("post", "Reading the queue…")
    if count == 0:
        return translate("post", "Nobody waits")
    if count == 1:
        return translate("post", "1 waits")
    return translate("post", "{n} wait").format(n=count)


def waiting(state: AtPost) -> str:
    """Say how many wait and how long the longest."""
    count = waiting_count(state.queue)
    if state.queue.longest is None or not state.queue.waiting:
        return count
    longest = wording_time.minutes(wording_time.waited_min(state.queue.longest, state.now))
    return translate("post", "{count} · longest {time}").format(count=count, time=longest)


def link(value: LinkState) -> str:
    """Say what the link to the airlock is worth, and why it is not there."""
    if value.fault is not LinkFault.NONE and value.freshness is not Freshness.LIVE:
        return fault(value.fault)
    age = wording_time.age(value.age_s)
    return {
        Freshness.LIVE: translate("post", "Airlock bridge {age}"),
        Freshness.SLOW: translate("post", "Airlock bridge slow, {age}"),
        Freshness.STALE: translate("post", "Airlock bridge out of date, {age}"),
        Freshness.LOST: translate("post", "Airlock bridge lost, {age}"),
        Freshness.NEVER: translate("post", "Airlock bridge: no data yet"),
    }[value.freshness].format(age=age)


def fault(code: LinkFault) -> str:
    """Say why the airlock bridge is not there."""
    return {
        LinkFault.NONE: "",
        LinkFault.AWAY: translate("post", "Airlock bridge does not answer"),
        LinkFault.NOT_ENROLLED: translate("post", "Airlock bridge refuses this console"),
        LinkFault.WRONG_BRIDGE: translate("post", "Airlock bridge is not the one we trust"),
        LinkFault.OTHER_VERSION: translate("post", "Airlock bridge has another version"),
    }[code]


def fault_action(code: LinkFault) -> str:
    """Say what to do about a link that is not there."""
    return {
        LinkFault.NONE: translate("post", "Wait for live data, or use the key switch."),
        LinkFault.AWAY: translate("post", "Use the key switch and call support."),
        LinkFault.NOT_ENROLLED: translate("post", "Have this console enrolled by support."),
        LinkFault.WRONG_BRIDGE: translate("post", "Use the key switch and call support at once."),
        LinkFault.OTHER_VERSION: translate("post", "Have the programs updated by support."),
    }[code]


def store(code: StoreHealth) -> tuple[str, bool]:
    """Say what the database can do, and whether that is trouble."""
    return {
        StoreHealth.OPENING: (translate("post", "Opening the database"), False),
        StoreHealth.OK: (translate("post", "Database"), False),
        StoreHealth.SLOW: (translate("post", "Database slow"), True),
        StoreHealth.BUSY: (translate("post", "Database busy"), True),
        StoreHealth.FULL: (translate("post", "Disk full"), True),
        StoreHealth.AWAY: (translate("post", "Database away"), True),
    }[code]


def store_action(state: AtPost) -> str:
    """Say what to do about the database; nothing when all is well."""
    if state.store is StoreHealth.AWAY and state.store_fault is not StoreFault.NONE:
        return _store_fault(state.store_fault)
    return {
        StoreHealth.OPENING: translate("post", "A moment: you can type already."),
        StoreHealth.OK: "",
        StoreHealth.SLOW: translate("post", "Saving takes long. Go on working; call support."),
        StoreHealth.BUSY: translate(
            "post", "Another program holds the database. Close it, or wait a moment."
        ),
        StoreHealth.FULL: translate("post", "Nothing is saved: make room on the disk."),
        StoreHealth.AWAY: translate(
            "post", "Nothing is saved: note numbers on paper and call support."
        ),
    }[state.store]


def _store_fault(code: StoreFault) -> str:
    """Say why the database cannot be opened, and what to do; nothing is made in its place."""
    return {
        StoreFault.MISSING: translate("post", "Its file is gone. Call support; make no new one."),
        StoreFault.REPLACED: translate("post", "Its file was replaced. Call support, restart."),
        StoreFault.UNREADABLE: translate("post", "Its file may not be read. Call support."),
        StoreFault.READ_ONLY: translate("post", "Its file may not be written. Call support."),
        StoreFault.CORRUPT: translate("post", "Its file is damaged. Keep it and call support."),
        StoreFault.FOREIGN: translate("post", "Its file is something else. Call support."),
        StoreFault.NEWER: translate("post", "It is newer than this program. Call support."),
        StoreFault.OLDER: translate("post", "It is older than this program. Call support."),
        StoreFault.OTHER_OFFICE: translate("post", "It is another office's. Call support."),
        StoreFault.NOT_ENROLLED: translate("post", "It does not know this console. Call support."),
        StoreFault.NETWORK_DRIVE: translate("post", "It is on a network drive. Call support."),
        StoreFault.DISK: translate("post", "The disk fails. Work on paper and call support."),
        StoreFault.KEY: translate("post", "The key of this console is gone. Call support."),
    }.get(code, "")


def role(code: Role) -> str:
    """Name a role."""
    return {
        Role.GUARD: translate("post", "Security guard"),
        Role.OFFICER: translate("post", "Reception officer"),
        Role.CHIEF: translate("post", "Chief of shift"),
        Role.ADMINISTRATOR: translate("post", "Administrator"),
        Role.TECHNICIAN: translate("post", "Technician"),
        Role.AUDITOR: translate("post", "Auditor"),
    }[code]
