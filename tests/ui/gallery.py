"""The named set of pictures for docs/screenshots: every state once, sizes and languages in turn."""

from __future__ import annotations

from dataclasses import dataclass

TRAINING = "training"  # not a state of the main window
EXERCISE = "training-exercise"  # nor this
PUBLIC = "public-"  # begins the scenes of the public screen, which are in `public_views`


@dataclass(frozen=True)
class Shot:
    """One picture: a scene of `scenes`, and how the window stands."""

    scene: str
    size: str = "1920"
    theme: str = "day"
    language: str = "nl"

    @property
    def name(self) -> str:
        return f"{self.scene}-{self.size}-{self.theme}-{self.language}"


GALLERY = (
    # The desk, in the sizes, themes and languages.
    Shot("airlock-armed"), Shot("airlock-armed", "1366", "night", "fr"),
    Shot("airlock-armed", "960", "day", "en"),
    Shot("queue-busy"), Shot("queue-busy", "1920", "night", "fr"),
    Shot("queue-busy", "1920", "dim"), Shot("queue-busy", "1366"),
    Shot("queue-several-reasons", "1920", "day", "fr"),
    Shot("queue-busy", "1366", "dim", "en"), Shot("queue-busy", "960", "night", "fr"),
    # The airlock, from the bell to the locked door.
    Shot("airlock-empty", "1920", "dim"), Shot("airlock-ringing"),
    Shot("airlock-ringing-unregistered", "1366", "day", "fr"),
    Shot("airlock-checked", "1920", "night"), Shot("airlock-alert", "1920", "day", "fr"),
    Shot("airlock-silent", "1366", "day", "en"), Shot("airlock-police", "1366", "night"),
    Shot("airlock-passed", "1920", "day", "en"), Shot("airlock-requested", "1366", "dim"),
    Shot("airlock-released"), Shot("airlock-passing", "1366", "day", "fr"),
    Shot("airlock-done", "1920", "night", "en"), Shot("airlock-not-used", "1366"),
    Shot("airlock-refused", "1920", "night", "fr"), Shot("airlock-refused-release", "1366"),
    Shot("airlock-not-known"), Shot("airlock-two-persons", "1920", "day", "fr"),
    Shot("airlock-unbound", "1366", "night", "en"), Shot("airlock-declined", "1920", "dim", "fr"),
    Shot("airlock-slow", "1366"), Shot("airlock-stale"), Shot("airlock-stale", "1366", "night"),
    Shot("airlock-lost"), Shot("airlock-lost", "960", "day", "fr"),
    Shot("airlock-lost", "1366", "night", "en"), Shot("airlock-not-enrolled", "1366"),
    Shot("airlock-emergency-open"), Shot("airlock-emergency-done", "1366", "night", "fr"),
    Shot("airlock-fault", "1920", "night"), Shot("airlock-fire", "1366", "day", "en"),
    Shot("airlock-both-open"), Shot("airlock-locked", "1366", "day", "fr"),
    Shot("airlock-maintenance"), Shot("airlock-none-fitted", "1366"),
    # The queue and the counter.
    Shot("queue-calm"), Shot("queue-many", "1366", "night"), Shot("queue-every-group"),
    Shot("queue-guard", "1366"), Shot("queue-nothing-found"), Shot("queue-row-card"),
    Shot("queue-overtaking", "1366", "day", "fr"), Shot("store-away", "1920", "day", "fr"),
    Shot("counter-free", "1920", "night"), Shot("counter-free", "960"), Shot("counter-called"),
    Shot("counter-discreet", "1920", "day", "fr"), Shot("counter-serving", "960"),
    Shot("counter-serving", "1366", "night", "fr"), Shot("counter-refer", "1920", "dim"),
    # Tickets and referrals.
    Shot("refer-outside"), Shot("refer-office", "1366", "night", "fr"),
    Shot("refer-outside", "960", "day", "en"), Shot("printer-no-paper", "1366"),
    Shot("printer-unsure", "1920", "night", "fr"),
    # The visitor's card.
    Shot("identity-read"), Shot("identity-pulled", "1366", "night", "fr"),
    Shot("identity-waiting", "960", "day", "en"),
    # What lies over the window.
    Shot("register-typed"), Shot("register-not-saved", "1366", "night", "fr"),
    Shot("refusing", "1366"), Shot("help", "1920", "day"), Shot("menu", "1366", "day", "fr"),
    Shot("notice-undo"), Shot("notice-refused", "1366", "night"),
    Shot("alarm-many", "1366"), Shot("office-test", "1366"),
    Shot("airlock-spoken-with"), Shot("airlock-on-hold", "1366", "day", "fr"),
    Shot("airlock-spoken-with-elsewhere", "960", "day", "en"),
    Shot("night-spoken-with", "1920", "night"), Shot("night-spoken-with", "960", "night", "fr"),
    Shot("night-bell", "1920", "night"), Shot("night-bell-again", "1366", "dim", "fr"),
    # The alarms.
    Shot("alarms-day"), Shot("alarms-lost", "1366", "night", "fr"),
    Shot("alarms-shelving", "1366", "day"), Shot("alarms-flood", "1920", "dim"),
    Shot("alarms-latched", "960", "day", "en"), Shot("alarms-given", "1366", "day", "fr"),
    Shot("alarms-for-the-chief"), Shot("alarms-nobody-to-give", "1366", "night"),
    Shot("alarms-course", "1920", "day", "fr"), Shot("alarms-handed", "1366", "night", "fr"),
    Shot("alarms-handed-here", "960", "day", "en"), Shot("alarms-noting", "1366"),
    Shot("alarms-closed-noted", "1920", "night"),
    # Bollards and shutters.
    Shot("building-day"), Shot("building-armed", "1920", "night", "fr"),
    Shot("building-stopped"), Shot("building-stopped", "1366", "day", "en"),
    Shot("building-silent", "1366", "night"), Shot("building-moving", "960", "day", "fr"),
    Shot("building-out-of-order"), Shot("building-planned", "1366", "night", "fr"),
    Shot("phrases-french", "1366"),
    # Appointments and capacity.
    Shot("agenda-day"), Shot("agenda-teams", "1366", "night", "fr"),
    Shot("agenda-week", "1920", "night", "fr"), Shot("agenda-refused", "1366"),
    Shot("agenda-appointment", "960", "day", "en"), Shot("check-in-early", "1366", "day", "fr"),
    Shot("agenda-chief", "1920", "dim"), Shot("agenda-moving", "1366", "day", "en"),
    Shot("agenda-calm", "1366", "night"), Shot("agenda-away", "1920", "day", "fr"),
    Shot("agenda-no-roster", "960", "night", "fr"), Shot("agenda-cancel", "1366", "dim", "fr"),
    Shot("check-in-other-office", "960", "day", "en"), Shot("check-in", "1920", "night"),
    # An office by appointment, with no airlock.
    Shot("desk-check", "1366"), Shot("desk-check", "1920", "night", "fr"),
    Shot("register-by-appointment", "1366", "day", "fr"), Shot("register-closed", "960", "dim"),
    # Figures.
    Shot("figures-day"), Shot("figures-checks", "1366", "night", "fr"),
    Shot("figures-few", "960", "day", "en"), Shot("figures-away", "1366", "night"),
    # Administration.
    Shot("office-page-coming"), Shot("office-import-before-after", "1366", "day", "fr"),
    Shot("office-import-faults", "960", "day", "en"), Shot("diagnosis-well"),
    Shot("diagnosis-lost", "1366", "night", "fr"),
    # The public screen.
    Shot("public-several"), Shot("public-several", "upright", "day", "fr"),
    Shot("public-welcome", "1366", "day", "en"), Shot("public-closed"),
    Shot("public-evacuation"), Shot("public-evacuation", "upright", "day", "en"),
    Shot("public-patience", "1366", "day", "fr"), Shot("public-no-estimate", "1366"),
    Shot("public-closed-week", "1920", "day", "fr"),
    Shot("public-closed-for-long", "1366", "day", "en"),
    Shot("public-test", "1366", "day", "fr"), Shot("public-long-name", "1920", "day", "fr"),
    Shot("public-called", "upright"), Shot("public-welcome-last", "1920", "day", "en"),
    # Speed gates.
    Shot("regime-ending"), Shot("lockdown-open", "1366", "night", "fr"),
    Shot("panic-elsewhere", "1920", "day", "en"), Shot("plan-waits", "1366"),
    Shot("closing-round", "1920", "night"),
    Shot("building-gates-day"), Shot("building-gates-tailgated", "1366", "day", "fr"),
    Shot("building-gates-armed", "1366", "night"), Shot("building-gates-fire", "1920", "day", "en"),
    Shot("building-doors-day"), Shot("building-doors-fault", "1366", "night", "fr"),
    Shot("building-readers-insecure"), Shot("building-readers-doubled", "1366"),
    Shot("building-readers-away", "1366", "night", "fr"),
    # Who is in the building.
    Shot("inside-morning"), Shot("inside-unaccounted", "1366", "night", "fr"),
    Shot("inside-frozen", "960", "day", "en"), Shot("inside-granting", "1366"),
    Shot("inside-few", "1366", "night", "fr"), Shot("inside-badges"),
    Shot("inside-lost", "1920", "night"),
    # Who works here.
    Shot("sign-in"), Shot("sign-in-database-gone", "1366", "day", "fr"),
    Shot("sign-in-wrong", "1366", "night", "fr"), Shot("locked", "1920", "night"),
    Shot("locked-alarm", "960", "day", "en"), Shot(TRAINING, "1920", "day"),
    Shot(EXERCISE), Shot(EXERCISE, "1366", "night", "fr"),
)  # fmt: skip
