"""Every code of the desk and the bridge has a sentence, in three languages, with what to do."""

import inspect
import re
import string
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from device_bridge import training
from device_bridge.protocol import codes
from reception_app import agenda_errors, errors, store_errors, zone_errors
from reception_app.alarm_catalogue import CATALOGUE
from reception_app.clearance import CheckMark, CheckSource
from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.airlock import Step
from reception_app.desk.states.alarms import AlarmPriority, AlarmRow
from reception_app.desk.states.desk import Notice, NoticeKind
from reception_app.desk.states.links import Freshness, LinkFault, LinkState, StoreHealth
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.queue import Group
from reception_app.display import load_words
from reception_app.visits import Move, Priority, VisitState
from tests.ui.states import NOW
from ui import (
    translations,
    wording,
    wording_airlock,
    wording_alarm_list,
    wording_alarms,
    wording_consequences,
    wording_fields,
    wording_gates,
    wording_notices,
    wording_offers,
    wording_plan,
    wording_post,
    wording_protection,
    wording_time,
    wording_training,
    wording_visits,
)
from ui.shortcuts import Deed, name

EXAMPLES = {
    errors.WrongStateError: errors.WrongStateError("B012", "waiting", "finish"),
    errors.TakenError: errors.TakenError("B012", "3"),
    errors.ChangedElsewhereError: errors.ChangedElsewhereError("B012"),
    errors.UnknownVisitError: errors.UnknownVisitError("x"),
    errors.CounterTakenError: errors.CounterTakenError("B012"),
    errors.TooSoonError: errors.TooSoonError("recall", 3.2),
    errors.ReasonNeededError: errors.ReasonNeededError("call", ("B011",)),
    errors.WalkInRefusedError: errors.WalkInRefusedError("appointment_only"),
    agenda_errors.NotBookableError: agenda_errors.NotBookableError("protected"),
    agenda_errors.RosterError: agenda_errors.RosterError("an", "09:00", "gap"),
    agenda_errors.OverCapacityError: agenda_errors.OverCapacityError(("protected",)),
    agenda_errors.BookingChangedError: agenda_errors.BookingChangedError("22222222"),
    agenda_errors.CodeRefusedError: agenda_errors.CodeRefusedError("other_office", "Ekeren"),
    agenda_errors.ArrivalRefusedError: agenda_errors.ArrivalRefusedError("early", "22222222", NOW),
    errors.BadFieldError: errors.BadFieldError("name", "long"),
    zone_errors.ZoneFullError: zone_errors.ZoneFullError("interview", 3),
    zone_errors.BadgeOutError: zone_errors.BadgeOutError("14", "B012"),
    zone_errors.BadgeTakenError: zone_errors.BadgeTakenError("14", "issued"),
    zone_errors.UnknownBadgeError: zone_errors.UnknownBadgeError("14"),
    zone_errors.NotGrantableError: zone_errors.NotGrantableError("B012"),
    errors.CheckOpenError: errors.CheckOpenError("deposit"),
    errors.AirlockRefusedError: errors.AirlockRefusedError("stale_tick"),
    errors.BarrierRefusedError: errors.BarrierRefusedError("R1", "obstructed", "loop"),
    errors.BarrierUnknownError: errors.BarrierUnknownError("R1"),
    errors.RegimeRefusedError: errors.RegimeRefusedError("regime"),
    errors.NotShelvableError: errors.NotShelvableError("wait_over", 30),
    errors.AlarmLastsError: errors.AlarmLastsError("ledger_flaw"),
    errors.AlarmStandsError: errors.AlarmStandsError("held"),
    errors.NotHandableError: errors.NotHandableError("held"),
    errors.NotAllowedError: errors.NotAllowedError("release"),
    errors.WeakSecretError: errors.WeakSecretError("short"),
    store_errors.StoreAwayError: store_errors.StoreAwayError("missing"),
    store_errors.LedgerBrokenError: store_errors.LedgerBrokenError(7, "hash"),
    errors.NoExerciseError: errors.NoExerciseError("not_ready"),
    errors.NotOfferedError: errors.NotOfferedError("nobody_waits"),
    store_errors.SigningKeyError: store_errors.SigningKeyError("key", "missing"),
}
FAILURES = [
    kind
    for room in (errors, agenda_errors, store_errors, zone_errors)
    for _, kind in inspect.getmembers(room, inspect.isclass)
    if issubclass(kind, errors.ReceptionError)
    and kind.__module__ == room.__name__
    and kind is not errors.ReceptionError
]
PARTS = (("ticket", "B012"), ("move", "call"), ("post", "3"), ("door", "inner"),
         ("outcome", "declined"), ("what", "register"), ("why", "busy"), ("next", ""),
         ("label", "R1"), ("minutes", "10"), ("number", "14"), ("time", "11:15"),
         ("regime", "night"),
         ("when", "2026-11-26T10:30"), ("appointment", "7K4P-X2MD"))  # fmt: skip


