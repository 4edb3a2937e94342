"""Frozen states of the alarms, for tests and pictures: a morning with something of each kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reception_app.alarm_catalogue import kind_of
from reception_app.desk.states.alarms import (
    AlarmMoment,
    AlarmPriority,
    AlarmRate,
    AlarmRow,
    AlarmsState,
    AlarmTurn,
    ChiefRow,
    ClosedAlarm,
    Colleague,
    Handed,
    SoundCheck,
    SoundState,
)
from reception_app.desk.states.desk import DeskState
from tests.ui import office_day, states
from tests.ui.states import NOW, ago

HEARD = SoundState(SoundCheck.HEARD, ago(9000))
NO_DEVICE = SoundState(SoundCheck.NO_DEVICE, ago(9000))


def alarm(kind: str, age_s: float, device: str = "", **more: object) -> AlarmRow:
    row = AlarmRow(kind, kind, kind_of(kind).priority, ago(age_s), device=device)
    return replace(row, **more)


def in_hand(kind: str, age_s: float, owner: str, **more: object) -> AlarmRow:
    taken = {"acknowledged": True, "owner": owner, "in_hand_at": ago(age_s - 60)}
    return alarm(kind, age_s, **{**taken, **more})


NEW = (
    alarm("not_locked", 75, "airlock/main", detail="inner", escalated=True),
    alarm("held", 45, "airlock/main", detail="outer", times=2, today=2),
)
HELD = (
    in_hand("barrier_jammed", 2900, "insp. Claes", device="shutter/left", detail="R1 Straat links"),
    in_hand("wait_over", 430, "insp. Peeters", detail="B011"),
)
ASIDE = (
    alarm("printer", 1740, detail="loket 4", shelved_until=NOW + timedelta(minutes=34),
          shelved_by="hinsp. Janssens", shelved_why="repair"),
)  # fmt: skip
CLOSED = tuple(
    ClosedAlarm(row, ago(age))
    for row, age in (
        (in_hand("detector", 4000, "insp. Maes", detail="metal"), 3600),
        (alarm("wait_over", 7300), 6900),
        (in_hand("server_lost", 9000, "insp. Maes"), 8900),
        (alarm("held", 9500, "airlock/main", detail="inner", priority=AlarmPriority.LOW), 9400),
    )
)
FEW = AlarmRate(5, 2)
COLLEAGUES = (Colleague("claes", "insp. Claes", "3"), Colleague("maes", "insp. Maes", "4"))


def shown(state: AlarmsState) -> DeskState:
    """Give a working counter with these alarms."""
    return replace(office_day.day(states.check()), alarms=state)


def day() -> DeskState:
    return shown(AlarmsState((*NEW, *HELD), ASIDE, CLOSED, rate=FEW, sound=HEARD,
                             colleagues=COLLEAGUES))  # fmt: skip


def chief() -> DeskState:
    """Give the same day with a chief at the counter."""
    state = day()
    session = replace(state.session, role="chief", shown_as="hinsp. Janssens")
    return replace(state, session=session, alarms=replace(state.alarms, may_shelve=True))


GIVEN = (
    alarm("barrier_jammed", 190, "shutter/hall", detail="R2 Wachtzaal", given_at=ago(130),
          escalated=True),
    *NEW[1:],
)  # fmt: skip
JANSSENS = ChiefRow("hinsp. Janssens", "1")


def given() -> DeskState:
    """Give an alarm that nobody took in hand, and the chief it was given to."""
    state = AlarmsState((*GIVEN, *HELD), ASIDE, CLOSED, rate=FEW, sound=HEARD, chiefs=(JANSSENS,))
    return shown(state)


def nobody_to_give() -> DeskState:
    """Give the same with no chief signed in anywhere."""
    return shown(replace(given().alarms, chiefs=()))


def not_told() -> DeskState:
    """Give the same without a database: nobody elsewhere can hear of it."""
    rows = (replace(GIVEN[0], given_at=None), alarm("server_lost", 200, escalated=True), *HELD)
    return shown(AlarmsState(rows, closed=CLOSED, rate=FEW, sound=HEARD))


def for_the_chief() -> DeskState:
    """Give the chief's console: what it was given, and what only another post can see."""
    other = alarm("bridge_lost@counter-3", 100, escalated=True, given_at=ago(40), post="counter-3",
                  post_number="3")  # fmt: skip
    other = replace(other, kind="bridge_lost", priority=kind_of("bridge_lost").priority)
    rows = (GIVEN[0], other, *GIVEN[1:], *HELD)
    here = (replace(JANSSENS, here=True),)
    alarms = AlarmsState(rows, ASIDE, CLOSED, rate=FEW, sound=HEARD, may_shelve=True, chiefs=here)
    return replace(chief(), alarms=alarms)


def handed_here() -> DeskState:
    """Give an alarm that a colleague handed to whoever works here."""
    to_me = Handed(ago(50), "insp. Claes", "insp. Peeters", "2", here=True, was_held=True)
    row = replace(HELD[0], acknowledged=False, handed=to_me, not_handed="given")
    rows = (NEW[0], row, NEW[1], HELD[1])
    return shown(replace(day().alarms, rows=rows))


