"""The rows of the database, seen by storage alone."""
