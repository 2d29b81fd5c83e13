"""What wakes Quince when something is due."""
