"""The fake building as the stage of an exercise: what is due happens, and is put right again."""

from __future__ import annotations

import logging
from pathlib import Path

from device_bridge.protocol.codes import Door
from device_bridge.training import (
    AsyncBuilding,
    BuildingAwayError,
    BuildingError,
    Deed,
    NotDoneError,
)
from device_bridge.training_messages import AT_A_BARRIER, SWITCHES
from reception_app.errors import NoExerciseError
from reception_app.training import Exercise, Happening

log = logging.getLogger(__name__)
EVERYTHING = "all"
TURNED = frozenset({*SWITCHES, *AT_A_BARRIER, Deed.BLOCK, Deed.SICK, Deed.POINT})
ON_AT_REST = frozenset({Deed.MAINS, Deed.BATTERY, Deed.METAL_HEALTH, Deed.XRAY_HEALTH})
POINTS_ON_AT_REST = frozenset({"mains", "battery", "healthy"})
HELD = frozenset({Deed.OPEN})


class TrainingStage:
    """One exercise, played over the control socket."""

    def __init__(self, exercise: Exercise, building: AsyncBuilding) -> None:
        self.exercise, self._building = exercise, building
        self._played = 0
        self.not_played = ""  # code: what could not be made to happen

    @classmethod
    async def open(cls, exercise: Exercise, card: Path) -> TrainingStage:
        """Connect, with nothing broken; raise `NoExerciseError` where no fake building answers."""
        try:
            building = await AsyncBuilding.connect(card)
            await building.clear()
        except BuildingError as error:
            raise NoExerciseError("no_building") from error
        return cls(exercise, building)

    @property
    def all_played(self) -> bool:
        """Tell whether everything has happened."""
        return self._played == len(self.exercise.happening)

    async def play(self, elapsed_s: float) -> None:
        """Let happen what is due after `elapsed_s` seconds, each once, in order."""
        while not self.all_played and self.exercise.happening[self._played].at_s <= elapsed_s:
            happening = self.exercise.happening[self._played]
            self._played += 1
            try:
                await self._happen(happening)
            except NotDoneError as error:
                self.not_played = error.why.value
            except BuildingAwayError:
                self.not_played = "no_building"

    async def _happen(self, what: Happening) -> None:
        building = self._building
        if what.breaks:
            await building.fault(what.breaks, what.kind, what.value)
        elif what.mends:
            await building.clear("" if what.mends == EVERYTHING else what.mends)
        else:
            await building.do(
                what.do, what.at or None, on=what.on, count=what.count, metal=what.metal,
                card=what.card,
            )  # fmt: skip

    async def put_right(self) -> None:
        """Mend what broke and turn back what was turned, so that the next one finds it at rest."""
        try:
            await self._building.clear()
            for happening in reversed(self.exercise.happening[: self._played]):
                await self._turn_back(happening)
        except BuildingError as error:
            log.warning("the building is not put right: %s", error)

    async def _turn_back(self, what: Happening) -> None:
        deed = Deed(what.do) if what.do else None
        if deed in HELD:
            await self._building.do(Deed.CLOSE, what.at or Door.OUTER)
        elif deed in TURNED:
            rest = deed in ON_AT_REST or what.at in POINTS_ON_AT_REST
            await self._building.do(what.do, what.at or None, on=rest)

    async def close(self) -> None:
        """Hang up."""
        await self._building.close()
