"""What comes into Quince: it is read, shown, and only then applied."""
