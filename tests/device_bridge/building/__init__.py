"""The fake building: the plant and the PLC as rules, and both on their wires."""
