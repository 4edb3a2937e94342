"""The table of building protection: one line for each door, gate, shutter, bollard and reader."""

from __future__ import annotations

from datetime import datetime

from device_bridge.protocol.codes import BarrierKind, Position, Stand
from reception_app.desk.states.doors import DoorRow
from reception_app.desk.states.gates import GateRow
from reception_app.desk.states.protection import ElementRow, ProtectionState
from reception_app.desk.states.readers import ReaderRow
from reception_app.desk.states.register import Written
from ui import (
    wording_airlock,
    wording_doors,
    wording_gates,
    wording_readers,
    wording_register,
    wording_time,
)
from ui import wording_protection as words
from ui.tables import Cell, Group, Row

ICONS = {
    (BarrierKind.SHUTTER, True): "rows", (BarrierKind.SHUTTER, False): "square",
    (BarrierKind.BOLLARD, True): "arrow-line-up", (BarrierKind.BOLLARD, False): "arrow-line-down",
}  # fmt: skip
UPWARD = frozenset({Stand.CLOSED, Stand.CLOSING})


def lines(state: ProtectionState, zone: str) -> tuple[list[Row], list[str]]:
    """Return the lines below their headings, and what each of them is about."""
    rows: list[Row] = []
    keys: list[str] = []

    def put(key: str, title: str, found: dict[str, tuple[Cell, ...]]) -> None:
        if found:
            rows.extend((Group(title), *found.values()))
            keys.extend((f"group:{key}", *found))

    put("door", wording_doors.group(), {one.name: door_row(one) for one in state.doors})
    put("gate", wording_gates.group(), {one.name: gate_row(one, zone) for one in state.gates})
    for kind in (BarrierKind.SHUTTER, BarrierKind.BOLLARD):
        of_kind = {one.name: element_row(one, zone) for one in state.elements if one.kind is kind}
        put(kind.value, words.group(kind), of_kind)
    readers = {one.name: reader_row(one, zone) for one in state.readers}
    put("reader", wording_readers.group(), readers)
    return rows, keys


def counts(state: ProtectionState) -> tuple[int, int]:
    """Count what stands as it was asked, and what does not or is not known."""
    wrong = sum(row.differs or row.fault for row in state.elements)
    others: tuple[DoorRow | GateRow | ReaderRow, ...] = (
        *state.doors, *state.gates, *state.readers,
    )  # fmt: skip
    wrong += sum(one.wrong for one in others)
    return len(state.elements) + len(others) - wrong, wrong


def door_row(door: DoorRow) -> tuple[Cell, ...]:
    """Write one door of the airlock; nothing tells since when it stands so."""
    bad = door.wrong
    icon = "lock-simple-open" if door.position is Position.OPEN else "door"
    mark = "warning-fill" if bad else "check" if door.secure else "circle-dashed"
    return (
        Cell(icon=icon, tone="text2", size=15),
        Cell(wording_airlock.door(door.door), strong=True),
        Cell(wording_doors.wish(door)),
        Cell(wording_doors.stand(door), tone="high" if bad else "text", strong=bad),
        Cell(wording_doors.proof(door), icon=mark, tone="high" if bad else "text2", strong=bad),
        Cell(""),
        Cell(""),
    )  # fmt: skip


def element_row(row: ElementRow, zone: str) -> tuple[Cell, ...]:
    """Write one shutter or bollard group."""
    bad = row.differs or row.fault or not row.live
    marked = bad or row.written is not Written.FITTED
    tone, quiet = "high" if bad else "text", "high" if marked else "text2"
    mark = "circle-dashed" if row.moving and not bad else "warning-fill" if marked else "check"
    since = _clock(row.since, zone) if row.live else ""
    return (
        Cell(icon=ICONS[row.kind, row.stand in UPWARD], tone="text2", size=15),
        Cell(row.label, strong=True),
        Cell(words.wish(row, row.asked)),
        Cell(words.stand(row), icon=_barred(row.written), tone=tone, strong=bad),
        Cell(words.compared(row), icon=mark, tone=quiet, strong=marked),
        Cell(since, tone="text2"),
        Cell(words.mode(row.mode) if row.live else "", tone="text2"),
    )


def gate_row(gate: GateRow, zone: str) -> tuple[Cell, ...]:
    """Write one speed gate."""
    newest = gate.events[0] if gate.events else None
    register = wording_register.short(gate.written)
    bad = newest is not None and newest.outcome in wording_gates.WRONG
    tone = "high" if gate.wrong else "text"
    mark = "" if newest is None else "warning-fill" if bad else "check"
    if newest is not None and newest.outcome in wording_gates.REFUSED_CARD:
        mark = "prohibit"
    said = "" if newest is None else wording_gates.outcome(newest.outcome)
    if register and not bad:
        said, mark, bad = register, "warning-fill", True
    return (
        Cell(icon="arrows-left-right", tone="text2", size=15),
        Cell(gate.label, strong=True),
        Cell(wording_gates.wish(gate.asked)),
        Cell(
            wording_gates.stand(gate), icon=_barred(gate.written), tone=tone, strong=gate.wrong
        ),
        Cell(said, icon=mark, tone="high" if bad else "text2", strong=bad),
        Cell(_clock(gate.since, zone) if gate.live else "", tone="text2"),
        Cell(wording_gates.counts(gate) if gate.live else "", tone="text2"),
    )  # fmt: skip


def reader_row(reader: ReaderRow, zone: str) -> tuple[Cell, ...]:
    """Write one badge reader."""
    tone = "high" if reader.wrong else "text"
    return (
        Cell(icon="identification-card", tone="text2", size=15),
        Cell(wording_readers.place(reader), strong=True),
        Cell("–"),
        Cell(wording_readers.stand(reader), tone=tone, strong=reader.wrong),
        Cell(
            wording_readers.cover(reader) if reader.since else "",
            icon="warning-fill" if reader.wrong else "check",
            tone="high" if reader.tamper else "text2", strong=bool(reader.tamper),
        ),
        Cell(_clock(reader.since, zone), tone="text2"),
        Cell(""),
    )  # fmt: skip


def _barred(how: Written) -> str:
    """Give the sign of what the register keeps from moving, for windows without its words."""
    return "" if how is Written.FITTED else "prohibit"


def _clock(at: datetime | None, zone: str) -> str:
    return wording_time.clock(at, zone) if at else ""
