"""Whether samples say anything new: while they do not, the rules need not judge each of them.

A sample comes every 50 ms, also at night. Two seconds after anything was new, one that says what
the one before said is let through four times a second only. What time alone changes is then seen
at most a quarter of a second later, and no word proves more than its own age allows; the first
sample that says something else goes through at once, and so does every one after a request.
"""

from __future__ import annotations

from device_bridge.plc import Sample, Word

QUIET_S = 2.0  # longer than every time in which a sample becomes a proof (settled.md 2)
EVERY_S = 0.25


class Calm:
    """What the samples of each service said last, and when anything about it was new."""

    def __init__(self) -> None:
        self._said: dict[object, tuple[object, ...]] = {}
        self._new_at: dict[object, float] = {}
        self._told_at: dict[object, float] = {}

    def told(self, service: object, now: float, *, new: bool) -> None:
        """Note that consoles were told of a service, and whether it was anything `new`."""
        self._told_at[service] = now
        if new:
            self._new_at[service] = now

    def over(self, now: float) -> None:
        """Let every sample through again for a while."""
        self._new_at = dict.fromkeys(self._told_at, now)

    def nothing_new(self, service: object, sample: Sample, now: float) -> bool:
        """Tell whether a sample says what the one before said, and was told of just now."""
        said = (sample.bits, sample.words[: Word.TICK], sample.words[Word.TICK + 1 :])
        before, self._said[service] = self._said.get(service), said
        if said != before:
            self._new_at[service] = now
            return False
        quiet = now - self._new_at.get(service, now) > QUIET_S
        return quiet and now - self._told_at.get(service, 0.0) < EVERY_S
