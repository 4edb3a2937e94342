"""Whether something was made of the very same thing: by identity, and safe against what is gone.

`id()` alone is not: once a board is replaced and let go, the next one may lie at its address, and
what was made of the first would be shown for the last.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Stands for one thing in a key: equal to the same thing only, which it keeps."""

    thing: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return hash(id(self.thing))
