"""The one catalogue of alarms: airlock.md 6.5 and screens.md 4.6 (settled.md 8).

Each kind has what an officer is told by a key of words (`ui/wording_alarms`): what it leads to, and
the one thing to do. What nobody can act on is no alarm but a status, or a line of the log.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SELDOM_S = 900.0  # a low one that tells of many is new again four times an hour at most
CLOSING_LATE_S = 900.0  # a round that is not done so long after closing time is high
SHELVED_AT_MOST_MIN = 60  # whatever a kind allows (settled.md 5)


class AlarmPriority(StrEnum):
    """The three priorities, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    LOW = "low"


class Standing(StrEnum):
    """The four states of an alarm (settled.md 8)."""

    NORMAL = "normal"
    NEW = "active_unacknowledged"
    IN_HAND = "active_acknowledged"
    OVER = "cleared_unacknowledged"


class Place(StrEnum):
    """Where somebody must go, or look."""

    AIRLOCK = "airlock"
    BUILDING = "building"
    WAITING_ROOM = "waiting_room"
    POST = "post"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class AlarmKind:
    """One kind: how bad, when it counts, what it leads to, and what may be done with it."""

    kind: str
    priority: AlarmPriority
    place: Place
    consequence: str  # key of the words: what it leads to
    action: str  # key of the words: the one thing to do
    shelvable_min: int = 0  # 0: never
    on_delay_s: float = 0.0  # its cause must last so long
    off_delay_s: float = 0.0  # ... and be gone so long
    latched: bool = False  # stays when its cause is gone, until a person resets it and says why
    parents: tuple[str, ...] = ()  # kinds that stand for it while they last
    of_post: bool = False  # concerns one post alone: another one takes nothing of it in hand
    controllers: tuple[str, ...] = ()  # ... and at whatever device: both hang on one controller
    settled: AlarmPriority | None = None  # once somebody has it in hand, or it is over
    worse: AlarmPriority | None = None  # when it has lasted so long:
    worse_after_s: float = 0.0
    again_after_s: float = 0.0  # in hand, it is new again for one more subject, not sooner
    once: bool = False  # happened, and stands only until somebody takes it in hand


def _kinds(*rows: AlarmKind) -> dict[str, AlarmKind]:
    return {row.kind: row for row in rows}


def _kind(
    kind: str, priority: AlarmPriority, place: Place, consequence: str, shelvable_min: int = 0,
    *, on_s: float = 0.0, off_s: float = 0.0, latched: bool = False, of_post: bool = False,
    parents: tuple[str, ...] = (), action: str = "", again_s: float = 0.0,
    controllers: tuple[str, ...] = (), settled: AlarmPriority | None = None,
    worse: AlarmPriority | None = None, worse_s: float = 0.0, once: bool = False,
) -> AlarmKind:  # fmt: skip
    return AlarmKind(
        kind, priority, place, consequence, action or kind, shelvable_min, on_s, off_s, latched,
        parents, of_post, controllers=controllers, settled=settled, worse=worse,
        worse_after_s=worse_s, again_after_s=again_s, once=once,
    )  # fmt: skip


