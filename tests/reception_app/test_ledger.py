"""The ledger: every kind of tampering is found, and nothing else is (case 81)."""

import itertools
import random

import msgspec
import pytest

from reception_app import ledger
from reception_app.ledger import GENESIS, KEY_ENROLLED, Body, Entry, Flaw, verify
from reception_app.signing import new_signer

CONSOLE, INTRUDER = new_signer(), new_signer()
LENGTH = 12


def body(revision, what="call", **fields):
    return Body(
        "noord", revision, f"op-{revision}", "2026-11-24T09:30:00.000000+00:00",
        "7", "officer", "loket-2", "s1", what, visit="a" * 32, **fields,
    )  # fmt: skip


def chain(bodies, signer=CONSOLE):
    entries, previous = [], GENESIS
    for each in bodies:
        entry = ledger.written(each, previous, signer)
        entries.append(entry)
        previous = entry.hash
    return entries


def whole():
    return chain(body(revision) for revision in range(1, LENGTH + 1))


def checked(entries, points=()):
    return verify(entries, [CONSOLE.public], points)


def point(entries, revision, signer=CONSOLE):
    at = "2026-11-24T09:35:00.000000+00:00"
    return ledger.checkpoint("noord", revision, entries[revision - 1].hash, at, signer)


def test_that_a_ledger_as_it_was_written_verifies():
    entries = whole()
    assert checked(entries) is None
    assert checked(entries, [point(entries, 6), point(entries, LENGTH)]) is None
    assert checked([]) is None


def edited(entries, at):
    changed = msgspec.structs.replace(ledger.read_body(entries[at]), staff="8")
    return [*entries[:at], with_body(entries[at], changed), *entries[at + 1 :]]


def with_body(entry, new):
    return msgspec.structs.replace(entry, body=ledger.body_bytes(new))


def deleted(entries, at):
    return entries[:at] + entries[at + 1 :]


def swapped(entries, at):
    other = (at + 1) % len(entries)
    mixed = list(entries)
    mixed[at], mixed[other] = mixed[other], mixed[at]
    return mixed


def inserted(entries, at):
    new = ledger.written(body(at + 1, "forged"), GENESIS, INTRUDER)
    return [*entries[:at], new, *entries[at:]]


def truncated(entries, at):
    return entries[:at]


def rechained(entries, signer):
    """Make the chain whole again, as somebody does who can write the database."""
    bodies = (
        msgspec.structs.replace(ledger.read_body(entry), revision=revision)
        for revision, entry in enumerate(entries, 1)
    )
    return chain(bodies, signer)


def old_signatures(entries, genuine):
    """Keep the genuine signatures on a new chain: no key is needed for that."""
    return [
        msgspec.structs.replace(new, key=old.key, signature=old.signature)
        for new, old in zip(entries, itertools.cycle(genuine), strict=False)
    ]


TAMPERINGS = [edited, deleted, swapped, inserted, truncated]


@pytest.mark.parametrize("at", range(LENGTH))
@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_that_tampering_is_found_at_every_place(tamper, at):
    entries = whole()
    flaw = checked(tamper(entries, at), [point(entries, LENGTH)])
    assert flaw is not None
    assert flaw.revision <= LENGTH if tamper is swapped else flaw.revision == at + 1


@pytest.mark.parametrize("at", range(LENGTH))
@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_that_tampering_is_found_after_the_chain_was_made_whole(tamper, at):
    entries = whole()
    forged = rechained(tamper(entries, at), INTRUDER)
    for signed in (forged, old_signatures(forged, entries)):
        assert checked(signed, [point(entries, LENGTH)]) is not None


@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_that_the_owner_of_the_key_cannot_rewrite_what_a_checkpoint_holds(tamper):
    entries = whole()
    forged = rechained(tamper(entries, 4), CONSOLE)
    assert checked(forged, [point(entries, 8), point(entries, LENGTH)]) is not None


def test_that_a_cut_tail_is_named_at_its_first_missing_revision():
    entries = whole()
    assert checked(entries[:7], [point(entries, LENGTH)]) == Flaw(8, "truncated")


def test_that_a_checkpoint_of_a_stranger_is_no_proof():
    entries = whole()
    assert checked(entries, [point(entries, 6, INTRUDER)]) == Flaw(6, "checkpoint_forged")


@pytest.mark.parametrize("field", ["hash", "signature", "at"])
def test_that_an_altered_checkpoint_is_found(field):
    entries = whole()
    altered = msgspec.structs.replace(point(entries, 6), **{field: "0" * 64})
    assert checked(entries, [altered]).revision == 6


def test_that_any_flipped_bit_is_found():
    entries = whole()
    rng = random.Random(81)  # noqa: S311 - the same flips every time
    for _ in range(200):
        at, field = rng.randrange(LENGTH), rng.choice(["body", "hash", "signature"])
        value = bytearray(getattr(entries[at], field))
        value[rng.randrange(len(value))] ^= 1 << rng.randrange(8)
        forged = list(entries)
        forged[at] = msgspec.structs.replace(entries[at], **{field: bytes(value)})
        assert checked(forged) is not None, (at, field)


def test_that_a_key_signs_from_the_entry_that_enrolled_it():
    new = new_signer()
    about = {"post": "loket-3", "key": new.id, "public": new.public}
    first = chain([body(1), body(2, KEY_ENROLLED, about=about)])
    second = ledger.written(body(3), first[-1].hash, new)
    assert checked([*first, second]) is None
    early = ledger.written(body(2), first[0].hash, new)
    assert checked([first[0], early]) == Flaw(2, "unknown_key")


def test_that_a_key_enrolled_by_a_stranger_signs_nothing():
    about = {"post": "loket-3", "key": INTRUDER.id, "public": INTRUDER.public}
    forged = chain([body(1, KEY_ENROLLED, about=about)], INTRUDER)
    assert checked(forged) == Flaw(1, "unknown_key")


def test_that_nonsense_under_a_good_signature_is_a_flaw():
    link = ledger.chained(GENESIS, 1, b"{}")
    assert checked([Entry(1, b"{}", link, CONSOLE.id, CONSOLE.sign(link))]) == Flaw(1, "body")


def test_that_one_body_has_one_text():
    one = body(1, changes={"b": 1, "a": 2})
    other = body(1, changes={"a": 2, "b": 1})
    assert ledger.body_bytes(one) == ledger.body_bytes(other)
    assert ledger.read_body(chain([one])[0]) == one


def test_that_a_commitment_says_nothing_without_its_salt():
    salt = ledger.new_salt()
    assert ledger.commitment(salt, "Jan") == ledger.commitment(salt, "Jan")
    assert ledger.commitment(salt, "Jan") != ledger.commitment(ledger.new_salt(), "Jan")
    assert len(salt) == 32
