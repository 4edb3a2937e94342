"""Every state of every screen, by name: a frozen state, and what is then done to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from reception_app.desk.notices import NoticeCode
from reception_app.desk.states.airlock import AirlockPanelState
from reception_app.desk.states.desk import DeskState, NoticeKind
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.office import OfficeOpening, OtherOffice, WalkIns
from reception_app.desk.states.staff import SessionPhase
from tests.ui import (
    acts,
    agenda_scenes,
    alarm_scenes,
    building_states,
    call_states,
    door_states,
    figure_states,
    identity_scenes,
    manage_scenes,
    office_day,
    printer_scenes,
    register_states,
    states,
    way_out_states,
    zone_states,
)
from tests.ui.acts import Act
from tests.ui.office_day import DETECTOR, FAULT, FORCED, OFFICE, OVERDUE, POWER, TWO_INSIDE
from tests.ui.states import NOW
from ui.main_window import MainWindow
from ui.shortcuts import Deed
from ui.zone_rows import Tab

Make = Callable[[], DeskState]
COUNTER, QUEUE, AIRLOCK = "counter", "queue", "airlock"


@dataclass(frozen=True)
class Scene:
    """One state of the window; `box` is the tab that a stacked window shows."""

    name: str
    state: Make
    act: Act | None = None
    box: str = QUEUE


def _morning() -> DeskState:
    return office_day.day(states.check())


def _store(health: StoreHealth) -> Make:
    return lambda: replace(_morning(), store=health)


def _hours(opening: OfficeOpening, minutes: int = 0) -> Make:
    until = NOW + timedelta(minutes=minutes) if minutes else None
    office = replace(OFFICE, opening=opening, until=until)
    return lambda: replace(_morning(), office=office)


def _neighbourhood(
    airlock: AirlockPanelState, walk_ins: WalkIns = WalkIns.APPOINTMENT_ONLY
) -> DeskState:
    other = OtherOffice(
        "Regiokantoor Noorderlaan (Mastergebouw)",
        "Commissariat régional Noorderlaan (Mastergebouw)",
        "Regional office Noorderlaan (Mastergebouw)",
        OfficeOpening.CLOSED, NOW + timedelta(days=1),
    )  # fmt: skip
    office = replace(
        OFFICE, name="Wijkkantoor Ekeren", fr="Commissariat de quartier Ekeren",
        en="Neighbourhood office Ekeren", short_name="Ekeren", walk_ins=walk_ins, other=other,
    )  # fmt: skip
    return replace(office_day.free(), office=office, airlock=airlock)


def _guarded(state: DeskState) -> DeskState:
    return replace(state, session=replace(state.session, role="guard", shown_as="S-4471"))


def _told(code: NoticeCode, kind: NoticeKind = NoticeKind.DONE, **parts: object) -> Make:
    return lambda: office_day.told(_morning(), code, kind, **parts)


_OUT, _LOCKED = SessionPhase.SIGNED_OUT, SessionPhase.LOCKED


def _bell(*, again: bool = False) -> DeskState:
    ringing = states.again() if again else replace(
        states.night(), rings=states.ringing_unregistered().rings[1:], admit=states.ringing().admit
    )  # fmt: skip
    return office_day.at_night(ringing)


# The airlock box in each of its states, in the window it belongs to.
OF_THE_AIRLOCK = tuple(
    Scene(f"airlock-{name.replace('_', '-')}", lambda made=made: office_day.whole(made()),
          box=AIRLOCK)
    for name, made in (states.AIRLOCK | call_states.CALLS).items()
)  # fmt: skip
OF_THE_QUEUE = (
    Scene("queue-busy", _morning),
    Scene("queue-several-reasons", office_day.several_reasons, acts.unfold),
    Scene("queue-calm", office_day.calm),
    Scene("queue-reading", office_day.reading),
    Scene("queue-many", office_day.many),
    Scene("queue-every-group", office_day.every_group),
    Scene("queue-guard", office_day.guarded),
    Scene("queue-found", _morning, acts.search("fr")),
    Scene("queue-nothing-found", _morning, acts.search("paspoort")),
    Scene("queue-row-card", _morning, acts.card_of_a_row),
    Scene("queue-overtaking", office_day.free, acts.choose("visit-B011", Deed.CALL_SELECTED)),
    Scene("queue-break-off", _morning, acts.choose("visit-B012", Deed.ABANDON)),
    Scene("queue-take-over", _morning, acts.choose("visit-B010", Deed.TAKE_OVER)),
    Scene("queue-night", lambda: office_day.at_night(states.night())),
    Scene("store-slow", _store(StoreHealth.SLOW)),
    Scene("store-busy", _store(StoreHealth.BUSY)),
    Scene("store-full", _store(StoreHealth.FULL)),
    Scene("store-away", _store(StoreHealth.AWAY)),
)
OF_THE_COUNTER = (
    Scene("counter-serving", _morning, acts.unfold, COUNTER),
    Scene("counter-free", office_day.free, box=COUNTER),
    Scene("counter-nobody", office_day.calm, box=COUNTER),
    Scene("counter-called", office_day.called, box=COUNTER),
    Scene("counter-discreet", office_day.discreet, acts.unfold, COUNTER),
    Scene("counter-guard", office_day.guarded, box=COUNTER),
    Scene("counter-refer", _morning, acts.do(Deed.REFER), COUNTER),
    Scene("counter-pause", _morning, acts.do(Deed.PARK), COUNTER),
)
OF_THE_WINDOW = (
    Scene("check-focus", _morning, acts.focus_check, AIRLOCK),
    Scene("refusing", lambda: office_day.day(states.checked()), acts.do(Deed.REFUSE), AIRLOCK),
    Scene("reset-asked", lambda: office_day.day(states.fault()), acts.do(Deed.RESET), AIRLOCK),
    Scene("register", office_day.free, acts.do(Deed.NEW)),
    Scene("register-typed", office_day.free, acts.register("fie")),
    Scene("register-taken", office_day.free, acts.register("sla", take=True)),
    Scene("register-more", office_day.free, acts.register_more),
    Scene("register-not-saved", office_day.free, acts.not_saved),
    Scene("help", _morning, acts.do(Deed.HELP)),
    Scene("menu", _morning, acts.menu),
    Scene("phrases", _morning, acts.do(Deed.PHRASES)),
    Scene("phrases-french", _morning, acts.phrases("fr")),
    Scene("notice-undo", _told(NoticeCode.MOVED, ticket="B013", move="call", undo=True)),
    Scene("notice-refused", _told(NoticeCode.TAKEN, NoticeKind.REFUSED, ticket="B012", post="3",
                                  next="B011")),
    Scene("notice-trouble", _told(NoticeCode.NOT_SAVED, NoticeKind.TROUBLE)),
    Scene("notice-unknown", lambda: office_day.told(
        office_day.day(states.not_known()), NoticeCode.OUTCOME_UNKNOWN, NoticeKind.TROUBLE,
        door="inner"), box=AIRLOCK),
    Scene("alarm-critical", lambda: office_day.alarmed(FORCED, OVERDUE, POWER)),
    Scene("alarm-many", lambda: office_day.alarmed(FORCED, FAULT, TWO_INSIDE, DETECTOR, OVERDUE,
                                                   POWER, shelved=(DETECTOR, POWER))),
    Scene("alarm-none", office_day.alarmed),
    Scene("office-closing", _hours(OfficeOpening.CLOSING, 18)),
    Scene("office-closed", _hours(OfficeOpening.CLOSED)),
    Scene("office-test", lambda: replace(_morning(), office=replace(OFFICE, test=True))),
    Scene("night-bell", _bell),
    Scene("night-spoken-with", lambda: call_states.at_night(call_states.HERE)),
    Scene("night-on-hold", lambda: call_states.at_night(call_states.HELD)),
    Scene("night-bell-again", lambda: _bell(again=True)),
)  # fmt: skip
OF_A_NEIGHBOURHOOD_OFFICE = (
    Scene("desk-check", lambda: _neighbourhood(states.at_desk()), box=AIRLOCK),
    Scene("desk-check-nobody", lambda: _neighbourhood(states.nobody_at_desk()), box=AIRLOCK),
    Scene("desk-check-refusing", lambda: _neighbourhood(states.at_desk()), acts.do(Deed.REFUSE),
          AIRLOCK),
    Scene("register-by-appointment", lambda: _neighbourhood(states.none_fitted()),
          acts.register("sla", take=True)),
    Scene("register-closed", lambda: _neighbourhood(states.none_fitted(), WalkIns.CLOSED),
          acts.do(Deed.NEW)),
    Scene("register-guard", lambda: _guarded(_neighbourhood(states.none_fitted())),
          acts.do(Deed.NEW)),
    Scene("office-night", _hours(OfficeOpening.NIGHT, 400)),
    Scene("office-hours-unknown", _hours(OfficeOpening.UNKNOWN)),
    Scene("office-opens-monday", _hours(OfficeOpening.CLOSED, 4 * 24 * 60)),
)  # fmt: skip
OF_THE_BUILDING = tuple(
    Scene(f"building-{made.__name__.replace('_', '-')}", made, acts.do(Deed.PROTECTION))
    for made in (
        building_states.day, building_states.armed, building_states.moving,
        building_states.stopped, building_states.broken, building_states.by_key,
        building_states.silent, register_states.out_of_order, register_states.planned,
        register_states.planned_moving,
    )
)  # fmt: skip
OF_THE_REGIME = (
    *(
        Scene(made.__name__.replace("_", "-"), made, acts.do(Deed.REGIME))
        for made in (
            building_states.regime_day, building_states.regime_proposed,
            building_states.regime_armed, building_states.regime_locked,
            building_states.regime_ending, building_states.regime_not_known,
        )
    ),
    Scene("lockdown-open", building_states.lockdown_open, acts.do(Deed.PROTECTION)),
    Scene("way-out-stopped", way_out_states.stopped, acts.do(Deed.PROTECTION)),
    Scene("way-out-not-known", way_out_states.not_known, acts.do(Deed.PROTECTION)),
    Scene("closing-round", building_states.closing, acts.do(Deed.CLOSING)),
    Scene("closing-people", building_states.closing_people, acts.do(Deed.CLOSING)),
    Scene("closing-staff", building_states.closing_staff, acts.do(Deed.CLOSING)),
    Scene("plan-confirmed", building_states.plan_confirmed, acts.do(Deed.PROTECTION)),
    Scene("plan-waits", building_states.plan_waits, acts.do(Deed.PROTECTION)),
    Scene("panic-elsewhere", building_states.panic_chief, acts.do(Deed.PROTECTION)),
)  # fmt: skip


def _at_a_gate(window: MainWindow) -> None:
    window.do(Deed.PROTECTION)
    window.protection.table.choose("gate/1")


OF_THE_GATES = tuple(
    Scene(f"building-{made.__name__.replace('_', '-')}", made, _at_a_gate)
    for made in (
        building_states.gates_day, building_states.gates_armed, building_states.gates_tailgated,
        building_states.gates_fire, building_states.gates_silent, building_states.gates_only,
    )
)  # fmt: skip


def _at_a_door(window: MainWindow) -> None:
    window.do(Deed.PROTECTION)
    window.protection.table.choose(door_states.OUTER)


OF_THE_DOORS = tuple(
    Scene(f"building-{made.__name__.replace('_', '-')}", made, _at_a_door)
    for made in (
        door_states.doors_day, door_states.doors_released, door_states.doors_fault,
        door_states.doors_unproven, door_states.doors_control_silent, door_states.doors_silent,
        door_states.doors_only,
    )
)  # fmt: skip
OF_IDENTITY = tuple(
    Scene(f"identity-{made.__name__}", made, acts.unfold, COUNTER)
    for made in (
        identity_scenes.waiting, identity_scenes.unplugged, identity_scenes.read,
        identity_scenes.pulled, identity_scenes.misread,
    )
)  # fmt: skip


def _at_a_reader(window: MainWindow) -> None:
    window.do(Deed.PROTECTION)
    window.protection.table.choose("reader/1")


OF_THE_READERS = tuple(
    Scene(f"building-{made.__name__.replace('_', '-')}", made, _at_a_reader)
    for made in (
        building_states.readers_day, building_states.readers_away,
        building_states.readers_insecure, building_states.readers_doubled,
        building_states.readers_opened, building_states.readers_silent,
    )
)  # fmt: skip
OF_PAPER = (
    Scene("refer-outside", printer_scenes.ready, printer_scenes.typed("doc"), COUNTER),
    Scene("refer-office", printer_scenes.ready, printer_scenes.typed("eke"), COUNTER),
    Scene("refer-service", _morning, printer_scenes.typed("sla"), COUNTER),
    Scene("refer-nobody", _morning, printer_scenes.typed("zzz"), COUNTER),
    Scene("refer-not-done", printer_scenes.no_paper, printer_scenes.not_done, COUNTER),
    Scene("printer-ready", printer_scenes.ready, acts.unfold, COUNTER),
    Scene("printer-no-paper", printer_scenes.no_paper, acts.unfold, COUNTER),
    Scene("printer-unsure", printer_scenes.unsure, acts.unfold, COUNTER),
    Scene("printer-again", printer_scenes.ready, printer_scenes.asked_again),
    Scene(
        "notice-referred",
        _told(
            NoticeCode.REFERRED,
            ticket="B014",
            undo=True,
            nl="Doc Stop",
            fr="Doc Stop",
            en="Doc Stop",
        ),
    ),
    Scene(
        "notice-transferred",
        _told(
            NoticeCode.TRANSFERRED,
            ticket="B014",
            undo=True,
            place="2",
            nl="Slachtofferbejegening",
            fr="Assistance aux victimes",
            en="Victim support",
        ),
    ),
)


def _person(key: str, press: str) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.ZONES)
        window.zones.table.choose(key)
        getattr(window.zones.card, press).click()

    return act


def _tab(tab: Tab) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.ZONES)
        window.zones.tabs.setCurrentIndex(tab)

    return act


def _room(zone: str) -> Act:
    def act(window: MainWindow) -> None:
        window.do(Deed.ZONES)
        window.zones.plan.chosen.emit(zone)

    return act


OF_WHO_IS_INSIDE = (
    *(
        Scene(f"inside-{made.__name__.replace('_', '-')}", made, acts.do(Deed.ZONES))
        for made in (
            zone_states.morning, zone_states.calm, zone_states.unaccounted, zone_states.astray,
            zone_states.frozen, zone_states.late, zone_states.refused, zone_states.guarded,
            zone_states.without_zones, zone_states.unkept, zone_states.left_out, zone_states.lost,
            zone_states.unread, zone_states.full, zone_states.upstairs, zone_states.unplanned,
            zone_states.few, zone_states.along,
        )
    ),
    Scene("inside-from-the-desk", zone_states.morning),
    Scene("inside-along-from-the-desk", zone_states.along),
    Scene("inside-staff", zone_states.morning, _tab(Tab.STAFF)),
    Scene("inside-badges", zone_states.unaccounted, _tab(Tab.BADGES)),
    Scene("inside-no-badges", zone_states.morning, _tab(Tab.BADGES)),
    Scene("inside-a-room", zone_states.morning, _room("interview")),
    Scene("inside-granting", zone_states.morning, _person("visit:B012", "main")),
    Scene("inside-giving-a-badge", zone_states.morning, _person("visit:B012", "badge")),
    Scene("inside-accounting", zone_states.unaccounted,
          _person("unknown:gate/interview/1", "account")),
)  # fmt: skip
OF_THE_ALARMS = tuple(Scene(*one) for one in alarm_scenes.EVERY)
OF_THE_AGENDA = tuple(Scene(*one) for one in agenda_scenes.EVERY)


def _figures(window: MainWindow) -> None:
    window.do(Deed.FIGURES)


def _other_figures(window: MainWindow) -> None:
    window.do(Deed.FIGURES)
    window.do(Deed.FIGURES)


OF_THE_FIGURES = (
    *(
        Scene(f"figures-{made.__name__}", made, _figures)
        for made in (
            figure_states.day, figure_states.night, figure_states.few, figure_states.empty,
            figure_states.reading, figure_states.away,
        )
    ),
    Scene("figures-checks", figure_states.day, _other_figures),
    Scene("figures-checks-few", figure_states.few, _other_figures),
)  # fmt: skip
OF_WHO_MANAGES = tuple(Scene(*one) for one in manage_scenes.EVERY)
OF_WHO_WORKS = (
    Scene("sign-in", lambda: office_day.out(_OUT, states.ringing())),
    Scene("sign-in-wrong", lambda: office_day.out(_OUT, states.empty(), wait_s=8), acts.wrong),
    Scene("sign-in-lost", lambda: office_day.out(_OUT, states.lost())),
    Scene("locked", lambda: office_day.out(_LOCKED, states.ringing()), acts.pin),
    Scene("locked-night", lambda: office_day.out(_LOCKED, states.night()), acts.pin),
    Scene("locked-passphrase", lambda: office_day.out(_LOCKED, states.empty(), pin_tries_left=0)),
    Scene("sign-in-database-gone", zone_states.database_gone),
    Scene("locked-database-gone", lambda: zone_states.database_gone(_LOCKED), acts.pin),
    Scene("locked-alarm", lambda: office_day.out(_LOCKED, states.fire())),
)
SCENES = {
    scene.name: scene
    for scene in (
        *OF_THE_AIRLOCK, *OF_THE_QUEUE, *OF_THE_COUNTER, *OF_THE_WINDOW,
        *OF_A_NEIGHBOURHOOD_OFFICE, *OF_THE_BUILDING, *OF_THE_REGIME, *OF_THE_GATES, *OF_THE_DOORS,
        *OF_THE_READERS, *OF_PAPER, *OF_IDENTITY, *OF_WHO_IS_INSIDE, *OF_THE_ALARMS,
        *OF_THE_AGENDA, *OF_THE_FIGURES,
        *OF_WHO_MANAGES, *OF_WHO_WORKS,
    )
}  # fmt: skip
