"""What can go wrong with zones, badges and who is in the building."""

from __future__ import annotations

from reception_app.errors import ReceptionError


class ZoneFullError(ReceptionError):
    """The zone bears no more people than `limit`.

    `who` is there or may come: the number or how a colleague is shown, "" for nobody known, with
    how many they are.
    """

    def __init__(self, zone: str, limit: int, who: tuple[tuple[str, int], ...] = ()) -> None:
        super().__init__(f"zone {zone} is full at {limit}")
        self.zone, self.limit, self.who = zone, limit, who


class BadgeOutError(ReceptionError):
    """The visit cannot be finished: badge `number` was not handed in."""

    def __init__(self, number: str, ticket: str) -> None:
        super().__init__(f"badge {number} of visit {ticket} is not back")
        self.number, self.ticket = number, ticket


class BadgeTakenError(ReceptionError):
    """Badge `number` cannot be given: `why` is issued, lost or staff."""

    def __init__(self, number: str, why: str) -> None:
        super().__init__(f"badge {number}: {why}")
        self.number, self.why = number, why


class UnknownBadgeError(ReceptionError):
    """There is no badge with this number, or not with this visitor."""

    def __init__(self, number: str) -> None:
        super().__init__(f"no badge {number}")
        self.number = number


class NobodyThereError(ReceptionError):
    """Whom the deed is about is not on the list any more."""


class NotGrantableError(ReceptionError):
    """No zone can be granted to who is not in the building, or on the way out."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"visit {ticket} gets no zone")
        self.ticket = ticket
