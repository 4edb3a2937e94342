"""`reception staff`: who may sign in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.options import Config
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.errors import BadFieldError
from reception_app.staff import Role, command_actor

if TYPE_CHECKING:
    from reception_app.store import StaffMember, Transaction

WORDS = {
    Role.GUARD: "security guard: admits, checks, releases",
    Role.OFFICER: "reception officer: the same, and everything at the counter",
    Role.CHIEF: "chief of shift: the same, takes visitors over, ends a lockdown",
    Role.ADMINISTRATOR: "settings and accounts",
    Role.TECHNICIAN: "maintenance and tests",
    Role.AUDITOR: "reads and verifies the ledger",
}  # of people; the other roles are programs'
_ROLES = "; ".join(f"{role.value} ({words})" for role, words in WORDS.items())
Roles = Annotated[
    list[str],
    typer.Option(metavar="ROLE", help=f"One of {_ROLES}. May be given more than once."),
]
Login = Annotated[str, typer.Argument(help="The log-in name.")]
commands = typer.Typer(no_args_is_help=True, help="Who may sign in at this office.")


@commands.command("add")
def add(
    login: Login,
    shown_as: Annotated[str, typer.Option(help='What others see: "insp. Peeters" or "S-4471".')],
    role: Roles,
    config: Config = None,
) -> None:
    """Open an account; passphrase and PIN are asked, or read as two lines from a pipe."""
    settings, wanted = settings_of(config), _roles(role)
    hashes = _secrets_of(login)

    def work(tx: Transaction) -> StaffMember:
        return tx.add_staff(login, shown_as, wanted, *hashes)

    write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{login} may sign in as {', '.join(role)}")


@commands.command("close")
def close(login: Login, config: Config = None) -> None:
    """Close an account: whoever is signed in with it is signed out at once; nothing is erased."""
    _change(config, login, lambda tx, who: tx.set_active(who, active=False))
    typer.echo(f"{login} may not sign in any more; `reception staff reopen {login}` takes it back")


@commands.command("reopen")
def reopen(login: Login, config: Config = None) -> None:
    """Open a closed account again, with the passphrase and the roles that it had."""
    _change(config, login, lambda tx, who: tx.set_active(who, active=True))
    typer.echo(f"{login} may sign in again")


@commands.command("roles")
def roles(
    login: Login,
    role: Roles,
    config: Config = None,
) -> None:
    """Give other roles in place of those there; they count from the next action on."""
    wanted = _roles(role)
    _change(config, login, lambda tx, who: tx.set_roles(who, wanted))
    typer.echo(f"{login} may sign in as {', '.join(role)}")


@commands.command("secrets")
def secrets(login: Login, config: Config = None) -> None:
    """Give a new passphrase and PIN, asked or read as two lines from a pipe."""
    settings_of(config)
    passphrase, pin = _secrets_of(login)
    _change(
        config, login,
        lambda tx, who: tx.set_secrets(who, passphrase_hash=passphrase, pin_hash=pin),
    )  # fmt: skip
    typer.echo(f"{login} has a new passphrase")


@commands.command("list")
def list_people(config: Config = None) -> None:
    """List the accounts."""
    people = read_store(settings_of(config), lambda reader: reader.people())
    if not people:
        typer.echo("Nobody may sign in yet: `reception staff add`.")
    for member in people:
        state = "" if member.active else "  (closed)"
        typer.echo(
            f"{member.login:16} {member.shown_as:24} {', '.join(sorted(member.roles))}{state}"
        )


def _roles(typed: list[str]) -> frozenset[Role]:
    """Read roles of people; raise `BadFieldError` for another word, a program's role among them."""
    people = {role.value: role for role in WORDS}
    if any(one not in people for one in typed):
        raise BadFieldError("role", "unknown")
    return frozenset(people[one] for one in typed)


def _change(config: Path | None, login: str, work: Callable[[Transaction, str], object]) -> None:
    """Change an account by its log-in name; raise `BadFieldError` where there is none."""
    settings = settings_of(config)

    def found(tx: Transaction) -> object:
        member = tx.staff_by_login(login)
        if member is None:
            raise BadFieldError("login", "unknown")
        return work(tx, member.id)

    write_store(settings, command_actor(settings.post.id), found)


def _secrets_of(login: str) -> tuple[str, str]:
    """Ask for passphrase and PIN; return them hashed, the PIN empty where there is none."""
    from reception_app.passphrases import check_passphrase, hash_secret
    from reception_app.staff import check_pin

    passphrase = _asked("Passphrase (15 or more characters)")
    check_passphrase(passphrase, login)
    pin = _asked("PIN of 6 digits, to resume after a lock (empty: none)")
    if pin:
        check_pin(pin)
    return hash_secret(passphrase), hash_secret(pin) if pin else ""


def _asked(question: str) -> str:
    if sys.stdin.isatty():
        answer: str = typer.prompt(
            question, hide_input=True, default="", show_default=False, confirmation_prompt=True
        )
        return answer
    return sys.stdin.readline().rstrip("\n")
