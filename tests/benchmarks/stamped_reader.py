"""The fake readers of one bus, which say when a card was held: `held NS`, on standard error.

The clock is the monotonic one that all processes share.
"""

import os
import time

from device_bridge.building import reader


class StampedReader(reader.FakeReader):
    """A reader that stamps a card as it takes it in."""

    def happens(self, what: reader.Happens) -> None:
        if what.card is not None:
            os.write(2, f"held {time.monotonic_ns()}\n".encode())
        super().happens(what)


if __name__ == "__main__":
    reader.FakeReader = StampedReader
    reader.main()
