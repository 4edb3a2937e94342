"""One site for all scenes of a module; each begins with a calm airlock."""

import pytest

from tests.device_bridge.faults.rig import Scene, faulty_site


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with faulty_site(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.fixture(scope="module")
def console(place):
    return place.console()


@pytest.fixture
def scene(place, console):
    with place.building() as building:
        yield Scene(place, console, building)
