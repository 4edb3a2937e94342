"""`reception demo`: an office on one machine, to try, to train and to measure."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reception_app.cli import demo_exercises, demo_office
from reception_app.cli.display_beside import DisplayBeside
from reception_app.cli.window import Opening, check_can_show, open_window
from reception_app.desk.states.office import OfficeOpening, OfficeState
from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    from reception_app.cli.demo_beside import Beside
    from reception_app.settings import Settings


def main(words: list[str]) -> int:
    """Open a demo office: fake building, bridge and console; return the exit code."""
    asked = _parser().parse_args(words)
    if asked.exercise == "":
        sys.stdout.write(demo_exercises.listed(asked.language or "en"))
        return 0
    exercise = demo_exercises.named(asked.exercise) if asked.exercise else None
    check_can_show()
    office = demo_office.Office(asked.folder or demo_office.new_folder())
    site = demo_office.site(office, asked.office)
    if exercise is not None:
        demo_exercises.check_site(site)
        site = replace(site, regime=exercise.regime)
    _make(office.folder, new=asked.folder is None)
    _say(office, site)
    opening = Opening(
        post=site.post,
        data=office.folder,
        office=OfficeState(
            site.name, site.short_name, site.number, site.post, opening=OfficeOpening.UNREAD,
            test=True,
        ),
        language=asked.language or "nl",
        theme=asked.theme or "day",
        exit_after_s=asked.exit_after,
        building=office.card if site.airlock else None,
        exercise=exercise.id if exercise is not None else "",
        config=office.config,
        sign_in=None if asked.signed_out else (demo_office.PEOPLE[0][0], demo_office.PASSPHRASE),
    )  # fmt: skip
    running: list[Beside] = []
    display = DisplayBeside(office.config)

    # Whoever comes by themselves would be in the way of an exercise.
    come = not asked.quiet and exercise is None

    def prepare() -> Settings:
        from reception_app.cli import demo_beside

        demo_beside.found(office, site)
        people = demo_beside.People(come, asked.speed, asked.pulse)
        if site.airlock:
            running.append(demo_beside.Beside(office, people))
        if asked.display:
            display.open()
        return office.settings()

    try:
        return open_window(opening, prepare)
    finally:
        display.stop()
        for beside in running:
            beside.stop()


def _make(folder: Path, *, new: bool = False) -> None:
    """Make the folder of a demo: one that must not be there yet, or one to go on in."""
    try:
        folder.mkdir(parents=True, exist_ok=not new)
    except OSError as error:
        said = f"{folder}: the demo office cannot be made there: {error.strerror}."
        raise ReceptionError(f"{said} Name another folder, or none.") from error
    if new:
        with contextlib.suppress(OSError):  # an old day is in nobody's way
            demo_office.keep_newest(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "reception demo",
        description="Open a demo office: fake building, bridge and console, with an officer"
        " signed in.",
    )
    add = parser.add_argument
    add("--folder", type=Path, help="Go on in this folder.")
    add("--office", default="", metavar="ID", help="noorderlaan, bredabaan, ekeren and others.")
    add(
        "--exercise", nargs="?", const="", metavar="NAME",
        help="Begin with an exercise; without a name: list them.",
    )  # fmt: skip
    add("--quiet", action="store_true", help="No visitors come by themselves.")
    add(
        "--speed", type=_within(0.1, 100), default=1.0, metavar="N",
        help="How fast people move, 0.1 to 100; 1 is life.",
    )  # fmt: skip
    add(
        "--pulse", type=_within(0.05, 30), default=5.0, metavar="S",
        help="How long a door is released, 0.05 to 30 s.",
    )  # fmt: skip
    add("--language", choices=("nl", "fr", "en"), default="")
    add("--theme", choices=("day", "night", "dim", "system"), default="")
    add("--exit-after", type=_within(0, 86400), metavar="S", help="Close after so many seconds.")
    add("--display", action="store_true", help="Open the public screen beside it.")
    add("--signed-out", action="store_true", help="Begin with nobody.")
    return parser


def _within(least: float, most: float) -> Callable[[str], float]:
    """Make the type of a number of the command line that has a range (`building/settings.py`)."""

    def number(typed: str) -> float:
        try:
            value = float(typed)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{typed} is no number from {least:g} to {most:g}")
        return value

    return number


def _say(office: demo_office.Office, site: demo_office.Site) -> None:
    names = ", ".join(login for login, _, _ in demo_office.PEOPLE)
    # Where the commands lie, unless the shell finds them: as after `make run`.
    at = "" if shutil.which("reception") else f"{Path(sys.executable).parent}{os.sep}"
    sys.stdout.write(
        f"Demo office in {office.folder}\n"
        f"People: {names}; passphrase: {demo_office.PASSPHRASE}; PIN: {demo_office.PIN}\n"
        f"Afterwards: {at}reception ledger verify --config {office.config}\n"
    )
    if site.airlock:
        sys.stdout.write(
            f"            {at}reception-bridge journal --config {office.bridge_config}\n"
        )
    sys.stdout.flush()
