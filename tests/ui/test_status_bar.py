"""The bars: what is always in sight, in every state of links, alarms and hours."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint

from device_bridge.protocol.codes import Regime
from reception_app.desk.states.airlock import Primary
from reception_app.desk.states.alarms import AlarmPriority, AlarmsState
from reception_app.desk.states.links import Freshness, LinkFault, StoreHealth
from reception_app.desk.states.office import OfficeOpening
from reception_app.desk.states.post import FirstState
from tests.ui import desk_states, states
from ui import translations, wording_time
from ui.alarm_line import AlarmLine
from ui.legend import Legend
from ui.rail import Rail
from ui.shortcuts import Deed
from ui.status_bar import StatusBar


@pytest.fixture
def bar(qtbot):
    made = StatusBar()
    qtbot.addWidget(made)
    return made


def with_link(freshness, age_s=2.0, fault=LinkFault.NONE):
    link = replace(states.link(freshness, age_s), fault=fault)
    return desk_states.morning(replace(states.check(), link=link))


def test_that_office_post_and_officer_are_in_sight(bar):
    bar.draw(desk_states.morning())
    assert bar.office.text() == "Regiokantoor Bredabaan"
    assert bar.post.text() == "Counter 2 · insp. Peeters"
    assert bar.waiting.text() == "7 wait · longest 31 min"
    assert bar.clock.text() == "10:27:41"
    assert bar.date.text() == "Mon 23 Nov"


def test_that_a_long_name_of_an_office_gives_way_to_all_that_is_said_beside_it(bar, qtbot):
    state = desk_states.morning()
    name = "Politiecommissariaat van de wijk Linkeroever en de haven ten westen van de Schelde"
    bar.resize(1920, bar.height())
    bar.show()
    qtbot.waitExposed(bar)
    bar.draw(state)
    whole = {part: part.width() for part in (bar.post, bar.waiting, bar.date)}
    bar.draw(replace(state, office=replace(state.office, name=name)))
    qtbot.waitUntil(lambda: bar.office.toolTip() == name)
    for part, width in whole.items():
        assert not part.isHidden()
        assert part.width() >= min(width, part.sizeHint().width())
    assert bar.office.width() < bar.office.sizeHint().width()


@pytest.mark.parametrize(
    ("freshness", "words", "look"),
    [
        (Freshness.LIVE, "Airlock bridge 2.0 s", "plain"),
        (Freshness.SLOW, "Airlock bridge slow, 2.0 s", "plain"),
        (Freshness.STALE, "Airlock bridge out of date, 2.0 s", "high"),
        (Freshness.LOST, "Airlock bridge lost, 2.0 s", "high"),
        (Freshness.NEVER, "Airlock bridge: no data yet", "high"),
    ],
)
def test_that_the_link_says_what_it_is_worth(bar, freshness, words, look):
    bar.draw(with_link(freshness))
    assert (bar.link.text(), bar.link.look) == (words, look)


def test_that_a_link_that_is_refused_says_why(bar):
    bar.draw(with_link(Freshness.LOST, fault=LinkFault.NOT_ENROLLED))
    assert bar.link.text() == "Airlock bridge refuses this console"


def test_that_an_office_without_an_airlock_has_no_link(bar):
    bar.draw(desk_states.morning(states.none_fitted()))
    assert bar.link.isHidden()


@pytest.mark.parametrize("health", StoreHealth)
def test_that_the_database_says_how_it_is(bar, health):
    bar.draw(replace(desk_states.morning(), store=health))
    fine = health in {StoreHealth.OK, StoreHealth.OPENING}
    assert bar.store.look == ("plain" if fine else "high")


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (OfficeOpening.OPEN, "OPEN until 20:59"),
        (OfficeOpening.ALWAYS, "OPEN day and night"),
        (OfficeOpening.CLOSING, "CLOSES at 20:59"),
        (OfficeOpening.CLOSED, "CLOSED, opens 20:59"),
        (OfficeOpening.NIGHT, "NIGHT until 20:59"),
        (OfficeOpening.UNKNOWN, "HOURS NOT KNOWN"),
    ],
)
def test_that_the_hours_are_in_sight(bar, opening, words):
    state = desk_states.morning()
    bar.draw(replace(state, office=replace(state.office, opening=opening)))
    assert bar.opening.text() == words


def test_that_nothing_is_said_of_hours_that_are_being_read(bar):
    state = desk_states.morning()
    bar.draw(replace(state, office=replace(state.office, opening=OfficeOpening.UNREAD)))
    assert bar.opening.isHidden()
    bar.draw(state)
    assert not bar.opening.isHidden()


def test_that_an_opening_on_another_day_names_the_day(bar):
    state = desk_states.morning()
    monday = state.now + timedelta(days=7)
    closed = replace(state.office, opening=OfficeOpening.CLOSED, until=monday)
    bar.draw(replace(state, office=closed))
    day, hour = wording_time.short_date(monday, closed.zone), wording_time.hour(monday, closed.zone)
    assert bar.opening.text() == f"CLOSED, opens {day} {hour}"
    bar.draw(replace(state, office=replace(closed, until=None)))
    assert bar.opening.text() == "CLOSED"


def test_that_the_office_has_its_name_in_the_language_of_the_screen(bar, qapp):
    state = desk_states.morning()
    office = replace(state.office, fr="Commissariat régional", en="Regional office")
    bar.resize(1600, 56)
    bar.draw(replace(state, office=office))
    assert bar.office.text() == "Regional office"
    translations.use(qapp, "fr")
    bar.draw(replace(state, office=office))
    assert bar.office.text() == "Commissariat régional"


@pytest.mark.parametrize(
    ("regime", "words"),
    [(Regime.NIGHT, "NIGHT REGIME"), (Regime.LOCKDOWN, "ALL LOCKED"),
     (Regime.CLOSED, "ENTRY CLOSED"), (Regime.MAINTENANCE, "MAINTENANCE")],
)  # fmt: skip
def test_that_what_the_airlock_allows_goes_before_the_hours(bar, regime, words):
    airlock = replace(states.empty(), device=states.device(regime=regime))
    bar.draw(desk_states.morning(airlock))
    assert bar.opening.text() == words


def test_that_before_there_is_a_desk_nobody_is_counted(bar):
    bar.draw(FirstState(states.NOW))
    assert bar.waiting.text() == "Reading the queue…"


def test_that_test_mode_hatches_the_bar_and_says_so(bar, qtbot):
    state = desk_states.morning()
    bar.resize(1600, 56)
    bar.draw(state)
    bar.show()
    plain = bar.grab().toImage()
    bar.draw(replace(state, office=replace(state.office, test=True)))
    assert bar.test.text() == "TEST MODE"
    hatched = bar.grab().toImage()
    foot = bar.height() - 2
    assert plain.pixelColor(800, foot) != hatched.pixelColor(800, foot)


def test_that_alarms_are_counted_by_priority(bar):
    bar.draw(desk_states.morning())
    assert [bar.counts[code].text() for code in AlarmPriority] == ["0 critical", "1 high", "1 low"]
    assert [bar.counts[code].look for code in AlarmPriority] == ["off", "high", "plain"]


def test_that_the_alarm_line_says_what_to_do(qtbot):
    line = AlarmLine()
    qtbot.addWidget(line)
    line.draw(desk_states.morning())
    assert line.when.text() == "HIGH 10:26"
    assert line.what.text() == "Inner door is open too long."
    assert line.do.text() == "Ask to close the door, or close it yourself."
    assert line.button.height() >= 48
    line.draw(replace(desk_states.morning(), alarms=AlarmsState()))
    assert line.isHidden()


def test_that_the_alarm_line_hands_on_the_answer(qtbot):
    line = AlarmLine()
    qtbot.addWidget(line)
    line.draw(desk_states.morning())
    with qtbot.waitSignal(line.acknowledged):
        line.button.click()


def test_that_the_legend_is_true_to_what_a_key_does(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.draw(desk_states.morning())
    assert legend.words[Deed.CALL_NEXT].word.tone == "off"
    assert legend.words[Deed.ADMIT].word.text() == "Let in"
    legend.draw(desk_states.free())
    assert legend.words[Deed.CALL_NEXT].word.tone == "text2"
    back = replace(states.check(), primary=Primary.RETREAT)
    legend.draw(desk_states.morning(back))
    assert legend.words[Deed.ADMIT].word.text() == "Let back out"
    legend.draw(desk_states.morning(states.emergency_open()))
    assert legend.words[Deed.RELEASE].word.text() == "Emergency release"


def test_that_the_legend_of_an_office_without_an_airlock_has_no_keys_for_one(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(1920, 36)
    legend.show()
    keys = [legend.words[deed] for deed in (Deed.ADMIT, Deed.ARM, Deed.RELEASE)]
    legend.draw(desk_states.morning())
    assert not any(key.isHidden() for key in keys)
    legend.draw(desk_states.morning(states.none_fitted()))
    assert all(key.isHidden() for key in keys)
    assert not legend.words[Deed.ALARM].isHidden()


def test_that_the_legend_tells_no_emergency_keys_to_who_reads_over_the_counter(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.draw(desk_states.morning())
    assert "Shift" not in legend.emergency.text()
    assert "F12" not in legend.emergency.text()


def test_that_the_rail_offers_training_in_test_mode_only(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    state = desk_states.morning()
    rail.draw(state)
    assert rail.buttons[Deed.TRAINING].isHidden()
    rail.draw(replace(state, office=replace(state.office, test=True)))
    assert not rail.buttons[Deed.TRAINING].isHidden()


def test_that_an_alarm_that_is_over_asks_for_nothing_but_to_be_seen(qtbot):
    line = AlarmLine()
    qtbot.addWidget(line)
    state = desk_states.morning()
    gone = tuple(replace(row, active=False) for row in state.alarms.rows)
    line.draw(replace(state, alarms=AlarmsState(gone)))
    assert line.what.text().startswith("Over · ")
    assert line.do.text() == "Nothing to do. Acknowledge that you saw it."


@pytest.mark.parametrize(("small", "narrowest"), [(False, 1300), (True, 1120)])
def test_that_no_name_is_cut_beside_free_room_and_nothing_overlaps(bar, small, narrowest):
    bar.set_small(small=small)
    state = desk_states.morning()
    name = "Regional office of the second district of Noorderlaan (test)"
    bar.draw(replace(state, office=replace(state.office, name=name, short_name=name, test=True)))
    bar.show()  # hidden, it is told of no size
    cut = 0
    for width in range(narrowest, 1920, 9):
        bar.resize(width, bar.height())
        bar.layout().activate()
        parts = (bar.office, bar.post, bar.test, bar.opening, bar.waiting, *bar.counts.values(),
                 bar.shelved, bar.sound, bar.link, bar.store, bar.date, bar.clock)  # fmt: skip
        seen = [part for part in parts if not part.isHidden()]
        edges = [
            (part.mapTo(bar, QPoint(0, 0)).x(), part.mapTo(bar, QPoint(part.width(), 0)).x())
            for part in seen
        ]
        assert all(end <= begins for (_, end), (begins, _) in pairwise(edges)), width
        assert edges[-1][1] <= width, width
        for part in seen[1:]:
            assert part.width() >= part.sizeHint().width(), (width, part.text())
        if bar.office.width() < bar.office.sizeHint().width():
            cut += 1
            count = seen.index(bar.counts[AlarmPriority.CRITICAL])  # after all that is free
            assert edges[count][0] - edges[count - 1][1] <= bar.layout().spacing(), width
    assert cut > 5


def test_that_what_takes_more_room_with_another_look_is_fitted_anew(bar):
    """A pill with a ground is wider than one without, under the same words."""
    for width in range(1240, 1400, 4):
        bar.resize(width, bar.height())
        for freshness in (Freshness.SLOW, Freshness.STALE):
            bar.draw(with_link(freshness, 1.2, LinkFault.AWAY))
        seen = [part.isHidden() for part in bar._wanted]
        bar._fit()
        assert seen == [part.isHidden() for part in bar._wanted], width
