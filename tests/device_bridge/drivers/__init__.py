"""Every driver against its real protocol, honest and hostile."""
