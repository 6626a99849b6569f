"""Settings: one base, and what differs in development, tests and production."""
