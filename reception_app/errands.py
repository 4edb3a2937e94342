"""Several reasons in one visit: one number, one arrival, one service after the other (T16).

A visit is at one service at a time. Those that come after it are kept with it, in order; what ends
one of them passes the visitor on to the next (`visits.transferred`), who waits with the arrival
they had and with the target of that service.
"""

from __future__ import annotations

from collections.abc import Iterable

from reception_app.errors import BadFieldError
from reception_app.visits import Visit

MOST = 3  # services that may follow the first one


def errands_of(visit: Visit) -> tuple[str, ...]:
    """Return the services that come after the present one, the next one first."""
    return tuple(code for code in visit.errands.split(",") if code)


def written(service: str, errands: Iterable[str]) -> str:
    """Return what a visit keeps of the services that follow `service`.

    Raise `BadFieldError` for more than three, and for one that is named twice or has no name.
    """
    codes = tuple(errands)
    if len(codes) > MOST:
        raise BadFieldError("errands", "range")
    if len({service, *codes}) != len(codes) + 1:
        raise BadFieldError("errands", "twice")
    if any(not code or "," in code for code in codes):
        raise BadFieldError("errands", "unknown")
    return ",".join(codes)
