"""What a running console tells of its machine: settings, the end of the log, the doctor's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reception_app.diagnosis import Report, settings_text, tail

if TYPE_CHECKING:
    from reception_app.settings import Settings

LOG = "reception.log"


def report(settings: Settings) -> Report:
    """Look at this machine; the devices are left to the console that holds them."""
    from reception_app.cli.doctor import examined

    found = examined(settings, devices=False)
    return Report(settings_text(settings), tail(Path(settings.folders.log) / LOG), found)
