"""Read the office directory from TOML, one file an office; every fault is told, none half-kept.

A fault names file, key and reason; a key names the thing itself, not its place in the list:
`service[KLACHT].fr`, `policy[2027-01-01].hours.monday`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from reception_app.errors import ReceptionError
from reception_app.office_checks import check_office
from reception_app.offices import Area, Exceptional, Measure, Office, OfficeKind, Policy, WorkPost
from reception_app.public_holidays import public_holidays
from reception_app.services import Service, load_services
from reception_app.toml_files import TomlError, printable, read_tables, without_pattern
from resources import resource

DEMO = "offices"  # folder of the made-up offices among the resources
LARGEST = 1_000_000  # bytes; an office is a page or two
SECTIONS: dict[str, tuple[type[Struct], str]] = {  # list, what is in it, and what names one
    "policy": (Policy, "valid_from"),
    "exception": (Exceptional, "date"),
    "post": (WorkPost, "id"),
    "area": (Area, "id"),
    "measure": (Measure, "kind"),
    "service": (Service, "code"),
}
_FIELD = re.compile(r"Object (missing required|contains unknown) field `([^`]*)`")
_AT = re.compile(r" - at `\$\.?([^`]*)`$")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in one file; what it repeats of the file steers no screen."""

    file: str
    key: str
    why: str

    def __post_init__(self) -> None:
        """Write signs that steer as their numbers, for the terminal and the window alike."""
        object.__setattr__(self, "key", printable(self.key))
        object.__setattr__(self, "why", printable(self.why))

    def __str__(self) -> str:
        """Return the one sentence."""
        return printable(": ".join(part for part in (self.file, self.key, self.why) if part))


