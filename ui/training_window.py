"""Play the visitor: come, ring, pass, leave, and break what a real building breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from device_bridge.protocol.codes import Door
from device_bridge.training import (
    AsyncBuilding,
    BuildingError,
    BuildingState,
    Deed,
    DoorView,
    FaultKind,
)
from ui import tasks, wording_training
from ui.style import BODY, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.training_gates import GateBox
from ui.training_sheet import TrainingSheet
from ui.widgets import Band, Button, Label, Panel, column, fill, label, row

if TYPE_CHECKING:
    from reception_app.desk.desk import Desk

LOOK_EVERY_MS = 500
STAGE, SHEET = range(2)  # the pages
COMING = (Deed.BELL, Deed.ENTER, Deed.RING)
GOING = (Deed.PASS, Deed.BACK, Deed.LEAVE, Deed.DEPOSIT, Deed.CLEAR_OUT)
AT_A_DOOR = (Deed.OPEN, Deed.CLOSE, Deed.FORCE, Deed.EXIT_REQUEST)
SWITCHES = {  # deed: the signal that tells how it stands
    Deed.METAL: "metal_alert",
    Deed.METAL_HEALTH: "metal_healthy",
    Deed.XRAY: "xray_alert",
    Deed.XRAY_HEALTH: "xray_healthy",
    Deed.FIRE: "fire",
    Deed.PULL: "emergency",
    Deed.TAMPER: "tamper",
    Deed.MAINS: "mains",
    Deed.BATTERY: "battery",
    Deed.MAINTENANCE: "maintenance_key",
    Deed.BYPASS: "bypass_key",
}
POINTS = ("glass_1", "glass_2", "tamper_1", "mains", "battery")  # alarm inputs of the building
Ask = Callable[[AsyncBuilding], Awaitable[BuildingState]]


class DoorBox(Panel):
    """One door: how it stands, and what a hand can do to it."""

    def __init__(self, code: Door) -> None:
        super().__init__(gap=8)
        self.code = code
        self.name = label("", BODY, SEMIBOLD)
        self.state = label("", BODY, MEDIUM)
        self.edges = label("", SMALL, tone="text2")
        self.buttons = {deed: Button("") for deed in AT_A_DOOR}
        fill(self.body, self.name, self.state, self.edges, column(*self.buttons.values()))

    def retranslate(self) -> None:
        """Write every word again."""
        self.name.say(wording_training.door(self.code))
        self.setAccessibleName(self.name.text())
        for deed, button in self.buttons.items():
            button.show_as(wording_training.deed(deed))

    def draw(self, view: DoorView) -> None:
        """Show how the door truly stands."""
        bolt = self.tr("locked") if view.bolted else self.tr("not locked")
        self.state.say(
            self.tr("{leaf} · {bolt}").format(leaf=wording_training.leaf(view.leaf), bolt=bolt)
        )
        self.edges.say(self.tr("released {n} times").format(n=view.edges))


class TrainingWindow(Band):
    """The remote control of the fake building, for whoever plays the visitor."""

    def __init__(self, card: Path | None) -> None:
        super().__init__("window")
        self._card = card
        self._building: AsyncBuilding | None = None
        self._desk: Desk | None = None
        self._asking = False
        self._one_at_a_time = asyncio.Lock()
        self.title = label("", TITLE, SEMIBOLD)
        self.people = label("", BODY, tone="text2", wrap=True)
        self.error = label("", BODY, MEDIUM, "high", wrap=True)
        self.count = QSpinBox()
        self.count_name = label("", BODY)
        self.metal = QCheckBox()
        self.stay = QCheckBox()
        self.deeds = {deed: Button("") for deed in (*COMING, *GOING)}
        self.doors = {code: DoorBox(code) for code in Door}
        self.switches = {deed: QCheckBox() for deed in SWITCHES}
        self.points = {name: QCheckBox() for name in POINTS}
        self.heads = tuple(label("", BODY, SEMIBOLD) for _ in range(3))
        self.signal, self.kind = QComboBox(), QComboBox()
        self.break_it, self.mend, self.mend_all = Button(""), Button(""), Button("")
        self.broken = label("", SMALL, tone="text2", wrap=True)
        self.gates, self.sheet, self.pages = GateBox(), TrainingSheet(), QStackedWidget()
        self.turns = Button("", "", "user"), Button("", "", "graduation-cap")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.resize(1120, 720)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    # -- building ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.count.setRange(1, 9)
        self.count.setMinimumWidth(88)
        for part in (
            self.count, self.metal, self.stay, *self.switches.values(), *self.points.values()
        ):  # fmt: skip
            part.setFont(font())
        for box in (self.signal, self.kind):
            box.setFixedHeight(40)
        visitor = Panel(gap=8)
        fill(
            visitor.body,
            self.heads[0],
            row(self.count_name, self.count, self.metal, None),
            *(self.deeds[deed] for deed in (*COMING, *GOING)),
            self.stay,
            None,
        )
        site = Panel(gap=4)
        fill(site.body, self.heads[1], *self.switches.values(), 8, *self.points.values(), None)
        faults = Panel(gap=8)
        choice = QWidget()
        grid = QGridLayout(choice)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, share in enumerate((3, 3, 2)):
            grid.setColumnStretch(place, share)
        grid.addWidget(self.signal, 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self.break_it, 0, 2)
        grid.addWidget(self.mend, 1, 1)
        grid.addWidget(self.mend_all, 1, 2)
        grid.addWidget(self.broken, 1, 0)
        fill(faults.body, self.heads[2], choice)
        upper = row(visitor, column(*self.doors.values(), None), site, self.gates, gap=12)
        for place in range(4):
            upper.setStretch(place, 1)
        stage = QWidget()
        stage.setLayout(column(self.people, self.error, upper, faults, None, gap=12))
        self._lay_out_pages(stage)

    def _lay_out_pages(self, stage: QWidget) -> None:
        for number, (page, turn) in enumerate(zip((stage, self.sheet), self.turns, strict=True)):
            self.pages.addWidget(page)
            turn.setMaximumWidth(280)
            turn.clicked.connect(lambda _checked=False, n=number: self.turn_to(n))
        whole = column(row(self.title, None, *self.turns), self.pages, gap=12)
        whole.setContentsMargins(16, 16, 16, 16)
        self.setLayout(whole)
        self.turn_to(STAGE)

    def turn_to(self, page: int) -> None:
        """Show the remote control of the building, or the exercises."""
        self.pages.setCurrentIndex(page)
        for number, turn in enumerate(self.turns):
            turn.show_as(role="chosen" if number == page else "ghost")

    def _connect(self) -> None:
        for deed, button in self.deeds.items():
            button.clicked.connect(lambda _checked=False, d=deed: self._do(d))
        for box in self.doors.values():
            for deed, button in box.buttons.items():
                button.clicked.connect(
                    lambda _checked=False, d=deed, c=box.code: self._ask(lambda b: b.do(d, c))
                )
        self.stay.clicked.connect(lambda on: self._ask(lambda b: b.do(Deed.STAY, on=on)))
        for deed, switch in self.switches.items():
            switch.clicked.connect(lambda on, d=deed: self._ask(lambda b: b.do(d, on=on)))
        for name, switch in self.points.items():
            switch.clicked.connect(
                lambda on, n=name: self._ask(lambda b: b.do(Deed.POINT, n, on=on))
            )
        self.gates.does.connect(self._at_a_gate)
        self.break_it.clicked.connect(self._break)
        self.mend.clicked.connect(
            lambda: self._ask(lambda b: b.clear(str(self.signal.currentData())))
        )
        self.mend_all.clicked.connect(lambda: self._ask(lambda b: b.clear()))

    def retranslate(self) -> None:
        """Write every word again."""
        self.setWindowTitle(self.tr("Training"))
        self.title.say(self.tr("Training"))
        self.turns[STAGE].show_as(self.tr("Play the visitor"))
        self.turns[SHEET].show_as(self.tr("Exercises"))
        self.sheet.retranslate()
        self.count_name.say(self.tr("Together"))
        self.count.setAccessibleName(self.tr("How many come together"))
        self.metal.setText(self.tr("with metal"))
        self.stay.setText(wording_training.deed(Deed.STAY))
        words = self.tr("Visitor"), self.tr("Site"), self.tr("Faults")
        for head, said in zip(self.heads, words, strict=True):
            head.say(said)
        for deed, button in self.deeds.items():
            button.show_as(wording_training.deed(deed))
        for box in self.doors.values():
            box.retranslate()
        self.gates.retranslate()
        for deed, switch in self.switches.items():
            switch.setText(wording_training.deed(deed))
        for name, switch in self.points.items():
            switch.setText(wording_training.point(name))
        self.signal.setAccessibleName(self.tr("What breaks"))
        self.kind.setAccessibleName(self.tr("How it breaks"))
        self.break_it.show_as(self.tr("Break it"))
        self.mend.show_as(self.tr("Mend it"))
        self.mend_all.show_as(self.tr("Mend everything"))
        picked = max(0, self.kind.currentIndex())
        self.kind.clear()
        for code in FaultKind:
            self.kind.addItem(wording_training.fault(code), code.value)
        self.kind.setCurrentIndex(picked)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything in another language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "broken"):
            self.retranslate()

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: BuildingState) -> None:
        """Show how everything truly stands."""
        for code, view in ((Door.OUTER, state.outer), (Door.INNER, state.inner)):
            self.doors[code].draw(view)
        told = [
            self.tr("{n} {place}").format(
                n=person.count, place=wording_training.place(person.place)
            )
            for person in state.people
        ]
        self.people.say(", ".join(told) if told else self.tr("Nobody is there."))
        self.stay.setChecked(state.staying)
        known = {signal.name: signal for signal in state.signals}
        for deed, switch in self.switches.items():
            signal = known.get(SWITCHES[deed])
            if signal is not None:
                switch.setChecked(signal.true)
        for name, switch in self.points.items():
            switch.setChecked(name in state.points)
        self.gates.draw(state)
        self._draw_faults(state)

    def _draw_faults(self, state: BuildingState) -> None:
        names = [
            "plc",
            "field",
            "printer",
            "people",
            *(door.value for door in Door),
            *(s.name for s in state.signals),
            *(f"reader/{number + 1}" for number in range(state.badge_readers)),
        ]
        if names != [self.signal.itemData(n) for n in range(self.signal.count())]:
            self.signal.clear()
            for name in names:
                self.signal.addItem(wording_training.signal(name), name)
        told = (*state.plc.faults, *state.field_faults, *state.badge_faults)
        broken = [wording_training.broken(one) for one in told]
        if state.printer_fault:
            broken.append(wording_training.broken(f"printer {state.printer_fault}"))
        self.broken.say(
            self.tr("Broken: {what}").format(what=", ".join(broken))
            if broken
            else self.tr("Nothing is broken.")
        )

    # -- exercises --------------------------------------------------------------------------

    def attach(self, desk: Desk) -> None:
        """Let the exercises of a desk be begun and followed here."""
        sheet, training = self.sheet, desk.training
        self._desk = desk
        sheet.begun.connect(lambda name: tasks.start(training.begin(name), sheet.failed))
        sheet.ended.connect(lambda: tasks.start(training.end(), sheet.failed))
        sheet.saved.connect(self._save)
        desk.subscribe(lambda state: sheet.draw(state.training, state.office.zone))
        sheet.draw(desk.state.training, desk.state.office.zone)
        tasks.start(training.look(), sheet.failed)

    def _save(self) -> None:
        from ui import printing_training  # noqa: PLC0415 - only who prints pays

        if self._desk is None:
            return
        state = self._desk.state
        try:
            path = printing_training.save_sheet(state.training, state.office.zone)
        except printing_training.NotPrintedError as error:
            told = self.tr("The sheet could not be written: {path}. Copy it instead.")
            self.sheet.say(told.format(path=error))
            return
        self.sheet.say(self.tr("The sheet is saved: {path}").format(path=path))

    # -- doing ------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask how everything stands, unless an answer is still to come."""
        if self.isVisible() and not self._asking:
            self._ask(lambda building: building.state())

    def _do(self, deed: Deed) -> None:
        count, metal = self.count.value(), self.metal.isChecked()
        if deed in COMING:
            self._ask(lambda b: b.do(deed, count=count, metal=metal))
        else:
            self._ask(lambda b: b.do(deed))

    def _at_a_gate(self, deed: Deed, gate: str, on: bool, card: str) -> None:  # noqa: FBT001 - a signal's shape
        count = self.count.value()
        self._ask(lambda b: b.do(deed, gate, on=on, count=count, card=card))

    def _break(self) -> None:
        name, kind = str(self.signal.currentData()), str(self.kind.currentData())
        self._ask(lambda b: b.fault(name, kind))

    def _ask(self, ask: Ask) -> None:
        self._asking = True
        tasks.start(self._answered(ask), self._failed, at_once=False)

    async def _answered(self, ask: Ask) -> None:
        try:
            async with self._one_at_a_time:  # else two questions would make two connections
                if self._building is None:
                    self._building = await AsyncBuilding.connect(self._card)
                self.draw(await ask(self._building))
            self.error.say("")
        except BuildingError as error:
            self._failed(error)
        finally:
            self._asking = False

    def _failed(self, error: Exception) -> None:
        self.error.say(wording_training.failure(error))
        if wording_training.is_away(error):
            self._building = None  # the next look connects anew

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Hang up, when the last question is answered."""
        if self._building is not None:
            tasks.start(self._hang_up(), self._failed, at_once=False)
        super().closeEvent(event)

    async def _hang_up(self) -> None:
        async with self._one_at_a_time:
            if self._building is not None:
                await self._building.close()
                self._building = None

    def words(self) -> tuple[Label, ...]:
        """Give what tells how things stand."""
        return self.people, self.error, self.broken
