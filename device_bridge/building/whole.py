"""The whole building: the airlock and what stands around it, driven and asked as one."""

from __future__ import annotations

import msgspec

from device_bridge.building import field_world, identity, printer, readers
from device_bridge.building.deeds import CannotError
from device_bridge.building.faults import Fault
from device_bridge.building.field_world import FieldWorld
from device_bridge.building.identity import FakeReader
from device_bridge.building.printer import FakePrinter, Trouble
from device_bridge.building.readers import Readers
from device_bridge.building.world import World
from device_bridge.training_messages import OUTSIDE, BuildingState, Deed, Do, Why

READER = f"{readers.NAME}/"


class Whole:
    """Joins airlock, field, printer, card reader and badge readers: one remote control."""

    def __init__(
        self, airlock: World, field: FieldWorld, paper: FakePrinter, reader: FakeReader,
        at_gates: Readers,
    ) -> None:  # fmt: skip
        self.airlock, self.field, self.printer, self.reader = airlock, field, paper, reader
        self.readers = at_gates

    def scan(self) -> None:
        """Let everything move for one scan."""
        self.airlock.scan()
        self.field.fire = self.airlock.plant.switches.fire
        self.field.scan()

    def do(self, what: Do) -> None:
        """Let a person do something; raise `CannotError`."""
        if what.deed is Deed.IDENTITY:
            self.reader.lay(inside=what.on, what=what.card)
        elif what.deed in OUTSIDE:
            self.field.do(what)
            if self.readers.at(what):
                self.readers.held(what)
        else:
            self.airlock.do(what)

    def break_(self, signal: str, fault: Fault) -> None:
        """Break a signal or a PLC; raise `CannotError` when the two do not fit."""
        if signal == field_world.NAME:
            self.field.break_(fault)
        elif signal == printer.NAME:
            if fault.kind not in printer.ON_THE_PRINTER:
                raise CannotError(Why.KIND_DOES_NOT_FIT, fault.kind)
            self.printer.trouble = Trouble(fault.kind, fault.value)
        elif signal == identity.NAME:
            if fault.kind not in identity.ON_THE_READER:
                raise CannotError(Why.KIND_DOES_NOT_FIT, fault.kind)
            self.reader.trouble = Trouble(fault.kind, fault.value)
        elif signal.startswith(READER):
            self.readers.break_(signal, fault.kind)
        else:
            self.airlock.break_(signal, fault)

    def mend(self, signal: str = "") -> None:
        """Mend one signal, or everything."""
        if signal in ("", field_world.NAME):
            self.field.trouble = None
        if signal in ("", printer.NAME):
            self.printer.mend()
        if signal in ("", identity.NAME):
            self.reader.trouble = None
        if signal == "" or signal.startswith(READER):
            self.readers.mend(signal)
        others = (field_world.NAME, printer.NAME, identity.NAME)
        if signal not in others and not signal.startswith(READER):
            self.airlock.mend(signal)

    def state(self) -> BuildingState:
        """Return all that is true now."""
        trouble, jammed = self.field.trouble, self.printer.trouble
        reader = self.reader.trouble
        return msgspec.structs.replace(
            self.airlock.state(), gates=self.field.gates(), barriers=self.field.barriers(),
            points=self.field.points(),
            field_faults=(f"{field_world.NAME} {trouble.kind}",) if trouble else (),
            badge_readers=self.readers.count, badge_faults=self.readers.told(),
            printed=len(self.printer.roll), printer_fault=jammed.kind if jammed else "",
            identity_in=self.reader.card is not None, reader_fault=reader.kind if reader else "",
        )  # fmt: skip
