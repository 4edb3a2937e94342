"""What is thrown at everything that reads bytes of others: `python -m tests.fuzz`."""
