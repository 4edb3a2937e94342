"""The airlock in plan view: walls are painted; doors, people and captions are real widgets."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from device_bridge.protocol.codes import Door
from reception_app.desk.states.airlock import AirlockPanelState
from ui import airlock_words, call_words, wording_airlock
from ui.mimic_parts import TITLES, WALL, Caption, DoorMark, Spot, SpotView
from ui.style import (
    BODY,
    CENTRE,
    MEDIUM,
    SEMIBOLD,
    SMALL,
    colour,
    paint_icon,
    paint_text,
    rounded,
    text_width,
)

translate = QCoreApplication.translate
TALL, SMALL_TALL = 272, 168  # px; the procedure card takes the same room, so that nothing jumps


class Mimic(QWidget):
    """Outside, outer door, chamber, inner door, reception: to be read from two metres."""

    def __init__(self) -> None:
        super().__init__()
        self._small, self._stale, self._seen = False, True, ""
        self._detectors: dict[str, bool] = {}  # kind: whether it gives an alert
        self.outer = DoorMark(self, "door.outer", leaf_to_right=True)
        self.inner = DoorMark(self, "door.inner", leaf_to_right=False)
        self.outside = Spot(self, "airlock.outside")
        self.chamber = Spot(self, "airlock.chamber")
        self.reception = Spot(self, "airlock.reception")
        self.captions = (Caption(self), Caption(self), Caption(self))
        self.setFixedHeight(TALL)

    def set_small(self, small: bool, taller: int = 0) -> None:  # noqa: FBT001 - the window's sizes
        """Take the size for a small screen, or for a large one; `taller` by some px."""
        self._small = small
        self.setFixedHeight((SMALL_TALL if small else TALL) + taller)
        self._arrange()

    @property
    def stale(self) -> bool:
        """Whether it is hatched: the state is only the last known."""
        return self._stale

    def draw(self, state: AirlockPanelState, now: datetime, zone: str) -> None:
        """Show a state; what is not proven now is shown as not known."""
        self.setAccessibleName(translate("Mimic", "Plan of the airlock"))
        self._stale = not airlock_words.is_known(state)
        self._seen = airlock_words.last_seen(state, zone)
        device = state.device
        self._detectors = {d.kind: bool(d.alert) for d in device.detectors} if device else {}
        chamber = airlock_words.chamber_words(state, zone)
        views = {door: airlock_words.door_view(state, door, zone) for door in Door}
        for mark, door in ((self.outer, Door.OUTER), (self.inner, Door.INNER)):
            mark.show_door(wording_airlock.door(door), views[door])
        outer, inner = views[Door.OUTER], views[Door.INNER]
        for caption, (name, words, tone) in zip(
            self.captions,
            (
                (wording_airlock.door(Door.OUTER), outer.words, outer.tone),
                (translate("Mimic", "Chamber"), *chamber),
                (wording_airlock.door(Door.INNER), inner.words, inner.tone),
            ),
            strict=True,
        ):
            caption.show_caption(name, words, tone, small=self._small)
        large, medium = TITLES[self._small]
        self.outside.show_spot(_outside(state, now), medium)
        self.chamber.show_spot(_inside(state), large)
        self.reception.show_spot(_reception(state), BODY)
        self._arrange()
        self.update()

    def _plan(self) -> QRectF:
        return QRectF(0, 0, self.width(), self.height() - (44 if self._small else 56))

    def _walls(self) -> tuple[float, float]:
        return round(self.width() * 0.245), round(self.width() * 0.755)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep doors and people in their places."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        plan, (left, right) = self._plan(), self._walls()
        middle = plan.center().y() + (6 if self._small else 8)
        tall = round(plan.height() * (0.46 if self._small else 0.52))
        self.outer.place(left, middle, tall)
        self.inner.place(right, middle, tall)
        top = int(middle - 28)
        self.outside.setGeometry(16, top, int(left - 33), 56)
        edge = right + 22
        desk = 0 if self._small else 32
        self.reception.setGeometry(int(edge), top, int(self.width() - edge - desk), 56)
        room = right - left - 56
        wide = min(self.chamber.need(), int(room))
        # Large: the gate stands at the left of the chamber, so people stand a little to the right.
        centre = (left + right) / 2 + (0 if self._small else 24)
        self.chamber.setGeometry(int(centre - wide / 2), top, wide, 56)
        self._place_captions(left, right)

    def _place_captions(self, left: float, right: float) -> None:
        top = int(self._plan().bottom() + (4 if self._small else 8))
        middle, full = (left + right) / 2, self.width()
        room = [caption.need() for caption in self.captions]
        inner_edges = (middle - room[1] / 2 - 12, middle + room[1] / 2 + 12)
        outer_wide = min(2 * left, 2 * (inner_edges[0] - left))
        # Words longer than their share lean to the outside, where there is room.
        wide = max(outer_wide, min(room[0], inner_edges[0]))
        x = max(0.0, min(left - wide / 2, inner_edges[0] - wide))
        tall = 40 if self._small else 44
        self.captions[0].setGeometry(int(x), top, int(wide), tall)
        self.captions[1].setGeometry(int(middle - room[1] / 2), top, room[1], tall)
        wide = max(min(2 * (full - right), 2 * (right - inner_edges[1])),
                   min(room[2], full - inner_edges[1]))  # fmt: skip
        x = min(full - wide, max(right - wide / 2, inner_edges[1]))
        self.captions[2].setGeometry(int(x), top, int(wide), tall)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground, the walls, the devices, and the hatch of old data."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        if not self._small:
            self._devices(painter)
        if self._stale:
            self._hatch(painter)
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        plan, (left, right) = self._plan(), self._walls()
        rounded(painter, plan, "floor", None)
        chamber = QRectF(left, plan.top() + WALL, right - left, plan.height() - 2 * WALL)
        painter.fillRect(chamber, colour("panel"))
        for x in (left, right):
            wall = QRectF(x - WALL / 2, plan.top(), WALL, plan.height())
            painter.fillRect(wall, colour("border"))
        for y in (plan.top(), plan.bottom() - WALL):
            painter.fillRect(QRectF(left, y, right - left, WALL), colour("border"))
        top = plan.top() + (12 if self._small else 16)
        for x, wide, word in (
            (0.0, left, translate("Mimic", "OUTSIDE")),
            (left, right - left, translate("Mimic", "AIRLOCK")),
            (right, self.width() - right, translate("Mimic", "RECEPTION")),
        ):
            box = QRectF(x + 16, top, wide - 24, 20)
            paint_text(painter, box, word, SMALL, SEMIBOLD, tone="text2")

    def _devices(self, painter: QPainter) -> None:
        """Paint the gate and the scanner that this airlock has, and the reception desk."""
        plan, left = self._plan(), self._walls()[0]
        if "xray" in self._detectors:
            box = QRectF(left + 24, plan.bottom() - WALL - 36, 112, 28)
            self._device(painter, box, translate("Mimic", "X-ray"), "xray")
        if "metal" in self._detectors:
            gate, alert = left + 84, self._detectors["metal"]
            for y in (plan.center().y() - 30, plan.center().y() + 30):
                bar = QRectF(gate - 14, y, 28, 8)
                rounded(painter, bar, "alt", "high" if alert else "border", radius=2)
            word = QRectF(gate - 48, plan.center().y() - 53, 96, 20)
            paint_text(painter, word, translate("Mimic", "Gate"), SMALL, MEDIUM,
                       tone="high" if alert else "text2", align=CENTRE)  # fmt: skip
            if alert:
                mark = QRectF(gate - 9, plan.center().y() - 2, 18, 18)
                paint_icon(painter, "warning-fill", "high", mark)
        desk = QRectF(self.width() - 28, plan.top() + 48, 12, plan.height() - 96)
        rounded(painter, desk, "alt", "border", radius=3)

    def _device(self, painter: QPainter, box: QRectF, word: str, kind: str) -> None:
        alert = self._detectors[kind]
        tone = "high" if alert else "text2"
        rounded(painter, box, "alt", "high" if alert else "border", radius=3)
        if alert:
            mark = QRectF(box.left() + 8, box.top() + 6, 16, 16)
            paint_icon(painter, "warning-fill", tone, mark)
        paint_text(painter, box, word, SMALL, MEDIUM, tone=tone, align=CENTRE)

    def _hatch(self, painter: QPainter) -> None:
        """Lay stripes over the plan, and say of when the last word is."""
        plan = self._plan()
        shape = QPainterPath()
        shape.addRoundedRect(plan, 6, 6)
        painter.save()
        painter.setClipPath(shape)
        painter.setPen(QPen(colour("high", 90), 2))
        for x in range(int(-plan.height()), int(plan.width()), 14):
            painter.drawLine(QLineF(x, plan.bottom(), x + plan.height(), plan.top()))
        painter.restore()
        painter.setPen(QPen(colour("high"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plan.adjusted(1, 1, -1, -1), 6, 6)
        left, right = self._walls()
        wide, tall = text_width(self._seen, BODY, SEMIBOLD) + 50, 24 if self._small else 28
        edge = right - WALL - wide - (6 if self._small else 16)
        air = WALL + (4 if self._small else 8)
        box = QRectF(edge, plan.top() + air, wide, tall)
        if edge < left + 24 + text_width(translate("Mimic", "AIRLOCK"), SMALL, SEMIBOLD):
            box.moveBottom(plan.bottom() - air)  # the name of the room stands there
        rounded(painter, box, "high_soft", "high", radius=tall / 2)
        paint_icon(painter, "clock-counter-clockwise", "high",
                   QRectF(box.left() + 10, box.center().y() - 9, 18, 18))  # fmt: skip
        paint_text(painter, box.adjusted(34, 0, -6, 0), self._seen, BODY, SEMIBOLD, tone="high")


def _outside(state: AirlockPanelState, now: datetime) -> SpotView:
    if not state.rings:
        return SpotView()
    ring = state.rings[0]
    words = call_words.at_the_plan(ring, now)
    title = ring.ticket or translate("Mimic", "Bell")
    spoken = translate("Mimic", "At the outer door: {who}, {words}").format(who=title, words=words)
    icon = call_words.ICONS[ring.stage].removesuffix("-fill")
    return SpotView(spoken, title, call_words.lasted(ring, now), icon, "user", tone="text2")


def _inside(state: AirlockPanelState) -> SpotView:
    ticket = airlock_words.inside_ticket(state)
    if not ticket:
        return SpotView()
    if not airlock_words.is_known(state):
        spoken = translate("Mimic", "In the airlock, last known: {who}").format(who=ticket)
        return SpotView(spoken, ticket, "", "", "question", tone="text2")
    count = airlock_words.people_inside(state)
    several = count is None or count > 1
    words = (translate("Mimic", "how many?") if count is None
             else airlock_words.people_words(count))  # fmt: skip
    spoken = translate("Mimic", "In the airlock: {who}, {people}").format(
        who=ticket, people=airlock_words.people_words(count)
    )
    icon = "users-fill" if several else "user-fill"
    return SpotView(spoken, ticket, words, "", icon, filled=not several,
                    tone="high" if several else "accent")  # fmt: skip


def _reception(state: AirlockPanelState) -> SpotView:
    if not state.waiting + state.at_counters:
        return SpotView()
    waiting = (translate("Mimic", "1 waiting") if state.waiting == 1
               else translate("Mimic", "{n} waiting").format(n=state.waiting))  # fmt: skip
    served = translate("Mimic", "{n} at counters").format(n=state.at_counters)
    return SpotView(f"{waiting}, {served}", waiting, served)
