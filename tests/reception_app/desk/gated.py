"""An office with two speed gates, and a bridge that takes their grants as the real one does."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import msgspec

from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import GateStand, Purpose, Refusal
from device_bridge.protocol.requests import PushGrants
from device_bridge.protocol.state import GateEvent, GateState
from reception_app.desk.states.zones import PushStand
from reception_app.office_files import demo_files, load_offices
from reception_app.staff import command_actor
from reception_app.store import BridgeEvent, Store
from tests.conftest import until
from tests.reception_app.desk.bench import POST, DeskBench
from tests.reception_app.desk.fake_bridge import FakeBridge

GATES = ("gate/counters", "gate/interview")


class GatedBridge(FakeBridge):
    """A bridge with two speed gates, which takes grants as the real one does."""

    def __init__(self, monotonic) -> None:
        super().__init__(monotonic)
        self.version, self.refuses = 0, None
        self.events: tuple[GateEvent, ...] = ()
        self.whole: list = []
        self.parts: list = []

    def _act(self, request):
        if not isinstance(request, PushGrants):
            return super()._act(request)
        if self.refuses is not None:
            return Refused(request.id, self.refuses)
        try:  # as the wire reads it
            msgspec.convert(msgspec.to_builtins(request), PushGrants)
        except msgspec.ValidationError:
            return Refused(request.id, Refusal.BAD_REQUEST)
        if request.version < self.version:
            return Refused(request.id, Refusal.OLDER, str(self.version))
        if request.part == 1:
            self.parts = []
        self.parts += request.grants
        if request.part == request.parts:
            if request.version == self.version and self.parts != self.whole:
                return Refused(request.id, Refusal.CONFLICT, "version")
            self.version, self.whole = request.version, self.parts
        return Done(request.id)

    def connect(self, on_event):
        def with_gates(event) -> None:
            gates = tuple(
                GateState(name, name.partition("/")[2], GateStand.CLOSED, live=True,
                          sample_age_s=0.1, grants=self.version, events=self.events)
                for name in GATES
            )  # fmt: skip
            if hasattr(event, "devices"):
                event = replace(event, devices=(*event.devices, *gates))
            on_event(event)

        return super().connect(with_gates)


class GatedBench(DeskBench):
    """The office of `DeskBench`, with zones and badges."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.bridge = GatedBridge(lambda: self.clock.monotonic)

    async def _fill(self) -> None:
        await super()._fill()
        demo = next(one for one in load_offices(demo_files()) if one.id == "bredabaan")
        gated = {"counters": (GATES[0],), "interview": (GATES[1],)}
        areas = tuple(
            msgspec.structs.replace(one, gates=gated.get(one.id, ())) for one in demo.area
        )
        office = msgspec.structs.replace(demo, id="noord", area=areas)
        store = await Store.open(self.place(), self.signers[POST], self.clock)

        def work(tx) -> None:
            tx.keep_office(office)
            for number in ("14", "15"):
                tx.add_badge(number, f"000000{number}")
            tx.add_badge("P1", "000000f1", "peeters")

        await store.write(command_actor(POST), uuid4().hex, work)
        await store.close()

    async def pushed(self, desk) -> list:
        """Wait until the gates decide by what the desk holds."""

        def current() -> bool:
            self.clock.pass_s(0.3)
            self.bridge.tell()
            return desk.state.zones.push.stand is PushStand.CURRENT

        await until(current, what="the grants at the gates")
        return self.bridge.whole


def person(desk, name):
    """Return the line of somebody on the list."""
    return next(row for row in desk.state.zones.people if row.name == name)


def gate_event(
    outcome, purpose=Purpose.ENTRY, kind="passage", detail="gate/counters 00000014", number=1,
    **more,
):  # fmt: skip
    """Give a record of a gate, as a bridge's journal has it."""
    at = datetime(2026, 11, 24, 9, 31, number, tzinfo=UTC)
    return BridgeEvent("gates", number, "boot-1", at, kind, purpose=purpose or "",
                       outcome=outcome, detail=detail, **more)  # fmt: skip
