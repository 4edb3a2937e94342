"""A real bridge and a real fake building as processes, and a console's client to ask them."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import zmq

from device_bridge import keys
from device_bridge.client import BridgeClient, LinkEvent, LinkLost, StateSeen, TickSeen
from device_bridge.journal import read
from device_bridge.keys import BridgeAddress
from device_bridge.protocol.answers import Answer, AnyAnswer, JournalRecord
from device_bridge.protocol.codes import CheckOutcome, Door, Phase, Purpose, Right, Role
from device_bridge.protocol.requests import AnyRequest, Bind, Check, Operate, Select, Who
from device_bridge.protocol.state import AirlockState, AnyDevice, Snapshot, Tick, Update
from device_bridge.protocol.wire import AnyNews, decode_news, encode
from device_bridge.settings import COMMENTED
from device_bridge.training import Building
from reception_app.cli.demo_ports import free_ports

WHO = Who("peeters", Role.OFFICER, "counter-2")
EVERY_RIGHT = tuple(Right)
SPEED = 8
STARTED_WITHIN_S = 30.0  # a machine under load


def wait_for(condition: Callable[[], bool], within_s: float = 10.0, what: str = "") -> None:
    end = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end, f"not within {within_s} s: {what}"
        time.sleep(0.01)  # between two looks, never instead of one


class Console:
    """A client that keeps the newest state it saw."""

    def __init__(self, address: BridgeAddress, pair: keys.KeyPair) -> None:
        self.events: list[LinkEvent] = []
        self.airlock: AirlockState | None = None
        self.devices: dict[str, AnyDevice] = {}
        self.ticks = 0
        self._ids = count(1)
        self._name = pair.public[:4].encode().hex()
        self.client = BridgeClient(address, pair, self._on_event)
        self.client.start()

    def _on_event(self, event: LinkEvent) -> None:
        self.events.append(event)
        match event:
            case StateSeen(devices=devices):
                self.devices = {device.name: device for device in devices}
                self.airlock = devices[0]
            case TickSeen():
                self.ticks += 1
            case LinkLost():
                self.airlock = None

    def id(self) -> str:
        return f"{self._name}-{next(self._ids)}-{time.monotonic_ns()}"

    def ask(self, request: object, within_s: float = 3.0) -> object:
        return self.client.ask(request, within_s).result(within_s + 2)

    def select(self, door: Door, purpose: Purpose, visit: str = "v1", call: int = 0) -> object:
        session = self.airlock.session.session if self.airlock.session else 0
        return self.ask(Select(self.id(), WHO, "airlock/main", door, purpose, session, call, visit))

    def operate(self, token: str) -> object:
        wait_for(lambda: self.client.newest_tick > 0, what="a tick")
        return self.ask(Operate(self.id(), WHO, "airlock/main", token, self.client.newest_tick))

    def bind(self, visit: str) -> object:
        number = self.airlock.session.session
        return self.ask(Bind(self.id(), WHO, "airlock/main", visit, session=number))

    def check(self, outcome: CheckOutcome = CheckOutcome.PASSED, people: int = 1) -> object:
        session = self.airlock.session
        return self.ask(
            Check(
                self.id(), WHO, "airlock/main", session.session, session.visit, outcome, people
            )
        )  # fmt: skip

    def until(self, phase: Phase, within_s: float = 15.0) -> None:
        wait_for(
            lambda: self.airlock is not None and self.airlock.phase is phase,
            within_s,
            f"{phase}, is {self.airlock and self.airlock.phase}",
        )


class Raw:
    """An enrolled console without a client: it sends any frames, and sees every answer."""

    def __init__(self, url: str, server: str, pair: keys.KeyPair) -> None:
        self._pair = pair
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.linger = 0
        self._socket.rcvhwm = 0
        self._socket.curve_serverkey = server.encode()
        self._socket.curve_publickey = pair.public.encode()
        self._socket.curve_secretkey = pair.secret.encode()
        self._socket.connect(url)
        self.airlock: AirlockState | None = None
        self.devices: dict[str, AnyDevice] = {}
        self.number = -1
        self.tick = 0

    def send(self, *frames: bytes) -> None:
        self._socket.send_multipart(frames)

    def say(self, request: AnyRequest) -> None:
        self.send(*encode(request))

    def hear(self, within_s: float = 3.0) -> AnyNews | None:
        """Take the next message in; None when there is none in time."""
        if not self._socket.poll(int(within_s * 1000)):
            return None
        news = decode_news(self._socket.recv_multipart())
        match news:
            case Snapshot(devices=devices, number=number):
                self.airlock, self.number = devices[0], number
                self.devices = {device.name: device for device in devices}
            case Update(device=device, number=number):
                assert number == self.number + 1
                self.number = number
                self.devices[device.name] = device
                if isinstance(device, AirlockState):
                    self.airlock = device
            case Tick(tick=tick):
                self.tick = tick
        return news

    def answer(self, name: str, within_s: float = 5.0) -> AnyAnswer:
        """Return the next answer to `name`; what comes before is taken in."""
        end = time.monotonic() + within_s
        while time.monotonic() < end:
            news = self.hear(end - time.monotonic())
            if isinstance(news, Answer) and news.id == name:
                return news
        raise AssertionError(f"no answer to {name} within {within_s} s")

    def ask(self, request: AnyRequest) -> AnyAnswer:
        self.say(request)
        return self.answer(request.id)

    def until(self, phase: Phase, within_s: float = 15.0) -> None:
        end = time.monotonic() + within_s
        while self.airlock is None or self.airlock.phase is not phase:
            assert time.monotonic() < end, f"not {phase} within {within_s} s"
            self.hear(0.2)

    def select(self, name: str, door: Door = Door.OUTER) -> AnyAnswer:
        return self.ask(Select(name, WHO, "airlock/main", door, Purpose.ENTRY, 0))

    def operate(self, name: str, token: str) -> Operate:
        """Make an operate that quotes the newest tick."""
        while self.hear(0) is not None:
            pass
        return Operate(name, WHO, "airlock/main", token, self.tick)

    def close(self) -> None:
        self._context.destroy(linger=0)


class Site:
    """One building, one bridge, and what they are made of."""

    def __init__(self, folder: Path, pulse: float = 1.0, more: str = "") -> None:
        """Lay out a site; `more` are settings of the bridge, with `{field_port}` in them."""
        self.folder, self.pulse = folder, pulse
        self.plc_port, self.port, self.field_port = free_ports(3)
        self.url = f"tcp://127.0.0.1:{self.port}"
        self.config = folder / "bridge.toml"
        self.config.write_text(
            COMMENTED.format(
                name="bridge", bind=self.url, production="false", host="127.0.0.1",
                port=self.plc_port,
            ) + more.format(field_port=self.field_port),
            "utf-8",
        )  # fmt: skip
        self.pair = keys.create(folder / "keys", "bridge")
        self.card = folder / "building.json"
        self.journal = folder / "journal.jsonl"
        self.building_process: subprocess.Popen[str] | None = None
        self.bridge_process: subprocess.Popen[str] | None = None
        self.said: list[str] = []
        self._clients: list[BridgeClient] = []
        self._raws: list[Raw] = []

    def start_building(self) -> None:
        self.building_process = self._start(
            "device_bridge.building", "run", "--port", str(self.plc_port), "--speed", str(SPEED),
            "--field-port", str(self.field_port),
            "--pulse", str(self.pulse), "--quiet", "--ready-file", str(self.card),
        )  # fmt: skip
        wait_for(self.card.exists, STARTED_WITHIN_S, "the building")

    def start_bridge(self, fault: str = "", program: str = "device_bridge") -> None:
        """Start the bridge, or one with a fault built in, and wait until it serves or ends."""
        ready = self.folder / "ready"
        ready.unlink(missing_ok=True)
        self.bridge_process = self._start(
            "tests.device_bridge.faulty_bridge" if fault else program,
            "run", "--config", str(self.config), "--ready-file", str(ready), fault=fault,
        )  # fmt: skip
        wait_for(
            lambda: ready.exists() or self.bridge_process.poll() is not None,
            STARTED_WITHIN_S, "the bridge",
        )  # fmt: skip

    def _start(self, *words: str, fault: str = "") -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "FAULT": fault},
        )  # fmt: skip
        threading.Thread(target=self._hear, args=(process,), daemon=True).start()
        return process

    def _hear(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout:
            self.said.append(line)
        process.stdout.close()

    def console(self, name: str = "counter-2", rights: tuple[Right, ...] = EVERY_RIGHT) -> Console:
        pair = keys.create(self.folder / "consoles", name)
        keys.enrol(self.folder / "keys", name, pair.public, rights)
        return self.open(pair)

    def open(self, pair: keys.KeyPair, public: str = "") -> Console:
        made = Console(BridgeAddress(self.url, public or self.pair.public), pair)
        self._clients.append(made.client)
        return made

    def building(self) -> Building:
        return Building.connect(self.card)

    def edges(self) -> tuple[int, int]:
        with self.building() as building:
            state = building.state()
            return state.outer.edges, state.inner.edges

    def raw(self, name: str) -> Raw:
        """Connect an enrolled console that says what a client would not."""
        pair = keys.create(self.folder / "consoles", name)
        keys.enrol(self.folder / "keys", name, pair.public, EVERY_RIGHT)
        return self.open_raw(pair)

    def open_raw(self, pair: keys.KeyPair) -> Raw:
        made = Raw(self.url, self.pair.public, pair)
        self._raws.append(made)
        return made

    def records(self) -> list[JournalRecord]:
        return list(read(self.journal))

    def freeze(self) -> None:
        self.bridge_process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.bridge_process.send_signal(signal.SIGCONT)

    def plant_fault(self) -> None:
        """Let the fault come that the bridge was started with."""
        self.bridge_process.send_signal(signal.SIGUSR1)

    def kill_bridge(self) -> None:
        self.bridge_process.kill()
        self.bridge_process.wait(10)

    def close(self) -> None:
        for client in self._clients:
            client.stop()
        for raw in self._raws:
            raw.close()
        for process in (self.bridge_process, self.building_process):
            if process and process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
                process.wait(10)


@contextmanager
def site(folder: Path, pulse: float = 1.0, fault: str = "", more: str = ""):
    made = Site(folder, pulse, more)
    try:
        made.start_building()
        made.start_bridge(fault)
        yield made
    finally:
        made.close()
