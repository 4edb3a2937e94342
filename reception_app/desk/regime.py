"""What an officer does with the regime of the building: prepare another one, confirm it.

Two steps as for every movement. The hours propose (a notice with one key), a person confirms.
What was sent without an answer is looked at in the status bar, never repeated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from device_bridge.protocol.answers import Done, Refused
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.codes import Regime as BridgeRegime
from device_bridge.protocol.requests import SetRegime
from reception_app.desk.airlock_notes import GUARD_S, Guard
from reception_app.desk.console import Console, new_id
from reception_app.desk.notices import GUARD_NOTICES, NoticeCode
from reception_app.desk.refusals import check_offered
from reception_app.desk.regime_view import compose_regime, way_by
from reception_app.desk.same import PerDevice
from reception_app.desk.setup import Moment
from reception_app.desk.states.links import Freshness
from reception_app.desk.states.offers import Why
from reception_app.desk.states.office import OfficeOpening
from reception_app.desk.states.regime import RegimeState
from reception_app.desk.states.staff import SessionPhase
from reception_app.errors import (
    ArmRegimeFirstError,
    BadFieldError,
    LinkDownError,
    NotAllowedError,
    OutcomeUnknownError,
    RegimeRefusedError,
    RegimeUnknownError,
)
from reception_app.hours import Opening
from reception_app.regime import Regime, check_may_set, proposed, right_for
from reception_app.staff import RIGHTS, Role

ARMED_S = 8.0  # as long as any other preparation
REASON_S = 60.0  # ... and where a reason is to be typed
LONGEST_REASON = 80  # characters the bridge keeps


@dataclass(frozen=True, slots=True)
class Prepared:
    """A regime that waits for its second step; `until` on this console's monotonic clock."""

    regime: Regime
    until: float


