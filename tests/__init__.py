"""What Quince promises, as sentences that can fail. The tree mirrors app/."""
