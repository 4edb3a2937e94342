"""What an officer does with the airlock: admit, arm, release, let out; the emergency key."""

from __future__ import annotations

from dataclasses import replace

from device_bridge.protocol.codes import CheckOutcome, Door, Purpose, Refusal, Regime, Stage
from device_bridge.protocol.requests import AnyRequest, Reset
from device_bridge.protocol.state import AirlockState
from reception_app.clearance import CheckSource, check_may_approve
from reception_app.desk.airlock_binding import Anchor, Binding
from reception_app.desk.airlock_checking import Checking
from reception_app.desk.airlock_checks import count_open
from reception_app.desk.airlock_notes import AGAIN_S, GUARD_S, Guard, Token
from reception_app.desk.airlock_offers import (
    AirlockOffers,
    Scene,
    emergency_way,
    lets_out,
    needs_second_press,
    offers,
    way_on,
    way_out,
)
from reception_app.desk.airlock_releases import Releases
from reception_app.desk.airlock_view import Picture
from reception_app.desk.calls import in_turn
from reception_app.desk.console import Console, new_id
from reception_app.desk.desk_check import DeskCheck
from reception_app.desk.notices import GUARD_NOTICES, NoticeCode
from reception_app.desk.queue_view import awaited, entrance
from reception_app.desk.refusals import check_done, check_offered
from reception_app.desk.states.offers import Offer, Why
from reception_app.errors import (
    AirlockRefusedError,
    AlreadyReleasedError,
    ArmFirstError,
    BadFieldError,
    ReasonNeededError,
)
from reception_app.staff import Right
from reception_app.store import Facts
from reception_app.visits import Visit, VisitState

PEOPLE = range(21)
LONGEST_CAUSE = 80  # characters the bridge keeps
UNUSED_S = 2.0  # older news of a release that nobody used is told to nobody


