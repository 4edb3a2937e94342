"""The floor plan below the zones: where the rooms lie, who is in them, and how the gates stand.

It takes the height that is left, and gives way where that is too little: it is never squeezed.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reception_app.desk.states.zones import ZonesState
from reception_app.floors import Wall, extent
from ui import wording_floor
from ui import wording_zones as words
from ui.floor_parts import GateMark, RoomMark
from ui.floor_view import PlanView, floor_of, floors, plan_view
from ui.style import SEMIBOLD, SMALL, TITLE, colour
from ui.widgets import Band, Button, Panel, label, row

LEAST, SMALL_LEAST, MOST = 200, 144, 320  # px of the height of the plan itself
GAP = 2  # px between a room and the line of the grid
GATE_UNITS, GATE_LEAST = 1.6, 22  # how long a gate is: of the grid, and in px at least


class FloorPlan(QWidget):
    """One floor: rooms to choose from, and gates in the walls between them."""

    chosen = Signal(str)  # a zone

    def __init__(self) -> None:
        super().__init__()
        self._view = PlanView()
        self.rooms: list[RoomMark] = []
        self.gates: list[GateMark] = []

    def draw(self, view: PlanView) -> None:
        """Show a floor."""
        if view == self._view:
            return
        self._view = view
        while len(self.rooms) < len(view.rooms):
            mark = RoomMark(self)
            mark.clicked.connect(lambda _checked=False, m=mark: self._choose(m))
            mark.moved.connect(lambda key, m=mark: self._go(m, key))
            self.rooms.append(mark)
        while len(self.gates) < len(view.gates):
            self.gates.append(GateMark(self))
        for number, room in enumerate(self.rooms):
            room.setVisible(number < len(view.rooms))
            if number < len(view.rooms):
                room.show_room(view.rooms[number])
        for number, gate in enumerate(self.gates):
            gate.setVisible(number < len(view.gates))
            if number < len(view.gates):
                gate.show_gate(view.gates[number])
        self._share_tab()
        self._arrange()
        self.update()

    @property
    def frozen(self) -> bool:
        """Whether it is hatched: it is not of now."""
        return self._view.frozen

    def shown(self) -> list[RoomMark]:
        """List the rooms in sight, as one reads."""
        return self.rooms[: len(self._view.rooms)]

    # -- keys -------------------------------------------------------------------------------

    def _share_tab(self) -> None:
        """Let Tab reach the plan once: at the chosen room, or at the first; arrows do the rest."""
        rooms = self.shown()
        entry = next((one for one in rooms if one.view and one.view.chosen), None)
        entry = entry or next(iter(rooms), None)
        for one in self.rooms:
            policy = Qt.FocusPolicy.StrongFocus if one is entry else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)
        if entry is not None:
            self.setFocusProxy(entry)

    def _choose(self, mark: RoomMark) -> None:
        if mark.view is not None:
            self.chosen.emit(mark.view.zone)

    def _go(self, mark: RoomMark, key: int) -> None:
        """Go to the nearest room in a direction; there is none: stay."""
        here = QPointF(mark.geometry().center())
        best: tuple[float, RoomMark] | None = None
        for other in self.shown():
            way = QPointF(other.geometry().center()) - here
            ahead, aside = {
                Qt.Key.Key_Left: (-way.x(), way.y()), Qt.Key.Key_Right: (way.x(), way.y()),
                Qt.Key.Key_Up: (-way.y(), way.x()), Qt.Key.Key_Down: (way.y(), way.x()),
            }[Qt.Key(key)]  # fmt: skip
            far = ahead + 2 * abs(aside)
            if other is not mark and ahead > 0 and (best is None or far < best[0]):
                best = far, other
        if best is not None:
            best[1].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- place ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep rooms and gates in their places."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left, top, right, bottom = extent(room.place for room in self._view.rooms)
        wide, high = self.width() / (right - left), self.height() / (bottom - top)
        for mark, room in zip(self.rooms, self._view.rooms, strict=False):
            place = room.place
            x, y = round((place.x - left) * wide), round((place.y - top) * high)
            end_x = round((place.right - left) * wide)
            end_y = round((place.bottom - top) * high)
            mark.setGeometry(x + GAP, y + GAP, end_x - x - 2 * GAP, end_y - y - 2 * GAP)
        for bar, gate in zip(self.gates, self._view.gates, strict=False):
            x_at, y_at = gate.wall.at(gate.share)
            unit = high if gate.wall.upright else wide
            room_for = gate.wall.length * unit / (self._sharing(gate.wall) + 0.5)
            long = min(max(GATE_LEAST, GATE_UNITS * unit), room_for)
            middle = QPointF((x_at - left) * wide, (y_at - top) * high)
            bar.place(self._inside(middle), int(long))

    def _sharing(self, wall: Wall) -> int:
        return sum(gate.wall == wall for gate in self._view.gates)

    def _inside(self, middle: QPointF) -> QPointF:
        """Keep a gate in an outer wall whole."""
        edge = 11.0
        return QPointF(
            min(max(middle.x(), edge), self.width() - edge),
            min(max(middle.y(), edge), self.height() - edge),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the hatch of what is not of now, around and behind the rooms."""
        if not self._view.frozen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("high", 90), 2))
        box = QRectF(self.rect())
        for x in range(int(-box.height()), int(box.width()), 14):
            painter.drawLine(QLineF(x, box.bottom(), x + box.height(), box.top()))
        painter.end()


