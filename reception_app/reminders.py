"""What is written to somebody who has an appointment: a text for the mail system, or for a phone.

It never says what the appointment is about: others may read it first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import msgspec

from reception_app.booking_codes import shown
from reception_app.bookings import Booking, Margins, Person
from reception_app.offices import Office
from resources import resource

# Narrower than RFC 5322: nothing that a header would read as quotes, comment, list or encoded word.
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL = re.compile(rf"[A-Za-z0-9_+&'~-]+(?:\.[A-Za-z0-9_+&'~-]+)*@{_LABEL}(?:\.{_LABEL})+")
_LONGEST_MAIL = 254  # RFC 5321, 4.5.3.1.3
_PHONE = re.compile(r"\+?(?=(?:[ ./()-]*[0-9]){6})[0-9 ./()-]{8,20}")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language of the reminder, with places for what is told."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A file for whoever sends it: its name, and what is in it."""

    name: str
    content: bytes


def load_words() -> dict[str, Words]:
    """Read the texts of the three languages."""
    text = resource("reminders.toml").read_bytes()
    return msgspec.toml.decode(text, type=dict[str, Words])


def reminder(
    booking: Booking, person: Person, office: Office, margins: Margins, words: dict[str, Words]
) -> Reminder | None:
    """Write one reminder; None where the contact is no mail address and no telephone number."""
    contact = person.contact.strip()
    mail = len(contact) <= _LONGEST_MAIL and _MAIL.fullmatch(contact) is not None
    if not mail and not _PHONE.fullmatch(contact):
        return None
    language = booking.language if booking.language in words else "nl"
    at = booking.starts.astimezone(ZoneInfo(office.time_zone))
    told = {
        "day": f"{at:%d/%m/%Y}", "time": f"{at:%H:%M}", "office": office.name.said(language),
        "code": shown(booking.code), "early": int(margins.early.total_seconds() // 60),
    }  # fmt: skip
    subject = words[language].subject.format(**told)
    body = words[language].body.strip().format(**told) + "\n"
    name = f"{at:%Y-%m-%dT%H%M}-{shown(booking.code)}"
    if not mail:
        return Reminder(f"{name}.txt", f"{contact}\n\n{body}".encode())
    message = EmailMessage()
    message["To"] = contact
    message["Subject"] = subject
    message.set_content(body)
    message["Content-Language"] = language  # only now: setting the content drops such lines
    return Reminder(f"{name}.eml", message.as_bytes())
