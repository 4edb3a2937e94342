"""One module per protocol; each passes the same contract tests."""
