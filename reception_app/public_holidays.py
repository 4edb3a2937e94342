"""The public holidays of Belgium as plain dates, for who imports an office (never for the window).

The library knows every calendar of the world and takes 16 MB and half a second to say so; a console
reads the dates that an import wrote down.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

# From before the first policy of a demo until far beyond any plan; an import later reaches further.
YEARS = range(2015, 2051)


@lru_cache(maxsize=1)
def public_holidays() -> tuple[date, ...]:
    """Return them in order (law of 4 January 1974; Easter and Pentecost Sunday as well)."""
    from holidays import country_holidays  # noqa: PLC0415 - only who asks pays

    return tuple(sorted(country_holidays("BE", years=YEARS)))
