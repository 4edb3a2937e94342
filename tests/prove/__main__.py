"""Search airlock, gate and barrier, then with every guard removed (`make prove`).

`python -m tests.prove [WORD]` runs the searches whose name holds the word.
"""

from __future__ import annotations

import sys
import time
from multiprocessing import get_context

from tests.prove.elements import ELEMENT_SEARCHES, ElementSearch
from tests.prove.explore import Found
from tests.prove.searches import SEARCHES, Search, made, verdict

PROCESSES = 2  # of the machine that the figures of this project are for
HEAD = ("search", "states", "transitions", "rules", "violations", "traps", "seconds", "result")
LINE = "{:<58}{:>9}{:>12}{:>8}{:>11}{:>7}{:>8}  {}"


def main() -> int:
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    every: tuple[Search | ElementSearch, ...] = (*ELEMENT_SEARCHES, *SEARCHES)
    chosen = [search for search in every if word in search.name]
    if not chosen:
        sys.stderr.write(f"No search is called {word!r}.\n")
        return 2
    begun, wrong = time.perf_counter(), 0
    _say(LINE.format(*HEAD))
    with get_context("spawn").Pool(PROCESSES, maxtasksperchild=8) as pool:
        for search, found in pool.imap(made, chosen):
            wrong += _tell(search, found)
    took = time.perf_counter() - begun
    _say(f"{len(chosen)} searches in {took:.0f} s; {wrong} not as they must be.")
    return 1 if wrong else 0


def _tell(search: Search | ElementSearch, found: Found) -> bool:
    """Print one search; return whether it is not as it must be."""
    why = verdict(search, found)
    seen = found.broken or ("a trap" if found.traps else "holds")
    cut = "" if found.whole else "+"  # stopped at the first violation
    _say(
        LINE.format(
            search.name, f"{found.states}{cut}", f"{found.transitions}{cut}", f"{found.rules}{cut}",
            found.violations, found.traps if found.whole else "-", f"{found.seconds:.0f}",
            seen if not why else f"NOT AS IT MUST BE: {why}",
        )
    )  # fmt: skip
    if why or search.told:
        for title, way in (("shortest way there", found.way), ("a way into a trap", found.trap)):
            if way:
                _say(f"    {title}, {len(way)} steps: {'; '.join(way)}")
    return bool(why)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
