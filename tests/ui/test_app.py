"""Starting: what cannot start says why, the window is in sight first, choices are kept."""

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reception_app.desk.states.staff import SessionState
from tests.conftest import until
from tests.ui import desk_states
from tests.ui.fake_desk import FakeDesk
from ui import app, style, translations
from ui.app import (
    CannotStartError,
    Console,
    Options,
    Touches,
    check_display,
    check_qt,
    end_when_told,
)
from ui.remembered import Remembered
from ui.shortcuts import Deed
from ui.theme import Choice


@pytest.mark.parametrize(
    ("version", "python", "starts"),
    [("6.11.3", (3, 11), True), ("6.12.0", (3, 11), False), ("6.12.1", (3, 10), False),
     ("6.12.0", (3, 12), True), ("6.12.0", (3, 13), True), ("6.13.0", (3, 11), True)],
)  # fmt: skip
def test_that_a_qt_that_would_abort_is_refused(version, python, starts):
    if starts:
        check_qt(version, python)
        return
    with pytest.raises(CannotStartError, match=r"install PySide6 6\.11\.3"):
        check_qt(version, python)


def test_that_a_missing_display_is_told_with_what_to_do():
    with pytest.raises(CannotStartError, match="xvfb-run"):
        check_display({}, "linux")
    check_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    check_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    check_display({}, "win32")


def test_that_without_a_display_it_ends_with_one_sentence():
    bare = {key: value for key, value in os.environ.items()
            if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}  # fmt: skip
    code = "import sys; from ui import app; sys.exit(app.run(lambda: None))"
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True,
                          timeout=30, check=False)  # fmt: skip
    assert done.returncode == app.CANNOT_START
    assert done.stderr.count("\n") == 1
    assert "xvfb-run" in done.stderr


def test_that_the_window_is_in_sight_before_the_desk_is_made(qapp, run, tmp_path):
    seen, told = [], []
    desk = FakeDesk(desk_states.free())

    async def make():
        seen.append([top for top in qapp.topLevelWidgets() if top.isVisible()])
        return desk

    options = Options(
        remember=tmp_path / "window.ini", exit_after_s=0.3,
        on_ready=lambda: told.append("ready"), on_loaded=lambda: told.append("loaded"),
    )  # fmt: skip
    console = app.first_paint(qapp, options)
    assert told == ["ready"]
    run(app._main(console, make))
    assert seen[0] != []
    assert (desk.started, desk.stopped) == (True, True)
    assert told == ["ready", "loaded"]


