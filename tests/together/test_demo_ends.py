"""A demo leaves nothing behind, however it ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tomllib

import pytest

from device_bridge.training import Building, BuildingAwayError
from tests.together.display import display, wait_for


def listens(port):
    with socket.socket() as one:
        one.settimeout(1)
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_that_building_and_bridge_end_with_the_demo(tmp_path, number):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    demo = subprocess.Popen(
        [sys.executable, "-m", "reception_app", "demo", "--quiet", "--folder", str(tmp_path)],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    card = tmp_path / "building.json"

    def answers():
        with contextlib.suppress(BuildingAwayError), Building.connect(card) as building:
            return building.state() is not None
        return False

    try:
        wait_for(answers, 60, "the building")
        url = tomllib.loads((tmp_path / "bridge.toml").read_text("utf-8"))["bind"]
        port = int(url.rpartition(":")[2])
        wait_for(lambda: listens(port), 60, "the bridge")
    finally:
        demo.send_signal(number)
        demo.wait(20)
        demo.stdout.close()
    wait_for(lambda: not answers(), 20, "the building to end")
    wait_for(lambda: not listens(port), 20, "the bridge to end")


def test_that_building_and_bridge_end_when_the_screen_is_gone(tmp_path):
    card = tmp_path / "building.json"
    with display(1366, 768) as shown:
        demo = subprocess.Popen(
            [sys.executable, "-m", "reception_app", "demo", "--quiet", "--folder", str(tmp_path)],
            env=shown.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            wait_for((tmp_path / "bridge.toml").exists, 60, "the settings")
            wait_for(card.exists, 60, "the building")
            url = tomllib.loads((tmp_path / "bridge.toml").read_text("utf-8"))["bind"]
            port = int(url.rpartition(":")[2])
            wait_for(lambda: listens(port), 60, "the bridge")
        except BaseException:
            demo.kill()
            raise
    try:
        wait_for(lambda: not listens(port), 30, "the bridge to end")
        wait_for(lambda: demo.poll() is not None, 30, "the demo to end")
    finally:
        demo.kill()
        demo.wait()
