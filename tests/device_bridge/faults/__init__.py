"""Faults of every kind against a real bridge before a real, fake building."""
