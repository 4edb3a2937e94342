"""`reception run`: one console, joined from its rooms."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from reception_app.cli.places import file_of, settings_of
from reception_app.cli.window import Opening, office_of, open_window
from reception_app.settings import check_keys

THEMES = {"night_dimmed": "dim"}  # the settings' name and the window's


def main(words: list[str]) -> int:
    """Open the console of this post; return the exit code."""
    parser = argparse.ArgumentParser("reception run", description="Open the console of this post.")
    kept = os.environ.get("RECEPTION_CONFIG")
    parser.add_argument(
        "--config", type=Path, default=Path(kept) if kept else None,
        help="Settings of this console (TOML) [env var: RECEPTION_CONFIG].",
    )  # fmt: skip
    parser.add_argument(
        "--exit-after", type=float, metavar="S", help="Close after so many seconds."
    )
    asked = parser.parse_args(words)
    settings = settings_of(asked.config)
    check_keys(file_of(asked.config), settings)
    opening = Opening(
        post=settings.post.id,
        data=Path(settings.folders.data),
        office=office_of(settings),
        first=(settings.desk.language, THEMES.get(settings.desk.theme, settings.desk.theme)),
        exit_after_s=asked.exit_after,
        config=file_of(asked.config).absolute(),
    )
    return open_window(opening, lambda: settings)
