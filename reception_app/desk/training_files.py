"""Read exercises from TOML, one file each; a fault names file, key and reason.

    lasts_s = 240
    regime = "night"        # of the airlock when it begins; "day" unless said
    name = { nl = "...", fr = "...", en = "..." }
    briefing = { nl = "...", fr = "...", en = "..." }

    [[happening]]           # in the fake building: `do`, `breaks` or `mends`
    at_s = 5
    do = "bell"             # a deed of `device_bridge.training`; with at, on, count, metal, card
    # breaks = "plc"        # a signal, with kind = "frozen" and perhaps value
    # mends = "plc"         # "all" is everything

    [[expect]]              # what the officer is to do
    from_s = 5              # its moment; or follows = true: when the one before it was done
    within_s = 30
    say = { nl = "...", fr = "...", en = "..." }
    see = { deed = "operate", with = { door = "outer" } }
    # see = { state = "airlock.phase", is = "hold" }

    [[wrong]]               # what must not be done, or not even be tried
    say = { nl = "...", fr = "...", en = "..." }
    see = { deed = "key_refused", with = { deed = "release" } }

A deed is an entry of the ledger, which holds the journal of the bridge too, by its own fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from device_bridge.protocol.codes import Regime
from device_bridge.training import Deed, FaultKind
from reception_app.alarm_catalogue import CATALOGUE
from reception_app.office_files import Fault, OfficeFilesError, convert
from reception_app.store import AlarmDid
from reception_app.toml_files import TomlError, read_tables
from reception_app.training import REFUSED_KEY, Exercise, Expected, Happening, Sight
from reception_app.visits import Move
from resources import resource

LARGEST = 100_000  # bytes; an exercise is a page
JOURNALLED = frozenset({
    "acknowledged", "bound", "call", "call_answered", "call_ended", "call_held", "call_missed",
    "cancel", "card", "check", "left_outer", "operate", "outcome", "panic", "panic_ended",
    "passage", "passed_inner", "refused", "regime", "reset", "selected", "session_began",
    "session_ended", "stop",
})  # fmt: skip
KEPT = frozenset({"register", "accounted_for", "emergency_explained", REFUSED_KEY})
DEEDS = JOURNALLED | KEPT | frozenset(Move) | frozenset(AlarmDid)
STATES = re.compile(
    r"airlock\.(phase|latch|regime|people|plc)|call|alarm\.([a-z_]+)|(barrier|gate)\.[a-z0-9/_-]+"
)


def exercise_files() -> tuple[Path, ...]:
    """Return the exercises that come with the program, by name."""
    return tuple(sorted(Path(str(resource("exercises"))).glob("*.toml")))


def load_exercises(files: Iterable[Path] | None = None) -> tuple[Exercise, ...]:
    """Read exercises; raise `OfficeFilesError` with every fault of all of them."""
    found: list[Exercise] = []
    faults: list[Fault] = []
    for path in exercise_files() if files is None else files:
        exercise, wrong = _read(path)
        faults += [Fault(str(path), key, why) for key, why in wrong]
        if exercise is not None:
            found.append(replace(exercise, id=path.stem))
    if faults:
        raise OfficeFilesError(faults)
    return tuple(found)


def _read(path: Path) -> tuple[Exercise | None, list[tuple[str, str]]]:
    try:
        untrusted = read_tables(path, LARGEST)
    except TomlError as error:
        return None, [("", str(error))]
    exercise, wrong = convert(untrusted, Exercise)
    return exercise, wrong or (list(_faults(exercise)) if exercise is not None else [])


def _faults(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield key and reason of what does not fit together."""
    if exercise.id:
        yield "id", "is the name of the file"
    if exercise.regime not in {Regime.DAY, Regime.NIGHT}:
        yield "regime", "is to be day or night"
    before_s = 0.0
    for number, happening in enumerate(exercise.happening):
        faults = list(_happening_faults(happening, before_s, exercise.lasts_s))
        yield from _under(f"happening[{number}]", faults)
        before_s = happening.at_s
    for number, expected in enumerate(exercise.expect):
        faults = list(_expected_faults(expected, number, exercise.lasts_s))
        yield from _under(f"expect[{number}]", faults)
    for number, wrong in enumerate(exercise.wrong):
        faults = list(_under("see", _sight_faults(wrong.see)))
        if wrong.until_s < wrong.from_s:
            faults.append(("until_s", "is before from_s"))
        yield from _under(f"wrong[{number}]", faults)


def _under(place: str, faults: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((f"{place}.{key}", why) for key, why in faults)


def _expected_faults(expected: Expected, number: int, lasts_s: float) -> Iterator[tuple[str, str]]:
    if expected.follows and not number:
        yield "follows", "nothing stands before it"
    if expected.from_s >= lasts_s:
        yield "from_s", "is after the end"
    yield from _under("see", _sight_faults(expected.see))


def _happening_faults(
    happening: Happening, before_s: float, lasts_s: float
) -> Iterator[tuple[str, str]]:
    if happening.at_s >= lasts_s:
        yield "at_s", "is after the end"
    if happening.at_s < before_s:
        yield "at_s", "is before the one above it"
    said = [name for name in ("do", "breaks", "mends") if getattr(happening, name)]
    if len(said) != 1:
        yield "do", "write one of do, breaks and mends"
    if happening.do and happening.do not in set(Deed):
        yield "do", f'there is no deed "{happening.do}"'
    if happening.breaks and happening.kind not in set(FaultKind):
        yield "kind", f'nothing breaks like "{happening.kind}"'


def _sight_faults(see: Sight) -> Iterator[tuple[str, str]]:
    if bool(see.deed) == bool(see.state):
        yield "deed", "write either deed or state"
    elif see.deed and see.deed not in DEEDS:
        yield "deed", f'there is no deed "{see.deed}"'
    elif see.deed and see.so:
        yield "is", "belongs to a state"
    elif see.state:
        yield from _state_faults(see)


def _state_faults(see: Sight) -> Iterator[tuple[str, str]]:
    found = STATES.fullmatch(see.state)
    if found is None or (found[2] and found[2] not in CATALOGUE):
        yield "state", f'there is no state "{see.state}"'
    if not see.so:
        yield "is", "is missing"
    if see.where:
        yield "with", "belongs to a deed"
