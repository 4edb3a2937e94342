"""What more than one command takes on its line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CONFIG, CONFIG_HELP = "RECEPTION_CONFIG", "Settings of this console (TOML)."
Config = Annotated[Path | None, typer.Option("--config", envvar=CONFIG, help=CONFIG_HELP)]
