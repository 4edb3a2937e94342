"""Reminders: in the visitor's language, to an address or a number, and without the reason."""

import email
from datetime import UTC, datetime, timedelta
from email import policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize("contact", ["o'neill+x@a-b.example.org", "A.b_c@x.be"])
def test_that_an_address_goes_into_its_line_as_it_was_typed(contact):
    found = made(f" {contact} ")
    assert found.name.endswith(".eml")
    assert email.message_from_bytes(found.content, policy=policy.default)["To"] == contact


@given(st.text(max_size=200))
def test_that_whatever_was_left_as_contact_is_written_to_or_not(contact):
    for one in (contact, f"{contact}@x.be", f"x@{contact}"):
        found = made(one)
        if found is not None and found.name.endswith(".eml"):
            message = email.message_from_bytes(found.content, policy=policy.default)
            assert set(message) == {
                "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
                "Content-Language",
            }  # fmt: skip


@pytest.mark.parametrize(
    "contact",
    [
        "", "vraag de buurvrouw", "a@b", "a@example.org, b@example.org",
        "a@example.org\nBcc: b@x.be", "x@[1.2", "x@[1.2]", "=?utf-8?q?=0aBcc?=@b.c", "a(b)@x.be",
        '"a b"@x.be', "a\u202eb@x.be", "é@x.be", "a@xé.be", ".a@x.be", "a..b@x.be", "a@-x.be",
        "a@x..be", f"{'a' * 250}@x.be", "(-------)", "\u0661" * 10,
    ],
)  # fmt: skip
def test_that_nothing_is_written_to_what_is_no_address(contact):
    assert made(contact) is None
