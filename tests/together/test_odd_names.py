"""Whatever is typed as a name, from the real field to the file and back (case 66)."""

import json
import logging
from dataclasses import replace

import pytest
import structlog
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reception_app.log import start_log
from reception_app.sheets import cell
from tests.conftest import until
from tests.reception_app.desk.bench import PASSPHRASE, DeskBench
from ui import style, tasks, translations
from ui.main_window import MainWindow
from ui.theme import DAY
from ui.wording_fields import bad_field

KEPT = (
    "J", "J" * 200, "José Ñandú-Ólafsson", "🚲👮🏽‍♀️", "محمد بن سلمان", "'; DROP TABLE visitor; --",
    "<b>Jan</b><img src=x>", "=cmd|' /C calc'!A0", "%n%s%x", "+32 470 12 34 56", "\\n", '"}',
    "&amp; &Jan", "null",
)  # fmt: skip
REFUSED = {
    "J" * 300: "long",
    "Jan\nPeeters": "control",
    "Jan\x00Peeters": "control",
    "Jan\x1b[2JPeeters": "control",
    "Jan\u2028Peeters": "control",
    "Jan\u202ePeeters": "direction",
    "Jan 85.07.30-033.28": "national_number",
}
NAMES = (*KEPT, *REFUSED)


@pytest.fixture
def log_file(tmp_path):
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers[:] = []
    yield start_log(tmp_path / "log")
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def window(qapp, qtbot):
    style.use_theme(qapp, DAY)
    translations.use(qapp, "en")
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


async def type_and_save(window, qtbot, name):
    """Put a name into the field as a hand does, keys or clipboard, and press Enter."""
    field = window.visitor.fields.name
    field.setFocus()
    field.selectAll()
    if name.isascii() and name.isprintable():
        qtbot.keyClicks(field, name)
    else:
        QApplication.clipboard().setText(name)
        field.paste()
    typed = field.text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    await tasks.settle()
    return typed


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_a_name_is_kept_exactly_or_refused_with_a_reason(
    tmp_path, window, qtbot, run, log_file
):
    bench = DeskBench(tmp_path)
    bench.setup = replace(bench.setup, airlock="")
    outcomes = {}

    async def scene():
        desk = bench.desk()
        await desk.start()
        window.attach(desk)
        try:
            await desk.staff.sign_in("peeters", PASSPHRASE)
            await desk.queue.register("KLACHT", "nl")
            await desk.queue.call_next()
            await desk.counter.confirm()
            for name in NAMES:
                typed = await type_and_save(window, qtbot, name)
                outcomes[name] = (typed, desk.state.counter.card.name, window.notice.text())
                await desk.counter.describe("", "", 0, "")
                await until(lambda: desk.state.counter.card.name == "", what="an empty card")
        finally:
            await desk.stop()

    bench.create()
    run(scene())
    for name in KEPT:
        typed, kept, _ = outcomes[name]
        assert typed == kept == name
    for name, why in REFUSED.items():
        typed, kept, told = outcomes[name]
        assert typed == name, "what was typed stays, to be mended"
        assert kept == ""
        assert told == bad_field("name", why)
    lines = log_file.read_text("ascii").splitlines()
    assert all(json.loads(line) for line in lines)
    text = "\n".join(lines)
    assert not any(name in text for name in NAMES if len(name) > 4)
    assert all(not cell(name).startswith(tuple("=+-@")) for name in NAMES)
