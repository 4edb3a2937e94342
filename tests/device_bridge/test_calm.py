"""Samples that say nothing new are judged less often, and the first that does at once."""

from itertools import pairwise

from device_bridge.calm import EVERY_S, QUIET_S, Calm
from device_bridge.plc import INPUT_BITS, INPUT_WORDS, Sample, Word

POLL_S = 0.05


def sample(at, *, tick=0, **changed):
    words, bits = [0] * INPUT_WORDS, [False] * INPUT_BITS
    words[Word.TICK] = tick
    for bit in changed.get("bits", ()):
        bits[bit] = True
    return Sample(at, tuple(words), tuple(bits))


def let_through(calm, start, end, **changed):
    """Poll from `start` to `end`; list when a sample went through."""
    went = []
    for n in range(round((end - start) / POLL_S)):
        at = start + n * POLL_S
        if not calm.nothing_new("airlock", sample(at, tick=n, **changed), at):
            calm.told("airlock", at, new=False)
            went.append(at)
    return went


def test_that_samples_that_say_the_same_go_through_four_times_a_second_after_a_while():
    calm = Calm()
    assert len(let_through(calm, 0.0, QUIET_S)) == QUIET_S / POLL_S
    went = let_through(calm, QUIET_S + POLL_S, QUIET_S + 4.0)
    gaps = [after - before for before, after in pairwise(went)]
    assert 12 <= len(went) <= 17
    assert max(gaps) <= EVERY_S + 2 * POLL_S


def test_that_a_sample_that_says_something_else_goes_through_at_once_and_those_after_it():
    calm = Calm()
    let_through(calm, 0.0, 5.0)
    assert let_through(calm, 5.0, 5.0 + QUIET_S, bits=(3,)) == [
        5.0 + n * POLL_S for n in range(round(QUIET_S / POLL_S))
    ]


def test_that_every_sample_goes_through_after_a_request_a_stall_and_a_change_of_the_rules():
    for disturb in (
        lambda calm: calm.over(5.0),
        lambda calm: calm.told("airlock", 5.0, new=True),
    ):
        calm = Calm()
        let_through(calm, 0.0, 5.0)
        disturb(calm)
        assert len(let_through(calm, 5.0, 5.0 + QUIET_S)) == QUIET_S / POLL_S