def test_that_the_first_paint_loads_nothing_that_it_does_not_show():
    code = (
        "import sys; import reception_app.cli.demo, reception_app.cli.run;"
        "from pathlib import Path;"
        "from PySide6.QtWidgets import QApplication; from ui import app; qt = QApplication([]);"
        "app.first_paint(qt, app.Options(remember=Path(sys.argv[1])));"
        "heavy = {'sqlalchemy', 'alembic', 'cryptography', 'argon2', 'zmq', 'asyncio', 'qasync',"
        " 'structlog', 'typer', 'rich', 'pydantic', 'qtawesome', 'subprocess', 'filelock',"
        " 'stdnum', 'reception_app.desk.states.desk', 'reception_app.desk.states.airlock',"
        " 'reception_app.visits', 'device_bridge.protocol.state'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    words = [sys.executable, "-c", code, os.devnull]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_that_what_is_typed_before_the_database_is_open_signs_in(qapp, run, tmp_path, qtbot):
    desk = FakeDesk(replace(desk_states.free(), session=SessionState()))

    async def make():
        return desk

    console = app.first_paint(qapp, Options(remember=tmp_path / "window.ini", exit_after_s=0.3))
    panel = console.window.sign_in
    qtbot.keyClicks(panel.person.lineEdit(), "peeters")
    qtbot.keyClick(panel.person.lineEdit(), Qt.Key.Key_Return)
    qtbot.keyClicks(panel.passphrase, "a long day at the desk")
    qtbot.keyClick(panel.passphrase, Qt.Key.Key_Return)
    assert "signed in as soon as" in panel.error.text()
    run(app._main(console, make))
    assert ("staff.sign_in", "peeters", "a long day at the desk") in desk.asked


def test_that_f_keys_before_the_window_is_whole_are_answered(qapp, run, tmp_path, qtbot):
    desk = FakeDesk(replace(desk_states.free(), session=SessionState()))
    seen = []

    async def make():
        return desk

    console = app.first_paint(qapp, Options(remember=tmp_path / "window.ini", exit_after_s=0.3))
    window = console.window
    for key in (Qt.Key.Key_F11, Qt.Key.Key_F4, Qt.Key.Key_F1):
        qtbot.keyClick(window.sign_in.passphrase, key)
    assert style.theme().name == "night"  # at once
    console.ended.connect(lambda: seen.extend((window.help.is_open(), window.sign_in.error.text())))
    run(app._main(console, make))
    assert seen[:2] == [True, "Sign in first, then press F4 again."]
    assert not [asked for asked in desk.asked if asked[0].startswith("queue")]


def test_that_closing_the_window_ends_the_program(qapp, run, tmp_path):
    desk = FakeDesk(desk_states.free())

    async def make():
        return desk

    async def scene():
        running = asyncio.ensure_future(app._main(console, make))
        await until(lambda: desk.started, what="the desk starts")
        console.window.close()
        await running

    console = app.first_paint(qapp, Options(remember=tmp_path / "window.ini"))
    run(scene())
    assert desk.stopped


def test_that_a_window_closed_while_it_loads_ends_the_program(qapp, run, tmp_path):
    desk = FakeDesk(desk_states.free())

    async def make():
        console.window.close()
        return desk

    console = app.first_paint(qapp, Options(remember=tmp_path / "window.ini"))
    run(app._main(console, make))
    assert not desk.started


def test_that_theme_and_language_are_kept_for_the_post(qapp, tmp_path, run):
    file = tmp_path / "window.ini"

    async def scene():
        console = Console(qapp, Options(remember=file, language="en"))
        await console.furnish()
        console.window.do(Deed.THEME)
        console.window.language_wanted.emit("nl")
        console.put_away()

    run(scene())
    assert style.theme().name == "night"
    again = Remembered("post", file)
    again.apply(qapp)
    assert (again.language, again.theme) == ("nl", Choice.NIGHT)
    assert translations.current() == "nl"


def test_that_the_settings_speak_until_somebody_chooses(qapp, tmp_path):
    post = Remembered("post", tmp_path / "window.ini")
    post.apply(qapp, first=("fr", "night"))
    assert (post.language, post.theme) == ("fr", Choice.NIGHT)
    post.speak(qapp, "nl")
    post.tint(qapp, Choice.DIM)
    next_day = Remembered("post", tmp_path / "window.ini")
    next_day.apply(qapp, first=("fr", "night"))
    assert (next_day.language, next_day.theme) == ("nl", Choice.DIM)
    next_day.apply(qapp, "en", "day", ("fr", "night"))
    assert (next_day.language, next_day.theme) == ("en", Choice.DAY)


def test_that_f11_goes_from_day_to_night_to_dim_to_day(qapp, tmp_path, run):
    async def scene():
        console = Console(qapp, Options(remember=tmp_path / "window.ini"))
        await console.furnish()
        seen = []
        for _ in range(3):
            console.window.do(Deed.THEME)
            seen.append(style.theme().name)
        console.put_away()
        assert seen == ["night", "dim", "day"]

    run(scene())


def test_that_choices_that_cannot_be_read_count_as_none(qapp, tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[General]\nlanguage=klingon\ntheme=plaid\ngeometry=@ByteArray(junk)\n")
    known = Remembered("post", file)
    known.apply(qapp)
    assert (known.language, known.theme) == ("en", Choice.DAY)


def test_that_a_key_tells_the_desk_that_somebody_is_at_work(window, desk, qtbot, qapp):
    touches = Touches(desk)
    qapp.installEventFilter(touches)
    try:
        for _ in range(5):
            qtbot.keyClicks(window, "a")
    finally:
        qapp.removeEventFilter(touches)
    assert desk.asked == [("staff.touched",)]


@pytest.mark.parametrize("told", ["SIGINT", "SIGTERM"])
def test_that_the_window_ends_whole_when_it_is_told_to_end(told):
    number, ended = getattr(signal, told), []
    before = signal.getsignal(number)
    try:
        end_when_told(lambda: ended.append(told))
        signal.raise_signal(number)
    finally:
        signal.signal(number, before)
    assert ended == [told]
