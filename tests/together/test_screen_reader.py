"""What somebody who does not see the window is told: every control, every step, in order."""

from tests.together.bus import CONTROLS
from tests.together.demo import demo

# May have the keys without being a control: a panel without rows, a sheet that the arrows scroll.
PLACES = frozenset({"panel", "filler", "table cell"})
AROUND = (
    "Balie", "In gebouw", "Gebouw", "Agenda", "Alarmen", "Cijfers", "Beheer", "Oefening", "Hulp",
    "Zoeken in de wachtrij", "Wachtrij", "Nieuwe bezoeker", "Nieuwe bezoeker", "Bewaring geregeld",
    "Politie erbij", "Weigeren", "Noodontgrendeling", "Evacuatielijst",
)  # fmt: skip


def nameless(office):
    """List what can be acted on and has no name, or no role that says how."""
    return [
        node
        for node in office.ears.tree()
        if ("focusable" in node.states or node.role in CONTROLS)
        and not (node.name and node.role in CONTROLS | PLACES)
    ]


def tabbed(office, count, key="Tab"):
    """Press Tab so often; list what got the keys."""
    order = []
    for _ in range(count):
        before = office.ears.moves()
        office.press(key)
        office.until(lambda was=before: office.ears.moves() > was, "the keys moved on")
        order.append(office.ears.focused())
    return order


def test_that_every_control_is_told_by_role_and_name_and_in_reading_order(tmp_path):
    with demo(tmp_path) as office:
        office.until_seen("live")
        assert nameless(office) == []

        office.ring()
        office.until_seen("niet aangemeld (F2)")
        office.press("F2")
        office.until_focused("Reden van bezoek")
        assert nameless(office) == []
        form = tabbed(office, 6)
        assert form == ["Taal: Nederlands", "Geen voorrang", "niets anders", "Personen",
                        "Aanmelden", "Terug"]  # fmt: skip
        office.press("F2", "f", "i", "e", "Return", "Return")
        office.until_may("T001 BINNENLATEN")
        office.press("F6")
        office.until_held()
        assert nameless(office) == []
        office.until_may("Politie erbij")

        # One round with Tab goes as one reads: rail, queue, counter, airlock from top to bottom.
        # An alarm that rises meanwhile has its own button above everything.
        went = [
            name for name in tabbed(office, len(AROUND) + 1) if not name.startswith("Bevestigen")
        ]
        start = AROUND.index("Politie erbij")
        expected = AROUND[start:] + AROUND[:start]
        assert all(n.startswith(e) for n, e in zip(went, expected, strict=False)), " | ".join(went)

        for key, words in (("F1", "Wat te doen"), ("F10", "Nieuwe bezoeker"), ("F12", "PIN")):
            office.press(key)
            office.until_seen(words)
            assert nameless(office) == [], key
            office.press("Escape", "Escape")
        assert not [words for words in office.ears.words() if "T001" in words]
