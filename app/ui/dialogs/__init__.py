"""The few questions that cannot be asked in place."""
