"""The zone that a scanner types: three layouts, check digits, and a keyboard of another country."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from device_bridge import mrz
from device_bridge.identity import Born, Identity
from device_bridge.mrz import AZERTY, MrzError, MrzFault, check_digit

TODAY = date(2026, 11, 24)
# The specimens of ICAO Doc 9303, parts 4 to 6.
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
ANNA = Identity("ERIKSSON", "ANNA MARIA", Born(1974, 8, 12))
TO_AZERTY = {ord(ours): chr(typed) for typed, ours in ((t, chr(o)) for t, o in AZERTY.items())}


def belgian(surname="MAES", born="850701", personal="85070100000", today=TODAY):
    """A Belgian card: a number of twelve signs, and the national number in the second line."""
    number = "591234567890"
    first = f"IDBEL{number[:9]}<{number[9:]}{check_digit(number)}".ljust(30, "<")
    second = f"{born}{check_digit(born)}F340101{check_digit('340101')}BEL{personal}"
    whole = first[5:] + second[:7] + second[8:15] + second[18:29]
    third = f"{surname}<<ELODIE<KAAT".ljust(30, "<")
    return "\n".join((first, second + check_digit(whole), third))


def azerty(text):
    """What a scanner set to QWERTY types on a Belgian keyboard."""
    return text.translate({**TO_AZERTY, ord("6"): "§", ord("8"): "!"})


def refused(text):
    with pytest.raises(MrzError) as caught:
        mrz.read(text, TODAY)
    return caught.value.fault


@pytest.mark.parametrize("zone", [TD1, TD2, TD3])
def test_that_each_layout_is_read_with_or_without_line_ends(zone):
    for typed in (zone, zone.replace("\n", ""), zone.replace("\n", "\r\n") + "\r\n"):
        assert mrz.looks_like(typed)
        assert mrz.read(typed, TODAY) == ANNA


@pytest.mark.parametrize("zone", [TD1, TD2, TD3])
def test_that_a_scanner_set_to_qwerty_is_understood_on_azerty(zone):
    typed = azerty(zone)
    assert "<" not in typed
    assert not any(sign.isdigit() for sign in typed)
    assert mrz.looks_like(typed.splitlines()[0] if zone is not TD1 else typed)
    assert mrz.read(typed, TODAY) == ANNA


def test_that_a_belgian_card_gives_its_name_and_not_its_national_number():
    found = mrz.read(belgian(), TODAY)
    assert (found.surname, found.given, found.born) == ("MAES", "ELODIE KAAT", Born(1985, 7, 1))
    assert not hasattr(found, "number")


@pytest.mark.parametrize("zone", [TD1, TD2, TD3])
def test_that_one_misread_sign_of_a_checked_field_is_refused(zone):
    whole = zone.replace("\n", "")
    width = zone.index("\n")
    line = range(width, 2 * width) if zone is not TD1 else (*range(5, 15), *range(30, 45))
    for place in line:
        sign = whole[place]
        if sign.isdigit():
            other = "O" if sign == "0" else str((int(sign) + 1) % 10)
            damaged = whole[:place] + other + whole[place + 1 :]
            if check_digit(other) != check_digit(sign):  # 0 and O differ by 4 of 10
                assert refused(damaged) in {MrzFault.CHECK, MrzFault.DATE}, place


def test_that_half_a_zone_and_two_in_a_row_are_told_apart():
    assert refused(TD3.splitlines()[0]) is MrzFault.HALF
    assert refused(TD3[:-1]) is MrzFault.HALF
    assert refused(TD3 + TD3) is MrzFault.LONG
    assert refused("<" * 5000) is MrzFault.LONG
    assert refused("") is MrzFault.HALF


def test_that_what_no_zone_has_is_refused():
    assert refused(TD3.replace("ANNA", "ANNé")) is MrzFault.SIGNS
    assert refused("X" + TD3[1:]) is MrzFault.SIGNS
    assert refused(TD3.replace("ERIKSSON<<", "ERIKSS0N<<")) is MrzFault.NAME
    assert refused(TD3.replace("ERIKSSON<<ANNA<MARIA", "<" * 20)) is MrzFault.NAME


def test_that_a_first_line_without_a_gap_is_no_name():
    line = "IDBEL5912345678901234567890123"
    assert mrz.looks_like(line)
    assert mrz.looks_like(azerty(line))


@pytest.mark.parametrize(
    "name", ["Janssens", "P. Janssens", "D'Haene", "Ph. d'Ursel", "IA", "A.B."]
)
def test_that_a_name_is_no_zone(name):
    assert not mrz.looks_like(name)


def test_that_the_century_is_the_last_one_that_has_been():
    assert mrz.read(belgian(born="260701"), TODAY).born.year == 2026
    assert mrz.read(belgian(born="261201"), TODAY).born.year == 1926
    assert mrz.read(belgian(born="040229"), TODAY).born == Born(2004, 2, 29)
    assert refused(belgian(born="850230")) is MrzFault.DATE
    assert mrz.read(belgian(born="85<<<<"), TODAY).born == Born(1985)
    assert refused(belgian(born="85<<01")) is MrzFault.DATE
    assert refused(belgian(born="<<0701")) is MrzFault.DATE


@given(st.text(max_size=400) | st.text(alphabet="<ABIP0123456789Z\n", max_size=100))
def test_that_whatever_is_typed_is_a_zone_or_a_refusal(text):
    mrz.looks_like(text)
    with suppress(MrzError):
        assert mrz.read(text, TODAY).surname
