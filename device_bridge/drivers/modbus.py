"""The PLC over Modbus TCP: whole samples, one write block at a time, a heartbeat, no repeats."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from enum import IntEnum
from typing import Annotated

from msgspec import Meta, Struct

from device_bridge import plc
from device_bridge.drivers.errors import (
    BadReplyError,
    FrozenPlcError,
    NotOurPlcError,
    NotWrittenError,
    PlcAwayError,
    PlcError,
    PlcExceptionError,
    SimulatedPlcError,
    WriteError,
    WriteUnsureError,
)
from device_bridge.drivers.link import Link

__all__ = [
    "BadReplyError",
    "FrozenPlcError",
    "ModbusPlc",
    "ModbusSettings",
    "NotOurPlcError",
    "NotWrittenError",
    "PlcAwayError",
    "PlcError",
    "PlcExceptionError",
    "SimulatedPlcError",
    "WriteError",
    "WriteUnsureError",
]

Address = Annotated[int, Meta(ge=0, le=65535)]
Seconds = Annotated[float, Meta(gt=0, le=1)]

_WORD = 0xFFFF
_READ_BACK_EVERY_S = 0.01  # one scan of the PLC (settled.md 2)
_TRY_AFTER_S = (0.0, 0.1, 0.2, 0.5, 1.0)  # a PLC that comes back is seen within about a second
_NOT_EXECUTED = (1, 2, 3)  # illegal function, address or value: refused before any effect


class ModbusSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the PLC is and where its map lies (settled.md 3)."""

    host: str = "127.0.0.1"
    port: Annotated[int, Meta(ge=1, le=65535)] = 502
    unit: Annotated[int, Meta(ge=1, le=247)] = plc.UNIT
    bits_at: Address = 0
    words_at: Address = 0
    write_at: Address = plc.WRITE_AT
    heartbeat_at: Address = plc.HEARTBEAT_AT
    answer_within_s: Seconds = 0.4
    proof_within_s: Seconds = 0.3  # for the result of a write, by read-back
    frozen_after_s: Seconds = 0.5  # a counter that stands still this long


