"""`reception init`: the commented settings and the keys of a new console."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from reception_app import APP
from reception_app.cli.keys import given_key, made
from reception_app.errors import ReceptionError
from reception_app.settings import load

HERE = Path(platformdirs.user_config_dir(APP))  # where every command looks without --config
# What is commented out is the default; a test reads every line of it.
TEMPLATE = """\
# Settings of one console. Relative paths count from this file. A line that begins with `# ` and a
# key shows the default. docs/settings.md tells more.
# test = false                      # true: a test office (hatched bar, tickets of series T)

[office]
id = {office}
name = {name}
# short_name = ""                   # at most 24 characters, for the status bar
# zone = "Europe/Brussels"          # by which days and opening hours are reckoned
airlock = {airlock}            # its name in the bridge's settings; "" where none is fitted
# posture = "full"                  # full: metal gate and X-ray; basic: no detectors are fitted
# walk_ins = true                   # false: a registration without appointment asks for a reason

[office.hours]                      # "09:00-20:30", "08:00-12:00, 13:00-17:00", "24/7"; "" closed
every_day = "24/7"
# monday = "09:00-17:00"            # a day of its own, tuesday to sunday likewise

[post]
id = {post}                    # unique in the office; never changes
number = {number}                        # what the office calls it, on screen

[database]
url = "data/reception.db"           # a file on a local disk
# checkpoints = ""                  # a folder for signed checkpoints, best on another party's disk

[keys]
folder = "keys"                     # NAME.public, NAME.secret, NAME.signing
# name = "console"
# trusted = []                      # further public signing keys, to verify a ledger from elsewhere

[folders]
data = "data"
log = "log"

[desk]
# language = "nl"                   # nl, fr, en: until somebody chooses another
# theme = "day"                     # day, night, night_dimmed, system: likewise
# series = "B"                      # letter of the tickets; not I, O or Q
# recall_after_s = 5.0              # 1 to 120: the least time between two calls of one visitor
# retention_days = 30               # 1 to 90: how long names are kept after a visit

[display]                           # the public screen: reception display
# key = "display"                   # its key files; enrol it at the bridge with --rights observe
# full_screen = true
# chime = true
# voice = false                     # speak a call where the system has a voice
# exit = ""                         # left, right, ahead, both: where the way out lies; "" no arrow
# stale_after_s = 15.0              # 1 to 15: older numbers are hidden
# language_every_s = 8.0            # 4 to 30

[printer]                           # the ticket printer of this counter (ESC/POS)
# kind = "none"                     # network, file or usb
# host = ""                         # network: its address
# port = 9100
# path = ""                         # file: the device file, for instance /dev/usb/lp0
# vendor = 0                        # usb: its two numbers, as lsusb shows them (0x04b8)
# product = 0
# columns = 42                      # letters across the paper: 42 at 80 mm, 32 at 58 mm
# answer_within_s = 2.0             # 0.2 to 10: silent after that
# proof = "in_turn"                 # "status" for a printer that does not answer GS r
# cut = true                        # false: it has no cutter

[identity]                          # the reader of Belgian identity cards at this counter
# kind = "none"                     # pcsc: by the smart card service of this machine
# reader = ""                       # a part of its name, where there are several
# host = "127.0.0.1"                # of the fake reader of a test office, kind building
# port = 0

[sound]                             # percent, by day; what must be heard has a floor
# critical = 100                    # 60 to 100, by night too
# high = 80                         # 40 to 100
# low = 50                          # 0 to 100
# bell = 80                         # 40 to 100
# click = 40                        # 0 to 100: a release was executed
"""
BRIDGE = """
[[bridge]]                          # the bridge that has the airlock
name = "bridge"                     # what `reception doctor` calls it here: any name, not its own
url = {url}
public_key = {key}
"""
Key = Annotated[str, typer.Option("--bridge-key", help="Its public key, or the file of it.")]


def init(
    folder: Annotated[
        Path, typer.Argument(help="Where settings, keys, database and log are to lie.")
    ] = HERE,
    *,
    office: Annotated[str, typer.Option(help="Id of the office; it never changes.")],
    name: Annotated[str, typer.Option(help="Name of the office, on screen.")],
    post: Annotated[str, typer.Option(help="Id of this post.")] = "counter-1",
    number: Annotated[str, typer.Option(help="What the office calls this post.")] = "1",
    bridge: Annotated[
        str, typer.Option(help="Address of the bridge, tcp://HOST:PORT; none: no airlock.")
    ] = "",
    bridge_key: Key = "",
) -> None:
    """Write commented settings and the keys of a new console; say what comes next."""
    target = folder / "reception.toml"
    if target.exists():
        raise ReceptionError(f"{target}: there are settings already; they are left as they are.")
    if bool(bridge) != bool(bridge_key):
        raise ReceptionError("An address and a key make a bridge: give --bridge and --bridge-key.")
    text = TEMPLATE.format(
        office=_toml(office), name=_toml(name), post=_toml(post), number=_toml(number),
        airlock=_toml("airlock/main" if bridge else ""),
    )  # fmt: skip
    if bridge:
        text += BRIDGE.format(url=_toml(bridge), key=_toml(given_key(bridge_key)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    except OSError as error:
        raise ReceptionError(f"{target}: cannot be written: {error.strerror}") from error
    try:
        load(target)
        public, _ = made(folder / "keys", "console")
    except ReceptionError:
        target.unlink()  # nothing half: the next try begins anew
        raise
    _say_next(target, post, public, enrol=bool(bridge))


def _say_next(target: Path, post: str, public: str, *, enrol: bool) -> None:
    lines = [
        f"Settings:  {target}",
        f"Public key of this console, for the bridge: {public}",
    ]
    if enrol:
        lines.append(f"On the bridge:  reception-bridge keys enrol KEYS {post} '{public}'")
    usual = target.parent == HERE
    config = "" if usual else f" --config {target}"
    lines += [
        f"Then here: reception db upgrade --create{config}",
        f"           reception staff add NAME --shown-as ... --role officer{config}",
        f"           reception doctor{config}",
        f"           reception run{config}",
    ]
    typer.echo("\n".join(lines))


def _toml(text: str) -> str:
    """Write a text as TOML does: what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False)
