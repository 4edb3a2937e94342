"""A session bus of its own with the accessibility bus on it: what a screen reader gets there."""

import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

READER = Path(__file__).with_name("bus_reader.py")
# Debian's python3-gi belongs to Debian's own Python, whichever one runs the tests.
SYSTEM_PYTHON = "/usr/bin/python3"
ANSWER_WITHIN_S = 60.0  # a busy machine is slow to tell a whole window
# What a person can act on, as the bus names it.
CONTROLS = frozenset({
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry",
    "password text", "spin button", "slider", "table", "list", "tree table", "tree", "progress bar",
    "menu item", "check menu item", "radio menu item", "page tab",
})  # fmt: skip


@dataclass(frozen=True)
class Node:
    """One thing on the bus; `above` is the way to it, role and name of each."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    above: tuple[str, ...]

    @property
    def enabled(self) -> bool:
        return "enabled" in self.states and "sensitive" in self.states


@dataclass(frozen=True)
class Heard:
    """Something that was told without being asked."""

    kind: str
    role: str
    name: str
    words: str


class Ears:
    """What a screen reader knows of one application."""

    def __init__(self, reader: subprocess.Popen[str]) -> None:
        self._reader = reader
        self._heard: list[Heard] = []

    def tree(self) -> list[Node]:
        """Read everything that is in sight."""
        return [_node(one) for one in self._ask("tree")]

    def find(self, words: str, roles: frozenset[str] = frozenset()) -> Node | None:
        """Find the first thing in sight whose name holds `words`."""
        found = self._ask("find", words=words, roles=sorted(roles))[0]
        return None if found is None else _node(found)

    def words(self) -> list[str]:
        """List every name in sight."""
        return [node.name for node in self.tree() if node.name]

    def sees(self, words: str) -> bool:
        return self.find(words) is not None

    def enabled(self, name: str) -> bool:
        node = self.find(name, CONTROLS)
        return node is not None and node.enabled

    def focused(self) -> str:
        """Give the name of what got the keys last."""
        focus = self._focus()
        return focus[-1].name if focus else ""

    def moves(self) -> int:
        """Count how often the keys went somewhere: two controls may have one name."""
        return len(self._focus())

    def _focus(self) -> list[Heard]:
        return [h for h in self.heard() if "focused" in h.kind and h.role != "table cell"]

    def heard(self) -> list[Heard]:
        """List what was told since the beginning."""
        self._heard += [
            Heard(one["kind"], *one["who"], words=one["words"]) for one in self._ask("heard")
        ]
        return self._heard

    def announced(self) -> list[str]:
        return [one.words for one in self.heard() if "announcement" in one.kind]

    def _ask(self, what: str, **more: object) -> list:
        end = time.monotonic() + ANSWER_WITHIN_S
        while time.monotonic() < end:
            self._reader.stdin.write(json.dumps({"ask": what, **more}) + "\n")
            self._reader.stdin.flush()
            ready, _, _ = select.select([self._reader.stdout], [], [], ANSWER_WITHIN_S)
            assert ready, "the reader of the accessibility bus does not answer"
            told = json.loads(self._reader.stdout.readline())
            if "told" in told:
                return told["told"]
        raise AssertionError("the accessibility bus did not keep still")


def _node(told: dict) -> Node:
    return Node(
        told["role"], told["name"], told["description"], frozenset(told["states"]),
        tuple(told["above"]),
    )  # fmt: skip


@contextmanager
def session_bus(folder: Path, env: dict[str, str]) -> Iterator[dict[str, str]]:
    """Give `env` with a session bus of its own, whose accessibility bus lies in `folder`."""
    own = {**env, "XDG_RUNTIME_DIR": str(folder), "XDG_CACHE_HOME": str(folder)}
    # In a session of its own: what the bus starts by itself ends with it.
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=own, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        address = bus.stdout.readline().strip()
        assert address, "no session bus; install dbus and at-spi2-core (make test does it)"
        yield {
            **own,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        bus.terminate()
        bus.wait(timeout=10)
        bus.stdout.close()


@contextmanager
def ears(env: dict[str, str], application: str = "reception") -> Iterator[Ears]:
    """Listen on the accessibility bus of `env`."""
    assert os.access(SYSTEM_PYTHON, os.X_OK), "install first: python3-gi gir1.2-atspi-2.0"
    reader = subprocess.Popen(
        [SYSTEM_PYTHON, str(READER), application],
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Ears(reader)
    finally:
        reader.stdin.close()
        try:
            reader.wait(timeout=10)
        except subprocess.TimeoutExpired:
            reader.kill()
            reader.wait()
        reader.stdout.close()
