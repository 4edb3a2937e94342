"""The rules with a guard removed: each must be caught by the search."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from device_bridge.airlock import TIMERS
from device_bridge.airlock_commands import TOKEN_GUARDS
from device_bridge.airlock_guards import GUARDS
from device_bridge.airlock_office import CHECK_GUARDS
from device_bridge.airlock_proofs import PROOFS
from device_bridge.barrier import GUARDS as BARRIER_GUARDS
from device_bridge.barrier import HALTS
from device_bridge.element_commands import TOKEN_GUARDS as STEP_GUARDS
from device_bridge.gate_cards import CARD_GUARDS
from device_bridge.gate_guards import GUARDS as GATE_GUARDS
from device_bridge.grants import CHECKS
from tests.prove.rig import (
    AIR,
    BOOT,
    BOUNCE,
    CRASH,
    FIRE,
    OCCUPIED,
    OVERRIDE,
    PLAIN,
    REGIMES,
    REQUESTS,
    SENSORS,
    Rig,
)

TABLES: dict[str, dict[str, Any]] = {
    "proof": PROOFS, "guard": GUARDS, "token": TOKEN_GUARDS, "check": CHECK_GUARDS, "timer": TIMERS,
    "barrier": BARRIER_GUARDS, "gate": GATE_GUARDS, "card": CARD_GUARDS, "grant": CHECKS,
    "step": STEP_GUARDS, "halt": HALTS,
}  # fmt: skip


@contextmanager
def without(names: tuple[str, ...]) -> Iterator[None]:
    """Take guards out of their tables ("table.name"), and put the tables back as they were."""
    kept = {name: dict(table) for name, table in TABLES.items()}
    try:
        for name in names:
            table, _, guard = name.partition(".")
            del TABLES[table][guard]
        yield
    finally:
        for name, table in TABLES.items():
            table.clear()
            table.update(kept[name])


def every_guard() -> list[str]:
    return [f"{table}.{guard}" for table, guards in TABLES.items() for guard in guards]


class Mutant(NamedTuple):
    """Guards to take out together, and the search that must see it.

    Guards that are taken out together are redundant: each of them alone stops what the others do.
    """

    rig: Rig
    without: tuple[str, ...]
    sees: str = ""  # what must be broken, where one of them alone breaks something else


_BROKEN = SENSORS[0]._replace(plc_guard=False, override=False, inside=1)
MUTANTS = (
    # What proves a door shut.
    Mutant(PLAIN, ("proof.release", "guard.idle")),
    Mutant(AIR, ("proof.position",)),
    Mutant(PLAIN, ("proof.bolt",)),
    Mutant(CRASH, ("proof.readback",)),
    Mutant(CRASH, ("proof.proof",)),
    Mutant(BOOT, ("proof.proof",)),
    Mutant(BOUNCE, ("proof.steady",)),
    # What a release needs.
    Mutant(OCCUPIED, ("guard.possible",)),
    Mutant(FIRE, ("guard.no_emergency",)),
    Mutant(PLAIN, ("guard.no_fault",)),
    Mutant(OVERRIDE, ("guard.sample_fresh", "timer.link"), "a release on an old sample"),
    Mutant(PLAIN, ("guard.phase_known", "guard.place")),
    Mutant(REGIMES, ("guard.regime",)),
    Mutant(REQUESTS, ("guard.place",)),
    Mutant(_BROKEN, ("guard.other_secure",)),
    Mutant(PLAIN, ("guard.own_secure", "guard.idle", "guard.place"), "another release"),
    Mutant(OCCUPIED, ("guard.nobody_inside", "guard.place"), "a new stay"),
    Mutant(REQUESTS, ("guard.session",)),
    Mutant(OCCUPIED, ("guard.approved", "guard.count")),
    Mutant(OCCUPIED, ("guard.count", "check.check_count")),
    Mutant(REGIMES, ("guard.power",)),
    Mutant(OVERRIDE, ("guard.override",)),
    # What makes a token good.
    Mutant(REQUESTS, ("token.token",)),
    Mutant(REQUESTS, ("token.console",)),
    Mutant(REQUESTS, ("token.token_age", "timer.tokens")),
    Mutant(REQUESTS, ("token.tick_age",)),
    Mutant(REQUESTS, ("token.right",)),
    # What makes a check count.
    Mutant(OCCUPIED, ("check.check_right",)),
    Mutant(OCCUPIED, ("check.check_session",)),
    Mutant(OCCUPIED, ("check.check_visit",)),
    Mutant(PLAIN, ("check.check_latch",)),
    Mutant(PLAIN, ("check.check_phase",)),
    # What time must end.
    Mutant(PLAIN, ("timer.link",)),
    Mutant(PLAIN, ("timer.unproven",)),
    Mutant(PLAIN, ("timer.lasting",)),
    Mutant(REGIMES, ("timer.missed",)),
)
