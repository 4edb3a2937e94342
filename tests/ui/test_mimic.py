"""The plan of the airlock shows what is proven, each state of a door in a shape of its own."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from device_bridge.protocol.codes import Bolt, Door, Position
from device_bridge.protocol.state import DoorState
from tests.ui import states
from tests.ui.bricks import CLOSED, FAULTY, OPEN, RELEASED, UNKNOWN, UNLOCKED, device
from ui import airlock_words, theme, translations
from ui.airlock_words import DoorPicture
from ui.mimic import SMALL_TALL, TALL, Mimic
from ui.style import use_theme


@pytest.fixture
def mimic(qapp, qtbot):
    use_theme(qapp, theme.DAY)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Mimic()
    made.setParent(holder)
    made.resize(624, TALL)
    holder.resize(700, 300)
    holder.show()
    made.holder = holder
    return made


def draw(mimic, state):
    mimic.draw(state, states.NOW, states.ZONE)
    return mimic


DOORS = {
    DoorPicture.LOCKED: CLOSED,
    DoorPicture.UNLOCKED: UNLOCKED,
    DoorPicture.RELEASED: RELEASED,
    DoorPicture.OPEN: OPEN,
    DoorPicture.FAULT: FAULTY,
    DoorPicture.UNKNOWN: UNKNOWN,
}


@pytest.mark.parametrize("picture", DOORS)
def test_that_each_state_of_a_door_has_a_picture_and_words(mimic, picture):
    state = replace(states.empty(), device=device(inner=DOORS[picture]))
    draw(mimic, state)
    assert mimic.inner.shown_as is picture
    assert mimic.outer.shown_as is DoorPicture.LOCKED
    spoken = QAccessible.queryAccessibleInterface(mimic.inner)
    assert spoken.role() == QAccessible.Role.StaticText
    assert spoken.text(QAccessible.Text.Name) == f"Inner door: {mimic.captions[2].words}"
    assert mimic.inner.accessibleIdentifier() == "door.inner"


@pytest.mark.parametrize("chosen", theme.THEMES, ids=lambda one: one.name)
def test_that_no_two_states_of_a_door_look_alike(qapp, mimic, chosen):
    use_theme(qapp, chosen)
    pictures = {}
    for picture, door in DOORS.items():
        draw(mimic, replace(states.empty(), device=device(inner=door)))
        pictures[picture] = bytes(mimic.inner.grab().toImage().constBits())
    draw(mimic, states.armed())
    pictures[DoorPicture.ARMED] = bytes(mimic.inner.grab().toImage().constBits())
    assert len(set(pictures.values())) == len(DoorPicture)


def test_that_a_door_without_readback_is_not_called_closed(mimic):
    blind = DoorState(Position.CLOSED, Bolt.LOCKED, released=None, secure=False)
    draw(mimic, replace(states.empty(), device=device(outer=blind)))
    assert mimic.outer.shown_as is DoorPicture.UNKNOWN


def test_that_a_bolt_that_is_not_known_is_not_drawn_locked(mimic):
    blind = DoorState(Position.CLOSED, Bolt.UNKNOWN, released=False, secure=False)
    draw(mimic, replace(states.empty(), device=device(outer=blind)))
    assert mimic.outer.shown_as is DoorPicture.UNKNOWN


def test_that_an_armed_door_counts_down(mimic):
    draw(mimic, states.armed())
    assert mimic.inner.shown_as is DoorPicture.ARMED
    assert mimic.captions[2].words == "ARMED · 5 s left"


def test_that_a_released_door_counts_down(mimic):
    draw(mimic, states.released())
    assert mimic.captions[2].words == "RELEASED · 3 s left"


def test_that_old_data_is_hatched_and_every_door_unknown(mimic):
    draw(mimic, states.stale())
    assert mimic.stale
    assert {mimic.outer.shown_as, mimic.inner.shown_as} == {DoorPicture.UNKNOWN}
    assert mimic.captions[0].words == "last 10:27:37"
    assert mimic.inner.text() == "Inner door: not known, last 10:27:37"
    assert "last known" in mimic.chamber.text()


def test_that_slow_data_is_still_shown(mimic):
    draw(mimic, states.slow())
    assert not mimic.stale
    assert mimic.outer.shown_as is DoorPicture.LOCKED


def test_that_two_people_are_their_own_picture(mimic):
    draw(mimic, states.check())
    one = mimic.chamber.grab().toImage()
    draw(mimic, states.two_persons())
    assert "2 people" in mimic.chamber.text()
    assert mimic.chamber.grab().toImage() != one
    draw(mimic, states.uncounted())
    assert "number of people not known" in mimic.chamber.text()


@pytest.mark.parametrize(("waiting", "said"), [(0, "0 wachten"), (1, "1 wacht"), (2, "2 wachten")])
def test_that_one_who_waits_is_not_called_many(qapp, mimic, waiting, said):
    translations.use(qapp, "nl")
    try:
        draw(mimic, replace(states.check(), waiting=waiting, at_counters=1))
        assert f"{said}, 1 aan loket" in mimic.reception.text()
    finally:
        translations.use(qapp, "en")


def test_that_presence_without_a_count_is_not_called_nobody():
    state = replace(states.check(), device=device(people=0, presence=True))
    assert airlock_words.people_inside(state) is None


def test_that_nobody_is_drawn_in_an_empty_airlock(mimic):
    draw(mimic, states.empty())
    assert mimic.chamber.isHidden()
    assert mimic.outside.isHidden()
    draw(mimic, states.ringing())
    assert mimic.outside.text() == "At the outer door: B016, rings 12 s"


@pytest.mark.parametrize("width", [452, 544, 624, 900])
def test_that_nothing_in_the_plan_overlaps(mimic, width):
    mimic.set_small(width < 600)
    mimic.resize(width, SMALL_TALL if width < 600 else TALL)
    for name in ("armed", "released", "fire", "stale", "not_known"):
        draw(mimic, states.AIRLOCK[name]())
        left, middle, right = (caption.geometry() for caption in mimic.captions)
        assert left.right() < middle.left(), name
        assert middle.right() < right.left(), name
        assert left.left() >= 0
        assert right.right() <= width
        assert mimic.outside.geometry().right() < mimic.chamber.geometry().left()
        assert mimic.chamber.geometry().right() < mimic.reception.geometry().left()


@pytest.mark.parametrize("which", Door)
def test_that_a_view_without_a_device_is_unknown(which):
    view = airlock_words.door_view(states.never(), which, states.ZONE)
    assert view.picture is DoorPicture.UNKNOWN
    assert view.words == "no data yet"