class AirlockDesk:
    """The actions on the airlock and on whoever is in it."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._releases = Releases(console)
        self._binding = Binding(console)
        self._checking = Checking(console)
        self._at_desk = DeskCheck(console)

    # -- F6 ----------------------------------------------------------------------------

    async def admit(self) -> None:
        """Let somebody in from the street, or back out after a refusal (F6).

        At night the first press selects and the second, within 3 s, operates. By day both go on
        one press after a ring; without one a second press is asked for.
        """
        console = self._console
        scene, known = self._scene()
        device = self._offered(scene, known.admit, Right.ADMIT)
        out = lets_out(scene)
        door, purpose = way_out(device) if out else (Door.OUTER, Purpose.ENTRY)
        again = console.moment().monotonic < console.hand.again_until
        night = device.regime is Regime.NIGHT
        if not again and (night or (not out and needs_second_press(device))):
            await self._first_press(device, door, purpose, night=night)
            return
        console.hand = replace(console.hand, again_until=0.0)
        console.notices.drop(NoticeCode.PRESS_AGAIN)
        token = console.hand.token
        if not (night and token and (token.door, token.purpose) == (door, purpose)):
            token = await self._select(device, door, purpose)
        await self._releases.operate(token)

    async def _first_press(
        self, device: AirlockState, door: Door, purpose: Purpose, *, night: bool
    ) -> None:
        console = self._console
        if night:
            await self._select(device, door, purpose)
        moment = console.moment()
        console.hand = replace(console.hand, again_until=moment.monotonic + AGAIN_S)
        console.notices.done(NoticeCode.PRESS_AGAIN, moment.now, door=door)
        console.changed()

    async def _select(self, device: AirlockState, door: Door, purpose: Purpose) -> Token:
        entry = (door, purpose) == (Door.OUTER, Purpose.ENTRY)
        calls = in_turn(device.calls, self._console.setup.post) if entry else ()
        call = next(iter(calls), None)
        stay = device.session.visit if device.session else ""
        visit = (call.visit if call else self._awaited(device)) if entry else stay
        if (door, purpose) == (Door.INNER, Purpose.EXIT):
            visit = self._leaver()
        return await self._releases.select(
            door, purpose, call=call.call if call else 0, visit=visit
        )

    def _awaited(self, device: AirlockState) -> str:
        """Name who stands outside without ringing, when there is no doubt."""
        console = self._console
        door = entrance(device, console.link.boot, console.moment().now)
        return awaited(device, console.board, door)

    def _leaver(self) -> str:
        """Name who leaves, when there is no doubt."""
        leaving = [v for v in self._console.board.visits if v.state is VisitState.LEAVING]
        return leaving[0].id if len(leaving) == 1 else ""

    # -- F7, F9, Esc -------------------------------------------------------------------

    async def arm(self) -> None:
        """Select the inner door: on to the reception, or out of it for who leaves (F7)."""
        scene, known = self._scene()
        if scene.hand.sending or known.arm.why is Why.ALREADY:
            return
        device = self._offered(scene, known.arm, Right.RELEASE)
        await self._select(device, *way_on(device))
        self._console.notices.drop(NoticeCode.PASSED)  # it said to arm

    async def release(self) -> None:
        """Spend the token of F7, or of the lifted emergency guard (F9).

        Raise `ArmFirstError` without a token, `AlreadyReleasedError` when it is spent already:
        then nothing moves and nothing is wrong.
        """
        console = self._console
        console.actor(Right.RELEASE)
        scene, known = self._scene()
        if scene.guard_lifted:
            await self._emergency(scene, known)
            return
        token = console.hand.token
        if console.hand.sent is not None:
            raise AlreadyReleasedError
        if token is None or token.door is not Door.INNER:
            if known.release.why is Why.ARM_FIRST or known.release.ready:
                raise ArmFirstError
            check_offered(known.release)
            return
        await self._releases.operate(token)

    async def disarm(self) -> None:
        """Put away what F6, F7 or the emergency key prepared (Esc)."""
        console = self._console
        hand, device = console.hand, console.device
        live = device.selection if device else None
        mine = live is not None and live.post == console.setup.post
        console.hand = replace(hand, again_until=0.0, guard_until=0.0)
        console.notices.drop(NoticeCode.PRESS_AGAIN)
        console.notices.drop(GUARD_NOTICES[hand.guard])
        console.changed()
        if hand.token or mine:
            console.actor(Right.ADMIT)
            await self._releases.deselect()

    # -- emergency ---------------------------------------------------------------------

    async def open_emergency(self) -> None:
        """Lift the guard: F9 within 5 s opens the outer door, and only that (Ctrl+Shift+F9)."""
        console = self._console
        scene, known = self._scene()
        self._offered(scene, known.emergency, Right.EMERGENCY)
        moment = console.moment()
        until = moment.monotonic + GUARD_S
        console.notices.drop(GUARD_NOTICES[console.hand.guard])
        console.hand = replace(console.hand, guard=Guard.EMERGENCY, guard_until=until)
        console.notices.trouble(NoticeCode.EMERGENCY_OPEN)
        console.changed()

    async def _emergency(self, scene: Scene, known: AirlockOffers) -> None:
        console = self._console
        device = self._offered(scene, known.emergency, Right.EMERGENCY)
        console.hand = replace(console.hand, guard_until=0.0)
        console.notices.drop(NoticeCode.EMERGENCY_OPEN)
        token = await self._select(device, *emergency_way(device))
        # Due from here on, also when no answer comes: it may have opened.
        console.hand = replace(console.hand, reason_due=token.command)
        try:
            await self._releases.operate(token)
        except AirlockRefusedError:
            console.hand = replace(console.hand, reason_due="")
            console.changed()
            raise
        console.notices.trouble(NoticeCode.EMERGENCY_DONE)
        console.changed()

    async def explain_emergency(self, reason: str) -> None:
        """Put on record why the emergency key was used.

        Raise `ReasonNeededError` without a reason.
        """
        console = self._console
        actor = console.actor(Right.EMERGENCY)
        if not reason.strip():
            raise ReasonNeededError("emergency")
        command = console.hand.reason_due
        visit = console.device.session.visit if console.device and console.device.session else ""
        await console.write(
            actor,
            lambda tx: tx.record(
                "emergency_explained",
                visit=visit,
                facts=Facts(reason, typed=True),
                about={"command": command},
            ),
        )
        console.hand = replace(console.hand, reason_due="")
        console.notices.drop(NoticeCode.EMERGENCY_DONE)
        console.changed()

    # -- the check ---------------------------------------------------------------------

    async def approve(self) -> None:
        """Report that the check is passed (Alt+G)."""
        if not self._console.setup.airlock:
            await self._at_desk.approve()
            return
        scene, known = self._scene()
        device = self._offered(scene, known.approve, Right.CHECK)
        # The offer said the same; the rule has the last word before the bridge is told.
        check_may_approve(
            self._console.actor(Right.CHECK).role,
            self._console.setup.posture,
            Picture.of(self._console).items(),
            uncounted=count_open(device, scene.visit, scene.notes),
        )
        await self._checking.approve(device, scene.visit)

    async def call_police(self) -> None:
        """Ask for police at the airlock; both doors stay locked (Alt+P)."""
        scene, known = self._scene()
        device = self._offered(scene, known.refuse, Right.CHECK)
        await self._checking.call_police(device, scene.visit)

    async def refuse(self, outcome: CheckOutcome | str) -> None:
        """End the check without a pass; F6 then lets back out (Alt+W)."""
        if not self._console.setup.airlock:
            await self._at_desk.refuse(outcome)
            return
        scene, known = self._scene()
        device = self._offered(scene, known.refuse, Right.CHECK)
        await self._checking.refuse(device, scene.visit, outcome)

    async def tick_deposit(self) -> None:
        """Tick that nothing is left to deposit, or untick it (Space)."""
        await self._checking.tick_deposit()

    async def checked_by_hand(self, source: CheckSource | str) -> None:
        """Put on record that a person checked in place of a detector."""
        await self._checking.checked_by_hand(source)

    async def declare_count(self, count: int) -> None:
        """Say how many people are seen inside."""
        await self._checking.declare_count(count)

    # -- the rest ----------------------------------------------------------------------

    async def bind(self, visit: str) -> None:
        """Say whose visit the one inside, or else the one who rings, is."""
        await self._binding.bind(visit)

    def anchor(self) -> Anchor:
        """Return the ring or stay that a visit registered now belongs to."""
        return self._binding.anchor()

    async def bind_new(self, visit: Visit) -> None:
        """Tell the bridge whose visit was just registered; never fail: the number is given."""
        await self._binding.bind_new(visit)

    async def reset(self, cause: str, count: int) -> None:
        """Clear a latch whose cause is gone; `count` people are seen inside.

        Raise `ReasonNeededError` without a cause, `BadFieldError` for one that is too long or a
        count out of 0 to 20.
        """
        console = self._console
        who = console.who(Right.RELEASE)
        device = console.live_device()
        if not cause.strip():
            raise ReasonNeededError("reset")
        if len(cause) > LONGEST_CAUSE:
            raise BadFieldError("cause", "long")
        if count not in PEOPLE:
            raise BadFieldError("count", "range")
        await self._done(Reset(new_id(), who, device.name, device.latch, cause.strip(), count))
        console.notices.done(NoticeCode.RESET, console.moment().now)
        console.changed()

    async def _done(self, request: AnyRequest) -> None:
        self._console.live_device()
        check_done(await self._console.ask(request))

    # -- every second ------------------------------------------------------------------

    def expire(self) -> None:
        """Drop what was prepared and not used in time; an armed door is given back."""
        console = self._console
        hand, now_s = console.hand, console.moment().monotonic
        if hand.guard_until and now_s >= hand.guard_until:
            console.hand = hand = replace(hand, guard_until=0.0)
            console.notices.drop(GUARD_NOTICES[hand.guard])
            console.changed()
        if hand.token and now_s >= hand.token.until:
            self._say_expired(hand.token)
            console.hand = hand = replace(hand, token=None)
            console.changed()
        if hand.again_until and now_s >= hand.again_until:
            console.hand = replace(hand, again_until=0.0)
            console.notices.drop(NoticeCode.PRESS_AGAIN)
            console.changed()
            if hand.token and hand.token.door is Door.OUTER and not hand.sending:
                self._releases.give_back()

    def forget_prepared(self) -> None:
        """Drop what was prepared on a word that is old now, and what was said of it."""
        console = self._console
        console.notices.drop(GUARD_NOTICES[console.hand.guard])
        console.notices.drop(NoticeCode.PRESS_AGAIN)
        console.hand = replace(console.hand, again_until=0.0, guard_until=0.0)

    def note_unused(self) -> None:
        """Say that a release of ours ran out and nobody went, once."""
        console = self._console
        newest = console.device.release if console.device else None
        if newest is None or newest.post != console.setup.post or not newest.stages:
            return
        last = newest.stages[-1]
        fresh = console.sightings.known("unused", newest.command) is None
        if last.stage is Stage.NOT_USED and fresh and last.age_s < UNUSED_S:
            now = console.moment().now
            console.sightings.first(now, "unused", newest.command)
            ticket = console.board.ticket(newest.visit)
            console.notices.refused(NoticeCode.NOT_USED, now, door=newest.door, ticket=ticket)

    def _say_expired(self, token: Token) -> None:
        console = self._console
        if token.door is Door.INNER:
            ticket = console.board.ticket(token.visit)
            now = console.moment().now
            console.notices.refused(NoticeCode.EXPIRED, now, door=token.door, ticket=ticket)

    async def stop(self) -> None:
        """End what still runs."""
        await self._releases.stop()

    # -- parts -------------------------------------------------------------------------

    def _scene(self) -> tuple[Scene, AirlockOffers]:
        picture = Picture.of(self._console)
        scene = picture.scene()
        return scene, offers(scene, picture.items())

    def _offered(self, scene: Scene, offer: Offer, right: Right) -> AirlockState:
        """Return the airlock as it is now; raise why the key does nothing."""
        self._console.actor(right)
        if offer.why is Why.IN_FLIGHT and scene.hand.sent is not None:
            raise AlreadyReleasedError
        check_offered(offer)
        if scene.device is None:
            raise AirlockRefusedError(Refusal.NOT_KNOWN)
        return scene.device
