"""What is taken of a card's file, what is left on the card, and what is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from device_bridge.building.identity import SPECIMEN, EidCard, identity_file
from device_bridge.identity import Born, CardError, CardFault, Identity
from device_bridge.identity_card import read_card
from device_bridge.identity_file import MONTHS, birth_of, fields
from tests.device_bridge.card_rig import Direct, taken, with_value

WHOLE = Identity("Specimen-Maës", "Élodie Kaat", Born(1985, 7, 1))


def test_that_surname_given_names_and_birth_date_are_taken():
    assert read_card(Direct(EidCard())) == WHOLE
    assert read_card(Direct(EidCard(identity_file(padding=40)))) == WHOLE


def test_that_nothing_else_leaves_the_card():
    card = EidCard()
    read_card(Direct(card))
    content = identity_file()
    private = {}
    for field in fields(lambda at, count: content[at : at + count]):
        private |= dict.fromkeys(range(field.at, field.at + field.length), field.tag)
    read = {private.get(place) for at, count in card.seen for place in range(at, at + count)}
    # The last byte of the last value (a hash of the photo) shows that the file is whole.
    assert read == {None, 7, 8, 12, 17}
    assert sum(private.get(p) == 17 for at, n in card.seen for p in range(at, at + n)) == 1


def test_that_a_card_shows_no_name_in_a_log():
    assert "Maës" not in repr(WHOLE)
    assert "Maës" not in f"{WHOLE!s}"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (identity_file()[:-1], "truncated"),
        (identity_file(SPECIMEN[:6]) + b"\x07\x60Spec", "truncated"),
        (identity_file(SPECIMEN[:6]) + b"\x07", "truncated"),
        (identity_file((*SPECIMEN[:7], SPECIMEN[8], SPECIMEN[7], *SPECIMEN[9:])), "order"),
        (identity_file((*SPECIMEN, SPECIMEN[6])), "duplicate"),
        (identity_file((*SPECIMEN[:3], SPECIMEN[2])), "duplicate"),
        (identity_file((*SPECIMEN, (200, b""))), "tag"),
        (b"\x00\x05hello", "tag"),
        (identity_file(SPECIMEN[:7]), "missing"),
        (b"", "missing"),
        (with_value(7, b"x" * 111, SPECIMEN), "length"),
        (with_value(5, b"x" * 1100, SPECIMEN), "length"),
        (b"\x01" + b"\xff" * 9, "length"),
        (with_value(7, b"Ma\xebs", SPECIMEN), "encoding"),
        (with_value(8, b"An\x1b[2Jna", SPECIMEN), "signs"),
        (with_value(12, b"31 FEB  1985", SPECIMEN), "date"),
        (with_value(12, b"", SPECIMEN), "date"),
        (with_value(7, b"", tuple((t, b"" if t == 8 else v) for t, v in SPECIMEN)), "missing"),
    ],
)
def test_that_a_damaged_file_is_refused_by_the_rule_it_breaks(content, why):
    assert taken(content) == why


def test_that_a_long_value_of_another_is_walked_over():
    assert taken(with_value(5, b"x" * 600, SPECIMEN)) == WHOLE


def test_that_one_name_alone_is_a_name():
    assert taken(with_value(8, b"", SPECIMEN)) == Identity("Specimen-Maës", "", Born(1985, 7, 1))


def test_that_months_of_three_languages_and_a_year_alone_are_read():
    for name, number in MONTHS.items():
        for text in (f"09 {name} 1970", f"09.{name}.1970"):
            assert birth_of(text) == Born(1970, number, 9)
    assert sorted(set(MONTHS.values())) == list(range(1, 13))
    assert birth_of("1931") == Born(1931)
    for bad in ("1 JAN 1970", "01 FOO 1970", "01 JAN 0970", "01-01-1970", "JAN 1970"):
        with pytest.raises(CardError):
            birth_of(bad)


def test_that_a_card_of_another_kind_is_told_apart_from_a_damaged_one():
    with pytest.raises(CardError) as caught:
        read_card(Direct(EidCard(belgian=False)))
    assert caught.value.fault is CardFault.UNKNOWN_CARD


def test_that_a_card_that_answers_more_than_was_asked_is_damaged():
    class Liar(Direct):
        def exchange(self, command):
            answer = super().exchange(command)
            return answer if command[1] == 0xA4 else b"\x01" * 9 + answer

    with pytest.raises(CardError) as caught:
        read_card(Liar(EidCard()))
    assert (caught.value.fault, caught.value.why) == (CardFault.DAMAGED, "answer")


@given(st.binary(max_size=400))
def test_that_whatever_a_file_holds_it_is_read_or_refused(content):
    found = taken(content)
    assert isinstance(found, Identity | str)


@given(st.data())
def test_that_one_changed_byte_never_gives_a_field_of_another(data):
    content = bytearray(identity_file())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))
    found = taken(bytes(content))
    if isinstance(found, Identity):
        assert not any("8507010" in part for part in (found.surname, found.given))


def test_that_fields_never_overlap():
    content = identity_file()
    every = list(fields(lambda at, count: content[at : at + count]))
    assert [field.tag for field in every] == list(range(1, 18))
    assert all(one.at + one.length <= two.at - 2 for one, two in pairwise(every))
