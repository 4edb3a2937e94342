"""One whole counter for measurements: window, store, link, bridge and PLC, each where it belongs.

`python -m tests.benchmarks.counter CYCLES`: F7 and F9 so many times; prints what was measured as
JSON. The window runs in this process, the bridge and the PLC in theirs, as in an office.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import traceback
from collections import deque
from contextlib import ExitStack
from pathlib import Path

import zmq
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from device_bridge.protocol.codes import Stage
from reception_app.cli import demo_founding, demo_office
from reception_app.cli import window as cli
from reception_app.cli.demo_ports import free_ports
from reception_app.settings import load
from tests.benchmarks import visits
from tests.conftest import until
from ui import app

STEP_WITHIN_S = 20.0
LOOK_S = 0.004  # what is measured is stamped where it happens, not where it is noticed
PAUSE_S = 0.03  # nobody presses F9 before the armed door is painted
ENDED = {Stage.NOT_USED, Stage.SECURE, Stage.NOT_KNOWN, Stage.REFUSED}


class Lines:
    """What a child process says, read in a thread of its own."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *words], stdout=subprocess.PIPE, text=True
        )
        self.first = self.process.stdout.readline().strip()
        self.seen: dict[str, deque[float]] = {"in": deque(), "out": deque()}
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            what, _, at = line.partition(" ")
            if what in self.seen:
                self.seen[what].append(int(at) / 1e9)

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


class Painted(QObject):
    """Notes when the mimic was painted, and whether it showed the inner door as released."""

    def __init__(self, window) -> None:
        super().__init__()
        self._window, self.paints = window, deque(maxlen=200)
        mimic = window.airlock.mimic
        for part in (mimic, *mimic.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            device = self._window.state.airlock.device
            released = device.inner.released if device else None
            # The filter runs just before the painting: what is drawn then is this state.
            self.paints.append((time.monotonic(), released))
        return False

    def after(self, moment: float) -> float | None:
        """Return when the door was first painted as not released after a moment."""
        return next((at for at, on in self.paints if at > moment and on is False), None)


class Bare:
    """The bare chain beside it, with a PLC of its own."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        port = free_ports(1)[0]
        stack.enter_context(
            Lines("tests.benchmarks.prompt_plc", str(port), str(folder / "bare.json"))
        )
        public, secret = (key.decode() for key in zmq.curve_keypair())
        served = stack.enter_context(
            Lines("tests.benchmarks.bare_bridge", str(port), str(folder / "bare"), public, secret)
        )
        self._socket = zmq.Context.instance().socket(zmq.DEALER)
        own, hidden = zmq.curve_keypair()
        self._socket.curve_publickey, self._socket.curve_secretkey = own, hidden
        self._socket.curve_serverkey = public.encode()
        self._socket.connect(served.first)
        stack.callback(self._socket.close, 0)

    def once(self) -> float:
        """Run the chain once; return the seconds it took."""
        begun = time.monotonic()
        self._socket.send(b"x" * 200)
        assert self._socket.poll(5000)
        self._socket.recv()
        return time.monotonic() - begun


async def _press(window, key: Qt.Key) -> None:
    if not window.isActiveWindow():
        window.activateWindow()
        # Never processEvents here: a task that wakes inside another one is lost.
        await _soon(window.isActiveWindow, "active")
    QTest.keyClick(QApplication.focusWidget() or window, key)


async def cycles(console, desk, plc: Lines, bare: Bare, count: int) -> dict[str, list[float]]:
    """Arm, release, and let it run out, again and again; one bare chain after each."""
    window, measured = console.window, {"release": [], "bare": [], "indication": []}
    window.resize(1920, 1080)
    painted = Painted(window)
    for _ in range(count):
        await _soon(lambda: _box(window).arm.ready and not _box(window).in_flight, "may arm")
        await _press(window, Qt.Key.Key_F7)
        # The window may show the selection a moment before the answer with the token is here.
        await _soon(lambda: _box(window).armed and desk._console.hand.token, "armed")
        await asyncio.sleep(PAUSE_S)
        for kind in plc.seen.values():
            kind.clear()
        painted.paints.clear()
        await _soon(window.isActiveWindow, "active")
        pressed = time.monotonic()
        await _press(window, Qt.Key.Key_F9)
        await _soon(lambda: plc.seen["out"], "released")
        measured["release"].append(plc.seen["out"][0] - pressed)
        await _soon(lambda: plc.seen["in"], "over")
        over = plc.seen["in"][0]
        await _soon(lambda after=over: painted.after(after), "painted")
        measured["indication"].append(painted.after(over) - over)
        await _soon(lambda: _run_out(window), "run out")
        measured["bare"].append(bare.once())
    return measured


def _box(window):
    return window.state.airlock


def _run_out(window) -> bool:
    passage = _box(window).passage
    return passage is not None and passage.stage in ENDED


async def _soon(condition, what: str) -> None:
    end = time.monotonic() + STEP_WITHIN_S
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not in time: {what}")
        await asyncio.sleep(LOOK_S)


def run(count: int) -> dict[str, list[float]]:
    """Found an office, open it, measure, close it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir="build")))
        demo_founding.found(folder, "")
        office = demo_office.Office(folder)
        settings = load(office.config)
        visits.load(settings.database.url, visits.leaving(settings.office.id))
        port = str(tomllib.loads(office.bridge_config.read_text("utf-8"))["plc"]["port"])
        plc = stack.enter_context(Lines("tests.benchmarks.prompt_plc", port, str(office.card)))
        log = stack.enter_context((folder / "bridge.log").open("wb"))
        bridge = subprocess.Popen(
            [sys.executable, "-m", "device_bridge", "run", "--config", str(office.bridge_config)],
            stdout=log, stderr=log,
        )  # fmt: skip
        stack.callback(bridge.wait, 10)
        stack.callback(bridge.terminate)
        bare = Bare(stack, folder)
        sys.setswitchinterval(app.TURN_S)
        console = app.first_paint(QApplication([]), app.Options(remember=folder / "window.ini"))
        opening = cli.Opening(
            settings.post.id, folder, cli.office_of(settings), "nl", "day",
            sign_in=(demo_office.PEOPLE[0][0], demo_office.PASSPHRASE),
        )  # fmt: skip
        found: dict[str, list[float]] = {}

        async def scene():
            made = []

            async def make():
                made.append(await cli._desk(opening, lambda: settings))
                return made[0]

            work = asyncio.ensure_future(app._main(console, make))
            try:
                await until(lambda: made and made[0].state.airlock.device is not None, 60, "live")
                found.update(await cycles(console, made[0], plc, bare, count))
            finally:
                console.end()
                await work

        from qasync import QEventLoop

        loop = QEventLoop(console.app)
        asyncio.set_event_loop(loop)
        with loop:
            loop.run_until_complete(scene())
    return found


if __name__ == "__main__":
    try:
        sys.stdout.write(json.dumps(run(int(sys.argv[1]))) + "\n")
    except Exception:  # noqa: BLE001 - told below
        traceback.print_exc()  # the program sends what nobody caught to its log alone
        sys.exit(1)
