"""No passphrase, PIN, key or name in a log, a ledger or on a terminal (case 79)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reception_app.cli.demo_office import PASSPHRASE, PIN

KEY_FOLDERS = {"keys", "console-keys"}
# The demo as it is, with a wrong passphrase, a wrong PIN and a name typed on the way, somebody let
# into the airlock, checked and armed for (F7), and a bug.
SCENE = """
import sys, threading
from pathlib import Path
from device_bridge.protocol.codes import Phase
from device_bridge.training import Building
from reception_app.cli import window
from reception_app.log import start_log
from reception_app.errors import ReceptionError
from tests.conftest import until

real = window._desk
folder, passphrase, pin = sys.argv[1:]

async def arm(made):
    def phase():
        device = made.state.airlock.device
        return device and device.phase

    await until(lambda: phase() is Phase.EMPTY, 30, "the airlock")
    with Building.connect(Path(folder) / "building.json") as building:
        building.do("bell")
    await until(lambda: made.state.airlock.rings, what="the ring")
    await made.queue.register("KLACHT", "nl")
    await until(lambda: made.state.airlock.device.calls[0].visit, what="the number at the bell")
    await made.airlock.admit()
    await until(lambda: phase() is Phase.HOLD, 30, "somebody inside")
    await made.airlock.tick_deposit()
    await made.airlock.approve()
    await until(lambda: made.state.airlock.device.session.approved, what="the approval")
    await made.airlock.arm()
    token = Path(folder) / "keys" / "token.secret"
    token.touch(mode=0o600)
    token.write_text(made._console.hand.token.token)

async def desk(*given):
    made = await real(*given)
    begun = made.start

    async def start():
        await begun()
        start_log(Path(folder) / "log", debug=True)
        for secret in (passphrase + "!", pin):
            try:
                await made.staff.sign_in("peeters", secret)
            except ReceptionError:
                pass
        await arm(made)
        await made.staff.lock()
        try:
            await made.staff.resume("000000")
        except ReceptionError:
            pass
        await made.staff.resume(pin)
        def broken(passphrase):
            raise ValueError("a bug")
        thread = threading.Thread(target=broken, args=(passphrase,))
        thread.start()
        thread.join()

    made.start = start
    return made

window._desk = desk
sys.argv[1:] = ["demo", "--quiet", "--folder", folder, "--exit-after", "1"]
from reception_app.cli.commands import main
main()
"""


def told_of(folder):
    """Yield every file that a demo leaves, but for its keys."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[0] not in KEY_FOLDERS:
            yield path


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    """Play a demo; return its folder, and what it said on the terminal."""
    folder = tmp_path_factory.mktemp("demo")
    ended = subprocess.run(
        [sys.executable, "-c", SCENE, str(folder), PASSPHRASE, PIN],
        capture_output=True, text=True, check=False, timeout=90,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home")},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert "ready in" in ended.stdout
    return folder, ended


def secrets_in(folder):
    return [PASSPHRASE.encode(), PIN.encode()] + [
        path.read_bytes().strip()
        for name in KEY_FOLDERS
        for path in (folder / name).iterdir()
        if path.suffix in {".secret", ".signing", ".key"}
    ]


def test_that_no_secret_is_in_any_file_but_its_own(left):
    folder, _ = left
    secrets = secrets_in(folder)
    assert len(secrets) >= 6
    assert (folder / "keys" / "token.secret").read_bytes() in secrets  # of the armed door
    files = list(told_of(folder))
    assert {"reception.db", "reception.log", "journal.jsonl"} <= {path.name for path in files}
    for path in files:
        text = path.read_bytes()
        for secret in secrets:
            assert secret not in text, path.name
            # A key in its other form would be as good.
            assert secret.hex().encode() not in text, path.name


def test_that_a_demo_says_no_more_than_its_one_public_passphrase(left):
    folder, ended = left
    said = (ended.stdout.replace(f"passphrase: {PASSPHRASE}", "").replace(f"PIN: {PIN}", "")
            + ended.stderr).encode()  # fmt: skip
    assert not any(secret in said for secret in secrets_in(folder))
    assert "Traceback" not in ended.stderr


def test_that_the_log_holds_the_bug_in_one_line_and_every_line_is_whole(left):
    folder, _ = left
    lines = (folder / "log" / "reception.log").read_text("ascii").splitlines()
    crashes = [json.loads(line) for line in lines if "not caught" in line]
    assert [("ValueError: a bug" in crash["exception"]) for crash in crashes] == [True]
    assert all(json.loads(line) for line in lines)


def test_that_secret_files_are_their_owners_alone(left):
    folder, _ = left
    for name in KEY_FOLDERS:
        for path in Path(folder / name).iterdir():
            if path.suffix in {".secret", ".signing", ".key"}:
                assert path.stat().st_mode & 0o077 == 0, path.name
