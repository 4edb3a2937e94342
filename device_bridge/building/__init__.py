"""The fake building: every peer of the bridge, speaking its real protocol on loopback."""
