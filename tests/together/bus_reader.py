"""Read the accessibility bus for a test: one JSON line asked, one JSON line answered.

It runs under the system's own Python, the one that Debian's python3-gi belongs to, and imports
nothing of the product: what it tells is what a screen reader would get.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

HEARD = ("object:announcement", "object:state-changed:focused")
# Rows come and go; everything else in the window stays where it is.
CHANGING = frozenset({"table", "menu", "popup menu", "frame", "application"})


class Reader:
    """What is on the bus now, and what was told since the last question."""

    def __init__(self, application):
        self.application = application
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in HEARD:
            self.listener.register(kind)

    def hear(self, event):
        if "focused" in event.type and event.detail1 != 1:
            return
        words = event.any_data if isinstance(event.any_data, str) else ""
        try:
            who = [event.source.get_role_name(), event.source.get_name()]
        except GLib.Error:
            return  # gone before it could be asked
        self.heard.append({"kind": event.type, "who": who, "words": words})

    def answer(self, ask):
        match ask["ask"]:
            case "tree":
                return list(self.walk_all())
            case "find":
                # The tree is walked only as far as the first that fits.
                fits = (n for n in self.walk_all() if ask["words"] in n["name"])
                return [next(iter(n for n in fits if not ask["roles"] or n["role"] in ask["roles"]),
                             None)]  # fmt: skip
            case "heard":
                told, self.heard = self.heard, []
                return told
        return None

    def walk_all(self):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is not None and application.get_name() == self.application:
                application.set_cache_mask(Atspi.Cache.CHILDREN | Atspi.Cache.ROLE)
                yield from self.walk(application, ())

    def walk(self, node, above):
        states = [state.value_nick for state in node.get_state_set().get_states()]
        if "showing" not in states and above:
            return  # what is not in sight is nobody's business
        role, name = node.get_role_name(), node.get_name() or ""
        yield {
            "role": role,
            "name": name,
            "description": node.get_description() or "" if "focusable" in states else "",
            "states": states,
            "above": above,
        }
        if role in CHANGING:
            node.clear_cache()
        here = (*above, f"{role}:{name}")
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child is not None:
                yield from self.walk(child, here)


def main():
    reader = Reader(sys.argv[1])
    loop = GLib.MainLoop()

    def asked(_source, _condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        try:
            told = {"told": reader.answer(json.loads(line))}
        except GLib.Error as error:  # something vanished while it was read
            told = {"again": str(error)}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, asked)
    loop.run()


main()
