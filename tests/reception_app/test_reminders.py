"""Reminders: in the visitor's language, to an address or a number, and without the reason."""

import email
from datetime import UTC, datetime, timedelta

import pytest

from reception_app.bookings import Booking, Margins, Person
from reception_app.office_files import demo_files, load_offices
from reception_app.reminders import load_words, reminder

AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
OFFICE = next(one for one in load_offices(demo_files()) if one.id == "ekeren")


def made(contact, language="fr"):
    booking = Booking("ekeren", "b1", "2222P7KM", "wijk", "an", AT, AT + timedelta(minutes=30),
                      "GEWELD", language, 1)  # fmt: skip
    person = Person("Claes, Anna", contact)
    return reminder(booking, person, OFFICE, Margins(), load_words())


def test_that_a_mail_is_in_the_visitors_language_and_never_tells_the_reason():
    found = made("anna@example.org")
    message = email.message_from_bytes(found.content)
    assert (message["To"], message["Content-Language"]) == ("anna@example.org", "fr")
    body = message.get_payload(decode=True).decode()
    assert "10:30" in body
    assert "2222-P7KM" in body
    assert "Commissariat de quartier Ekeren" in body
    for secret in ("GEWELD", "violen", "Claes"):
        assert secret not in body + found.name


def test_that_a_telephone_number_gets_a_short_text():
    found = made("0470 12 34 56", "other")
    assert found.name == "2026-11-27T1030-2222-P7KM.txt"
    assert found.content.startswith(b"0470 12 34 56\n")
    assert b"U hebt een afspraak" in found.content


@pytest.mark.parametrize(
    "contact",
    ["", "vraag de buurvrouw", "a@b", "a@example.org, b@example.org", "a@example.org\nBcc: b@x.be"],
)
def test_that_nothing_is_written_to_what_is_no_address(contact):
    assert made(contact) is None
