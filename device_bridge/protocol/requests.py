"""What a console may ask of the bridge."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from device_bridge.protocol.codes import (
    CheckOutcome,
    Direction,
    Door,
    Latch,
    Move,
    Purpose,
    Regime,
    Role,
)

Id = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:/-]+\Z")]
Name = Annotated[str, Meta(max_length=80)]
Count = Annotated[int, Meta(ge=1, le=20)]
GRANTS = "grants"  # the device that a bridge's copy of the grants is asked as
INPUTS = "inputs"  # the device that a bridge's alarm inputs are asked as
PANIC = "panic"  # the device that a bridge's silent alarms are asked as
PLAN = "plan"  # the device that the weekly plan of the barriers is asked as
PRESENCE = "presence"  # the device that who is inside is told to
SPANS = 400  # of one plan: some weeks
GRANTS_A_PART = 200  # of one message; a whole has up to PARTS of them
PARTS = 200
ZONES = 100  # that one grant names


class Who(Struct, frozen=True, forbid_unknown_fields=True):
    """The person and the post behind a command."""

    officer: Id
    role: Role
    post: Id


class Request(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """What a console asks; `id` makes a repeat recognisable, across restarts too."""

    id: Id


class Hello(Request, frozen=True, tag="hello"):
    """Open the conversation: answered by `Welcome` and then a `Snapshot`."""


class Ping(Request, frozen=True, tag="ping"):
    """Show that the console lives: answered by `Pong`."""


class AskSnapshot(Request, frozen=True, tag="ask_snapshot"):
    """Ask for the whole state again, after a gap."""


class AskJournal(Request, frozen=True, tag="ask_journal"):
    """Ask for journal records after `after`, at most `limit` of them."""

    after: Annotated[int, Meta(ge=0)]
    limit: Annotated[int, Meta(ge=1, le=200)] = 100


class AskStatus(Request, frozen=True, tag="ask_status"):
    """Ask how the command `command` ended: answered by `Status`."""

    command: Id


class Select(Request, frozen=True, tag="select"):
    """Prepare one release; all guards run; answered by `Selected` or `Refused`.

    `session` names the stay in the airlock that the console sees (0: nobody is inside), `call` the
    ring at the door that an entry answers, `visit` the visitor it is for ("" when not known yet).
    """

    who: Who
    device: Id
    door: Door
    purpose: Purpose
    session: Annotated[int, Meta(ge=0)]
    call: Annotated[int, Meta(ge=0)] = 0
    visit: Annotated[str, Meta(max_length=64)] = ""


class SelectMove(Request, frozen=True, tag="select_move"):
    """Prepare one movement of a gate or a barrier; answered by `Selected` or `Refused`."""

    who: Who
    device: Id
    move: Move
    visit: Annotated[str, Meta(max_length=64)] = ""


class Stop(Request, frozen=True, tag="stop"):
    """End a running movement at once; needs no token: answered by `Done` or `Refused`."""

    who: Who
    device: Id


class Operate(Request, frozen=True, tag="operate"):
    """Spend a token: answered by `Released`, `Refused` or `NotKnown`, exactly once."""

    who: Who
    device: Id
    token: Annotated[str, Meta(min_length=32, max_length=64)]
    tick: Annotated[int, Meta(ge=1)]


class Deselect(Request, frozen=True, tag="deselect"):
    """Give a token back: answered by `Done`."""

    who: Who
    device: Id


class Cancel(Request, frozen=True, tag="cancel"):
    """End a running release at once (row 15): answered by `Done` or `Refused`."""

    who: Who
    device: Id


class Bind(Request, frozen=True, tag="bind"):
    """Say which visit a call (or, with `call` 0, the present session) belongs to."""

    who: Who
    device: Id
    visit: Id
    call: Annotated[int, Meta(ge=0)] = 0
    session: Annotated[int, Meta(ge=0)] = 0


class Check(Request, frozen=True, tag="check"):
    """Report how the security check ended; `count` people were seen by `who`."""

    who: Who
    device: Id
    session: Annotated[int, Meta(ge=1)]
    visit: Id
    outcome: CheckOutcome
    count: Count


class AnswerCall(Request, frozen=True, tag="answer_call"):
    """Speak with whoever rang, or take up a call on hold; the one this post speaks in is held."""

    who: Who
    device: Id
    call: Annotated[int, Meta(ge=1)]


class HoldCall(Request, frozen=True, tag="hold_call"):
    """Put a call on hold that this post answered."""

    who: Who
    device: Id
    call: Annotated[int, Meta(ge=1)]


class EndCall(Request, frozen=True, tag="end_call"):
    """End a call at the door that needs no door."""

    who: Who
    device: Id
    call: Annotated[int, Meta(ge=1)]


class SetRegime(Request, frozen=True, tag="set_regime"):
    """Ask for another regime; LOCKDOWN is ended by a chief only, whose `reason` is recorded."""

    who: Who
    device: Id
    regime: Regime
    reason: Name = ""


class Reset(Request, frozen=True, tag="reset"):
    """Clear a latch whose cause is gone (rows 43, 46); `count` people seen inside."""

    who: Who
    device: Id
    latch: Latch
    cause: Name
    count: Annotated[int, Meta(ge=0, le=20)]


class Acknowledge(Request, frozen=True, tag="acknowledge"):
    """Take an alarm in hand."""

    who: Who
    device: Id
    alarm: Id


class Grant(Struct, frozen=True, forbid_unknown_fields=True):
    """Who may pass which gates, and until when; a visitor's or a member of staff's.

    `credential` is the card as its reader gives it: its bits as a number in lower-case hexadecimal
    digits, eight at least (by the field map always eight). Of one credential only the grants of
    the newest `generation` count: a badge that is issued again leaves what it was good for before
    behind.
    """

    credential: Id
    zones: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=ZONES)]
    since: float  # UTC, seconds since 1970
    until: float
    direction: Direction = Direction.BOTH
    generation: Annotated[int, Meta(ge=0, le=2**31)] = 0
    visit: Annotated[str, Meta(max_length=64)] = ""


class PushGrants(Request, frozen=True, tag="push_grants"):
    """Give the bridge the whole of the grants, version by version: `Done` or `Refused`.

    `device` is `GRANTS`. Parts 1 to `parts` come one after the other; with the last one the whole
    is stored and counts, instead of all before. A lower `version` than the one that counts is
    refused (`older`), the same one with another content too (`conflict`).
    """

    who: Who
    device: Id
    version: Annotated[int, Meta(ge=1, le=2**53)]
    part: Annotated[int, Meta(ge=1, le=PARTS)]
    parts: Annotated[int, Meta(ge=1, le=PARTS)]
    grants: Annotated[tuple[Grant, ...], Meta(max_length=GRANTS_A_PART)]


class RaiseSilentAlarm(Request, frozen=True, tag="raise_silent_alarm"):
    """Raise the silent alarm of the post of `who`: latched at once; answered by `Done`.

    Told again it changes nothing, so a console may repeat it until it is heard.
    """

    who: Who
    device: Id


class EndSilentAlarm(Request, frozen=True, tag="end_silent_alarm"):
    """Take the silent alarm of a post back, as a chief and with a reason: `Done` or `Refused`."""

    who: Who
    device: Id
    of_post: Id
    reason: Annotated[str, Meta(min_length=1, max_length=80)]


class PlanSpan(Struct, frozen=True, forbid_unknown_fields=True):
    """When the barriers stand open, in UTC seconds since 1970."""

    opens: Annotated[int, Meta(ge=0, le=2**40)]
    closes: Annotated[int, Meta(ge=0, le=2**40)]


class PushPlan(Request, frozen=True, tag="push_plan"):
    """Give the bridge the whole plan of its barriers: `Done`, or `Refused` with `older`.

    `open` are the hours of the office, worked out up to `until`; a span that closes later has no
    closing yet. `digest` names the content, so that two consoles push one plan once.
    """

    who: Who
    device: Id
    version: Annotated[int, Meta(ge=1, le=2**53)]
    digest: Annotated[str, Meta(min_length=16, max_length=64)]
    until: Annotated[int, Meta(ge=0, le=2**40)]
    open: Annotated[tuple[PlanSpan, ...], Meta(max_length=SPANS)]


class ConfirmPlan(Request, frozen=True, tag="confirm_plan"):
    """Let the plan of this version move barriers, until the next start of the bridge."""

    who: Who
    device: Id
    version: Annotated[int, Meta(ge=1, le=2**53)]


class PostponePlan(Request, frozen=True, tag="postpone_plan"):
    """Put the next closing off."""

    who: Who
    device: Id
    minutes: Annotated[int, Meta(ge=5, le=240)]


class PushPresence(Request, frozen=True, tag="push_presence"):
    """Tell how many are inside but for staff, known so long ago: `Done` or `Refused`.

    It is worth a minute on the bridge's clock, and nothing after its next start.
    """

    who: Who
    device: Id
    inside: Annotated[int, Meta(ge=0, le=100_000)]
    age_s: Annotated[float, Meta(ge=0, le=86_400)] = 0.0


AnyRequest = (
    Hello | Ping | AskSnapshot | AskJournal | AskStatus | Select | SelectMove | Operate | Deselect
    | Cancel | Stop | Bind | Check | AnswerCall | HoldCall | EndCall | SetRegime | Reset
    | Acknowledge | PushGrants
    | RaiseSilentAlarm | EndSilentAlarm | PushPlan
    | ConfirmPlan | PostponePlan | PushPresence
)  # fmt: skip
