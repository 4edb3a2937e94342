"""The searches that `make prove` makes, and what each must find."""

from __future__ import annotations

from typing import NamedTuple

from tests.prove.elements import ElementSearch
from tests.prove.explore import Explorer, Found
from tests.prove.mutants import MUTANTS, without
from tests.prove.rig import (
    AIR,
    ANY,
    ANY_OVERRIDE,
    BOOT,
    BOUNCE,
    CRASH,
    FIRE,
    LOSS,
    OVERRIDE,
    PLAIN,
    REGIMES,
    REQUESTS,
    SENSORS,
    SLOW,
    Rig,
)

INTERLOCK = ("guard.phase_known", "guard.idle", "guard.place", "guard.other_secure",
             "guard.own_secure")  # fmt: skip
SHALLOW = 60_000  # worlds within which what must break has broken
HOLD, BREAK, TRAP = "hold", "break", "trap"


class Search(NamedTuple):
    """One search: the rig, the guards that are taken out, and what must come of it."""

    name: str
    rig: Rig
    must: str = HOLD
    without: tuple[str, ...] = ()
    told: bool = False  # print the way to what it found
    sees: str = ""  # what must be broken

    def run(self, limit: int = 0) -> Found:
        """Make the search; with a `limit` only its first worlds."""
        stop = self.must == BREAK
        limit = limit or (SHALLOW if stop else 0)
        with without(self.without):
            return Explorer(self.rig, stop=stop, limit=limit, traps=not stop, sees=self.sees).run()


def made(search: Search | ElementSearch) -> tuple[Search | ElementSearch, Found]:
    """Make a search in a process of its own."""
    return search, search.run()


def verdict(search: Search | ElementSearch, found: Found) -> str:
    """Say what is not as it must be, "" when all is."""
    if search.must == BREAK:
        return "" if found.violations else "nothing broke"
    if not found.whole:
        return "not searched to the end"
    if found.violations:
        return found.broken
    if search.must == TRAP:
        return "" if found.traps else "no trap"
    return f"{found.traps} traps" if found.traps else ""


def _guarded(rig: Rig) -> Rig:
    return rig._replace(plc_guard=True)


PROOFS = (
    Search("two interlocks", _guarded(PLAIN)),
    Search("the bridge alone", PLAIN),
    Search("the bridge alone, crashes", CRASH),
    Search("the bridge alone, PLC restarts", BOOT),
    Search("the bridge alone, losses", LOSS),
    Search("the bridge alone, late samples", SLOW),
    Search("two interlocks, losses", _guarded(LOSS)),
    Search(
        "two interlocks, a second writer", _guarded(PLAIN)._replace(second_writer=True, tidy=True)
    ),
    Search("two interlocks, fire", _guarded(FIRE)),
    Search("the bridge alone, a bouncing contact", BOUNCE),
    Search("two interlocks, override", _guarded(OVERRIDE)),
    *(Search(f"two interlocks, override, {rig.sensor_faults[0]}", rig) for rig in SENSORS),
    Search("the bridge alone, wrong requests", REQUESTS),
    Search("the bridge alone, regimes and keys", REGIMES),
    Search("the PLC's interlock alone, under any bridge", _guarded(ANY)),
    Search("the PLC's interlock alone, under any bridge, override", _guarded(ANY_OVERRIDE)),
)

# What airlock.md 6.6 says must break: else the search sees nothing.
CONTROLS = (
    Search("control: no PLC guard, any bridge",
           PLAIN._replace(any_bridge=True, truth_only=True), BREAK, told=True,
           sees="beside a door"),
    Search("control: neither interlock", PLAIN._replace(truth_only=True), BREAK, INTERLOCK,
           told=True),
    Search("control: no PLC guard, a second writer", PLAIN._replace(second_writer=True), BREAK,
           told=True),
    Search("control: no readback, a crash", CRASH._replace(truth_only=True), BREAK,
           ("proof.readback",), told=True),
    Search("control: neither flag nor proof after a release", PLAIN._replace(truth_only=True),
           BREAK, ("proof.release", "proof.proof", "guard.idle", "proof.readback"), told=True),
    Search("control: a contact stuck at closed, a bolt in the air",
           AIR._replace(plc_guard=True, tidy=True, truth_only=True,
                        sensor_faults=("inner contact says closed",)), BREAK,
           told=True),
    Search("control: a broken sensor and no override", SENSORS[0]._replace(override=False), TRAP,
           told=True),
)  # fmt: skip

SEARCHES = (
    *PROOFS,
    *CONTROLS,
    *(
        Search(f"without {' and '.join(m.without)}", m.rig, BREAK, m.without, sees=m.sees)
        for m in MUTANTS
    ),
)
