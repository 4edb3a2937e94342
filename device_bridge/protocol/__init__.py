"""The wire between a console and the bridge; `PROTOCOL.md` tells the rules around it."""
