"""`alarms`: a flood of 1,000 alarms in ten seconds, and what each costs the thread of the window.

A bridge of twenty elements tells one device after the other; the desk and its window are real, the
alarms are in sight, and the clock is moved by a hundredth of a second with each event.
"""

import asyncio
import gc
import os
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from device_bridge.client import StateSeen
from device_bridge.protocol.codes import BarrierKind, Mode, Stand
from device_bridge.protocol.state import AlarmState, BarrierState
from tests.benchmarks import alarm_flood
from tests.benchmarks.figures import Figure, middle, percentile

EVENTS, DEVICES, EVERY_S = 1000, 20, 0.01


def figures() -> list[Figure]:
    took, composed, draws, rows = flood()
    slowest = sorted(took)[-draws:]  # those that drew the list anew
    return [
        Figure("alarms.update", middle(took), 16, "ms"),
        Figure("alarms.frame", middle(slowest), 16, "ms, the middle of those that drew"),
        Figure("alarms.frame_p95", percentile(slowest, 0.95), 16, "ms, of those that drew"),
        Figure("alarms.update_p95", percentile(took, 0.95), 16, "ms, of all 1000"),
        Figure("alarms.lists", composed, 100, "of 1000"),
        Figure("alarms.draws", draws, 100, "of 1000"),
        Figure("alarms.rows", rows, 100, "rows"),
        *alarm_flood.figures(),
    ]


def flood() -> tuple[list[float], int, int, int]:
    """Let it come; return ms of each update, lists made, lists drawn, and rows at the end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui import style, theme

    app = QApplication.instance() or QApplication([])
    style.use_theme(app, theme.DAY)
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_flood(app, Path(folder)))


async def _flood(app, folder: Path) -> tuple[list[float], int, int, int]:
    from tests.reception_app.desk.bench import PASSPHRASE, DeskBench
    from ui.main_window import MainWindow
    from ui.shortcuts import Deed

    office = DeskBench(folder)
    await asyncio.to_thread(office.create)
    desk, window = office.desk(), MainWindow()
    window.resize(1920, 1080)
    window.show()
    await desk.start()
    took: list[float] = []
    gc.disable()  # as in the program, which looks for cycles between two draws (decision 015)
    try:
        await desk.staff.sign_in("peeters", PASSPHRASE)
        await office.told(desk)
        window.attach(desk)
        window.do(Deed.ALARMS)
        app.processEvents()
        made, drawn = _counted(desk), window.alarms.draws
        elements = {f"shutter/{n}": _element(n) for n in range(DEVICES)}
        link = desk._console.link
        for number in range(EVENTS):
            office.clock.pass_s(EVERY_S)
            name = f"shutter/{number % DEVICES}"
            device = elements[name]
            raised = AlarmState(f"a{number}:{name}", "jammed", 0.0)
            elements[name] = replace(device, alarms=(*device.alarms[-40:], raised))
            seen = StateSeen(
                link.boot, (*link.devices, *elements.values()), link.number + number + 1,
                office.clock.monotonic,
            )  # fmt: skip
            begun = time.thread_time()
            desk._heard(seen)
            app.processEvents()
            took.append((time.thread_time() - begun) * 1000)
        rows = len(desk.alarms.compose(desk._console.moment()).rows)
        return took, made[0], window.alarms.draws - drawn, rows
    finally:
        gc.enable()
        window.close()
        await desk.stop()


def _counted(desk) -> list[int]:
    """Count how often the list is made."""
    made, make = [0], desk.alarms._made

    def counting(moment):
        made[0] += 1
        return make(moment)

    desk.alarms._made = counting
    return made


def _element(number: int) -> BarrierState:
    return BarrierState(
        f"shutter/{number}", BarrierKind.SHUTTER, Stand.OPEN, Mode.AUTOMATIC, live=True,
        sample_age_s=0.1, label=f"R{number}",
    )  # fmt: skip
