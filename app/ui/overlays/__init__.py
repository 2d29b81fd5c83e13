"""What lies over a window for a moment: the command palette and the keys."""
