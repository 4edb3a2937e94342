"""The reasons for a visit, and finding one while typing."""

import pytest

from reception_app.errors import BadFieldError
from reception_app.services import check_service, find, load_services
from reception_app.visits import Priority

SERVICES = load_services()


def codes(typed, language="nl"):
    return [service.code for service in find(typed, SERVICES, language)]


def test_that_the_list_holds_the_fifteen_reasons_in_three_languages():
    assert len(SERVICES) == len({service.code for service in SERVICES}) == 15
    for service in SERVICES:
        assert len({service.nl, service.fr, service.en}) == 3
        assert 5 <= service.target_min <= 30


def test_that_violence_comes_with_priority_and_intimate_violence_unseen():
    by_code = {service.code: service for service in SERVICES}
    assert by_code["GEWELD"].priority is Priority.VULNERABLE
    assert by_code["ZEDEN-IFG"].discreet
    assert not by_code["GEWELD"].discreet


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("fie", "nl", "AANG-FIETS"),
        ("ver", "nl", "VERLIES-DOC"),
        ("vélo", "fr", "AANG-FIETS"),
        ("velo", "fr", "AANG-FIETS"),
        ("VEL", "fr", "AANG-FIETS"),
        ("bike", "nl", "AANG-FIETS"),
        ("kl", "nl", "KLACHT"),
        ("klac", "en", "KLACHT"),
        ("cles", "fr", "VOORWERP"),
        ("dief inb", "nl", "AANG-DIEFSTAL"),
        ("a", "nl", "AANG-FIETS"),
        ("tolk", "nl", "BEZOEK"),
        ("vél", "fr", "AANG-FIETS"),
        ("sla", "nl", "GEWELD"),
        ("verkl get", "nl", "GETUIGE"),
        ("anders", "nl", "ANDERS"),
    ],
)
def test_that_the_first_letters_of_a_word_find_the_reason(typed, language, first):
    assert codes(typed, language)[0] == first


def test_that_every_typed_word_must_fit():
    assert codes("verlies fiets") == []
    assert codes("zzz") == []


def test_that_nothing_typed_gives_the_whole_list_in_its_order():
    assert codes("") == codes("  ") == [service.code for service in SERVICES]


def test_that_a_reason_that_is_not_there_is_refused():
    check_service("KLACHT", SERVICES)
    with pytest.raises(BadFieldError):
        check_service("KLAGHT", SERVICES)
