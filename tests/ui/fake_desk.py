"""A desk that keeps what it was asked, shows what it is given, and fails when it is told to."""

from __future__ import annotations

from collections.abc import Callable

from reception_app.alarm_sounds import Volumes
from reception_app.desk.states.alarms import SoundState
from reception_app.desk.states.desk import DeskState

TOPICS = (
    "staff", "queue", "counter", "airlock", "alarms", "protection", "regime", "panic", "plan",
    "printer", "referrals", "zones", "agenda", "closing", "training", "identity", "calls",
    "figures", "diagnosis", "offices",
)  # fmt: skip


class Topic:
    """One topic of the desk: every action is kept with its values."""

    volumes = Volumes()

    def __init__(self, name: str, desk: FakeDesk) -> None:
        self._name, self._desk = name, desk

    def __getattr__(self, action: str):
        name = f"{self._name}.{action}"

        async def act(*values: object, **named: object) -> None:
            given = tuple(value for value in named.values() if value)
            self._desk.asked.append((name, *values, *given))
            if name in self._desk.fails:
                raise self._desk.fails[name]

        return act

    def touched(self) -> None:
        self._desk.asked.append(("staff.touched",))

    def look(self, *of: str):
        """Note that somebody looks; of the training it is an action like any other."""
        if of:
            self._desk.looked += of
            return None
        if self._name == "training":
            return self.__getattr__("look")()
        self._desk.asked.append((f"{self._name}.look",))
        return None

    def show(self, *values: object):
        """Note that somebody looks at a day of the office; of the agenda it is an action."""
        if self._name != "offices":
            return self.__getattr__("show")(*values)
        self._desk.asked.append(("offices.show", *values))
        return None

    def put_away(self):
        """Note that a draft was put away; of a card that was read it is an action."""
        if self._name != "draft":
            return self.__getattr__("put_away")()
        self._desk.asked.append(("draft.put_away",))
        return None

    def look_away(self) -> None:
        self._desk.asked.append((f"{self._name}.look_away",))

    def refused(self, deed: str, error: Exception) -> None:
        self._desk.refused.append((deed, type(error)))

    def heard(self, sound: SoundState) -> None:
        self._desk.sound = sound


class FakeDesk:
    """What `MainWindow.attach` needs of a desk."""

    def __init__(self, state: DeskState) -> None:
        self.state = state
        self.sound = SoundState()
        self.asked: list[tuple[object, ...]] = []
        self.looked: list[str] = []  # keys of persons, the newest last
        self.refused: list[tuple[str, type[Exception]]] = []
        self.fails: dict[str, Exception] = {}
        self._draw: Callable[[DeskState], None] | None = None
        self.started = self.stopped = False
        for name in TOPICS:
            setattr(self, name, Topic(name, self))
        self.offices.draft = Topic("draft", self)

    def subscribe(self, draw: Callable[[DeskState], None]) -> None:
        self._draw = draw

    def show(self, state: DeskState) -> None:
        """Publish another state."""
        self.state = state
        if self._draw is not None:
            self._draw(state)

    async def start(self) -> None:
        self.started = True

    async def stop(self) -> None:
        self.stopped = True
