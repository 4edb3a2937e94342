"""What a demo needs beside the console: a founder, the fake building and the bridge."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from dataclasses import dataclass
from typing import IO

from reception_app.cli.demo_office import Office, Site
from reception_app.errors import ReceptionError

STOP_WITHIN_S = 5.0


class DemoError(ReceptionError):
    """The demo office could not be made; the text says why."""


def found(office: Office, site: Site) -> None:
    """Make what is not there yet of an office, in a program of its own.

    Raise `DemoError` where it does not come about.
    """
    words = [sys.executable, "-m", "reception_app.cli.demo_founding"]
    words += [str(office.folder), site.office, site.regime]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise DemoError(done.stderr.strip().rpartition("\n")[2])


@dataclass(frozen=True, slots=True)
class People:
    """How the fake building behaves: who comes, how fast they move, how long a door is released."""

    come: bool
    speed: float  # 1 is life
    pulse: float  # s


class Beside:
    """The fake building and the bridge, which run while the console is open."""

    def __init__(self, office: Office, people: People) -> None:
        """Start both; what they say goes to a file in the folder."""
        with (office.folder / "beside.log").open("ab") as log:
            self._programs: list[subprocess.Popen[bytes]] = [
                _start(
                    log, "device_bridge.building", "run", "--port", str(_port(office, "plc")),
                    "--field-port", str(_port(office, "field")),
                    "--printer-port", str(_device_port(office, "printer")),
                    "--identity-port", str(_device_port(office, "identity")),
                    "--ready-file", str(office.card), "--speed", str(people.speed),
                    "--pulse", str(people.pulse), "--usual",
                    "--visitors" if people.come else "--quiet",
                    "--readers", str(_readers(office)), "--readers-folder", str(office.readers),
                ),
                _start(log, "device_bridge", "run", "--config", str(office.bridge_config)),
            ]  # fmt: skip

    def stop(self) -> None:
        """End both, the bridge first."""
        for program in reversed(self._programs):
            program.terminate()
        for program in self._programs:
            if program.stdin is not None:
                program.stdin.close()
        for program in self._programs:
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(timeout=STOP_WITHIN_S)
            if program.poll() is None:
                program.kill()
                program.wait()


def _start(log: IO[bytes], *words: str) -> subprocess.Popen[bytes]:
    # They end with this program, also when it is killed: their standard input ends then.
    command = [sys.executable, "-m", *words, "--with-parent"]
    return subprocess.Popen(  # noqa: S603 - ours
        command, stdin=subprocess.PIPE, stdout=log, stderr=subprocess.STDOUT
    )


def _device_port(office: Office, device: str) -> int:
    """Return the port of a device; 0, a free one, for a folder that was made without."""
    import tomllib

    tables = tomllib.loads(office.config.read_text("utf-8"))
    return int(tables.get(device, {}).get("port", 0))


def _readers(office: Office) -> int:
    import tomllib

    return len(tomllib.loads(office.bridge_config.read_text("utf-8")).get("reader", ()))


def _port(office: Office, station: str) -> int:
    import tomllib

    return int(tomllib.loads(office.bridge_config.read_text("utf-8"))[station]["port"])
