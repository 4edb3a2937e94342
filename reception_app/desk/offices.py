"""What this office is today, from the directory in the database; it follows the calendar by itself.

A policy that begins at midnight changes what may begin from then on. It touches no visit: nothing
is closed, renumbered or reset by a clock (visits.md I10).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from reception_app.desk.console import Console
from reception_app.desk.office_import import OfficeImport
from reception_app.desk.office_view import office_state, setup_on
from reception_app.desk.setup import Setup
from reception_app.desk.states.links import StoreHealth
from reception_app.desk.states.offers import Offer, Why
from reception_app.desk.states.office import OfficeOpening, OfficeState
from reception_app.desk.states.office_page import ImportState, OfficePage
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import ReasonNeededError, WalkInRefusedError
from reception_app.hours import check_day, closes_at
from reception_app.office_days import office_day
from reception_app.offices import Admission, Office, admission, calendar_of, local_day
from reception_app.referrals import Target, offices
from reception_app.services import Text
from reception_app.staff import RIGHTS, Right
from reception_app.store import Reader
from reception_app.store_errors import StoreError
from reception_app.visits import Move
from reception_app.zones import after_referral, tree_of


class OfficeDesk:
    """The office of this console, day by day."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._settings = console.setup  # what the settings say; the directory goes before it
        self._version, self._was_read = 0, False
        self._directory: tuple[Office, ...] = ()
        self._own: Office | None = None
        self._day: date | None = None
        self._minute = 0  # the last one looked at
        self._shown: tuple[int, Setup, OfficeState] | None = None
        self._others: tuple[object, tuple[Target, ...]] = (None, ())
        self._looked = False
        self._asked_for: date | None = None  # the day that is looked at; None: today
        self._page: tuple[object, OfficePage] = (None, OfficePage())
        self.draft = OfficeImport(console, lambda: self._directory)

    async def read(self) -> None:
        """Read the directory again when somebody imported; a database that is away changes nothing.

        What was read last goes on, as the hours and the kind of a building do.
        """
        store = self._console.store
        try:
            version = await store.read(lambda reader: reader.directory_version())
            if version == self._version and self._was_read:
                return
            version, self._own, self._directory = await store.read(_read)
        except StoreError as error:
            self._console.trouble(error)
            return
        self._version, self._was_read = version, True
        self._day, self._shown = None, None
        self._settings = replace(self._settings, directory=version)
        if self._own is None:
            self._console.setup = replace(self._console.setup, directory=version)
        self.follow(self._console.moment().now)
        self._console.changed()

    def follow(self, now: datetime) -> None:
        """Take the policy of the day; called with every beat, and cheap while the day lasts."""
        minute = int(now.timestamp() // 60)
        if self._own is None or (minute == self._minute and self._day is not None):
            return
        self._minute, day = minute, local_day(self._own, now)
        if day != self._day:
            self._day = day
            self._console.setup = setup_on(self._settings, self._own, day)

    def state(self, now: datetime) -> OfficeState:
        """Return the office as it is now; reckoned once a minute, as its hours are written."""
        minute, setup = int(now.timestamp() // 60), self._console.setup
        kept = self._shown
        if kept is not None and kept[0] == minute and kept[1] is setup:
            return kept[2]
        state = office_state(setup, self._own, self._directory, now)
        if state.opening is OfficeOpening.UNREAD and self._was_read:
            state = replace(state, opening=OfficeOpening.UNKNOWN)
        self._shown = (minute, setup, state)
        return state

    # -- its page ----------------------------------------------------------------------------

    def show(self, day: date | None = None) -> None:
        """Tell a day of the office to whoever may look; None is today, also past midnight.

        Raise `BadFieldError` for a day that is not of 2000 to 2100.
        """
        if day is not None:
            check_day("day", day)
        self._looked, self._asked_for = True, day
        self._console.changed()

    def look_away(self) -> None:
        """Reckon no more days: nobody looks."""
        self._looked, self._page = False, (None, OfficePage())

    def page(self, now: datetime) -> OfficePage:
        """Return the day that somebody looks at; reckoned once, until it or the file is another."""
        if not self._looked:
            return self._page[1]
        own, console = self._own, self._console
        today = now.astimezone(ZoneInfo(console.setup.office.zone)).date()
        away = console.health in {StoreHealth.AWAY, StoreHealth.FULL}
        offer = self._offer()
        draft = self.draft.state(today) if offer.ready else ImportState()
        key = (own, self._asked_for, today, offer, away, self._was_read, draft)
        if key != self._page[0]:
            day = self._asked_for or today
            told = office_day(own, day) if own is not None and offer.ready else None
            self._page = (key, OfficePage(offer, self._was_read, today, day, told, draft,
                                          current=not away))  # fmt: skip
        return self._page[1]

    def _offer(self) -> Offer:
        signed, phase = self._console.signed, self._console.session.phase
        if signed is None or phase is not SessionPhase.SIGNED_IN:
            return Offer(Why.NOT_SIGNED_IN)
        may = Right.DIRECTORY in RIGHTS[signed.session.role]
        return Offer() if may else Offer(Why.NOT_ALLOWED)

    # -- beside the others -------------------------------------------------------------------

    def short_name(self, office: str) -> str:
        """Return the short name of an office by its id in any case; the id where it is unknown."""
        same = (one for one in self._directory if one.id.upper() == office.upper())
        found = next(same, None)
        return found.short_name if found else office

    def others(self, now: datetime) -> tuple[Target, ...]:
        """Return the other offices to refer to; reckoned once a minute."""
        key = (self._directory, int(now.timestamp() // 60))
        if self._others[0] != key:
            own = self._own.id if self._own is not None else ""
            self._others = (key, offices(self._directory, own, now))
        return self._others[1]

    def after_referral(self, service: str, now: datetime) -> tuple[Text, datetime] | None:
        """Return into which zone a referral to a service here leads, and until when."""
        if self._own is None:
            return None
        tree = tree_of(self._own.area)
        found = after_referral(tree, service, now, closes_at(calendar_of(self._own), now))
        area = tree.area(found.zone) if found else None
        return (area.name, found.until) if area and found else None

    def check_walk_in(self, reason: str) -> None:
        """Raise `WalkInRefusedError` where nobody is received without an appointment now (T3).

        An officer may register anyway and say why. The database asks the same once more.
        """
        console = self._console
        if self._own is not None:
            said = admission(self._own, console.moment().now)
            if said is not Admission.WELCOME:
                if not reason.strip():
                    raise WalkInRefusedError(said)
                console.actor(Right.COUNTER)
        elif not console.setup.walk_ins and not reason.strip():
            raise ReasonNeededError(Move.REGISTER)


def _read(reader: Reader) -> tuple[int, Office | None, tuple[Office, ...]]:
    offices = reader.directory()
    own = next((one for one in offices if one.id == reader.office), None)
    return reader.directory_version(), own, offices