class PlanBox(Panel):
    """The floor plan with its floor above it, and the gates in figures below."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._small = False
        self._floor: int | None = None
        self._state, self._zone, self._time_zone = ZonesState(), "", "UTC"
        self.head = label("", TITLE, SEMIBOLD, elide=True)
        self.note = label("", SMALL, tone="text2", elide=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.turn = Button("", "", "caret-right", "ghost", 28, size=SMALL)
        self.turn.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.plan = FloorPlan()
        self.free = label("", SMALL, tone="text2", elide=True)
        self.refused = label("", SMALL, tone="text2", elide=True)
        self._sign = Band("text2")
        self._sign.setFixedSize(5, 14)
        line = row(self.head, self.note, self.turn)
        line.setStretch(1, 1)
        self._foot = QWidget()
        foot = row(self._sign, self.free, None, self.refused)
        self._foot.setLayout(foot)
        self.body.addLayout(line)
        self.body.addWidget(self.plan)
        self.body.addWidget(self._foot)
        self.plan.chosen.connect(self.chosen)
        self.turn.clicked.connect(self._turn)

    def draw(self, state: ZonesState, zone: str, time_zone: str) -> None:
        """Show the floor of the chosen zone, or the one that was looked at last.

        `time_zone` is that of the time at which a plan that is not of now was as it is shown.
        """
        self._time_zone = time_zone
        if zone != self._zone:
            found = floor_of(state, zone)
            self._floor = self._floor if found is None else found
        self._state, self._zone = state, zone
        self._draw()

    def _draw(self) -> None:
        state, known = self._state, floors(self._state)
        if self._floor not in known:
            self._floor = 0 if 0 in known else next(iter(known), None)
        self.head.say(self.tr("Floor plan"))
        self.setAccessibleName(self.tr("Floor plan"))
        self.plan.setAccessibleName(self.tr("Floor plan with who is inside"))
        if self._floor is None:
            return
        several = len(known) > 1
        name = wording_floor.floor(self._floor)
        old = words.frozen(state, self._time_zone)
        self.note.setVisible(bool(old) or not several)
        self.note.say(old or name, "high" if old else "text2")
        self.turn.setVisible(several)
        self.turn.show_as(name)
        self.turn.setToolTip(self.tr("Show the next floor"))
        self.turn.setAccessibleDescription(self.tr("Show the next floor"))
        self.plan.draw(plan_view(state, self._floor, self._zone))
        self._foot.setVisible(bool(state.gates))
        self.free.say(wording_floor.free_gates(state.gates))
        self.refused.say(wording_floor.refused_today(state.gates))

    def _turn(self) -> None:
        known = floors(self._state)
        if self._floor in known:
            self._floor = known[(known.index(self._floor) + 1) % len(known)]
            self._draw()

    def has_plan(self) -> bool:
        """Tell whether this office has anything to draw."""
        return bool(self._state.rooms)

    def least(self) -> int:
        """Give the height in px below which it gives way."""
        return self._around() + (SMALL_LEAST if self._small else LEAST)

    def take(self, height: int) -> None:
        """Take a height in px, or as much of it as it can use."""
        self.plan.setFixedHeight(min(MOST, height - self._around()))

    def _around(self) -> int:
        """Give the height of everything but the plan itself."""
        foot = self._foot.sizeHint().height() + 8 if self._state.gates else 0
        return 2 * (12 if self._small else 16) + 28 + 8 + foot

    def set_small(self, *, small: bool) -> None:
        """Take the room of a small screen."""
        self._small = small
        self.refused.setVisible(not small)  # the gates below tell it one by one
        self.set_air(12 if small else 16, 8)
