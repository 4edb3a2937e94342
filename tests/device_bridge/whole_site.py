"""One bridge with everything on it: an airlock, 8 gates, 12 barriers, 16 readers on two buses."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from device_bridge.protocol.codes import ReaderStand
from tests.device_bridge.bridge_rig import Site, wait_for

GATES, BARRIERS, READERS, A_BUS = 8, 12, 16, 8
STARTED_WITHIN_S = 60.0


def settings(readers: int = READERS) -> str:
    """Return what the bridge is told beside its airlock."""
    told = "port = {field_port}\n\n"
    for number in range(1, GATES + 1):
        told += f'[[gate]]\nname = "gate/{number}"\nzone = "z"\nnumber = {number}\n'
    for number in range(1, BARRIERS + 1):
        told += f'[[barrier]]\nname = "barrier/{number}"\nkind = "shutter"\nnumber = {number}\n'
    for number in range(1, readers + 1):
        bus, place = divmod(number - 1, A_BUS)
        told += (
            f'[[reader]]\nname = "reader/{number}"\nport = "readers/bus-{bus + 1}"\n'
            f'address = {place + 1}\nkey = "readers/reader.key"\n'
            f'gate = "gate/{(number + 1) // 2}"\n'
            f'direction = "{"in" if number % 2 else "out"}"\n'
        )
    return told


@contextmanager
def whole_site(
    folder: Path, speed: float = 1.0, fault: str = "", before: Callable[[Site], None] | None = None
) -> Iterator[Site]:
    """Serve all of it; `speed` is that of the people and drives of the building.

    `before` is told the site when the building is there and the bridge is not yet.
    """
    site = Site(folder, more=settings())
    try:
        building = folder / "building.toml"
        building.write_text(
            f"[building]\nport = {site.plc_port}\nfield_port = {site.field_port}\n"
            f"speed = {speed}\ngates = {GATES}\nbarriers = {BARRIERS}\nreaders = {READERS}\n"
            f'readers_folder = "{folder / "readers"}"\n',
            "utf-8",
        )
        site.building_process = site._start(
            "device_bridge.building", "run", "--config", str(building), "--quiet",
            "--ready-file", str(site.card),
        )  # fmt: skip
        wait_for(site.card.exists, STARTED_WITHIN_S, "the building")
        if before is not None:
            before(site)
        site.start_bridge(fault)
        assert site.bridge_process.poll() is None, site.said
        yield site
    finally:
        site.close()


def secure(devices: dict) -> int:
    """Count the readers that are secure."""
    stands = [getattr(one, "stand", None) for one in devices.values()]
    return stands.count(ReaderStand.SECURE)


def children(pid: int) -> list[int]:
    """Return the processes that `pid` started and that run, the oldest first."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text("ascii").split()]
    return sorted(found)
