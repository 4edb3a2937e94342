"""What a reception desk does: plain Python, no Qt, no ZeroMQ."""

APP = "reception-console"  # names the folders of this program
