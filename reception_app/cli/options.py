"""What more than one command takes on its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

CONFIG, CONFIG_HELP = "RECEPTION_CONFIG", "Settings of this console (TOML)."
Config = Annotated[Path | None, typer.Option("--config", envvar=CONFIG, help=CONFIG_HELP)]


def day_of(text: str, option: str) -> date:
    """Read a day from 2000 to 2100; raise `BadParameter` with the option's name."""
    from reception_app.errors import BadFieldError
    from reception_app.hours import check_day

    try:
        return check_day(option, date.fromisoformat(text))
    except (ValueError, BadFieldError) as error:
        why = "write a day from 2000 to 2100 as 2027-01-04"
        raise typer.BadParameter(why, param_hint=option) from error
