"""The journal as sentences: who did what, at which door, and what came of it.

For people at a terminal, in English as all commands. Names are no bridge's to know: officers and
visits stand as the first signs of their ids, as the ledger of a console has them whole.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from device_bridge.protocol.answers import JournalRecord

SIGNS = 8  # of an id: enough to tell them apart
Say = Callable[[JournalRecord], str]

_FOR = {
    "entry": "to let somebody in", "exit": "to let somebody out of the reception",
    "retreat": "to let somebody back out", "override": "as an emergency way out",
}  # fmt: skip
_WAYS = {"entry": "inwards", "exit": "outwards"}  # through a gate
_MOVES = {"close": "close", "open": "open", "let_in": "let one in", "let_out": "let one out"}
_ENDS = {
    "accepted": "the order is with the controller", "released": "it is free to open",
    "opened": "it was seen open", "secure": "it is closed and locked again",
    "not_used": "nobody went through", "moving": "it moves", "arrived": "it has arrived",
    "stopped": "it was stopped half-way", "passed": "somebody went through, and it is shut",
    "refused": "the controller refused", "not_known": "nobody knows what it did",
}  # fmt: skip


def line(record: JournalRecord, zone: str) -> str:
    """Return number, local time with its offset, and one sentence."""
    return f"{record.seq:6} {local(datetime.fromisoformat(record.at), zone)}  {sentence(record)}"


def local(at: datetime, zone: str) -> str:
    """Return an instant as the clock of `zone` shows it: 2026-11-24 10:30:12+01:00."""
    return at.astimezone(ZoneInfo(zone)).isoformat(" ", "seconds")


def instant(text: str, zone: str, now: datetime) -> datetime:
    """Read a day, an hour of today, both, or ISO 8601 with an offset; raise `ValueError`."""
    here = now.astimezone(ZoneInfo(zone))
    whole = f"{here:%Y-%m-%d} {text}" if ":" in text and "-" not in text.partition(":")[0] else text
    if text in {"today", "yesterday"}:
        day = here.date() - timedelta(days=text == "yesterday")
        whole = day.isoformat()
    at = datetime.fromisoformat(whole)
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))


def sentence(record: JournalRecord) -> str:
    """Say one record; one of a kind that this program does not know is told word for word."""
    said = " ".join(_SAY.get(record.kind, _unknown)(record).split())
    return f"{said[:1].upper()}{said[1:]}."


def _unknown(record: JournalRecord) -> str:
    return f"{_plain(record.kind)} {record.device} {record.outcome} {record.detail}"


def _who(record: JournalRecord) -> str:
    if not record.officer:
        return record.role or "somebody"
    at = f" at {record.post}" if record.post else ""
    return f"{record.role or 'officer'} {record.officer[:SIGNS]}{at}"


def _of(record: JournalRecord) -> str:
    """Name what it is about: a door of the airlock, or a device."""
    if record.device:
        return record.device
    return f"the {record.door} door" if record.door else "the airlock"


def _visit(record: JournalRecord) -> str:
    return f", visit {record.visit[:SIGNS]}" if record.visit else ""


def _plain(code: str) -> str:
    return code.replace("_", " ")


def _aside(text: str) -> str:
    return f" ({_plain(text)})" if text else ""


def _why(record: JournalRecord) -> str:
    """Say what for a door is asked, or which way a barrier or a gate is to move."""
    move = record.outcome or record.detail if record.device else ""
    if record.purpose:
        return _FOR.get(record.purpose, record.purpose)
    return f"to {_MOVES.get(move, _plain(move))}" if move else ""


def _selected(record: JournalRecord) -> str:
    return f"{_who(record)} armed {_of(record)} {_why(record)}{_visit(record)}"


def _operate(record: JournalRecord) -> str:
    return f"{_who(record)} released {_of(record)} {_why(record)}{_visit(record)}"


def _outcome(record: JournalRecord) -> str:
    end = _ENDS.get(record.outcome, _plain(record.outcome))
    return f"{_of(record)}: {end}{_aside(record.detail)}{_visit(record)}"


def _call(what: str) -> Say:
    return lambda one: f"{_who(one)} {what} call {one.call}{_visit(one)}"


def _call_ended(record: JournalRecord) -> str:
    if record.outcome:
        return f"call {record.call} ended by itself: nobody said anything more{_visit(record)}"
    return f"{_who(record)} ended call {record.call}{_visit(record)}"


def _began(record: JournalRecord) -> str:
    whose = {"found": " with somebody whom nobody let in", "leaving": " of somebody on the way out"}
    return f"stay {record.session} began{whose.get(record.detail, '')}{_visit(record)}"


def _bound(record: JournalRecord) -> str:
    to = f"call {record.call}" if record.call else f"stay {record.session}"
    return f"{_who(record)} said that {to} is visit {record.visit[:SIGNS]}"


def _check(record: JournalRecord) -> str:
    people = f", for {record.detail} people" if record.detail not in {"", "0", "1"} else ""
    return f"{_who(record)} ended the check: {_plain(record.outcome)}{people}{_visit(record)}"


def _went(where: str) -> Say:
    return lambda one: f"stay {one.session} is over: {where}{_visit(one)}"


def _regime(record: JournalRecord) -> str:
    return f"{_who(record)} set the office to {record.outcome}"


def _started(record: JournalRecord) -> str:
    latched = record.outcome not in {"", "none"}
    kept = f"; still latched by {record.outcome}" if latched else ""
    return f"the bridge started, set to {record.detail}{kept}"


def _key(record: JournalRecord) -> str:
    return f"the key of the maintenance was {record.outcome}"


def _card(record: JournalRecord) -> str:
    way = _WAYS.get(record.purpose or "", "")
    return f"{record.device}: card {record.detail or '?'} {way}: {_plain(record.outcome)}"


def _passage(record: JournalRecord) -> str:
    way = _WAYS.get(record.purpose or "", "")
    return f"{record.device} {way}: {_plain(record.outcome)}{_aside(record.detail)}"


def _panic(record: JournalRecord) -> str:
    by = f", by officer {record.officer[:SIGNS]}" if record.officer else ""
    return f"silent alarm at {record.post} from the {record.outcome}{by}"


def _panic_ended(record: JournalRecord) -> str:
    return f"{_who(record)} took the silent alarm of {record.outcome} back{_aside(record.detail)}"


def _grants(record: JournalRecord) -> str:
    return f"{_who(record)} brought who may pass the gates, version {record.outcome}"


def _plan(record: JournalRecord) -> str:
    return f"{_who(record)} brought the weekly plan, version {record.outcome}"


_SAY: dict[str, Say] = {
    "started": _started,
    "stalled": lambda one: f"the bridge stood still for {one.detail} s; what was armed is void",
    "call": lambda one: f"the bell rang: call {one.call}",
    "call_answered": _call("answered"),
    "call_held": _call("put on hold"),
    "call_ended": _call_ended,
    "call_missed": lambda one: f"nobody answered call {one.call}{_visit(one)}",
    "selected": _selected,
    "deselected": lambda one: f"{_of(one)} is armed no more",
    "operate": _operate,
    "halted": lambda one: f"{_of(one)} was stopped on its way: {_plain(one.detail)}",
    "stop": lambda one: f"{_who(one)} stopped {_of(one)}",
    "outcome": _outcome,
    "refused": lambda one: f"refused: {_plain(one.outcome)}{_aside(one.detail)}",
    "cancel": lambda one: f"the release of {_of(one)} was ended{_aside(one.detail)}",
    "plc_refused": lambda one: f"the controller refused {_of(one)}{_aside(one.detail)}",
    "plc_restarted": lambda one: f"the controller started anew{_aside(one.detail)}",
    "write_unsure": lambda one: f"{_of(one)}: the order was sent, and no answer came",
    "session_began": _began,
    "bound": _bound,
    "check": _check,
    "passed_inner": _went("on to the reception"),
    "left_outer": _went("out by the outer door"),
    "session_ended": lambda one: _went(_plain(one.outcome) or "nobody is inside")(one),
    "regime": _regime,
    "latched": lambda one: f"the airlock is latched: {one.outcome}{_aside(one.detail)}",
    "reset": lambda one: f"{_who(one)} reset the airlock after {one.outcome}{_aside(one.detail)}",
    "key": _key,
    "notice": lambda one: f"notice: {_plain(one.detail).replace('.', ', ')}",
    "alarm": lambda one: f"alarm of {_of(one)}: {_plain(one.detail).replace('.', ', ')}",
    "acknowledged": lambda one: f"{_who(one)} acknowledged the alarm {_plain(one.detail)}",
    "stand": lambda one: f"{_of(one)} stands {one.outcome}",
    "card": _card,
    "passage": _passage,
    "gate": _passage,  # of nobody's card: forced, freed by the fire panel, a card missed
    "grants": _grants,
    "reader": lambda one: f"reader {one.device} is {one.outcome}{_aside(one.detail)}",
    "panic": _panic,
    "panic_ended": _panic_ended,
    "plan": _plan,
    "plan_confirmed": lambda one: f"{_who(one)} confirmed the weekly plan, version {one.outcome}",
    "plan_postponed": lambda one: f"{_who(one)} put the closing off by {one.outcome} min",
    "plan_waits": lambda one: f"the weekly plan waits{_aside(one.detail)}",
    "plan_skipped": lambda one: f"the weekly plan skipped {one.detail}{_aside(one.outcome)}",
    "journal_gap": lambda one: f"the journal could not be written for a while: {one.detail}",
    "journal_torn": lambda one: f"a crash had cut the last record off: {one.detail} removed",
}
