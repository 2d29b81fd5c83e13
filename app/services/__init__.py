"""What a moderator can do, step by step: use cases that talk to ports and know neither Qt nor SQL."""
