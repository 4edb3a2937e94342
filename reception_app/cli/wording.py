"""Errors of the commands as sentences: what is so, and what to do. The window has its own."""

from __future__ import annotations

import re

from reception_app.agenda_errors import RosterError
from reception_app.errors import (
    BadFieldError,
    NotAllowedError,
    ReceptionError,
    WeakSecretError,
    WrongSecretError,
)
from reception_app.store_errors import (
    LedgerBrokenError,
    OperationConflictError,
    SigningKeyError,
    StoreAwayError,
    StoreBusyError,
    StoreFullError,
)

_BACKUP = "put a good copy (reception db backup) in its place by hand"
_AWAY = {
    "missing": "There is no database yet: `reception db upgrade --create` makes it. If there was"
    f" one, {_BACKUP}.",
    "replaced": "Another file has taken the place of the database while it was in use: close every"
    " console of it, look which file is the right one, and start again.",
    "target": "The copy cannot be written there: name a file in a folder that is there and may be"
    " written.",
    "exists": "That file exists already: name another one.",
    "older": "The database is of an older version: close the consoles, then `reception db upgrade`"
    " (it keeps a copy).",
    "newer": "The database is of a newer version than this program: install that version.",
    "corrupt": f"The database is damaged: keep the file, and {_BACKUP}.",
    "foreign": "That file is no database of this program: look at database.url in the settings.",
    "unreadable": "The database cannot be read: is it a file? Look at its rights and those of its"
    " folder.",
    "read_only": "The database can be read but not written: look at the rights on the file and its"
    " folder.",
    "network_drive": "The database lies on a drive of another machine, where locks cannot be"
    " trusted: name a local disk.",
    "other_office": "The database belongs to another office: look at office.id and database.url in"
    " the settings.",
    "not_enrolled": "This post may not write to the database with this key: `reception keys enrol`"
    " on a console that may.",
    "unsupported": "Only SQLite files are supported: name a file in database.url.",
    "disk": "The disk or the folder gives an error: look at its rights and its room.",
    "closed": "The database is closed.",
}
_BROKEN = "The ledger is broken from revision {revision} on ({why}): keep the file."
_LEDGER = {
    "unknown_key": "This console does not trust the key of ledger entry {revision}. If another post"
    " made it, put the key that `reception doctor` shows there (“signs with”) into keys.trusted;"
    " if none did, keep the file.",
}
_KEY = {
    "missing": "is missing: `reception keys create` makes it, or restore it from a copy.",
    "exists": "exists already: move it away first if it is to be replaced.",
    "malformed": "is no key: restore it from a copy.",
    "readable_by_others": "can be read by others: chmod 600 it.",
}
_WEAK = {
    "short": "The passphrase has fewer than 15 characters: some words that mean something to you"
    " are easy to remember.",
    "long": "The passphrase has more than 128 characters.",
    "simple": "The passphrase repeats too few characters: add other words.",
    "blocked": "The passphrase is one that many people take: choose other words.",
    "name": "The passphrase is the log-in name: choose other words.",
    "pin_six_digits": "A PIN has exactly six digits.",
    "pin_easy": "The PIN is a run or a repetition: choose another one.",
}
_PEOPLE = "guard, officer, chief, administrator, technician or auditor"
_FIELDS = {
    ("login", "taken"): "That log-in name exists already: `reception staff list` shows them all.",
    ("role", "together"): "Nobody is auditor and technician at once: make two accounts.",
    ("role", "program"): f"That role is a program's. People are {_PEOPLE}.",
    ("role", "unknown"): f"There is no such role. People are {_PEOPLE}.",
    ("login", "unknown"): "Nobody has that log-in name: `reception staff list` shows them all.",
    ("login", "empty"): "A log-in name has at least one character.",
    ("badge", "taken"): "A badge with this number or card is in use already: take another one.",
    ("badge", "empty"): "A badge has a number and a card: give both.",
    (
        "card",
        "hex",
    ): "That is no card: a reader gives 8 to 32 hexadecimal digits (0-9, a-f). Hold the"
    " badge before a reader and type what it shows. Nothing was saved.",
    ("ticket", "unknown"): "Nobody had that number on that day: look at both.",
    ("ticket", "twice"): "That number was given more than once that day: add the hour of arrival,"
    " --at 09:40.",
    ("reason", "unknown"): "There is no such reason: `reception hold place --help` lists them.",
    ("post", "unknown"): "There is no such post: look at its spelling.",
    ("post", "own"): "That is the post of these settings: revoke it from another post.",
    ("public", "hex"): "A public signing key is 64 hex digits: `reception keys create` prints it.",
}


_ROSTER = {
    "gap": "{officer}: nothing stands at {at}: fill the gap, or write a semicolon.",
    "overlap": "{officer}: two things stand at {at}: take one away.",
    "backwards": "{officer}: what begins at {at} ends before it.",
    "empty": "{officer}: a shift has nothing in it.",
    "unreadable": "{officer}: {at} cannot be read: write 09:00-10:30 appointments, protected or"
    " free.",
    "grid": "{officer}: {at} is no multiple of five minutes.",
    "skipped": "{officer}: the clocks leave {at} out that night: write another time.",
    "repeated": "{officer}: {at} comes twice that night: write another time.",
    "two_teams": "{officer} is in team {at} as well: put both teams into one file.",
    "appointment": "{officer}: an appointment at {at} would be left with nobody: move it first.",
}
_PLAIN: dict[type[ReceptionError], str] = {
    WrongSecretError: "Name and passphrase do not fit, or it is too soon for another try.",
    NotAllowedError: "That account may not do this: a chief of shift may.",
    StoreBusyError: "Another program is writing to the database: try again in a moment.",
    StoreFullError: "There is no room on the disk: nothing was saved.",
    OperationConflictError: "The same operation came with other content: nothing was saved.",
}


def sentence(error: ReceptionError) -> str:
    """Say one error of a command in a sentence."""
    match error:
        case StoreAwayError(why=why):
            return _AWAY.get(why, f"The database cannot be used ({why}).")
        case LedgerBrokenError(revision=revision, why=why):
            return _LEDGER.get(why, _BROKEN).format(revision=revision, why=why)
        case SigningKeyError(path=path, why=why):
            return f"{path}: the signing key {_KEY.get(why, why)}"
        case WeakSecretError(why=why):
            return _WEAK.get(why, f"That secret cannot be taken ({why}).")
        case BadFieldError(field=field, why=why):
            said = "only a day from 2000 to 2100" if why == "calendar" else why
            return _FIELDS.get((field, why), f"{field}: {said}; nothing was saved.")
    said = _PLAIN.get(type(error), str(error))
    if isinstance(error, RosterError):
        said = _ROSTER.get(error.why, said).format(officer=error.officer, at=error.at)
    return said or (type(error).__doc__ or "")


def with_config(said: str, typed: list[str]) -> str:
    """Name the settings that were typed in the commands of a sentence, to be copied as they are."""
    named = next((one for one in typed if one.startswith("--config=")), "")
    if "--config" in typed[:-1]:
        named = f"--config {typed[typed.index('--config') + 1]}"
    return re.sub(r"`(reception db upgrade[^`]*)`", rf"`\1 {named}`", said) if named else said
