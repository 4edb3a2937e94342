"""Why nothing came of a key: an offer that is not ready, or the answer of the bridge, as error."""

from __future__ import annotations

from device_bridge.protocol.answers import AnyAnswer, Done, Refused
from device_bridge.protocol.codes import Refusal
from reception_app.desk.states.offers import Offer, Why
from reception_app.errors import (
    AirlockRefusedError,
    AlreadyReleasedError,
    ArmFirstError,
    LinkDownError,
    NotAllowedError,
    NotOfferedError,
    NotSignedInError,
)
from reception_app.staff import Right


def check_offered(offer: Offer) -> None:
    """Raise why an action is not offered; return when it is."""
    match offer.why:
        case Why.NONE:
            return
        case Why.NOT_SIGNED_IN:
            raise NotSignedInError
        case Why.NOT_ALLOWED:
            raise NotAllowedError(Right.RELEASE)
        case Why.LINK:
            raise LinkDownError
        case Why.ARM_FIRST:
            raise ArmFirstError
        case Why.ALREADY:
            raise AlreadyReleasedError
        case Why.BRIDGE:
            raise AirlockRefusedError(offer.refusal or Refusal.NOT_KNOWN, offer.detail)
        case _:
            raise NotOfferedError(offer.why, offer.detail)


def check_done(answer: AnyAnswer) -> None:
    """Raise `AirlockRefusedError` for every answer but `Done`, with the reason of a refusal."""
    match answer:
        case Done():
            return
        case Refused(reason=reason, detail=detail):
            raise AirlockRefusedError(reason, detail)
        case _:
            raise AirlockRefusedError(Refusal.BAD_REQUEST)
