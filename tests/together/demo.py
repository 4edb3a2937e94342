"""The real demo in a real window: its keys, its building, and what is on record afterwards."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from device_bridge.journal import read
from device_bridge.protocol.answers import JournalRecord
from device_bridge.training import Building
from reception_app.cli.demo_office import Office
from reception_app.cli.places import read_store
from reception_app.visits import Visit, VisitState
from tests.together.bus import Ears, ears, session_bus
from tests.together.display import Display, display, screenshot, wait_for

TRIES = 5
REFUSED = ("Het sas antwoordt niet", "Eerst klaarzetten", "Te lang klaargezet", "Er loopt")
HEARD_S = 3.0  # two rings within 2 s are one
WITHIN_S = 90.0  # of a busy machine; a wait that ends well takes no longer than it must
ROOT = Path(__file__).resolve().parents[2]
LARGE = (1920, 1080)
PICTURES = ROOT / "build" / "together"


@dataclass
class Demo:
    """One demo office: what an officer sees, and what happened in truth."""

    display: Display
    office: Office
    building: Building | None  # None: an office without an airlock
    ears: Ears
    env: dict[str, str]
    process: subprocess.Popen[str]
    pressed: list[str] = field(default_factory=list)
    _told_before: int = 0

    # -- the officer's hands and eyes ----------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names; every chord counts as one."""
        self.pressed += keys
        self._told_before = len(self.ears.announced())
        self.display.press(*keys)

    def until(self, condition: Callable[[], bool], what: str, within_s: float = WITHIN_S) -> None:
        """Wait for a condition; a failure leaves a picture of the window."""
        try:
            wait_for(condition, within_s, what)
        except AssertionError as error:
            error.add_note(
                f"told so far: {self.ears.announced()}; picture: {self.picture('failed')}"
            )
            raise

    def until_seen(self, words: str, within_s: float = WITHIN_S) -> None:
        self.until(lambda: self.ears.sees(words), f"the window says {words!r}", within_s)

    def until_announced(self, *words: str) -> None:
        """Wait until a screen reader is told one of these, after the keys pressed last."""
        self.until(lambda: self.told(*words), f"a screen reader is told {words}")

    def told(self, *words: str) -> bool:
        """Tell whether one of these was announced after the keys pressed last."""
        return any(said.startswith(words) for said in self.ears.announced()[self._told_before :])

    def until_may(self, button: str) -> None:
        self.until(lambda: self.ears.enabled(button), f"{button!r} can be pressed")

    def until_focused(self, name: str) -> None:
        self.until(lambda: self.ears.focused().startswith(name), f"{name!r} has the keys")

    def picture(self, name: str) -> Path:
        """Keep a picture of the whole screen."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        target = PICTURES / f"{name}.png"
        screenshot(self.display, target)
        return target

    # -- what an officer does again and again --------------------------------------------------

    def ring(self, *, metal: bool = False) -> None:
        """Let somebody come and ring until it is heard, as people do.

        A press is short at this speed, and a bridge on a busy machine may look away meanwhile.
        """
        before = self.recorded("call")
        self.building.do("bell", metal=metal)
        for _ in range(TRIES):
            try:
                wait_for(lambda: self.recorded("call") > before, HEARD_S, "the bell is heard")
            except AssertionError:
                self.building.do("ring")
            else:
                return
        self.until(lambda: self.recorded("call") > before, "the bell is heard")

    def register(self, ticket: str, reason: str = "fie") -> None:
        """Let somebody ring, and give them their number."""
        self.ring()
        self.until_seen("niet aangemeld (F2)")
        self.press("F2", *reason, "Return", "Return")
        self.until_may(f"{ticket} BINNENLATEN")

    def insist(self, key: str, done: Callable[[], bool]) -> None:
        """Press a key of the airlock; once more when it said that nothing was sent."""

        def answered() -> bool:
            told = self.ears.announced()[self._told_before :]
            return done() or any("niets verzonden" in words for words in told)

        for _ in range(TRIES):
            self.press(key)
            self.until(answered, f"{key} is answered")
            if done():
                return
            self.until_seen("live")
        raise AssertionError(f"{key} was refused {TRIES} times")

    def let_in(self) -> None:
        """Release the outer door (F6)."""
        before = self.edges()[0]
        self.insist("F6", lambda: self.edges()[0] > before)

    def admit(self, ticket: str, reason: str = "fie") -> None:
        """Register somebody, and let them into the airlock."""
        self.register(ticket, reason)
        self.let_in()
        self.until_held()

    def until_held(self) -> None:
        """Wait until somebody stands in the airlock, and the officer may begin the check."""
        self.until_focused("Bewaring geregeld")
        self.until_may("Bewaring geregeld")

    def pass_check(self, ticket: str) -> None:
        """Tick, pass, arm and release; wait until the ledger has them in the waiting room."""
        self.press("space")
        self.until_may("Goedgekeurd")
        self.insist("alt+g", lambda: self.ears.enabled(f"{ticket} klaarzetten"))
        self.let_through()
        self.until_state(ticket, VisitState.WAITING)

    def let_through(self) -> None:
        """Arm and release the inner door; again when it took longer than a token lives."""
        before = self.edges()[1]
        for _ in range(TRIES):
            self.press("F7")
            self.until_answered("F7", lambda: self.ears.enabled("VRIJGEVEN"))
            self.press("F9")
            self.until_answered("F9", lambda: self.edges()[1] > before)
            if self.edges()[1] > before:
                return
        raise AssertionError(f"the inner door was refused {TRIES} times")

    def until_answered(self, key: str, done: Callable[[], bool]) -> None:
        self.until(lambda: done() or self.told(*REFUSED), f"{key} is answered")

    def choose(self, ticket: str) -> None:
        """Choose a row by its number, as one does who knows it."""
        self.press("F3", *ticket.lower(), "Return")

    # -- the truth -----------------------------------------------------------------------------

    def edges(self) -> tuple[int, int]:
        """Count the output edges of outer and inner door, as the PLC does."""
        state = self.building.state()
        return state.outer.edges, state.inner.edges

    def quiet(self) -> bool:
        """Tell whether both doors are shut and bolted and nothing is released."""
        state = self.building.state()
        return all(
            door.leaf == "shut" and door.bolted and not door.released
            for door in (state.outer, state.inner)
        )

    def journal(self) -> list[JournalRecord]:
        """Read the bridge's journal as it is on disk now."""
        return list(read(self.office.folder / "journal.jsonl"))

    def recorded(self, kind: str, outcome: str = "") -> int:
        return sum(
            one.kind == kind and (not outcome or one.outcome == outcome) for one in self.journal()
        )

    def visits(self) -> dict[str, Visit]:
        """Read who is here from the database, by number."""
        found = read_store(self.office.settings(), lambda reader: reader.open_visits())
        return {visit.ticket: visit for visit in found}

    def name_of(self, ticket: str) -> str:
        """Read the name of a visitor who is here, as it is saved."""
        visit = self.visits()[ticket].id
        return read_store(self.office.settings(), lambda reader: reader.visitor(visit)).name

    def until_state(self, ticket: str, state: VisitState | None) -> None:
        """Wait until a visit is in a state; None is not here any more."""

        def reached() -> bool:
            visit = self.visits().get(ticket)
            return visit.state is state if visit else state is None

        self.until(reached, f"{ticket} is {state}")

    # -- commands ------------------------------------------------------------------------------

    def command(self, module: str, *words: str, code: int = 0) -> str:
        """Run one of the product's own commands on this office; return what it printed."""
        ran = subprocess.run(
            [sys.executable, "-m", module, *words], cwd=ROOT, env={**os.environ},
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert ran.returncode == code, (words, ran.stdout, ran.stderr)
        return ran.stdout

    def queue(self) -> list[dict]:
        """Ask `reception queue --json`."""
        return json.loads(
            self.command("reception_app", "queue", "--config", str(self.office.config), "--json")
        )

    def journal_lines(self) -> list[JournalRecord]:
        """Ask `reception-bridge journal --json`."""
        told = self.command(
            "device_bridge", "journal", "--config", str(self.office.bridge_config), "--json"
        )
        return [msgspec.json.decode(line, type=JournalRecord) for line in told.splitlines()]

    def export(self) -> list[dict]:
        """Ask `reception ledger export`: the body of every entry."""
        target = self.office.folder / f"export-{os.urandom(4).hex()}.jsonl"
        self.command(
            "reception_app", "ledger", "export", str(target), "--config", str(self.office.config)
        )
        return [json.loads(line)["body"] for line in target.read_text("utf-8").splitlines()]

    def until_drained(self, last: int) -> None:
        """Wait until the ledger has the bridge's journal up to record `last`."""

        def position() -> int:
            return read_store(
                self.office.settings(), lambda reader: reader.bridge_position("bridge")
            )

        self.until(lambda: position() >= last, f"record {last} of the journal is in the ledger")

    def disagreements(self) -> list[tuple[JournalRecord, dict | None]]:
        """List what the journal says and the ledger does not say in the same words."""
        lines = self.journal_lines()
        self.until_drained(lines[-1].seq)
        told = {
            body["about"]["sequence"]: body for body in self.export() if "sequence" in body["about"]
        }
        return [
            (record, told.get(record.seq))
            for record in lines
            if _said(told.get(record.seq)) != _meant(record)
        ]

    def verify(self) -> str:
        """Ask `reception ledger verify`, which must accept it."""
        return self.command(
            "reception_app", "ledger", "verify", "--config", str(self.office.config)
        )


def _said(body: dict | None) -> tuple[str, ...] | None:
    """Give what a ledger entry says of a record of the bridge."""
    if body is None:
        return None
    about = body["about"]
    words = ("command", "door", "purpose", "officer", "outcome")
    return (body["what"], body["visit"], *(about.get(word, "") for word in words))


def _meant(record: JournalRecord) -> tuple[str, ...]:
    return (
        record.kind, record.visit, record.command, record.door or "", record.purpose or "",
        record.officer, record.outcome,
    )  # fmt: skip


@contextmanager
def demo(
    folder: Path,
    *words: str,
    speed: float = 6.0,
    pulse: float = 2.5,
    size: tuple[int, int] = LARGE,
    building: bool = True,
) -> Iterator[Demo]:
    """Open the demo office in a window of its own, on a Belgian keyboard.

    People are quick and a door is released for less time than in life, so that a day fits a test.
    An office without an airlock has no fake `building` either.
    """
    run = folder / "run"
    run.mkdir(mode=0o700)
    made = Office(folder / "office")
    made.folder.mkdir()
    with display(*size) as shown, session_bus(run, shown.env) as bus:
        env = {**bus, "XDG_CONFIG_HOME": str(folder / "config")}
        process = subprocess.Popen(
            [
                sys.executable, "-m", "reception_app", "demo", "--folder", str(made.folder),
                "--quiet", "--speed", str(speed), "--pulse", str(pulse), "--language", "nl",
                "--theme", "day", "--exit-after", "600", *words,
            ],
            cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        try:
            with ears(env) as listening:
                said = [process.stdout.readline()]
                while said[-1] and not said[-1].startswith("loaded in"):
                    said.append(process.stdout.readline())
                assert said[-1], said
                wait_for(lambda: bool(shown.windows("Onthaal")), WITHIN_S, "the window is open")
                shown.focus(shown.windows("Onthaal")[0])
                if not building:
                    yield Demo(shown, made, None, listening, env, process)
                    return
                wait_for(made.card.exists, WITHIN_S, "the fake building is there")
                with Building.connect(made.card) as connected:
                    yield Demo(shown, made, connected, listening, env, process)
        finally:
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=20)
        assert process.returncode == 0, "the demo did not end when it was told to"
    finally:
        # Whatever it left behind is ours: it began a process group of its own.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