_C, _H, _L = AlarmPriority
_AIRLOCK, _BUILDING, _ROOM, _POST, _SERVER = Place
_PLC = ("comms",)  # what a silent door control alone makes unknown
CATALOGUE: dict[str, AlarmKind] = _kinds(
    # Critical: never shelved, and no parent hides them.
    _kind("both_not_secure", _C, _AIRLOCK, "building_open"),
    _kind("forced", _C, _AIRLOCK, "building_open"),
    _kind("emergency", _C, _AIRLOCK, "doors_free"),
    _kind("fire", _C, _BUILDING, "doors_free"),
    _kind("panic", _C, _BUILDING, "colleague_in_danger"),
    # All lines of the building come from the one field controller of a bridge (docs/decisions/010).
    _kind(
        "panic_line", _H, _BUILDING, "press_not_seen", controllers=("field_lost", "inputs_line")
    ),
    _kind("tamper", _C, _AIRLOCK, "control_touched"),
    # The airlock, as its bridge tells it: its delays are the bridge's own.
    _kind("not_locked", _H, _AIRLOCK, "door_not_proven", parents=_PLC),
    _kind("not_executed", _H, _AIRLOCK, "door_not_proven"),
    _kind("sensor", _H, _AIRLOCK, "door_not_proven", parents=_PLC),
    _kind("flapping", _L, _AIRLOCK, "door_not_proven", 60, parents=_PLC),
    # High until somebody goes there; the bridge waits longer for a repeat (docs/decisions/051).
    _kind("held", _H, _AIRLOCK, "door_not_proven", 30, parents=_PLC, settled=_L),
    _kind("dangerous_object", _H, _AIRLOCK, "people_at_risk"),
    _kind("occupant_waiting", _H, _AIRLOCK, "locked_in", 5, parents=_PLC),
    _kind("presence_without_passage", _H, _AIRLOCK, "unchecked_comes_in", parents=_PLC),
    _kind("count_changed", _H, _AIRLOCK, "unchecked_comes_in", parents=_PLC),
    _kind("missed_call", _L, _AIRLOCK, "visitor_not_heard"),
    _kind("count", _L, _AIRLOCK, "unchecked_comes_in", parents=_PLC),
    _kind("detector", _L, _AIRLOCK, "check_by_hand", 60, parents=_PLC),
    _kind("power", _L, _AIRLOCK, "on_battery", 60, parents=_PLC),
    _kind("battery", _H, _AIRLOCK, "on_battery", 60, parents=_PLC),
    _kind("comms", _H, _AIRLOCK, "doors_not_known"),
    _kind("bridge_lost", _H, _AIRLOCK, "doors_not_known", of_post=True),
    _kind("journal", _H, _AIRLOCK, "no_release_without_record"),
    _kind("journal_changed", _H, _AIRLOCK, "record_in_doubt", of_post=True, once=True),
    _kind("conflict", _H, _AIRLOCK, "record_in_doubt"),
    # Bollards, shutters, zones and badges.
    _kind("building_bridge_lost", _H, _BUILDING, "building_not_seen", of_post=True),
    _kind("glass_break", _H, _BUILDING, "front_broken"),
    _kind("tamper_input", _H, _BUILDING, "control_touched"),
    _kind("inputs_line", _H, _BUILDING, "break_not_seen", controllers=("field_lost",)),
    _kind("building_battery", _H, _BUILDING, "on_battery", 60, parents=("inputs_line",)),
    _kind("building_mains", _L, _BUILDING, "on_battery", 60, parents=("inputs_line",)),
    _kind("field_lost", _H, _BUILDING, "not_moved_from_here"),
    _kind("barrier_jammed", _H, _BUILDING, "front_may_be_open", 60, parents=("field_lost",)),
    _kind("barrier_drive", _H, _BUILDING, "front_may_be_open", 60, parents=("field_lost",)),
    _kind("barrier_sensor", _H, _BUILDING, "not_moved_from_here", 60, parents=("field_lost",)),
    _kind("barrier_not_moved", _H, _BUILDING, "front_may_be_open", 60),
    _kind("gate_tailgating", _H, _BUILDING, "unaccounted"),
    _kind("gate_wrong_way", _H, _BUILDING, "unaccounted"),
    _kind("gate_forced", _H, _BUILDING, "unaccounted"),
    _kind("gate_obstructed", _L, _BUILDING, "gate_stands_open", 30, parents=("field_lost",)),
    _kind("gate_fault", _H, _BUILDING, "nobody_passes", 60, parents=("field_lost",)),
    _kind("gate_not_opened", _H, _BUILDING, "nobody_passes", 60),
    _kind("gate_freed", _H, _BUILDING, "gate_stands_open"),
    _kind("gate_grants", _H, _BUILDING, "nobody_passes"),
    _kind(
        "grants_old", _H, _BUILDING, "old_rights", on_s=10.0,
        parents=("bridge_lost", "building_bridge_lost"), controllers=("field_lost",),
    ),
    _kind(
        "close_not_ready", _L, _BUILDING, "front_may_be_open", worse=_H, worse_s=CLOSING_LATE_S
    ),
    _kind("plan_waits", _L, _BUILDING, "front_may_be_open"),
    _kind("plan_ends", _L, _BUILDING, "front_may_be_open"),
    _kind("plan_skipped", _H, _BUILDING, "front_may_be_open"),
    _kind("zone_breach", _H, _BUILDING, "unaccounted", 10),
    _kind("badge_late", _L, _BUILDING, "badge_abroad", 60, again_s=SELDOM_S),
    _kind("badge_lost", _L, _BUILDING, "badge_abroad", 60),
    _kind("reader_offline", _L, _BUILDING, "no_card_read", 60, off_s=3.0, parents=("reader_bus",)),
    _kind("reader_bus", _H, _BUILDING, "no_card_read", 60, off_s=3.0),
    _kind("reader_insecure", _H, _BUILDING, "reader_in_doubt"),
    _kind("reader_doubled", _H, _BUILDING, "no_card_read", off_s=3.0),
    _kind("reader_supply", _L, _BUILDING, "no_card_soon", 60),
    _kind("reader_tamper", _H, _BUILDING, "reader_in_doubt"),
    # Those who wait.
    _kind("priority_waits", _H, _ROOM, "vulnerable_waits"),
    _kind("wait_over", _L, _ROOM, "promise_broken", 30, again_s=SELDOM_S),
    _kind("printer", _L, _ROOM, "no_ticket", 60, on_s=2.0, off_s=2.0),
    _kind("paper", _L, _ROOM, "no_ticket", 60),
    # The program itself.
    _kind("server_lost", _H, _SERVER, "nothing_saved", 60, off_s=1.0),
    _kind("store_full", _H, _SERVER, "nothing_saved", 60, off_s=1.0),
    _kind("ledger_flaw", _H, _SERVER, "record_in_doubt", latched=True),
    _kind("clock_drift", _L, _POST, "times_wrong", 60, of_post=True),
    _kind("sound", _L, _POST, "not_heard", 60, of_post=True),
)  # fmt: skip


def kind_of(kind: str) -> AlarmKind:
    """Return a kind; one that nobody knows is high until somebody looked, and never shelved."""
    known = CATALOGUE.get(kind)
    return known or AlarmKind(kind, AlarmPriority.HIGH, Place.AIRLOCK, "unknown", "unknown")


def priority_of(kind: AlarmKind, *, new: bool, worse: bool = False) -> AlarmPriority:
    """Return how bad an alarm is now: some are less so once settled, some more so in time.

    `new` while it is active and in nobody's hands; `worse` once it has lasted `worse_after_s`.
    """
    if worse and kind.worse is not None:
        return kind.worse
    return kind.priority if new or kind.settled is None else kind.settled


def shelvable_min(kind: AlarmKind) -> int:
    """Return for how many minutes a kind may be put aside at most; 0: never."""
    if kind.priority is AlarmPriority.CRITICAL:
        return 0
    return min(kind.shelvable_min, SHELVED_AT_MOST_MIN)
