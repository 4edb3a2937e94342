"""What the fault tests of gates and barriers fit the field controller with."""

GATE, BARRIER = "gate/1", "barrier/1"
MORE = """port = {field_port}

[[gate]]
name = "gate/1"
zone = "offices"
number = 1

[[barrier]]
name = "barrier/1"
kind = "shutter"
number = 1
plan = true
"""
