"""The scenes of the alarms: name, state, and what is done to the window."""

from __future__ import annotations

from tests.ui import acts, alarm_states
from ui.main_window import MainWindow
from ui.shortcuts import Deed

NOTE = "Mat lag tussen de deur; weggehaald, deur sluit weer"


def _hand(kind: str) -> acts.Act:
    def act(window: MainWindow) -> None:
        acts.choose_alarm(kind)(window)
        window.do(Deed.HAND_ALARM)

    return act


def _note(window: MainWindow, typed: str = "") -> None:
    acts.choose_alarm("held")(window)
    window.do(Deed.CLOSE_ALARM)
    window.alarms.card.deeds.line.field.setText(typed)


def _closed(number: int) -> acts.Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.ALARMS)
        window.alarms.table.choose(window.state.alarms.closed[number].key)

    return act


def _to_the_end(window: MainWindow) -> None:
    """Look at what lies below: the whole course."""
    acts.choose_alarm("not_locked")(window)
    bar = window.alarms.card.area.verticalScrollBar()
    bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
    bar.setValue(bar.maximum())


EVERY = (
    *(
        (f"alarms-{made.__name__.replace('_', '-')}", made, acts.do(Deed.ALARMS))
        for made in (
            alarm_states.day, alarm_states.chief, alarm_states.none, alarm_states.quiet,
            alarm_states.lost, alarm_states.latched, alarm_states.flood, alarm_states.given,
            alarm_states.nobody_to_give, alarm_states.not_told, alarm_states.for_the_chief,
            alarm_states.building_lost, alarm_states.controller,
            alarm_states.handed_here, alarm_states.nobody_else, alarm_states.over,
        )
    ),
    ("alarms-shelving", alarm_states.chief, acts.shelve("barrier_jammed")),
    ("alarms-shelved", alarm_states.chief, acts.choose_alarm("printer")),
    ("alarms-only-closed", alarm_states.day, acts.only_closed),
    ("alarms-handed", alarm_states.handed, acts.choose_alarm("wait_over")),
    ("alarms-handing", alarm_states.day, _hand("wait_over")),
    ("alarms-noting", alarm_states.over, lambda window: _note(window, NOTE)),
    ("alarms-closed-noted", alarm_states.noted, _closed(0)),
    ("alarms-closed-plain", alarm_states.noted, _closed(1)),
    ("alarms-course", alarm_states.course, acts.choose_alarm("not_locked")),
    ("alarms-course-end", alarm_states.course, _to_the_end),
)  # fmt: skip
