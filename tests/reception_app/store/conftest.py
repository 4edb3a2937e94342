"""The office that every test of the store begins with."""

import pytest

from tests.reception_app.store.office import Bench


@pytest.fixture
def bench(tmp_path):
    office = Bench(tmp_path)
    office.create()
    return office
