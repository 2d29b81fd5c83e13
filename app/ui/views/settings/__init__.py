"""The page with what can be set."""
