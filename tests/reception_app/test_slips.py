"""What stands on a visitor's paper."""

from datetime import UTC, datetime

import pytest

from reception_app.hours import Now, Opening
from reception_app.referrals import Target, TargetKind, external, load_referrals
from reception_app.services import Text
from reception_app.slips import Giver, Number, Size, referral_slip, ticket_slip

AT = datetime(2026, 11, 26, 12, 5, tzinfo=UTC)
GIVER = Giver(
    "bredabaan",
    Text("Regiokantoor Bredabaan", "Commissariat Bredabaan", "Office Bredabaan"),
    "Europe/Brussels",
)


def texts(slip):
    return [line.text for line in slip.lines]


def test_that_a_ticket_tells_that_it_is_for_several_people_and_services_and_not_which():
    told = texts(ticket_slip(Number("B015", AT, 0, people=3, services=2), GIVER, "fr"))
    assert "Pour 3 personnes ensemble" in told
    assert "Pour 2 services : gardez ce numéro" in told
    assert not any("personnes" in one or "services" in one
                   for one in texts(ticket_slip(Number("B015", AT, 0), GIVER, "fr")))  # fmt: skip


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("nl", {"Regiokantoor Bredabaan", "Uw nummer", "Er wachten 3 personen voor u."}),
        ("fr", {"Commissariat Bredabaan", "Votre numéro", "3 personnes attendent avant vous."}),
        ("en", {"Office Bredabaan", "Your number", "3 people are waiting before you."}),
    ],
)
def test_that_a_ticket_speaks_the_visitors_language(language, wanted):
    slip = ticket_slip(Number("B015", AT, 3), GIVER, language)
    assert wanted <= set(texts(slip))
    assert next(line.text for line in slip.lines if line.size is Size.HUGE) == "B015"
    assert "26/11/2026 13:05" in texts(slip)  # by the office's clock
    assert slip.qr == "bredabaan/B015"


@pytest.mark.parametrize(("before", "said"), [(0, "niemand"), (1, "1 persoon"), (2, "2 personen")])
def test_that_a_ticket_counts_who_waits_before(before, said):
    assert any(said in text for text in texts(ticket_slip(Number("B015", AT, before), GIVER, "nl")))


@pytest.mark.parametrize(
    ("ticket", "group"),
    [("A093", "A · met afspraak"), ("B015", "B · zonder afspraak"), ("T001", "T · oefening")],
)
def test_that_the_letter_of_the_number_is_explained(ticket, group):
    assert group in texts(ticket_slip(Number(ticket, AT, 0), GIVER, "nl"))


def test_that_an_exercise_and_a_second_copy_say_so():
    told = texts(ticket_slip(Number("T001", AT, 0, again=True), GIVER, "nl"))
    assert {"OEFENING – NIET GELDIG", "Tweede afdruk"} <= set(told)
    assert "Tweede afdruk" not in texts(ticket_slip(Number("B001", AT, 0), GIVER, "nl"))


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_that_every_referral_makes_a_whole_slip(language):
    for target in external(load_referrals(), AT, "Europe/Brussels"):
        told = texts(referral_slip(target, AT, GIVER, language))
        for part in (target.name, target.what, target.place):
            assert part is not None
            assert part.said(language) in told
        assert target.phone in {*told, ""}
        assert not any("{" in text for text in told)
        assert max(len(text) for text in told) <= 400
        assert len(told) <= 80


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (Now(Opening.OPEN, datetime(2026, 11, 26, 19, tzinfo=UTC)), "Open now, until 20:00"),
        (Now(Opening.CLOSING, datetime(2026, 11, 26, 12, 30, tzinfo=UTC)), "Open now, until 13:30"),
        (Now(Opening.ALWAYS, None), "Open day and night"),
        (Now(Opening.NIGHT, datetime(2026, 11, 27, 5, tzinfo=UTC)), "Open day and night"),
        (
            Now(Opening.CLOSED, datetime(2026, 11, 30, 8, tzinfo=UTC)),
            "Closed now, opens on 30/11/2026 at 09:00",
        ),
        (Now(Opening.CLOSED, None), "Closed now"),
    ],
)
def test_that_a_slip_says_whether_it_is_open(now, said):
    target = Target(TargetKind.OFFICE, "ekeren", GIVER.name, now=now, appointment=True)
    told = texts(referral_slip(target, AT, GIVER, "en"))
    assert said in told
    assert "You need an appointment. Make one first." in told
