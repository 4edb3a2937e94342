"""The exhaustive search over the airlock's real rules (`python -m tests.prove`)."""
