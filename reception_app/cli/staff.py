"""`reception staff`: who may sign in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.options import Config
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.staff import Role, command_actor

if TYPE_CHECKING:
    from reception_app.store import StaffMember, Transaction

commands = typer.Typer(no_args_is_help=True, help="Who may sign in at this office.")


@commands.command("add")
def add(
    login: Annotated[str, typer.Argument(help="The log-in name.")],
    shown_as: Annotated[str, typer.Option(help='What others see: "insp. Peeters" or "S-4471".')],
    role: Annotated[list[Role], typer.Option(help="May be given more than once.")],
    config: Config = None,
) -> None:
    """Open an account; passphrase and PIN are asked, or read as two lines from a pipe."""
    from reception_app.passphrases import check_passphrase, hash_secret  # noqa: PLC0415
    from reception_app.staff import check_pin  # noqa: PLC0415

    settings = settings_of(config)
    passphrase = _asked("Passphrase (15 or more characters)")
    check_passphrase(passphrase, login)
    pin = _asked("PIN of 6 digits, to resume after a lock (empty: none)")
    if pin:
        check_pin(pin)
    hashes = hash_secret(passphrase), hash_secret(pin) if pin else ""

    def work(tx: Transaction) -> StaffMember:
        return tx.add_staff(login, shown_as, frozenset(role), *hashes)

    write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{login} may sign in as {', '.join(role)}")


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


def _asked(question: str) -> str:
    if sys.stdin.isatty():
        answer: str = typer.prompt(
            question, hide_input=True, default="", show_default=False, confirmation_prompt=True
        )
        return answer
    return sys.stdin.readline().rstrip("\n")