@pytest.fixture(autouse=True)
def in_english():
    """Leave the language to the tests of this file: they change it three times, not each."""


@pytest.fixture(params=translations.LANGUAGES, scope="module")
def language(request, qapp):
    translations.use(qapp, request.param)
    yield request.param
    translations.use(qapp, "en")


def whole(said: str) -> bool:
    """Tell whether nothing is left open and no code shows through."""
    return bool(said.strip()) and "{" not in said and not re.search(r"\b[a-z]+_[a-z_]+\b", said)


def two_sentences(said: str) -> bool:
    """Tell whether it says what happened and what to do."""
    return len(re.findall(r"[.:;?](?:\s|$)", said)) >= 2 or "F" in said


@pytest.mark.parametrize("kind", FAILURES)
def test_that_every_failure_says_what_happened_and_what_to_do(kind, language):
    example = EXAMPLES.get(kind) or kind()
    said = wording.sentence(example)
    assert whole(said)
    assert two_sentences(said)
    assert kind in wording.covered()


def test_that_an_unforeseen_failure_never_shows_its_own_text(language):
    said = wording.sentence(ZeroDivisionError("secret detail"))
    assert whole(said)
    assert "secret" not in said


@pytest.mark.parametrize("code", codes.Refusal)
@pytest.mark.parametrize("detail", ["", "inner.bolt", "occupied", "power", "night", "held.outer"])
def test_that_every_refusal_of_the_bridge_says_what_to_do(code, detail, language):
    said = wording_offers.refusal(code, detail)
    assert whole(said)
    assert two_sentences(said)


def test_that_a_quiet_night_asks_for_the_bell_and_no_other_regime():
    said = wording_offers.refusal(codes.Refusal.REGIME, "night")
    assert "bell" in said
    assert "regime" not in said


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.NONE])
def test_that_a_button_that_does_nothing_says_why(why, language):
    assert whole(wording_offers.offer(Offer(why)))


def test_that_a_shutter_that_is_not_armed_names_its_own_keys(language):
    said = wording.sentence(errors.ArmMoveFirstError())
    assert "Ctrl+Enter" in said
    assert "F7" not in said


def test_that_a_button_that_acts_says_no_reason():
    assert wording_offers.offer(Offer()) == ""


@pytest.mark.parametrize("of", [wording_protection, wording_gates, wording_plan])
def test_that_what_is_silent_in_the_building_is_not_told_of_the_airlock(of):
    said = of.offer(Offer(Why.LINK))
    assert whole(said)
    assert "on the spot" in said
    assert "airlock" not in said


@pytest.mark.parametrize("code", NoticeCode)
def test_that_every_notice_is_one_whole_sentence(code, language):
    said = wording_notices.notice(Notice(NoticeKind.DONE, code, PARTS))
    assert whole(said)
    assert said.endswith(".")


def test_that_a_notice_of_a_later_version_is_still_a_sentence(language):
    assert whole(wording_notices.notice(Notice(NoticeKind.DONE, "from_the_future")))


KINDS = sorted(CATALOGUE)


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_alarm_has_its_one_action(kind, language):
    row = AlarmRow(f"{kind}.inner", kind, AlarmPriority.HIGH, NOW)
    said = wording_alarms.alarm(row)
    assert kind in wording_alarms.catalogue()
    assert whole(said.what)
    assert whole(said.do)
    assert said.do.endswith(".")
    assert CATALOGUE[kind].action in wording_alarms.catalogue()
    assert whole(wording_alarms.consequence(row))
    assert wording_alarms.consequence(row) != wording_consequences.consequence("none such")