class ModbusPlc:
    """One PLC; calls queue behind each other, and each ends by itself in about a second.

    `read` connects by itself, after a growing pause; `write` and `beat` never connect, and only
    follow a good sample of the same connection. `clock` is monotonic, in seconds.
    """

    def __init__(
        self,
        settings: ModbusSettings,
        *,
        production: bool,
        clock: Callable[[], float] = time.monotonic,
        layout: plc.RegisterMap = plc.AIRLOCK_MAP,
    ) -> None:
        self._settings = settings
        self._layout = layout
        self._production = production
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        self._link: Link | None = None
        self._proven = False
        self._failures = 0
        self._away = "not connected"
        self._next_try = float("-inf")
        self._moved_at = float("-inf")
        self._life = (-1, -1)  # boot id and tick, as last seen
        # The PLC believes a changed value only: beginning where the life before did, that had ended
        # after one beat, it would be dead to it until its second one.
        self._beat, self._beaten_at = secrets.randbelow(_WORD), float("-inf")

    @property
    def live(self) -> bool:
        """Tell whether the present connection stands and has given a good sample."""
        return self._proven and self._link is not None and self._link.alive

    async def connect(self) -> None:
        """Connect now and check the identity; raise `PlcError` when that fails."""
        self._next_try = float("-inf")
        await self.read()

    async def read(self) -> plc.Sample:
        """Return one whole sample; raise `PlcError`, and then nothing may be believed."""
        async with self._one_at_a_time:
            link = await self._linked()
            good = False
            try:
                sample = await self._sample(link)
                good = True
            finally:
                if not good:
                    self._drop()
            self._proven = True
            self._failures = 0
            self._check_moving(sample)
            return sample

    async def beat(self, value: int) -> None:
        """Write the host's heartbeat, 0 to 65535 and another one each time; raise `PlcError`."""
        async with self._one_at_a_time:
            await self._proven_link().write_word(self._settings.heartbeat_at, value & _WORD)

    async def stay_alive(self) -> None:
        """Write the next heartbeat when one is due (`plc.BEAT_S`); raise `PlcError`."""
        if self._clock() - self._beaten_at < plc.BEAT_S:
            return
        self._beaten_at = float("-inf")  # one that fails is tried again at once
        self._beat = self._beat % _WORD + 1
        await self.beat(self._beat)
        self._beaten_at = self._clock()

    async def write(
        self, seq: int, op: IntEnum, subject: int, tick: int, max_age: int
    ) -> plc.Result:
        """Send one block, once, and return the result that the PLC shows for it.

        `seq` is 1 to 65535, `subject` the session of the airlock or the number of an element (its
        low 16 bits are sent), `tick` that of the newest sample, `max_age` 0 to 100 ticks. Raise
        `NotWrittenError` or `WriteUnsureError`.
        """
        if not (1 <= seq <= plc.SEQ_LAST and 0 <= max_age <= plc.MAX_AGE_TICKS):
            raise ValueError(f"seq {seq} or max_age {max_age} is out of range")
        block = (seq, int(op), ~op & _WORD, subject & _WORD, tick & _WORD, max_age)
        async with self._one_at_a_time:
            try:
                link = self._proven_link()
            except PlcAwayError as error:
                raise NotWrittenError(str(error)) from error
            return await self._written(link, block)

    async def close(self) -> None:
        """Drop the connection; what was not sent is never sent."""
        self._drop()

    async def _linked(self) -> Link:
        if self._link is not None and self._link.alive:
            return self._link
        self._drop()
        now = self._clock()
        if now < self._next_try:
            raise PlcAwayError(self._away)
        pause = _TRY_AFTER_S[min(self._failures, len(_TRY_AFTER_S) - 1)]
        self._failures += 1
        self._next_try = now + pause
        where = self._settings
        link = Link(where.host, where.port, where.unit, where.answer_within_s)
        try:
            await link.connect()
        except PlcAwayError as error:
            # Told again until the next try, so that a log has one line for one fact.
            self._away = str(error)
            raise
        self._link = link
        return link

    def _proven_link(self) -> Link:
        if self._link is None or not self.live:
            raise PlcAwayError("not connected")
        return self._link

    async def _sample(self, link: Link) -> plc.Sample:
        taken_at = self._clock()
        bits = await link.read_bits(self._settings.bits_at, self._layout.bits)
        words = await link.read_words(self._settings.words_at, self._layout.words)
        sample = plc.Sample(taken_at, words, bits)
        self._check_identity(sample)
        return sample

    def _check_identity(self, sample: plc.Sample) -> None:
        magic, version = sample.word(plc.Word.MAGIC), sample.word(plc.Word.VERSION)
        if magic != self._layout.magic:
            raise NotOurPlcError(f"magic {magic:#06x} instead of {self._layout.magic:#06x}")
        if version & ~plc.SIMULATED != self._layout.version:
            raise NotOurPlcError(f"map version {version & ~plc.SIMULATED} is not known")
        if self._production and version & plc.SIMULATED:
            raise SimulatedPlcError(
                "a simulated PLC answers where production is set: name the real PLC in [plc],"
                " or say production = false in a test office"
            )

    def _check_moving(self, sample: plc.Sample) -> None:
        """Refuse an image that a gateway or a stalled PLC keeps serving from memory."""
        life = (sample.word(plc.Word.BOOT), sample.word(plc.Word.TICK))
        if life != self._life:
            self._life = life
            self._moved_at = sample.taken_at
        elif sample.taken_at - self._moved_at > self._settings.frozen_after_s:
            raise FrozenPlcError("the PLC answers, but its counter stands still")

    async def _written(self, link: Link, block: tuple[int, ...]) -> plc.Result:
        try:
            await link.write_words(self._settings.write_at, block)
        except PlcExceptionError as error:
            if error.code in _NOT_EXECUTED:
                raise NotWrittenError(str(error)) from error
            raise WriteUnsureError(str(error)) from error
        except (PlcAwayError, BadReplyError) as error:
            raise WriteUnsureError(str(error)) from error
        try:
            return await self._proof(link, block[0])
        except (PlcAwayError, BadReplyError) as error:
            raise WriteUnsureError(f"no read-back: {error}") from error

    async def _proof(self, link: Link, seq: int) -> plc.Result:
        """Read back until the PLC shows `seq`; its result is the only proof of a write."""
        until = self._clock() + self._settings.proof_within_s
        at = self._settings.words_at + plc.Word.LAST_SEQ
        while True:
            last_seq, result = await link.read_words(at, 2)
            if last_seq == seq and result in _RESULTS:
                return plc.Result(result)
            if self._clock() > until:
                raise WriteUnsureError(f"the PLC shows sequence {last_seq} after {seq} was sent")
            await asyncio.sleep(_READ_BACK_EVERY_S)

    def _drop(self) -> None:
        self._proven = False
        if self._link is not None:
            self._link.drop()
            self._link = None


_RESULTS = frozenset(plc.Result) - {plc.Result.NONE}
