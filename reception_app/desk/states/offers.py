"""Whether a button would do something, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from device_bridge.protocol.codes import Refusal


class Why(StrEnum):
    """Why an action is not offered now, beside the bridge's own refusals."""

    NONE = ""
    NOT_SIGNED_IN = "not_signed_in"
    NOT_ALLOWED = "not_allowed"
    NOBODY_WAITS = "nobody_waits"
    NOBODY_TO_CHECK = "nobody_to_check"
    NOBODY_CALLED = "nobody_called"
    NOBODY_HERE = "nobody_here"
    NO_PRINTER = "no_printer"
    NO_CARD_READER = "no_card_reader"
    CONFIRM_FIRST = "confirm_first"  # called, and not in front of the counter yet
    COUNTER_TAKEN = "counter_taken"
    TOO_SOON = "too_soon"
    LINK = "link"
    NO_CALL = "no_call"  # nobody rings, or is spoken with here
    NOT_REGISTERED = "not_registered"  # the one in the airlock has no ticket yet
    CHECK_OPEN = "check_open"  # an item of the check is not done
    DETECTOR_ALERT = "detector_alert"
    DETECTOR_SILENT = "detector_silent"
    CHECK_REFUSED = "check_refused"  # the check ended without a pass: let back out (F6)
    COUNT_OPEN = "count_open"  # more than one person, or not known: say how many you see
    ARM_FIRST = "arm_first"
    ALREADY = "already"
    NOTHING_TO_UNDO = "nothing_to_undo"
    BRIDGE = "bridge"  # the bridge's own refusal, in `refusal`
    OUT_OF_ORDER = "out_of_order"  # the register of the office says so
    NOT_FITTED = "not_fitted"  # the register does not have it
    CLOSING_OPEN = "closing_open"  # the step of the closing round is not as it must be
    IN_FLIGHT = "in_flight"  # a command is under way


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether a button would do something, and if not, why."""

    why: Why = Why.NONE
    refusal: Refusal | None = None
    detail: str = ""  # which door or signal

    @property
    def ready(self) -> bool:
        """Tell whether pressing it acts."""
        return self.why is Why.NONE