def test_that_an_alarm_of_a_later_bridge_still_says_what_to_do(language):
    said = wording_alarms.alarm(AlarmRow("odd", "odd", AlarmPriority.HIGH, NOW))
    assert whole(said.do)


CODES = [
    *((wording_airlock.door, code) for code in codes.Door),
    *((wording_airlock.phase, code) for code in codes.Phase),
    *((wording_airlock.regime, code) for code in codes.Regime),
    *((wording_airlock.position, code) for code in codes.Position),
    *((wording_airlock.bolt, code) for code in codes.Bolt),
    *((wording_airlock.purpose, code) for code in codes.Purpose),
    *((wording_airlock.stage, code) for code in codes.Stage),
    *((wording_airlock.check_outcome, code) for code in codes.CheckOutcome),
    *((wording_airlock.check_source, code) for code in CheckSource),
    *((wording_airlock.check_mark, code) for code in CheckMark),
    *((wording_airlock.step, code) for code in Step),
    *((wording_visits.state, code) for code in VisitState),
    *((wording_visits.group, code) for code in Group),
    *((wording_visits.move, code) for code in Move),
    *((wording_visits.step, code.value) for code in Move),
    *((wording_visits.priority, code) for code in Priority),
    *((wording_post.role, code) for code in codes.Role),
    *((wording_post.link, LinkState(code, 2.0)) for code in Freshness),
    *((wording_post.fault, code) for code in LinkFault if code is not LinkFault.NONE),
    *((wording_post.fault_action, code) for code in LinkFault),
    *((lambda code: wording_post.store(code)[0], code) for code in StoreHealth),
    *((wording_training.deed, code) for code in training.Deed),
    *((wording_training.fault, code) for code in training.FaultKind),
    *((lambda why: wording_training.failure(training.NotDoneError(why)), w) for w in training.Why),
    *((name, deed) for deed in Deed),
]


@pytest.mark.parametrize(("words", "code"), CODES, ids=lambda value: getattr(value, "name", None))
def test_that_every_code_has_a_word(words, code, language):
    assert whole(words(code))


def test_that_latches_say_what_ends_them(language):
    assert wording_airlock.latch(codes.Latch.NONE) == ""
    for latch in (codes.Latch.FAULT, codes.Latch.EMERGENCY):
        assert two_sentences(wording_airlock.latch(latch))


@pytest.mark.parametrize("why", ["long", "control", "direction", "national_number", "range",
                                 "empty", "taken", "unknown", "from_the_future"])  # fmt: skip
def test_that_what_was_typed_is_refused_with_its_field(why, language):
    said = wording_fields.bad_field("name", why)
    assert said.startswith(wording_fields.name("name"))
    assert two_sentences(said)


@pytest.mark.parametrize(
    "options", [wording_fields.overtaking, wording_fields.breaking_off, wording_fields.taking_over,
                wording_alarm_list.reasons, wording_alarm_list.found]
)  # fmt: skip
def test_that_a_reason_is_a_code_that_the_ledger_takes(options, language):
    for option in options():
        assert set(option.code) <= set(string.ascii_lowercase + "_")
        assert whole(option.words)


def test_that_an_hour_of_another_day_says_the_day():
    zone, later = "Europe/Brussels", NOW + timedelta(days=1)
    assert wording_time.hour_or_day(NOW, NOW, zone) == wording_time.hour(NOW, zone)
    said = wording_time.hour_or_day(later, NOW, zone)
    assert said == f"{wording_time.short_date(later, zone)} {wording_time.hour(later, zone)}"
    in_a_year = NOW + timedelta(days=366)
    assert str(in_a_year.year) in wording_time.hour_or_day(in_a_year, NOW, zone)


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_that_the_count_of_alarms_put_aside_and_its_tab_have_one_word(qapp, language):
    translations.use(qapp, language)
    tab = QCoreApplication.translate("AlarmPanel", "Put aside")
    assert wording_alarms.shelved(1).casefold() == f"1 {tab}".casefold()


def test_that_a_check_is_passed_in_one_word_with_or_without_an_airlock(qapp):
    translations.use(qapp, "fr")
    words = {QCoreApplication.translate(of, "Passed") for of in ("DeskCheck", "AirlockPanel")}
    assert len(words) == 1


def test_that_the_public_count_of_who_waits_is_right_of_one_too():
    assert load_words().waiting.said("nl") == "in de rij"
