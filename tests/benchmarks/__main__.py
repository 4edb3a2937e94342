"""Print each figure beside its limit; `python -m tests.benchmarks [NAME]`."""

import sys
from collections.abc import Callable

from tests.benchmarks import (
    agenda,
    alarms,
    badge,
    bridge,
    estimate,
    gate,
    idle,
    muster,
    queue,
    release,
    soak,
    start,
)
from tests.benchmarks.figures import Figure, keep

GROUPS: dict[str, Callable[[], list[Figure]]] = {
    "start": start.figures,
    "release": release.release,
    "indication": release.indication,
    "queue": queue.figures,
    "agenda": agenda.figures,
    "idle": idle.figures,
    "gate": gate.figures,
    "reader": badge.reader,
    "bridge": bridge.figures,
    "estimate": estimate.figures,
    "alarms": alarms.figures,
    "muster": muster.figures,
    "soak": soak.figures,
}


def main(wanted: list[str]) -> int:
    """Run the wanted groups, all of them without a name."""
    unknown = [name for name in wanted if name not in GROUPS]
    if unknown:
        sys.stderr.write(f"no such group: {unknown[0]}; there are {', '.join(GROUPS)}\n")
        return 2
    found: list[Figure] = []
    for name in wanted or GROUPS:
        for figure in GROUPS[name]():
            found.append(figure)
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()
    keep(found)
    return int(not all(figure.kept for figure in found))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
