"""The exercises with which a demo may begin: listed, and found by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reception_app.errors import ReceptionError

if TYPE_CHECKING:
    from reception_app.cli.demo_office import Site
    from reception_app.training import Exercise


class NoSuchExerciseError(ReceptionError):
    """There is no exercise of this name; the text lists those that there are."""


def listed(language: str) -> str:
    """Return name and title of every exercise, a line each; raise `OfficeFilesError`."""
    found = _load()
    wide = max(len(one.id) for one in found)
    lines = [f"{one.id:{wide}}  {one.name.said(language)}" for one in found]
    return "\n".join(("Exercises, for reception demo --exercise NAME:", *lines, ""))


def named(name: str) -> Exercise:
    """Return one exercise; raise `NoSuchExerciseError` with the list of all."""
    found = next((one for one in _load() if one.id == name), None)
    if found is None:
        raise NoSuchExerciseError(f"{name}: there is no such exercise.\n{listed('en')}".rstrip())
    return found


def check_site(site: Site) -> None:
    """Raise `NoSuchExerciseError` for an office that has nothing to be played in."""
    if not site.airlock:
        raise NoSuchExerciseError(
            f"{site.office} has no airlock, and no fake building runs for it: leave --office out."
        )


def _load() -> tuple[Exercise, ...]:
    # Only who trains pays for loading what reads and judges exercises.
    from reception_app.desk.training_files import load_exercises

    return load_exercises()