class OfficeFilesError(ReceptionError):
    """The files cannot be used; nothing was taken from any of them."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


def demo_files() -> tuple[Path, ...]:
    """Return the made-up offices that come with the program."""
    folder = Path(str(resource(DEMO)))
    return tuple(sorted(folder.glob("*.toml")))


def load_offices(
    files: Iterable[Path], known: Mapping[str, OfficeKind] | None = None
) -> tuple[Office, ...]:
    """Read the offices of some files; raise `OfficeFilesError` with every fault of all of them.

    `known` are the offices that are in the directory already, by id, which these may refer to.
    Without it nobody can tell who is not among the files: see `strangers`.
    """
    catalogue = load_services()
    faults: list[Fault] = []
    found: dict[str, tuple[str, Office]] = {}
    for path in files:
        office, wrong = _read(path, catalogue)
        faults += wrong
        if office is None:
            continue
        if office.id in found:
            why = f'"{office.id}" is in {found[office.id][0]} already'
            faults.append(Fault(str(path), "id", why))
        found.setdefault(office.id, (str(path), office))
    faults += _check_capitals(found, known or {})
    kinds = {**(known or {}), **{one.id: one.kind for _, one in found.values()}}
    for file, office in found.values():
        faults += _check_nearest(file, office, kinds, whole=known is not None)
    if faults:
        raise OfficeFilesError(faults)
    return tuple(office for _, office in found.values())


def _check_capitals(
    found: Mapping[str, tuple[str, Office]], known: Iterable[str]
) -> Iterator[Fault]:
    """Yield each id that differs from another one in capitals alone: a QR holds capitals only."""
    ids = {one.upper(): one for one in known}
    for office_id, (file, _) in found.items():
        other = ids.setdefault(office_id.upper(), office_id)
        if other != office_id:
            yield Fault(file, "id", f'differs from "{other}" in capitals alone')


def strangers(offices: Sequence[Office]) -> tuple[tuple[str, str], ...]:
    """Return who refers to an office that is not among these, and to which."""
    here = {one.id for one in offices}
    return tuple((one.id, near) for one in offices for near in one.nearest if near not in here)


def _check_nearest(
    file: str, office: Office, kinds: Mapping[str, OfficeKind], *, whole: bool
) -> list[Fault]:
    faults = []
    for near in office.nearest:
        if near not in kinds:
            if whole:
                faults.append(Fault(file, "nearest", f'there is no office "{near}"'))
        elif kinds[near] is not OfficeKind.REGIONAL or near == office.id:
            faults.append(Fault(file, "nearest", f'"{near}" is no other regional office'))
    return faults


def _read(path: Path, catalogue: tuple[Service, ...]) -> tuple[Office | None, list[Fault]]:
    file = str(path)
    try:
        tables = read_tables(path, LARGEST)
    except TomlError as error:
        return None, [Fault(file, "", str(error))]
    office, faults = _convert_office(tables, catalogue)
    if office is not None and not faults:
        faults = list(check_office(office))
    return office, [Fault(file, key, why) for key, why in faults]


def _convert_office(
    tables: dict[str, object], catalogue: tuple[Service, ...]
) -> tuple[Office | None, list[tuple[str, str]]]:
    faults: list[tuple[str, str]] = []
    parts: dict[str, list[Struct]] = {}
    for name, (kind, label) in SECTIONS.items():
        parts[name], wrong = _convert_section(name, tables.get(name, []), kind, label)
        faults += wrong
    offers, wrong = convert(tables.get("offers", [one.code for one in catalogue]), list[str])
    faults += [(f"offers{key}", why) for key, why in wrong]
    own = [one for one in parts["service"] if isinstance(one, Service)]
    services, wrong = _offered(offers or [], catalogue, own)
    faults += wrong
    plain = {key: value for key, value in tables.items() if key not in {*SECTIONS, "offers"}}
    office, wrong = convert({**plain, "policy": []}, Office)
    faults += wrong
    if office is None:
        return None, faults
    whole = {name: tuple(values) for name, values in parts.items()} | {"service": services}
    made = msgspec.structs.replace(office, **whole)
    if any(one.hours.holidays is not None for one in made.policy) and not made.holiday:
        made = msgspec.structs.replace(made, holiday=public_holidays())
    return made, faults


def _convert_section(
    name: str, untrusted: object, kind: type[Struct], label: str
) -> tuple[list[Struct], list[tuple[str, str]]]:
    if not isinstance(untrusted, list):
        return [], [(name, f"write [[{name}]]")]
    found: list[Struct] = []
    faults: list[tuple[str, str]] = []
    for number, one in enumerate(untrusted, start=1):
        value, wrong = convert(one, kind)
        if value is not None:
            found.append(value)
        named = one.get(label, number) if isinstance(one, dict) else number
        faults += [(f"{name}[{named}]{'.' if key else ''}{key}", why) for key, why in wrong]
    return found, faults


def convert(untrusted: object, kind: type[T]) -> tuple[T | None, list[tuple[str, str]]]:
    """Convert strictly; return key and reason where it does not fit."""
    try:
        return msgspec.convert(untrusted, kind), []
    except msgspec.ValidationError as error:
        text = str(error)
    at = _AT.search(text)
    place = at.group(1) if at else ""
    text = _AT.sub("", text)
    field = _FIELD.match(text)
    if field:
        key = f"{place}.{field.group(2)}".strip(".")
        unknown = field.group(1) == "contains unknown"
        return None, [(key, "unknown key" if unknown else "is missing")]
    return None, [(place, without_pattern(text))]


def _offered(
    offers: list[str], catalogue: tuple[Service, ...], own: list[Service]
) -> tuple[tuple[Service, ...], list[tuple[str, str]]]:
    """Return the services of an office: those of the list, its own in place of theirs or after."""
    known = {one.code: one for one in catalogue}
    mine = {one.code: one for one in own}
    faults = [
        ("offers", f'there is no service "{code}" in the common list')
        for code in offers
        if code not in known and code not in mine
    ]
    repeated = sorted({code for code in offers if offers.count(code) > 1})
    faults += [("offers", f'"{code}" is there twice') for code in repeated]
    codes = [one.code for one in own]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    faults += [(f"service[{code}]", "is there twice") for code in twice]
    order = [*offers, *(code for code in mine if code not in offers)]
    chosen = [mine.get(code) or known.get(code) for code in order]
    return tuple(one for one in chosen if one is not None), faults
