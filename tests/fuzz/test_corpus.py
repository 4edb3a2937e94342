"""What once broke a rule, and one of each good thing, is read again in every run of the tests."""

from pathlib import Path

import pytest

from tests.fuzz.__main__ import CORPUS, LONGEST, SHARES, content
from tests.fuzz.targets import TARGETS

MOST_BYTES = 200_000  # of the whole corpus: it is replayed in a second


def kept(name: str) -> list[Path]:
    return sorted((CORPUS / name).iterdir())


@pytest.mark.parametrize("name", TARGETS)
def test_that_what_is_kept_is_read_or_refused(name):
    assert kept(name)
    for path in kept(name):
        TARGETS[name](content(path))


def test_that_every_target_has_its_share_and_its_length():
    assert set(TARGETS) == set(SHARES) == set(LONGEST) == {path.name for path in CORPUS.iterdir()}
    assert sum(SHARES.values()) == 100


def test_that_the_corpus_stays_small():
    sizes = [path.stat().st_size for name in TARGETS for path in kept(name)]
    assert sum(sizes) < MOST_BYTES
