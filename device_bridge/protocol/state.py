"""What the bridge tells every console by itself: a snapshot, numbered updates, ticks."""

from __future__ import annotations

from msgspec import Struct

from device_bridge.protocol.codes import (
    BarrierKind,
    Bolt,
    CallStage,
    CheckOutcome,
    Direction,
    Door,
    GateOutcome,
    GateStand,
    InputKind,
    Latch,
    Mode,
    Move,
    PanicSource,
    Phase,
    Position,
    Purpose,
    ReaderStand,
    Refusal,
    Regime,
    Stage,
    Stand,
)
from device_bridge.protocol.requests import Id


class DoorState(Struct, frozen=True, forbid_unknown_fields=True):
    """A door as proven by fresh samples; what is not proven is unknown."""

    position: Position
    bolt: Bolt
    released: bool | None  # output readback
    secure: bool
    missing: str = ""  # the first part without which it is not secure: position, bolt, ...


class CallState(Struct, frozen=True, forbid_unknown_fields=True):
    """A call at the outer door; `age_s` counts from its ring."""

    call: int
    age_s: float
    visit: str = ""
    stage: CallStage = CallStage.RINGING
    stage_age_s: float = 0.0  # of an answered or held one
    officer: str = ""  # who answered it, by id
    post: str = ""


class SessionState(Struct, frozen=True, forbid_unknown_fields=True):
    """The stay of whoever is in the airlock now."""

    session: int
    age_s: float
    visit: str = ""
    leaving: bool = False  # came from the reception
    found: bool = False  # presence without a release of ours
    check: CheckOutcome | None = None
    checked_by: str = ""
    check_age_s: float = 0.0
    approved: bool = False  # one live approval, not used
    approval_left_s: float = 0.0
    count: int = 0  # as declared with the check


class SelectionState(Struct, frozen=True, forbid_unknown_fields=True):
    """The one live selection; its token is known to its console only."""

    command: str
    post: str
    door: Door
    purpose: Purpose
    visit: str
    left_s: float


class StageState(Struct, frozen=True, forbid_unknown_fields=True):
    """A stage that a release reached."""

    stage: Stage
    age_s: float


class ReleaseState(Struct, frozen=True, forbid_unknown_fields=True):
    """The newest release and its proof so far."""

    command: str
    door: Door
    purpose: Purpose
    visit: str
    post: str
    stages: tuple[StageState, ...]
    left_s: float = 0.0  # of the pulse
    reason: Refusal | None = None


class AlarmState(Struct, frozen=True, forbid_unknown_fields=True):
    """An alarm of the airlock (airlock.md 6.5); its words are the console's."""

    alarm: str  # unique while it lives, e.g. held.outer
    kind: str  # catalogue id, e.g. held
    age_s: float
    active: bool = True
    acknowledged: bool = False
    detail: str = ""


class DetectorState(Struct, frozen=True, forbid_unknown_fields=True):
    """A metal gate or an X-ray scanner: None is not known."""

    kind: str  # metal, xray
    alert: bool | None
    healthy: bool | None
    age_s: float  # since its value last changed