def handed() -> DeskState:
    """Give an alarm that was handed on from here, and is not taken in hand there yet."""
    by_me = Handed(ago(50), "insp. Peeters", "insp. Claes", "3", mine=True, was_held=True)
    row = replace(HELD[1], handed=by_me, not_handed="given", course=(
        AlarmMoment(ago(430), AlarmTurn.ROSE),
        AlarmMoment(ago(370), AlarmTurn.TAKEN, "insp. Peeters"),
        AlarmMoment(ago(50), AlarmTurn.HANDED, "insp. Peeters", ("insp. Claes", "3")),
    ))  # fmt: skip
    return shown(replace(day().alarms, rows=(*NEW, HELD[0], row)))


def nobody_else() -> DeskState:
    """Give a counter where nobody else is signed in anywhere."""
    return shown(replace(day().alarms, colleagues=()))


OVER = replace(NEW[1], active=False, priority=AlarmPriority.LOW, over_at=ago(12), course=(
    AlarmMoment(ago(4100), AlarmTurn.ROSE),
    AlarmMoment(ago(4000), AlarmTurn.CLEARED),
    AlarmMoment(ago(45), AlarmTurn.AGAIN),
    AlarmMoment(ago(12), AlarmTurn.CLEARED),
))  # fmt: skip


def over() -> DeskState:
    """Give an alarm whose cause is gone, and that nobody has closed."""
    return shown(replace(day().alarms, rows=(OVER, *HELD)))


def noted() -> DeskState:
    """Give closed alarms, the newest with a note of what was done."""
    first = replace(
        CLOSED[0], note="Kabel van de poort zat los; vastgezet en getest.", noted_by="insp. Maes",
        row=replace(CLOSED[0].row, course=(
            AlarmMoment(ago(4000), AlarmTurn.ROSE),
            AlarmMoment(ago(3940), AlarmTurn.TAKEN, "insp. Maes"),
            AlarmMoment(ago(3660), AlarmTurn.CLEARED),
            AlarmMoment(ago(3600), AlarmTurn.NOTED, "insp. Maes"),
        )),
    )  # fmt: skip
    return shown(replace(day().alarms, rows=(), shelved=(), closed=(first, *CLOSED[1:])))


LONG = (
    AlarmMoment(ago(9000), AlarmTurn.ROSE),
    AlarmMoment(ago(8940), AlarmTurn.GIVEN, "", ("1",)),
    AlarmMoment(ago(8900), AlarmTurn.TAKEN, "hinsp. Janssens"),
    AlarmMoment(ago(8700), AlarmTurn.SHELVED, "hinsp. Janssens", until=ago(8100)),
    AlarmMoment(ago(8100), AlarmTurn.BACK),
    AlarmMoment(ago(7000), AlarmTurn.HANDED, "hinsp. Janssens", ("insp. Claes", "3")),
    AlarmMoment(ago(6950), AlarmTurn.TAKEN, "insp. Claes"),
    AlarmMoment(ago(6000), AlarmTurn.CLEARED),
    AlarmMoment(ago(75), AlarmTurn.AGAIN),
    AlarmMoment(ago(15), AlarmTurn.GIVEN, "", ()),
)


def course() -> DeskState:
    """Give an alarm with as long a course as is told of one."""
    row = replace(NEW[0], course=LONG, today=2, given_at=ago(15))
    return shown(replace(day().alarms, rows=(row, NEW[1], *HELD)))


def none() -> DeskState:
    return shown(AlarmsState(sound=HEARD))


def quiet() -> DeskState:
    """Give an hour without alarms, after some."""
    return shown(AlarmsState(closed=CLOSED, sound=HEARD))


def lost() -> DeskState:
    """Give a lost bridge at a post that cannot be heard."""
    rows = (alarm("bridge_lost", 12), alarm("sound", 9000, detail="no_device"))
    base = office_day.day(states.lost())
    return replace(base, alarms=AlarmsState(rows, closed=CLOSED, rate=FEW, sound=NO_DEVICE))


def building_lost() -> DeskState:
    """Give a lost bridge in an office without an airlock."""
    base = office_day.day(states.none_fitted())
    rows = (alarm("building_bridge_lost", 12),)
    return replace(base, alarms=AlarmsState(rows, closed=CLOSED[:1], rate=FEW, sound=HEARD))


def controller() -> DeskState:
    """Give a lost field controller, which takes alarm inputs and panic buttons along."""
    lost = alarm("field_lost", 40, "gate/1", detail="P1 Inkom", stands_for=9,
                 with_it=("panic_line", "inputs_line", "grants_old"))  # fmt: skip
    return shown(AlarmsState((lost, *HELD), closed=CLOSED, rate=FEW, sound=HEARD))


def latched() -> DeskState:
    """Give a flaw of the ledger that is gone and waits for a chief."""
    row = in_hand("ledger_flaw", 5000, "insp. Peeters", detail="1042 rewritten", latched=True,
                  over_at=ago(600))  # fmt: skip
    return replace(chief(), alarms=AlarmsState((row,), may_shelve=True, rate=FEW, sound=HEARD))


def flood() -> DeskState:
    """Give more alarms than anybody can read: each device is told once."""
    rows = tuple(
        alarm("gate_obstructed", 30 + number, f"gate/{number}", detail=f"P{number} Inkom",
              stands_for=number + 3)
        for number in range(1, 9)
    )  # fmt: skip
    rows = (alarm("both_not_secure", 20, "airlock/main"), *rows)
    return shown(AlarmsState(rows, ASIDE, CLOSED, rate=AlarmRate(74, 61, flooding=True),
                             sound=HEARD))  # fmt: skip
