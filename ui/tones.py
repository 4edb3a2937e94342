"""The sounds of a post as samples, made when they are needed: pulses that count the urgency.

A rising pitch or a tune would say less: medical alarms are told apart by the number of their pulses
(screens.md 2.1, A7). Pure; 16 bit, one channel.
"""

from __future__ import annotations

import math
from array import array
from functools import cache

from reception_app.alarm_sounds import Sound

RATE = 22050  # samples a second
SLOPE_S = 0.008  # each pulse swells and fades, or it would crack
FULL = 0.85  # of what a sample can hold, for one tone with its overtones
OVERTONES = ((1, 0.70), (2, 0.18), (3, 0.12))  # small loudspeakers give these better than the tone
# Hz and seconds of each pulse, and the silence after it.
PULSES: dict[Sound, tuple[tuple[float, float, float], ...]] = {
    Sound.CRITICAL: (*((988.0, 0.13, 0.07),) * 2, (988.0, 0.13, 0.27), *((988.0, 0.13, 0.07),) * 2),
    Sound.HIGH: ((659.0, 0.18, 0.14),) * 3,
    Sound.LOW: ((523.0, 0.07, 0.0),),
    Sound.BELL: ((784.0, 0.35, 0.05), (587.0, 0.55, 0.0)),
    Sound.CLICK: ((1480.0, 0.02, 0.0),),
}


@cache
def samples(sound: Sound, percent: int) -> bytes:
    """Return a sound at 0 to 100 percent of its loudness."""
    made = array("h")
    for hertz, lasts_s, quiet_s in PULSES[sound]:
        made.extend(_pulse(hertz, lasts_s, percent / 100))
        made.extend([0] * round(quiet_s * RATE))
    return made.tobytes()


def _pulse(hertz: float, lasts_s: float, loud: float) -> list[int]:
    count = round(lasts_s * RATE)
    slope = max(1, min(count // 2, round(SLOPE_S * RATE)))
    top = loud * FULL * 32767
    turn = 2 * math.pi * hertz / RATE
    return [
        round(
            top
            * min(1.0, number / slope, (count - 1 - number) / slope)
            * sum(share * math.sin(turn * times * number) for times, share in OVERTONES)
        )
        for number in range(count)
    ]
