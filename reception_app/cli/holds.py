"""`reception hold`: keep the names of one visit beyond their day, and let them go again."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from reception_app.cli.clock import for_people
from reception_app.cli.options import Config
from reception_app.cli.places import read_store, settings_of, write_store
from reception_app.errors import BadFieldError, NotAllowedError, WrongSecretError
from reception_app.hours import check_day
from reception_app.retention import HoldReason
from reception_app.staff import Right, Role, command_actor, console_actor

if TYPE_CHECKING:
    from reception_app.settings import Settings
    from reception_app.store import Reader, StaffMember, Transaction
    from reception_app.visits import Visit

WORDS = {
    HoldReason.COMPLAINT: "a complaint about what happened at the reception",
    HoldReason.INQUIRY: "a prosecutor or an examining judge asks",
    HoldReason.OVERSIGHT: "an oversight body asks",
    HoldReason.CLAIM: "damage or injury, for the insurance",
}
_REASONS = "; ".join(f"{code.value} ({words})" for code, words in WORDS.items())
commands = typer.Typer(
    no_args_is_help=True, help="Keep the names of one visit beyond their day, by a chief."
)
Ticket = Annotated[str, typer.Argument(help="The number that the visitor had, such as B014.")]
OnDay = Annotated[
    datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="The day of the visit.")
]
By = Annotated[str, typer.Option(help="The log-in name of the chief; the passphrase is asked.")]
At = Annotated[
    str,
    typer.Option(help="The hour of arrival, such as 09:40, where a number came twice that day."),
]


@commands.command("place")
def place(
    ticket: Ticket,
    on: OnDay,
    reason: Annotated[str, typer.Option(metavar="REASON", help=f"One of {_REASONS}.")],
    by: By,
    config: Config = None,
    *,
    at: At = "",
) -> None:
    """Keep the names of a visit until `reception hold lift`; the ledger tells who and why."""
    settings = settings_of(config)
    visit, chief = _visit(settings, ticket, on.date(), at), _chief(settings, by)

    def work(tx: Transaction) -> bool:
        return tx.hold(visit.id, reason, chief.id)

    new = write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{visit.ticket} is kept{'' if new else ' already'}: `reception hold list`")


@commands.command("lift")
def lift(ticket: Ticket, on: OnDay, by: By, config: Config = None, *, at: At = "") -> None:
    """Let the names of a visit go: they are erased as soon as their day is over."""
    settings = settings_of(config)
    visit, chief = _visit(settings, ticket, on.date(), at), _chief(settings, by)

    def work(tx: Transaction) -> bool:
        return tx.lift_hold(visit.id, chief.id)

    there = write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{visit.ticket} is kept no longer" if there else f"Nothing keeps {visit.ticket}.")


@commands.command("list")
def list_holds(config: Config = None) -> None:
    """List what is kept: number, day, why, since when and by whom; never a name of a visitor."""
    settings = settings_of(config)
    zone = settings.office.zone

    def work(reader: Reader) -> list[str]:
        named = {one.id: one.shown_as for one in reader.people()}
        return [
            f"{one.ticket:6} {one.day} {one.reason:10} {for_people(one.placed_at, zone)}"
            f" {named.get(one.placed_by, one.placed_by)}"
            for one in reader.holds()
        ]

    for line in read_store(settings, work) or ["Nothing is kept beyond its day."]:
        typer.echo(line)


def _visit(settings: Settings, ticket: str, day: date, at: str) -> Visit:
    """Find one visit; raise `BadFieldError` where there is none, or more than one."""
    check_day("--on", day)
    found = read_store(settings, lambda reader: reader.visits_of(day, ticket.upper()))
    if at:
        zone = ZoneInfo(settings.office.zone)
        found = tuple(one for one in found if f"{one.arrived_at.astimezone(zone):%H:%M}" == at)
    if len(found) != 1:
        raise BadFieldError("ticket", "unknown" if not found else "twice")
    return found[0]


def _chief(settings: Settings, login: str) -> StaffMember:
    """Ask for the passphrase of a chief; raise `WrongSecretError`, `NotAllowedError` for others."""
    from reception_app.passphrases import verify_secret

    post = settings.post.id
    member, wait_s = read_store(
        settings, lambda reader: (reader.staff_by_login(login), reader.sign_in_wait_s(login, post))
    )
    if wait_s > 0:
        wait_s = write_store(settings, console_actor(post), lambda tx: tx.settle_tries(login))
        raise WrongSecretError(wait_s)
    kept = member.passphrase_hash if member and member.active else ""
    right = verify_secret(kept, _asked())
    if member is None or not right:
        wait_s = write_store(settings, console_actor(post), lambda tx: tx.fail_sign_in(login))
        raise WrongSecretError(wait_s)
    if Role.CHIEF not in member.roles:
        raise NotAllowedError(Right.HOLD)
    return member


def _asked() -> str:
    if sys.stdin.isatty():
        answer: str = typer.prompt("Passphrase", hide_input=True, default="", show_default=False)
        return answer
    return sys.stdin.readline().rstrip("\n")
