"""`ready` keeps its word: whoever types at the first paint is signed in when all is loaded."""

import os
import signal
import subprocess
import sys

from reception_app.cli.demo_office import PASSPHRASE, PEOPLE, Office
from reception_app.cli.places import read_store
from tests.together.display import display, wait_for

WITHIN_S = 60.0  # this machine may be busy with other tests


def test_that_what_is_typed_at_the_first_paint_signs_in(tmp_path):
    said = []
    with display() as shown:
        env = {**shown.env, "XDG_CONFIG_HOME": str(tmp_path / "config")}
        demo = subprocess.Popen(
            [sys.executable, "-m", "reception_app", "demo", "--quiet", "--signed-out",
             "--folder", str(tmp_path / "office"), "--exit-after", "120"],
            env={**os.environ, **env}, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            while not said or not said[-1].startswith("ready in"):
                said.append(demo.stdout.readline())
                assert said[-1], said
            wait_for(lambda: bool(shown.windows("Onthaal")), WITHIN_S, "the window is in sight")
            shown.focus(shown.windows("Onthaal")[0])
            shown.press(
                *PEOPLE[0][0], "Return", *("space" if sign == " " else sign for sign in PASSPHRASE)
            )
            shown.press("Return")
            while not said[-1].startswith("loaded in"):
                said.append(demo.stdout.readline())
                assert said[-1], said
            settings = Office(tmp_path / "office").settings()

            def signed_in():
                session = read_store(settings, lambda reader: reader.session_at(settings.post.id))
                return session is not None

            wait_for(signed_in, WITHIN_S, "somebody is signed in")
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(30)
            demo.stdout.close()
