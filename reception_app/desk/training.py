"""Exercises at this counter: play them in the fake building, note what is done, judge it.

Nothing of it can reach a real door: it is played over the control socket of the fake building, and
an exercise does not begin unless this console is a test and its bridge says that its PLC is a fake.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from device_bridge.protocol.codes import Latch, Phase
from reception_app.desk.console import Console
from reception_app.desk.setup import Moment
from reception_app.desk.states.desk import DeskState
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.staff import SessionPhase
from reception_app.desk.states.training import TrainingState
from reception_app.desk.training_sights import NOTHING, code_of, recorded, states_of
from reception_app.errors import NoExerciseError, ReceptionError
from reception_app.ledger import read_body

if TYPE_CHECKING:  # loaded when somebody trains
    from reception_app.desk.training_stage import TrainingStage
    from reception_app.training import Exercise, Fact, Verdict

log = logging.getLogger(__name__)
READ_EVERY_S = 0.5  # the ledger
GRACE_S = 2.0  # what was done in the last second is on record by then
PASSING = frozenset({"link", "not_ready", "nobody", "no_building"})  # of one that waits to begin


class TrainingDesk:
    """One exercise at a time."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._exercises: tuple[Exercise, ...] = ()
        self._waits = console.setup.exercise
        self._stage: TrainingStage | None = None  # of the one that runs, or ran last
        self._began = console.moment()
        self._ended_s: float | None = None  # None: it runs
        self._officer = ""
        self._facts: list[Fact] = []
        self._states: dict[str, str] = {}
        self._revision, self._read_at = 0, float("-inf")
        self._verdict: Verdict | None = None
        self._hindrance = ""  # why one that was to begin by itself does not
        self._work: asyncio.Task[None] | None = None

    # -- what a trainer asks -----------------------------------------------------------------

    async def look(self) -> None:
        """Read which exercises there are; raise `OfficeFilesError` for one that is no exercise."""
        if not self._exercises:
            from reception_app.desk.training_files import load_exercises  # noqa: PLC0415 - only an exercise needs it

            self._exercises = load_exercises()
            self._console.changed()

    async def begin(self, exercise: str) -> None:
        """Begin an exercise; raise `NoExerciseError` where that is not a place to train, or now."""
        from reception_app.desk.training_stage import TrainingStage  # noqa: PLC0415 - only an exercise needs it

        await self.look()
        wanted = next((one for one in self._exercises if one.id == exercise), None)
        if wanted is None:
            raise NoExerciseError("unknown", exercise)
        self._check_moment(wanted)
        console = self._console
        revision = await console.store.read(lambda reader: reader.revision())
        stage = await TrainingStage.open(wanted, self._check_place())
        if self._running:  # asked for twice at once
            await stage.close()
            raise NoExerciseError("running")
        self._stage, self._began, self._ended_s = stage, console.moment(), None
        self._officer, self._waits, self._hindrance = console.session.shown_as, "", ""
        self._facts, self._states, self._revision = [], {}, revision
        self._judge()
        console.changed()

    async def end(self) -> None:
        """End the exercise that runs, before its time, and put the building right."""
        if self._running:
            await self._finish()

    def refused(self, deed: str, error: Exception) -> None:
        """Note that a key was refused, and why: what was tried counts too."""
        from reception_app.training import REFUSED_KEY  # noqa: PLC0415 - only an exercise needs it

        if self._running:
            self._note(REFUSED_KEY, {"deed": deed, "why": code_of(error)})

    def compose(self, moment: Moment) -> TrainingState:
        """Return how it stands."""
        stage, post = self._stage, self._console.setup.office.post
        if stage is None:
            return TrainingState(self._exercises, self._waits, not_played=self._hindrance)
        ended = self._ended_s
        elapsed = moment.monotonic - self._began.monotonic if ended is None else ended
        return TrainingState(
            self._exercises, self._waits, stage.exercise, self._began.now,
            int(min(elapsed, stage.exercise.lasts_s)), ended is not None, self._officer, post,
            self._verdict, self._hindrance or stage.not_played,
        )  # fmt: skip

    # -- whether it may begin ------------------------------------------------------------------

    def _check_place(self) -> Path:
        """Return the fake building; raise unless all that could move is a fake."""
        console = self._console
        if not console.setup.office.test:
            raise NoExerciseError("production")
        if console.setup.building is None:
            raise NoExerciseError("no_building")
        if console.freshness() is not Freshness.LIVE:
            raise NoExerciseError("link")
        if not console.link.simulated:
            raise NoExerciseError("real_bridge")
        return console.setup.building

    def _check_moment(self, exercise: Exercise) -> None:
        """Raise unless the office is at rest, and as the exercise wants it."""
        self._check_place()
        device = self._console.device
        if self._running:
            raise NoExerciseError("running")
        if self._console.session.phase is not SessionPhase.SIGNED_IN:
            raise NoExerciseError("nobody")
        if device is None or (device.phase, device.latch) != (Phase.EMPTY, Latch.NONE):
            raise NoExerciseError("not_ready")
        if device.regime != exercise.regime:
            raise NoExerciseError("regime", exercise.regime)

    # -- while it runs -------------------------------------------------------------------------

    @property
    def _running(self) -> bool:
        return self._stage is not None and self._ended_s is None

    @property
    def _elapsed_s(self) -> float:
        return self._console.moment().monotonic - self._began.monotonic

    def beat(self) -> None:
        """Let happen what is due, and look at what was done; nothing waits for it."""
        busy = self._work is not None and not self._work.done()
        if not busy and (self._running or self._waits):
            self._work = asyncio.get_running_loop().create_task(self._go_on())

    async def _go_on(self) -> None:
        try:
            if self._running:
                await self._follow()
            else:
                await self.begin(self._waits)
        except NoExerciseError as error:
            if error.why not in PASSING:
                self._waits, self._hindrance = "", error.why
        except ReceptionError as error:
            log.warning("the exercise is not followed: %s", error)
        except Exception:
            # The last stop of this work: an exercise must never disturb the desk.
            log.exception("the exercise failed")

    async def _follow(self) -> None:
        stage = self._stage
        if stage is None:
            return
        await stage.play(self._elapsed_s)
        await self._read()
        self._judge()
        verdict, exercise = self._verdict, stage.exercise
        late = exercise.happening[-1].at_s + GRACE_S
        done = verdict is not None and verdict.complete and stage.all_played
        if self._elapsed_s > (late if done else exercise.lasts_s + GRACE_S):
            await self._finish()

    async def _read(self) -> None:
        """Take in what the ledger, and in it the journal of the bridge, tells since."""
        moment, after = self._console.moment().monotonic, self._revision
        if moment < self._read_at:
            return
        self._read_at = moment + READ_EVERY_S
        bodies = await self._console.store.read(
            lambda reader: [read_body(entry) for entry in reader.entries(after)]
        )
        for body in bodies:
            self._revision = max(self._revision, body.revision)
            at, details = recorded(body)
            self._note(body.what, details, at)

    def saw(self, state: DeskState) -> None:
        """Note which of the states that an exercise may ask about have changed."""
        if not self._running:
            return
        now = dict(states_of(state))
        for name in {*now, *self._states}:
            value = now.get(name, NOTHING)
            if self._states.get(name, NOTHING) != value:
                self._note("state", {"name": name, "value": value})
        self._states = now

    def _note(self, what: str, details: dict[str, str], at: datetime | None = None) -> None:
        from reception_app.training import Fact  # noqa: PLC0415 - only an exercise needs it

        at_s = self._elapsed_s if at is None else (at - self._began.now).total_seconds()
        self._facts.append(Fact(at_s, what, details))

    def _judge(self, *, over: bool = False) -> None:
        from reception_app.training import judge  # noqa: PLC0415 - only an exercise needs it

        if self._stage is not None:
            lasts_s = self._stage.exercise.lasts_s
            facts = [fact for fact in self._facts if fact.at_s <= lasts_s]
            self._verdict = judge(self._stage.exercise, facts, self._elapsed_s, over=over)

    async def _finish(self) -> None:
        stage, self._ended_s = self._stage, self._elapsed_s
        self._judge(over=True)
        self._console.changed()
        if stage is not None:
            await stage.put_right()
            await stage.close()

    async def stop(self) -> None:
        """End with the console."""
        if self._work is not None:
            self._work.cancel()
            await asyncio.gather(self._work, return_exceptions=True)
        if self._stage is not None:
            await self._stage.close()
