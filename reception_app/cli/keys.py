"""`reception keys`: this console's keys, and the posts whose ledger entries count."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reception_app.cli.options import Config
from reception_app.cli.places import settings_of, write_store
from reception_app.errors import BadFieldError, ReceptionError
from reception_app.staff import command_actor

if TYPE_CHECKING:
    from reception_app.signing import Signer
    from reception_app.store import Transaction

HEX = re.compile(r"[0-9a-f]{64}")
commands = typer.Typer(no_args_is_help=True, help="Keys of this console, and whose entries count.")
PostId = Annotated[str, typer.Argument(help="The post's id, as in its settings.")]


@commands.command("create")
def create(
    folder: Annotated[Path, typer.Argument(help="Where the keys are kept (keys.folder).")],
    name: Annotated[str, typer.Option(help="What the files are called (keys.name).")] = "console",
) -> None:
    """Make the CURVE pair and the signing key of a console in FOLDER."""
    pair, signer = made(folder, name)
    typer.echo(f"for the bridge (reception-bridge keys enrol): {pair}")
    typer.echo(f"for the ledger (reception keys enrol):        {signer.public}")


def made(folder: Path, name: str) -> tuple[str, Signer]:
    """Make the keys; return the public CURVE key and the signer.

    Raise `ReceptionError` where they are there already, or cannot be written.
    """
    from device_bridge import keys
    from reception_app.signing import create_signer

    try:
        pair = keys.create(folder, name)
    except keys.KeyFileError as error:
        raise ReceptionError(str(error)) from error
    except OSError as error:
        said = f"{folder}: the keys cannot be made there: {error.strerror}."
        raise ReceptionError(f"{said} Name another folder.") from error
    return pair.public, create_signer(folder / f"{name}.signing")


def given_key(given: str) -> str:
    """Return a public key that was typed, or what stands in the file that was named."""
    try:
        return Path(given).read_text("utf-8").strip() if Path(given).is_file() else given.strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ReceptionError(f"{given}: cannot be read") from error


@commands.command("enrol")
def enrol(
    post: PostId,
    public: Annotated[
        str, typer.Argument(help="Its public signing key itself, 64 hex digits, or a file of it.")
    ],
    number: Annotated[str, typer.Option(help="What the office calls the post.")] = "",
    config: Config = None,
) -> None:
    """Let a post write to the ledger with this key, from the next entry on."""
    settings = settings_of(config)
    key = given_key(public)
    if not HEX.fullmatch(key):
        raise BadFieldError("public", "hex")

    def work(tx: Transaction) -> None:
        tx.enrol_post(post, number or _numbers(tx).get(post, post), key)

    write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{post} may write")


@commands.command("revoke")
def revoke(post: PostId, config: Config = None) -> None:
    """Let a post write no more: its key is replaced by one that nobody has."""
    from reception_app.signing import new_signer

    settings = settings_of(config)
    if post == settings.post.id:
        raise BadFieldError("post", "own")
    nobody = new_signer().public

    def work(tx: Transaction) -> None:
        known = _numbers(tx)
        if post not in known:
            raise BadFieldError("post", "unknown")
        tx.enrol_post(post, known[post], nobody)

    write_store(settings, command_actor(settings.post.id), work)
    typer.echo(f"{post} may not write any more")


def _numbers(tx: Transaction) -> dict[str, str]:
    return {post.id: post.number for post in tx.posts()}
