"""`reception display`: its key to the bridge, and what is said where there is none."""

import msgspec
import pytest

from device_bridge import keys
from reception_app.cli import display, doctor
from reception_app.errors import ReceptionError
from reception_app.settings import Settings


def settings(folder, **more):
    return msgspec.convert(
        {
            "office": {"id": "noord"}, "post": {"id": "counter-2", "number": "2"},
            "keys": {"folder": str(folder)},
            "bridge": [{"name": "b", "url": "tcp://127.0.0.1:5570", "public_key": "x" * 40}],
            **more,
        },
        Settings,
    )  # fmt: skip


def test_that_a_screen_without_a_key_of_its_own_asks_no_bridge_and_says_so(tmp_path, caplog):
    with caplog.at_level("WARNING", display.__name__):
        connect = display._connector(settings(tmp_path))
    assert connect(lambda _event: None) is None
    assert "display.secret is missing: an evacuation will not be shown" in caplog.text


@pytest.mark.parametrize("set_up", ["settings", "opened"])
def test_that_a_screen_that_would_show_no_evacuation_is_not_good(tmp_path, set_up):
    more = {"folders": {"log": str(tmp_path)}}
    # An office that has none is told how to begin, and nothing is wrong there.
    assert "--name display" in doctor._display(settings(tmp_path, **more))
    if set_up == "settings":
        more["display"] = {"exit": "left"}
    else:
        (tmp_path / "display.log").touch()
    with pytest.raises(ReceptionError, match=r"would show no evacuation.*--name display"):
        doctor._display(settings(tmp_path, **more))


def test_that_a_screen_takes_its_own_key_and_never_the_consoles(tmp_path):
    keys.create(tmp_path, "console")
    connect = display._connector(settings(tmp_path))
    assert connect(lambda _event: None) is None
    own = keys.create(tmp_path, "display")  # the screen is up already
    link = connect(lambda _event: None)
    assert link._keys.public == own.public


def test_that_an_office_without_a_bridge_needs_no_key(tmp_path, caplog):
    assert display._connector(settings(tmp_path, bridge=[])) is None
    assert caplog.text == ""
