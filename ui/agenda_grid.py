"""The grid of the agenda: one painted widget, however many appointments a week has.

Its accessible name is that of the cell with the keys, told anew with every step.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reception_app.desk.states.agenda import AgendaState
from reception_app.desk.states.services import ServiceName
from ui import agenda_scale, wording_agenda
from ui.agenda_paint import Brushes, Shown, paint_lane, paint_now, paint_team
from ui.agenda_scale import Band, Place, Scale
from ui.style import focus_ring

WEEK = timedelta(days=7)
LEFT = {False: 176, True: 112}  # px of names; on a small screen


class AgendaGrid(QWidget):
    """Lanes of officers by team; arrows choose a cell, Enter opens it."""

    chosen = Signal()
    opened = Signal()  # Enter, or a double click
    cancel_asked = Signal()  # Del
    day_asked = Signal(int)  # days to go; 0 is today

    def __init__(self) -> None:
        super().__init__()
        self._state, self._zone = AgendaState(), "UTC"
        self._now: datetime | None = None
        self._since = datetime.now(UTC)  # nothing is booked before
        self._services: tuple[ServiceName, ...] = ()
        self._places: dict[int, tuple[Place, ...]] = {}
        self._bands: tuple[Band, ...] = ()
        self._place: Place | None = None
        self._scale: tuple[object, Scale] | None = None
        self._room, self._small = 400, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleIdentifier("agenda.grid")

    # -- what is shown -----------------------------------------------------------------------

    def draw(
        self, state: AgendaState, zone: str, now: datetime, services: tuple[ServiceName, ...]
    ) -> None:
        """Show an agenda."""
        lanes_changed = state.lanes is not self._state.lanes
        minute = now.replace(second=0, microsecond=0)
        same = state is self._state and zone == self._zone and services is self._services
        if same and minute == self._now:
            return
        other_days = (state.day, state.days) != (self._state.day, self._state.days)
        self._state, self._zone, self._now, self._services = state, zone, minute, services
        self._scale = None
        since = agenda_scale.first_bookable(now)
        if lanes_changed or since != self._since:
            self._places, self._since = {}, since
        if lanes_changed:
            self._stack()
        if other_days:
            self._turn()
        self._settle()
        self.update()

    def state(self) -> AgendaState:
        """Return what is shown."""
        return self._state

    def scale(self) -> Scale:
        """Return how times lie on the grid now."""
        key = (self._zone, self._small, self.width())
        if self._scale is None or self._scale[0] != key:
            left = LEFT[self._small]
            made = agenda_scale.scale_of(self._state, self._zone, left, self.width())
            self._scale = key, made
        return self._scale[1]

    def set_room(self, height: int, *, small: bool) -> None:
        """Take the height that is there; lanes grow and shrink with it."""
        if (height, small) != (self._room, self._small):
            self._room, self._small = height, small
            self._stack()
            self.update()

    def _stack(self) -> None:
        self._bands = agenda_scale.bands_of(self._state.lanes, self._room)
        tall = int(self._bands[-1].bottom) + 2 if self._bands else self._room
        self.setFixedHeight(max(tall, 40))

    def places(self, lane: int) -> tuple[Place, ...]:
        """Return the cells of a lane."""
        if lane not in self._places and lane < len(self._state.lanes):
            own = self._state.lanes[lane]
            self._places[lane] = agenda_scale.places_of(lane, own, self._since)
        return self._places.get(lane, ())

    @property
    def place(self) -> Place | None:
        """The cell that is chosen."""
        return self._place

    def _turn(self) -> None:
        """Go along to other days: to the same hour there, or on today to what is free next."""
        old, day = self._place, self._state.day
        if old is None or day is None:
            return
        last = day + timedelta(days=self._state.days - 1)
        local = old.starts.astimezone(ZoneInfo(self._zone))
        if day <= local.date() <= last:
            return
        if self._now is not None and day <= self._now.astimezone(local.tzinfo).date() <= last:
            self._place = None
            return
        there = datetime.combine(day, local.time(), local.tzinfo).astimezone(UTC)
        self._place = replace(old, starts=there, ends=there + (old.ends - old.starts))

    def _settle(self) -> None:
        """Keep the chosen cell where it was, whatever it has become."""
        old = self._place
        if old is None or old.lane >= len(self._state.lanes):
            lanes = [self.places(number) for number in range(len(self._state.lanes))]
            cells = [one for own in lanes for one in own]
            first = agenda_scale.next_free(lanes)
            self._place = first or agenda_scale.nearest(cells, self._since)
        else:
            found = [p for p in self.places(old.lane) if p.starts <= old.starts < p.ends]
            self._place = found[0] if found else agenda_scale.nearest(
                self.places(old.lane), old.starts
            )  # fmt: skip
        if self._place != old:
            self._tell(aloud=False)

    def choose(self, place: Place | None) -> None:
        """Stand on a cell."""
        if place is None or place == self._place:
            return
        self._place = place
        self._tell(aloud=True)
        self.update()

    def choose_time(self, starts: datetime, officer: str = "") -> None:
        """Stand on the cell at a time, of one officer where one is named."""
        for number, lane in enumerate(self._state.lanes):
            if officer in ("", lane.officer):
                for one in self.places(number):
                    if one.starts <= starts < one.ends:
                        self.choose(one)
                        return

    def _tell(self, *, aloud: bool) -> None:
        words = self.words()
        self.setAccessibleName(words)
        if aloud and self.hasFocus():
            said = QAccessibleAnnouncementEvent(self, words)
            QAccessible.updateAccessibility(said)
        self.chosen.emit()

    def words(self) -> str:
        """Say the chosen cell: who, when, what for."""
        place = self._place
        if place is None:
            return self.tr("Agenda: nothing stands here")
        lane = self._state.lanes[place.lane]
        booking = self._state.booking(place.booking) if place.booking else None
        words = [
            lane.shown_as,
            wording_agenda.moment(place.starts, self._zone),
            wording_agenda.span(place.starts, place.ends, self._zone),
            wording_agenda.use(place.use),
        ]
        if booking is not None:
            words += [
                wording_agenda.service(booking.service, self._services),
                wording_agenda.state(booking)[1],
            ]
        return ", ".join(words)

    # -- keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step from cell to cell, from day to day; open, cancel."""
        key = Qt.Key
        steps = {key.Key_Left: (0, -1), key.Key_Right: (0, 1), key.Key_Up: (-1, 0),
                 key.Key_Down: (1, 0)}  # fmt: skip
        days = {key.Key_PageUp: -1, key.Key_PageDown: 1, key.Key_Home: 0}
        pressed = key(event.key())
        if pressed in steps:
            self._step(*steps[pressed])
        elif pressed in days:
            self.day_asked.emit(days[pressed])
        elif pressed in {key.Key_Return, key.Key_Enter} and not event.isAutoRepeat():
            self.opened.emit()
        elif pressed is key.Key_Delete and not event.isAutoRepeat():
            self.cancel_asked.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _step(self, lanes: int, slots: int) -> None:
        place = self._place
        if place is None:
            return
        if slots:
            own = self.places(place.lane)
            number = own.index(place) + slots if place in own else 0
            if 0 <= number < len(own):
                self.choose(own[number])
            return
        number = place.lane + lanes
        while 0 <= number < len(self._state.lanes):
            found = agenda_scale.nearest(self.places(number), place.starts)
            if found is not None:
                self.choose(found)
                return
            number += lanes

    # -- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the cell below the pointer."""
        self.choose(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the cell below the pointer."""
        place = self._at(event.position())
        if place is not None:
            self.choose(place)
            self.opened.emit()

    def _at(self, spot: QPointF) -> Place | None:
        for band in self._bands:
            for lane in band.lanes:
                top = band.lane_top(lane)
                if top <= spot.y() < top + band.tall:
                    places = self.places(lane)
                    boxes = ((one, self.box(one)) for one in places)
                    return next((one for one, box in boxes if box.contains(spot)), None)
        return None

    def box(self, place: Place, scale: Scale | None = None) -> QRectF:
        """Return where a cell lies."""
        scale = scale or self.scale()
        band = next(one for one in self._bands if place.lane in one.lanes)
        left, right = scale.x(place.starts), scale.x(place.ends)
        top = band.lane_top(place.lane)
        return QRectF(left, top, max(3.0, right - left), band.tall)

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what lies in the part that is to be shown."""
        painter = QPainter(self)
        scale, state = self.scale(), self._state
        by_id = {one.id: one for one in state.bookings}
        shown = Shown(scale, self._services, by_id, Brushes.of_the_theme(), self._since)
        part = QRectF(event.rect())
        for band in self._bands:
            if band.bottom < part.top() or band.top > part.bottom():
                continue
            team = state.team(band.team)
            paint_team(painter, band, team, scale, self.width())
            for lane in band.lanes:
                top = band.lane_top(lane)
                paint_lane(painter, state.lanes[lane], top, band.tall, shown)
            paint_now(painter, band, scale, self._now)
        if self._place is not None and self._bands:
            ring = self.box(self._place, scale).adjusted(0, 2, 0, -2)
            focus_ring(painter, ring, "accent" if self.hasFocus() else "border", 4)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Repaint in the colours of a new theme, and where the ring comes and goes."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out anew."""
        super().resizeEvent(event)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the lanes' height."""
        return QSize(600, self.height())

    def say_again(self) -> None:
        """Write every word again, in another language."""
        self._state = replace(self._state)
        self._tell(aloud=False)
        self.update()
