"""Make a demo office: keys, settings, database and accounts; what is there already stays.

`python -m reception_app.cli.demo_founding FOLDER OFFICE REGIME`, as a program of its own: what it
loads (the migrations and their templates) and what hashing takes of memory stay out of the console.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from device_bridge import keys
from device_bridge.protocol.codes import Right
from reception_app.cli import demo_office
from reception_app.cli.demo_agenda import fill_agenda
from reception_app.cli.demo_office import READERS, Office, Site
from reception_app.cli.demo_ports import free_ports
from reception_app.cli.places import place_of, signer_of, write_store
from reception_app.office_files import demo_files, load_offices
from reception_app.passphrases import hash_secret
from reception_app.signing import create_signer
from reception_app.staff import Role, command_actor
from reception_app.store import Transaction
from reception_app.store.files import check_ours
from reception_app.store.maintenance import upgrade
from reception_app.store.tables import SCHEMA
from reception_app.zones import STAFF_GRANT_AT_MOST, Bearer

VISITOR_BADGES = range(1, 41)  # what is printed on them; their card is the same number
STAFF_CARDS = 0xF00
BRIDGE_TOML = """name = "bridge"
airlock = "airlock/main"
bind = "{url}"
production = false
regime = "{regime}"

[plc]
host = "127.0.0.1"
port = {plc_port}

[field]
host = "127.0.0.1"
port = {field_port}

[[barrier]]
name = "shutter/street-left"
kind = "shutter"
number = 1
label = "R1 Straat links"
plan = true
exit = true

[[barrier]]
name = "shutter/counters"
kind = "shutter"
number = 2
label = "R2 Loketten"
plan = true

[[barrier]]
name = "bollards/drive"
kind = "bollard"
number = 3
label = "P1 Oprit"

[[barrier]]
name = "bollards/square"
kind = "bollard"
number = 4
label = "P2-P4 Voorplein"
plan = true

[[panic]]
number = 1
post = "{post}"

[[input]]
kind = "glass"
label = "Raam loketten"

[[input]]
kind = "glass"
number = 2
label = "Raam onthaal"

[[input]]
kind = "tamper"
label = "Kast inkom"

[[input]]
kind = "mains"

[[input]]
kind = "battery"
"""
COLLEAGUE_TOML = """
[[panic]]
number = 2
post = "{post}"
"""
GATE_TOML = """
[[gate]]
name = "{name}"
zone = "{zone}"
number = {number}
label = "Poortje {number}"
"""
READER_TOML = """
[[reader]]
name = "reader/{number}"
port = "{folder}/bus-1"
address = {number}
key = "{folder}/reader.key"
gate = "{gate}"
direction = "{direction}"
"""
CONSOLE_TOML = """test = true

[office]
id = "{office}"   # the rest stands in the office directory: reception office show {office}

[post]
id = "{post}"
number = "{number}"

[database]
url = "reception.db"
checkpoints = "checkpoints"

[keys]
folder = "console-keys"

[display]
exit = "left"
{devices}
[folders]
data = "."
log = "log"
"""
IDENTITY_TOML = """
[identity]
kind = "building"
port = {port}
"""
PRINTER_TOML = """
[printer]
kind = "network"
host = "127.0.0.1"
port = {port}
"""
CONSOLE_BRIDGE_TOML = """
[[bridge]]
name = "bridge"
url = "{url}"
public_key = '{public}'
"""


def found(folder: Path, wanted: str, regime: str = "day") -> None:
    """Make everything in a folder; the airlock begins in this regime."""
    office = Office(folder)
    _write_settings(office, replace(demo_office.site(office, wanted), regime=regime))
    _fill(office)


def _write_settings(office: Office, site: Site) -> None:
    folder = office.folder
    (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
    plc_port, field_port, port, paper_port, card_port = free_ports(5)
    url = f"tcp://127.0.0.1:{port}"
    if not (folder / "keys" / "bridge.secret").exists():
        keys.create(folder / "keys", "bridge")
        console = keys.create(folder / "console-keys", "console")
        screen = keys.create(folder / "console-keys", "display")
        keys.enrol(folder / "keys", "display", screen.public, (Right.OBSERVE,))
        rights = (Right.OBSERVE, Right.ADMIT, Right.RELEASE, Right.OVERRIDE)
        keys.enrol(folder / "keys", site.post, console.public, rights)
    # The fake building has printer and card reader; an office without an airlock runs none.
    beside = PRINTER_TOML.format(port=paper_port) + IDENTITY_TOML.format(port=card_port)
    told = CONSOLE_TOML.format(
        office=site.office,
        post=site.post,
        number=site.number,
        devices=beside if site.airlock else "",
    )
    if site.airlock:
        settings = BRIDGE_TOML.format(
            url=url, plc_port=plc_port, field_port=field_port, post=site.post, regime=site.regime
        )
        settings += COLLEAGUE_TOML.format(post=site.colleague) if site.colleague else ""
        for number, (name, zone) in enumerate(site.gates, 1):
            settings += GATE_TOML.format(name=name, zone=zone, number=number)
        settings += _readers(office, site)
        office.bridge_config.write_text(settings, "utf-8")
        public = keys.read_public(folder / "keys" / "bridge.public")
        told += CONSOLE_BRIDGE_TOML.format(url=url, public=public)
    office.config.write_text(told, "utf-8")


def _readers(office: Office, site: Site) -> str:
    """Give each gate a badge reader at either side, where there is what drives them."""
    if not (READERS and site.gates):
        return ""
    key = office.readers / "reader.key"
    if not key.exists():
        keys.create_reader_key(key)
    sides = [(gate, way) for gate, _ in site.gates for way in ("in", "out")]
    return "".join(
        READER_TOML.format(number=number, folder=office.readers.name, gate=gate, direction=way)
        for number, (gate, way) in enumerate(sides, 1)
    )


def _fill(office: Office) -> None:
    settings = office.settings()
    path = Path(settings.database.url)
    new = not path.exists()
    if not new and check_ours(path) == SCHEMA:
        return
    if not settings.signing_key.exists():
        create_signer(settings.signing_key)
    upgrade(place_of(settings), signer_of(settings), create=new)
    secrets = hash_secret(demo_office.PASSPHRASE), hash_secret(demo_office.PIN)

    offices = load_offices(demo_files())

    def work(tx: Transaction) -> None:
        for login, shown_as, role in demo_office.PEOPLE if new else ():
            tx.add_staff(login, shown_as, frozenset({Role(role)}), *secrets)
        for one in offices:
            tx.keep_office(one)
        if new:
            _give_badges(tx)
        fill_agenda(tx, next(one for one in offices if one.id == settings.office.id))

    write_store(settings, command_actor(settings.post.id), work)


def _give_badges(tx: Transaction) -> None:
    """Where there are gates: fill the drawer of badges, and give the staff theirs for a year."""
    zones = tx.zones().areas
    if not any(one.gates for one in zones):
        return
    for number in VISITOR_BADGES:
        tx.add_badge(str(number), f"{number:08x}")
    for place, (login, _, _) in enumerate(demo_office.PEOPLE, 1):
        tx.add_badge(f"P{place:02}", f"{STAFF_CARDS + place:08x}", login)
        member = tx.staff_by_login(login)
        if member is not None:
            for zone in zones:
                tx.grant_zone(Bearer.STAFF, member.id, zone.id, tx.now + STAFF_GRANT_AT_MOST)


if __name__ == "__main__":
    found(Path(sys.argv[1]), *sys.argv[2:])