class Way(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a release could be selected now, by the very guards that a select runs."""

    door: Door
    purpose: Purpose
    refusal: Refusal | None = None
    detail: str = ""


class MovementState(Struct, frozen=True, forbid_unknown_fields=True):
    """The newest movement of a gate or a barrier and its proof so far."""

    command: str
    move: Move
    post: str
    stages: tuple[StageState, ...]
    reason: Refusal | None = None
    detail: str = ""


class MoveWay(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a movement could be selected now, by the very guards that a select runs."""

    move: Move
    refusal: Refusal | None = None
    detail: str = ""


class MoveSelection(Struct, frozen=True, forbid_unknown_fields=True):
    """The one live selection of a gate or a barrier."""

    command: str
    post: str
    move: Move
    left_s: float


class BarrierState(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="barrier"
):
    """All that a console may know of one bollard group or roller shutter."""

    name: str
    kind: BarrierKind
    stand: Stand
    mode: Mode
    live: bool
    sample_age_s: float
    position: float | None = None  # 0.0 open to 1.0 closed; None is not known
    obstacle: bool | None = None  # on the loop or in the beam; None is not known
    fault: bool | None = None  # the drive's own protection
    stand_age_s: float = 0.0
    selection: MoveSelection | None = None
    movement: MovementState | None = None
    ways: tuple[MoveWay, ...] = ()
    alarms: tuple[AlarmState, ...] = ()
    label: str = ""  # what people here call it
    way_out: bool = False  # it closes a way out: a console tells the bridge who is inside


class GateEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that happened at a gate; the journal holds it too (`card`, `passage`, `gate`).

    `seq` grows with every event of this gate, across restarts of the bridge too (not by ones
    there), so that whoever counts people takes each one once.
    """

    seq: int
    gate: str
    credential: str  # "": an officer's release, or nobody's
    direction: Direction
    outcome: GateOutcome
    at: float  # the bridge's wall clock, UTC seconds since 1970: for reading
    zone: str = ""  # that the gate guards
    generation: int = 0  # of the grant
    visit: str = ""
    detail: str = ""  # officer and post of a release by hand, a count, ...


class GateState(Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="gate"):
    """All that a console may know of one speed gate."""

    name: str
    zone: str  # that it guards: `in` leads into it
    stand: GateStand
    live: bool
    sample_age_s: float
    passed_in: int | None = None  # as its controller counts, from 65535 on to 0; None: not known
    passed_out: int | None = None
    ready: bool | None = None  # its own self-test
    in_lane: bool | None = None
    fire: bool | None = None
    stand_age_s: float = 0.0
    grants: int = 0  # version of the grants that it decides by; 0 is none
    cards: int = 0  # credentials in it
    selection: MoveSelection | None = None
    movement: MovementState | None = None
    ways: tuple[MoveWay, ...] = ()
    alarms: tuple[AlarmState, ...] = ()
    events: tuple[GateEvent, ...] = ()  # the newest ones, the oldest of them first
    label: str = ""  # what people here call it


class ReaderState(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="reader"
):
    """All that a console may know of one badge reader."""

    name: str
    gate: str  # whose it is
    direction: Direction  # in: at the outside, for who wants in
    stand: ReaderStand
    sample_age_s: float  # since the program that drives its bus spoke
    stand_age_s: float = 0.0
    tamper: bool | None = None  # its cover; None is not known
    mains: bool | None = None  # its own supply is good
    alarms: tuple[AlarmState, ...] = ()
    label: str = ""  # what people here call it


class RegimeSet(Struct, frozen=True, forbid_unknown_fields=True):
    """Who asked for the regime that is in force, by id; nobody when it is the bridge's setting."""

    officer: str
    post: str
    age_s: float


class PlanState(Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="plan"):
    """The weekly plan of the barriers of this bridge."""

    name: str
    sample_age_s: float
    elements: tuple[str, ...]  # the barriers that follow it
    version: int  # 0: none was pushed
    digest: str
    confirmed: bool  # by a person, since the bridge started
    next_move: Move | None = None
    next_s: float | None = None  # until then
    postponed: bool = False
    ends_s: float = 0.0  # beyond that nothing is planned
    alarms: tuple[AlarmState, ...] = ()


class PanicPost(Struct, frozen=True, forbid_unknown_fields=True):
    """A silent alarm that nobody has taken back."""

    post: Id
    age_s: float
    source: PanicSource
    officer: str = ""  # who pressed the key of a console
    acknowledged: bool = False
    pressed: bool | None = None  # its button still is; None is not known, or there is none


class InputState(Struct, frozen=True, forbid_unknown_fields=True):
    """One alarm input of the building."""

    name: str
    kind: InputKind
    label: str  # what people here call it
    good: bool | None  # None is not known


class InputsState(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="inputs"
):
    """The alarm inputs of this bridge: glass break, tamper, mains, battery."""

    name: str
    sample_age_s: float
    inputs: tuple[InputState, ...] = ()
    alarms: tuple[AlarmState, ...] = ()


class PanicState(Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="panic"):
    """The silent alarms of this bridge; a console shows all but those of its own post."""

    name: str
    sample_age_s: float
    buttons: bool  # there are some on this bridge
    posts: tuple[PanicPost, ...] = ()
    alarms: tuple[AlarmState, ...] = ()


class AirlockState(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="device", tag="airlock"
):
    """All that a console may know of one airlock."""

    name: str
    phase: Phase
    latch: Latch
    regime: Regime
    phase_age_s: float
    outer: DoorState
    inner: DoorState
    people: int | None  # counted inside; None is not known
    presence: bool | None
    plc_live: bool
    sample_age_s: float
    session: SessionState | None = None
    selection: SelectionState | None = None
    release: ReleaseState | None = None
    calls: tuple[CallState, ...] = ()
    alarms: tuple[AlarmState, ...] = ()
    detectors: tuple[DetectorState, ...] = ()
    ways: tuple[Way, ...] = ()
    fire: bool | None = None
    emergency: bool | None = None
    tamper: bool | None = None
    mains: bool | None = None
    battery: bool | None = None
    maintenance_key: bool | None = None
    bypass_key: bool | None = None
    regime_set: RegimeSet | None = None


AnyDevice = (
    AirlockState | BarrierState | GateState | InputsState | PanicState | PlanState | ReaderState
)


class Snapshot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="snapshot"):
    """The whole state; updates go on from `number`."""

    boot: Id
    number: int
    devices: tuple[AnyDevice, ...]


class Update(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="update"):
    """One whole device, numbered without gaps; a gap means: ask for a snapshot."""

    boot: Id
    number: int
    device: AnyDevice


class Tick(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="tick"):
    """The heartbeat and the permit: an `Operate` quotes the newest one it holds.

    Sent every 0.5 s and with every change; `number` is that of the newest update.
    """

    boot: Id
    tick: int
    number: int
    sample_age_s: float  # of the oldest device
    journal: int  # newest sequence, so that a console knows when to drain


AnyState = Snapshot | Update | Tick