class RegimeDesk:
    """The two steps of another regime, as one console makes them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._prepared: Prepared | None = None
        self._sending = False
        self._elements = PerDevice(way_by)
        self._opening: OfficeOpening | None = None
        self._told: Regime | None = None  # what was proposed last, so that it is said once

    def compose(self, moment: Moment) -> RegimeState:
        """Return the regime as it is at this moment."""
        state = compose_regime(self._console, moment, self._proposal(), self._elements)
        prepared = self._prepared
        if prepared is None:
            return replace(state, sending=True) if self._sending else state
        left_s = max(0.0, prepared.until - moment.monotonic)
        return replace(state, sending=self._sending, armed=prepared.regime, left_s=left_s)

    @property
    def armed(self) -> bool:
        """Tell whether a regime is prepared here."""
        return self._prepared is not None

    # -- time ------------------------------------------------------------------------------

    def follow(self, opening: OfficeOpening) -> None:
        """Say once what the hours propose, to whoever may decide; with every beat."""
        self._opening = opening
        found = self._proposal()
        if found is None:
            if self._told is not None:
                self._told = None
                self._console.notices.drop(NoticeCode.REGIME_PROPOSED)
            return
        session = self._console.session
        if session.phase is not SessionPhase.SIGNED_IN:
            self._told = None  # it goes with a lock, and whoever comes next has not read it
            return
        if found is self._told or self._guard_lifted():
            return
        regime = self._regime()
        if regime is None or right_for(regime, found) not in RIGHTS[Role(session.role)]:
            return
        self._told = found
        self._console.notices.hint(NoticeCode.REGIME_PROPOSED, regime=found)

    def _proposal(self) -> Regime | None:
        regime, opening = self._regime(), self._opening
        if regime is None or opening is None or self._console.setup.calendar is None:
            return None
        if opening in (OfficeOpening.UNREAD, OfficeOpening.UNKNOWN):
            return None  # the directory is not read, or does not have this office
        return proposed(Opening(opening.value), regime)

    def _regime(self) -> Regime | None:
        console = self._console
        device = console.device
        known = device is not None and console.freshness() in (Freshness.LIVE, Freshness.SLOW)
        return Regime(device.regime.value) if known and device else None

    def _guard_lifted(self) -> bool:
        return self._console.moment().monotonic < self._console.hand.guard_until

    def expire(self) -> None:
        """Forget what was prepared and not confirmed in time, or on an old word of the bridge."""
        prepared = self._prepared
        if prepared is None:
            return
        old = self._console.freshness() not in (Freshness.LIVE, Freshness.SLOW)
        away = self._console.session.phase is not SessionPhase.SIGNED_IN
        if old or away or self._console.moment().monotonic >= prepared.until:
            self._prepared = None
            self._console.changed()

    # -- two steps -------------------------------------------------------------------------

    async def arm(self, regime: Regime) -> None:
        """Prepare another regime; nothing is sent yet.

        Raise `NotAllowedError`, `RegimeRefusedError` or `LinkDownError`.
        """
        ends = self._check(regime) is Regime.LOCKDOWN
        moment = self._console.moment()
        self._prepared = Prepared(regime, moment.monotonic + (REASON_S if ends else ARMED_S))
        self._console.changed()

    async def confirm(self, reason: str = "") -> None:
        """Ask the bridge for what is prepared, once; raise as `arm`, or `RegimeUnknownError`."""
        prepared = self._prepared
        if prepared is None:
            raise ArmRegimeFirstError
        now = self._check(prepared.regime)
        check_may_set(self._role(now, prepared.regime), now, prepared.regime, reason)
        self._prepared = None
        await self._ask(prepared.regime, now, reason)

    async def take_proposal(self) -> None:
        """Set the regime that the hours propose: their notice was the first step.

        Raise `ArmRegimeFirstError` when they propose none.
        """
        found = self._proposal()
        if found is None:
            raise ArmRegimeFirstError
        now = self._check(found)
        await self._ask(found, now, "")

    async def disarm(self) -> None:
        """Put away what is prepared, and the lifted guard (Esc)."""
        console = self._console
        self._prepared = None
        if console.hand.guard is Guard.LOCKDOWN:
            console.hand = replace(console.hand, guard_until=0.0)
            console.notices.drop(NoticeCode.LOCKDOWN_OPEN)
        console.changed()

    # -- everything locked -----------------------------------------------------------------

    async def lift_guard(self) -> None:
        """Lift the guard: F7 within 5 s locks everything (Ctrl+Shift+F7)."""
        console = self._console
        self._check(Regime.LOCKDOWN)
        moment = console.moment()
        self._prepared = None
        console.notices.drop(GUARD_NOTICES[Guard.EMERGENCY])
        until = moment.monotonic + GUARD_S
        console.hand = replace(console.hand, guard=Guard.LOCKDOWN, guard_until=until)
        ways = compose_regime(console, moment, None, self._elements).ways
        still_open = ", ".join(way.label for way in ways if way.label and way.open)
        console.notices.trouble(NoticeCode.LOCKDOWN_OPEN, open=still_open)
        console.changed()

    async def lock(self) -> None:
        """Lock everything (F7 while the guard is lifted); raise as `confirm`."""
        console = self._console
        lifted = console.hand.guard is Guard.LOCKDOWN and self._guard_lifted()
        if not lifted:
            raise ArmRegimeFirstError
        console.hand = replace(console.hand, guard_until=0.0)
        console.notices.drop(NoticeCode.LOCKDOWN_OPEN)
        now = self._check(Regime.LOCKDOWN)
        await self._ask(Regime.LOCKDOWN, now, "")

    # -- ways out --------------------------------------------------------------------------

    def _role(self, now: Regime, wanted: Regime) -> Role:
        return self._console.actor(right_for(now, wanted)).role

    def _check(self, wanted: Regime) -> Regime:
        """Return the regime in force; raise why another may not be asked for."""
        console = self._console
        state = compose_regime(console, console.moment(), None, self._elements)
        offer = state.offer(wanted)
        if offer.why is Why.NOT_ALLOWED:
            raise NotAllowedError(right_for(state.regime or Regime.DAY, wanted))
        if offer.why is Why.BRIDGE:
            raise RegimeRefusedError(offer.refusal or Refusal.REGIME, offer.detail)
        check_offered(offer)
        if state.regime is None:
            raise LinkDownError
        return state.regime

    async def _ask(self, wanted: Regime, now: Regime, reason: str) -> None:
        console = self._console
        who = console.who(right_for(now, wanted))
        if len(reason) > LONGEST_REASON:
            raise BadFieldError("reason", "long")
        request = SetRegime(
            new_id(), who, console.setup.airlock, BridgeRegime(wanted.value), reason.strip()
        )
        self._sending = True
        console.changed()
        try:
            answer = await console.ask(request)
        except OutcomeUnknownError as error:
            raise RegimeUnknownError from error
        finally:
            self._sending = False
            console.changed()
        match answer:
            case Done():
                console.notices.done(NoticeCode.REGIME_SET, console.moment().now, regime=wanted)
                console.changed()
            case Refused(reason=why, detail=detail):
                raise RegimeRefusedError(why, detail)
            case _:
                raise RegimeUnknownError
