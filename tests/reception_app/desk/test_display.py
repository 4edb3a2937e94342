"""What the public screen knows: of a database that comes and goes, and of the fire input."""

import threading
import time
from datetime import UTC, datetime

import pytest
from msgspec import structs

from device_bridge.client import Fault, LinkLost, StateSeen
from reception_app.desk import display
from reception_app.desk.display import PublicScreen, ScreenSetup
from reception_app.display import Page, Picture, PublicCall
from reception_app.services import Text
from reception_app.store_errors import StoreAwayError, StoreBusyError
from tests.together.display import wait_for
from tests.ui import states

NAME = Text("Noord", "Nord", "North")
NOW = datetime(2026, 11, 26, 9, 27, tzinfo=UTC)
CALLED = Picture((PublicCall("B014", "2", NOW),), inside=True)
STALE_S = 1.0


class Shelf:
    """A database that gives what is put there, or fails the way it is told to."""

    def __init__(self):
        self.shown, self.news, self.fault = CALLED, True, None
        self.opened = self.closed = 0
        self.threads = set()

    def open(self):
        if self.fault is not None:
            raise self.fault
        self.opened += 1
        return self

    def changed(self):
        self.threads.add(threading.current_thread().name)
        if self.fault is not None:
            raise self.fault
        news, self.news = self.news, False
        return news

    def picture(self):
        return self.shown

    def close(self):
        self.closed += 1

    def show(self, picture):
        self.shown, self.news = picture, True


class Ear:
    """A link that tells what it is told to."""

    running = False

    def connect(self, on_event):
        self.tell = on_event
        return self

    def start(self):
        self.running = True

    def stop(self):
        self.running = False


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def screen(shelf, ear, monkeypatch):
    monkeypatch.setattr(display, "LOOK_EVERY_S", 0.01)
    monkeypatch.setattr(display, "REOPEN_S", 0.05)
    made = PublicScreen(
        ScreenSetup(NAME, stale_after_s=STALE_S), shelf.open, ear.connect, lambda: NOW
    )
    made.start()
    yield made
    made.stop()
    assert not ear.running
    assert shelf.closed == shelf.opened


def pages(screen, page):
    wait_for(lambda: screen.view().page is page, 20, f"the screen shows {page}")


def seen(fire):
    """Give what the bridge tells of an airlock with its fire input so."""
    device = structs.replace(states.empty().device, fire=fire)
    return StateSeen("boot", (device,), 1, time.monotonic())


def test_that_a_call_comes_into_sight_and_its_end_too(screen, shelf):
    pages(screen, Page.CALLS)
    assert screen.view().call.ticket == "B014"
    shelf.show(Picture())
    pages(screen, Page.WELCOME)
    assert shelf.threads == {"screen"}


def test_that_whoever_draws_is_told_of_each_change(screen, shelf):
    told = threading.Event()
    screen.changed = told.set
    shelf.show(Picture())
    assert told.wait(5)


@pytest.mark.parametrize("fault", [StoreAwayError("missing"), StoreBusyError(), ValueError("odd")])
def test_that_numbers_go_when_the_database_does_and_come_back_with_it(screen, shelf, fault):
    pages(screen, Page.CALLS)
    shelf.fault = fault
    began = time.monotonic()
    pages(screen, Page.PATIENCE)
    # Shown while they are good, and not a moment longer.
    assert STALE_S * 0.5 < time.monotonic() - began < STALE_S + 4
    assert screen.view().call is None
    shelf.fault, shelf.news = None, True
    pages(screen, Page.CALLS)


def test_that_a_look_that_hangs_hides_the_numbers_all_the_same(screen, shelf, monkeypatch):
    pages(screen, Page.CALLS)
    let_go = threading.Event()
    monkeypatch.setattr(shelf, "changed", lambda: let_go.wait(30))
    try:
        pages(screen, Page.PATIENCE)
    finally:
        let_go.set()


def test_that_the_way_out_is_shown_while_the_fire_input_is_on(screen, ear):
    pages(screen, Page.CALLS)
    ear.tell(seen(fire=True))
    assert screen.view().page is Page.EVACUATION
    ear.tell(seen(fire=False))
    assert screen.view().page is Page.CALLS


def test_that_a_key_that_comes_later_lets_the_screen_hear_of_a_fire(shelf, ear, monkeypatch):
    monkeypatch.setattr(display, "CONNECT_EVERY_S", 0.05)
    monkeypatch.setattr(display, "LOOK_EVERY_S", 0.01)
    keys = iter((None, OSError("half a key"), OSError("half a key")))

    def connect(on_event):
        match next(keys, ear):
            case None:
                return None
            case OSError() as error:
                raise error
            case _:
                return ear.connect(on_event)

    made = PublicScreen(ScreenSetup(NAME), shelf.open, connect, lambda: NOW)
    made.start()
    try:
        wait_for(lambda: ear.running, 20, "the screen listens")
        ear.tell(seen(fire=True))
        assert made.view().page is Page.EVACUATION
    finally:
        made.stop()
    assert not ear.running


def test_that_a_link_that_is_lost_ends_no_evacuation(screen, ear):
    ear.tell(seen(fire=True))
    ear.tell(LinkLost(Fault.AWAY))
    ear.tell(seen(fire=None))
    assert screen.view().page is Page.EVACUATION


def test_that_a_fire_needs_no_database(screen, shelf, ear):
    shelf.fault = StoreAwayError("missing")
    ear.tell(seen(fire=True))
    assert screen.view().page is Page.EVACUATION


def test_that_a_bridge_that_says_nothing_of_a_fire_shows_none(screen, ear):
    pages(screen, Page.CALLS)
    ear.tell(seen(fire=None))
    assert screen.view().page is Page.CALLS
