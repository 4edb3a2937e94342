"""A bridge that behaves: the real rules of the airlock behind the client's own interface.

No socket and no process; doors move when a test moves them. It can be away, silent or late.
"""

from collections.abc import Callable
from concurrent.futures import Future

from device_bridge.airlock_state import Asked
from device_bridge.airlock_view import view
from device_bridge.client import (
    BridgeAwayError,
    Connected,
    Fault,
    LinkEvent,
    LinkLost,
    NoAnswerError,
    StateSeen,
    TickSeen,
)
from device_bridge.protocol.answers import JournalPart, JournalRecord, Refused, Status, Welcome
from device_bridge.protocol.codes import Door, Purpose, Refusal, Right, Role
from device_bridge.protocol.requests import AskJournal, AskStatus, Operate, Who
from device_bridge.protocol.state import Tick
from tests.device_bridge.airlock_rig import Rig

NAME = "bridge"


class FakeBridge:
    """One bridge as one console sees it."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self.rig = Rig()
        self.lives, self.journals = 1, 1
        self.boot, self.number, self.newest_tick = "boot-1", 0, 0
        self.on_event: Callable[[LinkEvent], None] = lambda _event: None
        self.asked: list[object] = []
        self.away = False
        self.silent: set[type] = set()  # it acts, and no answer comes
        self.lost: set[type] = set()  # it never sees the request, and no answer comes
        self.slow: set[type] = set()  # it acts and answers when `answer_slow` is called
        self._held: list[tuple[Future, object]] = []
        self.journal_hidden = False  # it grew, and nothing of it is told yet
        self.unreadable = False  # it cannot be read back from the disk

    # -- what the desk calls -----------------------------------------------------------

    def connect(self, on_event: Callable[[LinkEvent], None]) -> "FakeBridge":
        self.on_event = on_event
        return self

    def start(self) -> None:
        self.come_back()

    def stop(self) -> None:
        self.on_event = lambda _event: None

    def ask(self, request: object, within_s: float = 2.0) -> Future:
        answer: Future = Future()
        if self.away:
            answer.set_exception(BridgeAwayError("no link"))
            return answer
        self.asked.append(request)
        if type(request) in self.lost:
            answer.set_exception(NoAnswerError("no answer in time"))
            return answer
        said = self._act(request)
        if type(request) in self.silent:
            answer.set_exception(NoAnswerError("no answer in time"))
        elif type(request) in self.slow:
            self._held.append((answer, said))
        else:
            answer.set_result(said)
        if not isinstance(request, AskJournal | AskStatus):
            self.tell()
        return answer

    def answer_slow(self) -> None:
        """Let the answers out that were held."""
        held, self._held = self._held, []
        for answer, said in held:
            answer.set_result(said)

    def _act(self, request: object) -> object:
        rig = self.rig
        match request:
            case AskJournal():
                return self._journal(request)
            case AskStatus():
                return self._status(request)
        age = 0.1 if getattr(request, "tick", 1) == self.newest_tick else None
        token = f"{request.id:x>32}"
        before = len(rig.drives)
        rig.feed(Asked("c1", frozenset(Right), request, token, age))
        if isinstance(request, Operate) and len(rig.drives) > before:
            rig.done(rig.state.release.door)
        return rig.answers[request.id][-1]

    def _journal(self, request: AskJournal) -> JournalPart | Refused:
        if self.unreadable:
            return Refused(request.id, Refusal.JOURNAL)
        records = [] if self.journal_hidden else self.rig.records
        wanted = list(enumerate(records, start=1))[request.after : request.after + request.limit]
        at = f"2026-11-24T09:{self.journals:02}:00+00:00"
        part = tuple(
            JournalRecord(
                seq, at, one.kind, one.command, one.call, one.session, one.visit, one.door,
                one.purpose, one.officer, one.role, one.post, one.outcome, one.detail,
            )
            for seq, one in wanted
        )  # fmt: skip
        return JournalPart(request.id, NAME, part, len(records))

    def _status(self, request: AskStatus) -> Status:
        release = self.rig.state.release
        if release and release.command == request.command:
            return Status(request.id, request.command, release.stage, release.reason)
        return Status(request.id, request.command, None)

    # -- what a test does --------------------------------------------------------------

    def tell(self) -> None:
        """Send the whole state and its tick."""
        self.number += 1
        self.newest_tick += 1
        state = view(self.rig.state, self.rig.now)
        now = self._monotonic()
        self.on_event(StateSeen(self.boot, (state,), self.number, now))
        journal = len(self.rig.records)
        tick = Tick(self.boot, self.newest_tick, self.number, 0.05, journal)
        self.on_event(TickSeen(tick, now))

    def tick(self) -> None:
        """Send a heartbeat alone."""
        self.newest_tick += 1
        journal = len(self.rig.records)
        tick = Tick(self.boot, self.newest_tick, self.number, 0.05, journal)
        self.on_event(TickSeen(tick, self._monotonic()))

    def lose(self, fault: Fault = Fault.AWAY) -> None:
        """Break the link."""
        self.away, self.newest_tick = True, 0
        self.on_event(LinkLost(fault))

    def come_back(self) -> None:
        """Answer again, and tell the state."""
        self.away = False
        welcome = Welcome("hello", NAME, self.boot, simulated=True, rights=tuple(Right))
        self.on_event(Connected(welcome))
        self.tell()

    def restart(self, *, new_journal: bool = False) -> None:
        """Begin another life: nothing is known of the one before but what the journal keeps."""
        self.lose()
        self.lives += 1
        self.journals += new_journal
        kept = [] if new_journal else self.rig.records
        self.rig, self.boot, self.number = Rig(), f"boot-{self.lives}", 0
        self.rig.records[:0] = kept
        self.come_back()

    def bell(self) -> None:
        self.rig.look(bell=True)
        self.rig.look(bell=False)
        self.tell()

    def enter(self, people: int | None = 1) -> None:
        """Let somebody through the released outer door."""
        self.rig.swing(Door.OUTER, people)
        self.tell()

    def go_on(self) -> None:
        """Let whoever is inside through the released inner door."""
        self.rig.swing(Door.INNER, 0)
        self.tell()

    def go_out(self) -> None:
        """Let whoever is inside back out by the released outer door."""
        self.rig.swing(Door.OUTER, 0)
        self.tell()

    def look(self, **bits: bool) -> None:
        self.rig.look(**bits)
        self.tell()

    def count(self, people: int | None) -> None:
        """Let the counter see another number of people."""
        self.rig.people = people
        self.rig.look()
        self.tell()

    def pass_time(self, seconds: float) -> None:
        self.rig.pass_time(seconds)
        self.tell()

    def sent(self, kind: type) -> list:
        return [request for request in self.asked if isinstance(request, kind)]

    def released(self, door: Door) -> int:
        """Count the output edges of a door: what a test believes."""
        return self.rig.edges[door]

    def select_elsewhere(self, door: Door, purpose: Purpose) -> object:
        """Let another console select a door."""
        answer = self.rig.select(door, purpose, "c2", who=OTHER)
        self.tell()
        return answer


OTHER = Who("janssens", Role.OFFICER, "counter-3")
